// @generated from spec/designs.yaml by the generator; change the spec, not this file.

//! Designs in a user's projects.
//!
//! See the [documentation](https://www.canva.dev/docs/connect/api-reference/designs/).
//!
//! # Operations
//!
//! - [`list_designs`](crate::Client::list_designs): Lists the designs that a user owns or that others share with the user.
//! - [`create_design`](crate::Client::create_design): Makes a design.
//! - [`get_design`](crate::Client::get_design): Reads what Canva knows about a design.
//! - [`get_design_pages`]: Lists the pages of a design, each with a small picture.
//! - [`get_design_export_formats`](crate::Client::get_design_export_formats): Tells in which formats a design can be exported.
//! - [`get_design_dataset`](crate::Client::get_design_dataset): Tells which data a design can be filled with.
//!
#![cfg_attr(feature = "preview", doc = "[`get_design_pages`]: crate::Client::get_design_pages")]
#![cfg_attr(not(feature = "preview"), doc = "[`get_design_pages`]: crate#previews")]

use crate::runtime::client::Client;
use crate::runtime::operation::{Operation, OperationInfo, RateLimit, Scopes};
use crate::runtime::page::{NextPage, Page, Paged};
#[cfg(feature = "preview")]
use crate::runtime::page::Offset;
use crate::runtime::request::Request;
use crate::runtime::wire::{
    DecodeError, Extra, Reader, Record, Timestamp, Union, Value, Variant, Writer, record,
    string_enum, union,
};
use std::collections::BTreeMap;
use super::brand_templates::DataField;
use super::common::{TeamUserSummary, Thumbnail};

impl Client {
    /// Lists the designs that a user owns or that others share with the user.
    ///
    /// It covers all of the user's
    /// [projects](https://www.canva.com/help/find-designs-and-folders/).
    ///
    /// `GET /v1/designs`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/designs/list-designs/).
    ///
    /// - Needs the scope `design:meta:read`.
    /// - At most 100 requests a minute for each user.
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
    ///     .continuation("Zk3vLpQ8wYbT5nRc")
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
    pub fn list_designs(&self) -> Request<ListDesigns> {
        Request::new(self)
    }

    /// Makes a design.
    ///
    /// - A new design has a type that Canva has a name for, or a size of your choice, at most
    ///   25,000,000 square pixels. It can start with an image from the user's library.
    /// - As a preview, it can be a copy of another design, or start from a brand template.
    ///
    /// Canva deletes a blank design that nobody edits within 7 days, for good and without
    /// putting it in the trash.
    ///
    /// A repeated call makes another design.
    ///
    /// `POST /v1/designs`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/designs/create-design/).
    ///
    /// - Needs the scope `design:content:write`.
    /// - At most 20 requests a minute for each user.
    ///
    /// # Errors
    ///
    /// - 400 `bad_request_body`: Canva has no type of design with this name.
    /// - 403 `permission_denied`: The user may not use this asset.
    /// - 404 `not_found`: There is no design or brand template with this ID.
    /// - 404 `asset_not_found`: There is no asset with this ID.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::designs::{
    ///     CreateDesignRequest, DesignTypeCreateDesignRequest, DesignTypeInput,
    ///     PresetDesignTypeInput, PresetDesignTypeName,
    /// };
    ///
    /// let design = client
    ///     .create_design(
    ///         CreateDesignRequest::TypeAndAsset(
    ///             DesignTypeCreateDesignRequest::new()
    ///                 .design_type(
    ///                     DesignTypeInput::Preset(
    ///                         PresetDesignTypeInput::new(
    ///                             PresetDesignTypeName::Presentation,
    ///                         ),
    ///                     ),
    ///                 )
    ///                 .asset_id("MAHk2RtW9qE")
    ///                 .title("Lighthouse tours"),
    ///         ),
    ///     )
    ///     .send()
    ///     .await?
    ///     .design;
    /// println!("{design:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_design(&self, body: CreateDesignRequest) -> Request<CreateDesign> {
        Request::new(self).set_json(body)
    }

    /// Reads what Canva knows about a design.
    ///
    /// It tells who owns the design, and how to see and edit it.
    ///
    /// `GET /v1/designs/{designId}`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/designs/get-design/).
    ///
    /// - Needs the scope `design:meta:read`.
    /// - At most 100 requests a minute for each user.
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
    pub fn get_design(&self, design_id: &str) -> Request<GetDesign> {
        Request::new(self).set_path("designId", design_id)
    }

    #[cfg(feature = "preview")]
    /// Lists the pages of a design, each with a small picture.
    ///
    /// Designs of some types, such as Canva docs, have no pages.
    ///
    /// `GET /v1/designs/{designId}/pages`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/designs/get-design-pages/).
    ///
    /// **Preview:** this may change or go without notice.
    ///
    /// - Needs the scope `design:content:read`.
    /// - At most 100 requests a minute for each user.
    ///
    /// # Errors
    ///
    /// - 400 `offset_too_large`: The design has fewer pages than that.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client.get_design_pages("DAHq6NbXe3k").offset(11).limit(2).items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_design_pages(&self, design_id: &str) -> Request<GetDesignPages> {
        Request::new(self).set_path("designId", design_id)
    }

    /// Tells in which formats a design can be exported.
    ///
    /// That depends on the design's type and on what its pages hold. Export it with
    /// `create_design_export_job`.
    ///
    /// `GET /v1/designs/{designId}/export-formats`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/designs/get-design-export-formats/).
    ///
    /// - Needs the scope `design:content:read`.
    /// - At most 100 requests a minute for each user.
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
    ) -> Request<GetDesignExportFormats> {
        Request::new(self).set_path("designId", design_id)
    }

    /// Tells which data a design can be filled with.
    ///
    /// The fields have the names and types that `create_design_autofill_job` expects when it
    /// starts from a design.
    ///
    /// `GET /v1/designs/{designId}/dataset`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/designs/get-design-dataset/).
    ///
    /// - Needs the scope `design:content:read`.
    /// - At most 100 requests a minute for each user.
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
    pub fn get_design_dataset(&self, design_id: &str) -> Request<GetDesignDataset> {
        Request::new(self).set_path("designId", design_id)
    }
}

