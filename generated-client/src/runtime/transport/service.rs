//! The interface to HTTP stacks.

use crate::runtime::body::Body;
use crate::runtime::boxed::BoxFuture;
use crate::runtime::error::{Error, TransportError};
use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

/// The HTTP stack of a client. Cloning it is cheap.
///
/// Default: [`Transport::built_in`]. Set another one by [`ClientBuilder::transport`](crate::ClientBuilder::transport),
/// for example an HTTP stack that the application has set up already, or a mock in a test.
#[derive(Clone)]
pub struct Transport {
    service: Arc<dyn HttpService>,
}

/// Sends a request and returns the response.
///
/// It must not follow redirects, because the access token would be sent with them. It needs no timeout, because the
/// client has one. A response of any status is `Ok`.
pub trait HttpService: Send + Sync + 'static {
    /// Sends a request.
    ///
    /// # Errors
    ///
    /// If there is no response.
    fn call(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>>;
}

impl Transport {
    /// Creates a transport from a service.
    pub fn new(service: impl HttpService) -> Self {
        Self { service: Arc::new(service) }
    }

    /// Creates a transport from a function, for example in a test.
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

    /// Creates a transport that returns these responses in turn, for tests. Further calls fail.
    ///
    /// ```
    /// use canva_connect::{Body, Client, Transport, http};
    ///
    /// let json = |json: &'static str| http::Response::new(Body::from(json));
    /// let transport = Transport::from_responses([json(r#"{"items": []}"#)]);
    /// let client = Client::builder().transport(transport).build()?;
    /// # Ok::<(), canva_connect::Error>(())
    /// ```
    pub fn from_responses(responses: impl IntoIterator<Item = http::Response<Body>>) -> Self {
        let responses = Mutex::new(responses.into_iter().collect::<VecDeque<_>>());
        Self::from_fn(move |_| {
            let next = responses.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
            async { next.ok_or_else(|| TransportError::new("the transport has no response left")) }
        })
    }

    /// Creates a transport that fails every call with this error.
    pub(crate) fn broken(error: Error) -> Self {
        let error = Arc::new(error);
        Self::from_fn(move |_| {
            let error = TransportError::new(Arc::clone(&error));
            async { Err(error) }
        })
    }

    /// Sends a request and returns the response, of any status.
    ///
    /// It does nothing else: no access token, timeout, rate limit or retry. So a transport can be wrapped in another one.
    ///
    /// # Errors
    ///
    /// If there is no response.
    pub fn call(
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
