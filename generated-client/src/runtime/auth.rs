//! Access tokens, and the user whose rate limits a call counts against.

use crate::runtime::boxed::BoxFuture;
use crate::runtime::error::{Error, Result};
use crate::runtime::secret::Secret;
use http::HeaderValue;
use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, OnceLock};

/// A source of access tokens for one user, for tokens that change during the lifetime of a client.
///
/// The client calls [`token`](Self::token) before each request, and [`refresh`](Self::refresh) when the API rejects a
/// token.
pub trait TokenSource: Send + Sync + 'static {
    /// An identifier of the user: any text that is unique to the user. Calls of all clients with the same identifier
    /// count against the same rate limits.
    fn user(&self) -> &str;

    /// Returns a valid token.
    ///
    /// # Errors
    ///
    /// If there is none. The call is not sent, and fails with this error.
    fn token(&self) -> BoxFuture<'_, Result<Secret>>;

    /// Replaces a token that the API has rejected, and returns the new one. It is called at most once per call.
    ///
    /// # Errors
    ///
    /// If there is no other token. The call fails with this error.
    fn refresh<'a>(&'a self, rejected: &'a Secret) -> BoxFuture<'a, Result<Secret>>;
}

/// The credentials of a client.
#[derive(Clone, Default)]
pub(crate) enum Credentials {
    /// No token is sent.
    #[default]
    None,
    /// A fixed token, with its header if it is valid.
    Fixed(Secret, Option<Bearer>),
    /// Tokens from a source.
    Source(Arc<dyn TokenSource>),
}

/// The `Authorization` header of an access token.
#[derive(Clone)]
pub(crate) struct Bearer {
    pub(crate) header: HeaderValue,
    /// The token, if it can be refreshed.
    refreshable: Option<Secret>,
}

impl Bearer {
    /// A token that cannot be refreshed.
    pub(crate) fn new(token: &Secret) -> Result<Self> {
        Ok(Self { header: header(token)?, refreshable: None })
    }
}

fn header(token: &Secret) -> Result<HeaderValue> {
    token.to_bearer().ok_or_else(|| {
        Error::invalid("the access token is empty or has characters that cannot be in a header")
    })
}

impl Credentials {
    pub(crate) fn fixed(token: Secret) -> Self {
        let bearer = Bearer::new(&token).ok();
        Self::Fixed(token, bearer)
    }

    /// Returns the key of the rate limits per user.
    pub(crate) fn rate_limit_key(&self) -> Arc<str> {
        // The hash is keyed, so that it does not reveal the token where it is shown.
        static KEY: OnceLock<RandomState> = OnceLock::new();
        match self {
            Self::None => Arc::from(""),
            Self::Fixed(token, _) => {
                let hash = KEY.get_or_init(RandomState::new).hash_one(token.expose());
                Arc::from(format!("token-{hash:016x}"))
            }
            Self::Source(source) => Arc::from(source.user()),
        }
    }

    /// Returns the token to send, if any.
    pub(crate) async fn bearer(&self) -> Result<Option<Bearer>> {
        let bearer = match self {
            Self::None => return Ok(None),
            Self::Fixed(_, Some(bearer)) => bearer.clone(),
            Self::Fixed(token, None) => Bearer::new(token)?,
            Self::Source(source) => {
                let token = source.token().await?;
                Bearer { header: header(&token)?, refreshable: Some(token) }
            }
        };
        Ok(Some(bearer))
    }

    /// Refreshes a rejected token. Returns whether there is another token now.
    pub(crate) async fn refresh(&self, rejected: &Bearer) -> Result<bool> {
        match (self, &rejected.refreshable) {
            (Self::Source(source), Some(rejected)) => {
                source.refresh(rejected).await.map(|token| token != *rejected)
            }
            _ => Ok(false),
        }
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => f.write_str("None"),
            Self::Fixed(token, _) => token.fmt(f),
            Self::Source(_) => f.write_str("TokenSource"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_invalid_token_is_reported_but_not_shown() {
        let error = Bearer::new(&Secret::from("s3cret token")).err().unwrap();
        assert!(error.is_invalid_request());
        assert!(!format!("{error} {error:?}").contains("s3cr"), "{error:?}");
    }
}
