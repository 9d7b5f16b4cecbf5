// @generated from spec/exports.yaml by the generator; change the spec, not this file.

//! Designs, exported as files.
//!
//! See the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/exports/).
//!
//! # Operations
//!
//! - [`create_design_export_job`](crate::Client::create_design_export_job): Starts to export a design as one or more files.
//! - [`get_design_export_job`](crate::Client::get_design_export_job): Returns the status of an export job, and the URLs of its files.

use crate::runtime;
use crate::runtime::wire;

impl runtime::Client {
    /// Starts to export a design as one or more files.
    ///
    /// A design can become PDF and PowerPoint files, JPEG, PNG and GIF images, MP4 videos, HTML
    /// or CSV; `get_design_export_formats` lists the formats of a design.
    ///
    /// The response describes a job, which may already be finished. Poll it with
    /// `get_design_export_job`, whose result says where to download the files within 24 hours.
    ///
    /// Each call starts another job, so a repeated call exports the design twice and counts
    /// twice against the limits.
    ///
    /// `POST /v1/exports`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/exports/create-design-export-job/).
    ///
    /// - Scope: `design:content:read`.
    /// - Rate limit: 20 requests a minute for each user.
    /// - Rate limit: 750 requests in 5 minutes for the whole integration.
    /// - Rate limit: 5000 requests in 24 hours for the whole integration.
    /// - Rate limit: 75 requests in 5 minutes for each document.
    /// - Rate limit: 75 requests in 5 minutes for each user.
    /// - Rate limit: 500 requests in 24 hours for each user.
    /// - Last compared with the documentation on 2026-07-30: The published description of that
    ///   day.
    ///
    /// # Errors
    ///
    /// - 400 `invalid_request`: The design ID is malformed.
    /// - 400 `bad_request_body`: The design has no such page, or cannot have this format.
    /// - 400 `bad_request_params`: The user's plan does not allow transparent backgrounds.
    /// - 403 `permission_denied`: The user may not see this design.
    /// - 403 `license_required`: The user has no license to export this design in `pro`
    ///   quality.
    /// - 403 `feature_not_available`: SVG files cannot be exported at the moment.
    /// - 404 `design_not_found`: There is no design with this ID.
    /// - 429 `too_many_requests`: The user, the integration or the design has exceeded a limit,
    ///   for minutes or for a day.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::exports::{
    ///     CreateDesignExportJobRequest, ExportQuality, PngExportFormat,
    /// };
    ///
    /// let body = CreateDesignExportJobRequest::new(
    ///     "DAHq6NbXe3k",
    ///     PngExportFormat::new()
    ///         .export_quality(ExportQuality::Regular)
    ///         .width(1280)
    ///         .transparent_background(false)
    ///         .pages([1, 12]),
    /// );
    /// let urls = client.create_design_export_job(body).send_and_wait().await?;
    /// println!("{urls:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_design_export_job(
        &self,
        body: impl Into<CreateDesignExportJobRequest>,
    ) -> runtime::Request<CreateDesignExportJob> {
        let body: CreateDesignExportJobRequest = body.into();
        runtime::Request::new(self).count_for(&body.design_id).set_json(body)
    }

    /// Returns the status of an export job, and the URLs of its files.
    ///
    /// Poll it with increasing delays until the status is `success` or `failed`. Only the user
    /// who started the export can ask about it, and only for a while: results expire.
    ///
    /// It also works for exports for print partners.
    ///
    /// `GET /v1/exports/{exportId}`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/exports/get-design-export-job/).
    ///
    /// - Scope: `design:content:read`.
    /// - `export_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - Rate limit: 120 requests a minute for each user.
    /// - Last compared with the documentation on 2026-07-30: The published description of that
    ///   day.
    ///
    /// # Errors
    ///
    /// - 403 `permission_denied`: Someone else started the job, or the user may not have its
    ///   files.
    /// - 404 `not_found`: The job's result has expired.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let job = client
    ///     .get_design_export_job("d58a1c3f-6b92-4e07-8f4d-1a7c90e2b365")
    ///     .send()
    ///     .await?
    ///     .job;
    /// println!("{job:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_design_export_job(
        &self,
        export_id: &str,
    ) -> runtime::Request<GetDesignExportJob> {
        runtime::Request::new(self).set_path("exportId", export_id)
    }
}

