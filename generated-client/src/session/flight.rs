//! Work that is done once, however many wait for what comes of it, and to its end, even if nobody does.

use super::Tokens;
use super::failure::interrupted;
use crate::error::TokenFailure;
use tokio::runtime::Handle;
use tokio::sync::watch;

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

    /// What came of it.
    pub(super) async fn outcome(mut self) -> Outcome {
        match self.outcome.wait_for(Option::is_some).await {
            Ok(outcome) => outcome.clone().unwrap_or_else(|| Err(interrupted())),
            Err(_) => Err(interrupted()),
        }
    }
}
