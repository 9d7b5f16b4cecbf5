// @generated from spec/autofills.yaml by the generator; change the spec, not this file.

//! Designs filled with data.
//!
//! See the [documentation](https://www.canva.dev/docs/connect/api-reference/autofills/).
//!
//! # Operations
//!
//! - [`create_design_autofill_job`](crate::Client::create_design_autofill_job): Starts to fill a design with data.
//! - [`get_design_autofill_job`](crate::Client::get_design_autofill_job): Tells how an autofill is getting on, and its result.

use crate::runtime::client::Client;
use crate::runtime::job::{Job, Outcome, PollsJob, StartsJob};
use crate::runtime::operation::{Operation, OperationInfo, RateLimit, Scopes};
use crate::runtime::request::Request;
use crate::runtime::wire::{
    DecodeError, Extra, Reader, Record, Timestamp, Union, Value, Variant, Writer, record,
    string_enum, union,
};
use std::collections::BTreeMap;
use super::designs::DesignSummary;

impl Client {
    /// Starts to fill a design with data.
    ///
    /// The data goes into a new design, made from a brand template or from another design. It
    /// is at the top level of the user's projects (the `root` folder).
    ///
    /// `get_brand_template_dataset` and `get_design_dataset` tell which data is needed.
    ///
    /// The response describes a job, which may already be finished. Follow it with
    /// `get_design_autofill_job`, which needs the scope `design:meta:read`.
    ///
    /// Each call starts another job, so a repeated call may make two designs.
    ///
    /// `POST /v1/autofills`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/autofills/create-design-autofill-job/).
    ///
    /// - Needs the scope `design:content:write`.
    /// - At most 60 requests a minute for each user.
    /// - Plans: Canva Enterprise; other paid plans have a limited trial while the integration
    ///   is being developed.
    ///
    /// # Errors
    ///
    /// - 400 `bad_request_params`: The title or the ID of the brand template is not valid, or
    ///   Canva cannot process the data of a chart.
    /// - 400 `design_not_fillable`: The design has no fields to fill with data.
    /// - 400 `autofill_data_invalid`: The data does not fit the fields of the design.
    /// - 403 `permission_denied`: The user may not use this brand template or design, or may
    ///   not fill designs with data at all.
    /// - 404 `not_found`: There is no brand template or design with this ID.
    /// - 429 `quota_exceeded`: The user's free trial is used up, so that trying again does not
    ///   help.
    /// - 429: the body may be a [`FeatureQuotaExceededError`](crate::errors::FeatureQuotaExceededError).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::Timestamp;
    /// use canva_connect::autofills::{
    ///     BooleanDataTableCell, ColumnConfig, ColumnDataType,
    ///     CreateDesignAutofillJobRequest, CreateFromBrandTemplateAutofillJobRequest,
    ///     DataTable, DataTableCell, DataTableRow, DatasetChartValue, DatasetImageValue,
    ///     DatasetSheetValue, DatasetTextValue, DatasetValue, DatasetVideoValue,
    ///     DateDataTableCell, NumberDataTableCell, StringDataTableCell,
    /// };
    ///
    /// let result = client
    ///     .create_design_autofill_job(
    ///         CreateDesignAutofillJobRequest::CreateFromBrandTemplate(
    ///             CreateFromBrandTemplateAutofillJobRequest::new(
    ///                     "EAHz6MkJs9d",
    ///                     [
    ///                         (
    ///                             "background".to_owned(),
    ///                             DatasetValue::Video(DatasetVideoValue::new("VAHs9JdMx4f")),
    ///                         ),
    ///                         (
    ///                             "programme".to_owned(),
    ///                             DatasetValue::Sheet(
    ///                                 DatasetSheetValue::new(
    ///                                     DataTable::new(
    ///                                             vec![
    ///                                                 DataTableRow::new(vec![DataTableCell::String(StringDataTableCell::new()
    ///                                                 .value("Lighthouses of the north")),
    ///                                                 DataTableCell::Date(DateDataTableCell::new()
    ///                                                 .value(Timestamp::from_unix_seconds(1758153600))),
    ///                                                 DataTableCell::Boolean(BooleanDataTableCell::new()
    ///                                                 .value(true))]),
    ///                                                 DataTableRow::new(vec![DataTableCell::String(StringDataTableCell::new()
    ///                                                 .value("To be announced")),
    ///                                                 DataTableCell::Date(DateDataTableCell::new()),
    ///                                                 DataTableCell::Boolean(BooleanDataTableCell::new()
    ///                                                 .value(false))])
    ///                                             ],
    ///                                         )
    ///                                         .column_configs(
    ///                                             vec![
    ///                                                 ColumnConfig::new(ColumnDataType::String).name("Talk"),
    ///                                                 ColumnConfig::new(ColumnDataType::Date).name("Day"),
    ///                                                 ColumnConfig::new(ColumnDataType::Boolean).name("Streamed")
    ///                                             ],
    ///                                         ),
    ///                                 ),
    ///                             ),
    ///                         ),
    ///                         (
    ///                             "speaker_name".to_owned(),
    ///                             DatasetValue::Text(DatasetTextValue::new("Amina Yusuf")),
    ///                         ),
    ///                         (
    ///                             "speaker_portrait".to_owned(),
    ///                             DatasetValue::Image(DatasetImageValue::new("MAHc4WbTn8v")),
    ///                         ),
    ///                         (
    ///                             "visitors_by_year".to_owned(),
    ///                             DatasetValue::Chart(
    ///                                 DatasetChartValue::new(
    ///                                     DataTable::new(
    ///                                         vec![
    ///                                             DataTableRow::new(vec![DataTableCell::String(StringDataTableCell::new()
    ///                                             .value("Year")),
    ///                                             DataTableCell::String(StringDataTableCell::new()
    ///                                             .value("Visitors"))]),
    ///                                             DataTableRow::new(vec![DataTableCell::String(StringDataTableCell::new()
    ///                                             .value("2024")),
    ///                                             DataTableCell::Number(NumberDataTableCell::new()
    ///                                             .value(1180.0))]),
    ///                                             DataTableRow::new(vec![DataTableCell::String(StringDataTableCell::new()
    ///                                             .value("2025")),
    ///                                             DataTableCell::Number(NumberDataTableCell::new()
    ///                                             .value(1460.5))])
    ///                                         ],
    ///                                     ),
    ///                                 ),
    ///                             ),
    ///                         ),
    ///                     ]
    ///                         .into(),
    ///                 )
    ///                 .title("Talk by Amina Yusuf"),
    ///         ),
    ///     )
    ///     .send_and_wait()
    ///     .await?;
    /// println!("{result:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_design_autofill_job(
        &self,
        body: CreateDesignAutofillJobRequest,
    ) -> Request<CreateDesignAutofillJob> {
        Request::new(self).set_json(body)
    }

    /// Tells how an autofill is getting on, and its result.
    ///
    /// Ask again with growing pauses until the status is `success` or `failed`. Only the user
    /// who started the autofill can ask about it.
    ///
    /// `GET /v1/autofills/{jobId}`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/autofills/get-design-autofill-job/).
    ///
    /// - Needs the scope `design:meta:read`.
    /// - At most 60 requests a minute for each user.
    /// - Plans: Canva Enterprise; other paid plans have a limited trial while the integration
    ///   is being developed.
    ///
    /// # Errors
    ///
    /// - 403 `permission_denied`: Someone else started the job.
    /// - 404 `not_found`: There is no autofill job with this ID.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let job = client
    ///     .get_design_autofill_job("1c7e40b9-a5f3-4d28-96b0-e4d17f82c35a")
    ///     .send()
    ///     .await?
    ///     .job;
    /// println!("{job:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_design_autofill_job(
        &self,
        job_id: &str,
    ) -> Request<GetDesignAutofillJob> {
        Request::new(self).set_path("jobId", job_id)
    }
}