impl Request<ListDesigns> {
    /// Words to search for, in at most 255 characters.
    ///
    /// Limits: at most 255 characters.
    #[inline]
    pub fn query(self, query: &str) -> Self {
        self.set_query("query", query.to_owned())
    }

    /// Where to go on, from the previous page of the list.
    #[inline]
    pub fn continuation(self, continuation: &str) -> Self {
        self.set_query("continuation", continuation.to_owned())
    }

    /// Whose designs to list.
    ///
    /// Limits: `"any"` when left out.
    #[inline]
    pub fn ownership(self, ownership: OwnershipType) -> Self {
        self.set_query("ownership", ownership)
    }

    /// The order of the list.
    ///
    /// Limits: `"relevance"` when left out.
    #[inline]
    pub fn sort_by(self, sort_by: SortByType) -> Self {
        self.set_query("sort_by", sort_by)
    }

    /// How many designs a page of the list has at most, from 1 to 100.
    ///
    /// Limits: from 1 to 100; `25` when left out.
    #[inline]
    pub fn limit(self, limit: i32) -> Self {
        self.set_query("limit", limit)
    }
}

/// The operation behind [`Client::list_designs`].
pub enum ListDesigns {}

impl Operation for ListDesigns {
    type Output = GetListDesignResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "list_designs",
        path: "/v1/designs",
        scopes: Scopes::All(&["design:meta:read"]),
        rate_limits: &[RateLimit::per_minute(100)],
        ..OperationInfo::GET
    };
}

impl Paged for ListDesigns {
    type Item = Design;

    const NEXT: NextPage = NextPage::QueryCursor("continuation");

    #[inline]
    fn page(response: GetListDesignResponse) -> Page<Design> {
        Page {
            items: response.items,
            next: response.continuation,
        }
    }
}

/// The operation behind [`Client::create_design`].
pub enum CreateDesign {}

impl Operation for CreateDesign {
    type Output = CreateDesignResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "create_design",
        path: "/v1/designs",
        scopes: Scopes::All(&["design:content:write"]),
        rate_limits: &[RateLimit::per_minute(20)],
        ..OperationInfo::POST
    };
}

/// The operation behind [`Client::get_design`].
pub enum GetDesign {}

impl Operation for GetDesign {
    type Output = GetDesignResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "get_design",
        path: "/v1/designs/{designId}",
        scopes: Scopes::All(&["design:meta:read"]),
        rate_limits: &[RateLimit::per_minute(100)],
        ..OperationInfo::GET
    };
}

#[cfg(feature = "preview")]
impl Request<GetDesignPages> {
    /// The number of the first page to list, from 1 to 500; pages count from 1.
    ///
    /// Limits: from 1 to 500; `1` when left out.
    #[inline]
    pub fn offset(self, offset: i32) -> Self {
        self.set_query("offset", offset)
    }

