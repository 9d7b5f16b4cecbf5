//! The backoff after failed refreshes.

use crate::runtime::backoff::Backoff;
use crate::runtime::error::TokenError;
use crate::runtime::secret::Secret;
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

/// The delays between failed refreshes of a user.
const DELAYS: Backoff = Backoff::new(Duration::from_secs(1), Duration::from_secs(60)).jitter(0.5);

/// The longest `Retry-After` of the token endpoint that is respected.
const MAX_RETRY_AFTER: Duration = Duration::from_secs(15 * 60);

/// The last refreshes, by user, if they failed.
#[derive(Default)]
pub(super) struct RefreshBackoff {
    failures: Mutex<HashMap<String, FailedRefresh>>,
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

impl RefreshBackoff {
    /// Returns the error of a failed refresh whose backoff has not ended.
    pub(super) fn error(&self, user: &str, refresh_token: &Secret) -> Option<TokenError> {
        let failures = self.lock();
        let failure = failures.get(user).filter(|failure| failure.refresh_token == *refresh_token)?;
        (Instant::now() < failure.retry_at).then(|| failure.error.clone())
    }

    /// Starts the backoff after a failed refresh, and returns its error. It is not shorter than `retry_after`.
    pub(super) fn start(
        &self,
        user: &str,
        next_refresh_token: &Secret,
        error: TokenError,
        retry_after: Option<Duration>,
    ) -> TokenError {
        let mut failures = self.lock();
        let index = failures.get(user).map_or(0, |failure| failure.index.saturating_add(1));
        let delay = DELAYS.delay(index).max(retry_after.unwrap_or_default().min(MAX_RETRY_AFTER));
        let failure = FailedRefresh {
            refresh_token: next_refresh_token.clone(),
            error: error.clone(),
            index,
            retry_at: Instant::now() + delay,
        };
        failures.insert(user.to_owned(), failure);
        error
    }

    /// Ends the backoff of a user.
    pub(super) fn end(&self, user: &str) {
        self.lock().remove(user);
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, FailedRefresh>> {
        self.failures.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
