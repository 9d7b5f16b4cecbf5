//! The outcome of a call that had a permit.

use crate::runtime::error::Error;
use std::time::Duration;

/// The outcome of a call that had a [`Permit`](crate::Permit).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum CallOutcome {
    /// The call was not made, or there was no connection. The API has not seen it, so it does not count.
    NotSent,
    /// The call was sent, and then cancelled or left without a response. The API may have counted it.
    NoResponse,
    /// The API responded, and did not throttle the call.
    Responded,
    /// The API rejected the call because calls come too fast.
    #[non_exhaustive]
    Throttled {
        /// The delay that the API asks for, if it names one.
        retry_after: Option<Duration>,
    },
}

impl CallOutcome {
    pub(crate) fn of<T>(response: &Result<T, Error>) -> Self {
        match response {
            Err(error) if error.is_throttled() => Self::Throttled { retry_after: error.retry_after() },
            Err(error) if error.is_connect() => Self::NotSent,
            Err(error) if error.status().is_none() => Self::NoResponse,
            _ => Self::Responded,
        }
    }
}
