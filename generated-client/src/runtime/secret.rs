//! Texts that must never show: tokens, client secrets, authorization codes.

use crate::runtime::error::Error;
use crate::runtime::wire::{DecodeError, Json, Value, Wire, serde_by_wire};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::HeaderValue;
use std::fmt;
use zeroize::Zeroizing;

/// A text that must never show, such as an access token: `Debug` hides it, there is no `Display`, and its memory is wiped
/// when it is dropped.
///
/// What is made of it to be sent, a header or a body, is not wiped: it belongs to the HTTP stack. Its `serde`
/// implementations do write and read the text, as a response that holds tokens may have to be stored.
#[derive(Clone, Default)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// The text itself. Mind where it goes.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The value of an `Authorization` header, marked as one not to be shown.
    pub(crate) fn to_bearer(&self) -> Result<HeaderValue, Error> {
        let refused =
            || Error::invalid("the access token is empty or has characters that cannot be in a header");
        if self.0.is_empty() || !self.0.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(refused());
        }
        let text = ["Bearer ", &self.0].concat();
        let mut value = HeaderValue::try_from(text).map_err(|_| refused())?;
        value.set_sensitive(true);
        Ok(value)
    }
}

impl Secret {
    /// The value of an `Authorization` header for HTTP Basic; nothing if that cannot be made.
    pub(crate) fn to_basic(&self, id: &str) -> Option<HeaderValue> {
        if id.is_empty() || id.contains(':') || self.0.is_empty() {
            return None;
        }
        let pair = Zeroizing::new(format!("{id}:{}", self.0.as_str()));
        let text = Zeroizing::new(format!("Basic {}", STANDARD.encode(pair.as_bytes())));
        let mut value = HeaderValue::from_str(&text).ok()?;
        value.set_sensitive(true);
        Some(value)
    }
}

impl From<String> for Secret {
    fn from(token: String) -> Self {
        Self(Zeroizing::new(token))
    }
}

impl From<&str> for Secret {
    fn from(token: &str) -> Self {
        Self::from(token.to_owned())
    }
}

/// Takes as long for any other text of the same length, so that time tells nothing.
impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        let (a, b) = (self.0.as_bytes(), other.0.as_bytes());
        a.len() == b.len() && a.iter().zip(b).fold(0, |differ, (a, b)| differ | (a ^ b)) == 0
    }
}

impl Eq for Secret {}

impl Wire for Secret {
    fn read(json: Json<'_>) -> Result<Self, DecodeError> {
        String::read(json).map(Self::from)
    }

    fn write(&self) -> Value {
        Value::from(self.expose())
    }
}

serde_by_wire!(Secret);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(***)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_sent_but_never_shown() {
        let token = Secret::from("s3cret");
        let header = token.to_bearer().unwrap();
        assert_eq!(header, "Bearer s3cret");
        assert!(!format!("{token:?} {header:?}").contains("s3cret"));
    }

    #[test]
    fn what_cannot_be_in_a_header_is_refused_and_not_shown() {
        for token in ["", "s3cret\r\nx: y", "s3cret\n", "s3cret token", "s3crét"] {
            let error = Secret::from(token).to_bearer().unwrap_err();
            assert!(error.is_invalid_request(), "{token:?}");
            assert!(!format!("{error} {error:?}").contains("s3cr"), "{error:?}");
        }
    }
}
