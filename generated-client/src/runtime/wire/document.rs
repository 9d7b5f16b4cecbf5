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
    let json = JsonText::of(&text, decoding);
    let value = read(json);
    if value.is_ok() && json.after().bytes().all(is_space) && !decoding.is_malformed() {
        return value;
    }
    check(&text).map_err(|error| not_json(body, &error)).and(value)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::wire::{Extra, Json, Wire, from_slice, object, response, union};
    use fastrand::Rng;

    #[derive(Debug, Clone, PartialEq, Default)]
    struct Tree {
        id: String,
        size: Option<f64>,
        count: i64,
        ok: bool,
        parts: Vec<Tree>,
        shape: Option<Shape>,
        extra: Extra,
    }

    response!(Tree { id, size, count, ok, parts, shape, ..extra });

    #[derive(Debug, Clone, PartialEq)]
    enum Shape {
        Circle(Circle),
        Point,
        Other(Json),
    }

    union!(Shape { tag: "kind", Circle: "circle", Point: "point" as unit });

    #[derive(Debug, Clone, PartialEq)]
    struct Circle {
        radii: Vec<i64>,
    }

    object!(Circle { radii });

    const TREE: &str = r#" {"id": "a\u00e9\"", "size": 1.50, "count": -7, "ok": true, "new": {"b": [1, 2.5e3, {}]}, "parts":
        [{"id": "", "count": 0, "ok": false, "parts": [], "shape": {"kind": "point", "x": [null]}},
         {"id": "\ud83c", "count": 10, "ok": null, "id": "again", "parts": null, "shape": {"kind": "cube", "e": "\n"}}],
        "shape": {"radii": [1, 20], "kind": "circle"}} "#;

    /// Changes a byte, or removes or repeats a piece.
    fn damage(text: &mut Vec<u8>, random: &mut Rng) {
        let start = random.usize(..text.len());
        let end = (start + random.usize(1..12)).min(text.len());
        match random.u8(..4) {
            0 => text[start] = random.u8(..0x80),
            1 => text[start] = b"0123456789\"\\,:{}[] nutfe+-."[random.usize(..27)],
            2 => drop(text.drain(start..end)),
            _ => drop(text.splice(start..start, text[start..end].to_vec())),
        }
    }

    fn is_not_json<T: Wire>(body: &[u8]) -> bool {
        let error = from_slice::<T>(body).err().map(|error| error.message().to_owned());
        error.is_some_and(|it| it.starts_with("not JSON") || it == "the response is empty")
    }

    #[test]
    fn what_is_json_is_decided_as_by_serde_json() {
        let (mut random, mut json, mut trees) = (Rng::with_seed(1), 0, 0);
        for _ in 0..20_000 {
            let mut body = TREE.as_bytes().to_vec();
            (0..random.u8(1..4)).for_each(|_| damage(&mut body, &mut random));
            let is_json = check(&String::from_utf8_lossy(&body)).is_ok();
            let text = String::from_utf8_lossy(&body);
            assert_eq!(is_not_json::<Tree>(&body), !is_json, "{text}");
            assert_eq!(is_not_json::<Json>(&body), !is_json, "{text}");
            assert_eq!(is_not_json::<Vec<Tree>>(&body), !is_json, "{text}");
            json += u32::from(is_json);
            if let Ok(tree) = from_slice::<Tree>(&body) {
                trees += 1;
                assert_eq!(from_slice::<Tree>(tree.write().text().as_bytes()).unwrap(), tree, "{text}");
            }
        }
        assert!(json > 1_000 && trees > 500, "{json} {trees}");
    }
}
