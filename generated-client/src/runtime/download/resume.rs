//! Carrying on where a file broke off.

use super::headers::{ContentRange, is_another, is_compressed};
use super::source::Source;
use crate::runtime::backoff::Backoff;
use crate::runtime::body::Body;
use crate::runtime::boxed::BoxError;
use crate::runtime::error::{Error, TransportError};
use crate::runtime::retry::{Host, is_transient};
use http::{HeaderValue, Response, StatusCode};
use std::fmt;
use std::time::Duration;
use tokio::time::sleep;

/// How often a file is carried on.
pub(super) const RESUMPTIONS: u32 = 5;

/// The rest of a file.
pub(super) struct Rest {
    pub(super) body: Body,
    pub(super) total: u64,
    /// How often the file may be carried on after this.
    pub(super) resumptions: u32,
}

/// Why a download ends without the whole file.
pub(super) enum Stop {
    /// The file broke off, and the rest of it cannot be had: only another download might help.
    Broken(Error),
    /// Another download would end in the same way.
    Failed(Error),
}

impl From<Stop> for Error {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Broken(error) | Stop::Failed(error) => error,
        }
    }
}

/// Asks for the rest of a file until there is an answer, at most as often as it may be carried on.
pub(super) async fn resume(
    source: Source,
    broken: BrokenOff,
    validator: Option<HeaderValue>,
    mut resumptions: u32,
) -> Result<Rest, Stop> {
    let Some(validator) = validator else {
        return Err(broken.because("the server does not offer the rest of it"));
    };
    while resumptions > 0 {
        resumptions -= 1;
        sleep(delay(RESUMPTIONS.saturating_sub(resumptions + 1))).await;
        match source.rest(broken.received, &validator).await {
            Ok(response) => match check(&response, &broken, &validator) {
                Ok(total) => return Ok(Rest { body: response.into_body(), total, resumptions }),
                Err(why) => return Err(broken.because(why)),
            },
            Err(error) if error.status() == Some(StatusCode::RANGE_NOT_SATISFIABLE) => {
                return Err(broken.because("it is no longer as long as it was"));
            }
            Err(error) if resumptions == 0 || !is_transient(&error, Host::Files) => {
                return Err(Stop::Failed(error));
            }
            Err(_) => {}
        }
    }
    Err(Stop::Failed(Error::from(broken.because("it did so too often"))))
}

/// How long the whole file is, if this answer has the rest of it.
fn check(
    response: &Response<Body>,
    broken: &BrokenOff,
    validator: &HeaderValue,
) -> Result<u64, &'static str> {
    let headers = response.headers();
    if response.status() != StatusCode::PARTIAL_CONTENT {
        return Err("it has changed, or the server cannot give the rest of it");
    }
    if is_another(headers, validator) {
        return Err("it has changed");
    }
    let range = ContentRange::of(headers).filter(|range| range.first == broken.received);
    let range = range.filter(|_| !is_compressed(headers)).ok_or("the server gave another part of it")?;
    let total = range.total.or(broken.total).ok_or("its length is unknown")?;
    if broken.total.is_none_or(|known| known == total) { Ok(total) } else { Err("its length has changed") }
}

/// How long to wait before asking again, after so many times: 0.2 seconds at first, and then twice as long each time.
pub(super) fn delay(times: u32) -> Duration {
    Backoff::new(Duration::from_millis(200), Duration::from_secs(60)).delay(times)
}

/// A file that broke off.
#[derive(Debug)]
pub(super) struct BrokenOff {
    pub(super) received: u64,
    pub(super) total: Option<u64>,
    /// Why it is not carried on.
    why: &'static str,
    cause: Option<BoxError>,
}

impl BrokenOff {
    pub(super) fn new(received: u64, total: Option<u64>, cause: Option<BoxError>) -> Self {
        Self { received, total, why: "", cause }
    }

    fn because(self, why: &'static str) -> Stop {
        Stop::Broken(Error::transport(TransportError::new(Self { why, ..self })))
    }
}

impl fmt::Display for BrokenOff {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the file broke off after {}", self.received)?;
        if let Some(total) = self.total {
            write!(f, " of {total}")?;
        }
        write!(f, " bytes: {}", self.why)
    }
}

impl std::error::Error for BrokenOff {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.cause.as_ref().map(|cause| &**cause as _)
    }
}
