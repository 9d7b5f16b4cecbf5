//! A file as a tree with positions, as far as it is YAML: of a half-written file, all that stands before its error.

use granit_parser::{Event, Parser};
use std::ops::Range;

/// A value with the bytes that it takes.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) range: Range<usize>,
    pub(super) value: Value,
}

/// The content of a node.
#[derive(Debug)]
pub(super) enum Value {
    /// A text, number, boolean or nothing.
    Text(String),
    /// Items.
    List(Vec<Node>),
    /// Keys with values.
    Map(Vec<(Node, Node)>),
}

impl Node {
    /// The text, if this is one.
    pub(super) fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The keys and values, if this is a map.
    pub(super) fn entries(&self) -> &[(Self, Self)] {
        match &self.value {
            Value::Map(entries) => entries,
            _ => &[],
        }
    }

    /// The value of a key.
    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        self.entries().iter().find_map(|(name, value)| (name.text() == Some(key)).then_some(value))
    }

    /// The bytes of the text without quotes.
    pub(super) fn inner(&self, source: &str) -> Range<usize> {
        let Range { start, end } = self.range;
        let written = source.get(start..end).unwrap_or_default();
        let is_quoted = written.len() > 1 && written.starts_with(['"', '\'']);
        if is_quoted { start + 1..end - 1 } else { start..end }
    }
}

/// The maximum nesting of lists and maps. No spec needs more, and those who walk the tree take a frame for each.
const DEPTH: usize = 64;

/// A list or map that is not closed.
struct Open {
    start: usize,
    is_map: bool,
    nodes: Vec<Node>,
}

impl Open {
    fn close(self) -> Node {
        let end = self.nodes.last().map_or(self.start, |node| node.range.end);
        let mut nodes = self.nodes.into_iter();
        let value = if self.is_map {
            let mut entries = Vec::new();
            while let Some(key) = nodes.next() {
                let nothing = Node { range: key.range.end..key.range.end, value: Value::Text(String::new()) };
                entries.push((key, nodes.next().unwrap_or(nothing)));
            }
            Value::Map(entries)
        } else {
            Value::List(nodes.collect())
        };
        Node { range: self.start..end, value }
    }
}

/// Parses a text up to its first error.
pub(super) fn parse(text: &str) -> Node {
    let mut open = vec![Open { start: 0, is_map: false, nodes: Vec::new() }];
    for (event, span) in Parser::new_from_str(text).map_while(Result::ok) {
        let range = span.byte_range().unwrap_or_default();
        let range = range.start.min(text.len())..range.end.min(text.len());
        let node = match event {
            Event::MappingStart(..) | Event::SequenceStart(..) if open.len() > DEPTH => break,
            Event::MappingStart(..) => {
                open.push(Open { start: range.start, is_map: true, nodes: Vec::new() });
                continue;
            }
            Event::SequenceStart(..) => {
                open.push(Open { start: range.start, is_map: false, nodes: Vec::new() });
                continue;
            }
            Event::MappingEnd | Event::SequenceEnd => open.pop().map(Open::close),
            Event::Scalar(value, ..) => {
                let written = text.get(range.clone()).unwrap_or_default().trim_end().len();
                Some(Node {
                    range: range.start..range.start + written,
                    value: Value::Text(value.into_owned()),
                })
            }
            Event::Alias(..) => Some(Node { range, value: Value::Text(String::new()) }),
            _ => continue,
        };
        if let (Some(outer), Some(node)) = (open.last_mut(), node) {
            outer.nodes.push(node);
        }
    }
    while let Some(inner) = open.pop() {
        match open.last_mut() {
            Some(outer) => outer.nodes.push(inner.close()),
            None => {
                return inner
                    .nodes
                    .into_iter()
                    .next()
                    .unwrap_or(Node { range: 0..0, value: Value::Text(String::new()) });
            }
        }
    }
    Node { range: 0..0, value: Value::Text(String::new()) }
}
