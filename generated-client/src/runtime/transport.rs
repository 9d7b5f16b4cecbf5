//! What carries requests to the API and answers back.

mod error;
#[cfg_attr(target_arch = "wasm32", path = "transport/no_reqwest.rs")]
mod reqwest;
#[cfg(feature = "tower")]
mod tower;

pub use self::error::TransportError;
use crate::runtime::body::Body;
use crate::runtime::boxed::BoxFuture;
use crate::runtime::error::Error;
use std::fmt;
use std::sync::Arc;

/// What carries requests to the API and answers back. Cloning it is cheap.
///
/// A client brings its own unless [`ClientBuilder::transport`](crate::ClientBuilder::transport)
/// gives it another: an HTTP stack that the application has set up already, or one that answers by
/// itself in a test.
#[derive(Clone)]
pub struct Transport {
    service: Arc<dyn HttpService>,
}

/// Carries one request, and comes back with the answer.
///
/// It must not follow redirects, as the access token would travel with them, and need not watch the
/// time, as the client does so. Answers of any status are answers, not errors.
pub trait HttpService: Send + Sync + 'static {
    /// Carries a request.
    ///
    /// # Errors
    ///
    /// If no answer comes back.
    fn call(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>>;
}

impl Transport {
    /// A transport of one's own making.
    pub fn new(service: impl HttpService) -> Self {
        Self { service: Arc::new(service) }
    }

    /// A transport that is one function, such as a test's.
    ///
    /// ```
    /// use canva_connect::{Body, Client, Transport, http};
    ///
    /// let transport = Transport::from_fn(|request| async move {
    ///     assert_eq!(request.uri().path(), "/rest/v1/things");
    ///     Ok(http::Response::new(Body::from(r#"{"items": []}"#)))
    /// });
    /// let client = Client::builder().transport(transport).build()?;
    /// # Ok::<(), canva_connect::Error>(())
    /// ```
    pub fn from_fn<F, R>(function: F) -> Self
    where
        F: Fn(http::Request<Body>) -> R + Send + Sync + 'static,
        R: Future<Output = Result<http::Response<Body>, TransportError>> + Send + 'static,
    {
        Self::new(Function(function))
    }

    /// Fails every call in the same way.
    pub(crate) fn broken(error: Error) -> Self {
        let error = Arc::new(error);
        Self::from_fn(move |_| {
            let error = TransportError::new(Arc::clone(&error));
            async { Err(error) }
        })
    }

    pub(crate) fn call(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        self.service.call(request)
    }
}

struct Function<F>(F);

impl<F, R> HttpService for Function<F>
where
    F: Fn(http::Request<Body>) -> R + Send + Sync + 'static,
    R: Future<Output = Result<http::Response<Body>, TransportError>> + Send + 'static,
{
    fn call(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(self.0(request))
    }
}

impl fmt::Debug for Transport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Transport").finish_non_exhaustive()
    }
}
