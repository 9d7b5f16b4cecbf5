//! Unions: objects of several kinds, told apart by a tag.

use super::convert::Extra;
use super::decode_error::DecodeError;
use super::json::Json;
use super::object::ObjectReader;
use super::structs::{WireStruct, write_struct};
use serde_json::Value;

/// An object with a tag, to be read as one of the kinds of a union.
pub(crate) struct TaggedObject<'a> {
    key: &'static str,
    json: Json<'a>,
}

impl<'a> TaggedObject<'a> {
    /// `key` is the name of the tag.
    pub(crate) fn new(key: &'static str, json: Json<'a>) -> Self {
        Self { key, json }
    }

    /// The value of the tag. Empty if there is no tag.
    pub(crate) fn tag(&self) -> &str {
        let Json::Object(fields) = &self.json else {
            return "";
        };
        match fields.iter().rfind(|(key, _)| key == self.key) {
            Some((_, Json::Text(tag))) => tag,
            _ => "",
        }
    }

    /// Reads the fields beside the tag.
    pub(crate) fn read<T: WireStruct>(self) -> Result<T, DecodeError> {
        let Json::Object(fields) = self.json else {
            return Err(DecodeError::expected("an object", self.json.kind()));
        };
        T::read_fields(&mut ObjectReader::without(self.key, fields))
    }

    /// The whole object.
    pub(crate) fn into_value(self) -> Value {
        self.json.into_value()
    }
}

/// Writes a kind with fields.
pub(crate) fn write_tagged<T: WireStruct>(key: &str, tag: &str, value: &T) -> Value {
    with_tag(key, tag, write_struct(value))
}

/// Writes a kind without fields.
pub(crate) fn write_tag(key: &str, tag: &str) -> Value {
    with_tag(key, tag, Extra::new())
}

fn with_tag(key: &str, tag: &str, mut object: Extra) -> Value {
    object.insert(key.to_owned(), Value::String(tag.to_owned()));
    Value::Object(object)
}

/// Implements [`Wire`](super::Wire) and `serde` for a union with a variant `Other(Value)`, which
/// holds unknown kinds.
///
/// `tag` is the name of the field that tells the kinds apart; a kind without other fields is marked
/// `as unit`.
///
/// ```text
/// union!(Shape { tag: "kind", Circle: "circle", Point: "point" as unit });
/// ```
macro_rules! union {
    (
        $name:ident {
            tag: $tag:literal $(, $(#[$meta:meta])* $variant:ident: $value:literal $(as $unit:ident)?)* $(,)?
        }
    ) => {
        impl Default for $name {
            #[inline]
            fn default() -> Self {
                Self::Other($crate::runtime::wire::Value::Null)
            }
        }

        #[allow(deprecated, reason = "deprecated kinds are on the wire too")]
        impl $crate::runtime::wire::Wire for $name {
            #[inline]
            fn read(
                json: $crate::runtime::wire::Json<'_>,
            ) -> Result<Self, $crate::runtime::wire::DecodeError> {
                let object = $crate::runtime::wire::TaggedObject::new($tag, json);
                match object.tag() {
                    $(
                        $(#[$meta])*
                        $value => $crate::runtime::wire::union_kind!(read $variant object $($unit)?),
                    )*
                    _ => Ok(Self::Other(object.into_value())),
                }
            }

            #[inline]
            fn write(&self) -> $crate::runtime::wire::Value {
                match self {
                    $(
                        $(#[$meta])*
                        $crate::runtime::wire::union_kind!(pattern $variant it $($unit)?) => {
                            $crate::runtime::wire::union_kind!(write $tag $value it $($unit)?)
                        }
                    )*
                    Self::Other(value) => value.clone(),
                }
            }

            #[inline]
            fn is_lossy(_: &$crate::runtime::wire::Json<'_>) -> bool {
                false
            }
        }

        $crate::runtime::wire::serde_by_wire!($name);
    };
}

/// Reads, matches or writes one kind of [`union!`].
macro_rules! union_kind {
    (read $variant:ident $object:ident) => {
        $object.read().map(Self::$variant)
    };
    (read $variant:ident $object:ident unit) => {
        Ok(Self::$variant)
    };
    (pattern $variant:ident $it:ident) => {
        Self::$variant($it)
    };
    (pattern $variant:ident $it:ident unit) => {
        Self::$variant
    };
    (write $tag:literal $value:literal $it:ident) => {
        $crate::runtime::wire::write_tagged($tag, $value, $it)
    };
    (write $tag:literal $value:literal $it:ident unit) => {
        $crate::runtime::wire::write_tag($tag, $value)
    };
}

pub(crate) use {union, union_kind};

#[cfg(test)]
mod tests {
    use crate::runtime::wire::{Extra, Json, Value, Wire, object};
    use serde_json::json;

    #[derive(Debug, Clone, PartialEq)]
    enum Shape {
        Circle(Circle),
        Point,
        Other(Value),
    }

    union!(Shape { tag: "kind", Circle: "circle", Point: "point" as unit });

    #[derive(Debug, Clone, PartialEq)]
    struct Circle {
        radius: f64,
        extra: Extra,
    }

    object!(Circle { radius, ..extra });

    fn read<T: Wire>(value: &Value) -> Result<T, String> {
        T::read(Json::from(value)).map_err(|decode_error| decode_error.to_string())
    }

    fn write(it: &impl Wire) -> Value {
        it.write()
    }

    fn shape(value: &Value) -> Shape {
        read(value).unwrap()
    }

    #[test]
    fn known_kinds_round_trip() {
        let value = json!({"kind": "circle", "radius": 2.5, "new": true});
        let Shape::Circle(circle) = shape(&value) else { panic!() };
        assert_eq!(Value::Object(circle.extra.clone()), json!({"new": true}));
        assert_eq!(write(&Shape::Circle(circle)), value);
        assert_eq!(shape(&write(&Shape::Point)), Shape::Point);
    }

    #[test]
    fn unknown_kinds_round_trip() {
        for value in [
            json!({"kind": "cube", "edge": 1}),
            json!({"radius": 1}),
            json!({"kind": null, "radius": 1}),
            json!({"kind": 7}),
            json!({}),
            json!("circle"),
            json!([1]),
            json!(null),
        ] {
            assert_eq!(shape(&value), Shape::Other(value.clone()));
            assert_eq!(write(&shape(&value)), value);
            assert!(!Shape::is_lossy(&Json::from(&value)));
        }
        assert_eq!(Shape::default(), Shape::Other(Value::Null));
    }

    #[test]
    fn a_known_kind_must_have_its_fields() {
        let value = json!({"kind": "circle"});
        assert_eq!(read::<Shape>(&value), Err("radius: missing".into()));
    }
}
