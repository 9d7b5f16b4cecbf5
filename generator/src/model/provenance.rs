//! Where facts come from.

use crate::date::Date;
use crate::node::Span;

/// A comparison of facts with the API's documentation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// The day of the last one.
    pub on: Date,
    /// The text that they were compared with, if it is not the page of the item.
    pub source: Option<String>,
}

/// A difference from the published description on purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Departure {
    /// The position of the item that differs, or that contains what differs.
    pub item: Span,
    /// The name of the rule about the difference.
    pub rule: String,
    /// The reason.
    pub because: String,
    /// The names of the parts that differ. If there are none, all that differ by the rule.
    pub of: Vec<String>,
    /// The day on which to look at it again.
    pub until: Option<Date>,
    /// Its position.
    pub span: Span,
}
