//! Client-side rate limiting: calls wait, or fail at once, before they exceed a limit of the API.
//!
//! A [`Throttle`] asks a [`RateLimiter`] for a [`Permit`] for each call. [`LocalRateLimiter`] has a queue for
//! each [`Bucket`]. A queue grants reservations while its window has room and no cooldown is on. The permit
//! holds the reservations of its call, and releases them with the [`CallOutcome`].

mod bucket;
mod cooldown;
mod limiter;
mod outcome;
mod permit;
mod queue;
mod window;

pub use self::bucket::Bucket;
pub use self::limiter::{LocalRateLimiter, RateLimiter};
pub use self::outcome::CallOutcome;
pub use self::permit::Permit;
use crate::runtime::delay::{CallDelay, DelayReason};
use crate::runtime::error::RateLimitError;
use crate::runtime::operation::{Operation, OperationInfo, RateLimit};
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// The client-side rate limits: how long a call waits before it would exceed a [rate
/// limit](crate::OperationInfo::rate_limits) of the API.
///
/// By default a call [waits](Self::wait) for up to 90 seconds. Waiting calls go in FIFO order within each user
/// and document; those of other users and documents are not delayed. A wait is reported to
/// [`ClientBuilder::on_delay`](crate::ClientBuilder::on_delay), and as an event of the feature `tracing`.
///
/// A call occupies its window until one full window after its response. So the API never sees more calls than
/// it allows, for sliding and for fixed windows, and at any latency. Calls by other programs are not counted:
/// if they use up a limit, the API throttles calls. The client then pauses that operation for that user,
/// sends a single call after the pause, and returns to normal once such a call succeeds.
///
/// ```
/// use canva_connect::{Client, Limits};
/// use std::time::Duration;
///
/// let limits = Limits::wait().max_wait(Duration::from_secs(20));
/// let client = Client::builder().token("the user's access token").rate_limits(limits).build()?;
/// # Ok::<(), canva_connect::Error>(())
/// ```
#[derive(Debug, Clone)]
#[must_use]
pub struct Limits {
    /// `None` if calls are not limited.
    max_wait: Option<Duration>,
    overrides: Arc<[Override]>,
}

/// A window of a minute, and half a minute for the responses of the calls in it.
const DEFAULT_MAX_WAIT: Duration = Duration::from_secs(90);

/// The limits of one operation that replace those in its [`OperationInfo`].
#[derive(Debug, Clone)]
struct Override {
    operation: &'static str,
    limits: Box<[RateLimit]>,
}

impl Limits {
    /// Waits for up to 90 seconds until a call is allowed. This is the default.
    ///
    /// That is enough for a loop that exceeds a limit per minute. If a limit of a longer window is reached, the call
    /// fails at once with an error that [is rate limited](crate::Error::is_rate_limited), and says when the next call is
    /// possible.
    pub fn wait() -> Self {
        Self { max_wait: Some(DEFAULT_MAX_WAIT), overrides: Arc::default() }
    }

    /// Never waits: a call that would exceed a limit fails with an error that
    /// [is rate limited](crate::Error::is_rate_limited).
    pub fn fail_fast() -> Self {
        Self::wait().max_wait(Duration::ZERO)
    }

    /// Switches client-side limiting off.
    pub fn off() -> Self {
        Self { max_wait: None, ..Self::wait() }
    }

    /// Sets the longest wait of a call, for each of its attempts. `Duration::MAX` means no bound.
    ///
    /// A call fails at once if no call at all is allowed within that time. Otherwise it waits behind those
    /// that came before it, as they may give up.
    pub fn max_wait(mut self, time: Duration) -> Self {
        self.max_wait = Some(time);
        self
    }

    /// Replaces the limits of an operation, for example after others were granted. An empty list allows
    /// every call.
    ///
    /// ```
    /// use canva_connect::{Limits, Operation, RateLimit};
    ///
    /// fn with_more_calls<O: Operation>() -> Limits {
    ///     Limits::wait().of::<O>([RateLimit::per_minute(500)])
    /// }
    /// ```
    pub fn of<O: Operation>(mut self, limits: impl IntoIterator<Item = RateLimit>) -> Self {
        let others = self.overrides.iter().filter(|other| other.operation != O::INFO.name).cloned();
        let replacement = Override { operation: O::INFO.name, limits: limits.into_iter().collect() };
        self.overrides = others.chain([replacement]).collect();
        self
    }

    fn limits_of(&self, operation: &OperationInfo) -> &[RateLimit] {
        let replacement = self.overrides.iter().find(|it| it.operation == operation.name);
        replacement.map_or(operation.rate_limits, |it| &it.limits)
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::wait()
    }
}

/// The throttle of a client: its limits, and the limiter that counts its calls.
#[derive(Clone)]
pub(crate) struct Throttle {
    limits: Limits,
    limiter: Arc<dyn RateLimiter>,
}

