//! Progress callbacks of uploads and downloads.

use std::fmt;
use std::sync::Arc;

/// The progress of an upload or a download.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct TransferProgress {
    /// The bytes transferred so far.
    pub bytes: u64,
    /// The length of the whole body in bytes, if it is known.
    pub total: Option<u64>,
}

/// Counts transferred bytes and passes the count to a callback.
pub(crate) struct ProgressReporter {
    callback: Arc<dyn Fn(TransferProgress) + Send + Sync>,
    bytes: u64,
}

impl ProgressReporter {
    pub(crate) fn new(callback: impl Fn(TransferProgress) + Send + Sync + 'static) -> Self {
        Self { callback: Arc::new(callback), bytes: 0 }
    }

    /// A reporter with the same callback, which counts from zero.
    pub(crate) fn restarted(&self) -> Self {
        Self { callback: Arc::clone(&self.callback), bytes: 0 }
    }

    /// Adds `bytes` to the count and calls the callback. `left` is the number of bytes still to come.
    pub(crate) fn add(&mut self, bytes: usize, left: Option<u64>) {
        self.bytes = self.bytes.saturating_add(bytes as u64);
        let total = left.map(|left| self.bytes.saturating_add(left));
        (self.callback)(TransferProgress { bytes: self.bytes, total });
    }
}

impl fmt::Debug for ProgressReporter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProgressReporter").field("bytes", &self.bytes).finish_non_exhaustive()
    }
}