/// The operation of [`Client::create_design_export_job`](crate::Client::create_design_export_job).
pub enum CreateDesignExportJob {}

impl runtime::Operation for CreateDesignExportJob {
    type Output = CreateDesignExportJobResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "create_design_export_job",
        path: "/v1/exports",
        scopes: runtime::Scopes::All(&["design:content:read"]),
        rate_limits: &[
            runtime::RateLimit::per_minute(20),
            runtime::RateLimit::new(750, 300).per(runtime::Per::Integration),
            runtime::RateLimit::new(5000, 86400).per(runtime::Per::Integration),
            runtime::RateLimit::new(75, 300).per(runtime::Per::Document),
            runtime::RateLimit::new(75, 300),
            runtime::RateLimit::new(500, 86400),
        ],
        ..runtime::OperationInfo::POST
    };
}

impl runtime::StartsJob for CreateDesignExportJob {
    type Poll = GetDesignExportJob;

    #[inline]
    fn job(response: CreateDesignExportJobResponse) -> ExportJob {
        response.job
    }

    #[inline]
    fn poll(client: &runtime::Client, id: &str) -> runtime::Request<GetDesignExportJob> {
        client.get_design_export_job(id)
    }
}

/// The operation of [`Client::get_design_export_job`](crate::Client::get_design_export_job).
pub enum GetDesignExportJob {}

impl runtime::Operation for GetDesignExportJob {
    type Output = GetDesignExportJobResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "get_design_export_job",
        path: "/v1/exports/{exportId}",
        scopes: runtime::Scopes::All(&["design:content:read"]),
        rate_limits: &[runtime::RateLimit::per_minute(120)],
        constraints: &[
            runtime::Constraint::of("exportId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
        ],
        ..runtime::OperationInfo::GET
    };
}

impl runtime::PollsJob for GetDesignExportJob {
    type Job = ExportJob;

    #[inline]
    fn job(response: GetDesignExportJobResponse) -> ExportJob {
        response.job
    }
}

impl runtime::Job for ExportJob {
    type Success = Vec<String>;
    type Failure = ExportError;

    #[inline]
    fn id(&self) -> &str {
        &self.id
    }

    #[inline]
    fn status(&self) -> &str {
        self.status.as_str()
    }

    #[inline]
    fn outcome(self) -> runtime::Outcome<Vec<String>, ExportError> {
        match self.status {
            DesignExportStatus::Success => runtime::Outcome::Success(self.urls),
            DesignExportStatus::Failed => runtime::Outcome::Failure(self.error),
            _ => runtime::Outcome::Pending,
        }
    }
}

/// The response of `create_design_export_job`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateDesignExportJobResponse {
    /// The new job.
    pub job: ExportJob,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(CreateDesignExportJobResponse {
    job,
    ..extra
});

/// The response of `get_design_export_job`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetDesignExportJobResponse {
    /// The current state of the job.
    pub job: ExportJob,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(GetDesignExportJobResponse {
    job,
    ..extra
});

/// The design to export, and the format.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateDesignExportJobRequest {
    /// The ID of the design.
    pub design_id: String,
    /// The format of the files.
    pub format: ExportFormat,
}

impl CreateDesignExportJobRequest {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(design_id: impl Into<String>, format: impl Into<ExportFormat>) -> Self {
        Self {
            design_id: design_id.into(),
            format: format.into(),
        }
    }
}

wire::object!(CreateDesignExportJobRequest {
    design_id,
    format,
});

/// A PDF file.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PdfExportFormat {
    /// The quality of the file.
    ///
    /// Default: `"regular"`.
    pub export_quality: Option<ExportQuality>,
    /// The size of the paper, only for Canva docs.
    ///
    /// Default: `"a4"`.
    pub size: Option<ExportPageSize>,
    /// The numbers of the pages to export, counted from 1; without it, all pages.
    ///
    /// Each item: at least 1.
    pub pages: Option<Vec<i32>>,
}

