//! Checks the structure of a document: which keys a mapping has, and at which level they stand.
//!
//! A key that is misspelt or at the wrong level is reported once, and put where it is meant. So later steps read the
//! document as if it were right, and report no consequences.

mod place;
mod report;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::node::{Node, Value};
use crate::spec::read::{Part, Shape};
use place::{Entry, Level, Place, fits_in, has_maps, text};
use report::{Parent, Run};
use std::collections::{BTreeSet, VecDeque};

/// Reports keys that do not belong where they are, and moves them.
pub(super) fn mend(root: Node, shape: Shape, diagnostics: &mut Diagnostics) -> Node {
    Mender { levels: Vec::new(), moved: VecDeque::new(), unnamed: None, diagnostics }.value(root, shape)
}

/// An entry that is moved to an outer level.
struct Moved {
    level: usize,
    /// The key of that level under which the entry belongs, if it is no key of the level itself.
    container: Option<&'static str>,
    entry: Entry,
}

struct Mender<'d> {
    /// The mappings around the current node, the outermost first.
    levels: Vec<Level>,
    moved: VecDeque<Moved>,
    /// The keys of the last mapping from the first on that it has twice: those of an item whose name is missing.
    unnamed: Option<Vec<Entry>>,
    diagnostics: &'d mut Diagnostics,
}

