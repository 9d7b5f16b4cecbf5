//! Jobs that failed or did not finish in time.

use super::sanitized::Sanitized;
use crate::generated::api::read_error;
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
    operation: &'static str,
}

impl<F> JobFailure<F> {
    pub(crate) fn new(operation: &'static str, job_id: String, error: Option<F>) -> Self {
        Self { job_id, error, operation }
    }

    /// Converts the reason.
    pub(crate) fn map<G>(self, convert: impl FnOnce(F) -> G) -> JobFailure<G> {
        JobFailure { job_id: self.job_id, error: self.error.map(convert), operation: self.operation }
    }
}

impl<F: Wire> fmt::Display for JobFailure<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: job {} failed", self.operation, Sanitized(&self.job_id))?;
        let Some(error) = self.error.as_ref().map(Wire::write) else { return Ok(()) };
        match read_error(error.text().as_bytes()) {
            Some((code, message)) if message.is_empty() => write!(f, ": {}", Sanitized(code.as_str())),
            Some((code, message)) => write!(f, ": {}: {}", Sanitized(code.as_str()), Sanitized(&message)),
            None => write!(f, ": {}", Sanitized(error.text())),
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
