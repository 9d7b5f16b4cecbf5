// @generated from spec/analytics.yaml by the generator; change the spec, not this file.

//! How often designs are viewed, for how long, and by whom.
//!
//! See the [documentation](https://www.canva.dev/docs/connect/api-reference/analytics/).
//!
//! # Operations
//!
//! - [`get_design_analytics`]: Counts how often a design has been viewed.
//! - [`get_design_analytics_viewers`]: Lists who has viewed a design.
//! - [`get_design_analytics_views_over_time`]: Counts the views of a design, one span of time after the other.
//! - [`get_design_analytics_page_views`]: Tells for how long pages of a design have been viewed.
//! - [`get_design_analytics_links`]: Lists the trackable links to a design.
//!
#![cfg_attr(feature = "preview", doc = "[`get_design_analytics`]: crate::Client::get_design_analytics")]
#![cfg_attr(not(feature = "preview"), doc = "[`get_design_analytics`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`get_design_analytics_viewers`]: crate::Client::get_design_analytics_viewers")]
#![cfg_attr(not(feature = "preview"), doc = "[`get_design_analytics_viewers`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`get_design_analytics_views_over_time`]: crate::Client::get_design_analytics_views_over_time")]
#![cfg_attr(not(feature = "preview"), doc = "[`get_design_analytics_views_over_time`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`get_design_analytics_page_views`]: crate::Client::get_design_analytics_page_views")]
#![cfg_attr(not(feature = "preview"), doc = "[`get_design_analytics_page_views`]: crate#previews")]
#![cfg_attr(feature = "preview", doc = "[`get_design_analytics_links`]: crate::Client::get_design_analytics_links")]
#![cfg_attr(not(feature = "preview"), doc = "[`get_design_analytics_links`]: crate#previews")]

#[cfg(feature = "preview")]
use crate::runtime::client::Client;
#[cfg(feature = "preview")]
use crate::runtime::operation::{Operation, OperationInfo, RateLimit, Scopes};
#[cfg(feature = "preview")]
use crate::runtime::page::{NextPage, Page, Paged};
#[cfg(feature = "preview")]
use crate::runtime::request::Request;
#[cfg(feature = "preview")]
use crate::runtime::wire::{
    DecodeError, Extra, Reader, Record, Timestamp, Union, Value, Variant, Writer, record,
    string_enum, union,
};
#[cfg(feature = "preview")]
use super::common::TeamUser;

#[cfg(feature = "preview")]
impl Client {
    /// Counts how often a design has been viewed.
    ///
    /// It also tells for how long.
    ///
    /// `GET /v1/designs/{designId}/analytics`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/analytics/get-design-analytics/).
    ///
    /// **Preview:** this may change or go without notice.
    ///
    /// - Needs the scope `design:content:read`.
    /// - At most 100 requests a minute for each user.
    /// - Needs the capability `analytics`: Read how often designs are viewed, and by whom.
    /// - Plans: Canva Enterprise.
    ///
    /// # Errors
    ///
    /// - 400 `invalid_field`: The design ID is malformed.
    /// - 401 `invalid_access_token`: The access token is wrong or has expired.
    /// - 403 `permission_denied`: The user may not see the analytics of this design.
    /// - 404 `design_not_found`: There is no design with this ID, or it has no analytics.
    /// - 429 `too_many_requests`: The rate limit is reached, so wait before trying again.
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
    pub fn get_design_analytics(&self, design_id: &str) -> Request<GetDesignAnalytics> {
        Request::new(self).set_path("designId", design_id)
    }

