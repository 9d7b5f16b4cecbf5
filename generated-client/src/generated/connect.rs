// @generated from spec/connect.yaml by the generator; change the spec, not this file.

//! Keys for checking what Canva signs.
//!
//! See the [documentation](https://www.canva.dev/docs/connect/api-reference/webhooks/keys/).
//!
//! # Operations
//!
//! - [`get_signing_public_keys`]: Reads the public keys for checking that webhooks come from Canva.
//!
#![cfg_attr(feature = "preview", doc = "[`get_signing_public_keys`]: crate::Client::get_signing_public_keys")]
#![cfg_attr(not(feature = "preview"), doc = "[`get_signing_public_keys`]: crate#previews")]

#[cfg(feature = "preview")]
use crate::runtime::client::Client;
#[cfg(feature = "preview")]
use crate::runtime::operation::{Auth, Operation, OperationInfo};
#[cfg(feature = "preview")]
use crate::runtime::request::Request;
#[cfg(feature = "preview")]
use crate::runtime::wire::{DecodeError, Extra, Reader, Record, Writer, record};

#[cfg(feature = "preview")]
impl Client {
    /// Reads the public keys for checking that webhooks come from Canva.
    ///
    /// The keys change from time to time. Keep them, and ask again only when a webhook is
    /// signed with a key that you do not have yet.
    ///
    /// The same keys sign the token that users bring back from Canva's editor: see [return
    /// navigation](https://www.canva.dev/docs/connect/return-navigation-guide/).
    ///
    /// `GET /v1/connect/keys`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/webhooks/keys/).
    ///
    /// **Preview:** this may change or go without notice.
    ///
    /// - Needs no token.
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
    pub fn get_signing_public_keys(&self) -> Request<GetSigningPublicKeys> {
        Request::new(self)
    }
}

#[cfg(feature = "preview")]
/// The operation behind [`Client::get_signing_public_keys`].
pub enum GetSigningPublicKeys {}

#[cfg(feature = "preview")]
impl Operation for GetSigningPublicKeys {
    type Output = GetSigningPublicKeysResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "get_signing_public_keys",
        path: "/v1/connect/keys",
        auth: Auth::None,
        ..OperationInfo::GET
    };
}

#[cfg(feature = "preview")]
/// What `get_signing_public_keys` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetSigningPublicKeysResponse {
    /// The keys that Canva may sign with at present.
    pub keys: Vec<EdDsaJwk>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for GetSigningPublicKeysResponse {
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

#[cfg(feature = "preview")]
record!(GetSigningPublicKeysResponse : Default);

#[cfg(feature = "preview")]
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
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

#[cfg(feature = "preview")]
impl Record for EdDsaJwk {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            kid: object.field("kid")?,
            kty: object.field("kty")?,
            crv: object.field("crv")?,
            x: object.field("x")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("kid", &self.kid);
        object.field("kty", &self.kty);
        object.field("crv", &self.crv);
        object.field("x", &self.x);
    }
}

#[cfg(feature = "preview")]
record!(EdDsaJwk : Default);
