//! The integration: its credentials, and the calls that use them.

use super::failure::no_refresh_token_received;
use super::token_response::RequestTokens;
use super::tokens::{Tokens, now};
use crate::generated::api::Region;
use crate::generated::oauth::{
    ExchangeAccessTokenRequest, ExchangeRefreshTokenRequest, IntrospectTokenRequest, IntrospectTokenResponse,
    RevokeTokensRequest,
};
use crate::runtime::client::Client;
use crate::runtime::error::Result;
use crate::runtime::request::Request;
use crate::runtime::secret::Secret;
use std::sync::{Arc, OnceLock};

/// The maximum length of a token response: 64 KiB. Tokens have a few thousand characters.
const MAX_RESPONSE: usize = 64 << 10;

/// An integration with its client ID and client secret, from
/// [its configuration page](https://www.canva.com/developers/integrations).
///
/// Its calls authenticate with HTTP Basic. Use it on a server only: Canva rejects calls from browsers, and the client
/// secret allows anyone to act as the integration. Cloning is cheap.
#[derive(Debug, Clone)]
pub struct Integration {
    client_id: String,
    client_secret: Secret,
    /// Created on first use unless given, because setting up TLS is slow.
    client: Arc<OnceLock<Client>>,
}

impl Integration {
    /// Creates an integration with a default client, as from [`Client::new`].
    #[must_use]
    pub fn new(client_id: impl Into<String>, client_secret: impl Into<Secret>) -> Self {
        Self { client_id: client_id.into(), client_secret: client_secret.into(), client: Arc::default() }
    }

    /// Sets the client, for example with another base URL, timeout or transport. It needs no access token. The
    /// clients of [sessions](super::Session::client) are copies of it with a token.
    #[must_use]
    pub fn with_client(mut self, client: Client) -> Self {
        self.client = Arc::new(OnceLock::from(client));
        self
    }

    /// The client ID.
    #[must_use]
    pub fn client_id(&self) -> &str {
        &self.client_id
    }

    /// The client, which sends no access token. With the feature `verify`, it can fetch the keys for a
    /// `Verifier`.
    #[must_use]
    pub fn client(&self) -> &Client {
        self.client.get_or_init(|| Client::builder().build_with_defaults())
    }

    /// Exchanges a refresh token for new tokens. A refresh token works once; [`Sessions`](super::Sessions) handle
    /// this.
    ///
    /// An unexpected value in another field of the response does not discard the new refresh token: without a valid
    /// `expires_in` the access token counts as valid for 5 minutes. If there is no access token, if it has invalid
    /// characters, or if its lifetime is not between one second and one year, it is replaced by an empty, expired
    /// one. If the response has no new refresh token, the previous one is kept (RFC 6749, section 6).
    ///
    /// # Errors
    ///
    /// If the call fails. With the code `invalid_grant` the user has to log in again.
    pub async fn refresh(&self, refresh_token: &Secret) -> Result<Tokens> {
        let grant = ExchangeRefreshTokenRequest::new(refresh_token.clone());
        self.exchange(grant.into(), Some(refresh_token)).await
    }

    /// Creates a client that sends the access token of a login, for calls before its tokens are saved. It does not
    /// refresh the token.
    #[must_use]
    pub fn client_with(&self, tokens: &Tokens) -> Client {
        self.client().with_token(tokens.access_token.clone())
    }

    /// Revokes a token. Revoking a refresh token also revokes all tokens derived from it, and the user's consent.
    ///
    /// # Errors
    ///
    /// If the call fails.
    pub async fn revoke(&self, token: &Secret) -> Result<()> {
        let call = self.client().revoke_tokens(RevokeTokensRequest::new(token.clone()));
        call.basic_auth(&self.client_id, &self.client_secret).send().await.map(drop)
    }

    /// Returns whether an access token or a refresh token is active, and its properties.
    ///
    /// # Errors
    ///
    /// If the call fails.
    pub async fn introspect(&self, token: &Secret) -> Result<IntrospectTokenResponse> {
        let call = self.client().introspect_token(IntrospectTokenRequest::new(token.clone()));
        call.basic_auth(&self.client_id, &self.client_secret).send().await
    }

    /// Requests tokens with an authorization code or a refresh token. `previous` is the refresh token to keep if the
    /// response has none.
    pub(super) async fn exchange(
        &self,
        grant: ExchangeAccessTokenRequest,
        previous: Option<&Secret>,
    ) -> Result<Tokens> {
        self.send(Request::new(self.client()).set_form(grant), previous).await
    }

    /// Sends a request for tokens.
    pub(super) async fn send(
        &self,
        call: Request<RequestTokens>,
        previous: Option<&Secret>,
    ) -> Result<Tokens> {
        // Read before the call, so that the computed expiry is never too late.
        let now = now();
        let call = call.basic_auth(&self.client_id, &self.client_secret).response_limit(MAX_RESPONSE);
        call.send().await?.into_tokens(now, previous).ok_or_else(no_refresh_token_received)
    }

    /// Returns the region of the client, without setting up a default one.
    pub(super) fn region(&self) -> Region {
        self.client.get().map_or_else(Region::default, |client| client.settings().region)
    }
}
