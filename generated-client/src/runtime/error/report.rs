//! Errors with all their causes.

use super::sanitized::Sanitized;
use std::error::Error;
use std::fmt;

/// Shows an error and its causes in one line. A cause is left out if the text before it ends with it.
pub(super) struct Report<'a>(pub(super) &'a (dyn Error + 'static));

impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = self.0.to_string();
        f.write_str(&shown)?;
        let mut next = self.0.source();
        while let Some(cause) = next {
            let text = Sanitized(&cause.to_string()).to_string();
            if !shown.ends_with(&text) {
                write!(f, ": {text}")?;
                shown = text;
            }
            next = cause.source();
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::runtime::error::{Error, TransportError};
    use std::io;

    #[test]
    fn each_cause_is_shown_once() {
        let refused = TransportError::new(io::Error::other("refused")).while_connecting();
        let error = Error::transport(TransportError::new(refused).while_connecting()).of("get_thing");
        assert_eq!(error.to_string(), "get_thing: could not connect: refused");
        assert_eq!(error.report().to_string(), "get_thing: could not connect: refused");
        let error = Error::token_unavailable(Error::token_unavailable("the vault\nis sealed"));
        let shown = "there is no access token: the vault is sealed";
        assert_eq!(error.report().to_string(), shown);
    }
}
