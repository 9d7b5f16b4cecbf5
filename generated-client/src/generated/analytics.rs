// @generated from spec/analytics.yaml by the generator; change the spec, not this file.

//! The number and the duration of views of designs, and their viewers.
//!
//! See the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/analytics/).
//!
//! # Operations
//!
//! - [`get_design_analytics`](crate::Client::get_design_analytics): Counts the views of a design.
//! - [`get_design_analytics_viewers`](crate::Client::get_design_analytics_viewers): Lists the viewers of a design.
//! - [`get_design_analytics_views_over_time`](crate::Client::get_design_analytics_views_over_time): Counts the views of a design in consecutive spans of time.
//! - [`get_design_analytics_page_views`](crate::Client::get_design_analytics_page_views): Measures how long pages of a design have been viewed.
//! - [`get_design_analytics_links`](crate::Client::get_design_analytics_links): Lists the trackable links to a design.

#![cfg(feature = "preview")]

use crate::runtime;
use crate::runtime::wire;

impl runtime::Client {
    /// Counts the views of a design.
    ///
    /// It also measures the duration of the views.
    ///
    /// `GET /v1/designs/{designId}/analytics`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/analytics/get-design-analytics/).
    ///
    /// **Preview:** may change or be removed without notice.
    ///
    /// - Scope: `design:content:read`.
    /// - `design_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - Rate limit: 100 requests a minute for each user.
    /// - Capability `analytics`: See how often designs are viewed, as members of Canva
    ///   Enterprise organizations can.
    /// - Plans: Canva Enterprise.
    /// - Last compared with the documentation on 2026-07-30: The published description of that
    ///   day.
    ///
    /// # Errors
    ///
    /// - 400 `invalid_field`: The design ID is malformed.
    /// - 401 `invalid_access_token`: The access token is wrong or has expired.
    /// - 403 `permission_denied`: The user may not see the analytics of this design.
    /// - 404 `design_not_found`: There is no design with this ID, or it has no analytics.
    /// - 429 `too_many_requests`: The rate limit is exceeded; wait before trying again.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_design_analytics("DAHq6NbXe3k").send().await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_design_analytics(
        &self,
        design_id: &str,
    ) -> runtime::Request<GetDesignAnalytics> {
        runtime::Request::new(self).set_path("designId", design_id)
    }

    /// Lists the viewers of a design.
    ///
    /// The latest view comes first.
    ///
    /// `GET /v1/designs/{designId}/analytics/viewers`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/analytics/get-design-analytics-viewers/).
    ///
    /// **Preview:** may change or be removed without notice.
    ///
    /// - Scope: `design:content:read`.
    /// - `design_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - Rate limit: 100 requests a minute for each user.
    /// - Capability `analytics`: See how often designs are viewed, as members of Canva
    ///   Enterprise organizations can.
    /// - Plans: Canva Enterprise.
    /// - Last compared with the documentation on 2026-07-30: The published description of that
    ///   day.
    ///
    /// # Errors
    ///
    /// - 400 `bad_query_params`: A query parameter is malformed, for example a number with
    ///   letters.
    /// - 400 `invalid_field`: The value of `continuation` is invalid or has expired.
    /// - 401 `invalid_access_token`: The access token is wrong or has expired.
    /// - 403 `permission_denied`: The user may not see the analytics of this design.
    /// - 404 `design_not_found`: There is no design with this ID, or it has no analytics.
    /// - 429 `too_many_requests`: The rate limit is exceeded; wait before trying again.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::Timestamp;
    ///
    /// let mut items = client
    ///     .get_design_analytics_viewers("DAHq6NbXe3k")
    ///     .link_id("kq7w2hx9c4f")
    ///     .first_viewed_after(Timestamp::from_unix_seconds(1741824000))
    ///     .limit(20)
    ///     .items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_design_analytics_viewers(
        &self,
        design_id: &str,
    ) -> runtime::Request<GetDesignAnalyticsViewers> {
        runtime::Request::new(self).set_path("designId", design_id)
    }

    /// Counts the views of a design in consecutive spans of time.
    ///
    /// `GET /v1/designs/{designId}/analytics/views-over-time`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/analytics/get-design-analytics-views-over-time/).
    ///
    /// **Preview:** may change or be removed without notice.
    ///
    /// - Scope: `design:content:read`.
    /// - `design_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - Rate limit: 100 requests a minute for each user.
    /// - Capability `analytics`: See how often designs are viewed, as members of Canva
    ///   Enterprise organizations can.
    /// - Plans: Canva Enterprise.
    /// - Last compared with the documentation on 2026-07-30: The published description of that
    ///   day.
    ///
    /// # Errors
    ///
    /// - 400 `bad_query_params`: A query parameter is malformed, for example a number with
    ///   letters.
    /// - 400 `invalid_field`: The period ends before it starts, the time zone is not an offset,
    ///   or the value of `continuation` is not valid.
    /// - 401 `invalid_access_token`: The access token is wrong or has expired.
    /// - 403 `permission_denied`: The user may not see the analytics of this design.
    /// - 404 `design_not_found`: There is no design with this ID, or it has no analytics.
    /// - 429 `too_many_requests`: The rate limit is exceeded; wait before trying again.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::Timestamp;
    ///
    /// let mut items = client
    ///     .get_design_analytics_views_over_time("DAHq6NbXe3k")
    ///     .start_time(Timestamp::from_unix_seconds(1741824000))
    ///     .end_time(Timestamp::from_unix_seconds(1742428799))
    ///     .timezone("+10:00")
    ///     .limit(20)
    ///     .items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_design_analytics_views_over_time(
        &self,
        design_id: &str,
    ) -> runtime::Request<GetDesignAnalyticsViewsOverTime> {
        runtime::Request::new(self).set_path("designId", design_id)
    }

    /// Measures how long pages of a design have been viewed.
    ///
    /// The request names the pages, and can filter the views.
    ///
    /// `POST /v1/designs/{designId}/analytics/page-views`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/analytics/get-design-analytics-page-views/).
    ///
    /// **Preview:** may change or be removed without notice.
    ///
    /// - Scope: `design:content:read`.
    /// - `design_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - Rate limit: 100 requests a minute for each user.
    /// - Capability `analytics`: See how often designs are viewed, as members of Canva
    ///   Enterprise organizations can.
    /// - Plans: Canva Enterprise.
    /// - Last compared with the documentation on 2026-07-30: The published description of that
    ///   day.
    ///
    /// # Errors
    ///
    /// - 400 `bad_request_body`: The body is malformed, or its filter lacks a type or field.
    /// - 400 `invalid_field`: The value of `continuation` is invalid or has expired.
    /// - 401 `invalid_access_token`: The access token is wrong or has expired.
    /// - 403 `permission_denied`: The user may not see the analytics of this design.
    /// - 404 `design_not_found`: There is no design with this ID, or it has no analytics.
    /// - 429 `too_many_requests`: The rate limit is exceeded; wait before trying again.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::analytics::{
    ///     GetDesignAnalyticsPageViewsRequest, PageViewFilterByViewer,
    /// };
    ///
    /// let page_ids = ["PBh4wXq9RzKc7TnM", "PBz8dLm3VyGf1SpQ"];
    /// let body = GetDesignAnalyticsPageViewsRequest::new(page_ids)
    ///     .limit(20)
    ///     .filter(
    ///         PageViewFilterByViewer::new("c47a09e3-b81d-4f62-9c35-5e7d20fa8b16")
    ///             .link_id("kq7w2hx9c4f"),
    ///     );
    /// let mut items = client.get_design_analytics_page_views("DAHq6NbXe3k", body).items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_design_analytics_page_views(
        &self,
        design_id: &str,
        body: impl Into<GetDesignAnalyticsPageViewsRequest>,
    ) -> runtime::Request<GetDesignAnalyticsPageViews> {
        let body: GetDesignAnalyticsPageViewsRequest = body.into();
        runtime::Request::new(self).set_path("designId", design_id).set_json(body)
    }

    /// Lists the trackable links to a design.
    ///
    /// Each item has the number of views through the link.
    ///
    /// `GET /v1/designs/{designId}/analytics/links`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/analytics/get-design-analytics-links/).
    ///
    /// **Preview:** may change or be removed without notice.
    ///
    /// - Scope: `design:content:read`.
    /// - `design_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - Rate limit: 100 requests a minute for each user.
    /// - Capability `analytics`: See how often designs are viewed, as members of Canva
    ///   Enterprise organizations can.
    /// - Plans: Canva Enterprise.
    /// - Last compared with the documentation on 2026-07-30: The published description of that
    ///   day.
    ///
    /// # Errors
    ///
    /// - 400 `bad_query_params`: A query parameter is malformed, for example a number with
    ///   letters.
    /// - 400 `invalid_field`: The value of `continuation` is invalid or has expired.
    /// - 401 `invalid_access_token`: The access token is wrong or has expired.
    /// - 403 `permission_denied`: The user may not see the analytics of this design.
    /// - 404 `design_not_found`: There is no design with this ID, or it has no analytics.
    /// - 429 `too_many_requests`: The rate limit is exceeded; wait before trying again.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client.get_design_analytics_links("DAHq6NbXe3k").limit(20).items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_design_analytics_links(
        &self,
        design_id: &str,
    ) -> runtime::Request<GetDesignAnalyticsLinks> {
        runtime::Request::new(self).set_path("designId", design_id)
    }
}

