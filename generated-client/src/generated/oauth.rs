// @generated from spec/oauth.yaml by the generator; change the spec, not this file.

//! Tokens that let an integration act for a user.
//!
//! Canva uses OAuth 2.0 with authorization codes and PKCE: first send the user to
//! `https://www.canva.com/api/oauth/authorize` with a challenge, then exchange the code
//! from the callback. See
//! [authentication](https://www.canva.dev/docs/apps/rest-apis/authentication/).
//!
//! All three calls need the integration's client ID and secret, so call them from a
//! backend; browsers are refused.
//!
//! See the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/authentication/).
//!
//! # Operations
//!
//! - [`exchange_access_token`](crate::Client::exchange_access_token): Exchanges an authorization code or a refresh token for an access token.
//! - [`introspect_token`](crate::Client::introspect_token): Returns whether a token is valid, and its metadata.
//! - [`revoke_tokens`](crate::Client::revoke_tokens): Revokes a token.

use crate::runtime;
use crate::runtime::wire;

impl runtime::Client {
    /// Exchanges an authorization code or a refresh token for an access token.
    ///
    /// - The access token has up to 4 KB. It is valid for `expires_in` seconds: 4 hours at
    ///   present, which can change.
    /// - A refresh token works once. Store the new one immediately, and never refresh from two
    ///   places at a time: if a token is used again, Canva revokes all tokens derived from it,
    ///   and the user has to authorize the integration again.
    ///
    /// Send the client ID and secret as HTTP Basic authentication, which Canva recommends, or
    /// in the body.
    ///
    /// `POST /v1/oauth/token`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/authentication/generate-access-token/).
    ///
    /// - No access token, but the integration's ID and secret, by `basic_auth` or in the body.
    /// - Server: <https://api.canva.com/auth>.
    /// - Last compared with the documentation on 2026-07-30: The published description of that
    ///   day.
    ///
    /// # Errors
    ///
    /// - 400 `invalid_field`: The client ID or secret is blank, or given more than once.
    /// - 400 `bad_request_body`: The body is too large.
    /// - 400 `invalid_grant`: The authorization code or refresh token is wrong, used or
    ///   expired.
    /// - 400 `unauthorized_client`: The integration may not use this kind of grant, or its
    ///   credentials are neither in the header nor in the body.
    /// - 400 `invalid_request`: The request is incomplete or malformed.
    /// - 400 `unsupported_grant_type`: There is no such grant type.
    /// - 400 `invalid_scope`: A scope does not exist, or was never granted.
    /// - 401 `invalid_access_token`: The client secret is wrong, or there are no credentials.
    /// - 401 `invalid_client`: The client ID or secret is wrong.
    /// - 401 `unauthorized_user`: The user is not authorized for this.
    /// - 429 `too_many_requests`: Too many tokens were requested; wait before trying again.
    /// - 400: the body may be [`ErrorResponse`](crate::errors::ErrorResponse).
    /// - 401: the body may be [`ErrorResponse`](crate::errors::ErrorResponse).
    /// - 429: the body may be [`ErrorResponse`](crate::errors::ErrorResponse).
    /// - Other statuses: the body may be [`OauthError`](crate::errors::OauthError).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::oauth::ExchangeAuthCodeRequest;
    ///
    /// let code_verifier = "Qd7mXk2vTz9LpR4bWs8YnHc3FgJ6uAe1KoVi5tGxMq0";
    /// let body = ExchangeAuthCodeRequest::new(
    ///         code_verifier,
    ///         "hk3v7qnz2tw9.m4xj8rbp1cdy6sgfl5ae0uoi",
    ///     )
    ///     .redirect_uri("https://flyers.example/canva/return");
    /// let response = client.exchange_access_token(body).send().await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn exchange_access_token(
        &self,
        body: impl Into<ExchangeAccessTokenRequest>,
    ) -> runtime::Request<ExchangeAccessToken> {
        let body: ExchangeAccessTokenRequest = body.into();
        runtime::Request::new(self).set_form(body)
    }

    /// Returns whether a token is valid, and its metadata.
    ///
    /// It accepts access tokens and refresh tokens.
    ///
    /// Send the client ID and secret as HTTP Basic authentication, which Canva recommends, or
    /// in the body.
    ///
    /// `POST /v1/oauth/introspect`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/authentication/introspect-access-token/).
    ///
    /// - No access token, but the integration's ID and secret, by `basic_auth` or in the body.
    /// - Server: <https://api.canva.com/auth>.
    /// - Last compared with the documentation on 2026-07-30: The published description of that
    ///   day.
    ///
    /// # Errors
    ///
    /// - 400 `invalid_field`: The client ID or secret is blank, or given more than once.
    /// - 400 `bad_request_body`: The body is too large.
    /// - 401 `invalid_access_token`: The client secret is wrong, or there are no credentials.
    /// - 400: the body may be [`ErrorResponse`](crate::errors::ErrorResponse).
    /// - 401: the body may be [`ErrorResponse`](crate::errors::ErrorResponse).
    /// - Other statuses: the body may be [`OauthError`](crate::errors::OauthError).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::oauth::IntrospectTokenRequest;
    ///
    /// let body = IntrospectTokenRequest::new(
    ///     "JagT7vQm2LkYd9WcXr4NbHs8FpZe6GuA3oKj5iRtV1nBxC0yDq",
    /// );
    /// let response = client.introspect_token(body).send().await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn introspect_token(
        &self,
        body: impl Into<IntrospectTokenRequest>,
    ) -> runtime::Request<IntrospectToken> {
        let body: IntrospectTokenRequest = body.into();
        runtime::Request::new(self).set_form(body)
    }

    /// Revokes a token.
    ///
    /// Revoking a refresh token also revokes the access tokens derived from it. It also
    /// withdraws the user's consent, so the user has to authorize the integration again.
    ///
    /// Send the client ID and secret as HTTP Basic authentication, which Canva recommends, or
    /// in the body.
    ///
    /// `POST /v1/oauth/revoke`; see the [documentation](https://www.canva.dev/docs/apps/rest-apis/reference/authentication/revoke-token/).
    ///
    /// - No access token, but the integration's ID and secret, by `basic_auth` or in the body.
    /// - Server: <https://api.canva.com/auth>.
    /// - Last compared with the documentation on 2026-07-30: The published description of that
    ///   day.
    ///
    /// # Errors
    ///
    /// - 400 `invalid_field`: The client ID or secret is blank, or given more than once.
    /// - 400 `bad_request_body`: The body is too large.
    /// - 400 `bad_request_params`: The token is not valid.
    /// - 400 `invalid_request`: The request is incomplete or malformed.
    /// - 401 `invalid_access_token`: The client secret is wrong, or there are no credentials.
    /// - 400: the body may be [`ErrorResponse`](crate::errors::ErrorResponse).
    /// - 401: the body may be [`ErrorResponse`](crate::errors::ErrorResponse).
    /// - Other statuses: the body may be [`OauthError`](crate::errors::OauthError).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use canva_connect::oauth::RevokeTokensRequest;
    ///
    /// let token = "JABp3wZn8sKf5tGy1mVb7xLd2hQc9jRe4aUo6iTk0gWvXq";
    /// let body = RevokeTokensRequest::new(token)
    ///     .client_id("OC-AZ4kT7mQw9Rp")
    ///     .client_secret("cnvcaQ3xVt8Lm_kR5wZp2Yb7");
    /// let response = client.revoke_tokens(body).send().await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn revoke_tokens(
        &self,
        body: impl Into<RevokeTokensRequest>,
    ) -> runtime::Request<RevokeTokens> {
        let body: RevokeTokensRequest = body.into();
        runtime::Request::new(self).set_form(body)
    }
}

