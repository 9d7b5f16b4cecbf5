//! Completions: the texts that can stand at the cursor.

use super::folder::{Folder, form};
use super::offers::Offer;
use super::walk::{CURSOR, Walk};
use super::{text, tree};
use lsp_types::{
    CompletionItem, CompletionTextEdit, Documentation, MarkupContent, MarkupKind, Position, TextEdit,
};
use std::path::Path;

/// The characters before the word at the cursor.
const BEFORE: [char; 9] = [' ', '[', '{', ',', '<', '"', '\'', '.', '`'];

/// The texts that can stand at a position.
pub(super) fn complete(folder: &Folder, path: &Path, at: Position) -> Vec<CompletionItem> {
    let Some(source) = folder.texts.get(path) else { return Vec::new() };
    let at = text::offset(source, at);
    let line = source[..at].rfind('\n').map_or(0, |end| end + 1);
    let start = source[line..at].rfind(BEFORE).map_or(line, |end| line + end + 1);
    let rest = source[at..].lines().next().unwrap_or_default();
    let begins_line = source[line..start].chars().all(|char| char == ' ' || char == '-');
    let open = unclosed(&source[line..start]).filter(|close| !rest.contains(*close));
    // A word that begins its line is a key, or an item of a list. A bracket may not be closed yet.
    let endings: Vec<String> = match open {
        Some(close) => vec![close.to_string()],
        None if begins_line && rest.trim().is_empty() => vec![":".to_owned(), String::new()],
        None => vec![String::new()],
    };
    let offers = endings.iter().find_map(|ending| {
        let patched = format!("{}{CURSOR}{ending}{}", &source[..start], &source[at..]);
        let root = tree::parse(&patched);
        Walk::through(&folder.model, &patched, &root, &form(path)).offers
    });
    let range = text::range(source, &(start..at));
    let item = |(index, offer): (usize, Offer)| {
        let colon = if offer.is_key && !rest.contains(':') { ": " } else { "" };
        let edit = TextEdit::new(range, format!("{}{colon}", offer.text));
        let value = offer.doc;
        CompletionItem {
            label: offer.text,
            kind: Some(offer.kind),
            documentation: Some(Documentation::MarkupContent(MarkupContent {
                kind: MarkupKind::Markdown,
                value,
            })),
            sort_text: Some(format!("{index:04}")),
            text_edit: Some(CompletionTextEdit::Edit(edit)),
            ..CompletionItem::default()
        }
    };
    offers.unwrap_or_default().into_iter().enumerate().map(item).collect()
}

/// The bracket that closes the last one that is open.
fn unclosed(text: &str) -> Option<char> {
    let mut open = Vec::new();
    for char in text.chars() {
        match char {
            '[' => open.push(']'),
            '{' => open.push('}'),
            ']' | '}' => _ = open.pop(),
            _ => {}
        }
    }
    open.pop()
}
