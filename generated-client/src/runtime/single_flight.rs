//! Tasks that are shared by all waiters.

use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::watch;
use tokio::time::timeout;

/// A task shared by all waiters, which runs to completion even if they are dropped.
#[derive(Clone)]
pub(crate) struct SingleFlight<T> {
    outcome: watch::Receiver<Option<T>>,
}

/// The state of the task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage<T> {
    InFlight,
    Completed(T),
    /// The task was aborted, or could not be spawned.
    Aborted,
}

/// The reason why waiting returned no outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoOutcome {
    /// The task was aborted, or could not be spawned.
    Aborted,
    /// The time limit was exceeded. The task continues.
    TimedOut,
}

impl<T: Clone + Send + Sync + 'static> SingleFlight<T> {
    /// Spawns the task.
    pub(crate) fn start(work: impl Future<Output = T> + Send + 'static) -> Self {
        let (sender, outcome) = watch::channel(None);
        // Without a runtime the sender is dropped, and the task counts as aborted.
        if let Ok(runtime) = Handle::try_current() {
            runtime.spawn(async move { sender.send_replace(Some(work.await)) });
        }
        Self { outcome }
    }

    /// Returns the state of the task.
    pub(crate) fn stage(&self) -> Stage<T> {
        let is_closed = self.outcome.has_changed().is_err();
        match &*self.outcome.borrow() {
            Some(outcome) => Stage::Completed(outcome.clone()),
            None if is_closed => Stage::Aborted,
            None => Stage::InFlight,
        }
    }

    /// Waits for the outcome. The task continues after the time limit.
    pub(crate) async fn outcome(mut self, limit: Duration) -> Result<T, NoOutcome> {
        match timeout(limit, self.outcome.wait_for(Option::is_some)).await {
            Ok(Ok(outcome)) => outcome.clone().ok_or(NoOutcome::Aborted),
            Ok(Err(_)) => Err(NoOutcome::Aborted),
            Err(_) => Err(NoOutcome::TimedOut),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::pending;
    use tokio::sync::oneshot;
    use tokio::task::yield_now;

    const LIMIT: Duration = Duration::from_secs(120);

    #[tokio::test(start_paused = true)]
    async fn the_task_continues_after_a_waiter_has_timed_out() {
        let (end, ended) = oneshot::channel();
        let flight = SingleFlight::start(async { ended.await.unwrap() });
        assert_eq!(flight.clone().outcome(LIMIT).await, Err(NoOutcome::TimedOut));
        assert_eq!(flight.stage(), Stage::InFlight);
        end.send("done").unwrap();
        assert_eq!(flight.clone().outcome(LIMIT).await, Ok("done"));
        assert_eq!(flight.stage(), Stage::Completed("done"));
    }

    #[tokio::test]
    async fn a_task_that_panics_is_aborted() {
        let panics = SingleFlight::start(async { assert_eq!(1, 2) });
        assert_eq!(panics.clone().outcome(LIMIT).await, Err(NoOutcome::Aborted));
        assert_eq!(panics.stage(), Stage::Aborted);
    }

    #[tokio::test]
    async fn the_task_continues_without_waiters() {
        let (sender, outcome) = oneshot::channel();
        drop(SingleFlight::start(async move {
            yield_now().await;
            sender.send("done")
        }));
        assert_eq!(outcome.await, Ok("done"));
    }

    #[test]
    fn without_a_runtime_the_task_is_aborted() {
        assert_eq!(SingleFlight::start(pending::<()>()).stage(), Stage::Aborted);
    }
}
