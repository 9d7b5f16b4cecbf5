//! How long the API asks to be left alone.

use http::HeaderMap;
use http::header::{DATE, RETRY_AFTER};
use std::time::{Duration, SystemTime};

/// What a header `Retry-After` asks for: seconds, or a date, which counts from the answer's own date.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(Duration::from_secs(text.parse().unwrap_or(u64::MAX)));
    }
    let date = httpdate::parse_http_date(text).ok()?;
    let now = headers.get(DATE).and_then(|date| httpdate::parse_http_date(date.to_str().ok()?).ok());
    Some(date.duration_since(now.unwrap_or_else(SystemTime::now)).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked_for(headers: &[(&str, &str)]) -> Option<u64> {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.insert(http::HeaderName::try_from(*name).unwrap(), value.parse().unwrap());
        }
        retry_after(&map).map(|delay| delay.as_secs())
    }

    #[test]
    fn seconds_and_dates_are_understood() {
        assert_eq!(asked_for(&[]), None);
        assert_eq!(asked_for(&[("retry-after", "0")]), Some(0));
        assert_eq!(asked_for(&[("retry-after", " 120 ")]), Some(120));
        let answered = ("date", "Wed, 21 Oct 2026 07:28:00 GMT");
        assert_eq!(asked_for(&[answered, ("retry-after", "Wed, 21 Oct 2026 07:28:30 GMT")]), Some(30));
        assert_eq!(asked_for(&[answered, ("retry-after", "Wed, 21 Oct 2026 07:27:00 GMT")]), Some(0));
        assert_eq!(asked_for(&[("retry-after", "Wed, 21 Oct 2015 07:28:00 GMT")]), Some(0));
    }

    #[test]
    fn what_makes_no_sense_asks_for_nothing() {
        for text in ["", "soon", "-1", "1.5", "1e3", "0x10", "tomorrow, 07:28"] {
            assert_eq!(asked_for(&[("retry-after", text)]), None, "{text}");
        }
        assert_eq!(asked_for(&[("retry-after", "99999999999999999999999")]), Some(u64::MAX));
    }
}