/// The operation of [`Client::exchange_access_token`](crate::Client::exchange_access_token).
pub enum ExchangeAccessToken {}

impl runtime::Operation for ExchangeAccessToken {
    type Output = ExchangeAccessTokenResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "exchange_access_token",
        path: "/v1/oauth/token",
        server: Some("https://api.canva.com/auth"),
        auth: runtime::Auth::BasicOrNone,
        ..runtime::OperationInfo::POST
    };
}

impl runtime::BasicAuth for ExchangeAccessToken {}

/// The operation of [`Client::introspect_token`](crate::Client::introspect_token).
pub enum IntrospectToken {}

impl runtime::Operation for IntrospectToken {
    type Output = IntrospectTokenResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "introspect_token",
        path: "/v1/oauth/introspect",
        server: Some("https://api.canva.com/auth"),
        auth: runtime::Auth::BasicOrNone,
        idempotent: true,
        ..runtime::OperationInfo::POST
    };
}

impl runtime::BasicAuth for IntrospectToken {}

/// The operation of [`Client::revoke_tokens`](crate::Client::revoke_tokens).
pub enum RevokeTokens {}

impl runtime::Operation for RevokeTokens {
    type Output = RevokeTokensResponse;

    const INFO: runtime::OperationInfo = runtime::OperationInfo {
        name: "revoke_tokens",
        path: "/v1/oauth/revoke",
        server: Some("https://api.canva.com/auth"),
        auth: runtime::Auth::BasicOrNone,
        ..runtime::OperationInfo::POST
    };
}

