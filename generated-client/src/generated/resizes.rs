// @generated from spec/resizes.yaml by the generator; change the spec, not this file.

//! Copies of designs in another size or of another type.
//!
//! See the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/resizes/).
//!
//! # Operations
//!
//! - [`create_design_resize_job`](crate::Client::create_design_resize_job): Starts to resize a copy of a design.
//! - [`get_design_resize_job`](crate::Client::get_design_resize_job): Returns the status and the result of a resize job.

use crate::runtime;
use crate::runtime::wire;

impl runtime::Client {
    /// Starts to resize a copy of a design.
    ///
    /// The copy is always a new design, at the top level of the user's projects (the `root`
    /// folder). All pages are resized, and the original is not changed.
    ///
    /// - Canva docs, e-mails and Canva Code designs cannot be resized, and no design can become
    ///   one.
    /// - The copy covers at most 25,000,000 square pixels.
    ///
    /// It costs [credits](https://www.canva.dev/docs/apps/rest-apis/credit-rates) of the app,
    /// taken when the job starts and given back if it fails.
    ///
    /// The response describes a job, which may already be finished. Poll it with
    /// `get_design_resize_job`.
    ///
    /// Each call starts another job, so a repeated call may make two copies.
    ///
    /// `POST /v1/resizes`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/resizes/create-design-resize-job/).
    ///
    /// - Scopes: `design:content:read` and `design:content:write`.
    /// - Rate limit: 20 requests a minute for each user.
    /// - Capability `resize`: Make resized copies of designs, as users of plans with premium
    ///   features can.
    /// - Plans: Canva Pro and other plans with premium features; the free plan has a limited
    ///   trial.
    /// - Credits of the app: 1 per resize.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
    ///
    /// # Errors
    ///
    /// - 400 `bad_request_params`: Designs cannot be resized to this type, or this design or
    ///   one of its pages cannot. Or the type is neither a preset nor custom, or there is no
    ///   page with this number.
    /// - 400 `bad_request_body`: Canva has no type of design with this name.
    /// - 400 `invalid_request`: The width, the height or the area of the new size is outside
    ///   the limits.
    /// - 403 `permission_denied`: The user may not resize this design, or lacks the capability
    ///   `resize`.
    /// - 404 `design_not_found`: There is no design with this ID.
    /// - 429 `quota_exceeded`: The user's free trial is used up; retrying does not help.
    /// - 429: the body may be [`FeatureQuotaExceededError`](crate::errors::FeatureQuotaExceededError).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::designs::CustomDesignTypeInput;
    /// use canva_connect::resizes::CreateDesignResizeJobRequest;
    ///
    /// let body = CreateDesignResizeJobRequest::new(
    ///     "DAHn8FvYc2k",
    ///     CustomDesignTypeInput::new(1080, 1920),
    /// );
    /// let result = client.create_design_resize_job(body).send_and_wait().await?;
    /// println!("{result:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_design_resize_job(
        &self,
        body: impl Into<CreateDesignResizeJobRequest>,
    ) -> runtime::Request<CreateDesignResizeJob> {
        let body: CreateDesignResizeJobRequest = body.into();
        runtime::Request::new(self).set_json(body)
    }

    /// Returns the status and the result of a resize job.
    ///
    /// Poll it with increasing delays until the status is `success` or `failed`. Only the user
    /// who started the resize can ask about it.
    ///
    /// `GET /v1/resizes/{jobId}`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/resizes/get-design-resize-job/).
    ///
    /// - Scopes: `design:content:read` and `design:content:write`.
    /// - `job_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - Rate limit: 120 requests a minute for each user.
    /// - Capability `resize`: Make resized copies of designs, as users of plans with premium
    ///   features can.
    /// - Plans: Canva Pro and other plans with premium features; the free plan has a limited
    ///   trial.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
    ///
    /// # Errors
    ///
    /// - 404 `not_found`: There is no resize job with this ID.
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
    pub fn get_design_resize_job(
        &self,
        job_id: &str,
    ) -> runtime::Request<GetDesignResizeJob> {
        runtime::Request::new(self).set_path("jobId", job_id)
    }
}

/// The operation of [`Client::create_design_resize_job`](crate::Client::create_design_resize_job).
pub enum CreateDesignResizeJob {}

impl runtime::Operation for CreateDesignResizeJob {
    type Output = CreateDesignResizeJobResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "create_design_resize_job",
        path: "/v1/resizes",
        scopes: runtime::Scopes::All(&["design:content:read", "design:content:write"]),
        rate_limits: &[runtime::RateLimit::per_minute(20)],
        credits: Some(runtime::Credits {
            count: 1,
            per: "resize",
        }),
        ..runtime::OperationInfo::POST
    };
}

