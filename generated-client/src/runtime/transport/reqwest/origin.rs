//! URLs as `reqwest` wants them.

use http::Uri;
use http::uri::{Authority, Scheme};
use reqwest::Url;
use std::fmt;
use std::sync::{PoisonError, RwLock};

/// Makes URLs, and keeps the last one's scheme and host, which are the same for nearly all: to parse a host is most of
/// the work.
#[derive(Default)]
pub(super) struct Origin(RwLock<Option<Known>>);

/// How long a path and query there is room for in a URL that is made from a known one, before it has to grow.
const ROOM: usize = 96;

struct Known {
    scheme: Scheme,
    authority: Authority,
    /// With a path of that length, in place of which others are put.
    url: Url,
}

/// A URL that has no scheme or host, or that `reqwest` cannot use.
#[derive(Debug)]
pub(super) struct NoUrl;

impl Origin {
    pub(super) fn url(&self, uri: &Uri) -> Result<Url, NoUrl> {
        let (scheme, authority) = (uri.scheme().ok_or(NoUrl)?, uri.authority().ok_or(NoUrl)?);
        let mut url = match self.known(scheme, authority) {
            Some(url) => url,
            None => self.learn(scheme, authority)?,
        };
        url.set_path(uri.path());
        if uri.query().is_some() {
            url.set_query(uri.query());
        }
        Ok(url)
    }

    fn known(&self, scheme: &Scheme, authority: &Authority) -> Option<Url> {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let known = known.as_ref().filter(|known| known.scheme == *scheme && known.authority == *authority);
        known.map(|known| known.url.clone())
    }

    fn learn(&self, scheme: &Scheme, authority: &Authority) -> Result<Url, NoUrl> {
        // `reqwest` would make a header of credentials. Base URLs and those of files are refused earlier if they have any.
        if authority.as_str().contains('@') {
            return Err(NoUrl);
        }
        let room = "-".repeat(ROOM);
        let url = Url::parse(&format!("{scheme}://{authority}/{room}")).map_err(|_| NoUrl)?;
        let known = Known { scheme: scheme.clone(), authority: authority.clone(), url: url.clone() };
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Some(known);
        Ok(url)
    }
}

impl fmt::Display for NoUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the URL cannot be used")
    }
}

impl std::error::Error for NoUrl {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_makes_the_same_urls_as_a_parser() {
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
    fn what_has_credentials_is_refused() {
        for uri in ["https://me@api.example.com/", "https://me:s3cret@api.example.com/"] {
            assert!(Origin::default().url(&uri.parse().unwrap()).is_err(), "{uri}");
        }
    }

    #[test]
    fn what_has_no_host_is_refused() {
        assert!(Origin::default().url(&"/rest/v1".parse().unwrap()).is_err());
        assert!(Origin::default().url(&"http://exa_mple:99999/".parse().unwrap()).is_err());
    }
}
