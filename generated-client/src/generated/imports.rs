// @generated from spec/imports.yaml by the generator; change the spec, not this file.

//! Files from other applications, imported as designs.
//!
//! See the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/design-imports/).
//!
//! # Operations
//!
//! - [`create_design_import_job`](crate::Client::create_design_import_job): Starts to import a file from another application as a design.
//! - [`get_design_import_job`](crate::Client::get_design_import_job): Returns the status and the result of an import job.
//! - [`create_url_import_job`](crate::Client::create_url_import_job): Starts to import a file from a URL as a design.
//! - [`get_url_import_job`](crate::Client::get_url_import_job): Returns the status and the result of a job that imports from a URL.
//! - [`create_image_to_design_import_job`]: Starts to turn an image of the user's library into a design with separate layers.
//! - [`get_image_to_design_import_job`]: Returns the status and the result of a job that turns an image into a design.
//!
#![cfg_attr(feature = "preview", doc = "[`create_image_to_design_import_job`]: crate::Client::create_image_to_design_import_job")]
#![cfg_attr(not(feature = "preview"), doc = "[`create_image_to_design_import_job`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`get_image_to_design_import_job`]: crate::Client::get_image_to_design_import_job")]
#![cfg_attr(not(feature = "preview"), doc = "[`get_image_to_design_import_job`]: crate#previews")]

use crate::runtime;
use crate::runtime::wire;

impl runtime::Client {
    /// Starts to import a file from another application as a design.
    ///
    /// The response describes a job, which may already be finished. Poll it with
    /// `get_design_import_job`.
    ///
    /// Each call starts another job, so a repeated call may import the file twice.
    ///
    /// `POST /v1/imports`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/design-imports/create-design-import-job/).
    ///
    /// - Scope: `design:content:write`.
    /// - Rate limit: 20 requests a minute for each user.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::imports::DesignImportMetadata;
    /// use canva_connect::Body;
    ///
    /// let body = Body::from_file("file.bin").await?;
    /// let import_metadata = DesignImportMetadata::new("Café menu")
    ///     .mime_type("application/pdf");
    /// let result = client
    ///     .create_design_import_job(import_metadata, body)
    ///     .send_and_wait()
    ///     .await?;
    /// println!("{result:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_design_import_job(
        &self,
        import_metadata: impl Into<DesignImportMetadata>,
        body: impl Into<runtime::Body>,
    ) -> runtime::Request<CreateDesignImportJob> {
        let import_metadata: DesignImportMetadata = import_metadata.into();
        runtime::Request::new(self)
            .set_json_header("Import-Metadata", import_metadata)
            .set_body(body.into())
    }

    /// Returns the status and the result of an import job.
    ///
    /// Poll it with increasing delays until the status is `success` or `failed`. Only the user
    /// who started the import can ask about it. Reading the job also needs the scope for
    /// writing.
    ///
    /// `GET /v1/imports/{jobId}`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/design-imports/get-design-import-job/).
    ///
    /// - Scope: `design:content:write`.
    /// - `job_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - Rate limit: 120 requests a minute for each user.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
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
    pub fn get_design_import_job(
        &self,
        job_id: &str,
    ) -> runtime::Request<GetDesignImportJob> {
        runtime::Request::new(self).set_path("jobId", job_id)
    }

    /// Starts to import a file from a URL as a design.
    ///
    /// The response describes a job, which may already be finished. Poll it with
    /// `get_url_import_job`.
    ///
    /// Each call starts another job, so a repeated call may import the file twice.
    ///
    /// `POST /v1/url-imports`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/design-imports/create-url-import-job/).
    ///
    /// - Scope: `design:content:write`.
    /// - Rate limit: 20 requests a minute for each user.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
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
    /// let url = "https://files.example.com/harbour-festival/programme.key";
    /// let body = CreateUrlImportJobRequest::new("Harbour festival programme", url)
    ///     .mime_type("application/vnd.apple.keynote");
    /// let result = client.create_url_import_job(body).send_and_wait().await?;
    /// println!("{result:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_url_import_job(
        &self,
        body: impl Into<CreateUrlImportJobRequest>,
    ) -> runtime::Request<CreateUrlImportJob> {
        let body: CreateUrlImportJobRequest = body.into();
        runtime::Request::new(self).set_json(body)
    }

    /// Returns the status and the result of a job that imports from a URL.
    ///
    /// Poll it with increasing delays until the status is `success` or `failed`. Only the user
    /// who started the import can ask about it. Reading the job also needs the scope for
    /// writing.
    ///
    /// `GET /v1/url-imports/{jobId}`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/design-imports/get-url-import-job/).
    ///
    /// - Scope: `design:content:write`.
    /// - `job_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - Rate limit: 120 requests a minute for each user.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
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
    pub fn get_url_import_job(&self, job_id: &str) -> runtime::Request<GetUrlImportJob> {
        runtime::Request::new(self).set_path("jobId", job_id)
    }
}

