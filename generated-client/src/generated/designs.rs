// @generated from spec/designs.yaml by the generator; change the spec, not this file.

//! Designs in a user's projects.
//!
//! See the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/designs/).
//!
//! # Operations
//!
//! - [`list_designs`](crate::Client::list_designs): Lists the designs that a user owns or that others share with the user.
//! - [`create_design`](crate::Client::create_design): Creates a design.
//! - [`get_design`](crate::Client::get_design): Returns the metadata of a design.
//! - [`get_design_pages`]: Lists the pages of a design, each with a small picture.
//! - [`get_design_export_formats`](crate::Client::get_design_export_formats): Lists the formats that a design can be exported in.
//! - [`get_design_dataset`](crate::Client::get_design_dataset): Lists the data fields of a design.
//!
#![cfg_attr(feature = "preview", doc = "[`get_design_pages`]: crate::Client::get_design_pages")]
#![cfg_attr(not(feature = "preview"), doc = "[`get_design_pages`]: crate#previews")]

use crate::runtime;
use crate::runtime::wire;

impl runtime::Client {
    /// Lists the designs that a user owns or that others share with the user.
    ///
    /// It covers all of the user's
    /// [projects](https://www.canva.com/help/find-designs-and-folders/).
    ///
    /// `GET /v1/designs`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/designs/list-designs/).
    ///
    /// - Scope: `design:meta:read`.
    /// - Rate limit: 100 requests a minute for each user.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
    ///
    /// # Errors
    ///
    /// - 400 `bad_query_params`: The value of `continuation` is not valid, or the designs
    ///   cannot be listed.
    /// - 400 `invalid_field`: The value of `ownership` or `sort_by` is not valid, or a type of
    ///   design is not available.
    /// - 403 `permission_denied`: The user may not list designs.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::designs::{OwnershipType, SortByType};
    ///
    /// let mut items = client
    ///     .list_designs()
    ///     .query("spring sale")
    ///     .ownership(OwnershipType::Owned)
    ///     .sort_by(SortByType::ModifiedDescending)
    ///     .limit(50)
    ///     .items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn list_designs(&self) -> runtime::Request<ListDesigns> {
        runtime::Request::new(self)
    }

    /// Creates a design.
    ///
    /// - A new design has a preset type, or a custom size of at most 25,000,000 square pixels.
    ///   It can start with an image from the user's library.
    /// - As a preview, it can be a copy of another design, or start from a brand template.
    ///
    /// Canva permanently deletes a blank design that is not edited within 7 days, without
    /// putting it in the trash.
    ///
    /// A repeated call creates another design.
    ///
    /// `POST /v1/designs`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/designs/create-design/).
    ///
    /// - Scope: `design:content:write`.
    /// - Rate limit: 20 requests a minute for each user.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
    ///
    /// # Errors
    ///
    /// - 400 `bad_request_body`: Canva has no type of design with this name, or the ID of the
    ///   design or brand template is blank.
    /// - 400 `invalid_field`: The width or height is outside the limits, or there is neither a
    ///   type nor an asset.
    /// - 400 `bad_request_params`: The asset is no image.
    /// - 403 `permission_denied`: The user may not use this asset, design or brand template.
    /// - 404 `not_found`: There is no design or brand template with this ID.
    /// - 404 `design_not_found`: There is no design with this ID.
    /// - 404 `asset_not_found`: There is no asset with this ID.
    /// - 404 `design_type_not_found`: There is no such type of design.
    /// - 429 `too_many_requests`: Too many designs are being created; wait before trying again.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::designs::{
    ///     PresetDesignTypeInput, PresetDesignTypeName, TypeAndAssetCreateDesignRequest,
    /// };
    ///
    /// let body = TypeAndAssetCreateDesignRequest::new()
    ///     .design_type(PresetDesignTypeInput::new(PresetDesignTypeName::Presentation))
    ///     .asset_id("MAHk2RtW9qE")
    ///     .title("Lighthouse tours");
    /// let design = client.create_design(body).send().await?.design;
    /// println!("{design:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_design(
        &self,
        body: impl Into<CreateDesignRequest>,
    ) -> runtime::Request<CreateDesign> {
        let body: CreateDesignRequest = body.into();
        runtime::Request::new(self).set_json(body)
    }

    /// Returns the metadata of a design.
    ///
    /// The response has the owner, and the links for viewing and editing.
    ///
    /// `GET /v1/designs/{designId}`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/designs/get-design/).
    ///
    /// - Scope: `design:meta:read`.
    /// - `design_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - Rate limit: 100 requests a minute for each user.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
    ///
    /// # Errors
    ///
    /// - 403 `permission_denied`: The user may not see this design.
    /// - 404 `design_not_found`: There is no design with this ID.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let design = client.get_design("DAHm4TzKq7w").send().await?.design;
    /// println!("{design:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_design(&self, design_id: &str) -> runtime::Request<GetDesign> {
        runtime::Request::new(self).set_path("designId", design_id)
    }

    /// Lists the formats that a design can be exported in.
    ///
    /// They depend on the type of the design and the content of its pages. Export it with
    /// `create_design_export_job`.
    ///
    /// `GET /v1/designs/{designId}/export-formats`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/designs/get-design-export-formats/).
    ///
    /// - Scope: `design:content:read`.
    /// - `design_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - Rate limit: 100 requests a minute for each user.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
    ///
    /// # Errors
    ///
    /// - 403 `permission_denied`: The user may not see this design.
    /// - 404 `design_not_found`: There is no design with this ID.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let formats = client.get_design_export_formats("DAHq6NbXe3k").send().await?.formats;
    /// println!("{formats:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_design_export_formats(
        &self,
        design_id: &str,
    ) -> runtime::Request<GetDesignExportFormats> {
        runtime::Request::new(self).set_path("designId", design_id)
    }

    /// Lists the data fields of a design.
    ///
    /// The fields have the names and types that `create_design_autofill_job` expects when it
    /// starts from a design.
    ///
    /// `GET /v1/designs/{designId}/dataset`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/designs/get-design-dataset/).
    ///
    /// - Scope: `design:content:read`.
    /// - `design_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - Rate limit: 100 requests a minute for each user.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
    ///
    /// # Errors
    ///
    /// - 403 `permission_denied`: The user may not see this design.
    /// - 404 `not_found`: There is no design with this ID.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let dataset = client.get_design_dataset("DAHv9QsBn5h").send().await?.dataset;
    /// println!("{dataset:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_design_dataset(
        &self,
        design_id: &str,
    ) -> runtime::Request<GetDesignDataset> {
        runtime::Request::new(self).set_path("designId", design_id)
    }
}

