//! Parses YAML to nodes, and locates nodes in the text. The only module that uses `serde_yaml`.
//!
//! The values of `serde_yaml` have no positions, but an error that is raised during deserialization gets the position of
//! the current event. So [`parse`] numbers the nodes in the order of their events, and [`locate`] replays the parse and
//! raises an error at each node that it looks for.

use crate::node::{Node, Position, Span, Value};
use crate::source::Lines;
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// An error that prevents a text from being read as a YAML document of a spec.
#[derive(Debug)]
pub struct SyntaxError {
    /// The error.
    pub message: String,
    /// The line and column, from 1, if they are known.
    pub position: Option<(u32, u32)>,
}

/// Parses a document.
///
/// # Errors
///
/// The text is not YAML, or contains several documents, tags, values nested more than 128 deep, or aliases that make the
/// document larger than its text.
pub fn parse(file: usize, text: &str) -> Result<Node, SyntaxError> {
    let mut documents = serde_yaml::Deserializer::from_str(text);
    let Some(document) = documents.next() else {
        return Err(SyntaxError { message: "the file is empty".into(), position: None });
    };
    // Without aliases, a document has at most one node for each byte of its text, and one more if it is empty.
    let limit = u32::try_from(text.len() + 1).unwrap_or(u32::MAX);
    let mut builder = NodeBuilder { file, text, next: 0, limit };
    let node = NodeSeed(&mut builder).deserialize(document).map_err(|error| syntax_error(&error))?;
    match documents.next() {
        None => Ok(node),
        Some(second) => Err(SyntaxError {
            message: "the file contains more than one YAML document".into(),
            position: NodeSeed(&mut NodeBuilder { file, text, next: 0, limit: 0 })
                .deserialize(second)
                .err()
                .and_then(|error| position(&error)),
        }),
    }
}

fn syntax_error(error: &serde_yaml::Error) -> SyntaxError {
    let position = position(error);
    let text = error.to_string();
    if let Some(own) = [TAG, ALIASES].into_iter().find(|own| text.contains(own)) {
        return SyntaxError { message: own.to_owned(), position };
    }
    if text.contains("recursion limit exceeded") {
        return SyntaxError { message: "values are nested more than 128 deep".to_owned(), position };
    }
    // The diagnostic shows the position; the context that libyaml adds ("while parsing …") stays.
    let message = match position {
        Some((line, column)) => text.replacen(&format!(" at line {line} column {column}"), "", 1),
        None => text,
    };
    SyntaxError { message, position }
}

fn position(error: &serde_yaml::Error) -> Option<(u32, u32)> {
    let location = error.location()?;
    Some((u32::try_from(location.line()).ok()?, u32::try_from(location.column()).ok()?))
}

const ALIASES: &str = "aliases make the document larger than it is written";
const TAG: &str = "YAML tags (`!name`) have no meaning in a spec";

/// The state of a parse.
struct NodeBuilder<'t> {
    file: usize,
    text: &'t str,
    /// The number of the next node.
    next: u32,
    /// The maximum number of nodes.
    limit: u32,
}

/// Builds the next node.
struct NodeSeed<'b, 't>(&'b mut NodeBuilder<'t>);

impl<'de> DeserializeSeed<'de> for NodeSeed<'_, '_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl NodeSeed<'_, '_> {
    /// Numbers the node.
    fn span<E: Error>(&mut self) -> Result<Span, E> {
        let number = self.0.next;
        if number >= self.0.limit {
            return Err(E::custom(ALIASES));
        }
        self.0.next += 1;
        Ok(Span { file: self.0.file, position: Position::Node(number) })
    }

    fn leaf<E: Error>(mut self, value: Value) -> Result<Node, E> {
        Ok(Node { span: self.span()?, value, plain: false })
    }
}

