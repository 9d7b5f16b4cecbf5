//! Percent-encoding for paths and queries.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, PercentEncode, utf8_percent_encode};

/// All characters except the unreserved ones of RFC 3986.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// Encodes a value for a path segment or a query.
pub(crate) fn encode(text: &str) -> PercentEncode<'_> {
    utf8_percent_encode(text, RESERVED)
}

/// Encodes one segment of a path.
///
/// # Errors
///
/// Returns the reason why the text is invalid. Servers and proxies drop empty and dotted segments, which leads to another
/// path.
pub(super) fn encode_segment(text: &str) -> Result<PercentEncode<'_>, &'static str> {
    match text {
        "" => Err("is empty"),
        "." | ".." => Err("is a relative path segment"),
        _ if text.chars().any(char::is_control) => Err("has a control character"),
        _ => Ok(encode(text)),
    }
}

/// Checks a whole path that is already encoded.
///
/// # Errors
///
/// Returns the reason why the path is invalid.
pub(super) fn check_path(path: &str) -> Result<(), &'static str> {
    let Some(relative) = path.strip_prefix('/') else {
        return Err("does not start with a slash");
    };
    if !path.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"#<>?\\^`{|}".contains(&byte)) {
        return Err("has a character that has to be percent-encoded");
    }
    let dots = |segment: &str| segment.to_ascii_lowercase().replace("%2e", ".");
    if relative.split('/').any(|segment| matches!(dots(segment).as_str(), "." | "..")) {
        return Err("leaves the base URL");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_unreserved_characters_are_not_encoded() {
        let encoded = encode_segment("aZ09-_~.").unwrap().to_string();
        assert_eq!(encoded, "aZ09-_~.");
        let encoded = encode_segment("a/b?c#d%2F{e} é..").unwrap().to_string();
        assert_eq!(encoded, "a%2Fb%3Fc%23d%252F%7Be%7D%20%C3%A9..");
    }

    #[test]
    fn segments_that_lead_to_another_path_are_rejected() {
        for text in ["", ".", "..", "a\nb", "a\0", "\u{7f}", "\u{85}"] {
            assert!(encode_segment(text).is_err(), "{text:?}");
        }
        assert!(encode_segment("...").is_ok());
    }

    #[test]
    fn paths_that_leave_the_base_url_are_rejected() {
        for path in ["/", "/v1/things", "/v1/things/a%2Fb", "/v1/a:b@c"] {
            assert_eq!(check_path(path), Ok(()), "{path}");
        }
        for path in
            ["", "v1", "/a b", "/a?b", "/a#b", "/é", "/a/../b", "/a/%2e%2E/b", "/.", "/a\\..\\b", "/{id}"]
        {
            assert!(check_path(path).is_err(), "{path}");
        }
    }
}
