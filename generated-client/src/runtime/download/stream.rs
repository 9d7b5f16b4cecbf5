//! A file that arrives piece by piece.

use super::NAME;
use super::headers::{announced, is_compressed, validator};
use super::idle::IdleLimit;
use super::resume::{BrokenOff, RESUMPTIONS, Rest, Stop, resume};
use super::source::Source;
use crate::runtime::body::{Body, ProgressReporter};
use crate::runtime::boxed::{BoxError, BoxFuture};
use crate::runtime::error::{Error, TransportError};
use crate::runtime::wire::DecodeError;
use bytes::Bytes;
use futures_core::Stream;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderValue, StatusCode};
use http_body::Body as _;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll, ready};

/// A file that arrives piece by piece: a stream of bytes; made by [`Download::send`](super::Download::send).
///
/// Its end is the end of the file: one that breaks off, and cannot be carried on, is an error, after which nothing
/// comes.
///
/// ```no_run
/// # async fn example(canva: canva_connect::Client, url: &str) -> canva_connect::Result<()> {
/// let mut file = canva.download(url).send().await?;
/// println!("{:?} bytes of {:?}", file.content_length(), file.content_type());
/// while let Some(chunk) = file.next_chunk().await? {
///     println!("{} more", chunk.len());
/// }
/// # Ok(())
/// # }
/// ```
#[must_use = "streams do nothing until they are polled"]
pub struct DownloadStream {
    source: Source,
    headers: HeaderMap,
    validator: Option<HeaderValue>,
    total: Option<u64>,
    received: u64,
    resumptions: u32,
    idle: IdleLimit,
    report: Option<ProgressReporter>,
    state: State,
}

enum State {
    Receiving(Body),
    /// In a mutex only because that makes it `Sync`; it is never locked.
    Resuming(Mutex<BoxFuture<'static, Result<Rest, Stop>>>),
    Over,
}

impl DownloadStream {
    pub(super) async fn open(source: Source, report: Option<ProgressReporter>) -> Result<Self, Error> {
        let (head, body) = source.whole().await?.into_parts();
        if head.status != StatusCode::OK {
            return Err(Error::decode(head, &DecodeError::new("it is not the whole file")));
        }
        if is_compressed(&head.headers) {
            return Err(Error::decode(
                head,
                &DecodeError::new("the file is compressed, which was not asked for"),
            ));
        }
        Ok(Self {
            validator: validator(&head.headers),
            total: announced(&head.headers).or(body.len()),
            headers: head.headers,
            received: 0,
            resumptions: RESUMPTIONS,
            idle: IdleLimit::new(source.limit()),
            report,
            state: State::Receiving(body),
            source,
        })
    }

    /// How many bytes the file has, if the server says so.
    #[must_use]
    pub fn content_length(&self) -> Option<u64> {
        self.total
    }

    /// What kind of file it is, such as `image/png`, if the server says so.
    #[must_use]
    pub fn content_type(&self) -> Option<&str> {
        self.headers.get(CONTENT_TYPE)?.to_str().ok()
    }

    /// The next piece; nothing after the last.
    ///
    /// Dropping the future loses nothing.
    ///
    /// # Errors
    ///
    /// If nothing arrives for too long, or the file breaks off and cannot be carried on.
    pub async fn next_chunk(&mut self) -> Result<Option<Bytes>, Error> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await.transpose()
    }

    /// The same, with whether another download might help.
    pub(super) fn poll_piece(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, Stop>>> {
        loop {
            let stop = match &mut self.state {
                State::Over => return Poll::Ready(None),
                State::Resuming(rest) => {
                    let rest = rest.get_mut().unwrap_or_else(PoisonError::into_inner);
                    match ready!(rest.as_mut().poll(context)) {
                        Ok(rest) => {
                            self.carry_on(rest);
                            continue;
                        }
                        Err(stop) => stop,
                    }
                }
                State::Receiving(body) => match Pin::new(body).poll_frame(context) {
                    Poll::Pending => {
                        ready!(self.idle.poll_passed(context));
                        Stop::Failed(Error::timeout(self.source.limit()))
                    }
                    // A body of this type has no trailers.
                    Poll::Ready(Some(Ok(frame))) => match self.receive(frame.into_data().unwrap_or_default())
                    {
                        Ok(piece) => return Poll::Ready(Some(Ok(piece))),
                        Err(error) => Stop::Failed(error),
                    },
                    Poll::Ready(end) => {
                        self.end(end.and_then(Result::err));
                        continue;
                    }
                },
            };
            self.state = State::Over;
            return Poll::Ready(Some(Err(stop)));
        }
    }

    fn receive(&mut self, piece: Bytes) -> Result<Bytes, Error> {
        self.idle.moved();
        self.received = self.received.saturating_add(piece.len() as u64);
        if self.total.is_some_and(|total| self.received > total) {
            return Err(Error::transport(TransportError::new("the file is longer than announced")));
        }
        if let Some(report) = &mut self.report {
            report.add(piece.len(), self.total.map(|total| total - self.received));
        }
        Ok(piece)
    }

    /// The body has ended: with the file, or too early.
    fn end(&mut self, cause: Option<BoxError>) {
        self.idle.moved();
        let is_complete = match self.total {
            Some(total) => self.received == total,
            None => cause.is_none(),
        };
        self.state = if is_complete {
            State::Over
        } else {
            let broken = BrokenOff::new(self.received, self.total, cause);
            let rest = resume(self.source.clone(), broken, self.validator.clone(), self.resumptions);
            State::Resuming(Mutex::new(Box::pin(rest)))
        };
    }

    fn carry_on(&mut self, rest: Rest) {
        self.total = Some(rest.total);
        self.resumptions = rest.resumptions;
        self.state = State::Receiving(rest.body);
    }
}

impl Stream for DownloadStream {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let piece = ready!(self.poll_piece(context));
        Poll::Ready(piece.map(|piece| piece.map_err(|stop| Error::from(stop).of(NAME))))
    }
}

