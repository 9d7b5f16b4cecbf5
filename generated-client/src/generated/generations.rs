// @generated from spec/generations.yaml by the generator; change the spec, not this file.

//! Images and designs that Canva's AI makes from text.
//!
//! A job costs AI credits of the user when it starts; polling it is free. See
//! [images](https://www.canva.dev/docs/apps/rest-apis/generate-images-with-craft) and
//! [credits of apps](https://www.canva.dev/docs/apps/rest-apis/credit-rates).
//!
//! See the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/generations/).
//!
//! # Operations
//!
//! - [`create_image_generation_job`](crate::Client::create_image_generation_job): Starts to make an image from a text.
//! - [`get_image_generation_job`](crate::Client::get_image_generation_job): Returns the status and the result of an image generation.
//! - [`create_design_generation_job`](crate::Client::create_design_generation_job): Starts to make a design from a text.
//! - [`get_design_generation_job`](crate::Client::get_design_generation_job): Returns the status and the result of a design generation.

#![cfg(feature = "preview")]

use crate::runtime;
use crate::runtime::wire;

impl runtime::Client {
    /// Starts to make an image from a text.
    ///
    /// - `asset_upload` also saves the image in the user's library. The job is then
    ///   `in_progress` until that is done.
    /// - A service app can call it with a token of its own, and pays with credits of the app.
    ///   Their number depends on the model. It cannot save the image in a library.
    ///
    /// The response describes a job, which may already be finished. Poll it with
    /// `get_image_generation_job`.
    ///
    /// `POST /v1/image-generations`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/generations/create-image-generation-job/).
    ///
    /// **Preview:** may change or be removed without notice.
    ///
    /// - Scope: `asset:write`.
    /// - Capability `image_generation`: Generate images.
    /// - Idempotency key: `idempotency_key`. Without one, the client makes one for all attempts
    ///   of the call.
    /// - Last compared with the documentation on 2026-10-01: Copies of the pages from autumn
    ///   2026 that break off, and programs of Canva and of others that call the API.
    ///
    /// # Errors
    ///
    /// - 402 `credit_quota_exceeded`: The user's AI credits are used up.
    /// - 429 `credit_quota_exceeded`: The user's AI credits are used up.
    ///
    /// # Unverified
    ///
    /// The documentation does not state these facts, or not in full:
    ///
    /// - `aspect_ratio`: Canva's sample programs send these values; whether it is required is
    ///   not seen.
    /// - `model`: A guide names one value, a sample program of Canva the other one.
    /// - `count`: A sample program of Canva sends 1; whether more is allowed is not seen.
    /// - `asset_upload`: A page names the kind `upload`; its field is that of Canva's sample
    ///   programs.
    /// - `idempotency_key`: The page requires it; what a repeated key returns is not seen.
    /// - `response`: The fields are those that Canva's sample programs read.
    /// - rate limit: There may be one; the page breaks off before it.
    /// - `capability`: A guide names it, for tokens of users.
    /// - `credits`: The page about credits breaks off before the prices of images.
    /// - `429`: An older copy of the page has this status in place of 402.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::generations::{
    ///     CreateImageGenerationJobRequest, ImageAspectRatio, UploadImageAssetUpload,
    /// };
    ///
    /// let body = CreateImageGenerationJobRequest::new(
    ///         "A paper boat on a calm lake at dawn",
    ///     )
    ///     .aspect_ratio(ImageAspectRatio::Landscape)
    ///     .asset_upload(UploadImageAssetUpload::new("Paper boat"));
    /// let result = client.create_image_generation_job(body).send_and_wait().await?;
    /// println!("{result:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_image_generation_job(
        &self,
        body: impl Into<CreateImageGenerationJobRequest>,
    ) -> runtime::Request<CreateImageGenerationJob> {
        let body: CreateImageGenerationJobRequest = body.into();
        runtime::Request::new(self).set_json(body)
    }

    /// Returns the status and the result of an image generation.
    ///
    /// Poll it with increasing delays until the status is `success` or `failed`. Only the app
    /// and the user that started the job can ask about it.
    ///
    /// `GET /v1/image-generations/{jobId}`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/generations/get-image-generation-job/).
    ///
    /// **Preview:** may change or be removed without notice.
    ///
    /// - Scopes: unknown.
    /// - Last compared with the documentation on 2026-10-01: Copies of the pages from autumn
    ///   2026 that break off, and programs of Canva and of others that call the API.
    ///
    /// # Unverified
    ///
    /// The documentation does not state these facts, or not in full:
    ///
    /// - rate limit: There may be one; the page breaks off before it.
    /// - `response`: The fields are those that Canva's sample programs read.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let job = client
    ///     .get_image_generation_job("a4c1b7e2-58d0-4f93-8e6a-1b90c7d2f345")
    ///     .send()
    ///     .await?
    ///     .job;
    /// println!("{job:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_image_generation_job(
        &self,
        job_id: &str,
    ) -> runtime::Request<GetImageGenerationJob> {
        runtime::Request::new(self).set_path("jobId", job_id)
    }

    /// Starts to make a design from a text.
    ///
    /// The design is a document or a presentation, and is saved to the user's account. A
    /// presentation can have an outline of its slides.
    ///
    /// The response describes a job, which may already be finished. Poll it with
    /// `get_design_generation_job`.
    ///
    /// Each call starts another job, so a repeated call may make two designs.
    ///
    /// `POST /v1/generations`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/generations/create-design-generation-job/).
    ///
    /// **Preview:** may change or be removed without notice.
    ///
    /// - Scope: `design:content:write`.
    /// - Capability `design_generation`: Generate designs.
    /// - Last compared with the documentation on 2026-10-01: Copies of the pages from autumn
    ///   2026 that break off, and programs of Canva and of others that call the API.
    ///
    /// # Errors
    ///
    /// - 402 `credit_quota_exceeded`: The user's AI credits are used up.
    /// - 429 `credit_quota_exceeded`: The user's AI credits are used up.
    ///
    /// # Unverified
    ///
    /// The documentation does not state these facts, or not in full:
    ///
    /// - `scopes`: The program of an outside developer works with it.
    /// - `brief`: The fields of the request are those that programs of outside developers send.
    ///   Which of them are required is not seen.
    /// - rate limit: There may be one; the page breaks off before it.
    /// - `response`: The fields are those that programs of outside developers read.
    /// - `429`: An older copy of the page has this status in place of 402.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::generations::{
    ///     CreateDesignGenerationJobRequest, DesignGenerationTypeName, DesignOutline,
    ///     DesignOutlineSection, PresetDesignGenerationType,
    /// };
    ///
    /// let brief = "A short talk about tides for a school class";
    /// let design_type = PresetDesignGenerationType::new(
    ///     DesignGenerationTypeName::Presentation,
    /// );
    /// let body = CreateDesignGenerationJobRequest::new(brief, design_type)
    ///     .outline(
    ///         DesignOutline::new([
    ///             DesignOutlineSection::new("Why tides", "Moon and sun")
    ///                 .points(["Gravity", "Two bulges"]),
    ///         ]),
    ///     );
    /// let result = client.create_design_generation_job(body).send_and_wait().await?;
    /// println!("{result:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_design_generation_job(
        &self,
        body: impl Into<CreateDesignGenerationJobRequest>,
    ) -> runtime::Request<CreateDesignGenerationJob> {
        let body: CreateDesignGenerationJobRequest = body.into();
        runtime::Request::new(self).set_json(body)
    }

    /// Returns the status and the result of a design generation.
    ///
    /// Poll it with increasing delays until the status is `success` or `failed`. Only the app
    /// and the user that started the job can ask about it, within the same team. The job is
    /// kept for 24 hours.
    ///
    /// `GET /v1/generations/{jobId}`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/generations/get-design-generation-job/).
    ///
    /// **Preview:** may change or be removed without notice.
    ///
    /// - Scopes: unknown.
    /// - Rate limit: 120 requests a minute for each user.
    /// - Capability `design_generation`: Generate designs.
    /// - Last compared with the documentation on 2026-10-01: Copies of the pages from autumn
    ///   2026 that break off, and programs of Canva and of others that call the API.
    ///
    /// # Unverified
    ///
    /// The documentation does not state these facts, or not in full:
    ///
    /// - `response`: The fields are those that programs of outside developers read.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let job = client
    ///     .get_design_generation_job("d92e6b0f-73a8-4c15-9b4e-60f8a1c7d3e2")
    ///     .send()
    ///     .await?
    ///     .job;
    /// println!("{job:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_design_generation_job(
        &self,
        job_id: &str,
    ) -> runtime::Request<GetDesignGenerationJob> {
        runtime::Request::new(self).set_path("jobId", job_id)
    }
}

