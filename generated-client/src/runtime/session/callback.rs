//! The parameters of the OAuth callback.

use crate::runtime::error::{Error, Sanitized};
use crate::runtime::secret::Secret;
use std::fmt;

/// An error of a login.
#[derive(Debug)]
#[non_exhaustive]
pub enum LoginError {
    /// The user denied access.
    AccessDenied,
    /// The consent page reports another OAuth error.
    Rejected {
        /// The OAuth error code, such as `invalid_scope`.
        code: String,
        /// The error description, for people.
        description: Option<String>,
    },
    /// The parameter `state` is missing or has another value. The callback belongs to another login, or is forged.
    StateMismatch,
    /// The callback has no authorization code, or several.
    MissingCode,
    /// The exchange of the authorization code failed.
    Exchange(Error),
}

/// The parameters of a callback that a login needs.
pub(super) struct Callback {
    state: Parameter<Secret>,
    code: Parameter<Secret>,
    error: Parameter<String>,
    description: Option<String>,
}

impl Callback {
    /// Parses a URL or a query.
    pub(super) fn parse(text: &str) -> Self {
        let text = text.split('#').next().unwrap_or_default();
        let query = match text.split_once('?') {
            Some((base, query)) if is_url_base(base) => query,
            _ => text,
        };
        let mut callback = Self {
            state: Parameter::Missing,
            code: Parameter::Missing,
            error: Parameter::Missing,
            description: None,
        };
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let value = value.into_owned();
            match &*name {
                "state" => callback.state.add(value.into()),
                "code" => callback.code.add(value.into()),
                "error" => callback.error.add(value),
                "error_description" => callback.description = Some(value),
                _ => {}
            }
        }
        callback
    }

    /// Returns the authorization code, if the state matches and there is no error.
    pub(super) fn code(self, state: &Secret) -> Result<Secret, LoginError> {
        match (&self.state, &self.error) {
            (Parameter::Single(received), _) if received == state => {}
            // An early error may come without a state. A forged error only fails this login.
            (Parameter::Missing, Parameter::Single(_)) => {}
            _ => return Err(LoginError::StateMismatch),
        }
        match (self.error, self.code) {
            (Parameter::Missing, Parameter::Single(code)) if !code.expose().is_empty() => Ok(code),
            (Parameter::Single(error), _) if error == "access_denied" => Err(LoginError::AccessDenied),
            (Parameter::Single(code), _) => Err(LoginError::Rejected { code, description: self.description }),
            _ => Err(LoginError::MissingCode),
        }
    }
}

/// Returns whether the text before a `?` is the base of a URL rather than the start of a query.
fn is_url_base(text: &str) -> bool {
    text.is_empty() || text.starts_with('/') || text.contains("://")
}

/// A parameter that must not be repeated.
enum Parameter<T> {
    Missing,
    Single(T),
    Repeated,
}

impl<T> Parameter<T> {
    fn add(&mut self, value: T) {
        *self = match self {
            Self::Missing => Self::Single(value),
            Self::Single(_) | Self::Repeated => Self::Repeated,
        };
    }
}

impl fmt::Display for LoginError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AccessDenied => f.write_str("the user denied access"),
            Self::Rejected { code, description: None } => {
                write!(f, "login rejected: {}", Sanitized(code))
            }
            Self::Rejected { code, description: Some(text) } => {
                write!(f, "login rejected: {}: {}", Sanitized(code), Sanitized(text))
            }
            Self::StateMismatch => f.write_str("the callback belongs to another login"),
            Self::MissingCode => f.write_str("the callback has no authorization code"),
            Self::Exchange(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for LoginError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Exchange(error) => error.source(),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(callback: &str) -> Result<Secret, LoginError> {
        Callback::parse(callback).code(&Secret::from("s3cret-state"))
    }

    #[test]
    fn the_code_is_read_from_a_url_or_a_query() {
        for callback in [
            "code=s3cret%2Fcode&state=s3cret-state",
            "?state=s3cret-state&code=s3cret%2Fcode",
            "/return?state=s3cret-state&code=s3cret%2Fcode",
            "page=a?b&state=s3cret-state&code=s3cret/code",
            "http://127.0.0.1:1/return?state=s3cret-state&code=s3cret%2Fcode&new=1#fragment",
        ] {
            assert_eq!(code(callback).unwrap().expose(), "s3cret/code");
        }
    }

    #[test]
    fn a_missing_or_different_state_is_rejected() {
        for callback in [
            "",
            "code=c",
            "code=c&state=",
            "code=c&state=s3cret-stat",
            "code=c&state=other",
            "code=c&state=s3cret-state&state=s3cret-state",
            "error=access_denied&state=other",
            "error=a&error=b",
        ] {
            assert!(matches!(code(callback), Err(LoginError::StateMismatch)), "{callback}");
        }
    }

    #[test]
    fn an_error_of_the_consent_page_is_reported() {
        let denied = code("error=access_denied&error_description=no&state=s3cret-state").unwrap_err();
        assert!(matches!(denied, LoginError::AccessDenied), "{denied}");
        let rejected = code("error=invalid_scope&error_description=no%0Asuch+scope&code=s3cret").unwrap_err();
        assert_eq!(rejected.to_string(), "login rejected: invalid_scope: no such scope");
    }

    #[test]
    fn a_missing_or_repeated_code_is_an_error() {
        for callback in ["state=s3cret-state", "state=s3cret-state&code=a&code=b", "state=s3cret-state&code="]
        {
            let error = code(callback).unwrap_err();
            assert!(matches!(error, LoginError::MissingCode) && !format!("{error:?}").contains("s3cret"));
        }
    }
}
