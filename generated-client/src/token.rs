//! The access token.

use crate::error::{Error, Result};
use http::HeaderValue;
use std::fmt;
use zeroize::Zeroizing;

/// An access token. It is never shown, and its memory is wiped when it is dropped.
///
/// The header that carries it is not wiped: it belongs to the HTTP stack.
#[derive(Clone)]
pub struct AccessToken(Zeroizing<String>);

impl AccessToken {
    /// The value of the `Authorization` header, marked as one not to be shown.
    pub(crate) fn to_header_value(&self) -> Result<HeaderValue> {
        let text = Zeroizing::new(format!("Bearer {}", self.0.as_str()));
        let refused =
            || Error::invalid("the access token is empty or has characters that cannot be in a header");
        if self.0.is_empty() || !self.0.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(refused());
        }
        let mut value = HeaderValue::from_str(&text).map_err(|_| refused())?;
        value.set_sensitive(true);
        Ok(value)
    }
}

impl From<String> for AccessToken {
    fn from(token: String) -> Self {
        Self(Zeroizing::new(token))
    }
}

impl From<&str> for AccessToken {
    fn from(token: &str) -> Self {
        Self::from(token.to_owned())
    }
}

impl fmt::Debug for AccessToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccessToken(***)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_sent_but_never_shown() {
        let token = AccessToken::from("s3cret");
        let header = token.to_header_value().unwrap();
        assert_eq!(header, "Bearer s3cret");
        assert!(!format!("{token:?} {header:?}").contains("s3cret"));
    }

    #[test]
    fn what_cannot_be_in_a_header_is_refused_and_not_shown() {
        for token in ["", "s3cret\r\nx: y", "s3cret\n", "s3cret token", "s3crét"] {
            let error = AccessToken::from(token).to_header_value().unwrap_err();
            assert!(error.is_invalid_request(), "{token:?}");
            assert!(!format!("{error} {error:?}").contains("s3cr"), "{error:?}");
        }
    }
}
