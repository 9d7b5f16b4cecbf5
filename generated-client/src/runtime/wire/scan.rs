//! Ends of values in a text that is to be JSON.
//!
//! `serde_json` checks the lists and objects that no type reads. It cannot keep a value in place and read it later, so that
//! is done here.

use serde::de::IgnoredAny;

/// Checks that a text is JSON. The depth, the size of numbers, and halves of surrogate pairs do not matter.
pub(super) fn check(text: &str) -> serde_json::Result<()> {
    serde_json::from_str(text).map(|IgnoredAny| ())
}

pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}

/// Returns the end of the value at the start of a text. `None` if it is malformed.
pub(super) fn value_end(text: &str) -> Option<usize> {
    match text.as_bytes().first()? {
        b'"' => string_end(text.as_bytes()).map(|(end, _)| end),
        b'[' | b'{' => {
            let end = container_end(text.as_bytes());
            check(text.get(..end)?).ok().map(|()| end)
        }
        _ => scalar_end(text),
    }
}

/// Returns the end of the string at the start of a text, and whether it has escape sequences. `None` if it is malformed.
pub(super) fn string_end(bytes: &[u8]) -> Option<(usize, bool)> {
    if bytes.first() != Some(&b'"') {
        return None;
    }
    let (mut at, mut has_escapes) = (1, false);
    loop {
        at += plain_length(bytes.get(at..)?);
        match bytes.get(at)? {
            b'"' => return Some((at + 1, has_escapes)),
            b'\\' => {
                at += escape_length(bytes.get(at + 1..)?)?;
                has_escapes = true;
            }
            // A control character.
            _ => return None,
        }
    }
}

/// Returns the number of bytes up to the first quote, backslash or control character. Eight bytes are compared at a time.
fn plain_length(bytes: &[u8]) -> usize {
    const EACH: u64 = u64::from_ne_bytes([1; 8]);
    const HIGHEST: u64 = EACH << 7;
    let chunks = bytes.chunks_exact(8);
    let rest = chunks.remainder();
    for (index, chunk) in chunks.enumerate() {
        let chunk = u64::from_le_bytes(chunk.try_into().unwrap_or_default());
        // The highest bit of each byte that is less, up to the first one for certain.
        let less = |bytes: u64, than: u64| bytes.wrapping_sub(EACH * than) & !bytes & HIGHEST;
        let is = |byte: u8| less(chunk ^ (EACH * u64::from(byte)), 1);
        let found = less(chunk, 0x20) | is(b'"') | is(b'\\');
        if found != 0 {
            return index * 8 + found.trailing_zeros() as usize / 8;
        }
    }
    let is_plain = |byte: &u8| !matches!(byte, b'"' | b'\\' | ..b' ');
    bytes.len() - rest.len() + rest.iter().take_while(|byte| is_plain(byte)).count()
}

/// Returns the length of an escape sequence, given from behind its backslash.
fn escape_length(bytes: &[u8]) -> Option<usize> {
    match bytes.first()? {
        b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => Some(2),
        b'u' => bytes.get(1..5)?.iter().all(u8::is_ascii_hexdigit).then_some(6),
        _ => None,
    }
}

/// Returns the end of the list or object at the start of a text.
fn container_end(bytes: &[u8]) -> usize {
    let (mut at, mut depth) = (0, 0_usize);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => {
                let Some((length, _)) = string_end(&bytes[at..]) else { break };
                at += length;
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

/// Returns the end of the number, the boolean or the `null` at the start of a text. `None` if it is malformed.
fn scalar_end(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let is_end = |byte: &u8| matches!(byte, b',' | b']' | b'}') || is_space(*byte);
    if matches!(bytes.first(), Some(b'1'..=b'9')) {
        let digits = bytes.iter().position(|byte| !byte.is_ascii_digit())?;
        if is_end(&bytes[digits]) {
            return Some(digits);
        }
    }
    let end = bytes.iter().position(is_end).unwrap_or(bytes.len());
    check(text.get(..end)?).ok().map(|()| end)
}

/// Appends a text without the space between its parts.
pub(super) fn without_space(text: &str, out: &mut String) {
    let bytes = text.as_bytes();
    let (mut copied, mut at) = (0, 0);
    let mut copy = |from, to| out.push_str(text.get(from..to).unwrap_or_default());
    while let Some(byte) = bytes.get(at) {
        if *byte == b'"' {
            // The text is JSON.
            at += string_end(&bytes[at..]).map_or(1, |(length, _)| length);
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