/// The operation behind [`Client::create_design_autofill_job`].
pub enum CreateDesignAutofillJob {}

impl Operation for CreateDesignAutofillJob {
    type Output = CreateDesignAutofillJobResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "create_design_autofill_job",
        path: "/v1/autofills",
        scopes: Scopes::All(&["design:content:write"]),
        rate_limits: &[RateLimit::per_minute(60)],
        ..OperationInfo::POST
    };
}

impl StartsJob for CreateDesignAutofillJob {
    type Poll = GetDesignAutofillJob;

    #[inline]
    fn job(response: CreateDesignAutofillJobResponse) -> DesignAutofillJob {
        response.job
    }

    #[inline]
    fn poll(client: &Client, id: &str) -> Request<GetDesignAutofillJob> {
        client.get_design_autofill_job(id)
    }
}

/// The operation behind [`Client::get_design_autofill_job`].
pub enum GetDesignAutofillJob {}

impl Operation for GetDesignAutofillJob {
    type Output = GetDesignAutofillJobResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "get_design_autofill_job",
        path: "/v1/autofills/{jobId}",
        scopes: Scopes::All(&["design:meta:read"]),
        rate_limits: &[RateLimit::per_minute(60)],
        ..OperationInfo::GET
    };
}

impl PollsJob for GetDesignAutofillJob {
    type Job = DesignAutofillJob;

    #[inline]
    fn job(response: GetDesignAutofillJobResponse) -> DesignAutofillJob {
        response.job
    }
}

impl Job for DesignAutofillJob {
    type Success = DesignAutofillJobResult;
    type Failure = AutofillError;

    #[inline]
    fn id(&self) -> &str {
        &self.id
    }

    #[inline]
    fn status(&self) -> &str {
        self.status.as_str()
    }

    #[inline]
    fn outcome(self) -> Outcome<DesignAutofillJobResult, AutofillError> {
        match self.status {
            DesignAutofillStatus::Success => Outcome::Success(self.result),
            DesignAutofillStatus::Failed => Outcome::Failure(self.error),
            _ => Outcome::Pending,
        }
    }
}

/// A new design, made from a brand template and data.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateFromBrandTemplateAutofillJobRequest {
    /// The ID of the brand template.
    pub brand_template_id: String,
    /// What to call the new design, in 1 to 255 characters.
    ///
    /// Without it, the design is called like the brand template.
    ///
    /// Limits: from 1 to 255 characters.
    pub title: Option<String>,
    /// What to fill in, by the name of the field.
    ///
    /// `get_brand_template_dataset` tells the names. Canva skips names that it does not know,
    /// without an error.
    pub data: BTreeMap<String, DatasetValue>,
}

