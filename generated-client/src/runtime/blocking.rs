//! Calls for programs that are not asynchronous: the same calls, waited for on the thread that makes them.

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

/// Waits on this thread until a future is done, and gives what it comes to.
///
/// It is for everything that the crate has no blocking function for:
///
/// ```no_run
/// use canva_connect::{Body, blocking};
///
/// let film = blocking::run(Body::from_file("holiday.mp4"))??;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// The first call starts a thread, which does the input and output of all of them and goes on until
/// the program ends.
///
/// # Errors
///
/// An [invalid request](Error::is_invalid_request) on a thread that belongs to an asynchronous
/// runtime of Tokio, where waiting would keep other tasks from running; the threads of
/// `spawn_blocking` count as well, and there the runtime's own `Handle::block_on` does the same. An
/// error of the [transport](Error::is_transport) if the thread cannot be started.
pub fn run<F: Future>(future: F) -> Result<F::Output> {
    match Handle::try_current() {
        Err(error) if error.is_missing_context() => Ok(runtime()?.block_on(future)),
        _ => Err(Error::invalid("a blocking call was made inside of an asynchronous runtime")),
    }
}

/// Makes an iterator of a stream, which waits for each item on the thread that asks for it.
pub fn iter<S>(stream: S) -> Iter<S> {
    Iter(stream)
}

/// The items of a stream, waited for one by one; made by [`iter`].
///
/// Like the stream itself it may go on after an error: whoever skips errors may be asking forever.
#[derive(Debug)]
#[must_use = "iterators do nothing until they are asked for an item"]
pub struct Iter<S>(S);

impl<S> Iter<S> {
    /// The stream, for example to ask for its cursor.
    #[must_use]
    pub fn get_ref(&self) -> &S {
        &self.0
    }

    /// The stream, to be gone on with in another way.
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
    /// [`send`](Self::send), waited for on this thread.
    ///
    /// ```no_run
    /// let canva = canva_connect::Client::new("the user's access token");
    ///
    /// let asset = canva.get_asset("Msd59349ff").send_blocking()?.asset;
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
    /// [`send_and_wait`](Self::send_and_wait), waited for on this thread.
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
    /// [`wait`](Self::wait), waited for on this thread.
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
    /// [`items`](Self::items), each waited for on the thread that asks for it.
    ///
    /// ```no_run
    /// # let canva = canva_connect::Client::new("the user's access token");
    /// for design in canva.list_designs().items_blocking() {
    ///     println!("{}", design?.id);
    /// }
    /// # Ok::<(), canva_connect::Error>(())
    /// ```
    pub fn items_blocking(self) -> Iter<Items<O>> {
        iter(self.items())
    }

    /// [`pages`](Self::pages), each waited for on the thread that asks for it.
    pub fn pages_blocking(self) -> Iter<Pages<O>> {
        iter(self.pages())
    }
}

/// One for the whole program. Its worker goes on with what is left to do between calls, such as
/// closing connections.
fn runtime() -> Result<&'static Runtime> {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    if let Some(runtime) = RUNTIME.get() {
        return Ok(runtime);
    }
    let made =
        Builder::new_multi_thread().worker_threads(1).thread_name("canva-connect").enable_all().build();
    let made = made.map_err(|error| Error::transport(TransportError::new(error)))?;
    // Of two threads that come here at once, one drops the runtime that it made.
    Ok(RUNTIME.get_or_init(|| made))
}