crate::runtime::preview! {
    impl runtime::Client {
        /// Lists the pages of a design, each with a small picture.
        ///
        /// Designs of some types, such as Canva docs, have no pages.
        ///
        /// `GET /v1/designs/{designId}/pages`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/designs/get-design-pages/).
        ///
        /// **Preview:** may change or be removed without notice.
        ///
        /// - Scope: `design:content:read`.
        /// - `design_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
        /// - Rate limit: 100 requests a minute for each user.
        /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
        ///   day, kept by a third party.
        ///
        /// # Errors
        ///
        /// - 400 `offset_too_large`: The design has fewer pages than the offset.
        /// - 400 `page_not_found`: The design is a Canva doc, which has no pages.
        /// - 403 `permission_denied`: The user may not see this design.
        /// - 404 `design_not_found`: There is no design with this ID.
        ///
        /// # Examples
        ///
        /// ```no_run
        /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
        /// let mut items = client.get_design_pages("DAHq6NbXe3k").limit(2).items();
        /// while let Some(item) = items.try_next().await? {
        ///     println!("{item:?}");
        /// }
        /// # Ok(())
        /// # }
        /// ```
        #[inline]
        pub fn get_design_pages(&self, design_id: &str) -> runtime::Request<GetDesignPages> {
            runtime::Request::new(self).set_path("designId", design_id)
        }
    }
}

impl runtime::Request<ListDesigns> {
    /// Words to search for.
    ///
    /// At most 255 characters.
    #[inline]
    pub fn query(self, query: &str) -> Self {
        self.set_query("query", query.to_owned())
    }

    /// The cursor from the previous page.
    #[inline]
    pub fn continuation(self, continuation: &str) -> Self {
        self.set_query("continuation", continuation.to_owned())
    }

    /// The owners of the designs to list.
    ///
    /// Default: `"any"`.
    #[inline]
    pub fn ownership(self, ownership: OwnershipType) -> Self {
        self.set_query("ownership", ownership)
    }

