//! Retries of failed calls.

mod budget;

pub use self::budget::RetryBudget;
use crate::runtime::backoff::Backoff;
use crate::runtime::error::Error;
use std::time::Duration;
use tokio::time::Instant;

/// The retries of a failed call: how many, and after which delays.
///
/// Default: up to 4 attempts within 2 minutes, with exponential backoff and full jitter: each delay is random, from
/// zero to a bound that starts at half a second and doubles up to 10 seconds. If the API asks for a delay, in the header
/// `Retry-After` or `retry-after-ms`, the random delay is added to it.
///
/// Whether a call is retried depends on the failure, and on whether the operation is
/// [idempotent](crate::OperationInfo::idempotent):
///
/// | Failure | Idempotent | Other |
/// |---|---|---|
/// | no connection | yes | yes |
/// | 429, because calls are too fast | yes | yes |
/// | the connection broke, or there was no response in time | yes | no |
/// | 502, 503, 504 | yes | no |
/// | 401, if a [`TokenSource`](crate::TokenSource) has another token | one extra attempt | one extra attempt |
/// | anything else | no | no |
///
/// Each attempt waits for the [rate limits](crate::Limits). The wait before the first attempt does not count. A retry
/// whose wait would exceed the total time is not made.
///
/// All calls of a client share a [`RetryBudget`], which ends retries while most calls fail.
///
/// A call that starts a job is never retried once it may have reached the API, unless the API recognizes it by an
/// [idempotency key](crate::OperationInfo::idempotency_key). A call whose body is a reader or a stream
/// is never retried, because such a body can be sent only once.
///
/// A [download](crate::Client::download) is retried with the same delays if its host cannot be reached, breaks the
/// connection, or responds with 429 or any status of 500 or above.
///
/// ```
/// use canva_connect::{Client, Retry};
/// use std::time::Duration;
///
/// let patient = Retry::new().attempts(10).total_time(Duration::from_secs(600));
/// let client = Client::builder().token("the user's access token").retry(patient).build()?;
/// # Ok::<(), canva_connect::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub struct Retry {
    attempts: u32,
    backoff: Backoff,
    total_time: Duration,
}

impl Retry {
    /// The default.
    pub const fn new() -> Self {
        Self {
            attempts: 4,
            backoff: Backoff::new(Duration::from_millis(500), Duration::from_secs(10)).jitter(1.0),
            total_time: Duration::from_secs(120),
        }
    }

    /// Never retries a call.
    pub const fn never() -> Self {
        Self::new().attempts(1)
    }

    /// The maximum number of attempts, including the first. Default: 4.
    pub const fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts;
        self
    }

    /// The bound of the first delay. Each bound after it is twice the one before. Default: half a second.
    pub const fn first_delay(mut self, delay: Duration) -> Self {
        self.backoff = self.backoff.first(delay);
        self
    }

    /// The maximum bound of a delay. The API may ask for longer delays. Default: 10 seconds.
    pub const fn max_delay(mut self, delay: Duration) -> Self {
        self.backoff = self.backoff.max(delay);
        self
    }

    /// The time after the first attempt in which further attempts may start. An attempt in flight is not cut short.
    /// Default: 2 minutes.
    pub const fn total_time(mut self, time: Duration) -> Self {
        self.total_time = time;
        self
    }

    pub(crate) fn start(self) -> Attempts {
        Attempts { retry: self, started: None, made: 0 }
    }
}

impl Default for Retry {
    fn default() -> Self {
        Self::new()
    }
}

/// The attempts of one call.
#[derive(Debug)]
pub(crate) struct Attempts {
    retry: Retry,
    /// The time of the first attempt.
    started: Option<Instant>,
    made: u32,
}

impl Attempts {
    /// The number of attempts so far.
    pub(crate) fn made(&self) -> u32 {
        self.made
    }

    /// Counts an attempt.
    pub(crate) fn count(&mut self) {
        self.started.get_or_insert_with(Instant::now);
        self.made = self.made.saturating_add(1);
    }

    /// The delay before the next attempt of a call to the API. `None` if the call must not be retried.
    pub(crate) fn delay_after(&self, error: &Error, idempotent: bool) -> Option<Duration> {
        let was_not_processed = error.is_connect() || error.is_throttled();
        let may_retry = was_not_processed || (idempotent && is_transient(error, Host::Api));
        if may_retry { self.next_delay(error) } else { None }
    }

    /// The delay before the next attempt. `None` if no attempt or no time is left.
    pub(crate) fn next_delay(&self, error: &Error) -> Option<Duration> {
        if self.made >= self.retry.attempts {
            return None;
        }
        let asked_for = error.retry_after().unwrap_or_default();
        let delay = asked_for.saturating_add(self.retry.backoff.delay(self.made.saturating_sub(1)));
        (delay <= self.left()).then_some(delay)
    }

    /// The time left for further attempts; unlimited before the first.
    pub(crate) fn left(&self) -> Duration {
        let left = |started: Instant| self.retry.total_time.saturating_sub(started.elapsed());
        self.started.map_or(Duration::MAX, left)
    }
}

