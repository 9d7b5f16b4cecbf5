//! The login of a user: the authorization URL and the callback.

use super::callback::{Callback, LoginError};
use super::grant::Grant;
use super::integration::Integration;
use super::pkce::{challenge, random_token};
use super::tokens::Tokens;
use crate::runtime::error::Error;
use crate::runtime::percent::encode;
use crate::runtime::secret::Secret;
use crate::runtime::wire;
use std::fmt;

impl Integration {
    /// Creates a login that requests these scopes.
    pub fn login<S: AsRef<str>>(&self, scopes: impl IntoIterator<Item = S>) -> LoginBuilder<'_> {
        LoginBuilder::new(self, scopes)
    }
}

/// A started login. Redirect the user to [`url`](Self::url), and pass the callback to [`finish`](Self::finish).
///
/// Keep it until the callback in the server-side session or in an encrypted cookie of the user's browser, so that
/// only the browser that started the login can finish it. This protects users from being logged in to another
/// account. It implements `serde`'s traits for this; `Debug` redacts the secrets.
#[derive(Clone, PartialEq)]
pub struct Login {
    url: String,
    state: Secret,
    verifier: Secret,
    redirect_uri: Option<String>,
}

impl Login {
    /// The authorization URL, where the user grants or denies access.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The OAuth `state`. The callback contains it as a parameter, which identifies the login.
    #[must_use]
    pub fn state(&self) -> &Secret {
        &self.state
    }

    /// Exchanges the authorization code of a callback for tokens. `callback` is the URL of the callback request, or
    /// its query.
    ///
    /// # Errors
    ///
    /// If the callback belongs to another login, if the user denied access, or if the exchange fails.
    pub async fn finish(self, integration: &Integration, callback: &str) -> Result<Tokens, LoginError> {
        let code = Callback::parse(callback).code(&self.state)?;
        let grant = Grant::authorization_code(code, self.verifier, self.redirect_uri);
        integration.exchange(grant, None).await.map_err(LoginError::Exchange)
    }
}

impl fmt::Debug for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Login").field("redirect_uri", &self.redirect_uri).finish_non_exhaustive()
    }
}

/// The settings of a login. Created by [`Integration::login`].
#[derive(Debug, Clone)]
#[must_use = "nothing happens until `start`"]
pub struct LoginBuilder<'a> {
    integration: &'a Integration,
    scopes: String,
    redirect_uri: Option<String>,
}

impl<'a> LoginBuilder<'a> {
    fn new<S: AsRef<str>>(integration: &'a Integration, scopes: impl IntoIterator<Item = S>) -> Self {
        let scopes: Vec<S> = scopes.into_iter().collect();
        let scopes: Vec<&str> = scopes.iter().map(AsRef::as_ref).collect();
        Self { integration, scopes: scopes.join(" "), redirect_uri: None }
    }

    /// Sets the redirect URI, one of those registered for the integration. Default: that of the authorization server.
    pub fn redirect_uri(mut self, uri: impl Into<String>) -> Self {
        self.redirect_uri = Some(uri.into());
        self
    }

    /// Starts the login.
    ///
    /// # Errors
    ///
    /// If the operating system returns no random bytes.
    pub fn start(self) -> Result<Login, Error> {
        let (state, verifier) = (random_token()?, random_token()?);
        let challenge = challenge(&verifier);
        let mut url = self.integration.authorization_page().to_owned();
        let mut separator = '?';
        let mut add = |name: &str, value: &str| {
            url.push(separator);
            url.push_str(name);
            url.push('=');
            url.extend(encode(value));
            separator = '&';
        };
        add("response_type", "code");
        add("client_id", self.integration.client_id());
        add("scope", &self.scopes);
        add("code_challenge", &challenge);
        add("code_challenge_method", "S256");
        add("state", state.expose());
        if let Some(uri) = &self.redirect_uri {
            add("redirect_uri", uri);
        }
        Ok(Login { url, state, verifier, redirect_uri: self.redirect_uri })
    }
}

wire::object!(Login { url, state, verifier, redirect_uri });

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_authorization_url_has_all_parameters() {
        let integration = Integration::example();
        let login = integration.login(["asset:read", "asset:write"]).redirect_uri("http://127.0.0.1:1/a?b=c");
        let login = login.start().unwrap();
        let state = login.state().expose();
        let challenge = challenge(&login.verifier);
        assert_eq!(
            login.url(),
            format!(
                "https://www.example.com/authorize?response_type=code&client_id=OC-id\
                 &scope=asset%3Aread%20asset%3Awrite&code_challenge={challenge}&code_challenge_method=S256\
                 &state={state}&redirect_uri=http%3A%2F%2F127.0.0.1%3A1%2Fa%3Fb%3Dc"
            )
        );
    }

    #[test]
    fn serde_keeps_all_fields_and_debug_redacts_them() {
        let integration = Integration::example();
        let login = integration.login([""; 0]).start().unwrap();
        let stored = serde_json::to_string(&login).unwrap();
        assert_eq!(serde_json::from_str::<Login>(&stored).unwrap(), login);
        let shown = format!("{login:?} {integration:?}");
        for secret in [login.state.expose(), login.verifier.expose(), "s3cret"] {
            assert!(!shown.contains(secret), "{shown}");
        }
    }
}
