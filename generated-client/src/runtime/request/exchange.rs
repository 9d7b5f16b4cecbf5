//! The exchange of one request and its response.

use crate::runtime::body::{Body, End, IdleClock, Read};
use crate::runtime::boxed::BoxFuture;
use crate::runtime::error::{Error, Result, TransportError};
use crate::runtime::transport::Transport;
use crate::runtime::wire::DecodeError;
use bytes::Bytes;
use http::Response;
use std::pin::pin;
use std::time::Duration;

/// The maximum length of a response: 64 MiB.
const MAX_RESPONSE: usize = 64 << 20;

/// The part of an error response that is kept: 64 KiB.
const MAX_ERROR: usize = 64 << 10;

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
    pub(super) async fn response(self, limit: Duration) -> Result<Response<Bytes>> {
        let response = self.clock.timeout(limit, pin!(receive(self.response))).await;
        response.unwrap_or_else(|| Err(Error::timeout(limit)))
    }
}

async fn receive(
    response: BoxFuture<'_, std::result::Result<Response<Body>, TransportError>>,
) -> Result<Response<Bytes>> {
    let (head, mut body) = response.await.map_err(Error::transport)?.into_parts();
    let is_success = head.status.is_success();
    let Read { bytes, end } = body.read(if is_success { MAX_RESPONSE } else { MAX_ERROR }).await;
    match end {
        // An error response is reported even if its end does not arrive.
        _ if !is_success => Err(Error::api(head, bytes.to_vec(), !matches!(end, End::Complete))),
        End::Complete => Ok(Response::from_parts(head, bytes)),
        End::TooLong => Err(Error::decode(head, &DecodeError::new("the response is longer than 64 MiB"))),
        End::Broken(error) => Err(Error::transport(TransportError::new(error))),
    }
}
