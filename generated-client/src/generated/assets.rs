// @generated from spec/assets.yaml by the generator; change the spec, not this file.

//! Images and videos in a user's library.
//!
//! See the [documentation](https://www.canva.dev/docs/connect/api-reference/assets/).
//!
//! # Operations
//!
//! - [`delete_asset`](crate::Client::delete_asset): Moves an asset to the trash.
//! - [`get_asset`](crate::Client::get_asset): Reads what Canva knows about an asset.
//! - [`update_asset`](crate::Client::update_asset): Changes the name and the tags of an asset.
//! - [`create_asset_upload_job`](crate::Client::create_asset_upload_job): Starts to upload a file to the user's library.
//! - [`get_asset_upload_job`](crate::Client::get_asset_upload_job): Tells how an upload is getting on, and its result.
//! - [`create_url_asset_upload_job`]: Starts to upload a file to the user's library, which Canva downloads from a URL.
//! - [`get_url_asset_upload_job`]: Tells how an upload from a URL is getting on, and its result.
//!
#![cfg_attr(feature = "preview", doc = "[`create_url_asset_upload_job`]: crate::Client::create_url_asset_upload_job")]
#![cfg_attr(not(feature = "preview"), doc = "[`create_url_asset_upload_job`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`get_url_asset_upload_job`]: crate::Client::get_url_asset_upload_job")]
#![cfg_attr(not(feature = "preview"), doc = "[`get_url_asset_upload_job`]: crate#previews")]

use crate::runtime::body::Body;
use crate::runtime::client::Client;
use crate::runtime::job::{Job, Outcome, PollsJob, StartsJob};
use crate::runtime::operation::{Operation, OperationInfo, RateLimit, Scopes};
use crate::runtime::request::Request;
use crate::runtime::wire::{
    Base64, DecodeError, Extra, Reader, Record, Timestamp, Union, Value, Variant, Writer,
    record, string_enum, union,
};
use super::common::{TeamUserSummary, Thumbnail};

impl Client {
    /// Moves an asset to the trash.
    ///
    /// Designs that hold the asset keep it.
    ///
    /// `DELETE /v1/assets/{assetId}`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/assets/delete-asset/).
    ///
    /// - Needs the scope `asset:write`.
    /// - At most 30 requests a minute for each user.
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
    pub fn delete_asset(&self, asset_id: &str) -> Request<DeleteAsset> {
        Request::new(self).set_path("assetId", asset_id)
    }

    /// Reads what Canva knows about an asset.
    ///
    /// `GET /v1/assets/{assetId}`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/assets/get-asset/).
    ///
    /// - Needs the scope `asset:read`.
    /// - At most 100 requests a minute for each user.
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
    pub fn get_asset(&self, asset_id: &str) -> Request<GetAsset> {
        Request::new(self).set_path("assetId", asset_id)
    }

