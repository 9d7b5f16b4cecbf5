//! Checks the functions that prose names in backticks.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};
use crate::name;
use crate::node::{Node, Position, Span, Value};
use crate::source::Lines;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// Reports words in backticks that are written like an endpoint, such as `` `get_thing` ``, and are nowhere in the spec.
/// They start with the first word of an endpoint, or end with `()`.
pub(super) fn check<'n>(
    documents: impl Iterator<Item = &'n Node> + Clone,
    text: impl Fn(u32) -> &'n str,
    diagnostics: &mut Diagnostics,
) {
    let mut known = BTreeSet::new();
    documents.clone().for_each(|root| collect(root, &mut known));
    let endpoints = documents.clone().filter_map(|root| root.get("endpoints")).flat_map(Node::entries);
    let endpoints: Vec<&str> = endpoints.filter_map(|(name, _)| name.as_text()).collect();
    let verbs = endpoints.iter().filter_map(|name| name.split('_').next()).collect();
    let words = Words { known, endpoints, verbs };
    for root in documents {
        let text = text(root.span.file);
        let mut places = Places { text, lines: Lines::of(text), next: 0 };
        check_node(root, &words, &mut places, diagnostics);
    }
}

/// Collects keys, as they are and as Rust writes them, and texts of one word.
fn collect<'n>(node: &'n Node, known: &mut BTreeSet<Cow<'n, str>>) {
    match &node.value {
        Value::Text(text) if !text.contains([' ', '\n']) => known.extend(text.split('.').map(Cow::from)),
        Value::List(items) => items.iter().for_each(|item| collect(item, known)),
        Value::Map(entries) => {
            for (key, value) in entries {
                if let Some(key) = key.as_text() {
                    known.insert(key.into());
                    let rust = name::value_name(key);
                    if rust.plain() != key {
                        known.insert(rust.plain().to_owned().into());
                    }
                }
                collect(value, known);
            }
        }
        _ => {}
    }
}

/// The words of a spec.
struct Words<'n> {
    known: BTreeSet<Cow<'n, str>>,
    endpoints: Vec<&'n str>,
    /// The first words of endpoints.
    verbs: BTreeSet<&'n str>,
}

/// The places of words in the text of a file. A node has the place where its text begins, which may be lines above.
struct Places<'n> {
    text: &'n str,
    lines: Lines<'n>,
    /// The offset from which the next place is searched: nodes are visited in the order of the text.
    next: usize,
}

impl Places<'_> {
    /// The next place of a word in backticks.
    fn next(&mut self, word: &str, node: Span) -> Span {
        let quoted = format!("`{word}`");
        while let Some(at) = self.text[self.next..].find(&quoted).map(|at| self.next + at) {
            self.next = at + quoted.len();
            let line = self.text[..at].rfind('\n').map_or(0, |end| end + 1);
            if !self.text[line..].trim_start_matches(' ').starts_with('#') {
                let (line, column) = self.lines.position(at);
                return Span { position: Position::At(line, column), ..node };
            }
        }
        node
    }
}

fn check_node(node: &Node, words: &Words<'_>, places: &mut Places<'_>, diagnostics: &mut Diagnostics) {
    match &node.value {
        Value::Text(text) if text.contains([' ', '\n']) => {
            for word in text.split('`').skip(1).step_by(2) {
                let function = word.strip_suffix("()").unwrap_or(word);
                let looks_like_one = word != function
                    || function.split_once('_').is_some_and(|(verb, _)| words.verbs.contains(verb));
                let exists = words.known.contains(function)
                    || name::is_reserved_function(function)
                    || name::is_reserved_setter(function);
                if name::is_value_name(function) && looks_like_one && !exists {
                    let message = format!("the spec has no `{function}`");
                    let span = places.next(word, node.span);
                    let mut diagnostic = Diagnostic::new(Code::UnknownEndpoint, span, message)
                        .label("neither an endpoint nor another name")
                        .once();
                    if let Some(near) = nearest(function, words.endpoints.iter().copied()) {
                        diagnostic = diagnostic.suggest(function, [near]);
                    }
                    diagnostics.push(diagnostic);
                }
            }
        }
        Value::List(items) => items.iter().for_each(|item| check_node(item, words, places, diagnostics)),
        Value::Map(entries) => {
            entries.iter().for_each(|(_, value)| check_node(value, words, places, diagnostics));
        }
        _ => {}
    }
}