/// The operation of [`Client::get_design_analytics`](crate::Client::get_design_analytics).
pub enum GetDesignAnalytics {}

impl runtime::Operation for GetDesignAnalytics {
    type Output = GetDesignAnalyticsResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "get_design_analytics",
        path: "/v1/designs/{designId}/analytics",
        scopes: runtime::Scopes::All(&["design:content:read"]),
        rate_limits: &[runtime::RateLimit::per_minute(100)],
        constraints: &[
            runtime::Constraint::of("designId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
        ],
        ..runtime::OperationInfo::GET
    };
}

impl runtime::Request<GetDesignAnalyticsViewers> {
    /// The ID of a trackable link; the list has the viewers who used it.
    ///
    /// Without it, the list has the viewers who used no link. An ID has 1 to 50 characters:
    /// letters, digits, `-` and `_`.
    ///
    /// Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    #[inline]
    pub fn link_id(self, link_id: &str) -> Self {
        self.set_query("link_id", link_id.to_owned())
    }

    /// A time in Unix seconds, which excludes viewers who viewed the design before it.
    #[inline]
    pub fn first_viewed_after(self, first_viewed_after: wire::Timestamp) -> Self {
        self.set_query("first_viewed_after", first_viewed_after)
    }

    /// The maximum number of viewers in a response.
    ///
    /// From 1 to 100. Default: `50`.
    #[inline]
    pub fn limit(self, limit: i32) -> Self {
        self.set_query("limit", limit)
    }

