//! The bodies of requests and responses.

#[cfg_attr(target_arch = "wasm32", path = "body/no_file.rs")]
mod file;
mod idle;
mod read;
mod reporter;
mod source;
mod stream;

#[cfg(not(target_arch = "wasm32"))]
use self::file::File;
pub(crate) use self::idle::IdleClock;
pub(crate) use self::read::{End, Read};
pub(crate) use self::reporter::ProgressReporter;
pub use self::reporter::TransferProgress;
use self::source::Source;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use self::stream::CHUNK;
use self::stream::{BoxStream, Chunks, Frames, Items};
use crate::runtime::boxed::BoxError;
use bytes::Bytes;
use futures_core::Stream;
use http_body::{Frame, SizeHint};
use std::fmt;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use tokio::io::AsyncRead;

/// The body of a request or response: bytes, a file, a reader or a stream.
///
/// All but bytes are read in chunks while they are sent, so memory use does not depend on their length.
///
/// ```no_run
/// # async fn example() -> std::io::Result<()> {
/// use canva_connect::Body;
///
/// let bytes = Body::from(vec![0x89, b'P', b'N', b'G']);
/// let file = Body::from_file("holiday.mp4").await?;
/// let reader = Body::from_reader(tokio::io::empty());
/// # Ok(())
/// # }
/// ```
pub struct Body {
    source: Source,
    /// The number of bytes still to read, if known.
    left: Option<u64>,
    clock: Option<IdleClock>,
    report: Option<ProgressReporter>,
}

impl Body {
    /// Creates an empty body.
    #[must_use]
    pub fn empty() -> Self {
        Self::from(Bytes::new())
    }

    /// Creates a body from a reader. It can be sent only once. See [`with_len`](Self::with_len).
    #[must_use]
    pub fn from_reader(reader: impl AsyncRead + Send + 'static) -> Self {
        Self::stream(Box::pin(Chunks::new(reader)))
    }

    /// Creates a body from a stream. It can be sent only once. See [`with_len`](Self::with_len).
    #[must_use]
    pub fn from_stream<S, B, E>(stream: S) -> Self
    where
        S: Stream<Item = Result<B, E>> + Send + 'static,
        B: Into<Bytes>,
        E: Into<BoxError>,
    {
        Self::stream(Box::pin(Items::new(stream)))
    }

    /// Creates a body from a file. Not available on WebAssembly.
    ///
    /// The file is opened when the request is sent, and again for each clone that is sent. Sending fails if the file is
    /// gone or shorter by then. If it is longer, the rest is not sent.
    ///
    /// # Errors
    ///
    /// If there is no such file, or its length cannot be read.
    #[cfg(not(target_arch = "wasm32"))]
    pub async fn from_file(path: impl Into<std::path::PathBuf>) -> io::Result<Self> {
        let (file, len) = File::find(path.into()).await?;
        Ok(Self::new(Source::File(file), Some(len)))
    }

    /// Creates a body from another type of body, such as the response body of another HTTP stack. Trailers are dropped.
    #[must_use]
    pub fn from_http_body<B>(body: B) -> Self
    where
        B: http_body::Body<Data = Bytes> + Send + 'static,
        B::Error: Into<BoxError>,
    {
        let len = body.size_hint().exact();
        Self::new(Source::stream(Box::pin(Frames::new(body))), len)
    }

    /// Sets the length of a reader or a stream, for servers that require it in advance. Other bodies know their length.
    ///
    /// Sending fails if the content is shorter. If it is longer, the rest is not sent.
    #[must_use]
    pub fn with_len(mut self, len: u64) -> Self {
        if matches!(self.source, Source::Stream(_)) {
            self.left = Some(len);
        }
        self
    }

    /// Sets a function that is called with the progress after each chunk that the HTTP stack reads. It replaces an
    /// earlier one.
    ///
    /// The API may not have received these bytes before it responds. A clone, or a retried request, counts from zero.
    /// The function should be fast: the upload waits for it.
    ///
    /// ```
    /// use canva_connect::Body;
    ///
    /// let body = Body::from("a film").on_progress(|sent| println!("{} of {:?} bytes", sent.bytes, sent.total));
    /// ```
    #[must_use]
    pub fn on_progress(mut self, callback: impl Fn(TransferProgress) + Send + Sync + 'static) -> Self {
        self.report = Some(ProgressReporter::new(callback));
        self
    }

