//! Interrupted transfers.

use crate::runtime::boxed::BoxError;
use crate::runtime::error::{Error, TransportError, root_cause};
use std::fmt;

/// A transfer that ended before the file was complete.
#[derive(Debug)]
pub(super) struct Interrupted {
    pub(super) received: u64,
    /// The length of the file, if it is known.
    pub(super) total: Option<u64>,
    cause: Option<BoxError>,
    /// The reason why it was not resumed.
    reason: &'static str,
}

impl Interrupted {
    pub(super) fn new(received: u64, total: Option<u64>, cause: Option<BoxError>) -> Self {
        Self { received, total, cause, reason: "" }
    }

    pub(super) fn into_error(self, reason: &'static str) -> Error {
        Error::transport(TransportError::new(Self { reason, ..self }))
    }
}

impl fmt::Display for Interrupted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the transfer was interrupted after {}", self.received)?;
        if let Some(total) = self.total {
            write!(f, " of {total}")?;
        }
        write!(f, " bytes: {}", self.reason)?;
        match &self.cause {
            Some(cause) => write!(f, " ({})", root_cause(&**cause)),
            None => Ok(()),
        }
    }
}

/// The cause is part of the message: an interruption is the root of what is reported.
impl std::error::Error for Interrupted {}
