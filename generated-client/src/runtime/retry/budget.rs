//! The budget that all calls of a client share for their retries.

use crate::runtime::error::Error;
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

/// The tokens of a full budget. Like those below, the number of the AWS SDKs.
const CAPACITY: u32 = 500;

/// The tokens that a retry takes.
const RETRY_COST: u32 = 5;

/// The tokens that a retry after a timeout takes.
const TIMEOUT_COST: u32 = 10;

/// A budget for the retries of all calls of a client, so that an API in trouble does not get several times the calls.
///
/// It is a bucket of tokens, 500 by default. A retry takes 5 tokens, and 10 after a timeout. Without enough tokens the call
/// is not retried, and fails with the error of its last attempt. A call that succeeds gives back the tokens of its last
/// retry, or one token if it had no retry.
///
/// So if every call fails, the client makes 100 retries. After that, it makes one for each 5 calls that succeed. Downloads
/// take no tokens, as they go to other hosts.
///
/// Clones of a client share its budget, and so do clients for other users made by
/// [`with_token`](crate::Client::with_token). Clones of a budget share their tokens, so several clients can have the same.
///
/// ```
/// use canva_connect::{Client, RetryBudget};
///
/// let client = Client::builder().token("the user's access token").retry_budget(RetryBudget::new(100)).build()?;
/// # Ok::<(), canva_connect::Error>(())
/// ```
#[derive(Clone)]
#[must_use]
pub struct RetryBudget {
    /// `None` if retries are not limited.
    bucket: Option<Arc<Bucket>>,
}

struct Bucket {
    capacity: u32,
    tokens: AtomicU32,
}

impl RetryBudget {
    /// Creates a full budget with this many tokens. With fewer than 5, no call is ever retried.
    pub fn new(tokens: u32) -> Self {
        Self { bucket: Some(Arc::new(Bucket { capacity: tokens, tokens: AtomicU32::new(tokens) })) }
    }

    /// Limits no retries. Each call still has the bounds of [`Retry`](crate::Retry).
    pub const fn unlimited() -> Self {
        Self { bucket: None }
    }

    /// Takes the tokens of a retry after this error, and returns their number. `None` if there are too few.
    pub(crate) fn take(&self, error: &Error) -> Option<u32> {
        let Some(bucket) = &self.bucket else { return Some(0) };
        let cost = if error.is_timeout() { TIMEOUT_COST } else { RETRY_COST };
        let taken =
            bucket.tokens.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(cost));
        taken.is_ok().then_some(cost)
    }

    /// Adds the tokens that a successful call gives back. `taken` is what its last retry took; 0 if it had none.
    pub(crate) fn give_back(&self, taken: u32) {
        let Some(Bucket { capacity, tokens }) = self.bucket.as_deref() else { return };
        let refill = |left: u32| (left < *capacity).then(|| left.saturating_add(taken.max(1)).min(*capacity));
        // A full budget stays as it is.
        _ = tokens.fetch_update(Ordering::Relaxed, Ordering::Relaxed, refill);
    }
}

impl Default for RetryBudget {
    /// 500 tokens.
    fn default() -> Self {
        Self::new(CAPACITY)
    }
}

impl fmt::Debug for RetryBudget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tokens = self.bucket.as_ref().map(|bucket| bucket.tokens.load(Ordering::Relaxed));
        f.debug_struct("RetryBudget").field("tokens", &tokens).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::error::TransportError;
    use std::time::Duration;

    fn broken() -> Error {
        Error::transport(TransportError::new("broken"))
    }

    fn retries(budget: &RetryBudget) -> usize {
        (0..1_000).take_while(|_| budget.take(&broken()).is_some()).count()
    }

    #[test]
    fn an_empty_budget_allows_no_retry() {
        assert_eq!(retries(&RetryBudget::default()), 100);
        assert_eq!(retries(&RetryBudget::new(4)), 0);
        assert_eq!(retries(&RetryBudget::unlimited()), 1_000);
    }

    #[test]
    fn a_timeout_costs_twice_as_much() {
        let budget = RetryBudget::new(25);
        let timeout = Error::timeout(Duration::ZERO);
        assert_eq!([(); 3].map(|()| budget.take(&timeout)), [Some(10), Some(10), None]);
        assert_eq!(budget.take(&broken()), Some(5));
    }

    #[test]
    fn success_refills_the_budget_up_to_its_capacity() {
        let budget = RetryBudget::new(20);
        let shared = budget.clone();
        assert_eq!(retries(&shared), 4);
        budget.give_back(5);
        assert_eq!(retries(&shared), 1);
        (0..14).for_each(|_| budget.give_back(0));
        assert_eq!(retries(&shared), 2);
        (0..100).for_each(|_| budget.give_back(10));
        assert_eq!(retries(&shared), 4);
    }
}
