//! The differences of two descriptions together.

use super::finding::Finding;
use super::version::Version;
use crate::rules::{Access, Code, Wire};

/// The differences, and what they mean together.
#[derive(Debug)]
pub struct Report {
    /// The differences, the worst first.
    pub findings: Vec<Finding>,
    /// The version of the crate before them, if it is known.
    pub version: Option<Version>,
}

impl Report {
    /// The effect on code. `None` if there is no difference.
    #[must_use]
    pub fn code(&self) -> Option<Code> {
        self.findings.iter().map(|finding| finding.code).max()
    }

    /// The effect on calls of an old client.
    #[must_use]
    pub fn wire(&self) -> Wire {
        self.findings.iter().map(|finding| finding.wire).max().unwrap_or(Wire::Safe)
    }

    /// The effect on rights and throughput.
    #[must_use]
    pub fn access(&self) -> Access {
        self.findings.iter().map(|finding| finding.access).max().unwrap_or(Access::Same)
    }
}