    /// The cursor from the previous page.
    #[inline]
    pub fn continuation(self, continuation: &str) -> Self {
        self.set_query("continuation", continuation.to_owned())
    }
}

/// The operation of [`Client::get_design_analytics_viewers`](crate::Client::get_design_analytics_viewers).
pub enum GetDesignAnalyticsViewers {}

impl runtime::Operation for GetDesignAnalyticsViewers {
    type Output = GetDesignAnalyticsViewersResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "get_design_analytics_viewers",
        path: "/v1/designs/{designId}/analytics/viewers",
        scopes: runtime::Scopes::All(&["design:content:read"]),
        rate_limits: &[runtime::RateLimit::per_minute(100)],
        constraints: &[
            runtime::Constraint::of("designId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
            runtime::Constraint::of("link_id").pattern("^[a-zA-Z0-9_-]{1,50}$"),
            runtime::Constraint::of("limit").min(1).max(100).default("50"),
        ],
        ..runtime::OperationInfo::GET
    };
}

impl runtime::Paged for GetDesignAnalyticsViewers {
    type Item = Viewer;

    const NEXT: runtime::NextPage = runtime::NextPage::QueryCursor("continuation");

    #[inline]
    fn page(response: GetDesignAnalyticsViewersResponse) -> runtime::Page<Viewer> {
        runtime::Page::new(response.items, response.continuation)
    }
}

