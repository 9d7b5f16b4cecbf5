// @generated from spec/ by the generator; change the spec, not this file.

//! Canva Connect API: a module for each section of its [documentation](https://www.canva.dev/docs/connect/).

use crate::runtime::error::{ErrorBody, read_error_body};

pub mod analytics;
pub mod apps;
pub mod assets;
pub mod autofills;
pub mod brand_templates;
pub mod comments;
pub mod common;
pub mod connect;
pub mod designs;
pub mod errors;
pub mod exports;
pub mod folders;
pub mod imports;
pub mod merges;
pub mod oauth;
pub mod oidc;
pub mod operations;
pub mod print_partners;
pub mod resizes;
pub mod users;
pub mod webhooks;

/// Where the API is served, unless a client is told otherwise.
pub(crate) const SERVER: &str = "https://api.canva.com/rest";

/// The codes of status 429 that mean that calls come too fast; if there are none, all of them do.
pub(crate) const THROTTLED: &[&str] = &["too_many_requests"];

/// The page where users let an integration act for them.
pub const AUTHORIZE_URL: &str = "https://www.canva.com/api/oauth/authorize";

/// The usual body of an answer that reports an error.
pub type ApiError = errors::ErrorResponse;

/// What went wrong, in a word that programs can compare.
pub type ApiErrorCode = errors::ErrorCode;

/// The code and the words for people, from whichever body this is.
pub(crate) fn read_error(body: &[u8]) -> Option<(ApiErrorCode, String)> {
    read_error_body::<errors::ErrorResponse>(body)
        .or_else(|| read_error_body::<errors::OauthError>(body))
}

impl ErrorBody for errors::ErrorResponse {
    fn into_parts(self) -> (ApiErrorCode, String) {
        (self.code, self.message)
    }
}

impl ErrorBody for errors::OauthError {
    fn into_parts(self) -> (ApiErrorCode, String) {
        (self.error, self.error_description)
    }
}
