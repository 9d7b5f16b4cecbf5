//! Structs: objects with known fields.

use super::decode_error::DecodeError;
use super::object::{ObjectReader, ObjectWriter};
use super::text::JsonText;

/// A struct that is an object on the wire.
pub(crate) trait WireStruct: Sized {
    /// The names of the fields.
    const KEYS: &'static [&'static str];

    /// Reads an object, without the field named `tag`.
    fn read_object(json: JsonText<'_>, tag: Option<&str>) -> Result<Self, DecodeError>;

    /// Writes the fields.
    fn write_fields(&self, object: &mut ObjectWriter<'_>);
}

/// Reads a struct. `null` reads as what the function returns, if there is one.
#[inline]
pub(crate) fn read_struct<T: WireStruct>(
    json: JsonText<'_>,
    null: Option<fn() -> T>,
) -> Result<T, DecodeError> {
    match null.filter(|_| json.is_null()) {
        Some(null) => {
            json.decoding().note_lossy();
            Ok(null())
        }
        None => T::read_object(json, None),
    }
}

/// Writes a struct as an object, with a tag if it has one.
pub(crate) fn write_struct<T: WireStruct>(value: &T, tag: Option<(&str, &str)>, out: &mut Vec<u8>) {
    let mut object = ObjectWriter::start(tag, out);
    value.write_fields(&mut object);
    object.end();
}

/// Implements [`Wire`](super::Wire) and `serde` for a struct.
///
/// A field is written as `name`, or as `name: "key"` if it has another key on the wire, or as
/// `name: Base64("key")`. `..extra` names the field that keeps unknown fields, `..extra.keys_only()`
/// implements `Debug` as well, which shows only their keys.
///
/// ```text
/// object!(Thing { id, created_at: "createdAt", text: Base64("text"), ..extra });
/// ```
macro_rules! object {
    ($name:ident { $($fields:tt)* }) => {
        $crate::runtime::wire::implement_object!($name, None, { $($fields)* });
    };
}

/// The same as [`object!`] for a struct with a default, which `null` reads as.
macro_rules! response {
    ($name:ident { $($fields:tt)* }) => {
        $crate::runtime::wire::implement_object!($name, Some(<Self as Default>::default), { $($fields)* });
    };
}

/// The implementations behind [`object!`] and [`response!`].
macro_rules! implement_object {
    ($name:ident, $null:expr, {
        $(
            $(#[$meta:meta])*
            $field:ident $(: $key:literal)? $(: Base64($base64:literal))?
        ),* $(,)?
        $(.. $extra:ident $(.$keys_only:ident())?)?
    }) => {
        #[allow(
            deprecated,
            unused_mut,
            unused_variables,
            reason = "deprecated fields are on the wire, some structs are empty"
        )]
        impl $crate::runtime::wire::WireStruct for $name {
            const KEYS: &'static [&'static str] = &[$(
                $(#[$meta])*
                $crate::runtime::wire::object_field!(key($field $(: $key)? $(: Base64($base64))?)),
            )*];

            #[inline]
            fn read_object(
                json: $crate::runtime::wire::JsonText<'_>,
                tag: Option<&str>,
            ) -> Result<Self, $crate::runtime::wire::DecodeError> {
                $crate::runtime::wire::read_fields!(json, tag, object {
                    $($(#[$meta])* $field $(: $key)? $(: Base64($base64))?,)*
                });
                Ok(Self {
                    $($(#[$meta])* $field,)*
                    $($extra: object.unknown_fields()?,)?
                })
            }

            #[inline]
            fn write_fields(&self, object: &mut $crate::runtime::wire::ObjectWriter<'_>) {
                $(object.find_kept(&self.$extra, Self::KEYS);)?
                $(
                    $(#[$meta])*
                    object.write_field::<
                        $crate::runtime::wire::object_field!(encoding($field $(: $key)? $(: Base64($base64))?)),
                        _,
                    >(
                        $crate::runtime::wire::object_field!(key($field $(: $key)? $(: Base64($base64))?)),
                        &self.$field,
                    );
                )*
                $(object.write_unknown_fields(&self.$extra, Self::KEYS);)?
            }
        }

        $crate::runtime::wire::implement_wire!($name, $null);
        $crate::runtime::wire::implement_debug!($name { $($(#[$meta])* $field,)* } $($extra $($keys_only)?)?);
    };
}

/// Implements [`Wire`](super::Wire) and `serde` for a [`WireStruct`], given what `null` reads as.
macro_rules! implement_wire {
    ($name:ident, $null:expr) => {
        impl $crate::runtime::wire::Wire for $name {
            #[inline]
            fn read(
                json: $crate::runtime::wire::JsonText<'_>,
            ) -> Result<Self, $crate::runtime::wire::DecodeError> {
                $crate::runtime::wire::read_struct(json, $null)
            }

            #[inline]
            fn write_to(&self, out: &mut Vec<u8>) {
                $crate::runtime::wire::write_struct(self, None, out);
            }
        }

        $crate::runtime::wire::serde_by_wire!($name);
    };
}

/// Reads the fields of an object into variables of their names. Returns an error if a required one is missing.
macro_rules! read_fields {
    ($json:expr, $tag:expr, $object:ident {
        $(
            $(#[$meta:meta])*
            $field:ident $(: $key:literal)? $(: Base64($base64:literal))?
        ),* $(,)?
    }) => {
        /// The indexes of the keys.
        #[allow(dead_code, non_camel_case_types, reason = "the names are those of the fields, of which some structs have none")]
        enum Index {
            $($(#[$meta])* $field,)*
        }
        const KEYS: &[&str] = &[$(
            $(#[$meta])*
            $crate::runtime::wire::object_field!(key($field $(: $key)? $(: Base64($base64))?)),
        )*];
        $($(#[$meta])* let mut $field = None;)*
        let mut $object = $crate::runtime::wire::ObjectReader::new($json, $tag, KEYS)?;
        while let Some(index) = $object.next_field() {
            match index {
                $(
                    $(#[$meta])*
                    _ if index == Index::$field as usize => $object.read::<
                        $crate::runtime::wire::object_field!(encoding($field $(: $key)? $(: Base64($base64))?)),
                        _,
                    >(KEYS[index], &mut $field)?,
                )*
                _ => {}
            }
        }
        $(
            $(#[$meta])*
            let $field = $crate::runtime::wire::or_absent::<
                $crate::runtime::wire::object_field!(encoding($field $(: $key)? $(: Base64($base64))?)),
                _,
            >(
                $crate::runtime::wire::object_field!(key($field $(: $key)? $(: Base64($base64))?)),
                $field,
            )?;
        )*
    };
}

/// The key or the encoding of one field of [`object!`].
macro_rules! object_field {
    (key($field:ident)) => {
        stringify!($field)
    };
    (key($field:ident: $key:literal)) => {
        $key
    };
    (key($field:ident: Base64($key:literal))) => {
        $key
    };
    (encoding($field:ident: Base64($key:literal))) => {
        $crate::runtime::wire::Base64
    };
    (encoding($field:ident $(: $key:literal)?)) => {
        $crate::runtime::wire::Plain
    };
}

/// Implements `Debug` for a struct with `..extra.keys_only()`; other structs derive it.
macro_rules! implement_debug {
    ($name:ident { $($fields:tt)* } $($extra:ident)?) => {};
    ($name:ident { $($(#[$meta:meta])* $field:ident,)* } $extra:ident keys_only) => {
        #[allow(deprecated, reason = "deprecated fields are shown too")]
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let mut debug = f.debug_struct(stringify!($name));
                $($(#[$meta])* debug.field(stringify!($field).trim_start_matches("r#"), &self.$field);)*
                debug.field(stringify!($extra), &$crate::runtime::wire::KeysOnly(&self.$extra)).finish()
            }
        }
    };
}

pub(crate) use {
    implement_debug, implement_object, implement_wire, object, object_field, read_fields, response,
};

#[cfg(test)]
mod tests {
    use crate::runtime::wire::{Extra, Json, Wire, from_slice};
    use serde_json::{Value, json};

    /// A response.
    #[derive(Debug, Clone, PartialEq, Default)]
    struct Thing {
        id: String,
        count: i64,
        title: Option<String>,
        tags: Vec<String>,
        part: Option<Part>,
        extra: Extra,
    }

    response!(Thing { id, count, title, tags, part, ..extra });

    /// A request.
    #[derive(Debug, Clone, PartialEq)]
    struct Part {
        name: String,
    }

    object!(Part { name });

    /// A struct with everything that the macros know.
    #[derive(Clone, PartialEq, Default)]
    struct Everything {
        r#type: String,
        #[cfg(any())]
        missing: String,
        created_at: Option<i64>,
        text: Option<String>,
        extra: Extra,
    }

    response!(Everything {
        r#type: "type",
        #[cfg(any())]
        missing,
        created_at: "createdAt",
        text: Base64("text"),
        ..extra.keys_only()
    });

    #[derive(Debug, Clone, PartialEq)]
    struct Empty {}

    object!(Empty {});

    fn read<T: Wire>(value: &Value) -> Result<T, String> {
        Json::from(value).read(T::read).map_err(|decode_error| decode_error.to_string())
    }

    fn write(it: &impl Wire) -> Json {
        it.write()
    }

    fn thing(value: &Value) -> Thing {
        read(value).unwrap()
    }

    #[test]
    fn known_and_unknown_fields_round_trip() {
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
    fn only_unknown_fields_are_extra() {
        let value = json!({"id": "a", "count": 1, "tags": [], "title": "T", "new": 1});
        assert_eq!(thing(&value).extra.object(), Some(&json!({"new": 1}).into()));
    }

    #[test]
    fn an_assigned_field_replaces_the_json_it_was_read_from() {
        let mut thing = thing(&json!({"id": null, "count": 1, "tags": ["x", null], "title": null}));
        thing.id = "b".to_owned();
        thing.tags.push("y".to_owned());
        thing.title = Some("T".to_owned());
        assert_eq!(write(&thing), json!({"id": "b", "count": 1, "tags": ["x", "", "y"], "title": "T"}));
        thing.title = None;
        assert_eq!(write(&thing)["title"], Value::Null);
    }

    #[test]
    fn the_last_of_repeated_fields_counts() {
        for text in [
            r#"{"id": "a", "id": "b", "count": 1, "tags": [], "new": 1, "new": 2}"#,
            r#"{"tags": ["x"], "count": 2, "id": "a", "new": 1, "tags": [], "id": "b", "new": 2, "count": 1}"#,
            r#"{"count": 2, "count": 1, "id": "b", "tags": ["x"], "tags": [], "new": 2}"#,
            r#"{"count": 2, "id": "b", "count": 1, "tags": [], "new": 2}"#,
            r#"{"count": "two", "id": null, "tags": [null], "count": 1, "tags": [], "new": 2, "id": "b"}"#,
        ] {
            let thing = from_slice::<Thing>(text.as_bytes()).unwrap();
            assert_eq!(write(&thing), json!({"id": "b", "count": 1, "tags": [], "new": 2}), "{text}");
            assert_eq!(thing.extra["new"], 2, "{text}");
            assert_eq!(thing.extra.len(), 1, "{text}");
        }
    }

    #[test]
    fn fields_may_have_any_order() {
        let text = r#"{"new": 1, "part": {"name": "p"}, "tags": ["x"], "other": 2, "count": 1, "id": "a"}"#;
        let thing = from_slice::<Thing>(text.as_bytes()).unwrap();
        assert_eq!(write(&thing), serde_json::from_str::<Value>(text).unwrap());
        assert_eq!(thing.extra.len(), 2);
    }

    #[test]
    fn an_error_has_the_path() {
        let decode_error = |value: &Value| read::<Thing>(value).unwrap_err();
        assert_eq!(decode_error(&json!({"id": "a"})), "count: missing");
        let value = json!({"id": "a", "count": 1, "tags": ["x", 2]});
        assert_eq!(decode_error(&value), "tags[1]: expected a string, found a number");
        let value = json!({"id": "a", "count": 1, "tags": [], "part": {"name": []}});
        assert_eq!(decode_error(&value), "part.name: expected a string, found a list");
        assert_eq!(decode_error(&json!(["s3cret"])), "expected an object, found a list");
    }

    #[test]
    fn null_reads_as_the_default_of_a_response_only() {
        assert_eq!(thing(&Value::Null), Thing::default());
        assert_eq!(read::<Part>(&Value::Null), Err("expected an object, found null".into()));
    }

    #[test]
    fn fields_have_other_keys_and_encodings() {
        let value = json!({"type": "t", "createdAt": 1, "text": "aGk=", "s3cret": "s3cret value"});
        let everything: Everything = read(&value).unwrap();
        assert_eq!((&*everything.r#type, everything.created_at), ("t", Some(1)));
        assert_eq!(everything.text.as_deref(), Some("hi"));
        assert_eq!(write(&everything), value);
        assert_eq!(
            format!("{everything:?}"),
            r#"Everything { type: "t", created_at: Some(1), text: Some("hi"), extra: {"s3cret"} }"#
        );
        assert_eq!(write(&Empty {}), json!({}));
    }
}
