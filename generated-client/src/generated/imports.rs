// @generated from spec/imports.yaml by the generator; change the spec, not this file.

//! Files from other applications, turned into designs.
//!
//! See the [documentation](https://www.canva.dev/docs/connect/api-reference/design-imports/).
//!
//! # Operations
//!
//! - [`create_design_import_job`](crate::Client::create_design_import_job): Starts to turn a file from another application into a design.
//! - [`get_design_import_job`](crate::Client::get_design_import_job): Tells how an import is getting on, and its result.
//! - [`create_url_import_job`](crate::Client::create_url_import_job): Starts to turn a file on the internet into a design.
//! - [`get_url_import_job`](crate::Client::get_url_import_job): Tells how an import by URL is getting on, and its result.

use crate::runtime::body::Body;
use crate::runtime::client::Client;
use crate::runtime::job::{Job, Outcome, PollsJob, StartsJob};
use crate::runtime::operation::{Operation, OperationInfo, RateLimit, Scopes};
use crate::runtime::request::Request;
use crate::runtime::wire::{
    Base64, DecodeError, Extra, Reader, Record, Writer, record, string_enum,
};
use super::designs::DesignSummary;

impl Client {
    /// Starts to turn a file from another application into a design.
    ///
    /// The response describes a job, which may already be finished. Follow it with
    /// `get_design_import_job`.
    ///
    /// Each call starts another job, so a repeated call may import the file twice.
    ///
    /// `POST /v1/imports`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/design-imports/create-design-import-job/).
    ///
    /// - Needs the scope `design:content:write`.
    /// - At most 20 requests a minute for each user.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::imports::DesignImportMetadata;
    /// use canva_connect::Body;
    ///
    /// let body = Body::from_file("file.bin").await?;
    /// let result = client
    ///     .create_design_import_job(
    ///         DesignImportMetadata::new("Café menu").mime_type("application/pdf"),
    ///         body,
    ///     )
    ///     .send_and_wait()
    ///     .await?;
    /// println!("{result:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_design_import_job(
        &self,
        import_metadata: DesignImportMetadata,
        body: impl Into<Body>,
    ) -> Request<CreateDesignImportJob> {
        Request::new(self)
            .set_json_header("Import-Metadata", import_metadata)
            .set_body(body.into())
    }

    /// Tells how an import is getting on, and its result.
    ///
    /// Ask again with growing pauses until the status is `success` or `failed`. Only the user
    /// who started the import can ask about it. Reading the job needs the scope for writing,
    /// too.
    ///
    /// `GET /v1/imports/{jobId}`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/design-imports/get-design-import-job/).
    ///
    /// - Needs the scope `design:content:write`.
    /// - At most 120 requests a minute for each user.
    ///
    /// # Errors
    ///
    /// - 400 `bad_request_params`: The job ID is malformed.
    /// - 400 `invalid_request`: The job was not started through this API.
    /// - 403 `permission_denied`: Someone else started the job, or the user may not follow it.
    /// - 404 `not_found`: There is no import job with this ID.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let job = client
    ///     .get_design_import_job("b94e07f3-2a6d-4c18-9d55-80c7e1a4f26b")
    ///     .send()
    ///     .await?
    ///     .job;
    /// println!("{job:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_design_import_job(&self, job_id: &str) -> Request<GetDesignImportJob> {
        Request::new(self).set_path("jobId", job_id)
    }

    /// Starts to turn a file on the internet into a design.
    ///
    /// The response describes a job, which may already be finished. Follow it with
    /// `get_url_import_job`.
    ///
    /// Each call starts another job, so a repeated call may import the file twice.
    ///
    /// `POST /v1/url-imports`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/design-imports/create-url-import-job/).
    ///
    /// - Needs the scope `design:content:write`.
    /// - At most 20 requests a minute for each user.
    ///
    /// # Errors
    ///
    /// - 400 `invalid_request`: The same import is already running.
    /// - 404 `not_found`: The new job cannot be found.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::imports::CreateUrlImportJobRequest;
    ///
    /// let result = client
    ///     .create_url_import_job(
    ///         CreateUrlImportJobRequest::new(
    ///                 "Harbour festival programme",
    ///                 "https://files.example.com/harbour-festival/programme.key",
    ///             )
    ///             .mime_type("application/vnd.apple.keynote"),
    ///     )
    ///     .send_and_wait()
    ///     .await?;
    /// println!("{result:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_url_import_job(
        &self,
        body: CreateUrlImportJobRequest,
    ) -> Request<CreateUrlImportJob> {
        Request::new(self).set_json(body)
    }

    /// Tells how an import by URL is getting on, and its result.
    ///
    /// Ask again with growing pauses until the status is `success` or `failed`. Only the user
    /// who started the import can ask about it. Reading the job needs the scope for writing,
    /// too.
    ///
    /// `GET /v1/url-imports/{jobId}`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/design-imports/get-url-import-job/).
    ///
    /// - Needs the scope `design:content:write`.
    /// - At most 120 requests a minute for each user.
    ///
    /// # Errors
    ///
    /// - 400 `invalid_request`: The job was not started through this API.
    /// - 403 `permission_denied`: The user may not follow this job.
    /// - 404 `not_found`: There is no import job with this ID.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let job = client
    ///     .get_url_import_job("5f7d20c8-91be-4d63-a4f0-e8136b9a27d5")
    ///     .send()
    ///     .await?
    ///     .job;
    /// println!("{job:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_url_import_job(&self, job_id: &str) -> Request<GetUrlImportJob> {
        Request::new(self).set_path("jobId", job_id)
    }
}