impl Throttle {
    pub(crate) fn new(limits: Limits, limiter: Option<Arc<dyn RateLimiter>>) -> Self {
        Self { limits, limiter: limiter.unwrap_or_else(|| Arc::new(LocalRateLimiter::new())) }
    }

    /// Waits for a permit, at most for `max_wait` or the limit of the [`Limits`], whichever is shorter. Calls `on_delay`
    /// before a wait.
    pub(crate) async fn permit(
        &self,
        operation: &OperationInfo,
        user: &str,
        document: Option<&str>,
        max_wait: Duration,
        on_delay: impl FnOnce(&CallDelay),
    ) -> Result<Permit, RateLimitError> {
        let limits = self.limits.limits_of(operation);
        let Some(longest) = self.limits.max_wait else {
            return Ok(Permit::untracked());
        };
        let buckets = Bucket::all(operation.name, limits, user, document);
        if buckets.is_empty() {
            return Ok(Permit::untracked());
        }
        if let Some(permit) = self.limiter.try_acquire(&buckets) {
            return Ok(permit);
        }
        let max_wait = longest.min(max_wait);
        if let Some(delay) = self.delay(operation.name, &buckets, max_wait) {
            on_delay(&delay);
        }
        self.limiter.acquire(&buckets, max_wait).await
    }

    /// Returns the delay of a call without a permit. `None` if the call will fail instead of waiting.
    fn delay(
        &self,
        operation: &'static str,
        buckets: &[Bucket<'_>],
        max_wait: Duration,
    ) -> Option<CallDelay> {
        let reason = self.limiter.unavailable(buckets);
        let delay = reason.as_ref().and_then(RateLimitError::retry_after);
        let waits = !max_wait.is_zero() && delay.is_none_or(|delay| delay <= max_wait);
        let reason = reason.map_or(DelayReason::RateLimit(None), |reason| reason.delay_reason());
        waits.then_some(CallDelay { operation, reason, delay })
    }
}

impl fmt::Debug for Throttle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.limits.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::boxed::BoxFuture;
    use crate::runtime::operation::Per;
    use crate::runtime::wire::Json;
    use std::sync::Mutex;

    struct ExportThing;

    impl Operation for ExportThing {
        type Output = Json;

        const INFO: OperationInfo = OperationInfo {
            name: "export_thing",
            rate_limits: &[
                RateLimit::per_minute(20),
                RateLimit::new(75, 300).per(Per::Document),
                RateLimit::new(750, 300).per(Per::Integration),
                RateLimit::new(500, 86_400),
            ],
            ..OperationInfo::POST
        };
    }

    /// Grants every permit, and records the buckets.
    #[derive(Clone, Default)]
    struct Recorder(Arc<Mutex<Vec<Recorded>>>);

    /// The key of a bucket, and the calls that each of its limits allows.
    type Recorded = (String, Vec<u32>);

    impl RateLimiter for Recorder {
        fn acquire<'a>(
            &'a self,
            buckets: &'a [Bucket<'a>],
            _: Duration,
        ) -> BoxFuture<'a, Result<Permit, RateLimitError>> {
            let counts = |bucket: &Bucket<'_>| bucket.limits().map(|limit| limit.requests).collect();
            let seen = buckets.iter().map(|bucket| (bucket.key(), counts(bucket)));
            self.0.lock().unwrap().extend(seen);
            Box::pin(async { Ok(Permit::new(|end| assert_eq!(end, CallOutcome::NotSent))) })
        }
    }

    async fn buckets(limits: Limits, document: Option<&str>) -> Vec<Recorded> {
        let recorder = Recorder::default();
        let throttle = Throttle::new(limits, Some(Arc::new(recorder.clone())));
        drop(throttle.permit(&ExportThing::INFO, "anna", document, Duration::MAX, |_| {}).await.unwrap());
        recorder.0.lock().unwrap().clone()
    }

    #[tokio::test]
    async fn the_most_specific_bucket_comes_first() {
        let expected = [
            ("export_thing/document/d/1".to_owned(), vec![75]),
            ("export_thing/user/anna".to_owned(), vec![20, 500]),
            ("export_thing/integration/".to_owned(), vec![750]),
        ];
        assert_eq!(buckets(Limits::wait(), Some("d/1")).await, expected);
        assert_eq!(buckets(Limits::fail_fast(), None).await, expected[1..]);
    }

    #[tokio::test]
    async fn limits_of_an_operation_are_replaced_by_those_of_the_user() {
        let limits = Limits::wait().of::<ExportThing>([RateLimit::per_minute(1)]);
        let limits = limits.of::<ExportThing>([RateLimit::per_minute(7)]);
        let expected = [("export_thing/user/anna".to_owned(), vec![7])];
        assert_eq!(buckets(limits, Some("d")).await, expected);
        assert_eq!(buckets(Limits::wait().of::<ExportThing>([]), Some("d")).await, []);
        assert_eq!(buckets(Limits::off(), Some("d")).await, []);
    }
}
