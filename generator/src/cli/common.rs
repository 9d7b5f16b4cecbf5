//! Options of every command.

use clap::{Args, ValueEnum};
use generator::{diagnostic, report};
use std::path::PathBuf;

/// The folder of the spec, unless another one is named.
pub(super) const SPEC: &str = "spec";

/// Options of every command.
#[derive(Debug, Args)]
pub(crate) struct CommonArgs {
    /// The folder of the spec
    #[arg(long, value_name = "DIR", default_value = SPEC, global = true)]
    pub(crate) spec: PathBuf,
    /// The format of errors and reports
    #[arg(long, value_enum, default_value_t, global = true)]
    pub(crate) format: Format,
    /// The coloring of errors
    #[arg(long, value_enum, default_value_t, global = true)]
    pub(crate) color: Color,
}

/// A format of errors and reports.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    #[default]
    #[value(alias = "people")]
    Human,
    /// For programs: an object, or one for each error
    Json,
    /// For GitHub: annotations beside the lines of a pull request
    Github,
    /// For a changelog or a comment; only of a report
    Markdown,
    /// For code scanning; only of a report
    Sarif,
    /// For test reports; only of a report
    Junit,
}

impl Format {
    /// Returns whether only reports have the format.
    pub(super) fn is_of_reports(self) -> bool {
        matches!(self, Self::Markdown | Self::Sarif | Self::Junit)
    }

    /// The format of errors.
    pub(crate) fn of_errors(self) -> diagnostic::Format {
        match self {
            Self::Json => diagnostic::Format::Json,
            Self::Github => diagnostic::Format::Github,
            Self::Human | Self::Markdown | Self::Sarif | Self::Junit => diagnostic::Format::Human,
        }
    }

    /// The format of a report.
    pub(crate) fn of_report(self) -> report::Format {
        match self {
            Self::Human => report::Format::People,
            Self::Json => report::Format::Json,
            Self::Github => report::Format::Github,
            Self::Markdown => report::Format::Markdown,
            Self::Sarif => report::Format::Sarif,
            Self::Junit => report::Format::Junit,
        }
    }
}

/// The coloring of errors.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}