/// The operation behind [`Client::create_design_import_job`].
pub enum CreateDesignImportJob {}

impl Operation for CreateDesignImportJob {
    type Output = CreateDesignImportJobResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "create_design_import_job",
        path: "/v1/imports",
        scopes: Scopes::All(&["design:content:write"]),
        rate_limits: &[RateLimit::per_minute(20)],
        ..OperationInfo::POST
    };
}

impl StartsJob for CreateDesignImportJob {
    type Poll = GetDesignImportJob;

    #[inline]
    fn job(response: CreateDesignImportJobResponse) -> DesignImportJob {
        response.job
    }

    #[inline]
    fn poll(client: &Client, id: &str) -> Request<GetDesignImportJob> {
        client.get_design_import_job(id)
    }
}

/// The operation behind [`Client::get_design_import_job`].
pub enum GetDesignImportJob {}

impl Operation for GetDesignImportJob {
    type Output = GetDesignImportJobResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "get_design_import_job",
        path: "/v1/imports/{jobId}",
        scopes: Scopes::All(&["design:content:write"]),
        rate_limits: &[RateLimit::per_minute(120)],
        ..OperationInfo::GET
    };
}

impl PollsJob for GetDesignImportJob {
    type Job = DesignImportJob;

    #[inline]
    fn job(response: GetDesignImportJobResponse) -> DesignImportJob {
        response.job
    }
}

impl Job for DesignImportJob {
    type Success = DesignImportJobResult;
    type Failure = DesignImportError;

    #[inline]
    fn id(&self) -> &str {
        &self.id
    }

    #[inline]
    fn status(&self) -> &str {
        self.status.as_str()
    }

    #[inline]
    fn outcome(self) -> Outcome<DesignImportJobResult, DesignImportError> {
        match self.status {
            DesignImportStatus::Success => Outcome::Success(self.result),
            DesignImportStatus::Failed => Outcome::Failure(self.error),
            _ => Outcome::Pending,
        }
    }
}

/// The operation behind [`Client::create_url_import_job`].
pub enum CreateUrlImportJob {}

impl Operation for CreateUrlImportJob {
    type Output = CreateUrlImportJobResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "create_url_import_job",
        path: "/v1/url-imports",
        scopes: Scopes::All(&["design:content:write"]),
        rate_limits: &[RateLimit::per_minute(20)],
        ..OperationInfo::POST
    };
}

impl StartsJob for CreateUrlImportJob {
    type Poll = GetUrlImportJob;

    #[inline]
    fn job(response: CreateUrlImportJobResponse) -> DesignImportJob {
        response.job
    }

    #[inline]
    fn poll(client: &Client, id: &str) -> Request<GetUrlImportJob> {
        client.get_url_import_job(id)
    }
}

/// The operation behind [`Client::get_url_import_job`].
pub enum GetUrlImportJob {}

impl Operation for GetUrlImportJob {
    type Output = GetUrlImportJobResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "get_url_import_job",
        path: "/v1/url-imports/{jobId}",
        scopes: Scopes::All(&["design:content:write"]),
        rate_limits: &[RateLimit::per_minute(120)],
        ..OperationInfo::GET
    };
}

impl PollsJob for GetUrlImportJob {
    type Job = DesignImportJob;

    #[inline]
    fn job(response: GetUrlImportJobResponse) -> DesignImportJob {
        response.job
    }
}

/// What Canva should know about a file that is imported.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DesignImportMetadata {
    /// What to call the design, in at most 50 characters.
    ///
    /// Any character is fine, emoji included: the title travels as Base64, and the limit counts
    /// its characters before encoding.
    ///
    /// Limits: at least 1 character.
    pub title: String,
    /// What kind of file it is, such as `application/pdf`.
    ///
    /// Without it, Canva looks at the file to find out.
    pub mime_type: Option<String>,
}

impl DesignImportMetadata {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            mime_type: None,
        }
    }

    /// Sets [`mime_type`](Self::mime_type).
    #[inline]
    #[must_use]
    pub fn mime_type(mut self, mime_type: impl Into<String>) -> Self {
        self.mime_type = Some(mime_type.into());
        self
    }
}

impl Record for DesignImportMetadata {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            title: object.field_as::<Base64, _>("title_base64")?,
            mime_type: object.field("mime_type")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field_as::<Base64, _>("title_base64", &self.title);
        object.field("mime_type", &self.mime_type);
    }
}

record!(DesignImportMetadata);