impl PdfExportFormat {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("export_quality").default("\"regular\""),
        wire::Constraint::of("size").default("\"a4\""),
        wire::Constraint::of("pages").item_min(1),
    ];

    /// Creates an empty value.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            export_quality: None,
            size: None,
            pages: None,
        }
    }

    /// Sets [`export_quality`](Self::export_quality).
    #[must_use]
    #[inline]
    pub fn export_quality(mut self, export_quality: ExportQuality) -> Self {
        self.export_quality = Some(export_quality);
        self
    }

    /// Sets [`size`](Self::size).
    #[must_use]
    #[inline]
    pub fn size(mut self, size: ExportPageSize) -> Self {
        self.size = Some(size);
        self
    }

    /// Sets [`pages`](Self::pages).
    #[must_use]
    #[inline]
    pub fn pages(mut self, pages: impl IntoIterator<Item = i32>) -> Self {
        self.pages = Some(pages.into_iter().collect());
        self
    }
}

wire::object!(PdfExportFormat {
    export_quality,
    size,
    pages,
});

/// A GIF image, which may be animated.
///
/// Without width and height, it has the size of the design; with only one of them, the
/// other follows in proportion. If the two do not fit the design's proportions, the larger
/// one counts. Large designs are scaled down.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GifExportFormat {
    /// The quality of the image.
    ///
    /// Default: `"regular"`.
    pub export_quality: Option<ExportQuality>,
    /// The height in pixels.
    ///
    /// From 40 to 25000.
    pub height: Option<i32>,
    /// The width in pixels.
    ///
    /// From 40 to 25000.
    pub width: Option<i32>,
    /// The numbers of the pages to export, counted from 1; without it, all pages.
    ///
    /// Each item: at least 1.
    pub pages: Option<Vec<i32>>,
}

impl GifExportFormat {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("export_quality").default("\"regular\""),
        wire::Constraint::of("height").min(40).max(25000),
        wire::Constraint::of("width").min(40).max(25000),
        wire::Constraint::of("pages").item_min(1),
    ];

    /// Creates an empty value.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            export_quality: None,
            height: None,
            width: None,
            pages: None,
        }
    }

    /// Sets [`export_quality`](Self::export_quality).
    #[must_use]
    #[inline]
    pub fn export_quality(mut self, export_quality: ExportQuality) -> Self {
        self.export_quality = Some(export_quality);
        self
    }

    /// Sets [`height`](Self::height).
    #[must_use]
    #[inline]
    pub fn height(mut self, height: i32) -> Self {
        self.height = Some(height);
        self
    }

    /// Sets [`width`](Self::width).
    #[must_use]
    #[inline]
    pub fn width(mut self, width: i32) -> Self {
        self.width = Some(width);
        self
    }

    /// Sets [`pages`](Self::pages).
    #[must_use]
    #[inline]
    pub fn pages(mut self, pages: impl IntoIterator<Item = i32>) -> Self {
        self.pages = Some(pages.into_iter().collect());
        self
    }
}

wire::object!(GifExportFormat {
    export_quality,
    height,
    width,
    pages,
});

/// JPEG images.
///
/// Without width and height, they have the size of the design; with only one of them, the
/// other follows in proportion. If the two do not fit the design's proportions, the larger
/// one counts. On the free plan, a design of fixed size can grow by a factor of 1.125 at
/// most.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct JpgExportFormat {
    /// The quality of the images.
    ///
    /// Default: `"regular"`.
    pub export_quality: Option<ExportQuality>,
    /// The quality of the compressed picture.
    ///
    /// Low values give small files with visible flaws.
    ///
    /// From 1 to 100.
    pub quality: i32,
    /// The height in pixels.
    ///
    /// From 40 to 25000.
    pub height: Option<i32>,
    /// The width in pixels.
    ///
    /// From 40 to 25000.
    pub width: Option<i32>,
    /// The numbers of the pages to export, counted from 1; without it, all pages.
    ///
    /// Each item: at least 1.
    pub pages: Option<Vec<i32>>,
}

