//! Text encoded as base64.

use super::convert::Wire;
use super::decode_error::DecodeError;
use super::encoding::Encoding;
use super::json::Json;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

/// UTF-8 text as base64 of the standard alphabet, with padding.
pub(crate) struct Base64;

impl Encoding<String> for Base64 {
    fn read(json: Json<'_>) -> Result<String, DecodeError> {
        let bytes = STANDARD.decode(String::read(json)?).map_err(|_| DecodeError::new("not base64"))?;
        String::from_utf8(bytes).map_err(|_| DecodeError::new("not base64 of UTF-8"))
    }

    fn write(value: &String) -> Value {
        Value::String(STANDARD.encode(value))
    }
}

impl Encoding<Option<String>> for Base64 {
    fn read(json: Json<'_>) -> Result<Option<String>, DecodeError> {
        match json {
            Json::Null => Ok(None),
            other => Self::read(other).map(Some),
        }
    }

    fn write(value: &Option<String>) -> Value {
        value.as_ref().map_or(Value::Null, Self::write)
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
    use serde_json::json;

    fn read(value: &Value) -> Result<String, String> {
        Base64::read(Json::from(value)).map_err(|decode_error| decode_error.to_string())
    }

    #[test]
    fn text_round_trips() {
        let written = Base64::write(&"My Awesome Upload 🚀".to_owned());
        assert_eq!(written, "TXkgQXdlc29tZSBVcGxvYWQg8J+agA==");
        assert_eq!(read(&written), Ok("My Awesome Upload 🚀".to_owned()));
    }

    #[test]
    fn other_values_are_refused() {
        assert_eq!(read(&json!("no?")), Err("not base64".into()));
        assert_eq!(read(&json!("/w==")), Err("not base64 of UTF-8".into()));
        assert_eq!(read(&json!(1)), Err("expected a string, found a number".into()));
    }
}