    /// How many pages to list at most, from 1 to 200.
    ///
    /// Limits: from 1 to 200; `50` when left out.
    #[inline]
    pub fn limit(self, limit: i32) -> Self {
        self.set_query("limit", limit)
    }
}

#[cfg(feature = "preview")]
/// The operation behind [`Client::get_design_pages`].
pub enum GetDesignPages {}

#[cfg(feature = "preview")]
impl Operation for GetDesignPages {
    type Output = GetDesignPagesResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "get_design_pages",
        path: "/v1/designs/{designId}/pages",
        scopes: Scopes::All(&["design:content:read"]),
        rate_limits: &[RateLimit::per_minute(100)],
        ..OperationInfo::GET
    };
}

#[cfg(feature = "preview")]
impl Paged for GetDesignPages {
    type Item = DesignPage;

    const NEXT: NextPage = NextPage::Offset(Offset {
        parameter: "offset",
        first: 1,
        last: 500,
        limit: "limit",
        size: 50,
        most: 200,
    });
    #[inline]
    fn page(response: GetDesignPagesResponse) -> Page<DesignPage> {
        Page {
            items: response.items,
            next: None,
        }
    }
}

/// The operation behind [`Client::get_design_export_formats`].
pub enum GetDesignExportFormats {}

impl Operation for GetDesignExportFormats {
    type Output = GetDesignExportFormatsResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "get_design_export_formats",
        path: "/v1/designs/{designId}/export-formats",
        scopes: Scopes::All(&["design:content:read"]),
        rate_limits: &[RateLimit::per_minute(100)],
        ..OperationInfo::GET
    };
}

/// The operation behind [`Client::get_design_dataset`].
pub enum GetDesignDataset {}

impl Operation for GetDesignDataset {
    type Output = GetDesignDatasetResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "get_design_dataset",
        path: "/v1/designs/{designId}/dataset",
        scopes: Scopes::All(&["design:content:read"]),
        rate_limits: &[RateLimit::per_minute(100)],
        ..OperationInfo::GET
    };
}

/// What `list_designs` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetListDesignResponse {
    /// Where the list goes on, unless this is its last page.
    pub continuation: Option<String>,
    /// The designs.
    pub items: Vec<Design>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for GetListDesignResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            continuation: object.field("continuation")?,
            items: object.field("items")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("continuation", &self.continuation);
        object.field("items", &self.items);
    }
}

record!(GetListDesignResponse : Default);

/// A new design of some type or size, with an image or without.
///
/// At least one of `design_type` and `asset_id` is needed.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignTypeCreateDesignRequest {
    /// The type or size of the design.
    pub design_type: Option<DesignTypeInput>,
    /// The ID of an image that the design starts with; videos are refused.
    pub asset_id: Option<String>,
    /// What to call the design, in 1 to 255 characters.
    ///
    /// Limits: from 1 to 255 characters.
    pub title: Option<String>,
}

impl DesignTypeCreateDesignRequest {
    /// Creates one with nothing set.
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
    #[inline]
    #[must_use]
    pub fn design_type(mut self, design_type: impl Into<DesignTypeInput>) -> Self {
        self.design_type = Some(design_type.into());
        self
    }

    /// Sets [`asset_id`](Self::asset_id).
    #[inline]
    #[must_use]
    pub fn asset_id(mut self, asset_id: impl Into<String>) -> Self {
        self.asset_id = Some(asset_id.into());
        self
    }

    /// Sets [`title`](Self::title).
    #[inline]
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }
}

impl Record for DesignTypeCreateDesignRequest {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            design_type: object.field("design_type")?,
            asset_id: object.field("asset_id")?,
            title: object.field("title")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("design_type", &self.design_type);
        object.field("asset_id", &self.asset_id);
        object.field("title", &self.title);
    }
}

record!(DesignTypeCreateDesignRequest);

#[cfg(feature = "preview")]
/// A copy of another design.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DesignCreateDesignRequest {
    /// The ID of the other design.
    ///
    /// It has 1 to 50 characters: letters, digits, `-` and `_`.
    ///
    /// Limits: fits `^[a-zA-Z0-9_-]{1,50}$`.
    pub design_id: String,
    /// The numbers of the pages to copy, counted from 1; without it, all pages.
    ///
    /// Limits: at least 1 item; each at least 1.
    pub page_numbers: Option<Vec<i32>>,
}

