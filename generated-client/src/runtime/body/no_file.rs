//! Replaces `file.rs` on WebAssembly, which has no files.

use crate::runtime::boxed::BoxError;
use bytes::Bytes;
use futures_core::Stream;
use std::pin::Pin;
use std::task::{Context, Poll};

/// It has no values.
pub(super) enum File {}

impl File {
    pub(super) fn reopened(&self) -> Option<Self> {
        match *self {}
    }
}

impl Stream for File {
    type Item = Result<Bytes, BoxError>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match *self {}
    }
}
