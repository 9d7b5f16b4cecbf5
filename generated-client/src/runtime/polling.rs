//! Schedules for polling jobs.

use crate::runtime::backoff::Backoff;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// The delays between two polls of a job, and the deadline for the job.
///
/// Default: delays start at half a second and grow by a factor of 1.6 up to 10 seconds, each shortened by up to 20 % at
/// random. Waiting ends after 10 minutes.
///
/// ```
/// use canva_connect::Polling;
/// use std::time::Duration;
///
/// let polling = Polling::new()
///     .first_delay(Duration::from_secs(2))
///     .deadline(Duration::from_secs(120));
/// ```
#[derive(Clone)]
#[must_use]
pub struct Polling {
    backoff: Backoff,
    deadline: Duration,
    callback: Option<Arc<dyn Fn(JobProgress) + Send + Sync>>,
}

impl Polling {
    /// The default.
    pub const fn new() -> Self {
        Self {
            backoff: Backoff::new(Duration::from_millis(500), Duration::from_secs(10))
                .factor(1.6)
                .jitter(0.2),
            deadline: Duration::from_secs(600),
            callback: None,
        }
    }

    /// The delay before the first poll. Default: half a second.
    pub const fn first_delay(mut self, delay: Duration) -> Self {
        self.backoff = self.backoff.first(delay);
        self
    }

    /// The factor by which each delay is longer than the one before. Default: 1.6. Values below 1 and NaN count as 1.
    pub const fn factor(mut self, factor: f64) -> Self {
        self.backoff = self.backoff.factor(factor);
        self
    }

    /// The maximum delay. Default: 10 seconds.
    pub const fn max_delay(mut self, delay: Duration) -> Self {
        self.backoff = self.backoff.max(delay);
        self
    }

    /// The share of each delay that is random, from 0 to 1, so that jobs that started together are not polled together.
    /// Jitter only shortens delays. Default: 0.2.
    pub const fn jitter(mut self, share: f64) -> Self {
        self.backoff = self.backoff.jitter(share);
        self
    }

    /// The maximum time to wait, counted from the start of the job. It also cancels a call in flight. Default: 10
    /// minutes.
    pub const fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }

    /// Sets a function that is called with the job's state after each response about it. It replaces an earlier one.
    ///
    /// ```
    /// use canva_connect::Polling;
    ///
    /// let polling = Polling::new().on_progress(|job| println!("{} is {}", job.job_id, job.status));
    /// ```
    pub fn on_progress(mut self, callback: impl Fn(JobProgress) + Send + Sync + 'static) -> Self {
        self.callback = Some(Arc::new(callback));
        self
    }

    pub(super) fn report(&self, progress: impl FnOnce() -> JobProgress) {
        if let Some(callback) = &self.callback {
            callback(progress());
        }
    }

    /// Returns the delay before a poll; `index` counts the delays before it.
    pub(super) fn delay(&self, index: u32) -> Duration {
        self.backoff.delay(index)
    }

    pub(super) fn time_limit(&self) -> Duration {
        self.deadline
    }
}

impl Default for Polling {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Polling {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Polling")
            .field("backoff", &self.backoff)
            .field("deadline", &self.deadline)
            .finish_non_exhaustive()
    }
}

/// The state of a job that is being waited for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct JobProgress {
    /// The job's identifier.
    pub job_id: String,
    /// The job's status, as the API spells it.
    pub status: String,
    /// The number of polls so far, without the call that started the job.
    pub attempts: u32,
    /// The time since waiting began.
    pub elapsed: Duration,
}
