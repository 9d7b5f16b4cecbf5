//! The sources that bodies are read from.

use super::file::File;
use super::stream::{BoxStream, CHUNK};
use crate::runtime::boxed::BoxError;
use bytes::Bytes;
use futures_core::Stream as _;
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll};

pub(super) enum Source {
    Bytes(Bytes),
    #[allow(dead_code, reason = "there are no files in WebAssembly")]
    File(File),
    /// The mutex only makes it `Sync`; it is never locked.
    Stream(Mutex<BoxStream>),
}

impl Source {
    pub(super) fn stream(stream: BoxStream) -> Self {
        Self::Stream(Mutex::new(stream))
    }

    /// Returns the same content from its start. `None` if it can be read only once.
    pub(super) fn try_clone(&self) -> Option<Self> {
        match self {
            Self::Bytes(bytes) => Some(Self::Bytes(bytes.clone())),
            Self::File(file) => file.reopened().map(Self::File),
            Self::Stream(_) => None,
        }
    }

    pub(super) fn poll_chunk(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, BoxError>>> {
        match self {
            Self::Bytes(bytes) if bytes.is_empty() => Poll::Ready(None),
            Self::Bytes(bytes) => Poll::Ready(Some(Ok(bytes.split_to(bytes.len().min(CHUNK))))),
            Self::File(file) => Pin::new(file).poll_next(context),
            Self::Stream(stream) => {
                let stream = stream.get_mut().unwrap_or_else(PoisonError::into_inner);
                stream.as_mut().poll_next(context)
            }
        }
    }
}