    /// Lists who has viewed a design.
    ///
    /// The latest view comes first.
    ///
    /// `GET /v1/designs/{designId}/analytics/viewers`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/analytics/get-design-analytics-viewers/).
    ///
    /// **Preview:** this may change or go without notice.
    ///
    /// - Needs the scope `design:content:read`.
    /// - At most 100 requests a minute for each user.
    /// - Needs the capability `analytics`: Read how often designs are viewed, and by whom.
    /// - Plans: Canva Enterprise.
    ///
    /// # Errors
    ///
    /// - 400 `bad_query_params`: A query parameter is malformed, such as a number with letters
    ///   in it.
    /// - 400 `invalid_field`: The value of `continuation` is not valid, or no longer so.
    /// - 401 `invalid_access_token`: The access token is wrong or has expired.
    /// - 403 `permission_denied`: The user may not see the analytics of this design.
    /// - 404 `design_not_found`: There is no design with this ID, or it has no analytics.
    /// - 429 `too_many_requests`: The rate limit is reached, so wait before trying again.
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
    ///     .continuation("Yq2sTn7vKd4xHbWm")
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
    ) -> Request<GetDesignAnalyticsViewers> {
        Request::new(self).set_path("designId", design_id)
    }

    /// Counts the views of a design, one span of time after the other.
    ///
    /// `GET /v1/designs/{designId}/analytics/views-over-time`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/analytics/get-design-analytics-views-over-time/).
    ///
    /// **Preview:** this may change or go without notice.
    ///
    /// - Needs the scope `design:content:read`.
    /// - At most 100 requests a minute for each user.
    /// - Needs the capability `analytics`: Read how often designs are viewed, and by whom.
    /// - Plans: Canva Enterprise.
    ///
    /// # Errors
    ///
    /// - 400 `bad_query_params`: A query parameter is malformed, such as a number with letters
    ///   in it.
    /// - 400 `invalid_field`: The time of interest ends before it starts, the time zone is not
    ///   an offset, or the value of `continuation` is not valid.
    /// - 401 `invalid_access_token`: The access token is wrong or has expired.
    /// - 403 `permission_denied`: The user may not see the analytics of this design.
    /// - 404 `design_not_found`: There is no design with this ID, or it has no analytics.
    /// - 429 `too_many_requests`: The rate limit is reached, so wait before trying again.
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
    ///     .continuation("Bf6kRw3zLp9tVnQc")
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
    ) -> Request<GetDesignAnalyticsViewsOverTime> {
        Request::new(self).set_path("designId", design_id)
    }

    /// Tells for how long pages of a design have been viewed.
    ///
    /// The request names the pages, and can narrow down the views.
    ///
    /// `POST /v1/designs/{designId}/analytics/page-views`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/analytics/get-design-analytics-page-views/).
    ///
    /// **Preview:** this may change or go without notice.
    ///
    /// - Needs the scope `design:content:read`.
    /// - At most 100 requests a minute for each user.
    /// - Needs the capability `analytics`: Read how often designs are viewed, and by whom.
    /// - Plans: Canva Enterprise.
    ///
    /// # Errors
    ///
    /// - 400 `bad_request_body`: The body is malformed, or its filter lacks a type or field.
    /// - 400 `invalid_field`: The value of `continuation` is not valid, or no longer so.
    /// - 401 `invalid_access_token`: The access token is wrong or has expired.
    /// - 403 `permission_denied`: The user may not see the analytics of this design.
    /// - 404 `design_not_found`: There is no design with this ID, or it has no analytics.
    /// - 429 `too_many_requests`: The rate limit is reached, so wait before trying again.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::analytics::{
    ///     GetDesignAnalyticsPageViewsRequest, PageViewFilter, PageViewFilterByViewer,
    /// };
    ///
    /// let mut items = client
    ///     .get_design_analytics_page_views(
    ///         "DAHq6NbXe3k",
    ///         GetDesignAnalyticsPageViewsRequest::new(
    ///                 vec!["PBh4wXq9RzKc7TnM".to_owned(), "PBz8dLm3VyGf1SpQ".to_owned()],
    ///             )
    ///             .limit(20)
    ///             .filter(
    ///                 PageViewFilter::ByViewer(
    ///                     PageViewFilterByViewer::new(
    ///                             "c47a09e3-b81d-4f62-9c35-5e7d20fa8b16",
    ///                         )
    ///                         .link_id("kq7w2hx9c4f"),
    ///                 ),
    ///             ),
    ///     )
    ///     .items();
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
        body: GetDesignAnalyticsPageViewsRequest,
    ) -> Request<GetDesignAnalyticsPageViews> {
        Request::new(self).set_path("designId", design_id).set_json(body)
    }

    /// Lists the trackable links to a design.
    ///
    /// It tells how often the design has been viewed through each.
    ///
    /// `GET /v1/designs/{designId}/analytics/links`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/analytics/get-design-analytics-links/).
    ///
    /// **Preview:** this may change or go without notice.
    ///
    /// - Needs the scope `design:content:read`.
    /// - At most 100 requests a minute for each user.
    /// - Needs the capability `analytics`: Read how often designs are viewed, and by whom.
    /// - Plans: Canva Enterprise.
    ///
    /// # Errors
    ///
    /// - 400 `bad_query_params`: A query parameter is malformed, such as a number with letters
    ///   in it.
    /// - 400 `invalid_field`: The value of `continuation` is not valid, or no longer so.
    /// - 401 `invalid_access_token`: The access token is wrong or has expired.
    /// - 403 `permission_denied`: The user may not see the analytics of this design.
    /// - 404 `design_not_found`: There is no design with this ID, or it has no analytics.
    /// - 429 `too_many_requests`: The rate limit is reached, so wait before trying again.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client
    ///     .get_design_analytics_links("DAHq6NbXe3k")
    ///     .limit(20)
    ///     .continuation("Wt4hZb8yFk1qMvSr")
    ///     .items();
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
    ) -> Request<GetDesignAnalyticsLinks> {
        Request::new(self).set_path("designId", design_id)
    }
}

