//! Timeouts that restart with each chunk that arrives.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::time::{Sleep, sleep};

/// A timeout for each wait for a chunk. The time that the reader takes between two waits does not count.
#[derive(Debug)]
pub(super) struct IdleTimeout {
    timeout: Duration,
    wait: Option<Pin<Box<Sleep>>>,
}

impl IdleTimeout {
    pub(super) fn new(timeout: Duration) -> Self {
        Self { timeout, wait: None }
    }

    /// Ends the current wait.
    pub(super) fn reset(&mut self) {
        self.wait = None;
    }

    /// Starts a wait unless one has started. Completes when the wait has reached the timeout.
    pub(super) fn poll_expired(&mut self, context: &mut Context<'_>) -> Poll<()> {
        self.wait.get_or_insert_with(|| Box::pin(sleep(self.timeout))).as_mut().poll(context)
    }
}
