//! The session of one user.

use super::failure::{interrupted, is_damaged_file, no_refresh_token, store_failed, timed_out};
use super::refresh::{Refresh, RefreshResult};
use super::shared::{Shared, Unstored};
use super::tokens::{Tokens, now};
use crate::generated::ApiErrorCode;
use crate::runtime::auth::TokenSource;
use crate::runtime::boxed::BoxFuture;
use crate::runtime::client::Client;
use crate::runtime::error::Result;
use crate::runtime::secret::Secret;
use crate::runtime::single_flight::{NoOutcome, SingleFlight, Stage};
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::time::Instant;

/// The delay after a failed refresh during which tokens that are still valid are used instead.
const REFRESH_RETRY_DELAY: Duration = Duration::from_secs(10);

/// The longest wait for a refresh. It is longer than the refresh itself waits for a lock.
const REFRESH_TIMEOUT: Duration = Duration::from_secs(120);

/// The time that a refresh may take before calls use an access token that is still valid instead.
const PATIENCE: Duration = Duration::from_secs(1);

/// The lifetime that an access token needs to be used instead of waiting for a slow refresh. A call has to arrive before
/// its token expires.
const MIN_LIFETIME: Duration = Duration::from_secs(10);

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
    cache: Mutex<Cache>,
}

/// The tokens that were last read or refreshed.
#[derive(Default)]
struct Cache {
    tokens: Option<Tokens>,
    /// The time when the tokens were read from or saved to the store.
    read_at: Option<Instant>,
    /// The time of the last failed refresh, if none has succeeded since.
    failed_at: Option<Instant>,
    /// The last refresh, which may be running.
    refresh: Option<StartedRefresh>,
    /// The number of logins and logouts. A refresh that started before the last one does not update the cache.
    generation: u64,
}

/// A refresh that all calls of the user wait for.
#[derive(Clone)]
struct StartedRefresh {
    flight: SingleFlight<RefreshResult>,
    started_at: Instant,
    /// The access token that the API rejected, if that is why it was started.
    rejected: Option<Secret>,
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

    /// Revokes the user's tokens and consent, and removes the tokens from the store.
    ///
    /// # Errors
    ///
    /// If the tokens cannot be revoked, unless they are already invalid, or if the store fails. The tokens then
    /// stay in the store, so that the logout can be retried. A damaged file of a [`FileStore`](super::FileStore) is
    /// removed.
    pub async fn log_out(&self) -> Result<()> {
        let user = Arc::clone(&self.user);
        self.user.run_to_completion(async move { user.log_out().await }).await
    }
}

impl User {
    pub(super) fn new(key: &str, shared: Arc<Shared>) -> Self {
        Self { key: key.to_owned(), shared, cache: Mutex::default() }
    }

    /// Returns the cached tokens if they are usable, and otherwise the result of the single refresh. `rejected` is an
    /// access token that the API rejected.
    async fn usable_tokens(self: &Arc<Self>, rejected: Option<&Secret>) -> Result<Tokens> {
        loop {
            let (refresh, is_ours) = match self.cached_or_refresh(rejected) {
                Ok(tokens) => return Ok(tokens),
                Err(refresh) => refresh,
            };
            let tokens = self.wait_for(refresh, rejected).await?;
            // A refresh that started earlier may have returned the rejected token from the store.
            if is_ours || rejected != Some(&tokens.access_token) {
                return Ok(tokens);
            }
        }
    }

    /// Returns the cached tokens if they are usable. The error is the refresh to wait for, and whether this call
    /// started it.
    fn cached_or_refresh(
        self: &Arc<Self>,
        rejected: Option<&Secret>,
    ) -> std::result::Result<Tokens, (StartedRefresh, bool)> {
        let mut cache = self.cache();
        if let Some(refresh) =
            cache.refresh.as_ref().filter(|refresh| matches!(refresh.flight.stage(), Stage::InFlight))
        {
            return Err((refresh.clone(), false));
        }
        cache.refresh = None;
        if let Some(tokens) = cache.usable_tokens(rejected, self.shared.margin) {
            return Ok(tokens.clone());
        }
        let flight = self.start_refresh(rejected.cloned(), cache.generation);
        let refresh = StartedRefresh { flight, started_at: Instant::now(), rejected: rejected.cloned() };
        cache.refresh = Some(refresh.clone());
        Err((refresh, true))
    }

