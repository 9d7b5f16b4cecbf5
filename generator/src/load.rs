//! Loads the files of a folder as a [`Spec`].

mod duplicates;
mod prose;
mod references;
mod responses;
mod structure;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::node::{Node, Position, Span, Value};
use crate::source::{Source, Sources};
use crate::spec::read::{Read, Shape};
use crate::spec::{ApiFile, Section, SectionFile, Spec, Text};
use crate::{name, parallel, yaml};
use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// The file about the API as a whole.
pub const API_FILE: &str = "api.yaml";

/// A file on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawFile {
    /// Its path, as diagnostics show it.
    pub path: PathBuf,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Reads the YAML files of a folder, in the order of their names. Hidden files are skipped.
///
/// # Errors
///
/// A folder or file that cannot be read, with its path.
pub fn read_folder(folder: &Path) -> io::Result<Vec<RawFile>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(named(folder))? {
        let path = entry.map_err(named(folder))?.path();
        if is_spec_file(&path) && !path.is_dir() {
            let bytes = read_file(&path)?;
            files.push(RawFile { path, bytes });
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// Returns whether a name is that of a YAML file which is not hidden.
pub(crate) fn is_spec_file(path: &Path) -> bool {
    let is_yaml = path
        .extension()
        .is_some_and(|ending| ["yaml", "yml"].iter().any(|yaml| ending.eq_ignore_ascii_case(yaml)));
    let is_hidden = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
    is_yaml && !is_hidden
}

/// Reads a regular file, or the target of a link. A pipe or a device might never end.
///
/// # Errors
///
/// A file that cannot be read, with its path.
pub fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    if !fs::metadata(path).map_err(named(path))?.is_file() {
        return Err(named(path)(io::Error::other("not a file")));
    }
    fs::read(path).map_err(named(path))
}

/// Adds the path to an error.
fn named(path: &Path) -> impl Fn(io::Error) -> io::Error {
    move |error| io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

/// Reads the spec in the files. A file that cannot be read is reported and left out.
#[must_use]
pub fn load(
    folder: &Path,
    files: Cow<'_, [RawFile]>,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Spec {
    let has_api = files.iter().any(|file| is_api_file(&file.path));
    let numbered: Vec<_> = files.into_owned().into_iter().map(|file| add(file, sources)).collect();
    let mut documents = Vec::new();
    let mut incomplete = false;
    for ((file, _), document) in numbered.iter().zip(parallel::map(&numbered, |it| document(*it, sources))) {
        match document {
            Ok(root) => documents.push((*file, root)),
            Err(diagnostic) => {
                incomplete = true;
                diagnostics.push(*diagnostic);
            }
        }
    }
    if !has_api {
        let at = Span { file: sources.add(folder, ""), position: Position::Whole };
        diagnostics.push(
            Diagnostic::new(Code::NoApiFile, at, format!("the folder has no `{API_FILE}`")).help(format!(
                "add `{API_FILE}` with `title`, `crate`, `server`, `docs`, `error` and `scopes`"
            )),
        );
    }
    documents.iter().for_each(|(_, root)| duplicates::check(root, diagnostics));
    documents.retain(|(file, _)| {
        let is_complete = prose::check(*file, &sources.get(*file).text, diagnostics);
        incomplete |= !is_complete;
        is_complete
    });
    if !incomplete {
        let text = |file| sources.get(file).text.as_str();
        references::check(documents.iter().map(|(_, root)| root), text, diagnostics);
    }
    let mut api = None;
    let mut sections = Vec::new();
    for (file, root) in documents {
        let source = sources.get(file);
        let root = structure::mend(root, shape(source), diagnostics);
        if source.file_name() == API_FILE {
            api = Some(ApiFile::read(&root, diagnostics));
        } else {
            sections.push(section(file, &root, sources, diagnostics));
        }
    }
    responses::declare(&mut sections);
    incomplete |= api.is_none() || sections.iter().any(has_unnamed_items);
    Spec { api: api.unwrap_or_else(|| ApiFile::fallback(Span::NOWHERE)), sections, incomplete }
}

/// Adds a file to the sources. Returns its number, and the position of the first byte that is not UTF-8.
pub(crate) fn add(RawFile { path, bytes }: RawFile, sources: &mut Sources) -> (u32, Option<Position>) {
    let (text, invalid) = decoded(bytes);
    (sources.add(path, text), invalid)
}

/// Returns whether a file is that about the API as a whole.
pub(crate) fn is_api_file(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == API_FILE)
}

/// The shape of a file.
pub(crate) fn shape(source: &Source) -> Shape {
    if is_api_file(&source.path) { ApiFile::shape() } else { Section::shape() }
}

/// Whether items of a section could not be read.
fn has_unnamed_items(file: &SectionFile) -> bool {
    let Section { endpoints, schemas, unions, enums, .. } = &file.section;
    let endpoints = endpoints.iter().map(|(name, _)| name);
    let types = schemas.iter().map(|(name, _)| name).chain(unions.iter().map(|(name, _)| name));
    endpoints.chain(types).chain(enums.iter().map(|(name, _)| name)).any(Text::is_missing)
}

/// The text of a file, without a byte order mark. Bytes that are not UTF-8 are replaced, and the first has a position.
pub(crate) fn decoded(bytes: Vec<u8>) -> (String, Option<Position>) {
    let (mut text, invalid) = match String::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let (valid, bytes) = (error.utf8_error().valid_up_to(), error.as_bytes());
            let before = String::from_utf8_lossy(&bytes[..valid]);
            let line = before.matches('\n').count() + 1;
            let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
            let number = |number| u32::try_from(number).unwrap_or(1);
            let position = Position::At(number(line), number(column));
            (String::from_utf8_lossy(bytes).into_owned(), Some(position))
        }
    };
    if text.starts_with('\u{FEFF}') {
        text.remove(0);
    }
    (text, invalid)
}

