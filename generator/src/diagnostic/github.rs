//! Diagnostics as annotations of a GitHub workflow.

use super::located::Located;
use super::location::Location;
use super::workflow::{self, Range};
use crate::node::Span;
use crate::source::Sources;

/// A related place, in a line of its own.
fn line((span, location, label): &(Span, Location, &str), sources: &Sources) -> String {
    format!("\n{}:{}:{}: {label}", sources.get(span.file).display_path(), location.line, location.column)
}

/// Renders one `::error` command.
pub(super) fn render(located: &Located<'_>, sources: &Sources) -> String {
    let (diagnostic, location) = (located.diagnostic, &located.location);
    let help = diagnostic.help.as_ref().map(|help| format!("\n{help}")).unwrap_or_default();
    let file = sources.get(diagnostic.span.file).display_path();
    let related: String = located.related.iter().map(|related| line(related, sources)).collect();
    let message = format!("{}{help}{related}", diagnostic.message);
    let range =
        Range { end_column: Some(location.end_column), ..Range::from((location.line, location.column)) };
    workflow::command("error", &file, range, diagnostic.code.name(), &message)
}
