//! `serde` implementations of [`Json`] and on top of [`Wire`].
//!
//! `serde_json` hands over and takes text as it is for its own type `RawValue`, which other formats do not know. So values
//! are passed one by one, and only what `serde` has no value for goes as raw text.

use super::convert::Wire;
use super::extra::Extra;
use super::json::Json;
use super::scalars::write_json;
use super::text::{JsonText, Key};
use super::value::{MAX_DEPTH, nearest};
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};
use std::fmt;

/// The name by which `serde_json` recognizes its type `RawValue`.
const RAW: &str = "$serde_json::private::RawValue";

/// The name by which `serde_json` recognizes a number, if a crate enables its feature `arbitrary_precision`.
const NUMBER: &str = "$serde_json::private::Number";

/// Reads a value from any self-describing format, such as JSON.
pub(crate) fn deserialize<'de, T: Wire, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    Json::deserialize(deserializer)?.read(T::read).map_err(D::Error::custom)
}

/// Implements `Serialize` and `Deserialize` for a type with [`Wire`].
macro_rules! serde_by_wire {
    ($name:ty) => {
        impl ::serde::Serialize for $name {
            #[inline]
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                ::serde::Serialize::serialize(&$crate::runtime::wire::Wire::write(self), serializer)
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            #[inline]
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::runtime::wire::deserialize(deserializer)
            }
        }
    };
}

pub(crate) use serde_by_wire;

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.read(|json| Part { json, levels: MAX_DEPTH }.serialize(serializer))
    }
}

impl Serialize for Extra {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.object() {
            Some(object) => object.serialize(serializer),
            None => serializer.serialize_map(Some(0))?.end(),
        }
    }
}

/// A part of the JSON, with the levels that may be below it.
struct Part<'a> {
    json: JsonText<'a>,
    levels: usize,
}

impl Part<'_> {
    /// Passes text that `serde_json` writes as it is. Its `Value` cannot hold some of it, and gets the nearest value.
    fn serialize_raw<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut raw = serializer.serialize_struct(RAW, 1)?;
        if raw.serialize_field(RAW, self.json.text()).is_err() {
            raw.serialize_field(RAW, &nearest(self.json).to_string())?;
        }
        raw.end()
    }
}

impl Serialize for Part<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let json = self.json;
        if let Some(number) = json.number() {
            return match (number.parse::<i64>(), number.parse::<u64>(), number.parse::<f64>()) {
                (Ok(integer), ..) if number != "-0" => serializer.serialize_i64(integer),
                (_, Ok(integer), _) => serializer.serialize_u64(integer),
                (.., Ok(float)) if serde_json::to_string(&float).is_ok_and(|it| it == number) => {
                    serializer.serialize_f64(float)
                }
                _ => self.serialize_raw(serializer),
            };
        }
        let (string, lossy) = json.decoding().watch_lossy(|| json.string());
        if let Some(string) = string {
            return if lossy { self.serialize_raw(serializer) } else { serializer.serialize_str(&string) };
        }
        if let Some(items) = json.items() {
            let Some(levels) = self.levels.checked_sub(1) else { return self.serialize_raw(serializer) };
            let mut list = serializer.serialize_seq(None)?;
            for json in items {
                list.serialize_element(&Part { json, levels })?;
            }
            return list.end();
        }
        if let Some(fields) = json.fields() {
            let is_plain = |(key, _): (Key<'_>, _)| !json.decoding().watch_lossy(|| key.decoded()).1;
            let levels = self.levels.checked_sub(1).filter(|_| fields.clone().all(is_plain));
            let Some(levels) = levels else { return self.serialize_raw(serializer) };
            let mut object = serializer.serialize_map(None)?;
            for (key, json) in fields {
                object.serialize_entry(&key.decoded(), &Part { json, levels })?;
            }
            return object.end();
        }
        match json.boolean() {
            Some(boolean) => serializer.serialize_bool(boolean),
            None => serializer.serialize_unit(),
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut text = Vec::new();
        deserializer.deserialize_newtype_struct(RAW, Raw(&mut text))?;
        Ok(Self::checked(String::from_utf8(text).map_err(D::Error::custom)?))
    }
}

impl<'de> Deserialize<'de> for Extra {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let object = Json::deserialize(deserializer)?;
        object.read(Self::of_object).ok_or_else(|| D::Error::custom("expected an object"))
    }
}

/// Appends the text that `serde_json` hands over for a `RawValue`. Other formats take it for a wrapper of any value.
struct Raw<'t>(&'t mut Vec<u8>);

impl<'de> Visitor<'de> for Raw<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(AnyValue(self.0))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut raw: A) -> Result<(), A::Error> {
        raw.next_key::<String>()?;
        append_raw(&raw.next_value::<String>()?, self.0)
    }
}

/// Appends text that is JSON.
fn append_raw<E: Error>(raw: &str, out: &mut Vec<u8>) -> Result<(), E> {
    let json: Json = raw.parse().map_err(E::custom)?;
    json.write_to(out);
    Ok(())
}

/// Appends a value of any format as JSON.
struct AnyValue<'t>(&'t mut Vec<u8>);

impl<'de> DeserializeSeed<'de> for AnyValue<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for AnyValue<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.0.extend_from_slice(b"null");
        Ok(())
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        write_json(&value, self.0);
        Ok(())
    }

    fn visit_i64<E>(self, value: i64) -> Result<(), E> {
        write_json(&value, self.0);
        Ok(())
    }

    fn visit_u64<E>(self, value: u64) -> Result<(), E> {
        write_json(&value, self.0);
        Ok(())
    }

    fn visit_f64<E>(self, value: f64) -> Result<(), E> {
        write_json(&value, self.0);
        Ok(())
    }

    fn visit_str<E>(self, value: &str) -> Result<(), E> {
        write_json(value, self.0);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let start = self.0.len();
        while {
            let at = self.0.len();
            self.0.push(b',');
            let more = list.next_element_seed(AnyValue(self.0))?.is_some();
            if !more {
                self.0.truncate(at);
            }
            more
        } {}
        enclose(self.0, start, b'[', b']');
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<(), A::Error> {
        let start = self.0.len();
        while let Some(key) = object.next_key::<String>()? {
            let is_first = self.0.len() == start;
            if is_first && (key == RAW || key == NUMBER && has_arbitrary_precision()) {
                return append_raw(&object.next_value::<String>()?, self.0);
            }
            self.0.push(b',');
            write_json(&key, self.0);
            self.0.push(b':');
            object.next_value_seed(AnyValue(self.0))?;
        }
        enclose(self.0, start, b'{', b'}');
        Ok(())
    }
}

/// Replaces the comma before the first part, and appends the end.
fn enclose(text: &mut Vec<u8>, start: usize, open: u8, close: u8) {
    match text.get_mut(start) {
        Some(comma) => *comma = open,
        None => text.push(open),
    }
    text.push(close);
}

/// Returns whether any crate of the build enables the feature `arbitrary_precision` of `serde_json`.
fn has_arbitrary_precision() -> bool {
    serde_json::from_str::<serde_json::Number>("1e400").is_ok()
}
