// @generated from spec/merges.yaml by the generator; change the spec, not this file.

//! Pages of designs, put together in a new design or rearranged in an existing one.
//!
//! See the [documentation](https://www.canva.dev/docs/connect/api-reference/merges/).
//!
//! # Operations
//!
//! - [`create_design_merge_job`]: Starts to make a design of pages from others, or to rearrange the pages of a design.
//! - [`get_design_merge_job`]: Tells how a merge is getting on, and its result.
//!
#![cfg_attr(feature = "preview", doc = "[`create_design_merge_job`]: crate::Client::create_design_merge_job")]
#![cfg_attr(not(feature = "preview"), doc = "[`create_design_merge_job`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`get_design_merge_job`]: crate::Client::get_design_merge_job")]
#![cfg_attr(not(feature = "preview"), doc = "[`get_design_merge_job`]: crate#previews")]

#[cfg(feature = "preview")]
use crate::runtime::client::Client;
#[cfg(feature = "preview")]
use crate::runtime::job::{Job, Outcome, PollsJob, StartsJob};
#[cfg(feature = "preview")]
use crate::runtime::operation::{Operation, OperationInfo, RateLimit, Scopes};
#[cfg(feature = "preview")]
use crate::runtime::request::Request;
#[cfg(feature = "preview")]
use crate::runtime::wire::{
    DecodeError, Extra, Reader, Record, Union, Value, Variant, Writer, record,
    string_enum, union,
};
#[cfg(feature = "preview")]
use super::designs::DesignSummary;

#[cfg(feature = "preview")]
impl Client {
    /// Starts to make a design of pages from others, or to rearrange the pages of a design.
    ///
    /// Unless Canva has allowed the integration more, a request with more than one operation
    /// fails.
    ///
    /// The response describes a job, which may already be finished. Follow it with
    /// `get_design_merge_job`, which needs only the scope `design:meta:read`.
    ///
    /// Each call starts another job, so a repeated call may change a design twice.
    ///
    /// `POST /v1/merges`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/merges/create-design-merge-job/).
    ///
    /// **Preview:** this may change or go without notice.
    ///
    /// - Needs the scopes `design:content:write` and `design:meta:read`.
    /// - At most 100 requests a minute for each user.
    ///
    /// # Errors
    ///
    /// - 400 `invalid_request`: There is no such type of merge.
    /// - 400 `bad_request_params`: An operation is not valid or not allowed, a page number is
    ///   out of range, or a design or page is of a type that cannot be merged.
    /// - 403 `permission_denied`: The user may not use one of the designs, or something private
    ///   that a design holds.
    /// - 404 `not_found`: There is no design with one of these IDs.
    /// - 413 `bad_request_params`: The pages are too many or hold too much at once, so that
    ///   several smaller requests may work.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::merges::{
    ///     CreateDesignMergeJobRequest, DesignMergeOperation,
    ///     DesignMergeSourceForInsertPagesOperation, InsertPagesDesignMergeOperation,
    ///     MergeSourceForInsertPagesOperation, ModifyDesignCreateDesignMergeJobRequest,
    /// };
    ///
    /// let result = client
    ///     .create_design_merge_job(
    ///         CreateDesignMergeJobRequest::ModifyExistingDesign(
    ///             ModifyDesignCreateDesignMergeJobRequest::new(
    ///                     "DAHq6NbXe3k",
    ///                     vec![
    ///                         DesignMergeOperation::InsertPages(InsertPagesDesignMergeOperation::new(MergeSourceForInsertPagesOperation::Design(DesignMergeSourceForInsertPagesOperation::new("DAHt3KdPz8m")
    ///                         .page_numbers(vec![2, 3]))).after_page_number(12))
    ///                     ],
    ///                 )
    ///                 .title("Spring sale and tours"),
    ///         ),
    ///     )
    ///     .send_and_wait()
    ///     .await?;
    /// println!("{result:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_design_merge_job(
        &self,
        body: CreateDesignMergeJobRequest,
    ) -> Request<CreateDesignMergeJob> {
        Request::new(self).set_json(body)
    }

    /// Tells how a merge is getting on, and its result.
    ///
    /// Ask again with growing pauses until the status is `success` or `failed`. Only the user
    /// who started the merge can ask about it.
    ///
    /// `GET /v1/merges/{jobId}`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/merges/get-design-merge-job/).
    ///
    /// **Preview:** this may change or go without notice.
    ///
    /// - Needs the scope `design:meta:read`.
    /// - At most 100 requests a minute for each user.
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
    pub fn get_design_merge_job(&self, job_id: &str) -> Request<GetDesignMergeJob> {
        Request::new(self).set_path("jobId", job_id)
    }
}

