//! Conversion of URIs to the URLs of `reqwest`.

use http::Uri;
use http::uri::{Authority, Scheme};
use reqwest::Url;
use std::fmt;
use std::sync::{PoisonError, RwLock};

/// Converts URIs, and caches the last scheme and host: parsing the host is most of the work, and nearly all calls have
/// the same one.
#[derive(Default)]
pub(super) struct Origin(RwLock<Option<Known>>);

/// The length of a path and query that fits into a cached URL without reallocation.
const CAPACITY: usize = 96;

struct Known {
    scheme: Scheme,
    authority: Authority,
    /// Has a path of that length, which is replaced.
    url: Url,
}

/// The reason why `reqwest` cannot send a request to a URI.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum InvalidUrl {
    /// It has no scheme or host, or `reqwest` rejects it.
    Unusable,
    /// `reqwest` would send another URL, in which this character is encoded. The URL of a file may be signed as it is.
    Character(char),
    /// `reqwest` would send another URL, without this segment.
    Segment(String),
}

impl Origin {
    pub(super) fn url(&self, uri: &Uri) -> Result<Url, InvalidUrl> {
        let (scheme, authority) =
            (uri.scheme().ok_or(InvalidUrl::Unusable)?, uri.authority().ok_or(InvalidUrl::Unusable)?);
        let mut url = match self.known(scheme, authority) {
            Some(url) => url,
            None => self.learn(scheme, authority)?,
        };
        url.set_path(uri.path());
        if uri.query().is_some() {
            url.set_query(uri.query());
        }
        if url.path() == uri.path() && url.query() == uri.query() { Ok(url) } else { Err(changed(uri, &url)) }
    }

    fn known(&self, scheme: &Scheme, authority: &Authority) -> Option<Url> {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let known = known.as_ref().filter(|known| known.scheme == *scheme && known.authority == *authority);
        known.map(|known| known.url.clone())
    }

    fn learn(&self, scheme: &Scheme, authority: &Authority) -> Result<Url, InvalidUrl> {
        // `reqwest` would turn credentials into a header. Base URLs and those of files with credentials are rejected
        // earlier.
        if authority.as_str().contains('@') {
            return Err(InvalidUrl::Unusable);
        }
        let path = "-".repeat(CAPACITY);
        let url = Url::parse(&format!("{scheme}://{authority}/{path}")).map_err(|_| InvalidUrl::Unusable)?;
        let known = Known { scheme: scheme.clone(), authority: authority.clone(), url: url.clone() };
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Some(known);
        Ok(url)
    }
}

/// Finds the part of a URI that differs in its URL.
#[cold]
fn changed(uri: &Uri, url: &Url) -> InvalidUrl {
    let is_relative =
        |segment: &&str| matches!(&*segment.to_ascii_lowercase().replace("%2e", "."), "." | "..");
    if let Some(segment) = uri.path().split('/').find(is_relative) {
        return InvalidUrl::Segment(segment.to_owned());
    }
    let parts =
        [(uri.path(), url.path()), (uri.query().unwrap_or_default(), url.query().unwrap_or_default())];
    let mut pairs = parts.iter().flat_map(|(given, sent)| given.chars().zip(sent.chars()));
    pairs
        .find(|(given, sent)| given != sent)
        .map_or(InvalidUrl::Unusable, |(given, _)| InvalidUrl::Character(given))
}

impl fmt::Display for InvalidUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unusable => f.write_str("the URL cannot be used"),
            Self::Character(char) => {
                write!(f, "the URL has the character `{char}`, which the HTTP stack would send encoded")
            }
            Self::Segment(segment) => {
                write!(f, "the URL has the segment `{segment}`, which the HTTP stack would not send")
            }
        }
    }
}

impl std::error::Error for InvalidUrl {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn converted_urls_equal_parsed_urls() {
        let origin = Origin::default();
        for text in [
            "https://api.example.com/rest/v1/things/a%2Fb?q=a%20b&limit=5",
            "https://api.example.com/rest/v1/things",
            "https://api.example.com",
            "https://API.example.com/x?",
            "http://api.example.com/x",
            "http://127.0.0.1:8080/x%7Bthing%7D?a=1,b",
            "http://[::1]:8080/x",
            "https://api.example.com:443/x",
            "https://files.example.com/a/b.pdf?X-Sig=ab%2Fc%3D&d=~-_.",
        ] {
            let uri: Uri = text.parse().unwrap();
            for _ in 0..2 {
                assert_eq!(origin.url(&uri).unwrap(), Url::parse(text).unwrap(), "{text}");
            }
        }
    }

    #[test]
    fn a_uri_that_would_be_sent_otherwise_is_rejected() {
        let url = |path: &str| Origin::default().url(&format!("https://x.example{path}").parse().unwrap());
        for (path, char) in [
            ("/f.pdf?name*=UTF-8''f.pdf&Signature=abc", '\''),
            ("/a\\b.pdf?Signature=abc", '\\'),
            ("/a\"b", '"'),
            ("/a{b", '{'),
            ("/é.pdf", 'é'),
            ("/a?b=é", 'é'),
        ] {
            assert_eq!(url(path), Err(InvalidUrl::Character(char)), "{path}");
        }
        for segment in [".", "..", "%2e", "%2E%2e", ".%2e"] {
            let error = url(&format!("/a/{segment}/f.pdf?Signature=abc"));
            assert_eq!(error, Err(InvalidUrl::Segment(segment.to_owned())));
        }
        for path in ["/a'b|[c]!$&()*+,;=:@~%zz?a=[b]|!$()*+,;:@/?`{}^%2e%2E", "/...?..", "//a//b"] {
            assert_eq!(url(path).unwrap().as_str(), format!("https://x.example{path}"));
        }
    }

    #[test]
    fn a_uri_with_credentials_is_rejected() {
        for uri in ["https://me@api.example.com/", "https://me:s3cret@api.example.com/"] {
            assert!(Origin::default().url(&uri.parse().unwrap()).is_err(), "{uri}");
        }
    }

    #[test]
    fn a_uri_without_a_host_is_rejected() {
        assert!(Origin::default().url(&"/rest/v1".parse().unwrap()).is_err());
        assert!(Origin::default().url(&"http://exa_mple:99999/".parse().unwrap()).is_err());
    }
}
