//! Secret text: tokens, client secrets, authorization codes.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::HeaderValue;
use std::fmt;
use zeroize::Zeroizing;

/// A secret text, such as an access token. `Debug` hides it, there is no `Display`, and its memory is zeroed on drop.
///
/// Copies in headers and bodies that are sent are not zeroed: they belong to the HTTP stack. The `serde` implementations
/// do write and read the text, so that a response with tokens can be stored.
#[derive(Clone, Default)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Returns the text.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Returns the value of an `Authorization` header with this token, marked as sensitive. `None` if the token is empty
    /// or has characters that are invalid in a token.
    pub(crate) fn to_bearer(&self) -> Option<HeaderValue> {
        if self.0.is_empty() || !self.0.bytes().all(|byte| byte.is_ascii_graphic()) {
            return None;
        }
        let text = ["Bearer ", &self.0].concat();
        let mut value = HeaderValue::try_from(text).ok()?;
        value.set_sensitive(true);
        Some(value)
    }

    /// Returns the value of an `Authorization` header for HTTP Basic, marked as sensitive. `None` if the identifier is
    /// empty or has a colon, or the secret is empty.
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

/// Compares texts of the same length in constant time.
impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        let (a, b) = (self.0.as_bytes(), other.0.as_bytes());
        a.len() == b.len() && a.iter().zip(b).fold(0, |differ, (a, b)| differ | (a ^ b)) == 0
    }
}

impl Eq for Secret {}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(***)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_sent_but_not_shown() {
        let token = Secret::from("s3cret");
        let header = token.to_bearer().unwrap();
        assert_eq!(header, "Bearer s3cret");
        assert!(!format!("{token:?} {header:?}").contains("s3cret"));
    }

    #[test]
    fn an_invalid_token_has_no_header() {
        for token in ["", "s3cret\r\nx: y", "s3cret\n", "s3cret token", "s3crét"] {
            assert!(Secret::from(token).to_bearer().is_none(), "{token:?}");
        }
    }
}