    /// Changes the name and the tags of an asset.
    ///
    /// What the request leaves out stays as it is.
    ///
    /// `PATCH /v1/assets/{assetId}`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/assets/update-asset/).
    ///
    /// - Needs the scope `asset:write`.
    /// - At most 30 requests a minute for each user.
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
    /// let asset = client
    ///     .update_asset(
    ///         "MAHk2RtW9qE",
    ///         UpdateAssetRequest::new()
    ///             .name("Lighthouse at sunrise")
    ///             .tags(
    ///                 vec![
    ///                     "sea".to_owned(), "sunrise".to_owned(), "autumn campaign"
    ///                     .to_owned()
    ///                 ],
    ///             ),
    ///     )
    ///     .send()
    ///     .await?
    ///     .asset;
    /// println!("{asset:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn update_asset(
        &self,
        asset_id: &str,
        body: UpdateAssetRequest,
    ) -> Request<UpdateAsset> {
        Request::new(self).set_path("assetId", asset_id).set_json(body)
    }

    /// Starts to upload a file to the user's library.
    ///
    /// The response describes a job, which may already be finished. Follow it with
    /// `get_asset_upload_job`, which needs the scope `asset:read`.
    ///
    /// Each call starts another job, so a repeated call may upload the file twice.
    ///
    /// `POST /v1/asset-uploads`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/assets/create-asset-upload-job/).
    ///
    /// - Needs the scope `asset:write`.
    /// - At most 30 requests a minute for each user.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::assets::AssetUploadMetadata;
    /// use canva_connect::Body;
    ///
    /// let body = Body::from_file("file.bin").await?;
    /// let asset = client
    ///     .create_asset_upload_job(
    ///         AssetUploadMetadata::new("Lighthouse at dawn 🌅"),
    ///         body,
    ///     )
    ///     .send_and_wait()
    ///     .await?;
    /// println!("{asset:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_asset_upload_job(
        &self,
        asset_upload_metadata: AssetUploadMetadata,
        body: impl Into<Body>,
    ) -> Request<CreateAssetUploadJob> {
        Request::new(self)
            .set_json_header("Asset-Upload-Metadata", asset_upload_metadata)
            .set_body(body.into())
    }

    /// Tells how an upload is getting on, and its result.
    ///
    /// Ask again with growing pauses until the status is `success` or `failed`. Only the user
    /// who started the upload can ask about it.
    ///
    /// `GET /v1/asset-uploads/{jobId}`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/assets/get-asset-upload-job/).
    ///
    /// - Needs the scope `asset:read`.
    /// - At most 180 requests a minute for each user.
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
    pub fn get_asset_upload_job(&self, job_id: &str) -> Request<GetAssetUploadJob> {
        Request::new(self).set_path("jobId", job_id)
    }

    #[cfg(feature = "preview")]
    /// Starts to upload a file to the user's library, which Canva downloads from a URL.
    ///
    /// The kinds and sizes of files are those of `create_asset_upload_job`, except that videos
    /// have at most 100 MB.
    ///
    /// The response describes a job, which may already be finished. Follow it with
    /// `get_url_asset_upload_job`, which needs the scope `asset:read`.
    ///
    /// Each call starts another job, but Canva refuses to start one while it knows of another
    /// for the same URL.
    ///
    /// `POST /v1/url-asset-uploads`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/assets/create-url-asset-upload-job/).
    ///
    /// **Preview:** this may change or go without notice.
    ///
    /// - Needs the scope `asset:write`.
    /// - At most 30 requests a minute for each user.
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
    /// let asset = client
    ///     .create_url_asset_upload_job(
    ///         CreateUrlAssetUploadJobRequest::new(
    ///             "Waves at the pier",
    ///             "https://media.example.com/clips/pier-waves.mp4",
    ///         ),
    ///     )
    ///     .send_and_wait()
    ///     .await?;
    /// println!("{asset:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_url_asset_upload_job(
        &self,
        body: CreateUrlAssetUploadJobRequest,
    ) -> Request<CreateUrlAssetUploadJob> {
        Request::new(self).set_json(body)
    }

    #[cfg(feature = "preview")]
    /// Tells how an upload from a URL is getting on, and its result.
    ///
    /// Ask again with growing pauses until the status is `success` or `failed`. Only the user
    /// who started the upload can ask about it.
    ///
    /// `GET /v1/url-asset-uploads/{jobId}`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/assets/get-url-asset-upload-job/).
    ///
    /// **Preview:** this may change or go without notice.
    ///
    /// - Needs the scope `asset:read`.
    /// - At most 180 requests a minute for each user.
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
    ) -> Request<GetUrlAssetUploadJob> {
        Request::new(self).set_path("jobId", job_id)
    }
}

/// The operation behind [`Client::delete_asset`].
pub enum DeleteAsset {}

impl Operation for DeleteAsset {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        name: "delete_asset",
        path: "/v1/assets/{assetId}",
        scopes: Scopes::All(&["asset:write"]),
        rate_limits: &[RateLimit::per_minute(30)],
        ..OperationInfo::DELETE
    };
}

/// The operation behind [`Client::get_asset`].
pub enum GetAsset {}

impl Operation for GetAsset {
    type Output = GetAssetResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "get_asset",
        path: "/v1/assets/{assetId}",
        scopes: Scopes::All(&["asset:read"]),
        rate_limits: &[RateLimit::per_minute(100)],
        ..OperationInfo::GET
    };
}

