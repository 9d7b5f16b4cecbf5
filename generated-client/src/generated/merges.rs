// @generated from spec/merges.yaml by the generator; change the spec, not this file.

//! Pages of designs, merged into a new design or rearranged in an existing one.
//!
//! See the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/merges/).
//!
//! # Operations
//!
//! - [`create_design_merge_job`](crate::Client::create_design_merge_job): Starts to merge pages into a new design, or to rearrange the pages of a design.
//! - [`get_design_merge_job`](crate::Client::get_design_merge_job): Returns the status and the result of a merge job.

#![cfg(feature = "preview")]

use crate::runtime;
use crate::runtime::wire;

impl runtime::Client {
    /// Starts to merge pages into a new design, or to rearrange the pages of a design.
    ///
    /// A request with more than one operation fails, unless Canva has approved the integration
    /// for it.
    ///
    /// It costs [credits](https://www.canva.dev/docs/apps/rest-apis/credit-rates) of the app,
    /// taken when the job starts and given back if it fails.
    ///
    /// The response describes a job, which may already be finished. Poll it with
    /// `get_design_merge_job`, which needs only the scope `design:meta:read`.
    ///
    /// Each call starts another job, so a repeated call may change a design twice.
    ///
    /// `POST /v1/merges`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/merges/create-design-merge-job/).
    ///
    /// **Preview:** may change or be removed without notice.
    ///
    /// - Scopes: `design:content:write` and `design:meta:read`.
    /// - Rate limit: 100 requests a minute for each user.
    /// - Credits of the app: 1 per merge.
    /// - Last compared with the documentation on 2026-07-30: The published description of that
    ///   day.
    ///
    /// # Errors
    ///
    /// - 400 `invalid_request`: There is no such type of merge.
    /// - 400 `bad_request_params`: An operation is not valid or not allowed, a page number is
    ///   out of range, or a design or page is of a type that cannot be merged.
    /// - 403 `permission_denied`: The user may not use one of the designs, or private content
    ///   of a design.
    /// - 404 `not_found`: There is no design with one of these IDs.
    /// - 413 `bad_request_params`: The pages are too many or too large; several smaller
    ///   requests may work.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::merges::{
    ///     DesignMergeOperation, DesignMergeSourceForInsertPagesOperation,
    ///     InsertPagesDesignMergeOperation, ModifyDesignCreateDesignMergeJobRequest,
    /// };
    ///
    /// let source = DesignMergeSourceForInsertPagesOperation::new("DAHt3KdPz8m")
    ///     .page_numbers([2, 3]);
    /// let operations = [
    ///     DesignMergeOperation::InsertPages(
    ///         InsertPagesDesignMergeOperation::new(source).after_page_number(12),
    ///     ),
    /// ];
    ///
    /// let body = ModifyDesignCreateDesignMergeJobRequest::new("DAHq6NbXe3k", operations)
    ///     .title("Spring sale and tours");
    /// let result = client.create_design_merge_job(body).send_and_wait().await?;
    /// println!("{result:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_design_merge_job(
        &self,
        body: impl Into<CreateDesignMergeJobRequest>,
    ) -> runtime::Request<CreateDesignMergeJob> {
        let body: CreateDesignMergeJobRequest = body.into();
        runtime::Request::new(self).set_json(body)
    }

    /// Returns the status and the result of a merge job.
    ///
    /// Poll it with increasing delays until the status is `success` or `failed`. Only the user
    /// who started the merge can ask about it.
    ///
    /// `GET /v1/merges/{jobId}`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/merges/get-design-merge-job/).
    ///
    /// **Preview:** may change or be removed without notice.
    ///
    /// - Scope: `design:meta:read`.
    /// - `job_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - Rate limit: 100 requests a minute for each user.
    /// - Last compared with the documentation on 2026-07-30: The published description of that
    ///   day.
    ///
    /// # Errors
    ///
    /// - 403 `permission_denied`: Someone else started the job.
    /// - 404 `not_found`: There is no merge job with this ID.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let job = client.get_design_merge_job("k4mt8qx-zp71rd").send().await?.job;
    /// println!("{job:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_design_merge_job(
        &self,
        job_id: &str,
    ) -> runtime::Request<GetDesignMergeJob> {
        runtime::Request::new(self).set_path("jobId", job_id)
    }
}

/// The operation of [`Client::create_design_merge_job`](crate::Client::create_design_merge_job).
pub enum CreateDesignMergeJob {}

