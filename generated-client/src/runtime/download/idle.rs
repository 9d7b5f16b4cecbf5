//! How long nothing may arrive.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::time::{Sleep, sleep};

/// A limit for each wait. What whoever reads does between two waits does not count.
#[derive(Debug)]
pub(super) struct IdleLimit {
    limit: Duration,
    waiting: Option<Pin<Box<Sleep>>>,
}

impl IdleLimit {
    pub(super) fn new(limit: Duration) -> Self {
        Self { limit, waiting: None }
    }

    /// Something arrived.
    pub(super) fn moved(&mut self) {
        self.waiting = None;
    }

    /// Waits for the limit, from the first time that it is asked since something arrived.
    pub(super) fn poll_passed(&mut self, context: &mut Context<'_>) -> Poll<()> {
        self.waiting.get_or_insert_with(|| Box::pin(sleep(self.limit))).as_mut().poll(context)
    }
}