/// Parses a file.
pub(crate) fn document(
    (number, invalid): (u32, Option<Position>),
    sources: &Sources,
) -> Result<Node, Box<Diagnostic>> {
    let at = |position| Span { file: number, position };
    let source = sources.get(number);
    if source.path.extension().is_some_and(|ending| ending != "yaml") {
        // With `.yml` or `.YAML` beside it, two files could be the same section.
        return Err(Box::new(
            Diagnostic::new(Code::FileName, at(Position::Whole), "the files of a spec end in `.yaml`")
                .help("rename the file, or move its content to the file of this name"),
        ));
    }
    let root = parse(number, invalid, sources)?;
    if root.value == Value::Null {
        return Err(Box::new(
            Diagnostic::new(Code::EmptyFile, at(Position::Whole), "the file is empty")
                .help("write `doc:` and the endpoints or types of the section, or delete the file"),
        ));
    }
    Ok(root)
}

/// Parses a text that was [decoded].
pub(crate) fn parse(
    number: u32,
    invalid: Option<Position>,
    sources: &Sources,
) -> Result<Node, Box<Diagnostic>> {
    let at = |position| Span { file: number, position };
    if let Some(position) = invalid {
        return Err(Box::new(
            Diagnostic::new(Code::NotUtf8, at(position), "the file is not UTF-8")
                .label("this byte is part of no character")
                .help("save the file as UTF-8"),
        ));
    }
    yaml::parse(number, &sources.get(number).text).map_err(|error| {
        let position = error.position.map_or(Position::Whole, |(line, column)| Position::At(line, column));
        let mut diagnostic = Diagnostic::new(Code::Syntax, at(position), error.message).label(error.label);
        if let Some(((line, column), label)) = error.related {
            diagnostic = diagnostic.related(at(Position::At(line, column)), label);
        }
        diagnostic.help = error.help;
        Box::new(diagnostic)
    })
}

fn section(file: u32, root: &Node, sources: &Sources, diagnostics: &mut Diagnostics) -> SectionFile {
    let source = sources.get(file);
    let stem = source.stem();
    if name::is_reserved_module(stem) {
        let at = Span { file, position: Position::Whole };
        diagnostics.push(
            Diagnostic::new(Code::ReservedName, at, format!("the client already has a module `{stem}`"))
                .help("give the file another name"),
        );
    }
    if name::is_device(stem) {
        let span = Span { file, position: Position::Whole };
        diagnostics.push(
            Diagnostic::new(Code::FileName, span, format!("no file on Windows can be called `{stem}.rs`"))
                .help("give the file another name"),
        );
    }
    if !name::is_module_name(stem) {
        let at = Span { file, position: Position::Whole };
        diagnostics.push(
            Diagnostic::new(
                Code::FileName,
                at,
                format!("`{}` cannot name a Rust module", source.file_name()),
            )
            .help("name the file in lower case with underscores, and not as a Rust keyword"),
        );
    }
    SectionFile {
        name: Text::of_file(file, stem),
        file_name: source.file_name().to_owned(),
        section: Section::read(root, diagnostics),
    }
}