impl CreateFromBrandTemplateAutofillJobRequest {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(
        brand_template_id: impl Into<String>,
        data: BTreeMap<String, DatasetValue>,
    ) -> Self {
        Self {
            brand_template_id: brand_template_id.into(),
            title: None,
            data,
        }
    }

    /// Sets [`title`](Self::title).
    #[inline]
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }
}

impl Record for CreateFromBrandTemplateAutofillJobRequest {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            brand_template_id: object.field("brand_template_id")?,
            title: object.field("title")?,
            data: object.field("data")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("brand_template_id", &self.brand_template_id);
        object.field("title", &self.title);
        object.field("data", &self.data);
    }
}

record!(CreateFromBrandTemplateAutofillJobRequest);

/// A new design, made from another design and data.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateFromDesignAutofillJobRequest {
    /// The ID of the other design.
    ///
    /// It has 1 to 50 characters: letters, digits, `-` and `_`.
    ///
    /// Limits: fits `^[a-zA-Z0-9_-]{1,50}$`.
    pub design_id: String,
    /// What to call the new design, in 1 to 255 characters.
    ///
    /// Without it, the design is called like the other one.
    ///
    /// Limits: from 1 to 255 characters.
    pub title: Option<String>,
    /// What to fill in, by the name of the field.
    ///
    /// `get_design_dataset` tells the names. Canva skips names that it does not know, without
    /// an error.
    pub data: BTreeMap<String, DatasetValue>,
}

impl CreateFromDesignAutofillJobRequest {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(
        design_id: impl Into<String>,
        data: BTreeMap<String, DatasetValue>,
    ) -> Self {
        Self {
            design_id: design_id.into(),
            title: None,
            data,
        }
    }

    /// Sets [`title`](Self::title).
    #[inline]
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }
}

impl Record for CreateFromDesignAutofillJobRequest {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            design_id: object.field("design_id")?,
            title: object.field("title")?,
            data: object.field("data")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("design_id", &self.design_id);
        object.field("title", &self.title);
        object.field("data", &self.data);
    }
}

record!(CreateFromDesignAutofillJobRequest);

/// What `create_design_autofill_job` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateDesignAutofillJobResponse {
    /// The new job.
    pub job: DesignAutofillJob,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for CreateDesignAutofillJobResponse {
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

record!(CreateDesignAutofillJobResponse : Default);

/// An image, for a field of images.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DatasetImageValue {
    /// The ID of the image, which is in the user's library.
    pub asset_id: String,
}

impl DatasetImageValue {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(asset_id: impl Into<String>) -> Self {
        Self { asset_id: asset_id.into() }
    }
}

impl Record for DatasetImageValue {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            asset_id: object.field("asset_id")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("asset_id", &self.asset_id);
    }
}

record!(DatasetImageValue);

/// A video, for a field of images.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DatasetVideoValue {
    /// The ID of the video, which is in the user's library.
    ///
    /// It has 1 to 50 characters: letters, digits, `-` and `_`.
    ///
    /// Limits: fits `^[a-zA-Z0-9_-]{1,50}$`.
    pub asset_id: String,
}

impl DatasetVideoValue {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(asset_id: impl Into<String>) -> Self {
        Self { asset_id: asset_id.into() }
    }
}

impl Record for DatasetVideoValue {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            asset_id: object.field("asset_id")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("asset_id", &self.asset_id);
    }
}

record!(DatasetVideoValue);

/// A text, for a field of text.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DatasetTextValue {
    /// The text.
    pub text: String,
}

impl DatasetTextValue {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

impl Record for DatasetTextValue {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            text: object.field("text")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("text", &self.text);
    }
}

record!(DatasetTextValue);

/// The data of a chart, for a field of charts.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DatasetChartValue {
    /// The data, in at most 100 rows and 20 columns.
    ///
    /// - Without `column_configs`, the first row holds the headings where the chart has any.
    /// - Canva refuses media, and numbers with a format.
    pub chart_data: DataTable,
}

impl DatasetChartValue {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(chart_data: DataTable) -> Self {
        Self { chart_data }
    }
}

impl Record for DatasetChartValue {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            chart_data: object.field("chart_data")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("chart_data", &self.chart_data);
    }
}

record!(DatasetChartValue);

/// The data of a sheet, for a field of sheets.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DatasetSheetValue {
    /// The data.
    ///
    /// Canva refuses media, and numbers with a format.
    pub sheet_data: DataTable,
}

impl DatasetSheetValue {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(sheet_data: DataTable) -> Self {
        Self { sheet_data }
    }
}

impl Record for DatasetSheetValue {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            sheet_data: object.field("sheet_data")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("sheet_data", &self.sheet_data);
    }
}

record!(DatasetSheetValue);

/// What `get_design_autofill_job` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetDesignAutofillJobResponse {
    /// The job as it stands now.
    pub job: DesignAutofillJob,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for GetDesignAutofillJobResponse {
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

record!(GetDesignAutofillJobResponse : Default);

/// An autofill in the background.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignAutofillJob {
    /// The job's ID.
    pub id: String,
    /// How far the job is.
    pub status: DesignAutofillStatus,
    /// What came of it, once the job succeeds.
    pub result: Option<DesignAutofillJobResult>,
    /// Why the job failed, if it did.
    pub error: Option<AutofillError>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for DesignAutofillJob {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            id: object.field("id")?,
            status: object.field("status")?,
            result: object.field("result")?,
            error: object.field("error")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("id", &self.id);
        object.field("status", &self.status);
        object.field("result", &self.result);
        object.field("error", &self.error);
    }
}

