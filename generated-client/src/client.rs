//! The client: where calls go, and on whose behalf.

mod base_url;
mod builder;

pub(crate) use self::base_url::BaseUrl;
pub use self::builder::ClientBuilder;
use crate::job::Polling;
use crate::raw::Raw;
use crate::request::Request;
use crate::secret::Secret;
use crate::transport::Transport;
use http::{HeaderValue, Method};
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// Calls the API on behalf of one user.
///
/// It has a function for each endpoint, which gives a [`Request`] to be sent. Cloning it is cheap,
/// and clones share their connections; so do the clients that [`Client::with_token`] makes for
/// other users.
///
/// Sending needs a Tokio runtime with its time and input/output drivers enabled.
#[derive(Clone)]
pub struct Client {
    settings: Arc<Settings>,
}

/// What a client was built with.
#[derive(Clone)]
struct Settings {
    token: Option<Secret>,
    base_url: BaseUrl,
    user_agent: HeaderValue,
    timeout: Duration,
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
        Self::from(Settings { token: Some(token.into()), ..Settings::clone(&self.settings) })
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

    pub(crate) fn token(&self) -> Option<&Secret> {
        self.settings.token.as_ref()
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

    pub(crate) fn polling(&self) -> Polling {
        self.settings.polling
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
            .field("token", &self.settings.token)
            .field("user_agent", &self.settings.user_agent)
            .field("timeout", &self.settings.timeout)
            .field("polling", &self.settings.polling)
            .finish_non_exhaustive()
    }
}
