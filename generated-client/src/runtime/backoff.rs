//! Delays that grow exponentially, with jitter.

use std::time::Duration;

/// A schedule of delays: the first one, multiplied by a factor for each attempt after it, up to a maximum.
///
/// Jitter replaces a share of each delay by a random part of that share: with the share 1 ("full jitter") a delay is
/// anywhere between zero and its bound, with 0.5 between half of the bound and the bound. A bound is never exceeded.
// The crate `backon` is not used: its jitter is added on top of the maximum, in full or not at all.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Backoff {
    first: Duration,
    max: Duration,
    /// At least 1, and a number.
    factor: f64,
    /// From 0 to 1.
    jitter: f64,
}

/// Neither float is ever NaN.
impl Eq for Backoff {}

impl Backoff {
    /// Delays that double, without jitter.
    pub(crate) const fn new(first: Duration, max: Duration) -> Self {
        Self { first, max, factor: 2.0, jitter: 0.0 }
    }

    pub(crate) const fn first(mut self, delay: Duration) -> Self {
        self.first = delay;
        self
    }

    pub(crate) const fn max(mut self, delay: Duration) -> Self {
        self.max = delay;
        self
    }

    /// A factor below 1, or NaN, counts as 1.
    pub(crate) const fn factor(mut self, factor: f64) -> Self {
        self.factor = if factor >= 1.0 { factor } else { 1.0 };
        self
    }

    /// The share of each delay that is random. Clamped to 0–1; NaN counts as 0.
    pub(crate) const fn jitter(mut self, share: f64) -> Self {
        self.jitter = if share >= 0.0 { share.min(1.0) } else { 0.0 };
        self
    }

    /// Returns the delay before a further attempt; `index` counts the delays before it.
    pub(crate) fn delay(self, index: u32) -> Duration {
        self.delay_with(index, fastrand::f64())
    }

    /// `random` is from 0 to 1: 0 leaves the delay at its bound.
    fn delay_with(self, index: u32, random: f64) -> Duration {
        scale(self.bound(index), 1.0 - self.jitter * random)
    }

    fn bound(self, index: u32) -> Duration {
        scale(self.first, self.factor.powf(f64::from(index))).min(self.max)
    }
}

fn scale(delay: Duration, factor: f64) -> Duration {
    // Zero times infinity is no number.
    if delay.is_zero() {
        return delay;
    }
    Duration::try_from_secs_f64(delay.as_secs_f64() * factor).unwrap_or(Duration::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn millis(backoff: Backoff, random: f64) -> [u128; 9] {
        std::array::from_fn(|index| backoff.delay_with(u32::try_from(index).unwrap(), random).as_millis())
    }

    const POLLING: Backoff =
        Backoff::new(Duration::from_millis(500), Duration::from_secs(10)).factor(1.6).jitter(0.2);

    #[test]
    fn delays_double_up_to_the_maximum() {
        let backoff = Backoff::new(Duration::from_secs(3), Duration::from_secs(60));
        let delay = |index| backoff.delay(index).as_secs();
        assert_eq!([0, 1, 2, 4, 5, 31, 32, u32::MAX].map(delay), [3, 6, 12, 48, 60, 60, 60, 60]);
        assert_eq!(backoff.first(Duration::ZERO).delay(u32::MAX), Duration::ZERO);
        assert_eq!(backoff.first(Duration::from_secs(90)).delay(0), Duration::from_secs(60));
    }

    #[test]
    fn delays_grow_by_the_factor() {
        assert_eq!(millis(POLLING, 0.0), [500, 800, 1280, 2048, 3276, 5242, 8388, 10_000, 10_000]);
    }

    #[test]
    fn jitter_only_shortens_delays() {
        assert_eq!(millis(POLLING, 1.0), [400, 640, 1024, 1638, 2621, 4194, 6710, 8000, 8000]);
        assert_eq!(millis(POLLING.jitter(1.0), 1.0), [0; 9]);
        assert_eq!(millis(POLLING.jitter(f64::NAN), 1.0)[0], 500);
    }

    #[test]
    fn extreme_settings_do_not_panic() {
        for factor in [f64::NAN, f64::INFINITY, f64::MAX, -1.0, 0.0] {
            for delay in [Duration::ZERO, Duration::MAX] {
                millis(Backoff::new(delay, Duration::MAX).factor(factor).jitter(factor), 0.5);
            }
        }
    }
}
