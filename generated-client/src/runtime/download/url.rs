//! The URL of a file: whoever has it whole can have the file, so its query never shows.

use http::Uri;
use http::uri::Scheme;
use percent_encoding::percent_decode_str;
use std::collections::BTreeSet;
use std::fmt;

/// The URL of a file.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct FileUrl(Uri);

impl FileUrl {
    /// Reads it, or says why it cannot be used.
    pub(super) fn parse(url: &str) -> Result<Self, &'static str> {
        let uri: Uri = url.parse().map_err(|_| "it is not a URL")?;
        if uri.scheme() != Some(&Scheme::HTTPS) && uri.scheme() != Some(&Scheme::HTTP) {
            return Err("it does not start with https:// or http://");
        }
        if uri.authority().is_none_or(|it| it.host().is_empty() || it.as_str().contains('@')) {
            return Err("it has no host, or credentials in front of it");
        }
        Ok(Self(uri))
    }

    pub(super) fn uri(&self) -> &Uri {
        &self.0
    }

    /// Finds the parts of its query in other texts.
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

/// What must not show of a query: its values, and the words in them, which are the same however they are encoded.
pub(super) struct Redactor {
    /// The longest first, so that none is hidden in part only.
    hidden: Vec<String>,
}

/// A shorter value is no secret, and would be found anywhere.
const SHORTEST_VALUE: usize = 4;

/// A shorter word of a value may well be one of some language.
const SHORTEST_WORD: usize = 8;

impl Redactor {
    fn new(query: &str) -> Self {
        let mut hidden = BTreeSet::new();
        for pair in query.split('&') {
            let value = pair.split_once('=').map_or(pair, |(_, value)| value);
            let decoded = percent_decode_str(value).decode_utf8_lossy();
            for value in [value, &decoded] {
                let words = value.split(|char: char| !char.is_ascii_alphanumeric());
                hidden.extend(words.filter(|word| word.len() >= SHORTEST_WORD).map(str::to_owned));
                hidden.extend((value.len() >= SHORTEST_VALUE).then(|| value.to_owned()));
            }
        }
        let mut hidden: Vec<_> = hidden.into_iter().collect();
        hidden.sort_by_key(|text| std::cmp::Reverse(text.len()));
        Self { hidden }
    }

    pub(super) fn hide(&self, text: &str) -> String {
        self.hidden.iter().fold(text.to_owned(), |text, hidden| text.replace(hidden.as_str(), "***"))
    }

    pub(super) fn finds_any(&self, text: &str) -> bool {
        self.hidden.iter().any(|hidden| text.contains(hidden.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anything_but_an_http_url_is_refused() {
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
    fn only_its_host_is_shown() {
        let url = FileUrl::parse("https://files.example:8443/s3cret/a?key=s3cret#s3cret").unwrap();
        assert_eq!(format!("{url:?}"), "https://files.example:8443/***");
    }

    #[test]
    fn the_values_of_its_query_are_found_in_any_encoding() {
        let query =
            "X-Amz-Credential=AKIA123456789%2F20260101%2Feast&X-Amz-Signature=0a1b2c3d4e&X-Amz-Expires=9&k3y";
        let redactor = Redactor::new(query);
        assert_eq!(redactor.hide("by AKIA123456789/20260101/east."), "by ***.");
        assert_eq!(redactor.hide("by AKIA123456789%252F20260101"), "by ***%25***");
        assert_eq!(redactor.hide("X-Amz-Signature=0a1b2c3d4e for 9"), "X-Amz-Signature=*** for 9");
        assert!(redactor.finds_any("0a1b2c3d4e") && !redactor.finds_any("Signature"));
        assert_eq!(Redactor::new("").hide("Access denied"), "Access denied");
    }
}
