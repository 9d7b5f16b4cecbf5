//! How calls keep within the API's rate limits: by waiting, or by failing at once.

mod bucket;
mod cooldown;
mod local;
mod name;
mod permit;
mod queue;
mod refusal;
mod reservations;
mod throttle;
mod window;

pub use self::bucket::Bucket;
pub use self::local::LocalRateLimiter;
pub use self::permit::{CallEnd, Permit};
pub use self::refusal::RateLimitError;
pub(crate) use self::throttle::Throttle;
use crate::runtime::boxed::BoxFuture;
use crate::runtime::operation::{Operation, OperationInfo, RateLimit};
use std::sync::Arc;
use std::time::Duration;

/// What a client does so as not to call an operation more often than its [rate
/// limits](crate::OperationInfo::rate_limits) allow.
///
/// By default a call that would be one too many [waits](Self::wait) for its turn, up to 5 minutes.
/// Those who wait go in the order in which they came, and whoever waits for one user or document
/// holds up no other.
///
/// A call counts until its answer has been in for as long as the limit's time. So the API never sees
/// more calls than it allows, whether its time slides or starts anew every minute, and however long
/// calls are on their way. Calls that other programs make it cannot know of; they show when the API
/// refuses a call as too fast. Then nobody calls that operation for that user for a while, the first
/// one after it goes alone, and once one succeeds all is as before.
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
    /// Nothing if there are no limits.
    max_wait: Option<Duration>,
    /// What differs from what is known of the operations, by their names.
    changed: Arc<[Changed]>,
}

/// The limits of an operation in place of those that are known.
#[derive(Debug, Clone)]
struct Changed {
    operation: &'static str,
    limits: Box<[RateLimit]>,
}

impl Limits {
    /// Waits until a call may be made, for 5 minutes at most. This is the default.
    pub fn wait() -> Self {
        Self { max_wait: Some(Duration::from_secs(300)), changed: Arc::default() }
    }

    /// Waits for nothing: a call that would be one too many fails, as
    /// [rate limited](crate::Error::is_rate_limited).
    pub fn fail_fast() -> Self {
        Self::wait().max_wait(Duration::ZERO)
    }

    /// Lets every call go out.
    pub fn off() -> Self {
        Self { max_wait: None, ..Self::wait() }
    }

    /// How long a call may wait for its turn, each time it is made. `Duration::MAX` is for as long as it
    /// takes.
    ///
    /// If until then no call at all may go out, it fails at once. Otherwise it waits, however many wait
    /// before it, as they may give up.
    pub fn max_wait(mut self, time: Duration) -> Self {
        self.max_wait = Some(time);
        self
    }

    /// Takes other limits for an operation than those that this crate knows: because Canva has
    /// granted others, or changed them. None at all lets every call go out.
    ///
    /// ```
    /// use canva_connect::assets::GetAsset;
    /// use canva_connect::{Limits, RateLimit};
    ///
    /// let limits = Limits::wait().of::<GetAsset>([RateLimit::per_minute(500)]);
    /// ```
    pub fn of<O: Operation>(mut self, limits: impl IntoIterator<Item = RateLimit>) -> Self {
        let others = self.changed.iter().filter(|other| other.operation != O::INFO.name).cloned();
        let changed = Changed { operation: O::INFO.name, limits: limits.into_iter().collect() };
        self.changed = others.chain([changed]).collect();
        self
    }

    /// The limits of an operation.
    fn limits(&self, operation: &OperationInfo) -> &[RateLimit] {
        let changed = self.changed.iter().find(|changed| changed.operation == operation.name);
        changed.map_or(operation.rate_limits, |changed| &changed.limits)
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::wait()
    }
}

/// Counts calls, and lets one go out when the limits allow.
///
/// A client has a [`LocalRateLimiter`] of its own, which knows of the calls that are made by it, its
/// clones, and the clients made from it. Several processes that act for one integration can share
/// its limits by implementing this with a store that all of them reach: the example
/// `shared_limits` does so with Redis.
pub trait RateLimiter: Send + Sync + 'static {
    /// Lets a call go out if that can be told at once, and it need not wait; otherwise
    /// [`acquire`](Self::acquire) is asked. It need not be implemented.
    fn try_acquire(&self, _buckets: &[Bucket<'_>]) -> Option<Permit> {
        None
    }

    /// Waits until a call may go out that counts in each of these buckets, but not longer than this.
    ///
    /// There is at least one bucket, at most one of each [`Per`](crate::Per), and what is more
    /// specific comes first: a limiter that takes them in this order, and waits in between, never
    /// holds up others needlessly. Dropping the future has to give back what was taken.
    ///
    /// # Errors
    ///
    /// If it would have to wait too long, or if it cannot tell.
    fn acquire<'a>(
        &'a self,
        buckets: &'a [Bucket<'a>],
        max_wait: Duration,
    ) -> BoxFuture<'a, Result<Permit, RateLimitError>>;
}
