//! Types with fields: how they are read, written, and keep what they have no field for.

use super::{DecodeError, Extra, Json, Value, Wire};
use std::borrow::Cow;
use std::fmt;
use std::mem::replace;
use std::vec;

/// A type with fields.
pub(crate) trait Record: Sized {
    /// Reads the fields, and the rest last.
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError>;

    /// Writes the rest first, and then the fields.
    fn write(&self, object: &mut Writer<'_>);
}

/// An object that is being read.
pub(crate) struct Reader<'a> {
    /// What was not looked at yet. Most objects come in the order of the description, so it is the first that is read.
    fields: vec::IntoIter<Field<'a>>,
    /// What was passed by on the way to another field.
    skipped: Vec<Field<'a>>,
    /// What was read, but cannot be written again as it came.
    remembered: Option<Extra>,
}

type Field<'a> = (Cow<'a, str>, Json<'a>);

impl<'a> Reader<'a> {
    pub(super) fn new(fields: Vec<Field<'a>>) -> Self {
        Self { fields: fields.into_iter(), skipped: Vec::new(), remembered: None }
    }

    /// Leaves a field out.
    pub(super) fn without(key: &str, fields: Vec<Field<'a>>) -> Self {
        let mut reader = Self::new(fields);
        reader.take(key);
        reader
    }

    /// Reads a field.
    pub(crate) fn field<T: Wire>(&mut self, key: &'static str) -> Result<T, DecodeError> {
        self.field_as::<Plain, T>(key)
    }

    /// Reads a field that goes by another form on the wire.
    pub(crate) fn field_as<C: Codec<T>, T>(&mut self, key: &'static str) -> Result<T, DecodeError> {
        match self.take(key) {
            None => C::absent().ok_or_else(|| DecodeError::missing(key)),
            Some(json) => {
                if C::lossy(&json) {
                    self.remember(key, &json);
                }
                C::read(json).map_err(|decode_error| decode_error.in_field(key))
            }
        }
    }

    #[cold]
    fn remember(&mut self, key: &str, json: &Json<'_>) {
        let remembered = self.remembered.get_or_insert_default();
        remembered.insert(key.to_owned(), json.clone().into_value());
    }

    /// Everything that was not read, and what was read but cannot be written again as it came.
    pub(crate) fn rest(&mut self) -> Extra {
        let mut rest = self.remembered.take().unwrap_or_default();
        if !self.skipped.is_empty() || self.fields.len() > 0 {
            let unread = self.skipped.drain(..).chain(&mut self.fields);
            rest.extend(unread.map(|(key, json)| (key.into_owned(), json.into_value())));
        }
        rest
    }

    /// The last of the fields with this name; none of them will be there any more.
    fn take(&mut self, key: &str) -> Option<Json<'a>> {
        let is_named = |(name, _): &Field<'_>| name == key;
        match self.fields.as_slice() {
            [first, others @ ..]
                if is_named(first) && self.skipped.is_empty() && !others.iter().any(is_named) =>
            {
                self.fields.next().map(|(_, json)| json)
            }
            _ => self.find(key),
        }
    }

    fn find(&mut self, key: &str) -> Option<Json<'a>> {
        let Some(index) = self.fields.as_slice().iter().rposition(|(name, _)| name == key) else {
            return self.take_skipped(key);
        };
        self.skipped.extend(self.fields.by_ref().take(index));
        let taken = self.fields.next();
        // Earlier ones of the name are of no use.
        self.take_skipped(key);
        taken.map(|(_, json)| json)
    }

    fn take_skipped(&mut self, key: &str) -> Option<Json<'a>> {
        let mut taken = None;
        self.skipped.retain_mut(|(name, json)| {
            let is_named = name == key;
            if is_named {
                taken = Some(replace(json, Json::Null));
            }
            !is_named
        });
        taken
    }
}

/// Shows which keys there are and nothing of what they hold, in types that hold secrets.
pub(crate) struct KeysOf<'a>(pub(crate) &'a Extra);

impl fmt::Debug for KeysOf<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

/// An object that is being written.
pub(crate) struct Writer<'a> {
    object: &'a mut Extra,
}

