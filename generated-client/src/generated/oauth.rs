// @generated from spec/oauth.yaml by the generator; change the spec, not this file.

//! Tokens that let an integration act for a user.
//!
//! Canva uses OAuth 2.0 with authorization codes and PKCE: first send the user to
//! `https://www.canva.com/api/oauth/authorize` with a challenge, then exchange the code
//! that comes back. See
//! [authentication](https://www.canva.dev/docs/connect/authentication/).
//!
//! All three calls need the integration's client ID and secret, so make them from a
//! backend; browsers are refused.
//!
//! See the [documentation](https://www.canva.dev/docs/connect/api-reference/authentication/).
//!
//! # Operations
//!
//! - [`exchange_access_token`](crate::Client::exchange_access_token): Exchanges an authorization code or a refresh token for an access token.
//! - [`introspect_token`](crate::Client::introspect_token): Tells whether a token is valid, and what it allows.
//! - [`revoke_tokens`](crate::Client::revoke_tokens): Makes a token invalid.

use crate::runtime::client::Client;
use crate::runtime::operation::{Auth, BasicAuth, Operation, OperationInfo};
use crate::runtime::request::Request;
use crate::runtime::secret::Secret;
use crate::runtime::wire::{
    DecodeError, Extra, KeysOf, Reader, Record, Timestamp, Union, Value, Variant, Writer,
    record, union,
};
use std::fmt;

impl Client {
    /// Exchanges an authorization code or a refresh token for an access token.
    ///
    /// - The access token has up to 4 KB. It works for as long as `expires_in` says: 4 hours at
    ///   present, which can change.
    /// - A refresh token works once. Store the new one before anything else, and never refresh
    ///   from two places at a time: when a used one comes again, Canva revokes all tokens that
    ///   stem from it, and the user has to authorize anew.
    ///
    /// Send the client ID and secret as HTTP Basic authentication, which Canva recommends, or
    /// in the body.
    ///
    /// `POST /v1/oauth/token`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/authentication/generate-access-token/).
    ///
    /// - Needs no token, but the integration's id and secret: by `basic_auth`, or in the body.
    /// - Is served at <https://api.canva.com/auth>.
    ///
    /// # Errors
    ///
    /// - 400 `invalid_field`: The client ID or secret is blank, or there are several.
    /// - 400 `bad_request_body`: The body is too large.
    /// - 400 `invalid_grant`: The authorization code or refresh token is wrong, used or
    ///   expired.
    /// - 400 `unauthorized_client`: The integration may not use this kind of grant.
    /// - 400 `invalid_request`: The request is incomplete or malformed.
    /// - 400 `unsupported_grant_type`: There is no such grant type.
    /// - 400 `invalid_scope`: A scope does not exist, or was never granted.
    /// - 401 `invalid_access_token`: The client secret is wrong, or no credentials came along.
    /// - 401 `invalid_client`: The client ID or secret is wrong.
    /// - 401 `unauthorized_user`: The user is not authorized for this.
    /// - 429 `too_many_requests`: Too many tokens were asked for, so wait before trying again.
    /// - 400: the body may be a [`ErrorResponse`](crate::errors::ErrorResponse).
    /// - 401: the body may be a [`ErrorResponse`](crate::errors::ErrorResponse).
    /// - 429: the body may be a [`ErrorResponse`](crate::errors::ErrorResponse).
    /// - Otherwise the body may be a [`OauthError`](crate::errors::OauthError).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::oauth::{ExchangeAccessTokenRequest, ExchangeAuthCodeRequest};
    ///
    /// let response = client
    ///     .exchange_access_token(
    ///         ExchangeAccessTokenRequest::AuthorizationCode(
    ///             ExchangeAuthCodeRequest::new(
    ///                     "Qd7mXk2vTz9LpR4bWs8YnHc3FgJ6uAe1KoVi5tGxMq0",
    ///                     "hk3v7qnz2tw9.m4xj8rbp1cdy6sgfl5ae0uoi",
    ///                 )
    ///                 .redirect_uri("https://flyers.example/canva/return"),
    ///         ),
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn exchange_access_token(
        &self,
        body: ExchangeAccessTokenRequest,
    ) -> Request<ExchangeAccessToken> {
        Request::new(self).set_form(body)
    }

