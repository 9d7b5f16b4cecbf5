//! The texts of a file that have a meaning.

use crate::model::{Operation, Ty, Type};
use crate::spec::names::Kind;
use crate::spec::read::{Key, Part};
use std::ops::Range;

/// A text of a file with a meaning.
#[derive(Debug, Clone)]
pub(super) struct Token {
    pub(super) range: Range<usize>,
    pub(super) meaning: Meaning,
}

/// The meaning of a text.
#[derive(Debug, Clone)]
pub(super) enum Meaning {
    /// A key of the language.
    Key(&'static Part, &'static Key),
    /// The declaration of a name.
    Declaration(Name),
    /// The use of a name.
    Use(Name),
}

impl Token {
    /// The name, if this is one.
    pub(super) fn name(&self) -> Option<&Name> {
        match &self.meaning {
            Meaning::Key(..) => None,
            Meaning::Declaration(name) | Meaning::Use(name) => Some(name),
        }
    }
}

/// A declared name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Name {
    pub(super) kind: Kind,
    /// The type of a field or value, the endpoint of a parameter; of other names, nothing.
    pub(super) owner: String,
    pub(super) text: String,
}

impl Name {
    pub(super) fn of(kind: Kind, owner: &str, text: &str) -> Self {
        Self { kind, owner: owner.to_owned(), text: text.to_owned() }
    }
}

/// The items around a node.
#[derive(Clone, Default)]
pub(super) struct Around<'a> {
    pub(super) operation: Option<&'a Operation>,
    pub(super) ty: Option<&'a Type>,
    /// The type of values in the form of the API.
    pub(super) value: Option<Ty>,
}