impl Writer<'_> {
    /// Writes what the type has no field for.
    pub(crate) fn rest(&mut self, extra: &Extra) {
        self.object.clone_from(extra);
    }

    /// Writes a field, unless it is absent.
    pub(crate) fn field<T: Wire>(&mut self, key: &'static str, value: &T) {
        self.field_as::<Plain, T>(key, value);
    }

    /// Writes a field that goes by another form on the wire.
    pub(crate) fn field_as<C: Codec<T>, T: PartialEq>(&mut self, key: &'static str, value: &T) {
        if self.remembers::<C, T>(key, value) {
            return;
        }
        if C::is_absent(value) {
            self.object.remove(key);
        } else {
            self.object.insert(key.to_owned(), C::write(value));
        }
    }

    /// Whether the rest has the very JSON that this value was read from.
    fn remembers<C: Codec<T>, T: PartialEq>(&self, key: &str, value: &T) -> bool {
        let Some(raw) = self.object.get(key) else {
            return false;
        };
        C::read(Json::from(raw)).is_ok_and(|read| read == *value)
    }
}

/// The form in which values of a type go over the wire.
pub(crate) trait Codec<T> {
    fn read(json: Json<'_>) -> Result<T, DecodeError>;

    fn write(value: &T) -> Value;

    fn absent() -> Option<T> {
        None
    }

    fn is_absent(_: &T) -> bool {
        false
    }

    fn lossy(json: &Json<'_>) -> bool {
        matches!(json, Json::Null)
    }
}

/// The type's own form.
struct Plain;

impl<T: Wire> Codec<T> for Plain {
    fn read(json: Json<'_>) -> Result<T, DecodeError> {
        T::read(json)
    }

    fn write(value: &T) -> Value {
        value.write()
    }

    fn absent() -> Option<T> {
        T::absent()
    }

    fn is_absent(value: &T) -> bool {
        value.is_absent()
    }

    fn lossy(json: &Json<'_>) -> bool {
        T::lossy(json)
    }
}

pub(crate) fn read_record<T: Record>(json: Json<'_>, null: Option<T>) -> Result<T, DecodeError> {
    match json {
        Json::Object(fields) => T::read(&mut Reader::new(fields)),
        Json::Null => null.ok_or_else(|| DecodeError::expected("an object", &Json::Null)),
        other => Err(DecodeError::expected("an object", &other)),
    }
}

pub(crate) fn write_record<T: Record>(record: &T) -> Extra {
    let mut object = Extra::new();
    record.write(&mut Writer { object: &mut object });
    object
}

/// Makes a [`Record`] a type that goes over the wire. One with a default reads a `null` as that.
macro_rules! record {
    ($name:ident) => {
        $crate::runtime::wire::record!($name, None);
    };
    ($name:ident: Default) => {
        $crate::runtime::wire::record!($name, Some(<Self as Default>::default()));
    };
    ($name:ident, $null:expr) => {
        impl $crate::runtime::wire::Wire for $name {
            #[inline]
            fn read(
                json: $crate::runtime::wire::Json<'_>,
            ) -> Result<Self, $crate::runtime::wire::DecodeError> {
                $crate::runtime::wire::read_record(json, $null)
            }

            #[inline]
            fn write(&self) -> $crate::runtime::wire::Value {
                $crate::runtime::wire::Value::Object($crate::runtime::wire::write_record(self))
            }
        }

        $crate::runtime::wire::serde_by_wire!($name);
    };
}

pub(crate) use record;

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// A type of answers.
    #[derive(Debug, Clone, PartialEq, Default)]
    struct Thing {
        id: String,
        count: i64,
        title: Option<String>,
        tags: Vec<String>,
        part: Option<Part>,
        extra: Extra,
    }

    impl Record for Thing {
        fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
            Ok(Self {
                id: object.field("id")?,
                count: object.field("count")?,
                title: object.field("title")?,
                tags: object.field("tags")?,
                part: object.field("part")?,
                extra: object.rest(),
            })
        }

