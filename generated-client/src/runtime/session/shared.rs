//! The state that all sessions of an integration share.

use super::backoff::RefreshBackoff;
use super::failure::{store_failed, timed_out};
use super::in_flight::InFlight;
use super::integration::Integration;
use super::store::{LockedTokens, TokenStore};
use super::tokens::Tokens;
use crate::runtime::error::TokenError;
use crate::runtime::secret::Secret;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::time::timeout;

/// The longest wait for the lock of a user's tokens. A process that was stopped may never release it.
const LOCK_TIMEOUT: Duration = Duration::from_secs(90);

/// The integration, the store, and what the store does not contain.
pub(super) struct Shared {
    pub(super) integration: Integration,
    pub(super) store: Arc<dyn TokenStore>,
    /// The time before expiry from which access tokens are refreshed.
    pub(super) margin: Duration,
    /// Running refreshes, logins and logouts.
    pub(super) in_flight: InFlight,
    pub(super) backoff: RefreshBackoff,
    unstored: Mutex<HashMap<String, Unstored>>,
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
    /// A refresh token that the API rejected.
    RejectedRefreshToken(Secret),
    /// A refresh token that the API may have exchanged, in a response that could not be read.
    PossiblyUsedRefreshToken(Secret),
}

impl Shared {
    pub(super) fn new(integration: Integration, store: Arc<dyn TokenStore>, margin: Duration) -> Self {
        Self {
            integration,
            store,
            margin,
            in_flight: InFlight::new(),
            unstored: Mutex::default(),
            backoff: RefreshBackoff::default(),
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

    fn unstored_map(&self) -> MutexGuard<'_, HashMap<String, Unstored>> {
        self.unstored.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