record!(DesignAutofillJob : Default);

/// A new design with the data in it.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateDesignAutofillJobResult {
    /// The new design, at the top level of the user's projects (the `root` folder).
    pub design: DesignSummary,
    #[cfg(feature = "preview")]
    /// What is left of the user's free trial, if the user is on one.
    ///
    /// **Preview:** this may change or go without notice.
    pub trial_information: Option<AutofillTrialInformation>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for CreateDesignAutofillJobResult {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            design: object.field("design")?,
            #[cfg(feature = "preview")]
            trial_information: object.field("trial_information")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("design", &self.design);
        #[cfg(feature = "preview")]
        object.field("trial_information", &self.trial_information);
    }
}

record!(CreateDesignAutofillJobResult : Default);

/// Why an autofill failed.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AutofillError {
    /// The reason, for programs.
    pub code: AutofillErrorCode,
    /// The reason, for people.
    pub message: String,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for AutofillError {
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

record!(AutofillError : Default);

#[cfg(feature = "preview")]
/// How much is left of a free trial of autofill.
///
/// Only users without Canva Enterprise are on one.
///
/// **Preview:** this may change or go without notice.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AutofillTrialInformation {
    /// How many more times the user can fill designs with data.
    ///
    /// Limits: at least 0.
    pub uses_remaining: i32,
    /// Where the user can upgrade to Canva Enterprise.
    pub upgrade_url: String,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for AutofillTrialInformation {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            uses_remaining: object.field("uses_remaining")?,
            upgrade_url: object.field("upgrade_url")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("uses_remaining", &self.uses_remaining);
        object.field("upgrade_url", &self.upgrade_url);
    }
}

#[cfg(feature = "preview")]
record!(AutofillTrialInformation : Default);

/// Data in rows and columns.
///
/// All rows have the same number of cells.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DataTable {
    /// The columns, as many as each row has cells.
    pub column_configs: Option<Vec<ColumnConfig>>,
    /// The rows.
    pub rows: Vec<DataTableRow>,
}

impl DataTable {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(rows: Vec<DataTableRow>) -> Self {
        Self { column_configs: None, rows }
    }

    /// Sets [`column_configs`](Self::column_configs).
    #[inline]
    #[must_use]
    pub fn column_configs(mut self, column_configs: Vec<ColumnConfig>) -> Self {
        self.column_configs = Some(column_configs);
        self
    }
}

impl Record for DataTable {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            column_configs: object.field("column_configs")?,
            rows: object.field("rows")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("column_configs", &self.column_configs);
        object.field("rows", &self.rows);
    }
}

record!(DataTable);

/// What a column of a table is called, and what it holds.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ColumnConfig {
    /// The heading of the column.
    pub name: Option<String>,
    /// What the cells of the column hold.
    pub r#type: ColumnDataType,
}

impl ColumnConfig {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(r#type: ColumnDataType) -> Self {
        Self { name: None, r#type }
    }

    /// Sets [`name`](Self::name).
    #[inline]
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

impl Record for ColumnConfig {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            name: object.field("name")?,
            r#type: object.field("type")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("name", &self.name);
        object.field("type", &self.r#type);
    }
}

record!(ColumnConfig);

/// A row of a table.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DataTableRow {
    /// The cells, as many as in every other row.
    pub cells: Vec<DataTableCell>,
}

impl DataTableRow {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(cells: Vec<DataTableCell>) -> Self {
        Self { cells }
    }
}

impl Record for DataTableRow {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            cells: object.field("cells")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("cells", &self.cells);
    }
}

record!(DataTableRow);

/// A cell with a text.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct StringDataTableCell {
    /// The text, in at most 10,000 characters; without it, the cell is empty.
    ///
    /// Limits: at most 10000 characters.
    pub value: Option<String>,
}

impl StringDataTableCell {
    /// Creates one with nothing set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { value: None }
    }

    /// Sets [`value`](Self::value).
    #[inline]
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }
}

impl Record for StringDataTableCell {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            value: object.field("value")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("value", &self.value);
    }
}

record!(StringDataTableCell);

/// A cell with a number.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct NumberDataTableCell {
    /// The number; without it, the cell is empty.
    pub value: Option<f64>,
    /// How the number looks.
    pub metadata: Option<NumberCellMetadata>,
}

impl NumberDataTableCell {
    /// Creates one with nothing set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            value: None,
            metadata: None,
        }
    }

    /// Sets [`value`](Self::value).
    #[inline]
    #[must_use]
    pub fn value(mut self, value: f64) -> Self {
        self.value = Some(value);
        self
    }

    /// Sets [`metadata`](Self::metadata).
    #[inline]
    #[must_use]
    pub fn metadata(mut self, metadata: NumberCellMetadata) -> Self {
        self.metadata = Some(metadata);
        self
    }
}

impl Record for NumberDataTableCell {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            value: object.field("value")?,
            metadata: object.field("metadata")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("value", &self.value);
        object.field("metadata", &self.metadata);
    }
}

record!(NumberDataTableCell);

