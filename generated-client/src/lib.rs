//! A typed, asynchronous client for the [Canva Connect API](https://www.canva.dev/docs/apps/rest-apis/).
//!
//! Unofficial; not affiliated with, endorsed or maintained by Canva Pty Ltd.
//!
//! Since September 2026 Canva calls the API *Canva REST APIs*, a part of the *Canva Developers SDK*, and
//! an integration an *app*. The names here are those from before.
//!
//! Each operation of the API is a function of [`Client`] with the same name; [`operations`] lists them.
//! Required parameters are arguments, and [`send`](Request::send) makes the call:
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
//! A [`Request`] is plain data until it is sent. It can be copied, given a header or a time limit, or
//! turned into an [`http::Request`]. Its [`info`](Request::info) has the scopes and rate limits of the
//! operation.
//!
//! Canva limits the rate of calls, some to 10 a minute. A call that would exceed a limit waits, for up to 90
//! seconds; [`on_delay`](ClientBuilder::on_delay) tells you. See [rate limits](#rate-limits).
//!
//! Sending needs a [Tokio](https://docs.rs/tokio) runtime with its time and input/output drivers enabled.
//! [`Client::from_env`] reads the access token from the environment.
//!
//! # OAuth sessions
//!
//! An access token expires after a few hours. Its refresh token works once: if it is used again, Canva
//! ends the user's login. The module [`session`] logs users in, stores their tokens, and refreshes them
//! once for all tasks and processes that share the store:
//!
//! ```no_run
//! # async fn example(callback: &str) -> Result<(), Box<dyn std::error::Error>> {
//! use canva_connect::session::{FileStore, Integration, Sessions};
//!
//! let integration = Integration::new("OC-AZ4kT7mQw9Rp", "the integration's secret");
//! let sessions = Sessions::new(integration.clone(), FileStore::new("tokens"));
//!
//! // Once for each user: send the browser to `login.url()`, and handle the callback.
//! let login = integration.login(["design:meta:read"]).start()?;
//! sessions.user("ann").save(login.finish(&integration, callback).await?).await?;
//!
//! // From then on:
//! let canva = sessions.user("ann").client();
//! # Ok(())
//! # }
//! ```
//!
//! The examples `web_app` and `stored_token` are whole programs to copy. A client can also be made
//! from an access token ([`Client::new`]) or from any [`TokenSource`]. A [`Secret`] is hidden in `Debug`
//! output, and its memory is wiped when it is dropped.
//!
//! # Pagination
//!
//! [`items`](Request::items) returns a stream over all items of a list, and requests each page when it
//! is needed; its [`collect`](Items::collect) returns all of them. [`pages`](Request::pages) returns a
//! stream over whole pages.
//!
//! ```no_run
//! # async fn example(canva: canva_connect::Client) -> canva_connect::Result<()> {
//! let mut designs = canva.list_designs().query("spring sale").items();
//! while let Some(design) = designs.try_next().await? {
//!     println!("{}: {:?}", design.id, design.title);
//! }
//! // To continue later:
//! let cursor = designs.cursor().map(str::to_owned);
//! # let cursor = cursor.unwrap();
//! let more = canva.list_designs().query("spring sale").continuation(&cursor).items();
//! # Ok(())
//! # }
//! ```
//!
//! # Jobs
//!
//! The API runs long tasks as jobs. [`send_and_wait`](Request::send_and_wait) starts a job and polls it
//! until it is finished. [`Polling`] sets the delays, the deadline and a [progress
//! callback](Polling::on_progress).
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
//! A [`Body`] is made of bytes, a file, a reader or a stream. All but bytes are sent in chunks, so memory
//! use does not depend on their length. [`Body::on_progress`] reports the bytes sent.
//!
//! ```no_run
//! # async fn example(canva: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
//! use canva_connect::Body;
//! use canva_connect::assets::AssetUploadMetadata;
//!
//! let video = Body::from_file("holiday.mp4").await?;
//! let upload = canva.create_asset_upload_job(AssetUploadMetadata::new("Holiday"), video);
//! let asset = upload.send_and_wait().await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Downloads
//!
//! [`Client::download`] fetches a file from a URL that the API returned, in chunks or into a file, which
//! is replaced once the download is complete. [`Client::download_all`] downloads all files of an export into
//! a folder, under the names that the server suggests. The access token is not sent. The URLs expire:
//! [`Error::is_expired_url`] reports it.
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
//! [`Error`] has predicates for the cases that programs handle:
//!
//! ```no_run
//! # async fn example(canva: canva_connect::Client) -> canva_connect::Result<()> {
//! match canva.get_asset("Msd59349ff").send().await {
//!     Ok(response) => println!("{}", response.asset.id),
//!     Err(error) if error.is_not_found() => println!("the asset is deleted"),
//!     Err(error) if error.is_rate_limited() => println!("later: {:?}", error.code()),
//!     Err(error) => return Err(error),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! What no API could accept, such as an empty identifier or an invalid header, is reported before anything is
//! sent ([`Error::is_invalid_request`]).
//!
//! # Limits of values
//!
//! The documented limits of values, such as ranges, lengths and patterns, are not checked: the API is the
//! judge of its limits, and widens them at times. They are data for forms and command lines:
//! [`OperationInfo::constraints`] for parameters, and a constant `CONSTRAINTS` of each type of requests for its
//! fields. See [`Constraint`].
//!
//! # Rate limits
//!
//! Canva limits the calls of each user and of the whole integration. The client tracks its own calls. A
//! call that would exceed a limit waits for up to 90 seconds, or fails at once if [`Limits`] say so. The wait
//! is reported to [`ClientBuilder::on_delay`], and as an event of the feature `tracing`.
//!
//! ```
//! use canva_connect::{Client, Limits};
//!
//! let limits = Limits::fail_fast();
//! let canva = Client::builder().token("the user's access token").rate_limits(limits).build()?;
//! # Ok::<(), canva_connect::Error>(())
//! ```
//!
//! Clones of a client share their limits, and so do clients for other users made by
//! [`with_token`](Client::with_token). A user whose token changes should have a name, set by
//! [`with_user`](Client::with_user) or a [`TokenSource`]. Processes can share limits through a
//! [`RateLimiter`].
//!
//! # Retries
//!
//! Transient failures are retried when that is safe; [`Retry`] lists the cases and sets the delays. A
//! call that starts a job is not repeated once it may have reached the API. A [`RetryBudget`] limits the
//! retries of all calls together.
//!
//! # Extra headers, parameters and fields
//!
//! [`Request::header`], [`extra_query`](Request::extra_query) and [`extra_field`](Request::extra_field) add
//! to a call what the crate does not know. [`ClientBuilder::default_header`] sets a header of all calls.
//!
//! # Times
//!
//! A [`Timestamp`] is shown as in RFC 3339, and converts from and to `SystemTime`. The features `time`,
//! `jiff` and `chrono` convert it from and to the types of those crates.
//!
//! # Timeouts
//!
//! [`ClientBuilder::timeout`] limits each attempt of a call. It restarts with each chunk of a request
//! body that is sent, so an upload takes as long as it needs while one that stalls fails.
//!
//! # Base URL and proxies
//!
//! [`ClientBuilder::region`] selects the servers of another region, and [`ClientBuilder::base_url`] sets
//! another server. Proxies are read from the environment, and with the
//! feature `system-proxy` also from the settings of macOS or Windows. For other TLS or proxy settings,
//! pass a configured `reqwest` client to [`Transport::from_reqwest_0_13`].
//!
//! # Verifying webhooks
//!
//! With the feature `verify`, the module `verify` checks the signatures of webhooks, and of the tokens
//! with which users return from Canva's editor.
//!
//! # Testing
//!
//! In tests, give the client a [`Transport`] that returns the responses: by a function
//! ([`Transport::from_fn`]), or in turn ([`Transport::from_responses`]), such as those about a job. All
//! types implement the traits of `serde`, so they can be read from JSON.
//!
//! # Blocking API
//!
//! With the feature `blocking`, `Request` has `send_blocking`, and the module `blocking` waits for any
//! future.
//!
//! # Tower middleware
//!
//! With the feature `tower`, a [`Transport`] can be made of a [Tower](https://docs.rs/tower) service and
//! wrapped in layers.
//!
//! # Forward compatibility
//!
//! An unknown field of a response is in the `extra` of its type. An unknown value of an enum, or kind of
//! a union, is its variant `Other`. An unexpected `null` becomes an empty value, and half an emoji in a
//! text U+FFFD. All of them are written back unchanged: unknown [`Json`] is kept as text, with any number,
//! escape or depth. An item of a list that cannot be read costs that item: see [`Items`]. [`Client::raw`] calls operations that the crate does not have.
//!
//! # Previews
//!
//! Canva may change or remove preview features without notice. The crate has them only with the feature
//! `preview`, and may change them in a minor version. Without the feature, a response keeps preview
//! fields like unknown ones.
//!
//! # Overhead
//!
//! `cargo bench -p benches --bench overhead`, in the repository, compares a call with the same one
//! written by hand with `reqwest` and `serde`.
//!
//! # WebAssembly
//!
//! The crate compiles for WebAssembly, without its own transport, `Body::from_file` and the feature
//! `blocking`. The client needs a [`Transport`], whose futures are `Send`. It runs on `wasm32-wasip1`. On
//! `wasm32-unknown-unknown` sending panics, because Tokio has no clock there; requests can be made and
//! [converted](Request::into_http), and responses read.
//!
//! # Features
//!
//! | Feature | Default | Adds |
//! |---|---|---|
//! | `files` | yes | Downloads into files. |
//! | `rustls` | yes | TLS by [rustls](https://docs.rs/rustls), with the certificates that the operating system trusts. |
//! | `native-tls` | no | TLS by the library of the operating system. |
//! | `oauth` | yes | The module [`session`], which logs users in and refreshes their tokens; not on WebAssembly. |
//! | `preview` | no | Canva's previews, outside of semantic versioning. |
//! | `verify` | no | Signature checks for webhooks and returning users; enables `preview`. |
//! | `http2` | no | HTTP/2 where the server offers it; worthwhile for many concurrent calls. |
//! | `tracing` | no | [tracing](https://docs.rs/tracing) spans for requests, with `OpenTelemetry`'s names, and events for waits. |
//! | `time`, `jiff`, `chrono` | no | Conversions of timestamps from and to the types of these crates. |
//! | `system-proxy` | no | Proxies from the settings of macOS or Windows. |
//! | `blocking` | no | Calls without an asynchronous runtime: `send_blocking`, and the module `blocking`. |
//! | `tower` | no | Conversions between transports and [Tower](https://docs.rs/tower) services. |
//!
//! Without a TLS feature the client calls `http` URLs only, unless it has a [`Transport`] of your own.