#[cfg(feature = "preview")]
/// The operation behind [`Client::get_design_analytics`].
pub enum GetDesignAnalytics {}

#[cfg(feature = "preview")]
impl Operation for GetDesignAnalytics {
    type Output = GetDesignAnalyticsResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "get_design_analytics",
        path: "/v1/designs/{designId}/analytics",
        scopes: Scopes::All(&["design:content:read"]),
        rate_limits: &[RateLimit::per_minute(100)],
        ..OperationInfo::GET
    };
}

#[cfg(feature = "preview")]
impl Request<GetDesignAnalyticsViewers> {
    /// The ID of a trackable link, to list those who came through it.
    ///
    /// Without it, the list has only those who came through none. An ID has 1 to 50 characters:
    /// letters, digits, `-` and `_`.
    ///
    /// Limits: fits `^[a-zA-Z0-9_-]{1,50}$`.
    #[inline]
    pub fn link_id(self, link_id: &str) -> Self {
        self.set_query("link_id", link_id.to_owned())
    }

    /// A time in Unix seconds, to leave out whoever viewed the design before it.
    #[inline]
    pub fn first_viewed_after(self, first_viewed_after: Timestamp) -> Self {
        self.set_query("first_viewed_after", first_viewed_after)
    }

    /// How many viewers a page of the list has at most, from 1 to 100.
    ///
    /// Limits: from 1 to 100; `50` when left out.
    #[inline]
    pub fn limit(self, limit: i32) -> Self {
        self.set_query("limit", limit)
    }

    /// Where to go on, from the previous page of the list.
    #[inline]
    pub fn continuation(self, continuation: &str) -> Self {
        self.set_query("continuation", continuation.to_owned())
    }
}

#[cfg(feature = "preview")]
/// The operation behind [`Client::get_design_analytics_viewers`].
pub enum GetDesignAnalyticsViewers {}

#[cfg(feature = "preview")]
impl Operation for GetDesignAnalyticsViewers {
    type Output = GetDesignAnalyticsViewersResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "get_design_analytics_viewers",
        path: "/v1/designs/{designId}/analytics/viewers",
        scopes: Scopes::All(&["design:content:read"]),
        rate_limits: &[RateLimit::per_minute(100)],
        ..OperationInfo::GET
    };
}

#[cfg(feature = "preview")]
impl Paged for GetDesignAnalyticsViewers {
    type Item = Viewer;

    const NEXT: NextPage = NextPage::QueryCursor("continuation");

    #[inline]
    fn page(response: GetDesignAnalyticsViewersResponse) -> Page<Viewer> {
        Page {
            items: response.items,
            next: response.continuation,
        }
    }
}

#[cfg(feature = "preview")]
impl Request<GetDesignAnalyticsViewsOverTime> {
    /// Where the time of interest starts, in Unix seconds.
    #[inline]
    pub fn start_time(self, start_time: Timestamp) -> Self {
        self.set_query("start_time", start_time)
    }

    /// Where the time of interest ends, in Unix seconds.
    ///
    /// It is later than `start_time`, and still part of the time of interest.
    #[inline]
    pub fn end_time(self, end_time: Timestamp) -> Self {
        self.set_query("end_time", end_time)
    }

    /// The time zone that the spans of time follow.
    ///
    /// It is an offset from UTC in hours and minutes, such as `+10:00`.
    ///
    /// Limits: `"+00:00"` when left out.
    #[inline]
    pub fn timezone(self, timezone: &str) -> Self {
        self.set_query("timezone", timezone.to_owned())
    }