crate::runtime::preview! {
    impl runtime::Client {
        /// Starts to turn an image of the user's library into a design with separate layers.
        ///
        /// It is meant for flat graphics, and works less well with photographs. SVG, EPS and Adobe
        /// Illustrator files and videos are refused.
        ///
        /// The job costs AI credits of the user when it starts; polling it is free.
        ///
        /// The response describes a job, which may already be finished. Poll it with
        /// `get_image_to_design_import_job`.
        ///
        /// Each call starts another job, so a repeated call may make two designs.
        ///
        /// `POST /v1/image-to-design-imports`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/design-imports/create-image-to-design-import-job/).
        ///
        /// **Preview:** may change or be removed without notice.
        ///
        /// - Scope: `design:content:write`.
        /// - Capability `image_to_design_imports`: Turn images into designs.
        /// - Last compared with the documentation on 2026-10-01: A copy of the page from autumn
        ///   2026 that breaks off, and programs of Canva and of others that call the API.
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
        /// - `scopes`: The programs ask for no other one.
        /// - `capability`: The page of `get_image_to_design_import_job` names it.
        /// - `image`: The fields of the request are those that the programs send.
        /// - `title`: All programs send it, so it is required here; whether it is, is not seen.
        /// - `response`: The fields are those that the programs read.
        /// - rate limit: There may be one; the page breaks off before it.
        /// - `402`: The copy of this page has 429 in its place; newer copies of similar pages have 402.
        ///
        /// # Examples
        ///
        /// ```no_run
        /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
        /// use canva_connect::imports::{
        ///     CreateImageToDesignImportJobRequest, ImageToDesignImportImage,
        /// };
        ///
        /// let body = CreateImageToDesignImportJobRequest::new(
        ///     ImageToDesignImportImage::new("MAHk2RtW9qE"),
        ///     "Garden party poster",
        /// );
        /// let result = client.create_image_to_design_import_job(body).send_and_wait().await?;
        /// println!("{result:?}");
        /// # Ok(())
        /// # }
        /// ```
        #[inline]
        pub fn create_image_to_design_import_job(
            &self,
            body: impl Into<CreateImageToDesignImportJobRequest>,
        ) -> runtime::Request<CreateImageToDesignImportJob> {
            let body: CreateImageToDesignImportJobRequest = body.into();
            runtime::Request::new(self).set_json(body)
        }

        /// Returns the status and the result of a job that turns an image into a design.
        ///
        /// Poll it with increasing delays until the status is `success` or `failed`.
        ///
        /// `GET /v1/image-to-design-imports/{jobId}`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/design-imports/get-image-to-design-import-job/).
        ///
        /// **Preview:** may change or be removed without notice.
        ///
        /// - Scope: `design:content:write`.
        /// - Rate limit: 120 requests a minute for each user.
        /// - Capability `image_to_design_imports`: Turn images into designs.
        /// - Last compared with the documentation on 2026-10-01: A copy of the page from autumn
        ///   2026 that breaks off, and programs of Canva and of others that call the API.
        ///
        /// # Unverified
        ///
        /// The documentation does not state these facts, or not in full:
        ///
        /// - `response`: The fields are those that the programs read.
        ///
        /// # Examples
        ///
        /// ```no_run
        /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
        /// let job = client
        ///     .get_image_to_design_import_job("2f8c5d17-b6e4-4a09-93d1-7e50c8b2a6f4")
        ///     .send()
        ///     .await?
        ///     .job;
        /// println!("{job:?}");
        /// # Ok(())
        /// # }
        /// ```
        #[inline]
        pub fn get_image_to_design_import_job(
            &self,
            job_id: &str,
        ) -> runtime::Request<GetImageToDesignImportJob> {
            runtime::Request::new(self).set_path("jobId", job_id)
        }
    }
}

/// The operation of [`Client::create_design_import_job`](crate::Client::create_design_import_job).
pub enum CreateDesignImportJob {}

impl runtime::Operation for CreateDesignImportJob {
    type Output = CreateDesignImportJobResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "create_design_import_job",
        path: "/v1/imports",
        scopes: runtime::Scopes::All(&["design:content:write"]),
        rate_limits: &[runtime::RateLimit::per_minute(20)],
        ..runtime::OperationInfo::POST
    };
}