impl runtime::Request<GetDesignAnalyticsViewsOverTime> {
    /// The start of the period, in Unix seconds.
    #[inline]
    pub fn start_time(self, start_time: wire::Timestamp) -> Self {
        self.set_query("start_time", start_time)
    }

    /// The end of the period, in Unix seconds.
    ///
    /// It is later than `start_time`, and belongs to the period.
    #[inline]
    pub fn end_time(self, end_time: wire::Timestamp) -> Self {
        self.set_query("end_time", end_time)
    }

    /// The time zone of the spans.
    ///
    /// It is an offset from UTC in hours and minutes, such as `+10:00`.
    ///
    /// Default: `"+00:00"`.
    #[inline]
    pub fn timezone(self, timezone: &str) -> Self {
        self.set_query("timezone", timezone.to_owned())
    }

    /// The maximum number of spans in a response.
    ///
    /// From 1 to 100. Default: `50`.
    #[inline]
    pub fn limit(self, limit: i32) -> Self {
        self.set_query("limit", limit)
    }

    /// The cursor from the previous page.
    #[inline]
    pub fn continuation(self, continuation: &str) -> Self {
        self.set_query("continuation", continuation.to_owned())
    }
}

/// The operation of [`Client::get_design_analytics_views_over_time`](crate::Client::get_design_analytics_views_over_time).
pub enum GetDesignAnalyticsViewsOverTime {}

impl runtime::Operation for GetDesignAnalyticsViewsOverTime {
    type Output = GetDesignAnalyticsViewsOverTimeResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "get_design_analytics_views_over_time",
        path: "/v1/designs/{designId}/analytics/views-over-time",
        scopes: runtime::Scopes::All(&["design:content:read"]),
        rate_limits: &[runtime::RateLimit::per_minute(100)],
        constraints: &[
            runtime::Constraint::of("designId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
            runtime::Constraint::of("timezone").default("\"+00:00\""),
            runtime::Constraint::of("limit").min(1).max(100).default("50"),
        ],
        ..runtime::OperationInfo::GET
    };
}

impl runtime::Paged for GetDesignAnalyticsViewsOverTime {
    type Item = ViewsAtTime;

    const NEXT: runtime::NextPage = runtime::NextPage::QueryCursor("continuation");

    #[inline]
    fn page(
        response: GetDesignAnalyticsViewsOverTimeResponse,
    ) -> runtime::Page<ViewsAtTime> {
        runtime::Page::new(response.items, response.continuation)
    }
}

/// The operation of [`Client::get_design_analytics_page_views`](crate::Client::get_design_analytics_page_views).
pub enum GetDesignAnalyticsPageViews {}

impl runtime::Operation for GetDesignAnalyticsPageViews {
    type Output = GetDesignAnalyticsPageViewsResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "get_design_analytics_page_views",
        path: "/v1/designs/{designId}/analytics/page-views",
        scopes: runtime::Scopes::All(&["design:content:read"]),
        rate_limits: &[runtime::RateLimit::per_minute(100)],
        constraints: &[
            runtime::Constraint::of("designId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
        ],
        idempotent: true,
        ..runtime::OperationInfo::POST
    };
}

impl runtime::Paged for GetDesignAnalyticsPageViews {
    type Item = PageViewDuration;

    const NEXT: runtime::NextPage = runtime::NextPage::BodyCursor("continuation");

    #[inline]
    fn page(
        response: GetDesignAnalyticsPageViewsResponse,
    ) -> runtime::Page<PageViewDuration> {
        runtime::Page::new(response.items, response.continuation)
    }
}

