// @generated from spec/oidc.yaml by the generator; change the spec, not this file.

//! The user's identity, through OpenID Connect.
//!
//! # Operations
//!
//! - [`get_oidc_jwks`](crate::Client::get_oidc_jwks): Returns the public keys for checking ID tokens from Canva.
//! - [`user_info`](crate::Client::user_info): Returns the user's ID, and claims that depend on the token's scopes.

use crate::runtime;
use crate::runtime::wire;

impl runtime::Client {
    /// Returns the public keys for checking ID tokens from Canva.
    ///
    /// The header of an ID token has the ID of its key.
    ///
    /// `GET /v1/oidc/jwks`.
    ///
    /// - No access token.
    /// - Server: <https://api.canva.com/auth>.
    /// - Last compared with the documentation on 2026-07-30: The published description of that
    ///   day.
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
    pub fn get_oidc_jwks(&self) -> runtime::Request<GetOidcJwks> {
        runtime::Request::new(self)
    }

    /// Returns the user's ID, and claims that depend on the token's scopes.
    ///
    /// The scope `profile` adds the user's names, and `email` the e-mail address. An ID token
    /// holds the same facts.
    ///
    /// `GET /v1/oidc/userinfo`.
    ///
    /// - Scopes, one of these sets: `openid`, `profile`, `email`; or `openid`, `profile`; or
    ///   `openid`, `email`.
    /// - Server: <https://api.canva.com/auth>.
    /// - Rate limit: 10 requests a minute for each user.
    /// - Last compared with the documentation on 2026-07-30: The published description of that
    ///   day.
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
    pub fn user_info(&self) -> runtime::Request<UserInfo> {
        runtime::Request::new(self)
    }
}

/// The operation of [`Client::get_oidc_jwks`](crate::Client::get_oidc_jwks).
pub enum GetOidcJwks {}

impl runtime::Operation for GetOidcJwks {
    type Output = JsonWebKeySet;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "get_oidc_jwks",
        path: "/v1/oidc/jwks",
        server: Some("https://api.canva.com/auth"),
        auth: runtime::Auth::None,
        ..runtime::OperationInfo::GET
    };
}

/// The operation of [`Client::user_info`](crate::Client::user_info).
pub enum UserInfo {}

impl runtime::Operation for UserInfo {
    type Output = UserInfoResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "user_info",
        path: "/v1/oidc/userinfo",
        server: Some("https://api.canva.com/auth"),
        scopes: runtime::Scopes::Any(
            &[
                &["openid", "profile", "email"],
                &["openid", "profile"],
                &["openid", "email"],
            ],
        ),
        rate_limits: &[runtime::RateLimit::per_minute(10)],
        ..runtime::OperationInfo::GET
    };
}

/// The response of `user_info`.
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
    /// Several users can have the same address; identify users by `sub`.
    pub email: Option<String>,
    /// Whether the user has verified the e-mail address, with the scope `email`.
    pub email_verified: Option<bool>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(UserInfoResponse {
    sub,
    name,
    given_name,
    family_name,
    email,
    email_verified,
    ..extra
});

/// Some public keys.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct JsonWebKeySet {
    /// The keys, in no particular order.
    pub keys: Vec<JsonWebKey>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(JsonWebKeySet { keys, ..extra });

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
    /// The use of the key, usually `sig` (signatures) or `enc` (encryption).
    pub r#use: Option<String>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(JsonWebKey {
    alg,
    kid,
    kty,
    n,
    e,
    r#use: "use",
    ..extra
});
