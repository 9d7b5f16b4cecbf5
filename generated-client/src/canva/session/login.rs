//! Logging a user in: there and back.

use super::callback::{Callback, LoginError};
use super::pkce::{challenge, random_text};
use super::{Integration, Tokens};
use crate::generated::AUTHORIZE_URL;
use crate::oauth::ExchangeAuthCodeRequest;
use crate::runtime::error::Error;
use crate::runtime::percent::encode;
use crate::runtime::secret::Secret;
use crate::runtime::wire::{DecodeError, Reader, Record, Writer, record};
use std::fmt;

/// A login under way: the user is sent to [`url`](Self::url), and [`finish`](Self::finish) takes what comes back.
///
/// Keep it in the meantime, where only the server and the browser that began can get at it: in a session on the
/// server, or an encrypted cookie. It has `serde` implementations for that, and `Debug` hides what is secret. That
/// it is the same browser is what protects users from being logged in as somebody else.
#[derive(Clone, PartialEq)]
pub struct Login {
    url: String,
    state: Secret,
    verifier: Secret,
    redirect_uri: Option<String>,
}

impl Login {
    /// The page to send the user to.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// What comes back in the parameter `state`, to tell logins under way apart.
    #[must_use]
    pub fn state(&self) -> &Secret {
        &self.state
    }

    /// Turns what came back into tokens. `returned` is the URL that the browser was sent back to, or only its query.
    ///
    /// # Errors
    ///
    /// If it does not belong to this login, if the user did not agree, or if the exchange of the code fails.
    pub async fn finish(self, integration: &Integration, returned: &str) -> Result<Tokens, LoginError> {
        let code = Callback::parse(returned).code(&self.state)?;
        let mut grant = ExchangeAuthCodeRequest::new(self.verifier, code);
        grant.redirect_uri = self.redirect_uri;
        integration.exchange(grant.into()).await.map_err(LoginError::Exchange)
    }
}

impl fmt::Debug for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Login").field("redirect_uri", &self.redirect_uri).finish_non_exhaustive()
    }
}

/// What a login is to be like; made by [`Integration::login`].
#[derive(Debug, Clone)]
#[must_use = "nothing happens until `start`"]
pub struct LoginBuilder<'a> {
    integration: &'a Integration,
    scopes: String,
    redirect_uri: Option<String>,
}

impl<'a> LoginBuilder<'a> {
    pub(super) fn new<S: AsRef<str>>(
        integration: &'a Integration,
        scopes: impl IntoIterator<Item = S>,
    ) -> Self {
        let scopes: Vec<S> = scopes.into_iter().collect();
        let scopes: Vec<&str> = scopes.iter().map(AsRef::as_ref).collect();
        Self { integration, scopes: scopes.join(" "), redirect_uri: None }
    }

    /// Where the browser comes back to: one of the addresses that the integration has registered. Without it Canva
    /// takes the first of them.
    ///
    /// While developing that can be `http://127.0.0.1` with any port, but not `localhost`.
    pub fn redirect_uri(mut self, uri: impl Into<String>) -> Self {
        self.redirect_uri = Some(uri.into());
        self
    }

    /// Begins the login.
    ///
    /// # Errors
    ///
    /// If the operating system gives no random bytes.
    pub fn start(self) -> Result<Login, Error> {
        let (state, verifier) = (random_text()?, random_text()?);
        let challenge = challenge(&verifier);
        let mut url = AUTHORIZE_URL.to_owned();
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

impl Record for Login {
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            url: object.field("url")?,
            state: object.field("state")?,
            verifier: object.field("verifier")?,
            redirect_uri: object.field("redirect_uri")?,
        })
    }

    fn write(&self, object: &mut Writer<'_>) {
        object.field("url", &self.url);
        object.field("state", &self.state);
        object.field("verifier", &self.verifier);
        object.field("redirect_uri", &self.redirect_uri);
    }
}

record!(Login);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_url_has_all_that_the_page_needs() {
        let integration = Integration::new("OC-id", "s3cret");
        let login = integration.login(["asset:read", "asset:write"]).redirect_uri("http://127.0.0.1:1/a?b=c");
        let login = login.start().unwrap();
        let state = login.state().expose();
        let challenge = challenge(&login.verifier);
        assert_eq!(
            login.url(),
            format!(
                "https://www.canva.com/api/oauth/authorize?response_type=code&client_id=OC-id\
                 &scope=asset%3Aread%20asset%3Awrite&code_challenge={challenge}&code_challenge_method=S256\
                 &state={state}&redirect_uri=http%3A%2F%2F127.0.0.1%3A1%2Fa%3Fb%3Dc"
            )
        );
    }

    #[test]
    fn it_can_be_kept_and_is_not_shown() {
        let integration = Integration::new("OC-id", "s3cret");
        let login = integration.login([""; 0]).start().unwrap();
        let kept = serde_json::to_string(&login).unwrap();
        assert_eq!(serde_json::from_str::<Login>(&kept).unwrap(), login);
        let shown = format!("{login:?} {integration:?}");
        for secret in [login.state.expose(), login.verifier.expose(), "s3cret"] {
            assert!(!shown.contains(secret), "{shown}");
        }
    }
}
