// @generated from spec/assets.yaml by the generator; change the spec, not this file.

//! Images and videos in a user's library.
//!
//! See the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/assets/).
//!
//! # Operations
//!
//! - [`delete_asset`](crate::Client::delete_asset): Moves an asset to the trash.
//! - [`get_asset`](crate::Client::get_asset): Returns the metadata of an asset.
//! - [`update_asset`](crate::Client::update_asset): Changes the name and the tags of an asset.
//! - [`create_asset_upload_job`](crate::Client::create_asset_upload_job): Starts to upload a file to the user's library.
//! - [`get_asset_upload_job`](crate::Client::get_asset_upload_job): Returns the status and the result of an upload job.
//! - [`create_url_asset_upload_job`]: Starts to upload a file to the user's library, which Canva downloads from a URL.
//! - [`get_url_asset_upload_job`]: Returns the status and the result of a job that uploads from a URL.
//!
#![cfg_attr(feature = "preview", doc = "[`create_url_asset_upload_job`]: crate::Client::create_url_asset_upload_job")]
#![cfg_attr(not(feature = "preview"), doc = "[`create_url_asset_upload_job`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`get_url_asset_upload_job`]: crate::Client::get_url_asset_upload_job")]
#![cfg_attr(not(feature = "preview"), doc = "[`get_url_asset_upload_job`]: crate#previews")]

use crate::runtime;
use crate::runtime::wire;

impl runtime::Client {
    /// Moves an asset to the trash.
    ///
    /// Designs that hold the asset keep it.
    ///
    /// `DELETE /v1/assets/{assetId}`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/assets/delete-asset/).
    ///
    /// - Scope: `asset:write`.
    /// - `asset_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - Rate limit: 30 requests a minute for each user.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
    ///
    /// # Errors
    ///
    /// - 403 `permission_denied`: The user may not delete this asset.
    /// - 404 `asset_not_found`: There is no asset with this ID.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_asset("MAHk2RtW9qE").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn delete_asset(&self, asset_id: &str) -> runtime::Request<DeleteAsset> {
        runtime::Request::new(self).set_path("assetId", asset_id)
    }

    /// Returns the metadata of an asset.
    ///
    /// `GET /v1/assets/{assetId}`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/assets/get-asset/).
    ///
    /// - Scope: `asset:read`.
    /// - `asset_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - Rate limit: 100 requests a minute for each user.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
    ///
    /// # Errors
    ///
    /// - 403 `permission_denied`: The user may not see this asset.
    /// - 404 `asset_not_found`: There is no asset with this ID.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let asset = client.get_asset("MAHk2RtW9qE").send().await?.asset;
    /// println!("{asset:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_asset(&self, asset_id: &str) -> runtime::Request<GetAsset> {
        runtime::Request::new(self).set_path("assetId", asset_id)
    }

    /// Changes the name and the tags of an asset.
    ///
    /// Fields that the request leaves out do not change.
    ///
    /// `PATCH /v1/assets/{assetId}`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/assets/update-asset/).
    ///
    /// - Scope: `asset:write`.
    /// - `asset_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - Rate limit: 30 requests a minute for each user.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
    ///
    /// # Errors
    ///
    /// - 403 `permission_denied`: The user may not change this asset.
    /// - 404 `asset_not_found`: There is no asset with this ID.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::assets::UpdateAssetRequest;
    ///
    /// let body = UpdateAssetRequest::new()
    ///     .name("Lighthouse at sunrise")
    ///     .tags(["sea", "sunrise", "autumn campaign"]);
    /// let asset = client.update_asset("MAHk2RtW9qE", body).send().await?.asset;
    /// println!("{asset:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn update_asset(
        &self,
        asset_id: &str,
        body: impl Into<UpdateAssetRequest>,
    ) -> runtime::Request<UpdateAsset> {
        let body: UpdateAssetRequest = body.into();
        runtime::Request::new(self).set_path("assetId", asset_id).set_json(body)
    }

    /// Starts to upload a file to the user's library.
    ///
    /// The response describes a job, which may already be finished. Poll it with
    /// `get_asset_upload_job`, which needs the scope `asset:read`.
    ///
    /// Each call starts another job, so a repeated call may upload the file twice.
    ///
    /// `POST /v1/asset-uploads`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/assets/create-asset-upload-job/).
    ///
    /// - Scope: `asset:write`.
    /// - Rate limit: 30 requests a minute for each user.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::assets::AssetUploadMetadata;
    /// use canva_connect::Body;
    ///
    /// let body = Body::from_file("file.bin").await?;
    /// let asset_upload_metadata = AssetUploadMetadata::new("Lighthouse at dawn 🌅");
    /// let asset = client
    ///     .create_asset_upload_job(asset_upload_metadata, body)
    ///     .send_and_wait()
    ///     .await?;
    /// println!("{asset:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_asset_upload_job(
        &self,
        asset_upload_metadata: impl Into<AssetUploadMetadata>,
        body: impl Into<runtime::Body>,
    ) -> runtime::Request<CreateAssetUploadJob> {
        let asset_upload_metadata: AssetUploadMetadata = asset_upload_metadata.into();
        runtime::Request::new(self)
            .set_json_header("Asset-Upload-Metadata", asset_upload_metadata)
            .set_body(body.into())
    }

    /// Returns the status and the result of an upload job.
    ///
    /// Poll it with increasing delays until the status is `success` or `failed`. Only the user
    /// who started the upload can ask about it.
    ///
    /// `GET /v1/asset-uploads/{jobId}`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/assets/get-asset-upload-job/).
    ///
    /// - Scope: `asset:read`.
    /// - `job_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - Rate limit: 180 requests a minute for each user.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
    ///
    /// # Errors
    ///
    /// - 403 `permission_denied`: Someone else started the job, or the user may not see the
    ///   asset.
    /// - 404 `asset_not_found`: The asset of this job does not exist.
    /// - 404 `not_found`: There is no upload job with this ID.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let job = client
    ///     .get_asset_upload_job("7c2d9b14-53fa-4e60-b8a7-2f9d1c06e3a5")
    ///     .send()
    ///     .await?
    ///     .job;
    /// println!("{job:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_asset_upload_job(
        &self,
        job_id: &str,
    ) -> runtime::Request<GetAssetUploadJob> {
        runtime::Request::new(self).set_path("jobId", job_id)
    }
}