    /// Tells whether a token is valid, and what it allows.
    ///
    /// It takes access tokens as well as refresh tokens.
    ///
    /// Send the client ID and secret as HTTP Basic authentication, which Canva recommends, or
    /// in the body.
    ///
    /// `POST /v1/oauth/introspect`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/authentication/introspect-access-token/).
    ///
    /// - Needs no token, but the integration's id and secret: by `basic_auth`, or in the body.
    /// - Is served at <https://api.canva.com/auth>.
    ///
    /// # Errors
    ///
    /// - 400 `invalid_field`: The client ID or secret is blank, or there are several.
    /// - 400 `bad_request_body`: The body is too large.
    /// - 401 `invalid_access_token`: The client secret is wrong, or no credentials came along.
    /// - 400: the body may be a [`ErrorResponse`](crate::errors::ErrorResponse).
    /// - 401: the body may be a [`ErrorResponse`](crate::errors::ErrorResponse).
    /// - Otherwise the body may be a [`OauthError`](crate::errors::OauthError).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::oauth::IntrospectTokenRequest;
    ///
    /// let response = client
    ///     .introspect_token(
    ///         IntrospectTokenRequest::new(
    ///             "JagT7vQm2LkYd9WcXr4NbHs8FpZe6GuA3oKj5iRtV1nBxC0yDq",
    ///         ),
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn introspect_token(
        &self,
        body: IntrospectTokenRequest,
    ) -> Request<IntrospectToken> {
        Request::new(self).set_form(body)
    }

    /// Makes a token invalid.
    ///
    /// Revoking a refresh token ends everything that stems from it, access tokens included. It
    /// also withdraws the user's consent, so that the user has to authorize the integration
    /// anew.
    ///
    /// Send the client ID and secret as HTTP Basic authentication, which Canva recommends, or
    /// in the body.
    ///
    /// `POST /v1/oauth/revoke`; see the [documentation](https://www.canva.dev/docs/connect/api-reference/authentication/revoke-token/).
    ///
    /// - Needs no token, but the integration's id and secret: by `basic_auth`, or in the body.
    /// - Is served at <https://api.canva.com/auth>.
    ///
    /// # Errors
    ///
    /// - 400 `invalid_field`: The client ID or secret is blank, or there are several.
    /// - 400 `bad_request_body`: The body is too large.
    /// - 400 `bad_request_params`: The token is not valid.
    /// - 400 `invalid_request`: The request is incomplete or malformed.
    /// - 401 `invalid_access_token`: The client secret is wrong, or no credentials came along.
    /// - 400: the body may be a [`ErrorResponse`](crate::errors::ErrorResponse).
    /// - 401: the body may be a [`ErrorResponse`](crate::errors::ErrorResponse).
    /// - Otherwise the body may be a [`OauthError`](crate::errors::OauthError).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::oauth::RevokeTokensRequest;
    ///
    /// let response = client
    ///     .revoke_tokens(
    ///         RevokeTokensRequest::new("JABp3wZn8sKf5tGy1mVb7xLd2hQc9jRe4aUo6iTk0gWvXq")
    ///             .client_id("OC-AZ4kT7mQw9Rp")
    ///             .client_secret("cnvcaQ3xVt8Lm_kR5wZp2Yb7"),
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn revoke_tokens(&self, body: RevokeTokensRequest) -> Request<RevokeTokens> {
        Request::new(self).set_form(body)
    }
}

/// The operation behind [`Client::exchange_access_token`].
pub enum ExchangeAccessToken {}

impl Operation for ExchangeAccessToken {
    type Output = ExchangeAccessTokenResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "exchange_access_token",
        path: "/v1/oauth/token",
        server: Some("https://api.canva.com/auth"),
        auth: Auth::BasicOrNone,
        ..OperationInfo::POST
    };
}

impl BasicAuth for ExchangeAccessToken {}

/// The operation behind [`Client::introspect_token`].
pub enum IntrospectToken {}

impl Operation for IntrospectToken {
    type Output = IntrospectTokenResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "introspect_token",
        path: "/v1/oauth/introspect",
        server: Some("https://api.canva.com/auth"),
        auth: Auth::BasicOrNone,
        idempotent: true,
        ..OperationInfo::POST
    };
}

