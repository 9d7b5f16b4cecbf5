//! The way in which a fact differs.

use super::change::Way;
use crate::facts::{Aspect, Value};

/// The way from one value to another. `None` if they mean the same. Types are compared elsewhere.
pub(super) fn way(aspect: Aspect, old: Option<&Value>, new: Option<&Value>) -> Option<Way> {
    if old == new {
        return None;
    }
    match aspect {
        Aspect::Required => Some(tighter(new.is_some())),
        Aspect::Nullable => Some(tighter(new.is_none())),
        // Published descriptions only mark what is deprecated.
        Aspect::Deprecated if old.is_some() && new.is_some() && [old, new].contains(&Some(&Value::Set)) => {
            None
        }
        Aspect::RustName if old.is_none() || new.is_none() => None,
        Aspect::Min | Aspect::MinLength | Aspect::MinItems | Aspect::ItemMin | Aspect::ItemMinLength => {
            Some(tighter(new.is_some_and(|new| old.is_none_or(|old| is_less(old, new, true)))))
        }
        Aspect::Max | Aspect::MaxLength | Aspect::MaxItems | Aspect::ItemMax | Aspect::ItemMaxLength => {
            Some(tighter(new.is_some_and(|new| old.is_none_or(|old| is_less(new, old, false)))))
        }
        _ => match (old, new) {
            (Some(old), Some(new)) if aspect == Aspect::Download => Some(tighter(is_less(new, old, false))),
            (Some(Value::Rate(a, b)), Some(Value::Rate(c, d))) => Some(rate((*a, *b), (*c, *d))),
            (Some(Value::AnyOf(old)), Some(Value::AnyOf(new))) if aspect == Aspect::Scopes => {
                Some(alternatives(old, new))
            }
            (Some(Value::Order(old)), Some(Value::Order(new))) => order(old, new),
            // Only requests have arguments.
            (Some(Value::Order(_)), None) | (None, Some(Value::Order(_))) => None,
            (Some(_), Some(_)) => Some(Way::Changed),
            (Some(_), None) => Some(Way::Removed),
            (None, _) => Some(Way::Added),
        },
    }
}

fn tighter(is_tighter: bool) -> Way {
    if is_tighter { Way::Tightened } else { Way::Loosened }
}

/// Compares the ends of two ranges. A minimum that is left out itself is above the same number, and a maximum below it.
fn is_less(one: &Value, other: &Value, is_minimum: bool) -> bool {
    if let (Value::Number(one), Value::Number(other)) = (one, other) {
        return one < other;
    }
    let end = |value: &Value| match value {
        #[expect(clippy::cast_precision_loss, reason = "the other one is no whole number")]
        Value::Number(number) => (*number as f64, false),
        Value::End(number, is_excluded) => (*number, *is_excluded),
        _ => (f64::NAN, false),
    };
    let ((one, is_excluded), (other, is_other_excluded)) = (end(one), end(other));
    one < other
        || (one.total_cmp(&other).is_eq()
            && if is_minimum { is_other_excluded && !is_excluded } else { is_excluded && !is_other_excluded })
}

/// Compares the calls in a time of any length.
fn rate(old: (u32, u32), new: (u32, u32)) -> Way {
    let (old, new) = (u64::from(old.0) * u64::from(new.1), u64::from(new.0) * u64::from(old.1));
    match new.cmp(&old) {
        std::cmp::Ordering::Less => Way::Tightened,
        std::cmp::Ordering::Greater => Way::Loosened,
        std::cmp::Ordering::Equal => Way::Changed,
    }
}

/// Compares the tokens that suffice.
fn alternatives(old: &[Vec<String>], new: &[Vec<String>]) -> Way {
    let every_token = [Vec::new()];
    let sets = |sets: &'_ [Vec<String>]| if sets.is_empty() { every_token.to_vec() } else { sets.to_vec() };
    let (old, new) = (sets(old), sets(new));
    let suffices = |token: &Vec<String>, for_any: &[Vec<String>]| {
        for_any.iter().any(|set| set.iter().all(|scope| token.contains(scope)))
    };
    let old_suffice = old.iter().all(|token| suffices(token, &new));
    let new_suffice = new.iter().all(|token| suffices(token, &old));
    match (old_suffice, new_suffice) {
        (true, false) => Way::Loosened,
        (false, true) => Way::Tightened,
        _ => Way::Changed,
    }
}

/// Compares the order of the names that both have. The others are changes of their own.
fn order(old: &[String], new: &[String]) -> Option<Way> {
    let kept = old.iter().filter(|name| new.contains(name));
    let moved = !kept.eq(new.iter().filter(|name| old.contains(name)));
    moved.then_some(Way::Changed)
}
