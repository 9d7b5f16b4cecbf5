//! The limits of a transfer: the longest wait for a chunk, the lowest rate, and the longest file.

use crate::runtime::error::{Error, TransferLimit};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::time::{Instant, Sleep, sleep};

/// The limits of a transfer.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    /// The longest wait for a response or a chunk, and the time over which the rate is measured.
    pub(super) timeout: Duration,
    /// The lowest rate in bytes a second.
    pub(super) min_rate: u64,
    /// The longest file in bytes.
    pub(super) max_len: u64,
}

impl Limits {
    /// The default, with the timeout of a client.
    pub(super) fn new(timeout: Duration) -> Self {
        Self { timeout, min_rate: 1 << 10, max_len: 8 << 30 }
    }

    pub(super) fn check_len(&self, len: u64) -> Result<(), Error> {
        let exceeded = len > self.max_len;
        if exceeded { Err(Error::transfer(TransferLimit::TooLong(self.max_len))) } else { Ok(()) }
    }
}

/// Measures the waits for chunks. The time that the reader takes between two waits does not count.
// Not `body::IdleClock`: that one measures the time between the chunks that the HTTP stack reads, in another task.
#[derive(Debug)]
pub(super) struct Pace {
    limits: Limits,
    wait: Option<Wait>,
    /// The time waited since the rate was last checked.
    waited: Duration,
    /// The bytes received in that time.
    bytes: u64,
}

/// The current wait for a chunk.
#[derive(Debug)]
struct Wait {
    started_at: Instant,
    timeout: Pin<Box<Sleep>>,
}

impl Pace {
    pub(super) fn new(limits: Limits) -> Self {
        Self { limits, wait: None, waited: Duration::ZERO, bytes: 0 }
    }

    /// Ends the current wait without a chunk.
    pub(super) fn interrupt(&mut self) {
        self.wait = None;
    }

    /// Starts a wait unless one has started. Completes with an error when the wait has reached the timeout.
    pub(super) fn poll_timeout(&mut self, context: &mut Context<'_>) -> Poll<Error> {
        let timeout = self.limits.timeout;
        let start = || Wait { started_at: Instant::now(), timeout: Box::pin(sleep(timeout)) };
        ready!(self.wait.get_or_insert_with(start).timeout.as_mut().poll(context));
        Poll::Ready(Error::timeout(timeout))
    }

    /// Ends the current wait with a chunk. Returns an error if the transfer has been too slow.
    pub(super) fn receive(&mut self, bytes: usize) -> Result<(), Error> {
        self.waited += self.wait.take().map_or(Duration::ZERO, |wait| wait.started_at.elapsed());
        self.bytes = self.bytes.saturating_add(bytes as u64);
        if self.waited < self.limits.timeout {
            return Ok(());
        }
        let least = self.limits.min_rate.saturating_mul(self.waited.as_secs());
        if self.bytes < least {
            let limit = TransferLimit::TooSlow { min_rate: self.limits.min_rate, window: self.waited };
            return Err(Error::transfer(limit));
        }
        (self.waited, self.bytes) = (Duration::ZERO, 0);
        Ok(())
    }
}
