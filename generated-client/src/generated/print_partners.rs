// @generated from spec/print_partners.yaml by the generator; change the spec, not this file.

//! Designs for print products, and their print files.
//!
//! See the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/print-partner/).
//!
//! # Operations
//!
//! - [`create_print_partner_design`](crate::Client::create_print_partner_design): Creates a design for a print product.
//! - [`get_print_partner_design`](crate::Client::get_print_partner_design): Returns the metadata of a design for a print product.
//! - [`create_print_partner_design_export_job`](crate::Client::create_print_partner_design_export_job): Starts to export a design as a PDF print file.

#![cfg(feature = "preview")]

use crate::runtime;
use crate::runtime::wire;

impl runtime::Client {
    /// Creates a design for a print product.
    ///
    /// Canva does not store bleed and page limits. They are part of the links of the response
    /// only, where Canva's editor reads them.
    ///
    /// Canva permanently deletes a blank design that is not edited within 7 days, without
    /// putting it in the trash.
    ///
    /// A repeated call creates another design.
    ///
    /// `POST /v1/print-partner/designs`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/print-partner/create-print-partner-design/).
    ///
    /// **Preview:** may change or be removed without notice.
    ///
    /// - Scope: `design:content:write`.
    /// - Rate limit: 20 requests a minute for each user.
    /// - Plans: Open only to Canva's print partners.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
    ///
    /// # Errors
    ///
    /// - 400 `invalid_field`: The width or height is not valid.
    /// - 403 `permission_denied`: The integration is not allowed to make designs for print
    ///   partners.
    /// - 404 `not_found`: There is no size for this product.
    /// - 429 `too_many_requests`: Too many designs are being created; wait before trying again.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::print_partners::{
    ///     CreatePrintPartnerDesignRequest, PrintPartnerDesignDimensions,
    ///     PrintPartnerDesignDimensionsUnits, PrintPartnerDimensionsDesignSource,
    /// };
    ///
    /// let dimensions = PrintPartnerDesignDimensions::new(
    ///     8.5,
    ///     5.5,
    ///     PrintPartnerDesignDimensionsUnits::Cm,
    /// );
    /// let design_source = PrintPartnerDimensionsDesignSource::new(dimensions)
    ///     .product_type("business_card");
    /// let body = CreatePrintPartnerDesignRequest::new(design_source)
    ///     .title("Business cards, Ada")
    ///     .bleed(2000)
    ///     .min_pages(1)
    ///     .max_pages(2);
    /// let design = client.create_print_partner_design(body).send().await?.design;
    /// println!("{design:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_print_partner_design(
        &self,
        body: impl Into<CreatePrintPartnerDesignRequest>,
    ) -> runtime::Request<CreatePrintPartnerDesign> {
        let body: CreatePrintPartnerDesignRequest = body.into();
        runtime::Request::new(self).set_json(body)
    }

    /// Returns the metadata of a design for a print product.
    ///
    /// Canva does not store bleed and page limits. They are part of the links of the response
    /// only, where Canva's editor reads them.
    ///
    /// `GET /v1/print-partner/designs/{designId}`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/print-partner/get-print-partner-design/).
    ///
    /// **Preview:** may change or be removed without notice.
    ///
    /// - Scope: `design:meta:read`.
    /// - `design_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - Rate limit: 100 requests a minute for each user.
    /// - Plans: Open only to Canva's print partners.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
    ///
    /// # Errors
    ///
    /// - 403 `permission_denied`: The integration is not allowed to read designs for print
    ///   partners, or the user may not see this design.
    /// - 404 `design_not_found`: There is no design with this ID.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let design = client
    ///     .get_print_partner_design("DAHx5PgFm2r")
    ///     .bleed(2000)
    ///     .min_pages(1)
    ///     .max_pages(2)
    ///     .send()
    ///     .await?
    ///     .design;
    /// println!("{design:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_print_partner_design(
        &self,
        design_id: &str,
    ) -> runtime::Request<GetPrintPartnerDesign> {
        runtime::Request::new(self).set_path("designId", design_id)
    }

    /// Starts to export a design as a PDF print file.
    ///
    /// Canva also limits the exports of the integration, of the user and of the design, for
    /// some minutes and for a day, without publishing the numbers.
    ///
    /// The response describes a job, which may already be finished. Poll it with
    /// `get_design_export_job`, whose result says where to download the file within 24 hours.
    ///
    /// Each call starts another job, so a repeated call exports the design twice.
    ///
    /// `POST /v1/print-partner/exports`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/print-partner/create-print-partner-design-export-job/).
    ///
    /// **Preview:** may change or be removed without notice.
    ///
    /// - Scope: `design:content:read`.
    /// - Rate limit: 20 requests a minute for each user.
    /// - Plans: Open only to Canva's print partners.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
    ///
    /// # Errors
    ///
    /// - 400 `invalid_request`: The design ID is malformed.
    /// - 400 `bad_request_body`: The design has no such page, cannot have this format or be
    ///   printed, or differs too much from this size.
    /// - 403 `permission_denied`: The integration is not allowed to export for print partners,
    ///   the user may not see this design, or the design holds media that are missing or
    ///   broken.
    /// - 403 `license_required`: The user has no license for content of this design.
    /// - 404 `design_not_found`: There is no design with this ID.
    /// - 429 `too_many_requests`: The user, the integration or the design has exceeded a limit,
    ///   for minutes or for a day.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::print_partners::{
    ///     CreatePrintPartnerDesignExportJobRequest, PrintPartnerExportDimensions,
    ///     PrintPartnerExportDimensionsUnits, PrintPartnerPdfExportFormat,
    /// };
    ///
    /// let format = PrintPartnerPdfExportFormat::new()
    ///     .bleed(2000)
    ///     .crop_marks(true)
    ///     .cmyk(true)
    ///     .pdfx(true);
    /// let body = CreatePrintPartnerDesignExportJobRequest::new("DAHx5PgFm2r", format)
    ///     .dimensions(
    ///         PrintPartnerExportDimensions::new()
    ///             .width(8.5)
    ///             .height(5.5)
    ///             .units(PrintPartnerExportDimensionsUnits::Cm),
    ///     )
    ///     .pages([1, 2]);
    /// let urls = client
    ///     .create_print_partner_design_export_job(body)
    ///     .send_and_wait()
    ///     .await?;
    /// println!("{urls:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_print_partner_design_export_job(
        &self,
        body: impl Into<CreatePrintPartnerDesignExportJobRequest>,
    ) -> runtime::Request<CreatePrintPartnerDesignExportJob> {
        let body: CreatePrintPartnerDesignExportJobRequest = body.into();
        runtime::Request::new(self).set_json(body)
    }
}

