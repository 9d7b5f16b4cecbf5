// @generated from spec/autofills.yaml by the generator; change the spec, not this file.

//! Designs filled with data.
//!
//! See the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/autofills/).
//!
//! # Operations
//!
//! - [`create_design_autofill_job`](crate::Client::create_design_autofill_job): Starts to fill a design with data.
//! - [`get_design_autofill_job`](crate::Client::get_design_autofill_job): Returns the status and the result of an autofill job.

use crate::runtime;
use crate::runtime::wire;

impl runtime::Client {
    /// Starts to fill a design with data.
    ///
    /// The data goes into a new design, made from a brand template or from another design, or
    /// into an existing design. A new one is at the top level of the user's projects (the
    /// `root` folder).
    ///
    /// `get_brand_template_dataset` and `get_design_dataset` list the fields of the data.
    ///
    /// The response describes a job, which may already be finished. Poll it with
    /// `get_design_autofill_job`, which needs the scope `design:meta:read`.
    ///
    /// Each call starts another job, so a repeated call may make two designs.
    ///
    /// `POST /v1/autofills`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/autofills/create-design-autofill-job/).
    ///
    /// - Scope: `design:content:write`.
    /// - Rate limit: 60 requests a minute for each user.
    /// - Plans: Canva Pro, Teams and Enterprise. Canva plans limits of use, and has not stated
    ///   any yet.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party. The plans and previews are those of the pages of autumn 2026.
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
    /// - 429 `quota_exceeded`: The user's free trial is used up; retrying does not help.
    /// - 429: the body may be [`FeatureQuotaExceededError`](crate::errors::FeatureQuotaExceededError).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::autofills::{
    ///     CreateFromBrandTemplateAutofillJobRequest, DatasetImageValue, DatasetTextValue,
    ///     DatasetValue, DatasetVideoValue,
    /// };
    ///
    /// let data = [
    ///     ("background", DatasetValue::Video(DatasetVideoValue::new("VAHs9JdMx4f"))),
    ///     ("speaker_name", DatasetValue::Text(DatasetTextValue::new("Amina Yusuf"))),
    ///     ("speaker_portrait", DatasetValue::Image(DatasetImageValue::new("MAHc4WbTn8v"))),
    /// ];
    ///
    /// let body = CreateFromBrandTemplateAutofillJobRequest::new("EAHz6MkJs9d", data)
    ///     .title("Talk by Amina Yusuf");
    /// let result = client.create_design_autofill_job(body).send_and_wait().await?;
    /// println!("{result:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn create_design_autofill_job(
        &self,
        body: impl Into<CreateDesignAutofillJobRequest>,
    ) -> runtime::Request<CreateDesignAutofillJob> {
        let body: CreateDesignAutofillJobRequest = body.into();
        runtime::Request::new(self).set_json(body)
    }

    /// Returns the status and the result of an autofill job.
    ///
    /// Poll it with increasing delays until the status is `success` or `failed`. Only the user
    /// who started the autofill can ask about it.
    ///
    /// `GET /v1/autofills/{jobId}`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/autofills/get-design-autofill-job/).
    ///
    /// - Scope: `design:meta:read`.
    /// - `job_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - Rate limit: 120 requests a minute for each user.
    /// - Plans: Canva Pro, Teams and Enterprise. Canva plans limits of use, and has not stated
    ///   any yet.
    /// - Last compared with the documentation on 2026-08-13: Canva's description of about that
    ///   day, kept by a third party. The plans and previews are those of the pages of autumn 2026.
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
    ) -> runtime::Request<GetDesignAutofillJob> {
        runtime::Request::new(self).set_path("jobId", job_id)
    }
}

/// The operation of [`Client::create_design_autofill_job`](crate::Client::create_design_autofill_job).
pub enum CreateDesignAutofillJob {}

impl runtime::Operation for CreateDesignAutofillJob {
    type Output = CreateDesignAutofillJobResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "create_design_autofill_job",
        path: "/v1/autofills",
        scopes: runtime::Scopes::All(&["design:content:write"]),
        rate_limits: &[runtime::RateLimit::per_minute(60)],
        ..runtime::OperationInfo::POST
    };
}