    /// The order of the list.
    ///
    /// Default: `"relevance"`.
    #[inline]
    pub fn sort_by(self, sort_by: SortByType) -> Self {
        self.set_query("sort_by", sort_by)
    }

    /// The maximum number of designs in a response.
    ///
    /// From 1 to 100. Default: `25`.
    #[inline]
    pub fn limit(self, limit: i32) -> Self {
        self.set_query("limit", limit)
    }
}

/// The operation of [`Client::list_designs`](crate::Client::list_designs).
pub enum ListDesigns {}

impl runtime::Operation for ListDesigns {
    type Output = GetListDesignResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "list_designs",
        path: "/v1/designs",
        scopes: runtime::Scopes::All(&["design:meta:read"]),
        rate_limits: &[runtime::RateLimit::per_minute(100)],
        constraints: &[
            runtime::Constraint::of("query").max_length(255),
            runtime::Constraint::of("ownership").default("\"any\""),
            runtime::Constraint::of("sort_by").default("\"relevance\""),
            runtime::Constraint::of("limit").min(1).max(100).default("25"),
        ],
        ..runtime::OperationInfo::GET
    };
}

impl runtime::Paged for ListDesigns {
    type Item = Design;

    const NEXT: runtime::NextPage = runtime::NextPage::QueryCursor("continuation");

    #[inline]
    fn page(response: GetListDesignResponse) -> runtime::Page<Design> {
        runtime::Page::new(response.items, response.continuation)
    }
}

/// The operation of [`Client::create_design`](crate::Client::create_design).
pub enum CreateDesign {}

impl runtime::Operation for CreateDesign {
    type Output = CreateDesignResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "create_design",
        path: "/v1/designs",
        scopes: runtime::Scopes::All(&["design:content:write"]),
        rate_limits: &[runtime::RateLimit::per_minute(20)],
        ..runtime::OperationInfo::POST
    };
}

/// The operation of [`Client::get_design`](crate::Client::get_design).
pub enum GetDesign {}

impl runtime::Operation for GetDesign {
    type Output = GetDesignResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "get_design",
        path: "/v1/designs/{designId}",
        scopes: runtime::Scopes::All(&["design:meta:read"]),
        rate_limits: &[runtime::RateLimit::per_minute(100)],
        constraints: &[
            runtime::Constraint::of("designId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
        ],
        ..runtime::OperationInfo::GET
    };
}

