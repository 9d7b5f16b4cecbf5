//! The HTTP requests of a call, one for each attempt.

use super::parts::RequestParts;
use crate::runtime::auth::Bearer;
use crate::runtime::body::Body;
use crate::runtime::client::Client;
use crate::runtime::error::{Error, Result};
use crate::runtime::operation::Auth;
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_LENGTH, USER_AGENT};
use http::{HeaderMap, HeaderValue, Method, Uri};

/// A path and query up to this length always fit into a URL.
const SAFE_LENGTH: usize = 1024;

impl RequestParts {
    /// Completes the request, and returns the first invalid argument as an error, before any waiting.
    pub(super) fn check(&mut self, client: &Client) -> Result<()> {
        if let Some(invalid) = self.invalid.take() {
            return Err(Error::invalid(invalid));
        }
        self.apply_extras()?;
        self.add_idempotency_key();
        // All parts of the URL are valid, but together they may be too long.
        let parameters: usize = self.parameters().map(|(name, value)| name.len() + value.len()).sum();
        if self.path.len() + parameters > SAFE_LENGTH { self.uri(client).map(drop) } else { Ok(()) }
    }

    /// Creates the HTTP request of the next attempt.
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

    /// Returns whether the request can be sent again.
    pub(super) fn is_repeatable(&self) -> bool {
        self.body.is_some()
    }

    pub(super) fn needs_token(&self) -> bool {
        matches!(self.auth, Auth::Bearer)
    }

    fn uri(&self, client: &Client) -> Result<Uri> {
        client.settings().base_url.join(self.server, &self.path, self.parameters())
    }

    /// The names and values of the query, percent-encoded.
    fn parameters(&self) -> impl Iterator<Item = &(String, String)> + Clone {
        self.query.iter().chain(&self.extras.query)
    }

    /// Headers of the caller override those of the operation, which override those of the client.
    fn headers(&self, client: &Client, token: Option<&Bearer>) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in &self.headers {
            headers.insert(name, value.clone());
        }
        for (name, value) in &self.extras.headers {
            headers.insert(name, value.clone());
        }
        for (name, value) in &client.settings().headers {
            headers.entry(name).or_insert_with(|| value.clone());
        }
        headers.entry(ACCEPT).or_insert(HeaderValue::from_static("application/json"));
        headers.entry(USER_AGENT).or_insert_with(|| client.settings().user_agent.clone());
        let basic = self.basic.as_ref().filter(|_| matches!(self.auth, Auth::BasicOrNone));
        if let Some(value) = token.map(|token| &token.header).or(basic) {
            headers.entry(AUTHORIZATION).or_insert_with(|| value.clone());
        }
        if self.body.as_ref().is_some_and(Body::is_empty) && may_have_body(&self.method) {
            // Servers may reject a request with such a method and no length.
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

    fn parts(change: impl FnOnce(&mut RequestParts)) -> RequestParts {
        let mut parts = RequestParts::new(&INFO);
        parts.set_path("from", "{thing}");
        parts.set_path("thing", "a/b");
        change(&mut parts);
        parts
    }

    fn sent(change: impl FnOnce(&mut RequestParts)) -> http::Request<Body> {
        parts(change).next_http(&client(), None).unwrap()
    }

    #[test]
    fn the_url_has_the_path_and_query_encoded() {
        let request = sent(|parts| {
            parts.set_query("q", &json!("x").into());
            parts.set_query("q", &json!("a b&c").into());
            parts.set_query("types", &json!(["a", "b,c"]).into());
            parts.set_query("limit", &json!(5).into());
        });
        assert_eq!(
            request.uri().to_string(),
            "https://example.com/rest/v1/%7Bthing%7D/things/a%2Fb?q=a%20b%26c&types=a,b%2Cc&limit=5"
        );
    }

    #[test]
    fn a_url_that_is_too_long_is_rejected() {
        for (count, is_valid) in [(1_000, true), (60_000, true), (70_000, false)] {
            let long = "a".repeat(count);
            assert_eq!(
                parts(|parts| parts.set_query("q", &json!(long).into())).check(&client()).is_ok(),
                is_valid
            );
            let path = parts(|parts| parts.set_target(Method::GET, &format!("/{long}"))).check(&client());
            assert_eq!(path.is_ok(), is_valid);
        }
    }

    #[test]
    fn a_request_has_the_headers_of_the_client() {
        let headers = sent(|_| {}).headers().clone();
        assert_eq!(headers["content-length"], "0");
        assert_eq!(headers["user-agent"], concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")));
        assert_eq!(headers["accept"], "application/json");
        assert!(!headers.contains_key("authorization"));
    }

    #[test]
    fn the_token_is_sent_and_not_shown() {
        let token = Bearer::new(&Secret::from("s3cret")).unwrap();
        let request = parts(|_| {}).next_http(&client(), Some(&token)).unwrap();
        assert_eq!(request.headers()["authorization"], "Bearer s3cret");
        assert!(!format!("{request:?}").contains("s3cret"));
    }

    #[test]
    fn headers_of_the_request_override_those_of_the_client() {
        let request = sent(|parts| {
            parts.set_custom_header("User-Agent", "own");
            parts.set_custom_header("X-Own", "1");
        });
        assert_eq!(request.headers().get_all("user-agent").iter().collect::<Vec<_>>(), ["own"]);
        assert!(request.headers()["x-own"] == "1" && request.headers()["accept"] == "application/json");
    }

    #[test]
    fn default_headers_are_those_of_every_request() {
        let client = Client::builder().default_header("X-Team", "a").default_header("Accept", "*/*");
        let client = client.default_header("content-type", "text/plain").build().unwrap();
        let headers =
            |change: fn(&mut RequestParts)| parts(change).next_http(&client, None).unwrap().headers().clone();
        let usual = headers(|parts| parts.set_json(Ok(b"{}".to_vec())));
        assert_eq!(
            [&usual["x-team"], &usual["accept"], &usual["content-type"]],
            ["a", "*/*", "application/json"]
        );
        assert_eq!(headers(|parts| parts.set_custom_header("x-team", "b"))["x-team"], "b");
    }

    #[test]
    fn extra_parameters_follow_those_of_the_call() {
        let request = sent(|parts| {
            parts.add_extra_query("new", "a b");
            parts.add_extra_query("new", "c");
            parts.set_query("limit", &json!(5).into());
        });
        assert_eq!(request.uri().query(), Some("limit=5&new=a%20b&new=c"));
    }

    #[test]
    fn a_stream_is_sent_only_once() {
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
