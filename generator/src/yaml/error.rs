//! Errors of the text of a file, in words for its author.

use super::line::column;

/// An error that prevents a text from being read as a YAML document of a spec.
#[derive(Debug)]
pub struct SyntaxError {
    /// The error.
    pub message: String,
    /// The line and column, from 1, if they are known.
    pub position: Option<(u32, u32)>,
    /// A text beside the mark.
    pub label: String,
    /// Another position that explains the error, with a text.
    pub related: Option<((u32, u32), String)>,
    /// Advice on what to write instead.
    pub help: Option<String>,
}

impl SyntaxError {
    pub(super) fn new(message: impl Into<String>, position: impl Into<Option<(u32, u32)>>) -> Self {
        let (message, position) = (message.into(), position.into());
        Self { message, position, label: String::new(), related: None, help: None }
    }

    pub(super) fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    pub(super) fn related(mut self, position: (u32, u32), label: impl Into<String>) -> Self {
        self.related = Some((position, label.into()));
        self
    }

    pub(super) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// A line without the colon of a key.
pub(super) fn no_colon(at: (u32, u32)) -> SyntaxError {
    SyntaxError::new("this line is no key, because it has no colon", at)
        .label("expected a key and a colon")
        .help("write a colon after the key; a text that goes on here is indented more than its key")
}

/// A colon in text, which makes the text a key.
pub(super) fn in_prose(line: u32, text: &str, colon: usize) -> SyntaxError {
    SyntaxError::new("a colon in text that has no quotes", (line, column(text, colon)))
        .label("YAML reads a key here")
        .help("put the text in quotes, or in a block (`|`, and the text below)")
}

/// A line of a text below `|` or `>` that is not indented.
pub(super) fn outside_block(line: u32, indent: usize, header: u32, is_empty: bool) -> SyntaxError {
    let at = (line, u32::try_from(indent + 1).unwrap_or(u32::MAX));
    let message =
        if is_empty { "the text of a block is not indented" } else { "a line of a block is not indented" };
    SyntaxError::new(message, at)
        .label("indented no more than the key of the block")
        .related((header, at.1), "the block starts here")
        .help("indent all lines of the text more than its key")
}

/// A quote or bracket whose end is missing.
pub(super) fn unclosed(at: (u32, u32), closers: &[char]) -> SyntaxError {
    match closers.last() {
        Some(quote @ ('"' | '\'')) => SyntaxError::new("this quote is not closed", at)
            .label("the text does not end where it should")
            .help(format!("write `{quote}` at the end of the text")),
        closer => {
            let closer = closer.copied().unwrap_or(']');
            SyntaxError::new("this bracket is not closed", at)
                .label("the list or map does not end where it should")
                .help(format!("write `{closer}` at its end; text that starts with a bracket goes in quotes"))
        }
    }
}

/// A bracket at the end of nothing.
pub(super) fn closes_nothing(bracket: char, at: (u32, u32)) -> SyntaxError {
    SyntaxError::new(format!("`{bracket}` closes nothing"), at).label("nothing is open").help("remove it")
}

/// Text behind the end of a text in quotes, or of a list or map in brackets.
pub(super) fn after_the_end(text: &str, start: (u32, u32), line: u32, offset: usize) -> SyntaxError {
    let at = (line, column(text, offset));
    let first = text[offset..].chars().next().unwrap_or_default();
    let opener = (start.0 == line).then(|| text.chars().nth(start.1 as usize - 1)).flatten();
    match (opener, first) {
        (_, ']' | '}') => closes_nothing(first, at),
        (Some('\''), _) => SyntaxError::new("text stands after the closing quote", at)
            .label("the text ended before this")
            .help("write `''` for an apostrophe in single quotes, or use double quotes"),
        (Some('[' | '{'), _) => SyntaxError::new("a text without quotes starts with a bracket", start)
            .label("YAML reads a list or a map here")
            .help("put the text in quotes, or in a block (`|`, and the text below)"),
        _ => SyntaxError::new("text stands after the closing quote", at)
            .label("the text ended before this")
            .help("put the whole text in quotes, with `\\\"` for those in it, or in a block (`|`)"),
    }
}

/// The first line of a text below `|` or `>` that is indented more than the others.
pub(super) fn deep_block(line: u32, indent: usize, next: u32) -> SyntaxError {
    SyntaxError::new("the first line of a block is indented more than the others", column_of(line, indent))
        .label("decides where the text begins")
        .related((next, 1), "this line is indented less")
        .help("indent all lines of the text equally")
}

fn column_of(line: u32, indent: usize) -> (u32, u32) {
    (line, u32::try_from(indent + 1).unwrap_or(u32::MAX))
}

/// A sign in a message.
pub(super) fn sign(sign: char) -> String {
    if sign == '`' { "a backtick".to_owned() } else { format!("`{sign}`") }
}