/// How a number in a table looks.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct NumberCellMetadata {
    /// The format, in the notation of Office Open XML, such as `#,##0.00`.
    ///
    /// It can set the currency, the number of decimal places and what separates digits.
    pub formatting: Option<String>,
}

impl NumberCellMetadata {
    /// Creates one with nothing set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { formatting: None }
    }

    /// Sets [`formatting`](Self::formatting).
    #[inline]
    #[must_use]
    pub fn formatting(mut self, formatting: impl Into<String>) -> Self {
        self.formatting = Some(formatting.into());
        self
    }
}

impl Record for NumberCellMetadata {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            formatting: object.field("formatting")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("formatting", &self.formatting);
    }
}

record!(NumberCellMetadata);

/// A cell that holds either true or false.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct BooleanDataTableCell {
    /// Which of the two; without it, the cell is empty.
    pub value: Option<bool>,
}

impl BooleanDataTableCell {
    /// Creates one with nothing set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { value: None }
    }

    /// Sets [`value`](Self::value).
    #[inline]
    #[must_use]
    pub fn value(mut self, value: bool) -> Self {
        self.value = Some(value);
        self
    }
}

impl Record for BooleanDataTableCell {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            value: object.field("value")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("value", &self.value);
    }
}

record!(BooleanDataTableCell);

/// A cell with a date.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DateDataTableCell {
    /// The date, in Unix seconds; without it, the cell is empty.
    pub value: Option<Timestamp>,
}

impl DateDataTableCell {
    /// Creates one with nothing set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { value: None }
    }

    /// Sets [`value`](Self::value).
    #[inline]
    #[must_use]
    pub fn value(mut self, value: Timestamp) -> Self {
        self.value = Some(value);
        self
    }
}

impl Record for DateDataTableCell {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            value: object.field("value")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("value", &self.value);
    }
}

record!(DateDataTableCell);

/// A cell with images and videos.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct MediaCollectionDataTableCell {
    /// The images and videos, at most 20; if there are none, the cell is empty.
    ///
    /// Limits: at most 20 items.
    pub value: Vec<DataTableMedia>,
}

impl MediaCollectionDataTableCell {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(value: Vec<DataTableMedia>) -> Self {
        Self { value }
    }
}

impl Record for MediaCollectionDataTableCell {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            value: object.field("value")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("value", &self.value);
    }
}

record!(MediaCollectionDataTableCell);

/// An image to upload for a cell.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DataTableImageUpload {
    /// The URL of the image, which may be a `data:` URL that holds it.
    pub url: String,
    /// The URL of a small picture that stands in for the image until it is uploaded.
    ///
    /// It may be a `data:` URL that holds the picture.
    pub thumbnail_url: String,
    /// The format of the image.
    pub mime_type: DataTableImageMimeType,
    /// The width in pixels.
    pub width: Option<i32>,
    /// The height in pixels.
    pub height: Option<i32>,
    /// Whether AI made the image.
    pub ai_disclosure: DataTableAiDisclosure,
}

impl DataTableImageUpload {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(
        url: impl Into<String>,
        thumbnail_url: impl Into<String>,
        mime_type: DataTableImageMimeType,
        ai_disclosure: DataTableAiDisclosure,
    ) -> Self {
        Self {
            url: url.into(),
            thumbnail_url: thumbnail_url.into(),
            mime_type,
            width: None,
            height: None,
            ai_disclosure,
        }
    }

    /// Sets [`width`](Self::width).
    #[inline]
    #[must_use]
    pub fn width(mut self, width: i32) -> Self {
        self.width = Some(width);
        self
    }

    /// Sets [`height`](Self::height).
    #[inline]
    #[must_use]
    pub fn height(mut self, height: i32) -> Self {
        self.height = Some(height);
        self
    }
}

impl Record for DataTableImageUpload {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            url: object.field("url")?,
            thumbnail_url: object.field("thumbnail_url")?,
            mime_type: object.field("mime_type")?,
            width: object.field("width")?,
            height: object.field("height")?,
            ai_disclosure: object.field("ai_disclosure")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("url", &self.url);
        object.field("thumbnail_url", &self.thumbnail_url);
        object.field("mime_type", &self.mime_type);
        object.field("width", &self.width);
        object.field("height", &self.height);
        object.field("ai_disclosure", &self.ai_disclosure);
    }
}

record!(DataTableImageUpload);

/// A video to upload for a cell.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DataTableVideoUpload {
    /// The URL of the video.
    pub url: String,
    /// The URL of a small picture, shown where `thumbnail_video_url` is missing.
    ///
    /// It may be a `data:` URL that holds the picture.
    pub thumbnail_image_url: String,
    /// The URL of a small video that stands in for this one until it is uploaded.
    pub thumbnail_video_url: Option<String>,
    /// The format of the video.
    pub mime_type: DataTableVideoMimeType,
    /// The width in pixels.
    pub width: Option<i32>,
    /// The height in pixels.
    pub height: Option<i32>,
    /// Whether AI made the video.
    pub ai_disclosure: DataTableAiDisclosure,
}

impl DataTableVideoUpload {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(
        url: impl Into<String>,
        thumbnail_image_url: impl Into<String>,
        mime_type: DataTableVideoMimeType,
        ai_disclosure: DataTableAiDisclosure,
    ) -> Self {
        Self {
            url: url.into(),
            thumbnail_image_url: thumbnail_image_url.into(),
            thumbnail_video_url: None,
            mime_type,
            width: None,
            height: None,
            ai_disclosure,
        }
    }