#[cfg(feature = "preview")]
impl DesignCreateDesignRequest {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(design_id: impl Into<String>) -> Self {
        Self {
            design_id: design_id.into(),
            page_numbers: None,
        }
    }

    /// Sets [`page_numbers`](Self::page_numbers).
    #[inline]
    #[must_use]
    pub fn page_numbers(mut self, page_numbers: Vec<i32>) -> Self {
        self.page_numbers = Some(page_numbers);
        self
    }
}

#[cfg(feature = "preview")]
impl Record for DesignCreateDesignRequest {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            design_id: object.field("design_id")?,
            page_numbers: object.field("page_numbers")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("design_id", &self.design_id);
        object.field("page_numbers", &self.page_numbers);
    }
}

#[cfg(feature = "preview")]
record!(DesignCreateDesignRequest);

#[cfg(feature = "preview")]
/// A design that starts as a copy of a brand template.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BrandTemplateCreateDesignRequest {
    /// The ID of the brand template.
    ///
    /// It has 1 to 50 characters: letters, digits, `-` and `_`.
    ///
    /// Limits: fits `^[a-zA-Z0-9_-]{1,50}$`.
    pub brand_template_id: String,
    /// The numbers of the pages to copy, counted from 1; without it, all pages.
    ///
    /// Limits: at least 1 item; each at least 1.
    pub page_numbers: Option<Vec<i32>>,
}

#[cfg(feature = "preview")]
impl BrandTemplateCreateDesignRequest {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(brand_template_id: impl Into<String>) -> Self {
        Self {
            brand_template_id: brand_template_id.into(),
            page_numbers: None,
        }
    }

    /// Sets [`page_numbers`](Self::page_numbers).
    #[inline]
    #[must_use]
    pub fn page_numbers(mut self, page_numbers: Vec<i32>) -> Self {
        self.page_numbers = Some(page_numbers);
        self
    }
}

#[cfg(feature = "preview")]
impl Record for BrandTemplateCreateDesignRequest {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            brand_template_id: object.field("brand_template_id")?,
            page_numbers: object.field("page_numbers")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("brand_template_id", &self.brand_template_id);
        object.field("page_numbers", &self.page_numbers);
    }
}

#[cfg(feature = "preview")]
record!(BrandTemplateCreateDesignRequest);

/// What `create_design` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateDesignResponse {
    /// The new design.
    pub design: Design,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for CreateDesignResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            design: object.field("design")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("design", &self.design);
    }
}

record!(CreateDesignResponse : Default);

/// What `get_design` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetDesignResponse {
    /// The design.
    pub design: Design,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for GetDesignResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            design: object.field("design")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("design", &self.design);
    }
}

record!(GetDesignResponse : Default);

#[cfg(feature = "preview")]
/// What `get_design_pages` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetDesignPagesResponse {
    /// The pages, in their order in the design.
    pub items: Vec<DesignPage>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for GetDesignPagesResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            items: object.field("items")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("items", &self.items);
    }
}

#[cfg(feature = "preview")]
record!(GetDesignPagesResponse : Default);

/// What `get_design_export_formats` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetDesignExportFormatsResponse {
    /// The formats that the design can be exported in.
    pub formats: ExportFormatOptions,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for GetDesignExportFormatsResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            formats: object.field("formats")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("formats", &self.formats);
    }
}

record!(GetDesignExportFormatsResponse : Default);

/// A design.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Design {
    /// The design's ID.
    pub id: String,
    /// The design's title.
    pub title: Option<String>,
    /// The user and team that the design belongs to.
    pub owner: TeamUserSummary,
    /// A small picture of the design.
    pub thumbnail: Option<Thumbnail>,
    /// Links for editing and viewing, valid for 30 days.
    pub urls: DesignLinks,
    /// When the design was made, in Unix seconds.
    pub created_at: Timestamp,
    /// When the design last changed, in Unix seconds.
    pub updated_at: Timestamp,
    /// How many pages the design has.
    ///
    /// Designs of some types, such as Canva docs, have none.
    ///
    /// Limits: at least 0.
    pub page_count: Option<i32>,
    /// What the design holds, such as slides or a whiteboard.
    ///
    /// Optional because designs came without it until July 2026.
    pub design_types: Option<Vec<DesignTypeOutputName>>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for Design {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            id: object.field("id")?,
            title: object.field("title")?,
            owner: object.field("owner")?,
            thumbnail: object.field("thumbnail")?,
            urls: object.field("urls")?,
            created_at: object.field("created_at")?,
            updated_at: object.field("updated_at")?,
            page_count: object.field("page_count")?,
            design_types: object.field("design_types")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("id", &self.id);
        object.field("title", &self.title);
        object.field("owner", &self.owner);
        object.field("thumbnail", &self.thumbnail);
        object.field("urls", &self.urls);
        object.field("created_at", &self.created_at);
        object.field("updated_at", &self.updated_at);
        object.field("page_count", &self.page_count);
        object.field("design_types", &self.design_types);
    }
}

