//! A report as a changelog entry or a comment.

use super::finding::Finding;
use super::outcome::Report;
use super::people;
use crate::markdown;
use crate::rules::Code;
use std::fmt::Write;

/// Renders a list under a heading for each effect on code.
pub(super) fn render(report: &Report) -> String {
    let mut text = String::new();
    let headings =
        [(Code::Major, "Breaking changes"), (Code::Minor, "Additions"), (Code::Patch, "Other changes")];
    for (code, heading) in headings {
        let mut findings = report.findings.iter().filter(|finding| finding.code == code).peekable();
        if findings.peek().is_some() {
            let _ = write!(text, "### {heading}\n\n");
            findings.for_each(|finding| text += &item(finding));
            text.push('\n');
        }
    }
    if !report.explained.is_empty() {
        text += "### Different on purpose\n\n";
        for finding in &report.explained {
            text += item(finding).trim_end();
            let _ = writeln!(text, ": {}", markdown::line(&finding.reason()));
        }
        text.push('\n');
    }
    let _ = writeln!(text, "{}", markdown::line(&people::summary(report)));
    text
}

fn item(finding: &Finding) -> String {
    let values = finding.values().map(|values| format!(": {}", code(&values))).unwrap_or_default();
    format!(
        "- {}{values}. {} (`{}`, {})\n",
        code(finding.about()),
        finding.rule.title,
        finding.rule.name,
        finding.effects(),
    )
}

/// Text as code, which no mark of Markdown can end.
fn code(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    if longest == 0 { format!("`{text}`") } else { format!("{fence} {text} {fence}") }
}
