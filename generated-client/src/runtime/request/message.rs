//! The HTTP message that a call is sent as, as often as it is sent.

use super::Parts;
use crate::runtime::auth::Bearer;
use crate::runtime::body::Body;
use crate::runtime::client::Client;
use crate::runtime::error::{Error, Result};
use crate::runtime::operation::Auth;
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_LENGTH, USER_AGENT};
use http::{HeaderMap, HeaderValue, Method, Uri};

/// How long most URLs are at most.
const URL: usize = 128;

/// What is longer than this may be too long for a URL.
const LONG: usize = 1024;

impl Parts {
    /// Reports the first mistake, if there is one, before anything is waited for.
    pub(super) fn check(&mut self, client: &Client) -> Result<()> {
        if let Some(mistake) = self.mistake.take() {
            return Err(Error::invalid(mistake));
        }
        // All that it consists of is valid, but it may be too long.
        let parameters: usize = self.query.iter().map(|(name, value)| name.len() + value.len()).sum();
        if self.path.len() + parameters > LONG { self.uri(client).map(drop) } else { Ok(()) }
    }

    /// The request to send now.
    pub(super) fn next_http(
        &mut self,
        client: &Client,
        token: Option<&Bearer>,
    ) -> Result<http::Request<Body>> {
        let (uri, headers) = (self.uri(client)?, self.headers(client, token));
        let mut request = http::Request::new(self.next_body()?);
        *request.method_mut() = self.method.clone();
        *request.uri_mut() = uri;
        *request.headers_mut() = headers;
        Ok(request)
    }

    /// Whether it can be sent once more.
    pub(super) fn is_repeatable(&self) -> bool {
        self.body.is_some()
    }

    pub(super) fn needs_token(&self) -> bool {
        matches!(self.auth, Auth::Bearer)
    }

    fn uri(&self, client: &Client) -> Result<Uri> {
        let mut url = String::with_capacity(URL);
        url.push_str(client.base_url().unless_set(self.server));
        url.push_str(&self.path);
        for (index, (name, value)) in self.query.iter().enumerate() {
            url.extend([if index == 0 { "?" } else { "&" }, name, "=", value]);
        }
        Uri::try_from(url).map_err(|_| Error::invalid("the URL is not valid, or too long"))
    }

    /// Its own headers are the last word.
    fn headers(&self, client: &Client, token: Option<&Bearer>) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in &self.headers {
            headers.insert(name, value.clone());
        }
        headers.entry(ACCEPT).or_insert(HeaderValue::from_static("application/json"));
        headers.entry(USER_AGENT).or_insert_with(|| client.user_agent().clone());
        let basic = self.basic.as_ref().filter(|_| matches!(self.auth, Auth::BasicOrNone));
        if let Some(value) = token.map(|token| &token.header).or(basic) {
            headers.entry(AUTHORIZATION).or_insert_with(|| value.clone());
        }
        if self.body.as_ref().is_some_and(Body::is_empty) && may_have_body(&self.method) {
            // Servers may refuse a request of such a method that does not say how long its body is.
            headers.entry(CONTENT_LENGTH).or_insert(HeaderValue::from(0));
        }
        headers
    }

    fn next_body(&mut self) -> Result<Body> {
        let body = self.body.take().ok_or_else(|| Error::invalid("a stream can be sent only once"))?;
        self.body = body.try_clone();
        Ok(body)
    }
}

fn may_have_body(method: &Method) -> bool {
    matches!(*method, Method::POST | Method::PUT | Method::PATCH)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::operation::OperationInfo;
    use crate::runtime::secret::Secret;
    use serde_json::json;

    const INFO: OperationInfo =
        OperationInfo { name: "move_thing", path: "/v1/{from}/things/{thing}", ..OperationInfo::POST };

    fn client() -> Client {
        Client::builder().base_url("https://example.com/rest/").build().unwrap()
    }

    fn parts(change: impl FnOnce(&mut Parts)) -> Parts {
        let mut parts = Parts::new(&INFO);
        parts.set_path("from", "{thing}");
        parts.set_path("thing", "a/b");
        change(&mut parts);
        parts
    }

    fn sent(change: impl FnOnce(&mut Parts)) -> http::Request<Body> {
        parts(change).next_http(&client(), None).unwrap()
    }

    #[test]
    fn the_url_is_complete() {
        let request = sent(|parts| {
            parts.set_query("q", &json!("x"));
            parts.set_query("q", &json!("a b&c"));
            parts.set_query("types", &json!(["a", "b,c"]));
            parts.set_query("limit", &json!(5));
        });
        assert_eq!(
            request.uri().to_string(),
            "https://example.com/rest/v1/%7Bthing%7D/things/a%2Fb?q=a%20b%26c&types=a,b%2Cc&limit=5"
        );
    }

    #[test]
    fn what_is_too_long_is_refused_at_once() {
        for (count, is_fine) in [(1_000, true), (60_000, true), (70_000, false)] {
            let long = "a".repeat(count);
            assert_eq!(parts(|parts| parts.set_query("q", &json!(long))).check(&client()).is_ok(), is_fine);
            let path = parts(|parts| parts.set_target(Method::GET, &format!("/{long}"))).check(&client());
            assert_eq!(path.is_ok(), is_fine);
        }
    }

    #[test]
    fn it_has_what_the_client_knows() {
        let headers = sent(|_| {}).headers().clone();
        assert_eq!(headers["content-length"], "0");
        assert_eq!(headers["user-agent"], concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")));
        assert_eq!(headers["accept"], "application/json");
        assert!(!headers.contains_key("authorization"));
    }

    #[test]
    fn the_token_goes_along_and_is_not_shown() {
        let token = Bearer::new(&Secret::from("s3cret")).unwrap();
        let request = parts(|_| {}).next_http(&client(), Some(&token)).unwrap();
        assert_eq!(request.headers()["authorization"], "Bearer s3cret");
        assert!(!format!("{request:?}").contains("s3cret"));
    }

    #[test]
    fn its_own_headers_are_the_last_word() {
        let request = sent(|parts| {
            parts.set_custom_header("User-Agent", "own");
            parts.set_custom_header("X-Own", "1");
        });
        assert_eq!(request.headers().get_all("user-agent").iter().collect::<Vec<_>>(), ["own"]);
        assert!(request.headers()["x-own"] == "1" && request.headers()["accept"] == "application/json");
    }

    #[test]
    fn what_is_a_stream_goes_out_once() {
        let client = client();
        let mut bytes = parts(|parts| parts.set_body(Body::from("bytes"), "text/plain"));
        for _ in 0..3 {
            assert!(bytes.next_http(&client, None).is_ok() && bytes.is_repeatable());
        }
        let mut stream = parts(|parts| parts.set_body(Body::from_reader(&b"stream"[..]), "text/plain"));
        assert!(stream.next_http(&client, None).is_ok());
        assert!(!stream.is_repeatable() && stream.next_http(&client, None).is_err());
    }
}
