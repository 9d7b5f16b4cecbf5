//! The rules: for each kind of difference between two descriptions, its name and what it means for users.
//!
//! The tables in the files below are data. A difference is matched with the rows of its kind; if an item is in requests and
//! responses, the worse row names it, and each verdict is the worst of both.

mod access;
mod alternative;
mod api;
mod audit;
mod error;
mod field;
mod field_name;
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

use crate::diagnostic::{self, Diagnostic, Diagnostics, did_you_mean};
use crate::model::Departure;

pub(crate) use audit::{EXAMPLE, UNNEEDED};
pub use markdown::{describe, explain};
pub use rule::{Access, Code, Rule, Side, Wire};
pub use table::{all, find, mirror};
pub use verdict::{Judged, judge};

/// Reports differences on purpose by rules that do not exist.
pub(crate) fn check_names(departures: &[Departure], diagnostics: &mut Diagnostics) {
    for departure in departures.iter().filter(|departure| find(&departure.rule).is_none()) {
        let message = format!("there is no rule `{}`", departure.rule.escape_debug());
        let mut diagnostic = Diagnostic::new(diagnostic::Code::UnknownRule, departure.span, message);
        diagnostic.help = did_you_mean(&departure.rule, all().map(|rule| rule.name))
            .or_else(|| Some("write the rule by which `audit` reports the difference".to_owned()));
        diagnostics.push(diagnostic);
    }
}
