//! The bounds of files that are open at a time.

use super::token_file::FileError;
use crate::runtime::boxed::BoxError;
use std::sync::Arc;
use tokio::sync::{AcquireError, OwnedSemaphorePermit, Semaphore};
use tokio::task::spawn_blocking;

/// The most lock files that are open at a time. Each stays open while its user's tokens are locked.
const MAX_LOCK_FILES: usize = 64;

/// The most file operations that run at a time. Each opens one more file, and occupies one of Tokio's blocking threads.
const MAX_OPERATIONS: usize = 32;

/// Bounds the files of a store that are open at a time, so that many users at once do not exhaust the file descriptors
/// of the process.
#[derive(Debug, Clone)]
pub(super) struct OpenFiles {
    lock_files: Arc<Semaphore>,
    operations: Arc<Semaphore>,
}

impl OpenFiles {
    pub(super) fn new() -> Self {
        Self {
            lock_files: Arc::new(Semaphore::new(MAX_LOCK_FILES)),
            operations: Arc::new(Semaphore::new(MAX_OPERATIONS)),
        }
    }

    /// Waits until another lock file may be open.
    pub(super) async fn lock_file(&self) -> Result<OwnedSemaphorePermit, AcquireError> {
        Arc::clone(&self.lock_files).acquire_owned().await
    }

    /// Runs a file operation on one of Tokio's blocking threads.
    pub(super) async fn run<T: Send + 'static>(
        &self,
        operation: impl FnOnce() -> Result<T, FileError> + Send + 'static,
    ) -> Result<T, BoxError> {
        let permit = Arc::clone(&self.operations).acquire_owned().await?;
        let operation = move || {
            // Held until the operation ends, even if its future is dropped.
            let _permit = permit;
            operation()
        };
        Ok(spawn_blocking(operation).await??)
    }
}
