//! Puts the keys of the language in the order of their declarations, and finds where empty lines belong.

use super::scalar::Scalar;
use super::tree::{Entry, Value};
use crate::spec::read::{Part, Shape};

/// Orders the keys of a file.
pub(super) fn order(root: &mut Value, shape: Shape) {
    value(root, shape);
    space(root, shape);
}

fn value(node: &mut Value, shape: Shape) {
    match (shape, node) {
        (Shape::Part(part) | Shape::Short(part), Value::Map(map)) => {
            map.entries = in_order(std::mem::take(&mut map.entries), part);
            for entry in &mut map.entries {
                if let Some(key) = known(entry, part).map(|at| &part.keys[at]) {
                    entry.key = Some(Scalar::Line(key.name.to_owned()));
                    value(&mut entry.value, (key.shape)());
                }
            }
        }
        (Shape::Entries(inner) | Shape::TextOrEntries(inner), Value::Map(collection))
        | (Shape::List(inner), Value::List(collection)) => {
            collection.entries.iter_mut().for_each(|entry| value(&mut entry.value, inner()));
        }
        _ => {}
    }
}

/// Sorts entries by the declarations of their keys. An unknown key stays behind the one before it.
fn in_order(entries: Vec<Entry>, part: &Part) -> Vec<Entry> {
    let mut last = 0;
    let mut ranked: Vec<(usize, Entry)> = Vec::with_capacity(entries.len());
    for entry in entries {
        last = known(&entry, part).unwrap_or(last);
        ranked.push((last, entry));
    }
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, entry)| entry).collect()
}

/// The index of the key of an entry, which may have quotes.
fn known(entry: &Entry, part: &Part) -> Option<usize> {
    let name = entry.key.as_ref()?.line()?.trim_matches(['\'', '"']);
    part.keys.iter().position(|key| key.name == name)
}

/// Marks the file, and its maps of named items that have keys themselves.
fn space(root: &mut Value, shape: Shape) {
    let (Value::Map(file), Some(part)) = (root, shape.part()) else { return };
    file.is_spaced = true;
    for entry in &mut file.entries {
        let shape = known(entry, part).map(|key| (part.keys[key].shape)());
        if let (Some(Shape::Entries(inner)), Value::Map(items)) = (shape, &mut entry.value) {
            items.is_spaced = matches!(inner(), Shape::Part(_));
        }
    }
}