crate::runtime::preview! {
    impl runtime::Request<GetDesignPages> {
        /// The number of the first page to list; pages count from 1.
        ///
        /// From 1 to 500. Default: `1`.
        #[inline]
        pub fn offset(self, offset: i32) -> Self {
            self.set_query("offset", offset)
        }

        /// The maximum number of pages in a response.
        ///
        /// From 1 to 200. Default: `50`.
        #[inline]
        pub fn limit(self, limit: i32) -> Self {
            self.set_query("limit", limit)
        }
    }

    /// The operation of [`Client::get_design_pages`](crate::Client::get_design_pages).
    pub enum GetDesignPages {}

    impl runtime::Operation for GetDesignPages {
        type Output = GetDesignPagesResponse;

        const INFO: runtime::OperationInfo = runtime::OperationInfo {
            name: "get_design_pages",
            path: "/v1/designs/{designId}/pages",
            scopes: runtime::Scopes::All(&["design:content:read"]),
            rate_limits: &[runtime::RateLimit::per_minute(100)],
            constraints: &[
                runtime::Constraint::of("designId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
                runtime::Constraint::of("offset").min(1).max(500).default("1"),
                runtime::Constraint::of("limit").min(1).max(200).default("50"),
            ],
            ..runtime::OperationInfo::GET
        };
    }

    impl runtime::Paged for GetDesignPages {
        type Item = DesignPage;

        const NEXT: runtime::NextPage = runtime::NextPage::Offset(runtime::Offset {
            parameter: "offset",
            first: 1,
            last: 500,
            limit: "limit",
            size: 50,
            most: 200,
        });
        #[inline]
        fn page(response: GetDesignPagesResponse) -> runtime::Page<DesignPage> {
            runtime::Page::new(response.items, None)
        }
    }
}

/// The operation of [`Client::get_design_export_formats`](crate::Client::get_design_export_formats).
pub enum GetDesignExportFormats {}

impl runtime::Operation for GetDesignExportFormats {
    type Output = GetDesignExportFormatsResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "get_design_export_formats",
        path: "/v1/designs/{designId}/export-formats",
        scopes: runtime::Scopes::All(&["design:content:read"]),
        rate_limits: &[runtime::RateLimit::per_minute(100)],
        constraints: &[
            runtime::Constraint::of("designId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
        ],
        ..runtime::OperationInfo::GET
    };
}

/// The operation of [`Client::get_design_dataset`](crate::Client::get_design_dataset).
pub enum GetDesignDataset {}

impl runtime::Operation for GetDesignDataset {
    type Output = GetDesignDatasetResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "get_design_dataset",
        path: "/v1/designs/{designId}/dataset",
        scopes: runtime::Scopes::All(&["design:content:read"]),
        rate_limits: &[runtime::RateLimit::per_minute(100)],
        constraints: &[
            runtime::Constraint::of("designId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
        ],
        ..runtime::OperationInfo::GET
    };
}

/// The response of `create_design`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateDesignResponse {
    /// The new design.
    pub design: Design,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(CreateDesignResponse {
    design,
    ..extra
});

/// The response of `get_design`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetDesignResponse {
    /// The design.
    pub design: Design,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(GetDesignResponse {
    design,
    ..extra
});

crate::runtime::preview! {
    /// The response of `get_design_pages`.
    #[derive(Debug, Clone, PartialEq, Default)]
    #[non_exhaustive]
    pub struct GetDesignPagesResponse {
        /// The pages, in their order in the design.
        pub items: Vec<DesignPage>,
        /// Unknown fields, kept for round trips.
        pub extra: wire::Extra,
    }

    wire::response!(GetDesignPagesResponse {
        items,
        ..extra
    });
}

/// The response of `get_design_export_formats`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetDesignExportFormatsResponse {
    /// The formats that the design can be exported in.
    pub formats: ExportFormatOptions,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(GetDesignExportFormatsResponse {
    formats,
    ..extra
});

/// The response of `get_design_dataset`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetDesignDatasetResponse {
    /// The fields that can be filled with data, by name.
    pub dataset: Option<
        std::collections::BTreeMap<String, super::brand_templates::DataField>,
    >,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(GetDesignDatasetResponse {
    dataset,
    ..extra
});

/// The response of `list_designs`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetListDesignResponse {
    /// The cursor of the next page, or nothing on the last page.
    pub continuation: Option<String>,
    /// The designs.
    pub items: Vec<Design>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(GetListDesignResponse {
    continuation,
    items,
    ..extra
});

/// A new design of some type or size, with an image or without.
///
/// At least one of `design_type` and `asset_id` is needed.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct TypeAndAssetCreateDesignRequest {
    /// The type or size of the design.
    pub design_type: Option<DesignTypeInput>,
    /// The ID of an image that the design starts with; videos are refused.
    pub asset_id: Option<String>,
    /// The title of the design.
    ///
    /// From 1 to 255 characters.
    pub title: Option<String>,
}

impl TypeAndAssetCreateDesignRequest {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("title").min_length(1).max_length(255),
    ];

    /// Creates an empty value.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            design_type: None,
            asset_id: None,
            title: None,
        }
    }

    /// Sets [`design_type`](Self::design_type).
    #[must_use]
    #[inline]
    pub fn design_type(mut self, design_type: impl Into<DesignTypeInput>) -> Self {
        self.design_type = Some(design_type.into());
        self
    }

    /// Sets [`asset_id`](Self::asset_id).
    #[must_use]
    #[inline]
    pub fn asset_id(mut self, asset_id: impl Into<String>) -> Self {
        self.asset_id = Some(asset_id.into());
        self
    }

    /// Sets [`title`](Self::title).
    #[must_use]
    #[inline]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }
}

wire::object!(TypeAndAssetCreateDesignRequest {
    design_type,
    asset_id,
    title,
});

