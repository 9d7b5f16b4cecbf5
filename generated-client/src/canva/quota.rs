//! Quotas and credits that are used up.

use crate::generated::errors::FeatureQuotaExceededError;
use crate::runtime::error::Error;
use http::StatusCode;

/// Quotas and credits that are used up.
impl Error {
    /// A quota or credits of the user or of the app are used up: the API responded with status 402, or with status 429
    /// and a code other than `too_many_requests`. Such a call is not retried.
    ///
    /// [`is_rate_limited`](Self::is_rate_limited) is true of both quotas and rate limits with status 429.
    ///
    /// Canva's documentation names both statuses for the same codes, such as `credit_quota_exceeded`. Their
    /// [`code`](Self::code) says which quota it is.
    #[must_use]
    pub fn is_quota_exceeded(&self) -> bool {
        match self.status() {
            Some(StatusCode::PAYMENT_REQUIRED) => self.is_api(),
            Some(StatusCode::TOO_MANY_REQUESTS) => self.is_api() && !self.is_throttled(),
            _ => false,
        }
    }

    /// The page where the user can upgrade to a plan with a larger quota, if the API [names](FeatureQuotaExceededError)
    /// one.
    #[must_use]
    pub fn upgrade_url(&self) -> Option<String> {
        let body = self.decode_body::<FeatureQuotaExceededError>().filter(|_| self.is_quota_exceeded())?;
        Some(body.upsell_url).filter(|url| !url.is_empty())
    }
}
