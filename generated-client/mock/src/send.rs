//! Sends responses, with the faults that are asked for.

use crate::fault::Fault;
use axum::body::Body;
use axum::response::Response;
use bytes::Bytes;
use futures_util::{StreamExt, stream};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use std::io;

/// Marks a response in place of which the connection is closed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Close;

/// The number of pieces in which a slow body is sent.
const PIECES: usize = 20;

/// Makes a response with JSON, or without content if there is none.
pub(crate) async fn json(
    status: StatusCode,
    mut headers: HeaderMap,
    body: Vec<u8>,
    fault: Option<Fault>,
) -> Response {
    if let Some(Fault::Latency(time)) = fault {
        tokio::time::sleep(time).await;
    }
    if !body.is_empty() {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    }
    let length = body.len();
    let body = Bytes::from(body);
    let half = body.slice(..length / 2);
    let body = match fault {
        Some(Fault::Truncate) => {
            headers.insert(header::CONTENT_LENGTH, length.into());
            Body::from_stream(stream::iter([Ok(half), Err(io::Error::from(io::ErrorKind::ConnectionReset))]))
        }
        Some(Fault::Stall) => {
            headers.insert(header::CONTENT_LENGTH, length.into());
            Body::from_stream(stream::iter([io::Result::Ok(half)]).chain(stream::pending()))
        }
        Some(Fault::Slow(time)) => {
            let size = length.div_ceil(PIECES).max(1);
            let pieces = (0..length).step_by(size).map(move |at| body.slice(at..length.min(at + size)));
            Body::from_stream(stream::iter(pieces.collect::<Vec<_>>()).then(move |piece| async move {
                tokio::time::sleep(time).await;
                io::Result::Ok(piece)
            }))
        }
        _ => Body::from(body),
    };
    let mut response = Response::new(body);
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    if fault == Some(Fault::Reset) {
        response.extensions_mut().insert(Close);
    }
    response
}
