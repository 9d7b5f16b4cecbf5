//! The calls that count towards the limits of one bucket.

use crate::runtime::operation::RateLimit;
use std::collections::VecDeque;
use std::time::Duration;
use tokio::time::Instant;

/// The calls that count towards the limits of one bucket.
///
/// A call counts from before it is sent until one full window after its response. The API counts it at some
/// time in between, so no window of the API, sliding or fixed, contains more calls than the limit.
#[derive(Debug, Default)]
pub(super) struct Window {
    in_flight: usize,
    /// The times at which calls ended, in ascending order.
    ended: VecDeque<Instant>,
}

/// A limit that allows no further call now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LimitReached {
    pub(super) limit: RateLimit,
    /// The time at which it allows the next call; `None` if that depends on calls in flight.
    pub(super) available_at: Option<Instant>,
}

impl Window {
    /// Checks all limits. Of those that are reached, it returns the one that allows the next call last.
    pub(super) fn check(&self, limits: &[RateLimit], now: Instant) -> Result<(), LimitReached> {
        let reached = limits.iter().filter_map(|limit| self.reached(*limit, now));
        // An unknown time is later than any known one.
        reached.max_by_key(|it| (it.available_at.is_none(), it.available_at)).map_or(Ok(()), Err)
    }

    fn reached(&self, limit: RateLimit, now: Instant) -> Option<LimitReached> {
        let left = capacity(&limit).saturating_sub(self.in_flight);
        if left == 0 {
            return Some(LimitReached { limit, available_at: None });
        }
        let blocking = self.ended.len().checked_sub(left).and_then(|index| self.ended.get(index))?;
        let available_at = blocking.checked_add(limit.window);
        available_at.is_none_or(|time| time > now).then_some(LimitReached { limit, available_at })
    }

    /// Counts a call that is about to be sent.
    pub(super) fn start(&mut self) {
        self.in_flight += 1;
    }

    /// Stops counting a started call that was not sent.
    pub(super) fn cancel(&mut self) {
        self.in_flight = self.in_flight.saturating_sub(1);
    }

    /// Records the end of a started call. `now` must not precede the end of another call.
    pub(super) fn end(&mut self, limits: &[RateLimit], now: Instant) {
        self.cancel();
        self.ended.push_back(now);
        let most = limits.iter().map(capacity).max().unwrap_or_default();
        while self.ended.len() > most || self.ended.front().is_some_and(|end| is_expired(*end, limits, now)) {
            self.ended.pop_front();
        }
    }

    /// Returns whether no call counts any more.
    pub(super) fn is_idle(&self, limits: &[RateLimit], now: Instant) -> bool {
        self.in_flight == 0 && self.ended.back().is_none_or(|end| is_expired(*end, limits, now))
    }

    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.ended.len()
    }
}

/// The number of calls that a limit allows in its window: at least one, as zero would block for ever.
fn capacity(limit: &RateLimit) -> usize {
    usize::try_from(limit.requests).unwrap_or(usize::MAX).max(1)
}

fn is_expired(end: Instant, limits: &[RateLimit], now: Instant) -> bool {
    let longest = limits.iter().map(|limit| limit.window).max().unwrap_or(Duration::ZERO);
    now.saturating_duration_since(end) >= longest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(start: Instant, seconds: u64) -> Instant {
        start + Duration::from_secs(seconds)
    }

    fn call(window: &mut Window, limits: &[RateLimit], end: Instant) {
        window.start();
        window.end(limits, end);
    }

    #[test]
    fn a_call_counts_until_one_window_after_its_response() {
        let (limits, zero) = ([RateLimit::new(2, 60)], Instant::now());
        let mut window = Window::default();
        window.start();
        window.start();
        assert_eq!(window.check(&limits, zero), Err(LimitReached { limit: limits[0], available_at: None }));
        window.end(&limits, after(zero, 10));
        let full_until =
            |seconds| Err(LimitReached { limit: limits[0], available_at: Some(after(zero, seconds)) });
        assert_eq!(window.check(&limits, after(zero, 10)), full_until(70));
        window.end(&limits, after(zero, 30));
        assert_eq!(window.check(&limits, after(zero, 69)), full_until(70));
        assert_eq!(window.check(&limits, after(zero, 70)), Ok(()));
        window.start();
        assert_eq!(window.check(&limits, after(zero, 70)), full_until(90));
    }

    #[test]
    fn the_limit_that_blocks_longest_is_reported() {
        let (limits, zero) = ([RateLimit::new(2, 10), RateLimit::new(3, 100)], Instant::now());
        let mut window = Window::default();
        call(&mut window, &limits, zero);
        call(&mut window, &limits, after(zero, 1));
        assert_eq!(window.check(&limits, after(zero, 2)).unwrap_err().available_at, Some(after(zero, 10)));
        call(&mut window, &limits, after(zero, 10));
        let reached = window.check(&limits, after(zero, 10)).unwrap_err();
        assert_eq!((reached.limit, reached.available_at), (limits[1], Some(after(zero, 100))));
        assert_eq!(window.check(&limits, after(zero, 100)), Ok(()));
    }

    #[test]
    fn a_call_that_was_not_sent_does_not_count() {
        let (limits, now) = ([RateLimit::new(1, 60)], Instant::now());
        let mut window = Window::default();
        window.start();
        window.cancel();
        assert!(window.check(&limits, now).is_ok() && window.is_idle(&limits, now));
    }

    #[test]
    fn its_length_is_bounded_by_the_limits() {
        let (limits, zero) = ([RateLimit::new(3, 60), RateLimit::new(5, 3_600)], Instant::now());
        let mut window = Window::default();
        for second in 0..100 {
            call(&mut window, &limits, after(zero, second));
            assert!(window.len() <= 5);
        }
        assert!(!window.is_idle(&limits, after(zero, 3_698)));
        assert!(window.is_idle(&limits, after(zero, 3_699)));
        call(&mut window, &limits, after(zero, 10_000));
        assert_eq!(window.len(), 1);
    }

    #[test]
    fn a_limit_of_zero_calls_or_an_endless_window_does_not_panic() {
        let now = Instant::now();
        let mut endless = RateLimit::new(0, 1);
        endless.window = Duration::MAX;
        let mut window = Window::default();
        assert!(window.check(&[endless], now).is_ok());
        call(&mut window, &[endless], now);
        assert_eq!(window.check(&[endless], now).unwrap_err().available_at, None);
    }
}