impl BasicAuth for IntrospectToken {}

/// The operation behind [`Client::revoke_tokens`].
pub enum RevokeTokens {}

impl Operation for RevokeTokens {
    type Output = RevokeTokensResponse;

    const INFO: OperationInfo = OperationInfo {
        name: "revoke_tokens",
        path: "/v1/oauth/revoke",
        server: Some("https://api.canva.com/auth"),
        auth: Auth::BasicOrNone,
        ..OperationInfo::POST
    };
}

impl BasicAuth for RevokeTokens {}

/// An authorization code to exchange, which a user's consent has brought.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ExchangeAuthCodeRequest {
    /// The text whose challenge went into the authorization address.
    ///
    /// It has 43 to 128 characters: letters, digits, `-`, `.`, `_` and `~`.
    pub code_verifier: Secret,
    /// The authorization code.
    pub code: Secret,
    /// The integration's ID, unless HTTP Basic authentication has it.
    pub client_id: Option<String>,
    /// The integration's secret, unless HTTP Basic authentication has it.
    ///
    /// It starts with `cnvca`.
    pub client_secret: Option<Secret>,
    /// The address that the user came back to.
    ///
    /// It is needed only if the authorization address named one. It must be registered for the
    /// integration; without it, Canva takes the first registered one.
    pub redirect_uri: Option<String>,
}

impl ExchangeAuthCodeRequest {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(code_verifier: impl Into<Secret>, code: impl Into<Secret>) -> Self {
        Self {
            code_verifier: code_verifier.into(),
            code: code.into(),
            client_id: None,
            client_secret: None,
            redirect_uri: None,
        }
    }

    /// Sets [`client_id`](Self::client_id).
    #[inline]
    #[must_use]
    pub fn client_id(mut self, client_id: impl Into<String>) -> Self {
        self.client_id = Some(client_id.into());
        self
    }

    /// Sets [`client_secret`](Self::client_secret).
    #[inline]
    #[must_use]
    pub fn client_secret(mut self, client_secret: impl Into<Secret>) -> Self {
        self.client_secret = Some(client_secret.into());
        self
    }

    /// Sets [`redirect_uri`](Self::redirect_uri).
    #[inline]
    #[must_use]
    pub fn redirect_uri(mut self, redirect_uri: impl Into<String>) -> Self {
        self.redirect_uri = Some(redirect_uri.into());
        self
    }
}

impl Record for ExchangeAuthCodeRequest {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            code_verifier: object.field("code_verifier")?,
            code: object.field("code")?,
            client_id: object.field("client_id")?,
            client_secret: object.field("client_secret")?,
            redirect_uri: object.field("redirect_uri")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("code_verifier", &self.code_verifier);
        object.field("code", &self.code);
        object.field("client_id", &self.client_id);
        object.field("client_secret", &self.client_secret);
        object.field("redirect_uri", &self.redirect_uri);
    }
}

record!(ExchangeAuthCodeRequest);

/// A refresh token to exchange.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ExchangeRefreshTokenRequest {
    /// The integration's ID, unless HTTP Basic authentication has it.
    pub client_id: Option<String>,
    /// The integration's secret, unless HTTP Basic authentication has it.
    ///
    /// It starts with `cnvca`.
    pub client_secret: Option<Secret>,
    /// The refresh token from the latest exchange, which works once.
    pub refresh_token: Secret,
    /// The scopes of the new token, with spaces in between.
    ///
    /// They can be fewer than before, but never more. Without it, they stay the same.
    pub scope: Option<String>,
}

impl ExchangeRefreshTokenRequest {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(refresh_token: impl Into<Secret>) -> Self {
        Self {
            client_id: None,
            client_secret: None,
            refresh_token: refresh_token.into(),
            scope: None,
        }
    }

    /// Sets [`client_id`](Self::client_id).
    #[inline]
    #[must_use]
    pub fn client_id(mut self, client_id: impl Into<String>) -> Self {
        self.client_id = Some(client_id.into());
        self
    }

    /// Sets [`client_secret`](Self::client_secret).
    #[inline]
    #[must_use]
    pub fn client_secret(mut self, client_secret: impl Into<Secret>) -> Self {
        self.client_secret = Some(client_secret.into());
        self
    }

