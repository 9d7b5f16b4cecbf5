//! Downloads: files that the API gives URLs of, at hosts of their own.

#[cfg(all(feature = "files", not(target_arch = "wasm32")))]
mod file;
mod headers;
mod idle;
mod refusal;
mod resume;
mod source;
mod stream;
mod url;

pub(crate) use self::refusal::Refused;
use self::source::Source;
pub use self::stream::DownloadStream;
use self::url::FileUrl;
use crate::body::{Report, Transferred};
use crate::client::Client;
use crate::error::{Error, Result};
use std::time::Duration;

/// What errors call it.
const NAME: &str = "download";

/// A download that is yet to be made; made by [`Client::download`].
///
/// It asks the host that the URL names, without the access token. Redirects are not followed. A file that breaks off
/// midway is carried on from there, a few times, if the server can do so and the file is still the same.
///
/// It is no call of the API: the client's [`Retry`](crate::Retry) and [`Limits`](crate::Limits) are not for it. The first
/// request is made once; if the host cannot be reached, or is too busy, the download fails.
#[derive(Debug)]
#[must_use = "a download does nothing until it is sent"]
pub struct Download {
    client: Client,
    url: std::result::Result<FileUrl, &'static str>,
    timeout: Option<Duration>,
    report: Option<Report>,
}

impl Download {
    pub(crate) fn new(client: &Client, url: &str) -> Self {
        Self { client: client.clone(), url: FileUrl::parse(url), timeout: None, report: None }
    }

    /// Calls this after each piece that arrives, with what has arrived so far; in place of any function set before.
    ///
    /// Where a download has to start anew, so does the count. The function should be quick, as the download waits for
    /// it.
    pub fn on_progress(mut self, callback: impl Fn(Transferred) + Send + Sync + 'static) -> Self {
        self.report = Some(Report::new(callback));
        self
    }

    /// How long nothing may arrive, in place of [the client's limit](crate::ClientBuilder::timeout).
    ///
    /// The time starts anew with each piece: a download may take as long as it needs, and one that is stuck ends.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = Some(limit);
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
        let report = self.report.as_ref().map(Report::anew);
        DownloadStream::open(self.source()?, report).await
    }

    fn source(&self) -> Result<Source> {
        let url = self.url.clone().map_err(|why| Error::invalid(format!("the URL cannot be used: {why}")))?;
        Ok(Source::new(self.client.clone(), url, self.timeout.unwrap_or(self.client.timeout())))
    }
}