record!(Design : Default);

#[cfg(feature = "preview")]
/// The size of a page.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PageDimensions {
    /// The width in pixels.
    pub width: f64,
    /// The height in pixels.
    pub height: f64,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for PageDimensions {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            width: object.field("width")?,
            height: object.field("height")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("width", &self.width);
        object.field("height", &self.height);
    }
}

#[cfg(feature = "preview")]
record!(PageDimensions : Default);

/// Temporary links to a design.
///
/// They open only for the user on whose behalf they were requested.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignLinks {
    /// Opens the design in Canva's editor, for 30 days and only for the calling user.
    ///
    /// Append a `correlation_state` of at most 50 characters to learn when the user comes back:
    /// see [return navigation](https://www.canva.dev/docs/connect/return-navigation-guide/).
    pub edit_url: String,
    /// Shows the design without editing, for 30 days and only to the calling user.
    pub view_url: String,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for DesignLinks {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            edit_url: object.field("edit_url")?,
            view_url: object.field("view_url")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("edit_url", &self.edit_url);
        object.field("view_url", &self.view_url);
    }
}

record!(DesignLinks : Default);

/// The most important facts about a design.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignSummary {
    /// The design's ID.
    pub id: String,
    /// The design's title.
    pub title: Option<String>,
    /// The address of the design in Canva.
    pub url: Option<String>,
    /// A small picture of the design.
    pub thumbnail: Option<Thumbnail>,
    /// Links for editing and viewing, valid for 30 days.
    ///
    /// Optional because a documented autofill result comes without them.
    pub urls: Option<DesignLinks>,
    /// When the design was made, in Unix seconds.
    pub created_at: Option<Timestamp>,
    /// When the design last changed, in Unix seconds.
    pub updated_at: Option<Timestamp>,
    /// How many pages the design has.
    ///
    /// Designs of some types, such as Canva docs, have none.
    ///
    /// Limits: at least 0.
    pub page_count: Option<i32>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for DesignSummary {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            id: object.field("id")?,
            title: object.field("title")?,
            url: object.field("url")?,
            thumbnail: object.field("thumbnail")?,
            urls: object.field("urls")?,
            created_at: object.field("created_at")?,
            updated_at: object.field("updated_at")?,
            page_count: object.field("page_count")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("id", &self.id);
        object.field("title", &self.title);
        object.field("url", &self.url);
        object.field("thumbnail", &self.thumbnail);
        object.field("urls", &self.urls);
        object.field("created_at", &self.created_at);
        object.field("updated_at", &self.updated_at);
        object.field("page_count", &self.page_count);
    }
}

record!(DesignSummary : Default);

#[cfg(feature = "preview")]
/// A page of a design.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignPage {
    /// The page's ID, which no other page of the design has.
    ///
    /// Pages of some designs have none.
    pub id: Option<String>,
    /// The page's number in the design, from 1 to 500.
    ///
    /// Limits: from 1 to 500.
    #[deprecated = "Use `page_number`, which is the same."]
    pub index: i32,
    /// The page's number in the design, from 1 to 500.
    ///
    /// Optional because pages came without it until July 2026.
    ///
    /// Limits: from 1 to 500.
    pub page_number: Option<i32>,
    /// The size of the page.
    ///
    /// Pages without bounds, as in whiteboards and Canva docs, have none.
    pub dimensions: Option<PageDimensions>,
    /// A small picture of the page.
    pub thumbnail: Option<Thumbnail>,
    /// What the page holds, such as a slide or a whiteboard.
    ///
    /// Optional because pages came without it until July 2026.
    pub design_type: Option<DesignTypeOutputName>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