/// The operation of [`Client::create_print_partner_design`](crate::Client::create_print_partner_design).
pub enum CreatePrintPartnerDesign {}

impl runtime::Operation for CreatePrintPartnerDesign {
    type Output = CreatePrintPartnerDesignResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "create_print_partner_design",
        path: "/v1/print-partner/designs",
        scopes: runtime::Scopes::All(&["design:content:write"]),
        rate_limits: &[runtime::RateLimit::per_minute(20)],
        ..runtime::OperationInfo::POST
    };
}

impl runtime::Request<GetPrintPartnerDesign> {
    /// The width of the bleed beyond the cut, in microns.
    ///
    /// It prevents white edges if the cut is not exact.
    ///
    /// From 0 to 150000. Default: `3000`.
    #[inline]
    pub fn bleed(self, bleed: i32) -> Self {
        self.set_query("bleed", bleed)
    }

    /// The minimum number of pages of the design.
    ///
    /// From 1 to 500.
    #[inline]
    pub fn min_pages(self, min_pages: i32) -> Self {
        self.set_query("min_pages", min_pages)
    }

    /// The maximum number of pages of the design.
    ///
    /// It is no less than `min_pages`.
    ///
    /// From 1 to 500.
    #[inline]
    pub fn max_pages(self, max_pages: i32) -> Self {
        self.set_query("max_pages", max_pages)
    }
}

/// The operation of [`Client::get_print_partner_design`](crate::Client::get_print_partner_design).
pub enum GetPrintPartnerDesign {}

impl runtime::Operation for GetPrintPartnerDesign {
    type Output = GetPrintPartnerDesignResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "get_print_partner_design",
        path: "/v1/print-partner/designs/{designId}",
        scopes: runtime::Scopes::All(&["design:meta:read"]),
        rate_limits: &[runtime::RateLimit::per_minute(100)],
        constraints: &[
            runtime::Constraint::of("designId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
            runtime::Constraint::of("bleed").min(0).max(150_000).default("3000"),
            runtime::Constraint::of("min_pages").min(1).max(500),
            runtime::Constraint::of("max_pages").min(1).max(500),
        ],
        ..runtime::OperationInfo::GET
    };
}

