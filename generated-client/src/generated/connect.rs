// @generated from spec/connect.yaml by the generator; change the spec, not this file.

//! Public keys for Canva's signatures.
//!
//! See the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/webhooks/keys/).
//!
//! # Operations
//!
//! - [`get_signing_public_keys`](crate::Client::get_signing_public_keys): Returns the public keys for checking that webhooks come from Canva.

#![cfg(feature = "preview")]

use crate::runtime;
use crate::runtime::wire;

impl runtime::Client {
    /// Returns the public keys for checking that webhooks come from Canva.
    ///
    /// The keys change from time to time. Cache them, and fetch them again only for a signature
    /// with an unknown key.
    ///
    /// The same keys sign the token with which users return from Canva's editor: see [return
    /// navigation](https://www.canva.dev/docs/apps/rest-apis/return-navigation-guide/).
    ///
    /// `GET /v1/connect/keys`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/webhooks/keys/).
    ///
    /// **Preview:** may change or be removed without notice.
    ///
    /// - No access token.
    /// - Last compared with the documentation on 2026-07-30: The published description of that
    ///   day.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let keys = client.get_signing_public_keys().send().await?.keys;
    /// println!("{keys:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_signing_public_keys(&self) -> runtime::Request<GetSigningPublicKeys> {
        runtime::Request::new(self)
    }
}

/// The operation of [`Client::get_signing_public_keys`](crate::Client::get_signing_public_keys).
pub enum GetSigningPublicKeys {}

impl runtime::Operation for GetSigningPublicKeys {
    type Output = GetSigningPublicKeysResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "get_signing_public_keys",
        path: "/v1/connect/keys",
        auth: runtime::Auth::None,
        ..runtime::OperationInfo::GET
    };
}

/// The response of `get_signing_public_keys`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetSigningPublicKeysResponse {
    /// The keys that Canva signs with at present.
    pub keys: Vec<EdDsaJwk>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(GetSigningPublicKeysResponse {
    keys,
    ..extra
});

/// A public key for signatures with EdDSA, as a JSON Web Key.
///
/// [RFC 8037](https://www.rfc-editor.org/rfc/rfc8037.html) describes keys of this kind.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct EdDsaJwk {
    /// The key's ID, by which a signature names it.
    ///
    /// Upper and lower case differ.
    pub kid: String,
    /// The kind of key, which is always `OKP` at present.
    pub kty: String,
    /// The curve, which is always `Ed25519` at present.
    pub crv: String,
    /// The key itself, as Base64 for URLs without padding.
    pub x: String,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(EdDsaJwk {
    kid,
    kty,
    crv,
    x,
    ..extra
});
