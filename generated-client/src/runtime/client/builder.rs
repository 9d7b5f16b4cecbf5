//! The builder of a client.

use super::base_url::BaseUrl;
use super::settings::{Client, Settings};
use crate::runtime::auth::{Credentials, TokenSource};
use crate::runtime::error::{Error, Result};
use crate::runtime::limit::{Limits, RateLimiter, Throttle};
use crate::runtime::polling::Polling;
use crate::runtime::retry::Retry;
use crate::runtime::secret::Secret;
use crate::runtime::transport::Transport;
use http::HeaderValue;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

const USER_AGENT: HeaderValue =
    HeaderValue::from_static(concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")));

/// A builder for a [`Client`]; created by [`Client::builder`].
///
/// ```
/// use std::time::Duration;
///
/// let client = canva_connect::Client::builder()
///     .token("the user's access token")
///     .timeout(Duration::from_secs(30))
///     .user_agent("holiday-planner/1.2")
///     .build()?;
/// # Ok::<(), canva_connect::Error>(())
/// ```
#[derive(Clone)]
#[must_use = "a builder does nothing until `build` is called"]
pub struct ClientBuilder {
    credentials: Credentials,
    base_url: Option<String>,
    user_agent: Option<String>,
    timeout: Duration,
    connect_timeout: Duration,
    retry: Retry,
    polling: Polling,
    user: Option<String>,
    limits: Limits,
    limiter: Option<Arc<dyn RateLimiter>>,
    transport: Option<Transport>,
}

impl ClientBuilder {
    pub(super) fn new() -> Self {
        Self {
            credentials: Credentials::None,
            base_url: None,
            user_agent: None,
            timeout: Duration::from_secs(60),
            connect_timeout: Duration::from_secs(10),
            retry: Retry::new(),
            polling: Polling::default(),
            user: None,
            limits: Limits::default(),
            limiter: None,
            transport: None,
        }
    }

    /// Sets the access token. Default: none is sent.
    pub fn token(mut self, token: impl Into<Secret>) -> Self {
        self.credentials = Credentials::fixed(token.into());
        self
    }

    /// Sets a source of access tokens, for tokens that change.
    pub fn token_source(mut self, source: impl TokenSource) -> Self {
        self.credentials = Credentials::Source(Arc::new(source));
        self
    }

    /// Sets the user whose rate limits calls count against, as any text that is unique to the user. Default: the
    /// [`TokenSource`]'s [user](TokenSource::user), or a fixed access token stands for its user.
    pub fn user(mut self, name: impl Into<String>) -> Self {
        self.user = Some(name.into());
        self
    }

    /// Sets the base URL: `https` or `http`, a host, and optionally a path. Default: the API's documented server.
    ///
    /// Over `http` the access token is not encrypted.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Sets the user agent. Default: this crate's name and version.
    pub fn user_agent(mut self, name: impl Into<String>) -> Self {
        self.user_agent = Some(name.into());
        self
    }

    /// Sets the time limit for each attempt of a call. Waiting for the [rate limits](Self::rate_limits) does not count.
    /// Default: 60 seconds.
    ///
    /// The limit restarts with each chunk of the request's body, so an upload may take any time as long as it makes
    /// progress. The response has to be complete within the limit.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = limit;
        self
    }

    /// Sets the time limit for connecting. It does not apply to a [`transport`](Self::transport) of your own. Default: 10
    /// seconds.
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.connect_timeout = limit;
        self
    }

    /// Sets how failed calls are retried. Default: [`Retry::new`].
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// Sets how calls keep to the API's rate limits. Default: [`Limits::wait`].
    pub fn rate_limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Sets the rate limiter, for sharing it with other clients or processes. Default: one in the client's memory.
    pub fn rate_limiter(mut self, limiter: impl RateLimiter) -> Self {
        self.limiter = Some(Arc::new(limiter));
        self
    }

    /// Sets how jobs are polled. Default: [`Polling::new`].
    pub fn polling(mut self, polling: Polling) -> Self {
        self.polling = polling;
        self
    }

    /// Sets the HTTP stack. Default: [`Transport::built_in`].
    pub fn transport(mut self, transport: Transport) -> Self {
        self.transport = Some(transport);
        self
    }

    /// Creates the client.
    ///
    /// # Errors
    ///
    /// An [invalid request](Error::is_invalid_request) if the base URL or the user agent is invalid, and a
    /// [transport error](Error::is_transport) if the HTTP stack cannot be set up.
    pub fn build(self) -> Result<Client> {
        let base_url = self.base_url.as_deref().map(BaseUrl::parse).transpose()?;
        let user_agent = self.user_agent.as_deref().map(user_agent).transpose()?;
        let transport = match self.transport {
            Some(transport) => transport,
            None => Transport::built_in(self.connect_timeout)?,
        };
        Ok(Client::from(Settings {
            rate_limit_key: self.user.map_or_else(|| self.credentials.rate_limit_key(), Arc::from),
            throttle: Throttle::new(self.limits, self.limiter),
            credentials: self.credentials,
            base_url: base_url.unwrap_or_else(BaseUrl::documented),
            user_agent: user_agent.unwrap_or(USER_AGENT),
            timeout: self.timeout,
            retry: self.retry,
            polling: self.polling,
            transport,
        }))
    }

    /// Creates the client without failing: with the default base URL and user agent. If the HTTP stack cannot be set up,
    /// the calls report it.
    pub(crate) fn build_with_defaults(self) -> Client {
        Client::from(Settings {
            rate_limit_key: self.user.map_or_else(|| self.credentials.rate_limit_key(), Arc::from),
            throttle: Throttle::new(self.limits, self.limiter),
            credentials: self.credentials,
            base_url: BaseUrl::documented(),
            user_agent: USER_AGENT,
            timeout: self.timeout,
            retry: self.retry,
            polling: self.polling,
            transport: self.transport.unwrap_or_else(|| {
                Transport::built_in(self.connect_timeout).unwrap_or_else(Transport::broken)
            }),
        })
    }
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("credentials", &self.credentials)
            // An invalid base URL may have a password in it.
            .field("has_base_url", &self.base_url.is_some())
            .field("user_agent", &self.user_agent)
            .field("timeout", &self.timeout)
            .field("connect_timeout", &self.connect_timeout)
            .field("rate_limits", &self.limits)
            .field("retry", &self.retry)
            .field("polling", &self.polling)
            .field("transport", &self.transport)
            .finish_non_exhaustive()
    }
}

fn user_agent(name: &str) -> Result<HeaderValue> {
    HeaderValue::from_str(name)
        .map_err(|_| Error::invalid("the user agent has characters that cannot be in a header"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invalid_settings_are_rejected() {
        let builder = Client::builder;
        assert!(builder().base_url("nowhere").build().unwrap_err().is_invalid_request());
        assert!(builder().user_agent("a\r\nb: c").build().unwrap_err().is_invalid_request());
        assert!(builder().build().is_ok());
    }

    #[test]
    fn debug_does_not_show_the_token() {
        let builder = Client::builder().token("s3cret");
        assert!(!format!("{builder:?}").contains("s3cret"));
        let in_url = Client::builder().base_url("https://me:s3cret@api.example.com");
        assert!(!format!("{in_url:?} {:?}", in_url.clone().build()).contains("s3cret"));
        assert!(!format!("{:?}", builder.build().unwrap()).contains("s3cret"));
        assert!(!format!("{:?}", Client::new("s3cret")).contains("s3cret"));
    }
}
