//! Answers that are no file, told without what they repeat of the URL.

use super::url::{FileUrl, Redactor};
use crate::runtime::error::{Excerpt, Head};
use http::{HeaderMap, StatusCode, response};
use std::fmt;

/// An answer that is no file.
pub(crate) struct DownloadRefused {
    pub(crate) head: Head,
    /// What the server says, in short.
    said: String,
}

impl DownloadRefused {
    pub(super) fn new(head: response::Parts, body: &[u8], url: &FileUrl) -> Self {
        let redactor = url.redactor();
        let said = Excerpt(&redactor.hide(&words(&String::from_utf8_lossy(body)))).to_string();
        Self { head: Head { status: head.status, headers: mark(head.headers, &redactor) }, said }
    }

    /// Whether the URL is, as far as can be told, no longer good. Storage services answer with 403 to those that were
    /// signed for a time that is over, and with 400 when what they were signed with has expired.
    pub(crate) fn is_expired_url(&self) -> bool {
        matches!(self.head.status, StatusCode::FORBIDDEN | StatusCode::NOT_FOUND | StatusCode::GONE)
            || (self.head.status == StatusCode::BAD_REQUEST && self.said.starts_with("ExpiredToken"))
    }
}

impl fmt::Display for DownloadRefused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.head.fmt(f)?;
        if self.head.status.is_redirection() {
            return Ok(());
        }
        if self.is_expired_url() {
            f.write_str(": the URL has probably expired, and a new one has to be asked for")?;
        }
        if self.said.is_empty() { Ok(()) } else { write!(f, ": {}", self.said) }
    }
}

/// What a body says. Of the XML of storage services that is the code and the message: the rest explains how the URL was
/// signed, also in numbers, in which nothing could be found that has to be hidden.
fn words(body: &str) -> String {
    match (element(body, "Code"), element(body, "Message")) {
        (Some(code), Some(message)) => format!("{code}: {message}"),
        (Some(words), None) | (None, Some(words)) => words.to_owned(),
        (None, None) => body.to_owned(),
    }
}

/// The text of the first element of this name.
fn element<'a>(xml: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = xml.split_once(&format!("<{name}>"))?;
    rest.split('<').next()
}

/// Has `Debug` hide the headers that repeat the URL, or have another one.
fn mark(mut headers: HeaderMap, redactor: &Redactor) -> HeaderMap {
    for value in headers.values_mut() {
        let text = String::from_utf8_lossy(value.as_bytes());
        let is_sensitive = text.contains("://") || text.contains('?') || redactor.finds_any(&text);
        value.set_sensitive(is_sensitive);
    }
    headers
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(status: u16, body: &str) -> DownloadRefused {
        let response = http::Response::builder()
            .status(status)
            .header("location", "https://elsewhere.example/?key=an0ther-s3cret")
            .header("x-note", "s3cretsignature");
        let url = FileUrl::parse("https://files.example/a?X-Amz-Signature=s3cretsignature").unwrap();
        DownloadRefused::new(response.body(()).unwrap().into_parts().0, body.as_bytes(), &url)
    }

    #[test]
    fn the_xml_of_storage_services_is_told_by_its_code_and_message() {
        let refused = refused(
            403,
            "<?xml version=\"1.0\"?>\n<Error><Code>SignatureDoesNotMatch</Code><Message>Not s3cretsignature.</Message>\
             <StringToSignBytes>73 33 63 72 65 74</StringToSignBytes></Error>",
        );
        assert_eq!(
            refused.to_string(),
            "403 Forbidden: the URL has probably expired, and a new one has to be asked for: \
             SignatureDoesNotMatch: Not ***."
        );
        assert!(!format!("{:?}", refused.head.headers).contains("s3cret"));
    }

    #[test]
    fn other_bodies_are_told_in_part() {
        assert_eq!(
            refused(500, "<h1>No\ns3cretsignature").to_string(),
            "500 Internal Server Error: <h1>No ***"
        );
        assert_eq!(refused(599, "").to_string(), "599");
        assert_eq!(refused(302, "there").to_string(), "302 Found: redirects are not followed");
        assert!(refused(500, &"a".repeat(1000)).to_string().len() < 400);
        assert_eq!(refused(500, "<Code>").to_string(), "500 Internal Server Error");
    }

    #[test]
    fn an_expired_url_is_told_by_the_status_or_the_code() {
        let expired = |status, body| refused(status, body).is_expired_url();
        assert!(expired(403, "") && expired(404, "") && expired(410, ""));
        assert!(expired(400, "<Error><Code>ExpiredToken</Code></Error>"));
        assert!(
            !expired(400, "<Error><Code>InvalidRequest</Code></Error>")
                && !expired(500, "")
                && !expired(302, "")
        );
    }
}