#![cfg_attr(docsrs, feature(doc_cfg))]

mod canva;
#[rustfmt::skip]
#[allow(
    clippy::fn_params_excessive_bools,
    clippy::many_single_char_names,
    clippy::self_named_constructors,
    clippy::should_implement_trait,
    clippy::similar_names,
    clippy::struct_excessive_bools,
    clippy::too_many_arguments,
    clippy::type_complexity,
    clippy::unreadable_literal,
    reason = "names and numbers of fields and parameters are those of the API"
)]
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
pub use self::runtime::constraint::Constraint;
pub use self::runtime::delay::{CallDelay, DelayReason};
pub use self::runtime::download::{Download, DownloadStream};
pub use self::runtime::error::{Error, JobFailure, JobTimeout, RateLimitError, Result, TransportError};
pub use self::runtime::job::{Job, JobResult, Outcome, PollsJob, StartsJob, WaitError};
pub use self::runtime::limit::{Bucket, CallOutcome, Limits, LocalRateLimiter, Permit, RateLimiter};
pub use self::runtime::operation::{
    Auth, BasicAuth, Credits, Operation, OperationInfo, Per, RateLimit, Scopes,
};
pub use self::runtime::page::{Items, NextPage, Offset, Page, Paged, Pages};
pub use self::runtime::polling::{JobProgress, Polling};
pub use self::runtime::raw::Raw;
pub use self::runtime::request::Request;
pub use self::runtime::retry::{Retry, RetryBudget};
pub use self::runtime::secret::Secret;
pub use self::runtime::transport::{HttpService, Transport};
pub use self::runtime::wire::{Extra, Json, Timestamp, TimestampRangeError, UnreadableItem, Wire};
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
        assert_shareable::<JobFailure<Json>>();
        assert_shareable::<JobTimeout>();
        assert_shareable::<Offset>();
        assert_shareable::<OperationInfo>();
        assert_shareable::<Outcome<Json, Json>>();
        assert_shareable::<Page<Json>>();
        assert_shareable::<Polling>();
        assert_shareable::<RateLimit>();
        assert_shareable::<Request<Raw>>();
        assert_shareable::<Secret>();
        assert_shareable::<Timestamp>();
        assert_shareable::<TimestampRangeError>();
        assert_shareable::<Transport>();
        assert_shareable::<TransportError>();
        assert_shareable::<WaitError<Json>>();
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
