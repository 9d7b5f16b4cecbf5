//! The client and its builder.

mod base_url;
mod builder;
mod settings;

pub use self::builder::ClientBuilder;
pub use self::settings::Client;
use crate::runtime::secret::Secret;

impl Client {
    /// Creates a client that sends this access token, with the default settings.
    ///
    /// It does not fail. If the HTTP stack cannot be set up, for example because the system has no trusted certificates,
    /// every call reports that as a transport error. [`ClientBuilder::build`] reports it at once.
    #[must_use]
    pub fn new(token: impl Into<Secret>) -> Self {
        Self::builder().token(token).build_with_defaults()
    }

    /// Creates a builder.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new()
    }
}