/// The operation of [`Client::create_image_generation_job`](crate::Client::create_image_generation_job).
pub enum CreateImageGenerationJob {}

impl runtime::Operation for CreateImageGenerationJob {
    type Output = CreateImageGenerationJobResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "create_image_generation_job",
        path: "/v1/image-generations",
        scopes: runtime::Scopes::All(&["asset:write"]),
        idempotent: true,
        idempotency_key: Some("idempotency_key"),
        ..runtime::OperationInfo::POST
    };
}

impl runtime::StartsJob for CreateImageGenerationJob {
    type Poll = GetImageGenerationJob;

    #[inline]
    fn job(response: CreateImageGenerationJobResponse) -> ImageGenerationJob {
        response.job
    }

    #[inline]
    fn poll(
        client: &runtime::Client,
        id: &str,
    ) -> runtime::Request<GetImageGenerationJob> {
        client.get_image_generation_job(id)
    }
}

/// The operation of [`Client::get_image_generation_job`](crate::Client::get_image_generation_job).
pub enum GetImageGenerationJob {}

impl runtime::Operation for GetImageGenerationJob {
    type Output = GetImageGenerationJobResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "get_image_generation_job",
        path: "/v1/image-generations/{jobId}",
        scopes: runtime::Scopes::Unknown,
        ..runtime::OperationInfo::GET
    };
}

