//! Delays that grow.

use std::time::Duration;

/// The first delay, doubled so many times, but no longer than the longest.
pub(crate) fn doubled(first: Duration, times: u32, longest: Duration) -> Duration {
    let factor = 1_u32.checked_shl(times).unwrap_or(u32::MAX);
    first.saturating_mul(factor).min(longest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delays_double_up_to_the_longest() {
        let delay = |times| doubled(Duration::from_secs(3), times, Duration::from_secs(60)).as_secs();
        assert_eq!([0, 1, 2, 4, 5, 31, 32, u32::MAX].map(delay), [3, 6, 12, 48, 60, 60, 60, 60]);
        assert_eq!(doubled(Duration::MAX, 1, Duration::MAX), Duration::MAX);
    }
}