impl JpgExportFormat {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("export_quality").default("\"regular\""),
        wire::Constraint::of("quality").min(1).max(100),
        wire::Constraint::of("height").min(40).max(25000),
        wire::Constraint::of("width").min(40).max(25000),
        wire::Constraint::of("pages").item_min(1),
    ];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(quality: i32) -> Self {
        Self {
            export_quality: None,
            quality,
            height: None,
            width: None,
            pages: None,
        }
    }

    /// Sets [`export_quality`](Self::export_quality).
    #[must_use]
    #[inline]
    pub fn export_quality(mut self, export_quality: ExportQuality) -> Self {
        self.export_quality = Some(export_quality);
        self
    }

    /// Sets [`height`](Self::height).
    #[must_use]
    #[inline]
    pub fn height(mut self, height: i32) -> Self {
        self.height = Some(height);
        self
    }

    /// Sets [`width`](Self::width).
    #[must_use]
    #[inline]
    pub fn width(mut self, width: i32) -> Self {
        self.width = Some(width);
        self
    }

    /// Sets [`pages`](Self::pages).
    #[must_use]
    #[inline]
    pub fn pages(mut self, pages: impl IntoIterator<Item = i32>) -> Self {
        self.pages = Some(pages.into_iter().collect());
        self
    }
}

wire::object!(JpgExportFormat {
    export_quality,
    quality,
    height,
    width,
    pages,
});

/// PNG images.
///
/// Without width and height, they have the size of the design; with only one of them, the
/// other follows in proportion. If the two do not fit the design's proportions, the larger
/// one counts. On the free plan, a design of fixed size can grow by a factor of 1.125 at
/// most.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PngExportFormat {
    /// The quality of the images.
    ///
    /// Default: `"regular"`.
    pub export_quality: Option<ExportQuality>,
    /// The height in pixels.
    ///
    /// From 40 to 25000.
    pub height: Option<i32>,
    /// The width in pixels.
    ///
    /// From 40 to 25000.
    pub width: Option<i32>,
    /// Whether the compression is lossless.
    ///
    /// Lossy compression makes files smaller, and needs a plan with premium features, such as
    /// Canva Pro; on the free plan, the export fails.
    ///
    /// Default: `true`.
    pub lossless: Option<bool>,
    /// Whether the background is transparent.
    ///
    /// It needs a plan with premium features, such as Canva Pro; on the free plan, the export
    /// fails. The capability `export_png_transparency` reports whether the user has it.
    ///
    /// Default: `false`.
    pub transparent_background: Option<bool>,
    /// Whether all pages are exported as one image instead of one image each.
    ///
    /// Default: `false`.
    pub as_single_image: Option<bool>,
    /// The numbers of the pages to export, counted from 1; without it, all pages.
    ///
    /// Each item: at least 1.
    pub pages: Option<Vec<i32>>,
}

impl PngExportFormat {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("export_quality").default("\"regular\""),
        wire::Constraint::of("height").min(40).max(25000),
        wire::Constraint::of("width").min(40).max(25000),
        wire::Constraint::of("lossless").default("true"),
        wire::Constraint::of("transparent_background").default("false"),
        wire::Constraint::of("as_single_image").default("false"),
        wire::Constraint::of("pages").item_min(1),
    ];

    /// Creates an empty value.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            export_quality: None,
            height: None,
            width: None,
            lossless: None,
            transparent_background: None,
            as_single_image: None,
            pages: None,
        }
    }

    /// Sets [`export_quality`](Self::export_quality).
    #[must_use]
    #[inline]
    pub fn export_quality(mut self, export_quality: ExportQuality) -> Self {
        self.export_quality = Some(export_quality);
        self
    }

    /// Sets [`height`](Self::height).
    #[must_use]
    #[inline]
    pub fn height(mut self, height: i32) -> Self {
        self.height = Some(height);
        self
    }

    /// Sets [`width`](Self::width).
    #[must_use]
    #[inline]
    pub fn width(mut self, width: i32) -> Self {
        self.width = Some(width);
        self
    }

    /// Sets [`lossless`](Self::lossless).
    #[must_use]
    #[inline]
    pub fn lossless(mut self, lossless: bool) -> Self {
        self.lossless = Some(lossless);
        self
    }

    /// Sets [`transparent_background`](Self::transparent_background).
    #[must_use]
    #[inline]
    pub fn transparent_background(mut self, transparent_background: bool) -> Self {
        self.transparent_background = Some(transparent_background);
        self
    }

    /// Sets [`as_single_image`](Self::as_single_image).
    #[must_use]
    #[inline]
    pub fn as_single_image(mut self, as_single_image: bool) -> Self {
        self.as_single_image = Some(as_single_image);
        self
    }

    /// Sets [`pages`](Self::pages).
    #[must_use]
    #[inline]
    pub fn pages(mut self, pages: impl IntoIterator<Item = i32>) -> Self {
        self.pages = Some(pages.into_iter().collect());
        self
    }
}