#[allow(deprecated, reason = "what is deprecated still travels")]
impl Record for DesignPage {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            id: object.field("id")?,
            index: object.field("index")?,
            page_number: object.field("page_number")?,
            dimensions: object.field("dimensions")?,
            thumbnail: object.field("thumbnail")?,
            design_type: object.field("design_type")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("id", &self.id);
        object.field("index", &self.index);
        object.field("page_number", &self.page_number);
        object.field("dimensions", &self.dimensions);
        object.field("thumbnail", &self.thumbnail);
        object.field("design_type", &self.design_type);
    }
}

#[cfg(feature = "preview")]
record!(DesignPage : Default);

/// What `get_design_dataset` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetDesignDatasetResponse {
    /// The fields that can be filled with data, by name.
    pub dataset: Option<BTreeMap<String, DataField>>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for GetDesignDatasetResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dataset: object.field("dataset")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("dataset", &self.dataset);
    }
}

record!(GetDesignDatasetResponse : Default);

/// One of the types that Canva has a name for.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PresetDesignTypeInput {
    /// Which of them.
    pub name: PresetDesignTypeName,
}

impl PresetDesignTypeInput {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(name: PresetDesignTypeName) -> Self {
        Self { name }
    }
}

impl Record for PresetDesignTypeInput {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            name: object.field("name")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("name", &self.name);
    }
}

record!(PresetDesignTypeInput);

/// A design with a size of your choice.
///
/// Width times height is at most 25,000,000 square pixels.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CustomDesignTypeInput {
    /// The width in pixels, from 40 to 8000.
    ///
    /// Limits: from 40 to 8000.
    pub width: i32,
    /// The height in pixels, from 40 to 8000.
    ///
    /// Limits: from 40 to 8000.
    pub height: i32,
}

impl CustomDesignTypeInput {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(width: i32, height: i32) -> Self {
        Self { width, height }
    }
}

impl Record for CustomDesignTypeInput {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            width: object.field("width")?,
            height: object.field("height")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("width", &self.width);
        object.field("height", &self.height);
    }
}

record!(CustomDesignTypeInput);

/// The formats that a design can be exported in.
///
/// A format that the design does not allow is absent.
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
    /// No export can ask for SVG so far.
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
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for ExportFormatOptions {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            pdf: object.field("pdf")?,
            jpg: object.field("jpg")?,
            png: object.field("png")?,
            svg: object.field("svg")?,
            pptx: object.field("pptx")?,
            gif: object.field("gif")?,
            mp4: object.field("mp4")?,
            html_bundle: object.field("html_bundle")?,
            html_standalone: object.field("html_standalone")?,
            csv: object.field("csv")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("pdf", &self.pdf);
        object.field("jpg", &self.jpg);
        object.field("png", &self.png);
        object.field("svg", &self.svg);
        object.field("pptx", &self.pptx);
        object.field("gif", &self.gif);
        object.field("mp4", &self.mp4);
        object.field("html_bundle", &self.html_bundle);
        object.field("html_standalone", &self.html_standalone);
        object.field("csv", &self.csv);
    }
}

record!(ExportFormatOptions : Default);

/// Which pages of a design can become a PDF.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PdfExportFormatOption {
    /// The numbers of the pages, counted from 1 and ascending; absent if all can.
    ///
    /// Limits: each at least 1.
    pub page_numbers: Option<Vec<i32>>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for PdfExportFormatOption {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            page_numbers: object.field("page_numbers")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("page_numbers", &self.page_numbers);
    }
}

record!(PdfExportFormatOption : Default);

/// Which pages of a design can become a GIF image.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GifExportFormatOption {
    /// The numbers of the pages, counted from 1 and ascending; absent if all can.
    ///
    /// Limits: each at least 1.
    pub page_numbers: Option<Vec<i32>>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for GifExportFormatOption {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            page_numbers: object.field("page_numbers")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("page_numbers", &self.page_numbers);
    }
}

record!(GifExportFormatOption : Default);

/// Which pages of a design can become a JPEG image.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct JpgExportFormatOption {
    /// The numbers of the pages, counted from 1 and ascending; absent if all can.
    ///
    /// Limits: each at least 1.
    pub page_numbers: Option<Vec<i32>>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for JpgExportFormatOption {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            page_numbers: object.field("page_numbers")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("page_numbers", &self.page_numbers);
    }
}

record!(JpgExportFormatOption : Default);

/// Which pages of a design can become a PNG image.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PngExportFormatOption {
    /// The numbers of the pages, counted from 1 and ascending; absent if all can.
    ///
    /// Limits: each at least 1.
    pub page_numbers: Option<Vec<i32>>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for PngExportFormatOption {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            page_numbers: object.field("page_numbers")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("page_numbers", &self.page_numbers);
    }
}

