//! Reading nodes into the types of the language, without stopping at the first error.
//!
//! serde's derives stop at the first error, so the types of the language implement [`Read`] instead. A value that
//! cannot be read is reported once and replaced by a fallback, about which no later step complains.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, did_you_mean, is_near};
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

    /// The code of the diagnostic for a missing key of this type.
    const MISSING: Code = Code::MissingKey;
}

/// Reports a value of the wrong kind.
pub fn wrong_kind(node: &Node, expected: &str, diagnostics: &mut Diagnostics) {
    let found = node.kind();
    diagnostics.push(
        Diagnostic::new(Code::WrongKind, node.span, format!("expected {expected}, found {found}"))
            .label(format!("this is {found}")),
    );
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
}

impl Part {
    fn key_names(&self) -> impl Iterator<Item = &'static str> {
        self.keys.iter().map(|key| key.name)
    }

    fn has(&self, name: &str) -> bool {
        self.key_names().any(|key| key == name)
    }
}

/// Reads the values of a mapping key by key.
pub struct MappingReader<'n> {
    node: &'n Node,
    part: &'static Part,
    is_mapping: bool,
}

impl<'n> MappingReader<'n> {
    /// Checks that the node is a mapping, and reports its unknown keys.
    pub fn new(node: &'n Node, part: &'static Part, diagnostics: &mut Diagnostics) -> Self {
        let is_mapping = matches!(node.value, Value::Map(_));
        if !is_mapping {
            wrong_kind(node, &format!("{} (a map)", part.name), diagnostics);
        }
        for (key, _) in node.entries() {
            match key.as_text() {
                Some(name) if part.has(name) => {}
                Some(name) => {
                    let message = format!("{} has no key `{name}`", part.name);
                    let mut diagnostic = Diagnostic::new(Code::UnknownKey, key.span, message)
                        .label("not a key of the language here");
                    diagnostic.help = did_you_mean(name, part.key_names());
                    diagnostics.push(diagnostic);
                }
                None => wrong_kind(key, "a key (text)", diagnostics),
            }
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
            if self.is_mapping && !self.is_misspelt(key) {
                diagnostics.push(
                    Diagnostic::new(T::MISSING, span, format!("{} needs `{key}`", self.part.name))
                        .label(format!("`{key}` is missing here"))
                        .help(format!("add `{key}:` beside these keys")),
                );
            }
            T::fallback(span)
        })
    }

    /// Whether an unknown key, which is reported already, resembles this key.
    fn is_misspelt(&self, key: &str) -> bool {
        let names = self.node.entries().iter().filter_map(|(name, _)| name.as_text());
        names.filter(|name| !self.part.has(name)).any(|name| is_near(name, key))
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
                keys: &[$(Key { name: $key, doc: concat!($($key_doc),+), ty: stringify!($type) }),+],
            };
        }

        impl Read for $name {
            fn read(node: &Node, diagnostics: &mut Diagnostics) -> Self {
                let reader = MappingReader::new(node, &Self::PART, diagnostics);
                Self { span: node.span, $($field: reader.value($key, diagnostics),)+ }
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
        Some(T::read(node, diagnostics))
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
            wrong_kind(node, "a list", diagnostics);
            return Self::new();
        };
        items.iter().map(|item| T::read(item, diagnostics)).collect()
    }

    fn fallback(_: Span) -> Self {
        Self::new()
    }

    fn when_absent(_: Span) -> Option<Self> {
        Some(Self::new())
    }
}

impl Read for bool {
    fn read(node: &Node, diagnostics: &mut Diagnostics) -> Self {
        match node.value {
            Value::Bool(true) => return true,
            Value::Bool(false) => diagnostics.push(
                Diagnostic::new(Code::Malformed, node.span, "`false` says nothing here")
                    .label("the same as without the key")
                    .help("write `true`, or leave out the key"),
            ),
            _ => wrong_kind(node, "`true`", diagnostics),
        }
        false
    }

    fn fallback(_: Span) -> Self {
        false
    }

    fn when_absent(_: Span) -> Option<Self> {
        Some(false)
    }
}
