//! Why there is no access token.

use super::{Error, Kind};
use crate::runtime::boxed::BoxError;
use std::sync::Arc;

/// Why there is no access token. Many calls can have the same one.
#[derive(Debug, Clone)]
pub(crate) struct TokenFailure {
    pub(crate) message: &'static str,
    pub(crate) login_required: bool,
    pub(crate) cause: Option<Arc<dyn std::error::Error + Send + Sync>>,
}

impl TokenFailure {
    pub(super) fn cause(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.cause.as_deref().map(|cause| cause as _)
    }
}

/// For a [`TokenSource`](crate::TokenSource) of one's own.
impl Error {
    /// The user has to log in before there can be a token again, for this reason.
    pub fn login_required(reason: impl Into<BoxError>) -> Self {
        Self::from(TokenFailure {
            message: "the user has to log in",
            login_required: true,
            cause: Some(reason.into().into()),
        })
    }

    /// There is no token at the moment, for this reason.
    pub fn token_unavailable(reason: impl Into<BoxError>) -> Self {
        Self::from(TokenFailure {
            message: "there is no access token",
            login_required: false,
            cause: Some(reason.into().into()),
        })
    }
}

impl From<TokenFailure> for Error {
    fn from(failure: TokenFailure) -> Self {
        Self::from(Kind::Token(failure))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::error::Error as _;

    #[test]
    fn the_reason_is_the_source() {
        let error = Error::login_required("revoked").of("get_thing");
        assert_eq!(error.to_string(), "get_thing: the user has to log in");
        assert_eq!(error.source().map(ToString::to_string).as_deref(), Some("revoked"));
        assert!(error.is_login_required() && error.is_token_unavailable() && !error.is_unauthorized());
        let error = Error::token_unavailable("not now");
        assert_eq!(error.to_string(), "there is no access token");
        assert!(error.is_token_unavailable() && !error.is_login_required());
    }
}
