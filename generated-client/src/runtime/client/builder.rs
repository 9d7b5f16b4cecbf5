//! The builder of a client.

use super::base_url::BaseUrl;
use super::settings::{Client, Settings};
use crate::generated::api::Region;
use crate::runtime::auth::{Credentials, TokenSource};
use crate::runtime::custom_header::custom_header;
use crate::runtime::delay::{CallDelay, DelayCallback};
use crate::runtime::error::{Error, Result};
use crate::runtime::limit::{Limits, RateLimiter, Throttle};
use crate::runtime::polling::Polling;
use crate::runtime::retry::{Retry, RetryBudget};
use crate::runtime::secret::Secret;
use crate::runtime::transport::Transport;
use http::{HeaderMap, HeaderValue};
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
    region: Region,
    base_url: Option<String>,
    user_agent: Option<String>,
    /// The default headers.
    headers: HeaderMap,
    /// The message about the first invalid default header.
    invalid_header: Option<String>,
    timeout: Duration,
    response_limit: usize,
    connect_timeout: Duration,
    retry: Retry,
    retry_budget: RetryBudget,
    on_delay: DelayCallback,
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
            region: Region::Default,
            base_url: None,
            user_agent: None,
            headers: HeaderMap::new(),
            invalid_header: None,
            timeout: Duration::from_secs(60),
            response_limit: 64 << 20,
            connect_timeout: Duration::from_secs(10),
            retry: Retry::new(),
            retry_budget: RetryBudget::default(),
            on_delay: DelayCallback::default(),
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

    /// Sets the region whose servers are called. Default: [`Region::Default`].
    ///
    /// The server of another region gets all calls, also those of operations with a server of their own.
    pub fn region(mut self, region: Region) -> Self {
        self.region = region;
        self
    }

    /// Sets the base URL: `https` or `http`, a host, and optionally a path. Default: the server of the
    /// [region](Self::region).
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

    /// Sets a header of every call, which a [`header`](crate::Request::header) of a call can replace. Replaces any of the
    /// same name. Headers that an operation sets itself, such as `Content-Type`, are not replaced.
    ///
    /// Downloads do not have it, as they go to other hosts. Building reports an invalid header, and one that only the client
    /// may set: `Authorization`, `Host`, `Content-Length`, `Transfer-Encoding`, `Connection`.
    ///
    /// ```
    /// let client = canva_connect::Client::builder()
    ///     .token("the user's access token")
    ///     .default_header("X-Team", "flyers")
    ///     .build()?;
    /// # Ok::<(), canva_connect::Error>(())
    /// ```
    pub fn default_header(mut self, name: &str, value: &str) -> Self {
        match custom_header(name, value) {
            Ok((name, value)) => _ = self.headers.insert(name, value),
            Err(why) => _ = self.invalid_header.get_or_insert(why),
        }
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

    /// Sets the maximum length of a response in bytes; a longer one is an error. It does not apply to downloads.
    /// Default: 64 MiB.
    ///
    /// A response takes at most eight times its length in memory, or 5 MiB if that is more. It is decoded on a thread for
    /// blocking work if it is longer than 64 KiB, except on WebAssembly.
    pub fn response_limit(mut self, bytes: usize) -> Self {
        self.response_limit = bytes;
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

    /// Sets the budget that all calls share for their retries. Default: 500 tokens, see [`RetryBudget`].
    pub fn retry_budget(mut self, budget: RetryBudget) -> Self {
        self.retry_budget = budget;
        self
    }

    /// Sets a function that is called before a call waits: for a [rate limit](Self::rate_limits), or for its next attempt,
    /// also that of a download. It replaces an earlier one, and must not block.
    ///
    /// ```
    /// let client = canva_connect::Client::builder()
    ///     .token("the user's access token")
    ///     .on_delay(|delay| eprintln!("{delay}"))
    ///     .build()?;
    /// # Ok::<(), canva_connect::Error>(())
    /// ```
    pub fn on_delay(mut self, callback: impl Fn(&CallDelay) + Send + Sync + 'static) -> Self {
        self.on_delay = DelayCallback::new(callback);
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
    /// An [invalid request](Error::is_invalid_request) if the base URL, the user agent or a header is invalid, and a
    /// [transport error](Error::is_transport) if the HTTP stack cannot be set up.
    pub fn build(mut self) -> Result<Client> {
        if let Some(invalid) = self.invalid_header.take() {
            return Err(Error::invalid(invalid));
        }
        let base_url = self.base_url.as_deref().map(BaseUrl::parse).transpose()?;
        let user_agent = self.user_agent.as_deref().map(user_agent).transpose()?;
        let transport = match self.transport.take() {
            Some(transport) => transport,
            None => Transport::built_in(self.connect_timeout)?,
        };
        let base_url = base_url.unwrap_or_else(|| BaseUrl::of_region(self.region));
        Ok(self.into_client(base_url, user_agent.unwrap_or(USER_AGENT), transport))
    }

    /// Creates the client without failing: with the default base URL and user agent. If the HTTP stack cannot be set up,
    /// the calls report it.
    pub(crate) fn build_with_defaults(mut self) -> Client {
        let built_in = || Transport::built_in(self.connect_timeout).unwrap_or_else(Transport::broken);
        let transport = self.transport.take().unwrap_or_else(built_in);
        let base_url = BaseUrl::of_region(self.region);
        self.into_client(base_url, USER_AGENT, transport)
    }

    fn into_client(self, base_url: BaseUrl, user_agent: HeaderValue, transport: Transport) -> Client {
        Client::from(Settings {
            rate_limit_key: self.user.map_or_else(|| self.credentials.rate_limit_key(), Arc::from),
            throttle: Throttle::new(self.limits, self.limiter),
            credentials: self.credentials,
            base_url,
            region: self.region,
            user_agent,
            headers: self.headers,
            timeout: self.timeout,
            response_limit: self.response_limit,
            retry: self.retry,
            retry_budget: self.retry_budget,
            on_delay: self.on_delay,
            polling: self.polling,
            transport,
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
            .field("default_headers", &self.headers.keys().collect::<Vec<_>>())
            .field("timeout", &self.timeout)
            .field("response_limit", &self.response_limit)
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
        let header = |name, value| builder().default_header(name, value).build();
        for error in [header("Authorization", "s3cret"), header("x-key", "s3cret\r\na: b"), header("", "")] {
            let error = error.unwrap_err();
            assert!(error.is_invalid_request() && !error.to_string().contains("s3cret"), "{error}");
        }
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
        let header = Client::builder().default_header("x-key", "s3cret");
        assert!(!format!("{header:?} {:?}", header.clone().build()).contains("s3cret"));
    }
}
