//! Finds keys that a map has twice. YAML readers silently keep the last one.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, listed};
use crate::node::{Node, Span, Value};
use std::collections::BTreeMap;

/// Reports duplicate keys at any depth. Several in a row are one mistake.
pub(super) fn check(node: &Node, diagnostics: &mut Diagnostics) {
    if let Value::List(items) = &node.value {
        items.iter().for_each(|item| check(item, diagnostics));
    }
    let mut first: BTreeMap<String, Span> = BTreeMap::new();
    let mut rows: Vec<Row> = Vec::new();
    let mut is_row = false;
    let mut previous = None;
    for (key, value) in node.entries() {
        // A number and a text that look alike are the same key to a reader of the file.
        let name = match &key.value {
            Value::Text(text) => text.clone(),
            Value::Int(number) => number.to_string(),
            _ => key.kind(),
        };
        if let Some(first) = first.get(&name) {
            let twice = Twice { name, again: key.span, first: *first };
            match rows.last_mut().filter(|_| is_row) {
                Some(row) => row.keys.push(twice),
                None => rows.push(Row { above: previous, keys: vec![twice] }),
            }
            is_row = true;
        } else {
            first.insert(name, key.span);
            is_row = false;
        }
        check(value, diagnostics);
        previous = Some((key, value));
    }
    // After several in a row, further ones have the same cause.
    match rows.iter().find(|row| row.keys.len() > 1) {
        Some(row) => diagnostics.push(row.report()),
        None => diagnostics.push_all(rows.iter().map(Row::report)),
    }
}

/// Duplicate keys that stand together.
struct Row<'n> {
    /// The entry above them.
    above: Option<(&'n Node, &'n Node)>,
    keys: Vec<Twice>,
}

struct Twice {
    name: String,
    again: Span,
    first: Span,
}

impl Row<'_> {
    fn report(&self) -> Diagnostic {
        let Twice { name, again, first } = &self.keys[0];
        let is_below_name = matches!(self.above, Some((_, Node { value: Value::Null, .. })));
        if let ([_], false) = (self.keys.as_slice(), is_below_name) {
            return Diagnostic::new(Code::DuplicateKey, *again, format!("the key `{name}` appears twice"))
                .label("again here")
                .related(*first, "first here")
                .help("remove one of the two");
        }
        let names: Vec<&str> = self.keys.iter().map(|twice| twice.name.as_str()).collect();
        let message = match names.as_slice() {
            [name] => format!("the key `{name}` appears twice"),
            names => format!("the keys {} appear twice", listed(names)),
        };
        match self.above {
            Some((name, Node { value: Value::Null, .. })) => {
                Diagnostic::new(Code::DuplicateKey, name.span, message)
                    .label("indented as much as what is below it")
                    .related(*first, "first here")
                    .help("indent this line less, or what is below it more")
            }
            _ => Diagnostic::new(Code::DuplicateKey, *again, message)
                .label("again here")
                .related(*first, "first here")
                .help("write the name of an item above them, if it is missing; otherwise remove one of each"),
        }
    }
}
