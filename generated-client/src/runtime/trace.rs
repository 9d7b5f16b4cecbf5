//! What is told to `tracing`: a span for each request of a call that goes out, and an event where a call is made again.
//! Downloads, which are no calls of the API, have no spans.
//!
//! Names are those that OpenTelemetry has for HTTP clients. The URL itself, which it has a name for as well, is left
//! out: what is in its path and query is up to the user. Nothing of a body, of the token or of other headers is told.

#[cfg(not(feature = "tracing"))]
mod off;
#[cfg(feature = "tracing")]
mod on;

#[cfg(not(feature = "tracing"))]
pub(crate) use self::off::{RequestSpan, sending_again};
#[cfg(feature = "tracing")]
pub(crate) use self::on::{RequestSpan, sending_again};
