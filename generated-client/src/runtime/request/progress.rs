//! How far the sending of a request has come.

use crate::runtime::body::Body;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tokio::time::{Instant, timeout};

/// When a request last moved: a clock that the body winds and the sender reads.
#[derive(Debug, Clone)]
pub(crate) struct Progress {
    start: Instant,
    /// Milliseconds from the start; nothing if nothing is there to move.
    moved: Option<Arc<AtomicU64>>,
}

impl Progress {
    /// Winds the clock, and has the body do so from now on.
    pub(crate) fn start(body: &mut Body) -> Self {
        let progress = Self { start: Instant::now(), moved: (!body.is_empty()).then(Arc::default) };
        if progress.moved.is_some() {
            body.note(progress.clone());
        }
        progress
    }

    /// Notes that the request moved just now.
    pub(crate) fn note(&self) {
        if let Some(moved) = &self.moved {
            let elapsed = u64::try_from(self.start.elapsed().as_millis()).unwrap_or(u64::MAX);
            moved.store(elapsed, Ordering::Relaxed);
        }
    }

    /// Waits for a call until nothing has moved for as long as `limit`.
    // It takes the call pinned because a future that holds another one by value is twice as large as that.
    pub(crate) async fn watch<F: Future>(&self, limit: Duration, mut call: Pin<&mut F>) -> Option<F::Output> {
        let mut left = limit;
        while !left.is_zero() {
            if let Ok(answer) = timeout(left, call.as_mut()).await {
                return Some(answer);
            }
            left = limit.saturating_sub(self.idle());
        }
        None
    }

    fn idle(&self) -> Duration {
        let moved = self.moved.as_ref().map_or(0, |moved| moved.load(Ordering::Relaxed));
        self.start.elapsed().saturating_sub(Duration::from_millis(moved))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::pin::pin;
    use tokio::time::sleep;

    const LIMIT: Duration = Duration::from_secs(60);

    #[tokio::test(start_paused = true)]
    async fn a_call_that_moves_may_take_long() {
        let progress = Progress::start(&mut Body::from("content"));
        let call = async {
            for _ in 0..10 {
                sleep(LIMIT / 2).await;
                progress.note();
            }
            "done"
        };
        assert_eq!(progress.watch(LIMIT, pin!(call)).await, Some("done"));
    }

    #[tokio::test(start_paused = true)]
    async fn a_call_that_is_stuck_ends() {
        let progress = Progress::start(&mut Body::from("content"));
        let call = async {
            sleep(LIMIT / 2).await;
            progress.note();
            sleep(LIMIT * 10).await;
        };
        assert_eq!(progress.watch(LIMIT, pin!(call)).await, None);
        assert_eq!(progress.start.elapsed().as_secs(), 90);
    }

    #[tokio::test(start_paused = true)]
    async fn without_content_there_is_nothing_to_move() {
        let (mut body, call) = (Body::empty(), sleep(LIMIT * 10));
        let progress = Progress::start(&mut body);
        assert_eq!(progress.watch(LIMIT, pin!(call)).await, None);
        assert_eq!(progress.start.elapsed(), LIMIT);
    }

    #[tokio::test(start_paused = true)]
    async fn any_limit_will_do() {
        let call = || sleep(Duration::from_secs(1));
        assert_eq!(
            Progress::start(&mut Body::from("content")).watch(Duration::MAX, pin!(call())).await,
            Some(())
        );
        assert_eq!(
            Progress::start(&mut Body::from("content")).watch(Duration::ZERO, pin!(call())).await,
            None
        );
    }
}
