//! The base URL of the API.

use crate::generated::api::Region;
use crate::runtime::error::{Error, Result};
use bytes::Bytes;
use http::Uri;
use http::uri::{Parts, PathAndQuery, Scheme};

/// The greatest length of a URL in [`Uri`].
const MAX_LENGTH: usize = u16::MAX as usize - 1;

/// The part of every URL before the endpoint's path, without a trailing slash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BaseUrl {
    url: String,
    /// The same, parsed once for all requests.
    uri: Uri,
    /// Whether it replaces the servers that some operations have of their own.
    for_all: bool,
}

impl BaseUrl {
    /// The server of a region.
    pub(super) fn of_region(region: Region) -> Self {
        let url = region.server();
        Self { url: url.to_owned(), uri: Uri::from_static(url), for_all: region.own_server().is_some() }
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
        Ok(Self { url: url.trim_end_matches('/').to_owned(), uri, for_all: true })
    }

    /// Splits a URL into its origin and its path.
    pub(super) fn split(url: &str) -> Result<(Self, String)> {
        let Self { url, uri, for_all } = Self::parse(url)?;
        let host = url.find("://").map_or(0, |scheme| scheme + 3);
        let (origin, path) = url.split_at(url[host..].find('/').map_or(url.len(), |slash| host + slash));
        let path = format!("/{}", path.trim_start_matches('/'));
        Ok((Self { url: origin.to_owned(), uri: origin_of(uri), for_all }, path))
    }

    /// Returns the URL of a request to an operation, whose names and values in the query are percent-encoded.
    pub(crate) fn join<'a>(
        &self,
        server: Option<&str>,
        path: &str,
        query: impl Iterator<Item = &'a (String, String)> + Clone,
    ) -> Result<Uri> {
        let server = server.filter(|_| !self.for_all);
        let uri = server.map_or_else(|| Ok(self.uri.clone()), str::parse);
        let mut parts = uri.map_err(|_| unusable())?.into_parts();
        let base = parts.path_and_query.as_ref().map_or("", |it| it.path().trim_end_matches('/'));
        // A text of just the length that is needed becomes a URL without a copy.
        let parameters: usize = query.clone().map(|(name, value)| name.len() + value.len() + 2).sum();
        let length = base.len() + path.len() + parameters;
        let mut target = String::with_capacity(length);
        target.extend([base, path]);
        for (index, (name, value)) in query.enumerate() {
            target.extend([if index == 0 { "?" } else { "&" }, name, "=", value]);
        }
        let host = parts.authority.as_ref().map_or(0, |it| it.as_str().len()) + "https://".len();
        let target =
            (host + length <= MAX_LENGTH).then(|| PathAndQuery::from_maybe_shared(Bytes::from(target)));
        parts.path_and_query = target.and_then(std::result::Result::ok);
        Uri::from_parts(parts).map_err(|_| unusable())
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

/// Returns a URL without its path.
fn origin_of(uri: Uri) -> Uri {
    let mut parts = Parts::from(uri);
    parts.path_and_query = Some(PathAndQuery::from_static("/"));
    Uri::from_parts(parts).unwrap_or_default()
}

/// Returns the host of a base URL, and its port if it has one.
fn host(url: &str) -> Option<&str> {
    url.split_once("://")?.1.split('/').next()
}

fn unusable() -> Error {
    Error::invalid("the URL is not valid, or too long")
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
    fn a_request_has_the_base_url_and_its_own_path_and_query() {
        let query = [("a".to_owned(), "1".to_owned()), ("b".to_owned(), "x%20y".to_owned())];
        let own = "https://own.example/other";
        let joined =
            |base: &BaseUrl, server, path| base.join(server, path, query.iter()).unwrap().to_string();
        for (base, expected) in [
            ("https://api.example/rest/", "https://api.example/rest/v1/items?a=1&b=x%20y"),
            ("https://api.example", "https://api.example/v1/items?a=1&b=x%20y"),
            ("http://[::1]:8080/", "http://[::1]:8080/v1/items?a=1&b=x%20y"),
        ] {
            let base = BaseUrl::parse(base).unwrap();
            assert_eq!(joined(&base, None, "/v1/items"), expected);
            assert_eq!(joined(&base, Some(own), "/v1/items"), expected);
        }
        let documented = BaseUrl::of_region(Region::Default);
        assert_eq!(joined(&documented, Some(own), "/v1"), "https://own.example/other/v1?a=1&b=x%20y");
        let (origin, path) = BaseUrl::split("https://auth.example:8080/v1/token").unwrap();
        let url = origin.join(None, &path, [].iter()).unwrap();
        assert_eq!(url.to_string(), "https://auth.example:8080/v1/token");
    }

    #[test]
    fn a_url_of_the_greatest_length_is_the_longest() {
        let base = BaseUrl::parse("https://api.example").unwrap();
        let path = |length: usize| format!("/{}", "a".repeat(length - "https://api.example/".len()));
        let joined = |length| base.join(None, &path(length), [].iter());
        assert_eq!(joined(MAX_LENGTH).unwrap().to_string().len(), MAX_LENGTH);
        assert!(joined(MAX_LENGTH + 1).unwrap_err().is_invalid_request());
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
