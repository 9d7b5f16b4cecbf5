//! Puts the files of a spec in their canonical layout: the keys in the order of their declarations, two spaces for each
//! level, an empty line between items with keys of their own. Comments stay with what they stand above or beside.
//!
//! `granit_parser` reads the text, because its events have comments, styles and positions, and it takes three crates only;
//! a library for the whole tree, such as `pretty_yaml`, takes nine, and still needs an order. The result is parsed again, and
//! a file that would say something else is refused.

mod order;
mod read;
mod same;
mod scalar;
mod tree;
mod write;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::load::{self, RawFile};
use crate::node::{Position, Span};
use crate::source::Sources;
use crate::spec::read::Shape;
use crate::{parallel, yaml};
use read::Refusal;
use std::path::PathBuf;

/// The files of a spec in their layout.
#[derive(Debug, Default)]
pub struct Formatted {
    /// The files before.
    pub sources: Sources,
    /// Files whose layout cannot be changed.
    pub diagnostics: Diagnostics,
    /// The paths of all others, with their texts.
    pub files: Vec<(PathBuf, String)>,
}

/// Formats files.
#[must_use]
pub fn format(files: Vec<RawFile>) -> Formatted {
    let mut formatted = Formatted::default();
    let add = |file: RawFile| load::add(file, &mut formatted.sources);
    let numbered: Vec<_> = files.into_iter().map(add).collect();
    let sources = &formatted.sources;
    let texts = parallel::map(&numbered, |(file, invalid)| {
        load::document((*file, *invalid), sources)?;
        text(*file, &sources.get(*file).text, load::shape(sources.get(*file)))
    });
    for ((file, _), text) in numbered.iter().zip(texts) {
        match text {
            Ok(text) => formatted.files.push((sources.get(*file).path.clone(), text)),
            Err(diagnostic) => formatted.diagnostics.push(*diagnostic),
        }
    }
    formatted
}

/// Formats a text that is YAML.
fn text(file: u32, text: &str, shape: Shape) -> Result<String, Box<Diagnostic>> {
    let at = |position| Span { file, position };
    let refused = |Refusal { at: (line, column), message, help }| {
        Box::new(Diagnostic::new(Code::Syntax, at(Position::At(line, column)), message).help(help))
    };
    let mut tree = read::read(text).map_err(refused)?;
    order::order(&mut tree.root, shape);
    let formatted = write::write(&tree);
    let (before, after) = (yaml::parse(file, text), yaml::parse(file, &formatted));
    let is_same = matches!((before, after), (Ok(before), Ok(after)) if same::same(&before, &after, shape));
    if is_same && read::comments(text) == read::comments(&formatted) {
        return Ok(formatted);
    }
    let message = "the file cannot be formatted without a change of what it says";
    let help =
        "write it in the usual form: block maps and lists, and texts that are plain, quoted or in blocks";
    Err(Box::new(Diagnostic::new(Code::Syntax, at(Position::Whole), message).help(help)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_space_that_does_not_break_is_kept() {
        let section = |text: &str| RawFile { path: "a.yaml".into(), bytes: text.as_bytes().to_vec() };
        let text = "doc: The end\u{a0}\n";
        let formatted = format(vec![section(text)]);
        assert!(formatted.diagnostics.is_empty());
        assert_eq!(formatted.files, [(PathBuf::from("a.yaml"), text.to_owned())]);
    }
}
