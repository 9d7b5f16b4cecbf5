//! The error type: its data, constructors and messages.

use super::download::DownloadRejection;
use super::job::{JobFailure, JobTimeout};
use super::rate_limit::RateLimitError;
use super::response::{ErrorResponse, ResponseBody, ResponseHead, UnexpectedResponse};
use super::sanitized::Sanitized;
use super::transfer::TransferLimit;
use super::transport::TransportError;
use crate::generated::api::{ApiErrorCode, read_error};
use crate::runtime::boxed::BoxError;
use crate::runtime::redactor::Redactor;
use crate::runtime::wire::{DecodeError, Json};
use http::response;
use std::borrow::Cow;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// A failed call, download or wait for a job.
///
/// Its predicates distinguish kinds of failures. Its other methods return details. It is shown in one line,
/// `get_thing: 404 Not Found: thing_not_found: There is no such thing (request id 1f2e)`. Neither that nor its `Debug`
/// form contains a token or client secret of the request, even if the response repeats it.
pub struct Error {
    pub(super) inner: Box<Inner>,
}

pub(super) struct Inner {
    pub(super) operation: Option<&'static str>,
    pub(super) job_id: Option<String>,
    /// The number of attempts; 0 if it is unknown.
    pub(super) attempts: u32,
    pub(super) kind: Kind,
}

pub(super) enum Kind {
    InvalidRequest(Cow<'static, str>),
    Transport(TransportError),
    Timeout(Duration),
    RateLimit(RateLimitError),
    Api(ErrorResponse),
    Decode(UnexpectedResponse),
    /// With the code and message, if the API reports them.
    JobFailed(JobFailure<Json>, Option<(ApiErrorCode, String)>),
    JobTimedOut(JobTimeout),
    Download(DownloadRejection),
    Transfer(TransferLimit),
    Io {
        path: PathBuf,
        error: io::Error,
    },
    Token(TokenError),
}

/// The reason why there is no access token. It can be cloned because one failed refresh can fail many calls.
#[derive(Debug, Clone)]
pub(crate) struct TokenError {
    pub(crate) message: &'static str,
    pub(crate) login_required: bool,
    pub(crate) cause: Option<Arc<dyn std::error::Error + Send + Sync>>,
}

impl TokenError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.cause.as_deref().map(|cause| cause as _)
    }
}

/// Constructors for a [`TokenSource`](crate::TokenSource) of your own.
impl Error {
    /// There is no token until the user has logged in again.
    pub fn login_required(reason: impl Into<BoxError>) -> Self {
        Self::from(TokenError {
            message: "the user has to log in",
            login_required: true,
            cause: Some(reason.into().into()),
        })
    }

    /// There is no token at the moment.
    pub fn token_unavailable(reason: impl Into<BoxError>) -> Self {
        Self::from(TokenError {
            message: "there is no access token",
            login_required: false,
            cause: Some(reason.into().into()),
        })
    }
}

impl Error {
    /// The reason follows the operation's name, and must not contain values.
    pub(crate) fn invalid(reason: impl Into<Cow<'static, str>>) -> Self {
        Self::from(Kind::InvalidRequest(reason.into()))
    }

    pub(crate) fn transport(error: TransportError) -> Self {
        if error.is_invalid() {
            let reason = std::error::Error::source(&error).map(ToString::to_string);
            return Self::invalid(reason.unwrap_or_default());
        }
        Self::from(Kind::Transport(error))
    }

    /// Sets the host that a request was for.
    pub(crate) fn at_host(mut self, host: Option<&str>) -> Self {
        if let (Kind::Transport(error), Some(host)) = (&mut self.inner.kind, host) {
            error.set_host(host);
        }
        self
    }

    pub(crate) fn timeout(limit: Duration) -> Self {
        Self::from(Kind::Timeout(limit))
    }

    pub(crate) fn rate_limit(error: RateLimitError) -> Self {
        Self::from(Kind::RateLimit(error))
    }

    pub(crate) fn api(head: response::Parts, body: ResponseBody) -> Self {
        Self::from(Kind::Api(ErrorResponse::new(head.into(), body)))
    }

    pub(crate) fn decode(
        head: impl Into<ResponseHead>,
        body: Option<ResponseBody>,
        error: &DecodeError,
    ) -> Self {
        Self::from(Kind::Decode(UnexpectedResponse::new(head.into(), body, error)))
    }