/// The operation of [`Client::create_print_partner_design_export_job`](crate::Client::create_print_partner_design_export_job).
pub enum CreatePrintPartnerDesignExportJob {}

impl runtime::Operation for CreatePrintPartnerDesignExportJob {
    type Output = CreatePrintPartnerDesignExportJobResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "create_print_partner_design_export_job",
        path: "/v1/print-partner/exports",
        scopes: runtime::Scopes::All(&["design:content:read"]),
        rate_limits: &[runtime::RateLimit::per_minute(20)],
        ..runtime::OperationInfo::POST
    };
}

impl runtime::StartsJob for CreatePrintPartnerDesignExportJob {
    type Poll = super::exports::GetDesignExportJob;

    #[inline]
    fn job(
        response: CreatePrintPartnerDesignExportJobResponse,
    ) -> super::exports::ExportJob {
        response.job
    }

    #[inline]
    fn poll(
        client: &runtime::Client,
        id: &str,
    ) -> runtime::Request<super::exports::GetDesignExportJob> {
        client.get_design_export_job(id)
    }
}

/// The response of `create_print_partner_design`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreatePrintPartnerDesignResponse {
    /// The new design.
    pub design: super::designs::Design,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(CreatePrintPartnerDesignResponse {
    design,
    ..extra
});

/// The response of `get_print_partner_design`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetPrintPartnerDesignResponse {
    /// The design.
    pub design: super::designs::Design,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(GetPrintPartnerDesignResponse {
    design,
    ..extra
});

/// The response of `create_print_partner_design_export_job`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreatePrintPartnerDesignExportJobResponse {
    /// The new job.
    pub job: super::exports::ExportJob,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(CreatePrintPartnerDesignExportJobResponse {
    job,
    ..extra
});

/// The product that a new design is printed on, and its limits.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreatePrintPartnerDesignRequest {
    /// The product or size that the design is for.
    pub design_source: PrintPartnerDesignSource,
    /// The title of the design.
    ///
    /// From 1 to 255 characters.
    pub title: Option<String>,
    /// The width of the bleed beyond the cut, in microns.
    ///
    /// It prevents white edges if the cut is not exact.
    ///
    /// From 0 to 150000. Default: `3000`.
    pub bleed: Option<i32>,
    /// The minimum number of pages of the design.
    ///
    /// From 1 to 500.
    pub min_pages: Option<i32>,
    /// The maximum number of pages of the design.
    ///
    /// It is no less than `min_pages`.
    ///
    /// From 1 to 500.
    pub max_pages: Option<i32>,
}

impl CreatePrintPartnerDesignRequest {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("title").min_length(1).max_length(255),
        wire::Constraint::of("bleed").min(0).max(150_000).default("3000"),
        wire::Constraint::of("min_pages").min(1).max(500),
        wire::Constraint::of("max_pages").min(1).max(500),
    ];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(design_source: impl Into<PrintPartnerDesignSource>) -> Self {
        Self {
            design_source: design_source.into(),
            title: None,
            bleed: None,
            min_pages: None,
            max_pages: None,
        }
    }

    /// Sets [`title`](Self::title).
    #[must_use]
    #[inline]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Sets [`bleed`](Self::bleed).
    #[must_use]
    #[inline]
    pub fn bleed(mut self, bleed: i32) -> Self {
        self.bleed = Some(bleed);
        self
    }

    /// Sets [`min_pages`](Self::min_pages).
    #[must_use]
    #[inline]
    pub fn min_pages(mut self, min_pages: i32) -> Self {
        self.min_pages = Some(min_pages);
        self
    }

    /// Sets [`max_pages`](Self::max_pages).
    #[must_use]
    #[inline]
    pub fn max_pages(mut self, max_pages: i32) -> Self {
        self.max_pages = Some(max_pages);
        self
    }
}

wire::object!(CreatePrintPartnerDesignRequest {
    design_source,
    title,
    bleed,
    min_pages,
    max_pages,
});

/// A product that the print partner has defined.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PrintPartnerProductIdDesignSource {
    /// The product's ID at the print partner.
    ///
    /// It has 1 to 50 characters: letters, digits, `-` and `_`.
    ///
    /// Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    pub partner_product_id: String,
}

impl PrintPartnerProductIdDesignSource {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("partner_product_id").pattern("^[a-zA-Z0-9_-]{1,50}$"),
    ];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(partner_product_id: impl Into<String>) -> Self {
        Self {
            partner_product_id: partner_product_id.into(),
        }
    }
}

