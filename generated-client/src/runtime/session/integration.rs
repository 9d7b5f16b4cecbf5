//! The integration: its credentials, and the calls that use them.

use super::authorization_server::AuthorizationServer;
use super::failure::no_refresh_token_received;
use super::grant::Grant;
use super::token_response::{RequestTokens, TokenResponse};
use super::tokens::{Tokens, now};
use crate::generated::api::Region;
use crate::runtime::client::Client;
use crate::runtime::error::Result;
use crate::runtime::operation::Auth;
#[cfg(test)]
use crate::runtime::operation::OperationInfo;
use crate::runtime::request::Request;
use crate::runtime::secret::Secret;
use http::Method;
use std::fmt;
use std::sync::{Arc, OnceLock};

/// The maximum length of a token response: 64 KiB. Tokens have a few thousand characters.
const MAX_RESPONSE: usize = 64 << 10;

/// An integration with its client ID and client secret, as it is registered with the API.
///
/// Its calls authenticate with both. Use it on a server only, because the client secret allows anyone to act as the
/// integration. Cloning is cheap.
#[derive(Clone)]
pub struct Integration {
    server: &'static AuthorizationServer,
    client_id: String,
    client_secret: Secret,
    /// Created on first use unless given, because setting up TLS is slow.
    client: Arc<OnceLock<Client>>,
}

impl Integration {
    /// Creates an integration with a default client.
    pub(crate) fn of(server: &'static AuthorizationServer, client_id: String, client_secret: Secret) -> Self {
        Self { server, client_id, client_secret, client: Arc::default() }
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

    pub(crate) fn client_secret(&self) -> &Secret {
        &self.client_secret
    }

    /// The client, which sends no access token.
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
        self.exchange(Grant::refresh_token(refresh_token), Some(refresh_token)).await
    }

    /// Creates a client that sends the access token of a login, for calls before its tokens are saved. It does not
    /// refresh the token.
    #[must_use]
    pub fn client_with(&self, tokens: &Tokens) -> Client {
        self.client().with_token(tokens.access_token.clone())
    }

    /// Requests tokens. `previous` is the refresh token to keep if the response has none.
    pub(super) async fn exchange(&self, grant: Grant, previous: Option<&Secret>) -> Result<Tokens> {
        self.send(self.client(), None, grant, previous).await
    }

    /// Requests tokens at another path than that of the token endpoint, below the base URL of a client.
    pub(super) async fn exchange_at(
        &self,
        client: &Client,
        path: &str,
        grant: Grant,
        previous: &Secret,
    ) -> Result<Tokens> {
        self.send(client, Some(path), grant, Some(previous)).await
    }

    async fn send(
        &self,
        client: &Client,
        path: Option<&str>,
        grant: Grant,
        previous: Option<&Secret>,
    ) -> Result<Tokens> {
        let call: Request<RequestTokens> = Request::described_by(client, &self.server.token);
        let call = match self.server.token.auth {
            Auth::BasicOrNone => call.basic_auth(&self.client_id, &self.client_secret).set_form(grant),
            Auth::Bearer | Auth::None => {
                call.set_form(grant.with_client(&self.client_id, &self.client_secret))
            }
        };
        let call = match path {
            Some(path) => call.edit(|parts| parts.set_target(Method::POST, path)),
            None => call,
        };
        // Read before the call, so that the computed expiry is never too late.
        let now = now();
        let response: TokenResponse = call.response_limit(MAX_RESPONSE).send().await?;
        response.into_tokens(now, previous).ok_or_else(no_refresh_token_received)
    }

    /// Returns the page where users of the client's region grant access, without setting up a default client.
    pub(super) fn authorization_page(&self) -> &'static str {
        let region = self.client.get().map_or_else(Region::default, |client| client.settings().region);
        (self.server.page)(region)
    }
}

impl fmt::Debug for Integration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Integration")
            .field("client_id", &self.client_id)
            .field("client", &self.client)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
impl Integration {
    /// An integration with an API of the tests.
    pub(super) fn example() -> Self {
        const SERVER: &AuthorizationServer = &AuthorizationServer {
            page: |_| "https://www.example.com/authorize",
            token: OperationInfo {
                name: "get_token",
                path: "/token",
                auth: Auth::None,
                ..OperationInfo::POST
            },
        };
        Self::of(SERVER, "OC-id".to_owned(), "s3cret".into())
    }
}
