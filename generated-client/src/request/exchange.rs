//! One request, and its answer.

use super::Progress;
use crate::body::{Body, End};
use crate::error::{Error, Result};
use crate::transport::{Transport, TransportError};
use crate::wire::Mismatch;
use http::response;
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
    progress.watch(limit, call).await.unwrap_or_else(|| Err(Error::timeout(limit)))
}

async fn receive(response: http::Response<Body>) -> Result<http::Response<Vec<u8>>> {
    let (head, body) = response.into_parts();
    if !head.status.is_success() {
        return Err(refusal(head, body).await);
    }
    let answer = body.read(ANSWER_BOUND).await;
    match answer.end {
        End::Complete => Ok(http::Response::from_parts(head, answer.bytes)),
        End::TooLong => Err(Error::decode(head, &Mismatch::new("the answer is longer than 64 MiB"))),
        End::Broken(error) => Err(Error::transport(TransportError::new(error))),
    }
}

/// The error that an answer reports, even if not all of it arrives.
async fn refusal(head: response::Parts, body: Body) -> Error {
    let answer = body.read(ERROR_BOUND).await;
    let truncated = !matches!(answer.end, End::Complete);
    Error::api(head, answer.bytes, truncated)
}
