//! Answers the questions of editors about a spec, also while it has errors and while files are not saved.
//!
//! A file is read as far as it is YAML (`tree`). A walk through it finds the meaning of its texts, by the declarations of
//! the language and by the model (`walk`). If a file cannot be parsed, the model is that of the last state that could.

mod complete;
mod folder;
mod hover;
mod model;
mod offers;
mod rename;
mod symbols;
mod text;
mod token;
mod tree;
mod walk;

pub use folder::{Edits, Folder, Problem};

use crate::layout;
use crate::load::RawFile;
use crate::spec::read::Form;
use folder::form;
use lsp_types::{CompletionItem, DocumentSymbol, Position, Range, TextEdit};
use std::path::{Path, PathBuf};
use token::Token;

impl Folder {
    /// The errors.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The files.
    pub fn files(&self) -> impl Iterator<Item = &Path> {
        self.texts.keys().map(PathBuf::as_path)
    }

    /// The documentation of the text at a position, in Markdown.
    #[must_use]
    pub fn hover(&self, path: &Path, at: Position) -> Option<(String, Range)> {
        let token = self.token(path, at)?;
        let range = text::range(self.texts.get(path)?, &token.range);
        Some((hover::about(&self.model, token)?, range))
    }

    /// The texts that can stand at a position.
    #[must_use]
    pub fn complete(&self, path: &Path, at: Position) -> Vec<CompletionItem> {
        complete::complete(self, path, at)
    }

    /// The places of the name at a position: its declaration, or all.
    #[must_use]
    pub fn places_at(&self, path: &Path, at: Position, only_declaration: bool) -> Vec<(PathBuf, Range)> {
        let token = self.token(path, at);
        let places = token.and_then(Token::name).map(|name| self.places(name)).unwrap_or_default();
        let wanted = places.into_iter().filter(|(.., is_declaration)| *is_declaration || !only_declaration);
        wanted.map(|(path, bytes, _)| (path.clone(), text::range(&self.texts[&path], &bytes))).collect()
    }

    /// The text that a rename at a position would replace.
    #[must_use]
    pub fn renamable(&self, path: &Path, at: Position) -> Option<Range> {
        let token = self.token(path, at)?;
        token.name().map(|_| text::range(&self.texts[path], &token.range))
    }

    /// Renames what is declared or used at a position, in all files.
    ///
    /// # Errors
    ///
    /// The reason against it, for people.
    pub fn rename(&self, path: &Path, at: Position, to: &str) -> Result<Edits, String> {
        let token = self.token(path, at).ok_or("there is no name here")?;
        rename::rename(self, path, token, to)
    }

    /// The outline of a file.
    #[must_use]
    pub fn symbols(&self, path: &Path) -> Vec<DocumentSymbol> {
        let Some(source) = self.texts.get(path) else { return Vec::new() };
        let Form::Part(part) = form(path) else { return Vec::new() };
        symbols::symbols(source, &tree::parse(source), part)
    }

    /// The change that puts a file in its layout, if it can be formatted.
    #[must_use]
    pub fn format(&self, path: &Path) -> Option<TextEdit> {
        let source = self.texts.get(path)?;
        let file = RawFile { path: path.to_owned(), bytes: source.clone().into_bytes() };
        let (_, formatted) = layout::format(vec![file]).files.pop()?;
        Some(TextEdit::new(text::range(source, &(0..source.len())), formatted))
    }
}