    /// How many spans a page of the list has at most, from 1 to 100.
    ///
    /// Limits: from 1 to 100; `50` when left out.
    #[inline]
    pub fn limit(self, limit: i32) -> Self {
        self.set_query("limit", limit)
    }

    /// Where to go on, from the previous page of the list.
    #[inline]
    pub fn continuation(self, continuation: &str) -> Self {
        self.set_query("continuation", continuation.to_owned())
    }
}

#[cfg(feature = "preview")]
/// The operation behind [`Client::get_design_analytics_views_over_time`].
pub enum GetDesignAnalyticsViewsOverTime {}

#[cfg(feature = "preview")]
impl Operation for GetDesignAnalyticsViewsOverTime {
    type Output = GetDesignAnalyticsViewsOverTimeResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "get_design_analytics_views_over_time",
        path: "/v1/designs/{designId}/analytics/views-over-time",
        scopes: Scopes::All(&["design:content:read"]),
        rate_limits: &[RateLimit::per_minute(100)],
        ..OperationInfo::GET
    };
}

#[cfg(feature = "preview")]
impl Paged for GetDesignAnalyticsViewsOverTime {
    type Item = ViewsAtTime;

    const NEXT: NextPage = NextPage::QueryCursor("continuation");

    #[inline]
    fn page(response: GetDesignAnalyticsViewsOverTimeResponse) -> Page<ViewsAtTime> {
        Page {
            items: response.items,
            next: response.continuation,
        }
    }
}

#[cfg(feature = "preview")]
/// The operation behind [`Client::get_design_analytics_page_views`].
pub enum GetDesignAnalyticsPageViews {}

#[cfg(feature = "preview")]
impl Operation for GetDesignAnalyticsPageViews {
    type Output = GetDesignAnalyticsPageViewsResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "get_design_analytics_page_views",
        path: "/v1/designs/{designId}/analytics/page-views",
        scopes: Scopes::All(&["design:content:read"]),
        rate_limits: &[RateLimit::per_minute(100)],
        idempotent: true,
        ..OperationInfo::POST
    };
}

#[cfg(feature = "preview")]
impl Paged for GetDesignAnalyticsPageViews {
    type Item = PageViewDuration;

    const NEXT: NextPage = NextPage::BodyCursor("continuation");

    #[inline]
    fn page(response: GetDesignAnalyticsPageViewsResponse) -> Page<PageViewDuration> {
        Page {
            items: response.items,
            next: response.continuation,
        }
    }
}

#[cfg(feature = "preview")]
impl Request<GetDesignAnalyticsLinks> {
    /// How many links a page of the list has at most, from 1 to 100.
    ///
    /// Limits: from 1 to 100; `50` when left out.
    #[inline]
    pub fn limit(self, limit: i32) -> Self {
        self.set_query("limit", limit)
    }

    /// Where to go on, from the previous page of the list.
    #[inline]
    pub fn continuation(self, continuation: &str) -> Self {
        self.set_query("continuation", continuation.to_owned())
    }
}

#[cfg(feature = "preview")]
/// The operation behind [`Client::get_design_analytics_links`].
pub enum GetDesignAnalyticsLinks {}

#[cfg(feature = "preview")]
impl Operation for GetDesignAnalyticsLinks {
    type Output = GetDesignAnalyticsLinksResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "get_design_analytics_links",
        path: "/v1/designs/{designId}/analytics/links",
        scopes: Scopes::All(&["design:content:read"]),
        rate_limits: &[RateLimit::per_minute(100)],
        ..OperationInfo::GET
    };
}

#[cfg(feature = "preview")]
impl Paged for GetDesignAnalyticsLinks {
    type Item = TrackableLink;

    const NEXT: NextPage = NextPage::QueryCursor("continuation");

    #[inline]
    fn page(response: GetDesignAnalyticsLinksResponse) -> Page<TrackableLink> {
        Page {
            items: response.items,
            next: response.continuation,
        }
    }
}