crate::runtime::preview! {
    impl runtime::Client {
        /// Starts to upload a file to the user's library, which Canva downloads from a URL.
        ///
        /// The kinds and sizes of files are those of `create_asset_upload_job`, except that videos
        /// have at most 100 MB.
        ///
        /// The response describes a job, which may already be finished. Poll it with
        /// `get_url_asset_upload_job`, which needs the scope `asset:read`.
        ///
        /// Each call starts another job, but Canva refuses one while there is another job for the
        /// same URL.
        ///
        /// `POST /v1/url-asset-uploads`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/assets/create-url-asset-upload-job/).
        ///
        /// **Preview:** may change or be removed without notice.
        ///
        /// - Scope: `asset:write`.
        /// - Rate limit: 30 requests a minute for each user.
        /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
        ///   day, kept by a third party.
        ///
        /// # Errors
        ///
        /// - 400 `invalid_field`: The URL is not valid.
        /// - 400 `invalid_request`: There is an upload from this URL already.
        /// - 404 `not_found`: The job does not exist.
        ///
        /// # Examples
        ///
        /// ```no_run
        /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
        /// use canva_connect::assets::CreateUrlAssetUploadJobRequest;
        ///
        /// let body = CreateUrlAssetUploadJobRequest::new(
        ///     "Waves at the pier",
        ///     "https://media.example.com/clips/pier-waves.mp4",
        /// );
        /// let asset = client.create_url_asset_upload_job(body).send_and_wait().await?;
        /// println!("{asset:?}");
        /// # Ok(())
        /// # }
        /// ```
        #[inline]
        pub fn create_url_asset_upload_job(
            &self,
            body: impl Into<CreateUrlAssetUploadJobRequest>,
        ) -> runtime::Request<CreateUrlAssetUploadJob> {
            let body: CreateUrlAssetUploadJobRequest = body.into();
            runtime::Request::new(self).set_json(body)
        }

        /// Returns the status and the result of a job that uploads from a URL.
        ///
        /// Poll it with increasing delays until the status is `success` or `failed`. Only the user
        /// who started the upload can ask about it.
        ///
        /// `GET /v1/url-asset-uploads/{jobId}`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/assets/get-url-asset-upload-job/).
        ///
        /// **Preview:** may change or be removed without notice.
        ///
        /// - Scope: `asset:read`.
        /// - `job_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
        /// - Rate limit: 180 requests a minute for each user.
        /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
        ///   day, kept by a third party.
        ///
        /// # Errors
        ///
        /// - 403 `permission_denied`: Someone else started the job, or the user may not follow it.
        /// - 404 `not_found`: There is no upload job with this ID.
        ///
        /// # Examples
        ///
        /// ```no_run
        /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
        /// let job = client
        ///     .get_url_asset_upload_job("f5a3c8e1-96d2-4b7f-8e14-03b7d9a2c65e")
        ///     .send()
        ///     .await?
        ///     .job;
        /// println!("{job:?}");
        /// # Ok(())
        /// # }
        /// ```
        #[inline]
        pub fn get_url_asset_upload_job(
            &self,
            job_id: &str,
        ) -> runtime::Request<GetUrlAssetUploadJob> {
            runtime::Request::new(self).set_path("jobId", job_id)
        }
    }
}

