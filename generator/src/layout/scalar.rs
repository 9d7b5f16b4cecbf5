//! Scalars as they are written.

use granit_parser::ScalarStyle;

/// What YAML takes for space around text; a space that does not break is text.
const SPACE: [char; 4] = [' ', '\t', '\r', '\n'];

/// A text, number or boolean as it is written, or nothing.
#[derive(Debug, Clone)]
pub(super) enum Scalar {
    /// On one line.
    Line(String),
    /// On several lines, which YAML joins.
    Lines(Vec<String>),
    /// Below a header, such as `|`.
    Block {
        /// The header.
        header: String,
        /// The lines below it, without their indentation.
        lines: Vec<String>,
    },
}

impl Scalar {
    /// The scalar with this value and source text. The column is that of the first line of a block.
    pub(super) fn of(value: &str, style: ScalarStyle, source: &str, column: usize) -> Self {
        match style {
            ScalarStyle::Literal => block('|', value, value),
            ScalarStyle::Folded => block('>', value, &without_indent(source, column)),
            _ if source.trim_end_matches(SPACE).contains('\n') => {
                Self::Lines(source.lines().map(|line| line.trim_matches(SPACE).to_owned()).collect())
            }
            ScalarStyle::Plain => Self::Line(source.trim_end_matches(SPACE).to_owned()),
            ScalarStyle::DoubleQuoted if source.contains('\\') => Self::Line(source.to_owned()),
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Self::Line(quoted(value)),
        }
    }

    /// The text, if it is on one line.
    pub(super) fn line(&self) -> Option<&str> {
        match self {
            Self::Line(text) => Some(text),
            _ => None,
        }
    }
}

/// Text in single quotes, which have no escapes; in double quotes if it has single ones.
fn quoted(value: &str) -> String {
    if value.contains('\'') && !value.contains(['"', '\\']) {
        format!("\"{value}\"")
    } else {
        format!("'{}'", value.replace('\'', "''"))
    }
}

/// Text below a header, which says how many line breaks end it, and how much the lines are indented if the first starts
/// with a space.
fn block(style: char, value: &str, lines: &str) -> Scalar {
    let content = lines.trim_end_matches('\n');
    if value.is_empty() {
        return Scalar::Line(quoted(value));
    }
    if content.is_empty() {
        return Scalar::Line(format!("\"{}\"", "\\n".repeat(value.len())));
    }
    let indent = if content.trim_start_matches('\n').starts_with(' ') { "2" } else { "" };
    let breaks = value.len() - value.trim_end_matches('\n').len();
    let (end, kept) = match breaks {
        0 => ("-", 0),
        1 => ("", 0),
        more => ("+", more - 1),
    };
    let mut lines: Vec<String> = content.split('\n').map(str::to_owned).collect();
    lines.extend((0..kept).map(|_| String::new()));
    Scalar::Block { header: format!("{style}{indent}{end}"), lines }
}

/// The lines of a block without their indentation. The first line has none already.
fn without_indent(source: &str, column: usize) -> String {
    let inner = |line: &str| line.get(column..).unwrap_or_default().to_owned();
    let lines: Vec<String> = source
        .lines()
        .enumerate()
        .map(|(at, line)| if at == 0 { line.to_owned() } else { inner(line) })
        .collect();
    lines.join("\n")
}