/// The operation behind [`Client::update_asset`].
pub enum UpdateAsset {}

impl Operation for UpdateAsset {
    type Output = UpdateAssetResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "update_asset",
        path: "/v1/assets/{assetId}",
        scopes: Scopes::All(&["asset:write"]),
        rate_limits: &[RateLimit::per_minute(30)],
        ..OperationInfo::PATCH
    };
}

/// The operation behind [`Client::create_asset_upload_job`].
pub enum CreateAssetUploadJob {}

impl Operation for CreateAssetUploadJob {
    type Output = CreateAssetUploadJobResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "create_asset_upload_job",
        path: "/v1/asset-uploads",
        scopes: Scopes::All(&["asset:write"]),
        rate_limits: &[RateLimit::per_minute(30)],
        ..OperationInfo::POST
    };
}

impl StartsJob for CreateAssetUploadJob {
    type Poll = GetAssetUploadJob;

    #[inline]
    fn job(response: CreateAssetUploadJobResponse) -> AssetUploadJob {
        response.job
    }

    #[inline]
    fn poll(client: &Client, id: &str) -> Request<GetAssetUploadJob> {
        client.get_asset_upload_job(id)
    }
}

/// The operation behind [`Client::get_asset_upload_job`].
pub enum GetAssetUploadJob {}

impl Operation for GetAssetUploadJob {
    type Output = GetAssetUploadJobResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "get_asset_upload_job",
        path: "/v1/asset-uploads/{jobId}",
        scopes: Scopes::All(&["asset:read"]),
        rate_limits: &[RateLimit::per_minute(180)],
        ..OperationInfo::GET
    };
}

impl PollsJob for GetAssetUploadJob {
    type Job = AssetUploadJob;

    #[inline]
    fn job(response: GetAssetUploadJobResponse) -> AssetUploadJob {
        response.job
    }
}

impl Job for AssetUploadJob {
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
    fn outcome(self) -> Outcome<Asset, AssetUploadError> {
        match self.status {
            AssetUploadStatus::Success => Outcome::Success(self.asset),
            AssetUploadStatus::Failed => Outcome::Failure(self.error),
            _ => Outcome::Pending,
        }
    }
}

#[cfg(feature = "preview")]
/// The operation behind [`Client::create_url_asset_upload_job`].
pub enum CreateUrlAssetUploadJob {}

#[cfg(feature = "preview")]
impl Operation for CreateUrlAssetUploadJob {
    type Output = CreateUrlAssetUploadJobResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "create_url_asset_upload_job",
        path: "/v1/url-asset-uploads",
        scopes: Scopes::All(&["asset:write"]),
        rate_limits: &[RateLimit::per_minute(30)],
        ..OperationInfo::POST
    };
}

#[cfg(feature = "preview")]
impl StartsJob for CreateUrlAssetUploadJob {
    type Poll = GetUrlAssetUploadJob;

    #[inline]
    fn job(response: CreateUrlAssetUploadJobResponse) -> AssetUploadJob {
        response.job
    }

    #[inline]
    fn poll(client: &Client, id: &str) -> Request<GetUrlAssetUploadJob> {
        client.get_url_asset_upload_job(id)
    }
}

#[cfg(feature = "preview")]
/// The operation behind [`Client::get_url_asset_upload_job`].
pub enum GetUrlAssetUploadJob {}

#[cfg(feature = "preview")]
impl Operation for GetUrlAssetUploadJob {
    type Output = GetUrlAssetUploadJobResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "get_url_asset_upload_job",
        path: "/v1/url-asset-uploads/{jobId}",
        scopes: Scopes::All(&["asset:read"]),
        rate_limits: &[RateLimit::per_minute(180)],
        ..OperationInfo::GET
    };
}

#[cfg(feature = "preview")]
impl PollsJob for GetUrlAssetUploadJob {
    type Job = AssetUploadJob;

    #[inline]
    fn job(response: GetUrlAssetUploadJobResponse) -> AssetUploadJob {
        response.job
    }
}

