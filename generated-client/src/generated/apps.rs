// @generated from spec/apps.yaml by the generator; change the spec, not this file.

//! Apps that run inside Canva's editor.
//!
//! # Operations
//!
//! - [`get_app_jwks`](crate::Client::get_app_jwks): Returns the public keys of an app.

use crate::runtime;
use crate::runtime::wire;

impl runtime::Client {
    /// Returns the public keys of an app.
    ///
    /// An app's backend needs the keys to verify the JSON Web Tokens that Canva sends to it:
    /// see [verifying JWTs](https://www.canva.dev/docs/apps/verifying-jwts/).
    ///
    /// `GET /v1/apps/{appId}/jwks`.
    ///
    /// - No access token.
    /// - `app_id`: Pattern: `^[a-zA-Z0-9_-]{1,50}$`.
    /// - Last compared with the documentation on 2026-07-30: The published description of that
    ///   day.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let keys = client.get_app_jwks("AAHg7NvTq3k").send().await?.keys;
    /// println!("{keys:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_app_jwks(&self, app_id: &str) -> runtime::Request<GetAppJwks> {
        runtime::Request::new(self).set_path("appId", app_id)
    }
}

/// The operation of [`Client::get_app_jwks`](crate::Client::get_app_jwks).
pub enum GetAppJwks {}

impl runtime::Operation for GetAppJwks {
    type Output = GetAppJwksResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "get_app_jwks",
        path: "/v1/apps/{appId}/jwks",
        auth: runtime::Auth::None,
        constraints: &[
            runtime::Constraint::of("appId").pattern("^[a-zA-Z0-9_-]{1,50}$"),
        ],
        ..runtime::OperationInfo::GET
    };
}

/// The response of `get_app_jwks`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetAppJwksResponse {
    /// The keys, in no particular order.
    pub keys: Vec<super::oidc::JsonWebKey>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(GetAppJwksResponse {
    keys,
    ..extra
});
