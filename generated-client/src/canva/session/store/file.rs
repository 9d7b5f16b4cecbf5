//! Tokens in files.

mod disk;

pub(in crate::canva::session) use self::disk::FileError;
use self::disk::Place;
use super::turns::{Turn, Turns};
use super::{LockedTokens, TokenStore};
use crate::canva::session::Tokens;
use crate::runtime::boxed::{BoxError, BoxFuture};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tokio::task::spawn_blocking;
use tokio::time::sleep;

/// How often another process is looked after that has a user's tokens locked.
// Asked again and again rather than in a call that blocks: a thread for each waiting user could leave none for the
// one who is to save, and a call that blocks cannot be cancelled.
const PAUSE: Duration = Duration::from_millis(20);

/// Keeps tokens in a directory, a file for each user, which all processes of a computer can share.
///
/// - On Unix only the owner can read the files; elsewhere whoever can read the directory. They are not encrypted.
/// - A file is named by the SHA-256 of the user's key, so a key can be any text.
/// - Saving writes a new file, has it reach the disk, and then puts it in the place of the old one. A process or
///   computer that stops in the middle leaves the old one.
/// - Tokens are locked by the operating system, on a second file that stays. Directories on a network have to pass
///   such locks on.
///
/// Clones share what they know of each other; another store of the same directory, in this process or another one,
/// works as well.
#[derive(Debug, Clone)]
pub struct FileStore {
    directory: Arc<Path>,
    turns: Arc<Turns>,
}

impl FileStore {
    /// A store in this directory. It is made when it is needed, on Unix for its owner only; one that is there keeps
    /// its mode.
    #[must_use]
    pub fn new(directory: impl Into<PathBuf>) -> Self {
        Self { directory: directory.into().into(), turns: Arc::default() }
    }
}

impl TokenStore for FileStore {
    fn load<'a>(&'a self, user: &'a str) -> BoxFuture<'a, Result<Option<Tokens>, BoxError>> {
        let place = Place::of(&self.directory, user);
        Box::pin(blocking(move || place.load()))
    }

    fn lock<'a>(&'a self, user: &'a str) -> BoxFuture<'a, Result<Box<dyn LockedTokens>, BoxError>> {
        Box::pin(async move {
            let turn = self.turns.wait(user).await;
            let place = Arc::new(Place::of(&self.directory, user));
            let lock = lock(Arc::clone(&place)).await?;
            let held = Held { place, _lock: lock, _turn: turn };
            Ok(Box::new(Locked(Arc::new(held))) as Box<dyn LockedTokens>)
        })
    }
}

async fn lock(place: Arc<Place>) -> Result<Arc<File>, BoxError> {
    let opened = Arc::clone(&place);
    let file = Arc::new(blocking(move || opened.open_lock()).await?);
    loop {
        let (place, tried) = (Arc::clone(&place), Arc::clone(&file));
        if blocking(move || place.try_lock(&tried)).await? {
            return Ok(file);
        }
        sleep(PAUSE).await;
    }
}

/// Work on the disk has a share in what is held, so that a future that is dropped in the middle unlocks nothing too
/// early.
struct Locked(Arc<Held>);

struct Held {
    place: Arc<Place>,
    /// Closing it unlocks.
    _lock: Arc<File>,
    _turn: Turn,
}

impl LockedTokens for Locked {
    fn load(&mut self) -> BoxFuture<'_, Result<Option<Tokens>, BoxError>> {
        let held = Arc::clone(&self.0);
        Box::pin(blocking(move || held.place.load()))
    }

    fn save<'a>(&'a mut self, tokens: &'a Tokens) -> BoxFuture<'a, Result<(), BoxError>> {
        let (held, tokens) = (Arc::clone(&self.0), tokens.clone());
        Box::pin(blocking(move || held.place.save(&tokens)))
    }

    fn remove(&mut self) -> BoxFuture<'_, Result<(), BoxError>> {
        let held = Arc::clone(&self.0);
        Box::pin(blocking(move || held.place.remove()))
    }
}

/// Does work that blocks in a thread for such.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, FileError> + Send + 'static,
) -> Result<T, BoxError> {
    Ok(spawn_blocking(work).await??)
}
