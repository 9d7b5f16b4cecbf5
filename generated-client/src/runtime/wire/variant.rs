//! Types that are one of several, told apart by a tag.

use super::{DecodeError, Extra, Json, Reader, Record, Value, write_record};

/// A type that is one of several.
pub(crate) trait Union: Sized {
    /// The name of the field that says which one.
    const TAG: &'static str;

    /// Reads the one that the tag names, or keeps everything as it came.
    fn read(variant: Variant<'_>) -> Result<Self, DecodeError>;

    /// Writes it with its tag.
    fn write(&self) -> Value;

    /// A variant with fields.
    fn tagged<T: Record>(tag: &str, record: &T) -> Value {
        with_tag(Self::TAG, tag, write_record(record))
    }

    /// A variant without fields.
    fn tag_only(tag: &str) -> Value {
        with_tag(Self::TAG, tag, Extra::new())
    }
}

fn with_tag(key: &str, tag: &str, mut object: Extra) -> Value {
    object.insert(key.to_owned(), Value::String(tag.to_owned()));
    Value::Object(object)
}

/// A union that is being read.
pub(crate) struct Variant<'a> {
    key: &'static str,
    json: Json<'a>,
}

impl<'a> Variant<'a> {
    pub(crate) fn new(key: &'static str, json: Json<'a>) -> Self {
        Self { key, json }
    }

    /// What the tag says; empty if there is no tag.
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
    pub(crate) fn read<T: Record>(self) -> Result<T, DecodeError> {
        let Json::Object(fields) = self.json else {
            return Err(DecodeError::expected("an object", &self.json));
        };
        T::read(&mut Reader::without(self.key, fields))
    }

    /// All of it, as it came.
    pub(crate) fn into_value(self) -> Value {
        self.json.into_value()
    }
}

/// Makes a [`Union`] a type that goes over the wire.
macro_rules! union {
    ($name:ty) => {
        impl Default for $name {
            #[inline]
            fn default() -> Self {
                Self::Other($crate::runtime::wire::Value::Null)
            }
        }

        impl $crate::runtime::wire::Wire for $name {
            #[inline]
            fn read(
                json: $crate::runtime::wire::Json<'_>,
            ) -> Result<Self, $crate::runtime::wire::DecodeError> {
                let key = <Self as $crate::runtime::wire::Union>::TAG;
                $crate::runtime::wire::Union::read($crate::runtime::wire::Variant::new(key, json))
            }

            #[inline]
            fn write(&self) -> $crate::runtime::wire::Value {
                $crate::runtime::wire::Union::write(self)
            }

            #[inline]
            fn lossy(_: &$crate::runtime::wire::Json<'_>) -> bool {
                false
            }
        }

        $crate::runtime::wire::serde_by_wire!($name);
    };
}

pub(crate) use union;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::wire::{Wire, Writer, record};
    use serde_json::json;

    #[derive(Debug, Clone, PartialEq)]
    enum Shape {
        Circle(Circle),
        Point,
        Other(Value),
    }

    impl Union for Shape {
        const TAG: &'static str = "kind";

        fn read(variant: Variant<'_>) -> Result<Self, DecodeError> {
            match variant.tag() {
                "circle" => variant.read().map(Self::Circle),
                "point" => Ok(Self::Point),
                _ => Ok(Self::Other(variant.into_value())),
            }
        }

        fn write(&self) -> Value {
            match self {
                Self::Circle(it) => Self::tagged("circle", it),
                Self::Point => Self::tag_only("point"),
                Self::Other(value) => value.clone(),
            }
        }
    }

    union!(Shape);

    #[derive(Debug, Clone, PartialEq)]
    struct Circle {
        radius: f64,
        extra: Extra,
    }

    impl Record for Circle {
        fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
            Ok(Self { radius: object.field("radius")?, extra: object.rest() })
        }

        fn write(&self, object: &mut Writer<'_>) {
            object.rest(&self.extra);
            object.field("radius", &self.radius);
        }
    }

    record!(Circle);

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
    fn known_variants_round_trip() {
        let value = json!({"kind": "circle", "radius": 2.5, "new": true});
        let Shape::Circle(circle) = shape(&value) else { panic!() };
        assert_eq!(Value::Object(circle.extra.clone()), json!({"new": true}));
        assert_eq!(write(&Shape::Circle(circle)), value);
        assert_eq!(shape(&write(&Shape::Point)), Shape::Point);
    }

    #[test]
    fn anything_else_is_kept_as_it_came() {
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
            assert!(!Shape::lossy(&Json::from(&value)));
        }
        assert_eq!(Shape::default(), Shape::Other(Value::Null));
    }

    #[test]
    fn a_known_variant_has_to_have_its_fields() {
        let value = json!({"kind": "circle"});
        assert_eq!(read::<Shape>(&value), Err("radius: missing".into()));
    }
}
