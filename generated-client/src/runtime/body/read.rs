//! Bounded reads of a body.

use crate::runtime::boxed::BoxError;
use bytes::{Bytes, BytesMut};
use std::future::poll_fn;
use std::mem::take;
use std::pin::Pin;

/// The part of a body that was read.
#[derive(Debug, Default)]
pub(crate) struct Read {
    pub(crate) bytes: Bytes,
    pub(crate) end: End,
}

/// The way in which reading a body ended.
#[derive(Debug, Default)]
pub(crate) enum End {
    /// The body was read completely.
    #[default]
    Complete,
    /// The body is longer than the bound.
    TooLong,
    /// The source of the body failed.
    Broken(BoxError),
}

/// Reads at most `bound` bytes.
pub(super) async fn read<B>(body: &mut B, bound: usize) -> Read
where
    B: http_body::Body<Data = Bytes, Error = BoxError> + Unpin,
{
    let mut read = Read::default();
    while let Some(frame) = poll_fn(|context| Pin::new(&mut *body).poll_frame(context)).await {
        match frame {
            // A body of the runtime has no trailers.
            Ok(frame) => read.add(frame.into_data().unwrap_or_default(), bound),
            Err(error) => read.end = End::Broken(error),
        }
        if !matches!(read.end, End::Complete) {
            break;
        }
    }
    read
}

impl Read {
    fn add(&mut self, mut chunk: Bytes, bound: usize) {
        let room = bound - self.bytes.len();
        if chunk.len() > room {
            chunk.truncate(room);
            self.end = End::TooLong;
        }
        // Most responses are one chunk, which is not copied.
        self.bytes = if self.bytes.is_empty() { chunk } else { joined(take(&mut self.bytes), &chunk) };
    }
}

fn joined(bytes: Bytes, chunk: &[u8]) -> Bytes {
    let mut bytes = BytesMut::from(bytes);
    bytes.extend_from_slice(chunk);
    bytes.freeze()
}