    /// Waits for a refresh. If it is slow, returns tokens that can be used in the meantime.
    async fn wait_for(&self, refresh: StartedRefresh, rejected: Option<&Secret>) -> RefreshResult {
        let started_waiting = Instant::now();
        let mut wait = PATIENCE.saturating_sub(refresh.started_at.elapsed());
        while started_waiting.elapsed() < REFRESH_TIMEOUT {
            match refresh.flight.clone().outcome(wait).await {
                Ok(result) => return result,
                Err(NoOutcome::Aborted) => return Err(interrupted()),
                Err(NoOutcome::TimedOut) => wait = PATIENCE,
            }
            let cache = self.cache();
            let valid = cache.valid_tokens(rejected, self.shared.margin.min(MIN_LIFETIME));
            if let Some(tokens) = valid.filter(|it| refresh.rejected.as_ref() != Some(&it.access_token)) {
                return Ok(tokens.clone());
            }
        }
        Err(timed_out())
    }

    fn start_refresh(
        self: &Arc<Self>,
        rejected: Option<Secret>,
        generation: u64,
    ) -> SingleFlight<RefreshResult> {
        let user = Arc::clone(self);
        let guard = self.shared.in_flight.begin();
        SingleFlight::start(async move {
            let _guard = guard;
            let rejected = rejected.as_ref();
            // Calls may use these tokens while the refresh is slow.
            let on_load = |stored: Option<&Tokens>| {
                let mut cache = user.cache();
                if cache.generation == generation {
                    cache.tokens = stored.cloned();
                }
            };
            let result = Refresh::new(&user.shared, &user.key, rejected, &on_load).run().await;
            let mut cache = user.cache();
            let has_failed = result.is_err();
            let result = result.or_else(|failure| {
                let valid = cache.valid_tokens(rejected, Duration::ZERO).filter(|_| !failure.login_required);
                valid.cloned().ok_or(failure)
            });
            if cache.generation == generation {
                cache.update(result.as_ref().ok().cloned(), has_failed);
            }
            result
        })
    }

    async fn save_login(&self, tokens: Tokens) -> Result<()> {
        if !tokens.has_refresh_token() {
            return Err(no_refresh_token().into());
        }
        let mut locked = self.shared.lock(&self.key).await?;
        locked.save(&tokens).await.map_err(store_failed)?;
        self.reset(Some(tokens));
        Ok(())
    }

    async fn log_out(&self) -> Result<()> {
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
            self.revoke(&tokens.refresh_token).await?;
        }
        locked.remove().await.map_err(store_failed)?;
        self.reset(None);
        Ok(())
    }

    async fn revoke(&self, token: &Secret) -> Result<()> {
        match self.shared.integration.revoke(token).await {
            Err(error) if !is_already_invalid(error.code()) => Err(error),
            _ => Ok(()),
        }
    }

    /// Replaces the cached state after a login or logout.
    fn reset(&self, tokens: Option<Tokens>) {
        self.shared.clear_unstored(&self.key);
        self.shared.clear_refresh_error(&self.key);
        let mut cache = self.cache();
        cache.generation += 1;
        cache.update(tokens, false);
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

    fn cache(&self) -> MutexGuard<'_, Cache> {
        self.cache.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Cache {
    fn update(&mut self, tokens: Option<Tokens>, has_failed: bool) {
        self.tokens = tokens;
        self.read_at = Some(Instant::now());
        self.failed_at = has_failed.then(Instant::now);
    }

    /// Returns the tokens if they are usable, or if a refresh failed recently and they are still valid.
    fn usable_tokens(&self, rejected: Option<&Secret>, margin: Duration) -> Option<&Tokens> {
        let is_recent = |at: Option<Instant>, time| at.is_some_and(|at| at.elapsed() < time);
        let valid = self.valid_tokens(rejected, Duration::ZERO);
        valid.filter(|_| is_recent(self.failed_at, REFRESH_RETRY_DELAY)).or_else(|| {
            let tokens = self.tokens.as_ref().filter(|_| is_recent(self.read_at, MAX_CACHE_AGE));
            tokens.filter(|tokens| tokens.are_usable(rejected, now(), margin))
        })
    }

    /// Returns the tokens if their access token stays valid for this time, although it may be due for a refresh.
    fn valid_tokens(&self, rejected: Option<&Secret>, time: Duration) -> Option<&Tokens> {
        let tokens = self.tokens.as_ref().filter(|tokens| rejected != Some(&tokens.access_token));
        tokens.filter(|tokens| tokens.are_fresh(now(), time))
    }
}

/// Returns whether a revocation failed because the token is already invalid.
// Canva documents `bad_request_params` for an invalid token. The request has no other field that could cause it.
fn is_already_invalid(code: Option<&ApiErrorCode>) -> bool {
    matches!(code, Some(ApiErrorCode::BadRequestParams | ApiErrorCode::InvalidGrant))
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
