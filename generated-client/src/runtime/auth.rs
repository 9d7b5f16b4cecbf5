//! On whose behalf calls are made, and by which access token.

use crate::runtime::boxed::BoxFuture;
use crate::runtime::error::Result;
use crate::runtime::secret::Secret;
use http::HeaderValue;
use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, OnceLock};

/// Where the access tokens of a user come from, when they change while a client lives.
///
/// The client asks for a token before each request, and for another one when the API refuses it.
pub trait TokenSource: Send + Sync + 'static {
    /// Whose tokens these are: any text that differs from user to user. Calls count against the
    /// rate limits of that user, whichever client makes them.
    fn user(&self) -> &str;

    /// A token to send now.
    ///
    /// # Errors
    ///
    /// If there is none; the call is not made then, and fails with this error.
    fn token(&self) -> BoxFuture<'_, Result<Secret>>;

    /// Another token, in place of one that the API has refused. It is asked once for each call.
    ///
    /// # Errors
    ///
    /// If there is none; the call fails with this error.
    fn refresh<'a>(&'a self, refused: &'a Secret) -> BoxFuture<'a, Result<Secret>>;
}

/// What proves on whose behalf a client acts.
#[derive(Clone, Default)]
pub(crate) enum Credentials {
    /// Nothing: only calls without a token make sense.
    #[default]
    None,
    /// A token that stays the same, and what is sent of it if it can be sent.
    Fixed(Secret, Option<Bearer>),
    /// Tokens that change.
    Source(Arc<dyn TokenSource>),
}

/// What is sent of an access token.
#[derive(Clone)]
pub(crate) struct Bearer {
    pub(crate) header: HeaderValue,
    /// The token, if another one can be had in its place.
    replaceable: Option<Secret>,
}

impl Bearer {
    /// A token that stays the same.
    pub(crate) fn new(token: &Secret) -> Result<Self> {
        Ok(Self { header: token.to_bearer()?, replaceable: None })
    }
}

impl Credentials {
    pub(crate) fn fixed(token: Secret) -> Self {
        let bearer = Bearer::new(&token).ok();
        Self::Fixed(token, bearer)
    }

    /// Over whom calls are counted.
    pub(crate) fn user(&self) -> Arc<str> {
        // Keyed, so that what is shown of it tells nothing of the token.
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

    /// The token to send now, if any.
    pub(crate) async fn bearer(&self) -> Result<Option<Bearer>> {
        let bearer = match self {
            Self::None => return Ok(None),
            Self::Fixed(_, Some(bearer)) => bearer.clone(),
            Self::Fixed(token, None) => Bearer::new(token)?,
            Self::Source(source) => {
                let token = source.token().await?;
                Bearer { header: token.to_bearer()?, replaceable: Some(token) }
            }
        };
        Ok(Some(bearer))
    }

    /// Has another token made in place of a refused one; tells whether there is one now.
    pub(crate) async fn refresh(&self, refused: &Bearer) -> Result<bool> {
        match (self, &refused.replaceable) {
            (Self::Source(source), Some(refused)) => {
                source.refresh(refused).await.map(|token| token != *refused)
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