#[cfg(feature = "preview")]
/// How often and for how long a design has been viewed.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetDesignAnalyticsResponse {
    /// How long a view takes on average, in seconds.
    pub average_view_duration_seconds: Option<i64>,
    /// How long all views took together, in seconds.
    pub total_view_duration_seconds: Option<i64>,
    /// How many people have viewed the design.
    pub unique_view_count: i64,
    /// How many views there have been, several by the same person included.
    pub total_view_count: i64,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for GetDesignAnalyticsResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            average_view_duration_seconds: object
                .field("average_view_duration_seconds")?,
            total_view_duration_seconds: object.field("total_view_duration_seconds")?,
            unique_view_count: object.field("unique_view_count")?,
            total_view_count: object.field("total_view_count")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object
            .field("average_view_duration_seconds", &self.average_view_duration_seconds);
        object.field("total_view_duration_seconds", &self.total_view_duration_seconds);
        object.field("unique_view_count", &self.unique_view_count);
        object.field("total_view_count", &self.total_view_count);
    }
}

#[cfg(feature = "preview")]
record!(GetDesignAnalyticsResponse : Default);

#[cfg(feature = "preview")]
/// What `get_design_analytics_viewers` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetDesignAnalyticsViewersResponse {
    /// The viewers.
    pub items: Vec<Viewer>,
    /// Where the list goes on, unless this is its last page.
    pub continuation: Option<String>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for GetDesignAnalyticsViewersResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            items: object.field("items")?,
            continuation: object.field("continuation")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("items", &self.items);
        object.field("continuation", &self.continuation);
    }
}

#[cfg(feature = "preview")]
record!(GetDesignAnalyticsViewersResponse : Default);

#[cfg(feature = "preview")]
/// Someone who has viewed a design.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Viewer {
    /// The viewer's ID, which only analytics know.
    ///
    /// `get_design_analytics_page_views` can filter by it.
    pub viewer_id: String,
    /// Who the viewer is, if the calling user may know.
    pub user: Option<TeamUser>,
    /// When the viewer last opened the design, in Unix seconds.
    pub last_viewed_at: Timestamp,
    /// What the viewer may do with the design.
    pub viewer_type: DesignAnalyticsViewerType,
    /// Whether the calling user may know who the viewer is.
    pub visibility: DesignAnalyticsViewerVisibility,
    /// How long all views by this viewer took together, in seconds.
    pub total_view_duration_seconds: Option<i64>,
    /// When the viewer first opened the design, in Unix seconds.
    pub first_viewed_at: Option<Timestamp>,
    /// How many pages the viewer looked at, for more than a second each.
    pub pages_viewed: Option<i64>,
    /// How large the viewer's device is.
    pub form_factor: Option<DesignAnalyticsViewerFormFactor>,
    /// The operating system of the viewer's device, such as `Android`.
    pub device_operating_system: Option<String>,
    /// Where the viewer is, as a city and a country.
    ///
    /// Only anonymous viewers have it.
    pub city_country: Option<String>,
    /// How often the viewer has opened the design.
    pub total_view_count: Option<i64>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for Viewer {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            viewer_id: object.field("viewer_id")?,
            user: object.field("user")?,
            last_viewed_at: object.field("last_viewed_at")?,
            viewer_type: object.field("viewer_type")?,
            visibility: object.field("visibility")?,
            total_view_duration_seconds: object.field("total_view_duration_seconds")?,
            first_viewed_at: object.field("first_viewed_at")?,
            pages_viewed: object.field("pages_viewed")?,
            form_factor: object.field("form_factor")?,
            device_operating_system: object.field("device_operating_system")?,
            city_country: object.field("city_country")?,
            total_view_count: object.field("total_view_count")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("viewer_id", &self.viewer_id);
        object.field("user", &self.user);
        object.field("last_viewed_at", &self.last_viewed_at);
        object.field("viewer_type", &self.viewer_type);
        object.field("visibility", &self.visibility);
        object.field("total_view_duration_seconds", &self.total_view_duration_seconds);
        object.field("first_viewed_at", &self.first_viewed_at);
        object.field("pages_viewed", &self.pages_viewed);
        object.field("form_factor", &self.form_factor);
        object.field("device_operating_system", &self.device_operating_system);
        object.field("city_country", &self.city_country);
        object.field("total_view_count", &self.total_view_count);
    }
}

#[cfg(feature = "preview")]
record!(Viewer : Default);

#[cfg(feature = "preview")]
/// What `get_design_analytics_views_over_time` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetDesignAnalyticsViewsOverTimeResponse {
    /// The spans of time.
    pub items: Vec<ViewsAtTime>,
    /// Where the list goes on, unless this is its last page.
    pub continuation: Option<String>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for GetDesignAnalyticsViewsOverTimeResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            items: object.field("items")?,
            continuation: object.field("continuation")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("items", &self.items);
        object.field("continuation", &self.continuation);
    }
}

