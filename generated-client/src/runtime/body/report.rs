//! Telling how much of a body has gone through.

use std::fmt;
use std::sync::Arc;

/// How much of an upload or a download has gone through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Transferred {
    /// How many bytes so far.
    pub bytes: u64,
    /// How many bytes there are in all, if that is known.
    pub total: Option<u64>,
}

/// Counts what goes through, and tells it.
pub(crate) struct Report {
    callback: Arc<dyn Fn(Transferred) + Send + Sync>,
    bytes: u64,
}

impl Report {
    pub(crate) fn new(callback: impl Fn(Transferred) + Send + Sync + 'static) -> Self {
        Self { callback: Arc::new(callback), bytes: 0 }
    }

    /// The same that starts at zero.
    pub(crate) fn anew(&self) -> Self {
        Self { callback: Arc::clone(&self.callback), bytes: 0 }
    }

    /// Tells that so many more bytes went through, and how many are left.
    pub(crate) fn add(&mut self, bytes: usize, left: Option<u64>) {
        self.bytes = self.bytes.saturating_add(bytes as u64);
        let total = left.map(|left| self.bytes.saturating_add(left));
        (self.callback)(Transferred { bytes: self.bytes, total });
    }
}

impl fmt::Debug for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Report").field("bytes", &self.bytes).finish_non_exhaustive()
    }
}
