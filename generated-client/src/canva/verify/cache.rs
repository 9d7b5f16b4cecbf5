//! Keeping Canva's keys, and asking for them as seldom as that is safe.

use super::VerifyError;
use super::keys::{KeySet, ReadKeys};
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

/// How long the API has for its answer, unless the client grants it less: someone waits for a page or a webhook.
const TIMEOUT: Duration = Duration::from_secs(10);

/// When an attempt that has no outcome is given up: its runtime may not be running any more.
const ABANDONED: Duration = Duration::from_secs(20);

/// How long it takes at most until there is another attempt after one that failed.
const RETRY: Duration = Duration::from_secs(5);

/// How often the keys may be asked for, and how long they are good.
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

pub(super) struct KeyCache {
    client: Client,
    /// Never locked across a wait.
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// What the last attempt that succeeded brought.
    keys: Option<Fetched>,
    /// The last attempt, which may be under way.
    attempt: Option<Attempt>,
}

struct Fetched {
    keys: Arc<KeySet>,
    asked_at: Instant,
}

struct Attempt {
    asked_at: Instant,
    flight: SingleFlight<Outcome>,
}

type Outcome = Result<Arc<KeySet>, Arc<Error>>;

impl KeyCache {
    pub(super) fn new(client: Client) -> Self {
        Self { client, state: Mutex::default() }
    }

    /// The key with this ID.
    pub(super) async fn key(self: &Arc<Self>, id: &str, limits: Limits) -> Result<VerifyingKey, VerifyError> {
        let attempt = match self.fresh_key(id, limits) {
            Ok(key) => return Ok(key),
            Err(attempt) => attempt,
        };
        let is_earlier = matches!(attempt.stage(), Stage::Landed(_));
        match attempt.outcome(ABANDONED).await {
            // A key that was not there a while ago may be new.
            Ok(Ok(keys)) if is_earlier => keys.get(id).ok_or_else(|| VerifyError::unavailable(None)),
            Ok(Ok(keys)) => keys.get(id).ok_or(VerifyError::REFUSED),
            Ok(Err(cause)) => self.spare_key(id, limits, Some(cause)),
            Err(_) => self.spare_key(id, limits, None),
        }
    }

    /// The key, if it is there and not too old, or else the attempt whose outcome counts: one that is under way, one that
    /// was too short a time ago for another, or a new one.
    fn fresh_key(self: &Arc<Self>, id: &str, limits: Limits) -> Result<VerifyingKey, SingleFlight<Outcome>> {
        let now = Instant::now();
        let mut state = self.lock();
        if let Some(key) = state.key(id, now, limits.max_key_age) {
            return Ok(key);
        }
        let last = state.attempt.take().filter(|last| last.is_enough(now, limits.refetch_interval));
        let attempt = last.unwrap_or_else(|| self.attempt(now));
        let flight = attempt.flight.clone();
        state.attempt = Some(attempt);
        Err(flight)
    }

    /// When the keys cannot be had, those of before serve for a while: twice as long as otherwise.
    fn spare_key(
        &self,
        id: &str,
        limits: Limits,
        cause: Option<Arc<Error>>,
    ) -> Result<VerifyingKey, VerifyError> {
        let key = self.lock().key(id, Instant::now(), limits.max_key_age.saturating_mul(2));
        key.ok_or_else(|| VerifyError::unavailable(cause))
    }

    /// Asks for the keys in a task of its own, so that it goes on when those who wait for it do not, and those who come
    /// and go cannot make it many requests.
    fn attempt(self: &Arc<Self>, asked_at: Instant) -> Attempt {
        let cache = Arc::clone(self);
        let flight = SingleFlight::start(async move {
            let outcome = cache.fetch().await.map(Arc::new).map_err(Arc::new);
            if let Ok(keys) = &outcome {
                cache.lock().keys = Some(Fetched { keys: Arc::clone(keys), asked_at });
            }
            outcome
        });
        Attempt { asked_at, flight }
    }

    async fn fetch(&self) -> Result<KeySet, Error> {
        let request = Request::<ReadKeys>::new(&self.client);
        // How soon to ask again is for the cache to say: see `Attempt::is_enough`.
        let once = request.retry(Retry::never()).timeout(TIMEOUT.min(self.client.settings().timeout));
        once.send().await.map(KeySet::from)
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn key(&self, id: &str, now: Instant, max_age: Duration) -> Option<VerifyingKey> {
        let fetched = self.keys.as_ref()?;
        let is_fresh = now.saturating_duration_since(fetched.asked_at) < max_age;
        is_fresh.then(|| fetched.keys.get(id))?
    }
}

impl Attempt {
    /// Whether it is under way, or was too short a time ago for another.
    fn is_enough(&self, now: Instant, interval: Duration) -> bool {
        let pause = match self.flight.stage() {
            Stage::InFlight => ABANDONED,
            Stage::Landed(Ok(_)) => interval,
            Stage::Landed(Err(_)) | Stage::Lost => interval.min(RETRY),
        };
        now.saturating_duration_since(self.asked_at) < pause
    }
}

impl fmt::Debug for KeyCache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KeyCache").field("client", &self.client).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
