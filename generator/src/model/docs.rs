//! Documentation that items of every kind carry.

use crate::node::Span;

/// The documentation of an item.
#[derive(Debug, Clone, Default)]
pub struct Docs {
    /// The text, in Markdown.
    pub text: String,
    /// The page of the API's documentation that describes the item.
    pub link: Option<String>,
    /// Whether the item is a preview, which may change or go without notice.
    pub preview: bool,
    /// The reason to believe the item, if the API's documentation does not state it, or not in full.
    pub unverified: Option<String>,
    /// The reason not to use the item any more, if it is deprecated.
    pub deprecated: Option<String>,
}

impl Docs {
    /// The first sentence.
    #[must_use]
    pub fn summary(&self) -> String {
        let first = self.text.split("\n\n").next().unwrap_or_default();
        let line = first.split_whitespace().collect::<Vec<_>>().join(" ");
        line.find(". ").map_or(line.clone(), |end| line[..=end].to_owned())
    }
}

/// A name that the API documents, such as a scope or an error code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The name.
    pub name: String,
    /// The text, in Markdown.
    pub doc: String,
    /// Its declaration in the spec.
    pub span: Span,
}
