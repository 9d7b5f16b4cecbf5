//! Reports differences between two descriptions: for people, as JSON, Markdown and SARIF, for GitHub, and as `JUnit` XML.

mod finding;
mod github;
mod json;
mod junit;
mod markdown;
mod outcome;
mod people;
mod sarif;
mod version;

pub use finding::{Finding, Severity, Spot, findings};
pub use outcome::{Command, Report};
pub use version::{Version, next};

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

/// Renders a report, with a line break at its end unless it is empty.
#[must_use]
pub fn render(report: &Report, format: Format) -> String {
    match format {
        Format::People => people::render(report),
        Format::Json => json::render(report),
        Format::Markdown => markdown::render(report),
        Format::Sarif => sarif::render(report),
        Format::Github => github::render(report),
        Format::Junit => junit::render(report),
    }
}