/// What `create_design_import_job` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateDesignImportJobResponse {
    /// The new job.
    pub job: DesignImportJob,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for CreateDesignImportJobResponse {
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

record!(CreateDesignImportJobResponse : Default);

/// An import in the background.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignImportJob {
    /// The job's ID.
    ///
    /// Limits: fits `^[a-zA-Z0-9_-]{1,50}$`.
    pub id: String,
    /// How far the job is.
    pub status: DesignImportStatus,
    /// What came of it, once the job succeeds.
    pub result: Option<DesignImportJobResult>,
    /// Why the job failed, if it did.
    pub error: Option<DesignImportError>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for DesignImportJob {
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

record!(DesignImportJob : Default);

/// Why an import failed.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignImportError {
    /// The reason, for programs.
    pub code: DesignImportErrorCode,
    /// The reason, for people.
    pub message: String,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for DesignImportError {
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

record!(DesignImportError : Default);

/// What came of an import.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignImportJobResult {
    /// The new designs, usually just one.
    ///
    /// Canva splits files with very many pages or assets into several designs.
    pub designs: Vec<DesignSummary>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for DesignImportJobResult {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            designs: object.field("designs")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("designs", &self.designs);
    }
}

record!(DesignImportJobResult : Default);

/// What `get_design_import_job` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetDesignImportJobResponse {
    /// The job as it stands now.
    pub job: DesignImportJob,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for GetDesignImportJobResponse {
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

record!(GetDesignImportJobResponse : Default);

/// Where the file to import is, and what to call the design.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateUrlImportJobRequest {
    /// What to call the design, in 1 to 255 characters.
    ///
    /// Limits: from 1 to 255 characters.
    pub title: String,
    /// The address of the file, in 1 to 2048 characters.
    ///
    /// Everyone on the internet must be able to download it from there.
    ///
    /// Limits: from 1 to 2048 characters.
    pub url: String,
    /// What kind of file it is, such as `application/pdf`, in 1 to 100 characters.
    ///
    /// Without it, Canva looks at the file to find out.
    ///
    /// Limits: from 1 to 100 characters.
    pub mime_type: Option<String>,
}

impl CreateUrlImportJobRequest {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(title: impl Into<String>, url: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            url: url.into(),
            mime_type: None,
        }
    }

    /// Sets [`mime_type`](Self::mime_type).
    #[inline]
    #[must_use]
    pub fn mime_type(mut self, mime_type: impl Into<String>) -> Self {
        self.mime_type = Some(mime_type.into());
        self
    }
}

impl Record for CreateUrlImportJobRequest {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            title: object.field("title")?,
            url: object.field("url")?,
            mime_type: object.field("mime_type")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("title", &self.title);
        object.field("url", &self.url);
        object.field("mime_type", &self.mime_type);
    }
}

record!(CreateUrlImportJobRequest);

/// What `create_url_import_job` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateUrlImportJobResponse {
    /// The new job.
    pub job: DesignImportJob,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for CreateUrlImportJobResponse {
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

record!(CreateUrlImportJobResponse : Default);

/// What `get_url_import_job` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetUrlImportJobResponse {
    /// The job as it stands now.
    pub job: DesignImportJob,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for GetUrlImportJobResponse {
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

record!(GetUrlImportJobResponse : Default);

/// How far an import job is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DesignImportStatus {
    /// The import failed, and the job's error says why.
    Failed,
    /// The import is still running.
    InProgress,
    /// The designs are there.
    Success,
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

impl DesignImportStatus {
    /// The value as it travels.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Failed => "failed",
            Self::InProgress => "in_progress",
            Self::Success => "success",
            Self::Other(value) => value,
        }
    }
}

impl From<&str> for DesignImportStatus {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "failed" => Self::Failed,
            "in_progress" => Self::InProgress,
            "success" => Self::Success,
            other => Self::Other(other.to_owned()),
        }
    }
}

string_enum!(DesignImportStatus);

/// Why an import job failed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DesignImportErrorCode {
    /// Too many designs are being created at the moment.
    DesignCreationThrottled,
    /// Too many imports are running at the moment.
    DesignImportThrottled,
    /// The same import exists already.
    DuplicateImport,
    /// Something went wrong inside Canva.
    InternalError,
    /// Canva cannot read the file, for example because it is damaged.
    InvalidFile,
    /// Canva could not download the file, which only happens to imports by URL.
    FetchFailed,
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

impl DesignImportErrorCode {
    /// The value as it travels.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::DesignCreationThrottled => "design_creation_throttled",
            Self::DesignImportThrottled => "design_import_throttled",
            Self::DuplicateImport => "duplicate_import",
            Self::InternalError => "internal_error",
            Self::InvalidFile => "invalid_file",
            Self::FetchFailed => "fetch_failed",
            Self::Other(value) => value,
        }
    }
}

impl From<&str> for DesignImportErrorCode {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "design_creation_throttled" => Self::DesignCreationThrottled,
            "design_import_throttled" => Self::DesignImportThrottled,
            "duplicate_import" => Self::DuplicateImport,
            "internal_error" => Self::InternalError,
            "invalid_file" => Self::InvalidFile,
            "fetch_failed" => Self::FetchFailed,
            other => Self::Other(other.to_owned()),
        }
    }
}

string_enum!(DesignImportErrorCode);