record!(PngExportFormatOption : Default);

/// Which pages of a design can become an SVG image.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct SvgExportFormatOption {
    /// The numbers of the pages, counted from 1 and ascending; absent if all can.
    ///
    /// Limits: each at least 1.
    pub page_numbers: Option<Vec<i32>>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for SvgExportFormatOption {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            page_numbers: object.field("page_numbers")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("page_numbers", &self.page_numbers);
    }
}

record!(SvgExportFormatOption : Default);

/// Which pages of a design can become a PowerPoint file.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PptxExportFormatOption {
    /// The numbers of the pages, counted from 1 and ascending; absent if all can.
    ///
    /// Limits: each at least 1.
    pub page_numbers: Option<Vec<i32>>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for PptxExportFormatOption {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            page_numbers: object.field("page_numbers")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("page_numbers", &self.page_numbers);
    }
}

record!(PptxExportFormatOption : Default);

/// Which pages of a design can become an MP4 video.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Mp4ExportFormatOption {
    /// The numbers of the pages, counted from 1 and ascending; absent if all can.
    ///
    /// Limits: each at least 1.
    pub page_numbers: Option<Vec<i32>>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for Mp4ExportFormatOption {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            page_numbers: object.field("page_numbers")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("page_numbers", &self.page_numbers);
    }
}

record!(Mp4ExportFormatOption : Default);

/// Which pages of a design can become an HTML bundle.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct HtmlBundleExportFormatOption {
    /// The numbers of the pages, counted from 1 and ascending; absent if all can.
    ///
    /// Limits: each at least 1.
    pub page_numbers: Option<Vec<i32>>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for HtmlBundleExportFormatOption {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            page_numbers: object.field("page_numbers")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("page_numbers", &self.page_numbers);
    }
}

record!(HtmlBundleExportFormatOption : Default);

/// Which pages of a design can become a single HTML file.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct HtmlStandaloneExportFormatOption {
    /// The numbers of the pages, counted from 1 and ascending; absent if all can.
    ///
    /// Limits: each at least 1.
    pub page_numbers: Option<Vec<i32>>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for HtmlStandaloneExportFormatOption {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            page_numbers: object.field("page_numbers")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("page_numbers", &self.page_numbers);
    }
}

record!(HtmlStandaloneExportFormatOption : Default);

/// Which pages of a design can become a CSV file.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CsvExportFormatOption {
    /// The numbers of the pages, counted from 1 and ascending; absent if all can.
    ///
    /// Limits: each at least 1.
    pub page_numbers: Option<Vec<i32>>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for CsvExportFormatOption {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            page_numbers: object.field("page_numbers")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("page_numbers", &self.page_numbers);
    }
}

record!(CsvExportFormatOption : Default);

/// What a new design starts as.
///
/// Without a type, Canva takes a request for `type_and_asset`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateDesignRequest {
    /// A new design of some type or size, with an image or without.
    ///
    /// At least one of `design_type` and `asset_id` is needed.
    TypeAndAsset(DesignTypeCreateDesignRequest),
    #[cfg(feature = "preview")]
    /// A copy of another design.
    ///
    /// **Preview:** this may change or go without notice.
    Design(DesignCreateDesignRequest),
    #[cfg(feature = "preview")]
    /// A design that starts as a copy of a brand template.
    ///
    /// **Preview:** this may change or go without notice.
    BrandTemplate(BrandTemplateCreateDesignRequest),
    /// A kind that this version of the crate does not know, as it came.
    Other(Value),
}

impl Union for CreateDesignRequest {
    const TAG: &'static str = "type";

    #[inline]
    fn read(variant: Variant<'_>) -> Result<Self, DecodeError> {
        match variant.tag() {
            "type_and_asset" => variant.read().map(Self::TypeAndAsset),
            #[cfg(feature = "preview")]
            "design" => variant.read().map(Self::Design),
            #[cfg(feature = "preview")]
            "brand_template" => variant.read().map(Self::BrandTemplate),
            _ => Ok(Self::Other(variant.into_value())),
        }
    }

    #[inline]
    fn write(&self) -> Value {
        match self {
            Self::TypeAndAsset(it) => Self::tagged("type_and_asset", it),
            #[cfg(feature = "preview")]
            Self::Design(it) => Self::tagged("design", it),
            #[cfg(feature = "preview")]
            Self::BrandTemplate(it) => Self::tagged("brand_template", it),
            Self::Other(value) => value.clone(),
        }
    }
}

