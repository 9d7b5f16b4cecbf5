//! Downloads into a folder, under the names that the servers suggest.

use super::file;
use super::file_name::{numbered, suggested};
use super::transfer::Transfer;
use crate::runtime::error::{Error, Result};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use tokio::fs::{OpenOptions, create_dir_all};

/// The name of a file if neither the server nor the URL has one.
const FALLBACK: &str = "download";

/// The most files of the same name in a folder.
const MAX_NUMBER: u32 = 10_000;

/// Writes a transfer to a new file in the folder. Returns its path.
pub(super) async fn save(mut transfer: Transfer, folder: &Path) -> Result<PathBuf> {
    create_dir_all(folder).await.map_err(|error| Error::io(folder, error))?;
    // The headers of the response have the name.
    transfer.next().await?;
    let name = suggested(transfer.headers(), transfer.request().uri());
    let claimed = Claimed::new(folder, &name.unwrap_or_else(|| FALLBACK.to_owned())).await?;
    file::save(transfer, &claimed.path).await?;
    Ok(claimed.keep())
}

/// An empty file that claims a name. Dropping it removes the file.
struct Claimed {
    path: PathBuf,
}

impl Claimed {
    /// Claims the name, or the same name with a number, without touching a file that is already there.
    async fn new(folder: &Path, name: &str) -> Result<Self> {
        let names = (2..=MAX_NUMBER).map(|number| numbered(name, number));
        for name in [name.to_owned()].into_iter().chain(names) {
            let path = folder.join(name);
            match OpenOptions::new().write(true).create_new(true).open(&path).await {
                Ok(_) => return Ok(Self { path }),
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(Error::io(&path, error)),
            }
        }
        Err(Error::io(&folder.join(name), ErrorKind::AlreadyExists.into()))
    }

    fn keep(mut self) -> PathBuf {
        std::mem::take(&mut self.path)
    }
}

impl Drop for Claimed {
    fn drop(&mut self) {
        if !self.path.as_os_str().is_empty() {
            // Nobody waits for the error of a download that has failed or was dropped.
            _ = std::fs::remove_file(&self.path);
        }
    }
}
