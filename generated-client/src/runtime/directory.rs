//! Durable changes of directories.

use std::io;
use std::path::Path;

/// Syncs the entries of a directory to disk, so that a rename or removal of a file is durable.
#[cfg(unix)]
pub(crate) fn sync_directory(path: &Path) -> io::Result<()> {
    std::fs::File::open(path)?.sync_all()
}

/// Does nothing: only Unix can open a directory as a file.
#[cfg(not(unix))]
#[allow(clippy::unnecessary_wraps, reason = "the signature is that of Unix")]
pub(crate) fn sync_directory(_: &Path) -> io::Result<()> {
    Ok(())
}
