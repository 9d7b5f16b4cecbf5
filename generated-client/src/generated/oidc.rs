// @generated from spec/oidc.yaml by the generator; change the spec, not this file.

//! Who the user is, through OpenID Connect.
//!
//! # Operations
//!
//! - [`get_oidc_jwks`](crate::Client::get_oidc_jwks): Reads the public keys for checking ID tokens from Canva.
//! - [`user_info`](crate::Client::user_info): Reads who the user is: an ID, and what the token's scopes reveal besides.

use crate::runtime::client::Client;
use crate::runtime::operation::{Auth, Operation, OperationInfo, RateLimit, Scopes};
use crate::runtime::request::Request;
use crate::runtime::wire::{DecodeError, Extra, Reader, Record, Writer, record};

impl Client {
    /// Reads the public keys for checking ID tokens from Canva.
    ///
    /// An ID token names the key that it is signed with.
    ///
    /// `GET /v1/oidc/jwks`.
    ///
    /// - Needs no token.
    /// - Is served at <https://api.canva.com/auth>.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let keys = client.get_oidc_jwks().send().await?.keys;
    /// println!("{keys:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_oidc_jwks(&self) -> Request<GetOidcJwks> {
        Request::new(self)
    }

    /// Reads who the user is: an ID, and what the token's scopes reveal besides.
    ///
    /// The scope `profile` adds the user's names, and `email` the e-mail address. An ID token
    /// holds the same facts.
    ///
    /// `GET /v1/oidc/userinfo`.
    ///
    /// - Needs one of these sets of scopes: `openid`, `profile`, `email`; or `openid`,
    ///   `profile`; or `openid`, `email`.
    /// - Is served at <https://api.canva.com/auth>.
    /// - At most 10 requests a minute for each user.
    ///
    /// # Errors
    ///
    /// - 401 `invalid_access_token`: The access token is wrong or has expired.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.user_info().send().await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn user_info(&self) -> Request<UserInfo> {
        Request::new(self)
    }
}

/// The operation behind [`Client::get_oidc_jwks`].
pub enum GetOidcJwks {}

impl Operation for GetOidcJwks {
    type Output = JsonWebKeySet;

    const INFO: OperationInfo = OperationInfo {
        name: "get_oidc_jwks",
        path: "/v1/oidc/jwks",
        server: Some("https://api.canva.com/auth"),
        auth: Auth::None,
        ..OperationInfo::GET
    };
}

/// The operation behind [`Client::user_info`].
pub enum UserInfo {}

impl Operation for UserInfo {
    type Output = UserInfoResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "user_info",
        path: "/v1/oidc/userinfo",
        server: Some("https://api.canva.com/auth"),
        scopes: Scopes::Any(
            &[
                &["openid", "profile", "email"],
                &["openid", "profile"],
                &["openid", "email"],
            ],
        ),
        rate_limits: &[RateLimit::per_minute(10)],
        ..OperationInfo::GET
    };
}

/// Some public keys.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct JsonWebKeySet {
    /// The keys, in no particular order.
    pub keys: Vec<JsonWebKey>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for JsonWebKeySet {
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

record!(JsonWebKeySet : Default);

/// A public RSA key, as a JSON Web Key.
///
/// [RFC 7517](https://www.rfc-editor.org/rfc/rfc7517) describes the format, and [RFC
/// 7518](https://www.rfc-editor.org/rfc/rfc7518) the parts of the key.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct JsonWebKey {
    /// The algorithm to use the key with, such as `RS256`.
    pub alg: Option<String>,
    /// The key's ID, by which a token names it.
    ///
    /// Upper and lower case differ.
    pub kid: String,
    /// The kind of key, which is always `RSA` at present.
    pub kty: String,
    /// The modulus, as a number in Base64 for URLs.
    pub n: String,
    /// The exponent, as a number in Base64 for URLs.
    pub e: String,
    /// What the key is for, usually `sig` (signatures) or `enc` (encryption).
    pub r#use: Option<String>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for JsonWebKey {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            alg: object.field("alg")?,
            kid: object.field("kid")?,
            kty: object.field("kty")?,
            n: object.field("n")?,
            e: object.field("e")?,
            r#use: object.field("use")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("alg", &self.alg);
        object.field("kid", &self.kid);
        object.field("kty", &self.kty);
        object.field("n", &self.n);
        object.field("e", &self.e);
        object.field("use", &self.r#use);
    }
}

record!(JsonWebKey : Default);

/// What `user_info` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct UserInfoResponse {
    /// The user's ID.
    pub sub: String,
    /// The user's full name, with the scope `profile`.
    pub name: Option<String>,
    /// The user's first name or names, with the scope `profile`.
    pub given_name: Option<String>,
    /// The user's last name or names, with the scope `profile`.
    pub family_name: Option<String>,
    /// The user's e-mail address, with the scope `email`.
    ///
    /// Several users can have the same address, so tell users apart by `sub`.
    pub email: Option<String>,
    /// Whether the user has proved to own the address, with the scope `email`.
    pub email_verified: Option<bool>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for UserInfoResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            sub: object.field("sub")?,
            name: object.field("name")?,
            given_name: object.field("given_name")?,
            family_name: object.field("family_name")?,
            email: object.field("email")?,
            email_verified: object.field("email_verified")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("sub", &self.sub);
        object.field("name", &self.name);
        object.field("given_name", &self.given_name);
        object.field("family_name", &self.family_name);
        object.field("email", &self.email);
        object.field("email_verified", &self.email_verified);
    }
}

record!(UserInfoResponse : Default);
