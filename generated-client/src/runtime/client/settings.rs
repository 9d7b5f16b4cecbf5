//! The client and its settings.

use super::base_url::BaseUrl;
use crate::generated::api::Region;
use crate::runtime::auth::{Credentials, TokenSource};
use crate::runtime::delay::DelayCallback;
use crate::runtime::error::Result;
use crate::runtime::limit::Throttle;
use crate::runtime::polling::Polling;
use crate::runtime::retry::{Retry, RetryBudget};
use crate::runtime::secret::Secret;
use crate::runtime::transport::Transport;
use http::{HeaderMap, HeaderValue};
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// A client of the API that acts for one user.
///
/// It has a function for each endpoint, which creates a [`Request`](crate::Request). Cloning it is cheap. Clones, and the
/// clients that [`Client::with_token`] creates for other users, share connections and the counts of the
/// [rate limits](crate::Limits).
///
/// Sending needs a Tokio runtime with its time and input/output drivers enabled.
#[derive(Clone)]
pub struct Client {
    settings: Arc<Settings>,
}

/// The settings of a client.
#[derive(Clone)]
pub(crate) struct Settings {
    pub(crate) credentials: Credentials,
    /// Identifies the user whose rate limits calls count against.
    pub(crate) rate_limit_key: Arc<str>,
    pub(crate) throttle: Throttle,
    pub(crate) base_url: BaseUrl,
    #[allow(dead_code, reason = "an API may have no page where users log in")]
    pub(crate) region: Region,
    pub(crate) user_agent: HeaderValue,
    /// The headers of every call.
    pub(crate) headers: HeaderMap,
    pub(crate) timeout: Duration,
    /// The maximum length of a response in bytes.
    pub(crate) response_limit: usize,
    pub(crate) retry: Retry,
    pub(crate) retry_budget: RetryBudget,
    pub(crate) on_delay: DelayCallback,
    pub(crate) polling: Polling,
    pub(crate) transport: Transport,
}

impl Client {
    /// Creates a client for another user. It shares everything but the access token with this one.
    #[must_use]
    pub fn with_token(&self, token: impl Into<Secret>) -> Self {
        self.with_credentials(Credentials::fixed(token.into()))
    }

    /// Creates a client for another user, whose tokens come from a source. It shares everything else with this one.
    #[must_use]
    pub fn with_token_source(&self, source: impl TokenSource) -> Self {
        self.with_credentials(Credentials::Source(Arc::new(source)))
    }

    /// Creates a client whose calls count against the [rate limits](crate::Limits) of this user. The name is any text
    /// that is unique to the user.
    ///
    /// Default: the [user](TokenSource::user) of the [`TokenSource`]; without one, each access token counts as a user. Set
    /// a name if the access token of a user changes without a [`TokenSource`].
    #[must_use]
    pub fn with_user(&self, name: &str) -> Self {
        Self::from(Settings { rate_limit_key: Arc::from(name), ..Settings::clone(&self.settings) })
    }

    /// Returns a client whose base URL is the origin of this URL, and the path of the URL.
    #[allow(dead_code, reason = "only service apps have a URL of their own")]
    pub(crate) fn at_url(&self, url: &str) -> Result<(Self, String)> {
        let (base_url, path) = BaseUrl::split(url)?;
        Ok((Self::from(Settings { base_url, ..Settings::clone(&self.settings) }), path))
    }

    fn with_credentials(&self, credentials: Credentials) -> Self {
        let rate_limit_key = credentials.rate_limit_key();
        Self::from(Settings { credentials, rate_limit_key, ..Settings::clone(&self.settings) })
    }

    pub(crate) fn settings(&self) -> &Settings {
        &self.settings
    }
}

impl From<Settings> for Client {
    fn from(settings: Settings) -> Self {
        Self { settings: Arc::new(settings) }
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.settings.base_url)
            .field("credentials", &self.settings.credentials)
            .field("user_agent", &self.settings.user_agent)
            .field("default_headers", &self.settings.headers.keys().collect::<Vec<_>>())
            .field("timeout", &self.settings.timeout)
            .field("rate_limits", &self.settings.throttle)
            .field("retry", &self.settings.retry)
            .field("retry_budget", &self.settings.retry_budget)
            .field("polling", &self.settings.polling)
            .finish_non_exhaustive()
    }
}
