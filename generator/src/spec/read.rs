//! Reading nodes into the types of the language, without stopping at the first error.
//!
//! serde's derives stop at the first error, so the types of the language implement [`Read`] instead. A value that
//! cannot be read is reported once and replaced by a fallback, about which no later step complains.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, listed};
use crate::node::{Node, Span, Value};

/// A type of the language.
pub trait Read: Sized {
    /// Reads a node, and reports what is wrong with it.
    fn read(node: &Node, diagnostics: &mut Diagnostics) -> Self;

    /// The value that replaces a missing or unreadable one.
    fn fallback(span: Span) -> Self;

    /// The value of an absent key. `None` for a required key.
    #[must_use]
    fn when_absent(_span: Span) -> Option<Self> {
        None
    }

    /// Reads the value of a key that may be absent. `None` if it could not be read.
    fn read_optional(node: &Node, diagnostics: &mut Diagnostics) -> Option<Self> {
        Some(Self::read(node, diagnostics))
    }

    /// The shape of the values that this type reads.
    #[must_use]
    fn shape() -> Shape {
        Shape::Value
    }

    /// The form of the values that this type reads.
    #[must_use]
    fn form() -> Form;

    /// The code of the diagnostic for a missing key of this type.
    const MISSING: Code = Code::MissingKey;
}

/// The shape of a value, as far as it has keys.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// A text, number or boolean.
    Value,
    /// Any value, in the form of the API.
    Json,
    /// A list.
    List(fn() -> Shape),
    /// A mapping of the language.
    Part(&'static Part),
    /// A mapping of the language, or a text in its place.
    Short(&'static Part),
    /// A map from names to values of a shape.
    Entries(fn() -> Shape),
    /// A text, or a map from names to maps of a shape in its place.
    TextOrEntries(fn() -> Shape),
}

impl Shape {
    /// The mapping of the language, if it is one.
    #[must_use]
    pub fn part(self) -> Option<&'static Part> {
        match self {
            Self::Part(part) | Self::Short(part) => Some(part),
            _ => None,
        }
    }
}

/// The form of a value: all that its type reads.
#[derive(Debug, Clone)]
pub enum Form {
    /// A text.
    Text,
    /// A text with a syntax.
    Syntax(Syntax),
    /// One text.
    Word(&'static str),
    /// A whole number.
    Number,
    /// `true`.
    Mark,
    /// Any value, in the form of the API.
    Json,
    /// A list.
    List(fn() -> Self),
    /// A map from names to values of a form.
    Entries(fn() -> Self),
    /// A map from HTTP statuses to values of a form.
    ByStatus(fn() -> Self),
    /// A mapping of the language.
    Part(&'static Part),
    /// Any of several forms.
    AnyOf(Vec<Self>),
}

/// The syntax of a text.
#[derive(Debug, Clone, Copy)]
pub struct Syntax {
    /// A regular expression that each such text matches. It may match others too.
    pub pattern: &'static str,
    /// Texts, which editors offer.
    pub examples: &'static [&'static str],
}

/// Reports a value of the wrong kind.
pub fn wrong_kind(node: &Node, expected: &str, diagnostics: &mut Diagnostics) {
    wrong_kind_with(node, expected, None, diagnostics);
}

/// Reports a value of the wrong kind, with advice.
pub fn wrong_kind_with(node: &Node, expected: &str, help: Option<String>, diagnostics: &mut Diagnostics) {
    if node.value == Value::Unreadable {
        return;
    }
    let found = node.kind();
    let mut diagnostic =
        Diagnostic::new(Code::WrongKind, node.span, format!("expected {expected}, found {found}"))
            .label(format!("this is {found}"));
    diagnostic.help = help;
    diagnostics.push(diagnostic);
}

/// A mapping of the language, as the macro `mapping!` declares it.
#[derive(Debug)]
pub struct Part {
    /// The name in diagnostics: "an endpoint".
    pub name: &'static str,
    /// Its documentation.
    pub doc: &'static str,
    /// Its keys.
    pub keys: &'static [Key],
}

/// A key of a mapping.
#[derive(Debug)]
pub struct Key {
    /// The key itself.
    pub name: &'static str,
    /// Its documentation.
    pub doc: &'static str,
    /// The type that reads its value: `Option<Text>`.
    pub ty: &'static str,
    /// The shape of its value.
    pub shape: fn() -> Shape,
    /// The form of its value.
    pub form: fn() -> Form,
    /// Whether the mapping needs it.
    pub is_required: fn() -> bool,
}

impl Part {
    /// The names of its keys.
    pub fn key_names(&self) -> impl Iterator<Item = &'static str> {
        self.keys.iter().map(|key| key.name)
    }

    /// The key of this name.
    #[must_use]
    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys.iter().find(|key| key.name == name)
    }
}

/// Reads the values of a mapping key by key. Unknown keys are reported where the structure of a document is checked.
pub struct MappingReader<'n> {
    node: &'n Node,
    part: &'static Part,
    is_mapping: bool,
}

