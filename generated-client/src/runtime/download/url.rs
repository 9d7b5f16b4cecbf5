//! URLs of files. They grant access to the file, so only their host is shown.

use crate::runtime::redactor::Redactor;
use http::Uri;
use http::uri::{Authority, Scheme};
use percent_encoding::percent_decode_str;
use std::borrow::Cow;
use std::fmt;

/// The URL of a file. `Debug` shows only its host.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct FileUrl(Uri);

impl FileUrl {
    /// Parses an absolute HTTP URL, or returns the reason why it is none.
    ///
    /// A URL may be signed as it is, so it is never changed: what cannot be sent is an error.
    pub(super) fn parse(url: &str) -> Result<Self, Cow<'static, str>> {
        let uri: Uri = url.parse().map_err(|_| why_invalid(url))?;
        if uri.scheme() != Some(&Scheme::HTTPS) && uri.scheme() != Some(&Scheme::HTTP) {
            return Err("it does not start with https:// or http://".into());
        }
        if uri.authority().is_none_or(|it| it.host().is_empty() || it.as_str().contains('@')) {
            return Err("it has no host, or it has credentials".into());
        }
        Ok(Self(uri))
    }

    /// The host, and the port if there is one.
    pub(super) fn host(&self) -> Option<&str> {
        self.0.authority().map(Authority::as_str)
    }

    pub(super) fn uri(&self) -> &Uri {
        &self.0
    }

    /// Creates a redactor for the values of the query.
    pub(super) fn redactor(&self) -> Redactor {
        let pairs = self.0.query().unwrap_or_default().split('&');
        Redactor::new(pairs.flat_map(|pair| {
            let value = pair.split_once('=').map_or(pair, |(_, value)| value);
            [value.into(), percent_decode_str(value).decode_utf8_lossy()]
        }))
    }
}

/// Names the first character that a URL cannot have. Nothing else of the URL is shown, as it may be signed.
#[cold]
fn why_invalid(url: &str) -> Cow<'static, str> {
    let start = url.find("://").map_or(0, |scheme| scheme + "://".len());
    let mut ends = url[start..].char_indices().map(|(at, char)| (start + at, char));
    // A URL up to a character is valid if all before it are.
    let invalid = ends.find(|(at, char)| url[..at + char.len_utf8()].parse::<Uri>().is_err());
    match invalid {
        Some((at, ' ')) => format!("it has a space at position {at}, which has to be percent-encoded").into(),
        Some((at, char)) if char.is_control() => {
            format!("it has a control character at position {at}").into()
        }
        Some((at, char)) if !char.is_ascii_alphanumeric() => {
            format!("it has the character `{char}` at position {at}, which has to be percent-encoded").into()
        }
        _ => "it is not a URL".into(),
    }
}

impl fmt::Debug for FileUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let host = self.host().unwrap_or_default();
        write!(f, "{}://{host}/***", self.0.scheme_str().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_http_urls_with_a_host_are_accepted() {
        for url in [
            "",
            "files.example/a",
            "/a?b=c",
            "ftp://files.example/a",
            "file:///etc/passwd",
            "https://",
            "https:///a",
            "https://me@files.example/a",
            "https://me:s3cret@files.example/a",
            "https://files.example/a b",
            "https://files.example/a\r\nx: y",
        ] {
            assert!(FileUrl::parse(url).is_err(), "{url}");
        }
        for url in
            ["https://files.example", "http://127.0.0.1:8080/a%20b?c=d%2Fe&f", "HTTPS://files.example/#a"]
        {
            assert!(FileUrl::parse(url).is_ok(), "{url}");
        }
    }

    #[test]
    fn the_first_invalid_character_is_named() {
        for (url, why) in [
            (
                "https://x.example/a b.png?sig=s3cret",
                "it has a space at position 19, which has to be percent-encoded",
            ),
            (
                "https://x.example/a?b=<s3cret>",
                "it has the character `<` at position 22, which has to be percent-encoded",
            ),
            ("https://x.example/a\n", "it has a control character at position 19"),
            ("nowhere", "it does not start with https:// or http://"),
            ("https://", "it is not a URL"),
        ] {
            assert_eq!(FileUrl::parse(url).unwrap_err(), why, "{url}");
        }
        let kept = "https://x.example/a/%2e%2e/./b\\é'?sig=a%2Fb%2fc+d'|";
        assert_eq!(FileUrl::parse(kept).unwrap().uri().to_string(), kept);
    }

    #[test]
    fn debug_shows_only_the_host() {
        let url = FileUrl::parse("https://files.example:8443/s3cret/a?key=s3cret#s3cret").unwrap();
        assert_eq!(format!("{url:?}"), "https://files.example:8443/***");
    }

    #[test]
    fn the_values_of_the_query_are_redacted_in_any_encoding() {
        let redactor = |query| FileUrl::parse(&format!("https://files.example/a{query}")).unwrap().redactor();
        let query = redactor(
            "?X-Amz-Credential=AKIA123456789%2F20260101%2Feast&X-Amz-Signature=0a1b2c3d4e&X-Amz-Expires=9&k3y",
        );
        assert_eq!(query.redact("by AKIA123456789/20260101/east."), "by ***.");
        assert_eq!(query.redact("by AKIA123456789%252F20260101"), "by ***%25***");
        assert_eq!(query.redact("X-Amz-Signature=0a1b2c3d4e for 9"), "X-Amz-Signature=*** for 9");
        assert!(query.matches("0a1b2c3d4e") && !query.matches("Signature"));
        assert_eq!(redactor("").redact("Access denied"), "Access denied");
    }
}
