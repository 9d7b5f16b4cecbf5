//! Diagnostics as JSON.

use super::located::Located;
use super::location::Location;
use crate::source::Sources;
use serde_json::{Value, json};

/// Renders one JSON object.
pub(super) fn render(located: &Located<'_>, sources: &Sources) -> String {
    let diagnostic = located.diagnostic;
    let related = located.related.iter().map(|(span, location, label)| {
        let mut value = position(sources, span.file, location);
        value["label"] = json!(label);
        value
    });
    let mut value = position(sources, diagnostic.span.file, &located.location);
    value["code"] = json!(diagnostic.code.name());
    value["message"] = json!(diagnostic.message);
    value["help"] = json!(diagnostic.help);
    value["label"] = json!(Some(&diagnostic.label).filter(|label| !label.is_empty()));
    value["related"] = related.collect();
    value["fix"] = located
        .fix(sources)
        .iter()
        .map(|edit| {
            let mut value = position(sources, edit.file, &edit.location);
            value["replacement"] = json!(edit.right);
            value
        })
        .collect();
    value.to_string()
}

/// A range of text. Lines and columns start at 1. The end is the column after the last character.
fn position(sources: &Sources, file: u32, location: &Location) -> Value {
    json!({
        "file": sources.get(file).display_path(),
        "line": location.line,
        "column": location.column,
        "end_line": location.line,
        "end_column": location.end_column,
    })
}
