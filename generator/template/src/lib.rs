//! A typed, asynchronous client for the {{title}}.
//!
//! Each operation of the API is a function of [`Client`] with the same name; [`operations`] lists them.
//! Required parameters are arguments, optional ones setters of the [`Request`], and [`send`](Request::send) makes the
//! call. Sending needs a [Tokio](https://docs.rs/tokio) runtime with its time and input/output drivers enabled.

#![cfg_attr(docsrs, feature(doc_cfg))]

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
