//! A typed, asynchronous client for the [Canva Connect API](https://www.canva.dev/docs/connect/).
//!
//! It has a function for each operation, named as in the documentation; [`operations`] lists them
//! all. What an operation needs is an argument, and [`send`](Request::send) makes the call:
//!
//! ```no_run
//! # async fn example() -> canva_connect::Result<()> {
//! let canva = canva_connect::Client::new("the user's access token");
//!
//! let asset = canva.get_asset("Msd59349ff").send().await?.asset;
//! println!("{:?}", asset.tags);
//! # Ok(())
//! # }
//! ```
//!
//! Until it is sent a [`Request`] is data. It can be copied, given a header or a time limit, asked
//! for the scopes and rate limits of its endpoint, or turned into a plain [`http::Request`].
//!
//! Sending needs a [Tokio](https://docs.rs/tokio) runtime with its time and input/output drivers enabled.
//!
//! # Lists
//!
//! A list comes in pages. [`items`](Request::items) asks for one when it is needed, and
//! [`pages`](Request::pages) gives them whole. Both are streams.
//!
//! ```no_run
//! # async fn example(canva: canva_connect::Client) -> canva_connect::Result<()> {
//! let mut designs = canva.list_designs().query("spring sale").items();
//! while let Some(design) = designs.try_next().await? {
//!     println!("{}: {:?}", design.id, design.title);
//! }
//! // To carry on another time:
//! let cursor = designs.cursor().map(str::to_owned);
//! # let cursor = cursor.unwrap();
//! let more = canva.list_designs().query("spring sale").continuation(&cursor).items();
//! # Ok(())
//! # }
//! ```
//!
//! # Jobs
//!
//! What takes the API a while it does as a job: one call starts it, another asks how it is getting
//! on. [`send_and_wait`](Request::send_and_wait) makes the first, and then the second until the job
//! is done. [`Polling`] says how often and for how long, and [tells](Polling::on_progress) how it is going.
//!
//! ```no_run
//! # async fn example(canva: canva_connect::Client) -> canva_connect::Result<()> {
//! use canva_connect::assets::AssetUploadMetadata;
//! use canva_connect::{Body, WaitError};
//!
//! let upload = canva.create_asset_upload_job(AssetUploadMetadata::new("Holiday 🚀"), Body::from("…"));
//! match upload.send_and_wait().await {
//!     Ok(asset) => println!("uploaded as {}", asset.id),
//!     Err(WaitError::Failed(failure)) => println!("refused: {:?}", failure.error),
//!     Err(WaitError::TimedOut(timeout)) => println!("still running: {:?}", timeout.job_id()),
//!     Err(error) => return Err(error.into()),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Uploads
//!
//! A [`Body`] is bytes, a file, a reader or a stream. All but the first are read piece by piece
//! while they are sent, so that memory use does not depend on their length. The [time
//! limit](ClientBuilder::timeout) starts anew with each piece: an upload may take as long as it
//! needs, and one that is stuck ends.
//!
//! ```no_run
//! # async fn example(canva: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
//! use canva_connect::Body;
//! use canva_connect::assets::AssetUploadMetadata;
//!
//! let film = Body::from_file("holiday.mp4").await?;
//! let upload = canva.create_asset_upload_job(AssetUploadMetadata::new("Holiday"), film);
//! let asset = upload.send_and_wait().await?;
//! # Ok(())
//! # }
//! ```
//!
//! [`Body::on_progress`] tells how far it is.
//!
//! # Downloads
//!
//! [`Client::download`] fetches a file that the API gave the URL of, piece by piece or into a file,
//! which is there when all of it has arrived, and untouched until then. The access token stays at
//! home. These URLs are good for a while only; an error [says](Error::is_expired_url) when that is
//! over.
//!
//! ```no_run
//! # async fn example(canva: canva_connect::Client, url: &str) -> canva_connect::Result<()> {
//! let download = canva.download(url).on_progress(|got| println!("{} bytes", got.bytes));
//! match download.to_file("poster.png").await {
//!     Ok(length) => println!("all {length} bytes"),
//!     Err(error) if error.is_expired_url() => println!("export it again"),
//!     Err(error) => return Err(error),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Errors
//!
//! There is one [`Error`], with predicates for what programs decide on:
//!
//! ```no_run
//! # async fn example(canva: canva_connect::Client) -> canva_connect::Result<()> {
//! match canva.get_asset("Msd59349ff").send().await {
//!     Ok(answer) => println!("{}", answer.asset.id),
//!     Err(error) if error.is_not_found() => println!("it is gone"),
//!     Err(error) if error.is_rate_limited() => println!("later: {:?}", error.code()),
//!     Err(error) => return Err(error),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Rate limits
//!
//! Canva limits how often a user, or the whole integration, may call each operation. The client
//! counts along, and a call that would be one too many waits for its turn, 5 minutes at most; or it
//! fails at once, as [`Limits`] say:
//!
//! ```
//! use canva_connect::{Client, Limits};
//!
//! let hasty = Limits::fail_fast();
//! let canva = Client::builder().token("the user's access token").rate_limits(hasty).build()?;
//! # Ok::<(), canva_connect::Error>(())
//! ```
//!
//! Clones of a client count together, and so do the clients that [`with_token`](Client::with_token)
//! makes for other users: so make one client, and all others from it. A user whose token changes
//! should have a name, from a [`TokenSource`] or by [`with_user`](Client::with_user). Several
//! processes can share the limits with a [`RateLimiter`] of their own.
//!
//! # Tokens
//!
//! An access token lives for some hours, and the refresh token that the next one can be had for works
//! once: if a used one comes again, Canva ends the user's login. [`session`] takes care of both. It
//! logs users in, keeps their tokens in a store, and refreshes them in time, once, for all tasks and
//! processes that share the store:
//!
//! ```no_run
//! # async fn example(returned: &str) -> Result<(), Box<dyn std::error::Error>> {
//! use canva_connect::session::{FileStore, Integration, Sessions};
//!
//! let integration = Integration::new("OC-AZ4kT7mQw9Rp", "the integration's secret");
//! let sessions = Sessions::new(integration.clone(), FileStore::new("tokens"));
//!
//! // Once for each user: send the browser to `login.url()`, and take what it brings back.
//! let login = integration.login(["design:meta:read"]).start()?;
//! sessions.user("ann").save(login.finish(&integration, returned).await?).await?;
//!
//! // From then on:
//! let canva = sessions.user("ann").client();
//! # Ok(())
//! # }
//! ```
//!
//! The programs `web_login` and `stored_token` in the directory `examples` are to be copied. Tokens
//! that come from elsewhere go to [`Client::new`], or come from a [`TokenSource`] of one's own.
//!
//! A [`Secret`] is never shown by `Debug`, and its memory is wiped.
//!
//! # Previews
//!
//! What Canva calls a preview may change or go without notice. It is there only with the feature
//! `preview`, and a minor version of this crate may change it. Without the feature an answer keeps
//! what is a preview like anything else that the crate does not know.
//!
//! # What Canva signs
//!
//! With the feature `verify` the module `verify` checks that a webhook comes from Canva, and that a
//! user who comes back from its editor does.
//!
//! # What the crate does not know yet
//!
//! The API grows faster than this crate. A new field of an answer is in the `extra` of its type, a
//! new value of an enumeration or a new kind of a union is its variant `Other`, and all of them are
//! written back as they came. A `null` where none was expected reads as the empty value.
//! [`Client::raw`] calls endpoints that are new altogether.
//!
//! # Tests
//!
//! An application's tests can give the client a [`Transport`] that answers by itself, and read any
//! of the types from JSON, as all of them have `serde` implementations.
//!
//! # WebAssembly
//!
//! The crate compiles for WebAssembly, but has no transport of its own there, no
//! `Body::from_file` and no feature `blocking`: a client has to be given a [`Transport`], whose
//! futures have to be `Send`. It runs on `wasm32-wasip1`. On `wasm32-unknown-unknown` sending
//! panics, as that has no clock for Tokio; requests can be made there, turned into
//! [plain ones](Request::into_http), and answers read.
//!
//! # Features
//!
//! | Feature | Default | What it adds |
//! |---|---|---|
//! | `files` | yes | Downloads into files. |
//! | `rustls` | yes | TLS by [rustls](https://docs.rs/rustls), trusting what the operating system trusts. |
//! | `native-tls` | no | TLS by the operating system's own library. |
//! | `oauth` | yes | [`session`]: logging users in, and keeping their tokens fresh; not on WebAssembly. |
//! | `preview` | no | What Canva calls a preview, outside of semantic versioning. |
//! | `verify` | no | Checking what Canva signs, and with it `preview`. |
//! | `http2` | no | HTTP/2 where the server offers it; worthwhile for many calls at the same time. |
//! | `tracing` | no | Spans of [tracing](https://docs.rs/tracing) for requests, with `OpenTelemetry`'s names. |
//! | `system-proxy` | no | The proxy from the settings of macOS or Windows, beside that from the environment. |
//! | `blocking` | no | Calls for programs that are not asynchronous: `send_blocking`, and the module `blocking`. |
//! | `tower` | no | Services of [Tower](https://docs.rs/tower) as transports, and the other way round. |
//!
//! Without any TLS only `http` URLs can be called, or what a [`Transport`] of your own can. That is
//! also the way to other settings of TLS: see [`Transport::from_reqwest_0_13`].

