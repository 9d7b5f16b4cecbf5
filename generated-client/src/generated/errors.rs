// @generated from spec/errors.yaml by the generator; change the spec, not this file.

//! How Canva reports what went wrong.
//!
//! See the [documentation](https://www.canva.dev/docs/connect/error-responses/).

use crate::runtime::wire::{
    DecodeError, Extra, Reader, Record, Writer, record, string_enum,
};

/// What went wrong with a call.
///
/// Every endpoint can answer with it, whether or not it lists the status: a bad token gives
/// 401, a missing scope or capability 403, and too many calls 429.
///
/// A job that fails is no such error; the job carries an error of its own.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ErrorResponse {
    /// The reason, for programs.
    pub code: ErrorCode,
    /// The reason, for people.
    ///
    /// Its wording varies, so decide by `code`.
    pub message: String,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for ErrorResponse {
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

record!(ErrorResponse : Default);

/// The user has no uses of a feature left.
///
/// Trying again does not help. The other meaning of status 429, `too_many_requests`, comes
/// as a plain error without `upsell_url`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct FeatureQuotaExceededError {
    /// The reason, for programs.
    pub code: ErrorCode,
    /// The reason, for people.
    ///
    /// Its wording varies, so decide by `code`.
    pub message: String,
    /// Where the user can upgrade to a plan with more uses.
    pub upsell_url: String,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for FeatureQuotaExceededError {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            code: object.field("code")?,
            message: object.field("message")?,
            upsell_url: object.field("upsell_url")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("code", &self.code);
        object.field("message", &self.message);
        object.field("upsell_url", &self.upsell_url);
    }
}

record!(FeatureQuotaExceededError : Default);

/// What went wrong with a call about tokens.
///
/// Only `exchange_access_token`, `introspect_token` and `revoke_tokens` answer with it, and
/// only with statuses that they do not list. The listed ones come with `code` and
/// `message`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct OauthError {
    /// The reason, for programs.
    pub error: ErrorCode,
    /// The reason, for people.
    pub error_description: String,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for OauthError {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            error: object.field("error")?,
            error_description: object.field("error_description")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("error", &self.error);
        object.field("error_description", &self.error_description);
    }
}

record!(OauthError : Default);