impl runtime::Request<GetDesignAnalyticsLinks> {
    /// The maximum number of links in a response.
    ///
    /// From 1 to 100. Default: `50`.
    #[inline]
    pub fn limit(self, limit: i32) -> Self {
        self.set_query("limit", limit)
    }

    /// The cursor from the previous page.
    #[inline]
    pub fn continuation(self, continuation: &str) -> Self {
        self.set_query("continuation", continuation.to_owned())
    }
}

/// The operation of [`Client::get_design_analytics_links`](crate::Client::get_design_analytics_links).
pub enum GetDesignAnalyticsLinks {}

impl runtime::Operation for GetDesignAnalyticsLinks {
    type Output = GetDesignAnalyticsLinksResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "get_design_analytics_links",
        path: "/v1/designs/{designId}/analytics/links",
        scopes: runtime::Scopes::All(&["design:content:read"]),
        rate_limits: &[runtime::RateLimit::per_minute(100)],
        constraints: &[
            runtime::Constraint::of("designId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
            runtime::Constraint::of("limit").min(1).max(100).default("50"),
        ],
        ..runtime::OperationInfo::GET
    };
}

impl runtime::Paged for GetDesignAnalyticsLinks {
    type Item = TrackableLink;

    const NEXT: runtime::NextPage = runtime::NextPage::QueryCursor("continuation");

    #[inline]
    fn page(response: GetDesignAnalyticsLinksResponse) -> runtime::Page<TrackableLink> {
        runtime::Page::new(response.items, response.continuation)
    }
}

/// The response of `get_design_analytics_viewers`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetDesignAnalyticsViewersResponse {
    /// The viewers.
    pub items: Vec<Viewer>,
    /// The cursor of the next page, or nothing on the last page.
    pub continuation: Option<String>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(GetDesignAnalyticsViewersResponse {
    items,
    continuation,
    ..extra
});

/// The response of `get_design_analytics_views_over_time`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetDesignAnalyticsViewsOverTimeResponse {
    /// The spans of time.
    pub items: Vec<ViewsAtTime>,
    /// The cursor of the next page, or nothing on the last page.
    pub continuation: Option<String>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(GetDesignAnalyticsViewsOverTimeResponse {
    items,
    continuation,
    ..extra
});

/// The response of `get_design_analytics_page_views`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetDesignAnalyticsPageViewsResponse {
    /// The pages of the design.
    pub items: Vec<PageViewDuration>,
    /// The cursor of the next page, or nothing on the last page.
    pub continuation: Option<String>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(GetDesignAnalyticsPageViewsResponse {
    items,
    continuation,
    ..extra
});

/// The response of `get_design_analytics_links`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetDesignAnalyticsLinksResponse {
    /// The links.
    pub items: Vec<TrackableLink>,
    /// The cursor of the next page, or nothing on the last page.
    pub continuation: Option<String>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(GetDesignAnalyticsLinksResponse {
    items,
    continuation,
    ..extra
});

/// The number and the duration of the views of a design.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetDesignAnalyticsResponse {
    /// The average duration of a view, in seconds.
    pub average_view_duration_seconds: Option<i64>,
    /// The total duration of all views, in seconds.
    pub total_view_duration_seconds: Option<i64>,
    /// The number of people who have viewed the design.
    pub unique_view_count: i64,
    /// The number of views, including repeated views by a person.
    pub total_view_count: i64,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(GetDesignAnalyticsResponse {
    average_view_duration_seconds,
    total_view_duration_seconds,
    unique_view_count,
    total_view_count,
    ..extra
});