#[cfg(feature = "preview")]
/// The operation behind [`Client::create_design_merge_job`].
pub enum CreateDesignMergeJob {}

#[cfg(feature = "preview")]
impl Operation for CreateDesignMergeJob {
    type Output = CreateDesignMergeJobResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "create_design_merge_job",
        path: "/v1/merges",
        scopes: Scopes::All(&["design:content:write", "design:meta:read"]),
        rate_limits: &[RateLimit::per_minute(100)],
        ..OperationInfo::POST
    };
}

#[cfg(feature = "preview")]
impl StartsJob for CreateDesignMergeJob {
    type Poll = GetDesignMergeJob;

    #[inline]
    fn job(response: CreateDesignMergeJobResponse) -> DesignMergeJob {
        response.job
    }

    #[inline]
    fn poll(client: &Client, id: &str) -> Request<GetDesignMergeJob> {
        client.get_design_merge_job(id)
    }
}

#[cfg(feature = "preview")]
/// The operation behind [`Client::get_design_merge_job`].
pub enum GetDesignMergeJob {}

#[cfg(feature = "preview")]
impl Operation for GetDesignMergeJob {
    type Output = GetDesignMergeJobResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "get_design_merge_job",
        path: "/v1/merges/{jobId}",
        scopes: Scopes::All(&["design:meta:read"]),
        rate_limits: &[RateLimit::per_minute(100)],
        ..OperationInfo::GET
    };
}

#[cfg(feature = "preview")]
impl PollsJob for GetDesignMergeJob {
    type Job = DesignMergeJob;

    #[inline]
    fn job(response: GetDesignMergeJobResponse) -> DesignMergeJob {
        response.job
    }
}

#[cfg(feature = "preview")]
impl Job for DesignMergeJob {
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
    fn outcome(self) -> Outcome<DesignMergeJobResult, DesignMergeError> {
        match self.status {
            DesignMergeJobStatus::Success => Outcome::Success(self.result),
            DesignMergeJobStatus::Failed => Outcome::Failure(self.error),
            _ => Outcome::Pending,
        }
    }
}

#[cfg(feature = "preview")]
/// A new design, made of pages from others.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct NewDesignCreateDesignMergeJobRequest {
    /// What to do, one after the other: 1 to 500 operations that insert pages.
    ///
    /// Other operations are refused here.
    ///
    /// Limits: from 1 to 500 items.
    pub operations: Vec<DesignMergeOperation>,
    /// What to call the design, in 1 to 255 characters.
    ///
    /// Limits: from 1 to 255 characters.
    pub title: String,
}

#[cfg(feature = "preview")]
impl NewDesignCreateDesignMergeJobRequest {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(operations: Vec<DesignMergeOperation>, title: impl Into<String>) -> Self {
        Self {
            operations,
            title: title.into(),
        }
    }
}

#[cfg(feature = "preview")]
impl Record for NewDesignCreateDesignMergeJobRequest {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            operations: object.field("operations")?,
            title: object.field("title")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("operations", &self.operations);
        object.field("title", &self.title);
    }
}

#[cfg(feature = "preview")]
record!(NewDesignCreateDesignMergeJobRequest);