crate::runtime::preview! {
    /// A copy of another design.
    #[derive(Debug, Clone, PartialEq)]
    #[non_exhaustive]
    pub struct DesignCreateDesignRequest {
        /// The ID of the other design.
        ///
        /// It has 1 to 50 characters: letters, digits, `-` and `_`.
        ///
        /// Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
        pub design_id: String,
        /// The numbers of the pages to copy, counted from 1; without it, all pages.
        ///
        /// At least 1 item. Each item: at least 1.
        pub page_numbers: Option<Vec<i32>>,
    }

    impl DesignCreateDesignRequest {
        /// The documented constraints of the fields, which the client does not check.
        pub const CONSTRAINTS: &'static [wire::Constraint] = &[
            wire::Constraint::of("design_id").pattern("^[a-zA-Z0-9_-]{1,50}$"),
            wire::Constraint::of("page_numbers").min_items(1).item_min(1),
        ];

        /// Creates a value with its required fields.
        #[must_use]
        #[inline]
        pub fn new(design_id: impl Into<String>) -> Self {
            Self {
                design_id: design_id.into(),
                page_numbers: None,
            }
        }

        /// Sets [`page_numbers`](Self::page_numbers).
        #[must_use]
        #[inline]
        pub fn page_numbers(mut self, page_numbers: impl IntoIterator<Item = i32>) -> Self {
            self.page_numbers = Some(page_numbers.into_iter().collect());
            self
        }
    }

    wire::object!(DesignCreateDesignRequest {
        design_id,
        page_numbers,
    });

    /// A design that starts as a copy of a brand template.
    #[derive(Debug, Clone, PartialEq)]
    #[non_exhaustive]
    pub struct BrandTemplateCreateDesignRequest {
        /// The ID of the brand template.
        ///
        /// It has 1 to 50 characters: letters, digits, `-` and `_`.
        ///
        /// Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
        pub brand_template_id: String,
        /// The numbers of the pages to copy, counted from 1; without it, all pages.
        ///
        /// At least 1 item. Each item: at least 1.
        pub page_numbers: Option<Vec<i32>>,
    }

    impl BrandTemplateCreateDesignRequest {
        /// The documented constraints of the fields, which the client does not check.
        pub const CONSTRAINTS: &'static [wire::Constraint] = &[
            wire::Constraint::of("brand_template_id").pattern("^[a-zA-Z0-9_-]{1,50}$"),
            wire::Constraint::of("page_numbers").min_items(1).item_min(1),
        ];

        /// Creates a value with its required fields.
        #[must_use]
        #[inline]
        pub fn new(brand_template_id: impl Into<String>) -> Self {
            Self {
                brand_template_id: brand_template_id.into(),
                page_numbers: None,
            }
        }

        /// Sets [`page_numbers`](Self::page_numbers).
        #[must_use]
        #[inline]
        pub fn page_numbers(mut self, page_numbers: impl IntoIterator<Item = i32>) -> Self {
            self.page_numbers = Some(page_numbers.into_iter().collect());
            self
        }
    }

    wire::object!(BrandTemplateCreateDesignRequest {
        brand_template_id,
        page_numbers,
    });
}

/// A design.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Design {
    /// The design's ID.
    pub id: String,
    /// The design's title.
    pub title: Option<String>,
    /// The user and team that the design belongs to.
    pub owner: super::common::TeamUserSummary,
    /// A small picture of the design.
    pub thumbnail: Option<super::common::Thumbnail>,
    /// Links for editing and viewing, valid for 30 days.
    pub urls: DesignLinks,
    /// The time when the design was created, in Unix seconds.
    pub created_at: wire::Timestamp,
    /// The time when the design last changed, in Unix seconds.
    pub updated_at: wire::Timestamp,
    /// The number of pages of the design.
    ///
    /// Designs of some types, such as Canva docs, have none.
    ///
    /// At least 0.
    pub page_count: Option<i32>,
    /// The type of the design, such as slides or a whiteboard.
    ///
    /// Optional because designs came without it until July 2026.
    pub design_types: Option<Vec<DesignTypeOutputName>>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(Design {
    id,
    title,
    owner,
    thumbnail,
    urls,
    created_at,
    updated_at,
    page_count,
    design_types,
    ..extra
});

crate::runtime::preview! {
    /// The size of a page.
    #[derive(Debug, Clone, PartialEq, Default)]
    #[non_exhaustive]
    pub struct PageDimensions {
        /// The width in pixels.
        pub width: f64,
        /// The height in pixels.
        pub height: f64,
        /// Unknown fields, kept for round trips.
        pub extra: wire::Extra,
    }

    wire::response!(PageDimensions {
        width,
        height,
        ..extra
    });
}

