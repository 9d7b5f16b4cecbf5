//! From nodes to the types of the language, without stopping at the first mistake.
//!
//! serde's derives give up at the first error, so the types of [`spec`](super) read themselves: whatever cannot
//! be read is reported and replaced by a placeholder that no later step complains about again.

use super::text::check_example;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, did_you_mean, is_near};
use crate::node::{Node, Span, Value};

/// A part of the language.
pub trait Read: Sized {
    /// Reads a node; mistakes go into `reading`.
    fn read(node: &Node, reading: &mut Reading<'_>) -> Self;

    /// Stands in for what is missing or cannot be read.
    fn placeholder(at: Span) -> Self;

    /// What a key that is left out means; `None` where the key must be there.
    #[must_use]
    fn left_out(_at: Span) -> Option<Self> {
        None
    }

    /// The kind of mistake that a missing key of this type is.
    const MISSING: Code = Code::MissingKey;
}

/// What reading needs at hand.
#[derive(Debug)]
pub struct Reading<'s> {
    /// Where mistakes go.
    pub diagnostics: &'s mut Diagnostics,
}

impl Reading<'_> {
    /// Reports a value of the wrong kind.
    pub fn wrong_kind(&mut self, node: &Node, meant: &str) {
        let found = node.kind();
        self.diagnostics.push(
            Diagnostic::new(Code::WrongKind, node.span, format!("expected {meant}, found {found}"))
                .label(format!("this is {found}")),
        );
    }
}

/// A part of the language that is a map with known keys, as `record!` declares it.
#[derive(Debug)]
pub struct Part {
    /// What diagnostics call it: "an endpoint".
    pub name: &'static str,
    /// What it is.
    pub doc: &'static str,
    /// Its keys.
    pub keys: &'static [Key],
}

/// A key of such a part.
#[derive(Debug)]
pub struct Key {
    /// The key itself.
    pub name: &'static str,
    /// What it means.
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

/// The keys of a map, taken out one by one.
pub struct Keys<'n> {
    node: &'n Node,
    part: &'static Part,
    readable: bool,
}

impl<'n> Keys<'n> {
    /// Opens a map and reports the keys that it must not have.
    pub fn open(node: &'n Node, part: &'static Part, reading: &mut Reading<'_>) -> Self {
        let readable = matches!(node.value, Value::Map(_));
        if !readable {
            reading.wrong_kind(node, &format!("{} (a map)", part.name));
        }
        for (key, _) in node.entries() {
            match key.as_text() {
                Some(name) if part.has(name) => {}
                Some(name) => {
                    let message = format!("{} has no key `{name}`", part.name);
                    let mut diagnostic = Diagnostic::new(Code::UnknownKey, key.span, message)
                        .label("not a key of the language here");
                    diagnostic.help = did_you_mean(name, part.key_names());
                    reading.diagnostics.push(diagnostic);
                }
                None => reading.wrong_kind(key, "a key (text)"),
            }
        }
        Self { node, part, readable }
    }

    /// Reads the value of a key, or what stands for it when it is left out.
    pub fn take<T: Read>(&self, key: &'static str, reading: &mut Reading<'_>) -> T {
        let entries = self.node.entries();
        if let Some((_, value)) = entries.iter().find(|(name, _)| name.as_text() == Some(key)) {
            return T::read(value, reading);
        }
        let at = self.node.span;
        T::left_out(at).unwrap_or_else(|| {
            if self.readable && !self.is_misspelt(key) {
                reading.diagnostics.push(
                    Diagnostic::new(T::MISSING, at, format!("{} needs `{key}`", self.part.name))
                        .label(format!("`{key}` is missing here"))
                        .help(format!("add `{key}:` beside these keys")),
                );
            }
            T::placeholder(at)
        })
    }
}

impl Keys<'_> {
    /// Whether an unknown key is this one misspelt, which is reported already.
    fn is_misspelt(&self, key: &str) -> bool {
        let names = self.node.entries().iter().filter_map(|(name, _)| name.as_text());
        names.filter(|name| !self.part.has(name)).any(|name| is_near(name, key))
    }
}

/// Declares a part of the language that is a map with known keys.
macro_rules! record {
    (
        $(#[doc = $doc:literal])+
        $name:ident = $what:literal {
            $($(#[doc = $key_doc:literal])+ $key:literal $field:ident: $type:ty,)+
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone)]
        pub struct $name {
            /// Where it stands.
            pub at: Span,
            $($(#[doc = $key_doc])+ pub $field: $type,)+
        }

        impl $name {
            /// What it is called and which keys it has.
            pub const PART: Part = Part {
                name: $what,
                doc: concat!($($doc),+),
                keys: &[$(Key { name: $key, doc: concat!($($key_doc),+), ty: stringify!($type) }),+],
            };
        }

        impl Read for $name {
            fn read(node: &Node, reading: &mut Reading<'_>) -> Self {
                let keys = Keys::open(node, &Self::PART, reading);
                Self { at: node.span, $($field: keys.take($key, reading),)+ }
            }

            fn placeholder(at: Span) -> Self {
                Self { at, $($field: <$type>::left_out(at).unwrap_or_else(|| <$type>::placeholder(at)),)+ }
            }
        }
    };
}
pub(super) use record;

impl<T: Read> Read for Option<T> {
    fn read(node: &Node, reading: &mut Reading<'_>) -> Self {
        Some(T::read(node, reading))
    }

    fn placeholder(_: Span) -> Self {
        None
    }

    fn left_out(_: Span) -> Option<Self> {
        Some(None)
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(node: &Node, reading: &mut Reading<'_>) -> Self {
        let Value::List(items) = &node.value else {
            reading.wrong_kind(node, "a list");
            return Self::new();
        };
        items.iter().map(|item| T::read(item, reading)).collect()
    }

    fn placeholder(_: Span) -> Self {
        Self::new()
    }

    fn left_out(_: Span) -> Option<Self> {
        Some(Self::new())
    }
}

/// Nodes stay as they are where a spec shows values as they travel.
impl Read for Node {
    fn read(node: &Node, reading: &mut Reading<'_>) -> Self {
        check_example(node, reading);
        node.clone()
    }

    fn placeholder(span: Span) -> Self {
        Self { span, value: Value::Null, plain: false }
    }
}

impl Read for bool {
    fn read(node: &Node, reading: &mut Reading<'_>) -> Self {
        if let Value::Bool(value) = node.value {
            return value;
        }
        reading.wrong_kind(node, "`true` or `false`");
        false
    }

    fn placeholder(_: Span) -> Self {
        false
    }

    fn left_out(_: Span) -> Option<Self> {
        Some(false)
    }
}