/// The host that a request was sent to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Host {
    Api,
    /// A host that files are downloaded from.
    Files,
}

/// Returns whether the same request may succeed at the next attempt.
pub(crate) fn is_transient(error: &Error, host: Host) -> bool {
    match (host, error.status().map(|status| status.as_u16())) {
        // The API's own errors (500) persist, and 429 depends on its code: see `Error::is_throttled`.
        (Host::Api, Some(status)) => matches!(status, 502..=504),
        (Host::Files, Some(status)) => matches!(status, 429 | 500..=599),
        (Host::Api, None) => error.is_transport() || error.is_timeout(),
        (Host::Files, None) => error.is_transport() && !error.is_timeout(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::error::{ResponseBody, TransportError};
    use http::{Response, StatusCode};

    fn response(status: u16) -> Error {
        let mut response = Response::new(());
        *response.status_mut() = StatusCode::from_u16(status).unwrap();
        Error::api(response.into_parts().0, ResponseBody::default())
    }

    fn broken() -> Error {
        Error::transport(TransportError::new("reset"))
    }

    fn unreachable() -> Error {
        Error::transport(TransportError::new("refused").while_connecting())
    }

    fn after(retry: Retry, made: u32) -> Attempts {
        let mut attempts = retry.start();
        (0..made).for_each(|_| attempts.count());
        attempts
    }

    fn delay(retry: Retry, made: u32, error: &Error) -> Option<Duration> {
        after(retry, made).delay_after(error, true)
    }

    #[tokio::test]
    async fn a_call_that_may_have_been_processed_is_retried_only_if_it_is_idempotent() {
        let may_retry =
            |error: &Error, idempotent| after(Retry::new(), 1).delay_after(error, idempotent).is_some();
        for error in [broken(), Error::timeout(Duration::ZERO), response(502), response(503), response(504)] {
            assert!(may_retry(&error, true), "{error}");
            assert!(!may_retry(&error, false), "{error}");
        }
        for error in [unreachable(), response(429)] {
            assert!(may_retry(&error, true) && may_retry(&error, false), "{error}");
        }
        for error in
            [response(500), response(501), response(400), response(401), response(404), Error::invalid("x")]
        {
            assert!(!may_retry(&error, true), "{error}");
        }
    }

    #[test]
    fn more_failures_of_file_hosts_are_transient() {
        for status in [429, 500, 501, 502, 503, 504, 599] {
            assert!(is_transient(&response(status), Host::Files), "{status}");
            assert_eq!(is_transient(&response(status), Host::Api), (502..=504).contains(&status), "{status}");
        }
        assert!(is_transient(&broken(), Host::Files) && is_transient(&unreachable(), Host::Files));
        let timeouts =
            [Error::timeout(Duration::ZERO), Error::transport(TransportError::new("x").timed_out())];
        for error in timeouts {
            assert!(is_transient(&error, Host::Api) && !is_transient(&error, Host::Files), "{error}");
        }
        assert!(!is_transient(&response(404), Host::Files));
    }

    #[tokio::test(start_paused = true)]
    async fn delays_grow_up_to_a_bound_and_end() {
        let retry = Retry::new().attempts(20).first_delay(Duration::from_secs(1));
        for (made, bound) in [(1, 1), (2, 2), (3, 4), (4, 8), (5, 10), (19, 10)] {
            let longest = (0..200).filter_map(|_| delay(retry, made, &broken())).max().unwrap();
            assert!(longest <= Duration::from_secs(bound), "{made}: {longest:?}");
            assert!(longest > Duration::from_secs(bound).mul_f64(0.8), "{made}: {longest:?}");
        }
        assert_eq!(delay(retry, 20, &broken()), None);
        assert_eq!(delay(Retry::never(), 1, &broken()), None);
    }

    #[tokio::test(start_paused = true)]
    async fn the_total_time_is_limited() {
        let attempts = after(Retry::new().total_time(Duration::from_secs(30)), 1);
        assert!(attempts.delay_after(&broken(), true).is_some());
        assert_eq!(attempts.left(), Duration::from_secs(30));
        tokio::time::advance(Duration::from_secs(30)).await;
        assert_eq!(attempts.delay_after(&broken(), true), None);
        assert_eq!(attempts.left(), Duration::ZERO);
    }

    #[tokio::test(start_paused = true)]
    async fn the_delay_that_the_api_asks_for_is_the_minimum() {
        let asking = |seconds: u64| {
            let mut response = Response::new(());
            *response.status_mut() = StatusCode::TOO_MANY_REQUESTS;
            response.headers_mut().insert("retry-after", seconds.into());
            Error::api(response.into_parts().0, ResponseBody::default())
        };
        let delay = |seconds| delay(Retry::new(), 1, &asking(seconds));
        assert!(delay(7).unwrap() >= Duration::from_secs(7));
        assert_eq!(delay(121), None);
        assert_eq!(delay(u64::MAX), None);
    }
}
