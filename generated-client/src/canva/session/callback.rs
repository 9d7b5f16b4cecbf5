//! What a browser brings back from the page where the user was asked.

use crate::runtime::error::{Error, Sanitized};
use crate::runtime::secret::Secret;
use std::fmt;

/// Why a login came to nothing.
#[derive(Debug)]
#[non_exhaustive]
pub enum LoginError {
    /// The user did not agree.
    Denied,
    /// The page reports something else.
    DownloadRefused {
        /// What went wrong, in a word that programs can compare, such as `invalid_scope`.
        code: String,
        /// What went wrong, for people.
        description: Option<String>,
    },
    /// It belongs to another login: the parameter `state` is missing or another one. Perhaps the user began anew, or
    /// somebody else made up the address.
    StateMismatch,
    /// There is no code to exchange, or more than one.
    NoCode,
    /// The exchange of the code failed.
    Exchange(Error),
}

/// The parameters that matter.
pub(super) struct Callback {
    state: Once<Secret>,
    code: Once<Secret>,
    error: Once<String>,
    description: Option<String>,
}

impl Callback {
    /// Reads a URL, or only its query.
    pub(super) fn parse(text: &str) -> Self {
        let text = text.split('#').next().unwrap_or_default();
        let query = match text.split_once('?') {
            Some((address, query)) if is_address(address) => query,
            _ => text,
        };
        let mut returned =
            Self { state: Once::Never, code: Once::Never, error: Once::Never, description: None };
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let value = value.into_owned();
            match &*name {
                "state" => returned.state.give(value.into()),
                "code" => returned.code.give(value.into()),
                "error" => returned.error.give(value),
                "error_description" => returned.description = Some(value),
                _ => {}
            }
        }
        returned
    }

    /// The code, if all is well.
    pub(super) fn code(self, state: &Secret) -> Result<Secret, LoginError> {
        match (&self.state, &self.error) {
            (Once::Given(given), _) if given == state => {}
            // A page that failed early may not know the state. There is nothing to gain by making this up.
            (Once::Never, Once::Given(_)) => {}
            _ => return Err(LoginError::StateMismatch),
        }
        match (self.error, self.code) {
            (Once::Never, Once::Given(code)) if !code.expose().is_empty() => Ok(code),
            (Once::Given(error), _) if error == "access_denied" => Err(LoginError::Denied),
            (Once::Given(code), _) => {
                Err(LoginError::DownloadRefused { code, description: self.description })
            }
            _ => Err(LoginError::NoCode),
        }
    }
}

/// Whether this is what comes before a query, rather than the start of one with a question mark in it.
fn is_address(text: &str) -> bool {
    text.is_empty() || text.starts_with('/') || text.contains("://")
}

/// A parameter, which must not be there twice.
enum Once<T> {
    Never,
    Given(T),
    Often,
}

impl<T> Once<T> {
    fn give(&mut self, value: T) {
        *self = match self {
            Self::Never => Self::Given(value),
            Self::Given(_) | Self::Often => Self::Often,
        };
    }
}

impl fmt::Display for LoginError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Denied => f.write_str("the user did not agree"),
            Self::DownloadRefused { code, description: None } => {
                write!(f, "login refused: {}", Sanitized(code))
            }
            Self::DownloadRefused { code, description: Some(text) } => {
                write!(f, "login refused: {}: {}", Sanitized(code), Sanitized(text))
            }
            Self::StateMismatch => f.write_str("what came back belongs to another login"),
            Self::NoCode => f.write_str("no authorization code came back"),
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

    fn code(returned: &str) -> Result<Secret, LoginError> {
        Callback::parse(returned).code(&Secret::from("s3cret-state"))
    }

    #[test]
    fn a_url_or_a_query_has_the_code() {
        for returned in [
            "code=s3cret%2Fcode&state=s3cret-state",
            "?state=s3cret-state&code=s3cret%2Fcode",
            "/return?state=s3cret-state&code=s3cret%2Fcode",
            "page=a?b&state=s3cret-state&code=s3cret/code",
            "http://127.0.0.1:1/return?state=s3cret-state&code=s3cret%2Fcode&new=1#fragment",
        ] {
            assert_eq!(code(returned).unwrap().expose(), "s3cret/code");
        }
    }

    #[test]
    fn another_state_is_refused_whatever_else_came() {
        for returned in [
            "",
            "code=c",
            "code=c&state=",
            "code=c&state=s3cret-stat",
            "code=c&state=other",
            "code=c&state=s3cret-state&state=s3cret-state",
            "error=access_denied&state=other",
            "error=a&error=b",
        ] {
            assert!(matches!(code(returned), Err(LoginError::StateMismatch)), "{returned}");
        }
    }

    #[test]
    fn what_the_page_reports_is_told() {
        let denied = code("error=access_denied&error_description=no&state=s3cret-state").unwrap_err();
        assert!(matches!(denied, LoginError::Denied), "{denied}");
        let refused = code("error=invalid_scope&error_description=no%0Asuch+scope&code=s3cret").unwrap_err();
        assert_eq!(refused.to_string(), "login refused: invalid_scope: no such scope");
    }

    #[test]
    fn without_a_code_there_is_nothing_to_exchange() {
        for returned in ["state=s3cret-state", "state=s3cret-state&code=a&code=b", "state=s3cret-state&code="]
        {
            let error = code(returned).unwrap_err();
            assert!(matches!(error, LoginError::NoCode) && !format!("{error:?}").contains("s3cret"));
        }
    }
}
