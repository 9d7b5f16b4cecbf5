//! URLs of files. They grant access to the file, so only their host is shown.

use crate::runtime::redactor::Redactor;
use http::Uri;
use http::uri::Scheme;
use percent_encoding::percent_decode_str;
use std::fmt;

/// The URL of a file. `Debug` shows only its host.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct FileUrl(Uri);

impl FileUrl {
    /// Parses an absolute HTTP URL, or returns the reason why it is none.
    pub(super) fn parse(url: &str) -> Result<Self, &'static str> {
        let uri: Uri = url.parse().map_err(|_| "it is not a URL")?;
        if uri.scheme() != Some(&Scheme::HTTPS) && uri.scheme() != Some(&Scheme::HTTP) {
            return Err("it does not start with https:// or http://");
        }
        if uri.authority().is_none_or(|it| it.host().is_empty() || it.as_str().contains('@')) {
            return Err("it has no host, or it has credentials");
        }
        Ok(Self(uri))
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

impl fmt::Debug for FileUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let host = self.0.authority().map(http::uri::Authority::as_str).unwrap_or_default();
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
