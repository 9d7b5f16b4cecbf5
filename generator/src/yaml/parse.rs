//! Parses a document to nodes, numbered in the order of their events.

use super::cause;
use super::error::SyntaxError;
use crate::node::{Node, Position, Span, Value};
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// Parses a document.
///
/// # Errors
///
/// The text is not YAML, or contains several documents, tags, values nested more than 128 deep, or aliases that make the
/// document larger than its text.
pub fn parse(file: u32, text: &str) -> Result<Node, SyntaxError> {
    let mut documents = serde_yaml::Deserializer::from_str(text);
    let Some(document) = documents.next() else {
        return Err(SyntaxError::new("the file is empty", None));
    };
    // Without aliases, a document has at most one node for each byte of its text, and one more if it is empty.
    let limit = u32::try_from(text.len() + 1).unwrap_or(u32::MAX);
    let mut builder = NodeBuilder { file, text, next: 0, limit };
    let node = NodeSeed(&mut builder).deserialize(document).map_err(|error| syntax_error(text, &error))?;
    match documents.next() {
        None => Ok(node),
        Some(second) => Err(second_document(text, second)),
    }
}

/// Reports a second document where its first node is, or the line `---` before it.
fn second_document(text: &str, document: serde_yaml::Deserializer<'_>) -> SyntaxError {
    let mut builder = NodeBuilder { file: 0, text, next: 0, limit: 0 };
    let node = NodeSeed(&mut builder).deserialize(document).err().and_then(|error| position(&error));
    let before = (1..).zip(text.lines()).take_while(|(line, _)| node.is_none_or(|(end, _)| *line <= end));
    let separator = before.filter(|(_, line)| line.starts_with("---")).last().map(|(line, _)| (line, 1));
    SyntaxError::new("the file contains more than one YAML document", separator.or(node))
        .label("the second one starts here")
        .help("remove the line, or move what is below it to another file")
}

fn syntax_error(text: &str, error: &serde_yaml::Error) -> SyntaxError {
    let position = position(error);
    let words = error.to_string();
    if words.contains(TAG) {
        return SyntaxError::new(TAG, position)
            .help("leave the tag out; text that starts with `!` goes in quotes");
    }
    if words.contains(ALIASES) {
        return SyntaxError::new(ALIASES, position).help("write the values themselves");
    }
    if words.contains("recursion limit exceeded") {
        return SyntaxError::new("values are nested more than 128 deep", position);
    }
    // The diagnostic shows the position; the context that libyaml adds ("while parsing …") stays.
    let message = match position {
        Some((line, column)) => words.replacen(&format!(" at line {line} column {column}"), "", 1),
        None => words,
    };
    cause::of(text, SyntaxError::new(message, position))
}

pub(super) fn position(error: &serde_yaml::Error) -> Option<(u32, u32)> {
    let location = error.location()?;
    Some((u32::try_from(location.line()).ok()?, u32::try_from(location.column()).ok()?))
}

const ALIASES: &str = "aliases make the document larger than it is written";
const TAG: &str = "YAML tags (`!name`) have no meaning in a spec";

/// The state of a parse.
pub(super) struct NodeBuilder<'t> {
    pub(super) file: u32,
    pub(super) text: &'t str,
    /// The number of the next node.
    pub(super) next: u32,
    /// The maximum number of nodes.
    pub(super) limit: u32,
}

/// Builds the next node.
pub(super) struct NodeSeed<'b, 't>(pub(super) &'b mut NodeBuilder<'t>);

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
        // All nodes of a spec exist at once.
        items.shrink_to_fit();
        Ok(Node { span, value: Value::List(items), plain: false })
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Node, A::Error> {
        let span = self.span()?;
        let mut entries = Vec::new();
        while let Some(key) = map.next_key_seed(NodeSeed(self.0))? {
            entries.push((key, map.next_value_seed(NodeSeed(self.0))?));
        }
        entries.shrink_to_fit();
        Ok(Node { span, value: Value::Map(entries), plain: false })
    }

    fn visit_enum<A: EnumAccess<'de>>(self, _: A) -> Result<Node, A::Error> {
        Err(A::Error::custom(TAG))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt::Write;

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
        assert_eq!(parse(0, "a: 1\n---\nb: 2\n").unwrap_err().position, Some((2, 1)));
        assert_eq!(parse(0, "a: !x 1\n").unwrap_err().position, Some((1, 4)));
    }
}