impl runtime::StartsJob for CreateDesignImportJob {
    type Poll = GetDesignImportJob;

    #[inline]
    fn job(response: CreateDesignImportJobResponse) -> DesignImportJob {
        response.job
    }

    #[inline]
    fn poll(client: &runtime::Client, id: &str) -> runtime::Request<GetDesignImportJob> {
        client.get_design_import_job(id)
    }
}

/// The operation of [`Client::get_design_import_job`](crate::Client::get_design_import_job).
pub enum GetDesignImportJob {}

impl runtime::Operation for GetDesignImportJob {
    type Output = GetDesignImportJobResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "get_design_import_job",
        path: "/v1/imports/{jobId}",
        scopes: runtime::Scopes::All(&["design:content:write"]),
        rate_limits: &[runtime::RateLimit::per_minute(120)],
        constraints: &[
            runtime::Constraint::of("jobId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
        ],
        ..runtime::OperationInfo::GET
    };
}

impl runtime::PollsJob for GetDesignImportJob {
    type Job = DesignImportJob;

    #[inline]
    fn job(response: GetDesignImportJobResponse) -> DesignImportJob {
        response.job
    }
}

impl runtime::Job for DesignImportJob {
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
    fn outcome(self) -> runtime::Outcome<DesignImportJobResult, DesignImportError> {
        match self.status {
            DesignImportStatus::Success => runtime::Outcome::Success(self.result),
            DesignImportStatus::Failed => runtime::Outcome::Failure(self.error),
            _ => runtime::Outcome::Pending,
        }
    }
}

/// The operation of [`Client::create_url_import_job`](crate::Client::create_url_import_job).
pub enum CreateUrlImportJob {}

impl runtime::Operation for CreateUrlImportJob {
    type Output = CreateUrlImportJobResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "create_url_import_job",
        path: "/v1/url-imports",
        scopes: runtime::Scopes::All(&["design:content:write"]),
        rate_limits: &[runtime::RateLimit::per_minute(20)],
        ..runtime::OperationInfo::POST
    };
}

impl runtime::StartsJob for CreateUrlImportJob {
    type Poll = GetUrlImportJob;

    #[inline]
    fn job(response: CreateUrlImportJobResponse) -> DesignImportJob {
        response.job
    }

    #[inline]
    fn poll(client: &runtime::Client, id: &str) -> runtime::Request<GetUrlImportJob> {
        client.get_url_import_job(id)
    }
}

/// The operation of [`Client::get_url_import_job`](crate::Client::get_url_import_job).
pub enum GetUrlImportJob {}

impl runtime::Operation for GetUrlImportJob {
    type Output = GetUrlImportJobResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "get_url_import_job",
        path: "/v1/url-imports/{jobId}",
        scopes: runtime::Scopes::All(&["design:content:write"]),
        rate_limits: &[runtime::RateLimit::per_minute(120)],
        constraints: &[
            runtime::Constraint::of("jobId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
        ],
        ..runtime::OperationInfo::GET
    };
}

impl runtime::PollsJob for GetUrlImportJob {
    type Job = DesignImportJob;

    #[inline]
    fn job(response: GetUrlImportJobResponse) -> DesignImportJob {
        response.job
    }
}

crate::runtime::preview! {
    /// The operation of [`Client::create_image_to_design_import_job`](crate::Client::create_image_to_design_import_job).
    pub enum CreateImageToDesignImportJob {}

    impl runtime::Operation for CreateImageToDesignImportJob {
        type Output = CreateImageToDesignImportJobResponse;

        const INFO: runtime::OperationInfo = runtime::OperationInfo {
            name: "create_image_to_design_import_job",
            path: "/v1/image-to-design-imports",
            scopes: runtime::Scopes::All(&["design:content:write"]),
            ..runtime::OperationInfo::POST
        };
    }

    impl runtime::StartsJob for CreateImageToDesignImportJob {
        type Poll = GetImageToDesignImportJob;

        #[inline]
        fn job(response: CreateImageToDesignImportJobResponse) -> ImageToDesignImportJob {
            response.job
        }

        #[inline]
        fn poll(
            client: &runtime::Client,
            id: &str,
        ) -> runtime::Request<GetImageToDesignImportJob> {
            client.get_image_to_design_import_job(id)
        }
    }

    /// The operation of [`Client::get_image_to_design_import_job`](crate::Client::get_image_to_design_import_job).
    pub enum GetImageToDesignImportJob {}

    impl runtime::Operation for GetImageToDesignImportJob {
        type Output = GetImageToDesignImportJobResponse;

        const INFO: runtime::OperationInfo = runtime::OperationInfo {
            name: "get_image_to_design_import_job",
            path: "/v1/image-to-design-imports/{jobId}",
            scopes: runtime::Scopes::All(&["design:content:write"]),
            rate_limits: &[runtime::RateLimit::per_minute(120)],
            ..runtime::OperationInfo::GET
        };
    }

    impl runtime::PollsJob for GetImageToDesignImportJob {
        type Job = ImageToDesignImportJob;

        #[inline]
        fn job(response: GetImageToDesignImportJobResponse) -> ImageToDesignImportJob {
            response.job
        }
    }

    impl runtime::Job for ImageToDesignImportJob {
        type Success = super::generations::AiDesignJobResult;
        type Failure = ImageToDesignImportError;

        #[inline]
        fn id(&self) -> &str {
            &self.id
        }

        #[inline]
        fn status(&self) -> &str {
            self.status.as_str()
        }

        #[inline]
        fn outcome(
            self,
        ) -> runtime::Outcome<
            super::generations::AiDesignJobResult,
            ImageToDesignImportError,
        > {
            match self.status {
                super::generations::GenerationStatus::Success => {
                    runtime::Outcome::Success(self.result)
                }
                super::generations::GenerationStatus::Failed => {
                    runtime::Outcome::Failure(self.error)
                }
                _ => runtime::Outcome::Pending,
            }
        }
    }
}