    pub(crate) fn no_result() -> Self {
        let message = "the job is done, but its result is missing";
        Self::from(Kind::Decode(UnexpectedResponse::contradiction(message)))
    }

    pub(crate) fn repeated_cursor() -> Self {
        let message = "the next page has the cursor of an earlier one, so the list would never end";
        Self::from(Kind::Decode(UnexpectedResponse::contradiction(message)))
    }

    pub(crate) fn job_failed(failure: JobFailure<Json>) -> Self {
        let reported = failure.error.as_ref().and_then(|error| read_error(error.text().as_bytes()));
        Self::from(Kind::JobFailed(failure, reported))
    }

    pub(crate) fn job_timed_out(timeout: JobTimeout) -> Self {
        Self::from(Kind::JobTimedOut(timeout))
    }

    pub(crate) fn download(rejection: DownloadRejection) -> Self {
        Self::from(Kind::Download(rejection))
    }

    pub(crate) fn transfer(limit: TransferLimit) -> Self {
        Self::from(Kind::Transfer(limit))
    }

    #[cfg_attr(
        any(not(feature = "files"), target_arch = "wasm32"),
        allow(dead_code, reason = "only files are written")
    )]
    pub(crate) fn io(path: &Path, error: io::Error) -> Self {
        Self::from(Kind::Io { path: path.to_owned(), error })
    }

    /// Sets the operation's name, unless a nested call has set its own.
    pub(crate) fn of(mut self, operation: &'static str) -> Self {
        self.inner.operation.get_or_insert(operation);
        self
    }

    /// Sets the number of attempts.
    pub(crate) fn after(mut self, attempts: u32) -> Self {
        self.inner.attempts = attempts;
        self
    }

    /// Removes secrets of the request that an error response repeats.
    pub(crate) fn redact(mut self, redactor: impl FnOnce() -> Redactor) -> Self {
        match &mut self.inner.kind {
            Kind::Api(response) => response.redact(&redactor()),
            Kind::Decode(response) => response.redact(&redactor()),
            _ => {}
        }
        self
    }

    /// Removes the body of a response that cannot be decoded.
    pub(crate) fn without_undecoded(mut self) -> Self {
        if let Kind::Decode(response) = &mut self.inner.kind {
            response.body = None;
        }
        self
    }

    /// Sets the identifier of the job that was waited for.
    pub(crate) fn with_job(mut self, id: &str) -> Self {
        self.inner.job_id = Some(id.to_owned());
        self
    }

    pub(super) fn head(&self) -> Option<&ResponseHead> {
        match &self.inner.kind {
            Kind::Api(response) => Some(&response.head),
            Kind::Decode(response) => response.head.as_ref(),
            Kind::Download(rejection) => Some(&rejection.head),
            _ => None,
        }
    }

    fn cause(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.inner.kind {
            Kind::Transport(error) => std::error::Error::source(error),
            Kind::Io { error, .. } => Some(error),
            Kind::RateLimit(error) => std::error::Error::source(error),
            Kind::Token(error) => error.source(),
            _ => None,
        }
    }
}

impl From<Kind> for Error {
    fn from(kind: Kind) -> Self {
        Self { inner: Box::new(Inner { operation: None, job_id: None, attempts: 0, kind }) }
    }
}

impl From<TokenError> for Error {
    fn from(error: TokenError) -> Self {
        Self::from(Kind::Token(error))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(operation) = self.inner.operation {
            write!(f, "{operation}: ")?;
        }
        match &self.inner.kind {
            Kind::InvalidRequest(reason) => write!(f, "invalid request: {reason}")?,
            Kind::Transport(error) => error.fmt(f)?,
            Kind::Timeout(limit) => write!(f, "no response within {limit:?}")?,
            Kind::RateLimit(error) => error.fmt(f)?,
            Kind::Api(response) => response.fmt(f)?,
            Kind::Decode(response) => response.fmt(f)?,
            Kind::JobFailed(failure, _) => failure.fmt(f)?,
            Kind::JobTimedOut(timeout) => timeout.fmt(f)?,
            Kind::Download(rejection) => rejection.fmt(f)?,
            Kind::Transfer(limit) => limit.fmt(f)?,
            Kind::Io { path, error } => write!(f, "{} could not be written: {error}", path.display())?,
            Kind::Token(error) => f.write_str(error.message)?,
        }
        if self.inner.attempts > 1 {
            write!(f, " (after {} attempts)", self.inner.attempts)?;
        }
        if let Some(id) = &self.inner.job_id {
            write!(f, " (job {})", Sanitized(id))?;
        }
        if let Some(id) = self.head().and_then(ResponseHead::request_id) {
            write!(f, " (request id {})", Sanitized(id))?;
        }
        Ok(())
    }
}

