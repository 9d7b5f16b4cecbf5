//! The client: where calls go, and on whose behalf.

mod base_url;
mod builder;

pub(crate) use self::base_url::BaseUrl;
pub use self::builder::ClientBuilder;
use crate::runtime::auth::{Credentials, TokenSource};
use crate::runtime::download::Download;
use crate::runtime::limit::Throttle;
use crate::runtime::polling::Polling;
use crate::runtime::raw::Raw;
use crate::runtime::request::Request;
use crate::runtime::retry::Retry;
use crate::runtime::secret::Secret;
use crate::runtime::transport::Transport;
use http::{HeaderValue, Method};
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// Calls the API on behalf of one user.
///
/// It has a function for each endpoint, which gives a [`Request`] to be sent. Cloning it is cheap,
/// and clones share their connections; so do the clients that [`Client::with_token`] makes for
/// other users. They count their calls together, so that no user exceeds the
/// [rate limits](crate::Limits).
///
/// Sending needs a Tokio runtime with its time and input/output drivers enabled.
#[derive(Clone)]
pub struct Client {
    settings: Arc<Settings>,
}

/// What a client was built with.
#[derive(Clone)]
struct Settings {
    credentials: Credentials,
    /// Over whom calls are counted.
    user: Arc<str>,
    throttle: Throttle,
    base_url: BaseUrl,
    user_agent: HeaderValue,
    timeout: Duration,
    retry: Retry,
    polling: Polling,
    transport: Transport,
}

impl Client {
    /// Makes a client that sends this access token, and is otherwise as [`ClientBuilder`]
    /// describes.
    ///
    /// It does not fail: if the HTTP stack cannot be set up, for example because the system has no
    /// certificates to trust, every call reports that as an error of the transport.
    /// [`ClientBuilder::build`] reports it at once.
    #[must_use]
    pub fn new(token: impl Into<Secret>) -> Self {
        Self::builder().token(token).build_anyway()
    }

    /// Sets up a client step by step.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new()
    }

    /// A client for another user, which shares everything but the access token with this one.
    #[must_use]
    pub fn with_token(&self, token: impl Into<Secret>) -> Self {
        self.with_credentials(Credentials::fixed(token.into()))
    }

    /// A client for another user, whose tokens come from here, and which shares everything else with
    /// this one.
    #[must_use]
    pub fn with_token_source(&self, source: impl TokenSource) -> Self {
        self.with_credentials(Credentials::Source(Arc::new(source)))
    }

    /// The same client, but its calls count against the [rate limits](crate::Limits) of the user of
    /// this name: any text that differs from user to user.
    ///
    /// Otherwise that is the [`TokenSource`]'s word, or a fixed access token stands for the user. So
    /// name users whose tokens change without a source.
    #[must_use]
    pub fn with_user(&self, name: &str) -> Self {
        Self::from(Settings { user: Arc::from(name), ..Settings::clone(&self.settings) })
    }

    fn with_credentials(&self, credentials: Credentials) -> Self {
        let user = credentials.user();
        Self::from(Settings { credentials, user, ..Settings::clone(&self.settings) })
    }

    /// Calls an endpoint that this crate has no function for.
    ///
    /// `path` is what follows the base URL. It starts with a slash, is already percent-encoded, and
    /// has no query: see [`Request::query`]. A path that is none is reported when the request
    /// is sent.
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> canva_connect::Result<()> {
    /// use canva_connect::http::Method;
    ///
    /// let answer = client.raw(Method::GET, "/v1/things").query("limit", "10").send().await?;
    /// println!("{}", answer["items"]);
    /// # Ok(())
    /// # }
    /// ```
    pub fn raw(&self, method: Method, path: &str) -> Request<Raw> {
        Request::raw(self, method, path)
    }

    /// Downloads a file that the API gave the URL of: an export, or the picture of a design.
    ///
    /// These URLs lead to other hosts, so the access token is not sent along. They are good for a while only, exports
    /// for 24 hours and pictures for 15 minutes; after that the error [says so](crate::Error::is_expired_url).
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client, url: &str) -> canva_connect::Result<()> {
    /// let mut file = client.download(url).send().await?;
    /// while let Some(chunk) = file.next_chunk().await? {
    ///     println!("{} bytes", chunk.len());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn download(&self, url: &str) -> Download {
        Download::new(self, url)
    }

    pub(crate) fn credentials(&self) -> &Credentials {
        &self.settings.credentials
    }

    pub(crate) fn counted_user(&self) -> &str {
        &self.settings.user
    }

    pub(crate) fn throttle(&self) -> &Throttle {
        &self.settings.throttle
    }

    pub(crate) fn base_url(&self) -> &BaseUrl {
        &self.settings.base_url
    }

    pub(crate) fn user_agent(&self) -> &HeaderValue {
        &self.settings.user_agent
    }

    pub(crate) fn timeout(&self) -> Duration {
        self.settings.timeout
    }

    pub(crate) fn retry(&self) -> Retry {
        self.settings.retry
    }

    pub(crate) fn polling(&self) -> &Polling {
        &self.settings.polling
    }

    pub(crate) fn transport(&self) -> &Transport {
        &self.settings.transport
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
            .field("timeout", &self.settings.timeout)
            .field("rate_limits", &self.settings.throttle)
            .field("retry", &self.settings.retry)
            .field("polling", &self.settings.polling)
            .finish_non_exhaustive()
    }
}
