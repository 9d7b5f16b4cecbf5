//! The differences of two descriptions together.

use super::finding::{Finding, Spot};
use super::version::{Version, next};
use crate::rules::{Access, Code, Wire};

/// The differences, and what they mean together.
#[derive(Debug)]
pub struct Report {
    /// The differences, the worst first.
    pub findings: Vec<Finding>,
    /// The version of the crate before them, if it is known.
    pub version: Option<Version>,
    /// The command that found them.
    pub command: Command,
    /// Differences on purpose, each with its reason.
    pub explained: Vec<Finding>,
}

/// A command that reports differences.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// Between an old description and a new one.
    Diff,
    /// Between the spec and a published description.
    Audit,
}

impl Command {
    /// Its name.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Diff => "diff",
            Self::Audit => "audit",
        }
    }
}

impl Report {
    /// The position to look at: in the new description, or in the spec; and the other one.
    pub(super) fn positions<'f>(&self, finding: &'f Finding) -> (&'f Spot, &'f Spot) {
        match self.command {
            Command::Diff => (&finding.new, &finding.old),
            Command::Audit => (&finding.old, &finding.new),
        }
    }

    /// The version that the crate must get at least, if that before is known. Without a difference it stays.
    #[must_use]
    pub fn next_version(&self) -> Option<Version> {
        self.version.map(|version| self.code().map_or(version, |code| next(version, code)))
    }

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
