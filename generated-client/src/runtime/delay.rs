//! The delays of calls, and the callback that learns of them.

use crate::runtime::operation::RateLimit;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// A delay of a call that is about to begin; see [`ClientBuilder::on_delay`](crate::ClientBuilder::on_delay).
///
/// `Display` writes it in one line, such as `get_asset: waits for 12s: the limit of 100 requests a minute for each user is
/// reached`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct CallDelay {
    /// The name of the operation; `download` for downloads.
    pub operation: &'static str,
    /// The reason.
    pub reason: DelayReason,
    /// The length of the delay, if it is known. If other calls wait for the same rate limit, the delay may be longer.
    pub delay: Option<Duration>,
}

/// The reason why a call is delayed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum DelayReason {
    /// The client's calls have reached this rate limit. `None` if the [`RateLimiter`](crate::RateLimiter) does not say which.
    RateLimit(Option<RateLimit>),
    /// The API has rejected an earlier call as too fast.
    Throttled,
    /// The last attempt failed, and the call is retried.
    Retry,
}

impl fmt::Display for CallDelay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: waits", self.operation)?;
        if let Some(delay) = self.delay {
            write!(f, " for {:?}", rounded(delay))?;
        }
        write!(f, ": {}", self.reason)
    }
}

impl fmt::Display for DelayReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::RateLimit(Some(limit)) => write!(f, "the limit of {limit} is reached"),
            Self::RateLimit(None) => f.write_str("a rate limit is reached"),
            Self::Throttled => f.write_str("the API reported too many calls"),
            Self::Retry => f.write_str("the last attempt failed"),
        }
    }
}

/// Rounds up to whole milliseconds, or to whole seconds from one second on.
pub(crate) fn rounded(time: Duration) -> Duration {
    let step = if time < Duration::from_secs(1) { 1_000_000 } else { 1_000_000_000 };
    let steps = time.as_nanos().div_ceil(step);
    Duration::from_nanos(u64::try_from(steps.saturating_mul(step)).unwrap_or(u64::MAX))
}

/// The callback of a client for its delays, if it has one.
#[derive(Clone, Default)]
pub(crate) struct DelayCallback(Option<Arc<Callback>>);

type Callback = dyn Fn(&CallDelay) + Send + Sync;

impl DelayCallback {
    pub(crate) fn new(callback: impl Fn(&CallDelay) + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(callback)))
    }

    pub(crate) fn call(&self, delay: &CallDelay) {
        if let Some(callback) = &self.0 {
            callback(delay);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_delay_is_shown_in_one_line() {
        let shown = |reason, delay| CallDelay { operation: "get_thing", reason, delay }.to_string();
        let limit = DelayReason::RateLimit(Some(RateLimit::per_minute(20)));
        assert_eq!(
            shown(limit, Some(Duration::from_millis(59_001))),
            "get_thing: waits for 60s: the limit of 20 requests a minute for each user is reached"
        );
        assert_eq!(shown(DelayReason::RateLimit(None), None), "get_thing: waits: a rate limit is reached");
        assert_eq!(
            shown(DelayReason::Retry, Some(Duration::from_micros(1_200))),
            "get_thing: waits for 2ms: the last attempt failed"
        );
    }
}
