//! Errors of a transport.

use super::sanitized::Sanitized;
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
    is_invalid: bool,
    /// The host that the request was for, if known.
    host: Option<Box<str>>,
    source: BoxError,
}

impl TransportError {
    /// Creates an error from its cause.
    pub fn new(source: impl Into<BoxError>) -> Self {
        let source = source.into();
        Self { is_connect: false, is_timeout: false, is_invalid: false, host: None, source }
    }

    /// Creates an error for a request that cannot be sent as it is. The call is not retried, and its error is an
    /// [invalid request](crate::Error::is_invalid_request). The reason is shown, and must not contain values.
    pub fn invalid_request(reason: impl Into<BoxError>) -> Self {
        Self { is_invalid: true, ..Self::new(reason) }
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

    pub(super) fn is_invalid(&self) -> bool {
        self.is_invalid
    }

    /// Sets the host that the request was for.
    pub(super) fn set_host(&mut self, host: &str) {
        self.host = Some(host.into());
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

/// Returns the last cause of an error, which says what happened: those before it say that something did.
pub(crate) fn root_cause<'e>(mut error: &'e (dyn Error + 'static)) -> &'e (dyn Error + 'static) {
    while let Some(cause) = error.source() {
        error = cause;
    }
    error
}

/// Shows the host and the root cause.
impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (before, after) = match (self.is_connect, self.is_timeout) {
            (true, true) => ("connecting", "took too long"),
            (true, false) => ("could not connect", ""),
            (false, true) => ("the HTTP exchange", "took too long"),
            (false, false) => ("the HTTP exchange", "failed"),
        };
        f.write_str(before)?;
        if let Some(host) = &self.host {
            write!(f, " {} {}", if self.is_connect { "to" } else { "with" }, Sanitized(host))?;
        }
        if !after.is_empty() {
            write!(f, " {after}")?;
        }
        write!(f, ": {}", Sanitized(&root_cause(&*self.source).to_string()))
    }
}

impl Error for TransportError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&*self.source)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io;

    #[test]
    fn the_message_has_the_host_and_the_root_cause() {
        let shown = |mut error: TransportError| {
            let without = error.to_string();
            error.set_host("api.example");
            (without, error.to_string())
        };
        let refused = || TransportError::new(TransportError::new(io::Error::other("refused")));
        let texts = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(
            shown(refused().while_connecting()),
            texts("could not connect: refused", "could not connect to api.example: refused")
        );
        assert_eq!(
            shown(refused()),
            texts("the HTTP exchange failed: refused", "the HTTP exchange with api.example failed: refused")
        );
        assert_eq!(
            shown(refused().while_connecting().timed_out()).1,
            "connecting to api.example took too long: refused"
        );
    }
}
