// @generated from spec/ by the generator; change the spec, not this file.

//! The authorization server of the API.

use crate::runtime;

impl runtime::session::Integration {
    /// Creates an integration with a default client, as from [`Client::new`](crate::Client::new).
    #[must_use]
    pub fn new(
        client_id: impl Into<String>,
        client_secret: impl Into<runtime::Secret>,
    ) -> Self {
        const SERVER: &runtime::session::AuthorizationServer = &runtime::session::AuthorizationServer {
            page: super::api::Region::authorization_url,
            token: <super::oauth::ExchangeAccessToken as runtime::Operation>::INFO,
        };
        Self::of(SERVER, client_id.into(), client_secret.into())
    }
}
