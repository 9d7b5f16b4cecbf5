//! The state of a spec that is edited.

use super::model::Model;
use super::token::{Meaning, Name, Token};
use super::walk::Walk;
use super::{text, tree};
use crate::diagnostic::Code;
use crate::diagnostic::located::{Located, locate};
use crate::load::{self, RawFile};
use crate::source::Sources;
use crate::spec::read::{Form, Read};
use crate::spec::{ApiFile, Section};
use lsp_types::{
    Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Location, NumberOrString, Position,
    TextEdit, Uri,
};
use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::io;
use std::ops;
use std::path::{Path, PathBuf};

/// Changes of files.
pub type Edits = BTreeMap<PathBuf, Vec<TextEdit>>;

/// Places in files, and whether each is a declaration.
pub(super) type Places = Vec<(PathBuf, ops::Range<usize>, bool)>;

/// A spec that is edited.
#[derive(Debug)]
pub struct Folder {
    /// The text of each file.
    pub(super) texts: BTreeMap<PathBuf, String>,
    /// The last state whose files could all be parsed.
    pub(super) model: Model,
    /// Whether the model is that of the texts.
    pub(super) is_current: bool,
    pub(super) problems: Vec<Problem>,
    /// The tokens of each file, once somebody asks.
    tokens: OnceCell<BTreeMap<PathBuf, Vec<Token>>>,
}

/// An error of the spec, for editors.
#[derive(Debug, Clone)]
pub struct Problem {
    /// The file.
    pub path: PathBuf,
    /// The error.
    pub diagnostic: Diagnostic,
    /// The changes that mend it.
    pub fix: Edits,
}

impl Folder {
    /// Reads a folder, with the texts of files that are not saved. `before` is the state to fall back to.
    ///
    /// # Errors
    ///
    /// A file that cannot be read, with its path.
    pub fn read(
        folder: &Path,
        unsaved: &BTreeMap<PathBuf, String>,
        uri: impl Fn(&Path) -> Option<Uri>,
        before: Option<Self>,
    ) -> io::Result<Self> {
        let mut files: BTreeMap<PathBuf, Vec<u8>> = BTreeMap::new();
        // A folder that is not on disk may have files that are not saved.
        if folder.is_dir() {
            files.extend(load::read_folder(folder)?.into_iter().map(|file| (file.path, file.bytes)));
        }
        let inside =
            unsaved.iter().filter(|(path, _)| path.parent() == Some(folder) && load::is_spec_file(path));
        files.extend(inside.map(|(path, text)| (path.clone(), text.clone().into_bytes())));
        let files: Vec<RawFile> = files.into_iter().map(|(path, bytes)| RawFile { path, bytes }).collect();
        let checked = crate::check(folder, files);
        let problems = locate(checked.diagnostics.as_slice(), &checked.sources);
        let problems = problems.iter().map(|it| problem(it, &checked.sources, &uri)).collect();
        let is_broken =
            |code| matches!(code, Code::Syntax | Code::NotUtf8 | Code::EmptyFile | Code::NoApiFile);
        let is_current = !checked.diagnostics.as_slice().iter().any(|it| is_broken(it.code));
        let texts = checked.sources.files().map(|it| (it.path.clone(), it.text.clone())).collect();
        let model = match before {
            Some(before) if !is_current => before.model,
            _ => Model::of(checked),
        };
        Ok(Self { texts, model, is_current, problems, tokens: OnceCell::new() })
    }

    /// The token at a position. A position behind its last character counts too.
    pub(super) fn token(&self, path: &Path, at: Position) -> Option<&Token> {
        let at = text::offset(self.texts.get(path)?, at);
        let is_there = |token: &Token| token.range.start <= at && at <= token.range.end;
        let there = self.tokens().get(path)?.iter().filter(|token| is_there(token));
        there.min_by_key(|token| (matches!(token.meaning, Meaning::Key(..)), token.range.len()))
    }

    fn tokens(&self) -> &BTreeMap<PathBuf, Vec<Token>> {
        self.tokens.get_or_init(|| {
            let files = self.texts.iter().map(|(path, source)| {
                let tokens = Walk::through(&self.model, source, &tree::parse(source), &form(path)).tokens;
                (path.clone(), tokens)
            });
            files.collect()
        })
    }

    /// All places of a name, in the order of the files.
    pub(super) fn places(&self, name: &Name) -> Places {
        let mut places = Places::new();
        for (path, tokens) in self.tokens() {
            for token in tokens {
                if token.name() == Some(name) {
                    let is_declaration = matches!(token.meaning, Meaning::Declaration(_));
                    places.push((path.clone(), token.range.clone(), is_declaration));
                }
            }
        }
        places.sort_by(|a, b| (&a.0, a.1.start).cmp(&(&b.0, b.1.start)));
        places
    }
}

/// The form of a file.
pub(super) fn form(path: &Path) -> Form {
    if load::is_api_file(path) { ApiFile::form() } else { Section::form() }
}

/// An error with its positions.
fn problem(located: &Located<'_>, sources: &Sources, uri: impl Fn(&Path) -> Option<Uri>) -> Problem {
    let diagnostic = located.diagnostic;
    let source = sources.get(diagnostic.span.file);
    let help = diagnostic.help.as_ref().map(|help| format!("\n{help}")).unwrap_or_default();
    let related = located.related.iter().filter_map(|(span, location, label)| {
        let source = sources.get(span.file);
        let location = Location::new(uri(&source.path)?, text::range(&source.text, &location.bytes));
        Some(DiagnosticRelatedInformation { location, message: (*label).to_owned() })
    });
    let mut fix = Edits::new();
    for edit in located.fix(sources) {
        let source = sources.get(edit.file);
        let change = TextEdit::new(text::range(&source.text, &edit.location.bytes), edit.right.to_owned());
        fix.entry(source.path.clone()).or_default().push(change);
    }
    let diagnostic = Diagnostic {
        range: text::range(&source.text, &located.location.bytes),
        severity: Some(DiagnosticSeverity::ERROR),
        code: Some(NumberOrString::String(diagnostic.code.name().to_owned())),
        source: Some("generator".to_owned()),
        message: format!("{}{help}", diagnostic.message),
        related_information: Some(related.collect()),
        ..Diagnostic::default()
    };
    Problem { path: source.path.clone(), diagnostic, fix }
}