    /// Sets [`scope`](Self::scope).
    #[inline]
    #[must_use]
    pub fn scope(mut self, scope: impl Into<String>) -> Self {
        self.scope = Some(scope.into());
        self
    }
}

impl Record for ExchangeRefreshTokenRequest {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            client_id: object.field("client_id")?,
            client_secret: object.field("client_secret")?,
            refresh_token: object.field("refresh_token")?,
            scope: object.field("scope")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("client_id", &self.client_id);
        object.field("client_secret", &self.client_secret);
        object.field("refresh_token", &self.refresh_token);
        object.field("scope", &self.scope);
    }
}

record!(ExchangeRefreshTokenRequest);

/// What `exchange_access_token` returns.
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ExchangeAccessTokenResponse {
    /// The access token, of up to 4 KB, which goes along with all other calls.
    pub access_token: Secret,
    /// The token to get the next access token with, which works once.
    pub refresh_token: Secret,
    /// The kind of access token, which is always `Bearer`.
    pub token_type: String,
    /// For how long the access token works, in seconds.
    pub expires_in: i64,
    /// The scopes of the access token, with spaces in between.
    pub scope: Option<String>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl fmt::Debug for ExchangeAccessTokenResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("ExchangeAccessTokenResponse");
        debug.field("access_token", &self.access_token);
        debug.field("refresh_token", &self.refresh_token);
        debug.field("token_type", &self.token_type);
        debug.field("expires_in", &self.expires_in);
        debug.field("scope", &self.scope);
        debug.field("extra", &KeysOf(&self.extra)).finish()
    }
}

impl Record for ExchangeAccessTokenResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            access_token: object.field("access_token")?,
            refresh_token: object.field("refresh_token")?,
            token_type: object.field("token_type")?,
            expires_in: object.field("expires_in")?,
            scope: object.field("scope")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("access_token", &self.access_token);
        object.field("refresh_token", &self.refresh_token);
        object.field("token_type", &self.token_type);
        object.field("expires_in", &self.expires_in);
        object.field("scope", &self.scope);
    }
}

record!(ExchangeAccessTokenResponse : Default);

/// The token that `introspect_token` looks at.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct IntrospectTokenRequest {
    /// The token.
    pub token: Secret,
    /// The integration's ID, unless HTTP Basic authentication has it.
    pub client_id: Option<String>,
    /// The integration's secret, unless HTTP Basic authentication has it.
    ///
    /// It starts with `cnvca`.
    pub client_secret: Option<Secret>,
}

impl IntrospectTokenRequest {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(token: impl Into<Secret>) -> Self {
        Self {
            token: token.into(),
            client_id: None,
            client_secret: None,
        }
    }

    /// Sets [`client_id`](Self::client_id).
    #[inline]
    #[must_use]
    pub fn client_id(mut self, client_id: impl Into<String>) -> Self {
        self.client_id = Some(client_id.into());
        self
    }

    /// Sets [`client_secret`](Self::client_secret).
    #[inline]
    #[must_use]
    pub fn client_secret(mut self, client_secret: impl Into<Secret>) -> Self {
        self.client_secret = Some(client_secret.into());
        self
    }
}

impl Record for IntrospectTokenRequest {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            token: object.field("token")?,
            client_id: object.field("client_id")?,
            client_secret: object.field("client_secret")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("token", &self.token);
        object.field("client_id", &self.client_id);
        object.field("client_secret", &self.client_secret);
    }
}

record!(IntrospectTokenRequest);

