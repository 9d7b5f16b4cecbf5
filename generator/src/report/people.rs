//! A report for people.

use super::finding::Finding;
use super::outcome::{Command, Report};
use super::version::next;
use std::fmt::Write;

/// Renders a block for each difference, and a summary.
pub(super) fn render(report: &Report) -> String {
    let mut text = String::new();
    for finding in &report.findings {
        text += &block(finding);
        if finding.todo != "Nothing." {
            let _ = writeln!(text, "  {}", finding.todo);
        }
        text.push('\n');
    }
    for finding in &report.explained {
        text += &block(finding);
        let _ = writeln!(text, "  on purpose: {}\n", finding.reason());
    }
    text + &summary(report) + "\n"
}

/// The lines about a difference.
fn block(finding: &Finding) -> String {
    let mut text = String::new();
    let values = finding.values().map(|values| format!(": {values}")).unwrap_or_default();
    let _ = writeln!(text, "{} [{}]", finding.rule.name, finding.effects());
    let _ = writeln!(text, "  {}{values}", finding.about());
    finding.also.iter().for_each(|also| _ = writeln!(text, "  and {also}"));
    let _ = writeln!(text, "  {} → {}", finding.old, finding.new);
    if !finding.operations.is_empty() {
        let _ = writeln!(text, "  reaches {}", finding.operations.join("; "));
    }
    text
}

/// The number of differences, their effects, and the version that the crate must get.
pub(super) fn summary(report: &Report) -> String {
    let purpose = match (report.command, report.explained.len()) {
        (Command::Diff, _) => String::new(),
        (Command::Audit, count) => format!("; {count} on purpose"),
    };
    let Some(code) = report.code() else { return format!("no differences{purpose}") };
    let count = match report.findings.len() {
        1 => "1 difference".to_owned(),
        count => format!("{count} differences"),
    };
    let version = match report.version {
        Some(version) => format!("{} after {version}: at least {}", code.word(), next(version, code)),
        None => code.word().to_owned(),
    };
    format!(
        "{count}{purpose}; version: {version}; calls of an old client: {}; rights: {}",
        report.wire().word(),
        report.access().word(),
    )
}
