//! Features that take more than one call: jobs to poll, and lists in pages.

use super::types::{Ty, TypeId};
use crate::name::Name;

/// The pages of a list.
#[derive(Debug)]
pub struct Paging {
    /// By cursor or by offset.
    pub style: PageStyle,
    /// The field of the response with the items.
    pub items: FieldPath,
    /// The type of an item.
    pub item: Ty,
}

/// The way to request the next page.
#[derive(Debug)]
pub enum PageStyle {
    /// The response contains the cursor of the next page.
    Cursor {
        /// The API name of the parameter that takes it.
        parameter: String,
        /// Whether that parameter is a field of the JSON body. Otherwise it is in the query.
        in_body: bool,
        /// The field of the response.
        next: FieldPath,
    },
    /// The request contains the number of the first item.
    Offset {
        /// The API name of the parameter that takes it.
        parameter: String,
        /// The number of the first item of the list.
        first: i64,
        /// The maximum offset that the API accepts.
        last: Option<i64>,
        /// The API name of the parameter that takes the size of a page.
        limit: String,
        /// The default size of a page.
        size: i64,
        /// The maximum size of a page.
        most: Option<i64>,
    },
}

/// The job that an operation starts.
#[derive(Debug)]
pub struct JobStart {
    /// The function of the operation that polls the job.
    pub poll_function: Name,
    /// The type that represents that operation.
    pub poll_marker: String,
    /// The module of that operation.
    pub poll_module: String,
    /// Whether that operation is deprecated.
    pub poll_is_deprecated: bool,
    /// The path from the response to the job.
    pub to_job: FieldPath,
    /// The job's struct.
    pub job: TypeId,
    /// The fields of the job with its state.
    pub state: JobState,
}

/// The job that an operation polls.
#[derive(Debug)]
pub struct Poll {
    /// The path from the response to the job.
    pub to_job: FieldPath,
    /// The job's struct.
    pub job: TypeId,
    /// The fields of the job with its state.
    pub state: JobState,
    /// Whether the emitter implements the job's state for this operation. Exactly one of the operations that poll
    /// the same struct has it.
    pub implements_job: bool,
}

/// The fields of a job with its state. Their paths start at the job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobState {
    /// The job's ID.
    pub id: FieldPath,
    /// The status.
    pub status: FieldPath,
    /// The status enum.
    pub status_ty: TypeId,
    /// The values of the status of a job that succeeded.
    pub done: Vec<StatusValue>,
    /// The values of the status of a job that failed.
    pub failed: Vec<StatusValue>,
    /// The result of a job that succeeded.
    pub result: FieldPath,
    /// The error of a job that failed.
    pub error: FieldPath,
}

/// A value of a status enum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusValue {
    /// The value in JSON.
    pub api_name: String,
    /// The variant in Rust.
    pub variant: String,
}

/// A path from an object to a value inside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldPath {
    /// The fields along the path, the outermost first.
    pub fields: Vec<PathField>,
    /// The type of the last field, without `?`.
    pub ty: Ty,
}

/// A field on a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathField {
    /// The key in JSON.
    pub api_name: String,
    /// The name in Rust.
    pub name: Name,
    /// Whether the field may be absent.
    pub optional: bool,
}

impl FieldPath {
    /// Whether a field on the path may be absent.
    #[must_use]
    pub fn is_optional(&self) -> bool {
        self.fields.iter().any(|field| field.optional)
    }

    /// The names in Rust.
    pub fn names(&self) -> impl Iterator<Item = &Name> {
        self.fields.iter().map(|field| &field.name)
    }

    /// The keys in JSON.
    pub fn api_names(&self) -> impl Iterator<Item = &str> {
        self.fields.iter().map(|field| field.api_name.as_str())
    }
}
