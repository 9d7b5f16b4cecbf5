//! Transports and Tower's services, each as the other, so that layers can be put around either.

use super::{HttpService, Transport, TransportError};
use crate::runtime::body::Body;
use crate::runtime::boxed::{BoxError, BoxFuture};
use bytes::Bytes;
use std::error::Error;
use std::future::poll_fn;
use std::task::{Context, Poll};
use tower_service::Service;

impl Transport {
    /// A service of [Tower](https://docs.rs/tower), such as a stack of layers around the
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
    /// Each call is made by a clone of the service, once that clone is ready; waiting for it counts
    /// against the [time limit](crate::ClientBuilder::timeout) of the call. A layer that sends a
    /// request more than once, or somewhere else, sends the access token with it.
    ///
    /// An error says that it went wrong [while connecting](TransportError::is_connect), or that it
    /// [took too long](TransportError::is_timeout), if a [`TransportError`] among its causes does.
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

/// A type of its own, so that the crate's public traits say nothing of Tower.
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
            poll_fn(|context| service.poll_ready(context)).await.map_err(explain)?;
            let response = service.call(request).await.map_err(explain)?;
            Ok(response.map(Body::from_http_body))
        })
    }
}

/// Layers wrap errors, and what a transport said of them is still true.
fn explain(error: impl Into<BoxError>) -> TransportError {
    let error = match error.into().downcast::<TransportError>() {
        Ok(error) => return *error,
        Err(error) => error,
    };
    let mut next: Option<&(dyn Error + 'static)> = Some(&*error);
    while let Some(cause) = next {
        if let Some(inner) = cause.downcast_ref::<TransportError>() {
            let TransportError { is_connect, is_timeout, .. } = *inner;
            return TransportError { is_connect, is_timeout, source: error };
        }
        next = cause.source();
    }
    TransportError::new(error)
}
