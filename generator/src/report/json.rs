//! A report for programs, as `generator/schemas/diff.schema.json` describes it.

use super::finding::{Finding, Spot};
use super::outcome::Report;
use super::version::next;
use crate::rules::Code;
use serde_json::{Value, json};

/// Renders one JSON object, indented.
pub(super) fn render(report: &Report) -> String {
    let changes: Vec<Value> = report.findings.iter().map(change).collect();
    let explained: Vec<Value> = report.explained.iter().map(change).collect();
    let code = report.code();
    let report = json!({
        "version": {
            "needed": code.map(Code::word),
            "old": report.version.map(|version| version.to_string()),
            "new": report.version.zip(code).map(|(version, code)| next(version, code).to_string()),
        },
        "wire": report.wire().word(),
        "rights": report.access().word(),
        "changes": changes,
        "on_purpose": explained,
    });
    serde_json::to_string_pretty(&report).expect("every key is text") + "\n"
}

fn change(finding: &Finding) -> Value {
    json!({
        "rule": finding.rule.name,
        "title": finding.rule.title,
        "subject": finding.subject,
        "also": finding.also,
        "operations": finding.operations,
        "old": side(&finding.old, finding.old_value.as_ref()),
        "new": side(&finding.new, finding.new_value.as_ref()),
        "code": finding.code.word(),
        "wire": finding.wire.word(),
        "rights": finding.access.word(),
        "preview": finding.is_preview,
        "guess": finding.is_guess,
        "todo": finding.todo,
        "because": finding.because,
    })
}

fn side(spot: &Spot, value: Option<&String>) -> Value {
    json!({
        "file": spot.file,
        "line": spot.line,
        "column": spot.column,
        "pointer": spot.pointer,
        "value": value,
    })
}
