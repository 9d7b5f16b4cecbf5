//! A file that is opened when its content is asked for.

use super::stream::Chunks;
use super::{Body, Source};
use crate::runtime::boxed::{BoxError, BoxFuture};
use bytes::Bytes;
use futures_core::Stream;
use std::io;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll, ready};

impl Body {
    /// The content of a file. Not for WebAssembly.
    ///
    /// The file is opened when the request is sent, and again each time that a copy of it is.
    /// Sending fails if by then it is gone or has become shorter; what it has become longer is
    /// not sent.
    ///
    /// # Errors
    ///
    /// If there is no such file, or its length cannot be found out.
    pub async fn from_file(path: impl Into<PathBuf>) -> io::Result<Self> {
        let path = path.into();
        let metadata = tokio::fs::metadata(&path).await?;
        if !metadata.is_file() {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "not a file"));
        }
        Ok(Self::new(Source::File(File::new(path)), Some(metadata.len())))
    }
}

pub(super) struct File {
    path: PathBuf,
    state: State,
}

enum State {
    Closed,
    /// In a mutex only because that makes it `Sync`; it is never locked.
    Opening(Mutex<BoxFuture<'static, io::Result<tokio::fs::File>>>),
    Open(Chunks<tokio::fs::File>),
}

impl File {
    fn new(path: PathBuf) -> Self {
        Self { path, state: State::Closed }
    }

    /// The same file from its start; nothing once it is being read, as how much is left is no
    /// longer its length.
    pub(super) fn reopened(&self) -> Option<Self> {
        matches!(self.state, State::Closed).then(|| Self::new(self.path.clone()))
    }
}

impl Stream for File {
    type Item = Result<Bytes, BoxError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            self.state = match &mut self.state {
                State::Open(chunks) => return Pin::new(chunks).poll_next(context),
                State::Closed => {
                    State::Opening(Mutex::new(Box::pin(tokio::fs::File::open(self.path.clone()))))
                }
                State::Opening(future) => {
                    let future = future.get_mut().unwrap_or_else(PoisonError::into_inner);
                    match ready!(future.as_mut().poll(context)) {
                        Ok(file) => State::Open(Chunks::new(file)),
                        Err(error) => {
                            self.state = State::Closed;
                            return Poll::Ready(Some(Err(error.into())));
                        }
                    }
                }
            };
        }
    }
}
