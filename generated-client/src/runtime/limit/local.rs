//! The limiter that a client has of its own: it counts in memory.

use super::RateLimiter;
use super::bucket::Bucket;
use super::name::{Named, OwnedName};
use super::permit::Permit;
use super::queue::Queue;
use super::refusal::RateLimitError;
use super::reservations::Reservations;
use crate::runtime::boxed::BoxFuture;
use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

/// How many buckets may be added at least before those are looked for that can be forgotten.
const LEAST_BETWEEN_SWEEPS: usize = 256;

/// Adding a bucket counts as so many lookups of one that is there.
const ADDING: usize = 16;

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
    queues: Arc<Mutex<Queues>>,
}

#[derive(Default)]
struct Queues {
    by_name: HashMap<OwnedName, Arc<Queue>>,
    /// What was looked up and added since it was looked for those that can be forgotten.
    since_sweep: usize,
    /// How many were left by then.
    kept: usize,
}

impl LocalRateLimiter {
    /// A limiter that has counted nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    async fn take(&self, buckets: &[Bucket<'_>], max_wait: Duration) -> Result<Permit, RateLimitError> {
        let now = Instant::now();
        let deadline = now.checked_add(max_wait.min(THIRTY_YEARS)).unwrap_or(now);
        let mut reservations = Reservations::default();
        for bucket in buckets {
            let queue = self.queues().get(bucket);
            reservations.add(queue.take(bucket, deadline).await?);
        }
        Ok(Permit::of_slots(reservations))
    }

    fn queues(&self) -> MutexGuard<'_, Queues> {
        self.queues.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl RateLimiter for LocalRateLimiter {
    /// What was taken of the first buckets is given back if there is nothing to take of another.
    fn try_acquire(&self, buckets: &[Bucket<'_>]) -> Option<Permit> {
        let mut reservations = Reservations::default();
        for bucket in buckets {
            let queue = self.queues().get(bucket);
            reservations.add(queue.try_take(bucket)?);
        }
        Some(Permit::of_slots(reservations))
    }

    fn acquire<'a>(
        &'a self,
        buckets: &'a [Bucket<'a>],
        max_wait: Duration,
    ) -> BoxFuture<'a, Result<Permit, RateLimitError>> {
        Box::pin(self.take(buckets, max_wait))
    }
}

impl Queues {
    fn get(&mut self, bucket: &Bucket<'_>) -> Arc<Queue> {
        self.sweep();
        if let Some(queue) = self.by_name.get(&bucket.name() as &dyn Named) {
            self.since_sweep += 1;
            return Arc::clone(queue);
        }
        self.since_sweep += ADDING;
        let queue = Arc::new(Queue::new(bucket));
        self.by_name.insert(bucket.name().into(), Arc::clone(&queue));
        queue
    }

    /// Forgets what makes no difference, so seldom that a lookup takes the same time on average however many there are.
    fn sweep(&mut self) {
        if self.since_sweep <= ADDING * self.kept.max(LEAST_BETWEEN_SWEEPS) {
            return;
        }
        self.since_sweep = 0;
        let now = Instant::now();
        // A queue that somebody else holds as well is in use, even if it counts nothing yet.
        self.by_name.retain(|_, queue| Arc::strong_count(queue) > 1 || !queue.is_idle(now));
        self.kept = self.by_name.len();
        self.by_name.shrink_to(self.kept.saturating_mul(2));
    }
}

impl fmt::Debug for LocalRateLimiter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LocalRateLimiter").field("buckets", &self.queues().by_name.len()).finish()
    }
}

#[cfg(test)]
mod tests;
