//! Renames of declared names, across the files of a spec.

use super::folder::{Edits, Folder, Places};
use super::text;
use super::token::{Name, Token};
use crate::diagnostic::located::locate;
use crate::load::RawFile;
use crate::spec::names::Kind;
use lsp_types::TextEdit;
use std::path::Path;

/// Renames what a token declares or uses. Refuses a name with which the spec would have more errors than before.
///
/// # Errors
///
/// The reason against it, for people.
pub(super) fn rename(folder: &Folder, path: &Path, token: &Token, to: &str) -> Result<Edits, String> {
    let name =
        token.name().filter(|name| name.kind != Kind::Rule).ok_or("only names of the spec can be renamed")?;
    if !folder.is_current {
        return Err("a file of the spec cannot be read at the moment; mend its YAML first".to_owned());
    }
    if to.is_empty() || !to.chars().all(|char| char.is_ascii_alphanumeric() || "_-:.".contains(char)) {
        return Err(format!("`{}` is not a name", to.escape_debug()));
    }
    let places = folder.places(name);
    if !places.iter().any(|(.., is_declaration)| *is_declaration) {
        return Err(format!("`{}` is not declared in the spec", name.text));
    }
    let renamed = Name { text: to.to_owned(), ..name.clone() };
    if folder.places(&renamed).iter().any(|(.., is_declaration)| *is_declaration) {
        return Err(format!("there is a `{to}` already"));
    }
    let files = folder.texts.iter().map(|(path, text)| RawFile {
        path: path.clone(),
        bytes: replaced(path, text, &places, to).into_bytes(),
    });
    let after = crate::check(path.parent().unwrap_or(path), files.collect::<Vec<_>>());
    let count = folder.model.checked.diagnostics.as_slice().len();
    let errors = locate(after.diagnostics.as_slice(), &after.sources);
    let Some(first) = errors.first().filter(|_| errors.len() > count) else {
        return Ok(edits(folder, &places, to));
    };
    let (file, line) = (after.sources.get(first.diagnostic.span.file).file_name(), first.location.line);
    Err(format!("`{to}` is not possible: {} ({file}:{line})", first.diagnostic.message))
}

/// The text of a file with the new name.
fn replaced(path: &Path, text: &str, places: &Places, to: &str) -> String {
    let mut text = text.to_owned();
    for (_, range, _) in places.iter().rev().filter(|(file, ..)| file == path) {
        text.replace_range(range.clone(), to);
    }
    text
}

fn edits(folder: &Folder, places: &Places, to: &str) -> Edits {
    let mut edits = Edits::new();
    for (path, bytes, _) in places {
        let range = text::range(&folder.texts[path], bytes);
        edits.entry(path.clone()).or_default().push(TextEdit::new(range, to.to_owned()));
    }
    edits
}
