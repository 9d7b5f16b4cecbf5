//! A mock server of the Canva Connect API, for tests and for trying the API without an account. Unofficial; not affiliated
//! with, endorsed or maintained by Canva Pty Ltd.
//!
//! The server knows the API from the spec of the client. It refuses what the API would refuse: missing scopes, exceeded
//! rate limits, malformed fields, refresh tokens that are used twice. It keeps what calls make: an uploaded asset is listed,
//! renamed and trashed by later calls, and jobs run through their states.
//!
//! ```
//! use canva_connect_mock::MockCanva;
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() {
//! let mock = MockCanva::start().await;
//!
//! // For the client that you test:
//! let base_url = mock.base_url();
//! let token = mock.token(&["folder:read", "folder:write"]);
//!
//! // After its calls:
//! assert!(mock.requests().is_empty());
//! # _ = (base_url, token);
//! # }
//! ```
//!
//! Each server has its own state and clock, so tests run in parallel. Dropping it closes all connections.

mod api;
mod call;
mod canva;
mod check;
mod clock;
mod control;
mod download;
mod facts;
mod fault;
mod files;
mod handle;
mod ids;
mod items;
mod jobs;
mod json;
mod limits;
mod listen;
mod log;
mod oauth;
mod page;
mod persist;
mod prefer;
mod receive;
mod refusal;
mod respond;
mod routes;
mod sample;
mod seed;
mod send;
mod server;
mod settings;
mod state;
mod tokens;
mod webhooks;

pub use fault::{Fault, FaultRule};
pub use jobs::JobPace;
pub use log::Recorded;

use api::Api;
use prefer::Preference;
use serde_json::Value;
use server::Server;
use settings::Settings;
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// A running server. Dropping it closes all connections.
#[derive(Debug)]
pub struct MockCanva {
    server: Arc<Server>,
    address: SocketAddr,
    task: JoinHandle<()>,
}

/// Builds a server.
#[derive(Debug)]
pub struct Builder {
    api: Arc<Api>,
    /// The user, unless it is that of the examples.
    user: Option<String>,
    settings: Settings,
}

impl MockCanva {
    /// Starts a server with the default settings, on a free port of the loopback interface.
    ///
    /// # Panics
    ///
    /// If no port is free, or outside of a tokio runtime.
    pub async fn start() -> Self {
        Self::builder().start().await.expect("a port of the loopback interface is free")
    }

    /// Builds a server.
    #[must_use]
    pub fn builder() -> Builder {
        Builder { api: Api::embedded(), user: None, settings: Settings::default() }
    }

    /// The URL of the server, without a path. Its page is there.
    #[must_use]
    pub fn url(&self) -> String {
        self.server.links.base.clone()
    }

    /// The base URL of the API.
    #[must_use]
    pub fn base_url(&self) -> String {
        self.server.base_url()
    }

    /// The URL of the authorization page. Empty if the API has none.
    #[must_use]
    pub fn authorization_url(&self) -> String {
        self.server.routes.authorize.as_ref().map(|path| format!("{}{path}", self.url())).unwrap_or_default()
    }

    /// The address that the server listens on.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The client ID that the server accepts.
    #[must_use]
    pub fn client_id(&self) -> &str {
        &self.server.settings.client.0
    }

    /// The client secret that the server accepts.
    #[must_use]
    pub fn client_secret(&self) -> &str {
        &self.server.settings.client.1
    }

    /// The scopes of the API.
    #[must_use]
    pub fn scopes(&self) -> Vec<String> {
        self.server.api.scopes.clone()
    }

    /// Issues an access token of the default user, who has the items of the examples.
    #[must_use]
    pub fn token(&self, scopes: &[&str]) -> String {
        self.server.issue(None, Some(scopes.iter().map(|&scope| scope.to_owned()).collect())).0
    }

    /// Issues an access token with all scopes.
    #[must_use]
    pub fn token_with_all_scopes(&self) -> String {
        self.server.issue(None, None).0
    }

    /// Issues an access token of a user, who has no items yet.
    #[must_use]
    pub fn token_of(&self, user: &str, scopes: &[&str]) -> String {
        self.server.issue(Some(user), Some(scopes.iter().map(|&scope| scope.to_owned()).collect())).0
    }

    /// Allows the access that a URL of the authorization page asks for, as a user would. Returns the callback URL to which
    /// the browser would go.
    ///
    /// # Errors
    ///
    /// A text that says what is wrong with the URL.
    pub fn authorize(&self, url: &str) -> Result<String, String> {
        oauth::allow(&self.server, url.split_once('?').map_or("", |(_, query)| query))
    }

    /// Signs a notification and sends it to a URL, over plain HTTP. Without a payload it sends one that is made from its
    /// type. Returns the status of the response.
    ///
    /// # Errors
    ///
    /// A text that says why there is no response.
    pub async fn send_webhook(&self, url: &str, payload: Option<Value>) -> Result<u16, String> {
        webhooks::send(&self.server, url, payload).await.map(|status| status.as_u16())
    }

    /// The latest 1,000 requests, the oldest first.
    #[must_use]
    pub fn requests(&self) -> Vec<Recorded> {
        self.server.log().after(0).cloned().collect()
    }

    /// The items and jobs, as JSON: `items` by kind and ID, `jobs` by ID.
    #[must_use]
    pub fn state(&self) -> Value {
        self.server.describe_state()
    }

    /// An item by its kind, such as `folder`, and its ID.
    #[must_use]
    pub fn item(&self, kind: &str, id: &str) -> Option<Value> {
        self.server.state().items.get(kind, id).map(|item| item.value.clone())
    }

    /// Makes the server fail.
    pub fn add_fault(&self, rule: FaultRule) {
        self.server.state().faults.add(rule);
    }

    /// Ends all faults.
    pub fn clear_faults(&self) {
        self.server.state().faults.clear();
    }

    /// Answers the next call of an operation as the header `Prefer` with this value asks for, such as `job=file_too_big`.
    /// For clients that set no headers. A call with the header of its own has that.
    pub fn prefer(&self, operation: impl Into<String>, value: &str) {
        let wish = Preference::parse([value].into_iter());
        self.server.state().wishes.push_back((operation.into(), wish));
    }

    /// Takes a capability from all users.
    pub fn remove_capability(&self, name: &str) {
        self.server.state().lacking.insert(name.to_owned());
    }

    /// Moves the clock of the server ahead. Jobs end, limits recover, and tokens and URLs expire accordingly.
    pub fn advance(&self, by: Duration) {
        self.server.advance(by);
    }

    /// Goes back to the first state, and forgets all requests and tokens.
    pub fn reset(&self) {
        self.server.reset();
    }

    /// Writes the state to the file of [`Builder::state_file`], if it has changed since the last time.
    ///
    /// # Errors
    ///
    /// A file that cannot be written.
    pub fn save(&self) -> io::Result<()> {
        let Some(path) = &self.server.settings.state_file else { return Ok(()) };
        if self.server.changes.swap(0, Ordering::Relaxed) == 0 {
            return Ok(());
        }
        persist::save(&self.server, path)
    }
}

impl Drop for MockCanva {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Builder {
    /// Sets the address to listen on. Default: a free port of 127.0.0.1. Whoever reaches another one can use the server.
    #[must_use]
    pub fn address(mut self, address: SocketAddr) -> Self {
        self.settings.address = address;
        self
    }

    /// Sets the seed of IDs and of faults with a probability. Default: 0. The same calls give the same responses.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.settings.seed = seed;
        self
    }

    /// Enforces rate limits, or not. Default: true.
    #[must_use]
    pub fn rate_limits(mut self, enforce: bool) -> Self {
        self.settings.has_limits = enforce;
        self
    }

    /// Sets the time that jobs take. Default: one second.
    #[must_use]
    pub fn jobs(mut self, pace: JobPace) -> Self {
        self.settings.pace = pace;
        self
    }

    /// Sets the client ID and secret that the server accepts. Default: `OC-mock` and `mock-secret`.
    #[must_use]
    pub fn client(mut self, id: impl Into<String>, secret: impl Into<String>) -> Self {
        self.settings.client = (id.into(), secret.into());
        self
    }

    /// Sets the user who logs in, and who has the items of the examples. Default: the user of the examples.
    #[must_use]
    pub fn user(mut self, id: impl Into<String>) -> Self {
        self.user = Some(id.into());
        self
    }

    /// Makes the server fail.
    #[must_use]
    pub fn fault(mut self, rule: FaultRule) -> Self {
        self.settings.faults.push(rule);
        self
    }

    /// Sets the file that keeps items, jobs and tokens, but no uploaded files. Default: none.
    #[must_use]
    pub fn state_file(mut self, path: impl Into<PathBuf>) -> Self {
        self.settings.state_file = Some(path.into());
        self
    }

    /// Serves another API, as `generator served` describes it.
    ///
    /// # Errors
    ///
    /// A text that is no such description.
    pub fn description(mut self, json: &str) -> Result<Self, String> {
        self.api = Arc::new(Api::from_json(json).map_err(|error| error.to_string())?);
        Ok(self)
    }

    /// Starts the server.
    ///
    /// # Errors
    ///
    /// An address that cannot be listened on, and a state file that cannot be read.
    ///
    /// # Panics
    ///
    /// Outside of a tokio runtime.
    pub async fn start(self) -> io::Result<MockCanva> {
        let Self { api, user, mut settings } = self;
        settings.user = user.unwrap_or_else(|| canva::user(&api));
        let listener = TcpListener::bind(settings.address).await?;
        let address = listener.local_addr()?;
        let server = Arc::new(Server::new(api, settings, format!("http://{}", reachable(address)))?);
        if let Some(path) = &server.settings.state_file {
            persist::load(&server, path)?;
        }
        let task = tokio::spawn(listen::run(Arc::clone(&server), listener));
        Ok(MockCanva { server, address, task })
    }
}

/// The address by which this machine reaches a server that listens on all of them.
fn reachable(address: SocketAddr) -> SocketAddr {
    if address.ip().is_unspecified() {
        let loopback =
            if address.is_ipv4() { [127, 0, 0, 1].into() } else { std::net::Ipv6Addr::LOCALHOST.into() };
        return SocketAddr::new(loopback, address.port());
    }
    address
}
