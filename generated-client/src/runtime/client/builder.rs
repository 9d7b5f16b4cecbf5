//! Setting up a client.

use super::{BaseUrl, Client, Settings};
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

/// Sets up a [`Client`]; made by [`Client::builder`].
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
#[must_use = "a builder does nothing until `build`"]
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

    /// The access token that every call sends. Without one no call sends any.
    pub fn token(mut self, token: impl Into<Secret>) -> Self {
        self.credentials = Credentials::fixed(token.into());
        self
    }

    /// Where the access tokens that calls send come from, if they change.
    pub fn token_source(mut self, source: impl TokenSource) -> Self {
        self.credentials = Credentials::Source(Arc::new(source));
        self
    }

    /// Against whose rate limits calls count: any text that differs from user to user, in place of the
    /// [`TokenSource`]'s word. Without either, a fixed access token stands for its user.
    pub fn user(mut self, name: impl Into<String>) -> Self {
        self.user = Some(name.into());
        self
    }

    /// Where the API is served, if not at its usual place: `https` or `http`, a host, and perhaps a
    /// path.
    ///
    /// Mind that over `http` the access token can be read on the way.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// What the client calls itself; otherwise this crate's name and version.
    pub fn user_agent(mut self, name: impl Into<String>) -> Self {
        self.user_agent = Some(name.into());
        self
    }

    /// How long each attempt of a call may wait for its answer; otherwise 60 seconds. The time before,
    /// in which it waits for its turn by the [rate limits](Self::rate_limits), does not count.
    ///
    /// The time starts anew with each piece of the request's body that goes out, so that an upload
    /// may take as long as it needs while one that is stuck ends. The answer has to be complete
    /// within that time.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = limit;
        self
    }

    /// How long connecting may take; otherwise 10 seconds. It means nothing to a
    /// [`transport`](Self::transport) of your own.
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.connect_timeout = limit;
        self
    }

    /// How often calls that fail are made again.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// What to do so as not to call operations more often than the API allows; otherwise calls wait.
    pub fn rate_limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// What counts calls, if that is shared with other clients or processes.
    pub fn rate_limiter(mut self, limiter: impl RateLimiter) -> Self {
        self.limiter = Some(Arc::new(limiter));
        self
    }

    /// How to wait for jobs.
    pub fn polling(mut self, polling: Polling) -> Self {
        self.polling = polling;
        self
    }

    /// What carries the calls, if not the HTTP client that comes with this crate.
    pub fn transport(mut self, transport: Transport) -> Self {
        self.transport = Some(transport);
        self
    }

    /// Makes the client.
    ///
    /// # Errors
    ///
    /// An [invalid request](Error::is_invalid_request) if the base URL or the user agent cannot be
    /// used, and an error of the [transport](Error::is_transport) if the HTTP stack cannot be
    /// set up.
    pub fn build(self) -> Result<Client> {
        let user = self.counted_as();
        let base_url = self.base_url.as_deref().map(BaseUrl::parse).transpose()?;
        let user_agent = self.user_agent.as_deref().map(user_agent).transpose()?;
        let transport = match self.transport {
            Some(transport) => transport,
            None => Transport::built_in(self.connect_timeout)?,
        };
        Ok(Client::from(Settings {
            user,
            throttle: Throttle::new(self.limits, self.limiter),
            credentials: self.credentials,
            base_url: base_url.unwrap_or_else(BaseUrl::of_the_api),
            user_agent: user_agent.unwrap_or(USER_AGENT),
            timeout: self.timeout,
            retry: self.retry,
            polling: self.polling,
            transport,
        }))
    }

    /// Makes the client of what cannot be wrong, and leaves a failure of the HTTP stack for the
    /// calls to report.
    pub(crate) fn build_anyway(self) -> Client {
        Client::from(Settings {
            user: self.counted_as(),
            throttle: Throttle::new(self.limits, self.limiter),
            credentials: self.credentials,
            base_url: BaseUrl::of_the_api(),
            user_agent: USER_AGENT,
            timeout: self.timeout,
            retry: self.retry,
            polling: self.polling,
            transport: Transport::built_in(self.connect_timeout).unwrap_or_else(Transport::broken),
        })
    }

    fn counted_as(&self) -> Arc<str> {
        self.user.as_deref().map_or_else(|| self.credentials.user(), Arc::from)
    }
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("credentials", &self.credentials)
            // What is wrong with one may be the password in it.
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
    fn what_cannot_be_used_is_refused() {
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
