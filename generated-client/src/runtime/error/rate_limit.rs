//! Errors of a rate limiter.

use crate::runtime::boxed::BoxError;
use crate::runtime::delay::{DelayReason, rounded};
use crate::runtime::operation::RateLimit;
use std::error::Error;
use std::fmt;
use std::time::Duration;

/// The reason why a [`RateLimiter`](crate::RateLimiter) did not permit a call.
#[derive(Debug)]
pub struct RateLimitError {
    reason: Reason,
}

#[derive(Debug)]
enum Reason {
    Limit { limit: RateLimit, retry_after: Option<Duration> },
    Throttled { retry_after: Option<Duration> },
    Failed(BoxError),
}

impl RateLimitError {
    /// The call would exceed this limit. `retry_after` is the time until the next call is possible, if known.
    #[must_use]
    pub fn limit_reached(limit: RateLimit, retry_after: Option<Duration>) -> Self {
        Self { reason: Reason::Limit { limit, retry_after } }
    }

    /// The API rejected an earlier call as too fast. `retry_after` is the time until the next call is possible, if known.
    #[must_use]
    pub fn throttled(retry_after: Option<Duration>) -> Self {
        Self { reason: Reason::Throttled { retry_after } }
    }

    /// The limiter itself failed, for example because its store cannot be reached.
    #[must_use]
    pub fn failed(error: impl Into<BoxError>) -> Self {
        Self { reason: Reason::Failed(error.into()) }
    }

    pub(crate) fn is_failure(&self) -> bool {
        matches!(self.reason, Reason::Failed(_))
    }

    /// Returns the reason for a wait until the next call is possible.
    pub(crate) fn delay_reason(&self) -> DelayReason {
        match &self.reason {
            Reason::Limit { limit, .. } => DelayReason::RateLimit(Some(*limit)),
            Reason::Throttled { .. } => DelayReason::Throttled,
            Reason::Failed(_) => DelayReason::RateLimit(None),
        }
    }

    /// Returns the time until the next call is possible, if known.
    pub(crate) fn retry_after(&self) -> Option<Duration> {
        match self.reason {
            Reason::Limit { retry_after, .. } | Reason::Throttled { retry_after } => retry_after,
            Reason::Failed(_) => None,
        }
    }
}

impl fmt::Display for RateLimitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.reason {
            Reason::Limit { limit, .. } => write!(f, "not sent: the limit of {limit} is reached")?,
            Reason::Throttled { .. } => f.write_str("not sent: the API reported too many calls")?,
            Reason::Failed(_) => f.write_str("not sent: the rate limiter failed")?,
        }
        match self.retry_after() {
            Some(time) => write!(f, "; the next call can be made in {:?}", rounded(time)),
            None => Ok(()),
        }
    }
}

impl Error for RateLimitError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.reason {
            Reason::Failed(error) => Some(&**error),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::operation::Per;

    #[test]
    fn the_message_names_the_limit() {
        let shown = |limit, free| RateLimitError::limit_reached(limit, free).to_string();
        assert_eq!(
            shown(RateLimit::per_minute(20), Some(Duration::from_millis(1_001))),
            "not sent: the limit of 20 requests a minute for each user is reached; the next call can be made in 2s"
        );
        assert_eq!(
            shown(RateLimit::new(1, 86_400).per(Per::Integration), None),
            "not sent: the limit of 1 request in 24 hours for the whole integration is reached"
        );
        let throttled = RateLimitError::throttled(Some(Duration::from_micros(1_200)));
        assert_eq!(
            throttled.to_string(),
            "not sent: the API reported too many calls; the next call can be made in 2ms"
        );
        let failed = RateLimitError::failed("no route");
        assert_eq!(failed.to_string(), "not sent: the rate limiter failed");
        assert_eq!(failed.source().unwrap().to_string(), "no route");
    }
}
