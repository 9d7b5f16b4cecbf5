//! Limits of a transfer that a download exceeded.

use std::fmt;
use std::time::Duration;

/// A limit of a transfer that a download exceeded.
#[derive(Debug, Clone, Copy)]
pub(crate) enum TransferLimit {
    /// Fewer bytes a second arrived in this time.
    TooSlow { min_rate: u64, window: Duration },
    /// The file has more bytes than this.
    TooLong(u64),
}

impl fmt::Display for TransferLimit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooSlow { min_rate, window } => {
                write!(f, "too slow: less than {min_rate} bytes a second for {} seconds", window.as_secs())
            }
            Self::TooLong(max_len) => write!(f, "the file is longer than the limit of {max_len} bytes"),
        }
    }
}
