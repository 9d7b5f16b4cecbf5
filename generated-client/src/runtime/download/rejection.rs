//! Error responses of file servers, with the URL redacted.

use super::url::FileUrl;
use crate::runtime::error::{DownloadRejection, ResponseHead, Sanitized};
use crate::runtime::redactor::Redactor;
use http::{HeaderMap, response};

/// Creates the error for a response with a status other than success.
pub(super) fn rejection(head: response::Parts, body: &[u8], url: &FileUrl) -> DownloadRejection {
    let redactor = url.redactor();
    let text = redactor.redact(&explanation(&String::from_utf8_lossy(body)));
    let head = ResponseHead { status: head.status, headers: mark_sensitive(head.headers, &redactor) };
    DownloadRejection::new(head, Sanitized(&text).to_string())
}

/// Returns the part of a body that is shown. Of the XML of storage services that is the code and the message: the other
/// elements repeat the signature of the URL, in hexadecimal too, which the redactor does not find.
fn explanation(body: &str) -> String {
    match (element(body, "Code"), element(body, "Message")) {
        (Some(code), Some(message)) => format!("{code}: {message}"),
        (Some(text), None) | (None, Some(text)) => text.to_owned(),
        (None, None) => body.to_owned(),
    }
}

/// Returns the text of the first element with this name.
fn element<'a>(xml: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = xml.split_once(&format!("<{name}>"))?;
    rest.split('<').next()
}

/// Marks the headers with any URL as sensitive, which hides them in `Debug`.
fn mark_sensitive(mut headers: HeaderMap, redactor: &Redactor) -> HeaderMap {
    for value in headers.values_mut() {
        let text = String::from_utf8_lossy(value.as_bytes());
        let is_sensitive = text.contains("://") || text.contains('?') || redactor.matches(&text);
        value.set_sensitive(is_sensitive);
    }
    headers
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::error::Error;

    fn rejected(status: u16, body: &str) -> Error {
        let response = http::Response::builder()
            .status(status)
            .header("location", "https://elsewhere.example/?key=an0ther-s3cret")
            .header("x-note", "s3cretsignature");
        let url = FileUrl::parse("https://files.example/a?X-Amz-Signature=s3cretsignature").unwrap();
        let head = response.body(()).unwrap().into_parts().0;
        Error::download(rejection(head, body.as_bytes(), &url))
    }

    #[test]
    fn the_code_and_message_of_a_storage_service_are_shown() {
        let error = rejected(
            403,
            "<?xml version=\"1.0\"?>\n<Error><Code>SignatureDoesNotMatch</Code><Message>Not s3cretsignature.</Message>\
             <StringToSignBytes>73 33 63 72 65 74</StringToSignBytes></Error>",
        );
        assert_eq!(
            error.to_string(),
            "403 Forbidden: the URL has probably expired; request a new one: SignatureDoesNotMatch: Not ***."
        );
        assert!(!format!("{:?}", error.headers()).contains("s3cret"));
        assert!(rejected(400, "<Error><Code>ExpiredToken</Code></Error>").is_expired_url());
        assert!(!rejected(400, "<Error><Code>InvalidRequest</Code></Error>").is_expired_url());
    }

    #[test]
    fn other_bodies_are_shown_in_part() {
        assert_eq!(
            rejected(500, "<h1>No\ns3cretsignature").to_string(),
            "500 Internal Server Error: <h1>No ***"
        );
        assert!(rejected(500, &"a".repeat(1000)).to_string().len() < 400);
        assert_eq!(rejected(500, "<Code>").to_string(), "500 Internal Server Error");
    }
}
