//! Why a token was not accepted, which is told to nobody who could learn from it.

use crate::runtime::error::Error;
use std::fmt;
use std::sync::Arc;

/// Why what was to be verified is not accepted.
///
/// Either it was refused, or the keys to check it with could not be had. Why it was refused is told
/// nowhere, neither by `Display` nor by `Debug`, so that whoever makes tokens up learns nothing from
/// what they are answered; nor is any part of the token.
#[derive(Clone)]
pub struct VerifyError(Kind);

#[derive(Clone)]
enum Kind {
    DownloadRefused,
    /// Why, unless the runtime that the request ran on is gone, or it is too soon for a request.
    Unavailable(Option<Arc<Error>>),
}

impl VerifyError {
    pub(super) const REFUSED: Self = Self(Kind::DownloadRefused);

    pub(super) fn unavailable(cause: Option<Arc<Error>>) -> Self {
        Self(Kind::Unavailable(cause))
    }

    /// The key could not be had, so that nothing is known about the token: it may be good. Ask again
    /// later, and have a webhook sent again by answering it with status 503.
    ///
    /// This is so as well where a token names an unknown key, which may be new, and it is
    /// [too soon](super::Verifier::refetch_interval) to ask for the keys again. So anyone can bring it
    /// about by making up the name of a key, and learns no more than which keys there are, which is
    /// public. Do not take such answers as a sign that your server is ill.
    ///
    /// The cause, an [`Error`], is the [source](std::error::Error::source), if a request failed.
    #[must_use]
    pub fn is_unavailable(&self) -> bool {
        matches!(self.0, Kind::Unavailable(_))
    }
}

impl fmt::Display for VerifyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            Kind::DownloadRefused => "this is not from Canva, not for this integration, or no longer valid",
            Kind::Unavailable(_) => "the key to check this with could not be had, for now",
        })
    }
}

/// Shows what `Display` shows, and the cause.
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
