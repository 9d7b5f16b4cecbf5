//! Locates nodes by replays of the parse.

use super::parse::{NodeBuilder, NodeSeed, position};
use crate::source::Lines;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Locates nodes by the numbers that [`parse`](super::parse()) gave them. Gives their lines and columns, from 1.
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
    use super::super::parse::parse;
    use super::*;
    use crate::node::{Node, Value};

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
}
