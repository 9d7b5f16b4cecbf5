//! Response headers of files: length, range, validators and encoding.

use http::header::{
    ACCEPT_RANGES, CONTENT_LENGTH, CONTENT_RANGE, DATE, ETAG, LAST_MODIFIED, TRANSFER_ENCODING,
};
use http::{HeaderMap, HeaderValue};

/// A `Content-Range` header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ContentRange {
    pub(super) first: u64,
    pub(super) total: Option<u64>,
}

impl ContentRange {
    /// Parses the header. `None` if it is missing or invalid.
    pub(super) fn of(headers: &HeaderMap) -> Option<Self> {
        Self::parse(headers.get(CONTENT_RANGE)?.to_str().ok()?)
    }

    fn parse(text: &str) -> Option<Self> {
        let (unit, rest) = text.trim().split_once(' ')?;
        let (range, total) = rest.trim().split_once('/')?;
        let (first, last) = range.split_once('-')?;
        let (first, last) = (number(first)?, number(last)?);
        let total = if total == "*" { None } else { Some(number(total)?) };
        let possible = first <= last && total.is_none_or(|total| last < total);
        (unit.eq_ignore_ascii_case("bytes") && possible).then_some(Self { first, total })
    }
}

/// Returns the announced length of the body. `Content-Length` does not apply to a body with a transfer encoding.
pub(super) fn announced_length(headers: &HeaderMap) -> Option<u64> {
    if headers.contains_key(TRANSFER_ENCODING) {
        return None;
    }
    number(headers.get(CONTENT_LENGTH)?.to_str().ok()?)
}

/// Parses digits only; `str::parse` would accept a sign.
fn number(text: &str) -> Option<u64> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

/// Returns a strong validator for `If-Range`. `None` if there is none, or if the server supports no ranges.
pub(super) fn validator(headers: &HeaderMap) -> Option<HeaderValue> {
    if headers.get(ACCEPT_RANGES).is_some_and(|value| value == "none") {
        return None;
    }
    strong_tag(headers).or_else(|| strong_date(headers)).cloned()
}

/// Returns whether the headers contradict the validator, so that the file has changed.
pub(super) fn has_changed(headers: &HeaderMap, validator: &HeaderValue) -> bool {
    let header = if validator.as_bytes().starts_with(b"\"") { ETAG } else { LAST_MODIFIED };
    headers.get(header).is_some_and(|value| value != validator)
}

fn strong_tag(headers: &HeaderMap) -> Option<&HeaderValue> {
    headers
        .get(ETAG)
        .filter(|tag| tag.len() > 2 && tag.as_bytes().starts_with(b"\"") && tag.as_bytes().ends_with(b"\""))
}

/// Returns `Last-Modified`, unless it is the second of the response, within which the file could change again
/// (RFC 9110, 8.8.2.2).
fn strong_date(headers: &HeaderMap) -> Option<&HeaderValue> {
    let changed = headers.get(LAST_MODIFIED)?;
    headers.get(DATE).is_some_and(|now| now != changed).then_some(changed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(headers: &[(&'static str, &'static str)]) -> HeaderMap {
        let header = |(name, value): &(&'static str, &'static str)| {
            (http::HeaderName::from_static(name), HeaderValue::from_static(value))
        };
        headers.iter().map(header).collect()
    }

    #[test]
    fn ranges_are_parsed() {
        let range = |first, total| Some(ContentRange { first, total });
        assert_eq!(ContentRange::parse("bytes 5-9/10"), range(5, Some(10)));
        assert_eq!(ContentRange::parse("Bytes 0-0/*"), range(0, None));
        assert_eq!(
            ContentRange::parse("bytes 0-18446744073709551614/18446744073709551615"),
            range(0, Some(u64::MAX))
        );
    }

    #[test]
    fn an_invalid_range_is_none() {
        for text in [
            "",
            "bytes",
            "bytes 5-9",
            "bytes 5/10",
            "bytes */10",
            "bytes 9-5/10",
            "bytes 5-10/10",
            "bytes +5-9/10",
            "bytes -5-9/10",
            "bytes 5-9/ten",
            "bytes 5-99999999999999999999/*",
            "lines 5-9/10",
        ] {
            assert_eq!(ContentRange::parse(text), None, "{text}");
        }
    }

    #[test]
    fn only_strong_validators_are_used() {
        let (then, now) = ("Wed, 21 Oct 2026 07:28:00 GMT", "Wed, 21 Oct 2026 07:28:01 GMT");
        for (given, expected) in [
            (&[("etag", r#""v1""#), ("last-modified", then)][..], Some(r#""v1""#)),
            (&[("etag", r#"W/"v1""#)], None),
            (&[("etag", r#""""#)], None),
            (&[("etag", "v1")], None),
            (&[("etag", r#"W/"v1""#), ("last-modified", then), ("date", now)], Some(then)),
            (&[("last-modified", then), ("date", then)], None),
            (&[("last-modified", then)], None),
            (&[("etag", r#""v1""#), ("accept-ranges", "none")], None),
            (&[("etag", r#""v1""#), ("accept-ranges", "bytes")], Some(r#""v1""#)),
        ] {
            let found = validator(&headers(given));
            assert_eq!(found.as_ref().map(|it| it.to_str().unwrap()), expected, "{given:?}");
        }
    }

    #[test]
    fn a_change_shows_in_the_header_of_the_validator() {
        let tag = HeaderValue::from_static(r#""v1""#);
        assert!(has_changed(&headers(&[("etag", r#""v2""#)]), &tag));
        assert!(has_changed(&headers(&[("etag", r#"W/"v1""#)]), &tag));
        assert!(!has_changed(&headers(&[("etag", r#""v1""#), ("last-modified", "whenever")]), &tag));
        assert!(!has_changed(&headers(&[]), &tag));
        let date = HeaderValue::from_static("Wed, 21 Oct 2026 07:28:00 GMT");
        assert!(has_changed(&headers(&[("last-modified", "Thu, 22 Oct 2026 07:28:00 GMT")]), &date));
    }
}
