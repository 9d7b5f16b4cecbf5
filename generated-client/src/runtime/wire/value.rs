//! Conversion of JSON to the values of `serde_json`.

use super::text::JsonText;
use serde_json::{Number, Value};

/// The most levels of lists and objects that `serde_json` reads.
pub(super) const MAX_DEPTH: usize = 127;

/// Returns the value, as near as `serde_json` can hold it.
///
/// Its parser is not used: it refuses some JSON, and mistakes an object for a number if it has the key that
/// `arbitrary_precision` uses.
pub(super) fn nearest(json: JsonText<'_>) -> Value {
    nearest_within(json, MAX_DEPTH)
}

fn nearest_within(json: JsonText<'_>, levels: usize) -> Value {
    if let Some(number) = json.number() {
        return serde_json::from_str::<Number>(number).map_or(Value::Null, Value::Number);
    }
    if let Some(string) = json.string() {
        return Value::String(string.into_owned());
    }
    let Some(below) = levels.checked_sub(1) else { return leaf(json) };
    if let Some(items) = json.items() {
        return items.map(|item| nearest_within(item, below)).collect();
    }
    if let Some(fields) = json.fields() {
        let fields = fields.map(|(key, value)| (key.decoded().into_owned(), nearest_within(value, below)));
        return Value::Object(fields.collect());
    }
    leaf(json)
}

/// `null` also stands for what is too deep.
fn leaf(json: JsonText<'_>) -> Value {
    json.boolean().map_or(Value::Null, Value::Bool)
}
