//! Errors of waiting for a job.

use crate::runtime::error::{Error, JobFailure, JobTimeout};
use crate::runtime::wire::Wire;
use std::fmt;

/// The reason why waiting for a job returned no result. `F` is the type of the reason that the API reports for a failed
/// job.
///
/// The `?` operator turns it into an [`Error`].
#[derive(Debug)]
#[non_exhaustive]
pub enum WaitError<F> {
    /// The job failed.
    Failed(JobFailure<F>),
    /// The job did not finish before the deadline. It may finish later.
    TimedOut(JobTimeout),
    /// A call failed: the one that starts the job, or one that polls it.
    Call(Error),
}

impl<F> WaitError<F> {
    /// The job's identifier, for polling it later. `None` if the job is not known to have been started.
    #[must_use]
    pub fn job_id(&self) -> Option<&str> {
        match self {
            Self::Failed(failure) => Some(&failure.job_id),
            Self::TimedOut(timeout) => timeout.job_id(),
            Self::Call(error) => error.job_id(),
        }
    }

    pub(super) fn with_job(self, id: &str) -> Self {
        match self {
            Self::Call(error) => Self::Call(error.with_job(id)),
            other => other,
        }
    }
}

impl<F: Wire> fmt::Display for WaitError<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Failed(failure) => failure.fmt(f),
            Self::TimedOut(timeout) => timeout.fmt(f),
            Self::Call(error) => error.fmt(f),
        }
    }
}

impl<F: Wire> std::error::Error for WaitError<F> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Call(error) => error.source(),
            Self::Failed(_) | Self::TimedOut(_) => None,
        }
    }
}

impl<F> From<Error> for WaitError<F> {
    fn from(error: Error) -> Self {
        Self::Call(error)
    }
}

impl<F: Wire> From<WaitError<F>> for Error {
    fn from(error: WaitError<F>) -> Self {
        match error {
            WaitError::Failed(failure) => failure.into(),
            WaitError::TimedOut(timeout) => timeout.into(),
            WaitError::Call(error) => error,
        }
    }
}

impl<F: Wire> From<JobFailure<F>> for Error {
    fn from(failure: JobFailure<F>) -> Self {
        Self::job_failed(failure.map(|error| error.write()))
    }
}

impl From<JobTimeout> for Error {
    fn from(timeout: JobTimeout) -> Self {
        Self::job_timed_out(timeout)
    }
}

impl<F> From<JobFailure<F>> for WaitError<F> {
    fn from(failure: JobFailure<F>) -> Self {
        Self::Failed(failure)
    }
}

impl<F> From<JobTimeout> for WaitError<F> {
    fn from(timeout: JobTimeout) -> Self {
        Self::TimedOut(timeout)
    }
}
