//! Responses that report an error or cannot be decoded.

use super::sanitized::Sanitized;
use crate::generated::api::{ApiErrorCode, read_error};
use crate::runtime::redactor::Redactor;
use crate::runtime::wire::DecodeError;
use http::header::{CONTENT_ENCODING, DATE, RETRY_AFTER};
use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode, response};
use std::fmt;
use std::time::{Duration, SystemTime};

/// A delay in milliseconds, which some gateways send beside `Retry-After`.
const RETRY_AFTER_MS: HeaderName = HeaderName::from_static("retry-after-ms");

/// The status and headers of a response.
#[derive(Clone)]
pub(crate) struct ResponseHead {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
}

impl ResponseHead {
    pub(super) fn request_id(&self) -> Option<&str> {
        self.headers.get("x-request-id")?.to_str().ok()
    }

    /// Reads `retry-after-ms`, or else `Retry-After`: seconds, or a date, which is relative to the response's own date.
    pub(super) fn retry_after(&self) -> Option<Duration> {
        let text = |name| Some(self.headers.get(name)?.to_str().ok()?.trim());
        if let Some(seconds) = text(RETRY_AFTER_MS).and_then(decimal).map(|millis| millis / 1_000.0) {
            return Some(saturating(seconds));
        }
        let text = text(RETRY_AFTER)?;
        if let Some(seconds) = decimal(text) {
            return Some(saturating(seconds));
        }
        let parse = |date: &str| httpdate::parse_http_date(date).ok();
        let sent_at = self.headers.get(DATE).and_then(|date| parse(date.to_str().ok()?));
        let date = parse(text)?;
        Some(date.duration_since(sent_at.unwrap_or_else(SystemTime::now)).unwrap_or_default())
    }
}

/// Parses digits with an optional fraction. `str::parse` would accept a sign, an exponent and words.
fn decimal(text: &str) -> Option<f64> {
    let starts_and_ends = |text: &str| {
        text.starts_with(|char: char| char.is_ascii_digit())
            && text.ends_with(|char: char| char.is_ascii_digit())
    };
    let is_decimal = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && starts_and_ends(text);
    is_decimal.then(|| text.parse().ok()).flatten()
}

fn saturating(seconds: f64) -> Duration {
    Duration::try_from_secs_f64(seconds).unwrap_or(Duration::MAX)
}

impl<T> From<&Response<T>> for ResponseHead {
    fn from(response: &Response<T>) -> Self {
        Self { status: response.status(), headers: response.headers().clone() }
    }
}

impl From<response::Parts> for ResponseHead {
    fn from(parts: response::Parts) -> Self {
        Self { status: parts.status, headers: parts.headers }
    }
}

impl fmt::Display for ResponseHead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.status.as_str())?;
        if let Some(reason) = self.status.canonical_reason() {
            write!(f, " {reason}")?;
        }
        match self.status {
            StatusCode::NOT_MODIFIED => {
                f.write_str(": a header asked for the response only if it has changed")
            }
            status if status.is_redirection() => f.write_str(": redirects are not followed"),
            _ => Ok(()),
        }
    }
}

/// The body of a response, as far as it is kept.
#[derive(Default)]
pub(crate) struct ResponseBody {
    pub(super) bytes: Vec<u8>,
    /// Whether the end is missing.
    pub(super) truncated: bool,
}

impl ResponseBody {
    /// The maximum length that is kept: 64 KiB.
    pub(crate) const MAX: usize = 64 << 10;

    pub(crate) fn new(bytes: &[u8], truncated: bool) -> Self {
        let kept = bytes.get(..Self::MAX).unwrap_or(bytes);
        Self { bytes: kept.to_vec(), truncated: truncated || kept.len() < bytes.len() }
    }

    /// Removes secrets. Returns whether there were any.
    fn redact(&mut self, redactor: &Redactor) -> bool {
        let text = String::from_utf8_lossy(&self.bytes);
        let matches = redactor.matches(&text);
        if matches {
            self.bytes = redactor.redact(&text).into_bytes();
        }
        matches
    }
}

/// Hides headers that repeat secrets.
fn hide_secrets(headers: &mut HeaderMap, redactor: &Redactor) {
    for value in headers.values_mut() {
        if redactor.matches(&String::from_utf8_lossy(value.as_bytes())) {
            value.set_sensitive(true);
        }
    }
}

/// Returns the content encoding of a body other than `identity`.
pub(crate) fn compression(headers: &HeaderMap) -> Option<&HeaderValue> {
    let codings = headers.get_all(CONTENT_ENCODING);
    codings.iter().find(|coding| !coding.as_bytes().eq_ignore_ascii_case(b"identity"))
}

/// Shows that a body is compressed.
struct Compressed<'a>(&'a HeaderValue);

impl fmt::Display for Compressed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let coding = String::from_utf8_lossy(self.0.as_bytes());
        write!(f, "the body is compressed ({}), although that was not requested", Sanitized(&coding))
    }
}

/// A response of the API with a status other than success.
pub(super) struct ErrorResponse {
    pub(super) head: ResponseHead,
    pub(super) body: ResponseBody,
    /// The code and message, if the body has a form that the API documents.
    pub(super) reported: Option<(ApiErrorCode, String)>,
}