impl runtime::PollsJob for GetImageGenerationJob {
    type Job = ImageGenerationJob;

    #[inline]
    fn job(response: GetImageGenerationJobResponse) -> ImageGenerationJob {
        response.job
    }
}

impl runtime::Job for ImageGenerationJob {
    type Success = ImageGenerationJobResult;
    type Failure = GenerationError;

    #[inline]
    fn id(&self) -> &str {
        &self.id
    }

    #[inline]
    fn status(&self) -> &str {
        self.status.as_str()
    }

    #[inline]
    fn outcome(self) -> runtime::Outcome<ImageGenerationJobResult, GenerationError> {
        match self.status {
            GenerationStatus::Success => runtime::Outcome::Success(self.result),
            GenerationStatus::Failed => runtime::Outcome::Failure(self.error),
            _ => runtime::Outcome::Pending,
        }
    }
}

/// The operation of [`Client::create_design_generation_job`](crate::Client::create_design_generation_job).
pub enum CreateDesignGenerationJob {}

impl runtime::Operation for CreateDesignGenerationJob {
    type Output = CreateDesignGenerationJobResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "create_design_generation_job",
        path: "/v1/generations",
        scopes: runtime::Scopes::All(&["design:content:write"]),
        ..runtime::OperationInfo::POST
    };
}

impl runtime::StartsJob for CreateDesignGenerationJob {
    type Poll = GetDesignGenerationJob;

    #[inline]
    fn job(response: CreateDesignGenerationJobResponse) -> DesignGenerationJob {
        response.job
    }