#[cfg(feature = "preview")]
/// A design that gets, moves or loses pages.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ModifyDesignCreateDesignMergeJobRequest {
    /// The ID of the design.
    ///
    /// It has 1 to 50 characters: letters, digits, `-` and `_`.
    ///
    /// Limits: fits `^[a-zA-Z0-9_-]{1,50}$`.
    pub design_id: String,
    /// What to do, one after the other, in 1 to 500 operations.
    ///
    /// Limits: from 1 to 500 items.
    pub operations: Vec<DesignMergeOperation>,
    /// The design's new title, in 1 to 255 characters.
    ///
    /// Limits: from 1 to 255 characters.
    pub title: Option<String>,
}

#[cfg(feature = "preview")]
impl ModifyDesignCreateDesignMergeJobRequest {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(
        design_id: impl Into<String>,
        operations: Vec<DesignMergeOperation>,
    ) -> Self {
        Self {
            design_id: design_id.into(),
            operations,
            title: None,
        }
    }

    /// Sets [`title`](Self::title).
    #[inline]
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }
}

#[cfg(feature = "preview")]
impl Record for ModifyDesignCreateDesignMergeJobRequest {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            design_id: object.field("design_id")?,
            operations: object.field("operations")?,
            title: object.field("title")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("design_id", &self.design_id);
        object.field("operations", &self.operations);
        object.field("title", &self.title);
    }
}

#[cfg(feature = "preview")]
record!(ModifyDesignCreateDesignMergeJobRequest);

#[cfg(feature = "preview")]
/// Inserts copies of pages.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct InsertPagesDesignMergeOperation {
    /// Where the pages come from.
    pub source: MergeSourceForInsertPagesOperation,
    /// The number of the page that they follow; without it, they come last.
    ///
    /// It counts from 1, after all earlier operations; 0 inserts them before the first page.
    ///
    /// Limits: at least 0.
    pub after_page_number: Option<i32>,
}

#[cfg(feature = "preview")]
impl InsertPagesDesignMergeOperation {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(source: impl Into<MergeSourceForInsertPagesOperation>) -> Self {
        Self {
            source: source.into(),
            after_page_number: None,
        }
    }

    /// Sets [`after_page_number`](Self::after_page_number).
    #[inline]
    #[must_use]
    pub fn after_page_number(mut self, after_page_number: i32) -> Self {
        self.after_page_number = Some(after_page_number);
        self
    }
}

#[cfg(feature = "preview")]
impl Record for InsertPagesDesignMergeOperation {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            source: object.field("source")?,
            after_page_number: object.field("after_page_number")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("source", &self.source);
        object.field("after_page_number", &self.after_page_number);
    }
}

#[cfg(feature = "preview")]
record!(InsertPagesDesignMergeOperation);

#[cfg(feature = "preview")]
/// Moves pages within the design.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct MovePagesDesignMergeOperation {
    /// The numbers of the pages in their new order.
    ///
    /// They count from 1, after all earlier operations.
    ///
    /// Limits: at least 1 item; each at least 1.
    pub from_page_numbers: Vec<i32>,
    /// The number of the page that they follow, counted from 1.
    ///
    /// 0 moves them before the first page.
    ///
    /// Limits: at least 0.
    pub to_after_page_number: i32,
}

#[cfg(feature = "preview")]
impl MovePagesDesignMergeOperation {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(from_page_numbers: Vec<i32>, to_after_page_number: i32) -> Self {
        Self {
            from_page_numbers,
            to_after_page_number,
        }
    }
}

#[cfg(feature = "preview")]
impl Record for MovePagesDesignMergeOperation {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            from_page_numbers: object.field("from_page_numbers")?,
            to_after_page_number: object.field("to_after_page_number")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("from_page_numbers", &self.from_page_numbers);
        object.field("to_after_page_number", &self.to_after_page_number);
    }
}

#[cfg(feature = "preview")]
record!(MovePagesDesignMergeOperation);

