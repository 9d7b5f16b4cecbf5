//! The error of a verification. It does not reveal the reason for a rejection.

use crate::runtime::error::Error;
use std::fmt;
use std::sync::Arc;

/// The error of a verification: the token is invalid, or the public key is unavailable.
///
/// The reason why a token is invalid is not revealed, neither by `Display` nor by `Debug`, so that it cannot help to
/// forge tokens. No part of the token is shown.
#[derive(Clone)]
pub struct VerifyError(Kind);

#[derive(Clone)]
enum Kind {
    Invalid,
    /// The cause is `None` if no request was sent, or if its runtime has shut down.
    Unavailable(Option<Arc<Error>>),
}

impl VerifyError {
    pub(super) const INVALID: Self = Self(Kind::Invalid);

    pub(super) fn unavailable(cause: Option<Arc<Error>>) -> Self {
        Self(Kind::Unavailable(cause))
    }

    /// Returns whether the public key was unavailable. The token may be valid: retry later, or respond to a webhook
    /// with status 503, so that it is sent again.
    ///
    /// This also applies to a token with an unknown key ID while it is
    /// [too early](crate::verify::Verifier::refetch_interval) to fetch the keys again, because the key may be new.
    /// Anyone can cause this error by making up a key ID, so do not treat it as a sign of an unhealthy server. It
    /// reveals only which key IDs exist, which is public.
    ///
    /// If a request failed, its [`Error`] is the [source](std::error::Error::source).
    #[must_use]
    pub fn is_unavailable(&self) -> bool {
        matches!(self.0, Kind::Unavailable(_))
    }
}

impl fmt::Display for VerifyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            Kind::Invalid => "the token is not from Canva, not for this integration, or not currently valid",
            Kind::Unavailable(_) => "the public key to verify the token is currently unavailable",
        })
    }
}

/// Shows the message and the cause.
impl fmt::Debug for VerifyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("VerifyError");
        debug.field("message", &self.to_string());
        if let Kind::Unavailable(Some(cause)) = &self.0 {
            debug.field("source", cause);
        }
        debug.finish()
    }
}

impl std::error::Error for VerifyError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.0 {
            Kind::Unavailable(Some(cause)) => Some(cause.as_ref()),
            _ => None,
        }
    }
}
