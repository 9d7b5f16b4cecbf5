//! Requests as text.

use http::{HeaderMap, Method};
use std::fmt::Write;

/// A request as it is written in HTTP/1.1, without what differs from version to version of the client.
///
/// # Panics
///
/// If a header is more than visible ASCII.
#[must_use]
pub fn request_text(method: &Method, target: &str, headers: &HeaderMap, body: &[u8]) -> String {
    let mut text = format!("{method} {target}\n");
    let mut headers: Vec<_> = headers.iter().collect();
    headers.sort_by_key(|(name, _)| name.as_str());
    for (name, value) in headers {
        let value = value.to_str().expect("visible ASCII").replace(env!("CARGO_PKG_VERSION"), "<version>");
        writeln!(text, "{name}: {value}").expect("a string takes everything");
    }
    if !body.is_empty() {
        writeln!(text, "\n{}", String::from_utf8_lossy(body)).expect("a string takes everything");
    }
    text
}
