//! Settings from environment variables.

use crate::runtime::client::{Client, ClientBuilder};
use crate::runtime::error::{Error, Result};
#[cfg(all(feature = "oauth", not(target_arch = "wasm32")))]
use crate::runtime::session::Integration;
use std::ffi::OsString;

impl Client {
    /// Creates a client from environment variables, with the default settings otherwise.
    ///
    /// - `CANVA_TOKEN`: the access token of a user.
    /// - `CANVA_BASE_URL`: the base URL of the API, for example in tests. Default: Canva's.
    ///
    /// A variable that is empty counts as missing. For more settings, use [`ClientBuilder::from_env`].
    ///
    /// ```no_run
    /// let canva = canva_connect::Client::from_env()?;
    /// # Ok::<(), canva_connect::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// An [invalid request](Error::is_invalid_request) if there is no token, whose message names the variable to set, and
    /// those of [`ClientBuilder::build`].
    pub fn from_env() -> Result<Self> {
        ClientBuilder::from_env()?.build()
    }
}

impl ClientBuilder {
    /// Creates a builder from the environment variables of [`Client::from_env`].
    ///
    /// ```no_run
    /// use canva_connect::{ClientBuilder, Limits};
    ///
    /// let canva = ClientBuilder::from_env()?.rate_limits(Limits::fail_fast()).build()?;
    /// # Ok::<(), canva_connect::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// An [invalid request](Error::is_invalid_request) if there is no token.
    pub fn from_env() -> Result<Self> {
        builder(&variable)
    }
}

#[cfg(all(feature = "oauth", not(target_arch = "wasm32")))]
impl Integration {
    /// Creates an integration from environment variables.
    ///
    /// - `CANVA_CLIENT_ID`: the client ID of the integration.
    /// - `CANVA_CLIENT_SECRET`: its client secret.
    /// - `CANVA_BASE_URL`: the base URL of the API, for example in tests. Default: Canva's.
    ///
    /// A variable that is empty counts as missing.
    ///
    /// # Errors
    ///
    /// An [invalid request](Error::is_invalid_request) if there is no ID or no secret, whose message names the variable to
    /// set, and those of [`ClientBuilder::build`].
    pub fn from_env() -> Result<Self> {
        integration(&variable)
    }
}

/// Looks up a variable.
type Lookup<'a> = &'a dyn Fn(&str) -> Option<OsString>;

fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name)
}

fn builder(lookup: Lookup<'_>) -> Result<ClientBuilder> {
    let token = required(lookup, "CANVA_TOKEN", "the access token of a user")?;
    Ok(with_base_url(lookup, Client::builder())?.token(token))
}

#[cfg(all(feature = "oauth", not(target_arch = "wasm32")))]
fn integration(lookup: Lookup<'_>) -> Result<Integration> {
    let id = required(lookup, "CANVA_CLIENT_ID", "the client ID of the integration")?;
    let secret = required(lookup, "CANVA_CLIENT_SECRET", "the client secret of the integration")?;
    let client = with_base_url(lookup, Client::builder())?.build()?;
    Ok(Integration::new(id, secret).with_client(client))
}

fn with_base_url(lookup: Lookup<'_>, builder: ClientBuilder) -> Result<ClientBuilder> {
    Ok(match optional(lookup, "CANVA_BASE_URL")? {
        Some(url) => builder.base_url(url),
        None => builder,
    })
}

fn required(lookup: Lookup<'_>, name: &str, what: &str) -> Result<String> {
    let missing = || Error::invalid(format!("set the environment variable {name} to {what}"));
    optional(lookup, name)?.ok_or_else(missing)
}

fn optional(lookup: Lookup<'_>, name: &str) -> Result<Option<String>> {
    let value = lookup(name).filter(|value| !value.is_empty()).map(OsString::into_string).transpose();
    value.map_err(|_| Error::invalid(format!("the environment variable {name} is not Unicode")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_variables_are_the_settings() {
        let all = |name: &str| match name {
            "CANVA_BASE_URL" => Some("http://127.0.0.1:8080/rest".into()),
            _ => Some("s3cret".into()),
        };
        let client = builder(&all).unwrap().build().unwrap();
        let shown = format!("{client:?}");
        assert!(shown.contains("http://127.0.0.1:8080/rest") && !shown.contains("s3cret"), "{shown}");
        let wrong_url = builder(&|_| Some("s3cret".into())).unwrap().build().unwrap_err();
        assert!(wrong_url.is_invalid_request() && !wrong_url.to_string().contains("s3cret"), "{wrong_url}");
    }

    #[test]
    fn the_error_says_what_to_set() {
        for lookup in [|_: &str| None, |_: &str| Some(OsString::new())] {
            let error = builder(&lookup).unwrap_err();
            assert!(error.is_invalid_request());
            assert_eq!(
                error.to_string(),
                "invalid request: set the environment variable CANVA_TOKEN to the access token of a user"
            );
        }
    }

    #[cfg(all(feature = "oauth", not(target_arch = "wasm32")))]
    #[test]
    fn the_error_names_the_first_variable_that_an_integration_lacks() {
        let lookup = |name: &str| (name == "CANVA_CLIENT_ID").then(|| OsString::from("OC-id"));
        let error = integration(&lookup).unwrap_err().to_string();
        assert!(error.contains("CANVA_CLIENT_SECRET"), "{error}");
        assert!(integration(&|_| Some("https://api.example.com".into())).is_ok());
    }
}
