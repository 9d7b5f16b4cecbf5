//! The limiter that a client has of its own: it counts in memory.

use super::RateLimiter;
use super::bucket::Bucket;
use super::lane::{Lane, Slot};
use super::permit::{CallEnd, Permit};
use super::refusal::NoPermit;
use crate::request::Per;
use crate::transport::BoxFuture;
use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

/// How many buckets may be looked up at least before those are looked for that can be forgotten.
const LEAST_BETWEEN_SWEEPS: usize = 256;

/// What stands for an unlimited time to wait.
const THIRTY_YEARS: Duration = Duration::from_secs(30 * 365 * 86_400);

/// Counts calls in the memory of this process. Clones share what they count.
///
/// Every client has one. To have clients share one that were built apart, for example with different
/// time limits, give it to both by [`rate_limiter`](crate::ClientBuilder::rate_limiter). If their
/// [`Limits`](crate::Limits) differ for an operation, those of all of them hold, so that the strictest counts.
///
/// Buckets that make no difference any more are forgotten, so its memory depends on how many users and
/// documents there were in the time of the limits, not on how many there ever were.
// The crate `governor` is not used: it refills steadily, so after a burst up to twice the limit falls into one window of
// the API; it counts from the start of a call, takes nothing back, cannot pause, and has no order among those who wait.
#[derive(Clone, Default)]
pub struct LocalRateLimiter {
    lanes: Arc<Mutex<Lanes>>,
}

#[derive(Default)]
struct Lanes {
    by_key: HashMap<String, Arc<Lane>>,
    lookups: usize,
}

impl LocalRateLimiter {
    /// A limiter that has counted nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    async fn take(&self, buckets: &[Bucket<'_>], max_wait: Duration) -> Result<Permit, NoPermit> {
        let now = Instant::now();
        let deadline = now.checked_add(max_wait.min(THIRTY_YEARS)).unwrap_or(now);
        let mut slots = Vec::with_capacity(buckets.len());
        for bucket in buckets {
            let lane = self.lanes().get(bucket);
            slots.push(lane.take(deadline).await?);
        }
        Ok(Permit::new(move |how| end(slots, how)))
    }

    fn lanes(&self) -> MutexGuard<'_, Lanes> {
        self.lanes.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl RateLimiter for LocalRateLimiter {
    /// What was taken of the first buckets is given back if there is nothing to take of another.
    fn try_acquire(&self, buckets: &[Bucket<'_>]) -> Option<Permit> {
        let slots: Option<Vec<_>> =
            buckets.iter().map(|bucket| self.lanes().get(bucket).try_take()).collect();
        slots.map(|slots| Permit::new(move |how| end(slots, how)))
    }

    fn acquire<'a>(
        &'a self,
        buckets: &'a [Bucket<'a>],
        max_wait: Duration,
    ) -> BoxFuture<'a, Result<Permit, NoPermit>> {
        Box::pin(self.take(buckets, max_wait))
    }
}

/// Which limit the API means when it says that calls come too fast, it does not say. Unless there is no other, it is not
/// taken for that of the integration, so that one user's calls never stop those of all others.
fn end(slots: Vec<Slot>, how: CallEnd) {
    let is_only = slots.len() == 1;
    for slot in slots {
        let concerns_all = slot.per() == Per::Integration && !is_only;
        match how {
            CallEnd::Throttled { .. } if concerns_all => slot.end(CallEnd::NoAnswer),
            _ => slot.end(how),
        }
    }
}

impl Lanes {
    fn get(&mut self, bucket: &Bucket<'_>) -> Arc<Lane> {
        self.sweep();
        if let Some(lane) = self.by_key.get(bucket.key()) {
            lane.also_limit(bucket);
            return Arc::clone(lane);
        }
        let lane = Arc::new(Lane::new(bucket));
        self.by_key.insert(bucket.key().to_owned(), Arc::clone(&lane));
        lane
    }

    /// Forgets what makes no difference, so seldom that a lookup takes the same time on average however many there are.
    fn sweep(&mut self) {
        self.lookups += 1;
        if self.lookups <= self.by_key.len().max(LEAST_BETWEEN_SWEEPS) {
            return;
        }
        self.lookups = 0;
        let now = Instant::now();
        // A lane that somebody else holds as well is in use, even if it counts nothing yet.
        self.by_key.retain(|_, lane| Arc::strong_count(lane) > 1 || !lane.is_idle(now));
        self.by_key.shrink_to(self.by_key.len().saturating_mul(2));
    }
}

impl fmt::Debug for LocalRateLimiter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LocalRateLimiter").field("buckets", &self.lanes().by_key.len()).finish()
    }
}

#[cfg(test)]
mod tests;
