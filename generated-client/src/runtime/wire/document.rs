//! Documents: bodies that are JSON.

use super::decode_error::DecodeError;
use super::decoding::Decoding;
use super::scan::{check, is_space};
use super::text::JsonText;
use std::borrow::Cow;

/// Reads a body that is JSON. A cut character costs the string that it is in: it becomes U+FFFD.
pub(super) fn read<T>(
    body: &[u8],
    decoding: &Decoding,
    read: impl FnOnce(JsonText<'_>) -> Result<T, DecodeError>,
) -> Result<T, DecodeError> {
    // Much faster than `from_utf8_lossy` if there is nothing to replace.
    let text = std::str::from_utf8(body).map_or_else(|_| String::from_utf8_lossy(body), Cow::Borrowed);
    match check(&text) {
        Ok(()) => read(JsonText::of(&text, decoding)),
        Err(error) => Err(not_json(body, &error)),
    }
}

/// The error for a response that is `null`, which would read as an empty value.
#[cold]
pub(super) fn nothing() -> DecodeError {
    DecodeError::new("the whole response is `null`")
}

/// Says what a body is instead of JSON.
#[cold]
fn not_json(body: &[u8], error: &serde_json::Error) -> DecodeError {
    let other = match body {
        _ if body.iter().all(|byte| is_space(*byte)) => "the response is empty",
        [0xef, 0xbb, 0xbf, ..] => "not JSON: it starts with a byte order mark",
        [0xfe, 0xff, ..] | [0xff, 0xfe, ..] => "not JSON: it is UTF-16, with a byte order mark",
        [0x1f, 0x8b, ..] => "not JSON: it is compressed by gzip, although that was not requested",
        [0x28, 0xb5, 0x2f, 0xfd, ..] => "not JSON: it is compressed by zstd, although that was not requested",
        [b'<', ..] => "not JSON: it is HTML or XML",
        _ => return DecodeError::new(format!("not JSON: {error}")),
    };
    DecodeError::new(other)
}
