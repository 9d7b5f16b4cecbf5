//! Work that is done once, however many wait for what comes of it, and to its end, even if nobody does.

use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::watch;
use tokio::time::timeout;

/// Work in a task of its own.
#[derive(Clone)]
pub(crate) struct SingleFlight<T> {
    outcome: watch::Receiver<Option<T>>,
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage<T> {
    InFlight,
    Landed(T),
    /// Nothing will come of it.
    Lost,
}

/// Why nothing came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoOutcome {
    /// Its task is gone.
    Interrupted,
    /// It takes too long.
    TooLong,
}

impl<T: Clone + Send + Sync + 'static> SingleFlight<T> {
    /// Starts the work.
    pub(crate) fn start(work: impl Future<Output = T> + Send + 'static) -> Self {
        let (tell, outcome) = watch::channel(None);
        // Without a runtime `tell` is dropped, and the work counts as interrupted.
        if let Ok(runtime) = Handle::try_current() {
            runtime.spawn(async move { tell.send_replace(Some(work.await)) });
        }
        Self { outcome }
    }

    /// How far it is.
    pub(crate) fn stage(&self) -> Stage<T> {
        let is_closed = self.outcome.has_changed().is_err();
        match &*self.outcome.borrow() {
            Some(outcome) => Stage::Landed(outcome.clone()),
            None if is_closed => Stage::Lost,
            None => Stage::InFlight,
        }
    }

    /// What comes of it. For who waits too long it goes on all the same.
    pub(crate) async fn outcome(mut self, patience: Duration) -> Result<T, NoOutcome> {
        match timeout(patience, self.outcome.wait_for(Option::is_some)).await {
            Ok(Ok(outcome)) => outcome.clone().ok_or(NoOutcome::Interrupted),
            Ok(Err(_)) => Err(NoOutcome::Interrupted),
            Err(_) => Err(NoOutcome::TooLong),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::pending;
    use tokio::sync::oneshot;
    use tokio::task::yield_now;

    const PATIENCE: Duration = Duration::from_secs(120);

    #[tokio::test(start_paused = true)]
    async fn nobody_waits_for_ever_and_the_work_goes_on() {
        let (end, ended) = oneshot::channel();
        let flight = SingleFlight::start(async { ended.await.unwrap() });
        assert_eq!(flight.clone().outcome(PATIENCE).await, Err(NoOutcome::TooLong));
        assert_eq!(flight.stage(), Stage::InFlight);
        end.send("done").unwrap();
        assert_eq!(flight.clone().outcome(PATIENCE).await, Ok("done"));
        assert_eq!(flight.stage(), Stage::Landed("done"));
    }

    #[tokio::test]
    async fn work_that_cannot_go_on_is_over() {
        let panics = SingleFlight::start(async { assert_eq!(1, 2) });
        assert_eq!(panics.clone().outcome(PATIENCE).await, Err(NoOutcome::Interrupted));
        assert_eq!(panics.stage(), Stage::Lost);
    }

    #[tokio::test]
    async fn it_goes_on_when_nobody_waits() {
        let (tell, told) = oneshot::channel();
        drop(SingleFlight::start(async move {
            yield_now().await;
            tell.send("done")
        }));
        assert_eq!(told.await, Ok("done"));
    }

    #[test]
    fn without_a_runtime_nothing_comes_of_it() {
        assert_eq!(SingleFlight::start(pending::<()>()).stage(), Stage::Lost);
    }
}