impl runtime::StartsJob for CreateDesignResizeJob {
    type Poll = GetDesignResizeJob;

    #[inline]
    fn job(response: CreateDesignResizeJobResponse) -> DesignResizeJob {
        response.job
    }

    #[inline]
    fn poll(client: &runtime::Client, id: &str) -> runtime::Request<GetDesignResizeJob> {
        client.get_design_resize_job(id)
    }
}

/// The operation of [`Client::get_design_resize_job`](crate::Client::get_design_resize_job).
pub enum GetDesignResizeJob {}

impl runtime::Operation for GetDesignResizeJob {
    type Output = GetDesignResizeJobResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "get_design_resize_job",
        path: "/v1/resizes/{jobId}",
        scopes: runtime::Scopes::All(&["design:content:read", "design:content:write"]),
        rate_limits: &[runtime::RateLimit::per_minute(120)],
        constraints: &[
            runtime::Constraint::of("jobId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
        ],
        ..runtime::OperationInfo::GET
    };
}

impl runtime::PollsJob for GetDesignResizeJob {
    type Job = DesignResizeJob;

    #[inline]
    fn job(response: GetDesignResizeJobResponse) -> DesignResizeJob {
        response.job
    }
}

impl runtime::Job for DesignResizeJob {
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
    fn outcome(self) -> runtime::Outcome<DesignResizeJobResult, DesignResizeError> {
        match self.status {
            DesignResizeStatus::Success => runtime::Outcome::Success(self.result),
            DesignResizeStatus::Failed => runtime::Outcome::Failure(self.error),
            _ => runtime::Outcome::Pending,
        }
    }
}

/// The response of `create_design_resize_job`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateDesignResizeJobResponse {
    /// The new job.
    pub job: DesignResizeJob,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(CreateDesignResizeJobResponse {
    job,
    ..extra
});

/// The response of `get_design_resize_job`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetDesignResizeJobResponse {
    /// The current state of the job.
    pub job: DesignResizeJob,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(GetDesignResizeJobResponse {
    job,
    ..extra
});

/// The design to resize, and the new size.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateDesignResizeJobRequest {
    /// The ID of the design.
    pub design_id: String,
    /// The size or type of the copy.
    ///
    /// The presets `doc` and `email` are refused here.
    pub design_type: super::designs::DesignTypeInput,
}

impl CreateDesignResizeJobRequest {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(
        design_id: impl Into<String>,
        design_type: impl Into<super::designs::DesignTypeInput>,
    ) -> Self {
        Self {
            design_id: design_id.into(),
            design_type: design_type.into(),
        }
    }
}

wire::object!(CreateDesignResizeJobRequest {
    design_id,
    design_type,
});

/// A resize in the background.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignResizeJob {
    /// The job's ID.
    pub id: String,
    /// The status of the job.
    pub status: DesignResizeStatus,
    /// The result of a successful job.
    pub result: Option<DesignResizeJobResult>,
    /// The error of the job, if it failed.
    pub error: Option<DesignResizeError>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(DesignResizeJob {
    id,
    status,
    result,
    error,
    ..extra
});

/// The result of a resize.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignResizeJobResult {
    /// The new design, at the top level of the user's projects (the `root` folder).
    pub design: super::designs::DesignSummary,
    /// The rest of the user's free trial, if there is one.
    ///
    /// **Preview:** may change or be removed without notice.
    #[cfg(feature = "preview")]
    pub trial_information: Option<super::common::TrialInformation>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(DesignResizeJobResult {
    design,
    #[cfg(feature = "preview")]
    trial_information,
    ..extra
});

/// The error of a resize.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignResizeError {
    /// The reason, for programs.
    pub code: DesignResizeErrorCode,
    /// The reason, for people.
    pub message: String,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(DesignResizeError {
    code,
    message,
    ..extra
});

/// The status of a resize job.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DesignResizeStatus {
    /// The resize is still running.
    InProgress,
    /// The new design is there.
    Success,
    /// The resize failed, and the job's error says why.
    Failed,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(DesignResizeStatus {
    InProgress: "in_progress",
    Success: "success",
    Failed: "failed",
});

/// The error of a resize job.
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
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(DesignResizeErrorCode {
    ThumbnailGenerationError: "thumbnail_generation_error",
    DesignResizeError: "design_resize_error",
    CreateDesignError: "create_design_error",
    TrialQuotaExceeded: "trial_quota_exceeded",
});