impl runtime::Operation for CreateDesignMergeJob {
    type Output = CreateDesignMergeJobResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "create_design_merge_job",
        path: "/v1/merges",
        scopes: runtime::Scopes::All(&["design:content:write", "design:meta:read"]),
        rate_limits: &[runtime::RateLimit::per_minute(100)],
        credits: Some(runtime::Credits {
            count: 1,
            per: "merge",
        }),
        ..runtime::OperationInfo::POST
    };
}

impl runtime::StartsJob for CreateDesignMergeJob {
    type Poll = GetDesignMergeJob;

    #[inline]
    fn job(response: CreateDesignMergeJobResponse) -> DesignMergeJob {
        response.job
    }

    #[inline]
    fn poll(client: &runtime::Client, id: &str) -> runtime::Request<GetDesignMergeJob> {
        client.get_design_merge_job(id)
    }
}

/// The operation of [`Client::get_design_merge_job`](crate::Client::get_design_merge_job).
pub enum GetDesignMergeJob {}

impl runtime::Operation for GetDesignMergeJob {
    type Output = GetDesignMergeJobResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "get_design_merge_job",
        path: "/v1/merges/{jobId}",
        scopes: runtime::Scopes::All(&["design:meta:read"]),
        rate_limits: &[runtime::RateLimit::per_minute(100)],
        constraints: &[
            runtime::Constraint::of("jobId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
        ],
        ..runtime::OperationInfo::GET
    };
}

impl runtime::PollsJob for GetDesignMergeJob {
    type Job = DesignMergeJob;

    #[inline]
    fn job(response: GetDesignMergeJobResponse) -> DesignMergeJob {
        response.job
    }
}

impl runtime::Job for DesignMergeJob {
    type Success = DesignMergeJobResult;
    type Failure = DesignMergeError;

    #[inline]
    fn id(&self) -> &str {
        &self.id
    }

    #[inline]
    fn status(&self) -> &str {
        self.status.as_str()
    }

    #[inline]
    fn outcome(self) -> runtime::Outcome<DesignMergeJobResult, DesignMergeError> {
        match self.status {
            DesignMergeJobStatus::Success => runtime::Outcome::Success(self.result),
            DesignMergeJobStatus::Failed => runtime::Outcome::Failure(self.error),
            _ => runtime::Outcome::Pending,
        }
    }
}

/// The response of `create_design_merge_job`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateDesignMergeJobResponse {
    /// The new job.
    pub job: DesignMergeJob,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(CreateDesignMergeJobResponse {
    job,
    ..extra
});

/// The response of `get_design_merge_job`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetDesignMergeJobResponse {
    /// The current state of the job.
    pub job: DesignMergeJob,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(GetDesignMergeJobResponse {
    job,
    ..extra
});

/// A new design, made of pages from others.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct NewDesignCreateDesignMergeJobRequest {
    /// The operations, in order, which insert pages.
    ///
    /// Other operations are refused here.
    ///
    /// From 1 to 500 items.
    pub operations: Vec<DesignMergeOperation>,
    /// The title of the design.
    ///
    /// From 1 to 255 characters.
    pub title: String,
}

impl NewDesignCreateDesignMergeJobRequest {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("operations").min_items(1).max_items(500),
        wire::Constraint::of("title").min_length(1).max_length(255),
    ];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(
        operations: impl IntoIterator<Item = impl Into<DesignMergeOperation>>,
        title: impl Into<String>,
    ) -> Self {
        Self {
            operations: operations.into_iter().map(Into::into).collect(),
            title: title.into(),
        }
    }
}

wire::object!(NewDesignCreateDesignMergeJobRequest {
    operations,
    title,
});

/// An existing design, with pages to insert, move or delete.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ModifyDesignCreateDesignMergeJobRequest {
    /// The ID of the design.
    ///
    /// It has 1 to 50 characters: letters, digits, `-` and `_`.
    ///
    /// Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    pub design_id: String,
    /// The operations, in order.
    ///
    /// From 1 to 500 items.
    pub operations: Vec<DesignMergeOperation>,
    /// The design's new title.
    ///
    /// From 1 to 255 characters.
    pub title: Option<String>,
}

