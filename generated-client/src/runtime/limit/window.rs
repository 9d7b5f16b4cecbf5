//! The calls of one bucket, as far as its limits still count them.

use crate::runtime::operation::RateLimit;
use std::collections::VecDeque;
use std::time::Duration;
use tokio::time::Instant;

/// The calls of one bucket, as far as its limits still count them.
///
/// A call takes a reservation from before it goes out until its answer has been in for as long as the limit's
/// time. When the API saw it lies in between, so by the API's clock no more calls than reservations ever fall
/// into that time.
#[derive(Debug, Default)]
pub(super) struct Window {
    /// How many are under way.
    open: usize,
    /// When the others ended, in this order.
    ended: VecDeque<Instant>,
}

/// Why no call may go out now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Full {
    pub(super) limit: RateLimit,
    /// When one may; nothing if that depends on the calls that are under way.
    pub(super) until: Option<Instant>,
}

impl Window {
    /// Whether one more call may go out.
    pub(super) fn check(&self, limits: &[RateLimit], now: Instant) -> Result<(), Full> {
        let full = limits.iter().filter_map(|limit| self.full(*limit, now));
        // The latest of them; not to know is later than anything.
        full.max_by_key(|full| (full.until.is_none(), full.until)).map_or(Ok(()), Err)
    }

    fn full(&self, limit: RateLimit, now: Instant) -> Option<Full> {
        let left = reservations(&limit).saturating_sub(self.open);
        if left == 0 {
            return Some(Full { limit, until: None });
        }
        let blocking = self.ended.len().checked_sub(left).and_then(|index| self.ended.get(index))?;
        let until = blocking.checked_add(limit.window);
        until.is_none_or(|until| until > now).then_some(Full { limit, until })
    }

    pub(super) fn start(&mut self) {
        self.open += 1;
    }

    /// One that was under way never went out.
    pub(super) fn cancel(&mut self) {
        self.open = self.open.saturating_sub(1);
    }

    /// One that was under way has ended.
    pub(super) fn end(&mut self, limits: &[RateLimit], now: Instant) {
        self.cancel();
        self.ended.push_back(now);
        let most = limits.iter().map(reservations).max().unwrap_or_default();
        while self.ended.len() > most || self.ended.front().is_some_and(|end| is_past(*end, limits, now)) {
            self.ended.pop_front();
        }
    }

    /// Whether it makes no difference any more.
    pub(super) fn is_idle(&self, limits: &[RateLimit], now: Instant) -> bool {
        self.open == 0 && self.ended.back().is_none_or(|end| is_past(*end, limits, now))
    }

    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.ended.len()
    }
}

/// How many calls a limit allows. One that allows none would block for ever.
fn reservations(limit: &RateLimit) -> usize {
    usize::try_from(limit.requests).unwrap_or(usize::MAX).max(1)
}

fn is_past(end: Instant, limits: &[RateLimit], now: Instant) -> bool {
    let longest = limits.iter().map(|limit| limit.window).max().unwrap_or(Duration::ZERO);
    now.saturating_duration_since(end) >= longest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(start: Instant, seconds: u64) -> Instant {
        start + Duration::from_secs(seconds)
    }

    fn call(log: &mut Window, limits: &[RateLimit], end: Instant) {
        log.start();
        log.end(limits, end);
    }

    #[test]
    fn a_slot_is_taken_until_the_time_after_the_answer_is_over() {
        let (limits, zero) = ([RateLimit::new(2, 60)], Instant::now());
        let mut log = Window::default();
        log.start();
        log.start();
        assert_eq!(log.check(&limits, zero), Err(Full { limit: limits[0], until: None }));
        log.end(&limits, after(zero, 10));
        let until = |seconds| Err(Full { limit: limits[0], until: Some(after(zero, seconds)) });
        assert_eq!(log.check(&limits, after(zero, 10)), until(70));
        log.end(&limits, after(zero, 30));
        assert_eq!(log.check(&limits, after(zero, 69)), until(70));
        assert_eq!(log.check(&limits, after(zero, 70)), Ok(()));
        log.start();
        assert_eq!(log.check(&limits, after(zero, 70)), until(90));
    }

    #[test]
    fn all_limits_hold_and_the_last_to_pass_is_told() {
        let (limits, zero) = ([RateLimit::new(2, 10), RateLimit::new(3, 100)], Instant::now());
        let mut log = Window::default();
        call(&mut log, &limits, zero);
        call(&mut log, &limits, after(zero, 1));
        assert_eq!(log.check(&limits, after(zero, 2)).unwrap_err().until, Some(after(zero, 10)));
        call(&mut log, &limits, after(zero, 10));
        let full = log.check(&limits, after(zero, 10)).unwrap_err();
        assert_eq!((full.limit, full.until), (limits[1], Some(after(zero, 100))));
        assert_eq!(log.check(&limits, after(zero, 100)), Ok(()));
    }

    #[test]
    fn a_call_that_never_went_out_takes_nothing() {
        let (limits, now) = ([RateLimit::new(1, 60)], Instant::now());
        let mut log = Window::default();
        log.start();
        log.cancel();
        assert!(log.check(&limits, now).is_ok() && log.is_idle(&limits, now));
    }

    #[test]
    fn it_holds_no_more_than_the_limits_count() {
        let (limits, zero) = ([RateLimit::new(3, 60), RateLimit::new(5, 3_600)], Instant::now());
        let mut log = Window::default();
        for second in 0..100 {
            call(&mut log, &limits, after(zero, second));
            assert!(log.len() <= 5);
        }
        assert!(!log.is_idle(&limits, after(zero, 3_698)));
        assert!(log.is_idle(&limits, after(zero, 3_699)));
        call(&mut log, &limits, after(zero, 10_000));
        assert_eq!(log.len(), 1);
    }

    #[test]
    fn odd_limits_end_nothing() {
        let now = Instant::now();
        let mut endless = RateLimit::new(0, 1);
        endless.window = Duration::MAX;
        let mut log = Window::default();
        assert!(log.check(&[endless], now).is_ok());
        call(&mut log, &[endless], now);
        assert_eq!(log.check(&[endless], now).unwrap_err().until, None);
    }
}