/// The response of `create_design_import_job`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateDesignImportJobResponse {
    /// The new job.
    pub job: DesignImportJob,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(CreateDesignImportJobResponse {
    job,
    ..extra
});

/// The response of `get_design_import_job`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetDesignImportJobResponse {
    /// The current state of the job.
    pub job: DesignImportJob,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(GetDesignImportJobResponse {
    job,
    ..extra
});

/// The response of `create_url_import_job`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateUrlImportJobResponse {
    /// The new job.
    pub job: DesignImportJob,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(CreateUrlImportJobResponse {
    job,
    ..extra
});

/// The response of `get_url_import_job`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetUrlImportJobResponse {
    /// The current state of the job.
    pub job: DesignImportJob,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(GetUrlImportJobResponse {
    job,
    ..extra
});

crate::runtime::preview! {
    /// The response of `create_image_to_design_import_job`.
    #[derive(Debug, Clone, PartialEq, Default)]
    #[non_exhaustive]
    pub struct CreateImageToDesignImportJobResponse {
        /// The new job.
        pub job: ImageToDesignImportJob,
        /// Unknown fields, kept for round trips.
        pub extra: wire::Extra,
    }

    wire::response!(CreateImageToDesignImportJobResponse {
        job,
        ..extra
    });

    /// The response of `get_image_to_design_import_job`.
    #[derive(Debug, Clone, PartialEq, Default)]
    #[non_exhaustive]
    pub struct GetImageToDesignImportJobResponse {
        /// The current state of the job.
        pub job: ImageToDesignImportJob,
        /// Unknown fields, kept for round trips.
        pub extra: wire::Extra,
    }

    wire::response!(GetImageToDesignImportJobResponse {
        job,
        ..extra
    });

    /// The image to turn into a design, and its title.
    #[derive(Debug, Clone, PartialEq)]
    #[non_exhaustive]
    pub struct CreateImageToDesignImportJobRequest {
        /// The image.
        pub image: ImageToDesignImportImage,
        /// The title of the design.
        pub title: String,
    }

    impl CreateImageToDesignImportJobRequest {
        /// The documented constraints of the fields, which the client does not check.
        pub const CONSTRAINTS: &'static [wire::Constraint] = &[];

        /// Creates a value with its required fields.
        #[must_use]
        #[inline]
        pub fn new(image: ImageToDesignImportImage, title: impl Into<String>) -> Self {
            Self { image, title: title.into() }
        }
    }

    wire::object!(CreateImageToDesignImportJobRequest {
        image,
        title,
    });

    /// An image of the user's library.
    #[derive(Debug, Clone, PartialEq)]
    #[non_exhaustive]
    pub struct ImageToDesignImportImage {
        /// The ID of the asset.
        pub asset_id: String,
    }

    impl ImageToDesignImportImage {
        /// The documented constraints of the fields, which the client does not check.
        pub const CONSTRAINTS: &'static [wire::Constraint] = &[];

        /// Creates a value with its required fields.
        #[must_use]
        #[inline]
        pub fn new(asset_id: impl Into<String>) -> Self {
            Self { asset_id: asset_id.into() }
        }
    }

    wire::object!(ImageToDesignImportImage {
        asset_id,
    });

    /// A job that turns an image into a design.
    #[derive(Debug, Clone, PartialEq, Default)]
    #[non_exhaustive]
    pub struct ImageToDesignImportJob {
        /// The job's ID.
        pub id: String,
        /// The status of the job.
        pub status: super::generations::GenerationStatus,
        /// The result of a successful job.
        pub result: Option<super::generations::AiDesignJobResult>,
        /// The error of the job, if it failed.
        pub error: Option<ImageToDesignImportError>,
        /// Unknown fields, kept for round trips.
        pub extra: wire::Extra,
    }

    wire::response!(ImageToDesignImportJob {
        id,
        status,
        result,
        error,
        ..extra
    });

    /// The error of a job that turns an image into a design.
    #[derive(Debug, Clone, PartialEq, Default)]
    #[non_exhaustive]
    pub struct ImageToDesignImportError {
        /// The reason, for programs.
        pub code: Option<String>,
        /// The reason, for people.
        pub message: String,
        /// Unknown fields, kept for round trips.
        pub extra: wire::Extra,
    }

    wire::response!(ImageToDesignImportError {
        code,
        message,
        ..extra
    });
}