#![cfg_attr(docsrs, feature(doc_cfg))]

mod canva;
#[rustfmt::skip]
mod generated;
mod runtime;

#[cfg(all(feature = "oauth", not(target_arch = "wasm32")))]
pub use self::canva::session;
#[cfg(feature = "verify")]
pub use self::canva::verify;
pub use self::generated::*;
pub use self::runtime::auth::TokenSource;
#[cfg(feature = "blocking")]
pub use self::runtime::blocking;
pub use self::runtime::body::{Body, TransferProgress};
pub use self::runtime::boxed::{BoxError, BoxFuture};
pub use self::runtime::client::{Client, ClientBuilder};
pub use self::runtime::download::{Download, DownloadStream};
pub use self::runtime::error::{Error, JobFailure, JobTimeout, RateLimitError, Result, TransportError};
pub use self::runtime::job::{Job, JobResult, Outcome, PollsJob, StartsJob, WaitError};
pub use self::runtime::limit::{Bucket, CallOutcome, Limits, LocalRateLimiter, Permit, RateLimiter};
pub use self::runtime::operation::{Auth, BasicAuth, Operation, OperationInfo, Per, RateLimit, Scopes};
pub use self::runtime::page::{Items, NextPage, Offset, Page, Paged, Pages};
pub use self::runtime::polling::{JobProgress, Polling};
pub use self::runtime::raw::Raw;
pub use self::runtime::request::Request;
pub use self::runtime::retry::Retry;
pub use self::runtime::secret::Secret;
pub use self::runtime::transport::{HttpService, Transport};
pub use self::runtime::wire::{Extra, Timestamp, TimestampRangeError, Wire};
pub use ::http;
pub use ::serde_json::Value;

