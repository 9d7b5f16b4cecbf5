//! A cache of Canva's public keys.

use super::error::VerifyError;
use super::key_set::{FetchKeys, KeySet};
use crate::runtime::client::Client;
use crate::runtime::error::Error;
use crate::runtime::request::Request;
use crate::runtime::retry::Retry;
use crate::runtime::single_flight::{SingleFlight, Stage};
use ed25519_dalek::VerifyingKey;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

/// The timeout of a fetch, unless that of the client is shorter. A browser or a webhook waits for the result.
const FETCH_TIMEOUT: Duration = Duration::from_secs(10);

/// The maximum length of the keys' response: 256 KiB. A key has a few hundred characters.
const MAX_RESPONSE: usize = 256 << 10;

/// The age from which a fetch without a result is abandoned, because its runtime may have stopped.
const ABANDON_AFTER: Duration = Duration::from_secs(20);

/// The longest delay before the next fetch after a failed one.
const RETRY_DELAY: Duration = Duration::from_secs(5);

/// The minimum interval between fetches, and the maximum age of keys.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    pub(super) refetch_interval: Duration,
    pub(super) max_key_age: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self { refetch_interval: Duration::from_secs(60), max_key_age: Duration::from_secs(60 * 60) }
    }
}

impl Limits {
    /// The maximum age of keys that cannot be fetched again.
    fn max_stale_age(&self) -> Duration {
        self.max_key_age.saturating_mul(2)
    }
}

pub(super) struct KeyCache {
    client: Client,
    /// Never locked across an `await`.
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// The keys of the last successful fetch.
    keys: Option<FetchedKeys>,
    /// The last fetch, which may be running.
    fetch: Option<Fetch>,
    /// Whether the last completed fetch failed.
    has_failed: bool,
}

struct FetchedKeys {
    keys: Arc<KeySet>,
    fetched_at: Instant,
}

struct Fetch {
    started_at: Instant,
    flight: SingleFlight<FetchResult>,
}

type FetchResult = Result<Arc<KeySet>, Arc<Error>>;

impl KeyCache {
    pub(super) fn new(client: Client) -> Self {
        Self { client, state: Mutex::default() }
    }

    /// Returns the key with this ID, and fetches the keys if necessary.
    pub(super) async fn key(self: &Arc<Self>, id: &str, limits: Limits) -> Result<VerifyingKey, VerifyError> {
        let fetch = match self.cached_key_or_fetch(id, limits) {
            Ok(key) => return Ok(key),
            Err(fetch) => fetch,
        };
        let was_complete = matches!(fetch.stage(), Stage::Completed(_));
        match fetch.outcome(ABANDON_AFTER).await {
            // The key may have been added after that fetch.
            Ok(Ok(keys)) if was_complete => keys.get(id).ok_or_else(|| VerifyError::unavailable(None)),
            Ok(Ok(keys)) => keys.get(id).ok_or(VerifyError::INVALID),
            Ok(Err(cause)) => self.stale_key(id, limits, Some(cause)),
            Err(_) => self.stale_key(id, limits, None),
        }
    }

    /// Returns the cached key, if it is not too old. The error is the fetch whose result decides: the running one,
    /// the last one if it is too early for another, or a new one.
    ///
    /// Keys older than half the maximum age are fetched again, while the cached ones are in use. A fetch that takes long
    /// or fails then delays nobody.
    fn cached_key_or_fetch(
        self: &Arc<Self>,
        id: &str,
        limits: Limits,
    ) -> Result<VerifyingKey, SingleFlight<FetchResult>> {
        let now = Instant::now();
        let mut state = self.lock();
        if let Some(key) = state.key(id, now, limits.max_key_age / 2) {
            return Ok(key);
        }
        let last = state.fetch.take().filter(|last| last.is_current(now, limits.refetch_interval));
        let fetch = last.unwrap_or_else(|| self.start_fetch(now));
        let flight = fetch.flight.clone();
        state.fetch = Some(fetch);
        let max_age = if state.has_failed { limits.max_stale_age() } else { limits.max_key_age };
        state.key(id, now, max_age).ok_or(flight)
    }

    /// Returns a cached key that may be used because the keys cannot be fetched.
    fn stale_key(
        &self,
        id: &str,
        limits: Limits,
        cause: Option<Arc<Error>>,
    ) -> Result<VerifyingKey, VerifyError> {
        let key = self.lock().key(id, Instant::now(), limits.max_stale_age());
        key.ok_or_else(|| VerifyError::unavailable(cause))
    }

    /// Fetches the keys in a separate task. It continues when the callers are dropped, so that repeated cancelled
    /// calls cause only one request.
    fn start_fetch(self: &Arc<Self>, started_at: Instant) -> Fetch {
        let cache = Arc::clone(self);
        let flight = SingleFlight::start(async move {
            let result = cache.fetch().await.map(Arc::new).map_err(Arc::new);
            let mut state = cache.lock();
            state.has_failed = result.is_err();
            if let Ok(keys) = &result {
                // The age counts from the start of the fetch, so that it is never too low.
                state.keys = Some(FetchedKeys { keys: Arc::clone(keys), fetched_at: started_at });
            }
            result
        });
        Fetch { started_at, flight }
    }

    async fn fetch(&self) -> Result<KeySet, Error> {
        let request = Request::<FetchKeys>::new(&self.client);
        // Retries are up to the cache: see `Fetch::is_current`.
        let request =
            request.retry(Retry::never()).timeout(FETCH_TIMEOUT.min(self.client.settings().timeout));
        request.response_limit(MAX_RESPONSE).send().await.map(KeySet::from)
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn key(&self, id: &str, now: Instant, max_age: Duration) -> Option<VerifyingKey> {
        let fetched = self.keys.as_ref()?;
        let is_fresh = now.saturating_duration_since(fetched.fetched_at) < max_age;
        is_fresh.then(|| fetched.keys.get(id))?
    }
}

impl Fetch {
    /// Returns whether the fetch is running, or whether it is too early for another one.
    fn is_current(&self, now: Instant, interval: Duration) -> bool {
        let delay = match self.flight.stage() {
            Stage::InFlight => ABANDON_AFTER,
            Stage::Completed(Ok(_)) => interval,
            Stage::Completed(Err(_)) | Stage::Aborted => interval.min(RETRY_DELAY),
        };
        now.saturating_duration_since(self.started_at) < delay
    }
}

impl fmt::Debug for KeyCache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KeyCache").field("client", &self.client).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
