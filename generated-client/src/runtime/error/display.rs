//! How errors are shown.

use super::{Error, Excerpt, Head, Kind, Refusal, Undecodable};
use std::fmt;

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(operation) = self.operation() {
            write!(f, "{operation}: ")?;
        }
        match &self.inner.kind {
            Kind::Invalid(reason) => write!(f, "invalid request: {reason}")?,
            Kind::Transport(error) => error.fmt(f)?,
            Kind::Timeout(limit) => write!(f, "no answer within {limit:?}")?,
            Kind::RateLimitError(refusal) => refusal.fmt(f)?,
            Kind::Api(refusal) => refusal.fmt(f)?,
            Kind::Decode(undecodable) => undecodable.fmt(f)?,
            Kind::JobFailed(failure) => failure.fmt(f)?,
            Kind::JobTimedOut(timeout) => timeout.fmt(f)?,
            Kind::Download(refused) => refused.fmt(f)?,
            Kind::Io(_) => f.write_str("the file could not be written")?,
            Kind::Token(failure) => f.write_str(failure.message)?,
        }
        if self.inner.attempts > 1 {
            write!(f, " (after {} attempts)", self.inner.attempts)?;
        }
        if let Some(id) = &self.inner.job_id {
            write!(f, " (job {})", Excerpt(id))?;
        }
        if let Some(id) = self.request_id() {
            write!(f, " (request id {})", Excerpt(id))?;
        }
        Ok(())
    }
}

/// Shows what `Display` shows, and the cause.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("Error");
        debug.field("message", &self.to_string());
        if let Some(cause) = self.cause() {
            debug.field("source", &cause);
        }
        debug.finish_non_exhaustive()
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.cause()
    }
}

impl Error {
    fn cause(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.inner.kind {
            Kind::Transport(error) => std::error::Error::source(error),
            Kind::Io(error) => Some(error),
            Kind::RateLimitError(refusal) => std::error::Error::source(refusal),
            Kind::Token(failure) => failure.cause(),
            _ => None,
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.head.fmt(f)?;
        if self.head.status.is_redirection() { Ok(()) } else { self.fmt_body(f) }
    }
}

impl fmt::Display for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.status.as_str())?;
        if let Some(reason) = self.status.canonical_reason() {
            write!(f, " {reason}")?;
        }
        if self.status.is_redirection() { f.write_str(": redirects are not followed") } else { Ok(()) }
    }
}

impl Refusal {
    fn fmt_body(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((code, message)) = &self.reported {
            return write!(f, ": {}: {}", Excerpt(code.as_str()), Excerpt(message));
        }
        let text = String::from_utf8_lossy(&self.body);
        if text.is_empty() { Ok(()) } else { write!(f, ": {}", Excerpt(&text)) }
    }
}

impl fmt::Display for Undecodable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unexpected answer: ")?;
        if !self.path.is_empty() {
            write!(f, "{}: ", Excerpt(&self.path))?;
        }
        f.write_str(&self.message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::transport::TransportError;
    use crate::runtime::wire::{DecodeError, Json};
    use http::{Response, response};
    use std::error::Error as _;
    use std::time::Duration;

    fn head(status: u16) -> response::Parts {
        let response = Response::builder().status(status).header("x-request-id", "1f2e").body(());
        response.unwrap().into_parts().0
    }

    fn api(status: u16, body: &str) -> Error {
        Error::api(head(status), body.as_bytes().to_vec(), false).of("get_thing")
    }

    #[test]
    fn what_the_api_reports_is_one_line() {
        let error = api(404, r#"{"code": "gone_fishing", "message": "Back\nsoon"}"#);
        assert_eq!(error.to_string(), "get_thing: 404 Not Found: gone_fishing: Back soon (request id 1f2e)");
        assert_eq!(error.code().unwrap().as_str(), "gone_fishing");
        assert_eq!(error.message(), Some("Back\nsoon"));
        assert!(error.is_api() && error.is_not_found() && !error.is_server_error());
    }

    #[test]
    fn other_bodies_are_shown_in_part() {
        let shown = |status, body| api(status, body).to_string();
        assert_eq!(shown(502, "<h1>\u{1b}Oops"), "get_thing: 502 Bad Gateway: <h1> Oops (request id 1f2e)");
        assert_eq!(shown(502, "null"), "get_thing: 502 Bad Gateway: null (request id 1f2e)");
        assert_eq!(shown(599, ""), "get_thing: 599 (request id 1f2e)");
        let redirect = "get_thing: 302 Found: redirects are not followed (request id 1f2e)";
        assert_eq!(shown(302, "elsewhere"), redirect);
    }

    #[test]
    fn what_cannot_be_decoded_is_placed() {
        let decode_error = DecodeError::expected("a string", &Json::Bool(true)).in_item(2).in_field("tags");
        let error = Error::decode(head(200), &decode_error).of("get_thing");
        assert_eq!(
            error.to_string(),
            "get_thing: unexpected answer: tags[2]: expected a string, found a boolean (request id 1f2e)"
        );
        assert_eq!(error.json_path(), Some("tags[2]"));
        assert!(error.is_decode() && !error.is_api());
    }

    #[test]
    fn the_cause_of_a_failed_connection_is_its_source() {
        let cause = std::io::Error::other("no route");
        let error = Error::transport(TransportError::new(cause).while_connecting()).of("get_thing");
        assert_eq!(error.to_string(), "get_thing: could not connect");
        assert_eq!(error.source().unwrap().to_string(), "no route");
        assert!(error.is_transport() && error.is_connect() && !error.is_timeout());
    }

    #[test]
    fn a_timeout_tells_the_limit_and_a_job_its_identifier() {
        let error = Error::timeout(Duration::from_secs(60)).of("get_thing").with_job("j1");
        assert_eq!(error.to_string(), "get_thing: no answer within 60s (job j1)");
        assert!(error.is_timeout());
        assert_eq!(error.job_id(), Some("j1"));
    }

    #[test]
    fn debug_is_about_the_same() {
        let shown = format!("{:?}", api(599, ""));
        assert_eq!(shown, r#"Error { message: "get_thing: 599 (request id 1f2e)", .. }"#);
    }
}
