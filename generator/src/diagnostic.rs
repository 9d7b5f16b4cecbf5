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

/// Renders the places of documentation that is to be written, a line each.
#[must_use]
pub fn render_to_dos(diagnostics: &Diagnostics, sources: &Sources, format: Format) -> String {
    const WHAT: &str = "documentation to write";
    let mut places = Locations::resolve_all(sources, diagnostics.to_dos());
    places.sort_by(|(a, x), (b, y)| (a, x.line, x.column).cmp(&(b, y.line, y.column)));
    let line = |(file, at): &(String, location::Location)| match format {
        Format::Human => format!("{file}:{}:{}: {WHAT}\n", at.line, at.column),
        Format::Json => {
            let object = serde_json::json!({
                "code": "to-do", "message": WHAT, "file": file, "line": at.line, "column": at.column,
                "end_line": at.line, "end_column": at.end_column,
            });
            format!("{object}\n")
        }
        Format::Github => workflow::command("warning", file, (at.line, at.column), "to-do", WHAT) + "\n",
    };
    places.iter().map(line).collect()
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
