//! Diagnostics for machines.

use super::render::Located;
use crate::source::Sources;

/// One JSON object.
pub(super) fn json(located: &Located<'_>, sources: &Sources) -> String {
    let diagnostic = located.diagnostic;
    serde_json::json!({
        "code": diagnostic.code.name(),
        "message": diagnostic.message,
        "help": diagnostic.help,
        "file": sources.get(diagnostic.span.file).display_path(),
        "line": located.location.line,
        "column": located.location.column,
    })
    .to_string()
}

/// One `::error` command of a GitHub workflow.
pub(super) fn github(located: &Located<'_>, sources: &Sources) -> String {
    let diagnostic = located.diagnostic;
    let help = diagnostic.help.as_ref().map(|help| format!("\n{help}")).unwrap_or_default();
    format!(
        "::error file={},line={},col={},title={}::{}",
        property(&sources.get(diagnostic.span.file).display_path()),
        located.location.line,
        located.location.column,
        property(diagnostic.code.name()),
        data(&format!("{}{help}", diagnostic.message)),
    )
}

/// Escapes a message, as workflow commands need it.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes a property, as workflow commands need it.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn workflow_commands_cannot_be_broken_out_of() {
        assert_eq!(data("a\n::error::b%"), "a%0A::error::b%25");
        assert_eq!(property("a,line=1::b"), "a%2Cline=1%3A%3Ab");
    }
}
