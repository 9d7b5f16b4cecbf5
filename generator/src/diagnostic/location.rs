//! From a span to the text that a diagnostic marks.

use crate::node::{Position, Span};
use crate::source::{Source, Sources};
use crate::yaml;
use std::ops::Range;

/// The marked text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Location {
    /// From 1.
    pub(super) line: u32,
    /// From 1, in characters.
    pub(super) column: u32,
    /// The same as bytes of the text.
    pub(super) bytes: Range<usize>,
}

/// Finds the text at a span.
pub(super) fn find(sources: &Sources, span: Span) -> Location {
    let source = sources.get(span.file);
    let (line, column) = match span.position {
        Position::Whole => (1, 1),
        Position::At(line, column) => (line, column),
        Position::Node(number) => yaml::locate(&source.text, number).unwrap_or((1, 1)),
    };
    let start = offset(source, line, column);
    let end = if span.position == Position::Whole { start } else { start + token_len(&source.text[start..]) };
    Location { line, column, bytes: start..end }
}

fn offset(source: &Source, line: u32, column: u32) -> usize {
    let mut start = 0;
    for (number, text) in (1..).zip(source.text.split_inclusive('\n')) {
        if number == line {
            let within = text.char_indices().nth(column as usize - 1).map_or(text.len(), |(at, _)| at);
            return start + within;
        }
        start += text.len();
    }
    source.text.len()
}

/// How long the YAML token at the start of `text` is: a quoted string, or what stands before a comment, the
/// colon of a key, or the end of the line or of a flow item.
fn token_len(text: &str) -> usize {
    let line = text.lines().next().unwrap_or_default();
    if let Some(quote @ ('"' | '\'')) = line.chars().next() {
        return line[1..].find(quote).map_or(line.len(), |end| end + 2);
    }
    let mut open = 0_u32;
    let end = line
        .char_indices()
        .find(|&(at, c)| match c {
            ':' => matches!(line[at + 1..].chars().next(), None | Some(' ')),
            '#' => line[..at].ends_with(' '),
            ',' => open == 0,
            '[' | '{' => {
                open += 1;
                false
            }
            ']' | '}' => {
                open = open.wrapping_sub(1);
                open == u32::MAX
            }
            _ => false,
        })
        .map_or(line.len(), |(at, _)| at);
    line[..end].trim_end().len().max(usize::from(!line.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_ends_where_its_value_ends() {
        assert_eq!(token_len("key: value"), 3);
        assert_eq!(token_len("Picture? # why"), 8);
        assert_eq!(token_len("\"a: b\" # c"), 6);
        assert_eq!(token_len("a, b]"), 1);
        assert_eq!(token_len("https://x.y/z"), 13);
        assert_eq!(token_len("string[]\n"), 8);
        assert_eq!(token_len("GET /v1/{id} # c"), 12);
        assert_eq!(token_len(""), 0);
        assert_eq!(token_len(": x"), 1);
    }
}
