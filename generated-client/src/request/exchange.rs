//! One request, and its answer.

use super::Progress;
use crate::body::{Body, End, Read};
use crate::error::{Error, Result};
use crate::transport::{Transport, TransportError};
use crate::wire::Mismatch;
use std::pin::pin;
use std::time::Duration;

/// The longest answer that is read: 64 MiB.
const ANSWER_BOUND: usize = 64 << 20;

/// How much is kept of an answer that reports an error: 64 KiB.
const ERROR_BOUND: usize = 64 << 10;

/// Sends a request, and reads the whole answer unless it reports an error.
pub(super) async fn exchange(
    transport: &Transport,
    limit: Duration,
    request: http::Request<Body>,
) -> Result<http::Response<Vec<u8>>> {
    let progress = Progress::start();
    let request = request.map(|body| body.noting(progress.clone()));
    let call = async {
        let response = transport.call(request).await.map_err(Error::transport)?;
        receive(response).await
    };
    progress.watch(limit, pin!(call)).await.unwrap_or_else(|| Err(Error::timeout(limit)))
}

async fn receive(response: http::Response<Body>) -> Result<http::Response<Vec<u8>>> {
    let (head, body) = response.into_parts();
    let is_success = head.status.is_success();
    let Read { bytes, end } = body.read(if is_success { ANSWER_BOUND } else { ERROR_BOUND }).await;
    match end {
        // An error is one even if not all of it arrives.
        _ if !is_success => Err(Error::api(head, bytes, !matches!(end, End::Complete))),
        End::Complete => Ok(http::Response::from_parts(head, bytes)),
        End::TooLong => Err(Error::decode(head, &Mismatch::new("the answer is longer than 64 MiB"))),
        End::Broken(error) => Err(Error::transport(TransportError::new(error))),
    }
}