/// Someone who has viewed a design.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Viewer {
    /// The viewer's ID, which is used in analytics only.
    ///
    /// `get_design_analytics_page_views` can filter by it.
    pub viewer_id: String,
    /// The viewer, if the calling user may know.
    pub user: Option<super::common::TeamUser>,
    /// The time when the viewer last opened the design, in Unix seconds.
    pub last_viewed_at: wire::Timestamp,
    /// The viewer's access to the design.
    pub viewer_type: DesignAnalyticsViewerType,
    /// Whether the calling user may know who the viewer is.
    pub visibility: DesignAnalyticsViewerVisibility,
    /// The total duration of all views by this viewer, in seconds.
    pub total_view_duration_seconds: Option<i64>,
    /// The time when the viewer first opened the design, in Unix seconds.
    pub first_viewed_at: Option<wire::Timestamp>,
    /// The number of pages that the viewer looked at for more than a second.
    pub pages_viewed: Option<i64>,
    /// The size of the viewer's device.
    pub form_factor: Option<DesignAnalyticsViewerFormFactor>,
    /// The operating system of the viewer's device, such as `Android`.
    pub device_operating_system: Option<String>,
    /// The viewer's place, as a city and a country.
    ///
    /// Only anonymous viewers have it.
    pub city_country: Option<String>,
    /// The number of times the viewer has opened the design.
    pub total_view_count: Option<i64>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(Viewer {
    viewer_id,
    user,
    last_viewed_at,
    viewer_type,
    visibility,
    total_view_duration_seconds,
    first_viewed_at,
    pages_viewed,
    form_factor,
    device_operating_system,
    city_country,
    total_view_count,
    ..extra
});

/// The views of a design in one span of time.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ViewsAtTime {
    /// The number of views.
    pub count: i64,
    /// The time when the span starts, in Unix seconds.
    pub bucket_start_at: wire::Timestamp,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(ViewsAtTime {
    count,
    bucket_start_at,
    ..extra
});

/// The pages to count, and a filter for their views.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetDesignAnalyticsPageViewsRequest {
    /// The IDs of the pages.
    ///
    /// From 1 to 100 items.
    pub page_ids: Vec<String>,
    /// The maximum number of pages of the design in a response.
    ///
    /// From 1 to 100. Default: `50`.
    pub limit: Option<i32>,
    /// The cursor from the previous page.
    pub continuation: Option<String>,
    /// A filter for views; without it, all views count.
    pub filter: Option<PageViewFilter>,
}

impl GetDesignAnalyticsPageViewsRequest {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("page_ids").min_items(1).max_items(100),
        wire::Constraint::of("limit").min(1).max(100).default("50"),
    ];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(page_ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self {
            page_ids: page_ids.into_iter().map(Into::into).collect(),
            limit: None,
            continuation: None,
            filter: None,
        }
    }

    /// Sets [`limit`](Self::limit).
    #[must_use]
    #[inline]
    pub fn limit(mut self, limit: i32) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Sets [`continuation`](Self::continuation).
    #[must_use]
    #[inline]
    pub fn continuation(mut self, continuation: impl Into<String>) -> Self {
        self.continuation = Some(continuation.into());
        self
    }

    /// Sets [`filter`](Self::filter).
    #[must_use]
    #[inline]
    pub fn filter(mut self, filter: impl Into<PageViewFilter>) -> Self {
        self.filter = Some(filter.into());
        self
    }
}

wire::object!(GetDesignAnalyticsPageViewsRequest {
    page_ids,
    limit,
    continuation,
    filter,
});

/// Only views by one viewer.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PageViewFilterByViewer {
    /// The ID of the trackable link that the viewer came through.
    ///
    /// Without it, only views without a link count.
    pub link_id: Option<String>,
    /// The viewer's ID, from `get_design_analytics_viewers`.
    pub viewer_id: String,
}

impl PageViewFilterByViewer {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(viewer_id: impl Into<String>) -> Self {
        Self {
            link_id: None,
            viewer_id: viewer_id.into(),
        }
    }

    /// Sets [`link_id`](Self::link_id).
    #[must_use]
    #[inline]
    pub fn link_id(mut self, link_id: impl Into<String>) -> Self {
        self.link_id = Some(link_id.into());
        self
    }
}

wire::object!(PageViewFilterByViewer {
    link_id,
    viewer_id,
});

/// Only views through one trackable link.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PageViewFilterByLink {
    /// The link's ID, from `get_design_analytics_links`.
    pub link_id: String,
}

