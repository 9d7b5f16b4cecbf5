//! Ends of values in a text that is known to be JSON.
//!
//! Checking is left to `serde_json`. It cannot keep a value in place and read it later, so that is done here.

use serde::de::IgnoredAny;

/// Checks that a text is JSON. The depth, the size of numbers, and halves of surrogate pairs do not matter.
pub(super) fn check(text: &str) -> serde_json::Result<()> {
    serde_json::from_str(text).map(|IgnoredAny| ())
}

pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}

/// Returns the end of the string that starts at `start`.
pub(super) fn string_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}

/// Returns the end of the list or object that starts at `start`.
pub(super) fn container_end(bytes: &[u8], start: usize) -> usize {
    let (mut at, mut depth) = (start, 0_usize);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => {
                at = string_end(bytes, at);
                continue;
            }
            b'[' | b'{' => depth += 1,
            b']' | b'}' if depth <= 1 => return at + 1,
            b']' | b'}' => depth -= 1,
            _ => {}
        }
        at += 1;
    }
    bytes.len()
}

/// Returns the end of the number, the boolean or the `null` that starts at `start`.
pub(super) fn value_end(bytes: &[u8], start: usize) -> usize {
    let rest = bytes.get(start..).unwrap_or_default();
    let is_end = |byte: &u8| matches!(byte, b',' | b']' | b'}') || is_space(*byte);
    rest.iter().position(is_end).map_or(bytes.len(), |length| start + length)
}

/// Appends a text without the space between its parts.
pub(super) fn without_space(text: &str, out: &mut String) {
    let bytes = text.as_bytes();
    let (mut copied, mut at) = (0, 0);
    let mut copy = |from, to| out.push_str(text.get(from..to).unwrap_or_default());
    while let Some(byte) = bytes.get(at) {
        if *byte == b'"' {
            at = string_end(bytes, at);
        } else {
            at += 1;
            if is_space(*byte) {
                copy(copied, at - 1);
                copied = at;
            }
        }
    }
    copy(copied, bytes.len());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_depth_and_any_number_is_json() {
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        for text in [&deep, "1e400", "-99999999999999999999999", r#"{"\ud83c": "\udc00"}"#] {
            assert!(check(text).is_ok());
        }
        for text in ["", "[", "01", "1 2", "nul", "\"\n\"", r#""\x""#, "[1,]", "{\"a\"}", "{a: 1}"] {
            assert!(check(text).is_err(), "{text}");
        }
    }

    #[test]
    fn space_in_strings_is_kept() {
        let mut out = String::new();
        without_space(" { \"a b\\\" c\" :\n[ 1 ,\t2 ] }\r\n", &mut out);
        assert_eq!(out, r#"{"a b\" c":[1,2]}"#);
    }
}