impl runtime::StartsJob for CreateDesignAutofillJob {
    type Poll = GetDesignAutofillJob;

    #[inline]
    fn job(response: CreateDesignAutofillJobResponse) -> DesignAutofillJob {
        response.job
    }

    #[inline]
    fn poll(
        client: &runtime::Client,
        id: &str,
    ) -> runtime::Request<GetDesignAutofillJob> {
        client.get_design_autofill_job(id)
    }
}

/// The operation of [`Client::get_design_autofill_job`](crate::Client::get_design_autofill_job).
pub enum GetDesignAutofillJob {}

impl runtime::Operation for GetDesignAutofillJob {
    type Output = GetDesignAutofillJobResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "get_design_autofill_job",
        path: "/v1/autofills/{jobId}",
        scopes: runtime::Scopes::All(&["design:meta:read"]),
        rate_limits: &[runtime::RateLimit::per_minute(120)],
        constraints: &[
            runtime::Constraint::of("jobId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
        ],
        ..runtime::OperationInfo::GET
    };
}

impl runtime::PollsJob for GetDesignAutofillJob {
    type Job = DesignAutofillJob;

    #[inline]
    fn job(response: GetDesignAutofillJobResponse) -> DesignAutofillJob {
        response.job
    }
}

impl runtime::Job for DesignAutofillJob {
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
    fn outcome(self) -> runtime::Outcome<DesignAutofillJobResult, AutofillError> {
        match self.status {
            DesignAutofillStatus::Success => runtime::Outcome::Success(self.result),
            DesignAutofillStatus::Failed => runtime::Outcome::Failure(self.error),
            _ => runtime::Outcome::Pending,
        }
    }
}

/// The response of `create_design_autofill_job`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateDesignAutofillJobResponse {
    /// The new job.
    pub job: DesignAutofillJob,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(CreateDesignAutofillJobResponse {
    job,
    ..extra
});

/// The response of `get_design_autofill_job`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetDesignAutofillJobResponse {
    /// The current state of the job.
    pub job: DesignAutofillJob,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(GetDesignAutofillJobResponse {
    job,
    ..extra
});

/// A new design, made from a brand template and data.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateFromBrandTemplateAutofillJobRequest {
    /// The ID of the brand template.
    pub brand_template_id: String,
    /// The title of the new design.
    ///
    /// Default: the title of the brand template.
    ///
    /// From 1 to 255 characters.
    pub title: Option<String>,
    /// The data, by the name of the field.
    ///
    /// `get_brand_template_dataset` lists the names. Canva ignores unknown names, without an
    /// error.
    pub data: std::collections::BTreeMap<String, DatasetValue>,
}

impl CreateFromBrandTemplateAutofillJobRequest {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("title").min_length(1).max_length(255),
    ];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(
        brand_template_id: impl Into<String>,
        data: impl IntoIterator<Item = (impl Into<String>, DatasetValue)>,
    ) -> Self {
        Self {
            brand_template_id: brand_template_id.into(),
            title: None,
            data: data.into_iter().map(|(key, value)| (key.into(), value)).collect(),
        }
    }

    /// Sets [`title`](Self::title).
    #[must_use]
    #[inline]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }
}

wire::object!(CreateFromBrandTemplateAutofillJobRequest {
    brand_template_id,
    title,
    data,
});

/// A new design, made from another design and data.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateFromDesignAutofillJobRequest {
    /// The ID of the other design.
    ///
    /// It has 1 to 50 characters: letters, digits, `-` and `_`.
    ///
    /// Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    pub design_id: String,
    /// The title of the new design.
    ///
    /// Default: the title of the other design.
    ///
    /// From 1 to 255 characters.
    pub title: Option<String>,
    /// The data, by the name of the field.
    ///
    /// `get_design_dataset` lists the names. Canva ignores unknown names, without an error.
    pub data: std::collections::BTreeMap<String, DatasetValue>,
}