impl ErrorResponse {
    pub(super) fn new(head: ResponseHead, body: ResponseBody) -> Self {
        Self { reported: read_error(&body.bytes), head, body }
    }

    /// Removes secrets of the request that the response repeats.
    pub(super) fn redact(&mut self, redactor: &Redactor) {
        hide_secrets(&mut self.head.headers, redactor);
        if self.body.redact(redactor) {
            self.reported = read_error(&self.body.bytes);
        }
        // A secret with an escape sequence in the body matches only once it is decoded.
        if let Some((_, message)) = &mut self.reported {
            *message = redactor.redact(message);
        }
    }
}

impl fmt::Display for ErrorResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.head.fmt(f)?;
        if self.head.status.is_redirection() {
            return Ok(());
        }
        if let Some((code, message)) = &self.reported {
            return write!(f, ": {}: {}", Sanitized(code.as_str()), Sanitized(message));
        }
        if let Some(coding) = compression(&self.head.headers) {
            return write!(f, ": {}", Compressed(coding));
        }
        let text = String::from_utf8_lossy(&self.body.bytes);
        if text.is_empty() { Ok(()) } else { write!(f, ": {}", Sanitized(&text)) }
    }
}

/// A successful response with unexpected content.
pub(super) struct UnexpectedResponse {
    pub(super) head: Option<ResponseHead>,
    pub(super) body: Option<ResponseBody>,
    pub(super) path: String,
    message: String,
}

impl UnexpectedResponse {
    pub(super) fn new(head: ResponseHead, body: Option<ResponseBody>, error: &DecodeError) -> Self {
        let compressed = compression(&head.headers)
            .filter(|_| error.path().is_empty())
            .map(|coding| Compressed(coding).to_string());
        let message = compressed.unwrap_or_else(|| error.message().to_owned());
        Self { head: Some(head), body, path: error.path(), message }
    }

    /// A response that could be decoded, but contradicts what the API documents.
    pub(super) fn contradiction(message: &str) -> Self {
        Self { head: None, body: None, path: String::new(), message: message.to_owned() }
    }

    /// Removes secrets of the request that the response repeats.
    pub(super) fn redact(&mut self, redactor: &Redactor) {
        if let Some(head) = &mut self.head {
            hide_secrets(&mut head.headers, redactor);
        }
        if let Some(body) = &mut self.body {
            body.redact(redactor);
        }
    }
}

impl fmt::Display for UnexpectedResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unexpected response: ")?;
        if !self.path.is_empty() {
            write!(f, "{}: ", Sanitized(&self.path))?;
        }
        f.write_str(&self.message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn delay(headers: &[(&str, &str)]) -> Option<Duration> {
        let mut head = ResponseHead { status: StatusCode::OK, headers: HeaderMap::new() };
        for (name, value) in headers {
            head.headers.insert(HeaderName::try_from(*name).unwrap(), value.parse().unwrap());
        }
        head.retry_after()
    }

    fn seconds(headers: &[(&str, &str)]) -> Option<u64> {
        delay(headers).map(|delay| delay.as_secs())
    }

    #[test]
    fn retry_after_has_fractions_and_milliseconds() {
        let millis = |headers| delay(headers).map(|delay| delay.as_millis());
        assert_eq!(millis(&[("retry-after", "1.5")]), Some(1_500));
        assert_eq!(millis(&[("retry-after-ms", "250"), ("retry-after", "9")]), Some(250));
        assert_eq!(millis(&[("retry-after-ms", " 0.5 ")]), Some(0));
        assert_eq!(millis(&[("retry-after-ms", "soon"), ("retry-after", "9")]), Some(9_000));
    }

    #[test]
    fn retry_after_is_read_as_seconds_or_as_a_date() {
        assert_eq!(seconds(&[]), None);
        assert_eq!(seconds(&[("retry-after", "0")]), Some(0));
        assert_eq!(seconds(&[("retry-after", " 120 ")]), Some(120));
        let sent_at = ("date", "Wed, 21 Oct 2026 07:28:00 GMT");
        assert_eq!(seconds(&[sent_at, ("retry-after", "Wed, 21 Oct 2026 07:28:30 GMT")]), Some(30));
        assert_eq!(seconds(&[sent_at, ("retry-after", "Wed, 21 Oct 2026 07:27:00 GMT")]), Some(0));
        assert_eq!(seconds(&[("retry-after", "Wed, 21 Oct 2015 07:28:00 GMT")]), Some(0));
    }

    #[test]
    fn an_invalid_retry_after_is_ignored() {
        for text in
            ["", "soon", "-1", "+1", "1.", ".5", "1.5.2", "1e3", "0x10", "inf", "NaN", "tomorrow, 07:28"]
        {
            assert_eq!(seconds(&[("retry-after", text)]), None, "{text}");
        }
        assert_eq!(seconds(&[("retry-after", "99999999999999999999999")]), Some(u64::MAX));
        assert_eq!(seconds(&[("retry-after-ms", &"9".repeat(400))]), Some(u64::MAX));
    }
}
