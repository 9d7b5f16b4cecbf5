//! Work that is done once, however many wait for what comes of it, and to its end, even if nobody does.

use super::Tokens;
use super::failure::{busy, interrupted};
use crate::error::TokenFailure;
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::watch;
use tokio::time::timeout;

/// How long to wait for it; longer than the work itself waits for a lock.
const PATIENCE: Duration = Duration::from_secs(120);

/// What comes of it.
pub(super) type Outcome = Result<Tokens, TokenFailure>;

/// Work in a task of its own.
#[derive(Clone)]
pub(super) struct Flight {
    outcome: watch::Receiver<Option<Outcome>>,
}

impl Flight {
    /// Starts the work.
    pub(super) fn start(work: impl Future<Output = Outcome> + Send + 'static) -> Self {
        let (tell, outcome) = watch::channel(None);
        // Without a runtime `tell` is dropped, and the work counts as interrupted.
        if let Ok(runtime) = Handle::try_current() {
            runtime.spawn(async move { tell.send_replace(Some(work.await)) });
        }
        Self { outcome }
    }

    /// Whether it has come to an end of any kind.
    pub(super) fn is_over(&self) -> bool {
        self.outcome.borrow().is_some() || self.outcome.has_changed().is_err()
    }

    /// What came of it. Who waits too long gets a failure, and the work goes on.
    pub(super) async fn outcome(mut self) -> Outcome {
        match timeout(PATIENCE, self.outcome.wait_for(Option::is_some)).await {
            Ok(Ok(outcome)) => outcome.clone().unwrap_or_else(|| Err(interrupted())),
            Ok(Err(_)) => Err(interrupted()),
            Err(_) => Err(busy()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::pending;

    #[tokio::test(start_paused = true)]
    async fn nobody_waits_for_ever_and_the_work_goes_on() {
        let flight = Flight::start(pending());
        let failure = flight.clone().outcome().await.unwrap_err();
        assert!(!failure.login_required && !flight.is_over());
    }
}
