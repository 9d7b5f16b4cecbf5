//! The correlation state: a parameter of the edit URL that return navigation passes back.

use crate::runtime::error::{Error, Result};
use http::Uri;

const PARAMETER: &str = "correlation_state";

/// The maximum length of a state in characters, as documented by Canva.
const MAX_STATE_LENGTH: usize = 50;

/// Adds a correlation state to the edit URL of a design. Return navigation passes it back.
///
/// The state is 1 to 50 letters, digits, `-`, `.`, `_` or `~`. It is visible in the URL. Use a random value, and
/// keep it in the user's session.
///
/// ```
/// use canva_connect::verify::with_correlation_state;
///
/// let url = with_correlation_state("https://www.canva.com/api/design/ey/edit?a=b", "Zk3vQ9")?;
/// assert_eq!(url, "https://www.canva.com/api/design/ey/edit?a=b&correlation_state=Zk3vQ9");
/// # Ok::<(), canva_connect::Error>(())
/// ```
///
/// # Errors
///
/// An [invalid request](Error::is_invalid_request) if the state has another form, or if the URL is invalid or already
/// has a state. The error shows neither of them.
pub fn with_correlation_state(edit_url: &str, state: &str) -> Result<String> {
    if state.is_empty() || state.len() > MAX_STATE_LENGTH || !state.bytes().all(is_unreserved) {
        return Err(Error::invalid(
            "the correlation state is not 1 to 50 letters, digits, `-`, `.`, `_` or `~`",
        ));
    }
    let is_url = edit_url.parse::<Uri>().is_ok_and(|uri| uri.scheme().is_some());
    if !is_url {
        return Err(Error::invalid("the edit URL is not a valid URL"));
    }
    let (url, fragment) = edit_url.split_at(edit_url.find('#').unwrap_or(edit_url.len()));
    let separator = match url.split_once('?') {
        None => "?",
        Some((_, query)) if has_state(query) => {
            return Err(Error::invalid("the edit URL already has a correlation state"));
        }
        Some((_, query)) if query.is_empty() || query.ends_with('&') => "",
        Some(_) => "&",
    };
    Ok(format!("{url}{separator}{PARAMETER}={state}{fragment}"))
}

fn has_state(query: &str) -> bool {
    form_urlencoded::parse(query.as_bytes()).any(|(name, _)| name == PARAMETER)
}

/// The unreserved characters of RFC 3986, which need no percent-encoding.
fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~".contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_state_is_added_to_an_existing_query() {
        for (url, expected) in [
            ("https://c.com/e", "https://c.com/e?correlation_state=s-._~1"),
            ("https://c.com/e?", "https://c.com/e?correlation_state=s-._~1"),
            ("https://c.com/e?a=b", "https://c.com/e?a=b&correlation_state=s-._~1"),
            ("https://c.com/e?a=b&", "https://c.com/e?a=b&correlation_state=s-._~1"),
            ("https://c.com/e#f?g", "https://c.com/e?correlation_state=s-._~1#f?g"),
            ("https://c.com/e?a=b#f", "https://c.com/e?a=b&correlation_state=s-._~1#f"),
            (
                "https://c.com/e?a=correlation_state",
                "https://c.com/e?a=correlation_state&correlation_state=s-._~1",
            ),
        ] {
            assert_eq!(with_correlation_state(url, "s-._~1").unwrap(), expected);
        }
        assert!(with_correlation_state("https://c.com/e", &"s".repeat(50)).is_ok());
    }

    #[test]
    fn an_invalid_state_or_url_is_rejected_and_not_shown() {
        let states = ["", "s3cret&a=b", "s3cret b", "s3cret/", "s3crét", "s3cret%20", "s3cret#", "s3cret\n"];
        let long = "s3cret".repeat(9);
        let states = states.into_iter().chain([&*long]).map(|state| ("https://c.com/e", state));
        let urls = [
            "",
            "s3cret",
            "/s3cret",
            "https://c.com/s3cret edit",
            "https://c.com/?correlation_state=s3cret",
            "https://c.com/?a=b&correlation%5Fstate=s3cret",
        ]
        .map(|url| (url, "state"));
        for (url, state) in states.chain(urls) {
            let error = with_correlation_state(url, state).unwrap_err();
            assert!(error.is_invalid_request(), "{url} {state}");
            assert!(!format!("{error} {error:?}").contains("s3cr"), "{error}");
        }
    }
}
