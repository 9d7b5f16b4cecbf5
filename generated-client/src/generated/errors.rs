// @generated from spec/errors.yaml by the generator; change the spec, not this file.

//! The bodies of error responses.
//!
//! See the [documentation](https://www.canva.dev/docs/apps/rest-apis/error-responses).

use crate::runtime::wire;

/// The error of a call.
///
/// Every endpoint can return it, even with a status that it does not list: a bad token
/// gives 401, used-up credits 402, a missing scope or capability 403, and too many calls 429.
///
/// A failed job is not such an error; it has an error of its own.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ErrorResponse {
    /// The reason, for programs.
    pub code: ErrorCode,
    /// The reason, for people.
    ///
    /// The wording varies; compare `code` instead.
    pub message: String,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(ErrorResponse {
    code,
    message,
    ..extra
});

/// The user's quota for a feature is used up.
///
/// Retrying does not help. The other meaning of status 429, `too_many_requests`, comes as a
/// plain error without `upsell_url`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct FeatureQuotaExceededError {
    /// The reason, for programs.
    pub code: ErrorCode,
    /// The reason, for people.
    ///
    /// The wording varies; compare `code` instead.
    pub message: String,
    /// The page where the user can upgrade to a plan with more uses.
    pub upsell_url: String,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(FeatureQuotaExceededError {
    code,
    message,
    upsell_url,
    ..extra
});

/// The error of a call about tokens.
///
/// Only `exchange_access_token`, `introspect_token` and `revoke_tokens` return it, and only
/// with statuses that they do not list. Listed statuses have `code` and `message`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct OauthError {
    /// The reason, for programs.
    pub error: ErrorCode,
    /// The reason, for people.
    pub error_description: String,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(OauthError {
    error,
    error_description,
    ..extra
});

/// The reason why a call failed, for programs.
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
    /// The rate limit is exceeded; wait before trying again.
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
    ///
    /// **Preview:** may change or be removed without notice.
    ///
    /// **Unverified:** The page lists the code; the meaning is that of its name.
    #[cfg(feature = "preview")]
    CreditQuotaCooldown,
    /// The app's credits are used up.
    ///
    /// **Preview:** may change or be removed without notice.
    ///
    /// **Unverified:** The page lists the code; the meaning is that of its name.
    #[cfg(feature = "preview")]
    AppCreditQuotaExceeded,
    /// This does not work with assets of this kind.
    ///
    /// **Preview:** may change or be removed without notice.
    ///
    /// **Unverified:** The page lists the code; the meaning is that of its name.
    #[cfg(feature = "preview")]
    UnsupportedAsset,
    /// A value unknown to this version of the crate.
    Other(String),
}

wire::string_enum!(ErrorCode {
    InternalError: "internal_error",
    InvalidField: "invalid_field",
    InvalidHeaderValue: "invalid_header_value",
    PermissionDenied: "permission_denied",
    TooManyRequests: "too_many_requests",
    NotFound: "not_found",
    BadRequestBody: "bad_request_body",
    BadHttpMethod: "bad_http_method",
    BadRequestParams: "bad_request_params",
    BadQueryParams: "bad_query_params",
    UserRoleRequired: "user_role_required",
    EndpointNotFound: "endpoint_not_found",
    EndpointGone: "endpoint_gone",
    UnsupportedVersion: "unsupported_version",
    InvalidAccessToken: "invalid_access_token",
    RevokedAccessToken: "revoked_access_token",
    MissingField: "missing_field",
    MissingScope: "missing_scope",
    InvalidGrant: "invalid_grant",
    InvalidRequest: "invalid_request",
    InvalidClient: "invalid_client",
    UnauthorizedClient: "unauthorized_client",
    UnsupportedGrantType: "unsupported_grant_type",
    InvalidScope: "invalid_scope",
    InvalidBasicHeader: "invalid_basic_header",
    InvalidFileFormat: "invalid_file_format",
    QuotaExceeded: "quota_exceeded",
    AiCreditQuotaExceeded: "ai_credit_quota_exceeded",
    AiCreditQuotaCooldown: "ai_credit_quota_cooldown",
    UnsupportedContentType: "unsupported_content_type",
    RequestTooLarge: "request_too_large",
    FolderNotFound: "folder_not_found",
    ItemInMultipleFolders: "item_in_multiple_folders",
    AssetNotFound: "asset_not_found",
    MaxLimitReached: "max_limit_reached",
    PermissionNotFound: "permission_not_found",
    PermissionExists: "permission_exists",
    UnauthorizedUser: "unauthorized_user",
    UserNotFound: "user_not_found",
    UserNotEligible: "user_not_eligible",
    GroupNotFound: "group_not_found",
    AppNotFound: "app_not_found",
    AppHasNonDraftVersions: "app_has_non_draft_versions",
    InvalidStatusTransition: "invalid_status_transition",
    TranslationValidationFailed: "translation_validation_failed",
    ContentNotFound: "content_not_found",
    DoctypeNotFound: "doctype_not_found",
    DesignNotFound: "design_not_found",
    OffsetTooLarge: "offset_too_large",
    PageNotFound: "page_not_found",
    DesignOrCommentNotFound: "design_or_comment_not_found",
    DesignOrThreadNotFound: "design_or_thread_not_found",
    ReviewDismissed: "review_dismissed",
    DesignContentChanged: "design_content_changed",
    DesignTypeNotFound: "design_type_not_found",
    TeamNotFound: "team_not_found",
    TeamIsDefault: "team_is_default",
    CommentNotFound: "comment_not_found",
    TooManyComments: "too_many_comments",
    TooManyReplies: "too_many_replies",
    MessageTooLong: "message_too_long",
    ThreadNotFound: "thread_not_found",
    ReplyNotFound: "reply_not_found",
    DesignNotFillable: "design_not_fillable",
    AutofillDataInvalid: "autofill_data_invalid",
    FeatureNotAvailable: "feature_not_available",
    UnsupportedDesignType: "unsupported_design_type",
    DesignGenerationNotEnabled: "design_generation_not_enabled",
    LicenseRequired: "license_required",
    InputUnsafe: "input_unsafe",
    DisplayNameUnavailable: "display_name_unavailable",
    UserNotManaged: "user_not_managed",
    SamlTeamIdConflict: "saml_team_id_conflict",
    SamlNameIdNotAvailable: "saml_name_id_not_available",
    UserEmailUnverified: "user_email_unverified",
    UserNotActive: "user_not_active",
    UserPendingConsent: "user_pending_consent",
    AccountExists: "account_exists",
    CreditQuotaExceeded: "credit_quota_exceeded",
    #[cfg(feature = "preview")]
    CreditQuotaCooldown: "credit_quota_cooldown",
    #[cfg(feature = "preview")]
    AppCreditQuotaExceeded: "app_credit_quota_exceeded",
    #[cfg(feature = "preview")]
    UnsupportedAsset: "unsupported_asset",
});
