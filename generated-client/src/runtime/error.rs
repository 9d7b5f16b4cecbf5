//! The error type of this crate.

mod base;
mod download;
mod job;
mod rate_limit;
mod response;
mod sanitized;
mod transfer;
mod transport;

pub use self::base::Error;
use self::base::Kind;
#[cfg(all(feature = "oauth", not(target_arch = "wasm32")))]
pub(crate) use self::base::TokenError;
pub(crate) use self::download::DownloadRejection;
pub(crate) use self::job::JobState;
pub use self::job::{JobFailure, JobTimeout};
pub use self::rate_limit::RateLimitError;
use self::response::ErrorResponse;
pub(crate) use self::response::ResponseHead;
pub(crate) use self::sanitized::Sanitized;
pub(crate) use self::transfer::TransferLimit;
pub use self::transport::TransportError;
use crate::generated::api::{ApiErrorCode, THROTTLED};
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::time::Duration;

/// The result of a fallible function of this crate.
pub type Result<T> = std::result::Result<T, Error>;

/// Predicates for the kind of failure.
impl Error {
    /// The request was rejected by the client because of its arguments. Nothing was sent.
    #[must_use]
    pub fn is_invalid_request(&self) -> bool {
        matches!(self.inner.kind, Kind::InvalidRequest(_))
    }

    /// The API responded with a status other than success. A redirect counts as one, as redirects are not followed.
    #[must_use]
    pub fn is_api(&self) -> bool {
        matches!(self.inner.kind, Kind::Api(_))
    }

    /// The API responded with success, but with content that this crate does not expect.
    #[must_use]
    pub fn is_decode(&self) -> bool {
        matches!(self.inner.kind, Kind::Decode(_))
    }

    /// No response arrived because the connection, or reading the request body, failed.
    #[must_use]
    pub fn is_transport(&self) -> bool {
        matches!(self.inner.kind, Kind::Transport(_))
    }

    /// No connection could be made. The API has not seen the request.
    #[must_use]
    pub fn is_connect(&self) -> bool {
        matches!(&self.inner.kind, Kind::Transport(error) if error.is_connect())
    }

    /// A time limit was exceeded, or a download was [too slow](crate::Download::min_rate). The API may have carried out
    /// the request nevertheless.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        match &self.inner.kind {
            Kind::Timeout(_) | Kind::Transfer(TransferLimit::TooSlow { .. }) => true,
            Kind::Transport(error) => error.is_timeout(),
            _ => false,
        }
    }

    /// A job failed.
    #[must_use]
    pub fn is_job_failed(&self) -> bool {
        matches!(self.inner.kind, Kind::JobFailed(_))
    }

    /// A job did not finish before the deadline.
    #[must_use]
    pub fn is_job_timed_out(&self) -> bool {
        matches!(self.inner.kind, Kind::JobTimedOut(_))
    }

    /// The URL of a [download](crate::Client::download) has probably expired: its host responded with status 403, 404 or
    /// 410, or reported that the credentials that signed the URL have expired. Request a new URL from the API.
    #[must_use]
    pub fn is_expired_url(&self) -> bool {
        matches!(&self.inner.kind, Kind::Download(rejection) if rejection.is_expired_url())
    }

    /// The file of a [download](crate::Client::download) is longer than [its limit](crate::Download::max_len).
    #[must_use]
    pub fn is_too_long(&self) -> bool {
        matches!(self.inner.kind, Kind::Transfer(TransferLimit::TooLong(_)))
    }

    /// A file could not be written. The cause is an [`io::Error`](std::io::Error).
    #[must_use]
    pub fn is_io(&self) -> bool {
        matches!(self.inner.kind, Kind::Io(_))
    }

    /// There was no access token to send, or none to replace a token that the API rejected.
    #[must_use]
    pub fn is_token_unavailable(&self) -> bool {
        matches!(self.inner.kind, Kind::Token(_))
    }

    /// There is no access token until the user logs in again.
    #[must_use]
    pub fn is_login_required(&self) -> bool {
        matches!(&self.inner.kind, Kind::Token(error) if error.login_required)
    }

    /// The API responded with status 401: the access token is missing, invalid or expired.
    #[must_use]
    pub fn is_unauthorized(&self) -> bool {
        self.has_status(StatusCode::UNAUTHORIZED)
    }

    /// The API responded with status 403: the user or the integration lacks a permission.
    #[must_use]
    pub fn is_forbidden(&self) -> bool {
        self.has_status(StatusCode::FORBIDDEN)
    }

    /// The API responded with status 404.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.has_status(StatusCode::NOT_FOUND)
    }

    /// A rate limit or quota was exceeded: the API responded with status 429, or the client did not send the call
    /// because of its [`Limits`](crate::Limits), in which case there is no [`status`](Self::status).
    ///
    /// [`is_throttled`](Self::is_throttled) and [`is_quota_exceeded`](Self::is_quota_exceeded) separate rate limits of the
    /// API from used-up quotas.
    #[must_use]
    pub fn is_rate_limited(&self) -> bool {
        match &self.inner.kind {
            Kind::RateLimit(error) => !error.is_failure(),
            _ => self.has_status(StatusCode::TOO_MANY_REQUESTS),
        }
    }

    /// The client's [`RateLimiter`](crate::RateLimiter) failed. The call was not sent.
    #[must_use]
    pub fn is_rate_limiter_failure(&self) -> bool {
        matches!(&self.inner.kind, Kind::RateLimit(error) if error.is_failure())
    }

    /// The API responded with status 429 because of a rate limit, not because a quota is used up. A later call may
    /// succeed.
    #[must_use]
    pub fn is_throttled(&self) -> bool {
        let is_rate = |code: &ApiErrorCode| THROTTLED.is_empty() || THROTTLED.contains(&code.as_str());
        self.has_status(StatusCode::TOO_MANY_REQUESTS) && self.code().is_none_or(is_rate)
    }

    /// The API responded with a status of 500 or above.
    #[must_use]
    pub fn is_server_error(&self) -> bool {
        self.is_api() && self.status().is_some_and(|status| status.is_server_error())
    }

    fn has_status(&self, status: StatusCode) -> bool {
        self.is_api() && self.status() == Some(status)
    }
}