/// The operation of [`Client::delete_asset`](crate::Client::delete_asset).
pub enum DeleteAsset {}

impl runtime::Operation for DeleteAsset {
    type Output = ();

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "delete_asset",
        path: "/v1/assets/{assetId}",
        scopes: runtime::Scopes::All(&["asset:write"]),
        rate_limits: &[runtime::RateLimit::per_minute(30)],
        constraints: &[
            runtime::Constraint::of("assetId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
        ],
        ..runtime::OperationInfo::DELETE
    };
}

/// The operation of [`Client::get_asset`](crate::Client::get_asset).
pub enum GetAsset {}

impl runtime::Operation for GetAsset {
    type Output = GetAssetResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "get_asset",
        path: "/v1/assets/{assetId}",
        scopes: runtime::Scopes::All(&["asset:read"]),
        rate_limits: &[runtime::RateLimit::per_minute(100)],
        constraints: &[
            runtime::Constraint::of("assetId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
        ],
        ..runtime::OperationInfo::GET
    };
}

/// The operation of [`Client::update_asset`](crate::Client::update_asset).
pub enum UpdateAsset {}

impl runtime::Operation for UpdateAsset {
    type Output = UpdateAssetResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "update_asset",
        path: "/v1/assets/{assetId}",
        scopes: runtime::Scopes::All(&["asset:write"]),
        rate_limits: &[runtime::RateLimit::per_minute(30)],
        constraints: &[
            runtime::Constraint::of("assetId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
        ],
        ..runtime::OperationInfo::PATCH
    };
}

/// The operation of [`Client::create_asset_upload_job`](crate::Client::create_asset_upload_job).
pub enum CreateAssetUploadJob {}

impl runtime::Operation for CreateAssetUploadJob {
    type Output = CreateAssetUploadJobResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "create_asset_upload_job",
        path: "/v1/asset-uploads",
        scopes: runtime::Scopes::All(&["asset:write"]),
        rate_limits: &[runtime::RateLimit::per_minute(30)],
        ..runtime::OperationInfo::POST
    };
}

impl runtime::StartsJob for CreateAssetUploadJob {
    type Poll = GetAssetUploadJob;

    #[inline]
    fn job(response: CreateAssetUploadJobResponse) -> AssetUploadJob {
        response.job
    }

    #[inline]
    fn poll(client: &runtime::Client, id: &str) -> runtime::Request<GetAssetUploadJob> {
        client.get_asset_upload_job(id)
    }
}

/// The operation of [`Client::get_asset_upload_job`](crate::Client::get_asset_upload_job).
pub enum GetAssetUploadJob {}

impl runtime::Operation for GetAssetUploadJob {
    type Output = GetAssetUploadJobResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "get_asset_upload_job",
        path: "/v1/asset-uploads/{jobId}",
        scopes: runtime::Scopes::All(&["asset:read"]),
        rate_limits: &[runtime::RateLimit::per_minute(180)],
        constraints: &[
            runtime::Constraint::of("jobId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
        ],
        ..runtime::OperationInfo::GET
    };
}

impl runtime::PollsJob for GetAssetUploadJob {
    type Job = AssetUploadJob;

    #[inline]
    fn job(response: GetAssetUploadJobResponse) -> AssetUploadJob {
        response.job
    }
}

impl runtime::Job for AssetUploadJob {
    type Success = Asset;
    type Failure = AssetUploadError;