/// Temporary links to a design.
///
/// They open only for the user on whose behalf they were requested.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignLinks {
    /// Opens the design in Canva's editor, for 30 days and only for the calling user.
    ///
    /// Append a `correlation_state` of at most 50 characters to learn when the user comes back:
    /// see [return
    /// navigation](https://www.canva.dev/docs/apps/rest-apis/return-navigation-guide/).
    pub edit_url: String,
    /// Shows the design without editing, for 30 days and only to the calling user.
    ///
    /// Like `edit_url`, it supports return navigation.
    pub view_url: String,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(DesignLinks {
    edit_url,
    view_url,
    ..extra
});

/// A summary of a design.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignSummary {
    /// The design's ID.
    pub id: String,
    /// The design's title.
    pub title: Option<String>,
    /// The URL of the design in Canva.
    pub url: Option<String>,
    /// A small picture of the design.
    pub thumbnail: Option<super::common::Thumbnail>,
    /// Links for editing and viewing, valid for 30 days.
    ///
    /// Optional because a documented autofill result comes without them.
    pub urls: Option<DesignLinks>,
    /// The time when the design was created, in Unix seconds.
    ///
    /// Optional because a documented autofill result comes without it.
    pub created_at: Option<wire::Timestamp>,
    /// The time when the design last changed, in Unix seconds.
    ///
    /// Optional because a documented autofill result comes without it.
    pub updated_at: Option<wire::Timestamp>,
    /// The number of pages of the design.
    ///
    /// Designs of some types, such as Canva docs, have none.
    ///
    /// At least 0.
    pub page_count: Option<i32>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(DesignSummary {
    id,
    title,
    url,
    thumbnail,
    urls,
    created_at,
    updated_at,
    page_count,
    ..extra
});

crate::runtime::preview! {
    /// A page of a design.
    #[derive(Debug, Clone, PartialEq, Default)]
    #[non_exhaustive]
    pub struct DesignPage {
        /// The page's ID, which is unique within the design.
        ///
        /// Pages of some designs have none.
        pub id: Option<String>,
        /// The page's number in the design.
        ///
        /// From 1 to 500.
        #[deprecated = "Use `page_number`, which is the same."]
        pub index: i32,
        /// The page's number in the design.
        ///
        /// Optional because pages came without it until July 2026.
        ///
        /// From 1 to 500.
        pub page_number: Option<i32>,
        /// The size of the page.
        ///
        /// Pages without bounds, as in whiteboards and Canva docs, have none.
        pub dimensions: Option<PageDimensions>,
        /// A small picture of the page.
        pub thumbnail: Option<super::common::Thumbnail>,
        /// The type of the page, such as a slide or a whiteboard.
        ///
        /// Optional because pages came without it until July 2026.
        pub design_type: Option<DesignTypeOutputName>,
        /// Unknown fields, kept for round trips.
        pub extra: wire::Extra,
    }

    wire::response!(DesignPage {
        id,
        index,
        page_number,
        dimensions,
        thumbnail,
        design_type,
        ..extra
    });
}

/// A preset type.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PresetDesignTypeInput {
    /// The preset.
    pub name: PresetDesignTypeName,
}

impl PresetDesignTypeInput {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(name: PresetDesignTypeName) -> Self {
        Self { name }
    }
}

wire::object!(PresetDesignTypeInput { name });

/// A design with a size of your choice.
///
/// Width times height is at most 25,000,000 square pixels.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CustomDesignTypeInput {
    /// The width in pixels.
    ///
    /// From 40 to 8000.
    pub width: i32,
    /// The height in pixels.
    ///
    /// From 40 to 8000.
    pub height: i32,
}

impl CustomDesignTypeInput {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("width").min(40).max(8000),
        wire::Constraint::of("height").min(40).max(8000),
    ];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(width: i32, height: i32) -> Self {
        Self { width, height }
    }
}

wire::object!(CustomDesignTypeInput {
    width,
    height,
});

