// @generated from spec/brand_templates.yaml by the generator; change the spec, not this file.

//! Designs that a team's members start from, to keep to its brand.
//!
//! See the [documentation](https://www.canva.dev/docs/connect/api-reference/brand-templates/).
//!
//! # Operations
//!
//! - [`list_brand_templates`](crate::Client::list_brand_templates): Lists the brand templates that a user can use.
//! - [`publish_brand_template`]: Makes a design a brand template, at once.
//! - [`get_brand_template`](crate::Client::get_brand_template): Reads what Canva knows about a brand template.
//! - [`get_brand_template_dataset`](crate::Client::get_brand_template_dataset): Tells which data a brand template can be filled with.
//!
#![cfg_attr(feature = "preview", doc = "[`publish_brand_template`]: crate::Client::publish_brand_template")]
#![cfg_attr(not(feature = "preview"), doc = "[`publish_brand_template`]: crate#previews")]

use crate::runtime::client::Client;
use crate::runtime::operation::{Operation, OperationInfo, RateLimit, Scopes};
use crate::runtime::page::{NextPage, Page, Paged};
use crate::runtime::request::Request;
use crate::runtime::wire::{
    DecodeError, Extra, Reader, Record, Timestamp, Union, Value, Variant, Writer, record,
    string_enum, union,
};
use std::collections::BTreeMap;
use super::common::Thumbnail;
use super::designs::{OwnershipType, SortByType};

impl Client {
    /// Lists the brand templates that a user can use.
    ///
    /// See [brand templates](https://www.canva.com/help/publish-team-template/) in Canva's help
    /// center.
    ///
    /// `GET /v1/brand-templates`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/brand-templates/list-brand-templates/).
    ///
    /// - Needs the scope `brandtemplate:meta:read`.
    /// - At most 100 requests a minute for each user.
    /// - Plans: Canva Pro, Teams, Enterprise and other plans with brand templates.
    ///
    /// # Errors
    ///
    /// - 403 `permission_denied`: The user may not list brand templates.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::brand_templates::DatasetFilter;
    /// use canva_connect::designs::{OwnershipType, SortByType};
    ///
    /// let mut items = client
    ///     .list_brand_templates()
    ///     .query("announcement")
    ///     .continuation("Pc5nXw8tJq2vRzLd")
    ///     .limit(50)
    ///     .ownership(OwnershipType::Shared)
    ///     .sort_by(SortByType::TitleAscending)
    ///     .dataset(DatasetFilter::NonEmpty)
    ///     .items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn list_brand_templates(&self) -> Request<ListBrandTemplates> {
        Request::new(self)
    }

    #[cfg(feature = "preview")]
    /// Makes a design a brand template, at once.
    ///
    /// If the design is the draft of a brand template, that template takes over the changes.
    /// Otherwise a new brand template comes into being.
    ///
    /// `POST /v1/brand-templates`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/brand-templates/publish-brand-template/).
    ///
    /// **Preview:** this may change or go without notice.
    ///
    /// - Needs the scope `brandtemplate:content:write`.
    /// - At most 20 requests a minute for each user.
    /// - Plans: Canva Pro, Teams, Enterprise and other plans with brand templates. The user
    ///   must also have the role of a team admin, brand designer, organization admin or
    ///   organization designer.
    ///
    /// # Errors
    ///
    /// - 400 `bad_request_params`: The design ID is malformed, or the design holds more of
    ///   something than brand templates can.
    /// - 403 `permission_denied`: The user may not make a brand template of this design.
    /// - 404 `not_found`: There is no design with this ID.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::brand_templates::PublishBrandTemplateRequest;
    ///
    /// let brand_template = client
    ///     .publish_brand_template(PublishBrandTemplateRequest::new("DAHq6NbXe3k"))
    ///     .send()
    ///     .await?
    ///     .brand_template;
    /// println!("{brand_template:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn publish_brand_template(
        &self,
        body: PublishBrandTemplateRequest,
    ) -> Request<PublishBrandTemplate> {
        Request::new(self).set_json(body)
    }

    /// Reads what Canva knows about a brand template.
    ///
    /// `GET /v1/brand-templates/{brandTemplateId}`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/brand-templates/get-brand-template/).
    ///
    /// - Needs the scope `brandtemplate:meta:read`.
    /// - At most 100 requests a minute for each user.
    /// - Plans: Canva Pro, Teams, Enterprise and other plans with brand templates.
    ///
    /// # Errors
    ///
    /// - 403 `permission_denied`: The user may not see this brand template.
    /// - 404 `not_found`: There is no brand template with this ID.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let brand_template = client
    ///     .get_brand_template("EAHz6MkJs9d")
    ///     .send()
    ///     .await?
    ///     .brand_template;
    /// println!("{brand_template:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_brand_template(
        &self,
        brand_template_id: &str,
    ) -> Request<GetBrandTemplate> {
        Request::new(self).set_path("brandTemplateId", brand_template_id)
    }

    /// Tells which data a brand template can be filled with.
    ///
    /// The fields have the names and types that `create_design_autofill_job` expects when it
    /// starts from a brand template.
    ///
    /// `GET /v1/brand-templates/{brandTemplateId}/dataset`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/brand-templates/get-brand-template-dataset/).
    ///
    /// - Needs the scope `brandtemplate:content:read`.
    /// - At most 100 requests a minute for each user.
    /// - Plans: Canva Pro, Teams, Enterprise and other plans with brand templates.
    ///
    /// # Errors
    ///
    /// - 403 `permission_denied`: The user may not see this brand template.
    /// - 404 `not_found`: There is no brand template with this ID.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let dataset = client.get_brand_template_dataset("EAHz6MkJs9d").send().await?.dataset;
    /// println!("{dataset:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_brand_template_dataset(
        &self,
        brand_template_id: &str,
    ) -> Request<GetBrandTemplateDataset> {
        Request::new(self).set_path("brandTemplateId", brand_template_id)
    }
}

