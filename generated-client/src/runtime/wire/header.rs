//! JSON as the value of a header.

use super::json::Json;
use http::HeaderValue;
use http::header::InvalidHeaderValue;
use std::fmt::Write as _;

/// JSON text in printable ASCII. Other characters are escaped, so no value can break or add a
/// header.
///
/// # Errors
///
/// None in practice: a text of printable ASCII is a valid header value.
pub(crate) fn to_header_value(value: &Json) -> Result<HeaderValue, InvalidHeaderValue> {
    HeaderValue::try_from(ascii(value.text()))
}

/// Escapes characters outside of printable ASCII. They occur only in strings, where an escape is equivalent.
fn ascii(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for char in json.chars() {
        if matches!(char, ' '..='~') {
            text.push(char);
        } else {
            for unit in char.encode_utf16(&mut [0; 2]) {
                // Writing to a string cannot fail.
                let _ = write!(text, "\\u{unit:04x}");
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    #[test]
    fn the_header_is_printable_ascii_and_equivalent() {
        let value = json!({"a": "é\u{7f}\r\n\u{2028}🚀 \"\\", "ключ": [1]});
        let header = to_header_value(&Json::from(&value)).unwrap();
        let text = header.to_str().unwrap();
        assert!(text.bytes().all(|byte| matches!(byte, b' '..=b'~')), "{text}");
        assert!(text.contains(r"\u00e9\u007f\r\n\u2028\ud83d\ude80"), "{text}");
        assert_eq!(serde_json::from_str::<Value>(text).unwrap(), value);
    }
}