/// Facts about a file that is imported.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DesignImportMetadata {
    /// The title of the design, in at most 50 characters.
    ///
    /// Any character is allowed, including emoji: the title is sent as Base64, and the limit
    /// counts its characters before encoding.
    ///
    /// At least 1 character.
    pub title: String,
    /// The media type of the file, such as `application/pdf`.
    ///
    /// Without it, Canva detects the type.
    pub mime_type: Option<String>,
}

impl DesignImportMetadata {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("title_base64").min_length(1),
    ];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            mime_type: None,
        }
    }

    /// Sets [`mime_type`](Self::mime_type).
    #[must_use]
    #[inline]
    pub fn mime_type(mut self, mime_type: impl Into<String>) -> Self {
        self.mime_type = Some(mime_type.into());
        self
    }
}

wire::object!(DesignImportMetadata {
    title: Base64("title_base64"),
    mime_type,
});

/// An import in the background.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignImportJob {
    /// The job's ID.
    ///
    /// Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    pub id: String,
    /// The status of the job.
    pub status: DesignImportStatus,
    /// The result of a successful job.
    pub result: Option<DesignImportJobResult>,
    /// The error of the job, if it failed.
    pub error: Option<DesignImportError>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(DesignImportJob {
    id,
    status,
    result,
    error,
    ..extra
});

/// The error of an import.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignImportError {
    /// The reason, for programs.
    pub code: DesignImportErrorCode,
    /// The reason, for people.
    pub message: String,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(DesignImportError {
    code,
    message,
    ..extra
});

/// The result of an import.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignImportJobResult {
    /// The new designs, usually just one.
    ///
    /// Canva splits files with very many pages or assets into several designs.
    pub designs: Vec<super::designs::DesignSummary>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(DesignImportJobResult {
    designs,
    ..extra
});

/// The URL of the file to import, and the title of the design.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateUrlImportJobRequest {
    /// The title of the design.
    ///
    /// From 1 to 255 characters.
    pub title: String,
    /// The URL of the file.
    ///
    /// It must be public.
    ///
    /// From 1 to 2048 characters.
    pub url: String,
    /// The media type of the file, such as `application/pdf`.
    ///
    /// Without it, Canva detects the type.
    ///
    /// From 1 to 100 characters.
    pub mime_type: Option<String>,
}

impl CreateUrlImportJobRequest {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("title").min_length(1).max_length(255),
        wire::Constraint::of("url").min_length(1).max_length(2048),
        wire::Constraint::of("mime_type").min_length(1).max_length(100),
    ];

    /// Creates a value with its required fields.
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
    #[must_use]
    #[inline]
    pub fn mime_type(mut self, mime_type: impl Into<String>) -> Self {
        self.mime_type = Some(mime_type.into());
        self
    }
}

wire::object!(CreateUrlImportJobRequest {
    title,
    url,
    mime_type,
});

/// The status of an import job.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DesignImportStatus {
    /// The import failed, and the job's error says why.
    Failed,
    /// The import is still running.
    InProgress,
    /// The designs are there.
    Success,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(DesignImportStatus {
    Failed: "failed",
    InProgress: "in_progress",
    Success: "success",
});

/// The error of an import job.
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
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(DesignImportErrorCode {
    DesignCreationThrottled: "design_creation_throttled",
    DesignImportThrottled: "design_import_throttled",
    DuplicateImport: "duplicate_import",
    InternalError: "internal_error",
    InvalidFile: "invalid_file",
    FetchFailed: "fetch_failed",
});
