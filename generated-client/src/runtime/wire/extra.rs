//! Unknown fields.

use super::json::Json;
use super::text::JsonText;
use serde_json::{Map, Value};
use std::fmt;
use std::ops::Deref;
use std::sync::LazyLock;

/// Unknown fields of a response, by name, kept for round trips.
///
/// It also holds known fields whose JSON the Rust type cannot represent, such as `null` for a list or half an emoji in a
/// text, so that writing the value gives the JSON that was read. Assigning the field replaces what is kept here.
///
/// Like [`Json`] it is kept as text. It dereferences to a [`Map`], which is made when it is first used.
///
/// ```
/// use canva_connect::Extra;
///
/// let mut extra = Extra::new();
/// extra.insert("size", serde_json::json!(3));
/// assert_eq!(extra["size"], 3);
/// ```
#[derive(Clone, PartialEq, Default)]
pub struct Extra(
    /// An object that is not empty.
    Option<Box<Json>>,
);

impl Extra {
    /// No fields.
    #[must_use]
    pub const fn new() -> Self {
        Self(None)
    }

    /// Sets a field.
    pub fn insert(&mut self, name: &str, value: impl Into<Json>) {
        let value = value.into();
        self.replace(name, Some(&value));
    }

    /// Removes a field.
    pub fn remove(&mut self, name: &str) {
        self.replace(name, None);
    }

    fn replace(&mut self, name: &str, value: Option<&Json>) {
        let mut fields = FieldsText::default();
        self.for_each(|key, old| {
            if !key.is(name) {
                fields.push(key.quoted(), old);
            }
        });
        if let Some(value) = value {
            value.read(|value| fields.push(&Value::from(name).to_string(), value));
        }
        *self = fields.into_extra();
    }

    /// The fields of an object. `None` if it is none.
    pub(crate) fn of_object(json: JsonText<'_>) -> Option<Self> {
        let mut fields = FieldsText::default();
        json.fields()?.for_each(|(key, value)| fields.push(key.quoted(), value));
        Some(fields.into_extra())
    }

    /// Calls a function with each field, in the order of the text.
    pub(super) fn for_each(&self, mut function: impl FnMut(super::text::Key<'_>, JsonText<'_>)) {
        if let Some(object) = &self.0 {
            object
                .read(|object| object.fields().into_iter().flatten().for_each(|(key, it)| function(key, it)));
        }
    }

    /// The fields as an object, if there are any.
    pub(super) fn object(&self) -> Option<&Json> {
        self.0.as_deref()
    }
}

/// The text of unknown fields while they are collected.
#[derive(Default)]
pub(super) struct FieldsText(String);

impl FieldsText {
    /// Adds a field. Its name is JSON, with quotes.
    pub(super) fn push(&mut self, quoted: &str, value: JsonText<'_>) {
        self.0.push(if self.0.is_empty() { '{' } else { ',' });
        self.0.push_str(quoted);
        self.0.push(':');
        value.append_to(&mut self.0);
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn into_extra(mut self) -> Extra {
        if self.0.is_empty() {
            return Extra(None);
        }
        self.0.push('}');
        Extra(Some(Box::new(Json::checked(self.0))))
    }
}

impl Deref for Extra {
    type Target = Map<String, Value>;

    fn deref(&self) -> &Map<String, Value> {
        static NONE: LazyLock<Map<String, Value>> = LazyLock::new(Map::new);
        self.0.as_deref().and_then(|object| object.as_object()).unwrap_or(&NONE)
    }
}

impl FromIterator<(String, Value)> for Extra {
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(fields: I) -> Self {
        Self::from(fields.into_iter().collect::<Map<_, _>>())
    }
}

impl From<Map<String, Value>> for Extra {
    fn from(fields: Map<String, Value>) -> Self {
        Self((!fields.is_empty()).then(|| Box::new(Json::from(Value::Object(fields)))))
    }
}

impl From<Extra> for Json {
    fn from(extra: Extra) -> Self {
        extra.0.map_or_else(|| Self::checked("{}".to_owned()), |object| *object)
    }
}

impl fmt::Debug for Extra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_deref().map_or("{}", Json::text))
    }
}

/// Shows the names of unknown fields but not their values, which may be secrets.
pub(crate) struct KeysOnly<'a>(pub(crate) &'a Extra);

impl fmt::Debug for KeysOnly<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut keys = f.debug_set();
        self.0.for_each(|key, _| _ = keys.entry(&key.decoded()));
        keys.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn fields_are_set_and_removed() {
        let mut extra = Extra::new();
        assert!(extra.is_empty() && extra.object().is_none());
        extra.insert("a \"b\"", json!([1]));
        extra.insert("c", "d".parse::<Json>().unwrap_or_default());
        extra.insert("c", "1e400".parse::<Json>().unwrap());
        assert_eq!(format!("{extra:?}"), r#"{"a \"b\"":[1],"c":1e400}"#);
        assert_eq!(extra["a \"b\""], json!([1]));
        assert_eq!(format!("{:?}", KeysOnly(&extra)), r#"{"a \"b\"", "c"}"#);
        extra.remove("c");
        extra.remove("none");
        assert_eq!(extra, Extra::from_iter([("a \"b\"".to_owned(), json!([1]))]));
        extra.remove("a \"b\"");
        assert_eq!(extra, Extra::default());
    }
}
