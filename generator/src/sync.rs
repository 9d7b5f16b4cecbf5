//! What is on disk against what should be: only what differs is written, only what we made is removed.

use crate::render::{File, MARK};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::{fs, iter};

/// What must happen for a folder to hold the files.
#[derive(Debug)]
pub struct Plan {
    folder: PathBuf,
    changes: Vec<Change>,
}

/// One file that differs.
#[derive(Debug)]
pub enum Change {
    /// It is not there.
    Create(File),
    /// It holds something else.
    Update(File),
    /// The generator made it once, and the spec does not ask for it any more.
    Remove(String),
    /// A file that the generator did not make has its name.
    Blocked(File),
}

impl Change {
    /// The file's name.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Create(file) | Self::Update(file) | Self::Blocked(file) => &file.name,
            Self::Remove(name) => name,
        }
    }

    /// What is done, in a word.
    #[must_use]
    pub fn done(&self) -> &'static str {
        match self {
            Self::Create(_) => "created",
            Self::Update(_) => "updated",
            Self::Remove(_) => "removed",
            Self::Blocked(_) => "kept",
        }
    }

    /// What is wrong with the file, in a word.
    #[must_use]
    pub fn outdated(&self) -> &'static str {
        match self {
            Self::Create(_) => "missing",
            Self::Update(_) => "changed",
            Self::Remove(_) => "stale",
            Self::Blocked(_) => "not made by the generator:",
        }
    }
}

/// Compares a folder with the files that it should hold.
///
/// # Errors
///
/// A folder or file that cannot be read.
pub fn plan(folder: &Path, files: Vec<File>) -> io::Result<Plan> {
    let mut changes: Vec<Change> = stale(folder, &files)?.into_iter().map(Change::Remove).collect();
    for file in files {
        let path = folder.join(&file.name);
        match fs::read(&path) {
            Ok(bytes) if bytes == file.text.as_bytes() => {}
            Ok(bytes) if is_ours(&bytes) => changes.push(Change::Update(file)),
            Ok(_) => changes.push(Change::Blocked(file)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => changes.push(Change::Create(file)),
            Err(error) => return Err(at(&path, &error)),
        }
    }
    changes.sort_by(|a, b| a.name().cmp(b.name()));
    Ok(Plan { folder: folder.to_owned(), changes })
}

impl Plan {
    /// Whether the folder is as it should be.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// The files that differ, in the order of their names.
    pub fn changes(&self) -> impl Iterator<Item = &Change> {
        self.changes.iter()
    }

    /// Makes the changes. Every new text is written and flushed before the first file is replaced, and each
    /// replacement is a rename, so that a reader sees the old file or the new one. Gives what was done.
    ///
    /// # Errors
    ///
    /// A file that cannot be written or removed, with its path; a file in the way that the generator did not make.
    pub fn apply(self) -> io::Result<Vec<Change>> {
        let Self { folder, changes } = self;
        if let Some(blocked) = changes.iter().find(|change| matches!(change, Change::Blocked(_))) {
            return Err(in_the_way(&folder.join(blocked.name())));
        }
        fs::create_dir_all(&folder).map_err(|error| at(&folder, &error))?;
        let mut written = Vec::new();
        for change in &changes {
            if let Change::Create(file) | Change::Update(file) = change {
                let path = folder.join(&file.name);
                written.push((write_beside(&folder, &file.text).map_err(|error| at(&path, &error))?, path));
            }
        }
        for (temporary, path) in written {
            temporary.persist(&path).map_err(|error| at(&path, &error.error))?;
        }
        for change in &changes {
            if let Change::Remove(name) = change {
                let path = folder.join(name);
                fs::remove_file(&path).map_err(|error| at(&path, &error))?;
            }
        }
        Ok(changes)
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

/// Files with the generator's mark that are not among those to write.
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

/// Whether the first line has the generator's mark.
fn is_ours(bytes: &[u8]) -> bool {
    let first = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    first.starts_with(b"// ") && String::from_utf8_lossy(first).contains(MARK)
}

fn in_the_way(path: &Path) -> io::Error {
    let path = path.display();
    io::Error::other(format!(
        "{path}: the generator did not make this file (no `{MARK}` in its first line); move it away"
    ))
}

fn at(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
