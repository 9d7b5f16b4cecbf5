//! Why no answer came back.

use crate::runtime::boxed::BoxError;
use std::error::Error;
use std::fmt;

/// Why no answer came back from the API.
///
/// What it shows of its cause ends up in logs, so that should hold neither tokens nor URLs with
/// any.
#[derive(Debug)]
pub struct TransportError {
    pub(super) is_connect: bool,
    pub(super) is_timeout: bool,
    pub(super) source: BoxError,
}

impl TransportError {
    /// Something went wrong.
    pub fn new(source: impl Into<BoxError>) -> Self {
        Self { is_connect: false, is_timeout: false, source: source.into() }
    }

    /// It went wrong while connecting: the API has not seen the request.
    #[must_use]
    pub fn while_connecting(mut self) -> Self {
        self.is_connect = true;
        self
    }

    /// It took too long.
    #[must_use]
    pub fn timed_out(mut self) -> Self {
        self.is_timeout = true;
        self
    }

    /// Whether it went wrong while connecting.
    #[must_use]
    pub fn is_connect(&self) -> bool {
        self.is_connect
    }

    /// Whether it took too long.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.is_timeout
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match (self.is_connect, self.is_timeout) {
            (true, true) => "connecting took too long",
            (true, false) => "could not connect",
            (false, true) => "the HTTP exchange took too long",
            (false, false) => "the HTTP exchange failed",
        })
    }
}

impl Error for TransportError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&*self.source)
    }
}
