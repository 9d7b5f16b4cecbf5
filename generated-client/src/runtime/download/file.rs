//! Downloads into files, which are replaced at once or not at all.

use super::transfer::{Event, Transfer};
use crate::runtime::directory::sync_directory;
use crate::runtime::error::Error;
use std::fs;
use std::io;
#[cfg(unix)]
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use tempfile::{NamedTempFile, TempPath};
use tokio::io::{AsyncSeekExt, AsyncWriteExt};

/// The number of restarts of a transfer into a file.
pub(super) const MAX_RESTARTS: u32 = 2;

/// Writes a transfer to a temporary file, which then replaces the one at `path`. Returns its length in bytes.
pub(super) async fn save(mut transfer: Transfer, path: &Path) -> Result<u64, Error> {
    let failed = |error| Error::io(path, error);
    let mut file = Replacement::new(path).await.map_err(failed)?;
    while let Some(event) = transfer.next().await? {
        match event {
            Event::Started => file.clear().await,
            Event::Chunk(chunk) => file.write(&chunk).await,
        }
        .map_err(failed)?;
    }
    let length = file.written;
    file.persist().await.map_err(failed)?;
    Ok(length)
}

/// A temporary file that will replace another file. Dropping it removes it.
struct Replacement {
    file: tokio::fs::File,
    temporary: TempPath,
    target: PathBuf,
    written: u64,
}

impl Replacement {
    async fn new(target: &Path) -> io::Result<Self> {
        let target = target.to_owned();
        blocking(move || {
            let (file, temporary) = beside(&target)?.into_parts();
            Ok(Self { file: tokio::fs::File::from_std(file), temporary, target, written: 0 })
        })
        .await
    }

    async fn write(&mut self, chunk: &[u8]) -> io::Result<()> {
        self.file.write_all(chunk).await?;
        self.written += chunk.len() as u64;
        Ok(())
    }

    async fn clear(&mut self) -> io::Result<()> {
        if self.written > 0 {
            self.file.rewind().await?;
            self.file.set_len(0).await?;
            self.written = 0;
        }
        Ok(())
    }

    async fn persist(mut self) -> io::Result<()> {
        // Reports an error of the last write.
        self.file.flush().await?;
        self.file.sync_all().await?;
        let Self { file, temporary, target, .. } = self;
        let file = file.into_std().await;
        blocking(move || {
            keep_permissions(&file, &target)?;
            // Windows does not rename open files.
            drop(file);
            temporary.persist(&target).map_err(|error| error.error)?;
            sync_directory(folder_of(&target)?)
        })
        .await
    }
}

/// Creates a file in the folder of `target`, so that a rename replaces it.
fn beside(target: &Path) -> io::Result<NamedTempFile> {
    if target.file_name().is_none() || target.is_dir() {
        return Err(invalid("the path does not name a file"));
    }
    let mut builder = tempfile::Builder::new();
    builder.prefix(".download-").suffix(".part");
    #[cfg(unix)]
    builder.permissions(first_permissions(target));
    builder.tempfile_in(folder_of(target)?)
}

fn folder_of(target: &Path) -> io::Result<&Path> {
    let folder = target.parent().ok_or_else(|| invalid("the path has no folder"))?;
    Ok(if folder.as_os_str().is_empty() { Path::new(".") } else { folder })
}

fn invalid(why: &'static str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, why)
}

/// The permissions of a new file, before the umask. Those of an existing file apply from the start, so that the new one
/// is never readable by more users.
#[cfg(unix)]
fn first_permissions(target: &Path) -> fs::Permissions {
    kept_permissions(target).unwrap_or_else(|| PermissionsExt::from_mode(0o666))
}

#[cfg(unix)]
fn keep_permissions(file: &fs::File, target: &Path) -> io::Result<()> {
    kept_permissions(target).map_or(Ok(()), |permissions| file.set_permissions(permissions))
}

/// The permissions of a file that the new one keeps. Set-user-ID and set-group-ID are not among them: they would let the
/// downloaded content run with the rights of another user.
#[cfg(unix)]
fn kept_permissions(target: &Path) -> Option<fs::Permissions> {
    let old = fs::symlink_metadata(target).ok().filter(fs::Metadata::is_file)?;
    Some(PermissionsExt::from_mode(old.permissions().mode() & 0o777))
}

#[cfg(not(unix))]
fn keep_permissions(_: &fs::File, _: &Path) -> io::Result<()> {
    Ok(())
}

/// Runs blocking work on a thread for it.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> io::Result<T> + Send + 'static) -> io::Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(io::Error::other)?
}
