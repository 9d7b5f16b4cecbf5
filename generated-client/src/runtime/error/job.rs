//! Jobs that failed or did not finish in time.

use super::sanitized::Sanitized;
use crate::runtime::wire::Wire;
use std::error::Error;
use std::fmt;
use std::time::Duration;

/// A job that failed.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct JobFailure<F> {
    /// The job's identifier.
    pub job_id: String,
    /// The reason that the API reports, if any.
    pub error: Option<F>,
}

impl<F> JobFailure<F> {
    pub(crate) fn new(job_id: String, error: Option<F>) -> Self {
        Self { job_id, error }
    }
}

impl<F: Wire> fmt::Display for JobFailure<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "job {} failed", Sanitized(&self.job_id))?;
        match &self.error {
            Some(error) => write!(f, ": {}", Sanitized(&error.write().to_string())),
            None => Ok(()),
        }
    }
}

impl<F: Wire> Error for JobFailure<F> {}

/// A job that did not finish before the deadline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobTimeout {
    last: Option<JobState>,
    deadline: Duration,
}

/// The last known state of a job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct JobState {
    pub(crate) id: String,
    pub(crate) status: String,
}

impl JobTimeout {
    pub(crate) fn new(last: Option<JobState>, deadline: Duration) -> Self {
        Self { last, deadline }
    }

    /// The job's identifier. `None` if no call about the job got a response before the deadline.
    #[must_use]
    pub fn job_id(&self) -> Option<&str> {
        self.last.as_ref().map(|job| job.id.as_str())
    }

    /// The job's status in the last response, as the API spells it.
    #[must_use]
    pub fn status(&self) -> Option<&str> {
        self.last.as_ref().map(|job| job.status.as_str())
    }

    /// The deadline that was exceeded.
    #[must_use]
    pub fn deadline(&self) -> Duration {
        self.deadline
    }
}

impl fmt::Display for JobTimeout {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.last {
            Some(JobState { id, status }) => {
                write!(f, "job {} is still {}", Sanitized(id), Sanitized(status))?;
            }
            None => f.write_str("no response about the job")?,
        }
        write!(f, " after {:?}", self.deadline)
    }
}

impl Error for JobTimeout {}
