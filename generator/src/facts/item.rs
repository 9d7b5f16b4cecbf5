//! Items: parts of an API, each with facts and a place.

use super::value::{TypeIndex, Value};
use super::words::{Aspect, Kind};
use crate::node::Span;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The facts about an API.
#[derive(Debug)]
pub struct Facts {
    /// The API as a whole.
    pub api: Item,
    /// Objects, enums and unions, by their [`TypeIndex`](super::TypeIndex).
    pub types: Vec<Item>,
    /// Aspects that the description cannot state for items of a kind, or for all items.
    pub unstated: BTreeSet<(Option<Kind>, Aspect)>,
    /// Kinds of items of which the description can list only those with these keys.
    pub listed: BTreeMap<Kind, BTreeSet<String>>,
    /// Set if a scalar may stand for a narrower one: text for a secret, a whole number for a timestamp.
    pub has_loose_scalars: bool,
    /// Set if it is made from a spec, so that nothing in it differs on purpose.
    pub is_from_spec: bool,
    /// The examples of a published description. Those of a spec are checked when it is read.
    pub examples: Vec<Example>,
}

/// An example of a published description.
#[derive(Debug)]
pub struct Example {
    /// The key of its operation.
    pub operation: String,
    /// The kind and the key of the part that it is an example of; `None` is the response.
    pub part: Option<(Kind, String)>,
    /// Its value.
    pub json: serde_json::Value,
    /// Its position.
    pub place: Place,
}

/// A part of an API.
#[derive(Debug, Clone)]
pub struct Item {
    /// Its kind.
    pub kind: Kind,
    /// The text by which the same item is found among its siblings.
    pub key: String,
    /// A second such text, for an item whose key has changed: its name in Rust, the ID of an operation.
    pub alias: Option<String>,
    /// Its position.
    pub place: Place,
    /// Its facts.
    pub facts: BTreeMap<Aspect, Value>,
    /// Its parts.
    pub parts: Vec<Item>,
    /// Set if its name is a fact of its own, as in a spec, where users of the client write it. Types that are not named
    /// are compared wherever they are used.
    pub is_named: bool,
    /// The messages that contain it.
    pub within: Messages,
    /// Set if all its uses are previews.
    pub only_preview: bool,
    /// Kinds of parts that the description does not list of this item.
    pub unlisted: Vec<Kind>,
}

/// The messages that contain an item.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Messages {
    /// Set if requests contain it.
    pub requests: bool,
    /// Set if responses or notifications contain it.
    pub responses: bool,
}

/// A position in a description.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The position in its files.
    pub span: Span,
    /// The JSON pointer of a position in a published description.
    pub pointer: Option<Arc<str>>,
}

impl From<Span> for Place {
    fn from(span: Span) -> Self {
        Self { span, pointer: None }
    }
}

impl Facts {
    /// Returns whether the description can list an item.
    #[must_use]
    pub fn lists(&self, kind: Kind, key: &str) -> bool {
        self.listed.get(&kind).is_none_or(|keys| keys.contains(key))
    }
}

impl Item {
    /// Creates an item without facts and parts, which neither requests nor responses contain.
    #[must_use]
    pub fn new(kind: Kind, key: impl Into<String>, place: impl Into<Place>) -> Self {
        Self {
            kind,
            key: key.into(),
            alias: None,
            place: place.into(),
            facts: BTreeMap::new(),
            parts: Vec::new(),
            is_named: false,
            within: Messages::default(),
            only_preview: false,
            unlisted: Vec::new(),
        }
    }

    /// With a fact.
    #[must_use]
    pub fn with(mut self, aspect: Aspect, value: Value) -> Self {
        self.facts.insert(aspect, value);
        self
    }

    /// With a fact, if there is a value for it.
    #[must_use]
    pub fn with_some(self, aspect: Aspect, value: Option<Value>) -> Self {
        match value {
            Some(value) => self.with(aspect, value),
            None => self,
        }
    }

    /// With a text.
    #[must_use]
    pub fn with_text(self, aspect: Aspect, text: impl Into<String>) -> Self {
        self.with(aspect, Value::Text(text.into()))
    }

    /// With a text, if there is one.
    #[must_use]
    pub fn with_some_text(self, aspect: Aspect, text: Option<impl Into<String>>) -> Self {
        self.with_some(aspect, text.map(|text| Value::Text(text.into())))
    }

    /// With a mark, if it is set.
    #[must_use]
    pub fn with_mark(self, aspect: Aspect, is_set: bool) -> Self {
        self.with_some(aspect, is_set.then_some(Value::Set))
    }

    /// With parts.
    #[must_use]
    pub fn with_parts(mut self, parts: impl IntoIterator<Item = Self>) -> Self {
        self.parts.extend(parts);
        self
    }

    /// With a second text by which it is found.
    #[must_use]
    pub fn with_alias(mut self, alias: impl Into<String>) -> Self {
        self.alias = Some(alias.into());
        self
    }

    /// The types that it uses itself, without those of its parts.
    pub fn types(&self) -> impl Iterator<Item = TypeIndex> {
        self.facts.values().filter_map(|value| match value {
            Value::Type(ty) => ty.index(),
            _ => None,
        })
    }

    /// Returns whether the item has a mark.
    #[must_use]
    pub fn has(&self, aspect: Aspect) -> bool {
        self.facts.contains_key(&aspect)
    }
}

/// The key of an operation: its method and path, with a server of its own in between. Names of parameters make no
/// difference.
#[must_use]
pub fn request_key(method: &str, server: Option<&str>, path: &str) -> String {
    format!("{method} {}{}", server.unwrap_or_default(), without_names(path))
}

/// A path without the names of its parameters.
#[must_use]
pub fn without_names(path: &str) -> String {
    let segments = path.split('/').map(|segment| if segment.starts_with('{') { "{}" } else { segment });
    segments.collect::<Vec<_>>().join("/")
}
