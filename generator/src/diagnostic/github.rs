//! Diagnostics as annotations of a GitHub workflow.

use super::located::Located;
use super::workflow;
use crate::source::Sources;

/// Renders one `::error` command.
pub(super) fn render(located: &Located<'_>, sources: &Sources) -> String {
    let (diagnostic, location) = (located.diagnostic, &located.location);
    let help = diagnostic.help.as_ref().map(|help| format!("\n{help}")).unwrap_or_default();
    let file = sources.get(diagnostic.span.file).display_path();
    let message = format!("{}{help}", diagnostic.message);
    workflow::command("error", &file, (location.line, location.column), diagnostic.code.name(), &message)
}