impl CreateFromDesignAutofillJobRequest {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("design_id").pattern("^[a-zA-Z0-9_-]{1,50}$"),
        wire::Constraint::of("title").min_length(1).max_length(255),
    ];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(
        design_id: impl Into<String>,
        data: impl IntoIterator<Item = (impl Into<String>, DatasetValue)>,
    ) -> Self {
        Self {
            design_id: design_id.into(),
            title: None,
            data: data.into_iter().map(|(key, value)| (key.into(), value)).collect(),
        }
    }

    /// Sets [`title`](Self::title).
    #[must_use]
    #[inline]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }
}

wire::object!(CreateFromDesignAutofillJobRequest {
    design_id,
    title,
    data,
});

/// An existing design, which the data changes.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UpdateDesignAutofillJobRequest {
    /// The ID of the design.
    ///
    /// It has 1 to 50 characters: letters, digits, `-` and `_`.
    ///
    /// Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    pub design_id: String,
    /// The data, by the name of the field.
    ///
    /// `get_design_dataset` lists the names. Canva ignores unknown names, without an error.
    pub data: std::collections::BTreeMap<String, DatasetValue>,
}

impl UpdateDesignAutofillJobRequest {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("design_id").pattern("^[a-zA-Z0-9_-]{1,50}$"),
    ];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(
        design_id: impl Into<String>,
        data: impl IntoIterator<Item = (impl Into<String>, DatasetValue)>,
    ) -> Self {
        Self {
            design_id: design_id.into(),
            data: data.into_iter().map(|(key, value)| (key.into(), value)).collect(),
        }
    }
}

wire::object!(UpdateDesignAutofillJobRequest {
    design_id,
    data,
});

/// An image, for a field of images.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DatasetImageValue {
    /// The ID of the image, which is in the user's library.
    pub asset_id: String,
}

impl DatasetImageValue {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(asset_id: impl Into<String>) -> Self {
        Self { asset_id: asset_id.into() }
    }
}

wire::object!(DatasetImageValue { asset_id });

/// A video, for a field of images.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DatasetVideoValue {
    /// The ID of the video, which is in the user's library.
    ///
    /// It has 1 to 50 characters: letters, digits, `-` and `_`.
    ///
    /// Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    pub asset_id: String,
}

impl DatasetVideoValue {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("asset_id").pattern("^[a-zA-Z0-9_-]{1,50}$"),
    ];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(asset_id: impl Into<String>) -> Self {
        Self { asset_id: asset_id.into() }
    }
}

wire::object!(DatasetVideoValue { asset_id });

/// A text, for a field of text.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DatasetTextValue {
    /// The text.
    pub text: String,
}

impl DatasetTextValue {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

wire::object!(DatasetTextValue { text });

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
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(chart_data: DataTable) -> Self {
        Self { chart_data }
    }
}

wire::object!(DatasetChartValue { chart_data });

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
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(sheet_data: DataTable) -> Self {
        Self { sheet_data }
    }
}

wire::object!(DatasetSheetValue { sheet_data });

/// An autofill in the background.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DesignAutofillJob {
    /// The job's ID.
    pub id: String,
    /// The status of the job.
    pub status: DesignAutofillStatus,
    /// The result of a successful job.
    pub result: Option<DesignAutofillJobResult>,
    /// The error of the job, if it failed.
    pub error: Option<AutofillError>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(DesignAutofillJob {
    id,
    status,
    result,
    error,
    ..extra
});

/// A new design with the data in it.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateDesignAutofillJobResult {
    /// The new design, at the top level of the user's projects (the `root` folder).
    pub design: super::designs::DesignSummary,
    /// The rest of the user's free trial, if there is one.
    ///
    /// **Preview:** may change or be removed without notice.
    #[cfg(feature = "preview")]
    pub trial_information: Option<AutofillTrialInformation>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(CreateDesignAutofillJobResult {
    design,
    #[cfg(feature = "preview")]
    trial_information,
    ..extra
});

