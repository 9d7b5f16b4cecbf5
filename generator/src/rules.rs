//! The rules: for each kind of difference between two descriptions, its name and what it means for users.
//!
//! The tables in the files below are data. A difference is matched with the rows of its kind; if an item is in requests and
//! responses, the worse row names it, and each verdict is the worst of both.

mod access;
mod alternative;
mod api;
mod field;
mod flow;
mod limit;
mod markdown;
mod message;
mod operation;
mod parameter;
mod rule;
mod table;
mod types;
mod verdict;

pub use markdown::{describe, explain};
pub use rule::{Access, Code, Rule, Side, Wire};
pub use table::{all, find, mirror};
pub use verdict::{Judged, judge};