/// What `introspect_token` returns.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct IntrospectTokenResponse {
    /// Whether the token is valid.
    pub active: bool,
    /// The scopes of the token, with spaces in between.
    pub scope: Option<String>,
    /// The ID of the integration that the token was made for.
    pub client: Option<String>,
    /// When the token expires, in Unix seconds.
    pub exp: Option<Timestamp>,
    /// When the token was made, in Unix seconds.
    pub iat: Option<Timestamp>,
    /// From when on the token is valid, in Unix seconds.
    pub nbf: Option<Timestamp>,
    /// The token's own ID.
    pub jti: Option<String>,
    /// The ID of the user whom the token acts for.
    ///
    /// Other integrations see the same user under other IDs.
    pub sub: Option<String>,
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for IntrospectTokenResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            active: object.field("active")?,
            scope: object.field("scope")?,
            client: object.field("client")?,
            exp: object.field("exp")?,
            iat: object.field("iat")?,
            nbf: object.field("nbf")?,
            jti: object.field("jti")?,
            sub: object.field("sub")?,
            extra: object.rest(),
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("active", &self.active);
        object.field("scope", &self.scope);
        object.field("client", &self.client);
        object.field("exp", &self.exp);
        object.field("iat", &self.iat);
        object.field("nbf", &self.nbf);
        object.field("jti", &self.jti);
        object.field("sub", &self.sub);
    }
}

record!(IntrospectTokenResponse : Default);

/// The token that `revoke_tokens` ends.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RevokeTokensRequest {
    /// The access token or refresh token.
    pub token: Secret,
    /// The integration's ID, unless HTTP Basic authentication has it.
    pub client_id: Option<String>,
    /// The integration's secret, unless HTTP Basic authentication has it.
    ///
    /// It starts with `cnvca`.
    pub client_secret: Option<Secret>,
}

impl RevokeTokensRequest {
    /// Creates one with its required fields.
    #[must_use]
    #[inline]
    pub fn new(token: impl Into<Secret>) -> Self {
        Self {
            token: token.into(),
            client_id: None,
            client_secret: None,
        }
    }

    /// Sets [`client_id`](Self::client_id).
    #[inline]
    #[must_use]
    pub fn client_id(mut self, client_id: impl Into<String>) -> Self {
        self.client_id = Some(client_id.into());
        self
    }

    /// Sets [`client_secret`](Self::client_secret).
    #[inline]
    #[must_use]
    pub fn client_secret(mut self, client_secret: impl Into<Secret>) -> Self {
        self.client_secret = Some(client_secret.into());
        self
    }
}

impl Record for RevokeTokensRequest {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            token: object.field("token")?,
            client_id: object.field("client_id")?,
            client_secret: object.field("client_secret")?,
        })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.field("token", &self.token);
        object.field("client_id", &self.client_id);
        object.field("client_secret", &self.client_secret);
    }
}

record!(RevokeTokensRequest);

/// What `revoke_tokens` returns, which is nothing so far.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct RevokeTokensResponse {
    /// What the API sent that this version of the crate has no field for.
    pub extra: Extra,
}

impl Record for RevokeTokensResponse {
    #[inline]
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self { extra: object.rest() })
    }

    #[inline]
    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
    }
}

record!(RevokeTokensResponse : Default);

/// What to exchange for an access token.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ExchangeAccessTokenRequest {
    /// An authorization code to exchange, which a user's consent has brought.
    AuthorizationCode(ExchangeAuthCodeRequest),
    /// A refresh token to exchange.
    RefreshToken(ExchangeRefreshTokenRequest),
    /// A kind that this version of the crate does not know, as it came.
    Other(Value),
}

impl Union for ExchangeAccessTokenRequest {
    const TAG: &'static str = "grant_type";

    #[inline]
    fn read(variant: Variant<'_>) -> Result<Self, DecodeError> {
        match variant.tag() {
            "authorization_code" => variant.read().map(Self::AuthorizationCode),
            "refresh_token" => variant.read().map(Self::RefreshToken),
            _ => Ok(Self::Other(variant.into_value())),
        }
    }

    #[inline]
    fn write(&self) -> Value {
        match self {
            Self::AuthorizationCode(it) => Self::tagged("authorization_code", it),
            Self::RefreshToken(it) => Self::tagged("refresh_token", it),
            Self::Other(value) => value.clone(),
        }
    }
}

union!(ExchangeAccessTokenRequest);

impl From<ExchangeAuthCodeRequest> for ExchangeAccessTokenRequest {
    #[inline]
    fn from(it: ExchangeAuthCodeRequest) -> Self {
        Self::AuthorizationCode(it)
    }
}

impl From<ExchangeRefreshTokenRequest> for ExchangeAccessTokenRequest {
    #[inline]
    fn from(it: ExchangeRefreshTokenRequest) -> Self {
        Self::RefreshToken(it)
    }
}
