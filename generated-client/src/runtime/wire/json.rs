//! JSON that no type of the crate describes, kept as text.

use super::decode_error::DecodeError;
use super::decoding::Decoding;
use super::same::is_same;
use super::scan::{check, without_space};
use super::text::JsonText;
use super::value::nearest;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::fmt;
use std::ops::Deref;
use std::str::FromStr;
use std::sync::OnceLock;

/// JSON that no type of this crate describes, such as an unknown kind of a union or the response of a
/// [raw call](crate::Client::raw).
///
/// It is kept as text, without the space between its parts, and is written as it was read: with the digits of its numbers,
/// the order and repetition of its fields, and half emoji such as `"\ud83c"`, at any depth. So it takes no more memory than
/// its text.
///
/// It dereferences to a [`Value`], which is made when it is first used, and then kept. A `Value` takes up to a hundred times the
/// memory of the text, and does not hold everything: there half an emoji is U+FFFD, the last of several equal fields
/// counts, and a number beyond the range of `f64`, or what is deeper than 127 levels, is `null`.
///
/// ```
/// use canva_connect::Json;
///
/// let json: Json = r#"{"size": 1.50, "tags": ["new"]}"#.parse()?;
/// assert_eq!(json["tags"][0], "new");
/// assert_eq!(json.text(), r#"{"size":1.50,"tags":["new"]}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
pub struct Json {
    text: Box<str>,
    value: OnceLock<Box<Value>>,
}

impl Json {
    /// Returns the JSON text, without space between its parts.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Decodes the text as another type.
    ///
    /// # Errors
    ///
    /// If it does not fit the type.
    pub fn decode<T: DeserializeOwned>(&self) -> serde_json::Result<T> {
        serde_json::from_str(&self.text)
    }

    /// Copies a value out of a longer text.
    pub(super) fn keep(json: JsonText<'_>) -> Result<Self, DecodeError> {
        json.decoding().take_text(json.text().len())?;
        Ok(Self::copy(json))
    }

    /// Copies a value, without counting its memory.
    pub(super) fn copy(json: JsonText<'_>) -> Self {
        let mut text = String::with_capacity(json.text().len());
        json.append_to(&mut text);
        Self::checked(text)
    }

    /// Makes it of a text that is known to be JSON without space.
    pub(super) fn checked(text: String) -> Self {
        Self { text: text.into_boxed_str(), value: OnceLock::new() }
    }

    /// Reads the text in place.
    pub(crate) fn read<R>(&self, read: impl FnOnce(JsonText<'_>) -> R) -> R {
        let decoding = Decoding::of(self.text.len());
        read(JsonText::of(&self.text, &decoding))
    }
}

impl Deref for Json {
    type Target = Value;

    fn deref(&self) -> &Value {
        self.value.get_or_init(|| Box::new(self.read(nearest)))
    }
}

impl FromStr for Json {
    type Err = serde_json::Error;

    fn from_str(text: &str) -> serde_json::Result<Self> {
        check(text)?;
        let mut compact = String::with_capacity(text.len());
        without_space(text, &mut compact);
        Ok(Self::checked(compact))
    }
}

impl From<&Value> for Json {
    fn from(value: &Value) -> Self {
        Self::checked(value.to_string())
    }
}

impl From<Value> for Json {
    fn from(value: Value) -> Self {
        Self::from(&value)
    }
}

impl From<Json> for Value {
    fn from(json: Json) -> Self {
        match json.value.into_inner() {
            Some(value) => *value,
            None => Json::checked(json.text.into()).read(nearest),
        }
    }
}

/// `null`
impl Default for Json {
    fn default() -> Self {
        Self::checked("null".to_owned())
    }
}

impl Clone for Json {
    fn clone(&self) -> Self {
        Self { text: self.text.clone(), value: OnceLock::new() }
    }
}

/// Whether both have the same meaning: the order of fields and the spelling of strings do not matter.
impl PartialEq for Json {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text || self.read(|this| other.read(|other| is_same(this, other)))
    }
}

impl PartialEq<Value> for Json {
    fn eq(&self, other: &Value) -> bool {
        let other = Self::from(other);
        *self == other
    }
}

impl PartialEq<Json> for Value {
    fn eq(&self, other: &Json) -> bool {
        other == self
    }
}

impl fmt::Debug for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn parse(text: &str) -> Json {
        text.parse().unwrap()
    }

    #[test]
    fn it_is_kept_as_it_was_read_but_for_space() {
        let text = r#"{ "b": 1e400, "a": ["\ud83c", 0.10, 99999999999999999999], "b": -0, "a b": { } }"#;
        let json = parse(text);
        assert_eq!(json.text(), r#"{"b":1e400,"a":["\ud83c",0.10,99999999999999999999],"b":-0,"a b":{}}"#);
        assert_eq!(format!("{json:?}"), json.to_string());
        assert!("{,}".parse::<Json>().is_err());
    }

    #[test]
    fn it_dereferences_to_the_nearest_value() {
        let json =
            parse(r#"{"a": ["\ud83c!", 1e400, 0.5, -7, 18446744073709551615], "b": 1, "b": {"c": null}}"#);
        let value = json!({"a": ["\u{fffd}!", null, 0.5, -7, u64::MAX], "b": {"c": null}});
        assert_eq!(*json, value);
        assert_eq!(json["a"][3].as_i64(), Some(-7));
        assert_eq!(Value::from(json.clone()), value);
        assert_eq!(Value::from(json), value);
    }

    #[test]
    fn what_is_too_deep_for_a_value_is_null_there() {
        let nested = |levels: usize| parse(&format!("{}{}", "[".repeat(levels), "]".repeat(levels)));
        assert_eq!(nested(100_000).text().len(), 200_000);
        let mut inner = &*nested(100_000);
        let mut levels = 0;
        while let Some(item) = inner.get(0) {
            (inner, levels) = (item, levels + 1);
        }
        assert_eq!((inner, levels), (&Value::Null, 127));
        assert_eq!(nested(100_000), nested(100_000));
        assert_ne!(nested(100_000), nested(100_001));
        let text = nested(127).to_string();
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), *nested(127));
    }

    #[test]
    fn keys_that_serde_json_uses_itself_are_kept() {
        for text in [r#"{"$serde_json::private::Number":"1"}"#, r#"{"$serde_json::private::RawValue":"[1]"}"#]
        {
            let json = parse(text);
            assert_eq!(json.text(), text);
            assert_eq!(
                json.to_string(),
                json.as_object().map(|it| serde_json::to_string(it).unwrap()).unwrap()
            );
        }
    }
}
