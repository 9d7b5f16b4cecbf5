//! Headers that callers set.

use http::header::{self, HeaderName, HeaderValue};

/// Headers that callers must not set: they determine the destination, the user and the length of a request.
const RESERVED: [HeaderName; 5] = [
    header::AUTHORIZATION,
    header::CONNECTION,
    header::CONTENT_LENGTH,
    header::HOST,
    header::TRANSFER_ENCODING,
];

/// Parses a header that a caller sets, or returns the reason why it is invalid. The reason does not contain the value.
pub(crate) fn custom_header(name: &str, value: &str) -> Result<(HeaderName, HeaderValue), String> {
    let Ok(key) = HeaderName::try_from(name) else {
        return Err("the name of a header is not valid".to_owned());
    };
    if RESERVED.contains(&key) {
        return Err(format!("the header `{key}` is set by the client itself"));
    }
    match HeaderValue::from_str(value) {
        Ok(value) => Ok((key, value)),
        Err(_) => Err(format!("the value of the header `{key}` has characters that cannot be in one")),
    }
}

/// Returns whether a header describes the body of its request, such as `Content-Type`.
pub(crate) fn describes_body(name: &HeaderName) -> bool {
    name.as_str().starts_with("content-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reserved_and_invalid_headers_are_rejected() {
        for name in ["authorization", "HOST", "Content-Length", "transfer-encoding", "connection"] {
            let reason = custom_header(name, "s3cret").unwrap_err();
            assert!(reason.ends_with("is set by the client itself"), "{reason}");
        }
        let reason = custom_header("x-name", "s3cret\r\nx: y").unwrap_err();
        assert!(reason.contains("`x-name`") && !reason.contains("s3cret"), "{reason}");
        assert!(custom_header("x name", "value").is_err() && custom_header("", "value").is_err());
    }
}
