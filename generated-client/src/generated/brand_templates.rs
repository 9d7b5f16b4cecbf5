// @generated from spec/brand_templates.yaml by the generator; change the spec, not this file.

//! Templates with a team's brand, from which its members make designs.
//!
//! See the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/brand-templates/).
//!
//! # Operations
//!
//! - [`list_brand_templates`](crate::Client::list_brand_templates): Lists the brand templates that a user can use.
//! - [`publish_brand_template`]: Publishes a design as a brand template, immediately.
//! - [`get_brand_template`](crate::Client::get_brand_template): Returns the metadata of a brand template.
//! - [`get_brand_template_dataset`](crate::Client::get_brand_template_dataset): Lists the data fields of a brand template.
//!
#![cfg_attr(feature = "preview", doc = "[`publish_brand_template`]: crate::Client::publish_brand_template")]
#![cfg_attr(not(feature = "preview"), doc = "[`publish_brand_template`]: crate#previews")]

use crate::runtime;
use crate::runtime::wire;

impl runtime::Client {
    /// Lists the brand templates that a user can use.
    ///
    /// See [brand templates](https://www.canva.com/help/publish-team-template/) in Canva's help
    /// center.
    ///
    /// `GET /v1/brand-templates`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/brand-templates/list-brand-templates/).
    ///
    /// - Scope: `brandtemplate:meta:read`.
    /// - Rate limit: 100 requests a minute for each user.
    /// - Plans: Canva Pro, Teams, Enterprise and other plans with brand templates.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
    ///
    /// # Errors
    ///
    /// - 400 `bad_query_params`: The value of `continuation` is not valid, or the list cannot
    ///   be made.
    /// - 400 `invalid_field`: A type of design is not available.
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
    pub fn list_brand_templates(&self) -> runtime::Request<ListBrandTemplates> {
        runtime::Request::new(self)
    }

    /// Returns the metadata of a brand template.
    ///
    /// `GET /v1/brand-templates/{brandTemplateId}`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/brand-templates/get-brand-template/).
    ///
    /// - Scope: `brandtemplate:meta:read`.
    /// - `brand_template_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - Rate limit: 100 requests a minute for each user.
    /// - Plans: Canva Pro, Teams, Enterprise and other plans with brand templates.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
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
    ) -> runtime::Request<GetBrandTemplate> {
        runtime::Request::new(self).set_path("brandTemplateId", brand_template_id)
    }

    /// Lists the data fields of a brand template.
    ///
    /// The fields have the names and types that `create_design_autofill_job` expects when it
    /// starts from a brand template.
    ///
    /// `GET /v1/brand-templates/{brandTemplateId}/dataset`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/brand-templates/get-brand-template-dataset/).
    ///
    /// - Scope: `brandtemplate:content:read`.
    /// - `brand_template_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - Rate limit: 100 requests a minute for each user.
    /// - Plans: Canva Pro, Teams, Enterprise and other plans with brand templates.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party.
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
    ) -> runtime::Request<GetBrandTemplateDataset> {
        runtime::Request::new(self).set_path("brandTemplateId", brand_template_id)
    }
}

crate::runtime::preview! {
    impl runtime::Client {
        /// Publishes a design as a brand template, immediately.
        ///
        /// If the design is the draft of a brand template, that template is updated. Otherwise a
        /// new brand template is created.
        ///
        /// `POST /v1/brand-templates`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/brand-templates/publish-brand-template/).
        ///
        /// **Preview:** may change or be removed without notice.
        ///
        /// - Scope: `brandtemplate:content:write`.
        /// - Rate limit: 20 requests a minute for each user.
        /// - Plans: Canva Pro, Teams, Enterprise and other plans with brand templates. The user
        ///   must also have the role of a team admin, brand designer, organization admin or
        ///   organization designer.
        /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
        ///   day, kept by a third party.
        ///
        /// # Errors
        ///
        /// - 400 `bad_request_params`: The design ID is malformed, or the design exceeds a limit of
        ///   brand templates.
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
            body: impl Into<PublishBrandTemplateRequest>,
        ) -> runtime::Request<PublishBrandTemplate> {
            let body: PublishBrandTemplateRequest = body.into();
            runtime::Request::new(self).set_json(body)
        }
    }
}

impl runtime::Request<ListBrandTemplates> {
    /// Words to search for.
    #[inline]
    pub fn query(self, query: &str) -> Self {
        self.set_query("query", query.to_owned())
    }

    /// The cursor from the previous page.
    #[inline]
    pub fn continuation(self, continuation: &str) -> Self {
        self.set_query("continuation", continuation.to_owned())
    }