#[cfg(feature = "preview")]
/// A file to upload from a URL.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateUrlAssetUploadJobRequest {
    /// What to call the asset, in 1 to 255 characters.
    ///
    /// Limits: from 1 to 255 characters.
    pub name: String,
    /// Where Canva downloads the file, in 8 to 2048 characters.
    ///
    /// Everyone on the internet must be able to open it.
    ///
    /// Limits: from 8 to 2048 characters.
    pub url: String,
}

#[cfg(feature = "preview")]
impl CreateUrlAssetUploadJobRequest {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(name: impl Into<String>, url: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            url: url.into(),
        }
    }
}

#[cfg(feature = "preview")]
impl Record for CreateUrlAssetUploadJobRequest {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            name: object.field("name")?,
            url: object.field("url")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("name", &self.name);
        object.field("url", &self.url);
    }
}

#[cfg(feature = "preview")]
record!(CreateUrlAssetUploadJobRequest);

#[cfg(feature = "preview")]
/// What `create_url_asset_upload_job` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateUrlAssetUploadJobResponse {
    /// The new job.
    pub job: AssetUploadJob,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for CreateUrlAssetUploadJobResponse {
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
record!(CreateUrlAssetUploadJobResponse : Default);

#[cfg(feature = "preview")]
/// What `get_url_asset_upload_job` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetUrlAssetUploadJobResponse {
    /// The job as it stands now.
    pub job: AssetUploadJob,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for GetUrlAssetUploadJobResponse {
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
record!(GetUrlAssetUploadJobResponse : Default);

/// What `get_asset` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetAssetResponse {
    /// The asset.
    pub asset: Asset,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for GetAssetResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            asset: object.field("asset")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("asset", &self.asset);
    }
}

record!(GetAssetResponse : Default);

/// What to change about an asset.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct UpdateAssetRequest {
    /// The new name, in at most 50 characters.
    ///
    /// An empty name changes nothing.
    ///
    /// Limits: at most 50 characters.
    pub name: Option<String>,
    /// The new tags, at most 50 with at most 50 characters each.
    ///
    /// They take the place of all tags so far; an empty list takes those away.
    ///
    /// Limits: at most 50 items; each at most 50 characters.
    pub tags: Option<Vec<String>>,
}

impl UpdateAssetRequest {
    /// Creates one with nothing set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { name: None, tags: None }
    }

    /// Sets [`name`](Self::name).
    #[inline]
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets [`tags`](Self::tags).
    #[inline]
    #[must_use]
    pub fn tags(mut self, tags: Vec<String>) -> Self {
        self.tags = Some(tags);
        self
    }
}

impl Record for UpdateAssetRequest {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            name: object.field("name")?,
            tags: object.field("tags")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("name", &self.name);
        object.field("tags", &self.tags);
    }
}

record!(UpdateAssetRequest);

/// What `update_asset` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct UpdateAssetResponse {
    /// The asset with its changes.
    pub asset: Asset,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for UpdateAssetResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            asset: object.field("asset")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("asset", &self.asset);
    }
}

record!(UpdateAssetResponse : Default);

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
    /// How the upload of the asset went.
    #[deprecated = "Use the status of the upload job."]
    pub import_status: Option<ImportStatus>,
    /// When the asset came into the library, in Unix seconds.
    pub created_at: Timestamp,
    /// When the asset last changed, in Unix seconds.
    pub updated_at: Timestamp,
    /// The user and team that the asset belongs to.
    ///
    /// Optional because no documented example has it.
    pub owner: Option<TeamUserSummary>,
    /// A small picture of the asset.
    pub thumbnail: Option<Thumbnail>,
    /// Facts about the image or video itself, such as its size.
    pub metadata: Option<AssetMetadata>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[allow(deprecated, reason = "what is deprecated still travels")]
impl Record for Asset {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            r#type: object.field("type")?,
            id: object.field("id")?,
            name: object.field("name")?,
            tags: object.field("tags")?,
            import_status: object.field("import_status")?,
            created_at: object.field("created_at")?,
            updated_at: object.field("updated_at")?,
            owner: object.field("owner")?,
            thumbnail: object.field("thumbnail")?,
            metadata: object.field("metadata")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("type", &self.r#type);
        object.field("id", &self.id);
        object.field("name", &self.name);
        object.field("tags", &self.tags);
        object.field("import_status", &self.import_status);
        object.field("created_at", &self.created_at);
        object.field("updated_at", &self.updated_at);
        object.field("owner", &self.owner);
        object.field("thumbnail", &self.thumbnail);
        object.field("metadata", &self.metadata);
    }
}

