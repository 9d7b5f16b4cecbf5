//! Values inside JSON, by the names of fields.

use serde_json::{Map, Value};

/// The value to which a path leads.
pub(crate) fn get<'v>(value: &'v Value, path: &[String]) -> Option<&'v Value> {
    path.iter().try_fold(value, |value, name| value.get(name))
}

/// Sets the value to which a path leads. Objects on the way are made where they are missing.
pub(crate) fn set(value: &mut Value, path: &[String], new: Value) {
    let mut at = value;
    for name in path {
        if !at.is_object() {
            *at = Value::Object(Map::new());
        }
        at = at.as_object_mut().expect("an object").entry(name.as_str()).or_insert(Value::Null);
    }
    *at = new;
}

/// Removes the value to which a path leads.
pub(crate) fn remove(value: &mut Value, path: &[String]) {
    let Some((last, outer)) = path.split_last() else { return };
    let holder = outer.iter().try_fold(value, |value, name| value.get_mut(name));
    if let Some(holder) = holder.and_then(Value::as_object_mut) {
        holder.remove(last);
    }
}
