//! A single change of a description.

use serde_json::{Value, json};
use std::fmt;

/// A change of one value.
#[derive(Debug)]
pub(super) struct Edit {
    /// The keys to the value.
    pub(super) at: Vec<String>,
    /// What is done there, in order.
    pub(super) what: Vec<What>,
    /// A part of the rule's name, or several with `|` in between.
    pub(super) rule: &'static str,
    /// The keys to what is reported, if that is not around or below the value.
    pub(super) place: Option<Vec<String>>,
}

#[derive(Debug, Clone)]
pub(super) enum What {
    Set(Value),
    Remove,
    /// Gives the last key another name.
    Rename(String),
    /// Adds an item to a list.
    Push(Value),
    /// Removes the text from a list elsewhere, which is removed if it is empty then.
    RemoveText(Vec<String>, String),
    /// Adds a text to a list elsewhere, which may be new.
    AddText(Vec<String>, String),
    /// Sets a value elsewhere.
    SetAt(Vec<String>, Value),
}

impl Edit {
    pub(super) fn apply(&self, document: &mut Value) {
        for what in &self.what {
            let (key, around) = self.at.split_last().expect("a key");
            match what {
                What::Set(value) => set(find(document, around), key, value.clone()),
                What::Remove => remove(find(document, around), key),
                What::Rename(name) => {
                    let owner = find(document, around).as_object_mut().expect("an object");
                    let value = owner.remove(key).expect("the key");
                    owner.insert(name.clone(), value);
                }
                What::Push(value) => {
                    find(document, &self.at).as_array_mut().expect("a list").push(value.clone());
                }
                What::RemoveText(path, text) => {
                    let (last, owner) = path.split_last().expect("a key");
                    let owner = find(document, owner);
                    let texts = owner[last].as_array_mut().expect("a list");
                    texts.retain(|item| item != text);
                    if texts.is_empty() {
                        remove(owner, last);
                    }
                }
                What::AddText(path, text) => {
                    let (last, owner) = path.split_last().expect("a key");
                    let owner = find(document, owner).as_object_mut().expect("an object");
                    let texts = owner.entry(last.clone()).or_insert_with(|| json!([]));
                    texts.as_array_mut().expect("a list").push(text.as_str().into());
                }
                What::SetAt(path, value) => {
                    let (last, owner) = path.split_last().expect("a key");
                    set(find(document, owner), last, value.clone());
                }
            }
        }
    }

    /// Returns whether a rule is the one that is expected.
    pub(super) fn is_by(&self, rule: &str) -> bool {
        self.rule.split('|').any(|part| rule.contains(part))
    }

    /// Returns whether a finding at a pointer is at the change: around it, below it, or at the place that is expected.
    pub(super) fn is_at(&self, pointer: &str) -> bool {
        if let Some(place) = &self.place {
            return pointer == pointer_of(place);
        }
        let own = pointer_of(&self.at);
        let is_below = |inner: &str, outer: &str| inner == outer || inner.starts_with(&format!("{outer}/"));
        let owner = self.at.len().min(2);
        is_below(pointer, &own) || (is_below(&own, pointer) && pointer.matches('/').count() >= owner)
    }
}

impl fmt::Display for Edit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:?} ({})", pointer_of(&self.at), self.what, self.rule)
    }
}

fn pointer_of(path: &[String]) -> String {
    let escaped = path.iter().map(|key| key.replace('~', "~0").replace('/', "~1"));
    escaped.flat_map(|key| ["/".to_owned(), key]).collect()
}

fn find<'v>(value: &'v mut Value, path: &[String]) -> &'v mut Value {
    path.iter().fold(value, |value, key| match value {
        Value::Array(items) => &mut items[key.parse::<usize>().expect("an index")],
        value => value.get_mut(key).unwrap_or_else(|| panic!("no {key} in {path:?}")),
    })
}

fn set(owner: &mut Value, key: &str, value: Value) {
    match owner {
        Value::Array(items) => items[key.parse::<usize>().expect("an index")] = value,
        owner => owner[key] = value,
    }
}

fn remove(owner: &mut Value, key: &str) {
    match owner {
        Value::Array(items) => _ = items.remove(key.parse().expect("an index")),
        owner => assert!(owner.as_object_mut().expect("an object").remove(key).is_some(), "no {key}"),
    }
}