wire::object!(PngExportFormat {
    export_quality,
    height,
    width,
    lossless,
    transparent_background,
    as_single_image,
    pages,
});

/// A PowerPoint file.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PptxExportFormat {
    /// The numbers of the pages to export, counted from 1; without it, all pages.
    ///
    /// Each item: at least 1.
    pub pages: Option<Vec<i32>>,
}

impl PptxExportFormat {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("pages").item_min(1),
    ];

    /// Creates an empty value.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { pages: None }
    }

    /// Sets [`pages`](Self::pages).
    #[must_use]
    #[inline]
    pub fn pages(mut self, pages: impl IntoIterator<Item = i32>) -> Self {
        self.pages = Some(pages.into_iter().collect());
        self
    }
}

wire::object!(PptxExportFormat { pages });

/// An MP4 video.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Mp4ExportFormat {
    /// The quality of the video.
    ///
    /// Default: `"regular"`.
    pub export_quality: Option<ExportQuality>,
    /// The video's orientation and resolution.
    pub quality: Mp4ExportQuality,
    /// The numbers of the pages to export, counted from 1; without it, all pages.
    ///
    /// Each item: at least 1.
    pub pages: Option<Vec<i32>>,
}

impl Mp4ExportFormat {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("export_quality").default("\"regular\""),
        wire::Constraint::of("pages").item_min(1),
    ];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(quality: Mp4ExportQuality) -> Self {
        Self {
            export_quality: None,
            quality,
            pages: None,
        }
    }

    /// Sets [`export_quality`](Self::export_quality).
    #[must_use]
    #[inline]
    pub fn export_quality(mut self, export_quality: ExportQuality) -> Self {
        self.export_quality = Some(export_quality);
        self
    }

    /// Sets [`pages`](Self::pages).
    #[must_use]
    #[inline]
    pub fn pages(mut self, pages: impl IntoIterator<Item = i32>) -> Self {
        self.pages = Some(pages.into_iter().collect());
        self
    }
}

wire::object!(Mp4ExportFormat {
    export_quality,
    quality,
    pages,
});

/// A ZIP archive with an e-mail as an HTML page, and its media.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct HtmlBundleExportFormat {
    /// The number of the page to export, counted from 1; without it, the first page.
    ///
    /// Exactly 1 item. Each item: at least 1.
    pub pages: Option<Vec<i32>>,
}

impl HtmlBundleExportFormat {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("pages").min_items(1).max_items(1).item_min(1),
    ];

    /// Creates an empty value.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { pages: None }
    }

    /// Sets [`pages`](Self::pages).
    #[must_use]
    #[inline]
    pub fn pages(mut self, pages: impl IntoIterator<Item = i32>) -> Self {
        self.pages = Some(pages.into_iter().collect());
        self
    }
}

wire::object!(HtmlBundleExportFormat { pages });

/// An e-mail as a single HTML file, whose media Canva hosts.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct HtmlStandaloneExportFormat {
    /// The number of the page to export, counted from 1; without it, the first page.
    ///
    /// Exactly 1 item. Each item: at least 1.
    pub pages: Option<Vec<i32>>,
}

