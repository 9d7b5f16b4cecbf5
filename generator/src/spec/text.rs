//! Text as the language has it: plain words, documentation, and maps keyed by them.

use super::read::{Read, Reading};
use crate::diagnostic::{Code, Diagnostic};
use crate::node::{Node, Position, Span, Value};

/// A value with the place it stands at.
#[derive(Debug, Clone)]
pub struct Spanned<T> {
    /// Where it stands.
    pub at: Span,
    /// What it is.
    pub value: T,
}

/// Text with its place. Empty text stands for what could not be read.
pub type Text = Spanned<String>;

/// Names with what they name, in the order of the file.
pub type Entries<T> = Vec<(Text, T)>;

/// Documentation: plain prose with backticks, Markdown links and lists.
#[derive(Debug, Clone)]
pub struct Doc(pub Text);

impl Read for Text {
    fn read(node: &Node, reading: &mut Reading<'_>) -> Self {
        let text = Self::read_any(node, reading);
        if node.as_text() == Some("") {
            reading.diagnostics.push(Diagnostic::new(Code::Malformed, text.at, "the text is empty"));
        }
        text
    }

    fn placeholder(at: Span) -> Self {
        Self { at, value: String::new() }
    }
}

impl Text {
    /// Reads text that may be empty.
    fn read_any(node: &Node, reading: &mut Reading<'_>) -> Self {
        let at = node.span;
        let value = match &node.value {
            Value::Text(text) => {
                check_text(node, text, reading);
                text.clone()
            }
            Value::List(_) | Value::Map(_) => {
                reading.wrong_kind(node, "text");
                String::new()
            }
            _ => {
                not_text(node, &format!("YAML reads this as {}, not as text", node.kind()), reading);
                String::new()
            }
        };
        Self { at, value }
    }
}

impl Read for Spanned<i64> {
    fn read(node: &Node, reading: &mut Reading<'_>) -> Self {
        let number = if let Value::Int(value) = node.value { i64::try_from(value).ok() } else { None };
        if number.is_none() {
            reading.wrong_kind(node, "a whole number");
        }
        Self { at: node.span, value: number.unwrap_or_default() }
    }

    fn placeholder(at: Span) -> Self {
        Self { at, value: 0 }
    }
}

impl Read for Doc {
    fn read(node: &Node, reading: &mut Reading<'_>) -> Self {
        let text = Text::read_any(node, reading);
        if text.value.trim().is_empty() && matches!(node.value, Value::Text(_)) {
            reading.diagnostics.push(Diagnostic::new(
                Code::MissingDoc,
                text.at,
                "the documentation is empty",
            ));
        }
        check_markup(&text, reading);
        Self(text)
    }

    fn placeholder(at: Span) -> Self {
        Self(Text::placeholder(at))
    }

    const MISSING: Code = Code::MissingDoc;
}

impl<T: Read> Read for Entries<T> {
    fn read(node: &Node, reading: &mut Reading<'_>) -> Self {
        match &node.value {
            Value::Map(entries) => {
                entries.iter().map(|(key, value)| (read_key(key, reading), T::read(value, reading))).collect()
            }
            _ => {
                reading.wrong_kind(node, "a map");
                Self::new()
            }
        }
    }

    fn placeholder(_: Span) -> Self {
        Self::new()
    }

    fn left_out(_: Span) -> Option<Self> {
        Some(Self::new())
    }
}

/// A key may be a number, as HTTP statuses are.
fn read_key(key: &Node, reading: &mut Reading<'_>) -> Text {
    match &key.value {
        Value::Int(number) => Text { at: key.span, value: number.to_string() },
        _ => Text::read(key, reading),
    }
}

/// Reports the texts of an example that some readers of YAML do not take for text, or that hide something: examples
/// become documentation, and what a reviewer sees.
pub fn check_example(node: &Node, reading: &mut Reading<'_>) {
    match &node.value {
        Value::Text(text) => check_text(node, text, reading),
        Value::List(items) => items.iter().for_each(|item| check_example(item, reading)),
        Value::Map(entries) => {
            for (key, value) in entries {
                match &key.value {
                    Value::Text(text) => check_text(key, text, reading),
                    _ => not_text(key, "a key of an example is text", reading),
                }
                check_example(value, reading);
            }
        }
        _ => {}
    }
}

fn check_text(node: &Node, text: &str, reading: &mut Reading<'_>) {
    check_portable(node, text, reading);
    check_characters(node.span, text, reading);
}

fn check_portable(node: &Node, text: &str, reading: &mut Reading<'_>) {
    if let Some(taken_for) = other_readers_take_it_for(text)
        && node.plain
    {
        not_text(node, &format!("many YAML readers take `{text}` for {taken_for}"), reading);
    }
}

fn not_text(node: &Node, message: &str, reading: &mut Reading<'_>) {
    reading.diagnostics.push(
        Diagnostic::new(Code::NotText, node.span, message)
            .label("text is meant here")
            .help("put it in quotes"),
    );
}

/// What a reader of YAML 1.1 makes of plain text that YAML 1.2 reads as text.
fn other_readers_take_it_for(text: &str) -> Option<&'static str> {
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

/// Refuses characters that nobody sees or that reorder what everybody sees.
fn check_characters(at: Span, text: &str, reading: &mut Reading<'_>) {
    let hidden = text.chars().find(|c| {
        (c.is_control() && *c != '\n')
            || matches!(
                c,
                '\u{00AD}' | '\u{061C}' | '\u{200B}' | '\u{200E}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
                    | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E001F}'
            )
    });
    if let Some(c) = hidden {
        reading.diagnostics.push(
            Diagnostic::new(
                Code::UnsafeText,
                at,
                format!("the text holds the invisible character U+{:04X}", c as u32),
            )
            .help("remove it"),
        );
    }
}

/// Refuses what rustdoc would run or leave to the browser.
fn check_markup(text: &Text, reading: &mut Reading<'_>) {
    let fence = text.value.contains("```") || text.value.contains("~~~");
    let indented = text.value.lines().any(|line| line.starts_with("    ") || line.starts_with('\t'));
    if fence || indented {
        reading.diagnostics.push(
            Diagnostic::new(
                Code::UnsafeText,
                text.at,
                "documentation must not hold code blocks: rustdoc would run them",
            )
            .help("put code in `backticks`, or an example under `examples`"),
        );
    }
}

impl Text {
    /// Whether this stands for text that could not be read.
    #[must_use]
    pub fn is_placeholder(&self) -> bool {
        self.value.is_empty()
    }

    /// The line of a whole file, for what belongs to no node.
    #[must_use]
    pub fn of_file(file: usize, value: impl Into<String>) -> Self {
        Self { at: Span { file, position: Position::Whole }, value: value.into() }
    }
}

#[cfg(test)]
mod tests {
    use super::other_readers_take_it_for as taken_for;

    #[test]
    fn what_yaml_1_1_reads_otherwise_is_known() {
        for text in
            ["on", "No", "y", "2024-06-18", "+00:00", "12:30", "1_000", "0123", "2024-06-18T10:00:00Z"]
        {
            assert!(taken_for(text).is_some(), "{text}");
        }
        for text in
            ["one", "-", "+", "2024-06-18 or later", "450a76e7-f96f", "1.2.x", "e08861ae", "-x", "1..2"]
        {
            assert!(taken_for(text).is_none(), "{text}");
        }
    }
}