    #[inline]
    fn poll(
        client: &runtime::Client,
        id: &str,
    ) -> runtime::Request<GetDesignGenerationJob> {
        client.get_design_generation_job(id)
    }
}

/// The operation of [`Client::get_design_generation_job`](crate::Client::get_design_generation_job).
pub enum GetDesignGenerationJob {}

impl runtime::Operation for GetDesignGenerationJob {
    type Output = GetDesignGenerationJobResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "get_design_generation_job",
        path: "/v1/generations/{jobId}",
        scopes: runtime::Scopes::Unknown,
        rate_limits: &[runtime::RateLimit::per_minute(120)],
        ..runtime::OperationInfo::GET
    };
}

impl runtime::PollsJob for GetDesignGenerationJob {
    type Job = DesignGenerationJob;

    #[inline]
    fn job(response: GetDesignGenerationJobResponse) -> DesignGenerationJob {
        response.job
    }
}

impl runtime::Job for DesignGenerationJob {
    type Success = AiDesignJobResult;
    type Failure = GenerationError;

    #[inline]
    fn id(&self) -> &str {
        &self.id
    }

    #[inline]
    fn status(&self) -> &str {
        self.status.as_str()
    }

    #[inline]
    fn outcome(self) -> runtime::Outcome<AiDesignJobResult, GenerationError> {
        match self.status {
            GenerationStatus::Success => runtime::Outcome::Success(self.result),
            GenerationStatus::Failed => runtime::Outcome::Failure(self.error),
            _ => runtime::Outcome::Pending,
        }
    }
}

/// The response of `create_image_generation_job`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateImageGenerationJobResponse {
    /// The new job.
    pub job: ImageGenerationJob,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(CreateImageGenerationJobResponse {
    job,
    ..extra
});

/// The response of `get_image_generation_job`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetImageGenerationJobResponse {
    /// The current state of the job.
    pub job: ImageGenerationJob,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(GetImageGenerationJobResponse {
    job,
    ..extra
});

/// The response of `create_design_generation_job`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateDesignGenerationJobResponse {
    /// The new job.
    pub job: DesignGenerationJob,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(CreateDesignGenerationJobResponse {
    job,
    ..extra
});

/// The response of `get_design_generation_job`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetDesignGenerationJobResponse {
    /// The current state of the job.
    pub job: DesignGenerationJob,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(GetDesignGenerationJobResponse {
    job,
    ..extra
});

/// The text to make an image from, and the form of the image.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateImageGenerationJobRequest {
    /// The description of the image, in plain text.
    pub prompt: String,
    /// The key of the call, such as a random UUID.
    ///
    /// The API recognizes a repeated call by it. Default: the client makes a random one.
    pub idempotency_key: Option<String>,
    /// The shape of the image.
    pub aspect_ratio: Option<ImageAspectRatio>,
    /// The model that makes the image. It determines the price for service apps.
    pub model: Option<ImageModel>,
    /// The number of images.
    pub count: Option<i32>,
    /// Saves the image in the user's library. It needs the token of a user.
    pub asset_upload: Option<ImageAssetUpload>,
}

impl CreateImageGenerationJobRequest {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(prompt: impl Into<String>) -> Self {
        Self {
            prompt: prompt.into(),
            idempotency_key: None,
            aspect_ratio: None,
            model: None,
            count: None,
            asset_upload: None,
        }
    }

    /// Sets [`idempotency_key`](Self::idempotency_key).
    #[must_use]
    #[inline]
    pub fn idempotency_key(mut self, idempotency_key: impl Into<String>) -> Self {
        self.idempotency_key = Some(idempotency_key.into());
        self
    }

    /// Sets [`aspect_ratio`](Self::aspect_ratio).
    #[must_use]
    #[inline]
    pub fn aspect_ratio(mut self, aspect_ratio: ImageAspectRatio) -> Self {
        self.aspect_ratio = Some(aspect_ratio);
        self
    }

