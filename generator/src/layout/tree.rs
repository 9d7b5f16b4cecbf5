//! A document as it is written: values with their styles and comments.

use super::scalar::Scalar;

/// A document.
#[derive(Debug)]
pub(super) struct Tree {
    /// Comments at the start of the file, which an empty line separates from the first key.
    pub(super) header: Vec<Comment>,
    /// The content.
    pub(super) root: Value,
}

/// A value.
#[derive(Debug)]
pub(super) enum Value {
    /// A text, number or boolean, or nothing.
    Scalar(Scalar),
    /// Keys with values.
    Map(Collection),
    /// Items.
    List(Collection),
}

/// A map or list.
#[derive(Debug, Default)]
pub(super) struct Collection {
    /// Its entries, in order.
    pub(super) entries: Vec<Entry>,
    /// Comments below the last entry.
    pub(super) below: Vec<Comment>,
    /// Whether it is written in brackets.
    pub(super) is_flow: bool,
    /// Whether empty lines separate entries that take several lines.
    pub(super) is_spaced: bool,
}

/// A key with its value, or an item of a list.
#[derive(Debug)]
pub(super) struct Entry {
    /// The comments above it.
    pub(super) above: Vec<Comment>,
    /// The key; none of an item.
    pub(super) key: Option<Scalar>,
    /// The value.
    pub(super) value: Value,
    /// The comment in its first line, or at the end of a text on several lines.
    pub(super) beside: Option<String>,
}

/// A comment on a line of its own.
#[derive(Debug)]
pub(super) struct Comment {
    /// Its text with `#`.
    pub(super) text: String,
    /// Whether an empty line follows.
    pub(super) is_apart: bool,
}

impl Value {
    /// Whether it is a map or list with a line for each entry.
    pub(super) fn is_block(&self) -> bool {
        matches!(self, Self::Map(collection) | Self::List(collection) if !collection.is_flow)
    }
}
