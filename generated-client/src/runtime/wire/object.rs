//! Objects: reading and writing their fields, with unknown fields kept.

use super::convert::Wire;
use super::decode_error::DecodeError;
use super::encoding::{Encoding, Plain};
use super::extra::{Extra, FieldsText};
use super::json::Json;
use super::scalars::write_json;
use super::text::JsonText;

/// An object that is being read.
pub(crate) struct ObjectReader<'a, 's> {
    json: JsonText<'a>,
    keys: &'static [&'static str],
    /// The values of the fields with these keys.
    values: &'s mut [Option<JsonText<'a>>],
    /// The index of the key that is probably next: most objects have the order of the type's fields.
    next: usize,
    /// Fields with other keys, and those that a round trip would change.
    kept: FieldsText,
}

impl<'a, 's> ObjectReader<'a, 's> {
    /// Finds the fields with these keys. The last of several equal ones counts. A field named `tag` is ignored.
    pub(crate) fn new(
        json: JsonText<'a>,
        tag: Option<&str>,
        keys: &'static [&'static str],
        values: &'s mut [Option<JsonText<'a>>],
    ) -> Result<Self, DecodeError> {
        let fields = json.fields().ok_or_else(|| json.unexpected("an object"))?;
        let mut reader = Self { json, keys, values, next: 0, kept: FieldsText::default() };
        for (key, value) in fields {
            match reader.index(|known| key.is(known)) {
                Some(index) => reader.set(index, value),
                None if tag.is_some_and(|tag| key.is(tag)) => {}
                None => reader.kept.push(key.quoted(), value),
            }
        }
        reader.next = 0;
        Ok(reader)
    }

    /// Finds a key, from the one behind that found last.
    fn index(&mut self, is_it: impl Fn(&str) -> bool) -> Option<usize> {
        let (before, after) = self.keys.split_at(self.next.min(self.keys.len()));
        let position = |keys: &[&str]| keys.iter().position(|key| is_it(key));
        let index = position(after).map(|index| index + before.len()).or_else(|| position(before))?;
        self.next = index + 1;
        Some(index)
    }

    fn set(&mut self, index: usize, value: JsonText<'a>) {
        if let Some(slot) = self.values.get_mut(index) {
            *slot = Some(value);
        }
    }

    /// Reads a field.
    pub(crate) fn field<T: Wire>(&mut self, key: &'static str) -> Result<T, DecodeError> {
        self.field_with::<Plain, T>(key)
    }

    /// Reads a field in another encoding.
    pub(crate) fn field_with<E: Encoding<T>, T>(&mut self, key: &'static str) -> Result<T, DecodeError> {
        let index = self.index(|known| known == key);
        let Some(json) = index.and_then(|index| *self.values.get(index)?) else {
            return E::absent().ok_or_else(|| DecodeError::missing(key));
        };
        let decoding = json.decoding();
        let unreadable = decoding.unreadable_items();
        let (read, is_lossy) = decoding.watch_lossy(|| E::read(json));
        if is_lossy {
            self.keep(key, json);
        }
        decoding.name_unreadable(unreadable, key);
        read.map_err(|error| error.in_field(key))
    }

    #[cold]
    fn keep(&mut self, key: &str, json: JsonText<'a>) {
        self.kept.push(&format!("\"{key}\""), json);
    }

    /// The fields that were not read, and the JSON of those that a round trip would change.
    pub(crate) fn unknown_fields(&mut self) -> Result<Extra, DecodeError> {
        let kept = std::mem::take(&mut self.kept);
        self.json.decoding().take_text(kept.len())?;
        Ok(kept.into_extra())
    }
}

/// An object that is being written.
pub(crate) struct ObjectWriter<'w> {
    out: &'w mut Vec<u8>,
    is_empty: bool,
    /// Known fields as they were read.
    raw: Vec<(&'static str, Json)>,
}

impl<'w> ObjectWriter<'w> {
    /// Starts an object with a tag, if it has one.
    pub(super) fn start(tag: Option<(&str, &str)>, out: &'w mut Vec<u8>) -> Self {
        out.push(b'{');
        let mut writer = Self { out, is_empty: true, raw: Vec::new() };
        if let Some((key, value)) = tag {
            writer.key(key);
            write_json(value, writer.out);
        }
        writer
    }

    pub(super) fn end(self) {
        self.out.push(b'}');
    }

    /// Finds the fields that are kept as they were read. Must come first.
    pub(crate) fn find_kept(&mut self, extra: &Extra, known: &[&'static str]) {
        extra.for_each(|key, json| {
            if let Some(known) = known.iter().find(|known| key.is(known)) {
                self.raw.push((known, Json::copy(json)));
            }
        });
    }

    /// Writes a field, unless it is absent.
    pub(crate) fn write_field<T: Wire>(&mut self, key: &'static str, value: &T) {
        self.write_field_with::<Plain, T>(key, value);
    }

    /// Writes a field in another encoding.
    pub(crate) fn write_field_with<E: Encoding<T>, T: PartialEq>(&mut self, key: &'static str, value: &T) {
        if let Some(raw) = self.kept::<E, T>(key, value) {
            self.key(key);
            raw.write_to(self.out);
        } else if !E::is_absent(value) {
            self.key(key);
            E::write_to(value, self.out);
        }
    }

    /// Returns the JSON that a value was read from, if it is kept and the value was not changed.
    fn kept<E: Encoding<T>, T: PartialEq>(&mut self, key: &str, value: &T) -> Option<Json> {
        let index = self.raw.iter().rposition(|(name, _)| *name == key)?;
        let (_, raw) = self.raw.swap_remove(index);
        raw.read(E::read).is_ok_and(|read| read == *value).then_some(raw)
    }

    /// Writes the unknown fields, which are those that the type does not know.
    pub(crate) fn write_unknown_fields(&mut self, extra: &Extra, known: &[&'static str]) {
        extra.for_each(|key, json| {
            if !known.iter().any(|known| key.is(known)) {
                self.comma();
                self.out.extend_from_slice(key.quoted().as_bytes());
                self.out.push(b':');
                self.out.extend_from_slice(json.text().as_bytes());
            }
        });
    }

    fn key(&mut self, key: &str) {
        self.comma();
        write_json(key, self.out);
        self.out.push(b':');
    }

    fn comma(&mut self) {
        if !self.is_empty {
            self.out.push(b',');
        }
        self.is_empty = false;
    }
}
