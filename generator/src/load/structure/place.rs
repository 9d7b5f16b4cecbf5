//! Decides where an entry belongs that is no key of its mapping, or no item of its kind.

use crate::diagnostic::nearest;
use crate::node::{Node, Value};
use crate::spec::read::{Part, Shape};
use crate::spec::synonyms::{self, Synonym};
use std::collections::BTreeSet;

/// A key with its value.
pub(super) type Entry = (Node, Node);

/// A mapping of the language around a node.
pub(super) struct Level {
    pub(super) part: &'static Part,
    /// The keys that it has.
    present: BTreeSet<String>,
    /// Keys whose values are not all that is said about them.
    pub(super) contradicted: Vec<&'static str>,
}

impl Level {
    pub(super) fn new(part: &'static Part, entries: &[Entry]) -> Self {
        let present = entries.iter().filter_map(|(key, _)| text(key).map(str::to_owned));
        Self { part, present: present.collect(), contradicted: Vec::new() }
    }

    /// Adds a key. Returns whether it was absent.
    pub(super) fn add(&mut self, key: &str) -> bool {
        self.present.insert(key.to_owned())
    }

    /// The only map that the mapping lacks and that can have the items of this value.
    fn map_of(&self, value: &Node) -> Option<&'static str> {
        let accepts = |shape: Shape| {
            let is_map = matches!(shape, Shape::Entries(_)) && !value.entries().is_empty();
            is_map && value.entries().iter().all(|(key, value)| belongs_in(shape, key, value))
        };
        let mut maps = self.part.keys.iter().filter(|key| self.lacks(key.name) && accepts((key.shape)()));
        maps.next().map(|key| key.name).filter(|_| maps.next().is_none())
    }

    /// The key that is most similar to a misspelt one: one that the mapping lacks, and first one that it needs.
    fn nearest(&self, name: &str) -> Option<&'static str> {
        let mut lacking: Vec<_> = self.part.keys.iter().filter(|key| self.lacks(key.name)).collect();
        lacking.sort_by_key(|key| (key.is_required)());
        nearest(name, lacking.iter().map(|key| key.name)).or_else(|| nearest(name, self.part.key_names()))
    }

    fn lacks(&self, key: &str) -> bool {
        self.part.key(key).is_some() && !self.present.contains(key)
    }
}