/// The formats that a design can be exported in.
///
/// A format that is not available for the design is absent.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ExportFormatOptions {
    /// Whether the design can become PDF files, and which pages.
    pub pdf: Option<PdfExportFormatOption>,
    /// Whether the design can become JPEG images, and which pages.
    pub jpg: Option<JpgExportFormatOption>,
    /// Whether the design can become PNG images, and which pages.
    pub png: Option<PngExportFormatOption>,
    /// Whether the design can become SVG images, and which pages.
    ///
    /// SVG cannot be requested in an export yet.
    pub svg: Option<SvgExportFormatOption>,
    /// Whether the design can become PowerPoint files, and which pages.
    pub pptx: Option<PptxExportFormatOption>,
    /// Whether the design can become GIF images, and which pages.
    pub gif: Option<GifExportFormatOption>,
    /// Whether the design can become MP4 videos, and which pages.
    pub mp4: Option<Mp4ExportFormatOption>,
    /// Whether the design can become HTML bundles, and which pages.
    pub html_bundle: Option<HtmlBundleExportFormatOption>,
    /// Whether the design can become single HTML files, and which pages.
    pub html_standalone: Option<HtmlStandaloneExportFormatOption>,
    /// Whether the design can become CSV files, and which pages.
    pub csv: Option<CsvExportFormatOption>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(ExportFormatOptions {
    pdf,
    jpg,
    png,
    svg,
    pptx,
    gif,
    mp4,
    html_bundle,
    html_standalone,
    csv,
    ..extra
});

/// The pages of a design that can become a PDF.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PdfExportFormatOption {
    /// The numbers of the pages, counted from 1 and ascending; absent for all pages.
    ///
    /// Each item: at least 1.
    pub page_numbers: Option<Vec<i32>>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(PdfExportFormatOption {
    page_numbers,
    ..extra
});

/// The pages of a design that can become a GIF image.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GifExportFormatOption {
    /// The numbers of the pages, counted from 1 and ascending; absent for all pages.
    ///
    /// Each item: at least 1.
    pub page_numbers: Option<Vec<i32>>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(GifExportFormatOption {
    page_numbers,
    ..extra
});

/// The pages of a design that can become a JPEG image.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct JpgExportFormatOption {
    /// The numbers of the pages, counted from 1 and ascending; absent for all pages.
    ///
    /// Each item: at least 1.
    pub page_numbers: Option<Vec<i32>>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(JpgExportFormatOption {
    page_numbers,
    ..extra
});

/// The pages of a design that can become a PNG image.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PngExportFormatOption {
    /// The numbers of the pages, counted from 1 and ascending; absent for all pages.
    ///
    /// Each item: at least 1.
    pub page_numbers: Option<Vec<i32>>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(PngExportFormatOption {
    page_numbers,
    ..extra
});

/// The pages of a design that can become an SVG image.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct SvgExportFormatOption {
    /// The numbers of the pages, counted from 1 and ascending; absent for all pages.
    ///
    /// Each item: at least 1.
    pub page_numbers: Option<Vec<i32>>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(SvgExportFormatOption {
    page_numbers,
    ..extra
});

/// The pages of a design that can become a PowerPoint file.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PptxExportFormatOption {
    /// The numbers of the pages, counted from 1 and ascending; absent for all pages.
    ///
    /// Each item: at least 1.
    pub page_numbers: Option<Vec<i32>>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(PptxExportFormatOption {
    page_numbers,
    ..extra
});

/// The pages of a design that can become an MP4 video.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Mp4ExportFormatOption {
    /// The numbers of the pages, counted from 1 and ascending; absent for all pages.
    ///
    /// Each item: at least 1.
    pub page_numbers: Option<Vec<i32>>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(Mp4ExportFormatOption {
    page_numbers,
    ..extra
});

/// The pages of a design that can become an HTML bundle.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct HtmlBundleExportFormatOption {
    /// The numbers of the pages, counted from 1 and ascending; absent for all pages.
    ///
    /// Each item: at least 1.
    pub page_numbers: Option<Vec<i32>>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(HtmlBundleExportFormatOption {
    page_numbers,
    ..extra
});

/// The pages of a design that can become a single HTML file.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct HtmlStandaloneExportFormatOption {
    /// The numbers of the pages, counted from 1 and ascending; absent for all pages.
    ///
    /// Each item: at least 1.
    pub page_numbers: Option<Vec<i32>>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(HtmlStandaloneExportFormatOption {
    page_numbers,
    ..extra
});

/// The pages of a design that can become a CSV file.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CsvExportFormatOption {
    /// The numbers of the pages, counted from 1 and ascending; absent for all pages.
    ///
    /// Each item: at least 1.
    pub page_numbers: Option<Vec<i32>>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(CsvExportFormatOption {
    page_numbers,
    ..extra
});

