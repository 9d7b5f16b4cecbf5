//! Changes of the structure of files: keys, items, values, types, names.

use super::odd::{self, any, word};
use fastrand::Rng;
use generator::spec::PARTS;
use serde_yaml::{Mapping, Value};
use std::collections::BTreeMap;

/// The values that keys have somewhere in valid specs.
#[derive(Debug)]
pub(super) struct Donors(BTreeMap<String, Vec<Value>>);

impl Donors {
    pub(super) fn of<'v>(trees: impl Iterator<Item = &'v Value>) -> Self {
        let mut donors = Self(BTreeMap::new());
        trees.for_each(|tree| donors.add(tree));
        donors
    }

    fn add(&mut self, value: &Value) {
        match value {
            Value::Sequence(items) => items.iter().for_each(|item| self.add(item)),
            Value::Mapping(entries) => {
                for (key, value) in entries {
                    if let Some(key) = key.as_str() {
                        let known = self.0.entry(key.to_owned()).or_default();
                        if known.len() < 200 && !known.contains(value) {
                            known.push(value.clone());
                        }
                    }
                    self.add(value);
                }
            }
            _ => {}
        }
    }

    fn any(&self, key: &str, rng: &mut Rng) -> Option<Value> {
        Some(any(self.0.get(key)?, rng).clone())
    }
}

/// The purpose of a node, as far as mutations differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Purpose {
    Prose,
    Type,
    Sample,
    Scalar,
    Map,
    List,
}

/// A node: its number in the order of a walk, and the key that has it.
struct Place {
    number: usize,
    key: String,
    purpose: Purpose,
}

const TYPE_KEYS: [&str; 7] = ["type", "response", "payload", "body", "extends", "job", "tag"];

fn places(value: &Value, key: &str, in_sample: bool, next: &mut usize, found: &mut Vec<Place>) {
    let purpose = match value {
        Value::Mapping(_) => Purpose::Map,
        Value::Sequence(_) => Purpose::List,
        _ if in_sample => Purpose::Sample,
        _ if ["doc", "plan", "deprecated"].contains(&key) => Purpose::Prose,
        _ if TYPE_KEYS.contains(&key) => Purpose::Type,
        _ => Purpose::Scalar,
    };
    found.push(Place { number: *next, key: key.to_owned(), purpose });
    *next += 1;
    match value {
        Value::Sequence(items) => items.iter().for_each(|item| places(item, key, in_sample, next, found)),
        Value::Mapping(entries) => {
            for (key, value) in entries {
                let key = key.as_str().unwrap_or_default();
                let in_sample = in_sample || ["example", "default", "examples"].contains(&key);
                places(value, key, in_sample, next, found);
            }
        }
        _ => {}
    }
}

fn nth<'v>(value: &'v mut Value, number: &mut usize) -> Option<&'v mut Value> {
    if *number == 0 {
        return Some(value);
    }
    *number -= 1;
    match value {
        Value::Sequence(items) => items.iter_mut().find_map(|item| nth(item, number)),
        Value::Mapping(entries) => entries.iter_mut().find_map(|(_, value)| nth(value, number)),
        _ => None,
    }
}

/// Changes a tree somehow, and describes the change.
pub(super) fn change(tree: &mut Value, donors: &Donors, rng: &mut Rng) -> String {
    let mut found = Vec::new();
    places(tree, "", false, &mut 0, &mut found);
    let kind = rng.u8(..20);
    let wanted = match kind {
        0..7 => [Purpose::Map, Purpose::Map],
        7 => [Purpose::List, Purpose::Map],
        8..11 => [Purpose::Type, Purpose::Type],
        11..14 => [Purpose::Sample, Purpose::Scalar],
        14..17 => [Purpose::Scalar, Purpose::Type],
        17 => [Purpose::Prose, Purpose::Prose],
        _ => [any(&found, rng).purpose; 2],
    };
    let fit: Vec<&Place> = found.iter().filter(|place| wanted.contains(&place.purpose)).collect();
    if fit.is_empty() {
        *tree = odd::value(rng);
        return "the file is one value".to_owned();
    }
    let Place { number, key, purpose } = *any(&fit, rng);
    let node = nth(tree, &mut number.clone()).expect("a node of this number");
    let how = match node {
        Value::Mapping(entries) if kind < 18 => change_map(entries, key, donors, rng),
        Value::Sequence(items) if kind < 18 => change_list(items, rng),
        Value::String(text) if *purpose == Purpose::Type && rng.u8(..5) > 0 => change_type(text, donors, rng),
        Value::String(text) if *purpose == Purpose::Prose => {
            let word = odd::text(rng);
            if rng.bool() {
                text.push_str(&word);
            } else {
                text.insert_str(0, &word);
            }
            format!("with {word:?}")
        }
        _ => {
            *node = match donors.any(key, rng) {
                Some(value) if rng.u8(..3) == 0 => value,
                _ => odd::value(rng),
            };
            format!("{node:?}")
        }
    };
    let how = format!("`{key}` (node {number}): {how}");
    how.chars().take(200).collect()
}

