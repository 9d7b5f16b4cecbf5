//! Objects: reading and writing their fields, with unknown fields kept.

use super::convert::{Extra, Wire};
use super::decode_error::DecodeError;
use super::encoding::{Encoding, Plain};
use super::json::Json;
use std::borrow::Cow;
use std::mem::replace;
use std::vec;

/// An object that is being read.
pub(crate) struct ObjectReader<'a> {
    /// Fields not looked at yet. Most objects have the order of the type's fields, so the first one is usually next.
    fields: vec::IntoIter<Field<'a>>,
    /// Fields skipped while another one was searched.
    skipped: Vec<Field<'a>>,
    /// The JSON of fields that a round trip would change.
    raw: Option<Extra>,
}

type Field<'a> = (Cow<'a, str>, Json<'a>);

impl<'a> ObjectReader<'a> {
    pub(super) fn new(fields: Vec<Field<'a>>) -> Self {
        Self { fields: fields.into_iter(), skipped: Vec::new(), raw: None }
    }

    /// Reads the fields without one of them.
    pub(super) fn without(key: &str, fields: Vec<Field<'a>>) -> Self {
        let mut reader = Self::new(fields);
        reader.take(key);
        reader
    }

    /// Reads a field.
    pub(crate) fn field<T: Wire>(&mut self, key: &'static str) -> Result<T, DecodeError> {
        self.field_with::<Plain, T>(key)
    }

    /// Reads a field in another encoding.
    pub(crate) fn field_with<E: Encoding<T>, T>(&mut self, key: &'static str) -> Result<T, DecodeError> {
        match self.take(key) {
            None => E::absent().ok_or_else(|| DecodeError::missing(key)),
            Some(json) => {
                if E::is_lossy(&json) {
                    self.keep_raw(key, &json);
                }
                E::read(json).map_err(|decode_error| decode_error.in_field(key))
            }
        }
    }

    #[cold]
    fn keep_raw(&mut self, key: &str, json: &Json<'_>) {
        let raw = self.raw.get_or_insert_default();
        raw.insert(key.to_owned(), json.clone().into_value());
    }

    /// The fields that were not read, and the JSON of those that a round trip would change.
    pub(crate) fn unknown_fields(&mut self) -> Extra {
        let mut unknown = self.raw.take().unwrap_or_default();
        if !self.skipped.is_empty() || self.fields.len() > 0 {
            let unread = self.skipped.drain(..).chain(&mut self.fields);
            unknown.extend(unread.map(|(key, json)| (key.into_owned(), json.into_value())));
        }
        unknown
    }

    /// Removes all fields of this name and returns the last one.
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
        // Earlier fields of the same name are dropped.
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

/// An object that is being written.
#[derive(Default)]
pub(crate) struct ObjectWriter {
    object: Extra,
}

impl ObjectWriter {
    /// The written object.
    pub(super) fn finish(self) -> Extra {
        self.object
    }

    /// Writes unknown fields. Must come first: known fields replace them.
    pub(crate) fn write_unknown_fields(&mut self, extra: &Extra) {
        self.object.clone_from(extra);
    }

    /// Writes a field, unless it is absent.
    pub(crate) fn write_field<T: Wire>(&mut self, key: &'static str, value: &T) {
        self.write_field_with::<Plain, T>(key, value);
    }

    /// Writes a field in another encoding.
    pub(crate) fn write_field_with<E: Encoding<T>, T: PartialEq>(&mut self, key: &'static str, value: &T) {
        if self.keeps::<E, T>(key, value) {
            return;
        }
        if E::is_absent(value) {
            self.object.remove(key);
        } else {
            self.object.insert(key.to_owned(), E::write(value));
        }
    }

    /// Whether the unknown fields hold the JSON that this value was read from.
    fn keeps<E: Encoding<T>, T: PartialEq>(&self, key: &str, value: &T) -> bool {
        let Some(raw) = self.object.get(key) else {
            return false;
        };
        E::read(Json::from(raw)).is_ok_and(|read| read == *value)
    }
}
