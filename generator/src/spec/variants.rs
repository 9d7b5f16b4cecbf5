//! Values of the language with a short and a long form.

use super::read::{Form, Key, MappingReader, Mark, Part, Read, Shape, mapping};
use super::syntax::TypeExpr;
use super::text::{Doc, Entries, Spanned, Text};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::node::{Node, Span, Value};

mapping! {
    /// A value of an enum, in its long form.
    LongValue = "an enum value" {
        /// The meaning.
        "doc" doc: Doc,
        /// The variant's name in Rust, if it must differ.
        "rust" rust: Option<Text>,
        /// Marks a preview, which may change or go without notice.
        "preview" preview: Mark,
        /// The reason to believe a fact that the documentation does not state, or not in full.
        "unverified" unverified: Option<Doc>,
        /// The reason for the deprecation, and the replacement.
        "deprecated" deprecated: Option<Doc>,
    }
}

mapping! {
    /// A kind of a union, in its long form.
    LongVariant = "a variant" {
        /// The meaning; default: the documentation of the schema.
        "doc" doc: Option<Doc>,
        /// The schema of this kind, unless the tag is its only field.
        "type" ty: Option<Spanned<TypeExpr>>,
        /// The variant's name in Rust, if it must differ.
        "rust" rust: Option<Text>,
        /// Marks a preview, which may change or go without notice.
        "preview" preview: Mark,
        /// The reason to believe a fact that the documentation does not state, or not in full.
        "unverified" unverified: Option<Doc>,
        /// The reason for the deprecation, and the replacement.
        "deprecated" deprecated: Option<Doc>,
    }
}

/// Implements reading of a short form (text) or a long form (a map).
macro_rules! short_or_long {
    ($name:ident from $long:ident or $short_ty:ty, $node:ident, $diagnostics:ident => $short:expr) => {
        impl Read for $name {
            fn read($node: &Node, $diagnostics: &mut Diagnostics) -> Self {
                match $node.value {
                    Value::Map(_) => Self($long::read($node, $diagnostics)),
                    _ => Self($short),
                }
            }

            fn shape() -> Shape {
                Shape::Short(&$long::PART)
            }

            fn form() -> Form {
                Form::AnyOf(vec![<$short_ty>::form(), Form::Part(&$long::PART)])
            }

            fn fallback(span: Span) -> Self {
                Self($long::fallback(span))
            }
        }
    };
}

/// A variant of a union: the name of its schema, or a map.
#[derive(Debug, Clone)]
pub struct UnionVariant(pub LongVariant);

/// A value of an enum: its documentation, or a map.
#[derive(Debug, Clone)]
pub struct EnumValue(pub LongValue);

short_or_long!(UnionVariant from LongVariant or Spanned<TypeExpr>, node, diagnostics => LongVariant {
    ty: Some(Spanned::read(node, diagnostics)),
    ..LongVariant::fallback(node.span)
});

short_or_long!(EnumValue from LongValue or Doc, node, diagnostics => LongValue {
    doc: Doc::read(node, diagnostics),
    ..LongValue::fallback(node.span)
});

/// One word or a list of them.
#[derive(Debug, Clone)]
pub struct OneOrMore(pub Vec<Text>);

impl Read for OneOrMore {
    fn read(node: &Node, diagnostics: &mut Diagnostics) -> Self {
        Self(match node.value {
            Value::List(_) => Vec::read(node, diagnostics),
            _ => vec![Text::read(node, diagnostics)],
        })
    }

    fn form() -> Form {
        Form::AnyOf(vec![Form::Text, Form::List(Text::form)])
    }

    fn fallback(span: Span) -> Self {
        Self(vec![Text::fallback(span)])
    }
}

/// What an item has itself, or the name of another item of its kind that has it.
#[derive(Debug, Clone)]
pub enum OwnOrOf<T> {
    /// Its own.
    Own(T),
    /// That of the item with this name.
    Of(Text),
}

