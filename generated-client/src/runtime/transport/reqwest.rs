//! The HTTP client that comes with the crate: `reqwest`, which nothing outside of this file names.

mod origin;

use self::origin::Origin;
use super::{HttpService, Transport, TransportError};
use crate::runtime::body::{Body, PIECE};
use crate::runtime::boxed::BoxFuture;
use crate::runtime::error::{Error, Result};
use std::time::Duration;

impl Transport {
    /// A `reqwest` client that the application has set up, with proxies, certificates or pools of
    /// its own.
    ///
    /// It has to be set not to follow redirects (`redirect::Policy::none()`), and should not have a
    /// timeout, as the client of this crate has one that suits uploads.
    #[must_use]
    pub fn from_reqwest_0_13(client: reqwest::Client) -> Self {
        Self::new(Reqwest { client, origin: Origin::default() })
    }

    /// What a client brings when it is given no other, to be wrapped into something else.
    ///
    /// Connecting takes at most the time given here. A client that is given this transport no longer minds
    /// its own [`connect_timeout`](crate::ClientBuilder::connect_timeout).
    ///
    /// # Errors
    ///
    /// An error of the [transport](Error::is_transport) if the HTTP stack cannot be set up, for
    /// example because the system has no certificates to trust.
    pub fn built_in(connect_timeout: Duration) -> Result<Self> {
        let mut client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            .connect_timeout(connect_timeout);
        if !cfg!(feature = "http2") {
            // What it would repeat are requests that HTTP/2 has turned away. Being ready for that copies every request.
            client = client.retry(reqwest::retry::never().max_retries_per_request(0));
        }
        client.build().map(Self::from_reqwest_0_13).map_err(|error| Error::transport(explain(error)))
    }
}

/// A type of its own, so that the crate's public traits say nothing of `reqwest`.
struct Reqwest {
    client: reqwest::Client,
    origin: Origin,
}

impl HttpService for Reqwest {
    fn call(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, std::result::Result<http::Response<Body>, TransportError>> {
        // Out here, so that what is waited for need not hold the request.
        let answer = self.request(request).map(|request| self.client.execute(request));
        Box::pin(async move {
            let response = answer?.await.map_err(explain)?;
            Ok(http::Response::from(response).map(Body::from_http_body))
        })
    }
}

impl Reqwest {
    fn request(&self, request: http::Request<Body>) -> std::result::Result<reqwest::Request, TransportError> {
        let (head, body) = request.into_parts();
        let url = self.origin.url(&head.uri).map_err(TransportError::new)?;
        let mut request = reqwest::Request::new(head.method, url);
        *request.headers_mut() = head.headers;
        *request.body_mut() = Some(request_body(body));
        Ok(request)
    }
}

/// A short body goes as bytes because `reqwest` can repeat those on another connection, unless somebody wants to know
/// when it is taken.
fn request_body(body: Body) -> reqwest::Body {
    match body.as_bytes() {
        Some(bytes) if bytes.len() <= PIECE && !body.is_watched() => reqwest::Body::from(bytes.clone()),
        _ => reqwest::Body::wrap(body),
    }
}

fn explain(error: reqwest::Error) -> TransportError {
    let (is_connect, is_timeout) = (error.is_connect(), error.is_timeout());
    let mut explained = TransportError::new(error.without_url());
    if is_connect {
        explained = explained.while_connecting();
    }
    if is_timeout {
        explained = explained.timed_out();
    }
    explained
}