record!(Asset : Default);

/// Facts about an image.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ImageMetadata {
    /// The width in pixels.
    pub width: Option<i32>,
    /// The height in pixels.
    pub height: Option<i32>,
    /// Words that describe the image, each of at most 50 characters.
    ///
    /// Limits: each at most 50 characters.
    pub smart_tags: Option<Vec<String>>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for ImageMetadata {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            width: object.field("width")?,
            height: object.field("height")?,
            smart_tags: object.field("smart_tags")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("width", &self.width);
        object.field("height", &self.height);
        object.field("smart_tags", &self.smart_tags);
    }
}

record!(ImageMetadata : Default);

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
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for VideoMetadata {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            width: object.field("width")?,
            height: object.field("height")?,
            duration: object.field("duration")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("width", &self.width);
        object.field("height", &self.height);
        object.field("duration", &self.duration);
    }
}

record!(VideoMetadata : Default);

/// The most important facts about an asset.
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
    /// When the asset came into the library, in Unix seconds.
    pub created_at: Timestamp,
    /// When the asset last changed, in Unix seconds.
    pub updated_at: Timestamp,
    /// A small picture of the asset.
    pub thumbnail: Option<Thumbnail>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for AssetSummary {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            r#type: object.field("type")?,
            id: object.field("id")?,
            name: object.field("name")?,
            tags: object.field("tags")?,
            created_at: object.field("created_at")?,
            updated_at: object.field("updated_at")?,
            thumbnail: object.field("thumbnail")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("type", &self.r#type);
        object.field("id", &self.id);
        object.field("name", &self.name);
        object.field("tags", &self.tags);
        object.field("created_at", &self.created_at);
        object.field("updated_at", &self.updated_at);
        object.field("thumbnail", &self.thumbnail);
    }
}

record!(AssetSummary : Default);

/// How the upload of an asset went.
///
/// **Deprecated:** Use the status of the upload job.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ImportStatus {
    /// How far the upload is.
    pub state: ImportStatusState,
    /// Why the upload failed, if it did.
    pub error: Option<ImportError>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for ImportStatus {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            state: object.field("state")?,
            error: object.field("error")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("state", &self.state);
        object.field("error", &self.error);
    }
}

record!(ImportStatus : Default);