wire::object!(PrintPartnerProductIdDesignSource {
    partner_product_id,
});

/// A size, for which Canva finds a product.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PrintPartnerDimensionsDesignSource {
    /// The size.
    pub dimensions: PrintPartnerDesignDimensions,
    /// The type of product that the size is for, such as `tshirt`.
    ///
    /// It filters the templates that Canva suggests; a type that is unknown for this size has
    /// no effect.
    pub product_type: Option<String>,
}

impl PrintPartnerDimensionsDesignSource {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(dimensions: PrintPartnerDesignDimensions) -> Self {
        Self {
            dimensions,
            product_type: None,
        }
    }

    /// Sets [`product_type`](Self::product_type).
    #[must_use]
    #[inline]
    pub fn product_type(mut self, product_type: impl Into<String>) -> Self {
        self.product_type = Some(product_type.into());
        self
    }
}

wire::object!(PrintPartnerDimensionsDesignSource {
    dimensions,
    product_type,
});

/// The size of a printed design.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PrintPartnerDesignDimensions {
    /// The width in `units`.
    ///
    /// At least 1.
    pub width: f64,
    /// The height in `units`.
    ///
    /// At least 1.
    pub height: f64,
    /// The unit of width and height.
    pub units: PrintPartnerDesignDimensionsUnits,
}

impl PrintPartnerDesignDimensions {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("width").min(1),
        wire::Constraint::of("height").min(1),
    ];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(
        width: f64,
        height: f64,
        units: PrintPartnerDesignDimensionsUnits,
    ) -> Self {
        Self { width, height, units }
    }
}

wire::object!(PrintPartnerDesignDimensions {
    width,
    height,
    units,
});

/// The design to export, and the settings for print.
///
/// Canva docs are refused.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreatePrintPartnerDesignExportJobRequest {
    /// The ID of the design.
    pub design_id: String,
    /// The size of the print; without it, the size of the design.
    pub dimensions: Option<PrintPartnerExportDimensions>,
    /// The format of the file.
    pub format: PrintPartnerExportFormat,
    /// The numbers of the pages to export, counted from 1; without it, all pages.
    ///
    /// Each item: at least 1.
    pub pages: Option<Vec<i32>>,
}

impl CreatePrintPartnerDesignExportJobRequest {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("pages").item_min(1),
    ];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(
        design_id: impl Into<String>,
        format: impl Into<PrintPartnerExportFormat>,
    ) -> Self {
        Self {
            design_id: design_id.into(),
            dimensions: None,
            format: format.into(),
            pages: None,
        }
    }

    /// Sets [`dimensions`](Self::dimensions).
    #[must_use]
    #[inline]
    pub fn dimensions(mut self, dimensions: PrintPartnerExportDimensions) -> Self {
        self.dimensions = Some(dimensions);
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

wire::object!(CreatePrintPartnerDesignExportJobRequest {
    design_id,
    dimensions,
    format,
    pages,
});

/// The size of a print.
///
/// Without width and height, it has the size of the design; with only one of them, the
/// other follows in proportion. If the two do not fit the design's proportions, the larger
/// one counts. The design may be 0.3 to 3 times as large as the print.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PrintPartnerExportDimensions {
    /// The width in `units`.
    ///
    /// At least 1.
    pub width: Option<f64>,
    /// The height in `units`.
    ///
    /// At least 1.
    pub height: Option<f64>,
    /// The unit of width and height.
    ///
    /// Default: `"px"`.
    pub units: Option<PrintPartnerExportDimensionsUnits>,
}

impl PrintPartnerExportDimensions {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("width").min(1),
        wire::Constraint::of("height").min(1),
        wire::Constraint::of("units").default("\"px\""),
    ];

    /// Creates an empty value.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            width: None,
            height: None,
            units: None,
        }
    }

    /// Sets [`width`](Self::width).
    #[must_use]
    #[inline]
    pub fn width(mut self, width: f64) -> Self {
        self.width = Some(width);
        self
    }

    /// Sets [`height`](Self::height).
    #[must_use]
    #[inline]
    pub fn height(mut self, height: f64) -> Self {
        self.height = Some(height);
        self
    }

    /// Sets [`units`](Self::units).
    #[must_use]
    #[inline]
    pub fn units(mut self, units: PrintPartnerExportDimensionsUnits) -> Self {
        self.units = Some(units);
        self
    }
}