impl fmt::Debug for DownloadStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DownloadStream")
            .field("source", &self.source)
            .field("received", &self.received)
            .field("total", &self.total)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::client::Client;
    use crate::runtime::transport::Transport;
    use http::Response;
    use std::io;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU64, Ordering};
    use std::time::Duration;
    use tokio::time::{Instant, sleep};

    const LIMIT: Duration = Duration::from_secs(60);

    /// A client whose every call gives one more byte of ten, and then fails.
    fn one_byte_at_a_time() -> (Client, Arc<AtomicU64>) {
        let calls = Arc::new(AtomicU64::new(0));
        let counted = Arc::clone(&calls);
        let transport = Transport::from_fn(move |_| {
            let nth = counted.fetch_add(1, Ordering::Relaxed);
            async move {
                let body = Body::from_http_body(Body::from_stream(Pieces(vec![
                    Err(io::Error::other("broken")),
                    Ok(Bytes::from_static(b"a")),
                ])));
                let answer =
                    Response::builder().header("etag", "\"v1\"").status(if nth == 0 { 200 } else { 206 });
                let answer = answer.header("content-range", format!("bytes {nth}-9/10")).body(body);
                answer.map_err(TransportError::new)
            }
        });
        (Client::builder().transport(transport).build().unwrap(), calls)
    }

    /// Gives these, the last one first.
    struct Pieces(Vec<io::Result<Bytes>>);

    impl Stream for Pieces {
        type Item = io::Result<Bytes>;

        fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
            Poll::Ready(self.0.pop())
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_file_is_carried_on_only_so_often() {
        let (client, calls) = one_byte_at_a_time();
        let mut file = client.download("https://files.example/a").send().await.unwrap();
        let mut read = 0;
        let error = loop {
            match file.next_chunk().await {
                Ok(chunk) => read += chunk.unwrap().len(),
                Err(error) => break error,
            }
        };
        assert!(error.is_transport());
        assert_eq!((read, calls.load(Ordering::Relaxed)), (6, 1 + u64::from(RESUMPTIONS)));
        assert!(file.next_chunk().await.unwrap().is_none());
    }

    /// A client whose every answer is what a reader gives that waits before each byte.
    fn slow(wait: Duration) -> Client {
        let transport = Transport::from_fn(move |_| async move {
            let (reader, mut writer) = tokio::io::duplex(1);
            tokio::spawn(async move {
                for _ in 0..10 {
                    sleep(wait).await;
                    tokio::io::AsyncWriteExt::write_all(&mut writer, b"a").await.unwrap();
                }
            });
            Ok(Response::new(Body::from_reader(reader)))
        });
        Client::builder().transport(transport).timeout(LIMIT).build().unwrap()
    }

    #[tokio::test(start_paused = true)]
    async fn a_download_that_moves_may_take_long() {
        let mut file = slow(LIMIT / 2).download("https://files.example/a").send().await.unwrap();
        let began = Instant::now();
        while file.next_chunk().await.unwrap().is_some() {}
        assert_eq!(file.received, 10);
        assert_eq!(began.elapsed(), LIMIT * 5);
    }

    #[tokio::test(start_paused = true)]
    async fn a_download_that_is_stuck_ends() {
        let mut file = slow(LIMIT * 2).download("https://files.example/a").send().await.unwrap();
        let began = Instant::now();
        let error = file.next_chunk().await.unwrap_err();
        assert!(error.is_timeout());
        assert_eq!(error.to_string(), "download: no response within 60s");
        assert_eq!(began.elapsed(), LIMIT);
    }

    /// What the reader does meanwhile is none of the server's business.
    #[tokio::test(start_paused = true)]
    async fn whoever_reads_may_take_a_break() {
        let mut file = slow(LIMIT / 2).download("https://files.example/a").send().await.unwrap();
        for _ in 0..10 {
            sleep(LIMIT * 3).await;
            assert_eq!(file.next_chunk().await.unwrap().unwrap().len(), 1);
        }
    }

    #[tokio::test]
    async fn more_than_announced_is_an_error() {
        let transport = Transport::from_fn(|_| async {
            Ok(Response::builder().header("content-length", "3").body(Body::from("abcd")).unwrap())
        });
        let client = Client::builder().transport(transport).build().unwrap();
        let mut file = client.download("https://files.example/a").send().await.unwrap();
        assert!(file.next_chunk().await.unwrap_err().is_transport());
        assert!(file.next_chunk().await.unwrap().is_none());
    }
}