impl Request<ListBrandTemplates> {
    /// Words to search for.
    #[inline]
    pub fn query(self, query: &str) -> Self {
        self.set_query("query", query.to_owned())
    }

    /// Where to go on, from the previous page of the list.
    #[inline]
    pub fn continuation(self, continuation: &str) -> Self {
        self.set_query("continuation", continuation.to_owned())
    }

    /// How many brand templates a page of the list has at most, from 1 to 100.
    ///
    /// Limits: from 1 to 100; `25` when left out.
    #[inline]
    pub fn limit(self, limit: i32) -> Self {
        self.set_query("limit", limit)
    }

    /// Whose brand templates to list.
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

    /// Whether to list only brand templates that can be filled with data.
    ///
    /// Limits: `"any"` when left out.
    #[inline]
    pub fn dataset(self, dataset: DatasetFilter) -> Self {
        self.set_query("dataset", dataset)
    }
}

/// The operation behind [`Client::list_brand_templates`].
pub enum ListBrandTemplates {}

impl Operation for ListBrandTemplates {
    type Output = ListBrandTemplatesResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "list_brand_templates",
        path: "/v1/brand-templates",
        scopes: Scopes::All(&["brandtemplate:meta:read"]),
        rate_limits: &[RateLimit::per_minute(100)],
        ..OperationInfo::GET
    };
}

impl Paged for ListBrandTemplates {
    type Item = BrandTemplate;

    const NEXT: NextPage = NextPage::QueryCursor("continuation");

    #[inline]
    fn page(response: ListBrandTemplatesResponse) -> Page<BrandTemplate> {
        Page {
            items: response.items,
            next: response.continuation,
        }
    }
}

#[cfg(feature = "preview")]
/// The operation behind [`Client::publish_brand_template`].
pub enum PublishBrandTemplate {}

#[cfg(feature = "preview")]
impl Operation for PublishBrandTemplate {
    type Output = PublishBrandTemplateResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "publish_brand_template",
        path: "/v1/brand-templates",
        scopes: Scopes::All(&["brandtemplate:content:write"]),
        rate_limits: &[RateLimit::per_minute(20)],
        ..OperationInfo::POST
    };
}

/// The operation behind [`Client::get_brand_template`].
pub enum GetBrandTemplate {}