    /// The maximum number of brand templates in a response.
    ///
    /// From 1 to 100. Default: `25`.
    #[inline]
    pub fn limit(self, limit: i32) -> Self {
        self.set_query("limit", limit)
    }

    /// The owners of the brand templates to list.
    ///
    /// Default: `"any"`.
    #[inline]
    pub fn ownership(self, ownership: super::designs::OwnershipType) -> Self {
        self.set_query("ownership", ownership)
    }

    /// The order of the list.
    ///
    /// Default: `"relevance"`.
    #[inline]
    pub fn sort_by(self, sort_by: super::designs::SortByType) -> Self {
        self.set_query("sort_by", sort_by)
    }

    /// A filter for brand templates that can be filled with data.
    ///
    /// Default: `"any"`.
    #[inline]
    pub fn dataset(self, dataset: DatasetFilter) -> Self {
        self.set_query("dataset", dataset)
    }
}

/// The operation of [`Client::list_brand_templates`](crate::Client::list_brand_templates).
pub enum ListBrandTemplates {}

impl runtime::Operation for ListBrandTemplates {
    type Output = ListBrandTemplatesResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "list_brand_templates",
        path: "/v1/brand-templates",
        scopes: runtime::Scopes::All(&["brandtemplate:meta:read"]),
        rate_limits: &[runtime::RateLimit::per_minute(100)],
        constraints: &[
            runtime::Constraint::of("limit").min(1).max(100).default("25"),
            runtime::Constraint::of("ownership").default("\"any\""),
            runtime::Constraint::of("sort_by").default("\"relevance\""),
            runtime::Constraint::of("dataset").default("\"any\""),
        ],
        ..runtime::OperationInfo::GET
    };
}

impl runtime::Paged for ListBrandTemplates {
    type Item = BrandTemplate;

    const NEXT: runtime::NextPage = runtime::NextPage::QueryCursor("continuation");

    #[inline]
    fn page(response: ListBrandTemplatesResponse) -> runtime::Page<BrandTemplate> {
        runtime::Page::new(response.items, response.continuation)
    }
}

crate::runtime::preview! {
    /// The operation of [`Client::publish_brand_template`](crate::Client::publish_brand_template).
    pub enum PublishBrandTemplate {}

    impl runtime::Operation for PublishBrandTemplate {
        type Output = PublishBrandTemplateResponse;

        const INFO: runtime::OperationInfo = runtime::OperationInfo {
            name: "publish_brand_template",
            path: "/v1/brand-templates",
            scopes: runtime::Scopes::All(&["brandtemplate:content:write"]),
            rate_limits: &[runtime::RateLimit::per_minute(20)],
            ..runtime::OperationInfo::POST
        };
    }
}

/// The operation of [`Client::get_brand_template`](crate::Client::get_brand_template).
pub enum GetBrandTemplate {}

impl runtime::Operation for GetBrandTemplate {
    type Output = GetBrandTemplateResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "get_brand_template",
        path: "/v1/brand-templates/{brandTemplateId}",
        scopes: runtime::Scopes::All(&["brandtemplate:meta:read"]),
        rate_limits: &[runtime::RateLimit::per_minute(100)],
        constraints: &[
            runtime::Constraint::of("brandTemplateId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
        ],
        ..runtime::OperationInfo::GET
    };
}

/// The operation of [`Client::get_brand_template_dataset`](crate::Client::get_brand_template_dataset).
pub enum GetBrandTemplateDataset {}

impl runtime::Operation for GetBrandTemplateDataset {
    type Output = GetBrandTemplateDatasetResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "get_brand_template_dataset",
        path: "/v1/brand-templates/{brandTemplateId}/dataset",
        scopes: runtime::Scopes::All(&["brandtemplate:content:read"]),
        rate_limits: &[runtime::RateLimit::per_minute(100)],
        constraints: &[
            runtime::Constraint::of("brandTemplateId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
        ],
        ..runtime::OperationInfo::GET
    };
}

/// The response of `list_brand_templates`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListBrandTemplatesResponse {
    /// The cursor of the next page, or nothing on the last page.
    pub continuation: Option<String>,
    /// The brand templates.
    pub items: Vec<BrandTemplate>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(ListBrandTemplatesResponse {
    continuation,
    items,
    ..extra
});

crate::runtime::preview! {
    /// The response of `publish_brand_template`.
    #[derive(Debug, Clone, PartialEq, Default)]
    #[non_exhaustive]
    pub struct PublishBrandTemplateResponse {
        /// The new or changed brand template.
        pub brand_template: BrandTemplate,
        /// Unknown fields, kept for round trips.
        pub extra: wire::Extra,
    }

    wire::response!(PublishBrandTemplateResponse {
        brand_template,
        ..extra
    });
}

