//! A token store in files.

mod open_files;
mod token_file;

use self::open_files::OpenFiles;
pub(in crate::runtime::session) use self::token_file::FileError;
use self::token_file::TokenFile;
use super::keyed_lock::{KeyedGuard, KeyedLock};
use super::token_store::{LockedTokens, TokenStore};
use crate::runtime::boxed::{BoxError, BoxFuture};
use crate::runtime::session::tokens::Tokens;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::OwnedSemaphorePermit;
use tokio::time::sleep;

/// The delay between attempts to lock a file that another process has locked.
// Polling instead of a blocking lock: waiting users would occupy all blocking threads, so that none is left to save,
// and a blocking lock cannot be cancelled.
const LOCK_POLL_INTERVAL: Duration = Duration::from_millis(20);

/// A store in a directory, with one file per user. All processes of a computer can share it.
///
/// - On Unix only the owner can read the files; on other systems the permissions of the directory apply. The files
///   are not encrypted.
/// - The file name is the SHA-256 of the user's key, so that any text can be a key.
/// - Saving writes a temporary file, syncs it to disk and renames it. If the process or computer stops before the
///   rename, the previous file is still there.
/// - Symbolic links, pipes and other special files in place of these files are errors.
/// - A directory or file that others may write is an error, because they could replace the tokens.
/// - A second file per user is locked by the operating system. It is not removed. A network file system has to
///   support such locks.
/// - At most 96 files are open at a time: the tokens of 64 users are locked, and 32 files are read or written. Further
///   users wait.
///
/// Clones share their locks. Independent stores of the same directory, also in other processes, lock each other out
/// by the lock file.
#[derive(Debug, Clone)]
pub struct FileStore {
    directory: Arc<Path>,
    locks: Arc<KeyedLock>,
    files: OpenFiles,
}

impl FileStore {
    /// Creates a store in this directory. The directory is created on first use, on Unix with mode 0700. The mode of
    /// an existing directory is not changed.
    #[must_use]
    pub fn new(directory: impl Into<PathBuf>) -> Self {
        Self { directory: directory.into().into(), locks: Arc::default(), files: OpenFiles::new() }
    }
}

impl TokenStore for FileStore {
    fn load<'a>(&'a self, user: &'a str) -> BoxFuture<'a, Result<Option<Tokens>, BoxError>> {
        let file = TokenFile::of(&self.directory, user);
        Box::pin(self.files.run(move || file.load()))
    }

    fn lock<'a>(&'a self, user: &'a str) -> BoxFuture<'a, Result<Box<dyn LockedTokens>, BoxError>> {
        Box::pin(async move {
            let guard = self.locks.lock(user).await;
            let permit = self.files.lock_file().await?;
            let file = Arc::new(TokenFile::of(&self.directory, user));
            let lock_file = lock(Arc::clone(&file), &self.files).await?;
            let locked = LockedFile { file, _lock_file: lock_file, _permit: permit, _guard: guard };
            let locked = Locked { file: Arc::new(locked), files: self.files.clone() };
            Ok(Box::new(locked) as Box<dyn LockedTokens>)
        })
    }
}

/// Opens and locks the lock file.
async fn lock(file: Arc<TokenFile>, files: &OpenFiles) -> Result<Arc<File>, BoxError> {
    let mut opened = None;
    loop {
        let (file, tried) = (Arc::clone(&file), opened.take());
        let (lock_file, state) = files.run(move || try_lock(&file, tried)).await?;
        match state {
            LockState::Locked => return Ok(lock_file),
            LockState::Busy => sleep(LOCK_POLL_INTERVAL).await,
            LockState::Replaced => continue,
        }
        opened = Some(lock_file);
    }
}

/// The result of an attempt to lock.
enum LockState {
    Locked,
    /// Another process has the lock.
    Busy,
    /// It is locked, but the lock file was removed or replaced after it was opened.
    Replaced,
}

/// Tries to lock the lock file, and opens it first unless it is open.
fn try_lock(file: &TokenFile, opened: Option<Arc<File>>) -> Result<(Arc<File>, LockState), FileError> {
    let lock_file = match opened {
        Some(lock_file) => lock_file,
        None => Arc::new(file.open_lock_file()?),
    };
    let state = if !file.try_lock(&lock_file)? {
        LockState::Busy
    } else if file.is_lock_file(&lock_file)? {
        LockState::Locked
    } else {
        LockState::Replaced
    };
    Ok((lock_file, state))
}

struct Locked {
    /// Shared with running file operations, so that dropping their future does not release the lock before they end.
    file: Arc<LockedFile>,
    files: OpenFiles,
}

struct LockedFile {
    file: Arc<TokenFile>,
    /// Closing this file releases the lock.
    _lock_file: Arc<File>,
    _permit: OwnedSemaphorePermit,
    _guard: KeyedGuard,
}

impl LockedTokens for Locked {
    fn load(&mut self) -> BoxFuture<'_, Result<Option<Tokens>, BoxError>> {
        let locked = Arc::clone(&self.file);
        Box::pin(self.files.run(move || locked.file.load()))
    }

    fn save<'a>(&'a mut self, tokens: &'a Tokens) -> BoxFuture<'a, Result<(), BoxError>> {
        let (locked, tokens) = (Arc::clone(&self.file), tokens.clone());
        Box::pin(self.files.run(move || locked.file.save(&tokens)))
    }

    fn remove(&mut self) -> BoxFuture<'_, Result<(), BoxError>> {
        let locked = Arc::clone(&self.file);
        Box::pin(self.files.run(move || locked.file.remove()))
    }
}