    /// Returns the number of bytes, if it is known in advance.
    #[must_use]
    pub fn len(&self) -> Option<u64> {
        self.left
    }

    /// Returns whether the body is known to be empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.left == Some(0)
    }

    /// Clones the body without copying its content. `None` if it is a reader or a stream, which can be read only once.
    #[must_use]
    pub fn try_clone(&self) -> Option<Self> {
        let source = self.source.try_clone()?;
        let report = self.report.as_ref().map(ProgressReporter::restarted);
        Some(Self { report, ..Self::new(source, self.left) })
    }

    /// Reads the whole body, however long it is: for transports of your own, and for tests.
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

    /// Reads at most `bound` bytes.
    pub(crate) fn read(&mut self, bound: usize) -> impl Future<Output = Read> {
        read::read(self, bound)
    }

    /// Starts a clock that is reset by each chunk that is read from the body.
    pub(crate) fn start_clock(&mut self) -> IdleClock {
        let clock = IdleClock::start(!self.is_empty());
        self.clock = (!self.is_empty()).then(|| clock.clone());
        clock
    }

    /// Returns whether a callback observes its progress.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn is_watched(&self) -> bool {
        self.report.is_some()
    }

    /// Returns the content if it is in memory.
    pub(crate) fn as_bytes(&self) -> Option<&Bytes> {
        match &self.source {
            Source::Bytes(bytes) => Some(bytes),
            _ => None,
        }
    }

    fn stream(stream: BoxStream) -> Self {
        Self::new(Source::stream(stream), None)
    }

    fn new(source: Source, left: Option<u64>) -> Self {
        Self { source, left, clock: None, report: None }
    }
}

impl http_body::Body for Body {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        if self.is_end_stream() {
            return Poll::Ready(None);
        }
        let chunk = match ready!(self.source.poll_chunk(context)) {
            Some(Ok(chunk)) => Ok(Frame::data(self.account(chunk))),
            Some(Err(error)) => Err(error),
            None if self.left.is_some() => Err(too_short()),
            None => return Poll::Ready(None),
        };
        Poll::Ready(Some(chunk))
    }

    fn is_end_stream(&self) -> bool {
        self.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        self.left.map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}

impl Body {
    /// Updates the length that is left, the clock and the reporter. Content beyond the length is cut off.
    fn account(&mut self, mut chunk: Bytes) -> Bytes {
        if let Some(left) = &mut self.left {
            chunk.truncate(usize::try_from(*left).unwrap_or(usize::MAX));
            *left = left.saturating_sub(chunk.len() as u64);
        }
        if let Some(clock) = &self.clock {
            clock.reset();
        }
        if let Some(report) = &mut self.report {
            report.add(chunk.len(), self.left);
        }
        chunk
    }
}

fn too_short() -> BoxError {
    io::Error::new(io::ErrorKind::UnexpectedEof, "the body ended before its announced length").into()
}

impl Default for Body {
    fn default() -> Self {
        Self::empty()
    }
}

impl From<Bytes> for Body {
    fn from(bytes: Bytes) -> Self {
        let len = u64::try_from(bytes.len()).ok();
        Self::new(Source::Bytes(bytes), len)
    }
}

impl From<Vec<u8>> for Body {
    fn from(bytes: Vec<u8>) -> Self {
        Self::from(Bytes::from(bytes))
    }
}

impl From<&'static [u8]> for Body {
    fn from(bytes: &'static [u8]) -> Self {
        Self::from(Bytes::from_static(bytes))
    }
}

impl From<String> for Body {
    fn from(text: String) -> Self {
        Self::from(Bytes::from(text))
    }
}

impl From<&'static str> for Body {
    fn from(text: &'static str) -> Self {
        Self::from(text.as_bytes())
    }
}

/// Shows the kind and length, but not the content.
impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.source {
            Source::Bytes(_) => "Bytes",
            Source::File(_) => "File",
            Source::Stream(_) => "Stream",
        };
        f.debug_struct("Body").field("kind", &kind).field("len", &self.left).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