union!(CreateDesignRequest);

impl From<DesignTypeCreateDesignRequest> for CreateDesignRequest {
    #[inline]
    fn from(it: DesignTypeCreateDesignRequest) -> Self {
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

/// The type that a new design gets.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DesignTypeInput {
    /// One of the types that Canva has a name for.
    Preset(PresetDesignTypeInput),
    /// A design with a size of your choice.
    ///
    /// Width times height is at most 25,000,000 square pixels.
    Custom(CustomDesignTypeInput),
    /// A kind that this version of the crate does not know, as it came.
    Other(Value),
}

impl Union for DesignTypeInput {
    const TAG: &'static str = "type";

    #[inline]
    fn read(variant: Variant<'_>) -> Result<Self, DecodeError> {
        match variant.tag() {
            "preset" => variant.read().map(Self::Preset),
            "custom" => variant.read().map(Self::Custom),
            _ => Ok(Self::Other(variant.into_value())),
        }
    }

    #[inline]
    fn write(&self) -> Value {
        match self {
            Self::Preset(it) => Self::tagged("preset", it),
            Self::Custom(it) => Self::tagged("custom", it),
            Self::Other(value) => value.clone(),
        }
    }
}

union!(DesignTypeInput);

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
    /// What suits the search best comes first.
    Relevance,
    /// What changed last comes first.
    ModifiedDescending,
    /// What changed last comes last.
    ModifiedAscending,
    /// By title, from Z to A.
    TitleDescending,
    /// By title, from A to Z.
    TitleAscending,
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

impl SortByType {
    /// The value as it travels.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Relevance => "relevance",
            Self::ModifiedDescending => "modified_descending",
            Self::ModifiedAscending => "modified_ascending",
            Self::TitleDescending => "title_descending",
            Self::TitleAscending => "title_ascending",
            Self::Other(value) => value,
        }
    }
}

impl From<&str> for SortByType {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "relevance" => Self::Relevance,
            "modified_descending" => Self::ModifiedDescending,
            "modified_ascending" => Self::ModifiedAscending,
            "title_descending" => Self::TitleDescending,
            "title_ascending" => Self::TitleAscending,
            other => Self::Other(other.to_owned()),
        }
    }
}

string_enum!(SortByType);

/// Whose items a list holds.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OwnershipType {
    /// The user's own, and those that others share with the user.
    Any,
    /// Only the user's own.
    Owned,
    /// Only those that others share with the user.
    Shared,
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

impl OwnershipType {
    /// The value as it travels.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Any => "any",
            Self::Owned => "owned",
            Self::Shared => "shared",
            Self::Other(value) => value,
        }
    }
}

impl From<&str> for OwnershipType {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "any" => Self::Any,
            "owned" => Self::Owned,
            "shared" => Self::Shared,
            other => Self::Other(other.to_owned()),
        }
    }
}

string_enum!(OwnershipType);

/// A type of design that Canva has a name for.
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
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

impl PresetDesignTypeName {
    /// The value as it travels.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Doc => "doc",
            Self::Email => "email",
            Self::Presentation => "presentation",
            Self::Whiteboard => "whiteboard",
            Self::Other(value) => value,
        }
    }
}

impl From<&str> for PresetDesignTypeName {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "doc" => Self::Doc,
            "email" => Self::Email,
            "presentation" => Self::Presentation,
            "whiteboard" => Self::Whiteboard,
            other => Self::Other(other.to_owned()),
        }
    }
}

string_enum!(PresetDesignTypeName);

/// What a design or a page holds.
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
    /// A design with a size of its own.
    Custom,
    /// Something that Canva has no name for in this API yet.
    Unknown,
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

impl DesignTypeOutputName {
    /// The value as it travels.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Doc => "doc",
            Self::Email => "email",
            Self::Presentation => "presentation",
            Self::Sheet => "sheet",
            Self::Whiteboard => "whiteboard",
            Self::Custom => "custom",
            Self::Unknown => "unknown",
            Self::Other(value) => value,
        }
    }
}

impl From<&str> for DesignTypeOutputName {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "doc" => Self::Doc,
            "email" => Self::Email,
            "presentation" => Self::Presentation,
            "sheet" => Self::Sheet,
            "whiteboard" => Self::Whiteboard,
            "custom" => Self::Custom,
            "unknown" => Self::Unknown,
            other => Self::Other(other.to_owned()),
        }
    }
}

string_enum!(DesignTypeOutputName);
