//! Lists, maps, and optional values.

use super::convert::Wire;
use super::decode_error::DecodeError;
use super::scalars::write_json;
use super::text::JsonText;
use std::collections::BTreeMap;

/// The items for which a list has room at first.
const LEAST: usize = 4;

/// The items from which on a list has room for exactly those that it has.
const FEW: usize = 128;

impl<T: Wire> Wire for Vec<T> {
    fn read(json: JsonText<'_>) -> Result<Self, DecodeError> {
        let decoding = json.decoding();
        if json.is_null() {
            decoding.note_lossy();
            return Ok(Self::new());
        }
        let mut items = json.items().ok_or_else(|| json.unexpected("a list"))?.enumerate();
        let (mut list, mut room) = (Self::new(), 0);
        decoding.in_list::<T, _>(|is_lenient| {
            while let Some((index, item)) = items.next() {
                if index == room {
                    let more = match room {
                        0..FEW => room.max(LEAST),
                        // A list that doubles takes up to three times its memory.
                        FEW.. => 1 + items.clone().count(),
                    };
                    decoding.take(more.saturating_mul(size_of::<T>()))?;
                    list.reserve_exact(room + more - list.len());
                    room += more;
                }
                match T::read(item) {
                    Ok(item) => list.push(item),
                    Err(error) if is_lenient => decoding.keep_unreadable(index, item.text(), error)?,
                    Err(error) => return Err(error.in_item(index)),
                }
            }
            Ok(list)
        })
    }

    fn write_to(&self, out: &mut Vec<u8>) {
        out.push(b'[');
        for (index, item) in self.iter().enumerate() {
            if index > 0 {
                out.push(b',');
            }
            item.write_to(out);
        }
        out.push(b']');
    }
}

impl<T: Wire> Wire for BTreeMap<String, T> {
    fn read(json: JsonText<'_>) -> Result<Self, DecodeError> {
        let decoding = json.decoding();
        if json.is_null() {
            decoding.note_lossy();
            return Ok(Self::new());
        }
        let mut map = Self::new();
        for (key, value) in json.fields().ok_or_else(|| json.unexpected("an object"))? {
            let key = key.decoded().into_owned();
            decoding.take_text(key.len())?;
            // A node of the map may be half full.
            decoding.take(2 * size_of::<(String, T)>())?;
            let value = T::read(value).map_err(|error| error.in_key(&key))?;
            map.insert(key, value);
        }
        Ok(map)
    }

    fn write_to(&self, out: &mut Vec<u8>) {
        out.push(b'{');
        for (index, (key, value)) in self.iter().enumerate() {
            if index > 0 {
                out.push(b',');
            }
            write_json(key, out);
            out.push(b':');
            value.write_to(out);
        }
        out.push(b'}');
    }
}

impl<T: Wire> Wire for Option<T> {
    fn read(json: JsonText<'_>) -> Result<Self, DecodeError> {
        if json.is_null() {
            json.decoding().note_lossy();
            return Ok(None);
        }
        T::read(json).map(Some)
    }

    fn write_to(&self, out: &mut Vec<u8>) {
        match self {
            Some(value) => value.write_to(out),
            None => out.extend_from_slice(b"null"),
        }
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::wire::{Json, from_page};
    use serde_json::{Value, json};

    type Table = BTreeMap<String, Vec<i64>>;

    fn read(value: &Value) -> (Result<Table, DecodeError>, bool) {
        Json::from(value).read(|json| json.decoding().watch_lossy(|| Table::read(json)))
    }

    #[test]
    fn containers_round_trip() {
        let value = json!({"a": [1, 2], "b": []});
        let (table, lossy) = read(&value);
        let table = table.unwrap();
        assert_eq!(table["a"], [1, 2]);
        assert_eq!(table.write(), value);
        assert!(!lossy);
    }

    #[test]
    fn a_null_anywhere_inside_is_lossy() {
        for value in [json!(null), json!({"a": null}), json!({"a": [1, null]})] {
            let (table, lossy) = read(&value);
            assert!(table.is_ok() && lossy, "{value}");
        }
    }

    #[test]
    fn an_error_has_the_path() {
        let value = json!({"a": [1], "b": [1, 2, "x"]});
        assert_eq!(read(&value).0.unwrap_err().path(), r#"["b"][2]"#);
    }

    #[test]
    fn an_unreadable_item_of_a_page_costs_that_item() {
        let (page, unreadable) = from_page::<Vec<Vec<i64>>, Vec<i64>>(b"[[1], [2, \"x\"], [3], {}]").unwrap();
        assert_eq!(page, [[1], [3]]);
        let unreadable: Vec<_> =
            unreadable.iter().map(|it| (it.index, it.json.text().to_owned(), it.to_string())).collect();
        assert_eq!(
            unreadable,
            [
                (1, r#"[2,"x"]"#.to_owned(), "[1][1]: expected an integer, found a string".to_owned()),
                (3, "{}".to_owned(), "[3]: expected a list, found an object".to_owned()),
            ]
        );
        assert!(from_page::<Vec<i64>, i64>(b"{}").is_err());
    }
}
