// @generated from spec/ by the generator; change the spec, not this file.

//! Constants and error bodies of the API.

use crate::runtime::wire;

/// The default base URL.
pub(crate) const SERVER: &str = "https://api.canva.com/rest";

/// Error codes of status 429 that report an exceeded rate limit. Empty: every 429 does.
pub(crate) const THROTTLED: &[&str] = &["too_many_requests"];

/// The authorization page of OAuth, where users grant access.
pub const AUTHORIZATION_URL: &str = "https://www.canva.com/api/oauth/authorize";

/// A region of the API, with servers of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Region {
    /// The servers in the documentation of the API.
    #[default]
    Default,
    /// Canva in China.
    ///
    /// **Preview:** may change or be removed without notice.
    ///
    /// **Unverified:** Canva's tool for developers names the two hosts. That the authorization
    /// page and the calls about tokens have these paths there is not seen.
    #[cfg(feature = "preview")]
    China,
}

impl Region {
    /// Returns the base URL of the region's server.
    #[must_use]
    pub fn server(self) -> &'static str {
        self.own_server().unwrap_or(SERVER)
    }

    /// Returns the server of another region than the default. It replaces all servers of operations.
    pub(crate) fn own_server(self) -> Option<&'static str> {
        REGIONS.iter().find(|it| it.0 == self).map(|it| it.1)
    }

    /// Returns the authorization page of OAuth, where users grant access.
    #[must_use]
    pub fn authorization_url(self) -> &'static str {
        REGIONS.iter().find(|it| it.0 == self).map_or(AUTHORIZATION_URL, |it| it.2)
    }
}

/// The other regions, each with its server and its authorization page, if there is one.
const REGIONS: &[(Region, &str, &str)] = &[
    #[cfg(feature = "preview")]
    (
        Region::China,
        "https://api.canva.cn/rest",
        "https://www.canva.cn/api/oauth/authorize",
    ),
];

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