#[cfg(feature = "preview")]
/// Deletes pages of the design.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeletePagesDesignMergeOperation {
    /// The numbers of the pages.
    ///
    /// They count from 1, after all earlier operations.
    ///
    /// Limits: at least 1 item; each at least 1.
    pub page_numbers: Vec<i32>,
}

#[cfg(feature = "preview")]
impl DeletePagesDesignMergeOperation {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(page_numbers: Vec<i32>) -> Self {
        Self { page_numbers }
    }
}

#[cfg(feature = "preview")]
impl Record for DeletePagesDesignMergeOperation {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            page_numbers: object.field("page_numbers")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("page_numbers", &self.page_numbers);
    }
}

#[cfg(feature = "preview")]
record!(DeletePagesDesignMergeOperation);

#[cfg(feature = "preview")]
/// Pages of another design.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DesignMergeSourceForInsertPagesOperation {
    /// The ID of the other design.
    ///
    /// It has 1 to 50 characters: letters, digits, `-` and `_`.
    ///
    /// Limits: fits `^[a-zA-Z0-9_-]{1,50}$`.
    pub design_id: String,
    /// The numbers of the pages, counted from 1; without it, all pages.
    ///
    /// Limits: at least 1 item; each at least 1.
    pub page_numbers: Option<Vec<i32>>,
}

#[cfg(feature = "preview")]
impl DesignMergeSourceForInsertPagesOperation {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(design_id: impl Into<String>) -> Self {
        Self {
            design_id: design_id.into(),
            page_numbers: None,
        }
    }

    /// Sets [`page_numbers`](Self::page_numbers).
    #[inline]
    #[must_use]
    pub fn page_numbers(mut self, page_numbers: Vec<i32>) -> Self {
        self.page_numbers = Some(page_numbers);
        self
    }
}

#[cfg(feature = "preview")]
impl Record for DesignMergeSourceForInsertPagesOperation {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            design_id: object.field("design_id")?,
            page_numbers: object.field("page_numbers")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("design_id", &self.design_id);
        object.field("page_numbers", &self.page_numbers);
    }
}

#[cfg(feature = "preview")]
record!(DesignMergeSourceForInsertPagesOperation);

#[cfg(feature = "preview")]
/// What `create_design_merge_job` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateDesignMergeJobResponse {
    /// The new job.
    pub job: DesignMergeJob,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for CreateDesignMergeJobResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            job: object.field("job")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("job", &self.job);
    }
}

#[cfg(feature = "preview")]
record!(CreateDesignMergeJobResponse : Default);

#[cfg(feature = "preview")]
/// What `get_design_merge_job` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetDesignMergeJobResponse {
    /// The job as it stands now.
    pub job: DesignMergeJob,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for GetDesignMergeJobResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            job: object.field("job")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("job", &self.job);
    }
}

#[cfg(feature = "preview")]
record!(GetDesignMergeJobResponse : Default);

#[cfg(feature = "preview")]
/// A merge in the background.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignMergeJob {
    /// The job's ID.
    pub id: String,
    /// How far the job is.
    pub status: DesignMergeJobStatus,
    /// What came of it, once the job succeeds.
    pub result: Option<DesignMergeJobResult>,
    /// Why the job failed, if it did.
    pub error: Option<DesignMergeError>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for DesignMergeJob {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            id: object.field("id")?,
            status: object.field("status")?,
            result: object.field("result")?,
            error: object.field("error")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("id", &self.id);
        object.field("status", &self.status);
        object.field("result", &self.result);
        object.field("error", &self.error);
    }
}

#[cfg(feature = "preview")]
record!(DesignMergeJob : Default);

#[cfg(feature = "preview")]
/// What came of a merge.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignMergeJobResult {
    /// The design that was made or changed.
    pub design: DesignSummary,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for DesignMergeJobResult {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            design: object.field("design")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("design", &self.design);
    }
}