#[cfg(feature = "preview")]
record!(GetDesignAnalyticsViewsOverTimeResponse : Default);

#[cfg(feature = "preview")]
/// The views of a design in one span of time.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ViewsAtTime {
    /// How many views there were.
    pub count: i64,
    /// When the span starts, in Unix seconds.
    pub bucket_start_at: Timestamp,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for ViewsAtTime {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            count: object.field("count")?,
            bucket_start_at: object.field("bucket_start_at")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("count", &self.count);
        object.field("bucket_start_at", &self.bucket_start_at);
    }
}

#[cfg(feature = "preview")]
record!(ViewsAtTime : Default);

#[cfg(feature = "preview")]
/// Which pages to count, and which of their views.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetDesignAnalyticsPageViewsRequest {
    /// The IDs of the pages, 1 to 100 of them.
    ///
    /// Limits: from 1 to 100 items.
    pub page_ids: Vec<String>,
    /// How many pages of the design a page of the list has at most, from 1 to 100.
    ///
    /// Limits: from 1 to 100; `50` when left out.
    pub limit: Option<i32>,
    /// Where to go on, from the previous page of the list.
    pub continuation: Option<String>,
    /// Which views count; without it, all do.
    pub filter: Option<PageViewFilter>,
}

#[cfg(feature = "preview")]
impl GetDesignAnalyticsPageViewsRequest {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(page_ids: Vec<String>) -> Self {
        Self {
            page_ids,
            limit: None,
            continuation: None,
            filter: None,
        }
    }

    /// Sets [`limit`](Self::limit).
    #[inline]
    #[must_use]
    pub fn limit(mut self, limit: i32) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Sets [`continuation`](Self::continuation).
    #[inline]
    #[must_use]
    pub fn continuation(mut self, continuation: impl Into<String>) -> Self {
        self.continuation = Some(continuation.into());
        self
    }

    /// Sets [`filter`](Self::filter).
    #[inline]
    #[must_use]
    pub fn filter(mut self, filter: impl Into<PageViewFilter>) -> Self {
        self.filter = Some(filter.into());
        self
    }
}

#[cfg(feature = "preview")]
impl Record for GetDesignAnalyticsPageViewsRequest {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            page_ids: object.field("page_ids")?,
            limit: object.field("limit")?,
            continuation: object.field("continuation")?,
            filter: object.field("filter")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("page_ids", &self.page_ids);
        object.field("limit", &self.limit);
        object.field("continuation", &self.continuation);
        object.field("filter", &self.filter);
    }
}

#[cfg(feature = "preview")]
record!(GetDesignAnalyticsPageViewsRequest);

#[cfg(feature = "preview")]
/// Only views by one viewer.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PageViewFilterByViewer {
    /// The ID of the trackable link that the viewer came through.
    ///
    /// Without it, only views count that came through none.
    pub link_id: Option<String>,
    /// The viewer's ID, from `get_design_analytics_viewers`.
    pub viewer_id: String,
}

#[cfg(feature = "preview")]
impl PageViewFilterByViewer {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(viewer_id: impl Into<String>) -> Self {
        Self {
            link_id: None,
            viewer_id: viewer_id.into(),
        }
    }

    /// Sets [`link_id`](Self::link_id).
    #[inline]
    #[must_use]
    pub fn link_id(mut self, link_id: impl Into<String>) -> Self {
        self.link_id = Some(link_id.into());
        self
    }
}

#[cfg(feature = "preview")]
impl Record for PageViewFilterByViewer {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            link_id: object.field("link_id")?,
            viewer_id: object.field("viewer_id")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("link_id", &self.link_id);
        object.field("viewer_id", &self.viewer_id);
    }
}

#[cfg(feature = "preview")]
record!(PageViewFilterByViewer);

#[cfg(feature = "preview")]
/// Only views through one trackable link.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PageViewFilterByLink {
    /// The link's ID, from `get_design_analytics_links`.
    pub link_id: String,
}

#[cfg(feature = "preview")]
impl PageViewFilterByLink {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(link_id: impl Into<String>) -> Self {
        Self { link_id: link_id.into() }
    }
}

#[cfg(feature = "preview")]
impl Record for PageViewFilterByLink {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            link_id: object.field("link_id")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("link_id", &self.link_id);
    }
}

