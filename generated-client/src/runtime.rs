//! The runtime: building, sending, limiting, retrying and decoding calls. It would serve any API.

pub(crate) mod auth;
pub(crate) mod backoff;
#[cfg(feature = "blocking")]
pub mod blocking;
pub(crate) mod body;
pub(crate) mod boxed;
pub(crate) mod client;
pub(crate) mod constraint;
pub(crate) mod custom_header;
pub(crate) mod delay;
#[cfg(all(any(feature = "files", feature = "oauth"), not(target_arch = "wasm32")))]
pub(crate) mod directory;
pub(crate) mod download;
pub(crate) mod error;
pub(crate) mod job;
pub(crate) mod limit;
pub(crate) mod operation;
#[allow(dead_code, reason = "an API may have no paged lists")]
pub(crate) mod page;
pub(crate) mod percent;
pub(crate) mod polling;
#[allow(unused_imports, unused_macros, reason = "an API may have no previews")]
pub(crate) mod preview;
pub(crate) mod raw;
pub(crate) mod redactor;
pub(crate) mod request;
pub(crate) mod retry;
pub(crate) mod secret;
#[cfg(all(feature = "oauth", not(target_arch = "wasm32")))]
#[allow(
    dead_code,
    unreachable_pub,
    unused_imports,
    reason = "an API may have no login, or no apps that act for themselves"
)]
pub mod session;
#[allow(dead_code, reason = "only some features share work")]
pub(crate) mod single_flight;
pub(crate) mod trace;
pub(crate) mod transport;
#[allow(
    dead_code,
    unused_imports,
    unused_macros,
    reason = "which building blocks are used depends on the API"
)]
pub(crate) mod wire;

#[allow(unused_imports, reason = "emitted code uses what its API needs")]
pub(crate) use self::{
    body::Body,
    client::Client,
    constraint::Constraint,
    job::{Job, Outcome, PollsJob, StartsJob},
    operation::{Auth, BasicAuth, Credits, Operation, OperationInfo, Per, RateLimit, Scopes},
    page::{NextPage, Offset, Page, Paged},
    preview::preview,
    request::Request,
    secret::Secret,
};
