//! Text of the language: names, documentation, maps with text keys, and examples.

use super::read::{Form, Read, Shape, wrong_kind, wrong_kind_with};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::node::{Node, Position, Span, Value};
use std::collections::BTreeSet;

/// A value with its position.
#[derive(Debug, Clone)]
pub struct Spanned<T> {
    /// Its position in the spec.
    pub span: Span,
    /// The value.
    pub value: T,
}

/// Text with its position. Empty text replaces text that is missing or could not be read.
pub type Text = Spanned<String>;

/// Named items, in the order of the file.
pub type Entries<T> = Vec<(Text, T)>;

/// Items by HTTP status. These are the only keys that may be plain numbers: YAML does not keep how a number is written.
#[derive(Debug, Clone)]
pub struct ByStatus<T>(pub Entries<T>);

/// Documentation: plain prose with backticks, Markdown links and lists.
#[derive(Debug, Clone)]
pub struct Doc(pub Text);

impl Read for Text {
    fn read(node: &Node, diagnostics: &mut Diagnostics) -> Self {
        let text = Self::read_any(node, diagnostics);
        if node.as_text() == Some("") {
            diagnostics.push(Diagnostic::new(Code::Malformed, text.span, "the text is empty"));
        }
        text
    }

    fn form() -> Form {
        Form::Text
    }

    fn fallback(span: Span) -> Self {
        Self { span, value: String::new() }
    }
}

impl Text {
    /// Reads text that may be empty.
    fn read_any(node: &Node, diagnostics: &mut Diagnostics) -> Self {
        let span = node.span;
        let value = match &node.value {
            Value::Text(text) if is_portable(node, text, diagnostics) => {
                check_characters(span, text, diagnostics);
                text.clone()
            }
            Value::Text(_) | Value::Unreadable => String::new(),
            Value::List(_) | Value::Map(_) => {
                wrong_kind(node, "text", diagnostics);
                String::new()
            }
            Value::Null => {
                diagnostics.push(
                    Diagnostic::new(Code::NotText, span, "there is no text here")
                        .label("YAML reads nothing as `null`")
                        .help("write the text, or leave out the key"),
                );
                String::new()
            }
            _ => {
                not_text(node, &format!("YAML reads this as {}, not as text", node.kind()), diagnostics);
                String::new()
            }
        };
        Self { span, value }
    }
}

/// Examples and defaults stay nodes.
impl Read for Node {
    fn read(node: &Node, diagnostics: &mut Diagnostics) -> Self {
        checked_example(node, diagnostics)
    }

    fn shape() -> Shape {
        Shape::Json
    }

    fn form() -> Form {
        Form::Json
    }

    fn fallback(span: Span) -> Self {
        Self::unreadable(span)
    }
}

impl Read for Spanned<i64> {
    fn read(node: &Node, diagnostics: &mut Diagnostics) -> Self {
        Self::read_optional(node, diagnostics).unwrap_or_else(|| Self::fallback(node.span))
    }

    fn read_optional(node: &Node, diagnostics: &mut Diagnostics) -> Option<Self> {
        let number = if let Value::Int(value) = node.value { i64::try_from(value).ok() } else { None };
        if number.is_none() {
            let help = match &node.value {
                Value::Text(text) if text.parse::<i64>().is_ok() => "leave out the quotes",
                Value::Null => "write the number, or leave out the key",
                _ => "write digits only",
            };
            wrong_kind_with(node, "a whole number", Some(help.to_owned()), diagnostics);
        }
        number.map(|value| Self { span: node.span, value })
    }

    fn form() -> Form {
        Form::Number
    }

    fn fallback(span: Span) -> Self {
        Self { span, value: 0 }
    }
}

/// Documentation that is to be written.
pub const TO_DO: &str = "TODO";

