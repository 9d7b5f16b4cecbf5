//! The state that all sessions of an integration share.

use super::failure::{store_failed, timed_out};
use super::in_flight::InFlight;
use super::integration::Integration;
use super::store::{LockedTokens, TokenStore};
use super::tokens::Tokens;
use crate::runtime::backoff::Backoff;
use crate::runtime::error::TokenError;
use crate::runtime::secret::Secret;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::time::{Instant, timeout};

/// The longest wait for the lock of a user's tokens. A process that was stopped may never release it.
const LOCK_TIMEOUT: Duration = Duration::from_secs(90);

/// The delays between failed refreshes of a user.
const REFRESH_BACKOFF: Backoff = Backoff::new(Duration::from_secs(1), Duration::from_secs(60)).jitter(0.5);

/// The longest `Retry-After` of the token endpoint that is respected.
const MAX_RETRY_AFTER: Duration = Duration::from_secs(15 * 60);

/// The integration, the store, and what the store does not contain.
pub(super) struct Shared {
    pub(super) integration: Integration,
    pub(super) store: Arc<dyn TokenStore>,
    /// The time before expiry from which access tokens are refreshed.
    pub(super) margin: Duration,
    /// Running refreshes, logins and logouts.
    pub(super) in_flight: InFlight,
    unstored: Mutex<HashMap<String, Unstored>>,
    failed_refreshes: Mutex<HashMap<String, FailedRefresh>>,
}

/// Knowledge about a user's tokens that the store does not contain.
#[derive(Debug, Clone)]
pub(super) enum Unstored {
    /// New tokens that could not be saved yet.
    NewTokens {
        /// The refresh token that was exchanged for them. It is still in the store.
        used_refresh_token: Secret,
        tokens: Tokens,
    },
    /// A refresh token that Canva rejected.
    RejectedRefreshToken(Secret),
    /// A refresh token that Canva may have exchanged, in a response that could not be read.
    PossiblyUsedRefreshToken(Secret),
}

/// The last refresh of a user, which failed. It is not repeated until the backoff ends.
#[derive(Debug, Clone)]
struct FailedRefresh {
    /// The refresh token of the next attempt. With another one the backoff does not apply.
    refresh_token: Secret,
    error: TokenError,
    /// The number of failures in a row, minus one.
    index: u32,
    retry_at: Instant,
}

impl Shared {
    pub(super) fn new(integration: Integration, store: Arc<dyn TokenStore>, margin: Duration) -> Self {
        Self {
            integration,
            store,
            margin,
            in_flight: InFlight::new(),
            unstored: Mutex::default(),
            failed_refreshes: Mutex::default(),
        }
    }

    /// Locks a user's tokens, with a timeout.
    pub(super) async fn lock(&self, user: &str) -> Result<Box<dyn LockedTokens>, TokenError> {
        let locked = timeout(LOCK_TIMEOUT, self.store.lock(user)).await.map_err(|_| timed_out())?;
        locked.map_err(store_failed)
    }

    pub(super) fn unstored(&self, user: &str) -> Option<Unstored> {
        self.unstored_map().get(user).cloned()
    }

    pub(super) fn set_unstored(&self, user: &str, unstored: Unstored) {
        self.unstored_map().insert(user.to_owned(), unstored);
    }

    pub(super) fn clear_unstored(&self, user: &str) {
        self.unstored_map().remove(user);
    }

    /// The users with new tokens that could not be saved.
    pub(super) fn users_with_unsaved_tokens(&self) -> Vec<String> {
        let map = self.unstored_map();
        let unsaved = map.iter().filter(|(_, unstored)| matches!(unstored, Unstored::NewTokens { .. }));
        unsaved.map(|(user, _)| user.clone()).collect()
    }

    /// Returns the error of a failed refresh whose backoff has not ended.
    pub(super) fn refresh_error(&self, user: &str, refresh_token: &Secret) -> Option<TokenError> {
        let failures = self.failures();
        let failure = failures.get(user).filter(|failure| failure.refresh_token == *refresh_token)?;
        (Instant::now() < failure.retry_at).then(|| failure.error.clone())
    }

    /// Starts the backoff after a failed refresh. It is not shorter than `retry_after`.
    pub(super) fn set_refresh_error(
        &self,
        user: &str,
        next_refresh_token: &Secret,
        error: &TokenError,
        retry_after: Option<Duration>,
    ) {
        let mut failures = self.failures();
        let index = failures.get(user).map_or(0, |failure| failure.index.saturating_add(1));
        let delay = REFRESH_BACKOFF.delay(index).max(retry_after.unwrap_or_default().min(MAX_RETRY_AFTER));
        let failure = FailedRefresh {
            refresh_token: next_refresh_token.clone(),
            error: error.clone(),
            index,
            retry_at: Instant::now() + delay,
        };
        failures.insert(user.to_owned(), failure);
    }

    pub(super) fn clear_refresh_error(&self, user: &str) {
        self.failures().remove(user);
    }

    fn failures(&self) -> MutexGuard<'_, HashMap<String, FailedRefresh>> {
        self.failed_refreshes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn unstored_map(&self) -> MutexGuard<'_, HashMap<String, Unstored>> {
        self.unstored.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
