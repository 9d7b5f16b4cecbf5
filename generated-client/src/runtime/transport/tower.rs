//! Conversions between transports and services of Tower.

use super::service::{HttpService, Transport};
use crate::runtime::body::Body;
use crate::runtime::boxed::{BoxError, BoxFuture};
use crate::runtime::error::TransportError;
use bytes::Bytes;
use std::error::Error;
use std::future::poll_fn;
use std::task::{Context, Poll};
use tower_service::Service;

impl Transport {
    /// Creates a transport from a service of [Tower](https://docs.rs/tower), such as a stack of layers around the
    /// [built-in](Self::built_in) transport. Needs the feature `tower`.
    ///
    /// ```
    /// use canva_connect::{Client, Transport};
    /// use std::time::Duration;
    /// use tower::ServiceBuilder;
    ///
    /// let built_in = Transport::built_in(Duration::from_secs(10))?;
    /// let service = ServiceBuilder::new().concurrency_limit(8).service(built_in);
    /// let client = Client::builder().transport(Transport::from_tower_service_0_3(service)).build()?;
    /// # Ok::<(), canva_connect::Error>(())
    /// ```
    ///
    /// Each call uses a clone of the service, once that clone is ready. Waiting for it counts against the
    /// [time limit](crate::ClientBuilder::timeout) of the call. A layer that repeats or redirects a request sends the
    /// access token with it.
    ///
    /// An error is marked as a [failure to connect](TransportError::is_connect) or a
    /// [timeout](TransportError::is_timeout) if a [`TransportError`] among its causes is.
    #[must_use]
    pub fn from_tower_service_0_3<S, B>(service: S) -> Self
    where
        S: Service<http::Request<Body>, Response = http::Response<B>> + Clone + Send + Sync + 'static,
        S::Error: Into<BoxError>,
        S::Future: Send,
        B: http_body::Body<Data = Bytes> + Send + 'static,
        B::Error: Into<BoxError>,
    {
        Self::new(Tower(service))
    }
}

/// Needs the feature `tower`.
impl Service<http::Request<Body>> for Transport {
    type Response = http::Response<Body>;
    type Error = TransportError;
    type Future = BoxFuture<'static, Result<http::Response<Body>, TransportError>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), TransportError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Body>) -> Self::Future {
        let transport = self.clone();
        Box::pin(async move { Self::call(&transport, request).await })
    }
}

/// A separate type keeps Tower out of the crate's public trait implementations.
struct Tower<S>(S);

impl<S, B> HttpService for Tower<S>
where
    S: Service<http::Request<Body>, Response = http::Response<B>> + Clone + Send + Sync + 'static,
    S::Error: Into<BoxError>,
    S::Future: Send,
    B: http_body::Body<Data = Bytes> + Send + 'static,
    B::Error: Into<BoxError>,
{
    fn call(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        let mut service = self.0.clone();
        Box::pin(async move {
            poll_fn(|context| service.poll_ready(context)).await.map_err(transport_error)?;
            let response = service.call(request).await.map_err(transport_error)?;
            Ok(response.map(Body::from_http_body))
        })
    }
}

/// Converts the error of a service. Layers wrap errors; the marks of a wrapped [`TransportError`] are kept.
fn transport_error(error: impl Into<BoxError>) -> TransportError {
    let error = match error.into().downcast::<TransportError>() {
        Ok(error) => return *error,
        Err(error) => error,
    };
    let mut next: Option<&(dyn Error + 'static)> = Some(&*error);
    while let Some(cause) = next {
        if let Some(inner) = cause.downcast_ref::<TransportError>() {
            let (is_connect, is_timeout) = (inner.is_connect(), inner.is_timeout());
            return TransportError::new(error).marked(is_connect, is_timeout);
        }
        next = cause.source();
    }
    TransportError::new(error)
}