#[cfg(feature = "preview")]
record!(PageViewFilterByLink);

#[cfg(feature = "preview")]
/// What `get_design_analytics_page_views` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetDesignAnalyticsPageViewsResponse {
    /// The pages of the design.
    pub items: Vec<PageViewDuration>,
    /// Where the list goes on, unless this is its last page.
    pub continuation: Option<String>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for GetDesignAnalyticsPageViewsResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            items: object.field("items")?,
            continuation: object.field("continuation")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("items", &self.items);
        object.field("continuation", &self.continuation);
    }
}

#[cfg(feature = "preview")]
record!(GetDesignAnalyticsPageViewsResponse : Default);

#[cfg(feature = "preview")]
/// How long a page has been viewed.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PageViewDuration {
    /// The page's ID.
    ///
    /// Pages of some designs have none.
    pub page_id: Option<String>,
    /// How long all views of the page took together, in seconds.
    pub total_view_duration_seconds: i64,
    /// How long a view of the page takes on average, in seconds.
    ///
    /// It is absent where only one viewer counts.
    pub average_duration_seconds: Option<f64>,
    /// How many people have viewed the page.
    ///
    /// It is absent where only one viewer counts.
    pub unique_view_count: Option<i64>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for PageViewDuration {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            page_id: object.field("page_id")?,
            total_view_duration_seconds: object.field("total_view_duration_seconds")?,
            average_duration_seconds: object.field("average_duration_seconds")?,
            unique_view_count: object.field("unique_view_count")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("page_id", &self.page_id);
        object.field("total_view_duration_seconds", &self.total_view_duration_seconds);
        object.field("average_duration_seconds", &self.average_duration_seconds);
        object.field("unique_view_count", &self.unique_view_count);
    }
}

#[cfg(feature = "preview")]
record!(PageViewDuration : Default);

#[cfg(feature = "preview")]
/// What `get_design_analytics_links` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetDesignAnalyticsLinksResponse {
    /// The links.
    pub items: Vec<TrackableLink>,
    /// Where the list goes on, unless this is its last page.
    pub continuation: Option<String>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for GetDesignAnalyticsLinksResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            items: object.field("items")?,
            continuation: object.field("continuation")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("items", &self.items);
        object.field("continuation", &self.continuation);
    }
}

#[cfg(feature = "preview")]
record!(GetDesignAnalyticsLinksResponse : Default);

#[cfg(feature = "preview")]
/// A link to a design that counts who comes through it.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct TrackableLink {
    /// The link's ID.
    pub link_id: String,
    /// The name that the link has in Canva.
    pub name: Option<String>,
    /// How many views came through the link, several by the same person included.
    pub total_view_count: Option<i64>,
    /// How many people have come through the link.
    pub unique_view_count: Option<i64>,
    /// How long all views through the link took together, in seconds.
    pub total_view_duration_seconds: Option<i64>,
    /// How long a view through the link takes on average, in seconds.
    pub average_view_duration_seconds: Option<i64>,
    /// When someone last came through the link, in Unix seconds.
    pub last_viewed_at: Option<Timestamp>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for TrackableLink {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            link_id: object.field("link_id")?,
            name: object.field("name")?,
            total_view_count: object.field("total_view_count")?,
            unique_view_count: object.field("unique_view_count")?,
            total_view_duration_seconds: object.field("total_view_duration_seconds")?,
            average_view_duration_seconds: object
                .field("average_view_duration_seconds")?,
            last_viewed_at: object.field("last_viewed_at")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("link_id", &self.link_id);
        object.field("name", &self.name);
        object.field("total_view_count", &self.total_view_count);
        object.field("unique_view_count", &self.unique_view_count);
        object.field("total_view_duration_seconds", &self.total_view_duration_seconds);
        object
            .field("average_view_duration_seconds", &self.average_view_duration_seconds);
        object.field("last_viewed_at", &self.last_viewed_at);
    }
}

#[cfg(feature = "preview")]
record!(TrackableLink : Default);

#[cfg(feature = "preview")]
/// Which views of pages count.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PageViewFilter {
    /// Only views by one viewer.
    ByViewer(PageViewFilterByViewer),
    /// Only views by editors.
    ForEditor,
    /// Only views through one trackable link.
    ByLink(PageViewFilterByLink),
    /// A kind that this version of the crate does not know, as it came.
    Other(Value),
}

