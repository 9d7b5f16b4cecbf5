//! Downloads into files: the whole file is there, or nothing is.

use super::resume::{Stop, delay};
use super::{Download, DownloadStream, NAME};
use crate::runtime::error::Error;
use bytes::Bytes;
use std::fs;
use std::future::poll_fn;
use std::io;
use std::path::{Path, PathBuf};
use tempfile::{NamedTempFile, TempPath};
use tokio::io::AsyncWriteExt;
use tokio::time::sleep;

/// How often a file that broke off, and cannot be carried on, is downloaded again from its start.
const RESTARTS: u32 = 2;

impl Download {
    /// Downloads the file to this path, in place of whatever is there, and gives its length in bytes.
    ///
    /// Until all of it has arrived it is kept in a temporary file in the same folder. If anything fails, or the future
    /// is dropped, that is removed, and what is at the path stays as it is. On Unix a file that is replaced hands on its
    /// permissions.
    ///
    /// One that breaks off, and cannot be carried on, is downloaded again from its start, up to twice.
    ///
    /// # Errors
    ///
    /// The same as [`send`](Self::send), if the file breaks off for good, and if it [cannot be
    /// written](Error::is_io).
    pub async fn to_file(self, path: impl AsRef<Path>) -> Result<u64, Error> {
        self.replace(path.as_ref()).await.map_err(|error| error.of(NAME))
    }

    async fn replace(&self, path: &Path) -> Result<u64, Error> {
        for nth in 0..RESTARTS {
            match self.attempt(path).await {
                Err(Stop::Broken(_)) => sleep(delay(nth)).await,
                end => return end.map_err(Error::from),
            }
        }
        self.attempt(path).await.map_err(Error::from)
    }

    async fn attempt(&self, path: &Path) -> Result<u64, Stop> {
        let mut file = Replacement::of(path).await.map_err(failed)?;
        let mut stream = self.open().await.map_err(Stop::Failed)?;
        let mut written = 0;
        while let Some(piece) = next_piece(&mut stream).await? {
            file.write(&piece).await.map_err(failed)?;
            written += piece.len() as u64;
        }
        file.put_in_place().await.map_err(failed)?;
        Ok(written)
    }
}

async fn next_piece(stream: &mut DownloadStream) -> Result<Option<Bytes>, Stop> {
    poll_fn(|context| stream.poll_piece(context)).await.transpose()
}

fn failed(error: io::Error) -> Stop {
    Stop::Failed(Error::io(error))
}

/// A temporary file that is to take the place of another one. Dropping it removes it.
struct Replacement {
    file: tokio::fs::File,
    temporary: TempPath,
    target: PathBuf,
}

impl Replacement {
    async fn of(target: &Path) -> io::Result<Self> {
        let target = target.to_owned();
        blocking(move || {
            let (file, temporary) = beside(&target)?.into_parts();
            Ok(Self { file: tokio::fs::File::from_std(file), temporary, target })
        })
        .await
    }

    async fn write(&mut self, piece: &[u8]) -> io::Result<()> {
        self.file.write_all(piece).await
    }

    async fn put_in_place(mut self) -> io::Result<()> {
        // Only this tells whether the last write failed.
        self.file.flush().await?;
        self.file.sync_all().await?;
        let Self { file, temporary, target } = self;
        let file = file.into_std().await;
        blocking(move || {
            keep_permissions(&file, &target)?;
            // Windows does not rename what is open.
            drop(file);
            temporary.persist(&target).map_err(|error| error.error)
        })
        .await
    }
}

/// A new file in the folder of another one, so that renaming is enough to put it in its place.
fn beside(target: &Path) -> io::Result<NamedTempFile> {
    let invalid = |why: &'static str| io::Error::new(io::ErrorKind::InvalidInput, why);
    if target.file_name().is_none() || target.is_dir() {
        return Err(invalid("the path is not one of a file"));
    }
    let folder = target.parent().ok_or_else(|| invalid("the path has no folder"))?;
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let mut builder = tempfile::Builder::new();
    builder.prefix(".download-").suffix(".part");
    #[cfg(unix)]
    builder.permissions(first_permissions(target));
    builder.tempfile_in(folder)
}

/// What a file is made with, less what the process's mask takes away: nobody may read the new one meanwhile who may not
/// read the old one.
#[cfg(unix)]
fn first_permissions(target: &Path) -> fs::Permissions {
    use std::os::unix::fs::PermissionsExt;
    let old = fs::symlink_metadata(target).ok().filter(fs::Metadata::is_file);
    fs::Permissions::from_mode(old.map_or(0o666, |old| old.permissions().mode() & 0o777))
}

#[cfg(unix)]
fn keep_permissions(file: &fs::File, target: &Path) -> io::Result<()> {
    match fs::symlink_metadata(target) {
        Ok(old) if old.is_file() => file.set_permissions(old.permissions()),
        _ => Ok(()),
    }
}

#[cfg(not(unix))]
fn keep_permissions(_: &fs::File, _: &Path) -> io::Result<()> {
    Ok(())
}

/// Does what may take a while where that holds nobody up.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> io::Result<T> + Send + 'static) -> io::Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(io::Error::other)?
}
