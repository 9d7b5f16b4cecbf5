//! Writes a document in its layout.

use super::scalar::Scalar;
use super::tree::{Collection, Comment, Entry, Tree, Value};

/// The maximum number of characters in a line with brackets.
const WIDTH: usize = 100;

/// The spaces of a level.
const STEP: usize = 2;

/// Writes a document.
pub(super) fn write(tree: &Tree) -> String {
    let mut writer = Writer { out: String::new() };
    writer.comments(&tree.header, 0);
    if let Value::Map(collection) | Value::List(collection) = &tree.root {
        writer.collection(collection, 0, 0);
    }
    writer.out
}

struct Writer {
    out: String,
}

impl Writer {
    /// Writes the entries of a map or list. The first goes on the present line, which has so many characters already.
    fn collection(&mut self, collection: &Collection, indent: usize, written: usize) {
        for (at, entry) in collection.entries.iter().enumerate() {
            let is_first = at == 0;
            if !is_first && collection.is_spaced {
                let before = &collection.entries[at - 1].value;
                if (before.is_block() || entry.value.is_block()) && !self.out.ends_with("\n\n") {
                    self.out.push('\n');
                }
            }
            // Comments of what starts on the line of a dash stand above the dash.
            if !is_first || written == 0 {
                above(entry).into_iter().for_each(|comments| self.comments(comments, indent));
                self.indent(indent);
            }
            self.entry(entry, indent);
        }
        self.comments(&collection.below, indent);
        if collection.below.last().is_some_and(|comment| comment.is_apart) {
            self.out.pop();
        }
    }

    /// Writes an entry behind its indentation.
    fn entry(&mut self, entry: &Entry, indent: usize) {
        let key = entry.key.as_ref().map(|key| format!("{}:", key.line().unwrap_or_default()));
        let start = key.as_deref().unwrap_or("-");
        self.out.push_str(start);
        match &entry.value {
            Value::Scalar(Scalar::Block { header, lines }) => {
                self.out.push(' ');
                self.out.push_str(header);
                self.end(entry.beside.as_ref());
                for line in lines {
                    self.line(line, indent + STEP);
                    self.out.push('\n');
                }
            }
            Value::Scalar(Scalar::Lines(lines)) => {
                for (at, line) in lines.iter().enumerate() {
                    self.out.push(if at == 0 { ' ' } else { '\n' });
                    self.line(line, if at == 0 { 0 } else { indent + STEP });
                }
                self.end(entry.beside.as_ref());
            }
            value => match on_line(value).filter(|text| fits(value, text, indent + start.chars().count())) {
                Some(text) => {
                    if !text.is_empty() {
                        self.out.push(' ');
                        self.out.push_str(&text);
                    }
                    self.end(entry.beside.as_ref());
                }
                None => self.below(entry, indent),
            },
        }
    }

    /// Writes a map or list below its key, or from the line of its dash on.
    fn below(&mut self, entry: &Entry, indent: usize) {
        let (Value::Map(collection) | Value::List(collection)) = &entry.value else { return };
        if entry.key.is_some() {
            self.end(entry.beside.as_ref());
            self.collection(collection, indent + STEP, 0);
        } else {
            self.out.push(' ');
            self.collection(collection, indent + STEP, indent + STEP);
        }
    }

    fn comments(&mut self, comments: &[Comment], indent: usize) {
        for comment in comments {
            self.indent(indent);
            self.out.push_str(&comment.text);
            self.out.push_str(if comment.is_apart { "\n\n" } else { "\n" });
        }
    }

    /// Writes a line of a text. An empty one has no indentation.
    fn line(&mut self, line: &str, indent: usize) {
        if !line.is_empty() {
            self.indent(indent);
            self.out.push_str(line);
        }
    }

    fn indent(&mut self, indent: usize) {
        self.out.extend((0..indent).map(|_| ' '));
    }

    fn end(&mut self, comment: Option<&String>) {
        if let Some(comment) = comment {
            self.out.push(' ');
            self.out.push_str(comment);
        }
        self.out.push('\n');
    }
}

/// The comments above an entry, and those of what starts on the line of its dash.
fn above(entry: &Entry) -> Vec<&[Comment]> {
    let mut comments = vec![entry.above.as_slice()];
    let mut entry = entry;
    while let (None, Value::Map(inner) | Value::List(inner)) = (&entry.key, &entry.value)
        && let Some(first) = inner.entries.first().filter(|_| !inner.is_flow)
    {
        comments.push(&first.above);
        entry = first;
    }
    comments
}

/// A value on one line, if it is not written on several.
fn on_line(value: &Value) -> Option<String> {
    let inside = |collection: &Collection, open, close| {
        let entry = |entry: &Entry| {
            let value = on_line(&entry.value)?;
            let value = if value.is_empty() { "null".to_owned() } else { value };
            Some(match &entry.key {
                Some(key) => format!("{}: {value}", key.line()?),
                None => value,
            })
        };
        let entries: Option<Vec<String>> = collection.entries.iter().map(entry).collect();
        Some(format!("{open}{}{close}", entries?.join(", "))).filter(|_| collection.is_flow)
    };
    match value {
        Value::Scalar(scalar) => scalar.line().map(str::to_owned),
        Value::Map(map) => inside(map, '{', '}'),
        Value::List(list) => inside(list, '[', ']'),
    }
}

/// Whether a line has room for a value in brackets. A scalar has no other place, and nor has an empty map or list.
fn fits(value: &Value, text: &str, before: usize) -> bool {
    match value {
        Value::Map(collection) | Value::List(collection) if !collection.entries.is_empty() => {
            before + 1 + text.chars().count() <= WIDTH
        }
        _ => true,
    }
}
