//! Reports differences between two descriptions: for people, as JSON, Markdown and SARIF, for GitHub, and as `JUnit` XML.

mod finding;
mod github;
mod json;
mod junit;
mod markdown;
mod people;
mod sarif;
mod version;

pub use finding::{Finding, Spot, findings};
pub use version::{Version, next};

use crate::rules::{Access, Code, Wire};

/// An output format of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people, in a terminal.
    People,
    /// For programs: one JSON object.
    Json,
    /// For a changelog or a comment.
    Markdown,
    /// For code scanning.
    Sarif,
    /// For GitHub: annotations beside the lines of a pull request.
    Github,
    /// For test reports.
    Junit,
}

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

    /// Renders the report, with a line break at its end unless it is empty.
    #[must_use]
    pub fn render(&self, format: Format) -> String {
        match format {
            Format::People => people::render(self),
            Format::Json => json::render(self),
            Format::Markdown => markdown::render(self),
            Format::Sarif => sarif::render(self),
            Format::Github => github::render(self),
            Format::Junit => junit::render(self),
        }
    }
}