impl Read for Doc {
    fn read(node: &Node, diagnostics: &mut Diagnostics) -> Self {
        let missing = match &node.value {
            Value::Null => Some("nothing is written here"),
            Value::Text(text) if text.trim().is_empty() => Some("the text is empty"),
            Value::Bool(_) => Some("`true` and `false` explain nothing"),
            _ => None,
        };
        if let Some(message) = missing {
            diagnostics.push(
                Diagnostic::new(Code::MissingDoc, node.span, message).label("expected a sentence").help(
                    "write the meaning, or for `deprecated` what to use instead; leave out a key that says nothing",
                ),
            );
            return Self::fallback(node.span);
        }
        let text = Text::read_any(node, diagnostics);
        check_markup(&text, diagnostics);
        if text.value == TO_DO {
            diagnostics.add_to_do(text.span);
        }
        Self(text)
    }

    fn form() -> Form {
        Form::Text
    }

    fn fallback(span: Span) -> Self {
        Self(Text::fallback(span))
    }

    const MISSING: Code = Code::MissingDoc;
}

impl<T: Read> Read for Entries<T> {
    fn read(node: &Node, diagnostics: &mut Diagnostics) -> Self {
        entries(node, Text::read, diagnostics)
    }

    fn shape() -> Shape {
        Shape::Entries(T::shape)
    }

    fn form() -> Form {
        Form::Entries(T::form)
    }

    fn fallback(_: Span) -> Self {
        Self::new()
    }

    fn when_absent(_: Span) -> Option<Self> {
        Some(Self::new())
    }
}

/// Reads named items. A duplicate name, which is reported already, is left out. An item without a name stands for all that
/// could not be read.
fn entries<T: Read>(
    node: &Node,
    name: fn(&Node, &mut Diagnostics) -> Text,
    diagnostics: &mut Diagnostics,
) -> Entries<T> {
    let Value::Map(items) = &node.value else {
        let help = match T::shape() {
            Shape::Part(part) => format!("write a name below it, and below that {}", part.name),
            Shape::Entries(_) => "write a name below it, with a colon, and its meaning after that".to_owned(),
            _ => "write names below it, each with a colon and its meaning".to_owned(),
        };
        wrong_kind_with(node, "a map", Some(help), diagnostics);
        return vec![(Text::fallback(node.span), T::fallback(node.span))];
    };
    let mut seen = BTreeSet::new();
    let mut found = Entries::new();
    for (key, value) in items {
        let item = (name(key, diagnostics), T::read(value, diagnostics));
        if item.0.is_missing() || seen.insert(item.0.value.clone()) {
            found.push(item);
        }
    }
    found
}

impl<T: Read> Read for ByStatus<T> {
    fn read(node: &Node, diagnostics: &mut Diagnostics) -> Self {
        let status = |key: &Node, diagnostics: &mut Diagnostics| match &key.value {
            Value::Int(number) => Text { span: key.span, value: number.to_string() },
            _ => Text::read(key, diagnostics),
        };
        Self(entries(node, status, diagnostics))
    }

    fn shape() -> Shape {
        Shape::Entries(T::shape)
    }

    fn form() -> Form {
        Form::ByStatus(T::form)
    }

    fn fallback(_: Span) -> Self {
        Self(Entries::new())
    }

    fn when_absent(_: Span) -> Option<Self> {
        Some(Self(Entries::new()))
    }
}

/// Reports texts of an example that some YAML readers do not read as text, texts with invisible characters, and numbers
/// that JSON does not have. They become unreadable, so that nobody compares them with a type.
fn checked_example(node: &Node, diagnostics: &mut Diagnostics) -> Node {
    let with = |value: Value| Node { value, ..node.clone() };
    match &node.value {
        Value::Text(text) => {
            if !is_portable(node, text, diagnostics) {
                return Node::unreadable(node.span);
            }
            check_characters(node.span, text, diagnostics);
            node.clone()
        }
        Value::List(items) => {
            with(Value::List(items.iter().map(|item| checked_example(item, diagnostics)).collect()))
        }
        Value::Map(entries) => {
            let entry = |(key, value): &(Node, Node)| {
                let key = match &key.value {
                    Value::Text(_) | Value::Unreadable => checked_example(key, diagnostics),
                    _ => {
                        not_text(key, "a key of an example is text", diagnostics);
                        Node::unreadable(key.span)
                    }
                };
                (key, checked_example(value, diagnostics))
            };
            with(Value::Map(entries.iter().map(entry).collect()))
        }
        _ if !node.is_json_number() => {
            let message = format!("{} cannot be sent or received", node.kind());
            diagnostics.push(
                Diagnostic::new(Code::Example, node.span, message)
                    .label("JSON has finite numbers only, and whole numbers have at most 64 bits")
                    .help("write a number that fits, or put it in quotes if it is text"),
            );
            Node::unreadable(node.span)
        }
        _ => node.clone(),
    }
}

