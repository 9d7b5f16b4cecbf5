//! Where facts come from.

use crate::date::Date;

/// A comparison of facts with the API's documentation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// The day of the last one.
    pub on: Date,
    /// The text that they were compared with, if it is not the page of the item.
    pub source: Option<String>,
}
