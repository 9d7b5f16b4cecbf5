//! What goes wrong, and how to tell.

mod build;
mod display;
mod excerpt;
mod token;

pub(crate) use self::excerpt::Excerpt;
pub(crate) use self::token::TokenFailure;
use crate::generated::api::{ApiErrorCode, THROTTLED};
use crate::runtime::download::DownloadRefused;
use crate::runtime::job::{JobFailure, JobTimeout};
use crate::runtime::limit::RateLimitError;
use crate::runtime::retry::retry_after;
use crate::runtime::transport::TransportError;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::borrow::Cow;
use std::io;
use std::time::Duration;

/// What a fallible function of this crate gives.
pub type Result<T> = std::result::Result<T, Error>;

/// What went wrong.
///
/// Its predicates say what kind of failure it is, and the rest of its methods what is known about
/// it. It is shown in one line, `get_thing: 404 Not Found: thing_not_found: There is no such thing
/// (request id 1f2e)`, and neither that nor its `Debug` form has the access token in it, unless the
/// server itself sent it back.
pub struct Error {
    inner: Box<Inner>,
}

struct Inner {
    operation: Option<&'static str>,
    job_id: Option<String>,
    /// How often the call was made; 0 if nobody counted.
    attempts: u32,
    kind: Kind,
}

enum Kind {
    Invalid(Cow<'static, str>),
    Transport(TransportError),
    Timeout(Duration),
    RateLimitError(RateLimitError),
    Api(Refusal),
    Decode(Undecodable),
    JobFailed(JobFailure<Value>),
    JobTimedOut(JobTimeout),
    Download(DownloadRefused),
    Io(io::Error),
    Token(TokenFailure),
}

/// How an answer began.
pub(crate) struct Head {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
}

/// An answer that reports an error.
struct Refusal {
    head: Head,
    body: Vec<u8>,
    truncated: bool,
    /// The code and the words for people, if the body has a form that the API describes.
    reported: Option<(ApiErrorCode, String)>,
}

/// An answer that is not what the operation gives.
struct Undecodable {
    head: Option<Head>,
    path: String,
    message: String,
}

/// What kind of failure it is.
impl Error {
    /// The request was refused before anything was sent, because of what it was given.
    #[must_use]
    pub fn is_invalid_request(&self) -> bool {
        matches!(self.inner.kind, Kind::Invalid(_))
    }

    /// The API answered with a status that is no success. A redirect counts as one, as none is
    /// followed.
    #[must_use]
    pub fn is_api(&self) -> bool {
        matches!(self.inner.kind, Kind::Api(_))
    }

    /// The API answered with success, but not with what this crate expects.
    #[must_use]
    pub fn is_decode(&self) -> bool {
        matches!(self.inner.kind, Kind::Decode(_))
    }

    /// There was no answer because of the connection, or because of the body that was to be sent.
    #[must_use]
    pub fn is_transport(&self) -> bool {
        matches!(self.inner.kind, Kind::Transport(_))
    }

    /// There was no connection, so that the API has not seen the request.
    #[must_use]
    pub fn is_connect(&self) -> bool {
        matches!(&self.inner.kind, Kind::Transport(error) if error.is_connect())
    }

    /// The call took too long. The API may have done what it was asked to do all the same.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        match &self.inner.kind {
            Kind::Timeout(_) => true,
            Kind::Transport(error) => error.is_timeout(),
            _ => false,
        }
    }

    /// A job failed.
    #[must_use]
    pub fn is_job_failed(&self) -> bool {
        matches!(self.inner.kind, Kind::JobFailed(_))
    }

    /// A job was not done in time.
    #[must_use]
    pub fn is_job_timed_out(&self) -> bool {
        matches!(self.inner.kind, Kind::JobTimedOut(_))
    }

    /// The URL of a [download](crate::Client::download) is, as far as can be told, no longer good: its host answered with
    /// status 403, 404 or 410, or that what the URL was signed with has expired. Ask the API for a new URL.
    #[must_use]
    pub fn is_expired_url(&self) -> bool {
        matches!(&self.inner.kind, Kind::Download(refused) if refused.is_expired_url())
    }

    /// A file could not be written. The cause is an [`io::Error`].
    #[must_use]
    pub fn is_io(&self) -> bool {
        matches!(self.inner.kind, Kind::Io(_))
    }

    /// There was no access token to send, or no other in place of one that the API refused.
    #[must_use]
    pub fn is_token_unavailable(&self) -> bool {
        matches!(self.inner.kind, Kind::Token(_))
    }

    /// There was no access token, and there will be none before the user has logged in anew.
    #[must_use]
    pub fn is_login_required(&self) -> bool {
        matches!(&self.inner.kind, Kind::Token(failure) if failure.login_required)
    }

    /// The API answered with status 401: the access token is missing, wrong or no longer valid.
    #[must_use]
    pub fn is_unauthorized(&self) -> bool {
        self.has_status(StatusCode::UNAUTHORIZED)
    }

    /// The API answered with status 403: the user, or the integration, may not do this.
    #[must_use]
    pub fn is_forbidden(&self) -> bool {
        self.has_status(StatusCode::FORBIDDEN)
    }

    /// The API answered with status 404: there is no such thing.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.has_status(StatusCode::NOT_FOUND)
    }

    /// Too much was asked of the API. It answered with status 429, and
    /// [`is_throttled`](Self::is_throttled) tells whether that will pass; or the client did not make
    /// the call, as it would have been one too many by its [`Limits`](crate::Limits), and then there
    /// is no [`status`](Self::status).
    #[must_use]
    pub fn is_rate_limited(&self) -> bool {
        match &self.inner.kind {
            Kind::RateLimitError(refusal) => !refusal.is_failure(),
            _ => self.has_status(StatusCode::TOO_MANY_REQUESTS),
        }
    }

    /// The client's [`RateLimiter`](crate::RateLimiter) does not work, so that the call was not made.
    #[must_use]
    pub fn is_rate_limiter_failure(&self) -> bool {
        matches!(&self.inner.kind, Kind::RateLimitError(refusal) if refusal.is_failure())
    }

    /// The API answered with status 429 because the calls come too fast, which passes; not because a
    /// quota is used up.
    #[must_use]
    pub fn is_throttled(&self) -> bool {
        let may_pass = |code: &ApiErrorCode| THROTTLED.is_empty() || THROTTLED.contains(&code.as_str());
        self.has_status(StatusCode::TOO_MANY_REQUESTS) && self.code().is_none_or(may_pass)
    }

    /// The API answered with a status of 500 or above: the fault is its own.
    #[must_use]
    pub fn is_server_error(&self) -> bool {
        self.is_api() && self.status().is_some_and(|status| status.is_server_error())
    }

    fn has_status(&self, status: StatusCode) -> bool {
        self.is_api() && self.status() == Some(status)
    }
}