#[cfg(feature = "preview")]
impl Union for PageViewFilter {
    const TAG: &'static str = "type";

    #[inline]
    fn read(variant: Variant<'_>) -> Result<Self, DecodeError> {
        match variant.tag() {
            "by_viewer" => variant.read().map(Self::ByViewer),
            "for_editor" => Ok(Self::ForEditor),
            "by_link" => variant.read().map(Self::ByLink),
            _ => Ok(Self::Other(variant.into_value())),
        }
    }

    #[inline]
    fn write(&self) -> Value {
        match self {
            Self::ByViewer(it) => Self::tagged("by_viewer", it),
            Self::ForEditor => Self::tag_only("for_editor"),
            Self::ByLink(it) => Self::tagged("by_link", it),
            Self::Other(value) => value.clone(),
        }
    }
}

#[cfg(feature = "preview")]
union!(PageViewFilter);

#[cfg(feature = "preview")]
impl From<PageViewFilterByViewer> for PageViewFilter {
    #[inline]
    fn from(it: PageViewFilterByViewer) -> Self {
        Self::ByViewer(it)
    }
}

#[cfg(feature = "preview")]
impl From<PageViewFilterByLink> for PageViewFilter {
    #[inline]
    fn from(it: PageViewFilterByLink) -> Self {
        Self::ByLink(it)
    }
}

#[cfg(feature = "preview")]
/// What a viewer may do with a design.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DesignAnalyticsViewerType {
    /// The viewer may edit it.
    Editor,
    /// The viewer may comment on it.
    Commenter,
    /// The viewer may only look at it.
    Viewer,
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

#[cfg(feature = "preview")]
impl DesignAnalyticsViewerType {
    /// The value as it travels.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Editor => "editor",
            Self::Commenter => "commenter",
            Self::Viewer => "viewer",
            Self::Other(value) => value,
        }
    }
}

#[cfg(feature = "preview")]
impl From<&str> for DesignAnalyticsViewerType {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "editor" => Self::Editor,
            "commenter" => Self::Commenter,
            "viewer" => Self::Viewer,
            other => Self::Other(other.to_owned()),
        }
    }
}

#[cfg(feature = "preview")]
string_enum!(DesignAnalyticsViewerType);

#[cfg(feature = "preview")]
/// Whether the calling user may know who a viewer is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DesignAnalyticsViewerVisibility {
    /// The user may know, and sees the viewer's details.
    Shown,
    /// Nobody knows who the viewer is.
    Anonymous,
    /// The viewer no longer takes part in analytics; what was counted before remains.
    OptOut,
    /// The viewer belongs to another team, and stays unnamed.
    AnotherTeam,
    /// The viewer's account no longer exists.
    Deleted,
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

#[cfg(feature = "preview")]
impl DesignAnalyticsViewerVisibility {
    /// The value as it travels.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Shown => "shown",
            Self::Anonymous => "anonymous",
            Self::OptOut => "opt_out",
            Self::AnotherTeam => "another_team",
            Self::Deleted => "deleted",
            Self::Other(value) => value,
        }
    }
}

#[cfg(feature = "preview")]
impl From<&str> for DesignAnalyticsViewerVisibility {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "shown" => Self::Shown,
            "anonymous" => Self::Anonymous,
            "opt_out" => Self::OptOut,
            "another_team" => Self::AnotherTeam,
            "deleted" => Self::Deleted,
            other => Self::Other(other.to_owned()),
        }
    }
}

#[cfg(feature = "preview")]
string_enum!(DesignAnalyticsViewerVisibility);

#[cfg(feature = "preview")]
/// How large a viewer's device is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DesignAnalyticsViewerFormFactor {
    /// A phone, or something of its size.
    Small,
    /// A computer, or a large tablet.
    Large,
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

#[cfg(feature = "preview")]
impl DesignAnalyticsViewerFormFactor {
    /// The value as it travels.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Small => "small",
            Self::Large => "large",
            Self::Other(value) => value,
        }
    }
}

#[cfg(feature = "preview")]
impl From<&str> for DesignAnalyticsViewerFormFactor {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "small" => Self::Small,
            "large" => Self::Large,
            other => Self::Other(other.to_owned()),
        }
    }
}

#[cfg(feature = "preview")]
string_enum!(DesignAnalyticsViewerFormFactor);