/// Details of the failure.
impl Error {
    /// The name of the operation.
    #[must_use]
    pub fn operation(&self) -> Option<&'static str> {
        self.inner.operation
    }

    /// The status of the response, if there was one.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.head().map(|head| head.status)
    }

    /// The headers of the response, if there was one.
    #[must_use]
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.head().map(|head| &head.headers)
    }

    /// The time that the API asks to wait, from the header `Retry-After`. If the client did not send the call because of
    /// its rate limits: the time until the next call is possible, if known.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        match &self.inner.kind {
            Kind::RateLimit(error) => error.retry_after(),
            _ => self.head()?.retry_after(),
        }
    }

    /// The number of attempts, if the call was attempted at all.
    #[must_use]
    pub fn attempts(&self) -> Option<u32> {
        (self.inner.attempts > 0).then_some(self.inner.attempts)
    }

    /// The API's identifier of the call, from the header `x-request-id`. Mention it when you ask the API's support for
    /// help.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.head()?.request_id()
    }

    /// The error code that the API reports.
    #[must_use]
    pub fn code(&self) -> Option<&ApiErrorCode> {
        self.response()?.reported.as_ref().map(|(code, _)| code)
    }

    /// The message that the API reports, for people.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.response()?.reported.as_ref().map(|(_, message)| message.as_str())
    }

    /// The first 64 KiB of the body of an error response, JSON or not. Secrets of the request that it repeats are replaced
    /// by `***`.
    #[must_use]
    pub fn body(&self) -> Option<&[u8]> {
        self.response().map(|response| response.body.as_slice())
    }

    /// Returns whether the end of that body is missing, because it is longer or did not arrive.
    #[must_use]
    pub fn body_is_truncated(&self) -> bool {
        self.response().is_some_and(|response| response.truncated)
    }

    /// Decodes the body of an error response as another type than the usual one.
    #[must_use]
    pub fn decode_body<T: DeserializeOwned>(&self) -> Option<T> {
        serde_json::from_slice(self.body()?).ok()
    }

    /// The path of the value that could not be decoded, such as `job.asset.tags[2]`; empty if it is the whole response.
    #[must_use]
    pub fn json_path(&self) -> Option<&str> {
        match &self.inner.kind {
            Kind::Decode(response) => Some(&response.path),
            _ => None,
        }
    }

    /// The identifier of the job that was waited for, if it is known to have been started. The job can be polled again.
    #[must_use]
    pub fn job_id(&self) -> Option<&str> {
        match &self.inner.kind {
            Kind::JobFailed(failure) => Some(&failure.job_id),
            Kind::JobTimedOut(timeout) => timeout.job_id(),
            _ => self.inner.job_id.as_deref(),
        }
    }

    /// The reason that the API reports for a failed job.
    #[must_use]
    pub fn job_error(&self) -> Option<&Value> {
        match &self.inner.kind {
            Kind::JobFailed(failure) => failure.error.as_ref(),
            _ => None,
        }
    }

    fn response(&self) -> Option<&ErrorResponse> {
        match &self.inner.kind {
            Kind::Api(response) => Some(response),
            _ => None,
        }
    }
}
