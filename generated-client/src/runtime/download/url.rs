//! URLs of files. They grant access to the file, so only their host is shown.

use http::Uri;
use http::uri::Scheme;
use percent_encoding::percent_decode_str;
use std::collections::BTreeSet;
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
        Redactor::new(self.0.query().unwrap_or_default())
    }
}

impl fmt::Debug for FileUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let host = self.0.authority().map(http::uri::Authority::as_str).unwrap_or_default();
        write!(f, "{}://{host}/***", self.0.scheme_str().unwrap_or_default())
    }
}

/// Redacts the values of a query, and the words in them, which are the same in every encoding.
pub(super) struct Redactor {
    /// The longest first, so that none is redacted only in part.
    secrets: Vec<String>,
}

/// Shorter values are not secret, and would match anywhere.
const MIN_VALUE_LEN: usize = 4;

/// Shorter words may be words of a language.
const MIN_WORD_LEN: usize = 8;

impl Redactor {
    fn new(query: &str) -> Self {
        let mut secrets = BTreeSet::new();
        for pair in query.split('&') {
            let value = pair.split_once('=').map_or(pair, |(_, value)| value);
            let decoded = percent_decode_str(value).decode_utf8_lossy();
            for value in [value, &decoded] {
                let words = value.split(|char: char| !char.is_ascii_alphanumeric());
                secrets.extend(words.filter(|word| word.len() >= MIN_WORD_LEN).map(str::to_owned));
                secrets.extend((value.len() >= MIN_VALUE_LEN).then(|| value.to_owned()));
            }
        }
        let mut secrets: Vec<_> = secrets.into_iter().collect();
        secrets.sort_by_key(|text| std::cmp::Reverse(text.len()));
        Self { secrets }
    }

    pub(super) fn redact(&self, text: &str) -> String {
        self.secrets.iter().fold(text.to_owned(), |text, secret| text.replace(secret.as_str(), "***"))
    }

    pub(super) fn matches(&self, text: &str) -> bool {
        self.secrets.iter().any(|secret| text.contains(secret.as_str()))
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
        let query =
            "X-Amz-Credential=AKIA123456789%2F20260101%2Feast&X-Amz-Signature=0a1b2c3d4e&X-Amz-Expires=9&k3y";
        let redactor = Redactor::new(query);
        assert_eq!(redactor.redact("by AKIA123456789/20260101/east."), "by ***.");
        assert_eq!(redactor.redact("by AKIA123456789%252F20260101"), "by ***%25***");
        assert_eq!(redactor.redact("X-Amz-Signature=0a1b2c3d4e for 9"), "X-Amz-Signature=*** for 9");
        assert!(redactor.matches("0a1b2c3d4e") && !redactor.matches("Signature"));
        assert_eq!(Redactor::new("").redact("Access denied"), "Access denied");
    }
}
