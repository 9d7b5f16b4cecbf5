//! Finds prose that YAML changes without a word: what follows ` #`, and lists in folded text.
//!
//! Values do not tell how they are written, so this reads the lines of the file.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::node::{Position, Span};
use crate::spec::PARTS;

/// Reports the prose of a file that is not read as it is written. Returns whether no key was read as prose; what the file
/// says is not known then.
pub(super) fn check(file: u32, text: &str, diagnostics: &mut Diagnostics) -> bool {
    let mut is_complete = true;
    let mut open: Option<Scalar> = None;
    for (index, line) in text.lines().enumerate() {
        let content = line.trim_start();
        let indent = line.len() - content.len();
        let inside = open.as_ref().is_some_and(|scalar| content.is_empty() || indent > scalar.indent);
        if !inside {
            open = Scalar::opened_by(line);
        }
        let Some(scalar) = &mut open else { continue };
        let diagnostic = match scalar.kind {
            Kind::Plain { is_prose } if (inside || is_prose) && closes_nothing(line, inside) => Some(
                Diagnostic::new(
                    Code::UnsafeText,
                    span(file, index, line.trim_end().chars().count() - 1),
                    "a quote at the end of text that starts without one",
                )
                .label("is part of the text")
                .help("remove it, or put the whole text in quotes"),
            ),
            Kind::Plain { is_prose } if inside || is_prose => comment(line).map(|column| {
                let span = span(file, index, column);
                Diagnostic::new(Code::UnsafeText, span, "a ` #` in text that has no quotes starts a comment")
                    .label("lost from here on")
                    .help("put the text in quotes or in a block (`doc: |`), or the comment on a line of its own")
            }),
            Kind::Folded if inside && scalar.joins(indent, content) && is_block(content) => {
                Some(
                    Diagnostic::new(
                        Code::UnsafeText,
                        span(file, index, indent),
                        "`>` joins this line with the one before",
                    )
                    .label("would not start a line")
                    .help("write `|` in place of `>`"),
                )
            }
            Kind::Block if inside && is_key(content) => Some(
                Diagnostic::new(Code::UnsafeText, span(file, index, indent), "a line of a text looks like a key")
                    .label("is part of the text above")
                    .help("indent a key less; in prose, put it in backticks"),
            ),
            _ => None,
        };
        if inside {
            scalar.previous = (!content.is_empty()).then_some(indent);
        }
        is_complete &= diagnostic.is_none() || !matches!(scalar.kind, Kind::Block);
        let is_lost = diagnostic.is_some();
        if let Some(diagnostic) = diagnostic {
            diagnostics.push(diagnostic);
        }
        if is_lost {
            // One report for each text. What follows is skipped as text of a block is.
            scalar.kind = Kind::Other;
        }
    }
    is_complete
}

/// A text that may go on on further lines, as long as those are indented more.
struct Scalar {
    kind: Kind,
    indent: usize,
    /// The indentation of the line before, if that has text of the scalar.
    previous: Option<usize>,
}

enum Kind {
    /// Without quotes.
    Plain { is_prose: bool },
    /// After `>`.
    Folded,
    /// After `|`.
    Block,
    /// In quotes.
    Other,
}

/// Keys whose text is always prose. Other keys have prose where there are several words.
const PROSE: [&str; 5] = ["doc", "deprecated", "plan", "source", "unverified"];

/// A key whose text has a space, but is no prose.
const REQUEST: &str = "request";

/// Whether there are several words before a comment.
fn has_words(value: &str) -> bool {
    value.split(" #").next().is_some_and(|text| text.trim().contains(' '))
}

impl Scalar {
    /// The scalar that starts behind the key of a line.
    fn opened_by(line: &str) -> Option<Self> {
        let mut content = line.trim_start();
        // The other keys of an item are below its first key, and not inside of its text.
        while let Some(item) = content.strip_prefix("- ") {
            content = item.trim_start();
        }
        let (key, value) = content.split_once(": ").filter(|_| !content.starts_with('#'))?;
        let value = value.trim();
        let kind = match value.chars().next()? {
            '>' => Kind::Folded,
            '|' => Kind::Block,
            '"' | '\'' => Kind::Other,
            '#' | '[' | '{' | '&' | '*' | '!' => return None,
            _ => Kind::Plain { is_prose: PROSE.contains(&key) || (has_words(value) && key != REQUEST) },
        };
        Some(Self { kind, indent: line.len() - content.len(), previous: None })
    }

    /// Whether folding puts the line behind the one before. Lines that are indented more stay as they are.
    fn joins(&self, indent: usize, content: &str) -> bool {
        !content.is_empty() && self.previous == Some(indent)
    }
}

/// Whether the text of a line ends with a quote whose start is missing.
fn closes_nothing(line: &str, inside: bool) -> bool {
    let text = if inside { line } else { line.split_once(": ").map_or(line, |(_, value)| value) }.trim();
    text.ends_with('"') && text.matches('"').count() % 2 == 1
}

/// The number of characters before a comment that follows text.
fn comment(line: &str) -> Option<usize> {
    let at = line.find(" #").filter(|at| !line[..*at].trim().is_empty())?;
    Some(line[..=at].chars().count())
}

/// Whether a line is a key of the language, alone or with a value of one word.
fn is_key(content: &str) -> bool {
    let Some((key, value)) = content.split_once(':') else { return false };
    let value = value.trim();
    let is_value = !value.contains(' ') || value.starts_with('[') || key == REQUEST;
    is_value && PARTS.iter().any(|part| part.key(key).is_some())
}

/// Whether a line of Markdown starts an item of a list, a heading or a row of a table.
fn is_block(content: &str) -> bool {
    let marker = content.split(' ').next().unwrap_or_default();
    let is_number = marker.strip_suffix(['.', ')']).is_some_and(|number| number.parse::<u32>().is_ok());
    let is_heading = !marker.is_empty() && marker.chars().all(|c| c == '#');
    matches!(marker, "-" | "*" | "+") || is_number || is_heading || content.starts_with('|')
}

/// A position by the indexes of its line and character.
fn span(file: u32, line: usize, column: usize) -> Span {
    let from_one = |index: usize| u32::try_from(index + 1).unwrap_or(u32::MAX);
    Span { file, position: Position::At(from_one(line), from_one(column)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_an_item_are_no_text_of_its_first_key() {
        let mut diagnostics = Diagnostics::default();
        assert!(check(0, "or:\n  - body: Problem\n    code: error # the short one\n", &mut diagnostics));
        assert!(diagnostics.is_empty(), "{diagnostics:?}");
        check(0, "or:\n  - body: Problem\n      code error # the short one\n", &mut diagnostics);
        assert_eq!(diagnostics.as_slice().len(), 1);
    }
}
