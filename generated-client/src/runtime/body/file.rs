//! Files that are opened when they are first read.

use super::stream::Chunks;
use crate::runtime::boxed::{BoxError, BoxFuture};
use bytes::Bytes;
use futures_core::Stream;
use std::io;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll, ready};

pub(super) struct File {
    path: PathBuf,
    state: State,
}

enum State {
    Closed,
    /// The mutex only makes it `Sync`; it is never locked.
    Opening(Mutex<BoxFuture<'static, io::Result<tokio::fs::File>>>),
    Open(Chunks<tokio::fs::File>),
}

impl File {
    /// Checks that a path leads to a file. Returns the file and its length.
    pub(super) async fn find(path: PathBuf) -> io::Result<(Self, u64)> {
        let metadata = tokio::fs::metadata(&path).await.map_err(|error| naming(&path, &error))?;
        if !metadata.is_file() {
            return Err(naming(&path, &io::Error::new(io::ErrorKind::InvalidInput, "not a file")));
        }
        Ok((Self { path, state: State::Closed }, metadata.len()))
    }

    /// Returns the same file from its start. `None` once reading has begun, because the remaining length is then shorter
    /// than the file.
    pub(super) fn reopened(&self) -> Option<Self> {
        matches!(self.state, State::Closed).then(|| Self { path: self.path.clone(), state: State::Closed })
    }
}

/// Adds the path to an error, which otherwise says only what happened.
fn naming(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
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
                            let error = naming(&self.path, &error);
                            self.state = State::Closed;
                            return Poll::Ready(Some(Err(error.into())));
                        }
                    }
                }
            };
        }
    }
}
