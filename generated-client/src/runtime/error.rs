//! The error type of this crate.

mod base;
mod download;
mod job;
mod rate_limit;
mod report;
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
use self::report::Report;
pub(crate) use self::response::{ResponseBody, ResponseHead, compression};
pub(crate) use self::sanitized::Sanitized;
pub(crate) use self::transfer::TransferLimit;
pub use self::transport::TransportError;
pub(crate) use self::transport::root_cause;
use crate::generated::api::{ApiErrorCode, THROTTLED};
use crate::runtime::wire::Json;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;
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
        matches!(self.inner.kind, Kind::JobFailed(..))
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

    /// A file could not be written. The message names it, and the cause is an [`io::Error`](std::io::Error).
    #[must_use]
    pub fn is_io(&self) -> bool {
        matches!(self.inner.kind, Kind::Io { .. })
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
    /// [`is_throttled`](Self::is_throttled) separates rate limits of the API from used-up quotas.
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

    /// Returns whether the same call may succeed later, without any change.
    pub(crate) fn may_pass(&self) -> bool {
        match &self.inner.kind {
            Kind::Transport(_) | Kind::Timeout(_) | Kind::RateLimit(_) | Kind::Io { .. } => true,
            Kind::Token(error) => !error.login_required,
            _ => self.is_rate_limited() || self.is_server_error(),
        }
    }

    fn has_status(&self, status: StatusCode) -> bool {
        self.is_api() && self.status() == Some(status)
    }
}

/// Details of the failure.
impl Error {
    /// Shows the error with all its causes, in one line, for logs. `Display` shows the error itself, with the root cause of
    /// a failed connection.
    ///
    /// ```
    /// let error = canva_connect::Error::token_unavailable("the vault is sealed");
    /// assert_eq!(error.to_string(), "there is no access token");
    /// assert_eq!(error.report().to_string(), "there is no access token: the vault is sealed");
    /// ```
    #[must_use]
    pub fn report(&self) -> impl std::fmt::Display + '_ {
        Report(self)
    }

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

    /// The error code that the API reports, for a call or a job.
    #[must_use]
    pub fn code(&self) -> Option<&ApiErrorCode> {
        self.reported().map(|(code, _)| code)
    }

    /// The message that the API reports, for people.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.reported().map(|(_, message)| message.as_str())
    }

    /// The first 64 KiB of the body of a response that reports an error or cannot be decoded. Secrets of the request that it
    /// repeats are replaced by `***`. There is none of a token response that cannot be decoded, because it may be tokens.
    #[must_use]
    pub fn body(&self) -> Option<&[u8]> {
        self.response_body().map(|body| body.bytes.as_slice())
    }

    /// Returns whether the end of that body is missing, because it is longer or did not arrive.
    #[must_use]
    pub fn body_is_truncated(&self) -> bool {
        self.response_body().is_some_and(|body| body.truncated)
    }

    /// Decodes the [`body`](Self::body) as another type than the usual one.
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
            Kind::JobFailed(failure, _) => Some(&failure.job_id),
            Kind::JobTimedOut(timeout) => timeout.job_id(),
            _ => self.inner.job_id.as_deref(),
        }
    }

    /// The reason that the API reports for a failed job.
    #[must_use]
    pub fn job_error(&self) -> Option<&Json> {
        match &self.inner.kind {
            Kind::JobFailed(failure, _) => failure.error.as_ref(),
            _ => None,
        }
    }

    fn response_body(&self) -> Option<&ResponseBody> {
        match &self.inner.kind {
            Kind::Api(response) => Some(&response.body),
            Kind::Decode(response) => response.body.as_ref(),
            _ => None,
        }
    }

    fn reported(&self) -> Option<&(ApiErrorCode, String)> {
        match &self.inner.kind {
            Kind::Api(response) => response.reported.as_ref(),
            Kind::JobFailed(_, reported) => reported.as_ref(),
            _ => None,
        }
    }
}
