//! The cooldown of a bucket after the API has throttled a call.

use super::outcome::CallOutcome;
use crate::runtime::backoff::Backoff;
use std::time::Duration;
use tokio::time::Instant;

/// The longest pause if the API asks for none.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// The pauses if the API asks for none. With jitter, processes that were throttled together resume apart.
const PAUSES: Backoff = Backoff::new(Duration::from_secs(1), LONGEST_PAUSE).jitter(0.5);

/// The longest pause that the API can ask for.
const LONGEST_RETRY_AFTER: Duration = Duration::from_secs(3_600);

/// The cooldown of a bucket: a pause, then one probe call at a time until one succeeds.
#[derive(Debug, Default)]
pub(super) enum Cooldown {
    #[default]
    Off,
    On {
        /// The end of the pause.
        until: Instant,
        /// The throttled calls in a row; calls that were sent together count once.
        throttles: u32,
        /// Whether a probe is in flight.
        probing: bool,
    },
}

/// The reason why a cooldown allows no call now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CoolingDown {
    /// The pause lasts until this time.
    Until(Instant),
    /// A probe is in flight.
    Probing,
}

impl Cooldown {
    pub(super) fn check(&self, now: Instant) -> Result<(), CoolingDown> {
        match *self {
            Self::On { until, .. } if now < until => Err(CoolingDown::Until(until)),
            Self::On { probing: true, .. } => Err(CoolingDown::Probing),
            _ => Ok(()),
        }
    }

    /// Starts a call. Returns whether it is a probe.
    pub(super) fn start(&mut self) -> bool {
        match self {
            Self::Off => false,
            Self::On { probing, .. } => {
                *probing = true;
                true
            }
        }
    }

    /// Ends a call. `is_probe` is what [`start`](Self::start) returned for it.
    pub(super) fn end(&mut self, is_probe: bool, outcome: CallOutcome, now: Instant) {
        match (outcome, &mut *self) {
            (CallOutcome::Throttled { retry_after }, _) => self.throttled(is_probe, retry_after, now),
            (CallOutcome::Responded, Self::On { until, .. }) if is_probe && *until <= now => {
                *self = Self::Off;
            }
            // A pause that an earlier call has caused since then goes on, even after a successful probe.
            (_, Self::On { probing, .. }) if is_probe => *probing = false,
            _ => {}
        }
    }

    /// Starts or extends the pause. Only the first of several calls that were throttled together makes the
    /// next pause longer.
    fn throttled(&mut self, is_probe: bool, retry_after: Option<Duration>, now: Instant) {
        let (before, earlier, probing) = match *self {
            Self::Off => (0, now, false),
            Self::On { throttles, until, probing } => (throttles, until, probing),
        };
        let is_new = is_probe || before == 0;
        let throttles = before.saturating_add(u32::from(is_new));
        let pause = match retry_after {
            Some(delay) => delay.min(LONGEST_RETRY_AFTER),
            None if is_new => PAUSES.delay(throttles.saturating_sub(1)),
            None => Duration::ZERO,
        };
        *self = Self::On { until: earlier.max(now + pause), throttles, probing: probing && !is_probe };
    }

    /// Returns whether the cooldown is off, or can be dropped as its pause ended long ago without a probe.
    pub(super) fn is_idle(&self, now: Instant) -> bool {
        match *self {
            Self::Off => true,
            Self::On { until, probing, .. } => !probing && now >= until + LONGEST_PAUSE,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const THROTTLED: CallOutcome = CallOutcome::Throttled { retry_after: None };

    fn retry_after(seconds: u64) -> CallOutcome {
        CallOutcome::Throttled { retry_after: Some(Duration::from_secs(seconds)) }
    }

    fn until(cooldown: &Cooldown) -> Instant {
        match cooldown {
            Cooldown::On { until, .. } => *until,
            Cooldown::Off => panic!("there is no pause"),
        }
    }

    #[test]
    fn after_the_pause_one_probe_at_a_time_is_sent() {
        let (mut cooldown, zero) = (Cooldown::default(), Instant::now());
        assert!(!cooldown.start());
        cooldown.end(false, retry_after(5), zero);
        let over = zero + Duration::from_secs(5);
        assert_eq!(cooldown.check(zero), Err(CoolingDown::Until(over)));
        assert_eq!(cooldown.check(over), Ok(()));
        assert!(cooldown.start());
        assert_eq!(cooldown.check(over), Err(CoolingDown::Probing));
        for unknown in [CallOutcome::NotSent, CallOutcome::NoResponse] {
            cooldown.end(true, unknown, over);
            assert_eq!(cooldown.check(over), Ok(()));
            assert!(cooldown.start(), "still a probe after {unknown:?}");
        }
        cooldown.end(false, CallOutcome::Responded, over);
        assert_eq!(
            cooldown.check(over),
            Err(CoolingDown::Probing),
            "a response to an earlier call does not end the cooldown"
        );
        cooldown.end(true, CallOutcome::Responded, over);
        assert!(matches!(cooldown, Cooldown::Off));
    }

    #[test]
    fn a_successful_probe_does_not_end_a_pause_caused_by_another_call() {
        let (mut cooldown, zero) = (Cooldown::default(), Instant::now());
        cooldown.end(false, retry_after(0), zero);
        assert!(cooldown.start());
        cooldown.end(false, retry_after(9), zero);
        cooldown.end(true, CallOutcome::Responded, zero);
        let over = zero + Duration::from_secs(9);
        assert_eq!(cooldown.check(zero), Err(CoolingDown::Until(over)));
        assert!(cooldown.check(over).is_ok() && cooldown.start());
        cooldown.end(true, CallOutcome::Responded, over);
        assert!(matches!(cooldown, Cooldown::Off));
    }

    #[test]
    fn pauses_grow_with_each_failed_probe() {
        let (mut cooldown, mut now) = (Cooldown::default(), Instant::now());
        for bound in [1, 2, 4, 8, 16, 32, 60, 60] {
            let probing = cooldown.start();
            cooldown.end(probing, THROTTLED, now);
            let pause = until(&cooldown) - now;
            let bound = Duration::from_secs(bound);
            assert!(pause >= bound / 2 && pause <= bound, "{pause:?} of {bound:?}");
            now = until(&cooldown);
        }
    }

    #[test]
    fn calls_throttled_together_cause_one_pause() {
        let (mut cooldown, now) = (Cooldown::default(), Instant::now());
        for _ in 0..50 {
            cooldown.end(false, THROTTLED, now);
        }
        assert!(until(&cooldown) - now <= Duration::from_secs(1));
        cooldown.end(false, retry_after(9), now);
        cooldown.end(false, retry_after(3), now);
        assert_eq!(until(&cooldown) - now, Duration::from_secs(9));
        cooldown.end(false, retry_after(u64::MAX), now);
        assert_eq!(until(&cooldown) - now, LONGEST_RETRY_AFTER);
    }
}
