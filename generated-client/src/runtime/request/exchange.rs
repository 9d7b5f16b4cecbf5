//! One request, and its answer.

use super::Progress;
use crate::runtime::body::{Body, End, Read};
use crate::runtime::boxed::BoxFuture;
use crate::runtime::error::{Error, Result};
use crate::runtime::transport::{Transport, TransportError};
use crate::runtime::wire::DecodeError;
use bytes::Bytes;
use http::Response;
use std::pin::pin;
use std::time::Duration;

/// The longest answer that is read: 64 MiB.
const ANSWER_BOUND: usize = 64 << 20;

/// How much is kept of an answer that reports an error: 64 KiB.
const ERROR_BOUND: usize = 64 << 10;

/// A request on its way.
pub(super) struct Exchange<'a> {
    answer: BoxFuture<'a, std::result::Result<Response<Body>, TransportError>>,
    progress: Progress,
}

impl<'a> Exchange<'a> {
    /// Hands the request to the transport, which may send it at once, or when the answer is waited for.
    pub(super) fn start(transport: &'a Transport, mut request: http::Request<Body>) -> Self {
        let progress = Progress::start(request.body_mut());
        Self { answer: transport.call(request), progress }
    }

    /// Reads the whole answer unless it reports an error. Nothing may stand still for longer than the limit.
    pub(super) async fn answer(self, limit: Duration) -> Result<Response<Bytes>> {
        let answer = self.progress.watch(limit, pin!(receive(self.answer))).await;
        answer.unwrap_or_else(|| Err(Error::timeout(limit)))
    }
}

async fn receive(
    answer: BoxFuture<'_, std::result::Result<Response<Body>, TransportError>>,
) -> Result<Response<Bytes>> {
    let (head, mut body) = answer.await.map_err(Error::transport)?.into_parts();
    let is_success = head.status.is_success();
    let Read { bytes, end } = body.read(if is_success { ANSWER_BOUND } else { ERROR_BOUND }).await;
    match end {
        // An error is one even if not all of it arrives.
        _ if !is_success => Err(Error::api(head, bytes.to_vec(), !matches!(end, End::Complete))),
        End::Complete => Ok(Response::from_parts(head, bytes)),
        End::TooLong => Err(Error::decode(head, &DecodeError::new("the answer is longer than 64 MiB"))),
        End::Broken(error) => Err(Error::transport(TransportError::new(error))),
    }
}
