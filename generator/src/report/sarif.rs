//! A report in SARIF 2.1.0.

use super::finding::{Finding, Severity, Spot};
use super::outcome::Report;
use crate::rules::Rule;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Renders one run, indented.
pub(super) fn render(report: &Report) -> String {
    let rules: BTreeMap<&str, &Rule> =
        report.findings.iter().map(|finding| (finding.rule.name, finding.rule)).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": format!("generator {}", report.command.word()),
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules.values().map(|rule| rule_of(rule)).collect::<Vec<_>>(),
            }},
            "results": report.findings.iter().map(|finding| result(report, finding)).collect::<Vec<_>>(),
        }],
    });
    serde_json::to_string_pretty(&log).expect("every key is text") + "\n"
}

fn rule_of(rule: &Rule) -> Value {
    json!({
        "id": rule.name,
        "shortDescription": { "text": rule.title },
        "fullDescription": { "text": rule.why },
        "help": { "text": rule.todo },
    })
}

fn result(report: &Report, finding: &Finding) -> Value {
    let (at, other) = report.positions(finding);
    let level = match finding.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    let values = finding.values().map(|values| format!(" {values}.")).unwrap_or_default();
    json!({
        "ruleId": finding.rule.name,
        "level": level,
        "message": { "text": format!("{}: {}{values} ({})", finding.about(), finding.rule.title, finding.effects()) },
        "locations": [location(at)],
        "relatedLocations": [location(other)],
        "partialFingerprints": { "subject/v1": format!("{} {}", finding.rule.name, finding.subject) },
    })
}

fn location(spot: &Spot) -> Value {
    json!({ "physicalLocation": {
        "artifactLocation": { "uri": spot.file },
        "region": { "startLine": spot.line, "startColumn": spot.column },
    }})
}
