//! The interface to HTTP stacks, and the HTTP stack that comes with the crate.

#[cfg_attr(target_arch = "wasm32", path = "transport/no_reqwest.rs")]
mod reqwest;
mod service;
#[cfg(feature = "tower")]
mod tower;

pub use self::service::{HttpService, Transport};
