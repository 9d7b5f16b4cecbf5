//! The access tokens of a service app.

use super::backoff::RefreshBackoff;
use super::cache::{DEFAULT_MARGIN, RefreshResult, TokenCache};
use super::failure::{no_valid_access_token, request_failed};
use super::grant::Grant;
use super::integration::Integration;
use crate::runtime::auth::TokenSource;
use crate::runtime::boxed::BoxFuture;
use crate::runtime::client::Client;
use crate::runtime::error::Result;
use crate::runtime::secret::Secret;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// A service app, which acts for itself and not for a user: a [`TokenSource`] with the app's own access tokens.
///
/// All calls share one request for a token (OAuth client credentials). A new one is requested before the old one
/// expires. There is no refresh token, and nothing is stored: a new process requests a new token. Cloning is cheap, and
/// clones share their token.
///
/// Use it on a server only, because the client secret allows anyone to act as the app.
///
/// The token endpoint is that of users' tokens, unless [`token_url`](Self::token_url) sets another one.
#[derive(Clone)]
pub struct ServiceApp {
    app: Arc<App>,
    cache: Arc<TokenCache>,
}

#[derive(Clone)]
struct App {
    integration: Integration,
    /// The base URL and path of the token endpoint, unless it is that of users' tokens.
    endpoint: Option<(Client, String)>,
    scope: Option<String>,
    /// The key of the rate limits.
    name: String,
    backoff: Arc<RefreshBackoff>,
}

impl ServiceApp {
    /// Creates a service app with its client ID and client secret.
    #[must_use]
    pub fn new(app: Integration) -> Self {
        let name = format!("app {}", app.client_id());
        Self::from(App { integration: app, endpoint: None, scope: None, name, backoff: Arc::default() })
    }

    /// Sets the URL of the token endpoint. Default: that of users' tokens.
    ///
    /// # Errors
    ///
    /// An [invalid request](crate::Error::is_invalid_request) if the URL has no host or has a query.
    pub fn token_url(self, url: &str) -> Result<Self> {
        let (client, path) = self.app.integration.client().at_url(url)?;
        Ok(Self::from(App { endpoint: Some((client, path)), ..self.into_app() }))
    }

    /// Requests these scopes. Default: none are sent.
    #[must_use]
    pub fn scopes<S: AsRef<str>>(self, scopes: impl IntoIterator<Item = S>) -> Self {
        let scopes: Vec<S> = scopes.into_iter().collect();
        let scope = scopes.iter().map(AsRef::as_ref).collect::<Vec<&str>>().join(" ");
        Self::from(App { scope: Some(scope), ..self.into_app() })
    }

    /// Creates a client that makes calls as this app, with the settings of the
    /// [integration's client](Integration::with_client).
    #[must_use]
    pub fn client(&self) -> Client {
        self.app.integration.client().with_token_source(self.clone())
    }

    /// Returns a valid access token, and requests one first if necessary.
    ///
    /// # Errors
    ///
    /// If the request fails. It is not repeated at once: the delay grows from about 1 second to 60 seconds.
    pub async fn token(&self) -> Result<Secret> {
        self.usable_token(None).await
    }

    async fn usable_token(&self, rejected: Option<&Secret>) -> Result<Secret> {
        let tokens = self.cache.usable_tokens(rejected, |_| {
            let app = Arc::clone(&self.app);
            async move { app.request_tokens().await }
        });
        Ok(tokens.await?.access_token)
    }

    fn into_app(self) -> App {
        Arc::unwrap_or_clone(self.app)
    }
}

impl From<App> for ServiceApp {
    fn from(app: App) -> Self {
        Self { app: Arc::new(app), cache: TokenCache::new(DEFAULT_MARGIN, Duration::MAX) }
    }
}

impl App {
    async fn request_tokens(&self) -> RefreshResult {
        // There is no refresh token.
        let none = Secret::default();
        if let Some(error) = self.backoff.error(&self.name, &none) {
            return Err(error);
        }
        let grant = Grant::client_credentials(self.scope.clone());
        let tokens = match &self.endpoint {
            Some((client, path)) => self.integration.exchange_at(client, path, grant, &none).await,
            None => self.integration.exchange(grant, Some(&none)).await,
        };
        let failure = match tokens {
            Ok(tokens) if tokens.access_token.expose().is_empty() => no_valid_access_token(),
            Ok(tokens) => {
                self.backoff.end(&self.name);
                return Ok(tokens);
            }
            Err(error) => error,
        };
        let retry_after = failure.retry_after();
        Err(self.backoff.start(&self.name, &none, request_failed(failure), retry_after))
    }
}

impl TokenSource for ServiceApp {
    fn user(&self) -> &str {
        &self.app.name
    }

    fn token(&self) -> BoxFuture<'_, Result<Secret>> {
        Box::pin(self.usable_token(None))
    }

    fn refresh<'a>(&'a self, rejected: &'a Secret) -> BoxFuture<'a, Result<Secret>> {
        Box::pin(self.usable_token(Some(rejected)))
    }
}

impl fmt::Debug for ServiceApp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ServiceApp").field("integration", &self.app.integration).finish_non_exhaustive()
    }
}