/// Why a call failed, for programs.
///
/// Canva adds codes often, and has renamed some.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// Something went wrong inside Canva.
    InternalError,
    /// A field has a value that Canva does not accept.
    InvalidField,
    /// A header has a value that Canva does not accept.
    InvalidHeaderValue,
    /// The user may not do this.
    PermissionDenied,
    /// The rate limit is reached, so wait before trying again.
    TooManyRequests,
    /// What the call refers to does not exist.
    NotFound,
    /// The body is malformed or breaks a rule.
    BadRequestBody,
    /// The path does not take this HTTP method.
    BadHttpMethod,
    /// A parameter is malformed or breaks a rule.
    BadRequestParams,
    /// A query parameter is malformed or breaks a rule.
    BadQueryParams,
    /// The user lacks the role that this needs.
    UserRoleRequired,
    /// There is no such endpoint.
    EndpointNotFound,
    /// The endpoint existed once, and has been removed.
    EndpointGone,
    /// This version of the API is not supported.
    UnsupportedVersion,
    /// The access token is wrong or has expired.
    InvalidAccessToken,
    /// The access token has been revoked.
    RevokedAccessToken,
    /// A required field is missing.
    MissingField,
    /// The access token lacks a scope that this needs.
    MissingScope,
    /// The authorization code or refresh token is not valid.
    InvalidGrant,
    /// The request cannot be carried out, or repeats an earlier one.
    InvalidRequest,
    /// The client ID or secret is wrong.
    InvalidClient,
    /// The client may not do this.
    UnauthorizedClient,
    /// The grant type is not supported.
    UnsupportedGrantType,
    /// A scope does not exist, or was never granted.
    InvalidScope,
    /// The header with the client's credentials is malformed.
    InvalidBasicHeader,
    /// The file has a format that Canva does not accept.
    InvalidFileFormat,
    /// A quota is used up.
    QuotaExceeded,
    /// The AI credits are used up, by the code's older name.
    AiCreditQuotaExceeded,
    /// AI credits are blocked for a while, by the code's older name.
    AiCreditQuotaCooldown,
    /// The body has a content type that Canva does not accept.
    UnsupportedContentType,
    /// The request is too large.
    RequestTooLarge,
    /// There is no such folder.
    FolderNotFound,
    /// The item is in several folders, so it cannot be moved.
    ItemInMultipleFolders,
    /// There is no such asset.
    AssetNotFound,
    /// There are as many of these as Canva allows.
    MaxLimitReached,
    /// There is no such permission.
    PermissionNotFound,
    /// The permission exists already.
    PermissionExists,
    /// The user is not authorized for this.
    UnauthorizedUser,
    /// There is no such user.
    UserNotFound,
    /// The user does not qualify for this.
    UserNotEligible,
    /// There is no such group.
    GroupNotFound,
    /// There is no such app.
    AppNotFound,
    /// The app has versions that are no longer drafts.
    AppHasNonDraftVersions,
    /// The item cannot go from its present status to this one.
    InvalidStatusTransition,
    /// A translation breaks a rule.
    TranslationValidationFailed,
    /// There is no such content.
    ContentNotFound,
    /// There is no such document type.
    DoctypeNotFound,
    /// There is no such design.
    DesignNotFound,
    /// The offset lies beyond the last item.
    OffsetTooLarge,
    /// There is no such page.
    PageNotFound,
    /// There is no such design or comment.
    DesignOrCommentNotFound,
    /// There is no such design or comment thread.
    DesignOrThreadNotFound,
    /// The review has been dismissed.
    ReviewDismissed,
    /// The design has changed in the meantime.
    DesignContentChanged,
    /// There is no such design type.
    DesignTypeNotFound,
    /// There is no such team.
    TeamNotFound,
    /// The team is the default one, so this is not possible.
    TeamIsDefault,
    /// There is no such comment.
    CommentNotFound,
    /// The design has as many comments as Canva allows.
    TooManyComments,
    /// The comment thread has as many replies as Canva allows.
    TooManyReplies,
    /// The text of the comment is too long.
    MessageTooLong,
    /// There is no such comment thread.
    ThreadNotFound,
    /// There is no such reply.
    ReplyNotFound,
    /// The design has no fields to fill with data.
    DesignNotFillable,
    /// The data does not fit the fields of the design.
    AutofillDataInvalid,
    /// The feature is not available for this user or design.
    FeatureNotAvailable,
    /// This does not work with designs of this type.
    UnsupportedDesignType,
    /// Generating designs is not switched on for this user.
    DesignGenerationNotEnabled,
    /// The design holds content that the user has no license for.
    LicenseRequired,
    /// Canva considers the input unsafe.
    InputUnsafe,
    /// The display name is taken or not allowed.
    DisplayNameUnavailable,
    /// The user's account is not managed by the organization.
    UserNotManaged,
    /// The team ID conflicts with the one in the SAML settings.
    SamlTeamIdConflict,
    /// The SAML name ID is not available.
    SamlNameIdNotAvailable,
    /// The user has yet to verify an e-mail address.
    UserEmailUnverified,
    /// The user's account is not active.
    UserNotActive,
    /// The user has yet to give consent.
    UserPendingConsent,
    /// The account exists already.
    AccountExists,
    /// The user's credits are used up.
    CreditQuotaExceeded,
    /// The user's credits are blocked for a while.
    CreditQuotaCooldown,
    /// The app's credits are used up.
    AppCreditQuotaExceeded,
    /// This does not work with assets of this kind.
    UnsupportedAsset,
    /// A value that this version of the crate does not know, as it came.
    Other(String),
}