impl HtmlStandaloneExportFormat {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("pages").min_items(1).max_items(1).item_min(1),
    ];

    /// Creates an empty value.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { pages: None }
    }

    /// Sets [`pages`](Self::pages).
    #[must_use]
    #[inline]
    pub fn pages(mut self, pages: impl IntoIterator<Item = i32>) -> Self {
        self.pages = Some(pages.into_iter().collect());
        self
    }
}

wire::object!(HtmlStandaloneExportFormat {
    pages,
});

/// A CSV file, only for designs with tables, such as Canva Sheets.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CsvExportFormat {
    /// The numbers of the pages to export, counted from 1; without it, all pages.
    ///
    /// Each item: at least 1.
    pub pages: Option<Vec<i32>>,
}

impl CsvExportFormat {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("pages").item_min(1),
    ];

    /// Creates an empty value.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { pages: None }
    }

    /// Sets [`pages`](Self::pages).
    #[must_use]
    #[inline]
    pub fn pages(mut self, pages: impl IntoIterator<Item = i32>) -> Self {
        self.pages = Some(pages.into_iter().collect());
        self
    }
}

wire::object!(CsvExportFormat { pages });

/// An export in the background.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ExportJob {
    /// The job's ID.
    pub id: String,
    /// The status of the job.
    pub status: DesignExportStatus,
    /// The URLs of the files, valid for 24 hours, once the job succeeds.
    ///
    /// There may be one for each page, in the order of the pages.
    pub urls: Option<Vec<String>>,
    /// The error of the job, if it failed.
    pub error: Option<ExportError>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(ExportJob {
    id,
    status,
    urls,
    error,
    ..extra
});

/// The error of an export.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ExportError {
    /// The reason, for programs.
    pub code: ExportErrorCode,
    /// The reason, for people.
    pub message: String,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(ExportError {
    code,
    message,
    ..extra
});

/// The format of exported files.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ExportFormat {
    /// A PDF file.
    Pdf(PdfExportFormat),
    /// JPEG images.
    ///
    /// Without width and height, they have the size of the design; with only one of them, the
    /// other follows in proportion. If the two do not fit the design's proportions, the larger
    /// one counts. On the free plan, a design of fixed size can grow by a factor of 1.125 at
    /// most.
    Jpg(JpgExportFormat),
    /// PNG images.
    ///
    /// Without width and height, they have the size of the design; with only one of them, the
    /// other follows in proportion. If the two do not fit the design's proportions, the larger
    /// one counts. On the free plan, a design of fixed size can grow by a factor of 1.125 at
    /// most.
    Png(PngExportFormat),
    /// A PowerPoint file.
    Pptx(PptxExportFormat),
    /// A GIF image, which may be animated.
    ///
    /// Without width and height, it has the size of the design; with only one of them, the
    /// other follows in proportion. If the two do not fit the design's proportions, the larger
    /// one counts. Large designs are scaled down.
    Gif(GifExportFormat),
    /// An MP4 video.
    Mp4(Mp4ExportFormat),
    /// A ZIP archive with an e-mail as an HTML page, and its media.
    HtmlBundle(HtmlBundleExportFormat),
    /// An e-mail as a single HTML file, whose media Canva hosts.
    HtmlStandalone(HtmlStandaloneExportFormat),
    /// A CSV file, only for designs with tables, such as Canva Sheets.
    Csv(CsvExportFormat),
    /// A kind unknown to this version of the crate.
    Other(wire::Json),
}

wire::union!(ExportFormat {
    tag: "type",
    Pdf: "pdf",
    Jpg: "jpg",
    Png: "png",
    Pptx: "pptx",
    Gif: "gif",
    Mp4: "mp4",
    HtmlBundle: "html_bundle",
    HtmlStandalone: "html_standalone",
    Csv: "csv",
});

impl From<PdfExportFormat> for ExportFormat {
    #[inline]
    fn from(it: PdfExportFormat) -> Self {
        Self::Pdf(it)
    }
}