impl PageViewFilterByLink {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(link_id: impl Into<String>) -> Self {
        Self { link_id: link_id.into() }
    }
}

wire::object!(PageViewFilterByLink { link_id });

/// The number and the duration of the views of a page.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PageViewDuration {
    /// The page's ID.
    ///
    /// Pages of some designs have none.
    pub page_id: Option<String>,
    /// The total duration of all views of the page, in seconds.
    pub total_view_duration_seconds: i64,
    /// The average duration of a view of the page, in seconds.
    ///
    /// It is absent if the request filters by one viewer.
    pub average_duration_seconds: Option<f64>,
    /// The number of people who have viewed the page.
    ///
    /// It is absent if the request filters by one viewer.
    pub unique_view_count: Option<i64>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(PageViewDuration {
    page_id,
    total_view_duration_seconds,
    average_duration_seconds,
    unique_view_count,
    ..extra
});

/// A link to a design that counts its visitors.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct TrackableLink {
    /// The link's ID.
    pub link_id: String,
    /// The link's name in Canva.
    pub name: Option<String>,
    /// The number of views through the link, including repeated views by a person.
    pub total_view_count: Option<i64>,
    /// The number of people who have used the link.
    pub unique_view_count: Option<i64>,
    /// The total duration of all views through the link, in seconds.
    pub total_view_duration_seconds: Option<i64>,
    /// The average duration of a view through the link, in seconds.
    pub average_view_duration_seconds: Option<i64>,
    /// The time when the link was last used, in Unix seconds.
    pub last_viewed_at: Option<wire::Timestamp>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(TrackableLink {
    link_id,
    name,
    total_view_count,
    unique_view_count,
    total_view_duration_seconds,
    average_view_duration_seconds,
    last_viewed_at,
    ..extra
});

/// A filter for views of pages.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PageViewFilter {
    /// Only views by one viewer.
    ByViewer(PageViewFilterByViewer),
    /// Only views by editors.
    ForEditor,
    /// Only views through one trackable link.
    ByLink(PageViewFilterByLink),
    /// A kind unknown to this version of the crate.
    Other(wire::Json),
}

wire::union!(PageViewFilter {
    tag: "type",
    ByViewer: "by_viewer",
    ForEditor: "for_editor" as unit,
    ByLink: "by_link",
});

impl From<PageViewFilterByViewer> for PageViewFilter {
    #[inline]
    fn from(it: PageViewFilterByViewer) -> Self {
        Self::ByViewer(it)
    }
}

impl From<PageViewFilterByLink> for PageViewFilter {
    #[inline]
    fn from(it: PageViewFilterByLink) -> Self {
        Self::ByLink(it)
    }
}

/// A viewer's access to a design.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DesignAnalyticsViewerType {
    /// The viewer may edit it.
    Editor,
    /// The viewer may comment on it.
    Commenter,
    /// The viewer may only look at it.
    Viewer,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(DesignAnalyticsViewerType {
    Editor: "editor",
    Commenter: "commenter",
    Viewer: "viewer",
});

/// Whether the calling user may know who a viewer is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DesignAnalyticsViewerVisibility {
    /// The viewer's details are shown.
    Shown,
    /// The viewer is unknown.
    Anonymous,
    /// The viewer no longer takes part in analytics; earlier counts remain.
    OptOut,
    /// The viewer belongs to another team and is not named.
    AnotherTeam,
    /// The viewer's account no longer exists.
    Deleted,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(DesignAnalyticsViewerVisibility {
    Shown: "shown",
    Anonymous: "anonymous",
    OptOut: "opt_out",
    AnotherTeam: "another_team",
    Deleted: "deleted",
});

/// The size of a viewer's device.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DesignAnalyticsViewerFormFactor {
    /// A phone, or something of its size.
    Small,
    /// A computer, or a large tablet.
    Large,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(DesignAnalyticsViewerFormFactor {
    Small: "small",
    Large: "large",
});
