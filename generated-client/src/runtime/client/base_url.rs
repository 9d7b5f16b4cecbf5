//! The base URL of the API.

use crate::generated::api::Region;
use crate::runtime::error::{Error, Result};
use http::Uri;
use http::uri::Scheme;

/// The part of every URL before the endpoint's path, without a trailing slash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BaseUrl {
    url: String,
    /// Whether it replaces the servers that some operations have of their own.
    for_all: bool,
}

impl BaseUrl {
    /// The server of a region.
    pub(super) fn of_region(region: Region) -> Self {
        Self { url: region.server().to_owned(), for_all: region.own_server().is_some() }
    }

    pub(super) fn parse(url: &str) -> Result<Self> {
        let uri: Uri = url.parse().map_err(|_| invalid("it is not a URL"))?;
        if uri.scheme() != Some(&Scheme::HTTPS) && uri.scheme() != Some(&Scheme::HTTP) {
            return Err(invalid("it does not start with https:// or http://"));
        }
        if uri.authority().is_none_or(|it| it.host().is_empty() || it.as_str().contains('@')) {
            return Err(invalid("it has no host, or it has credentials"));
        }
        if uri.query().is_some() || url.contains('#') {
            return Err(invalid("it has more than a path after the host"));
        }
        Ok(Self { url: url.trim_end_matches('/').to_owned(), for_all: true })
    }

    /// Splits a URL into its origin and its path.
    pub(super) fn split(url: &str) -> Result<(Self, String)> {
        let Self { url, for_all } = Self::parse(url)?;
        let host = url.find("://").map_or(0, |scheme| scheme + 3);
        let (origin, path) = url.split_at(url[host..].find('/').map_or(url.len(), |slash| host + slash));
        Ok((Self { url: origin.to_owned(), for_all }, format!("/{}", path.trim_start_matches('/'))))
    }

    /// Returns the base URL for an operation, which may have a server of its own. A base URL that was set by the user
    /// takes precedence over that, and so does the server of another region.
    pub(crate) fn for_server<'a>(&'a self, server: Option<&'a str>) -> &'a str {
        server.filter(|_| !self.for_all).unwrap_or(&self.url)
    }

    /// Returns the host that an operation's requests are for.
    pub(crate) fn host<'a>(&'a self, server: Option<&'a str>) -> Option<&'a str> {
        host(self.for_server(server))
    }
}

/// Returns the host of a base URL, and its port if it has one.
fn host(url: &str) -> Option<&str> {
    url.split_once("://")?.1.split('/').next()
}

/// The message does not contain the URL, which may have credentials in it.
fn invalid(why: &str) -> Error {
    Error::invalid(format!("the base URL cannot be used: {why}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trailing_slash_is_dropped() {
        for url in ["http://127.0.0.1:8080/rest", "http://127.0.0.1:8080/rest/"] {
            assert_eq!(BaseUrl::parse(url).unwrap().for_server(None), "http://127.0.0.1:8080/rest");
        }
        assert_eq!(
            BaseUrl::parse("https://api.example.com").unwrap().for_server(None),
            "https://api.example.com"
        );
        let parsed = BaseUrl::parse("http://127.0.0.1:8080/rest").unwrap();
        assert_eq!(parsed.host(None), Some("127.0.0.1:8080"));
    }

    #[test]
    fn a_url_is_split_after_its_host() {
        let split = |url| {
            let (base, path) = BaseUrl::split(url).unwrap();
            (base.for_server(None).to_owned(), path)
        };
        let expected = |path: &str| ("https://auth.example:8080".to_owned(), path.to_owned());
        assert_eq!(split("https://auth.example:8080/v1/token"), expected("/v1/token"));
        assert_eq!(split("https://auth.example:8080"), expected("/"));
        assert!(BaseUrl::split("https://auth.example/token?a=b").is_err());
    }

    #[test]
    fn invalid_base_urls_are_rejected() {
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
    fn the_documented_server_is_a_valid_base_url() {
        let documented = BaseUrl::of_region(Region::Default);
        assert_eq!(BaseUrl::parse(Region::Default.server()).unwrap().url, documented.url);
        assert_eq!(documented.for_server(Some("https://other.example.com")), "https://other.example.com");
    }
}