impl runtime::BasicAuth for RevokeTokens {}

/// The response of `introspect_token`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct IntrospectTokenResponse {
    /// Whether the token is valid.
    pub active: bool,
    /// The scopes of the token, separated by spaces.
    pub scope: Option<String>,
    /// The ID of the integration that the token was issued to.
    pub client: Option<String>,
    /// The time when the token expires, in Unix seconds.
    pub exp: Option<wire::Timestamp>,
    /// The time when the token was issued, in Unix seconds.
    pub iat: Option<wire::Timestamp>,
    /// The time from which the token is valid, in Unix seconds.
    pub nbf: Option<wire::Timestamp>,
    /// The token's own ID.
    pub jti: Option<String>,
    /// The ID of the user that the token acts for.
    ///
    /// Other integrations see the same user under other IDs.
    pub sub: Option<String>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(IntrospectTokenResponse {
    active,
    scope,
    client,
    exp,
    iat,
    nbf,
    jti,
    sub,
    ..extra
});

/// An authorization code to exchange, from the callback after a user's consent.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ExchangeAuthCodeRequest {
    /// The code verifier, whose challenge was in the authorization URL.
    ///
    /// It has 43 to 128 characters: letters, digits, `-`, `.`, `_` and `~`.
    pub code_verifier: wire::Secret,
    /// The authorization code.
    pub code: wire::Secret,
    /// The client ID, unless it is sent by HTTP Basic authentication.
    pub client_id: Option<String>,
    /// The client secret, unless it is sent by HTTP Basic authentication.
    ///
    /// It starts with `cnvca`.
    pub client_secret: Option<wire::Secret>,
    /// The redirect URI of the callback.
    ///
    /// It is required if the authorization URL had one. It must be registered for the
    /// integration. Default: the first registered one.
    pub redirect_uri: Option<String>,
}

impl ExchangeAuthCodeRequest {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(
        code_verifier: impl Into<wire::Secret>,
        code: impl Into<wire::Secret>,
    ) -> Self {
        Self {
            code_verifier: code_verifier.into(),
            code: code.into(),
            client_id: None,
            client_secret: None,
            redirect_uri: None,
        }
    }

    /// Sets [`client_id`](Self::client_id).
    #[must_use]
    #[inline]
    pub fn client_id(mut self, client_id: impl Into<String>) -> Self {
        self.client_id = Some(client_id.into());
        self
    }

    /// Sets [`client_secret`](Self::client_secret).
    #[must_use]
    #[inline]
    pub fn client_secret(mut self, client_secret: impl Into<wire::Secret>) -> Self {
        self.client_secret = Some(client_secret.into());
        self
    }

    /// Sets [`redirect_uri`](Self::redirect_uri).
    #[must_use]
    #[inline]
    pub fn redirect_uri(mut self, redirect_uri: impl Into<String>) -> Self {
        self.redirect_uri = Some(redirect_uri.into());
        self
    }
}

wire::object!(ExchangeAuthCodeRequest {
    code_verifier,
    code,
    client_id,
    client_secret,
    redirect_uri,
});