/// Whether all YAML readers read the text as text. Reports it otherwise.
fn is_portable(node: &Node, text: &str, diagnostics: &mut Diagnostics) -> bool {
    match type_in_yaml_1_1(text).filter(|_| node.plain) {
        None => true,
        Some(other) => {
            not_text(node, &format!("many YAML readers read `{text}` as {other}"), diagnostics);
            false
        }
    }
}

fn not_text(node: &Node, message: &str, diagnostics: &mut Diagnostics) {
    diagnostics.push(
        Diagnostic::new(Code::NotText, node.span, message).label("expected text").help("put it in quotes"),
    );
}

/// The type that a reader of YAML 1.1 gives to a plain scalar that is text in YAML 1.2.
fn type_in_yaml_1_1(text: &str) -> Option<&'static str> {
    const BOOLEANS: [&str; 8] = ["y", "n", "yes", "no", "on", "off", "true", "false"];
    if BOOLEANS.iter().any(|word| word.eq_ignore_ascii_case(text)) {
        return Some("a boolean");
    }
    if !text.starts_with(|c: char| c.is_ascii_digit() || c == '+' || c == '-') || text.len() < 2 {
        return None;
    }
    let only = |allowed: &str| text.chars().all(|c| c.is_ascii_digit() || allowed.contains(c));
    let date = text.len() >= 8 && text.as_bytes()[4..].starts_with(b"-") && only("-:.TtZz+ ");
    if date {
        Some("a date")
    } else if only("+-_:.") && text.chars().any(|c| c.is_ascii_digit()) && !text.contains("..") {
        Some("a number")
    } else {
        None
    }
}

/// Reports invisible characters, and characters that change the order of visible ones.
fn check_characters(span: Span, text: &str, diagnostics: &mut Diagnostics) {
    let hidden = text.chars().find(|c| {
        (c.is_control() && *c != '\n')
            || matches!(
                c,
                '\u{00AD}' | '\u{061C}' | '\u{200B}' | '\u{200E}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
                    | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E001F}'
            )
    });
    if let Some(c) = hidden {
        diagnostics.push(
            Diagnostic::new(
                Code::UnsafeText,
                span,
                format!("the text contains the invisible character U+{:04X}", c as u32),
            )
            .help("remove it"),
        );
    }
}

/// Reports code blocks, which rustdoc would run.
fn check_markup(text: &Text, diagnostics: &mut Diagnostics) {
    let fence = text.value.contains("```") || text.value.contains("~~~");
    let indented = text.value.lines().any(|line| line.starts_with("    ") || line.starts_with('\t'));
    if fence || indented {
        diagnostics.push(
            Diagnostic::new(
                Code::UnsafeText,
                text.span,
                "documentation must not contain code blocks, because rustdoc would run them",
            )
            .help("put code in `backticks`, or an example under `examples`"),
        );
    }
}

impl Text {
    /// Whether the text is missing or could not be read.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        self.value.is_empty()
    }

    /// Text that belongs to a file and not to a node of it, such as its name.
    #[must_use]
    pub fn of_file(file: u32, value: impl Into<String>) -> Self {
        Self { span: Span { file, position: Position::Whole }, value: value.into() }
    }
}

#[cfg(test)]
mod tests {
    use super::type_in_yaml_1_1 as type_of;

    #[test]
    fn scalars_that_yaml_1_1_does_not_read_as_text_are_recognized() {
        for text in
            ["on", "No", "y", "2024-06-18", "+00:00", "12:30", "1_000", "0123", "2024-06-18T10:00:00Z"]
        {
            assert!(type_of(text).is_some(), "{text}");
        }
        for text in
            ["one", "-", "+", "2024-06-18 or later", "450a76e7-f96f", "1.2.x", "e08861ae", "-x", "1..2"]
        {
            assert!(type_of(text).is_none(), "{text}");
        }
    }
}