impl<'de> Visitor<'de> for NodeSeed<'_, '_> {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a YAML value")
    }

    fn visit_unit<E: Error>(self) -> Result<Node, E> {
        self.leaf(Value::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Node, E> {
        self.leaf(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Node, E> {
        self.leaf(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Node, E> {
        self.leaf(Value::Int(value.into()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Node, E> {
        self.leaf(Value::Int(value.into()))
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Node, E> {
        self.leaf(Value::Int(value))
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Node, E> {
        self.leaf(i128::try_from(value).map_or(Value::Float(f64::INFINITY), Value::Int))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Node, E> {
        self.leaf(Value::Float(value))
    }

    /// Text that borrows from the file is written there without escapes. The byte before it may be a quote.
    fn visit_borrowed_str<E: Error>(self, value: &'de str) -> Result<Node, E> {
        let before = (value.as_ptr() as usize).checked_sub(self.0.text.as_ptr() as usize + 1);
        let before = before.and_then(|at| self.0.text.as_bytes().get(at));
        let plain = !matches!(before, Some(b'"' | b'\''));
        self.leaf(Value::Text(value.to_owned())).map(|node| Node { plain, ..node })
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Node, E> {
        self.leaf(Value::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut seq: A) -> Result<Node, A::Error> {
        let span = self.span()?;
        let mut items = Vec::new();
        while let Some(item) = seq.next_element_seed(NodeSeed(self.0))? {
            items.push(item);
        }
        Ok(Node { span, value: Value::List(items), plain: false })
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Node, A::Error> {
        let span = self.span()?;
        let mut entries = Vec::new();
        while let Some(key) = map.next_key_seed(NodeSeed(self.0))? {
            entries.push((key, map.next_value_seed(NodeSeed(self.0))?));
        }
        Ok(Node { span, value: Value::Map(entries), plain: false })
    }

    fn visit_enum<A: EnumAccess<'de>>(self, _: A) -> Result<Node, A::Error> {
        Err(A::Error::custom(TAG))
    }
}

/// Locates nodes by the numbers that [`parse`] gave them. Gives their lines and columns, from 1.
///
/// One replay locates all scalars, and the lists and maps that start with a scalar. Other nodes, such as empty lists,
/// take a replay each.
#[must_use]
pub fn locate(text: &str, numbers: &BTreeSet<u32>) -> BTreeMap<u32, (u32, u32)> {
    if numbers.is_empty() {
        return BTreeMap::new();
    }
    let lines = Lines::of(text);
    let mut replay =
        Replay { lines, numbers, next: 0, raised: None, opened: Vec::new(), found: BTreeMap::new() };
    // The first parse has reported errors of the text.
    let _ = ReplaySeed(&mut replay).deserialize(serde_yaml::Deserializer::from_str(text));
    let mut found = replay.found;
    found.retain(|number, _| numbers.contains(number));
    for number in numbers {
        if !found.contains_key(number)
            && let Some(position) = locate_one(text, *number)
        {
            found.insert(*number, position);
        }
    }
    found
}

/// Locates one node, by a replay that stops there.
fn locate_one(text: &str, number: u32) -> Option<(u32, u32)> {
    let mut builder = NodeBuilder { file: 0, text, next: 0, limit: number };
    let error = NodeSeed(&mut builder).deserialize(serde_yaml::Deserializer::from_str(text)).err()?;
    position(&error)
}

/// The state of a replay.
struct Replay<'t> {
    lines: Lines<'t>,
    numbers: &'t BTreeSet<u32>,
    /// The number of the next node.
    next: u32,
    /// The scalar for which an error was raised.
    raised: Option<u32>,
    /// The lists (`true`) and maps that were opened since the last scalar.
    opened: Vec<(u32, bool)>,
    found: BTreeMap<u32, (u32, u32)>,
}

impl Replay<'_> {
    fn open(&mut self, is_list: bool) -> u32 {
        let number = self.next;
        self.next += 1;
        self.opened.push((number, is_list));
        number
    }

    /// Forgets a list or map without scalars, and those that start with it.
    fn close(&mut self, number: u32) {
        if self.opened.iter().any(|(opened, _)| *opened == number) {
            self.opened.clear();
        }
    }

    fn scalar<E: Error>(&mut self) -> Result<(), E> {
        let number = self.next;
        self.next += 1;
        let wanted = |number: &u32| self.numbers.contains(number);
        if wanted(&number) || self.opened.iter().any(|(opened, _)| wanted(opened)) {
            self.raised = Some(number);
            return Err(E::custom("here"));
        }
        self.opened.clear();
        Ok(())
    }

    /// Records the location of a scalar, and of the lists and maps that start with it.
    fn record(&mut self, number: u32, at: (u32, u32)) {
        self.found.insert(number, at);
        let mut at = at;
        for (opened, is_list) in std::mem::take(&mut self.opened).into_iter().rev() {
            let before = self.lines.before(at).trim_end();
            match (is_list, before.chars().next_back()) {
                (true, Some('[' | '-')) | (false, Some('{' | '?')) => {
                    at = self.lines.position(before.len() - 1);
                }
                (true, _) => return, // A comment or an anchor is in between.
                (false, _) if ends_with_anchor(before) => return,
                (false, _) => {} // A block map starts with its first key.
            }
            self.found.insert(opened, at);
        }
    }
}

fn ends_with_anchor(text: &str) -> bool {
    text.split_whitespace().next_back().is_some_and(|word| word.starts_with('&'))
}

/// Replays the next node.
struct ReplaySeed<'r, 't>(&'r mut Replay<'t>);

impl<'de> DeserializeSeed<'de> for ReplaySeed<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let Self(replay) = self;
        let Err(error) = deserializer.deserialize_any(ReplaySeed(replay)) else { return Ok(()) };
        let Some(number) = replay.raised.take() else { return Err(error) };
        // The event of the scalar is consumed, so that the replay can go on.
        replay.record(number, position_in(&error.to_string()).unwrap_or((1, 1)));
        Ok(())
    }
}

/// Reads the position from the text of an error, whose type is not known to a visitor.
fn position_in(error: &str) -> Option<(u32, u32)> {
    let (_, position) = error.rsplit_once(" at line ")?;
    let (line, column) = position.split_once(" column ")?;
    Some((line.parse().ok()?, column.parse().ok()?))
}

impl<'de> Visitor<'de> for ReplaySeed<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a YAML value")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.0.scalar()
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.0.scalar()
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        self.0.scalar()
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        self.0.scalar()
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        self.0.scalar()
    }

    fn visit_i128<E: Error>(self, _: i128) -> Result<(), E> {
        self.0.scalar()
    }

    fn visit_u128<E: Error>(self, _: u128) -> Result<(), E> {
        self.0.scalar()
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        self.0.scalar()
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<(), E> {
        self.0.scalar()
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let number = self.0.open(true);
        while seq.next_element_seed(ReplaySeed(self.0))?.is_some() {}
        self.0.close(number);
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let number = self.0.open(false);
        while map.next_key_seed(ReplaySeed(self.0))?.is_some() {
            map.next_value_seed(ReplaySeed(self.0))?;
        }
        self.0.close(number);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt::Write;

    fn nodes(node: &Node, out: &mut Vec<Node>) {
        out.push(node.clone());
        match &node.value {
            Value::List(items) => items.iter().for_each(|item| nodes(item, out)),
            Value::Map(entries) => entries.iter().for_each(|(key, value)| {
                nodes(key, out);
                nodes(value, out);
            }),
            _ => {}
        }
    }

    #[test]
    fn every_node_is_found_again_at_its_line_and_column() {
        let text = "a: 1\nb:\n  - x\n  - {c: \"y\"}\n  - é: ü\n";
        let mut all = Vec::new();
        nodes(&parse(0, text).unwrap(), &mut all);
        let located: Vec<_> = locate(text, &(0..12).collect()).into_values().collect();
        assert_eq!(all.len(), 12);
        assert_eq!(
            located,
            [(1, 1), (1, 1), (1, 4), (2, 1), (3, 3), (3, 5), (4, 5), (4, 6), (4, 9), (5, 5), (5, 5), (5, 8)]
        );
    }

    #[test]
    fn one_replay_locates_the_same_as_a_replay_for_each_node() {
        let texts = [
            "a: 1\nb:\n  - x\n  - {c: \"y\"}\n  - [[1, {}], [], {\n  d: 'e'}]\n  - - é\n    -\n      ü: -1\n",
            "a: &x\n  b: [1, 2]\nc: *x\nd: [*x, *x]\ne: {}\nf: [  # why\n  1]\ng:\n- h: 1\n  i: ~\n",
            "- a\n- |\n  b: c\n- >-\n  d\n  e\n- ? f\n  : g\n",
            "{a: {b: [c]}}\n",
            "\"a\"\n",
        ];
        for text in texts {
            let mut all = Vec::new();
            nodes(&parse(0, text).unwrap(), &mut all);
            let all: BTreeSet<u32> = (0..u32::try_from(all.len()).unwrap()).collect();
            let alone = |number: &u32| (*number, locate_one(text, *number).unwrap());
            assert_eq!(locate(text, &all), all.iter().map(alone).collect(), "{text}");
            for number in &all {
                assert_eq!(locate(text, &[*number].into()), [alone(number)].into(), "{number} of {text}");
            }
        }
    }

    #[test]
    fn quoted_text_is_not_plain() {
        let root = parse(0, "on\n").unwrap();
        assert!(root.plain);
        for text in ["'on'", "\"on\"", "|\n  on", ">\n  on", "\"o\\x6e\""] {
            assert!(!parse(0, text).unwrap().plain, "{text}");
        }
        let Value::List(items) = parse(0, "[a, 'b', \"c\"]").unwrap().value else { panic!() };
        assert_eq!(items.iter().map(|item| item.plain).collect::<Vec<_>>(), [true, false, false]);
    }

    #[test]
    fn an_alias_bomb_is_rejected_before_it_grows() {
        let mut text = String::from("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for n in 1..30 {
            let last = n - 1;
            let alias = format!("*a{last}");
            writeln!(text, "a{n}: &a{n} [{}]", [alias.as_str(); 5].join(",")).unwrap();
        }
        let error = parse(0, &text).unwrap_err();
        assert!(error.message.contains("aliases"), "{}", error.message);
        assert!(error.position.is_some());
    }

    #[test]
    fn absurd_nesting_is_rejected() {
        let error = parse(0, &"[".repeat(5_000)).unwrap_err();
        assert!(error.position.is_some(), "{}", error.message);
        let error = parse(0, &format!("{}{}", "[".repeat(500), "]".repeat(500))).unwrap_err();
        assert!(error.message.contains("nested"), "{}", error.message);
    }

    #[test]
    fn a_second_document_and_a_tag_are_rejected_at_their_positions() {
        assert_eq!(parse(0, "a: 1\n---\nb: 2\n").unwrap_err().position, Some((3, 1)));
        assert_eq!(parse(0, "a: !x 1\n").unwrap_err().position, Some((1, 4)));
    }
}
