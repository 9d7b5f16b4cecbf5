// @generated from spec/resizes.yaml by the generator; change the spec, not this file.

//! Copies of designs in another size or of another type.
//!
//! See the [documentation](https://www.canva.dev/docs/connect/api-reference/resizes/).
//!
//! # Operations
//!
//! - [`create_design_resize_job`](crate::Client::create_design_resize_job): Starts to make a resized copy of a design.
//! - [`get_design_resize_job`](crate::Client::get_design_resize_job): Tells how a resize is getting on, and its result.

use crate::runtime::client::Client;
use crate::runtime::job::{Job, Outcome, PollsJob, StartsJob};
use crate::runtime::operation::{Operation, OperationInfo, RateLimit, Scopes};
use crate::runtime::request::Request;
use crate::runtime::wire::{
    DecodeError, Extra, Reader, Record, Writer, record, string_enum,
};
#[cfg(feature = "preview")]
use super::common::TrialInformation;
use super::designs::{DesignSummary, DesignTypeInput};

impl Client {
    /// Starts to make a resized copy of a design.
    ///
    /// The copy is always a new design, at the top level of the user's projects (the `root`
    /// folder). All pages are resized, and the original stays as it is.
    ///
    /// - Canva docs, e-mails and Canva Code designs cannot be resized, and no design can become
    ///   one.
    /// - The copy covers at most 25,000,000 square pixels.
    ///
    /// The response describes a job, which may already be finished. Follow it with
    /// `get_design_resize_job`.
    ///
    /// Each call starts another job, so a repeated call may make two copies.
    ///
    /// `POST /v1/resizes`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/resizes/create-design-resize-job/).
    ///
    /// - Needs the scopes `design:content:read` and `design:content:write`.
    /// - At most 20 requests a minute for each user.
    /// - Needs the capability `resize`: Make resized copies of designs.
    /// - Plans: Canva Pro and other plans with premium features; the free plan has a limited
    ///   trial.
    ///
    /// # Errors
    ///
    /// - 400 `bad_request_params`: Designs of this type cannot be resized.
    /// - 400 `bad_request_body`: The new design type is not valid.
    /// - 429 `quota_exceeded`: The user's free trial is used up, so that trying again does not
    ///   help.
    /// - 429: the body may be a [`FeatureQuotaExceededError`](crate::errors::FeatureQuotaExceededError).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::designs::{CustomDesignTypeInput, DesignTypeInput};
    /// use canva_connect::resizes::CreateDesignResizeJobRequest;
    ///
    /// let result = client
    ///     .create_design_resize_job(
    ///         CreateDesignResizeJobRequest::new(
    ///             "DAHn8FvYc2k",
    ///             DesignTypeInput::Custom(CustomDesignTypeInput::new(1080, 1920)),
    ///         ),
    ///     )
    ///     .send_and_wait()
    ///     .await?;
    /// println!("{result:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_design_resize_job(
        &self,
        body: CreateDesignResizeJobRequest,
    ) -> Request<CreateDesignResizeJob> {
        Request::new(self).set_json(body)
    }

    /// Tells how a resize is getting on, and its result.
    ///
    /// Ask again with growing pauses until the status is `success` or `failed`. Only the user
    /// who started the resize can ask about it.
    ///
    /// `GET /v1/resizes/{jobId}`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/resizes/get-design-resize-job/).
    ///
    /// - Needs the scopes `design:content:read` and `design:content:write`.
    /// - At most 120 requests a minute for each user.
    /// - Needs the capability `resize`: Make resized copies of designs.
    /// - Plans: Canva Pro and other plans with premium features; the free plan has a limited
    ///   trial.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let job = client
    ///     .get_design_resize_job("3e81d5c9-7b04-4f2a-a6d8-59c2f70b41e3")
    ///     .send()
    ///     .await?
    ///     .job;
    /// println!("{job:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_design_resize_job(&self, job_id: &str) -> Request<GetDesignResizeJob> {
        Request::new(self).set_path("jobId", job_id)
    }
}

/// The operation behind [`Client::create_design_resize_job`].
pub enum CreateDesignResizeJob {}

impl Operation for CreateDesignResizeJob {
    type Output = CreateDesignResizeJobResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "create_design_resize_job",
        path: "/v1/resizes",
        scopes: Scopes::All(&["design:content:read", "design:content:write"]),
        rate_limits: &[RateLimit::per_minute(20)],
        ..OperationInfo::POST
    };
}

impl StartsJob for CreateDesignResizeJob {
    type Poll = GetDesignResizeJob;

    #[inline]
    fn job(response: CreateDesignResizeJobResponse) -> DesignResizeJob {
        response.job
    }

    #[inline]
    fn poll(client: &Client, id: &str) -> Request<GetDesignResizeJob> {
        client.get_design_resize_job(id)
    }
}

/// The operation behind [`Client::get_design_resize_job`].
pub enum GetDesignResizeJob {}

