//! Replaces `reqwest.rs` on WebAssembly, where the futures of `reqwest` are not `Send`.

use super::service::Transport;
use crate::runtime::error::{Error, Result};
use std::time::Duration;

impl Transport {
    pub(crate) fn built_in(_: Duration) -> Result<Self> {
        Err(Error::invalid("there is no built-in transport for WebAssembly: give the client one of your own"))
    }
}
