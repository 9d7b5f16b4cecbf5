//! A clock that can be moved.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// The time of a server: that of the machine, and what it was moved ahead.
#[derive(Debug)]
pub(crate) struct Clock {
    start: Instant,
    /// The time of the start, in milliseconds since 1970.
    epoch: u64,
    ahead: AtomicU64,
}

impl Clock {
    pub(crate) fn new() -> Self {
        let epoch = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Self { start: Instant::now(), epoch: millis(epoch), ahead: AtomicU64::new(0) }
    }

    /// The milliseconds since 1970.
    pub(crate) fn now(&self) -> u64 {
        self.epoch + millis(self.start.elapsed()) + self.ahead.load(Ordering::Relaxed)
    }

    /// Moves the clock ahead.
    pub(crate) fn advance(&self, by: Duration) {
        self.ahead.fetch_add(millis(by), Ordering::Relaxed);
    }
}

/// The whole milliseconds of a duration.
pub(crate) fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
