//! Time limits that restart with each chunk of a request's body.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tokio::time::{Instant, timeout};

/// Measures the time since the last chunk of a body. Clones share the time of that chunk.
#[derive(Debug, Clone)]
pub(crate) struct IdleClock {
    start: Instant,
    /// The time of the last chunk, in milliseconds from the start. `None` if there is no body to read.
    last_chunk: Option<Arc<AtomicU64>>,
}

impl IdleClock {
    /// Starts the clock.
    pub(super) fn start(has_body: bool) -> Self {
        Self { start: Instant::now(), last_chunk: has_body.then(Arc::default) }
    }

    /// Resets the idle time to zero.
    pub(super) fn reset(&self) {
        if let Some(last_chunk) = &self.last_chunk {
            let elapsed = u64::try_from(self.start.elapsed().as_millis()).unwrap_or(u64::MAX);
            last_chunk.store(elapsed, Ordering::Relaxed);
        }
    }

    /// Waits for a call. `None` if the idle time exceeds the limit first.
    // The call is pinned because a future that holds another one by value is twice as large.
    pub(crate) async fn timeout<F: Future>(
        &self,
        limit: Duration,
        mut call: Pin<&mut F>,
    ) -> Option<F::Output> {
        let mut left = limit;
        while !left.is_zero() {
            if let Ok(output) = timeout(left, call.as_mut()).await {
                return Some(output);
            }
            left = limit.saturating_sub(self.idle());
        }
        None
    }

    fn idle(&self) -> Duration {
        let last_chunk = self.last_chunk.as_ref().map_or(0, |time| time.load(Ordering::Relaxed));
        self.start.elapsed().saturating_sub(Duration::from_millis(last_chunk))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::pin::pin;
    use tokio::time::sleep;

    const LIMIT: Duration = Duration::from_secs(60);

    #[tokio::test(start_paused = true)]
    async fn a_call_that_makes_progress_has_no_time_limit() {
        let clock = IdleClock::start(true);
        let call = async {
            for _ in 0..10 {
                sleep(LIMIT / 2).await;
                clock.reset();
            }
            "done"
        };
        assert_eq!(clock.timeout(LIMIT, pin!(call)).await, Some("done"));
    }

    #[tokio::test(start_paused = true)]
    async fn a_call_that_stops_making_progress_times_out() {
        let clock = IdleClock::start(true);
        let call = async {
            sleep(LIMIT / 2).await;
            clock.reset();
            sleep(LIMIT * 10).await;
        };
        assert_eq!(clock.timeout(LIMIT, pin!(call)).await, None);
        assert_eq!(clock.start.elapsed().as_secs(), 90);
    }

    #[tokio::test(start_paused = true)]
    async fn without_a_body_the_limit_is_for_the_whole_call() {
        let (clock, call) = (IdleClock::start(false), sleep(LIMIT * 10));
        assert_eq!(clock.timeout(LIMIT, pin!(call)).await, None);
        assert_eq!(clock.start.elapsed(), LIMIT);
    }

    #[tokio::test(start_paused = true)]
    async fn extreme_limits_do_not_panic() {
        let call = || sleep(Duration::from_secs(1));
        assert_eq!(IdleClock::start(true).timeout(Duration::MAX, pin!(call())).await, Some(()));
        assert_eq!(IdleClock::start(true).timeout(Duration::ZERO, pin!(call())).await, None);
    }
}
