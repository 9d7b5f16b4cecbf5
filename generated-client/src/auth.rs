//! On whose behalf calls are made, and by which access token.

use crate::error::Result;
use crate::secret::Secret;
use crate::transport::BoxFuture;
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
    fn renew<'a>(&'a self, refused: &'a Secret) -> BoxFuture<'a, Result<Secret>>;
}

/// What a client proves by whose behalf it acts on.
#[derive(Clone, Default)]
pub(crate) enum Credentials {
    /// Nothing: only calls without a token make sense.
    #[default]
    None,
    /// A token that stays the same.
    Fixed(Secret),
    /// Tokens that change.
    Source(Arc<dyn TokenSource>),
}

impl Credentials {
    /// Over whom calls are counted.
    pub(crate) fn user(&self) -> Arc<str> {
        // Keyed, so that what is shown of it tells nothing of the token.
        static KEY: OnceLock<RandomState> = OnceLock::new();
        match self {
            Self::None => Arc::from(""),
            Self::Fixed(token) => {
                let hash = KEY.get_or_init(RandomState::new).hash_one(token.expose());
                Arc::from(format!("token-{hash:016x}"))
            }
            Self::Source(source) => Arc::from(source.user()),
        }
    }

    /// The token to send now, if any.
    pub(crate) async fn token(&self) -> Result<Option<Secret>> {
        match self {
            Self::None => Ok(None),
            Self::Fixed(token) => Ok(Some(token.clone())),
            Self::Source(source) => source.token().await.map(Some),
        }
    }

    /// Has another token made in place of a refused one; tells whether there is one now.
    pub(crate) async fn renew(&self, refused: &Secret) -> Result<bool> {
        match self {
            Self::None | Self::Fixed(_) => Ok(false),
            Self::Source(source) => source.renew(refused).await.map(|token| token != *refused),
        }
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => f.write_str("None"),
            Self::Fixed(token) => token.fmt(f),
            Self::Source(_) => f.write_str("TokenSource"),
        }
    }
}
