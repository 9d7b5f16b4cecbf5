// @generated from spec/ by the generator; change the spec, not this file.

//! Constants and error bodies of the API.

use crate::runtime::wire;

/// The default base URL.
pub(crate) const SERVER: &str = "https://api.canva.com/rest";

/// Error codes of status 429 that report an exceeded rate limit. Empty: every 429 does.
pub(crate) const THROTTLED: &[&str] = &["too_many_requests"];

/// The authorization page of OAuth, where users grant access.
pub const AUTHORIZATION_URL: &str = "https://www.canva.com/api/oauth/authorize";

/// The usual body of an error response.
pub type ApiError = super::errors::ErrorResponse;

/// The error code in an error response.
pub type ApiErrorCode = super::errors::ErrorCode;

/// Reads the error code and the message from an error response.
pub(crate) fn read_error(body: &[u8]) -> Option<(ApiErrorCode, String)> {
    wire::from_slice(body)
        .ok()
        .map(|it: super::errors::ErrorResponse| (it.code, it.message))
        .filter(|(code, _)| !code.as_str().is_empty())
        .or_else(|| {
            wire::from_slice(body)
                .ok()
                .map(|it: super::errors::OauthError| (it.error, it.error_description))
                .filter(|(code, _)| !code.as_str().is_empty())
        })
}
