//! Diagnostics as annotations of a GitHub workflow.

use super::located::Located;
use crate::source::Sources;

/// Renders one `::error` command.
pub(super) fn render(located: &Located<'_>, sources: &Sources) -> String {
    let (diagnostic, location) = (located.diagnostic, &located.location);
    let help = diagnostic.help.as_ref().map(|help| format!("\n{help}")).unwrap_or_default();
    format!(
        "::error file={},line={},col={},title={}::{}",
        property(&sources.get(diagnostic.span.file).display_path()),
        location.line,
        location.column,
        property(diagnostic.code.name()),
        data(&format!("{}{help}", diagnostic.message)),
    )
}

/// Escapes the message of a workflow command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes a property of a workflow command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_inside_its_workflow_command() {
        assert_eq!(data("a\n::error::b%"), "a%0A::error::b%25");
        assert_eq!(property("a,line=1::b"), "a%2Cline=1%3A%3Ab");
    }
}