impl Mender<'_> {
    fn value(&mut self, node: Node, shape: Shape) -> Node {
        let Node { span, value, plain } = node;
        let value = match (shape, value) {
            (Shape::Part(part) | Shape::Short(part), Value::Map(entries)) => self.mapping(entries, part),
            (Shape::Entries(inner), Value::Map(entries)) => Value::Map(self.entries(entries, inner())),
            (Shape::TextOrEntries(inner), Value::Map(entries)) if has_maps(&entries) => {
                Value::Map(self.entries(entries, inner()))
            }
            (Shape::Entries(inner), Value::List(items)) => {
                let node = Node { span, value: Value::List(items), plain };
                Value::Map(self.entries_of_list(node, inner()))
            }
            (Shape::List(inner), Value::List(items)) => {
                Value::List(items.into_iter().map(|item| self.value(item, inner())).collect())
            }
            (_, value) => value,
        };
        Node { span, value, plain }
    }

    /// A mapping of the language.
    fn mapping(&mut self, mut entries: Vec<Entry>, part: &'static Part) -> Value {
        let second = second_item(&entries, part).filter(|_| !self.levels.is_empty());
        let mut unnamed = second.map(|at| entries.split_off(at));
        // The name of the second item may be indented as its keys, which is reported with those.
        if let (Some(second), Some(_)) = (&mut unnamed, entries.last().filter(|last| is_name(last, part))) {
            second.splice(0..0, entries.pop());
        }
        self.levels.push(Level::new(part, &entries));
        let mut rest = VecDeque::from(entries);
        let mut out: Vec<Entry> = Vec::new();
        let mut is_known = rest.is_empty();
        // A key of an outer mapping that is indented too much, as are the items below it.
        let mut heading: Option<(usize, String)> = None;
        while let Some((key, value)) = rest.pop_front() {
            if let Some(known) = key.as_text().and_then(|name| part.key(name)) {
                is_known = true;
                let value = self.value(value, (known.shape)());
                // Of a duplicate key, which is reported, the one with a value counts.
                match out.iter_mut().find(|(other, before)| text(other) == text(&key) && is_empty(before)) {
                    Some(entry) => entry.1 = value,
                    None => out.push((key, value)),
                }
                continue;
            }
            let place = Place::of_key(&self.levels, out.last(), &key, &value);
            is_known |= place != Place::Nowhere;
            let mut run = vec![(key, value)];
            while let Some((key, value)) = rest.front()
                && place.repeats(&self.levels)
                && key.as_text().is_none_or(|name| part.key(name).is_none())
                && Place::of_key(&self.levels, out.last(), key, value) == place
            {
                run.extend(rest.pop_front());
            }
            if !place.is_below(heading.as_ref()) {
                let (of, previous, levels) = (Parent::Mapping(part), out.last(), self.levels.as_slice());
                self.diagnostics.push_all(Run { of, previous, entries: &run, levels }.report(&place));
            }
            heading = place.heading(&run).or(heading);
            self.put(&place, run, &mut out);
        }
        self.settle(&mut out);
        self.levels.pop();
        self.unnamed = unnamed;
        if is_known { Value::Map(out) } else { Value::Unreadable }
    }

    /// Moves entries that are no keys of the innermost mapping to their place.
    fn put(&mut self, place: &Place, run: Vec<Entry>, out: &mut Vec<Entry>) {
        let level = self.levels.len() - 1;
        match *place {
            Place::Meant { key: Some(key), is_same, .. } => {
                for (node, value) in run {
                    if self.levels[level].add(key) {
                        let known = self.levels[level].part.key(key);
                        let shape = known.map_or(Shape::Json, |known| (known.shape)());
                        let value = if fits_in(shape, &value)
                            && (is_same || !matches!(shape, Shape::Value | Shape::TextOrEntries(_)))
                        {
                            self.value(value, shape)
                        } else {
                            Node::unreadable(value.span)
                        };
                        out.push((named(key, &node), value));
                    } else if !is_same {
                        // Both say something about it, such as `type` and `required`.
                        self.levels[level].contradicted.push(key);
                    }
                }
            }
            Place::BelowPrevious => {
                if let Some((key, value)) = out.last_mut() {
                    let known = text(key).and_then(|name| self.levels[level].part.key(name));
                    let shape = known.map_or(Shape::Json, |known| (known.shape)());
                    let node = Node { value: Value::Map(run), ..value.clone() };
                    *value = self.value(node, shape);
                }
            }
            Place::Beside { level } => self.move_all(level, None, run),
            Place::Under { level, container } => self.move_all(level, Some(container), run),
            Place::Meant { key: None, .. } | Place::Nowhere | Place::Fine | Place::WithoutName => {}
        }
    }

    fn move_all(&mut self, level: usize, container: Option<&'static str>, run: Vec<Entry>) {
        for entry in run {
            if container.is_none()
                && let Some(name) = text(&entry.0)
            {
                self.levels[level].add(name);
            }
            self.moved.push_back(Moved { level, container, entry });
        }
    }

    /// Takes the entries that were moved to the innermost mapping.
    fn settle(&mut self, out: &mut Vec<Entry>) {
        let level = self.levels.len() - 1;
        for (key, value) in out.iter_mut() {
            if text(key).is_some_and(|key| self.levels[level].contradicted.contains(&key)) {
                value.value = Value::Unreadable;
            }
        }
        while let Some(at) = self.moved.iter().position(|moved| moved.level == level) {
            let Some(Moved { container, entry: (key, value), .. }) = self.moved.remove(at) else { return };
            let name = container.or_else(|| text(&key)).unwrap_or_default();
            let Some(known) = self.levels[level].part.key(name) else { continue };
            let Some(container) = container else {
                let value = self.value(value, (known.shape)());
                out.push((key, value));
                continue;
            };
            let inside = match (known.shape)() {
                Shape::Entries(inner) => inner(),
                _ => Shape::Json,
            };
            let value = self.value(value, inside);
            match out.iter_mut().find(|(key, _)| text(key) == Some(container)) {
                Some((_, Node { value: Value::Map(entries), .. })) => entries.push((key, value)),
                Some((_, node)) => node.value = Value::Map(vec![(key, value)]),
                None => {
                    let map =
                        Node { span: key.span, value: Value::Map(vec![(key.clone(), value)]), plain: false };
                    out.push((named(container, &key), map));
                }
            }
        }
    }

    /// Named items.
    fn entries(&mut self, entries: Vec<Entry>, inner: Shape) -> Vec<Entry> {
        let mut rest = VecDeque::from(entries);
        let mut out: Vec<Entry> = Vec::new();
        // A key of an outer mapping that is indented too much, as are the items below it.
        let mut heading: Option<(usize, String)> = None;
        while let Some((key, value)) = rest.pop_front() {
            let place = Place::of_item(&self.levels, inner, out.last(), &key, &value);
            if place == Place::Fine {
                self.unnamed = None;
                let value = self.value(value, inner);
                out.push((key, value));
                if let Some(mut entries) = self.unnamed.take() {
                    let span = entries[0].0.span;
                    let is_named = inner.part().is_some_and(|part| !has_key(part, &entries[0].0));
                    let name = if is_named { entries.remove(0).0 } else { Node::unreadable(span) };
                    let node = Node { span, value: Value::Map(entries), plain: false };
                    out.push((name, self.value(node, inner)));
                }
                continue;
            }
            let mut run = vec![(key, value)];
            while let Some((key, value)) = rest.front()
                && Place::of_item(&self.levels, inner, out.last(), key, value) == place
            {
                run.extend(rest.pop_front());
            }
            if !place.is_below(heading.as_ref()) {
                let (of, previous, levels) =
                    (Parent::Items(inner.part()), out.last(), self.levels.as_slice());
                self.diagnostics.push_all(Run { of, previous, entries: &run, levels }.report(&place));
            }
            heading = place.heading(&run).or(heading);
            match place {
                Place::BelowPrevious => {
                    if let Some((_, value)) = out.last_mut() {
                        let mut entries = match std::mem::replace(&mut value.value, Value::Null) {
                            Value::Map(entries) => entries,
                            _ => Vec::new(),
                        };
                        entries.extend(run);
                        let node = Node { value: Value::Map(entries), ..value.clone() };
                        *value = self.value(node, inner);
                    }
                }
                Place::WithoutName => {
                    let span = run[0].0.span;
                    let node = Node { span, value: Value::Map(run), plain: false };
                    out.push((Node::unreadable(span), self.value(node, inner)));
                }
                place => self.put(&place, run, &mut out),
            }
        }
        out
    }

    /// Named items that are written as a list. Those without a name become one that is unreadable.
    fn entries_of_list(&mut self, list: Node, inner: Shape) -> Vec<Entry> {
        let Value::List(items) = list.value else { return Vec::new() };
        let example = items.first().and_then(text).unwrap_or("name");
        let help = match inner {
            Shape::Part(part) => {
                format!("write a name without `-`, with a colon, and {} below it", part.name)
            }
            _ => {
                format!("write them without `-` or brackets, one a line, with their meaning: `{example}: …`")
            }
        };
        self.diagnostics.push(
            Diagnostic::new(Code::WrongKind, list.span, "expected a map, found a list")
                .label("this is a list")
                .help(help),
        );
        let named = items.into_iter().filter_map(|item| named_item(item, inner)).collect();
        let mut named = self.entries(named, inner);
        named.push((Node::unreadable(list.span), Node::unreadable(list.span)));
        named
    }
}