impl From<JpgExportFormat> for ExportFormat {
    #[inline]
    fn from(it: JpgExportFormat) -> Self {
        Self::Jpg(it)
    }
}

impl From<PngExportFormat> for ExportFormat {
    #[inline]
    fn from(it: PngExportFormat) -> Self {
        Self::Png(it)
    }
}

impl From<PptxExportFormat> for ExportFormat {
    #[inline]
    fn from(it: PptxExportFormat) -> Self {
        Self::Pptx(it)
    }
}

impl From<GifExportFormat> for ExportFormat {
    #[inline]
    fn from(it: GifExportFormat) -> Self {
        Self::Gif(it)
    }
}

impl From<Mp4ExportFormat> for ExportFormat {
    #[inline]
    fn from(it: Mp4ExportFormat) -> Self {
        Self::Mp4(it)
    }
}

impl From<HtmlBundleExportFormat> for ExportFormat {
    #[inline]
    fn from(it: HtmlBundleExportFormat) -> Self {
        Self::HtmlBundle(it)
    }
}

impl From<HtmlStandaloneExportFormat> for ExportFormat {
    #[inline]
    fn from(it: HtmlStandaloneExportFormat) -> Self {
        Self::HtmlStandalone(it)
    }
}

impl From<CsvExportFormat> for ExportFormat {
    #[inline]
    fn from(it: CsvExportFormat) -> Self {
        Self::Csv(it)
    }
}

/// The size of paper.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExportPageSize {
    /// A4, 210 by 297 millimeters.
    A4,
    /// A3, 297 by 420 millimeters.
    A3,
    /// US letter, 8.5 by 11 inches.
    Letter,
    /// US legal, 8.5 by 14 inches.
    Legal,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(ExportPageSize {
    A4: "a4",
    A3: "a3",
    Letter: "letter",
    Legal: "legal",
});

/// The status of an export job.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DesignExportStatus {
    /// The export failed, and the job's error says why.
    Failed,
    /// The export is still running.
    InProgress,
    /// The files are there.
    Success,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(DesignExportStatus {
    Failed: "failed",
    InProgress: "in_progress",
    Success: "success",
});

/// The orientation and resolution of a video.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Mp4ExportQuality {
    /// Wider than high, 480p.
    Horizontal480p,
    /// Wider than high, 720p.
    Horizontal720p,
    /// Wider than high, 1080p.
    Horizontal1080p,
    /// Wider than high, 4K.
    Horizontal4k,
    /// Higher than wide, 480p.
    Vertical480p,
    /// Higher than wide, 720p.
    Vertical720p,
    /// Higher than wide, 1080p.
    Vertical1080p,
    /// Higher than wide, 4K.
    Vertical4k,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(Mp4ExportQuality {
    Horizontal480p: "horizontal_480p",
    Horizontal720p: "horizontal_720p",
    Horizontal1080p: "horizontal_1080p",
    Horizontal4k: "horizontal_4k",
    Vertical480p: "vertical_480p",
    Vertical720p: "vertical_720p",
    Vertical1080p: "vertical_1080p",
    Vertical4k: "vertical_4k",
});

/// The error of an export job.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExportErrorCode {
    /// The design holds [premium elements](https://www.canva.com/help/premium-elements/) that
    /// are not paid for.
    ///
    /// Buy them, subscribe to a plan such as Canva Pro, or export in `regular` quality.
    LicenseRequired,
    /// The design needs a [reviewer's
    /// approval](https://www.canva.com/en_au/help/design-approval/) first.
    ApprovalRequired,
    /// Something went wrong inside Canva.
    InternalFailure,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(ExportErrorCode {
    LicenseRequired: "license_required",
    ApprovalRequired: "approval_required",
    InternalFailure: "internal_failure",
});

/// The quality of an exported file.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExportQuality {
    /// Regular quality.
    Regular,
    /// Premium quality.
    ///
    /// It may fail for designs with [premium
    /// elements](https://www.canva.com/help/premium-elements/) that the user has neither bought
    /// nor gets with a plan such as Canva Pro.
    Pro,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(ExportQuality {
    Regular: "regular",
    Pro: "pro",
});
