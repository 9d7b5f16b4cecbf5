//! What a user takes along to Canva's editor and brings back.

use crate::runtime::error::{Error, Result};
use http::Uri;

const PARAMETER: &str = "correlation_state";

/// The longest state that Canva gives back, in characters.
const STATE_BOUND: usize = 50;

/// A design's edit URL from which the user comes back with this state.
///
/// The state is 1 to 50 letters, digits, `-`, `.`, `_` or `~`. It is there for everyone to see who
/// sees the URL, and should be hard to guess: a random one, kept in the user's session.
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
/// An [invalid request](Error::is_invalid_request) if the state is not like that, or the URL is none
/// or has a state already. The error shows neither of them.
pub fn with_correlation_state(edit_url: &str, state: &str) -> Result<String> {
    if state.is_empty() || state.len() > STATE_BOUND || !state.bytes().all(is_unreserved) {
        return Err(Error::invalid(
            "the correlation state is not 1 to 50 letters, digits, `-`, `.`, `_` or `~`",
        ));
    }
    let is_url = edit_url.parse::<Uri>().is_ok_and(|uri| uri.scheme().is_some());
    if !is_url {
        return Err(Error::invalid("the edit URL is no URL"));
    }
    let (url, fragment) = edit_url.split_at(edit_url.find('#').unwrap_or(edit_url.len()));
    let joint = match url.split_once('?') {
        None => "?",
        Some((_, query)) if has_state(query) => {
            return Err(Error::invalid("the edit URL has a correlation state already"));
        }
        Some((_, query)) if query.is_empty() || query.ends_with('&') => "",
        Some(_) => "&",
    };
    Ok(format!("{url}{joint}{PARAMETER}={state}{fragment}"))
}

fn has_state(query: &str) -> bool {
    form_urlencoded::parse(query.as_bytes()).any(|(name, _)| name == PARAMETER)
}

/// What means nothing else in a URL, so that it is the same wherever it is encoded or not.
fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~".contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_joins_whatever_the_url_has() {
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
    fn what_would_not_come_back_is_refused_and_not_shown() {
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