/// An existing design with the data in it.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct UpdateDesignAutofillJobResult {
    /// The changed design.
    pub design: super::designs::DesignSummary,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(UpdateDesignAutofillJobResult {
    design,
    ..extra
});

/// The error of an autofill.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AutofillError {
    /// The reason, for programs.
    pub code: AutofillErrorCode,
    /// The reason, for people.
    pub message: String,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(AutofillError {
    code,
    message,
    ..extra
});

crate::runtime::preview! {
    /// The rest of a free trial of autofill.
    ///
    /// Only users without Canva Enterprise have one.
    ///
    /// **Preview:** may change or be removed without notice.
    #[derive(Debug, Clone, PartialEq, Default)]
    #[non_exhaustive]
    pub struct AutofillTrialInformation {
        /// The number of designs that the user can still fill with data.
        ///
        /// At least 0.
        pub uses_remaining: i32,
        /// The page where the user can upgrade to Canva Enterprise.
        pub upgrade_url: String,
        /// Unknown fields, kept for round trips.
        pub extra: wire::Extra,
    }

    wire::response!(AutofillTrialInformation {
        uses_remaining,
        upgrade_url,
        ..extra
    });
}

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
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(rows: impl IntoIterator<Item = DataTableRow>) -> Self {
        Self {
            column_configs: None,
            rows: rows.into_iter().collect(),
        }
    }

    /// Sets [`column_configs`](Self::column_configs).
    #[must_use]
    #[inline]
    pub fn column_configs(
        mut self,
        column_configs: impl IntoIterator<Item = ColumnConfig>,
    ) -> Self {
        self.column_configs = Some(column_configs.into_iter().collect());
        self
    }
}

wire::object!(DataTable { column_configs, rows });

/// The name and the type of a column of a table.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ColumnConfig {
    /// The heading of the column.
    pub name: Option<String>,
    /// The type of the cells of the column.
    pub r#type: ColumnDataType,
}

impl ColumnConfig {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(r#type: ColumnDataType) -> Self {
        Self { name: None, r#type }
    }

    /// Sets [`name`](Self::name).
    #[must_use]
    #[inline]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

wire::object!(ColumnConfig {
    name,
    r#type: "type",
});

/// A row of a table.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DataTableRow {
    /// The cells, as many as in every other row.
    pub cells: Vec<DataTableCell>,
}

impl DataTableRow {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(cells: impl IntoIterator<Item = impl Into<DataTableCell>>) -> Self {
        Self {
            cells: cells.into_iter().map(Into::into).collect(),
        }
    }
}

wire::object!(DataTableRow { cells });

/// A cell with a text.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct StringDataTableCell {
    /// The text; without it, the cell is empty.
    ///
    /// At most 10000 characters.
    pub value: Option<String>,
}

impl StringDataTableCell {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("value").max_length(10000),
    ];

    /// Creates an empty value.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { value: None }
    }

    /// Sets [`value`](Self::value).
    #[must_use]
    #[inline]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }
}

wire::object!(StringDataTableCell { value });

/// A cell with a number.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct NumberDataTableCell {
    /// The number; without it, the cell is empty.
    pub value: Option<f64>,
    /// The format of the number.
    pub metadata: Option<NumberCellMetadata>,
}

impl NumberDataTableCell {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[];

    /// Creates an empty value.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            value: None,
            metadata: None,
        }
    }

    /// Sets [`value`](Self::value).
    #[must_use]
    #[inline]
    pub fn value(mut self, value: f64) -> Self {
        self.value = Some(value);
        self
    }

    /// Sets [`metadata`](Self::metadata).
    #[must_use]
    #[inline]
    pub fn metadata(mut self, metadata: NumberCellMetadata) -> Self {
        self.metadata = Some(metadata);
        self
    }
}

wire::object!(NumberDataTableCell {
    value,
    metadata,
});

/// The format of a number in a table.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct NumberCellMetadata {
    /// The format, in the notation of Office Open XML, such as `#,##0.00`.
    ///
    /// It can set the currency, the number of decimal places and what separates digits.
    pub formatting: Option<String>,
}

