//! The integration, as Canva knows it: what it may ask for in its own name.

use super::failure::no_answer;
use super::token_response::TakeTokens;
use super::{LoginBuilder, Tokens};
use crate::oauth::{
    ExchangeAccessTokenRequest, ExchangeRefreshTokenRequest, IntrospectTokenRequest, IntrospectTokenResponse,
    RevokeTokensRequest,
};
use crate::runtime::client::Client;
use crate::runtime::error::Result;
use crate::runtime::request::Request;
use crate::runtime::secret::Secret;
use crate::runtime::wire::Timestamp;
use std::sync::{Arc, OnceLock};
use std::time::SystemTime;

/// An integration, with its id and secret, as [its page](https://www.canva.com/developers/integrations) shows them.
///
/// Its calls prove who they are by HTTP Basic. They belong on a server: Canva refuses browsers, and whoever has the
/// secret can act as the integration. Cloning it is cheap.
#[derive(Debug, Clone)]
pub struct Integration {
    client_id: String,
    client_secret: Secret,
    /// Made when it is needed, unless it is given: setting up TLS takes a while.
    client: Arc<OnceLock<Client>>,
}

impl Integration {
    /// An integration that is called with a client of its own, as [`Client::new`] makes one.
    #[must_use]
    pub fn new(client_id: impl Into<String>, client_secret: impl Into<Secret>) -> Self {
        Self { client_id: client_id.into(), client_secret: client_secret.into(), client: Arc::default() }
    }

    /// The client that makes the calls, and that [sessions](super::Session::client) share everything but the token
    /// with: for a base URL, time limits or a transport of one's own. It needs no token.
    #[must_use]
    pub fn with_client(mut self, client: Client) -> Self {
        self.client = Arc::new(OnceLock::from(client));
        self
    }

    /// Begins to log a user in, who will be asked to allow these scopes. None implies another: `asset:write` does
    /// not include `asset:read`.
    pub fn login<S: AsRef<str>>(&self, scopes: impl IntoIterator<Item = S>) -> LoginBuilder<'_> {
        LoginBuilder::new(self, scopes)
    }

    /// Exchanges a refresh token for other tokens. It works once: see [`Sessions`](super::Sessions), which take care
    /// of that.
    ///
    /// The new refresh token is never thrown away for what else the answer holds: if that does not tell how long the
    /// access token lives, it counts for 5 minutes, and if there is none, it is empty and has ended.
    ///
    /// # Errors
    ///
    /// Those of the call. With the code `invalid_grant` the user has to log in anew.
    pub async fn refresh(&self, refresh_token: &Secret) -> Result<Tokens> {
        self.exchange(ExchangeRefreshTokenRequest::new(refresh_token.clone()).into()).await
    }

    /// Ends a token. With a refresh token it ends everything that stems from it, and withdraws the user's consent.
    ///
    /// # Errors
    ///
    /// Those of the call.
    pub async fn revoke(&self, token: &Secret) -> Result<()> {
        let call = self.client().revoke_tokens(RevokeTokensRequest::new(token.clone()));
        call.basic_auth(&self.client_id, &self.client_secret).send().await.map(drop)
    }

    /// Tells whether an access token or a refresh token is valid, and what it allows.
    ///
    /// # Errors
    ///
    /// Those of the call.
    pub async fn introspect(&self, token: &Secret) -> Result<IntrospectTokenResponse> {
        let call = self.client().introspect_token(IntrospectTokenRequest::new(token.clone()));
        call.basic_auth(&self.client_id, &self.client_secret).send().await
    }

    pub(super) async fn exchange(&self, grant: ExchangeAccessTokenRequest) -> Result<Tokens> {
        // Before the call, so that tokens never seem to live longer than they do.
        let now = now();
        let call = Request::<TakeTokens>::new(self.client()).set_form(grant);
        let answer = call.basic_auth(&self.client_id, &self.client_secret).send().await?;
        let tokens = answer.tokens(now);
        if tokens.can_be_refreshed() { Ok(tokens) } else { Err(no_answer()) }
    }

    pub(super) fn client_id(&self) -> &str {
        &self.client_id
    }

    pub(super) fn client(&self) -> &Client {
        self.client.get_or_init(|| Client::builder().build_with_defaults())
    }
}

/// The time by the system's clock.
pub(super) fn now() -> Timestamp {
    Timestamp::try_from(SystemTime::now()).unwrap_or_default()
}
