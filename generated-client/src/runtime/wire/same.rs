//! Equality of JSON.

use super::text::JsonText;
use super::value::MAX_DEPTH;
use serde_json::Number;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Returns whether two values have the same meaning. Of what is deeper than `serde_json` reads, the texts are compared.
pub(super) fn is_same(a: JsonText<'_>, b: JsonText<'_>) -> bool {
    is_same_within(a, b, MAX_DEPTH)
}

fn is_same_within(a: JsonText<'_>, b: JsonText<'_>, levels: usize) -> bool {
    if a.text() == b.text() {
        return true;
    }
    if let (Some(a), Some(b)) = (a.number(), b.number()) {
        let number = |text| serde_json::from_str::<Number>(text).ok();
        return number(a).is_some_and(|a| number(b) == Some(a));
    }
    if let (Some(a), Some(b)) = (whole_string(a), whole_string(b)) {
        return a == b;
    }
    let Some(below) = levels.checked_sub(1) else { return false };
    if let (Some(mut a), Some(mut b)) = (a.items(), b.items()) {
        return loop {
            match (a.next(), b.next()) {
                (Some(a), Some(b)) if is_same_within(a, b, below) => {}
                (None, None) => break true,
                _ => break false,
            }
        };
    }
    let (Some(a), Some(b)) = (by_key(a), by_key(b)) else { return false };
    a.len() == b.len()
        && a.into_iter().zip(b).all(|((a_key, a), (b_key, b))| a_key == b_key && is_same_within(a, b, below))
}

/// The string, unless it has a lone half of a surrogate pair, which equals itself only.
fn whole_string(json: JsonText<'_>) -> Option<Cow<'_, str>> {
    let (string, lossy) = json.decoding().watch_lossy(|| json.string());
    string.filter(|_| !lossy)
}

/// The fields of an object in an order of their own. The last of several equal ones counts.
fn by_key(json: JsonText<'_>) -> Option<BTreeMap<Cow<'_, str>, JsonText<'_>>> {
    Some(json.fields()?.map(|(key, value)| (key.decoded(), value)).collect())
}

#[cfg(test)]
mod tests {
    use crate::runtime::wire::Json;

    fn is_same(a: &str, b: &str) -> bool {
        let (a, b) = (a.parse::<Json>().unwrap(), b.parse::<Json>().unwrap());
        let (there, back) = (a == b, b == a);
        assert_eq!(there, back);
        there
    }

    #[test]
    fn order_and_spelling_do_not_matter() {
        for (a, b) in [
            (r#"{"a": 1, "b": [2]}"#, r#"{"b": [2], "a": 1}"#),
            (r#"{"a": 1, "a": 2}"#, r#"{"\u0061": 2}"#),
            (r#""\u00e9\/""#, r#""é/""#),
            ("[1e2, 0.10]", "[100.0, 0.1]"),
            (r#"["\ud83c"]"#, r#"[ "\ud83c" ]"#),
            ("[1e400]", "[ 1e400]"),
        ] {
            assert!(is_same(a, b), "{a} {b}");
        }
    }

    #[test]
    fn other_values_differ() {
        for (a, b) in [
            ("1", "1.0"),
            ("1e400", "2e400"),
            ("null", "false"),
            ("\"1\"", "1"),
            ("[1, 2]", "[2, 1]"),
            ("[1]", "[1, 1]"),
            ("[]", "{}"),
            (r#"{"a": 1}"#, r#"{"b": 1}"#),
            (r#"{"a": 1}"#, r#"{"a": 1, "b": 1}"#),
            (r#""\ud83c""#, "\"\u{fffd}\""),
        ] {
            assert!(!is_same(a, b), "{a} {b}");
        }
    }
}