    #[inline]
    fn id(&self) -> &str {
        &self.id
    }

    #[inline]
    fn status(&self) -> &str {
        self.status.as_str()
    }

    #[inline]
    fn outcome(self) -> runtime::Outcome<Asset, AssetUploadError> {
        match self.status {
            AssetUploadStatus::Success => runtime::Outcome::Success(self.asset),
            AssetUploadStatus::Failed => runtime::Outcome::Failure(self.error),
            _ => runtime::Outcome::Pending,
        }
    }
}

crate::runtime::preview! {
    /// The operation of [`Client::create_url_asset_upload_job`](crate::Client::create_url_asset_upload_job).
    pub enum CreateUrlAssetUploadJob {}

    impl runtime::Operation for CreateUrlAssetUploadJob {
        type Output = CreateUrlAssetUploadJobResponse;

        const INFO: runtime::OperationInfo = runtime::OperationInfo {
            name: "create_url_asset_upload_job",
            path: "/v1/url-asset-uploads",
            scopes: runtime::Scopes::All(&["asset:write"]),
            rate_limits: &[runtime::RateLimit::per_minute(30)],
            ..runtime::OperationInfo::POST
        };
    }

    impl runtime::StartsJob for CreateUrlAssetUploadJob {
        type Poll = GetUrlAssetUploadJob;

        #[inline]
        fn job(response: CreateUrlAssetUploadJobResponse) -> AssetUploadJob {
            response.job
        }

        #[inline]
        fn poll(
            client: &runtime::Client,
            id: &str,
        ) -> runtime::Request<GetUrlAssetUploadJob> {
            client.get_url_asset_upload_job(id)
        }
    }

    /// The operation of [`Client::get_url_asset_upload_job`](crate::Client::get_url_asset_upload_job).
    pub enum GetUrlAssetUploadJob {}

    impl runtime::Operation for GetUrlAssetUploadJob {
        type Output = GetUrlAssetUploadJobResponse;

        const INFO: runtime::OperationInfo = runtime::OperationInfo {
            name: "get_url_asset_upload_job",
            path: "/v1/url-asset-uploads/{jobId}",
            scopes: runtime::Scopes::All(&["asset:read"]),
            rate_limits: &[runtime::RateLimit::per_minute(180)],
            constraints: &[
                runtime::Constraint::of("jobId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
            ],
            ..runtime::OperationInfo::GET
        };
    }

    impl runtime::PollsJob for GetUrlAssetUploadJob {
        type Job = AssetUploadJob;

        #[inline]
        fn job(response: GetUrlAssetUploadJobResponse) -> AssetUploadJob {
            response.job
        }
    }
}

/// The response of `get_asset`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetAssetResponse {
    /// The asset.
    pub asset: Asset,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(GetAssetResponse { asset, ..extra });

/// The response of `update_asset`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct UpdateAssetResponse {
    /// The asset with its changes.
    pub asset: Asset,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(UpdateAssetResponse {
    asset,
    ..extra
});

/// The response of `create_asset_upload_job`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateAssetUploadJobResponse {
    /// The new job.
    pub job: AssetUploadJob,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(CreateAssetUploadJobResponse {
    job,
    ..extra
});

/// The response of `get_asset_upload_job`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetAssetUploadJobResponse {
    /// The current state of the job.
    pub job: AssetUploadJob,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(GetAssetUploadJobResponse {
    job,
    ..extra
});

crate::runtime::preview! {
    /// The response of `create_url_asset_upload_job`.
    #[derive(Debug, Clone, PartialEq, Default)]
    #[non_exhaustive]
    pub struct CreateUrlAssetUploadJobResponse {
        /// The new job.
        pub job: AssetUploadJob,
        /// Unknown fields, kept for round trips.
        pub extra: wire::Extra,
    }

    wire::response!(CreateUrlAssetUploadJobResponse {
        job,
        ..extra
    });

    /// The response of `get_url_asset_upload_job`.
    #[derive(Debug, Clone, PartialEq, Default)]
    #[non_exhaustive]
    pub struct GetUrlAssetUploadJobResponse {
        /// The current state of the job.
        pub job: AssetUploadJob,
        /// Unknown fields, kept for round trips.
        pub extra: wire::Extra,
    }

    wire::response!(GetUrlAssetUploadJobResponse {
        job,
        ..extra
    });

    /// A file to upload from a URL.
    #[derive(Debug, Clone, PartialEq)]
    #[non_exhaustive]
    pub struct CreateUrlAssetUploadJobRequest {
        /// The name of the asset.
        ///
        /// From 1 to 255 characters.
        pub name: String,
        /// The URL of the file.
        ///
        /// It must be public.
        ///
        /// From 8 to 2048 characters.
        pub url: String,
    }

    impl CreateUrlAssetUploadJobRequest {
        /// The documented constraints of the fields, which the client does not check.
        pub const CONSTRAINTS: &'static [wire::Constraint] = &[
            wire::Constraint::of("name").min_length(1).max_length(255),
            wire::Constraint::of("url").min_length(8).max_length(2048),
        ];

        /// Creates a value with its required fields.
        #[must_use]
        #[inline]
        pub fn new(name: impl Into<String>, url: impl Into<String>) -> Self {
            Self {
                name: name.into(),
                url: url.into(),
            }
        }
    }

    wire::object!(CreateUrlAssetUploadJobRequest {
        name,
        url,
    });
}

