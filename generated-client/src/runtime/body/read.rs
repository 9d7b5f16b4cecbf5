//! Reading a body, with a bound.

use super::Body;
use crate::runtime::boxed::BoxError;
use bytes::{Bytes, BytesMut};
use http_body::Body as _;
use std::future::poll_fn;
use std::mem::take;
use std::pin::Pin;

impl Body {
    /// Reads all of it, however long it is: for transports of one's own, and for tests.
    ///
    /// # Errors
    ///
    /// If its file, reader or stream fails.
    pub async fn into_bytes(mut self) -> Result<Vec<u8>, BoxError> {
        let read = self.read(usize::MAX).await;
        match read.end {
            End::Broken(error) => Err(error),
            End::Complete | End::TooLong => Ok(read.bytes.into()),
        }
    }

    /// Reads no more than `bound` bytes.
    pub(crate) async fn read(&mut self, bound: usize) -> Read {
        let mut read = Read::default();
        while let Some(chunk) = self.next_chunk().await {
            match chunk {
                Ok(chunk) => read.add(chunk, bound),
                Err(error) => read.end = End::Broken(error),
            }
            if !matches!(read.end, End::Complete) {
                break;
            }
        }
        read
    }

    async fn next_chunk(&mut self) -> Option<Result<Bytes, BoxError>> {
        let frame = poll_fn(|context| Pin::new(&mut *self).poll_frame(context)).await?;
        // A body of this type has no trailers.
        Some(frame.map(|frame| frame.into_data().unwrap_or_default()))
    }
}

/// What was read of a body.
#[derive(Debug, Default)]
pub(crate) struct Read {
    pub(crate) bytes: Bytes,
    pub(crate) end: End,
}

impl Read {
    fn add(&mut self, mut chunk: Bytes, bound: usize) {
        let room = bound - self.bytes.len();
        if chunk.len() > room {
            chunk.truncate(room);
            self.end = End::TooLong;
        }
        // Most answers come in one piece, which is not copied.
        self.bytes = if self.bytes.is_empty() { chunk } else { joined(take(&mut self.bytes), &chunk) };
    }
}

fn joined(bytes: Bytes, chunk: &[u8]) -> Bytes {
    let mut bytes = BytesMut::from(bytes);
    bytes.extend_from_slice(chunk);
    bytes.freeze()
}

/// Whether the end of a body was read.
#[derive(Debug, Default)]
pub(crate) enum End {
    /// It was.
    #[default]
    Complete,
    /// There is more than the bound allows.
    TooLong,
    /// The source of the body failed.
    Broken(BoxError),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn no_more_than_the_bound_is_read() {
        for (bound, bytes, complete) in
            [(0, "", false), (3, "abc", false), (6, "abcdef", true), (9, "abcdef", true)]
        {
            let read = Body::from("abcdef").read(bound).await;
            assert_eq!(read.bytes, bytes.as_bytes());
            assert_eq!(matches!(read.end, End::Complete), complete);
        }
    }
}