impl ErrorCode {
    /// The value as it travels.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::InternalError => "internal_error",
            Self::InvalidField => "invalid_field",
            Self::InvalidHeaderValue => "invalid_header_value",
            Self::PermissionDenied => "permission_denied",
            Self::TooManyRequests => "too_many_requests",
            Self::NotFound => "not_found",
            Self::BadRequestBody => "bad_request_body",
            Self::BadHttpMethod => "bad_http_method",
            Self::BadRequestParams => "bad_request_params",
            Self::BadQueryParams => "bad_query_params",
            Self::UserRoleRequired => "user_role_required",
            Self::EndpointNotFound => "endpoint_not_found",
            Self::EndpointGone => "endpoint_gone",
            Self::UnsupportedVersion => "unsupported_version",
            Self::InvalidAccessToken => "invalid_access_token",
            Self::RevokedAccessToken => "revoked_access_token",
            Self::MissingField => "missing_field",
            Self::MissingScope => "missing_scope",
            Self::InvalidGrant => "invalid_grant",
            Self::InvalidRequest => "invalid_request",
            Self::InvalidClient => "invalid_client",
            Self::UnauthorizedClient => "unauthorized_client",
            Self::UnsupportedGrantType => "unsupported_grant_type",
            Self::InvalidScope => "invalid_scope",
            Self::InvalidBasicHeader => "invalid_basic_header",
            Self::InvalidFileFormat => "invalid_file_format",
            Self::QuotaExceeded => "quota_exceeded",
            Self::AiCreditQuotaExceeded => "ai_credit_quota_exceeded",
            Self::AiCreditQuotaCooldown => "ai_credit_quota_cooldown",
            Self::UnsupportedContentType => "unsupported_content_type",
            Self::RequestTooLarge => "request_too_large",
            Self::FolderNotFound => "folder_not_found",
            Self::ItemInMultipleFolders => "item_in_multiple_folders",
            Self::AssetNotFound => "asset_not_found",
            Self::MaxLimitReached => "max_limit_reached",
            Self::PermissionNotFound => "permission_not_found",
            Self::PermissionExists => "permission_exists",
            Self::UnauthorizedUser => "unauthorized_user",
            Self::UserNotFound => "user_not_found",
            Self::UserNotEligible => "user_not_eligible",
            Self::GroupNotFound => "group_not_found",
            Self::AppNotFound => "app_not_found",
            Self::AppHasNonDraftVersions => "app_has_non_draft_versions",
            Self::InvalidStatusTransition => "invalid_status_transition",
            Self::TranslationValidationFailed => "translation_validation_failed",
            Self::ContentNotFound => "content_not_found",
            Self::DoctypeNotFound => "doctype_not_found",
            Self::DesignNotFound => "design_not_found",
            Self::OffsetTooLarge => "offset_too_large",
            Self::PageNotFound => "page_not_found",
            Self::DesignOrCommentNotFound => "design_or_comment_not_found",
            Self::DesignOrThreadNotFound => "design_or_thread_not_found",
            Self::ReviewDismissed => "review_dismissed",
            Self::DesignContentChanged => "design_content_changed",
            Self::DesignTypeNotFound => "design_type_not_found",
            Self::TeamNotFound => "team_not_found",
            Self::TeamIsDefault => "team_is_default",
            Self::CommentNotFound => "comment_not_found",
            Self::TooManyComments => "too_many_comments",
            Self::TooManyReplies => "too_many_replies",
            Self::MessageTooLong => "message_too_long",
            Self::ThreadNotFound => "thread_not_found",
            Self::ReplyNotFound => "reply_not_found",
            Self::DesignNotFillable => "design_not_fillable",
            Self::AutofillDataInvalid => "autofill_data_invalid",
            Self::FeatureNotAvailable => "feature_not_available",
            Self::UnsupportedDesignType => "unsupported_design_type",
            Self::DesignGenerationNotEnabled => "design_generation_not_enabled",
            Self::LicenseRequired => "license_required",
            Self::InputUnsafe => "input_unsafe",
            Self::DisplayNameUnavailable => "display_name_unavailable",
            Self::UserNotManaged => "user_not_managed",
            Self::SamlTeamIdConflict => "saml_team_id_conflict",
            Self::SamlNameIdNotAvailable => "saml_name_id_not_available",
            Self::UserEmailUnverified => "user_email_unverified",
            Self::UserNotActive => "user_not_active",
            Self::UserPendingConsent => "user_pending_consent",
            Self::AccountExists => "account_exists",
            Self::CreditQuotaExceeded => "credit_quota_exceeded",
            Self::CreditQuotaCooldown => "credit_quota_cooldown",
            Self::AppCreditQuotaExceeded => "app_credit_quota_exceeded",
            Self::UnsupportedAsset => "unsupported_asset",
            Self::Other(value) => value,
        }
    }
}