/// Shows the text of `Display`, and the cause.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("Error");
        debug.field("message", &self.to_string());
        if let Some(cause) = self.cause() {
            debug.field("source", &cause);
        }
        debug.finish_non_exhaustive()
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.cause()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::Response;
    use std::error::Error as _;

    fn head(status: u16) -> response::Parts {
        let response = Response::builder().status(status).header("x-request-id", "1f2e").body(());
        response.unwrap().into_parts().0
    }

    fn api(status: u16, body: &str) -> Error {
        Error::api(head(status), ResponseBody::new(body.as_bytes(), false)).of("get_thing")
    }

    #[test]
    fn an_undocumented_body_is_shown_in_part() {
        let error = api(404, "null");
        assert!(error.is_api() && error.is_not_found() && !error.is_server_error() && error.code().is_none());
        let shown = |status, body| api(status, body).to_string();
        assert_eq!(shown(502, "<h1>\u{1b}Oops"), "get_thing: 502 Bad Gateway: <h1> Oops (request id 1f2e)");
        assert_eq!(shown(502, "null"), "get_thing: 502 Bad Gateway: null (request id 1f2e)");
        assert_eq!(shown(599, ""), "get_thing: 599 (request id 1f2e)");
        let redirect = "get_thing: 302 Found: redirects are not followed (request id 1f2e)";
        assert_eq!(shown(302, "elsewhere"), redirect);
    }

    #[test]
    fn a_decode_error_has_its_path() {
        let decode_error = DecodeError::expected("a string", "a boolean").in_item(2).in_field("tags");
        let body = Some(ResponseBody::new(b"{}", false));
        let error = Error::decode(head(200), body, &decode_error).of("get_thing");
        assert_eq!(
            error.to_string(),
            "get_thing: unexpected response: tags[2]: expected a string, found a boolean (request id 1f2e)"
        );
        assert_eq!(error.json_path(), Some("tags[2]"));
        assert_eq!(error.body(), Some(&b"{}"[..]));
        assert!(error.is_decode() && !error.is_api());
        assert_eq!(error.without_undecoded().body(), None);
    }

    #[test]
    fn the_cause_of_a_failed_connection_is_its_source() {
        let cause = io::Error::other("no route");
        let error = Error::transport(TransportError::new(cause).while_connecting()).of("get_thing");
        assert_eq!(error.to_string(), "get_thing: could not connect: no route");
        assert_eq!(error.source().unwrap().to_string(), "no route");
        assert!(error.is_transport() && error.is_connect() && !error.is_timeout());
    }

    #[test]
    fn a_timeout_shows_the_limit_and_the_job() {
        let error = Error::timeout(Duration::from_secs(60)).of("get_thing").with_job("j1");
        assert_eq!(error.to_string(), "get_thing: no response within 60s (job j1)");
        assert!(error.is_timeout());
        assert_eq!(error.job_id(), Some("j1"));
    }

    #[test]
    fn the_reason_for_a_missing_token_is_the_source() {
        let error = Error::login_required("revoked").of("get_thing");
        assert_eq!(error.to_string(), "get_thing: the user has to log in");
        assert_eq!(error.source().map(ToString::to_string).as_deref(), Some("revoked"));
        assert!(error.is_login_required() && error.is_token_unavailable() && !error.is_unauthorized());
        let error = Error::token_unavailable("not now");
        assert_eq!(error.to_string(), "there is no access token");
        assert!(error.is_token_unavailable() && !error.is_login_required());
    }

    #[test]
    fn debug_shows_the_message() {
        let shown = format!("{:?}", api(599, ""));
        assert_eq!(shown, r#"Error { message: "get_thing: 599 (request id 1f2e)", .. }"#);
    }
}