impl Operation for GetBrandTemplate {
    type Output = GetBrandTemplateResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "get_brand_template",
        path: "/v1/brand-templates/{brandTemplateId}",
        scopes: Scopes::All(&["brandtemplate:meta:read"]),
        rate_limits: &[RateLimit::per_minute(100)],
        ..OperationInfo::GET
    };
}

/// The operation behind [`Client::get_brand_template_dataset`].
pub enum GetBrandTemplateDataset {}

impl Operation for GetBrandTemplateDataset {
    type Output = GetBrandTemplateDatasetResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "get_brand_template_dataset",
        path: "/v1/brand-templates/{brandTemplateId}/dataset",
        scopes: Scopes::All(&["brandtemplate:content:read"]),
        rate_limits: &[RateLimit::per_minute(100)],
        ..OperationInfo::GET
    };
}

/// What `list_brand_templates` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListBrandTemplatesResponse {
    /// Where the list goes on, unless this is its last page.
    pub continuation: Option<String>,
    /// The brand templates.
    pub items: Vec<BrandTemplate>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for ListBrandTemplatesResponse {
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

record!(ListBrandTemplatesResponse : Default);

/// What `get_brand_template` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetBrandTemplateResponse {
    /// The brand template.
    pub brand_template: BrandTemplate,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for GetBrandTemplateResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            brand_template: object.field("brand_template")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("brand_template", &self.brand_template);
    }
}

record!(GetBrandTemplateResponse : Default);

/// A design that a team's members start from.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct BrandTemplate {
    /// The brand template's ID.
    ///
    /// It may differ from one that was stored before September 2025, when IDs changed; Canva
    /// accepted the old ones for 6 months more.
    ///
    /// Limits: fits `^[a-zA-Z0-9_-]{1,50}$`.
    pub id: String,
    /// The brand template's title.
    pub title: String,
    /// Shows the brand template, in Canva.
    pub view_url: String,
    /// Makes a design from the brand template, in Canva.
    pub create_url: String,
    /// A small picture of the brand template.
    ///
    /// It can be missing just after publishing, until Canva has drawn it.
    pub thumbnail: Option<Thumbnail>,
    /// When the brand template was made, in Unix seconds.
    pub created_at: Timestamp,
    /// When the brand template last changed, in Unix seconds.
    pub updated_at: Timestamp,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for BrandTemplate {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            id: object.field("id")?,
            title: object.field("title")?,
            view_url: object.field("view_url")?,
            create_url: object.field("create_url")?,
            thumbnail: object.field("thumbnail")?,
            created_at: object.field("created_at")?,
            updated_at: object.field("updated_at")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("id", &self.id);
        object.field("title", &self.title);
        object.field("view_url", &self.view_url);
        object.field("create_url", &self.create_url);
        object.field("thumbnail", &self.thumbnail);
        object.field("created_at", &self.created_at);
        object.field("updated_at", &self.updated_at);
    }
}

record!(BrandTemplate : Default);

/// The most important facts about a brand template.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct BrandTemplateSummary {
    /// The brand template's ID.
    ///
    /// It may differ from one that was stored before September 2025, when IDs changed; Canva
    /// accepted the old ones for 6 months more.
    ///
    /// Limits: fits `^[a-zA-Z0-9_-]{1,50}$`.
    pub id: String,
    /// The brand template's title.
    pub title: String,
    /// Shows the brand template, in Canva.
    pub view_url: String,
    /// Makes a design from the brand template, in Canva.
    pub create_url: String,
    /// A small picture of the brand template.
    pub thumbnail: Option<Thumbnail>,
    /// When the brand template was made, in Unix seconds.
    pub created_at: Timestamp,
    /// When the brand template last changed, in Unix seconds.
    pub updated_at: Timestamp,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for BrandTemplateSummary {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            id: object.field("id")?,
            title: object.field("title")?,
            view_url: object.field("view_url")?,
            create_url: object.field("create_url")?,
            thumbnail: object.field("thumbnail")?,
            created_at: object.field("created_at")?,
            updated_at: object.field("updated_at")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("id", &self.id);
        object.field("title", &self.title);
        object.field("view_url", &self.view_url);
        object.field("create_url", &self.create_url);
        object.field("thumbnail", &self.thumbnail);
        object.field("created_at", &self.created_at);
        object.field("updated_at", &self.updated_at);
    }
}

