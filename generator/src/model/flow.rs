//! What takes more than one call: jobs to poll and lists in pages.

use super::{Ty, TypeId};

/// How a list goes on on further pages.
#[derive(Debug)]
pub struct Paging {
    /// By a cursor or by an offset.
    pub style: PageStyle,
    /// The field of the answer with the items.
    pub items: FieldPath,
    /// The type of an item.
    pub item: Ty,
}

/// What tells the pages of a list apart.
#[derive(Debug)]
pub enum PageStyle {
    /// The answer has the cursor of the next page.
    Cursor {
        /// The parameter that takes it.
        parameter: String,
        /// Whether that is a field of the JSON body, not a parameter in the query.
        in_body: bool,
        /// The field of the answer.
        next: FieldPath,
    },
    /// The number of the first item.
    Offset {
        /// The parameter that takes it.
        parameter: String,
        /// The number of the very first item.
        first: i64,
        /// The greatest number that the API takes.
        last: Option<i64>,
        /// The parameter that takes the size of a page.
        limit: String,
        /// The size of a page when nothing is said.
        size: i64,
        /// The greatest size of a page.
        most: Option<i64>,
    },
}

/// How an operation starts a job.
#[derive(Debug)]
pub struct JobStart {
    /// The function that asks about the job.
    pub poll_function: String,
    /// The type that stands for that operation.
    pub poll_marker: String,
    /// Its section's module.
    pub poll_module: String,
    /// Whether that operation is deprecated.
    pub poll_is_deprecated: bool,
    /// The fields from the answer to the job.
    pub to_job: Vec<String>,
    /// The job's struct.
    pub job: TypeId,
    /// Where the job says how it stands.
    pub state: JobState,
}

/// How an operation asks about a job.
#[derive(Debug)]
pub struct Poll {
    /// The fields from the answer to the job.
    pub to_job: Vec<String>,
    /// The job's struct.
    pub job: TypeId,
    /// The job's own fields.
    pub state: JobState,
    /// Whether this is the one of the operations that ask about such jobs that says so.
    pub tells_state: bool,
}

/// Where a job says how it stands. Paths start at the job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobState {
    /// The id.
    pub id: FieldPath,
    /// The status.
    pub status: FieldPath,
    /// The status enum's variants of a job that is done.
    pub done: Vec<String>,
    /// The variants of a job that failed.
    pub failed: Vec<String>,
    /// The status enum.
    pub status_ty: TypeId,
    /// What it made.
    pub result: FieldPath,
    /// Why it failed.
    pub error: FieldPath,
}

/// Fields one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldPath {
    /// Their names, each with whether it may be absent.
    pub fields: Vec<(String, bool)>,
    /// The type of the last, without `?`.
    pub ty: Ty,
}