/// The programs of the README compile.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_shareable<T: Send + Sync + 'static>() {}

    fn assert_movable<T: Send + 'static>(_: impl FnOnce() -> T) {}

    #[test]
    fn public_types_can_be_shared_between_threads() {
        assert_shareable::<Body>();
        assert_shareable::<Client>();
        assert_shareable::<ClientBuilder>();
        assert_shareable::<Download>();
        assert_shareable::<DownloadStream>();
        assert_shareable::<Error>();
        assert_shareable::<Extra>();
        assert_shareable::<JobFailure<Value>>();
        assert_shareable::<JobTimeout>();
        assert_shareable::<Offset>();
        assert_shareable::<OperationInfo>();
        assert_shareable::<Outcome<Value, Value>>();
        assert_shareable::<Page<Value>>();
        assert_shareable::<Polling>();
        assert_shareable::<RateLimit>();
        assert_shareable::<Request<Raw>>();
        assert_shareable::<Secret>();
        assert_shareable::<Timestamp>();
        assert_shareable::<TimestampRangeError>();
        assert_shareable::<Transport>();
        assert_shareable::<TransportError>();
        assert_shareable::<WaitError<Value>>();
        #[cfg(feature = "verify")]
        assert_shareable::<verify::Verifier>();
    }

    /// Compiling it is the test; it is never called.
    #[allow(dead_code, reason = "an API may have no lists and no jobs")]
    fn calls_can_move_between_threads<O: Operation, L: Paged, S: StartsJob, P: PollsJob>(
        call: Request<O>,
        again: Request<O>,
        list: Request<L>,
        start: Request<S>,
        poll: Request<P>,
    ) where
        L::Item: Sync,
    {
        assert_shareable::<Request<O>>();
        assert_shareable::<Items<L>>();
        assert_shareable::<Pages<L>>();
        assert_movable(|| call.send());
        assert_movable(|| again.send_with_response());
        assert_movable(|| async { list.items().try_next().await.is_ok() });
        assert_movable(|| start.send_and_wait());
        assert_movable(|| poll.wait());
        assert_movable(|| Body::empty().into_bytes());
    }
}