impl<'n> MappingReader<'n> {
    /// Checks that the node is a mapping.
    pub fn new(node: &'n Node, part: &'static Part, diagnostics: &mut Diagnostics) -> Self {
        let is_mapping = matches!(node.value, Value::Map(_));
        if !is_mapping {
            let keys: Vec<&str> = part.key_names().take(4).collect();
            let more = if part.keys.len() > keys.len() { " and others" } else { "" };
            let help = format!("write its keys below, one a line: {}{more}", listed(&keys));
            wrong_kind_with(node, &format!("{} (a map)", part.name), Some(help), diagnostics);
        }
        Self { node, part, is_mapping }
    }

    /// Reads the value of a key. A missing required key is reported.
    pub fn value<T: Read>(&self, key: &'static str, diagnostics: &mut Diagnostics) -> T {
        if let Some(value) = self.node.get(key) {
            return T::read(value, diagnostics);
        }
        let span = self.node.span;
        T::when_absent(span).unwrap_or_else(|| {
            if self.is_mapping {
                diagnostics.push(
                    Diagnostic::new(T::MISSING, span, format!("{} needs `{key}`", self.part.name))
                        .label(format!("`{key}` is missing here"))
                        .help(format!("add `{key}:` beside these keys")),
                );
            }
            T::fallback(span)
        })
    }
}

/// Declares a mapping of the language: a struct with a field for each key, and its reader.
macro_rules! mapping {
    (
        $(#[doc = $doc:literal])+
        $name:ident = $what:literal {
            $($(#[doc = $key_doc:literal])+ $key:literal $field:ident: $type:ty,)+
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone)]
        pub struct $name {
            /// Its position in the spec.
            pub span: Span,
            $($(#[doc = $key_doc])+ pub $field: $type,)+
        }

        impl $name {
            /// Its name and keys.
            pub const PART: Part = Part {
                name: $what,
                doc: concat!($($doc),+),
                keys: &[$(Key {
                    name: $key,
                    doc: concat!($($key_doc),+),
                    ty: stringify!($type),
                    shape: <$type>::shape,
                    form: <$type>::form,
                    is_required: || <$type>::when_absent(Span::NOWHERE).is_none(),
                }),+],
            };
        }

        impl Read for $name {
            fn read(node: &Node, diagnostics: &mut Diagnostics) -> Self {
                let reader = MappingReader::new(node, &Self::PART, diagnostics);
                Self { span: node.span, $($field: reader.value($key, diagnostics),)+ }
            }

            fn shape() -> Shape {
                Shape::Part(&Self::PART)
            }

            fn form() -> crate::spec::read::Form {
                crate::spec::read::Form::Part(&Self::PART)
            }

            fn fallback(span: Span) -> Self {
                Self { span, $($field: <$type>::when_absent(span).unwrap_or_else(|| <$type>::fallback(span)),)+ }
            }
        }
    };
}
pub(super) use mapping;

impl<T: Read> Read for Option<T> {
    fn read(node: &Node, diagnostics: &mut Diagnostics) -> Self {
        T::read_optional(node, diagnostics)
    }

    fn shape() -> Shape {
        T::shape()
    }

    fn form() -> Form {
        T::form()
    }

    fn fallback(_: Span) -> Self {
        None
    }

    fn when_absent(_: Span) -> Option<Self> {
        Some(None)
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(node: &Node, diagnostics: &mut Diagnostics) -> Self {
        let Value::List(items) = &node.value else {
            let help = match (&node.value, T::shape()) {
                (Value::Text(text), Shape::Value) => {
                    Some(format!("write `[{}]`", text.trim_matches(['[', ']'])))
                }
                (_, Shape::Part(part)) => {
                    Some(format!("write each of them below, as {}, after a `-`", part.name))
                }
                _ => None,
            };
            wrong_kind_with(node, "a list", help, diagnostics);
            return Self::new();
        };
        items.iter().map(|item| T::read(item, diagnostics)).collect()
    }

    fn shape() -> Shape {
        Shape::List(T::shape)
    }

    fn form() -> Form {
        Form::List(T::form)
    }

    fn fallback(_: Span) -> Self {
        Self::new()
    }

    fn when_absent(_: Span) -> Option<Self> {
        Some(Self::new())
    }
}

/// A mark, such as `preview: true`.
#[derive(Debug, Clone, Copy, Default)]
pub struct Mark(Option<Span>);

impl Mark {
    /// Whether it is there.
    #[must_use]
    pub fn is_set(self) -> bool {
        self.0.is_some()
    }

    /// Its position, if it is there.
    #[must_use]
    pub fn span(self) -> Option<Span> {
        self.0
    }
}

impl Read for Mark {
    fn read(node: &Node, diagnostics: &mut Diagnostics) -> Self {
        match node.value {
            Value::Bool(true) => return Self(Some(node.span)),
            Value::Bool(false) => diagnostics.push(
                Diagnostic::new(Code::Malformed, node.span, "`false` says nothing here")
                    .label("the same as without the key")
                    .help("write `true`, or leave out the key"),
            ),
            _ => {
                let help = "write `true` without quotes, or leave out the key";
                wrong_kind_with(node, "`true`", Some(help.to_owned()), diagnostics);
                return Self(Some(node.span)); // Whoever writes the key means the mark.
            }
        }
        Self(None)
    }

    fn form() -> Form {
        Form::Mark
    }

    fn fallback(_: Span) -> Self {
        Self(None)
    }

    fn when_absent(_: Span) -> Option<Self> {
        Some(Self(None))
    }
}
