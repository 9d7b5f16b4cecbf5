//! The blocking API: calls that block the current thread until they are done.

use crate::runtime::error::{Error, Result, TransportError};
use crate::runtime::job::{JobResult, PollsJob, StartsJob};
use crate::runtime::operation::Operation;
use crate::runtime::page::{Items, Paged, Pages};
use crate::runtime::request::Request;

use futures_core::Stream;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::OnceLock;
use tokio::runtime::{Builder, Handle, Runtime};

/// Blocks the current thread until a future is done, and returns its output.
///
/// Use it where the crate has no blocking function:
///
/// ```no_run
/// use canva_connect::{Body, blocking};
///
/// let film = blocking::run(Body::from_file("holiday.mp4"))??;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// The first call starts a thread, which does the input and output of all blocking calls until the program ends.
///
/// # Errors
///
/// An [invalid request](Error::is_invalid_request) on a thread of a Tokio runtime, where blocking would stop other tasks.
/// That includes threads of `spawn_blocking`, where `Handle::block_on` does the same. A
/// [transport error](Error::is_transport) if the thread cannot be started.
pub fn run<F: Future>(future: F) -> Result<F::Output> {
    match Handle::try_current() {
        Err(error) if error.is_missing_context() => Ok(runtime()?.block_on(future)),
        _ => Err(Error::invalid("a blocking call was made inside of an asynchronous runtime")),
    }
}

/// Turns a stream into an iterator, which blocks the current thread until the next item is there.
pub fn iter<S>(stream: S) -> Iter<S> {
    Iter(stream)
}

/// A blocking iterator over a stream; created by [`iter`].
///
/// Like the stream, it may continue after an error, and may return errors forever.
#[derive(Debug)]
#[must_use = "iterators are lazy"]
pub struct Iter<S>(S);

impl<S> Iter<S> {
    /// Returns the stream, for example to read its cursor.
    #[must_use]
    pub fn get_ref(&self) -> &S {
        &self.0
    }

    /// Returns the stream.
    #[must_use]
    pub fn into_inner(self) -> S {
        self.0
    }
}

impl<S, T, E> Iterator for Iter<S>
where
    S: Stream<Item = std::result::Result<T, E>> + Unpin,
    E: From<Error>,
{
    type Item = std::result::Result<T, E>;

    fn next(&mut self) -> Option<Self::Item> {
        run(poll_fn(|context| Pin::new(&mut self.0).poll_next(context)))
            .unwrap_or_else(|error| Some(Err(error.into())))
    }
}

/// Needs the feature `blocking`.
impl<O: Operation> Request<O> {
    /// Blocking version of [`send`](Self::send).
    ///
    /// ```no_run
    /// use canva_connect::http::Method;
    ///
    /// let client = canva_connect::Client::new("the user's access token");
    /// let things = client.raw(Method::GET, "/v1/things").send_blocking()?;
    /// # Ok::<(), canva_connect::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The same as [`send`](Self::send), and those of [`run`].
    pub fn send_blocking(self) -> Result<O::Output> {
        let name = self.info().name;
        run(self.send()).map_err(|error| error.of(name))?
    }
}

/// Needs the feature `blocking`.
impl<O: StartsJob> Request<O> {
    /// Blocking version of [`send_and_wait`](Self::send_and_wait).
    ///
    /// # Errors
    ///
    /// The same as [`send_and_wait`](Self::send_and_wait), and those of [`run`].
    pub fn send_and_wait_blocking(self) -> JobResult<O::Poll> {
        let name = self.info().name;
        run(self.send_and_wait()).map_err(|error| error.of(name))?
    }
}

/// Needs the feature `blocking`.
impl<O: PollsJob> Request<O> {
    /// Blocking version of [`wait`](Self::wait).
    ///
    /// # Errors
    ///
    /// The same as [`wait`](Self::wait), and those of [`run`].
    pub fn wait_blocking(self) -> JobResult<O> {
        let name = self.info().name;
        run(self.wait()).map_err(|error| error.of(name))?
    }
}

/// Needs the feature `blocking`.
impl<O: Paged> Request<O> {
    /// Blocking version of [`items`](Self::items).
    ///
    /// ```no_run
    /// # use canva_connect::{Paged, Request, Result};
    /// # fn example<O: Paged>(request: Request<O>) -> Result<()> {
    /// for item in request.items_blocking() {
    ///     let item = item?;
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn items_blocking(self) -> Iter<Items<O>> {
        iter(self.items())
    }

    /// Blocking version of [`pages`](Self::pages).
    pub fn pages_blocking(self) -> Iter<Pages<O>> {
        iter(self.pages())
    }
}

/// Returns the runtime of the whole program. Its thread also works between calls, for example to close connections.
fn runtime() -> Result<&'static Runtime> {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    if let Some(runtime) = RUNTIME.get() {
        return Ok(runtime);
    }
    let built = Builder::new_multi_thread()
        .worker_threads(1)
        .thread_name(env!("CARGO_PKG_NAME"))
        .enable_all()
        .build();
    let built = built.map_err(|error| Error::transport(TransportError::new(error)))?;
    // If two threads build a runtime at once, one of the two is dropped.
    Ok(RUNTIME.get_or_init(|| built))
}
