//! Resolves spans to lines, columns and bytes.

use crate::node::{Position, Span};
use crate::source::{Lines, Sources};
use crate::yaml;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A part of a file's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Location {
    /// The line, from 1.
    pub(crate) line: u32,
    /// The column, from 1, in characters.
    pub(crate) column: u32,
    /// The column after the last character. The end is on the same line.
    pub(crate) end_column: u32,
    /// The bytes of the text.
    pub(crate) bytes: Range<usize>,
}

impl Location {
    /// The first place of a text inside this one.
    pub(super) fn part(&self, text: &str, part: &str) -> Option<Self> {
        let inside = &text[self.bytes.clone()];
        let at = inside.find(part)?;
        let width = |text: &str| u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
        let (start, column) = (self.bytes.start + at, self.column + width(&inside[..at]));
        Some(Self {
            line: self.line,
            column,
            end_column: column + width(part),
            bytes: start..start + part.len(),
        })
    }
}

/// The locations of spans.
pub(crate) struct Locations(BTreeMap<Span, Location>);

impl Locations {
    /// Resolves spans. Each file is parsed at most once more.
    pub(crate) fn resolve(sources: &Sources, spans: impl Iterator<Item = Span>) -> Self {
        let mut by_file: BTreeMap<u32, BTreeSet<Position>> = BTreeMap::new();
        for span in spans {
            by_file.entry(span.file).or_default().insert(span.position);
        }
        let mut found = BTreeMap::new();
        for (file, positions) in by_file {
            let text = &sources.get(file).text;
            let lines = Lines::of(text);
            let numbers = positions.iter().filter_map(|position| match position {
                Position::Node(number) => Some(*number),
                _ => None,
            });
            let nodes = yaml::locate(text, &numbers.collect());
            for position in positions {
                let (line, column) = match position {
                    Position::Whole => (1, 1),
                    Position::At(line, column) => (line, column),
                    Position::Node(number) => nodes.get(&number).copied().unwrap_or((1, 1)),
                };
                let whole = position == Position::Whole;
                found.insert(Span { file, position }, location(&lines, line, column, whole));
            }
        }
        Self(found)
    }

    /// Resolves spans, each with the path of its file.
    pub(crate) fn resolve_all(sources: &Sources, spans: &[Span]) -> Vec<(String, Location)> {
        let locations = Self::resolve(sources, spans.iter().copied());
        spans.iter().map(|span| (sources.get(span.file).display_path(), locations.get(*span))).collect()
    }

    /// The location of a span that was resolved.
    pub(crate) fn get(&self, span: Span) -> Location {
        self.0[&span].clone()
    }
}

fn location(lines: &Lines<'_>, line: u32, column: u32, is_whole_file: bool) -> Location {
    let rest = lines.from((line, column));
    let len = if is_whole_file { 0 } else { token_len(rest) };
    let width = u32::try_from(rest[..len].chars().count()).unwrap_or(u32::MAX);
    let start = lines.offset(line, column);
    Location { line, column, end_column: column.saturating_add(width), bytes: start..start + len }
}

/// The length of the YAML token at the start of a text: a quoted string, or the text before a comment, the colon of a
/// key, the end of the line or the end of a flow item.
fn token_len(text: &str) -> usize {
    let line = text.lines().next().unwrap_or_default();
    if let Some(quote @ ('"' | '\'' | '`')) = line.chars().next() {
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
    let first = line.chars().next().map_or(0, char::len_utf8);
    line[..end].trim_end().len().max(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_ends_with_its_value() {
        assert_eq!(token_len("key: value"), 3);
        assert_eq!(token_len("Picture? # why"), 8);
        assert_eq!(token_len("\"a: b\" # c"), 6);
        assert_eq!(token_len("a, b]"), 1);
        assert_eq!(token_len("https://x.y/z"), 13);
        assert_eq!(token_len("string[]\n"), 8);
        assert_eq!(token_len("GET /v1/{id} # c"), 12);
        assert_eq!(token_len(""), 0);
        assert_eq!(token_len(": x"), 1);
        assert_eq!(token_len("\u{a0} x\n"), 4);
        assert_eq!(token_len("\u{a0}\n"), 2);
    }

    #[test]
    fn columns_count_characters() {
        let lines = Lines::of("é: ü\nb: c\n");
        let expected = Location { line: 1, column: 4, end_column: 5, bytes: 4..6 };
        assert_eq!(location(&lines, 1, 4, false), expected);
        assert_eq!(location(&lines, 2, 4, false).bytes, 10..11);
        assert_eq!(location(&lines, 9, 1, false).bytes, 12..12);
    }
}