/// The response of `get_brand_template`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetBrandTemplateResponse {
    /// The brand template.
    pub brand_template: BrandTemplate,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(GetBrandTemplateResponse {
    brand_template,
    ..extra
});

/// The response of `get_brand_template_dataset`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetBrandTemplateDatasetResponse {
    /// The fields that can be filled with data, by name.
    pub dataset: Option<std::collections::BTreeMap<String, DataField>>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(GetBrandTemplateDatasetResponse {
    dataset,
    ..extra
});

/// A template with a team's brand, from which its members make designs.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct BrandTemplate {
    /// The brand template's ID.
    ///
    /// It may differ from one that was stored before September 2025, when IDs changed; Canva
    /// accepted the old ones for 6 months more.
    ///
    /// Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    pub id: String,
    /// The brand template's title.
    pub title: String,
    /// Shows the brand template, in Canva.
    pub view_url: String,
    /// Makes a design from the brand template, in Canva.
    pub create_url: String,
    /// A small picture of the brand template.
    ///
    /// It can be missing for a while after publishing.
    pub thumbnail: Option<super::common::Thumbnail>,
    /// The time when the brand template was created, in Unix seconds.
    pub created_at: wire::Timestamp,
    /// The time when the brand template last changed, in Unix seconds.
    pub updated_at: wire::Timestamp,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(BrandTemplate {
    id,
    title,
    view_url,
    create_url,
    thumbnail,
    created_at,
    updated_at,
    ..extra
});

/// A summary of a brand template.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct BrandTemplateSummary {
    /// The brand template's ID.
    ///
    /// It may differ from one that was stored before September 2025, when IDs changed; Canva
    /// accepted the old ones for 6 months more.
    ///
    /// Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    pub id: String,
    /// The brand template's title.
    pub title: String,
    /// Shows the brand template, in Canva.
    pub view_url: String,
    /// Makes a design from the brand template, in Canva.
    pub create_url: String,
    /// A small picture of the brand template.
    pub thumbnail: Option<super::common::Thumbnail>,
    /// The time when the brand template was created, in Unix seconds.
    pub created_at: wire::Timestamp,
    /// The time when the brand template last changed, in Unix seconds.
    pub updated_at: wire::Timestamp,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(BrandTemplateSummary {
    id,
    title,
    view_url,
    create_url,
    thumbnail,
    created_at,
    updated_at,
    ..extra
});

crate::runtime::preview! {
    /// The design to publish.
    #[derive(Debug, Clone, PartialEq)]
    #[non_exhaustive]
    pub struct PublishBrandTemplateRequest {
        /// The ID of the design, which may be the draft of a brand template.
        ///
        /// It has 1 to 50 characters: letters, digits, `-` and `_`.
        ///
        /// Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
        pub design_id: String,
    }

    impl PublishBrandTemplateRequest {
        /// The documented constraints of the fields, which the client does not check.
        pub const CONSTRAINTS: &'static [wire::Constraint] = &[
            wire::Constraint::of("design_id").pattern("^[a-zA-Z0-9_-]{1,50}$"),
        ];

        /// Creates a value with its required fields.
        #[must_use]
        #[inline]
        pub fn new(design_id: impl Into<String>) -> Self {
            Self {
                design_id: design_id.into(),
            }
        }
    }

    wire::object!(PublishBrandTemplateRequest {
        design_id,
    });
}

/// A field for an image or a video.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ImageDataField {
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(ImageDataField { ..extra });

/// A field for a text.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct TextDataField {
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(TextDataField { ..extra });

/// A field for the data of a chart.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ChartDataField {
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(ChartDataField { ..extra });

crate::runtime::preview! {
    /// A field for the data of a sheet.
    #[derive(Debug, Clone, PartialEq, Default)]
    #[non_exhaustive]
    pub struct SheetDataField {
        /// Unknown fields, kept for round trips.
        pub extra: wire::Extra,
    }

    wire::response!(SheetDataField { ..extra });
}

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
    ///
    /// **Preview:** may change or be removed without notice.
    ///
    /// **Unverified:** The pages list sheets among the fields; two programs of others read them
    /// in this form.
    #[cfg(feature = "preview")]
    Sheet(SheetDataField),
    /// A kind unknown to this version of the crate.
    Other(wire::Json),
}

wire::union!(DataField {
    tag: "type",
    Image: "image",
    Text: "text",
    Chart: "chart",
    #[cfg(feature = "preview")]
    Sheet: "sheet",
});

/// A filter for brand templates that can be filled with data.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DatasetFilter {
    /// Brand templates with and without data fields.
    Any,
    /// Only brand templates with data fields.
    NonEmpty,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(DatasetFilter {
    Any: "any",
    NonEmpty: "non_empty",
});
