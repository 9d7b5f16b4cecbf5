//! Text encoded as base64.

use super::convert::Wire;
use super::decode_error::DecodeError;
use super::encoding::Encoding;
use super::scalars::write_json;
use super::text::JsonText;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// UTF-8 text as base64 of the standard alphabet, with padding.
pub(crate) struct Base64;

impl Encoding<String> for Base64 {
    fn read(json: JsonText<'_>) -> Result<String, DecodeError> {
        let bytes = STANDARD.decode(String::read(json)?).map_err(|_| DecodeError::new("not base64"))?;
        String::from_utf8(bytes).map_err(|_| DecodeError::new("not base64 of UTF-8"))
    }

    fn write_to(value: &String, out: &mut Vec<u8>) {
        write_json(&STANDARD.encode(value), out);
    }
}

impl Encoding<Option<String>> for Base64 {
    fn read(json: JsonText<'_>) -> Result<Option<String>, DecodeError> {
        if json.is_null() {
            json.decoding().note_lossy();
            return Ok(None);
        }
        Self::read(json).map(Some)
    }

    fn write_to(value: &Option<String>, out: &mut Vec<u8>) {
        match value {
            Some(value) => Self::write_to(value, out),
            None => out.extend_from_slice(b"null"),
        }
    }

    fn absent() -> Option<Option<String>> {
        Some(None)
    }

    fn is_absent(value: &Option<String>) -> bool {
        value.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::wire::Json;
    use serde_json::{Value, json};

    fn read(value: &Value) -> Result<String, String> {
        Json::from(value).read(Base64::read).map_err(|decode_error| decode_error.to_string())
    }

    #[test]
    fn text_round_trips() {
        let mut written = Vec::new();
        Base64::write_to(&"My Awesome Upload 🚀".to_owned(), &mut written);
        assert_eq!(written, br#""TXkgQXdlc29tZSBVcGxvYWQg8J+agA==""#);
        assert_eq!(read(&json!("TXkgQXdlc29tZSBVcGxvYWQg8J+agA==")), Ok("My Awesome Upload 🚀".to_owned()));
    }

    #[test]
    fn other_values_are_refused() {
        assert_eq!(read(&json!("no?")), Err("not base64".into()));
        assert_eq!(read(&json!("/w==")), Err("not base64 of UTF-8".into()));
        assert_eq!(read(&json!(1)), Err("expected a string, found a number".into()));
    }
}
