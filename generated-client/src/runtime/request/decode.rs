//! Decoding of responses.

use super::send::Sent;
use crate::runtime::error::Result;
use crate::runtime::wire::DecodeError;
use bytes::Bytes;

/// The longest response that is decoded at once: 64 KiB, which takes a fraction of a millisecond.
const SHORT: usize = 64 << 10;

/// Decodes the body of a response.
pub(super) async fn decode<T: Send + 'static>(
    sent: &Sent<'_>,
    read: fn(&[u8]) -> std::result::Result<T, DecodeError>,
) -> Result<T> {
    let body = sent.response.body();
    let decoded =
        if body.len() <= SHORT { read(body) } else { aside(body.clone(), move |body| read(&body)).await? };
    decoded.map_err(|error| sent.context().undecodable(body, &error))
}

/// Decodes a long response on a thread for blocking work, so that other tasks are not held up: the library that checks JSON
/// cannot pause.
#[cfg(not(target_arch = "wasm32"))]
async fn aside<T: Send + 'static>(
    body: Bytes,
    decode: impl FnOnce(Bytes) -> T + Send + 'static,
) -> Result<T> {
    use crate::runtime::error::{Error, TransportError};
    use std::panic::resume_unwind;
    use tokio::runtime::Handle;

    // There is no runtime if the transport and the clock are the caller's own.
    let Ok(runtime) = Handle::try_current() else { return Ok(decode(body)) };
    let decoded = runtime.spawn_blocking(move || decode(body)).await;
    decoded.map_err(|error| match error.try_into_panic() {
        Ok(panic) => resume_unwind(panic),
        // The runtime shuts down.
        Err(error) => Error::transport(TransportError::new(error)),
    })
}

/// WebAssembly has no threads.
#[cfg(target_arch = "wasm32")]
async fn aside<T>(body: Bytes, decode: impl FnOnce(Bytes) -> T) -> Result<T> {
    Ok(decode(body))
}
