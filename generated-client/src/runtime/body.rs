//! The body of a request or of an answer.

#[cfg_attr(target_arch = "wasm32", path = "body/no_file.rs")]
mod file;
mod frames;
mod read;
mod reporter;
mod stream;

use self::file::File;
pub(crate) use self::read::{End, Read};
pub(crate) use self::reporter::ProgressReporter;
pub use self::reporter::TransferProgress;
use self::stream::{BoxStream, Chunks, Frames, Items};
use crate::runtime::boxed::BoxError;
use crate::runtime::request::Progress;
use bytes::Bytes;
use futures_core::Stream;
use std::fmt;
use std::sync::Mutex;
use tokio::io::AsyncRead;

/// A body is handed on in pieces of no more than 64 KiB.
pub(crate) const PIECE: usize = 64 << 10;

/// The body of a request or of an answer: bytes, a file, or a stream.
///
/// Files and streams are read piece by piece while they are sent, so that memory use does not
/// depend on their length.
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
    /// How many bytes are still to come, if that is known.
    left: Option<u64>,
    progress: Option<Progress>,
    report: Option<ProgressReporter>,
}

enum Source {
    Bytes(Bytes),
    #[allow(dead_code, reason = "there are no files in WebAssembly")]
    File(File),
    /// In a mutex only because that makes it `Sync`; it is never locked.
    Stream(Mutex<BoxStream>),
}

impl Body {
    /// A body without content.
    #[must_use]
    pub fn empty() -> Self {
        Self::from(Bytes::new())
    }

    /// Whatever a reader gives. It can be sent only once. See [`with_len`](Self::with_len).
    #[must_use]
    pub fn from_reader(reader: impl AsyncRead + Send + 'static) -> Self {
        Self::stream(Box::pin(Chunks::new(reader)))
    }

    /// Whatever a stream gives. It can be sent only once. See [`with_len`](Self::with_len).
    #[must_use]
    pub fn from_stream<S, B, E>(stream: S) -> Self
    where
        S: Stream<Item = Result<B, E>> + Send + 'static,
        B: Into<Bytes>,
        E: Into<BoxError>,
    {
        Self::stream(Box::pin(Items::new(stream)))
    }

    /// Any other type of body, such as that of another HTTP stack's answers. Trailers are dropped.
    #[must_use]
    pub fn from_http_body<B>(body: B) -> Self
    where
        B: http_body::Body<Data = Bytes> + Send + 'static,
        B::Error: Into<BoxError>,
    {
        let len = body.size_hint().exact();
        let stream = Mutex::new(Box::pin(Frames::new(body)) as BoxStream);
        Self::new(Source::Stream(stream), len)
    }

    /// Says how many bytes a reader or a stream gives, for servers that want to know that in
    /// advance.
    ///
    /// Sending fails if it gives fewer, and what it gives more is not sent. Other bodies know their
    /// length.
    #[must_use]
    pub fn with_len(mut self, len: u64) -> Self {
        if matches!(self.source, Source::Stream(_)) {
            self.left = Some(len);
        }
        self
    }

    /// Calls this after each piece that the HTTP stack takes, with what it has taken so far; in place of any function
    /// set before.
    ///
    /// What is taken is on its way, but has not arrived before the call is answered. A copy, or a request that is
    /// repeated, counts from zero. The function should be quick, as the upload waits for it.
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

    /// How many bytes it has, if that is known in advance.
    #[must_use]
    pub fn len(&self) -> Option<u64> {
        self.left
    }

    /// Whether it is known to have no content.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.left == Some(0)
    }

    /// Copies it without copying its content; nothing if it is a reader or a stream, which gives
    /// its content only once.
    #[must_use]
    pub fn try_clone(&self) -> Option<Self> {
        let source = match &self.source {
            Source::Bytes(bytes) => Source::Bytes(bytes.clone()),
            Source::File(file) => Source::File(file.reopened()?),
            Source::Stream(_) => return None,
        };
        let report = self.report.as_ref().map(ProgressReporter::restarted);
        Some(Self { report, ..Self::new(source, self.left) })
    }

    /// Notes each piece that is taken.
    pub(crate) fn note(&mut self, progress: Progress) {
        self.progress = Some(progress);
    }

    /// Whether somebody wants to know how far it is.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn is_watched(&self) -> bool {
        self.report.is_some()
    }

    /// The content, if it is in memory.
    pub(crate) fn as_bytes(&self) -> Option<&Bytes> {
        match &self.source {
            Source::Bytes(bytes) => Some(bytes),
            _ => None,
        }
    }

    fn stream(stream: BoxStream) -> Self {
        Self::new(Source::Stream(Mutex::new(stream)), None)
    }

    fn new(source: Source, left: Option<u64>) -> Self {
        Self { source, left, progress: None, report: None }
    }
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

/// Shows its kind and length, never its content.
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
