//! The exchange of one request and its response.

use crate::runtime::body::{Body, End, IdleClock, Read};
use crate::runtime::boxed::BoxFuture;
use crate::runtime::error::{Error, ResponseBody, Result, TransportError};
use crate::runtime::transport::Transport;
use crate::runtime::wire::DecodeError;
use bytes::Bytes;
use http::Response;
use std::fmt;
use std::pin::pin;
use std::time::Duration;

/// A request in flight.
pub(super) struct Exchange<'a> {
    response: BoxFuture<'a, std::result::Result<Response<Body>, TransportError>>,
    clock: IdleClock,
}

impl<'a> Exchange<'a> {
    /// Passes the request to the transport, which may send it at once or when the response is awaited.
    pub(super) fn start(transport: &'a Transport, mut request: http::Request<Body>) -> Self {
        let clock = request.body_mut().start_clock();
        Self { response: transport.call(request), clock }
    }

    /// Reads the whole response. The time limit restarts with each chunk of the request's body.
    pub(super) async fn response(self, limit: Duration, max_length: usize) -> Result<Response<Bytes>> {
        let response = self.clock.timeout(limit, pin!(receive(self.response, max_length))).await;
        response.unwrap_or_else(|| Err(Error::timeout(limit)))
    }
}

/// Shows a number of bytes in the largest unit of which it is a multiple.
struct ByteCount(usize);

impl fmt::Display for ByteCount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            bytes if bytes > 0 && bytes.trailing_zeros() >= 20 => write!(f, "{} MiB", bytes >> 20),
            bytes if bytes > 0 && bytes.trailing_zeros() >= 10 => write!(f, "{} KiB", bytes >> 10),
            bytes => write!(f, "{bytes} bytes"),
        }
    }
}

async fn receive(
    response: BoxFuture<'_, std::result::Result<Response<Body>, TransportError>>,
    max_length: usize,
) -> Result<Response<Bytes>> {
    let (head, mut body) = response.await.map_err(Error::transport)?.into_parts();
    let is_success = head.status.is_success();
    let Read { bytes, end } = body.read(if is_success { max_length } else { ResponseBody::MAX }).await;
    match end {
        // An error response is reported even if its end does not arrive.
        _ if !is_success => Err(Error::api(head, ResponseBody::new(&bytes, !matches!(end, End::Complete)))),
        End::Complete => Ok(Response::from_parts(head, bytes)),
        End::TooLong => {
            let error = DecodeError::new(format!("the response is longer than {}", ByteCount(max_length)));
            Err(Error::decode(head, Some(ResponseBody::new(&bytes, true)), &error))
        }
        End::Broken(error) => Err(Error::transport(TransportError::new(error))),
    }
}