fn change_map(entries: &mut Mapping, key: &str, donors: &Donors, rng: &mut Rng) -> String {
    let mut list: Vec<(Value, Value)> = std::mem::take(entries).into_iter().collect();
    let at = rng.usize(..list.len().max(1));
    let other = rng.usize(..list.len().max(1));
    let how = match rng.u8(..12) {
        0 if !list.is_empty() => format!("without {:?}", list.remove(at).0),
        1 if !list.is_empty() => {
            let (name, value) = list[at].clone();
            let name = format!("{}{}", name.as_str().unwrap_or_default(), word(&["2", "_", "_b", "B"], rng));
            list.push((name.clone().into(), value));
            format!("with a copy {name}")
        }
        2 if !list.is_empty() => {
            list.swap(at, other);
            "in another order".to_owned()
        }
        3 if !list.is_empty() => {
            let value = list[at].1.clone();
            list[at].1 = std::mem::replace(&mut list[other].1, value);
            "with two values exchanged".to_owned()
        }
        4 if !list.is_empty() => {
            let new = if rng.u8(..6) == 0 { odd::value(rng) } else { odd::name(rng).into() };
            let old = std::mem::replace(&mut list[at].0, new);
            format!("with {:?} instead of {old:?}", list[at].0)
        }
        5..9 => add_key(&mut list, donors, rng),
        _ => match donors.any(key, rng) {
            // An entry of another map under the same key: a field, an endpoint, a value.
            Some(Value::Mapping(others)) if !others.is_empty() => {
                let (name, value) = others.into_iter().nth(rng.usize(..20)).unwrap_or_default();
                let how = format!("with {name:?} from elsewhere");
                list.push((name, value));
                how
            }
            _ => add_key(&mut list, donors, rng),
        },
    };
    *entries = list.into_iter().collect();
    how
}

/// Adds a key of the language, with a value that it has elsewhere.
fn add_key(list: &mut Vec<(Value, Value)>, donors: &Donors, rng: &mut Rng) -> String {
    let keys: Vec<&str> = list.iter().filter_map(|(key, _)| key.as_str()).collect();
    let fits = |part: &&generator::spec::read::Part| {
        keys.iter().all(|key| part.keys.iter().any(|known| known.name == *key))
    };
    let parts: Vec<_> = PARTS.iter().filter(fits).collect();
    if parts.is_empty() {
        let name = odd::name(rng);
        let value = list.last().map_or_else(|| odd::value(rng), |(_, value)| value.clone());
        list.push((name.clone().into(), value));
        return format!("with a copy {name:?}");
    }
    let key = any(any(&parts, rng).keys, rng).name;
    let value = donors.any(key, rng).filter(|_| rng.u8(..5) > 0).unwrap_or_else(|| odd::value(rng));
    let how = format!("with `{key}` {value:?}");
    list.push((key.into(), value));
    how
}

fn change_list(items: &mut Vec<Value>, rng: &mut Rng) -> String {
    let (at, other) = (rng.usize(..items.len().max(1)), rng.usize(..items.len().max(1)));
    match rng.u8(..4) {
        0 if !items.is_empty() => drop(items.remove(at)),
        1 if !items.is_empty() => items.push(items[at].clone()),
        2 if !items.is_empty() => items.swap(at, other),
        _ => items.push(odd::value(rng)),
    }
    "with items added, removed or exchanged".to_owned()
}

fn change_type(text: &mut String, donors: &Donors, rng: &mut Rng) -> String {
    const SCALARS: [&str; 10] =
        ["string", "int32", "int64", "number", "boolean", "json", "secret", "timestamp", "none", "bytes"];
    *text = match rng.u8(..9) {
        0 => format!("{text}?"),
        1 => format!("{text}[]"),
        2 => format!("map<{text}>"),
        3 => text.trim_end_matches('?').to_owned(),
        4 => text.trim_end_matches('?').trim_end_matches("[]").to_owned(),
        5 => format!("{}[]?", text.trim_end_matches('?')),
        6 => format!("map<{}>?", text.trim_end_matches('?')),
        7 => word(&SCALARS, rng).to_owned(),
        _ => match donors.any("type", rng) {
            Some(Value::String(other)) => other,
            _ => odd::text(rng),
        },
    };
    text.clone()
}

/// Gives something another name, everywhere.
pub(super) fn rename_everywhere(trees: &mut [Value], rng: &mut Rng) -> String {
    let mut words = Vec::new();
    trees.iter().for_each(|tree| names(tree, &mut words));
    if words.is_empty() {
        return "nothing".to_owned();
    }
    let old = any(&words, rng).clone();
    let new = odd::name(rng);
    trees.iter_mut().for_each(|tree| rename(tree, &old, &new));
    format!("{new:?} instead of `{old}` everywhere")
}

fn names(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Sequence(items) => items.iter().for_each(|item| names(item, found)),
        Value::Mapping(entries) => {
            for (key, value) in entries {
                let is_key_of_the_language =
                    |key: &str| PARTS.iter().any(|part| part.keys.iter().any(|known| known.name == key));
                found.extend(key.as_str().filter(|key| !is_key_of_the_language(key)).map(str::to_owned));
                names(value, found);
            }
        }
        _ => {}
    }
}

fn rename(value: &mut Value, old: &str, new: &str) {
    match value {
        Value::String(text) if text.contains(old) => *text = renamed(text, old, new),
        Value::Sequence(items) => items.iter_mut().for_each(|item| rename(item, old, new)),
        Value::Mapping(entries) => {
            *entries = std::mem::take(entries)
                .into_iter()
                .map(|(key, mut value)| {
                    rename(&mut value, old, new);
                    (if key == old { new.into() } else { key }, value)
                })
                .collect();
        }
        _ => {}
    }
}

/// The text with another word instead of this one.
fn renamed(text: &str, old: &str, new: &str) -> String {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for (at, _) in text.match_indices(old) {
        let end = at + old.len();
        if at >= done && !text[..at].ends_with(is_part) && !text[end..].starts_with(is_part) {
            out.push_str(&text[done..at]);
            out.push_str(new);
            done = end;
        }
    }
    out + &text[done..]
}
