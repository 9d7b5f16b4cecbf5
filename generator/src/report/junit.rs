//! A report as `JUnit` XML: a failure for each difference that users notice.

use super::finding::Finding;
use super::outcome::Report;
use crate::rules::{Code, Wire};
use std::fmt::Write;

/// Renders one test suite.
pub(super) fn render(report: &Report) -> String {
    let failures = report.findings.iter().filter(|finding| fails(finding)).count();
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let (name, tests) = (report.command.word(), report.findings.len());
    let _ = writeln!(text, "<testsuite name=\"{name}\" tests=\"{tests}\" failures=\"{failures}\">");
    for finding in &report.findings {
        let (class, name) = (escaped(finding.rule.name), escaped(finding.about()));
        let _ = write!(text, "  <testcase classname=\"{class}\" name=\"{name}\"");
        if fails(finding) {
            let message = escaped(&format!("{} ({})", finding.rule.title, finding.effects()));
            let values = finding.values().unwrap_or_default();
            let body = escaped(&format!("{values}\n{}\n{}", finding.old, finding.new));
            let _ = write!(text, ">\n    <failure message=\"{message}\">{body}</failure>\n  </testcase>\n");
        } else {
            text.push_str("/>\n");
        }
    }
    text + "</testsuite>\n"
}

fn fails(finding: &Finding) -> bool {
    finding.code == Code::Major || finding.wire != Wire::Safe
}

/// Text without marks of XML, and without characters that XML refuses.
fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    text.chars().map(|c| if c.is_control() && c != '\n' { '\u{fffd}' } else { c }).collect()
}
