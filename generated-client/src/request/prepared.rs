//! A request that is ready to be sent, perhaps more than once.

use crate::auth::Bearer;
use crate::body::Body;
use crate::error::{Error, Result};
use http::header::{ACCEPT, AUTHORIZATION, USER_AGENT};
use http::{HeaderMap, HeaderValue, Method, Uri};

/// A request that lacks only the access token.
pub(super) struct Prepared {
    pub(super) method: Method,
    pub(super) uri: Uri,
    pub(super) user_agent: HeaderValue,
    /// Those that are its own.
    pub(super) headers: HeaderMap,
    /// Nothing once a body has gone out that can be sent only once.
    pub(super) body: Option<Body>,
    pub(super) needs_token: bool,
}

impl Prepared {
    /// The request to send now.
    pub(super) fn next_http(&mut self, token: Option<&Bearer>) -> Result<http::Request<Body>> {
        let gone = || Error::invalid("a stream can be sent only once");
        let body = self.body.take().ok_or_else(gone)?;
        self.body = body.try_clone();
        let mut request = http::Request::new(body);
        *request.method_mut() = self.method.clone();
        *request.uri_mut() = self.uri.clone();
        *request.headers_mut() = self.headers(token);
        Ok(request)
    }

    /// Whether it can be sent once more.
    pub(super) fn is_repeatable(&self) -> bool {
        self.body.is_some()
    }

    fn headers(&self, token: Option<&Bearer>) -> HeaderMap {
        let mut headers = HeaderMap::with_capacity(6);
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        headers.insert(USER_AGENT, self.user_agent.clone());
        if let Some(token) = token {
            headers.insert(AUTHORIZATION, token.header.clone());
        }
        for (name, value) in &self.headers {
            headers.insert(name, value.clone());
        }
        headers
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::secret::Secret;

    fn prepared(body: Body) -> Prepared {
        let request = http::Request::post("https://example.com/things").header("x-own", "1").body(body);
        let (head, body) = request.unwrap().into_parts();
        Prepared {
            method: head.method,
            uri: head.uri,
            user_agent: HeaderValue::from_static("test"),
            headers: head.headers,
            body: Some(body),
            needs_token: true,
        }
    }

    #[test]
    fn the_token_goes_along_and_is_not_shown() {
        let token = Bearer::new(&Secret::from("s3cret")).unwrap();
        let request = prepared(Body::empty()).next_http(Some(&token)).unwrap();
        assert_eq!(request.headers()["authorization"], "Bearer s3cret");
        assert!(!format!("{request:?}").contains("s3cret"));
        let request = prepared(Body::empty()).next_http(None).unwrap();
        assert!(!request.headers().contains_key("authorization"));
    }

    #[test]
    fn its_own_headers_are_the_last_word() {
        let mut request = prepared(Body::empty());
        let headers = |request: &mut Prepared| request.next_http(None).unwrap().headers().clone();
        let usual = headers(&mut request);
        assert_eq!(
            (&usual["accept"], &usual["user-agent"]),
            (&"application/json".parse().unwrap(), &"test".parse().unwrap())
        );
        assert_eq!(usual["x-own"], "1");
        request.headers.insert("user-agent", HeaderValue::from_static("own"));
        assert_eq!(headers(&mut request).get_all("user-agent").iter().collect::<Vec<_>>(), ["own"]);
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
