//! JSON whose objects keep the order they were built in. `serde_json` can do so only for the whole workspace, client
//! included.

use serde::{Serialize, Serializer};
use serde_json::Value;

/// An object, built key by key.
#[derive(Debug, Clone, Default)]
pub(crate) struct Object(Vec<(String, Json)>);

/// A value of an object.
#[derive(Debug, Clone)]
pub(crate) enum Json {
    Value(Value),
    List(Vec<Self>),
    Object(Object),
}

impl Object {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// With this key.
    pub(crate) fn with(mut self, key: impl Into<String>, value: impl Into<Json>) -> Self {
        self.0.push((key.into(), value.into()));
        self
    }

    /// With this key, if there is a value for it.
    pub(crate) fn with_some(self, key: &str, value: Option<impl Into<Json>>) -> Self {
        match value {
            Some(value) => self.with(key, value),
            None => self,
        }
    }

    /// With this key, unless the object or list is empty.
    pub(crate) fn with_any(self, key: &str, value: impl Into<Json>) -> Self {
        match value.into() {
            Json::Object(object) if object.is_empty() => self,
            Json::List(items) if items.is_empty() => self,
            value => self.with(key, value),
        }
    }

    /// With this key if it holds; keys that are `false` when left out are left out.
    pub(crate) fn with_flag(self, key: &str, holds: bool) -> Self {
        if holds { self.with(key, true) } else { self }
    }

    /// With all keys of another object.
    pub(crate) fn with_all(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// As indented text that ends with a line break.
    pub(crate) fn to_text(&self) -> String {
        serde_json::to_string_pretty(self).expect("every key is text") + "\n"
    }
}

impl<K: Into<String>, V: Into<Json>> FromIterator<(K, V)> for Object {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        Self(entries.into_iter().map(|(key, value)| (key.into(), value.into())).collect())
    }
}

impl Serialize for Object {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Value(value) => value.serialize(serializer),
            Self::List(items) => items.serialize(serializer),
            Self::Object(object) => object.serialize(serializer),
        }
    }
}

impl From<Object> for Json {
    fn from(object: Object) -> Self {
        Self::Object(object)
    }
}

impl<T: Into<Self>> From<Vec<T>> for Json {
    fn from(items: Vec<T>) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }
}

macro_rules! values {
    ($($ty:ty)*) => {
        $(impl From<$ty> for Json {
            fn from(value: $ty) -> Self {
                Self::Value(value.into())
            }
        })*
    };
}

values!(bool i64 u32 usize &str String Value);

impl From<&String> for Json {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<&Value> for Json {
    fn from(value: &Value) -> Self {
        Self::Value(value.clone())
    }
}