impl<T: Read> Read for OwnOrOf<T> {
    fn read(node: &Node, diagnostics: &mut Diagnostics) -> Self {
        match node.value {
            Value::Text(_) => Self::Of(Text::read(node, diagnostics)),
            _ => Self::Own(T::read(node, diagnostics)),
        }
    }

    fn shape() -> Shape {
        T::shape()
    }

    fn form() -> Form {
        Form::AnyOf(vec![Text::form(), T::form()])
    }

    fn fallback(span: Span) -> Self {
        Self::Own(T::fallback(span))
    }

    fn when_absent(span: Span) -> Option<Self> {
        T::when_absent(span).map(Self::Own)
    }
}

/// The capabilities of plans: a list with the meaning of each, or the enum whose values they are.
#[derive(Debug, Clone, Default)]
pub struct Capabilities {
    /// The list.
    pub listed: Entries<Doc>,
    /// The name of the enum.
    pub of_enum: Option<Text>,
}

impl Read for Capabilities {
    fn read(node: &Node, diagnostics: &mut Diagnostics) -> Self {
        match node.value {
            Value::Text(_) => Self { of_enum: Some(Text::read(node, diagnostics)), ..Self::default() },
            _ => Self { listed: Entries::read(node, diagnostics), of_enum: None },
        }
    }

    fn shape() -> Shape {
        Entries::<Doc>::shape()
    }

    fn form() -> Form {
        Form::AnyOf(vec![Text::form(), Entries::<Doc>::form()])
    }

    fn fallback(_: Span) -> Self {
        Self::default()
    }

    fn when_absent(_: Span) -> Option<Self> {
        Some(Self::default())
    }
}

/// Sets of scopes; all of any one of them suffice.
#[derive(Debug, Clone, Default)]
pub struct ScopeSets {
    /// The sets.
    pub sets: Vec<Vec<Text>>,
    /// The word `unknown`, if it stands in their place.
    pub unknown: Option<Span>,
}

impl ScopeSets {
    fn known(sets: Vec<Vec<Text>>) -> Self {
        Self { sets, unknown: None }
    }
}

mapping! {
    /// Sets of scopes, in their long form.
    AnyScopes = "scopes" {
        /// Lists of scopes; all scopes of one list suffice.
        "any" any: Vec<Vec<Text>>,
    }
}

impl Read for ScopeSets {
    fn read(node: &Node, diagnostics: &mut Diagnostics) -> Self {
        let empty = match &node.value {
            Value::Map(entries) => match entries.as_slice() {
                [] => Some(node),
                _ => node.get("any").and_then(|any| match &any.value {
                    Value::List(sets) if sets.is_empty() => Some(any),
                    Value::List(sets) => sets.iter().find(|set| set.value == Value::List(Vec::new())),
                    _ => None,
                }),
            },
            Value::List(scopes) => scopes.is_empty().then_some(node),
            _ => None,
        };
        if let Some(node) = empty {
            diagnostics.push(
                Diagnostic::new(Code::Malformed, node.span, "there is no scope in it")
                    .label("any token would do")
                    .help("name the scopes, or leave out `scopes` if any token will do"),
            );
            return Self::default();
        }
        match &node.value {
            Value::Text(text) if text == "unknown" => Self { unknown: Some(node.span), ..Self::default() },
            Value::Map(_) => Self::known(AnyScopes::read(node, diagnostics).any),
            _ => Self::known(vec![Vec::read(node, diagnostics)]),
        }
    }

    fn shape() -> Shape {
        Shape::Short(&AnyScopes::PART)
    }

    fn form() -> Form {
        Form::AnyOf(vec![Vec::<Text>::form(), AnyScopes::form(), Form::Word("unknown")])
    }

    fn fallback(_: Span) -> Self {
        Self::default()
    }

    fn when_absent(_: Span) -> Option<Self> {
        Some(Self::default())
    }
}
