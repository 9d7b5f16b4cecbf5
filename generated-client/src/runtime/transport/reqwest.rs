//! The built-in transport. No other file names `reqwest`.

mod origin;

use self::origin::Origin;
use super::service::{HttpService, Transport};
use crate::runtime::body::{Body, CHUNK};
use crate::runtime::boxed::BoxFuture;
use crate::runtime::error::{Error, Result, TransportError};
use std::time::Duration;

impl Transport {
    /// Creates a transport from a `reqwest` client, for example one with its own proxies, certificates or pools.
    ///
    /// The client must not follow redirects (`redirect::Policy::none()`). It should have no timeout, because the client
    /// of this crate has one that suits uploads.
    #[must_use]
    pub fn from_reqwest_0_13(client: reqwest::Client) -> Self {
        Self::new(Reqwest { client, origin: Origin::default() })
    }

    /// Creates the transport that a client has by default, for wrapping it.
    ///
    /// `connect_timeout` replaces that of the [client](crate::ClientBuilder::connect_timeout).
    ///
    /// # Errors
    ///
    /// A [transport error](Error::is_transport) if the HTTP stack cannot be set up, for example because the system has no
    /// trusted certificates.
    pub fn built_in(connect_timeout: Duration) -> Result<Self> {
        let mut client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            .connect_timeout(connect_timeout);
        if !cfg!(feature = "http2") {
            // `reqwest` would only repeat requests that an HTTP/2 server has refused, and clones every request for that.
            client = client.retry(reqwest::retry::never().max_retries_per_request(0));
        }
        client.build().map(Self::from_reqwest_0_13).map_err(|error| Error::transport(transport_error(error)))
    }
}

/// A separate type keeps `reqwest` out of the crate's public trait implementations.
struct Reqwest {
    client: reqwest::Client,
    origin: Origin,
}

impl HttpService for Reqwest {
    fn call(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, std::result::Result<http::Response<Body>, TransportError>> {
        // Converted outside of the future, which is smaller without the request.
        let response = self.request(request).map(|request| self.client.execute(request));
        Box::pin(async move {
            let response = response?.await.map_err(transport_error)?;
            Ok(http::Response::from(response).map(Body::from_http_body))
        })
    }
}

impl Reqwest {
    fn request(&self, request: http::Request<Body>) -> std::result::Result<reqwest::Request, TransportError> {
        let (head, body) = request.into_parts();
        let url = self.origin.url(&head.uri).map_err(TransportError::invalid_request)?;
        let mut request = reqwest::Request::new(head.method, url);
        *request.headers_mut() = head.headers;
        *request.body_mut() = Some(request_body(body));
        Ok(request)
    }
}

/// Short bodies are passed as bytes, because `reqwest` can repeat those on another connection, unless their progress is
/// observed.
fn request_body(body: Body) -> reqwest::Body {
    match body.as_bytes() {
        Some(bytes) if bytes.len() <= CHUNK && !body.is_watched() => reqwest::Body::from(bytes.clone()),
        _ => reqwest::Body::wrap(body),
    }
}

fn transport_error(error: reqwest::Error) -> TransportError {
    let (is_connect, is_timeout) = (error.is_connect(), error.is_timeout());
    TransportError::new(error.without_url()).marked(is_connect, is_timeout)
}