/// Why the upload of an asset failed.
///
/// **Deprecated:** Use the error of the upload job.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ImportError {
    /// The reason, for programs.
    pub code: ImportErrorCode,
    /// The reason, for people.
    pub message: String,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for ImportError {
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

record!(ImportError : Default);

/// What `create_asset_upload_job` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateAssetUploadJobResponse {
    /// The new job.
    pub job: AssetUploadJob,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for CreateAssetUploadJobResponse {
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

record!(CreateAssetUploadJobResponse : Default);

/// What `get_asset_upload_job` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetAssetUploadJobResponse {
    /// The job as it stands now.
    pub job: AssetUploadJob,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for GetAssetUploadJobResponse {
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

record!(GetAssetUploadJobResponse : Default);

/// An upload in the background.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AssetUploadJob {
    /// The job's ID.
    pub id: String,
    /// How far the job is.
    pub status: AssetUploadStatus,
    /// Why the job failed, if it did.
    pub error: Option<AssetUploadError>,
    /// The uploaded asset, once the job succeeds.
    pub asset: Option<Asset>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for AssetUploadJob {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            id: object.field("id")?,
            status: object.field("status")?,
            error: object.field("error")?,
            asset: object.field("asset")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("id", &self.id);
        object.field("status", &self.status);
        object.field("error", &self.error);
        object.field("asset", &self.asset);
    }
}

record!(AssetUploadJob : Default);

/// Why an upload failed.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AssetUploadError {
    /// The reason, for programs.
    pub code: AssetUploadErrorCode,
    /// The reason, for people.
    pub message: String,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for AssetUploadError {
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

record!(AssetUploadError : Default);

/// What Canva should know about a file that is uploaded.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AssetUploadMetadata {
    /// What to call the asset, in at most 50 characters.
    ///
    /// Any character is fine, emoji included: the name travels as Base64, and the limit counts
    /// its characters before encoding.
    ///
    /// Limits: at least 1 character.
    pub name: String,
}

impl AssetUploadMetadata {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

impl Record for AssetUploadMetadata {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            name: object.field_as::<Base64, _>("name_base64")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field_as::<Base64, _>("name_base64", &self.name);
    }
}

record!(AssetUploadMetadata);

/// Facts about an image or a video.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum AssetMetadata {
    /// Facts about an image.
    Image(ImageMetadata),
    /// Facts about a video.
    Video(VideoMetadata),
    /// A kind that this version of the crate does not know, as it came.
    Other(Value),
}

impl Union for AssetMetadata {
    const TAG: &'static str = "type";

    #[inline]
    fn read(variant: Variant<'_>) -> Result<Self, DecodeError> {
        match variant.tag() {
            "image" => variant.read().map(Self::Image),
            "video" => variant.read().map(Self::Video),
            _ => Ok(Self::Other(variant.into_value())),
        }
    }

    #[inline]
    fn write(&self) -> Value {
        match self {
            Self::Image(it) => Self::tagged("image", it),
            Self::Video(it) => Self::tagged("video", it),
            Self::Other(value) => value.clone(),
        }
    }
}

union!(AssetMetadata);

/// What an asset is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AssetType {
    /// An image.
    Image,
    /// A video.
    Video,
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

impl AssetType {
    /// The value as it travels.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Image => "image",
            Self::Video => "video",
            Self::Other(value) => value,
        }
    }
}

impl From<&str> for AssetType {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "image" => Self::Image,
            "video" => Self::Video,
            other => Self::Other(other.to_owned()),
        }
    }
}

string_enum!(AssetType);

/// How far an upload is.
///
/// Only the deprecated `import_status` uses it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImportStatusState {
    /// The upload failed.
    Failed,
    /// The upload is still running.
    InProgress,
    /// The asset is in the library.
    Success,
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

impl ImportStatusState {
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

impl From<&str> for ImportStatusState {
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

string_enum!(ImportStatusState);

/// Why an upload failed.
///
/// Only the deprecated `import_status` uses it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImportErrorCode {
    /// The file is larger than Canva accepts.
    FileTooBig,
    /// Canva could not take in the file.
    ImportFailed,
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

impl ImportErrorCode {
    /// The value as it travels.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::FileTooBig => "file_too_big",
            Self::ImportFailed => "import_failed",
            Self::Other(value) => value,
        }
    }
}

impl From<&str> for ImportErrorCode {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "file_too_big" => Self::FileTooBig,
            "import_failed" => Self::ImportFailed,
            other => Self::Other(other.to_owned()),
        }
    }
}

string_enum!(ImportErrorCode);

/// How far an upload job is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AssetUploadStatus {
    /// The upload failed, and the job's error says why.
    Failed,
    /// The upload is still running.
    InProgress,
    /// The asset is in the library.
    Success,
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

impl AssetUploadStatus {
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

impl From<&str> for AssetUploadStatus {
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

string_enum!(AssetUploadStatus);

/// Why an upload job failed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AssetUploadErrorCode {
    /// The file is larger than Canva accepts.
    FileTooBig,
    /// Canva could not take in the file.
    ImportFailed,
    /// Canva could not download the file, which only happens to uploads by URL.
    FetchFailed,
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

impl AssetUploadErrorCode {
    /// The value as it travels.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::FileTooBig => "file_too_big",
            Self::ImportFailed => "import_failed",
            Self::FetchFailed => "fetch_failed",
            Self::Other(value) => value,
        }
    }
}

impl From<&str> for AssetUploadErrorCode {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "file_too_big" => Self::FileTooBig,
            "import_failed" => Self::ImportFailed,
            "fetch_failed" => Self::FetchFailed,
            other => Self::Other(other.to_owned()),
        }
    }
}

string_enum!(AssetUploadErrorCode);
