//! Downloads as streams of chunks.

use super::file_name::suggested;
use super::transfer::{Event, OPERATION, Transfer};
use crate::runtime::error::Error;
use bytes::Bytes;
use futures_core::Stream;
use http::header::CONTENT_TYPE;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

/// A file as a stream of chunks. Created by [`Download::send`](crate::Download::send).
///
/// The stream ends at the end of the file. A transfer that is interrupted, and cannot be resumed, ends with an error.
///
/// ```no_run
/// # async fn example(client: canva_connect::Client, url: &str) -> canva_connect::Result<()> {
/// let mut file = client.download(url).send().await?;
/// println!("{:?} bytes of {:?}", file.content_length(), file.content_type());
/// while let Some(chunk) = file.next_chunk().await? {
///     println!("{} more", chunk.len());
/// }
/// # Ok(())
/// # }
/// ```
#[must_use = "streams do nothing until they are polled"]
pub struct DownloadStream {
    transfer: Transfer,
}

impl DownloadStream {
    /// Waits until the transfer has started.
    pub(super) async fn open(mut transfer: Transfer) -> Result<Self, Error> {
        transfer.next().await?;
        Ok(Self { transfer })
    }

    /// The length of the file in bytes, if the server announces it.
    #[must_use]
    pub fn content_length(&self) -> Option<u64> {
        self.transfer.total()
    }

    /// The media type of the file, such as `image/png`, if the server announces it.
    #[must_use]
    pub fn content_type(&self) -> Option<&str> {
        self.transfer.headers().get(CONTENT_TYPE)?.to_str().ok()
    }

    /// The file name that the server suggests, or else the last segment of the URL.
    ///
    /// It is safe to use in any folder: it has no path, control characters or names of devices, is not hidden, and has at
    /// most 200 bytes.
    #[must_use]
    pub fn file_name(&self) -> Option<String> {
        suggested(self.transfer.headers(), self.transfer.request().uri())
    }

    /// Waits for the next chunk. `None` at the end of the file.
    ///
    /// This is cancel safe: dropping the future loses no data.
    ///
    /// # Errors
    ///
    /// If no chunk arrives within the timeout, if the transfer is too slow or the file too long, or if the transfer is
    /// interrupted and cannot be resumed.
    pub async fn next_chunk(&mut self) -> Result<Option<Bytes>, Error> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await.transpose()
    }
}

impl Stream for DownloadStream {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            return Poll::Ready(match ready!(self.transfer.poll_next(context)) {
                Some(Ok(Event::Started)) => continue,
                Some(Ok(Event::Chunk(chunk))) => Some(Ok(chunk)),
                Some(Err(error)) => Some(Err(error.of(OPERATION))),
                None => None,
            });
        }
    }
}

