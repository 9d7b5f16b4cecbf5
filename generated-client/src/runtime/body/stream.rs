//! Streams of chunks, made from readers, streams and other bodies.

use crate::runtime::boxed::BoxError;
use bytes::Bytes;
use futures_core::Stream;
use pin_project_lite::pin_project;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use tokio::io::{AsyncRead, ReadBuf};

/// The maximum length of a chunk that a body is read in: 64 KiB.
pub(crate) const CHUNK: usize = 64 << 10;

pub(super) type BoxStream = Pin<Box<dyn Stream<Item = Result<Bytes, BoxError>> + Send>>;

/// The content of a reader.
pub(super) struct Chunks<R> {
    reader: Pin<Box<R>>,
    buffer: Box<[u8]>,
}

impl<R: AsyncRead> Chunks<R> {
    pub(super) fn new(reader: R) -> Self {
        Self { reader: Box::pin(reader), buffer: vec![0; CHUNK].into_boxed_slice() }
    }
}

impl<R: AsyncRead> Stream for Chunks<R> {
    type Item = Result<Bytes, BoxError>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        let mut buffer = ReadBuf::new(&mut this.buffer);
        let end = ready!(this.reader.as_mut().poll_read(context, &mut buffer));
        Poll::Ready(match end {
            Err(error) => Some(Err(error.into())),
            Ok(()) if buffer.filled().is_empty() => None,
            Ok(()) => Some(Ok(Bytes::copy_from_slice(buffer.filled()))),
        })
    }
}

pin_project! {
    /// The items of another stream.
    pub(super) struct Items<S> {
        #[pin]
        stream: S,
    }
}

impl<S> Items<S> {
    pub(super) fn new(stream: S) -> Self {
        Self { stream }
    }
}

impl<S, B, E> Stream for Items<S>
where
    S: Stream<Item = Result<B, E>>,
    B: Into<Bytes>,
    E: Into<BoxError>,
{
    type Item = Result<Bytes, BoxError>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let item = ready!(self.project().stream.poll_next(context));
        Poll::Ready(item.map(|it| it.map(Into::into).map_err(Into::into)))
    }
}

pin_project! {
    /// The content of another type of body.
    pub(super) struct Frames<B> {
        #[pin]
        body: B,
    }
}

impl<B> Frames<B> {
    pub(super) fn new(body: B) -> Self {
        Self { body }
    }
}

impl<B> Stream for Frames<B>
where
    B: http_body::Body<Data = Bytes>,
    B::Error: Into<BoxError>,
{
    type Item = Result<Bytes, BoxError>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let mut body = self.project().body;
        loop {
            match ready!(body.as_mut().poll_frame(context)) {
                None => return Poll::Ready(None),
                Some(Err(error)) => return Poll::Ready(Some(Err(error.into()))),
                Some(Ok(frame)) => {
                    if let Ok(data) = frame.into_data() {
                        return Poll::Ready(Some(Ok(data)));
                    }
                }
            }
        }
    }
}
