//! Downloads that the file's host rejected.

use super::response::ResponseHead;
use http::StatusCode;
use std::fmt;

/// A response of a file's host that is not the file.
pub(crate) struct DownloadRejection {
    pub(super) head: ResponseHead,
    /// The host's explanation, sanitized and without secrets.
    explanation: String,
}

impl DownloadRejection {
    /// `explanation` must not repeat secrets of the URL, nor may the headers show them in `Debug`.
    pub(crate) fn new(head: ResponseHead, explanation: String) -> Self {
        Self { head, explanation }
    }

    /// Returns whether the URL has probably expired. Storage services respond with 403 when the signed time is over,
    /// and with 400 when the credentials that signed the URL have expired.
    pub(crate) fn is_expired_url(&self) -> bool {
        matches!(self.head.status, StatusCode::FORBIDDEN | StatusCode::NOT_FOUND | StatusCode::GONE)
            || (self.head.status == StatusCode::BAD_REQUEST && self.explanation.starts_with("ExpiredToken"))
    }
}

impl fmt::Display for DownloadRejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.head.fmt(f)?;
        if self.head.status.is_redirection() {
            return Ok(());
        }
        if self.is_expired_url() {
            f.write_str(": the URL has probably expired; request a new one")?;
        }
        if self.explanation.is_empty() { Ok(()) } else { write!(f, ": {}", self.explanation) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderMap;

    fn rejection(status: u16, explanation: &str) -> DownloadRejection {
        let status = StatusCode::from_u16(status).unwrap();
        DownloadRejection::new(ResponseHead { status, headers: HeaderMap::new() }, explanation.to_owned())
    }

    #[test]
    fn the_message_says_whether_the_url_has_expired() {
        assert_eq!(
            rejection(403, "SignatureDoesNotMatch: Not ***.").to_string(),
            "403 Forbidden: the URL has probably expired; request a new one: SignatureDoesNotMatch: Not ***."
        );
        assert_eq!(rejection(599, "").to_string(), "599");
        assert_eq!(rejection(302, "there").to_string(), "302 Found: redirects are not followed");
    }

    #[test]
    fn an_expired_url_is_recognized_by_the_status_or_the_code() {
        let expired = |status, explanation| rejection(status, explanation).is_expired_url();
        assert!(expired(403, "") && expired(404, "") && expired(410, ""));
        assert!(expired(400, "ExpiredToken"));
        assert!(!expired(400, "InvalidRequest") && !expired(500, "") && !expired(302, ""));
    }
}
