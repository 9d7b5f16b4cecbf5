//! What a bucket does once the API has said that calls come too fast.

use super::permit::CallEnd;
use crate::runtime::backoff::doubled;
use std::time::Duration;
use tokio::time::Instant;

/// The bound of the first pause, where the API does not say how long; each after it is twice as long.
const FIRST_PAUSE: Duration = Duration::from_secs(1);

/// The bound of all others.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// The longest that the API may ask for; after that one call tries.
const LONGEST_ASKED_FOR: Duration = Duration::from_secs(3_600);

/// A pause, and then one call at a time until one succeeds.
#[derive(Debug, Default)]
pub(super) enum Cooldown {
    #[default]
    None,
    On {
        until: Instant,
        /// How many calls in a row were too fast.
        throttles: u32,
        /// Whether a call is under way to find out.
        trying: bool,
    },
}

/// Why no call may go out now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slowed {
    Until(Instant),
    /// Until it is known what comes of the call that is under way.
    Trying,
}

impl Cooldown {
    /// Whether a call may go out.
    pub(super) fn check(&self, now: Instant) -> Result<(), Slowed> {
        match *self {
            Self::On { until, .. } if now < until => Err(Slowed::Until(until)),
            Self::On { trying: true, .. } => Err(Slowed::Trying),
            _ => Ok(()),
        }
    }

    /// A call goes out; tells whether it is the one to find out.
    pub(super) fn start(&mut self) -> bool {
        match self {
            Self::None => false,
            Self::On { trying, .. } => {
                *trying = true;
                true
            }
        }
    }

    /// A call has ended; `was_trying` is what [`start`](Self::start) told of it.
    pub(super) fn end(&mut self, was_trying: bool, how: CallEnd, now: Instant) {
        match (how, &mut *self) {
            (CallEnd::Throttled { retry_after }, _) => self.throttled(was_trying, retry_after, now),
            (CallEnd::Answered, Self::On { until, .. }) if was_trying && *until <= now => *self = Self::None,
            // What an earlier call was told meanwhile holds, whether or not this one succeeded.
            (_, Self::On { trying, .. }) if was_trying => *trying = false,
            _ => {}
        }
    }

    /// Calls that went out together are refused together, which is one reason to slow down, not many.
    fn throttled(&mut self, was_trying: bool, retry_after: Option<Duration>, now: Instant) {
        let (before, earlier, trying) = match *self {
            Self::None => (0, now, false),
            Self::On { throttles, until, trying } => (throttles, until, trying),
        };
        let is_news = was_trying || before == 0;
        let throttles = before.saturating_add(u32::from(is_news));
        let pause = match retry_after {
            Some(asked_for) => asked_for.min(LONGEST_ASKED_FOR),
            None if is_news => jittered(bound(throttles)),
            None => Duration::ZERO,
        };
        *self = Self::On { until: earlier.max(now + pause), throttles, trying: trying && !was_trying };
    }

    /// Whether it makes no difference any more: long after the pause, nobody wanted to find out.
    pub(super) fn is_idle(&self, now: Instant) -> bool {
        match *self {
            Self::None => true,
            Self::On { until, trying, .. } => !trying && now >= until + LONGEST_PAUSE,
        }
    }
}

fn bound(throttles: u32) -> Duration {
    doubled(FIRST_PAUSE, throttles.saturating_sub(1), LONGEST_PAUSE)
}

/// Between half of it and all, so that processes that were refused together do not come back together.
fn jittered(pause: Duration) -> Duration {
    pause.mul_f64(0.5 + fastrand::f64() / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const THROTTLED: CallEnd = CallEnd::Throttled { retry_after: None };

    fn asking(seconds: u64) -> CallEnd {
        CallEnd::Throttled { retry_after: Some(Duration::from_secs(seconds)) }
    }

    fn until(cooldown: &Cooldown) -> Instant {
        match cooldown {
            Cooldown::On { until, .. } => *until,
            Cooldown::None => panic!("it is not slow"),
        }
    }

    #[test]
    fn one_call_at_a_time_tries_after_the_pause() {
        let (mut cooldown, zero) = (Cooldown::default(), Instant::now());
        assert!(!cooldown.start());
        cooldown.end(false, asking(5), zero);
        let over = zero + Duration::from_secs(5);
        assert_eq!(cooldown.check(zero), Err(Slowed::Until(over)));
        assert_eq!(cooldown.check(over), Ok(()));
        assert!(cooldown.start());
        assert_eq!(cooldown.check(over), Err(Slowed::Trying));
        for unknown in [CallEnd::NotSent, CallEnd::NoAnswer] {
            cooldown.end(true, unknown, over);
            assert_eq!(cooldown.check(over), Ok(()));
            assert!(cooldown.start(), "still slow after {unknown:?}");
        }
        cooldown.end(false, CallEnd::Answered, over);
        assert_eq!(cooldown.check(over), Err(Slowed::Trying), "an answer to an earlier call says nothing");
        cooldown.end(true, CallEnd::Answered, over);
        assert!(matches!(cooldown, Cooldown::None));
    }

    #[test]
    fn a_success_does_not_end_a_pause_that_another_call_was_asked_for() {
        let (mut cooldown, zero) = (Cooldown::default(), Instant::now());
        cooldown.end(false, asking(0), zero);
        assert!(cooldown.start());
        cooldown.end(false, asking(9), zero);
        cooldown.end(true, CallEnd::Answered, zero);
        let over = zero + Duration::from_secs(9);
        assert_eq!(cooldown.check(zero), Err(Slowed::Until(over)));
        assert!(cooldown.check(over).is_ok() && cooldown.start());
        cooldown.end(true, CallEnd::Answered, over);
        assert!(matches!(cooldown, Cooldown::None));
    }

    #[test]
    fn pauses_grow_with_each_call_that_tries_in_vain() {
        let (mut cooldown, mut now) = (Cooldown::default(), Instant::now());
        for bound in [1, 2, 4, 8, 16, 32, 60, 60] {
            let trying = cooldown.start();
            cooldown.end(trying, THROTTLED, now);
            let pause = until(&cooldown) - now;
            let bound = Duration::from_secs(bound);
            assert!(pause >= bound / 2 && pause <= bound, "{pause:?} of {bound:?}");
            now = until(&cooldown);
        }
    }

    #[test]
    fn calls_refused_together_are_one_reason() {
        let (mut cooldown, now) = (Cooldown::default(), Instant::now());
        for _ in 0..50 {
            cooldown.end(false, THROTTLED, now);
        }
        assert!(until(&cooldown) - now <= Duration::from_secs(1));
        cooldown.end(false, asking(9), now);
        cooldown.end(false, asking(3), now);
        assert_eq!(until(&cooldown) - now, Duration::from_secs(9));
        cooldown.end(false, asking(u64::MAX), now);
        assert_eq!(until(&cooldown) - now, LONGEST_ASKED_FOR);
    }
}