/// Whether an entry is the name of an item, with no keys below it.
fn is_name((key, value): &Entry, part: &Part) -> bool {
    value.value == Value::Null && !has_key(part, key)
}

/// Whether a value is nothing or an empty text.
fn is_empty(value: &Node) -> bool {
    value.value == Value::Null || text(value).is_some_and(|text| text.trim().is_empty())
}

fn has_key(part: &Part, key: &Node) -> bool {
    text(key).is_some_and(|name| part.key(name).is_some())
}

/// The index from which keys are those of a second item, whose name is missing or indented as its keys: two that are there
/// already, or one below a name.
fn second_item(entries: &[Entry], part: &Part) -> Option<usize> {
    let mut seen = BTreeSet::new();
    let mut row = None;
    for (at, (key, _)) in entries.iter().enumerate() {
        if seen.insert(text(key)) {
            row = None;
        } else if row.is_some() {
            return row;
        } else {
            row = Some(at);
            if entries[..at].last().is_some_and(|last| is_name(last, part)) {
                return row;
            }
        }
    }
    None
}

/// A key with another name, at the same position.
fn named(name: &str, key: &Node) -> Node {
    Node { span: key.span, value: Value::Text(name.to_owned()), plain: key.plain }
}

/// An item of a list as a named item: `- name: id`, with more keys, or `- id: …`.
fn named_item(item: Node, inner: Shape) -> Option<Entry> {
    let Value::Map(mut entries) = item.value else { return None };
    if let [_] = entries.as_slice() {
        return entries.pop();
    }
    let part = inner.part()?;
    let at = entries.iter().position(|(key, value)| text(key) == Some("name") && text(value).is_some())?;
    let (_, name) = entries.remove(at);
    entries.retain(|(key, _)| text(key).is_some_and(|key| part.key(key).is_some()));
    Some((name, Node { span: item.span, value: Value::Map(entries), plain: false }))
}
