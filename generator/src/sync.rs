//! Compares files with those on disk. Only files that differ are written, and only generated files are overwritten or removed.

pub mod new_folder;

use crate::render::{File, MARK};
use std::borrow::Cow;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::{fs, iter};

/// The changes that bring files on disk up to date.
#[derive(Debug)]
pub struct Plan {
    changes: Vec<Change>,
}

/// One file that differs.
#[derive(Debug)]
pub struct Change {
    path: PathBuf,
    kind: Kind,
}

/// The difference of a file.
#[derive(Debug)]
enum Kind {
    /// It does not exist; this is its text.
    Create(String),
    /// It has another text than this one.
    Update(String),
    /// The generator wrote it once, and the spec no longer asks for it.
    Remove,
    /// The generator did not write the file of this name.
    Blocked,
}

impl Change {
    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The file's name.
    #[must_use]
    pub fn name(&self) -> Cow<'_, str> {
        self.path.file_name().unwrap_or_default().to_string_lossy()
    }

    /// The word for the change that was made.
    #[must_use]
    pub fn done(&self) -> &'static str {
        match self.kind {
            Kind::Create(_) => "created",
            Kind::Update(_) => "updated",
            Kind::Remove => "removed",
            Kind::Blocked => "kept",
        }
    }

    /// The word for the difference that was found.
    #[must_use]
    pub fn outdated(&self) -> &'static str {
        match self.kind {
            Kind::Create(_) => "missing",
            Kind::Update(_) => "changed",
            Kind::Remove => "stale",
            Kind::Blocked => "not made by the generator:",
        }
    }

    /// The text to write, if any.
    fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Create(text) | Kind::Update(text) => Some(text),
            Kind::Remove | Kind::Blocked => None,
        }
    }
}

/// Compares a folder with the files that it should hold.
///
/// # Errors
///
/// A folder or file that cannot be read.
pub fn plan(folder: &Path, files: Vec<File>) -> io::Result<Plan> {
    let stale = stale(folder, &files)?.into_iter();
    let mut changes: Vec<Change> =
        stale.map(|name| Change { path: folder.join(name), kind: Kind::Remove }).collect();
    for file in files {
        changes.extend(change(folder.join(&file.name), file.text, is_ours)?);
    }
    changes.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(Plan { changes })
}

/// Compares files of a spec with the texts that they should have.
///
/// # Errors
///
/// A file that cannot be read.
pub fn rewrite(files: Vec<(PathBuf, String)>) -> io::Result<Plan> {
    let changes = files.into_iter().filter_map(|(path, text)| change(path, text, |_| true).transpose());
    Ok(Plan { changes: changes.collect::<io::Result<_>>()? })
}

/// Compares a file with the text that it should have. One that may not be replaced blocks the change.
fn change(path: PathBuf, text: String, may_replace: fn(&[u8]) -> bool) -> io::Result<Option<Change>> {
    let kind = match fs::read(&path) {
        Ok(bytes) if bytes == text.as_bytes() => return Ok(None),
        Ok(bytes) if may_replace(&bytes) => Kind::Update(text),
        Ok(_) => Kind::Blocked,
        Err(error) if error.kind() == io::ErrorKind::NotFound => Kind::Create(text),
        Err(error) => return Err(at(&path, &error)),
    };
    Ok(Some(Change { path, kind }))
}

impl Plan {
    /// Adds a file in another folder.
    ///
    /// # Errors
    ///
    /// A file that cannot be read.
    pub fn with_file(mut self, path: &Path, text: String) -> io::Result<Self> {
        self.changes.extend(change(path.to_owned(), text, is_ours)?);
        Ok(self)
    }

    /// Whether every file is up to date.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// The files that differ, in order.
    pub fn changes(&self) -> impl Iterator<Item = &Change> {
        self.changes.iter()
    }

    /// Makes the changes and returns them. Every new text is written and flushed before the first file is replaced,
    /// and each replacement is a rename, so that a reader sees the old file or the new one.
    ///
    /// # Errors
    ///
    /// A file that cannot be written or removed, with its path; a file in the way that the generator did not make.
    pub fn apply(self) -> io::Result<Vec<Change>> {
        if let Some(blocked) = self.changes.iter().find(|change| matches!(change.kind, Kind::Blocked)) {
            return Err(in_the_way(&blocked.path));
        }
        let mut written = Vec::new();
        for change in &self.changes {
            if let Some(text) = change.text() {
                let path = &change.path;
                let folder = path.parent().unwrap_or(Path::new(""));
                fs::create_dir_all(folder).map_err(|error| at(folder, &error))?;
                written.push((write_beside(folder, text).map_err(|error| at(path, &error))?, path));
            }
        }
        for (temporary, path) in written {
            temporary.persist(path).map_err(|error| at(path, &error.error))?;
        }
        for change in &self.changes {
            if matches!(change.kind, Kind::Remove) {
                fs::remove_file(&change.path).map_err(|error| at(&change.path, &error))?;
            }
        }
        Ok(self.changes)
    }
}

/// A temporary file with the text, in the folder where it will get its name.
fn write_beside(folder: &Path, text: &str) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666)); // The umask takes away what it takes from any file.
    }
    let mut file = builder.prefix(".generator-").tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// Files with the generator's header that are not among those to write.
fn stale(folder: &Path, files: &[File]) -> io::Result<Vec<String>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(at(folder, &error)),
    };
    let mut stale = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|error| at(folder, &error))?;
        let Ok(name) = entry.file_name().into_string() else { continue };
        let path = entry.path();
        let is_file = entry.file_type().map_err(|error| at(&path, &error))?.is_file();
        if is_file
            && path.extension().is_some_and(|ending| ending == "rs")
            && !files.iter().any(|file| file.name == name)
        {
            let bytes = fs::read(&path).map_err(|error| at(&path, &error))?;
            stale.extend(iter::once(name).filter(|_| is_ours(&bytes)));
        }
    }
    Ok(stale)
}

/// Whether the first line is a header of the generator. Other generators have the mark too, but not the words after it.
fn is_ours(bytes: &[u8]) -> bool {
    let first = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let first = String::from_utf8_lossy(first);
    let starts = [format!("// {MARK} "), format!("<!-- {MARK} "), format!("{{ \"{MARK}\": \"")];
    let rest = starts.iter().find_map(|start| first.strip_prefix(start));
    rest.is_some_and(|rest| rest.starts_with("from spec/") && rest.contains(" by the generator"))
}

fn in_the_way(path: &Path) -> io::Error {
    let path = path.display();
    io::Error::other(format!(
        "{path}: this file is not from the generator (its first line is not `// {MARK} from spec/… by the generator…`); \
         move it away"
    ))
}

fn at(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
