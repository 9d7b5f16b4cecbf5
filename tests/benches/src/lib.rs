//! What the benchmarks of the client compare it with, and what both call. It is a package of its own, so that the client
//! has its usual features and Tokio no clock for tests, which makes every look at it slower.

#![allow(clippy::missing_panics_doc, reason = "a benchmark that cannot go on has nobody to tell")]

mod by_hand;
mod server;

pub use self::by_hand::ByHand;
pub use self::server::{Process, serve};
use std::env;

/// The asset that is asked for.
pub const ASSET: &str = "MAHk2RtW9qE";

/// Whether this process is to be the server.
#[must_use]
pub fn is_server() -> bool {
    env::args().any(|arg| arg == server::SERVE)
}