/// A refresh token to exchange.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ExchangeRefreshTokenRequest {
    /// The client ID, unless it is sent by HTTP Basic authentication.
    pub client_id: Option<String>,
    /// The client secret, unless it is sent by HTTP Basic authentication.
    ///
    /// It starts with `cnvca`.
    pub client_secret: Option<wire::Secret>,
    /// The refresh token from the latest exchange, which works once.
    pub refresh_token: wire::Secret,
    /// The scopes of the new token, separated by spaces.
    ///
    /// They can be fewer than before, but not more. Default: the same scopes.
    pub scope: Option<String>,
}

impl ExchangeRefreshTokenRequest {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(refresh_token: impl Into<wire::Secret>) -> Self {
        Self {
            client_id: None,
            client_secret: None,
            refresh_token: refresh_token.into(),
            scope: None,
        }
    }

    /// Sets [`client_id`](Self::client_id).
    #[must_use]
    #[inline]
    pub fn client_id(mut self, client_id: impl Into<String>) -> Self {
        self.client_id = Some(client_id.into());
        self
    }

    /// Sets [`client_secret`](Self::client_secret).
    #[must_use]
    #[inline]
    pub fn client_secret(mut self, client_secret: impl Into<wire::Secret>) -> Self {
        self.client_secret = Some(client_secret.into());
        self
    }

    /// Sets [`scope`](Self::scope).
    #[must_use]
    #[inline]
    pub fn scope(mut self, scope: impl Into<String>) -> Self {
        self.scope = Some(scope.into());
        self
    }
}

wire::object!(ExchangeRefreshTokenRequest {
    client_id,
    client_secret,
    refresh_token,
    scope,
});

crate::runtime::preview! {
    /// The identity of a service app, which acts for itself and not for a user.
    ///
    /// Its client ID and secret are the whole proof, so nothing else is exchanged.
    #[derive(Debug, Clone, PartialEq, Default)]
    #[non_exhaustive]
    pub struct ExchangeClientCredentialsRequest {
        /// The client ID, unless it is sent by HTTP Basic authentication.
        pub client_id: Option<String>,
        /// The client secret, unless it is sent by HTTP Basic authentication.
        pub client_secret: Option<wire::Secret>,
        /// The scopes of the token, separated by spaces.
        pub scope: Option<String>,
    }

    impl ExchangeClientCredentialsRequest {
        /// The documented constraints of the fields, which the client does not check.
        pub const CONSTRAINTS: &'static [wire::Constraint] = &[];

        /// Creates an empty value.
        #[must_use]
        #[inline]
        pub fn new() -> Self {
            Self {
                client_id: None,
                client_secret: None,
                scope: None,
            }
        }

        /// Sets [`client_id`](Self::client_id).
        #[must_use]
        #[inline]
        pub fn client_id(mut self, client_id: impl Into<String>) -> Self {
            self.client_id = Some(client_id.into());
            self
        }

        /// Sets [`client_secret`](Self::client_secret).
        #[must_use]
        #[inline]
        pub fn client_secret(mut self, client_secret: impl Into<wire::Secret>) -> Self {
            self.client_secret = Some(client_secret.into());
            self
        }

        /// Sets [`scope`](Self::scope).
        #[must_use]
        #[inline]
        pub fn scope(mut self, scope: impl Into<String>) -> Self {
            self.scope = Some(scope.into());
            self
        }
    }

    wire::object!(ExchangeClientCredentialsRequest {
        client_id,
        client_secret,
        scope,
    });
}

/// The response of `exchange_access_token`.
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ExchangeAccessTokenResponse {
    /// The access token, of up to 4 KB, for all other calls.
    pub access_token: wire::Secret,
    /// The refresh token for the next access token, which works once.
    ///
    /// Optional because service apps, which act for themselves, may get none.
    pub refresh_token: Option<wire::Secret>,
    /// The kind of access token, which is always `Bearer`.
    pub token_type: String,
    /// The lifetime of the access token, in seconds.
    pub expires_in: i64,
    /// The scopes of the access token, separated by spaces.
    pub scope: Option<String>,
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(ExchangeAccessTokenResponse {
    access_token,
    refresh_token,
    token_type,
    expires_in,
    scope,
    ..extra.keys_only()
});

/// The request of `introspect_token`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct IntrospectTokenRequest {
    /// The token.
    pub token: wire::Secret,
    /// The client ID, unless it is sent by HTTP Basic authentication.
    pub client_id: Option<String>,
    /// The client secret, unless it is sent by HTTP Basic authentication.
    ///
    /// It starts with `cnvca`.
    pub client_secret: Option<wire::Secret>,
}