impl NumberCellMetadata {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[];

    /// Creates an empty value.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { formatting: None }
    }

    /// Sets [`formatting`](Self::formatting).
    #[must_use]
    #[inline]
    pub fn formatting(mut self, formatting: impl Into<String>) -> Self {
        self.formatting = Some(formatting.into());
        self
    }
}

wire::object!(NumberCellMetadata { formatting });

/// A cell that holds either true or false.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct BooleanDataTableCell {
    /// The value; without it, the cell is empty.
    pub value: Option<bool>,
}

impl BooleanDataTableCell {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[];

    /// Creates an empty value.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { value: None }
    }

    /// Sets [`value`](Self::value).
    #[must_use]
    #[inline]
    pub fn value(mut self, value: bool) -> Self {
        self.value = Some(value);
        self
    }
}

wire::object!(BooleanDataTableCell { value });

/// A cell with a date.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DateDataTableCell {
    /// The date, in Unix seconds; without it, the cell is empty.
    pub value: Option<wire::Timestamp>,
}

impl DateDataTableCell {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[];

    /// Creates an empty value.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { value: None }
    }

    /// Sets [`value`](Self::value).
    #[must_use]
    #[inline]
    pub fn value(mut self, value: wire::Timestamp) -> Self {
        self.value = Some(value);
        self
    }
}

wire::object!(DateDataTableCell { value });

/// A cell with images and videos.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct MediaCollectionDataTableCell {
    /// The images and videos; if there are none, the cell is empty.
    ///
    /// At most 20 items.
    pub value: Vec<DataTableMedia>,
}

impl MediaCollectionDataTableCell {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[
        wire::Constraint::of("value").max_items(20),
    ];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(value: impl IntoIterator<Item = impl Into<DataTableMedia>>) -> Self {
        Self {
            value: value.into_iter().map(Into::into).collect(),
        }
    }
}

wire::object!(MediaCollectionDataTableCell {
    value,
});

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
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[];

    /// Creates a value with its required fields.
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
    #[must_use]
    #[inline]
    pub fn width(mut self, width: i32) -> Self {
        self.width = Some(width);
        self
    }

    /// Sets [`height`](Self::height).
    #[must_use]
    #[inline]
    pub fn height(mut self, height: i32) -> Self {
        self.height = Some(height);
        self
    }
}

wire::object!(DataTableImageUpload {
    url,
    thumbnail_url,
    mime_type,
    width,
    height,
    ai_disclosure,
});

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
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[];

    /// Creates a value with its required fields.
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
    #[must_use]
    #[inline]
    pub fn thumbnail_video_url(
        mut self,
        thumbnail_video_url: impl Into<String>,
    ) -> Self {
        self.thumbnail_video_url = Some(thumbnail_video_url.into());
        self
    }

    /// Sets [`width`](Self::width).
    #[must_use]
    #[inline]
    pub fn width(mut self, width: i32) -> Self {
        self.width = Some(width);
        self
    }

    /// Sets [`height`](Self::height).
    #[must_use]
    #[inline]
    pub fn height(mut self, height: i32) -> Self {
        self.height = Some(height);
        self
    }
}

wire::object!(DataTableVideoUpload {
    url,
    thumbnail_image_url,
    thumbnail_video_url,
    mime_type,
    width,
    height,
    ai_disclosure,
});

/// The design or brand template to fill.
///
/// Canva reads a request without a type as `create_from_brand_template`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateDesignAutofillJobRequest {
    /// A new design, made from a brand template and data.
    CreateFromBrandTemplate(CreateFromBrandTemplateAutofillJobRequest),
    /// A new design, made from another design and data.
    CreateFromDesign(CreateFromDesignAutofillJobRequest),
    /// An existing design, which the data changes.
    UpdateDesign(UpdateDesignAutofillJobRequest),
    /// A kind unknown to this version of the crate.
    Other(wire::Json),
}