impl ModifyDesignCreateDesignMergeJobRequest {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("design_id").pattern("^[a-zA-Z0-9_-]{1,50}$"),
        wire::Constraint::of("operations").min_items(1).max_items(500),
        wire::Constraint::of("title").min_length(1).max_length(255),
    ];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(
        design_id: impl Into<String>,
        operations: impl IntoIterator<Item = impl Into<DesignMergeOperation>>,
    ) -> Self {
        Self {
            design_id: design_id.into(),
            operations: operations.into_iter().map(Into::into).collect(),
            title: None,
        }
    }

    /// Sets [`title`](Self::title).
    #[must_use]
    #[inline]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }
}

wire::object!(ModifyDesignCreateDesignMergeJobRequest {
    design_id,
    operations,
    title,
});

/// Inserts copies of pages.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct InsertPagesDesignMergeOperation {
    /// The source of the pages.
    pub source: MergeSourceForInsertPagesOperation,
    /// The number of the preceding page; without it, the pages are appended.
    ///
    /// It counts from 1, after all earlier operations; 0 inserts them before the first page.
    ///
    /// At least 0.
    pub after_page_number: Option<i32>,
}

impl InsertPagesDesignMergeOperation {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("after_page_number").min(0),
    ];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(source: impl Into<MergeSourceForInsertPagesOperation>) -> Self {
        Self {
            source: source.into(),
            after_page_number: None,
        }
    }

    /// Sets [`after_page_number`](Self::after_page_number).
    #[must_use]
    #[inline]
    pub fn after_page_number(mut self, after_page_number: i32) -> Self {
        self.after_page_number = Some(after_page_number);
        self
    }
}

wire::object!(InsertPagesDesignMergeOperation {
    source,
    after_page_number,
});

/// Moves pages within the design.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct MovePagesDesignMergeOperation {
    /// The numbers of the pages in their new order.
    ///
    /// They count from 1, after all earlier operations.
    ///
    /// At least 1 item. Each item: at least 1.
    pub from_page_numbers: Vec<i32>,
    /// The number of the preceding page, counted from 1.
    ///
    /// 0 moves them before the first page.
    ///
    /// At least 0.
    pub to_after_page_number: i32,
}

impl MovePagesDesignMergeOperation {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("from_page_numbers").min_items(1).item_min(1),
        wire::Constraint::of("to_after_page_number").min(0),
    ];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(
        from_page_numbers: impl IntoIterator<Item = i32>,
        to_after_page_number: i32,
    ) -> Self {
        Self {
            from_page_numbers: from_page_numbers.into_iter().collect(),
            to_after_page_number,
        }
    }
}

wire::object!(MovePagesDesignMergeOperation {
    from_page_numbers,
    to_after_page_number,
});

/// Deletes pages of the design.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeletePagesDesignMergeOperation {
    /// The numbers of the pages.
    ///
    /// They count from 1, after all earlier operations.
    ///
    /// At least 1 item. Each item: at least 1.
    pub page_numbers: Vec<i32>,
}

impl DeletePagesDesignMergeOperation {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("page_numbers").min_items(1).item_min(1),
    ];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(page_numbers: impl IntoIterator<Item = i32>) -> Self {
        Self {
            page_numbers: page_numbers.into_iter().collect(),
        }
    }
}

wire::object!(DeletePagesDesignMergeOperation {
    page_numbers,
});

/// Pages of another design.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DesignMergeSourceForInsertPagesOperation {
    /// The ID of the other design.
    ///
    /// It has 1 to 50 characters: letters, digits, `-` and `_`.
    ///
    /// Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    pub design_id: String,
    /// The numbers of the pages, counted from 1; without it, all pages.
    ///
    /// At least 1 item. Each item: at least 1.
    pub page_numbers: Option<Vec<i32>>,
}

impl DesignMergeSourceForInsertPagesOperation {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("design_id").pattern("^[a-zA-Z0-9_-]{1,50}$"),
        wire::Constraint::of("page_numbers").min_items(1).item_min(1),
    ];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(design_id: impl Into<String>) -> Self {
        Self {
            design_id: design_id.into(),
            page_numbers: None,
        }
    }

    /// Sets [`page_numbers`](Self::page_numbers).
    #[must_use]
    #[inline]
    pub fn page_numbers(mut self, page_numbers: impl IntoIterator<Item = i32>) -> Self {
        self.page_numbers = Some(page_numbers.into_iter().collect());
        self
    }
}

wire::object!(DesignMergeSourceForInsertPagesOperation {
    design_id,
    page_numbers,
});

/// A merge in the background.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignMergeJob {
    /// The job's ID.
    pub id: String,
    /// The status of the job.
    pub status: DesignMergeJobStatus,
    /// The result of a successful job.
    pub result: Option<DesignMergeJobResult>,
    /// The error of the job, if it failed.
    pub error: Option<DesignMergeError>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(DesignMergeJob {
    id,
    status,
    result,
    error,
    ..extra
});