    /// Sets [`model`](Self::model).
    #[must_use]
    #[inline]
    pub fn model(mut self, model: ImageModel) -> Self {
        self.model = Some(model);
        self
    }

    /// Sets [`count`](Self::count).
    #[must_use]
    #[inline]
    pub fn count(mut self, count: i32) -> Self {
        self.count = Some(count);
        self
    }

    /// Sets [`asset_upload`](Self::asset_upload).
    #[must_use]
    #[inline]
    pub fn asset_upload(mut self, asset_upload: impl Into<ImageAssetUpload>) -> Self {
        self.asset_upload = Some(asset_upload.into());
        self
    }
}

wire::object!(CreateImageGenerationJobRequest {
    prompt,
    idempotency_key,
    aspect_ratio,
    model,
    count,
    asset_upload,
});

/// A new asset in the user's library.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UploadImageAssetUpload {
    /// The name of the asset.
    pub asset_name: String,
}

impl UploadImageAssetUpload {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(asset_name: impl Into<String>) -> Self {
        Self {
            asset_name: asset_name.into(),
        }
    }
}

wire::object!(UploadImageAssetUpload {
    asset_name,
});

/// An image generation in the background.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ImageGenerationJob {
    /// The job's ID.
    pub id: String,
    /// The status of the job.
    pub status: GenerationStatus,
    /// The result of a successful job.
    pub result: Option<ImageGenerationJobResult>,
    /// The error of the job, if it failed.
    pub error: Option<GenerationError>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(ImageGenerationJob {
    id,
    status,
    result,
    error,
    ..extra
});

/// The result of an image generation.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ImageGenerationJobResult {
    /// The image.
    pub image: GeneratedImage,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(ImageGenerationJobResult {
    image,
    ..extra
});

/// A generated image.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GeneratedImage {
    /// The URL for downloading the image, valid for 24 hours.
    pub url: String,
    /// The asset in the user's library, if the image was saved.
    pub asset: Option<wire::Json>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(GeneratedImage {
    url,
    asset,
    ..extra
});

/// The text to make a design from, and the kind of design.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateDesignGenerationJobRequest {
    /// The description of the design.
    pub brief: String,
    /// The kind of design.
    pub design_type: DesignGenerationType,
    /// The outline of a presentation.
    pub outline: Option<DesignOutline>,
}

impl CreateDesignGenerationJobRequest {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(
        brief: impl Into<String>,
        design_type: impl Into<DesignGenerationType>,
    ) -> Self {
        Self {
            brief: brief.into(),
            design_type: design_type.into(),
            outline: None,
        }
    }

    /// Sets [`outline`](Self::outline).
    #[must_use]
    #[inline]
    pub fn outline(mut self, outline: DesignOutline) -> Self {
        self.outline = Some(outline);
        self
    }
}

wire::object!(CreateDesignGenerationJobRequest {
    brief,
    design_type,
    outline,
});

/// A preset kind of design.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PresetDesignGenerationType {
    /// The preset.
    pub name: DesignGenerationTypeName,
}

impl PresetDesignGenerationType {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(name: DesignGenerationTypeName) -> Self {
        Self { name }
    }
}

wire::object!(PresetDesignGenerationType { name });

/// The outline of a presentation.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DesignOutline {
    /// The slides.
    pub sections: Vec<DesignOutlineSection>,
}

impl DesignOutline {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(sections: impl IntoIterator<Item = DesignOutlineSection>) -> Self {
        Self {
            sections: sections.into_iter().collect(),
        }
    }
}

wire::object!(DesignOutline { sections });

/// A slide.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DesignOutlineSection {
    /// The title.
    pub title: String,
    /// The topic.
    pub description: String,
    /// The points to make.
    pub points: Option<Vec<String>>,
}

impl DesignOutlineSection {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(title: impl Into<String>, description: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            description: description.into(),
            points: None,
        }
    }

    /// Sets [`points`](Self::points).
    #[must_use]
    #[inline]
    pub fn points(
        mut self,
        points: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.points = Some(points.into_iter().map(Into::into).collect());
        self
    }
}