/// What is known about it.
impl Error {
    /// The name of the operation that was called.
    #[must_use]
    pub fn operation(&self) -> Option<&'static str> {
        self.inner.operation
    }

    /// The status of the answer, if there was one.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.head().map(|head| head.status)
    }

    /// The headers of the answer, if there was one.
    #[must_use]
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.head().map(|head| &head.headers)
    }

    /// For how long the API asks to be left alone, in a header `Retry-After`. If the client did not
    /// make the call because of its rate limits: in how long one can be made, if that is known.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        match &self.inner.kind {
            Kind::RateLimitError(refusal) => refusal.free_in(),
            _ => retry_after(self.headers()?),
        }
    }

    /// How often the call was made, if it was made at all.
    #[must_use]
    pub fn attempts(&self) -> Option<u32> {
        (self.inner.attempts > 0).then_some(self.inner.attempts)
    }

    /// The identifier that the API gave the call, in the header `x-request-id`. Its makers will ask
    /// for it.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.headers()?.get("x-request-id")?.to_str().ok()
    }

    /// What the API says went wrong, in a word that programs can compare.
    #[must_use]
    pub fn code(&self) -> Option<&ApiErrorCode> {
        self.refusal()?.reported.as_ref().map(|(code, _)| code)
    }

    /// What the API says went wrong, for people.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.refusal()?.reported.as_ref().map(|(_, message)| message.as_str())
    }

    /// The body of an answer that reports an error, JSON or not, as far as the first 64 KiB.
    #[must_use]
    pub fn body(&self) -> Option<&[u8]> {
        self.refusal().map(|refusal| refusal.body.as_slice())
    }

    /// Whether the end of that body is missing, because it is longer or did not arrive.
    #[must_use]
    pub fn body_is_truncated(&self) -> bool {
        self.refusal().is_some_and(|refusal| refusal.truncated)
    }

    /// Reads the body of an answer that reports an error as another type than the usual one.
    #[must_use]
    pub fn decode_body<T: DeserializeOwned>(&self) -> Option<T> {
        serde_json::from_slice(self.body()?).ok()
    }

    /// Which part of an answer could not be decoded, such as `job.asset.tags[2]`; empty if all of
    /// it.
    #[must_use]
    pub fn json_path(&self) -> Option<&str> {
        match &self.inner.kind {
            Kind::Decode(undecodable) => Some(&undecodable.path),
            _ => None,
        }
    }

    /// The identifier of the job that was waited for, if it is known to have been started. It can
    /// be asked about again.
    #[must_use]
    pub fn job_id(&self) -> Option<&str> {
        match &self.inner.kind {
            Kind::JobFailed(failure) => Some(&failure.job_id),
            Kind::JobTimedOut(timeout) => timeout.job_id(),
            _ => self.inner.job_id.as_deref(),
        }
    }

    /// What the API says about a job that failed.
    #[must_use]
    pub fn job_error(&self) -> Option<&Value> {
        match &self.inner.kind {
            Kind::JobFailed(failure) => failure.error.as_ref(),
            _ => None,
        }
    }

    fn head(&self) -> Option<&Head> {
        match &self.inner.kind {
            Kind::Api(refusal) => Some(&refusal.head),
            Kind::Decode(undecodable) => undecodable.head.as_ref(),
            Kind::Download(refused) => Some(&refused.head),
            _ => None,
        }
    }

    fn refusal(&self) -> Option<&Refusal> {
        match &self.inner.kind {
            Kind::Api(refusal) => Some(refusal),
            _ => None,
        }
    }
}
