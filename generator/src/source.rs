//! The files of a spec, as text.

use std::path::{Path, PathBuf};

/// All files that were read, each under a number that [`Span`](crate::node::Place) refers to.
#[derive(Debug, Default)]
pub struct Sources {
    files: Vec<Source>,
}

/// One file.
#[derive(Debug)]
pub struct Source {
    /// The path as diagnostics show it.
    pub path: PathBuf,
    /// What it holds, without a byte order mark.
    pub text: String,
}

impl Sources {
    /// Adds a file and gives its number.
    pub fn add(&mut self, path: impl Into<PathBuf>, text: impl Into<String>) -> usize {
        let (path, text) = (path.into(), text.into());
        self.files.push(Source { path, text });
        self.files.len() - 1
    }

    /// Adds files and gives the number of the first; the others follow.
    pub fn add_all<P: Into<PathBuf>>(&mut self, files: impl Iterator<Item = (P, String)>) -> usize {
        let first = self.files.len();
        files.for_each(|(path, text)| _ = self.add(path, text));
        first
    }

    /// The file of this number.
    ///
    /// # Panics
    ///
    /// If the number was not given by [`add`](Self::add).
    #[must_use]
    pub fn get(&self, file: usize) -> &Source {
        &self.files[file]
    }
}

impl Source {
    /// The file's name without directory and ending.
    #[must_use]
    pub fn stem(&self) -> &str {
        self.path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default()
    }

    /// The file's name without its directory.
    #[must_use]
    pub fn file_name(&self) -> &str {
        self.path.file_name().and_then(|name| name.to_str()).unwrap_or_default()
    }

    /// The path with forward slashes, the same on every machine.
    #[must_use]
    pub fn display_path(&self) -> String {
        slashed(&self.path)
    }
}

/// A path as text with forward slashes.
#[must_use]
pub fn slashed(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
