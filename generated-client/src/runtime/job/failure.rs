//! Why waiting for a job came to nothing.

use super::Seen;
use crate::runtime::error::{Error, Excerpt};
use crate::runtime::wire::Wire;
use std::fmt;
use std::time::Duration;

/// Why waiting for a job came to nothing. `F` is what the API says when such a job fails.
///
/// It turns into an [`Error`] by the `?` operator where that is all a function returns.
#[derive(Debug)]
#[non_exhaustive]
pub enum WaitError<F> {
    /// The job failed.
    Failed(JobFailure<F>),
    /// The job was not done in time. It may be later.
    TimedOut(JobTimeout),
    /// A call failed: the one that starts the job, or one that asks about it.
    Call(Error),
}

impl<F> WaitError<F> {
    /// The job's identifier, by which it can be asked about later; nothing if it is not known to
    /// have been started.
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

/// A job that failed.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct JobFailure<F> {
    /// The job's identifier.
    pub job_id: String,
    /// What the API says about it, if anything.
    pub error: Option<F>,
}

/// A job that was not done in time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobTimeout {
    seen: Option<Seen>,
    deadline: Duration,
}

impl JobTimeout {
    pub(super) fn new(seen: Option<Seen>, deadline: Duration) -> Self {
        Self { seen, deadline }
    }

    /// The job's identifier; nothing if no call about it was answered in time.
    #[must_use]
    pub fn job_id(&self) -> Option<&str> {
        self.seen.as_ref().map(|seen| seen.id.as_str())
    }

    /// Where the job stood when it was last asked about, as the API spells it.
    #[must_use]
    pub fn status(&self) -> Option<&str> {
        self.seen.as_ref().map(|seen| seen.status.as_str())
    }

    /// How long it was waited for.
    #[must_use]
    pub fn deadline(&self) -> Duration {
        self.deadline
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

impl<F: Wire> fmt::Display for JobFailure<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "job {} failed", Excerpt(&self.job_id))?;
        match &self.error {
            Some(error) => write!(f, ": {}", Excerpt(&error.write().to_string())),
            None => Ok(()),
        }
    }
}

impl fmt::Display for JobTimeout {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.seen {
            Some(Seen { id, status }) => write!(f, "job {} is still {}", Excerpt(id), Excerpt(status))?,
            None => f.write_str("nothing was heard of the job")?,
        }
        write!(f, " after {:?}", self.deadline)
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
            WaitError::Failed(JobFailure { job_id, error }) => {
                Self::job_failed(JobFailure { job_id, error: error.map(|it| it.write()) })
            }
            WaitError::TimedOut(timeout) => Self::job_timed_out(timeout),
            WaitError::Call(error) => error,
        }
    }
}
