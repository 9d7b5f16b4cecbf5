//! Mistakes for machines.

use super::render::Located;
use crate::source::Sources;

/// One JSON object.
pub(super) fn json(located: &Located<'_>, sources: &Sources) -> String {
    let mistake = located.mistake;
    serde_json::json!({
        "code": mistake.code.name(),
        "message": mistake.message,
        "help": mistake.help,
        "file": sources.get(mistake.place.file).display_path(),
        "line": located.span.line,
        "column": located.span.column,
    })
    .to_string()
}

/// One `::error` command of a GitHub workflow.
pub(super) fn github(located: &Located<'_>, sources: &Sources) -> String {
    let mistake = located.mistake;
    let help = mistake.help.as_ref().map(|help| format!("\n{help}")).unwrap_or_default();
    format!(
        "::error file={},line={},col={},title={}::{}",
        property(&sources.get(mistake.place.file).display_path()),
        located.span.line,
        located.span.column,
        property(mistake.code.name()),
        data(&format!("{}{help}", mistake.message)),
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
