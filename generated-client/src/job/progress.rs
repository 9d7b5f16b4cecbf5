//! How the wait for a job is going.

use std::time::Duration;

/// Where a job stands that is waited for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct JobProgress {
    /// The job's identifier.
    pub job_id: String,
    /// Where it stands, as the API spells it.
    pub status: String,
    /// How often it was asked about; none of that is the call that started it.
    pub attempts: u32,
    /// How long it has been waited for.
    pub elapsed: Duration,
}
