//! Text from outside, made safe to show.

use std::fmt::{self, Write as _};

/// Shows the first 300 characters of a text on one line, without control characters, so that it can neither flood nor
/// forge a log.
pub(crate) struct Sanitized<'a>(pub(crate) &'a str);

const MAX_CHARS: usize = 300;

impl fmt::Display for Sanitized<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = self.0.split(|char: char| char.is_whitespace() || is_unsafe(char));
        let mut left = MAX_CHARS;
        for (index, word) in words.filter(|word| !word.is_empty()).enumerate() {
            for char in (index > 0).then_some(' ').into_iter().chain(word.chars()) {
                if left == 0 {
                    return f.write_char('…');
                }
                f.write_char(char)?;
                left -= 1;
            }
        }
        Ok(())
    }
}

/// Returns whether it is a control character or changes the direction of text.
fn is_unsafe(char: char) -> bool {
    char.is_control()
        || matches!(char, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_and_line_breaks_become_single_spaces() {
        let text = "  <html>\r\n\t<b>no\u{1b}[31m\0\u{202e}</b>  ";
        assert_eq!(Sanitized(text).to_string(), "<html> <b>no [31m </b>");
    }

    #[test]
    fn a_long_text_is_cut() {
        assert_eq!(Sanitized(&"é".repeat(MAX_CHARS)).to_string(), "é".repeat(MAX_CHARS));
        assert_eq!(Sanitized(&"é".repeat(MAX_CHARS + 1)).to_string(), "é".repeat(MAX_CHARS) + "…");
    }
}