/// Where an entry belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    /// Where it is.
    Fine,
    /// Where it is, with this key instead. The value stays only if the key has the same values.
    Meant { key: Option<&'static str>, is_same: bool, help: String },
    /// Inside of the entry before it.
    BelowPrevious,
    /// An item whose name is missing.
    WithoutName,
    /// Beside the keys of a mapping around it.
    Beside { level: usize },
    /// In a map of a mapping, which may be the innermost.
    Under { level: usize, container: &'static str },
    /// Unknown.
    Nowhere,
}

impl Place {
    /// The place of an entry that is no key of the innermost mapping.
    pub(super) fn of_key(levels: &[Level], previous: Option<&Entry>, key: &Node, value: &Node) -> Self {
        let Some(innermost) = levels.last() else { return Self::Nowhere };
        let part = innermost.part;
        if let Some((above, Node { value: Value::Null, .. })) = previous
            && let Some(above) = text(above).and_then(|name| part.key(name))
            && belongs_in((above.shape)(), key, value)
        {
            return Self::BelowPrevious;
        }
        let Some(name) = text(key) else {
            return outer_map_of(levels, key, value).unwrap_or(Self::Nowhere);
        };
        if let Some(synonym) = synonyms::of_key(name, part) {
            let Synonym { key, is_same, help } = synonym;
            return Self::Meant { key, is_same, help: help.to_owned() };
        }
        if let Some(near) = innermost.nearest(name)
            && part.key(near).is_some_and(|near| fits_in((near.shape)(), value))
        {
            let key = innermost.lacks(near).then_some(near);
            return Self::Meant { key, is_same: true, help: format!("did you mean `{near}`?") };
        }
        let outer = levels.len() - 1;
        if let Some(level) = (0..outer).rev().find(|level| levels[*level].lacks(name)) {
            return Self::Beside { level };
        }
        if let Some((above, Node { value: Value::Map(_), .. })) = previous
            && let Some(above) = text(above).and_then(|name| part.key(name))
            && let Shape::Entries(inner) = (above.shape)()
            && !matches!(inner(), Shape::Part(_))
            && fits_in(inner(), value)
        {
            return Self::Under { level: levels.len() - 1, container: above.name };
        }
        if let Some(key) = innermost.map_of(value) {
            return Self::Meant { key: Some(key), is_same: true, help: format!("did you mean `{key}`?") };
        }
        home(levels, value).unwrap_or(Self::Nowhere)
    }

    /// The place of a named item.
    pub(super) fn of_item(
        levels: &[Level],
        inner: Shape,
        previous: Option<&Entry>,
        key: &Node,
        value: &Node,
    ) -> Self {
        let Some(name) = text(key) else {
            let is_stray = matches!((inner, &value.value), (Shape::Value, Value::Null));
            return if is_stray { Self::Nowhere } else { Self::Fine };
        };
        match inner {
            Shape::Part(part) => {
                let is_stray = part.key(name).is_some_and(|known| {
                    !fits(value, part) && (!matches!(value.value, Value::Map(_)) || !is_scalar(known.shape))
                });
                match previous {
                    Some((_, Node { value: Value::Null, .. })) if is_stray => return Self::BelowPrevious,
                    Some((_, above)) if is_stray && above.get(name).is_none() => return Self::BelowPrevious,
                    None if is_stray => return Self::WithoutName,
                    _ => {}
                }
                if matches!(value.value, Value::Map(_)) {
                    if fits(value, part) || value.entries().is_empty() {
                        return Self::Fine;
                    }
                    return home(levels, value).unwrap_or(Self::Fine);
                }
                let outer = levels.iter().rposition(|level| level.lacks(name));
                outer.map_or(Self::Fine, |level| Self::Beside { level })
            }
            Shape::Short(part) => match previous {
                Some((_, Node { value: Value::Null, .. })) if part.key(name).is_some() => Self::BelowPrevious,
                _ => Self::Fine,
            },
            Shape::Entries(_) if value.value == Value::Null => {
                let outer = levels.iter().rposition(|level| level.lacks(name));
                outer.map_or(Self::Fine, |level| Self::Beside { level })
            }
            Shape::Entries(_) => match previous {
                Some((_, Node { value: Value::Null | Value::Map(_), .. }))
                    if matches!(value.value, Value::Text(_)) =>
                {
                    Self::BelowPrevious
                }
                _ => Self::Fine,
            },
            _ => Self::Fine,
        }
    }

    /// The key of an outer mapping without a value, which may be the heading of what is below it.
    pub(super) fn heading(&self, run: &[Entry]) -> Option<(usize, String)> {
        match (self, run.last()) {
            (Self::Beside { level }, Some((key, Node { value: Value::Null, .. }))) => {
                text(key).map(|name| (*level, name.to_owned()))
            }
            _ => None,
        }
    }

    /// Whether the place is below this heading, which is reported.
    pub(super) fn is_below(&self, heading: Option<&(usize, String)>) -> bool {
        match (self, heading) {
            (Self::Under { level, container }, Some((above, name))) => level == above && container == name,
            _ => false,
        }
    }

    /// Whether entries of this place that stand together are one mistake.
    pub(super) fn repeats(&self, levels: &[Level]) -> bool {
        match self {
            // Several words of another language that together mean one key.
            Self::Meant { key: Some(key), .. } => levels.last().is_some_and(|level| level.lacks(key)),
            Self::Meant { key: None, .. } => false,
            _ => true,
        }
    }
}

/// The only map, of the innermost mapping or one around it, whose items have the keys of this value.
fn home(levels: &[Level], value: &Node) -> Option<Place> {
    for (level, Level { part, .. }) in levels.iter().enumerate().rev() {
        let mut fitting = part.keys.iter().filter(|key| match (key.shape)() {
            Shape::Entries(inner) => matches!(inner(), Shape::Part(part) if is_whole(value, part)),
            _ => false,
        });
        if let (Some(key), None) = (fitting.next(), fitting.next()) {
            return Some(Place::Under { level, container: key.name });
        }
    }
    None
}

/// The map by numbers, such as statuses, to which a number belongs.
fn outer_map_of(levels: &[Level], key: &Node, value: &Node) -> Option<Place> {
    let (Value::Int(_), Value::Map(_)) = (&key.value, &value.value) else { return None };
    let is_map =
        |shape: Shape| matches!(shape, Shape::Entries(inner) if matches!(inner(), Shape::Entries(_)));
    levels.iter().enumerate().rev().find_map(|(level, Level { part, .. })| {
        let map = part.keys.iter().find(|known| is_map((known.shape)()))?;
        Some(Place::Under { level, container: map.name })
    })
}

/// Whether a value is a map that has keys of the mapping only.
fn fits(value: &Node, part: &Part) -> bool {
    let entries = value.entries();
    !entries.is_empty()
        && entries.iter().all(|(key, _)| text(key).is_some_and(|name| part.key(name).is_some()))
}

/// Whether a value has all keys that the mapping needs, and no others than it can have.
fn is_whole(value: &Node, part: &Part) -> bool {
    let needed = part.keys.iter().filter(|key| (key.is_required)());
    fits(value, part) && needed.into_iter().all(|key| value.get(key.name).is_some())
}

/// Whether a value has the kind that the shape needs.
pub(super) fn fits_in(shape: Shape, value: &Node) -> bool {
    let is_map = matches!(value.value, Value::Map(_));
    let is_list = matches!(value.value, Value::List(_));
    match shape {
        Shape::Value => !is_map && !is_list && value.value != Value::Null,
        Shape::Json => true,
        Shape::List(_) => is_list,
        Shape::Part(_) | Shape::Entries(_) => is_map,
        Shape::Short(_) => value.value != Value::Null,
        Shape::TextOrEntries(_) => match &value.value {
            Value::Map(entries) => has_maps(entries),
            _ => !is_list && value.value != Value::Null,
        },
    }
}

/// Whether there are maps below all names, so that they can be items.
pub(super) fn has_maps(entries: &[Entry]) -> bool {
    entries.iter().all(|(_, value)| matches!(value.value, Value::Map(_)))
}

/// Whether an entry can be part of a value of this shape.
fn belongs_in(shape: Shape, key: &Node, value: &Node) -> bool {
    match shape {
        Shape::Part(part) | Shape::Short(part) => text(key).is_some_and(|name| part.key(name).is_some()),
        Shape::Entries(inner) => match inner() {
            Shape::Part(part) => fits(value, part),
            inner => fits_in(inner, value),
        },
        Shape::Json => true,
        _ => false,
    }
}

fn is_scalar(shape: fn() -> Shape) -> bool {
    matches!(shape(), Shape::Value)
}

/// A key as diagnostics show it.
pub(super) fn shown(key: &Node) -> String {
    match &key.value {
        Value::Text(text) => text.clone(),
        Value::Int(number) => number.to_string(),
        _ => key.kind(),
    }
}

pub(super) fn text(node: &Node) -> Option<&str> {
    node.as_text()
}
