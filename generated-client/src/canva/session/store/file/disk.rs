//! The files of one user, and what is done to them.

use crate::canva::session::Tokens;
use crate::runtime::wire::from_slice;
use sha2::{Digest, Sha256};
use std::fmt;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// Where the files of one user are.
#[derive(Debug)]
pub(super) struct Place {
    directory: PathBuf,
    tokens: PathBuf,
    /// What is to become the file of tokens. There is one at a time, as only who has the lock writes, so that none is
    /// left for ever if a process ends in the middle; that is why this is not the crate `tempfile`.
    unfinished: PathBuf,
    lock: PathBuf,
}

impl Place {
    pub(super) fn of(directory: &Path, user: &str) -> Self {
        let name = hexadecimal(&Sha256::digest(user));
        let file = |extension: &str| directory.join(format!("{name}.{extension}"));
        Self {
            tokens: file("json"),
            unfinished: file("tmp"),
            lock: file("lock"),
            directory: directory.to_owned(),
        }
    }

    pub(super) fn load(&self) -> Result<Option<Tokens>, FileError> {
        let text = match fs::read(&self.tokens) {
            Ok(text) => Zeroizing::new(text),
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(FileError::at(&self.tokens, error)),
        };
        let tokens = from_slice::<Tokens>(&text).ok().filter(Tokens::can_be_refreshed);
        tokens.map(Some).ok_or_else(|| {
            FileError::at(&self.tokens, io::Error::new(ErrorKind::InvalidData, "it does not hold tokens"))
        })
    }

    pub(super) fn save(&self, tokens: &Tokens) -> Result<(), FileError> {
        self.write_unfinished(tokens).map_err(|error| FileError::at(&self.unfinished, error))?;
        fs::rename(&self.unfinished, &self.tokens).map_err(|error| FileError::at(&self.tokens, error))?;
        self.sync_directory()
    }

    pub(super) fn remove(&self) -> Result<(), FileError> {
        for path in [&self.unfinished, &self.tokens] {
            remove_if_there(path).map_err(|error| FileError::at(path, error))?;
        }
        self.sync_directory()
    }

    /// The file that is locked in place of the tokens, which are another file after each time they are saved.
    pub(super) fn open_lock(&self) -> Result<File, FileError> {
        make_directory(&self.directory).map_err(|error| FileError::at(&self.directory, error))?;
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false);
        for_owner_only(&mut options);
        options.open(&self.lock).map_err(|error| FileError::at(&self.lock, error))
    }

    /// Locks it, unless it is locked already, and tells whether that worked.
    pub(super) fn try_lock(&self, file: &File) -> Result<bool, FileError> {
        match fs4::FileExt::try_lock(file) {
            Ok(()) => Ok(true),
            Err(fs4::TryLockError::WouldBlock) => Ok(false),
            Err(fs4::TryLockError::Error(error)) => Err(FileError::at(&self.lock, error)),
        }
    }

    fn write_unfinished(&self, tokens: &Tokens) -> io::Result<()> {
        let text = Zeroizing::new(serde_json::to_vec(tokens)?);
        // One that is there is left from a process that ended, and might be readable by others.
        remove_if_there(&self.unfinished)?;
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        for_owner_only(&mut options);
        let mut file = options.open(&self.unfinished)?;
        file.write_all(&text)?;
        file.sync_all()
    }

    /// Has the names of files reach the disk as well.
    fn sync_directory(&self) -> Result<(), FileError> {
        sync(&self.directory).map_err(|error| FileError::at(&self.directory, error))
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|it| char::from_digit(it.into(), 16))
        .collect()
}

fn remove_if_there(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn make_directory(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    let is_missing = |path: &&Path| !path.as_os_str().is_empty() && !path.exists();
    let made: Vec<&Path> = path.ancestors().take_while(is_missing).collect();
    builder.create(path)?;
    made.into_iter().filter_map(Path::parent).try_for_each(|parent| {
        let is_here = parent.as_os_str().is_empty();
        sync(if is_here { Path::new(".") } else { parent })
    })
}

/// Has the names in a directory reach the disk.
#[cfg(unix)]
fn sync(directory: &Path) -> io::Result<()> {
    File::open(directory)?.sync_all()
}

/// Elsewhere a directory cannot be opened like a file.
#[cfg(not(unix))]
#[allow(clippy::unnecessary_wraps, reason = "it is for other systems")]
fn sync(_: &Path) -> io::Result<()> {
    Ok(())
}

fn for_owner_only(options: &mut OpenOptions) {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    #[cfg(not(unix))]
    let _ = options;
}

/// A file, and what is wrong with it; never what it holds.
#[derive(Debug)]
pub(in crate::canva::session) struct FileError {
    path: PathBuf,
    cause: io::Error,
}

impl FileError {
    fn at(path: &Path, cause: io::Error) -> Self {
        Self { path: path.to_owned(), cause }
    }

    /// Whether there is a file, but no tokens in it.
    pub(in crate::canva::session) fn is_damage(&self) -> bool {
        self.cause.kind() == ErrorKind::InvalidData
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot use {}", self.path.display())
    }
}

impl std::error::Error for FileError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.cause)
    }
}