impl Operation for GetDesignResizeJob {
    type Output = GetDesignResizeJobResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "get_design_resize_job",
        path: "/v1/resizes/{jobId}",
        scopes: Scopes::All(&["design:content:read", "design:content:write"]),
        rate_limits: &[RateLimit::per_minute(120)],
        ..OperationInfo::GET
    };
}

impl PollsJob for GetDesignResizeJob {
    type Job = DesignResizeJob;

    #[inline]
    fn job(response: GetDesignResizeJobResponse) -> DesignResizeJob {
        response.job
    }
}

impl Job for DesignResizeJob {
    type Success = DesignResizeJobResult;
    type Failure = DesignResizeError;

    #[inline]
    fn id(&self) -> &str {
        &self.id
    }

    #[inline]
    fn status(&self) -> &str {
        self.status.as_str()
    }

    #[inline]
    fn outcome(self) -> Outcome<DesignResizeJobResult, DesignResizeError> {
        match self.status {
            DesignResizeStatus::Success => Outcome::Success(self.result),
            DesignResizeStatus::Failed => Outcome::Failure(self.error),
            _ => Outcome::Pending,
        }
    }
}

/// Which design to resize, and what it should become.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateDesignResizeJobRequest {
    /// The ID of the design.
    pub design_id: String,
    /// The size or type of the copy.
    ///
    /// The presets `doc` and `email` are refused here.
    pub design_type: DesignTypeInput,
}

impl CreateDesignResizeJobRequest {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(
        design_id: impl Into<String>,
        design_type: impl Into<DesignTypeInput>,
    ) -> Self {
        Self {
            design_id: design_id.into(),
            design_type: design_type.into(),
        }
    }
}

impl Record for CreateDesignResizeJobRequest {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            design_id: object.field("design_id")?,
            design_type: object.field("design_type")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("design_id", &self.design_id);
        object.field("design_type", &self.design_type);
    }
}

record!(CreateDesignResizeJobRequest);

/// What `create_design_resize_job` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateDesignResizeJobResponse {
    /// The new job.
    pub job: DesignResizeJob,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for CreateDesignResizeJobResponse {
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

record!(CreateDesignResizeJobResponse : Default);

/// What `get_design_resize_job` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetDesignResizeJobResponse {
    /// The job as it stands now.
    pub job: DesignResizeJob,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for GetDesignResizeJobResponse {
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

record!(GetDesignResizeJobResponse : Default);

/// A resize in the background.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignResizeJob {
    /// The job's ID.
    pub id: String,
    /// How far the job is.
    pub status: DesignResizeStatus,
    /// What came of it, once the job succeeds.
    pub result: Option<DesignResizeJobResult>,
    /// Why the job failed, if it did.
    pub error: Option<DesignResizeError>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for DesignResizeJob {
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

record!(DesignResizeJob : Default);

/// What came of a resize.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignResizeJobResult {
    /// The new design, at the top level of the user's projects (the `root` folder).
    pub design: DesignSummary,
    #[cfg(feature = "preview")]
    /// What is left of the user's free trial, if the user is on one.
    ///
    /// **Preview:** this may change or go without notice.
    pub trial_information: Option<TrialInformation>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for DesignResizeJobResult {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            design: object.field("design")?,
            #[cfg(feature = "preview")]
            trial_information: object.field("trial_information")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("design", &self.design);
        #[cfg(feature = "preview")]
        object.field("trial_information", &self.trial_information);
    }
}

record!(DesignResizeJobResult : Default);

/// Why a resize failed.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignResizeError {
    /// The reason, for programs.
    pub code: DesignResizeErrorCode,
    /// The reason, for people.
    pub message: String,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for DesignResizeError {
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

record!(DesignResizeError : Default);

/// How far a resize job is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DesignResizeStatus {
    /// The resize is still running.
    InProgress,
    /// The new design is there.
    Success,
    /// The resize failed, and the job's error says why.
    Failed,
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

impl DesignResizeStatus {
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

impl From<&str> for DesignResizeStatus {
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

string_enum!(DesignResizeStatus);

/// Why a resize job failed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DesignResizeErrorCode {
    /// Canva could not draw the thumbnail of the new design.
    ThumbnailGenerationError,
    /// Canva could not resize the design.
    DesignResizeError,
    /// Canva could not create the new design.
    CreateDesignError,
    /// The user's free trial is used up.
    TrialQuotaExceeded,
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

impl DesignResizeErrorCode {
    /// The value as it travels.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::ThumbnailGenerationError => "thumbnail_generation_error",
            Self::DesignResizeError => "design_resize_error",
            Self::CreateDesignError => "create_design_error",
            Self::TrialQuotaExceeded => "trial_quota_exceeded",
            Self::Other(value) => value,
        }
    }
}

impl From<&str> for DesignResizeErrorCode {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "thumbnail_generation_error" => Self::ThumbnailGenerationError,
            "design_resize_error" => Self::DesignResizeError,
            "create_design_error" => Self::CreateDesignError,
            "trial_quota_exceeded" => Self::TrialQuotaExceeded,
            other => Self::Other(other.to_owned()),
        }
    }
}

string_enum!(DesignResizeErrorCode);
