//! Errors of a transport.

use crate::runtime::boxed::BoxError;
use std::error::Error;
use std::fmt;

/// An HTTP exchange that failed before a complete response arrived.
///
/// Its cause is shown in logs, so that must not contain tokens, or URLs with tokens in them.
#[derive(Debug)]
pub struct TransportError {
    is_connect: bool,
    is_timeout: bool,
    source: BoxError,
}

impl TransportError {
    /// Creates an error from its cause.
    pub fn new(source: impl Into<BoxError>) -> Self {
        Self { is_connect: false, is_timeout: false, source: source.into() }
    }

    /// Marks it as a failure to connect: the API has not seen the request.
    #[must_use]
    pub fn while_connecting(mut self) -> Self {
        self.is_connect = true;
        self
    }

    /// Marks it as a timeout.
    #[must_use]
    pub fn timed_out(mut self) -> Self {
        self.is_timeout = true;
        self
    }

    /// Sets both marks.
    #[allow(dead_code, reason = "only used by the built-in transport and by services of Tower")]
    pub(crate) fn marked(mut self, is_connect: bool, is_timeout: bool) -> Self {
        (self.is_connect, self.is_timeout) = (is_connect, is_timeout);
        self
    }

    /// Returns whether connecting failed.
    #[must_use]
    pub fn is_connect(&self) -> bool {
        self.is_connect
    }

    /// Returns whether a time limit was exceeded.
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
