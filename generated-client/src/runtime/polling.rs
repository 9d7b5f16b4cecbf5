//! How to wait for a job.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// How to wait for a job: how long between one question and the next, and for how long at all.
///
/// By default the delays start at half a second and grow by the factor 1.6 up to 10 seconds, each
/// of them shortened by up to a fifth at random, and waiting ends after 10 minutes.
///
/// ```
/// use canva_connect::Polling;
/// use std::time::Duration;
///
/// let polling = Polling::new()
///     .first_delay(Duration::from_secs(2))
///     .deadline(Duration::from_secs(120));
/// ```
// The crate `backon` is not used: it adds its jitter on top of the longest delay, and in full or not at all.
#[derive(Clone)]
#[must_use]
pub struct Polling {
    first_delay: Duration,
    factor: f64,
    max_delay: Duration,
    jitter: f64,
    pub(super) deadline: Duration,
    callback: Option<Arc<dyn Fn(JobProgress) + Send + Sync>>,
}

impl Polling {
    /// The default.
    pub const fn new() -> Self {
        Self {
            first_delay: Duration::from_millis(500),
            factor: 1.6,
            max_delay: Duration::from_secs(10),
            jitter: 0.2,
            deadline: Duration::from_secs(600),
            callback: None,
        }
    }

    /// How long to wait before the first question after the job was started, or was first asked
    /// about.
    pub const fn first_delay(mut self, delay: Duration) -> Self {
        self.first_delay = delay;
        self
    }

    /// By how much each delay is longer than the one before; what is less than 1, or no number,
    /// counts as 1.
    pub const fn factor(mut self, factor: f64) -> Self {
        self.factor = if factor >= 1.0 { factor } else { 1.0 };
        self
    }

    /// The longest delay.
    pub const fn max_delay(mut self, delay: Duration) -> Self {
        self.max_delay = delay;
        self
    }

    /// Which share of each delay is left to chance, so that jobs started together are not asked
    /// about together: from 0, none of it, to 1, all of it.
    pub const fn jitter(mut self, share: f64) -> Self {
        self.jitter = if share >= 0.0 { share.min(1.0) } else { 0.0 };
        self
    }

    /// How long to wait at all, counted from when the job was started. It also ends a call that is
    /// under way.
    pub const fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }

    /// Calls this each time that something is heard of the job, with where it stands; in place of any function set
    /// before.
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

    pub(super) fn delays(&self) -> Delays<'_> {
        Delays { next: self.first_delay.min(self.max_delay), polling: self }
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
            .field("first_delay", &self.first_delay)
            .field("factor", &self.factor)
            .field("max_delay", &self.max_delay)
            .field("jitter", &self.jitter)
            .field("deadline", &self.deadline)
            .finish_non_exhaustive()
    }
}

/// The delays between questions, without end.
pub(super) struct Delays<'a> {
    next: Duration,
    polling: &'a Polling,
}

impl Delays<'_> {
    pub(super) fn next_delay(&mut self) -> Duration {
        self.next_with(fastrand::f64())
    }

    /// `chance` is in the range from 0 to 1.
    fn next_with(&mut self, chance: f64) -> Duration {
        let Polling { factor, max_delay, jitter, .. } = *self.polling;
        let delay = self.next;
        self.next = scale(delay, factor).min(max_delay);
        scale(delay, 1.0 - jitter * chance)
    }
}

fn scale(delay: Duration, factor: f64) -> Duration {
    Duration::try_from_secs_f64(delay.as_secs_f64() * factor).unwrap_or(Duration::MAX)
}

/// Where a job stands that is waited for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct JobProgress {
    /// The job's identifier.
    pub job_id: String,
    /// Where it stands, as the API spells it.
    pub status: String,
    /// How often it was asked about; none of that is the call that started it.
    pub attempts: u32,
    /// How long it has been waited for.
    pub elapsed: Duration,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn millis(polling: &Polling, chance: f64) -> [u128; 9] {
        let mut delays = polling.delays();
        std::array::from_fn(|_| delays.next_with(chance).as_millis())
    }

    #[test]
    fn delays_grow_to_the_longest() {
        assert_eq!(millis(&Polling::new(), 0.0), [500, 800, 1280, 2048, 3276, 5242, 8388, 10_000, 10_000]);
    }

    #[test]
    fn chance_only_shortens_them() {
        assert_eq!(millis(&Polling::new(), 1.0), [400, 640, 1024, 1638, 2621, 4194, 6710, 8000, 8000]);
        assert_eq!(millis(&Polling::new().jitter(1.0), 1.0), [0; 9]);
        assert_eq!(millis(&Polling::new().jitter(f64::NAN), 1.0)[0], 500);
    }

    #[test]
    fn no_setting_panics() {
        for factor in [f64::NAN, f64::INFINITY, f64::MAX, -1.0, 0.0] {
            for delay in [Duration::ZERO, Duration::MAX] {
                let polling = Polling::new().factor(factor).first_delay(delay).max_delay(Duration::MAX);
                millis(&polling.jitter(factor), 0.5);
            }
        }
    }

    #[test]
    fn the_first_delay_is_not_longer_than_the_longest() {
        let polling = Polling::new().first_delay(Duration::from_secs(60));
        assert_eq!(millis(&polling, 0.0)[0], 10_000);
    }
}
