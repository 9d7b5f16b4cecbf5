//! Percent-encoding in references.

/// Decodes each `%` and its two hexadecimal digits. `None` if there are none, or if the result is no text.
pub(super) fn decoded(text: &str) -> Option<String> {
    let (start, rest) = text.split_once('%')?;
    let mut bytes = start.as_bytes().to_vec();
    for part in rest.split('%') {
        let digits = part.get(..2).filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()))?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        bytes.extend_from_slice(&part.as_bytes()[2..]);
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn digits_after_a_percent_sign_are_decoded() {
        assert_eq!(decoded("#/a/%7Bid%7d/b%20c%25"), Some("#/a/{id}/b c%".to_owned()));
        assert_eq!(decoded("%C3%A4"), Some("\u{e4}".to_owned()));
        for text in ["#/a", "", "%", "%4", "%zz", "%+1", "a%C3", "%\u{e4}"] {
            assert_eq!(decoded(text), None, "{text}");
        }
    }
}