impl From<&str> for ErrorCode {
    #[inline]
    fn from(value: &str) -> Self {
        match value {
            "internal_error" => Self::InternalError,
            "invalid_field" => Self::InvalidField,
            "invalid_header_value" => Self::InvalidHeaderValue,
            "permission_denied" => Self::PermissionDenied,
            "too_many_requests" => Self::TooManyRequests,
            "not_found" => Self::NotFound,
            "bad_request_body" => Self::BadRequestBody,
            "bad_http_method" => Self::BadHttpMethod,
            "bad_request_params" => Self::BadRequestParams,
            "bad_query_params" => Self::BadQueryParams,
            "user_role_required" => Self::UserRoleRequired,
            "endpoint_not_found" => Self::EndpointNotFound,
            "endpoint_gone" => Self::EndpointGone,
            "unsupported_version" => Self::UnsupportedVersion,
            "invalid_access_token" => Self::InvalidAccessToken,
            "revoked_access_token" => Self::RevokedAccessToken,
            "missing_field" => Self::MissingField,
            "missing_scope" => Self::MissingScope,
            "invalid_grant" => Self::InvalidGrant,
            "invalid_request" => Self::InvalidRequest,
            "invalid_client" => Self::InvalidClient,
            "unauthorized_client" => Self::UnauthorizedClient,
            "unsupported_grant_type" => Self::UnsupportedGrantType,
            "invalid_scope" => Self::InvalidScope,
            "invalid_basic_header" => Self::InvalidBasicHeader,
            "invalid_file_format" => Self::InvalidFileFormat,
            "quota_exceeded" => Self::QuotaExceeded,
            "ai_credit_quota_exceeded" => Self::AiCreditQuotaExceeded,
            "ai_credit_quota_cooldown" => Self::AiCreditQuotaCooldown,
            "unsupported_content_type" => Self::UnsupportedContentType,
            "request_too_large" => Self::RequestTooLarge,
            "folder_not_found" => Self::FolderNotFound,
            "item_in_multiple_folders" => Self::ItemInMultipleFolders,
            "asset_not_found" => Self::AssetNotFound,
            "max_limit_reached" => Self::MaxLimitReached,
            "permission_not_found" => Self::PermissionNotFound,
            "permission_exists" => Self::PermissionExists,
            "unauthorized_user" => Self::UnauthorizedUser,
            "user_not_found" => Self::UserNotFound,
            "user_not_eligible" => Self::UserNotEligible,
            "group_not_found" => Self::GroupNotFound,
            "app_not_found" => Self::AppNotFound,
            "app_has_non_draft_versions" => Self::AppHasNonDraftVersions,
            "invalid_status_transition" => Self::InvalidStatusTransition,
            "translation_validation_failed" => Self::TranslationValidationFailed,
            "content_not_found" => Self::ContentNotFound,
            "doctype_not_found" => Self::DoctypeNotFound,
            "design_not_found" => Self::DesignNotFound,
            "offset_too_large" => Self::OffsetTooLarge,
            "page_not_found" => Self::PageNotFound,
            "design_or_comment_not_found" => Self::DesignOrCommentNotFound,
            "design_or_thread_not_found" => Self::DesignOrThreadNotFound,
            "review_dismissed" => Self::ReviewDismissed,
            "design_content_changed" => Self::DesignContentChanged,
            "design_type_not_found" => Self::DesignTypeNotFound,
            "team_not_found" => Self::TeamNotFound,
            "team_is_default" => Self::TeamIsDefault,
            "comment_not_found" => Self::CommentNotFound,
            "too_many_comments" => Self::TooManyComments,
            "too_many_replies" => Self::TooManyReplies,
            "message_too_long" => Self::MessageTooLong,
            "thread_not_found" => Self::ThreadNotFound,
            "reply_not_found" => Self::ReplyNotFound,
            "design_not_fillable" => Self::DesignNotFillable,
            "autofill_data_invalid" => Self::AutofillDataInvalid,
            "feature_not_available" => Self::FeatureNotAvailable,
            "unsupported_design_type" => Self::UnsupportedDesignType,
            "design_generation_not_enabled" => Self::DesignGenerationNotEnabled,
            "license_required" => Self::LicenseRequired,
            "input_unsafe" => Self::InputUnsafe,
            "display_name_unavailable" => Self::DisplayNameUnavailable,
            "user_not_managed" => Self::UserNotManaged,
            "saml_team_id_conflict" => Self::SamlTeamIdConflict,
            "saml_name_id_not_available" => Self::SamlNameIdNotAvailable,
            "user_email_unverified" => Self::UserEmailUnverified,
            "user_not_active" => Self::UserNotActive,
            "user_pending_consent" => Self::UserPendingConsent,
            "account_exists" => Self::AccountExists,
            "credit_quota_exceeded" => Self::CreditQuotaExceeded,
            "credit_quota_cooldown" => Self::CreditQuotaCooldown,
            "app_credit_quota_exceeded" => Self::AppCreditQuotaExceeded,
            "unsupported_asset" => Self::UnsupportedAsset,
            other => Self::Other(other.to_owned()),
        }
    }
}

string_enum!(ErrorCode);
