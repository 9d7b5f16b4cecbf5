//! Text from elsewhere, made fit to be shown.

use std::fmt::{self, Write as _};

/// Shows the start of a text on one line, without control characters, so that it can neither flood
/// nor forge a log.
pub(crate) struct Excerpt<'a>(pub(crate) &'a str);

const LIMIT: usize = 300;

impl fmt::Display for Excerpt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = self.0.split(|char: char| char.is_whitespace() || is_unfit(char));
        let mut left = LIMIT;
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

/// Control characters, and those that turn the direction of the text around.
fn is_unfit(char: char) -> bool {
    char.is_control()
        || matches!(char, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_one_clean_line() {
        let text = "  <html>\r\n\t<b>no\u{1b}[31m\0\u{202e}</b>  ";
        assert_eq!(Excerpt(text).to_string(), "<html> <b>no [31m </b>");
    }

    #[test]
    fn it_is_short() {
        assert_eq!(Excerpt(&"é".repeat(LIMIT)).to_string(), "é".repeat(LIMIT));
        assert_eq!(Excerpt(&"é".repeat(LIMIT + 1)).to_string(), "é".repeat(LIMIT) + "…");
    }
}