        fn write(&self, object: &mut Writer<'_>) {
            object.rest(&self.extra);
            object.field("id", &self.id);
            object.field("count", &self.count);
            object.field("title", &self.title);
            object.field("tags", &self.tags);
            object.field("part", &self.part);
        }
    }

    record!(Thing: Default);

    /// A type of requests.
    #[derive(Debug, Clone, PartialEq)]
    struct Part {
        name: String,
    }

    impl Record for Part {
        fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
            Ok(Self { name: object.field("name")? })
        }

        fn write(&self, object: &mut Writer<'_>) {
            object.field("name", &self.name);
        }
    }

    record!(Part);

    fn read<T: Wire>(value: &Value) -> Result<T, String> {
        T::read(Json::from(value)).map_err(|decode_error| decode_error.to_string())
    }

    fn write(it: &impl Wire) -> Value {
        it.write()
    }

    fn thing(value: &Value) -> Thing {
        read(value).unwrap()
    }

    #[test]
    fn everything_survives() {
        for value in [
            json!({"id": "a", "count": 1, "tags": []}),
            json!({"id": "a", "count": 1, "tags": ["x"], "title": "T", "part": {"name": "p"}}),
            json!({"id": "a", "count": 1, "tags": [], "new": {"deep": [null, 1.5]}, "other": null}),
            json!({"id": null, "count": null, "tags": null, "title": null, "part": null}),
            json!({"id": "a", "count": 1.0, "tags": ["x", null]}),
        ] {
            assert_eq!(write(&thing(&value)), value);
            assert_eq!(serde_json::from_value::<Thing>(value.clone()).unwrap(), thing(&value));
        }
    }

    #[test]
    fn only_what_has_no_field_is_extra() {
        let value = json!({"id": "a", "count": 1, "tags": [], "title": "T", "new": 1});
        assert_eq!(Value::Object(thing(&value).extra), json!({"new": 1}));
    }

    #[test]
    fn assigning_a_field_overrules_what_was_remembered() {
        let mut thing = thing(&json!({"id": null, "count": 1, "tags": ["x", null], "title": null}));
        thing.id = "b".to_owned();
        thing.tags.push("y".to_owned());
        thing.title = Some("T".to_owned());
        assert_eq!(write(&thing), json!({"id": "b", "count": 1, "tags": ["x", "", "y"], "title": "T"}));
        thing.title = None;
        assert_eq!(write(&thing)["title"], Value::Null);
    }

    #[test]
    fn of_a_repeated_field_the_last_one_counts() {
        for text in [
            r#"{"id": "a", "id": "b", "count": 1, "tags": [], "new": 1, "new": 2}"#,
            r#"{"tags": ["x"], "count": 2, "id": "a", "new": 1, "tags": [], "id": "b", "new": 2, "count": 1}"#,
            r#"{"count": 2, "count": 1, "id": "b", "tags": ["x"], "tags": [], "new": 2}"#,
            r#"{"count": 2, "id": "b", "count": 1, "tags": [], "new": 2}"#,
        ] {
            let thing = crate::runtime::wire::from_slice::<Thing>(text.as_bytes()).unwrap();
            assert_eq!(write(&thing), json!({"id": "b", "count": 1, "tags": [], "new": 2}), "{text}");
            assert_eq!(Value::Object(thing.extra), json!({"new": 2}), "{text}");
        }
    }

    #[test]
    fn fields_come_in_any_order() {
        let text = r#"{"new": 1, "part": {"name": "p"}, "tags": ["x"], "other": 2, "count": 1, "id": "a"}"#;
        let thing = crate::runtime::wire::from_slice::<Thing>(text.as_bytes()).unwrap();
        assert_eq!(write(&thing), serde_json::from_str::<Value>(text).unwrap());
        assert_eq!(thing.extra.len(), 2);
    }

    #[test]
    fn a_mismatch_says_where() {
        let decode_error = |value: &Value| read::<Thing>(value).unwrap_err();
        assert_eq!(decode_error(&json!({"id": "a"})), "count: missing");
        let value = json!({"id": "a", "count": 1, "tags": ["x", 2]});
        assert_eq!(decode_error(&value), "tags[1]: expected a string, found a number");
        let value = json!({"id": "a", "count": 1, "tags": [], "part": {"name": []}});
        assert_eq!(decode_error(&value), "part.name: expected a string, found a list");
        assert_eq!(decode_error(&json!(["s3cret"])), "expected an object, found a list");
    }

    #[test]
    fn only_answers_may_be_null() {
        assert_eq!(thing(&Value::Null), Thing::default());
        assert_eq!(read::<Part>(&Value::Null), Err("expected an object, found null".into()));
    }
}