/// The initial content of a new design.
///
/// Canva reads a request without a type as `type_and_asset`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateDesignRequest {
    /// A new design of some type or size, with an image or without.
    ///
    /// At least one of `design_type` and `asset_id` is needed.
    TypeAndAsset(TypeAndAssetCreateDesignRequest),
    /// A copy of another design.
    ///
    /// **Preview:** may change or be removed without notice.
    #[cfg(feature = "preview")]
    Design(DesignCreateDesignRequest),
    /// A design that starts as a copy of a brand template.
    ///
    /// **Preview:** may change or be removed without notice.
    #[cfg(feature = "preview")]
    BrandTemplate(BrandTemplateCreateDesignRequest),
    /// A kind unknown to this version of the crate.
    Other(wire::Json),
}

wire::union!(CreateDesignRequest {
    tag: "type",
    TypeAndAsset: "type_and_asset",
    #[cfg(feature = "preview")]
    Design: "design",
    #[cfg(feature = "preview")]
    BrandTemplate: "brand_template",
});

impl From<TypeAndAssetCreateDesignRequest> for CreateDesignRequest {
    #[inline]
    fn from(it: TypeAndAssetCreateDesignRequest) -> Self {
        Self::TypeAndAsset(it)
    }
}

#[cfg(feature = "preview")]
impl From<DesignCreateDesignRequest> for CreateDesignRequest {
    #[inline]
    fn from(it: DesignCreateDesignRequest) -> Self {
        Self::Design(it)
    }
}

#[cfg(feature = "preview")]
impl From<BrandTemplateCreateDesignRequest> for CreateDesignRequest {
    #[inline]
    fn from(it: BrandTemplateCreateDesignRequest) -> Self {
        Self::BrandTemplate(it)
    }
}

/// The type of a new design.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DesignTypeInput {
    /// A preset type.
    Preset(PresetDesignTypeInput),
    /// A design with a size of your choice.
    ///
    /// Width times height is at most 25,000,000 square pixels.
    Custom(CustomDesignTypeInput),
    /// A kind unknown to this version of the crate.
    Other(wire::Json),
}

wire::union!(DesignTypeInput {
    tag: "type",
    Preset: "preset",
    Custom: "custom",
});

impl From<PresetDesignTypeInput> for DesignTypeInput {
    #[inline]
    fn from(it: PresetDesignTypeInput) -> Self {
        Self::Preset(it)
    }
}

impl From<CustomDesignTypeInput> for DesignTypeInput {
    #[inline]
    fn from(it: CustomDesignTypeInput) -> Self {
        Self::Custom(it)
    }
}

/// The order of a list.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SortByType {
    /// By relevance for the search.
    Relevance,
    /// By last change, newest first.
    ModifiedDescending,
    /// By last change, newest last.
    ModifiedAscending,
    /// By title, from Z to A.
    TitleDescending,
    /// By title, from A to Z.
    TitleAscending,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(SortByType {
    Relevance: "relevance",
    ModifiedDescending: "modified_descending",
    ModifiedAscending: "modified_ascending",
    TitleDescending: "title_descending",
    TitleAscending: "title_ascending",
});

/// The owners of the items in a list.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OwnershipType {
    /// Items that the user owns, and items shared with the user.
    Any,
    /// Only items that the user owns.
    Owned,
    /// Only items shared with the user.
    Shared,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(OwnershipType {
    Any: "any",
    Owned: "owned",
    Shared: "shared",
});

/// A preset type of design.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PresetDesignTypeName {
    /// A Canva doc, for writing online.
    Doc,
    /// An e-mail.
    Email,
    /// A presentation, for showing to an audience.
    Presentation,
    /// A whiteboard, for working together on endless space.
    Whiteboard,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(PresetDesignTypeName {
    Doc: "doc",
    Email: "email",
    Presentation: "presentation",
    Whiteboard: "whiteboard",
});

/// The type of a design or a page.
///
/// Canva says that more values may come.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DesignTypeOutputName {
    /// A Canva doc.
    Doc,
    /// An e-mail.
    Email,
    /// Slides of a presentation.
    Presentation,
    /// A spreadsheet.
    Sheet,
    /// A whiteboard.
    Whiteboard,
    /// A design with a custom size.
    Custom,
    /// A type that this API has no name for yet.
    Unknown,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(DesignTypeOutputName {
    Doc: "doc",
    Email: "email",
    Presentation: "presentation",
    Sheet: "sheet",
    Whiteboard: "whiteboard",
    Custom: "custom",
    Unknown: "unknown",
});