wire::union!(CreateDesignAutofillJobRequest {
    tag: "type",
    CreateFromBrandTemplate: "create_from_brand_template",
    CreateFromDesign: "create_from_design",
    UpdateDesign: "update_design",
});

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

impl From<UpdateDesignAutofillJobRequest> for CreateDesignAutofillJobRequest {
    #[inline]
    fn from(it: UpdateDesignAutofillJobRequest) -> Self {
        Self::UpdateDesign(it)
    }
}

/// The value of a field.
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
    /// A kind unknown to this version of the crate.
    Other(wire::Json),
}

wire::union!(DatasetValue {
    tag: "type",
    Image: "image",
    Video: "video",
    Text: "text",
    Chart: "chart",
    Sheet: "sheet",
});

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

/// The result of an autofill.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DesignAutofillJobResult {
    /// A new design with the data in it.
    CreateDesign(CreateDesignAutofillJobResult),
    /// An existing design with the data in it.
    UpdateDesign(UpdateDesignAutofillJobResult),
    /// A kind unknown to this version of the crate.
    Other(wire::Json),
}

wire::union!(DesignAutofillJobResult {
    tag: "type",
    CreateDesign: "create_design",
    UpdateDesign: "update_design",
});

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
    /// A kind unknown to this version of the crate.
    Other(wire::Json),
}

wire::union!(DataTableCell {
    tag: "type",
    String: "string",
    Number: "number",
    Boolean: "boolean",
    Date: "date",
    Media: "media",
});

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
    /// A kind unknown to this version of the crate.
    Other(wire::Json),
}

wire::union!(DataTableMedia {
    tag: "type",
    ImageUpload: "image_upload",
    VideoUpload: "video_upload",
});

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

/// The status of an autofill job.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DesignAutofillStatus {
    /// The autofill is still running.
    InProgress,
    /// The design is there.
    Success,
    /// The autofill failed, and the job's error says why.
    Failed,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(DesignAutofillStatus {
    InProgress: "in_progress",
    Success: "success",
    Failed: "failed",
});

/// The error of an autofill job.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AutofillErrorCode {
    /// Canva could not fill in the data.
    AutofillError,
    /// Canva could not draw the thumbnail of the design.
    ThumbnailGenerationError,
    /// Canva could not save the new design.
    CreateDesignError,
    /// Canva could not save the changed design.
    DesignUpdateError,
    /// Canva could not apply the rules for approving designs.
    DesignApprovalError,
    /// The user's free trial is used up.
    TrialQuotaExceeded,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(AutofillErrorCode {
    AutofillError: "autofill_error",
    ThumbnailGenerationError: "thumbnail_generation_error",
    CreateDesignError: "create_design_error",
    DesignUpdateError: "design_update_error",
    DesignApprovalError: "design_approval_error",
    TrialQuotaExceeded: "trial_quota_exceeded",
});

/// The type of the cells of a column.
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
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(ColumnDataType {
    String: "string",
    Number: "number",
    Date: "date",
    Boolean: "boolean",
    Media: "media",
    Variant: "variant",
});

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
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(DataTableImageMimeType {
    Jpeg: "image/jpeg",
    Heic: "image/heic",
    Png: "image/png",
    Svg: "image/svg+xml",
    Webp: "image/webp",
    Tiff: "image/tiff",
});

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
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(DataTableVideoMimeType {
    Avi: "video/avi",
    MsVideo: "video/x-msvideo",
    Gif: "image/gif",
    M4v: "video/x-m4v",
    Matroska: "video/x-matroska",
    QuickTime: "video/quicktime",
    Mp4: "video/mp4",
    Mpeg: "video/mpeg",
    Webm: "video/webm",
    Lottie: "application/json",
});

/// Whether AI made an image or a video.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DataTableAiDisclosure {
    /// The app made it with AI, or changed much of it with AI.
    AppGenerated,
    /// AI had no part in it.
    None,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(DataTableAiDisclosure {
    AppGenerated: "app_generated",
    None: "none",
});
