//! Diagnostics: what is wrong with a spec, where, and what to write instead.

mod code;
mod github;
mod human;
mod json;
mod list;
pub(crate) mod located;
mod location;
mod suggestion;
pub(crate) mod workflow;

pub use code::Code;
pub use list::{Diagnostic, Diagnostics};
pub(crate) use location::Locations;
pub use suggestion::{did_you_mean, is_near, listed, nearest};

use crate::source::Sources;
use located::Located;

/// An output format of diagnostics.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Format {
    /// For people: the source line, with a mark under the wrong text.
    #[default]
    Human,
    /// For editors and scripts: one JSON object per line.
    Json,
    /// For GitHub: annotations beside the lines of a pull request.
    Github,
}

/// Renders all diagnostics, in the order of files, lines and columns.
#[must_use]
pub fn render(diagnostics: &Diagnostics, sources: &Sources, format: Format, color: bool) -> String {
    let render = |located: &Located<'_>| match format {
        Format::Human => human::render(located, sources, color) + "\n\n",
        Format::Json => json::render(located, sources) + "\n",
        Format::Github => github::render(located, sources) + "\n",
    };
    located::locate(diagnostics.as_slice(), sources).iter().map(render).collect()
}
