//! Unions: objects of several kinds, told apart by a tag.

use super::decode_error::DecodeError;
use super::json::Json;
use super::object::ObjectWriter;
use super::structs::{WireStruct, write_struct};
use super::text::JsonText;
use std::borrow::Cow;

/// An object with a tag, to be read as one of the kinds of a union.
pub(crate) struct TaggedObject<'a> {
    key: &'static str,
    tag: Cow<'a, str>,
    json: JsonText<'a>,
}

impl<'a> TaggedObject<'a> {
    /// `key` is the name of the tag.
    pub(crate) fn new(key: &'static str, json: JsonText<'a>) -> Self {
        let tag = json.field(key).and_then(JsonText::string).unwrap_or_default();
        Self { key, tag, json }
    }

    /// The value of the tag. Empty if there is no tag.
    pub(crate) fn tag(&self) -> &str {
        &self.tag
    }

    /// Reads the fields beside the tag.
    pub(crate) fn read<T: WireStruct>(&self) -> Result<T, DecodeError> {
        T::read_object(self.json, Some(self.key))
    }

    /// The whole object.
    pub(crate) fn keep(&self) -> Result<Json, DecodeError> {
        Json::keep(self.json)
    }
}

/// Writes a kind with fields.
pub(crate) fn write_tagged<T: WireStruct>(key: &str, tag: &str, value: &T, out: &mut Vec<u8>) {
    write_struct(value, Some((key, tag)), out);
}

/// Writes a kind without fields.
pub(crate) fn write_tag(key: &str, tag: &str, out: &mut Vec<u8>) {
    ObjectWriter::start(Some((key, tag)), out).end();
}

/// Implements [`Wire`](super::Wire) and `serde` for a union with a variant `Other(Json)`, which
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
                Self::Other($crate::runtime::wire::Json::default())
            }
        }

        #[allow(deprecated, reason = "deprecated kinds are on the wire too")]
        impl $crate::runtime::wire::Wire for $name {
            #[inline]
            fn read(
                json: $crate::runtime::wire::JsonText<'_>,
            ) -> Result<Self, $crate::runtime::wire::DecodeError> {
                let object = $crate::runtime::wire::TaggedObject::new($tag, json);
                match object.tag() {
                    $(
                        $(#[$meta])*
                        $value => $crate::runtime::wire::union_kind!(read $variant object $($unit)?),
                    )*
                    _ => object.keep().map(Self::Other),
                }
            }

            #[inline]
            fn write_to(&self, out: &mut Vec<u8>) {
                match self {
                    $(
                        $(#[$meta])*
                        $crate::runtime::wire::union_kind!(pattern $variant it $($unit)?) => {
                            $crate::runtime::wire::union_kind!(write $tag $value it out $($unit)?)
                        }
                    )*
                    Self::Other(value) => $crate::runtime::wire::Wire::write_to(value, out),
                }
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
    (write $tag:literal $value:literal $it:ident $out:ident) => {
        $crate::runtime::wire::write_tagged($tag, $value, $it, $out)
    };
    (write $tag:literal $value:literal $it:ident $out:ident unit) => {
        $crate::runtime::wire::write_tag($tag, $value, $out)
    };
}

pub(crate) use {union, union_kind};

#[cfg(test)]
mod tests {
    use crate::runtime::wire::{Extra, Json, Wire, object};
    use serde_json::{Value, json};

    #[derive(Debug, Clone, PartialEq)]
    enum Shape {
        Circle(Circle),
        Point,
        Other(Json),
    }

    union!(Shape { tag: "kind", Circle: "circle", Point: "point" as unit });

    #[derive(Debug, Clone, PartialEq)]
    struct Circle {
        radius: f64,
        extra: Extra,
    }

    object!(Circle { radius, ..extra });

    fn read<T: Wire>(value: &Value) -> Result<T, String> {
        Json::from(value).read(T::read).map_err(|decode_error| decode_error.to_string())
    }

    fn write(it: &impl Wire) -> Json {
        it.write()
    }

    fn shape(value: &Value) -> Shape {
        read(value).unwrap()
    }

    #[test]
    fn known_kinds_round_trip() {
        let value = json!({"kind": "circle", "radius": 2.5, "new": true});
        let Shape::Circle(circle) = shape(&value) else { panic!() };
        assert_eq!(format!("{:?}", circle.extra), r#"{"new":true}"#);
        assert_eq!(write(&Shape::Circle(circle)), value);
        assert_eq!(shape(&write(&Shape::Point).into()), Shape::Point);
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
            assert_eq!(shape(&value), Shape::Other(Json::from(&value)));
            assert_eq!(write(&shape(&value)), value);
            assert!(!Json::from(&value).read(|json| json.decoding().watch_lossy(|| Shape::read(json))).1);
        }
        assert_eq!(Shape::default(), Shape::Other(Json::default()));
    }

    #[test]
    fn a_known_kind_must_have_its_fields() {
        let value = json!({"kind": "circle"});
        assert_eq!(read::<Shape>(&value), Err("radius: missing".into()));
    }
}
