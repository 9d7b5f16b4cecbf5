//! Writes nodes as YAML, in blocks. `serde_yaml` would leave texts without quotes that other readers take for numbers and
//! booleans.

use crate::node::{Node, Value};

/// The text of a document.
#[must_use]
pub fn write(root: &Node) -> String {
    let mut out = String::new();
    block(&mut out, root, 0);
    out
}

/// Writes a value in lines of its own.
fn block(out: &mut String, node: &Node, indent: usize) {
    match &node.value {
        Value::Map(entries) if !entries.is_empty() => {
            for (key, value) in entries {
                out.push_str(&" ".repeat(indent));
                out.push_str(&scalar(key));
                out.push(':');
                below(out, value, indent + 2);
            }
        }
        Value::List(items) if !items.is_empty() => {
            for item in items {
                out.push_str(&" ".repeat(indent));
                out.push('-');
                match &item.value {
                    // The first key of a map stands beside the dash.
                    Value::Map(entries) if !entries.is_empty() => {
                        let mut inner = String::new();
                        block(&mut inner, item, indent + 2);
                        out.push(' ');
                        out.push_str(inner.trim_start());
                    }
                    _ => below(out, item, indent + 2),
                }
            }
        }
        _ => {
            out.push_str(&scalar(node));
            out.push('\n');
        }
    }
}

/// Writes a value behind a colon or a dash.
fn below(out: &mut String, node: &Node, indent: usize) {
    let is_block = match &node.value {
        Value::Map(entries) => !entries.is_empty(),
        Value::List(items) => !items.is_empty(),
        _ => false,
    };
    out.push(if is_block { '\n' } else { ' ' });
    block(out, node, indent);
}

/// A value in one line.
fn scalar(node: &Node) -> String {
    match &node.value {
        Value::Null | Value::Unreadable => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Int(value) => value.to_string(),
        Value::Float(value) => format!("{value:?}"),
        Value::Text(text) if is_plain(text) => text.clone(),
        Value::Text(text) if text.chars().any(char::is_control) => {
            serde_json::Value::from(text.as_str()).to_string()
        }
        Value::Text(text) => format!("'{}'", text.replace('\'', "''")),
        Value::List(_) => "[]".to_owned(),
        Value::Map(_) => "{}".to_owned(),
    }
}

/// Whether every reader takes a text for one without quotes.
fn is_plain(text: &str) -> bool {
    const WORDS: [&str; 9] = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"];
    let is_rate = text.split_once('/').is_some_and(|(count, _)| count.chars().all(|c| c.is_ascii_digit()));
    text.starts_with(|c: char| c.is_ascii_alphabetic() || (is_rate && c.is_ascii_digit()))
        && text.chars().all(|c| c.is_ascii_alphanumeric() || " _./<>[]{}?:-".contains(c))
        && !text.ends_with([' ', ':'])
        && !text.contains(": ")
        && !WORDS.iter().any(|word| word.eq_ignore_ascii_case(text))
}

#[cfg(test)]
mod tests {
    use super::super::parse::parse;
    use super::*;

    /// A node without what its text alone decides.
    fn plain(node: &Node) -> serde_json::Value {
        node.to_json()
    }

    #[test]
    fn what_is_written_is_read_as_the_same() {
        let text = "a: [1, 'n', '+10:00', {b: [], c: {}, d: [[x], {e: 'it''s'}]}]\n'404': ~\nf: \"tab\\there\"\ng: 1.5\nh: GET /v1/{id}\n\
                    i: 'a: b'\nj: '#x'\nk: 'x #y'\nl: 100/min\nm: ''\no: ' '\np: 'null'\n";
        let node = parse(0, text).unwrap();
        let written = write(&node);
        assert_eq!(plain(&parse(0, &written).unwrap()), plain(&node), "{written}");
    }
}
