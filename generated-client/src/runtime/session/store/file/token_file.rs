//! The files of one user, and the operations on them.

use crate::runtime::directory::sync_directory;
use crate::runtime::session::tokens::Tokens;
use crate::runtime::wire::from_slice;
use sha2::{Digest, Sha256};
use std::fmt;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// The paths of a user's files.
#[derive(Debug)]
pub(super) struct TokenFile {
    directory: PathBuf,
    tokens: PathBuf,
    /// The file that is written and then renamed to `tokens`. Its name is fixed, because only the holder of the lock
    /// writes it. The crate `tempfile` would leave a new file behind each time a process is killed while writing.
    temporary: PathBuf,
    lock: PathBuf,
}

impl TokenFile {
    pub(super) fn of(directory: &Path, user: &str) -> Self {
        let name = hexadecimal(&Sha256::digest(user));
        let file = |extension: &str| directory.join(format!("{name}.{extension}"));
        Self {
            tokens: file("json"),
            temporary: file("tmp"),
            lock: file("lock"),
            directory: directory.to_owned(),
        }
    }

    pub(super) fn load(&self) -> Result<Option<Tokens>, FileError> {
        self.check_directory()?;
        let text = match check_private(&self.tokens).and_then(|()| fs::read(&self.tokens)) {
            Ok(text) => Zeroizing::new(text),
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(FileError::at(&self.tokens, error)),
        };
        let tokens = from_slice::<Tokens>(&text).ok().filter(Tokens::has_refresh_token);
        tokens.map(Some).ok_or_else(|| {
            FileError::at(
                &self.tokens,
                io::Error::new(ErrorKind::InvalidData, "the file holds no valid tokens"),
            )
        })
    }

    pub(super) fn save(&self, tokens: &Tokens) -> Result<(), FileError> {
        self.write_temporary(tokens).map_err(|error| FileError::at(&self.temporary, error))?;
        fs::rename(&self.temporary, &self.tokens).map_err(|error| FileError::at(&self.tokens, error))?;
        self.sync_directory()
    }

    pub(super) fn remove(&self) -> Result<(), FileError> {
        for path in [&self.temporary, &self.tokens] {
            remove_if_present(path).map_err(|error| FileError::at(path, error))?;
        }
        self.sync_directory()
    }

    /// Opens the lock file. The token file cannot be locked itself, because each save replaces it.
    pub(super) fn open_lock_file(&self) -> Result<File, FileError> {
        create_directory(&self.directory).map_err(|error| FileError::at(&self.directory, error))?;
        self.check_directory()?;
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false);
        set_owner_only(&mut options);
        let open = || options.open(&self.lock);
        check_private(&self.lock).and_then(|()| open()).map_err(|error| FileError::at(&self.lock, error))
    }

    /// Returns whether this open file is still the lock file. It is not if it was removed or replaced, and then its lock
    /// excludes nobody.
    pub(super) fn is_lock_file(&self, file: &File) -> Result<bool, FileError> {
        is_same_file(&self.lock, file).map_err(|error| FileError::at(&self.lock, error))
    }

    /// Tries to lock the lock file. Returns whether it succeeded.
    pub(super) fn try_lock(&self, file: &File) -> Result<bool, FileError> {
        match fs4::FileExt::try_lock(file) {
            Ok(()) => Ok(true),
            Err(fs4::TryLockError::WouldBlock) => Ok(false),
            Err(fs4::TryLockError::Error(error)) => Err(FileError::at(&self.lock, error)),
        }
    }

    fn write_temporary(&self, tokens: &Tokens) -> io::Result<()> {
        let text = Zeroizing::new(serde_json::to_vec(tokens)?);
        // A file left by a killed process may be readable by others.
        remove_if_present(&self.temporary)?;
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        set_owner_only(&mut options);
        let mut file = options.open(&self.temporary)?;
        file.write_all(&text)?;
        file.sync_all()
    }

    /// Returns an error if others may replace the files in the directory.
    fn check_directory(&self) -> Result<(), FileError> {
        let checked = match fs::metadata(&self.directory) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            metadata => metadata.and_then(|metadata| check_writers(&metadata)),
        };
        checked.map_err(|error| FileError::at(&self.directory, error))
    }

    /// Syncs the directory, so that a rename or removal is durable.
    fn sync_directory(&self) -> Result<(), FileError> {
        sync_directory(&self.directory).map_err(|error| FileError::at(&self.directory, error))
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|it| char::from_digit(it.into(), 16))
        .collect()
}

/// Returns an error if there is something else than a regular file, such as a symbolic link or a pipe, or if others may
/// write the file. Opening a pipe could block forever.
fn check_private(path: &Path) -> io::Result<()> {
    match fs::symlink_metadata(path) {
        Ok(metadata) if !metadata.is_file() => Err(io::Error::other("it is not a regular file")),
        Ok(metadata) => check_writers(&metadata),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

/// Returns an error if others than the owner may write a file or directory.
#[cfg(unix)]
fn check_writers(metadata: &fs::Metadata) -> io::Result<()> {
    let mode = std::os::unix::fs::MetadataExt::mode(metadata) & 0o7777;
    if mode & 0o022 == 0 {
        return Ok(());
    }
    let reason = format!("others may write it (mode {mode:04o}); withdraw that with `chmod go-w`");
    Err(io::Error::new(ErrorKind::PermissionDenied, reason))
}

/// Checks nothing: other systems have no such modes.
#[cfg(not(unix))]
#[allow(clippy::unnecessary_wraps, reason = "the signature is that of Unix")]
fn check_writers(_: &fs::Metadata) -> io::Result<()> {
    Ok(())
}

#[cfg(unix)]
fn is_same_file(path: &Path, file: &File) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let identity = |metadata: fs::Metadata| (metadata.dev(), metadata.ino());
    match fs::symlink_metadata(path) {
        Ok(metadata) => Ok(identity(metadata) == identity(file.metadata()?)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Assumes so: other systems do not remove a file that is open.
#[cfg(not(unix))]
#[allow(clippy::unnecessary_wraps, reason = "the signature is that of Unix")]
fn is_same_file(_: &Path, _: &File) -> io::Result<bool> {
    Ok(true)
}

fn remove_if_present(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn create_directory(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    let is_missing = |path: &&Path| !path.as_os_str().is_empty() && !path.exists();
    let created: Vec<&Path> = path.ancestors().take_while(is_missing).collect();
    builder.create(path)?;
    created.into_iter().filter_map(Path::parent).try_for_each(|parent| {
        let is_current = parent.as_os_str().is_empty();
        sync_directory(if is_current { Path::new(".") } else { parent })
    })
}

fn set_owner_only(options: &mut OpenOptions) {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    #[cfg(not(unix))]
    let _ = options;
}

/// An error of a file. It shows the path, never the content.
#[derive(Debug)]
pub(in crate::runtime::session) struct FileError {
    path: PathBuf,
    cause: io::Error,
}

impl FileError {
    fn at(path: &Path, cause: io::Error) -> Self {
        Self { path: path.to_owned(), cause }
    }

    /// Returns whether the file exists but holds no valid tokens.
    pub(in crate::runtime::session) fn is_damaged(&self) -> bool {
        self.cause.kind() == ErrorKind::InvalidData
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot access {}", self.path.display())
    }
}

impl std::error::Error for FileError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.cause)
    }
}