/// The changes to an asset.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct UpdateAssetRequest {
    /// The new name.
    ///
    /// An empty name changes nothing.
    ///
    /// At most 50 characters.
    pub name: Option<String>,
    /// The new tags.
    ///
    /// They replace all tags.
    ///
    /// At most 50 items. Each item: at most 50 characters.
    pub tags: Option<Vec<String>>,
}

impl UpdateAssetRequest {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("name").max_length(50),
        wire::Constraint::of("tags").max_items(50).item_max_length(50),
    ];

    /// Creates an empty value.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { name: None, tags: None }
    }

    /// Sets [`name`](Self::name).
    #[must_use]
    #[inline]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets [`tags`](Self::tags).
    #[must_use]
    #[inline]
    pub fn tags(mut self, tags: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.tags = Some(tags.into_iter().map(Into::into).collect());
        self
    }
}

wire::object!(UpdateAssetRequest { name, tags });

/// An image or a video in a user's library.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Asset {
    /// Whether it is an image or a video.
    ///
    /// Optional because documented upload results come without it.
    pub r#type: Option<AssetType>,
    /// The asset's ID.
    pub id: String,
    /// The asset's name, which can be an empty string for an untitled image.
    pub name: String,
    /// Words that users attach to their uploads and search for.
    ///
    /// See [tags](https://www.canva.com/help/add-edit-tags/) in Canva's help center.
    pub tags: Vec<String>,
    /// The status of the upload of the asset.
    #[deprecated = "Use the status of the upload job."]
    pub import_status: Option<ImportStatus>,
    /// The time when the asset was added to the library, in Unix seconds.
    pub created_at: wire::Timestamp,
    /// The time when the asset last changed, in Unix seconds.
    pub updated_at: wire::Timestamp,
    /// The user and team that the asset belongs to.
    ///
    /// Optional because no documented example has it.
    pub owner: Option<super::common::TeamUserSummary>,
    /// A small picture of the asset.
    pub thumbnail: Option<super::common::Thumbnail>,
    /// Facts about the image or video itself, such as its size.
    pub metadata: Option<AssetMetadata>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(Asset {
    r#type: "type",
    id,
    name,
    tags,
    import_status,
    created_at,
    updated_at,
    owner,
    thumbnail,
    metadata,
    ..extra
});

/// Facts about an image.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ImageMetadata {
    /// The width in pixels.
    pub width: Option<i32>,
    /// The height in pixels.
    pub height: Option<i32>,
    /// Words that describe the image.
    ///
    /// Each item: at most 50 characters.
    pub smart_tags: Option<Vec<String>>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(ImageMetadata {
    width,
    height,
    smart_tags,
    ..extra
});

/// Facts about a video.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct VideoMetadata {
    /// The width in pixels.
    pub width: i32,
    /// The height in pixels.
    pub height: i32,
    /// The length in seconds.
    pub duration: Option<i32>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(VideoMetadata {
    width,
    height,
    duration,
    ..extra
});

