//! Downloads of files, from the URLs that the API returns.
//!
//! A [`Download`] makes a `Transfer`, whose one loop sends the requests and yields the chunks. They go to a
//! [`DownloadStream`], or into a file.

#[cfg(all(feature = "files", not(target_arch = "wasm32")))]
mod file;
mod file_name;
#[cfg(all(feature = "files", not(target_arch = "wasm32")))]
mod folder;
mod headers;
mod interrupted;
mod limits;
mod rejection;
mod request;
mod schedule;
mod stream;
mod transfer;
mod url;

use self::limits::Limits;
use self::request::FileRequest;
use self::schedule::Schedule;
pub use self::stream::DownloadStream;
use self::transfer::{OPERATION, Transfer};
use self::url::FileUrl;
use crate::runtime::body::{ProgressReporter, TransferProgress};
use crate::runtime::client::Client;
use crate::runtime::error::{Error, Result};
use crate::runtime::retry::Retry;
use std::borrow::Cow;
use std::time::Duration;

/// A download to be sent. Created by [`Client::download`].
///
/// The request goes to the host in the URL, without the access token. Redirects are not followed. An interrupted
/// transfer is resumed up to 5 times, if the server supports ranges and the file has not changed.
///
/// If the host cannot be reached or reports an error of its own, the request is retried according to
/// [`Retry`]. [`Limits`](crate::Limits) do not apply, as a download is not a call of the API.
#[derive(Debug)]
#[must_use = "a download does nothing until it is sent"]
pub struct Download {
    client: Client,
    url: std::result::Result<FileUrl, Cow<'static, str>>,
    limits: Limits,
    retry: Option<Retry>,
    reporter: Option<ProgressReporter>,
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
        Download {
            client: self.clone(),
            url: FileUrl::parse(url),
            limits: Limits::new(self.settings().timeout),
            retry: None,
            reporter: None,
        }
    }

    /// Downloads all files of a list into a folder, one after the other, such as those of an export. Returns their paths in
    /// the order of the URLs.
    ///
    /// Each file is downloaded by [`Download::to_folder`]. To see the progress of each, call that in a loop.
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client, urls: &[String]) -> canva_connect::Result<()> {
    /// for path in client.download_all(urls, "exports").await? {
    ///     println!("saved {}", path.display());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`Download::to_folder`]. Files that were complete before the error stay.
    #[cfg(all(feature = "files", not(target_arch = "wasm32")))]
    pub async fn download_all<U: AsRef<str>>(
        &self,
        urls: impl IntoIterator<Item = U>,
        folder: impl AsRef<std::path::Path>,
    ) -> Result<Vec<std::path::PathBuf>> {
        let mut paths = Vec::new();
        for url in urls {
            paths.push(self.download(url.as_ref()).to_folder(&folder).await?);
        }
        Ok(paths)
    }
}

impl Download {
    /// Sets a callback that is called after each chunk. It replaces any callback set before.
    ///
    /// If the transfer restarts, the count starts from zero. The callback must be quick, as the download waits for it.
    pub fn on_progress(mut self, callback: impl Fn(TransferProgress) + Send + Sync + 'static) -> Self {
        self.reporter = Some(ProgressReporter::new(callback));
        self
    }

    /// Sets the longest time without a new chunk. Default: [the client's timeout](crate::ClientBuilder::timeout).
    ///
    /// The total time of a download is not limited.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.limits.timeout = timeout;
        self
    }

    /// Sets the lowest rate in bytes a second. Default: 1 KiB; 0 is no limit.
    ///
    /// The rate is an average over the [timeout](Self::timeout) or more. Only the time of waiting for chunks counts, not
    /// that in which the stream is not read. A slower transfer fails: see [`is_timeout`](Error::is_timeout).
    pub fn min_rate(mut self, bytes_per_second: u64) -> Self {
        self.limits.min_rate = bytes_per_second;
        self
    }

    /// Sets the longest file in bytes. Default: 8 GiB.
    ///
    /// A longer file fails when the server announces its length, or else when it exceeds the limit: see
    /// [`is_too_long`](Error::is_too_long).
    pub fn max_len(mut self, bytes: u64) -> Self {
        self.limits.max_len = bytes;
        self
    }

    /// Sets how often, and after which delays, the request is retried. Default: [the client's
    /// setting](crate::ClientBuilder::retry).
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = Some(retry);
        self
    }

    /// Sends the request, and returns the file as a stream.
    ///
    /// # Errors
    ///
    /// If the URL [is invalid](Error::is_invalid_request) or [has expired](Error::is_expired_url), and if the server
    /// cannot be reached, does not respond in time, or responds with anything but the file.
    pub async fn send(self) -> Result<DownloadStream> {
        let transfer = self.into_transfer(0)?;
        DownloadStream::open(transfer).await.map_err(|error| error.of(OPERATION))
    }

    /// Downloads the file to this path, replacing an existing file. Returns its length in bytes.
    ///
    /// The file is written to a temporary file in the same folder, which then replaces the one at `path`. On failure,
    /// or if the future is dropped, the temporary file is removed and the one at `path` is unchanged. On Unix the
    /// permissions of a replaced file are kept, but not its set-user-ID, set-group-ID and sticky bits.
    ///
    /// A transfer that is interrupted, and cannot be resumed, is restarted up to twice.
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send), an interruption that no restart resolves, and those of [writing the
    /// file](Error::is_io).
    #[cfg(all(feature = "files", not(target_arch = "wasm32")))]
    pub async fn to_file(self, path: impl AsRef<std::path::Path>) -> Result<u64> {
        let transfer = self.into_transfer(file::MAX_RESTARTS)?;
        file::save(transfer, path.as_ref()).await.map_err(|error| error.of(OPERATION))
    }

    /// Downloads the file into this folder, under the [name](DownloadStream::file_name) that the server suggests. Returns its
    /// path.
    ///
    /// The folder is created if it is missing. A file that is already there is not replaced: the new one gets a number, as
    /// in `poster (2).png`. Otherwise it works like [`to_file`](Self::to_file).
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client, url: &str) -> canva_connect::Result<()> {
    /// let path = client.download(url).to_folder("exports").await?;
    /// println!("saved {}", path.display());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`to_file`](Self::to_file).
    #[cfg(all(feature = "files", not(target_arch = "wasm32")))]
    pub async fn to_folder(self, folder: impl AsRef<std::path::Path>) -> Result<std::path::PathBuf> {
        let transfer = self.into_transfer(file::MAX_RESTARTS)?;
        folder::save(transfer, folder.as_ref()).await.map_err(|error| error.of(OPERATION))
    }

    fn into_transfer(self, max_restarts: u32) -> Result<Transfer> {
        let url =
            self.url.map_err(|why| Error::invalid(format!("the URL cannot be used: {why}")).of(OPERATION))?;
        let retry = self.retry.unwrap_or(self.client.settings().retry);
        let request = FileRequest::new(self.client, url, self.limits);
        Ok(Transfer::new(request, Schedule::new(retry, max_restarts), self.reporter))
    }
}
