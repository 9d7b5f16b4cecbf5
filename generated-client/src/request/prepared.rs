//! A request that is ready to be sent, perhaps more than once.

use crate::body::Body;
use crate::error::{Error, Result};
use crate::secret::Secret;
use http::header::AUTHORIZATION;
use http::{HeaderMap, Method, Uri};

/// A request that lacks only the access token.
pub(super) struct Prepared {
    pub(super) method: Method,
    pub(super) uri: Uri,
    pub(super) headers: HeaderMap,
    /// Nothing once a body has gone out that can be sent only once.
    pub(super) body: Option<Body>,
    pub(super) needs_token: bool,
}

impl Prepared {
    /// The request to send now.
    pub(super) fn next_http(&mut self, token: Option<&Secret>) -> Result<http::Request<Body>> {
        let gone = || Error::invalid("a stream can be sent only once");
        let body = self.body.take().ok_or_else(gone)?;
        self.body = body.try_clone();
        let copy = Self {
            method: self.method.clone(),
            uri: self.uri.clone(),
            headers: self.headers.clone(),
            body: None,
            needs_token: self.needs_token,
        };
        copy.complete(body, token)
    }

    /// The request.
    pub(super) fn into_http(mut self, token: Option<&Secret>) -> Result<http::Request<Body>> {
        let body = self.body.take().unwrap_or_default();
        self.complete(body, token)
    }

    /// Whether it can be sent once more.
    pub(super) fn is_repeatable(&self) -> bool {
        self.body.is_some()
    }

    fn complete(mut self, body: Body, token: Option<&Secret>) -> Result<http::Request<Body>> {
        if let Some(token) = token {
            self.headers.insert(AUTHORIZATION, token.to_bearer()?);
        }
        let mut request = http::Request::new(body);
        *request.method_mut() = self.method;
        *request.uri_mut() = self.uri;
        *request.headers_mut() = self.headers;
        Ok(request)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prepared(body: Body) -> Prepared {
        let (head, body) = http::Request::post("https://example.com/things").body(body).unwrap().into_parts();
        Prepared {
            method: head.method,
            uri: head.uri,
            headers: head.headers,
            body: Some(body),
            needs_token: true,
        }
    }

    #[test]
    fn the_token_goes_along_and_is_not_shown() {
        let request = prepared(Body::empty()).into_http(Some(&Secret::from("s3cret"))).unwrap();
        assert_eq!(request.headers()["authorization"], "Bearer s3cret");
        assert!(!format!("{request:?}").contains("s3cret"));
        assert!(prepared(Body::empty()).into_http(Some(&Secret::from("a\nb"))).is_err());
        assert!(prepared(Body::empty()).into_http(None).unwrap().headers().is_empty());
    }

    #[test]
    fn what_is_a_stream_goes_out_once() {
        let mut bytes = prepared(Body::from("bytes"));
        for _ in 0..3 {
            assert!(bytes.next_http(None).is_ok() && bytes.is_repeatable());
        }
        let mut stream = prepared(Body::from_reader(&b"stream"[..]));
        assert!(stream.next_http(None).is_ok());
        assert!(!stream.is_repeatable() && stream.next_http(None).is_err());
    }
}
