//! The files of a spec, as text with lines.

use std::path::{Path, PathBuf};

/// All files that were read, by the numbers that [`Span`](crate::node::Span) refers to.
#[derive(Debug, Default)]
pub struct Sources {
    files: Vec<Source>,
}

/// One file.
#[derive(Debug)]
pub struct Source {
    /// Its path, as diagnostics show it.
    pub path: PathBuf,
    /// Its text, without a byte order mark.
    pub text: String,
}

impl Sources {
    /// Adds a file. Returns its number.
    ///
    /// # Panics
    ///
    /// If there are more files than numbers.
    pub fn add(&mut self, path: impl Into<PathBuf>, text: impl Into<String>) -> u32 {
        let (path, text) = (path.into(), text.into());
        let number = u32::try_from(self.files.len()).expect("a spec has fewer files");
        self.files.push(Source { path, text });
        number
    }

    /// All files, in the order of their numbers.
    pub fn files(&self) -> impl Iterator<Item = &Source> {
        self.files.iter()
    }

    /// The file with this number.
    ///
    /// # Panics
    ///
    /// If the number was not given by [`add`](Self::add).
    #[must_use]
    pub fn get(&self, file: u32) -> &Source {
        &self.files[file as usize]
    }
}

impl Source {
    /// The file's name, without its directory and extension.
    #[must_use]
    pub fn stem(&self) -> &str {
        self.path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default()
    }

    /// The file's name without its directory.
    #[must_use]
    pub fn file_name(&self) -> &str {
        self.path.file_name().and_then(|name| name.to_str()).unwrap_or_default()
    }

    /// The path with forward slashes, on every platform.
    #[must_use]
    pub fn display_path(&self) -> String {
        slashed(&self.path)
    }
}

/// A text with the offsets of its lines.
pub(crate) struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    pub(crate) fn of(text: &'t str) -> Self {
        let ends = text.match_indices('\n').map(|(at, _)| at + 1);
        Self { text, starts: [0].into_iter().chain(ends).collect() }
    }

    /// The offset of a line and a column, both from 1. The column counts characters.
    pub(crate) fn offset(&self, line: u32, column: u32) -> usize {
        let Some(start) = self.starts.get(line as usize - 1) else { return self.text.len() };
        let end = self.starts.get(line as usize).copied().unwrap_or(self.text.len());
        let mut chars = self.text[*start..end].char_indices();
        chars.nth(column as usize - 1).map_or(end, |(at, _)| start + at)
    }

    /// The line and column at an offset.
    pub(crate) fn position(&self, offset: usize) -> (u32, u32) {
        let line = self.starts.partition_point(|start| *start <= offset);
        let column = self.text[self.starts[line - 1]..offset].chars().count() + 1;
        (u32::try_from(line).unwrap_or(u32::MAX), u32::try_from(column).unwrap_or(u32::MAX))
    }

    /// The text before a line and a column.
    pub(crate) fn before(&self, (line, column): (u32, u32)) -> &'t str {
        &self.text[..self.offset(line, column)]
    }

    /// The text from a line and a column on.
    pub(crate) fn from(&self, (line, column): (u32, u32)) -> &'t str {
        &self.text[self.offset(line, column)..]
    }
}

/// A path as text with forward slashes.
#[must_use]
pub fn slashed(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
