//! Options of the commands that report: `diff`, `audit` and `stale`.

use clap::{Args, ValueEnum};
use generator::date::Date;
use generator::report::{self, Version};
use generator::rules::{Access, Code, Wire};
use std::path::PathBuf;

/// Options of `diff`.
#[derive(Debug, Args)]
pub(crate) struct DiffArgs {
    /// The description before the change
    pub(crate) old: String,
    /// The description after the change
    pub(crate) new: String,
    /// Exit with 1 if a difference has this effect
    #[arg(long, value_enum, value_name = "EFFECT")]
    pub(crate) fail_on: Option<FailOn>,
    /// The version of the crate before the change, as in `0.3.1`; the report states the next one
    #[arg(long, value_name = "VERSION")]
    pub(crate) crate_version: Option<Version>,
    /// The version of the crate after the change; exit with 1 if it is too low for the differences
    #[arg(long, value_name = "VERSION", requires = "crate_version")]
    pub(crate) next_version: Option<Version>,
}

/// Options of `audit`.
#[derive(Debug, Args)]
pub(crate) struct AuditArgs {
    /// The files of published descriptions
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// Exit with 1 if a difference is not explained
    #[arg(long)]
    pub(crate) strict: bool,
    /// The present day, for differences that are to be looked at again [default: that of the clock, UTC]
    #[arg(long, value_name = "DATE")]
    pub(crate) today: Option<Date>,
}

/// An effect of a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOn {
    /// Code that uses the client may not compile
    Major,
    /// The client has more than before, or worse
    Minor,
    /// Any difference
    Patch,
    /// Calls of an old client may fail
    Wire,
    /// Users need other rights, or can make fewer calls
    Authority,
}

impl FailOn {
    /// Returns whether a report has the effect.
    pub(crate) fn is_in(self, report: &report::Report) -> bool {
        match self {
            Self::Major => report.code() >= Some(Code::Major),
            Self::Minor => report.code() >= Some(Code::Minor),
            Self::Patch => report.code().is_some(),
            Self::Wire => report.wire() > Wire::Safe,
            Self::Authority => report.access() > Access::Freer,
        }
    }
}

/// Options of `stale`.
#[derive(Debug, Args)]
pub(crate) struct StaleArgs {
    /// Only list what was not compared for so many days, as in `90d`
    #[arg(long, value_name = "DAYS", value_parser = days, default_value = "0d")]
    pub(crate) older_than: u32,
    /// The present day, as in `2026-08-13` [default: that of the clock, UTC]
    #[arg(long, value_name = "DATE")]
    pub(crate) today: Option<Date>,
}

/// Parses a number of days: `90d`.
fn days(text: &str) -> Result<u32, &'static str> {
    let days = text.strip_suffix('d').and_then(|days| days.parse().ok());
    days.ok_or("write a number of days, as in `90d`")
}
