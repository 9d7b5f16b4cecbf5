//! Objects: reading and writing their fields, with unknown fields kept.

use super::convert::Wire as _;
use super::decode_error::DecodeError;
use super::decoding::{Decoding, Noted};
use super::encoding::Encoding;
use super::extra::{Extra, FieldsText};
use super::json::Json;
use super::scalars::write_json;
use super::text::{Fields, JsonText, Key};

/// An object that is being read, field by field in the order of its text.
pub(crate) struct ObjectReader<'a> {
    fields: Fields<'a>,
    decoding: &'a Decoding,
    tag: Option<&'a str>,
    keys: &'static [&'static str],
    /// The index of the key that is probably next: most objects have the order of the type's fields.
    next: usize,
    /// The known field that was found last. The object itself at first.
    field: JsonText<'a>,
    /// The fields with other keys.
    unknown: FieldsText,
    /// The known fields that a round trip would change.
    lossy: Vec<(&'static str, JsonText<'a>)>,
    /// The number of unreadable items before this object.
    unreadable: usize,
}

impl<'a> ObjectReader<'a> {
    /// Starts to read the fields with these keys. A field named `tag` is ignored.
    pub(crate) fn new(
        json: JsonText<'a>,
        tag: Option<&'a str>,
        keys: &'static [&'static str],
    ) -> Result<Self, DecodeError> {
        let fields = json.fields().ok_or_else(|| json.unexpected("an object"))?;
        let decoding = json.decoding();
        let unreadable = decoding.unreadable_items();
        let (unknown, lossy) = (FieldsText::default(), Vec::new());
        Ok(Self { fields, decoding, tag, keys, next: 0, field: json, unknown, lossy, unreadable })
    }

    /// Goes to the next known field, and returns the index of its key.
    pub(crate) fn next_field(&mut self) -> Option<usize> {
        for (key, value) in &mut self.fields {
            match find(self.keys, self.next, key) {
                Some(index) => {
                    self.next = index + 1;
                    self.field = value;
                    return Some(index);
                }
                None if self.tag.is_some_and(|tag| key.is(tag)) => {}
                None => self.unknown.push(key.quoted(), value),
            }
        }
        None
    }

    /// Reads the field that was found last. The last of several with this key counts.
    pub(crate) fn read<E: Encoding<T>, T>(
        &mut self,
        key: &'static str,
        field: &mut Option<T>,
    ) -> Result<(), DecodeError> {
        let outside = self.start(key, field.is_some());
        match E::read(self.field) {
            Ok(value) => {
                *field = Some(value);
                self.end(key, outside);
                Ok(())
            }
            Err(error) => self.fail(key, outside, error),
        }
    }

    /// Starts to read a field. Not inlined, so that the code of each type of fields is small.
    #[inline(never)]
    fn start(&mut self, key: &'static str, is_repeated: bool) -> Noted {
        if is_repeated {
            self.forget(key);
        }
        self.decoding.start_noting()
    }

    /// Notes what a round trip would change, and which items could not be read.
    #[inline(never)]
    fn end(&mut self, key: &'static str, outside: Noted) {
        let noted = self.decoding.end_noting(outside);
        if noted.is_lossy {
            self.lossy.push((key, self.field));
        }
        if noted.unreadable > outside.unreadable {
            self.decoding.name_unreadable(outside.unreadable, key);
        }
    }

    /// Returns the error of a field, unless the field occurs again.
    #[cold]
    fn fail(&mut self, key: &'static str, outside: Noted, error: DecodeError) -> Result<(), DecodeError> {
        self.end(key, outside);
        if !self.fields.clone().any(|(name, _)| name.is(key)) {
            return Err(error.in_field(key));
        }
        self.forget(key);
        Ok(())
    }

    /// Forgets what was noted of a field that occurs again.
    #[cold]
    fn forget(&mut self, key: &'static str) {
        self.lossy.retain(|(lossy, _)| *lossy != key);
        self.decoding.forget_unreadable(self.unreadable, key);
    }

    /// Returns the unknown fields, and the JSON of known fields that a round trip would change.
    pub(crate) fn unknown_fields(self) -> Result<Extra, DecodeError> {
        if self.unknown.len() == 0 && self.lossy.is_empty() { Ok(Extra::new()) } else { self.keep() }
    }

    #[cold]
    fn keep(mut self) -> Result<Extra, DecodeError> {
        for (key, json) in self.lossy {
            self.unknown.push(&format!("\"{key}\""), json);
        }
        self.decoding.take_text(self.unknown.len())?;
        Ok(self.unknown.into_extra())
    }
}

/// Returns the index of a key, looked for first where it is expected.
#[inline]
fn find(keys: &[&str], expected: usize, key: Key<'_>) -> Option<usize> {
    if keys.get(expected).is_some_and(|name| key.is(name)) {
        return Some(expected);
    }
    keys.iter().position(|name| key.is(name))
}

/// Returns the value of a field, or the one that stands for a missing field.
pub(crate) fn or_absent<E: Encoding<T>, T>(key: &'static str, field: Option<T>) -> Result<T, DecodeError> {
    field.or_else(E::absent).ok_or_else(|| DecodeError::missing(key))
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
    pub(crate) fn write_field<E: Encoding<T>, T: PartialEq>(&mut self, key: &'static str, value: &T) {
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