    /// Sets [`thumbnail_video_url`](Self::thumbnail_video_url).
    #[inline]
    #[must_use]
    pub fn thumbnail_video_url(
        mut self,
        thumbnail_video_url: impl Into<String>,
    ) -> Self {
        self.thumbnail_video_url = Some(thumbnail_video_url.into());
        self
    }

    /// Sets [`width`](Self::width).
    #[inline]
    #[must_use]
    pub fn width(mut self, width: i32) -> Self {
        self.width = Some(width);
        self
    }

    /// Sets [`height`](Self::height).
    #[inline]
    #[must_use]
    pub fn height(mut self, height: i32) -> Self {
        self.height = Some(height);
        self
    }
}

impl Record for DataTableVideoUpload {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            url: object.field("url")?,
            thumbnail_image_url: object.field("thumbnail_image_url")?,
            thumbnail_video_url: object.field("thumbnail_video_url")?,
            mime_type: object.field("mime_type")?,
            width: object.field("width")?,
            height: object.field("height")?,
            ai_disclosure: object.field("ai_disclosure")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("url", &self.url);
        object.field("thumbnail_image_url", &self.thumbnail_image_url);
        object.field("thumbnail_video_url", &self.thumbnail_video_url);
        object.field("mime_type", &self.mime_type);
        object.field("width", &self.width);
        object.field("height", &self.height);
        object.field("ai_disclosure", &self.ai_disclosure);
    }
}

record!(DataTableVideoUpload);

/// What to fill with data.
///
/// Without a type, Canva takes a request for `create_from_brand_template`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateDesignAutofillJobRequest {
    /// A new design, made from a brand template and data.
    CreateFromBrandTemplate(CreateFromBrandTemplateAutofillJobRequest),
    /// A new design, made from another design and data.
    CreateFromDesign(CreateFromDesignAutofillJobRequest),
    /// A kind that this version of the crate does not know, as it came.
    Other(Value),
}

impl Union for CreateDesignAutofillJobRequest {
    const TAG: &'static str = "type";

    #[inline]
    fn read(variant: Variant<'_>) -> Result<Self, DecodeError> {
        match variant.tag() {
            "create_from_brand_template" => {
                variant.read().map(Self::CreateFromBrandTemplate)
            }
            "create_from_design" => variant.read().map(Self::CreateFromDesign),
            _ => Ok(Self::Other(variant.into_value())),
        }
    }

    #[inline]
    fn write(&self) -> Value {
        match self {
            Self::CreateFromBrandTemplate(it) => {
                Self::tagged("create_from_brand_template", it)
            }
            Self::CreateFromDesign(it) => Self::tagged("create_from_design", it),
            Self::Other(value) => value.clone(),
        }
    }
}

union!(CreateDesignAutofillJobRequest);

impl From<CreateFromBrandTemplateAutofillJobRequest> for CreateDesignAutofillJobRequest {
    #[inline]
    fn from(it: CreateFromBrandTemplateAutofillJobRequest) -> Self {
        Self::CreateFromBrandTemplate(it)
    }
}

impl From<CreateFromDesignAutofillJobRequest> for CreateDesignAutofillJobRequest {
    #[inline]
    fn from(it: CreateFromDesignAutofillJobRequest) -> Self {
        Self::CreateFromDesign(it)
    }
}

/// What to fill a field with.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DatasetValue {
    /// An image, for a field of images.
    Image(DatasetImageValue),
    /// A video, for a field of images.
    Video(DatasetVideoValue),
    /// A text, for a field of text.
    Text(DatasetTextValue),
    /// The data of a chart, for a field of charts.
    Chart(DatasetChartValue),
    /// The data of a sheet, for a field of sheets.
    Sheet(DatasetSheetValue),
    /// A kind that this version of the crate does not know, as it came.
    Other(Value),
}

impl Union for DatasetValue {
    const TAG: &'static str = "type";

    #[inline]
    fn read(variant: Variant<'_>) -> Result<Self, DecodeError> {
        match variant.tag() {
            "image" => variant.read().map(Self::Image),
            "video" => variant.read().map(Self::Video),
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
            Self::Video(it) => Self::tagged("video", it),
            Self::Text(it) => Self::tagged("text", it),
            Self::Chart(it) => Self::tagged("chart", it),
            Self::Sheet(it) => Self::tagged("sheet", it),
            Self::Other(value) => value.clone(),
        }
    }
}

union!(DatasetValue);

impl From<DatasetImageValue> for DatasetValue {
    #[inline]
    fn from(it: DatasetImageValue) -> Self {
        Self::Image(it)
    }
}

impl From<DatasetVideoValue> for DatasetValue {
    #[inline]
    fn from(it: DatasetVideoValue) -> Self {
        Self::Video(it)
    }
}

impl From<DatasetTextValue> for DatasetValue {
    #[inline]
    fn from(it: DatasetTextValue) -> Self {
        Self::Text(it)
    }
}

impl From<DatasetChartValue> for DatasetValue {
    #[inline]
    fn from(it: DatasetChartValue) -> Self {
        Self::Chart(it)
    }
}

impl From<DatasetSheetValue> for DatasetValue {
    #[inline]
    fn from(it: DatasetSheetValue) -> Self {
        Self::Sheet(it)
    }
}

