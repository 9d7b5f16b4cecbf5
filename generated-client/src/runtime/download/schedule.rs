//! The schedule of a download's requests: how many it sends, and the delays between them.

use crate::runtime::backoff::Backoff;
use crate::runtime::error::Error;
use crate::runtime::retry::{Attempts, Host, Retry, is_transient};
use std::time::Duration;

/// The number of requests for the rest of a file, until it is complete or restarted.
pub(super) const MAX_RESUMPTIONS: u32 = 5;

/// The delays before requests for the rest of a file, and before restarts.
const BACKOFF: Backoff = Backoff::new(Duration::from_millis(200), Duration::from_secs(60));

/// The schedule of a download's requests.
///
/// Requests for the whole file follow the [`Retry`] settings. Requests for the rest of it, and restarts, follow a
/// fixed backoff.
#[derive(Debug)]
pub(super) struct Schedule {
    retry: Retry,
    /// The requests for the whole file, since the last restart.
    opening: Attempts,
    /// The requests for the rest of it, since the last restart.
    resumptions: u32,
    restarts: u32,
    max_restarts: u32,
}

impl Schedule {
    pub(super) fn new(retry: Retry, max_restarts: u32) -> Self {
        Self { retry, opening: retry.start(), resumptions: 0, restarts: 0, max_restarts }
    }

    /// Counts a request for the whole file.
    pub(super) fn count_opening(&mut self) {
        self.opening.count();
    }

    /// The number of requests for the whole file since the last restart.
    pub(super) fn openings(&self) -> u32 {
        self.opening.made()
    }

    /// Returns the delay before another request for the whole file, or `None` if there is to be none.
    pub(super) fn reopen(&self, error: &Error) -> Option<Duration> {
        self.opening.next_delay(error).filter(|_| is_transient(error, Host::Files))
    }

    /// Returns the delay before a request for the rest of the file, or `None` if there have been too many.
    pub(super) fn resume(&mut self) -> Option<Duration> {
        next(&mut self.resumptions, MAX_RESUMPTIONS)
    }

    /// Returns the delay before another request for the rest of the file, after one has failed.
    pub(super) fn resume_after(&mut self, error: &Error) -> Option<Duration> {
        if is_transient(error, Host::Files) { self.resume() } else { None }
    }

    /// Returns the delay before a restart from the first byte, or `None` if there is to be none.
    pub(super) fn restart(&mut self) -> Option<Duration> {
        let delay = next(&mut self.restarts, self.max_restarts)?;
        self.opening = self.retry.start();
        self.resumptions = 0;
        Some(delay)
    }
}

fn next(count: &mut u32, max: u32) -> Option<Duration> {
    if *count >= max {
        return None;
    }
    let delay = BACKOFF.delay(*count);
    *count += 1;
    Some(delay)
}