#[cfg(feature = "preview")]
record!(DesignMergeJobResult : Default);

#[cfg(feature = "preview")]
/// Why a merge failed.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignMergeError {
    /// The reason, for programs.
    pub code: DesignMergeErrorCode,
    /// The reason, for people.
    pub message: String,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for DesignMergeError {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            code: object.field("code")?,
            message: object.field("message")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("code", &self.code);
        object.field("message", &self.message);
    }
}

#[cfg(feature = "preview")]
record!(DesignMergeError : Default);

#[cfg(feature = "preview")]
/// Whether to make a design or to change one, and how.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateDesignMergeJobRequest {
    /// A new design, made of pages from others.
    CreateNewDesign(NewDesignCreateDesignMergeJobRequest),
    /// A design that gets, moves or loses pages.
    ModifyExistingDesign(ModifyDesignCreateDesignMergeJobRequest),
    /// A kind that this version of the crate does not know, as it came.
    Other(Value),
}

#[cfg(feature = "preview")]
impl Union for CreateDesignMergeJobRequest {
    const TAG: &'static str = "type";

    #[inline]
    fn read(variant: Variant<'_>) -> Result<Self, DecodeError> {
        match variant.tag() {
            "create_new_design" => variant.read().map(Self::CreateNewDesign),
            "modify_existing_design" => variant.read().map(Self::ModifyExistingDesign),
            _ => Ok(Self::Other(variant.into_value())),
        }
    }

    #[inline]
    fn write(&self) -> Value {
        match self {
            Self::CreateNewDesign(it) => Self::tagged("create_new_design", it),
            Self::ModifyExistingDesign(it) => Self::tagged("modify_existing_design", it),
            Self::Other(value) => value.clone(),
        }
    }
}

#[cfg(feature = "preview")]
union!(CreateDesignMergeJobRequest);

#[cfg(feature = "preview")]
impl From<NewDesignCreateDesignMergeJobRequest> for CreateDesignMergeJobRequest {
    #[inline]
    fn from(it: NewDesignCreateDesignMergeJobRequest) -> Self {
        Self::CreateNewDesign(it)
    }
}

#[cfg(feature = "preview")]
impl From<ModifyDesignCreateDesignMergeJobRequest> for CreateDesignMergeJobRequest {
    #[inline]
    fn from(it: ModifyDesignCreateDesignMergeJobRequest) -> Self {
        Self::ModifyExistingDesign(it)
    }
}

#[cfg(feature = "preview")]
/// Something to do with the pages of a design.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DesignMergeOperation {
    /// Inserts copies of pages.
    InsertPages(InsertPagesDesignMergeOperation),
    /// Moves pages within the design.
    MovePages(MovePagesDesignMergeOperation),
    /// Deletes pages of the design.
    DeletePages(DeletePagesDesignMergeOperation),
    /// A kind that this version of the crate does not know, as it came.
    Other(Value),
}

#[cfg(feature = "preview")]
impl Union for DesignMergeOperation {
    const TAG: &'static str = "type";

    #[inline]
    fn read(variant: Variant<'_>) -> Result<Self, DecodeError> {
        match variant.tag() {
            "insert_pages" => variant.read().map(Self::InsertPages),
            "move_pages" => variant.read().map(Self::MovePages),
            "delete_pages" => variant.read().map(Self::DeletePages),
            _ => Ok(Self::Other(variant.into_value())),
        }
    }

    #[inline]
    fn write(&self) -> Value {
        match self {
            Self::InsertPages(it) => Self::tagged("insert_pages", it),
            Self::MovePages(it) => Self::tagged("move_pages", it),
            Self::DeletePages(it) => Self::tagged("delete_pages", it),
            Self::Other(value) => value.clone(),
        }
    }
}

#[cfg(feature = "preview")]
union!(DesignMergeOperation);

