//! When a call that failed is made again.

mod after;

pub(crate) use self::after::retry_after;
use crate::runtime::backoff::doubled;
use crate::runtime::error::Error;
use std::time::Duration;
use tokio::time::Instant;

/// How often, and after what delays, a call that failed is made again.
///
/// By default a call is made up to 4 times within 2 minutes. Each delay is picked at random from
/// nothing up to a bound, which starts at half a second and doubles up to 10 seconds, so that
/// clients that failed together do not come back together. A delay that the API asks for, in a
/// header `Retry-After`, is the least.
///
/// What is made again depends on what went wrong, and on whether making the call twice comes to the
/// same as making it once ([`OperationInfo::idempotent`](crate::OperationInfo::idempotent)):
///
/// | | Idempotent | Other |
/// |---|---|---|
/// | no connection | yes | yes |
/// | 429, as the calls come too fast | yes | yes |
/// | the connection broke, or no answer came in time | yes | no |
/// | 502, 503, 504 | yes | no |
/// | 401, where a [`TokenSource`](crate::TokenSource) has another token | once, beside the others | once, beside the others |
/// | anything else | no | no |
///
/// Each time it waits for its turn by the [rate limits](crate::Limits) first. How long that takes
/// before the first attempt does not count, and a repetition that would have to wait too long is
/// not made.
///
/// So a call that starts a job is never made again once it may have reached the API. A body that is
/// a reader or a stream can be sent only once, so a call with one is never made again.
///
/// A [download](crate::Client::download) is asked for again after the same delays, if its host cannot be reached, breaks
/// the connection, or answers with 429 or any status of 500 or above.
///
/// ```
/// use canva_connect::{Client, Retry};
/// use std::time::Duration;
///
/// let patient = Retry::new().attempts(10).total_time(Duration::from_secs(600));
/// let client = Client::builder().token("the user's access token").retry(patient).build()?;
/// # Ok::<(), canva_connect::Error>(())
/// ```
// The crate `backon` is not used: its jitter is added on top of a delay, where full jitter picks from all of it, and it
// knows of no delay that the server asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub struct Retry {
    attempts: u32,
    first_delay: Duration,
    max_delay: Duration,
    total_time: Duration,
}

impl Retry {
    /// The default.
    pub const fn new() -> Self {
        Self {
            attempts: 4,
            first_delay: Duration::from_millis(500),
            max_delay: Duration::from_secs(10),
            total_time: Duration::from_secs(120),
        }
    }

    /// Makes no call again.
    pub const fn never() -> Self {
        Self::new().attempts(1)
    }

    /// How often a call is made at most, the first time included.
    pub const fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts;
        self
    }

    /// The bound of the first delay; each bound after it is twice the one before.
    pub const fn first_delay(mut self, delay: Duration) -> Self {
        self.first_delay = delay;
        self
    }

    /// The longest bound of a delay. The API may ask for longer ones.
    pub const fn max_delay(mut self, delay: Duration) -> Self {
        self.max_delay = delay;
        self
    }

    /// For how long after its first attempt a call may be made again. An attempt under way is not
    /// cut short.
    pub const fn total_time(mut self, time: Duration) -> Self {
        self.total_time = time;
        self
    }

    pub(crate) fn start(self) -> Attempts {
        Attempts { retry: self, started: None, made: 0 }
    }

    /// The longest delay after so many attempts.
    fn bound(self, made: u32) -> Duration {
        doubled(self.first_delay, made.saturating_sub(1), self.max_delay)
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
    /// When the first was made, if it was.
    started: Option<Instant>,
    made: u32,
}

impl Attempts {
    /// How many were made.
    pub(crate) fn made(&self) -> u32 {
        self.made
    }

    /// Notes that another one is made.
    pub(crate) fn count(&mut self) {
        self.started.get_or_insert_with(Instant::now);
        self.made = self.made.saturating_add(1);
    }

    /// How long to wait before the next attempt; nothing if there is to be none.
    pub(crate) fn delay_after(&self, error: &Error, idempotent: bool) -> Option<Duration> {
        if may_be_repeated(error, idempotent) { self.next_delay(error) } else { None }
    }

    /// The same, of what may be made again.
    pub(crate) fn next_delay(&self, error: &Error) -> Option<Duration> {
        if self.made >= self.retry.attempts {
            return None;
        }
        let asked_for = error.retry_after().unwrap_or_default();
        let delay = asked_for.saturating_add(self.retry.bound(self.made).mul_f64(fastrand::f64()));
        (delay <= self.left()).then_some(delay)
    }

    /// How long the next attempt may wait; for the first there is no limit.
    pub(crate) fn left(&self) -> Duration {
        let left = |started: Instant| self.retry.total_time.saturating_sub(started.elapsed());
        self.started.map_or(Duration::MAX, left)
    }
}

fn may_be_repeated(error: &Error, idempotent: bool) -> bool {
    let was_not_done = error.is_connect() || error.is_throttled();
    was_not_done || (idempotent && may_pass(error))
}

/// Whether it went wrong for a reason that may be gone the next time.
fn may_pass(error: &Error) -> bool {
    let is_gateway = || error.is_api() && error.status().is_some_and(|it| matches!(it.as_u16(), 502..=504));
    error.is_transport() || error.is_timeout() || is_gateway()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::transport::TransportError;
    use http::{Response, StatusCode};

    fn answer(status: u16) -> Error {
        let mut response = Response::new(());
        *response.status_mut() = StatusCode::from_u16(status).unwrap();
        Error::api(response.into_parts().0, Vec::new(), false)
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
    async fn what_may_have_been_done_is_repeated_only_if_that_does_no_harm() {
        for error in [broken(), Error::timeout(Duration::ZERO), answer(502), answer(503), answer(504)] {
            assert!(may_be_repeated(&error, true), "{error}");
            assert!(!may_be_repeated(&error, false), "{error}");
        }
        for error in [unreachable(), answer(429)] {
            assert!(may_be_repeated(&error, true) && may_be_repeated(&error, false), "{error}");
        }
        for error in [answer(500), answer(501), answer(400), answer(401), answer(404), Error::invalid("x")] {
            assert!(!may_be_repeated(&error, true), "{error}");
        }
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
    async fn the_time_for_all_attempts_is_limited() {
        let attempts = after(Retry::new().total_time(Duration::from_secs(30)), 1);
        assert!(attempts.delay_after(&broken(), true).is_some());
        assert_eq!(attempts.left(), Duration::from_secs(30));
        tokio::time::advance(Duration::from_secs(30)).await;
        assert_eq!(attempts.delay_after(&broken(), true), None);
        assert_eq!(attempts.left(), Duration::ZERO);
    }

    #[tokio::test(start_paused = true)]
    async fn a_delay_that_the_api_asks_for_is_the_least() {
        let asking = |seconds: u64| {
            let mut response = Response::new(());
            *response.status_mut() = StatusCode::TOO_MANY_REQUESTS;
            response.headers_mut().insert("retry-after", seconds.into());
            Error::api(response.into_parts().0, Vec::new(), false)
        };
        let delay = |seconds| delay(Retry::new(), 1, &asking(seconds));
        assert!(delay(7).unwrap() >= Duration::from_secs(7));
        assert_eq!(delay(121), None);
        assert_eq!(delay(u64::MAX), None);
    }
}
