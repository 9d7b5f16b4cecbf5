//! A report as annotations of a GitHub workflow.

use super::finding::{Finding, Severity};
use super::outcome::{Command, Report};
use crate::diagnostic::workflow;

/// Renders a command for each difference.
pub(super) fn render(report: &Report) -> String {
    report.findings.iter().map(|finding| command(report, finding)).collect()
}

fn command(report: &Report, finding: &Finding) -> String {
    let level = match finding.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let values = finding.values().map(|values| format!("\n{values}")).unwrap_or_default();
    let (spot, other) = report.positions(finding);
    let beside = match report.command {
        Command::Diff => "before",
        Command::Audit => "published",
    };
    let message = format!(
        "{}: {} ({}){values}\n{beside}: {other}",
        finding.about(),
        finding.rule.title,
        finding.effects(),
    );
    workflow::command(level, &spot.file, (spot.line, spot.column), finding.rule.name, &message) + "\n"
}