record!(BrandTemplateSummary : Default);

/// What `get_brand_template_dataset` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetBrandTemplateDatasetResponse {
    /// The fields that can be filled with data, by name.
    pub dataset: Option<BTreeMap<String, DataField>>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for GetBrandTemplateDatasetResponse {
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

record!(GetBrandTemplateDatasetResponse : Default);

#[cfg(feature = "preview")]
/// Which design to publish.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PublishBrandTemplateRequest {
    /// The ID of the design, which may be the draft of a brand template.
    ///
    /// It has 1 to 50 characters: letters, digits, `-` and `_`.
    ///
    /// Limits: fits `^[a-zA-Z0-9_-]{1,50}$`.
    pub design_id: String,
}

#[cfg(feature = "preview")]
impl PublishBrandTemplateRequest {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(design_id: impl Into<String>) -> Self {
        Self {
            design_id: design_id.into(),
        }
    }
}

#[cfg(feature = "preview")]
impl Record for PublishBrandTemplateRequest {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            design_id: object.field("design_id")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("design_id", &self.design_id);
    }
}

#[cfg(feature = "preview")]
record!(PublishBrandTemplateRequest);

#[cfg(feature = "preview")]
/// What `publish_brand_template` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PublishBrandTemplateResponse {
    /// The new or changed brand template.
    pub brand_template: BrandTemplate,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for PublishBrandTemplateResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            brand_template: object.field("brand_template")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("brand_template", &self.brand_template);
    }
}

#[cfg(feature = "preview")]
record!(PublishBrandTemplateResponse : Default);

/// A field for an image or a video.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ImageDataField {
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for ImageDataField {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self { extra: object.rest() })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
    }
}

record!(ImageDataField : Default);

/// A field for a text.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct TextDataField {
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for TextDataField {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self { extra: object.rest() })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
    }
}

record!(TextDataField : Default);

/// A field for the data of a chart.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ChartDataField {
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for ChartDataField {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self { extra: object.rest() })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
    }
}

record!(ChartDataField : Default);

/// A field for the data of a sheet.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct SheetDataField {
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for SheetDataField {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self { extra: object.rest() })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
    }
}

record!(SheetDataField : Default);

/// A field that can be filled with data.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DataField {
    /// A field for an image or a video.
    Image(ImageDataField),
    /// A field for a text.
    Text(TextDataField),
    /// A field for the data of a chart.
    Chart(ChartDataField),
    /// A field for the data of a sheet.
    Sheet(SheetDataField),
    /// A kind that this version of the crate does not know, as it came.
    Other(Value),
}

impl Union for DataField {
    const TAG: &'static str = "type";

    #[inline]
    fn read(variant: Variant<'_>) -> Result<Self, DecodeError> {
        match variant.tag() {
            "image" => variant.read().map(Self::Image),
            "text" => variant.read().map(Self::Text),
            "chart" => variant.read().map(Self::Chart),
            "sheet" => variant.read().map(Self::Sheet),
            _ => Ok(Self::Other(variant.into_value())),
        }
    }

    #[inline]
    fn write(&self) -> Value {
        match self {
            Self::Image(it) => Self::tagged("image", it),
            Self::Text(it) => Self::tagged("text", it),
            Self::Chart(it) => Self::tagged("chart", it),
            Self::Sheet(it) => Self::tagged("sheet", it),
            Self::Other(value) => value.clone(),
        }
    }
}

union!(DataField);

/// Which brand templates to list, by whether they can be filled with data.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DatasetFilter {
    /// Those with fields to fill and those without.
    Any,
    /// Only those with fields to fill.
    NonEmpty,
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

impl DatasetFilter {
    /// The value as it travels.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Any => "any",
            Self::NonEmpty => "non_empty",
            Self::Other(value) => value,
        }
    }
}

impl From<&str> for DatasetFilter {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "any" => Self::Any,
            "non_empty" => Self::NonEmpty,
            other => Self::Other(other.to_owned()),
        }
    }
}

string_enum!(DatasetFilter);
