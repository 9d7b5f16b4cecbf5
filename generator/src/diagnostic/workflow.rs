//! Workflow commands of GitHub.

/// A command that annotates a line.
pub(crate) fn command(
    level: &str,
    file: &str,
    range: impl Into<Range>,
    title: &str,
    message: &str,
) -> String {
    let (file, title) = (property(file), property(title));
    let Range { line, column, end_column } = range.into();
    // GitHub takes the last column, not the one after it.
    let end = end_column.map(|end| format!(",endLine={line},endColumn={}", end.max(column + 1) - 1));
    let end = end.unwrap_or_default();
    format!("::{level} file={file},line={line},col={column}{end},title={title}::{}", data(message))
}

/// A part of a line. All numbers start at 1.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Range {
    pub(crate) line: u32,
    pub(crate) column: u32,
    /// The column after the last character.
    pub(crate) end_column: Option<u32>,
}

impl From<(u32, u32)> for Range {
    fn from((line, column): (u32, u32)) -> Self {
        Self { line, column, end_column: None }
    }
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