wire::object!(DesignOutlineSection {
    title,
    description,
    points,
});

/// A design generation in the background.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignGenerationJob {
    /// The job's ID.
    pub id: String,
    /// The status of the job.
    pub status: GenerationStatus,
    /// The result of a successful job.
    pub result: Option<AiDesignJobResult>,
    /// The error of the job, if it failed.
    pub error: Option<GenerationError>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(DesignGenerationJob {
    id,
    status,
    result,
    error,
    ..extra
});

/// The result of a job that makes a design with AI.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AiDesignJobResult {
    /// The new design.
    pub design: AiDesign,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(AiDesignJobResult {
    design,
    ..extra
});

/// A design that Canva's AI made.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AiDesign {
    /// The design's ID.
    pub id: String,
    /// The design's title.
    pub title: Option<String>,
    /// Links to the design.
    pub urls: Option<AiDesignLinks>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(AiDesign {
    id,
    title,
    urls,
    ..extra
});

/// Links to a design that Canva's AI made.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AiDesignLinks {
    /// Opens the design in Canva's editor.
    pub edit_url: String,
    /// Shows the design without editing.
    pub view_url: String,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(AiDesignLinks {
    edit_url,
    view_url,
    ..extra
});

/// The error of a job that uses AI.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GenerationError {
    /// The reason, for programs.
    pub code: Option<GenerationErrorCode>,
    /// The reason, for people.
    pub message: String,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(GenerationError {
    code,
    message,
    ..extra
});

/// A way to save a generated image.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ImageAssetUpload {
    /// A new asset in the user's library.
    Upload(UploadImageAssetUpload),
    /// A kind unknown to this version of the crate.
    Other(wire::Json),
}

wire::union!(ImageAssetUpload {
    tag: "type",
    Upload: "upload",
});

impl From<UploadImageAssetUpload> for ImageAssetUpload {
    #[inline]
    fn from(it: UploadImageAssetUpload) -> Self {
        Self::Upload(it)
    }
}

/// The kind of a generated design.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DesignGenerationType {
    /// A preset kind of design.
    Preset(PresetDesignGenerationType),
    /// A kind unknown to this version of the crate.
    Other(wire::Json),
}

wire::union!(DesignGenerationType {
    tag: "type",
    Preset: "preset",
});

impl From<PresetDesignGenerationType> for DesignGenerationType {
    #[inline]
    fn from(it: PresetDesignGenerationType) -> Self {
        Self::Preset(it)
    }
}

/// The shape of an image.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImageAspectRatio {
    /// As wide as high.
    Square,
    /// Wider than high.
    Landscape,
    /// Higher than wide.
    Portrait,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(ImageAspectRatio {
    Square: "square",
    Landscape: "landscape",
    Portrait: "portrait",
});

/// A model that makes images.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImageModel {
    /// CRAFT-1, with 2K.
    CraftV12k,
    /// Z-Image Turbo.
    ZImageTurbo,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(ImageModel {
    CraftV12k: "craft_v1_2k",
    ZImageTurbo: "z_image_turbo",
});

/// A preset kind of generated design.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DesignGenerationTypeName {
    /// A document.
    Doc,
    /// A presentation.
    Presentation,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(DesignGenerationTypeName {
    Doc: "doc",
    Presentation: "presentation",
});

/// The status of a job that uses AI.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GenerationStatus {
    /// The job is still running.
    InProgress,
    /// The result is there.
    Success,
    /// The job failed, and its error says why.
    Failed,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(GenerationStatus {
    InProgress: "in_progress",
    Success: "success",
    Failed: "failed",
});

/// The error of a job that uses AI.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GenerationErrorCode {
    /// The text or the result breaks a rule of Canva.
    ContentNotAllowed,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(GenerationErrorCode {
    ContentNotAllowed: "content_not_allowed",
});
