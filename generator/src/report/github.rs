//! A report as annotations of a GitHub workflow.

use super::finding::{Finding, Severity};
use super::outcome::Report;
use crate::diagnostic::workflow;

/// Renders a command for each difference.
pub(super) fn render(report: &Report) -> String {
    report.findings.iter().map(command).collect()
}

fn command(finding: &Finding) -> String {
    let level = match finding.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let values = finding.values().map(|values| format!("\n{values}")).unwrap_or_default();
    let message = format!(
        "{}: {} ({}){values}\nbefore: {}",
        finding.about(),
        finding.rule.title,
        finding.effects(),
        finding.old
    );
    let spot = &finding.new;
    workflow::command(level, &spot.file, (spot.line, spot.column), finding.rule.name, &message) + "\n"
}
