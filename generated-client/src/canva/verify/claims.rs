//! What a token says about when and for whom it is good.

use crate::runtime::wire::{Extra, Value};
use std::time::{Duration, SystemTime};

/// Whether a token is good at this time, give or take the leeway. One that does not say until when is good for ever, and
/// one that does not say from when has always been.
pub(super) fn are_current(claims: &Extra, now: SystemTime, leeway: Duration) -> bool {
    let (now, leeway) = (seconds(now), leeway.as_secs_f64());
    let holds = |name: &str, is_met: &dyn Fn(f64) -> bool| {
        claims.get(name).is_none_or(|time| time.as_f64().is_some_and(is_met))
    };
    holds("exp", &|end| now < end + leeway) && holds("nbf", &|start| now + leeway >= start)
}

/// Whether a token says that it is for this integration, perhaps among others.
pub(super) fn are_for(claims: &Extra, client_id: &str) -> bool {
    match claims.get("aud") {
        Some(Value::String(audience)) => audience == client_id,
        Some(Value::Array(audiences)) => audiences.iter().any(|it| it == client_id),
        _ => false,
    }
}

/// Since the start of 1970 in UTC, as tokens have it.
fn seconds(time: SystemTime) -> f64 {
    match time.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(after) => after.as_secs_f64(),
        Err(before) => -before.duration().as_secs_f64(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn current(claims: &Value, now: u64) -> bool {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(now);
        are_current(claims.as_object().unwrap(), now, Duration::from_secs(10))
    }

    #[test]
    fn a_token_is_good_until_its_end_and_a_little_longer() {
        for (now, is_good) in [(0, true), (1009, true), (1010, false), (u64::from(u32::MAX), false)] {
            assert_eq!(current(&json!({"exp": 1000}), now), is_good, "{now}");
        }
        assert!(current(&json!({"exp": 1000.5}), 1010) && !current(&json!({"exp": 1000.5}), 1011));
    }

    #[test]
    fn a_token_is_good_from_its_start_and_a_little_sooner() {
        for (now, is_good) in [(989, false), (990, true), (5000, true)] {
            assert_eq!(current(&json!({"nbf": 1000}), now), is_good, "{now}");
        }
    }

    #[test]
    fn a_time_that_is_no_number_is_none_that_is_met() {
        for time in [json!(null), json!("99999999999"), json!([99_999_999_999_u64]), json!({}), json!(true)] {
            assert!(!current(&json!({"exp": time}), 1000), "{time}");
            assert!(!current(&json!({"nbf": time}), 1000), "{time}");
        }
        assert!(current(&json!({}), 1000));
    }

    #[test]
    fn a_token_is_for_whom_it_names() {
        let is_for = |claims: Value| are_for(claims.as_object().unwrap(), "us");
        assert!(is_for(json!({"aud": "us"})) && is_for(json!({"aud": ["them", "us"]})));
        for audience in
            [json!("them"), json!(["them"]), json!([]), json!([["us"]]), json!(null), json!({"us": 1})]
        {
            assert!(!is_for(json!({"aud": audience})), "{audience}");
        }
        assert!(!is_for(json!({})));
    }
}