/// What came of an autofill.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DesignAutofillJobResult {
    /// A new design with the data in it.
    CreateDesign(CreateDesignAutofillJobResult),
    /// A kind that this version of the crate does not know, as it came.
    Other(Value),
}

impl Union for DesignAutofillJobResult {
    const TAG: &'static str = "type";

    #[inline]
    fn read(variant: Variant<'_>) -> Result<Self, DecodeError> {
        match variant.tag() {
            "create_design" => variant.read().map(Self::CreateDesign),
            _ => Ok(Self::Other(variant.into_value())),
        }
    }

    #[inline]
    fn write(&self) -> Value {
        match self {
            Self::CreateDesign(it) => Self::tagged("create_design", it),
            Self::Other(value) => value.clone(),
        }
    }
}

union!(DesignAutofillJobResult);

/// A cell of a table.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DataTableCell {
    /// A cell with a text.
    String(StringDataTableCell),
    /// A cell with a number.
    Number(NumberDataTableCell),
    /// A cell that holds either true or false.
    Boolean(BooleanDataTableCell),
    /// A cell with a date.
    Date(DateDataTableCell),
    /// A cell with images and videos.
    Media(MediaCollectionDataTableCell),
    /// A kind that this version of the crate does not know, as it came.
    Other(Value),
}

impl Union for DataTableCell {
    const TAG: &'static str = "type";

    #[inline]
    fn read(variant: Variant<'_>) -> Result<Self, DecodeError> {
        match variant.tag() {
            "string" => variant.read().map(Self::String),
            "number" => variant.read().map(Self::Number),
            "boolean" => variant.read().map(Self::Boolean),
            "date" => variant.read().map(Self::Date),
            "media" => variant.read().map(Self::Media),
            _ => Ok(Self::Other(variant.into_value())),
        }
    }

    #[inline]
    fn write(&self) -> Value {
        match self {
            Self::String(it) => Self::tagged("string", it),
            Self::Number(it) => Self::tagged("number", it),
            Self::Boolean(it) => Self::tagged("boolean", it),
            Self::Date(it) => Self::tagged("date", it),
            Self::Media(it) => Self::tagged("media", it),
            Self::Other(value) => value.clone(),
        }
    }
}

union!(DataTableCell);

impl From<StringDataTableCell> for DataTableCell {
    #[inline]
    fn from(it: StringDataTableCell) -> Self {
        Self::String(it)
    }
}

impl From<NumberDataTableCell> for DataTableCell {
    #[inline]
    fn from(it: NumberDataTableCell) -> Self {
        Self::Number(it)
    }
}

impl From<BooleanDataTableCell> for DataTableCell {
    #[inline]
    fn from(it: BooleanDataTableCell) -> Self {
        Self::Boolean(it)
    }
}

impl From<DateDataTableCell> for DataTableCell {
    #[inline]
    fn from(it: DateDataTableCell) -> Self {
        Self::Date(it)
    }
}

impl From<MediaCollectionDataTableCell> for DataTableCell {
    #[inline]
    fn from(it: MediaCollectionDataTableCell) -> Self {
        Self::Media(it)
    }
}

/// An image or a video for a cell.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DataTableMedia {
    /// An image to upload for a cell.
    ImageUpload(DataTableImageUpload),
    /// A video to upload for a cell.
    VideoUpload(DataTableVideoUpload),
    /// A kind that this version of the crate does not know, as it came.
    Other(Value),
}

impl Union for DataTableMedia {
    const TAG: &'static str = "type";

    #[inline]
    fn read(variant: Variant<'_>) -> Result<Self, DecodeError> {
        match variant.tag() {
            "image_upload" => variant.read().map(Self::ImageUpload),
            "video_upload" => variant.read().map(Self::VideoUpload),
            _ => Ok(Self::Other(variant.into_value())),
        }
    }

    #[inline]
    fn write(&self) -> Value {
        match self {
            Self::ImageUpload(it) => Self::tagged("image_upload", it),
            Self::VideoUpload(it) => Self::tagged("video_upload", it),
            Self::Other(value) => value.clone(),
        }
    }
}

union!(DataTableMedia);

impl From<DataTableImageUpload> for DataTableMedia {
    #[inline]
    fn from(it: DataTableImageUpload) -> Self {
        Self::ImageUpload(it)
    }
}

impl From<DataTableVideoUpload> for DataTableMedia {
    #[inline]
    fn from(it: DataTableVideoUpload) -> Self {
        Self::VideoUpload(it)
    }
}

/// How far an autofill job is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DesignAutofillStatus {
    /// The autofill is still running.
    InProgress,
    /// The design is there.
    Success,
    /// The autofill failed, and the job's error says why.
    Failed,
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

impl DesignAutofillStatus {
    /// The value as it travels.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::InProgress => "in_progress",
            Self::Success => "success",
            Self::Failed => "failed",
            Self::Other(value) => value,
        }
    }
}

impl From<&str> for DesignAutofillStatus {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "in_progress" => Self::InProgress,
            "success" => Self::Success,
            "failed" => Self::Failed,
            other => Self::Other(other.to_owned()),
        }
    }
}

string_enum!(DesignAutofillStatus);

