//! How errors come about.

use super::{Error, Head, Inner, Kind, Refusal, Undecodable};
use crate::generated::api::read_error;
use crate::runtime::download::DownloadRefused;
use crate::runtime::job::{JobFailure, JobTimeout};
use crate::runtime::limit::RateLimitError;
use crate::runtime::transport::TransportError;
use crate::runtime::wire::DecodeError;
use http::{Response, response};
use serde_json::Value;
use std::borrow::Cow;
use std::io;
use std::time::Duration;

impl Error {
    /// The reason follows the name of the operation, and names no value.
    pub(crate) fn invalid(reason: impl Into<Cow<'static, str>>) -> Self {
        Self::from(Kind::Invalid(reason.into()))
    }

    pub(crate) fn transport(error: TransportError) -> Self {
        Self::from(Kind::Transport(error))
    }

    pub(crate) fn timeout(limit: Duration) -> Self {
        Self::from(Kind::Timeout(limit))
    }

    pub(crate) fn rate_limit(refusal: RateLimitError) -> Self {
        Self::from(Kind::RateLimitError(refusal))
    }

    pub(crate) fn api(head: response::Parts, body: Vec<u8>, truncated: bool) -> Self {
        let reported = read_error(&body);
        Self::from(Kind::Api(Refusal { reported, head: head.into(), body, truncated }))
    }

    pub(crate) fn decode(head: impl Into<Head>, decode_error: &DecodeError) -> Self {
        Self::from(Kind::Decode(Undecodable {
            head: Some(head.into()),
            path: decode_error.path(),
            message: decode_error.message().to_owned(),
        }))
    }

    pub(crate) fn no_result() -> Self {
        Self::from(Kind::Decode(Undecodable {
            head: None,
            path: String::new(),
            message: "the job is done, but its result is missing".to_owned(),
        }))
    }

    pub(crate) fn no_progress() -> Self {
        Self::from(Kind::Decode(Undecodable {
            head: None,
            path: String::new(),
            message: "the next page has the cursor of this one, so that the list would never end".to_owned(),
        }))
    }

    pub(crate) fn job_failed(failure: JobFailure<Value>) -> Self {
        Self::from(Kind::JobFailed(failure))
    }

    pub(crate) fn job_timed_out(timeout: JobTimeout) -> Self {
        Self::from(Kind::JobTimedOut(timeout))
    }

    pub(crate) fn download(refused: DownloadRefused) -> Self {
        Self::from(Kind::Download(refused))
    }

    #[cfg_attr(
        any(not(feature = "files"), target_arch = "wasm32"),
        allow(dead_code, reason = "only files are written")
    )]
    pub(crate) fn io(error: io::Error) -> Self {
        Self::from(Kind::Io(error))
    }

    /// Says which operation was called, unless it is known: one that another one needed.
    pub(crate) fn of(mut self, operation: &'static str) -> Self {
        self.inner.operation.get_or_insert(operation);
        self
    }

    /// Says how often the call was made.
    pub(crate) fn after(mut self, attempts: u32) -> Self {
        self.inner.attempts = attempts;
        self
    }

    /// Says which job was waited for.
    pub(crate) fn with_job(mut self, id: &str) -> Self {
        self.inner.job_id = Some(id.to_owned());
        self
    }
}

impl From<Kind> for Error {
    fn from(kind: Kind) -> Self {
        Self { inner: Box::new(Inner { operation: None, job_id: None, attempts: 0, kind }) }
    }
}

impl<T> From<&Response<T>> for Head {
    fn from(answer: &Response<T>) -> Self {
        Self { status: answer.status(), headers: answer.headers().clone() }
    }
}

impl From<response::Parts> for Head {
    fn from(parts: response::Parts) -> Self {
        Self { status: parts.status, headers: parts.headers }
    }
}
