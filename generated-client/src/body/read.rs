//! Reading a body, with a bound.

use super::Body;
use crate::transport::BoxError;
use bytes::Bytes;
use http_body::Body as _;
use std::future::poll_fn;
use std::pin::Pin;

impl Body {
    /// Reads all of it, however long it is: for transports of one's own, and for tests.
    ///
    /// # Errors
    ///
    /// If its file, reader or stream fails.
    pub async fn into_bytes(self) -> Result<Vec<u8>, BoxError> {
        let read = self.read(usize::MAX).await;
        match read.end {
            End::Broken(error) => Err(error),
            End::Complete | End::TooLong => Ok(read.bytes),
        }
    }

    /// Reads no more than `bound` bytes.
    pub(crate) async fn read(mut self, bound: usize) -> Read {
        let mut read = Read::default();
        while let Some(chunk) = self.next_chunk().await {
            let room = bound - read.bytes.len();
            match chunk {
                Ok(chunk) if chunk.len() > room => {
                    read.bytes.extend(chunk.iter().take(room));
                    read.end = End::TooLong;
                    break;
                }
                Ok(chunk) => read.bytes.extend_from_slice(&chunk),
                Err(error) => {
                    read.end = End::Broken(error);
                    break;
                }
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
    pub(crate) bytes: Vec<u8>,
    pub(crate) end: End,
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
