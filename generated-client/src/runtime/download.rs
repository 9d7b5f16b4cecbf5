//! Downloads: files that the API gives URLs of, at hosts of their own.

#[cfg(all(feature = "files", not(target_arch = "wasm32")))]
mod file;
mod headers;
mod idle;
mod rejection;
mod resume;
mod source;
mod stream;
mod url;

use self::source::Source;
pub use self::stream::DownloadStream;
use self::url::FileUrl;
use crate::runtime::body::{ProgressReporter, TransferProgress};
use crate::runtime::client::Client;
use crate::runtime::error::{Error, Result};
use crate::runtime::retry::Retry;
use std::time::Duration;

/// What errors call it.
const NAME: &str = "download";

/// A download that is yet to be made; made by [`Client::download`].
///
/// It asks the host that the URL names, without the access token. Redirects are not followed. A file that breaks off
/// midway is carried on from there, a few times, if the server can do so and the file is still the same.
///
/// If the host cannot be reached, or is too busy, it is asked again as the client's [`Retry`](crate::Retry) says. The
/// [`Limits`](crate::Limits) are not for it, as it is no call of the API.
#[derive(Debug)]
#[must_use = "a download does nothing until it is sent"]
pub struct Download {
    client: Client,
    url: std::result::Result<FileUrl, &'static str>,
    timeout: Option<Duration>,
    retry: Option<Retry>,
    report: Option<ProgressReporter>,
}

impl Client {
    /// Creates a download from a URL that the API returned, such as that of an export or a thumbnail.
    ///
    /// The access token is not sent, because these URLs lead to other hosts. They expire, exports after 24 hours and
    /// thumbnails after 15 minutes: see [`is_expired_url`](crate::Error::is_expired_url).
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client, url: &str) -> canva_connect::Result<()> {
    /// let mut file = client.download(url).send().await?;
    /// while let Some(chunk) = file.next_chunk().await? {
    ///     println!("{} bytes", chunk.len());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn download(&self, url: &str) -> Download {
        Download::new(self, url)
    }
}

impl Download {
    fn new(client: &Client, url: &str) -> Self {
        Self { client: client.clone(), url: FileUrl::parse(url), timeout: None, retry: None, report: None }
    }

    /// Calls this after each piece that arrives, with what has arrived so far; in place of any function set before.
    ///
    /// Where a download has to start anew, so does the count. The function should be quick, as the download waits for
    /// it.
    pub fn on_progress(mut self, callback: impl Fn(TransferProgress) + Send + Sync + 'static) -> Self {
        self.report = Some(ProgressReporter::new(callback));
        self
    }

    /// How long nothing may arrive, in place of [the client's limit](crate::ClientBuilder::timeout).
    ///
    /// The time starts anew with each piece: a download may take as long as it needs, and one that is stuck ends.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = Some(limit);
        self
    }

    /// How often the file is asked for again until an answer comes, in place of [what the client
    /// does](crate::ClientBuilder::retry).
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = Some(retry);
        self
    }

    /// Asks for the file, and gives it piece by piece.
    ///
    /// # Errors
    ///
    /// If the URL [cannot be one of a file](Error::is_invalid_request), if [it has expired](Error::is_expired_url), and
    /// if the server cannot be reached, takes too long, or answers with anything but the file.
    pub async fn send(self) -> Result<DownloadStream> {
        self.open().await.map_err(|error| error.of(NAME))
    }

    async fn open(&self) -> Result<DownloadStream> {
        let report = self.report.as_ref().map(ProgressReporter::restarted);
        DownloadStream::open(self.source()?, report).await
    }

    fn source(&self) -> Result<Source> {
        let url = self.url.clone().map_err(|why| Error::invalid(format!("the URL cannot be used: {why}")))?;
        let limit = self.timeout.unwrap_or(self.client.settings().timeout);
        let retry = self.retry.unwrap_or(self.client.settings().retry);
        Ok(Source::new(self.client.clone(), url, limit, retry))
    }
}
