//! YAML text to nodes, and nodes back to lines and columns.
//!
//! The only place that knows `serde_yaml`. Its values carry no positions, but an error raised while it
//! deserializes gets the position of the event at hand. So [`parse`] numbers the nodes as it meets them, and
//! [`locate`] walks the same way again and raises an error at the number it looks for.

use crate::node::{Node, Position, Span, Value};
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// Why a text is no YAML document that a spec may hold.
#[derive(Debug)]
pub struct Refusal {
    /// What is wrong.
    pub message: String,
    /// Line and column, from 1, where known.
    pub position: Option<(u32, u32)>,
}

/// Reads one document.
///
/// # Errors
///
/// Text that is not YAML, more than one document, tags, nesting deeper than 128, and aliases that blow the
/// document up.
pub fn parse(file: usize, text: &str) -> Result<Node, Refusal> {
    let mut documents = serde_yaml::Deserializer::from_str(text);
    let Some(document) = documents.next() else {
        return Err(Refusal { message: "the file is empty".into(), position: None });
    };
    // Without aliases a document has fewer nodes than its text has bytes (and one more where it is empty).
    let limit = u32::try_from(text.len() + 1).unwrap_or(u32::MAX);
    let mut walk = Walk { file, text, met: 0, stop_at: u32::MAX, limit };
    let node = Grow(&mut walk).deserialize(document).map_err(|error| refusal(&error))?;
    match documents.next() {
        None => Ok(node),
        Some(second) => Err(Refusal {
            message: "the file holds more than one YAML document".into(),
            position: Grow(&mut Walk { file, text, met: 0, stop_at: 0, limit })
                .deserialize(second)
                .err()
                .and_then(|error| position(&error)),
        }),
    }
}

/// The line and column, from 1, of the node that [`parse`] met as the `number`-th.
#[must_use]
pub fn locate(text: &str, number: u32) -> Option<(u32, u32)> {
    let mut walk = Walk { file: 0, text, met: 0, stop_at: number, limit: u32::MAX };
    let error = Grow(&mut walk).deserialize(serde_yaml::Deserializer::from_str(text)).err()?;
    position(&error)
}

fn refusal(error: &serde_yaml::Error) -> Refusal {
    let position = position(error);
    let text = error.to_string();
    if let Some(own) = [TAG, ALIASES].into_iter().find(|own| text.contains(own)) {
        return Refusal { message: own.to_owned(), position };
    }
    if text.contains("recursion limit exceeded") {
        return Refusal { message: "values are nested more than 128 deep".to_owned(), position };
    }
    // The place is shown by the diagnostic; what libyaml adds after it ("while parsing …") is of use.
    let message = match position {
        Some((line, column)) => text.replacen(&format!(" at line {line} column {column}"), "", 1),
        None => text,
    };
    Refusal { message, position }
}

fn position(error: &serde_yaml::Error) -> Option<(u32, u32)> {
    let location = error.location()?;
    Some((u32::try_from(location.line()).ok()?, u32::try_from(location.column()).ok()?))
}

const ALIASES: &str = "aliases make the document larger than it is written";
const TAG: &str = "YAML tags (`!name`) have no meaning in a spec";

/// How far a walk over a document has come.
struct Walk<'t> {
    file: usize,
    text: &'t str,
    met: u32,
    stop_at: u32,
    limit: u32,
}

/// Grows the next node.
struct Grow<'w, 't>(&'w mut Walk<'t>);

impl<'de> DeserializeSeed<'de> for Grow<'_, '_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Grow<'_, '_> {
    /// Numbers the node; the error of a stop gets the node's position from `serde_yaml`.
    fn enter<E: Error>(&mut self) -> Result<Span, E> {
        let number = self.0.met;
        self.0.met += 1;
        if number == self.0.stop_at {
            return Err(E::custom("here"));
        }
        if number >= self.0.limit {
            return Err(E::custom(ALIASES));
        }
        Ok(Span { file: self.0.file, position: Position::Node(number) })
    }

    fn leaf<E: Error>(mut self, value: Value) -> Result<Node, E> {
        Ok(Node { span: self.enter()?, value, plain: false })
    }
}

impl<'de> Visitor<'de> for Grow<'_, '_> {
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

    /// Text that is a slice of the file stands there as it is; the byte before it tells whether it is quoted.
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
        let span = self.enter()?;
        let mut items = Vec::new();
        while let Some(item) = seq.next_element_seed(Grow(self.0))? {
            items.push(item);
        }
        Ok(Node { span, value: Value::List(items), plain: false })
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Node, A::Error> {
        let span = self.enter()?;
        let mut entries = Vec::new();
        while let Some(key) = map.next_key_seed(Grow(self.0))? {
            entries.push((key, map.next_value_seed(Grow(self.0))?));
        }
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
        let places: Vec<_> = all
            .iter()
            .map(|node| match node.span.position {
                Position::Node(number) => locate(text, number).unwrap(),
                _ => unreachable!(),
            })
            .collect();
        assert_eq!(
            places,
            [(1, 1), (1, 1), (1, 4), (2, 1), (3, 3), (3, 5), (4, 5), (4, 6), (4, 9), (5, 5), (5, 5), (5, 8)]
        );
    }

    #[test]
    fn quotes_are_told_from_plain_text() {
        let root = parse(0, "on\n").unwrap();
        assert!(root.plain);
        for text in ["'on'", "\"on\"", "|\n  on", ">\n  on", "\"o\\x6e\""] {
            assert!(!parse(0, text).unwrap().plain, "{text}");
        }
        let Value::List(items) = parse(0, "[a, 'b', \"c\"]").unwrap().value else { panic!() };
        assert_eq!(items.iter().map(|item| item.plain).collect::<Vec<_>>(), [true, false, false]);
    }

    #[test]
    fn an_alias_bomb_is_refused_before_it_grows() {
        let mut text = String::from("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for n in 1..30 {
            let last = n - 1;
            let alias = format!("*a{last}");
            writeln!(text, "a{n}: &a{n} [{}]", [alias.as_str(); 5].join(",")).unwrap();
        }
        let refusal = parse(0, &text).unwrap_err();
        assert!(refusal.message.contains("aliases"), "{}", refusal.message);
        assert!(refusal.position.is_some());
    }

    #[test]
    fn absurd_nesting_is_refused() {
        let refusal = parse(0, &"[".repeat(5_000)).unwrap_err();
        assert!(refusal.position.is_some(), "{}", refusal.message);
        let refusal = parse(0, &format!("{}{}", "[".repeat(500), "]".repeat(500))).unwrap_err();
        assert!(refusal.message.contains("nested"), "{}", refusal.message);
    }

    #[test]
    fn a_second_document_and_a_tag_are_refused_where_they_stand() {
        assert_eq!(parse(0, "a: 1\n---\nb: 2\n").unwrap_err().position, Some((3, 1)));
        assert_eq!(parse(0, "a: !x 1\n").unwrap_err().position, Some((1, 4)));
    }
}
