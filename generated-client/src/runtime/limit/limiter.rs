//! Rate limiters: the trait, and the one in memory that each client has by default.

use super::bucket::{AsKey, Bucket, OwnedKey};
use super::permit::Permit;
use super::queue::{Queue, Reservations};
use crate::runtime::boxed::BoxFuture;
use crate::runtime::error::RateLimitError;
use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

/// Counts calls, and grants permits for them within the limits.
///
/// By default a client has a [`LocalRateLimiter`], which counts the calls of that client, of its clones, and
/// of the clients derived from it. To share the limits of an integration between processes, implement this
/// trait on a store that all of them reach; the example `shared_limits` does so with Redis.
pub trait RateLimiter: Send + Sync + 'static {
    /// Grants a permit if that is possible without waiting. If it returns `None`, the client calls
    /// [`acquire`](Self::acquire). Default: `None`.
    fn try_acquire(&self, _buckets: &[Bucket<'_>]) -> Option<Permit> {
        None
    }

    /// Returns the reason why there is no permit now, with the time until the next one if it is known. The client calls it
    /// before [`acquire`](Self::acquire), to report the delay of a call. Default: `None`.
    fn unavailable(&self, _buckets: &[Bucket<'_>]) -> Option<RateLimitError> {
        None
    }

    /// Waits for a permit of a call that counts in all of these buckets, at most for `max_wait`.
    ///
    /// There is at least one bucket, at most one for each [`Per`](crate::Per), and the most specific comes
    /// first. A limiter that takes them in this order, and waits in between, never delays other calls
    /// needlessly. Dropping the future must release what was taken.
    ///
    /// # Errors
    ///
    /// If the wait would be longer than `max_wait`, or if the limiter fails.
    fn acquire<'a>(
        &'a self,
        buckets: &'a [Bucket<'a>],
        max_wait: Duration,
    ) -> BoxFuture<'a, Result<Permit, RateLimitError>>;
}

/// The minimum number of buckets that are added between two sweeps.
const MIN_ADDED_PER_SWEEP: usize = 256;

/// The cost of adding a bucket, in lookups of an existing one.
const COST_OF_ADDING: usize = 16;

/// The upper bound of a wait, which keeps deadlines representable.
const THIRTY_YEARS: Duration = Duration::from_secs(30 * 365 * 86_400);

/// Counts calls in the memory of this process. Clones share their counts.
///
/// Every client has one by default. To share one between clients that were built separately, for example with
/// different timeouts, pass it to both with [`rate_limiter`](crate::ClientBuilder::rate_limiter). If their
/// [`Limits`](crate::Limits) for an operation differ, all of them apply.
///
/// Idle buckets are dropped, so memory use depends on the number of recent users and documents, not on all
/// that there ever were.
// The crate `governor` is not used: its buckets refill steadily, so that after a burst up to twice the limit falls into
// one window of the API; it counts from the start of a call, cannot release or pause, and does not queue in FIFO order.
#[derive(Clone, Default)]
pub struct LocalRateLimiter {
    queues: Arc<Mutex<Queues>>,
}

impl LocalRateLimiter {
    /// Makes a limiter without counts.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    async fn reserve(&self, buckets: &[Bucket<'_>], max_wait: Duration) -> Result<Permit, RateLimitError> {
        let now = Instant::now();
        let deadline = now.checked_add(max_wait.min(THIRTY_YEARS)).unwrap_or(now);
        let mut reservations = Reservations::default();
        for bucket in buckets {
            let queue = self.queues().get(bucket);
            reservations.add(queue.reserve(bucket, deadline).await?);
        }
        Ok(Permit::reserved(reservations))
    }

    fn queues(&self) -> MutexGuard<'_, Queues> {
        self.queues.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl RateLimiter for LocalRateLimiter {
    /// Releases the reservations in the first buckets if a later one has none.
    fn try_acquire(&self, buckets: &[Bucket<'_>]) -> Option<Permit> {
        let mut reservations = Reservations::default();
        for bucket in buckets {
            let queue = self.queues().get(bucket);
            reservations.add(queue.try_reserve(bucket)?);
        }
        Some(Permit::reserved(reservations))
    }

    /// Returns the limit that allows the next call last.
    fn unavailable(&self, buckets: &[Bucket<'_>]) -> Option<RateLimitError> {
        let queues = buckets.iter().map(|bucket| self.queues().get(bucket));
        let reasons: Vec<_> = queues.filter_map(|queue| queue.unavailable()).collect();
        reasons.into_iter().max_by_key(|it| (it.retry_after().is_none(), it.retry_after()))
    }

    fn acquire<'a>(
        &'a self,
        buckets: &'a [Bucket<'a>],
        max_wait: Duration,
    ) -> BoxFuture<'a, Result<Permit, RateLimitError>> {
        Box::pin(self.reserve(buckets, max_wait))
    }
}

impl fmt::Debug for LocalRateLimiter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LocalRateLimiter").field("buckets", &self.queues().by_key.len()).finish()
    }
}

/// The queues of all buckets in use.
#[derive(Default)]
struct Queues {
    by_key: HashMap<OwnedKey, Arc<Queue>>,
    /// The cost of all lookups and additions since the last sweep, in lookups.
    since_sweep: usize,
    /// The number of queues after the last sweep.
    kept: usize,
}

impl Queues {
    fn get(&mut self, bucket: &Bucket<'_>) -> Arc<Queue> {
        self.sweep_if_due();
        if let Some(queue) = self.by_key.get(&bucket.borrowed_key() as &dyn AsKey) {
            self.since_sweep += 1;
            return Arc::clone(queue);
        }
        self.since_sweep += COST_OF_ADDING;
        let queue = Arc::new(Queue::new(bucket));
        self.by_key.insert(bucket.borrowed_key().into(), Arc::clone(&queue));
        queue
    }

    /// Drops idle queues, so rarely that the average lookup takes constant time.
    fn sweep_if_due(&mut self) {
        if self.since_sweep <= COST_OF_ADDING * self.kept.max(MIN_ADDED_PER_SWEEP) {
            return;
        }
        self.since_sweep = 0;
        let now = Instant::now();
        // A queue with another owner is in use, even if it counts nothing yet.
        self.by_key.retain(|_, queue| Arc::strong_count(queue) > 1 || !queue.is_idle(now));
        self.kept = self.by_key.len();
        self.by_key.shrink_to(self.kept.saturating_mul(2));
    }
}

#[cfg(test)]
mod tests;