/// A summary of an asset.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AssetSummary {
    /// Whether it is an image or a video.
    pub r#type: AssetType,
    /// The asset's ID.
    pub id: String,
    /// The asset's name, which can be an empty string for an untitled image.
    pub name: String,
    /// Words that users attach to their uploads and search for.
    ///
    /// See [tags](https://www.canva.com/help/add-edit-tags/) in Canva's help center.
    pub tags: Vec<String>,
    /// The time when the asset was added to the library, in Unix seconds.
    pub created_at: wire::Timestamp,
    /// The time when the asset last changed, in Unix seconds.
    pub updated_at: wire::Timestamp,
    /// A small picture of the asset.
    pub thumbnail: Option<super::common::Thumbnail>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(AssetSummary {
    r#type: "type",
    id,
    name,
    tags,
    created_at,
    updated_at,
    thumbnail,
    ..extra
});

/// The status of the upload of an asset.
///
/// **Deprecated:** Use the status of the upload job.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ImportStatus {
    /// The status of the upload.
    pub state: ImportStatusState,
    /// The error of the upload, if it failed.
    pub error: Option<ImportError>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(ImportStatus {
    state,
    error,
    ..extra
});

/// The error of the upload of an asset.
///
/// **Deprecated:** Use the error of the upload job.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ImportError {
    /// The reason, for programs.
    pub code: ImportErrorCode,
    /// The reason, for people.
    pub message: String,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(ImportError {
    code,
    message,
    ..extra
});

/// An upload in the background.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AssetUploadJob {
    /// The job's ID.
    pub id: String,
    /// The status of the job.
    pub status: AssetUploadStatus,
    /// The error of the job, if it failed.
    pub error: Option<AssetUploadError>,
    /// The uploaded asset, once the job succeeds.
    pub asset: Option<Asset>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(AssetUploadJob {
    id,
    status,
    error,
    asset,
    ..extra
});

/// The error of an upload.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AssetUploadError {
    /// The reason, for programs.
    pub code: AssetUploadErrorCode,
    /// The reason, for people.
    pub message: String,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(AssetUploadError {
    code,
    message,
    ..extra
});

/// Facts about a file that is uploaded.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AssetUploadMetadata {
    /// The name of the asset, in at most 50 characters.
    ///
    /// Any character is allowed, including emoji: the name is sent as Base64, and the limit
    /// counts its characters before encoding.
    ///
    /// At least 1 character.
    pub name: String,
}

impl AssetUploadMetadata {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("name_base64").min_length(1),
    ];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

wire::object!(AssetUploadMetadata {
    name: Base64("name_base64"),
});

/// Facts about an image or a video.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum AssetMetadata {
    /// Facts about an image.
    Image(ImageMetadata),
    /// Facts about a video.
    Video(VideoMetadata),
    /// A kind unknown to this version of the crate.
    Other(wire::Json),
}

wire::union!(AssetMetadata {
    tag: "type",
    Image: "image",
    Video: "video",
});

/// The kind of an asset.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AssetType {
    /// An image.
    Image,
    /// A video.
    Video,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(AssetType {
    Image: "image",
    Video: "video",
});

/// The status of an upload.
///
/// Only the deprecated `import_status` uses it.
///
/// **Deprecated:** Use `AssetUploadStatus`, the status of the upload job.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImportStatusState {
    /// The upload failed.
    Failed,
    /// The upload is still running.
    InProgress,
    /// The asset is in the library.
    Success,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(ImportStatusState {
    Failed: "failed",
    InProgress: "in_progress",
    Success: "success",
});

/// The error of an upload.
///
/// Only the deprecated `import_status` uses it.
///
/// **Deprecated:** Use `AssetUploadErrorCode`, the error of the upload job.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImportErrorCode {
    /// The file is larger than Canva accepts.
    FileTooBig,
    /// Canva could not import the file.
    ImportFailed,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(ImportErrorCode {
    FileTooBig: "file_too_big",
    ImportFailed: "import_failed",
});

/// The status of an upload job.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AssetUploadStatus {
    /// The upload failed, and the job's error says why.
    Failed,
    /// The upload is still running.
    InProgress,
    /// The asset is in the library.
    Success,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(AssetUploadStatus {
    Failed: "failed",
    InProgress: "in_progress",
    Success: "success",
});

/// The error of an upload job.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AssetUploadErrorCode {
    /// The file is larger than Canva accepts.
    FileTooBig,
    /// Canva could not import the file.
    ImportFailed,
    /// Canva could not download the file, which only happens to uploads by URL.
    FetchFailed,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(AssetUploadErrorCode {
    FileTooBig: "file_too_big",
    ImportFailed: "import_failed",
    FetchFailed: "fetch_failed",
});
