//! A published document: its values with JSON pointers, and the references between them.

use super::percent;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::facts::Place;
use crate::node::{Node, Span, Value};
use std::collections::{BTreeMap, BTreeSet};

/// A value of a document.
#[derive(Debug, Clone)]
pub(super) struct Part<'d> {
    pub(super) node: &'d Node,
    /// The position of its key, or of an item of a list.
    pub(super) at: Span,
    /// Its JSON pointer, from the document's root.
    pub(super) pointer: String,
}

impl<'d> Part<'d> {
    pub(super) fn place(&self) -> Place {
        Place { span: self.at, pointer: Some(self.pointer.as_str().into()) }
    }

    /// The value of a key.
    pub(super) fn get(&self, key: &str) -> Option<Self> {
        let (name, node) = self.node.entries().iter().find(|(name, _)| name.as_text() == Some(key))?;
        Some(Self { node, at: name.span, pointer: pointer(&self.pointer, key) })
    }

    /// The value of a key whose value is text.
    pub(super) fn text(&self, key: &str) -> Option<&'d str> {
        self.node.get(key)?.as_text()
    }

    /// Returns whether the value of a key is `true`.
    pub(super) fn is_set(&self, key: &str) -> bool {
        self.node.get(key).is_some_and(|node| node.value == Value::Bool(true))
    }

    /// The value of a key whose value is a whole number.
    pub(super) fn number(&self, key: &str) -> Option<i64> {
        match self.node.get(key)?.value {
            Value::Int(number) => i64::try_from(number).ok(),
            #[expect(clippy::cast_possible_truncation, reason = "checked to be a whole number")]
            Value::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => Some(number as i64),
            _ => None,
        }
    }

    /// The value of a key whose value is a number but no whole one.
    pub(super) fn fraction(&self, key: &str) -> Option<f64> {
        match self.node.get(key)?.value {
            Value::Float(number) if number.is_finite() && self.number(key).is_none() => Some(number),
            _ => None,
        }
    }

    /// The keys and values of a mapping. YAML reads some keys as numbers, such as a status.
    pub(super) fn entries(&self) -> Vec<(String, Self)> {
        let entries = self.node.entries().iter().filter_map(|(name, node)| {
            let key = match &name.value {
                Value::Text(key) => key.clone(),
                Value::Int(number) => number.to_string(),
                _ => return None,
            };
            let pointer = pointer(&self.pointer, &key);
            Some((key, Part { node, at: name.span, pointer }))
        });
        entries.collect()
    }

    /// The items of a list.
    pub(super) fn items(&self) -> Vec<Self> {
        let Value::List(items) = &self.node.value else { return Vec::new() };
        let items = items.iter().enumerate();
        let item = |(index, node): (usize, &'d Node)| Part {
            node,
            at: node.span,
            pointer: format!("{}/{index}", self.pointer),
        };
        items.map(item).collect()
    }

    /// The texts of a list of a key.
    pub(super) fn texts(&self, key: &str) -> Vec<&'d str> {
        match self.node.get(key).map(|node| &node.value) {
            Some(Value::List(items)) => items.iter().filter_map(Node::as_text).collect(),
            _ => Vec::new(),
        }
    }
}

fn pointer(parent: &str, key: &str) -> String {
    format!("{parent}/{}", key.replace('~', "~0").replace('/', "~1"))
}

/// A document whose references can be followed.
pub(super) struct Document<'d> {
    pub(super) root: Part<'d>,
    /// The components by the texts that refer to them, as in `#/components/schemas/Thing`.
    components: BTreeMap<String, Part<'d>>,
    /// References that are reported.
    reported: BTreeSet<String>,
}

impl<'d> Document<'d> {
    pub(super) fn new(root: &'d Node) -> Self {
        let root = Part { node: root, at: root.span, pointer: String::new() };
        let groups = root.get("components").map(|it| it.entries()).unwrap_or_default();
        let components = groups.iter().flat_map(|(_, group)| group.entries());
        let components = components.map(|(_, part)| (format!("#{}", part.pointer), part)).collect();
        Self { root, components, reported: BTreeSet::new() }
    }

    /// The value that a part refers to, or the part itself. A reference that cannot be followed is reported once.
    pub(super) fn resolve(&mut self, part: &Part<'d>, diagnostics: &mut Diagnostics) -> Option<Part<'d>> {
        let mut part = part.clone();
        let mut seen = BTreeSet::new();
        while let Some(target) = part.text("$ref") {
            let is_new = seen.insert(target);
            match self.find(target).filter(|_| is_new) {
                Some(next) => part = next,
                None => {
                    self.report(&part, target, !is_new, diagnostics);
                    return None;
                }
            }
        }
        Some(part)
    }

    /// The value that a reference names. Its pointer may be percent-encoded, as in any URL.
    pub(super) fn find(&self, target: &str) -> Option<Part<'d>> {
        self.find_decoded(target).or_else(|| self.find_decoded(&percent::decoded(target)?))
    }

    fn find_decoded(&self, target: &str) -> Option<Part<'d>> {
        if let Some(part) = self.components.get(target) {
            return Some(part.clone());
        }
        let keys = target.strip_prefix("#/")?.split('/');
        keys.map(|key| key.replace("~1", "/").replace("~0", "~")).try_fold(self.root.clone(), |part, key| {
            let index = key.parse::<usize>().ok();
            part.get(&key).or_else(|| part.items().into_iter().nth(index?))
        })
    }

    pub(super) fn report(
        &mut self,
        part: &Part<'d>,
        target: &str,
        is_cycle: bool,
        diagnostics: &mut Diagnostics,
    ) {
        if !self.reported.insert(part.pointer.clone()) {
            return;
        }
        let at = part.node.get("$ref").map_or(part.node.span, |node| node.span);
        let (message, help) = if is_cycle {
            (
                format!("the reference `{target}` leads back to itself"),
                "write the schema itself at one of the places",
            )
        } else if target.starts_with('#') {
            (
                format!("the document has no `{target}`"),
                "correct the reference, or take a complete copy of the document",
            )
        } else {
            let help = "bundle the description into one file; no other file and no address is read";
            (format!("the reference `{target}` leads out of the file"), help)
        };
        diagnostics.push(Diagnostic::new(Code::Reference, at, message).help(help));
    }
}