impl IntrospectTokenRequest {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(token: impl Into<wire::Secret>) -> Self {
        Self {
            token: token.into(),
            client_id: None,
            client_secret: None,
        }
    }

    /// Sets [`client_id`](Self::client_id).
    #[must_use]
    #[inline]
    pub fn client_id(mut self, client_id: impl Into<String>) -> Self {
        self.client_id = Some(client_id.into());
        self
    }

    /// Sets [`client_secret`](Self::client_secret).
    #[must_use]
    #[inline]
    pub fn client_secret(mut self, client_secret: impl Into<wire::Secret>) -> Self {
        self.client_secret = Some(client_secret.into());
        self
    }
}

wire::object!(IntrospectTokenRequest {
    token,
    client_id,
    client_secret,
});

/// The request of `revoke_tokens`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RevokeTokensRequest {
    /// The access token or refresh token.
    pub token: wire::Secret,
    /// The client ID, unless it is sent by HTTP Basic authentication.
    pub client_id: Option<String>,
    /// The client secret, unless it is sent by HTTP Basic authentication.
    ///
    /// It starts with `cnvca`.
    pub client_secret: Option<wire::Secret>,
}

impl RevokeTokensRequest {
    /// The documented constraints of the fields, which the client does not check.
    pub const CONSTRAINTS: &'static [wire::Constraint] = &[];

    /// Creates a value with its required fields.
    #[must_use]
    #[inline]
    pub fn new(token: impl Into<wire::Secret>) -> Self {
        Self {
            token: token.into(),
            client_id: None,
            client_secret: None,
        }
    }

    /// Sets [`client_id`](Self::client_id).
    #[must_use]
    #[inline]
    pub fn client_id(mut self, client_id: impl Into<String>) -> Self {
        self.client_id = Some(client_id.into());
        self
    }

    /// Sets [`client_secret`](Self::client_secret).
    #[must_use]
    #[inline]
    pub fn client_secret(mut self, client_secret: impl Into<wire::Secret>) -> Self {
        self.client_secret = Some(client_secret.into());
        self
    }
}

wire::object!(RevokeTokensRequest {
    token,
    client_id,
    client_secret,
});

/// The response of `revoke_tokens`, which has no fields yet.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct RevokeTokensResponse {
    /// Unknown fields, kept for round trips.
    pub extra: wire::Extra,
}

wire::response!(RevokeTokensResponse { ..extra });

/// The grant to exchange for an access token.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ExchangeAccessTokenRequest {
    /// An authorization code to exchange, from the callback after a user's consent.
    AuthorizationCode(ExchangeAuthCodeRequest),
    /// A refresh token to exchange.
    RefreshToken(ExchangeRefreshTokenRequest),
    /// The identity of a service app, which acts for itself and not for a user.
    ///
    /// Its client ID and secret are the whole proof, so nothing else is exchanged.
    ///
    /// **Preview:** may change or be removed without notice.
    ///
    /// **Unverified:** Two pages name this grant for service apps. How this endpoint takes it
    /// is not seen; the fields are those of Canva's other APIs with this grant.
    #[cfg(feature = "preview")]
    ClientCredentials(ExchangeClientCredentialsRequest),
    /// A kind unknown to this version of the crate.
    Other(wire::Json),
}

wire::union!(ExchangeAccessTokenRequest {
    tag: "grant_type",
    AuthorizationCode: "authorization_code",
    RefreshToken: "refresh_token",
    #[cfg(feature = "preview")]
    ClientCredentials: "client_credentials",
});

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

#[cfg(feature = "preview")]
impl From<ExchangeClientCredentialsRequest> for ExchangeAccessTokenRequest {
    #[inline]
    fn from(it: ExchangeClientCredentialsRequest) -> Self {
        Self::ClientCredentials(it)
    }
}
