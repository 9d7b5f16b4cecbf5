//! Spans and events of `tracing`: a span for each HTTP request of a call, and an event for each wait before one. Downloads have
//! no spans.
//!
//! Attributes have the names that OpenTelemetry defines for HTTP clients. The full URL is left out, because its path and
//! query may be confidential, and so are bodies, the token and all headers except the request identifier.

#[cfg(not(feature = "tracing"))]
mod off;
#[cfg(feature = "tracing")]
mod on;

#[cfg(not(feature = "tracing"))]
pub(crate) use self::off::{RequestSpan, record_delay, record_retry};
#[cfg(feature = "tracing")]
pub(crate) use self::on::{RequestSpan, record_delay, record_retry};