/// The result of a merge.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignMergeJobResult {
    /// The new or changed design.
    pub design: super::designs::DesignSummary,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(DesignMergeJobResult {
    design,
    ..extra
});

/// The error of a merge.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignMergeError {
    /// The reason, for programs.
    pub code: DesignMergeErrorCode,
    /// The reason, for people.
    pub message: String,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(DesignMergeError {
    code,
    message,
    ..extra
});

/// A merge into a new design or an existing one.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateDesignMergeJobRequest {
    /// A new design, made of pages from others.
    CreateNewDesign(NewDesignCreateDesignMergeJobRequest),
    /// An existing design, with pages to insert, move or delete.
    ModifyExistingDesign(ModifyDesignCreateDesignMergeJobRequest),
    /// A kind unknown to this version of the crate.
    Other(wire::Json),
}

wire::union!(CreateDesignMergeJobRequest {
    tag: "type",
    CreateNewDesign: "create_new_design",
    ModifyExistingDesign: "modify_existing_design",
});

impl From<NewDesignCreateDesignMergeJobRequest> for CreateDesignMergeJobRequest {
    #[inline]
    fn from(it: NewDesignCreateDesignMergeJobRequest) -> Self {
        Self::CreateNewDesign(it)
    }
}

impl From<ModifyDesignCreateDesignMergeJobRequest> for CreateDesignMergeJobRequest {
    #[inline]
    fn from(it: ModifyDesignCreateDesignMergeJobRequest) -> Self {
        Self::ModifyExistingDesign(it)
    }
}

/// An operation on the pages of a design.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DesignMergeOperation {
    /// Inserts copies of pages.
    InsertPages(InsertPagesDesignMergeOperation),
    /// Moves pages within the design.
    MovePages(MovePagesDesignMergeOperation),
    /// Deletes pages of the design.
    DeletePages(DeletePagesDesignMergeOperation),
    /// A kind unknown to this version of the crate.
    Other(wire::Json),
}

wire::union!(DesignMergeOperation {
    tag: "type",
    InsertPages: "insert_pages",
    MovePages: "move_pages",
    DeletePages: "delete_pages",
});

impl From<InsertPagesDesignMergeOperation> for DesignMergeOperation {
    #[inline]
    fn from(it: InsertPagesDesignMergeOperation) -> Self {
        Self::InsertPages(it)
    }
}

impl From<MovePagesDesignMergeOperation> for DesignMergeOperation {
    #[inline]
    fn from(it: MovePagesDesignMergeOperation) -> Self {
        Self::MovePages(it)
    }
}

impl From<DeletePagesDesignMergeOperation> for DesignMergeOperation {
    #[inline]
    fn from(it: DeletePagesDesignMergeOperation) -> Self {
        Self::DeletePages(it)
    }
}

/// The source of inserted pages.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum MergeSourceForInsertPagesOperation {
    /// Pages of another design.
    Design(DesignMergeSourceForInsertPagesOperation),
    /// A kind unknown to this version of the crate.
    Other(wire::Json),
}

wire::union!(MergeSourceForInsertPagesOperation {
    tag: "type",
    Design: "design",
});

impl From<DesignMergeSourceForInsertPagesOperation>
for MergeSourceForInsertPagesOperation {
    #[inline]
    fn from(it: DesignMergeSourceForInsertPagesOperation) -> Self {
        Self::Design(it)
    }
}

/// The status of a merge job.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DesignMergeJobStatus {
    /// The merge is still running.
    InProgress,
    /// The design is there.
    Success,
    /// The merge failed, and the job's error says why.
    Failed,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(DesignMergeJobStatus {
    InProgress: "in_progress",
    Success: "success",
    Failed: "failed",
});

/// The error of a merge job.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DesignMergeErrorCode {
    /// Canva could not draw the thumbnail of the design.
    ThumbnailGenerationError,
    /// Canva could not perform the operations.
    MergeError,
    /// Canva could not create the new design.
    CreateDesignError,
    /// Canva could not change the design.
    ModifyDesignError,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(DesignMergeErrorCode {
    ThumbnailGenerationError: "thumbnail_generation_error",
    MergeError: "merge_error",
    CreateDesignError: "create_design_error",
    ModifyDesignError: "modify_design_error",
});
