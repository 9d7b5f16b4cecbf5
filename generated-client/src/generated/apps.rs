// @generated from spec/apps.yaml by the generator; change the spec, not this file.

//! Apps that run inside Canva's editor.
//!
//! # Operations
//!
//! - [`get_app_jwks`](crate::Client::get_app_jwks): Lists the public keys of an app.

use crate::runtime::client::Client;
use crate::runtime::operation::{Auth, Operation, OperationInfo};
use crate::runtime::request::Request;
use crate::runtime::wire::{DecodeError, Extra, Reader, Record, Writer, record};
use super::oidc::JsonWebKey;

impl Client {
    /// Lists the public keys of an app.
    ///
    /// An app's backend needs them to verify the JSON Web Tokens that Canva sends to it: see
    /// [verifying JWTs](https://www.canva.dev/docs/apps/verifying-jwts/).
    ///
    /// `GET /v1/apps/{appId}/jwks`.
    ///
    /// - Needs no token.
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
    pub fn get_app_jwks(&self, app_id: &str) -> Request<GetAppJwks> {
        Request::new(self).set_path("appId", app_id)
    }
}

/// The operation behind [`Client::get_app_jwks`].
pub enum GetAppJwks {}

impl Operation for GetAppJwks {
    type Output = GetAppJwksResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "get_app_jwks",
        path: "/v1/apps/{appId}/jwks",
        auth: Auth::None,
        ..OperationInfo::GET
    };
}

/// What `get_app_jwks` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetAppJwksResponse {
    /// The keys, in no particular order.
    pub keys: Vec<JsonWebKey>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for GetAppJwksResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            keys: object.field("keys")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("keys", &self.keys);
    }
}

record!(GetAppJwksResponse : Default);
