//! Where a client's calls wait for their permits.

use super::bucket::Bucket;
use super::local::LocalRateLimiter;
use super::permit::Permit;
use super::refusal::RateLimitError;
use super::{Limits, RateLimiter};
use crate::runtime::operation::OperationInfo;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// Where a client's calls wait for their permits.
#[derive(Clone)]
pub(crate) struct Throttle {
    limits: Limits,
    limiter: Arc<dyn RateLimiter>,
}

impl Throttle {
    pub(crate) fn new(limits: Limits, limiter: Option<Arc<dyn RateLimiter>>) -> Self {
        Self { limits, limiter: limiter.unwrap_or_else(|| Arc::new(LocalRateLimiter::new())) }
    }

    /// Waits until a call may go out, but not longer than `at_most`.
    pub(crate) async fn permit(
        &self,
        operation: &OperationInfo,
        user: &str,
        document: Option<&str>,
        at_most: Duration,
    ) -> Result<Permit, RateLimitError> {
        let limits = self.limits.limits(operation);
        let Some(max_wait) = self.limits.max_wait else {
            return Ok(Permit::untracked());
        };
        let buckets = Bucket::all(operation.name, limits, user, document);
        if buckets.is_empty() {
            return Ok(Permit::untracked());
        }
        match self.limiter.try_acquire(&buckets) {
            Some(permit) => Ok(permit),
            None => self.limiter.acquire(&buckets, max_wait.min(at_most)).await,
        }
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
    use crate::runtime::limit::CallEnd;
    use crate::runtime::operation::{Operation, Per, RateLimit};
    use serde_json::Value;
    use std::sync::Mutex;

    struct ExportThing;

    impl Operation for ExportThing {
        type Output = Value;

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

    /// Lets everything go, and notes in which buckets it counts.
    #[derive(Clone, Default)]
    struct Notes(Arc<Mutex<Vec<Note>>>);

    /// The key of a bucket, and how many calls each of its limits allows.
    type Note = (String, Vec<u32>);

    impl RateLimiter for Notes {
        fn acquire<'a>(
            &'a self,
            buckets: &'a [Bucket<'a>],
            _: Duration,
        ) -> BoxFuture<'a, Result<Permit, RateLimitError>> {
            let counts = |bucket: &Bucket<'_>| bucket.limits().map(|limit| limit.requests).collect();
            let seen = buckets.iter().map(|bucket| (bucket.key(), counts(bucket)));
            self.0.lock().unwrap().extend(seen);
            Box::pin(async { Ok(Permit::new(|end| assert_eq!(end, CallEnd::NotSent))) })
        }
    }

    async fn buckets(limits: Limits, document: Option<&str>) -> Vec<Note> {
        let notes = Notes::default();
        let throttle = Throttle::new(limits, Some(Arc::new(notes.clone())));
        drop(throttle.permit(&ExportThing::INFO, "anna", document, Duration::MAX).await.unwrap());
        notes.0.lock().unwrap().clone()
    }

    #[tokio::test]
    async fn what_is_more_specific_comes_first() {
        let expected = [
            ("export_thing/document/d/1".to_owned(), vec![75]),
            ("export_thing/user/anna".to_owned(), vec![20, 500]),
            ("export_thing/integration/".to_owned(), vec![750]),
        ];
        assert_eq!(buckets(Limits::wait(), Some("d/1")).await, expected);
        assert_eq!(buckets(Limits::fail_fast(), None).await, expected[1..]);
    }

    #[tokio::test]
    async fn other_limits_take_the_place_of_those_that_are_known() {
        let limits = Limits::wait().of::<ExportThing>([RateLimit::per_minute(1)]);
        let limits = limits.of::<ExportThing>([RateLimit::per_minute(7)]);
        let expected = [("export_thing/user/anna".to_owned(), vec![7])];
        assert_eq!(buckets(limits, Some("d")).await, expected);
        assert_eq!(buckets(Limits::wait().of::<ExportThing>([]), Some("d")).await, []);
        assert_eq!(buckets(Limits::off(), Some("d")).await, []);
    }
}