/// Why an autofill job failed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AutofillErrorCode {
    /// Canva could not fill in the data.
    AutofillError,
    /// Canva could not draw the thumbnail of the design.
    ThumbnailGenerationError,
    /// Canva could not save the new design.
    CreateDesignError,
    /// Canva could not apply the rules for approving designs.
    DesignApprovalError,
    /// The user's free trial is used up.
    TrialQuotaExceeded,
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

impl AutofillErrorCode {
    /// The value as it travels.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::AutofillError => "autofill_error",
            Self::ThumbnailGenerationError => "thumbnail_generation_error",
            Self::CreateDesignError => "create_design_error",
            Self::DesignApprovalError => "design_approval_error",
            Self::TrialQuotaExceeded => "trial_quota_exceeded",
            Self::Other(value) => value,
        }
    }
}

impl From<&str> for AutofillErrorCode {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "autofill_error" => Self::AutofillError,
            "thumbnail_generation_error" => Self::ThumbnailGenerationError,
            "create_design_error" => Self::CreateDesignError,
            "design_approval_error" => Self::DesignApprovalError,
            "trial_quota_exceeded" => Self::TrialQuotaExceeded,
            other => Self::Other(other.to_owned()),
        }
    }
}

string_enum!(AutofillErrorCode);

/// What the cells of a column hold.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ColumnDataType {
    /// Texts.
    String,
    /// Numbers.
    Number,
    /// Dates.
    Date,
    /// Values that are either true or false.
    Boolean,
    /// Images and videos.
    Media,
    /// Several of these.
    Variant,
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

impl ColumnDataType {
    /// The value as it travels.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::String => "string",
            Self::Number => "number",
            Self::Date => "date",
            Self::Boolean => "boolean",
            Self::Media => "media",
            Self::Variant => "variant",
            Self::Other(value) => value,
        }
    }
}

impl From<&str> for ColumnDataType {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "string" => Self::String,
            "number" => Self::Number,
            "date" => Self::Date,
            "boolean" => Self::Boolean,
            "media" => Self::Media,
            "variant" => Self::Variant,
            other => Self::Other(other.to_owned()),
        }
    }
}

string_enum!(ColumnDataType);

/// The format of an image for a cell.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DataTableImageMimeType {
    /// JPEG.
    Jpeg,
    /// HEIC.
    Heic,
    /// PNG.
    Png,
    /// SVG.
    Svg,
    /// WebP.
    Webp,
    /// TIFF.
    Tiff,
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

impl DataTableImageMimeType {
    /// The value as it travels.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Heic => "image/heic",
            Self::Png => "image/png",
            Self::Svg => "image/svg+xml",
            Self::Webp => "image/webp",
            Self::Tiff => "image/tiff",
            Self::Other(value) => value,
        }
    }
}

impl From<&str> for DataTableImageMimeType {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "image/jpeg" => Self::Jpeg,
            "image/heic" => Self::Heic,
            "image/png" => Self::Png,
            "image/svg+xml" => Self::Svg,
            "image/webp" => Self::Webp,
            "image/tiff" => Self::Tiff,
            other => Self::Other(other.to_owned()),
        }
    }
}

string_enum!(DataTableImageMimeType);

/// The format of a video for a cell.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DataTableVideoMimeType {
    /// AVI.
    Avi,
    /// AVI, by its other name.
    MsVideo,
    /// GIF, which counts as a video here.
    Gif,
    /// M4V.
    M4v,
    /// MKV.
    Matroska,
    /// QuickTime.
    QuickTime,
    /// MP4.
    Mp4,
    /// MPEG.
    Mpeg,
    /// WebM.
    Webm,
    /// Lottie, an animation in JSON.
    Lottie,
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

impl DataTableVideoMimeType {
    /// The value as it travels.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Avi => "video/avi",
            Self::MsVideo => "video/x-msvideo",
            Self::Gif => "image/gif",
            Self::M4v => "video/x-m4v",
            Self::Matroska => "video/x-matroska",
            Self::QuickTime => "video/quicktime",
            Self::Mp4 => "video/mp4",
            Self::Mpeg => "video/mpeg",
            Self::Webm => "video/webm",
            Self::Lottie => "application/json",
            Self::Other(value) => value,
        }
    }
}

impl From<&str> for DataTableVideoMimeType {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "video/avi" => Self::Avi,
            "video/x-msvideo" => Self::MsVideo,
            "image/gif" => Self::Gif,
            "video/x-m4v" => Self::M4v,
            "video/x-matroska" => Self::Matroska,
            "video/quicktime" => Self::QuickTime,
            "video/mp4" => Self::Mp4,
            "video/mpeg" => Self::Mpeg,
            "video/webm" => Self::Webm,
            "application/json" => Self::Lottie,
            other => Self::Other(other.to_owned()),
        }
    }
}

string_enum!(DataTableVideoMimeType);

/// Whether AI made an image or a video.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DataTableAiDisclosure {
    /// The app made it with AI, or changed much of it with AI.
    AppGenerated,
    /// AI had no part in it.
    None,
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

impl DataTableAiDisclosure {
    /// The value as it travels.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::AppGenerated => "app_generated",
            Self::None => "none",
            Self::Other(value) => value,
        }
    }
}

impl From<&str> for DataTableAiDisclosure {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "app_generated" => Self::AppGenerated,
            "none" => Self::None,
            other => Self::Other(other.to_owned()),
        }
    }
}

string_enum!(DataTableAiDisclosure);
