//! What a description says and the language cannot say.

use crate::diagnostic::Locations;
use crate::facts::Place;
use crate::node::{Node, Span, Value};
use crate::source::Sources;

/// What the language cannot say, with its places.
#[derive(Debug, Default)]
pub struct Unsaid(Vec<(Place, String)>);

impl Unsaid {
    pub(super) fn add(&mut self, place: &Place, what: impl Into<String>) {
        let found = (place.clone(), what.into());
        if !self.0.contains(&found) {
            self.0.push(found);
        }
    }

    /// The places, each with what stands there.
    #[must_use]
    pub fn as_slice(&self) -> &[(Place, String)] {
        &self.0
    }

    /// Adds keys of a document that the language has no word for.
    pub(super) fn scan(&mut self, node: &Node, pointer: &str, inside: &str) {
        match &node.value {
            Value::Map(entries) => {
                for (key, value) in entries {
                    let Some(name) = key.as_text() else { continue };
                    let pointer = format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"));
                    // Names that the API chooses are no keys of the description.
                    let is_key =
                        !["properties", "schemas", "examples", "example", "default", "mapping", "scopes"]
                            .contains(&inside);
                    if let Some((_, what)) = KEYS.iter().find(|(word, _)| is_key && *word == name) {
                        let place = Place { span: key.span, pointer: Some(pointer.as_str().into()) };
                        self.add(&place, *what);
                    }
                    if !["example", "examples", "default"].contains(&name) {
                        self.scan(value, &pointer, name);
                    }
                }
            }
            Value::List(items) => {
                let numbered = items.iter().enumerate();
                numbered.for_each(|(index, item)| self.scan(item, &format!("{pointer}/{index}"), ""));
            }
            _ => {}
        }
    }
}

/// Keys without a word in the language.
const KEYS: [(&str, &str); 11] = [
    ("variables", "variables of a server"),
    ("callbacks", "callbacks"),
    ("xml", "a form in XML"),
    ("not", "a schema that values must not fit"),
    ("if", "a condition of a schema"),
    ("patternProperties", "fields by a pattern"),
    ("prefixItems", "items by their number"),
    ("uniqueItems", "that items differ"),
    ("multipleOf", "that numbers are multiples"),
    ("minProperties", "a number of fields"),
    ("maxProperties", "a number of fields"),
];

/// A place with what stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located {
    /// The path of the file.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
    /// The column, from 1.
    pub column: u32,
    /// The JSON pointer.
    pub pointer: String,
    /// What the language cannot say.
    pub what: String,
}

impl Unsaid {
    /// The places, in their order in the file.
    #[must_use]
    pub fn located(&self, sources: &Sources) -> Vec<Located> {
        let spans: Vec<Span> = self.0.iter().map(|(place, _)| place.span).collect();
        let locations = Locations::resolve_all(sources, &spans);
        let located = locations.into_iter().zip(&self.0).map(|((file, at), (place, what))| Located {
            file,
            line: at.line,
            column: at.column,
            pointer: place.pointer.as_deref().unwrap_or_default().to_owned(),
            what: what.clone(),
        });
        let mut located: Vec<Located> = located.collect();
        located.sort_by(|a, b| (a.line, a.column, &a.what).cmp(&(b.line, b.column, &b.what)));
        located
    }
}
