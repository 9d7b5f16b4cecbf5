//! The spans and events themselves.

use crate::runtime::delay::CallDelay;
use crate::runtime::error::{Error, Result, Sanitized};
use crate::runtime::operation::OperationInfo;
use http::uri::Scheme;
use http::{HeaderMap, StatusCode, Uri};
use std::pin::Pin;
use std::time::Duration;
use tracing::field::{Empty, display};
use tracing::{Instrument, Span};

/// The span of one HTTP request.
pub(crate) struct RequestSpan(Span);

impl RequestSpan {
    /// Creates a span; `made` is the number of attempts, including this one.
    pub(crate) fn new<B>(info: &OperationInfo, request: &http::Request<B>, made: u32) -> Self {
        let (method, uri) = (request.method(), request.uri());
        let span = tracing::info_span!(
            "request",
            otel.name = format_args!("{method} {}", info.path),
            otel.kind = "client",
            otel.status_code = Empty,
            operation = info.name,
            http.request.method = method.as_str(),
            http.request.resend_count = Empty,
            http.response.status_code = Empty,
            "http.response.header.x-request-id" = Empty,
            url.scheme = uri.scheme_str(),
            url.template = info.path,
            server.address = uri.host(),
            server.port = port(uri),
            error.type = Empty,
        );
        if made > 1 {
            span.record("http.request.resend_count", made - 1);
        }
        Self(span)
    }

    /// Runs a function inside the span.
    pub(crate) fn enter<T>(&self, work: impl FnOnce() -> T) -> T {
        self.0.in_scope(work)
    }

    /// Runs the exchange inside the span, and records its result.
    pub(crate) async fn watch<T>(
        self,
        exchange: Pin<&mut impl Future<Output = Result<http::Response<T>>>>,
    ) -> Result<http::Response<T>> {
        let result = exchange.instrument(self.0.clone()).await;
        match &result {
            Ok(response) => self.record_response(Some(response.status()), Some(response.headers())),
            Err(error) => {
                self.record_response(error.status(), error.headers());
                self.0.record("error.type", display(error_type(error)));
                self.0.record("otel.status_code", "ERROR");
            }
        }
        result
    }

    fn record_response(&self, status: Option<StatusCode>, headers: Option<&HeaderMap>) {
        if let Some(status) = status {
            self.0.record("http.response.status_code", status.as_u16());
        }
        let id = headers.and_then(|headers| headers.get("x-request-id")?.to_str().ok());
        if let Some(id) = id {
            self.0.record("http.response.header.x-request-id", display(Sanitized(id)));
        }
    }
}

/// Records that a call waits for a rate limit.
pub(crate) fn record_delay(delay: &CallDelay) {
    tracing::info!(
        operation = delay.operation,
        delay = delay.delay.map(tracing::field::debug),
        reason = %delay.reason,
        "waiting for a rate limit"
    );
}

/// Records that a call is retried after a delay.
pub(crate) fn record_retry(info: &OperationInfo, error: &Error, delay: Duration) {
    tracing::info!(
        operation = info.name,
        error.type = %error_type(error),
        attempts = error.attempts(),
        delay = ?delay,
        "sending again"
    );
}

fn port(uri: &Uri) -> u16 {
    let usual = if uri.scheme() == Some(&Scheme::HTTP) { 80 } else { 443 };
    uri.port_u16().unwrap_or(usual)
}

/// Returns the kind of failure: the status of the response, or a word.
fn error_type(error: &Error) -> String {
    match error.status() {
        Some(status) if error.is_api() => status.as_str().to_owned(),
        _ if error.is_timeout() => "timeout".to_owned(),
        _ if error.is_connect() => "connect".to_owned(),
        _ if error.is_transport() => "transport".to_owned(),
        _ if error.is_decode() => "decode".to_owned(),
        _ => "other".to_owned(),
    }
}
