//! Where the API is served.

use crate::runtime::error::{Error, Result};
use http::Uri;
use http::uri::Scheme;

/// The part of every URL before the path of the endpoint, without a slash at its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BaseUrl(String);

impl BaseUrl {
    /// The server that the API is described with.
    pub(crate) fn of_the_api() -> Self {
        Self(crate::generated::api::SERVER.trim_end_matches('/').to_owned())
    }

    pub(crate) fn parse(url: &str) -> Result<Self> {
        let uri: Uri = url.parse().map_err(|_| refused("it is not a URL"))?;
        if uri.scheme() != Some(&Scheme::HTTPS) && uri.scheme() != Some(&Scheme::HTTP) {
            return Err(refused("it does not start with https:// or http://"));
        }
        if uri.authority().is_none_or(|it| it.host().is_empty() || it.as_str().contains('@')) {
            return Err(refused("it has no host, or credentials in front of it"));
        }
        if uri.query().is_some() || url.contains('#') {
            return Err(refused("it has more than a path after the host"));
        }
        Ok(Self(url.trim_end_matches('/').to_owned()))
    }

    /// The server of an operation that has one of its own, unless this base URL was set to something else.
    pub(crate) fn unless_set<'a>(&'a self, server: Option<&'a str>) -> &'a str {
        server.filter(|_| *self == Self::of_the_api()).unwrap_or(&self.0)
    }
}

/// The URL itself is left out as it may hold credentials.
fn refused(why: &str) -> Error {
    Error::invalid(format!("the base URL cannot be used: {why}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slashes_at_the_end_do_not_matter() {
        for url in ["http://127.0.0.1:8080/rest", "http://127.0.0.1:8080/rest/"] {
            assert_eq!(BaseUrl::parse(url).unwrap().unless_set(None), "http://127.0.0.1:8080/rest");
        }
        assert_eq!(
            BaseUrl::parse("https://api.example.com").unwrap().unless_set(None),
            "https://api.example.com"
        );
    }

    #[test]
    fn anything_but_an_http_url_is_refused() {
        for url in [
            "",
            "api.example.com",
            "/rest",
            "ftp://api.example.com",
            "https://",
            "https://me:s3cret@api.example.com",
            "https://api.example.com/rest?key=s3cret",
            "https://api.example.com/rest#part",
            "https://api.example.com/a b",
        ] {
            let error = BaseUrl::parse(url).unwrap_err();
            assert!(error.is_invalid_request(), "{url}");
            assert!(!error.to_string().contains("s3cret"), "{error}");
        }
    }

    #[test]
    fn the_described_server_is_a_base_url() {
        assert_eq!(BaseUrl::parse(crate::generated::api::SERVER).unwrap(), BaseUrl::of_the_api());
    }
}