wire::object!(PrintPartnerExportDimensions {
    width,
    height,
    units,
});

/// A PDF print file.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PrintPartnerPdfExportFormat {
    /// The width of the bleed beyond the cut, in microns.
    ///
    /// It should be the bleed of the design.
    ///
    /// From 0 to 150000. Default: `3000`.
    pub bleed: Option<i32>,
    /// Whether the file has crop marks.
    ///
    /// Default: `false`.
    pub crop_marks: Option<bool>,
    /// Whether colors are converted to CMYK.
    ///
    /// Default: `false`.
    pub cmyk: Option<bool>,
    /// Whether the file follows PDF/X, the standard for print.
    ///
    /// Default: `false`.
    pub pdfx: Option<bool>,
}

impl PrintPartnerPdfExportFormat {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("bleed").min(0).max(150_000).default("3000"),
        wire::Constraint::of("crop_marks").default("false"),
        wire::Constraint::of("cmyk").default("false"),
        wire::Constraint::of("pdfx").default("false"),
    ];

    /// Creates an empty value.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            bleed: None,
            crop_marks: None,
            cmyk: None,
            pdfx: None,
        }
    }

    /// Sets [`bleed`](Self::bleed).
    #[must_use]
    #[inline]
    pub fn bleed(mut self, bleed: i32) -> Self {
        self.bleed = Some(bleed);
        self
    }

    /// Sets [`crop_marks`](Self::crop_marks).
    #[must_use]
    #[inline]
    pub fn crop_marks(mut self, crop_marks: bool) -> Self {
        self.crop_marks = Some(crop_marks);
        self
    }

    /// Sets [`cmyk`](Self::cmyk).
    #[must_use]
    #[inline]
    pub fn cmyk(mut self, cmyk: bool) -> Self {
        self.cmyk = Some(cmyk);
        self
    }

    /// Sets [`pdfx`](Self::pdfx).
    #[must_use]
    #[inline]
    pub fn pdfx(mut self, pdfx: bool) -> Self {
        self.pdfx = Some(pdfx);
        self
    }
}

wire::object!(PrintPartnerPdfExportFormat {
    bleed,
    crop_marks,
    cmyk,
    pdfx,
});

/// The product that a design is made for.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PrintPartnerDesignSource {
    /// A product that the print partner has defined.
    PartnerProductId(PrintPartnerProductIdDesignSource),
    /// A size, for which Canva finds a product.
    Dimensions(PrintPartnerDimensionsDesignSource),
    /// A kind unknown to this version of the crate.
    Other(wire::Json),
}

wire::union!(PrintPartnerDesignSource {
    tag: "type",
    PartnerProductId: "partner_product_id",
    Dimensions: "dimensions",
});

impl From<PrintPartnerProductIdDesignSource> for PrintPartnerDesignSource {
    #[inline]
    fn from(it: PrintPartnerProductIdDesignSource) -> Self {
        Self::PartnerProductId(it)
    }
}

impl From<PrintPartnerDimensionsDesignSource> for PrintPartnerDesignSource {
    #[inline]
    fn from(it: PrintPartnerDimensionsDesignSource) -> Self {
        Self::Dimensions(it)
    }
}

/// The format of a print file.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PrintPartnerExportFormat {
    /// A PDF print file.
    Pdf(PrintPartnerPdfExportFormat),
    /// A kind unknown to this version of the crate.
    Other(wire::Json),
}

wire::union!(PrintPartnerExportFormat {
    tag: "type",
    Pdf: "pdf",
});

impl From<PrintPartnerPdfExportFormat> for PrintPartnerExportFormat {
    #[inline]
    fn from(it: PrintPartnerPdfExportFormat) -> Self {
        Self::Pdf(it)
    }
}

/// The unit of a printed design's size.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PrintPartnerDesignDimensionsUnits {
    /// Inches.
    In,
    /// Centimeters.
    Cm,
    /// Millimeters.
    Mm,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(PrintPartnerDesignDimensionsUnits {
    In: "in",
    Cm: "cm",
    Mm: "mm",
});

/// The unit of a print's size.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PrintPartnerExportDimensionsUnits {
    /// Pixels.
    Px,
    /// Inches.
    In,
    /// Centimeters.
    Cm,
    /// Millimeters.
    Mm,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(PrintPartnerExportDimensionsUnits {
    Px: "px",
    In: "in",
    Cm: "cm",
    Mm: "mm",
});
