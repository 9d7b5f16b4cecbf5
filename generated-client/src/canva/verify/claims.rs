//! The validity period, the age and the audience of a token.

use crate::runtime::wire::Extra;
use serde_json::Value;
use std::time::{Duration, SystemTime};

/// Returns whether the time is within the validity period (`nbf` to `exp`), extended by the leeway on both sides. A
/// missing claim does not limit the period.
pub(super) fn is_within_validity(claims: &Extra, now: SystemTime, leeway: Duration) -> bool {
    let (now, leeway) = (unix_seconds(now), leeway.as_secs_f64());
    let holds = |name: &str, is_met: &dyn Fn(f64) -> bool| {
        claims.get(name).is_none_or(|time| time.as_f64().is_some_and(is_met))
    };
    holds("exp", &|end| now < end + leeway) && holds("nbf", &|start| now + leeway >= start)
}

/// Returns whether a claim is a time that is not longer ago than the maximum age. A missing claim has no age.
pub(super) fn is_recent(time: Option<&Value>, now: SystemTime, max_age: Duration) -> bool {
    let oldest = unix_seconds(now) - max_age.as_secs_f64();
    time.is_none_or(|time| time.as_f64().is_some_and(|time| time >= oldest))
}

/// Returns whether the audience (`aud`) contains the client ID.
pub(super) fn has_audience(claims: &Extra, client_id: &str) -> bool {
    match claims.get("aud") {
        Some(Value::String(audience)) => audience == client_id,
        Some(Value::Array(audiences)) => audiences.iter().any(|it| it == client_id),
        _ => false,
    }
}

/// Converts a time to Unix seconds, the unit of `exp` and `nbf`.
fn unix_seconds(time: SystemTime) -> f64 {
    match time.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(after) => after.as_secs_f64(),
        Err(before) => -before.duration().as_secs_f64(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn is_valid_at(claims: &Value, now: u64) -> bool {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(now);
        is_within_validity(&claims.as_object().unwrap().clone().into(), now, Duration::from_secs(10))
    }

    #[test]
    fn a_token_is_valid_until_exp_plus_leeway() {
        for (now, is_valid) in [(0, true), (1009, true), (1010, false), (u64::from(u32::MAX), false)] {
            assert_eq!(is_valid_at(&json!({"exp": 1000}), now), is_valid, "{now}");
        }
        assert!(is_valid_at(&json!({"exp": 1000.5}), 1010) && !is_valid_at(&json!({"exp": 1000.5}), 1011));
    }

    #[test]
    fn a_token_is_valid_from_nbf_minus_leeway() {
        for (now, is_valid) in [(989, false), (990, true), (5000, true)] {
            assert_eq!(is_valid_at(&json!({"nbf": 1000}), now), is_valid, "{now}");
        }
    }

    #[test]
    fn a_time_that_is_no_number_is_rejected() {
        for time in [json!(null), json!("99999999999"), json!([99_999_999_999_u64]), json!({}), json!(true)] {
            assert!(!is_valid_at(&json!({"exp": time}), 1000), "{time}");
            assert!(!is_valid_at(&json!({"nbf": time}), 1000), "{time}");
        }
        assert!(is_valid_at(&json!({}), 1000));
    }

    #[test]
    fn a_time_is_recent_up_to_the_maximum_age() {
        let is_recent_at = |time: &Value, now: u64| {
            is_recent(Some(time), SystemTime::UNIX_EPOCH + Duration::from_secs(now), Duration::from_secs(300))
        };
        for (now, expected) in [(0, true), (1000, true), (1300, true), (1301, false)] {
            assert_eq!(is_recent_at(&json!(1000), now), expected, "{now}");
        }
        for time in [json!(null), json!("1000"), json!([1000])] {
            assert!(!is_recent_at(&time, 1000), "{time}");
        }
        assert!(is_recent(None, SystemTime::now(), Duration::ZERO));
        assert!(is_recent(Some(&json!(0)), SystemTime::now(), Duration::MAX));
    }

    #[test]
    fn the_audience_is_a_string_or_a_list() {
        let is_for_us = |claims: Value| has_audience(&claims.as_object().unwrap().clone().into(), "us");
        assert!(is_for_us(json!({"aud": "us"})) && is_for_us(json!({"aud": ["them", "us"]})));
        for audience in
            [json!("them"), json!(["them"]), json!([]), json!([["us"]]), json!(null), json!({"us": 1})]
        {
            assert!(!is_for_us(json!({"aud": audience})), "{audience}");
        }
        assert!(!is_for_us(json!({})));
    }
}
