//! Halves of surrogate pairs, which escape sequences of JSON can have but text cannot.

/// Replaces the escape sequences of lone halves by that of U+FFFD.
pub(super) fn replace_lone(text: &str) -> String {
    let mut replaced = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        replaced.push_str(&rest[..at]);
        rest = &rest[at..];
        let length = match (unit(rest), rest.get(6..).and_then(unit)) {
            (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => 12,
            (Some(0xd800..=0xdfff), _) => {
                replaced.push_str("\\ufffd");
                rest = &rest[6..];
                continue;
            }
            (Some(_), _) => 6,
            // A backslash and an ASCII character.
            (None, _) => rest.len().min(2),
        };
        replaced.push_str(&rest[..length]);
        rest = &rest[length..];
    }
    replaced + rest
}

/// Returns the UTF-16 unit of the escape sequence at the start of a text.
fn unit(text: &str) -> Option<u16> {
    u16::from_str_radix(text.strip_prefix("\\u")?.get(..4)?, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_and_other_escapes_stay() {
        for text in [r#""\ud83d\ude80""#, r#""\\ud83c\n\"é""#, "plain", r"\u00e9\ufffd"] {
            assert_eq!(replace_lone(text), text);
        }
        assert_eq!(replace_lone(r"a\ude80\ud83db\ud83d"), r"a\ufffd\ufffdb\ufffd");
    }
}
