//! Positions of the protocol in a text: lines and columns from 0, where a column counts units of UTF-16.

use lsp_types::{Position, Range};
use std::ops;

/// The position at a byte.
pub(super) fn position(text: &str, at: usize) -> Position {
    let before = text.get(..at).unwrap_or(text);
    let (lines, last) =
        before.rsplit_once('\n').map_or((0, before), |(lines, last)| (lines.matches('\n').count() + 1, last));
    let number = |number| u32::try_from(number).unwrap_or(u32::MAX);
    Position::new(number(lines), number(last.encode_utf16().count()))
}

/// The range of some bytes.
pub(super) fn range(text: &str, bytes: &ops::Range<usize>) -> Range {
    Range::new(position(text, bytes.start), position(text, bytes.end))
}

/// The byte at a position; of one behind the end of its line, the end of the line.
pub(super) fn offset(text: &str, position: Position) -> usize {
    let mut lines = text.split_inclusive('\n');
    let before: usize = lines.by_ref().take(position.line as usize).map(str::len).sum();
    let line = lines.next().unwrap_or_default().trim_end_matches(['\n', '\r']);
    let mut units = 0;
    let column = line.char_indices().find(|(_, char)| {
        let is_there = units >= position.character as usize;
        units += char.len_utf16();
        is_there
    });
    before + column.map_or(line.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_units_of_utf_16() {
        let text = "a: 😀b\nü: c\n";
        for (at, line, column) in [(0, 0, 0), (3, 0, 3), (7, 0, 5), (9, 1, 0), (11, 1, 1), (14, 1, 4)] {
            assert_eq!(position(text, at), Position::new(line, column), "{at}");
            assert_eq!(offset(text, Position::new(line, column)), at);
        }
        assert_eq!(offset(text, Position::new(0, 99)), 8);
        assert_eq!(offset(text, Position::new(9, 0)), text.len());
    }
}