#[cfg(feature = "preview")]
impl From<InsertPagesDesignMergeOperation> for DesignMergeOperation {
    #[inline]
    fn from(it: InsertPagesDesignMergeOperation) -> Self {
        Self::InsertPages(it)
    }
}

#[cfg(feature = "preview")]
impl From<MovePagesDesignMergeOperation> for DesignMergeOperation {
    #[inline]
    fn from(it: MovePagesDesignMergeOperation) -> Self {
        Self::MovePages(it)
    }
}

#[cfg(feature = "preview")]
impl From<DeletePagesDesignMergeOperation> for DesignMergeOperation {
    #[inline]
    fn from(it: DeletePagesDesignMergeOperation) -> Self {
        Self::DeletePages(it)
    }
}

#[cfg(feature = "preview")]
/// Where inserted pages come from.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum MergeSourceForInsertPagesOperation {
    /// Pages of another design.
    Design(DesignMergeSourceForInsertPagesOperation),
    /// A kind that this version of the crate does not know, as it came.
    Other(Value),
}

#[cfg(feature = "preview")]
impl Union for MergeSourceForInsertPagesOperation {
    const TAG: &'static str = "type";

    #[inline]
    fn read(variant: Variant<'_>) -> Result<Self, DecodeError> {
        match variant.tag() {
            "design" => variant.read().map(Self::Design),
            _ => Ok(Self::Other(variant.into_value())),
        }
    }

    #[inline]
    fn write(&self) -> Value {
        match self {
            Self::Design(it) => Self::tagged("design", it),
            Self::Other(value) => value.clone(),
        }
    }
}

#[cfg(feature = "preview")]
union!(MergeSourceForInsertPagesOperation);

#[cfg(feature = "preview")]
impl From<DesignMergeSourceForInsertPagesOperation>
for MergeSourceForInsertPagesOperation {
    #[inline]
    fn from(it: DesignMergeSourceForInsertPagesOperation) -> Self {
        Self::Design(it)
    }
}

#[cfg(feature = "preview")]
/// How far a merge job is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DesignMergeJobStatus {
    /// The merge is still running.
    InProgress,
    /// The design is there.
    Success,
    /// The merge failed, and the job's error says why.
    Failed,
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

#[cfg(feature = "preview")]
impl DesignMergeJobStatus {
    /// The value as it travels.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::InProgress => "in_progress",
            Self::Success => "success",
            Self::Failed => "failed",
            Self::Other(value) => value,
        }
    }
}

#[cfg(feature = "preview")]
impl From<&str> for DesignMergeJobStatus {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "in_progress" => Self::InProgress,
            "success" => Self::Success,
            "failed" => Self::Failed,
            other => Self::Other(other.to_owned()),
        }
    }
}

#[cfg(feature = "preview")]
string_enum!(DesignMergeJobStatus);

#[cfg(feature = "preview")]
/// Why a merge job failed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DesignMergeErrorCode {
    /// Canva could not draw the thumbnail of the design.
    ThumbnailGenerationError,
    /// Canva could not carry out the operations.
    MergeError,
    /// Canva could not create the new design.
    CreateDesignError,
    /// Canva could not change the design.
    ModifyDesignError,
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

#[cfg(feature = "preview")]
impl DesignMergeErrorCode {
    /// The value as it travels.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::ThumbnailGenerationError => "thumbnail_generation_error",
            Self::MergeError => "merge_error",
            Self::CreateDesignError => "create_design_error",
            Self::ModifyDesignError => "modify_design_error",
            Self::Other(value) => value,
        }
    }
}

#[cfg(feature = "preview")]
impl From<&str> for DesignMergeErrorCode {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "thumbnail_generation_error" => Self::ThumbnailGenerationError,
            "merge_error" => Self::MergeError,
            "create_design_error" => Self::CreateDesignError,
            "modify_design_error" => Self::ModifyDesignError,
            other => Self::Other(other.to_owned()),
        }
    }
}

#[cfg(feature = "preview")]
string_enum!(DesignMergeErrorCode);
