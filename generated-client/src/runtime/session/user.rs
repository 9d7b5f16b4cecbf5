//! The session of one user.

use super::cache::TokenCache;
use super::failure::{interrupted, is_damaged_file, not_saved, store_failed};
use super::integration::Integration;
use super::refresh::Refresh;
use super::shared::{Shared, Unstored};
use super::tokens::Tokens;
use crate::runtime::auth::TokenSource;
use crate::runtime::boxed::BoxFuture;
use crate::runtime::client::Client;
use crate::runtime::error::Result;
use crate::runtime::secret::Secret;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::Handle;

/// The age from which cached tokens are read from the store again, because another process may have changed them.
const MAX_CACHE_AGE: Duration = Duration::from_secs(60);

/// The session of one user. Created by [`Sessions::user`](super::Sessions::user).
///
/// It is a [`TokenSource`]: its clients request an access token before each call, and a new one if the API rejects
/// it. Cloning is cheap. Sessions of the same user share their state.
#[derive(Clone)]
pub struct Session {
    user: Arc<User>,
}

/// A user's key and cached tokens.
pub(super) struct User {
    key: String,
    shared: Arc<Shared>,
    cache: Arc<TokenCache>,
}

impl Session {
    pub(super) fn new(user: Arc<User>) -> Self {
        Self { user }
    }

    /// The key of the user.
    #[must_use]
    pub fn user(&self) -> &str {
        &self.user.key
    }

    /// Creates a client that makes calls on behalf of this user, with the settings of the
    /// [integration's client](super::Integration::with_client).
    #[must_use]
    pub fn client(&self) -> Client {
        self.user.shared.integration.client().with_token_source(self.clone())
    }

    /// Returns valid tokens, and refreshes them first if necessary.
    ///
    /// # Errors
    ///
    /// If there are none: see [`is_login_required`](crate::Error::is_login_required).
    pub async fn tokens(&self) -> Result<Tokens> {
        self.user.usable_tokens(None).await
    }

    /// Saves the tokens of a login, replacing those in the store.
    ///
    /// # Errors
    ///
    /// If they have no refresh token, or if the store fails.
    pub async fn save(&self, tokens: Tokens) -> Result<()> {
        let user = Arc::clone(&self.user);
        self.user.run_to_completion(async move { user.save_login(tokens).await }).await
    }

    /// Removes the user's tokens from the store. They are not revoked.
    ///
    /// # Errors
    ///
    /// If the store fails. A damaged file of a [`FileStore`](super::FileStore) is removed.
    pub async fn forget(&self) -> Result<()> {
        self.forget_after(|_, _| async { Ok(()) }).await
    }

    /// Removes the user's tokens from the store, after the API has revoked the refresh token, if there is one. If that fails,
    /// they stay there.
    pub(crate) async fn forget_after<R>(
        &self,
        revoke: impl FnOnce(Integration, Secret) -> R + Send + 'static,
    ) -> Result<()>
    where
        R: Future<Output = Result<()>> + Send,
    {
        let user = Arc::clone(&self.user);
        self.user.run_to_completion(async move { user.forget_after(revoke).await }).await
    }
}

impl User {
    pub(super) fn new(key: &str, shared: Arc<Shared>) -> Self {
        let cache = TokenCache::new(shared.margin, MAX_CACHE_AGE);
        Self { key: key.to_owned(), shared, cache }
    }

    /// Returns the cached tokens if they are usable, and otherwise those in the store or new ones. `rejected` is an access
    /// token that the API rejected.
    async fn usable_tokens(self: &Arc<Self>, rejected: Option<&Secret>) -> Result<Tokens> {
        let tokens = self.cache.usable_tokens(rejected, |context| {
            let (user, guard) = (Arc::clone(self), self.shared.in_flight.begin());
            async move {
                let _guard = guard;
                Refresh::new(&user.shared, &user.key, Some(&context)).run().await
            }
        });
        Ok(tokens.await?)
    }

    async fn save_login(&self, tokens: Tokens) -> Result<()> {
        if !tokens.has_refresh_token() {
            return Err(not_saved("there is no refresh token"));
        }
        let mut locked = self.shared.lock(&self.key).await?;
        locked.save(&tokens).await.map_err(store_failed)?;
        self.reset(Some(tokens));
        Ok(())
    }

    async fn forget_after<R>(&self, revoke: impl FnOnce(Integration, Secret) -> R) -> Result<()>
    where
        R: Future<Output = Result<()>>,
    {
        let mut locked = self.shared.lock(&self.key).await?;
        let stored = match locked.load().await {
            Ok(stored) => stored,
            // There is no token to revoke.
            Err(cause) if is_damaged_file(&cause) => None,
            Err(cause) => return Err(store_failed(cause).into()),
        };
        if let Some(stored) = stored {
            let tokens = match self.shared.unstored(&self.key) {
                Some(Unstored::NewTokens { used_refresh_token, tokens })
                    if used_refresh_token == stored.refresh_token =>
                {
                    tokens
                }
                _ => stored,
            };
            revoke(self.shared.integration.clone(), tokens.refresh_token).await?;
        }
        locked.remove().await.map_err(store_failed)?;
        self.reset(None);
        Ok(())
    }

    /// Replaces the cached state after a login or logout.
    fn reset(&self, tokens: Option<Tokens>) {
        self.shared.clear_unstored(&self.key);
        self.shared.backoff.end(&self.key);
        self.cache.reset(tokens);
    }

    /// Runs an operation in its own task, so that it completes even if the caller is dropped.
    async fn run_to_completion(
        &self,
        operation: impl Future<Output = Result<()>> + Send + 'static,
    ) -> Result<()> {
        let Ok(runtime) = Handle::try_current() else { return Err(interrupted().into()) };
        let guard = self.shared.in_flight.begin();
        let task = runtime.spawn(async move {
            let _guard = guard;
            operation.await
        });
        task.await.unwrap_or_else(|_| Err(interrupted().into()))
    }
}

impl TokenSource for Session {
    fn user(&self) -> &str {
        &self.user.key
    }

    fn token(&self) -> BoxFuture<'_, Result<Secret>> {
        Box::pin(async { self.user.usable_tokens(None).await.map(|tokens| tokens.access_token) })
    }

    fn refresh<'a>(&'a self, rejected: &'a Secret) -> BoxFuture<'a, Result<Secret>> {
        Box::pin(async { self.user.usable_tokens(Some(rejected)).await.map(|tokens| tokens.access_token) })
    }
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session").field("user", &self.user.key).finish_non_exhaustive()
    }
}
