//! A JSON tree that borrows its strings from the text.

use super::decode_error::DecodeError;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Number, Value};
use std::borrow::Cow;
use std::fmt;

/// A JSON value; objects keep the order and the repetition of their keys.
#[derive(Debug, Clone, PartialEq)]
pub enum Json<'a> {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number.
    Number(Number),
    /// A string.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Json<'a>>),
    /// An object.
    Object(Vec<(Cow<'a, str>, Json<'a>)>),
}

impl<'a> Json<'a> {
    /// Reads a JSON text.
    pub(crate) fn parse(text: &'a [u8]) -> Result<Self, DecodeError> {
        // Checking the whole text once is faster than checking each string. Invalid UTF-8 goes to `from_slice`, whose
        // error has a position.
        let read = match std::str::from_utf8(text) {
            Ok(text) => serde_json::from_str(text),
            Err(_) => serde_json::from_slice(text),
        };
        read.map_err(|error| DecodeError::new(format!("not JSON: {error}")))
    }

    /// The kind of value, with an article.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "a boolean",
            Self::Number(_) => "a number",
            Self::Text(_) => "a string",
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
        }
    }

    /// Converts to an owned value. The last of several equal keys is kept.
    pub(crate) fn into_value(self) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::Bool(it) => Value::Bool(it),
            Self::Number(it) => Value::Number(it),
            Self::Text(it) => Value::String(it.into_owned()),
            Self::List(items) => items.into_iter().map(Self::into_value).collect(),
            Self::Object(fields) => {
                let fields = fields.into_iter().map(|(key, json)| (key.into_owned(), json.into_value()));
                Value::Object(fields.collect())
            }
        }
    }
}

impl<'a> From<&'a Value> for Json<'a> {
    fn from(value: &'a Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(it) => Self::Bool(*it),
            Value::Number(it) => Self::Number(it.clone()),
            Value::String(it) => Self::Text(Cow::Borrowed(it)),
            Value::Array(items) => Self::List(items.iter().map(Self::from).collect()),
            Value::Object(fields) => {
                let fields =
                    fields.iter().map(|(key, value)| (Cow::Borrowed(key.as_str()), Self::from(value)));
                Self::Object(fields.collect())
            }
        }
    }
}

impl<'de> Deserialize<'de> for Json<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(JsonVisitor)
    }
}

struct JsonVisitor;

impl<'de> Visitor<'de> for JsonVisitor {
    type Value = Json<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json<'de>, E> {
        Ok(Json::Null)
    }

    fn visit_none<E>(self) -> Result<Json<'de>, E> {
        Ok(Json::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E>(self, it: bool) -> Result<Json<'de>, E> {
        Ok(Json::Bool(it))
    }

    fn visit_i64<E>(self, it: i64) -> Result<Json<'de>, E> {
        Ok(Json::Number(it.into()))
    }

    fn visit_u64<E>(self, it: u64) -> Result<Json<'de>, E> {
        Ok(Json::Number(it.into()))
    }

    fn visit_f64<E>(self, it: f64) -> Result<Json<'de>, E> {
        Ok(Number::from_f64(it).map_or(Json::Null, Json::Number))
    }

    fn visit_str<E>(self, it: &str) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Owned(it.to_owned())))
    }

    fn visit_borrowed_str<E>(self, it: &'de str) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Borrowed(it)))
    }

    fn visit_string<E>(self, it: String) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Owned(it)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json<'de>, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Json::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Json<'de>, A::Error> {
        let mut fields = Vec::new();
        while let Some(Key(key)) = object.next_key()? {
            if fields.is_empty() {
                fields.reserve(FIELDS);
            }
            fields.push((key, object.next_value()?));
        }
        Ok(arbitrary_precision_number(&fields).unwrap_or(Json::Object(fields)))
    }
}

/// The capacity that the first field of an object reserves.
const FIELDS: usize = 10;

/// The key of a field.
struct Key<'a>(Cow<'a, str>);

impl<'de> Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(KeyVisitor)
    }
}

struct KeyVisitor;

impl<'de> Visitor<'de> for KeyVisitor {
    type Value = Key<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the key of a field")
    }

    fn visit_str<E>(self, key: &str) -> Result<Key<'de>, E> {
        Ok(Key(Cow::Owned(key.to_owned())))
    }

    fn visit_borrowed_str<E>(self, key: &'de str) -> Result<Key<'de>, E> {
        Ok(Key(Cow::Borrowed(key)))
    }
}

/// The number in the object that `serde_json` gives for a number if any crate of the build enables
/// its feature `arbitrary_precision`.
fn arbitrary_precision_number<'de>(fields: &[(Cow<'_, str>, Json<'_>)]) -> Option<Json<'de>> {
    match fields {
        [(key, Json::Text(digits))] if key == "$serde_json::private::Number" => {
            digits.parse().ok().map(Json::Number)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn text_and_value_give_the_same_tree() {
        let text = br#"{"a": [null, true, -1, 2.5, "x"], "b": {"c": "\u00e9"}}"#;
        let value = json!({"a": [null, true, -1, 2.5, "x"], "b": {"c": "é"}});
        let tree = Json::parse(text).unwrap();
        assert_eq!(tree, Json::from(&value));
        assert_eq!(tree.into_value(), value);
    }

    #[test]
    fn strings_without_escapes_are_borrowed() {
        let tree = Json::parse(br#"["plain", "esc\naped"]"#).unwrap();
        let Json::List(items) = tree else { panic!() };
        assert!(matches!(items[0], Json::Text(Cow::Borrowed("plain"))));
        assert!(matches!(items[1], Json::Text(Cow::Owned(_))));
    }

    #[test]
    fn the_last_of_repeated_keys_is_kept() {
        let tree = Json::parse(br#"{"a": 1, "a": 2}"#).unwrap();
        assert_eq!(tree.into_value(), json!({"a": 2}));
    }

    #[test]
    fn invalid_json_is_reported_with_its_position() {
        let error = Json::parse(b"{\n  \"a\": <html>").unwrap_err();
        assert_eq!(error.to_string(), "not JSON: expected value at line 2 column 8");
    }

    #[test]
    fn arbitrary_precision_numbers_are_read_as_numbers() {
        let fields = [(Cow::Borrowed("$serde_json::private::Number"), Json::Text("17".into()))];
        assert_eq!(arbitrary_precision_number(&fields), Some(Json::Number(17.into())));
    }
}