impl fmt::Debug for DownloadStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DownloadStream")
            .field("request", self.transfer.request())
            .field("received", &self.transfer.received())
            .field("total", &self.transfer.total())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::body::Body;
    use crate::runtime::client::Client;
    use crate::runtime::download::Download;
    use crate::runtime::download::schedule::MAX_RESUMPTIONS;
    use crate::runtime::error::TransportError;
    use crate::runtime::transport::Transport;
    use http::Response;
    use std::io;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU64, Ordering};
    use std::time::Duration;
    use tokio::time::{Instant, sleep};

    const TIMEOUT: Duration = Duration::from_secs(60);

    /// A client whose responses each deliver the next byte of ten, and then fail.
    fn one_byte_at_a_time() -> (Client, Arc<AtomicU64>) {
        let calls = Arc::new(AtomicU64::new(0));
        let counted = Arc::clone(&calls);
        let transport = Transport::from_fn(move |_| {
            let index = counted.fetch_add(1, Ordering::Relaxed);
            async move {
                let body = Body::from_http_body(Body::from_stream(Items(vec![
                    Err(io::Error::other("broken")),
                    Ok(Bytes::from_static(b"a")),
                ])));
                let response =
                    Response::builder().header("etag", "\"v1\"").status(if index == 0 { 200 } else { 206 });
                let response = response.header("content-range", format!("bytes {index}-9/10")).body(body);
                response.map_err(TransportError::new)
            }
        });
        (Client::builder().transport(transport).build().unwrap(), calls)
    }

    /// Yields these items in reverse order.
    struct Items(Vec<io::Result<Bytes>>);

    impl Stream for Items {
        type Item = io::Result<Bytes>;

        fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
            Poll::Ready(self.0.pop())
        }
    }

    #[tokio::test(start_paused = true)]
    async fn the_number_of_resumptions_is_limited() {
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
        assert_eq!((read, calls.load(Ordering::Relaxed)), (6, 1 + u64::from(MAX_RESUMPTIONS)));
        assert!(file.next_chunk().await.unwrap().is_none());
    }

    /// A client whose responses have ten chunks of this length, each after this wait.
    fn slow(wait: Duration, chunk: usize) -> Client {
        let transport = Transport::from_fn(move |_| async move {
            let (reader, mut writer) = tokio::io::duplex(chunk);
            tokio::spawn(async move {
                for _ in 0..10 {
                    sleep(wait).await;
                    tokio::io::AsyncWriteExt::write_all(&mut writer, &vec![0; chunk]).await.unwrap();
                }
            });
            Ok(Response::new(Body::from_reader(reader)))
        });
        Client::builder().transport(transport).timeout(TIMEOUT).build().unwrap()
    }

    /// The length of a chunk that is just enough every half timeout.
    const CHUNK: usize = 30 << 10;

    #[tokio::test(start_paused = true)]
    async fn a_download_that_makes_progress_has_no_time_limit() {
        let mut file = slow(TIMEOUT / 2, CHUNK).download("https://files.example/a").send().await.unwrap();
        let start = Instant::now();
        while file.next_chunk().await.unwrap().is_some() {}
        assert_eq!(file.transfer.received(), 10 * CHUNK as u64);
        assert_eq!(start.elapsed(), TIMEOUT * 5);
    }

    #[tokio::test(start_paused = true)]
    async fn a_download_without_progress_times_out() {
        let mut file = slow(TIMEOUT * 2, CHUNK).download("https://files.example/a").send().await.unwrap();
        let start = Instant::now();
        let error = file.next_chunk().await.unwrap_err();
        assert!(error.is_timeout());
        assert_eq!(error.to_string(), "download: no response within 60s");
        assert_eq!(start.elapsed(), TIMEOUT);
    }

    /// The result of reading to the end, and the time that it took.
    async fn read(download: Download) -> (Result<u64, Error>, Duration) {
        let start = Instant::now();
        let mut file = download.send().await.unwrap();
        loop {
            match file.next_chunk().await {
                Ok(Some(_)) => {}
                Ok(None) => return (Ok(file.transfer.received()), start.elapsed()),
                Err(error) => return (Err(error), start.elapsed()),
            }
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_download_below_its_lowest_rate_ends() {
        let download = |chunk| slow(TIMEOUT / 2, chunk).download("https://files.example/a");
        let (result, time) = read(download(CHUNK - 1)).await;
        let error = result.unwrap_err();
        assert!(error.is_timeout() && !error.is_too_long());
        assert_eq!(error.to_string(), "download: too slow: less than 1024 bytes a second for 60 seconds");
        assert_eq!(time, TIMEOUT);
        assert_eq!(read(download(CHUNK).min_rate(1025)).await.1, TIMEOUT);
        assert_eq!(read(download(1).min_rate(0)).await.0.unwrap(), 10);
    }

    #[tokio::test(start_paused = true)]
    async fn a_file_longer_than_the_limit_is_an_error() {
        let download = |max| slow(TIMEOUT / 2, CHUNK).download("https://files.example/a").max_len(max);
        assert_eq!(read(download(10 * CHUNK as u64)).await.0.unwrap(), 10 * CHUNK as u64);
        let (result, time) = read(download(9 * CHUNK as u64)).await;
        let error = result.unwrap_err();
        assert!(error.is_too_long() && !error.is_timeout());
        assert_eq!(error.to_string(), "download: the file is longer than the limit of 276480 bytes");
        assert_eq!(time, TIMEOUT * 5);
        // An announced length fails at once.
        let transport = Transport::from_fn(|_| async { Ok(Response::new(Body::from("abcd"))) });
        let client = Client::builder().transport(transport).build().unwrap();
        let download = client.download("https://files.example/a").max_len(3).send();
        assert!(download.await.unwrap_err().is_too_long());
    }

    #[tokio::test(start_paused = true)]
    async fn a_slow_reader_does_not_cause_a_timeout() {
        let mut file = slow(TIMEOUT / 2, CHUNK).download("https://files.example/a").send().await.unwrap();
        for _ in 0..10 {
            sleep(TIMEOUT * 3).await;
            assert_eq!(file.next_chunk().await.unwrap().unwrap().len(), CHUNK);
        }
    }

    #[tokio::test]
    async fn a_file_longer_than_announced_is_an_error() {
        let transport = Transport::from_fn(|_| async {
            Ok(Response::builder().header("content-length", "3").body(Body::from("abcd")).unwrap())
        });
        let client = Client::builder().transport(transport).build().unwrap();
        let mut file = client.download("https://files.example/a").send().await.unwrap();
        assert!(file.next_chunk().await.unwrap_err().is_transport());
        assert!(file.next_chunk().await.unwrap().is_none());
    }
}
