//! Slips of maintainers: small mistakes while a spec is edited. Each is reported once, at the line that is wrong.
//!
//! `fixtures/slips` has a spec without mistakes, and lists of edits to it:
//!
//! ```text
//! # the title of the slip
//! FILE CODE
//!  a line that stays
//! -a line that goes
//! +a line that comes
//! !a line that comes, and is reported
//! =a line that stays, and is reported
//! ~ why it is not reported once at that line, if it is not
//! ```
//!
//! `@@` separates edits of the same file, `⇥` is a tab, and `⍽` a space that does not break.

use generator::diagnostic::{Format, render};
use generator::load::RawFile;
use serde_json::Value;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use tests::{below_root, name_of, read_spec, root};

const FOLDER: &str = "tests/fixtures/slips";

/// Marks the line that is reported, as the lines above it may become more or fewer with a further edit.
const REPORTED: char = '\u{1}';

#[test]
fn a_slip_is_reported_once_at_its_line() {
    let _folder = crate::snapshots_in("slips");
    let base = read_spec(&root().join(FOLDER).join("base"));
    let (mut tried, mut right) = (0, 0);
    let mut failures = Vec::new();
    let groups = groups();
    for (group, text) in &groups {
        let mut shown = String::new();
        for slip in text.split("\n\n# ").map(Slip::parse) {
            let (files, line) = slip.applied(&base);
            let checked = generator::check(Path::new("spec"), &files);
            let human = render(&checked.diagnostics, &checked.sources, Format::Human, false);
            let json = render(&checked.diagnostics, &checked.sources, Format::Json, false);
            let is_right = slip.is_reported(&json, line);
            tried += 1;
            right += usize::from(is_right);
            failures.extend(match slip.reason {
                None if !is_right => Some(format!("{group}: {} at line {line}\n{human}", slip.title)),
                Some(_) if is_right => Some(format!("{group}: {} needs no reason", slip.title)),
                Some(_) if json.is_empty() => Some(format!("{group}: {} is silent", slip.title)),
                _ => None,
            });
            let reason = slip.reason.map(|reason| format!("\n# {reason}")).unwrap_or_default();
            write!(shown, "# {}{reason}\n\n{human}", slip.title).expect("written");
        }
        insta::assert_snapshot!(group.as_str(), shown);
    }
    crate::no_other_snapshots("slips", groups.iter().map(|(group, _)| group));
    assert!(failures.is_empty(), "{} of {tried} slips: {}", failures.len(), failures.join("\n"));
    assert!(tried >= 312, "only {tried} slips");
    assert!(right * 100 >= tried * 95, "only {right} of {tried} slips are reported once at their line");
}

#[test]
fn the_spec_that_slips_are_made_in_is_right() {
    let files = read_spec(&root().join(FOLDER).join("base"));
    let checked = generator::check(Path::new("spec"), &files);
    assert_eq!(render(&checked.diagnostics, &checked.sources, Format::Human, false), "");
}

#[test]
fn a_fix_removes_its_error() {
    let base = read_spec(&root().join(FOLDER).join("base"));
    let (mut fixed, mut valid) = (0, 0);
    for (group, text) in groups() {
        for slip in text.split("\n\n# ").map(Slip::parse) {
            let (mut files, _) = slip.applied(&base);
            let reports = reports(&files);
            let Some(report) =
                reports.iter().find(|report| report["fix"] != Value::from(Vec::<Value>::new()))
            else {
                continue;
            };
            let edits = report["fix"].as_array().expect("a list");
            edits.iter().rev().for_each(|edit| apply(&mut files, edit));
            let after = self::reports(&files);
            let is_fixed = after.iter().all(|it| it["message"] != report["message"]);
            assert!(is_fixed, "{group}: {}: {report}: {after:?}", slip.title);
            fixed += 1;
            // The error may have hidden another one.
            valid += usize::from(after.is_empty());
        }
    }
    assert!(fixed >= 60, "only {fixed} slips have a fix");
    assert!(valid * 100 >= fixed * 90, "only {valid} of {fixed} are valid afterwards");
}

fn reports(files: &[RawFile]) -> Vec<Value> {
    let checked = generator::check(Path::new("spec"), files);
    let json = render(&checked.diagnostics, &checked.sources, Format::Json, false);
    json.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

/// Replaces a part of a line.
fn apply(files: &mut [RawFile], edit: &Value) {
    let number =
        |key: &str| usize::try_from(edit[key].as_u64().expect("a number")).expect("a small number") - 1;
    let file = files.iter_mut().find(|file| file.path.to_str() == edit["file"].as_str()).expect("the file");
    let text = String::from_utf8(file.bytes.clone()).expect("UTF-8");
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let line: Vec<char> = lines[number("line")].chars().collect();
    let before: String = line[..number("column")].iter().collect();
    let after: String = line[number("end_column")..].iter().collect();
    lines[number("line")] = before + edit["replacement"].as_str().expect("a text") + &after;
    file.bytes = (lines.join("\n") + "\n").into_bytes();
}

/// The lists of slips by their names, in order.
fn groups() -> Vec<(String, String)> {
    let entries = fs::read_dir(root().join(FOLDER)).expect("the folder can be read");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "slips"));
    paths.sort();
    let read = |path: &std::path::PathBuf| fs::read_to_string(path).expect("the file can be read");
    paths.iter().map(|path| (name_of(&path.with_extension("")), read(path))).collect()
}

/// A mistake, and the report of it.
struct Slip<'t> {
    title: &'t str,
    file: &'t str,
    code: &'t str,
    /// Lines with their marks.
    edits: Vec<Vec<(char, &'t str)>>,
    /// Why there is not one report at the line.
    reason: Option<&'t str>,
}

impl<'t> Slip<'t> {
    fn parse(text: &'t str) -> Self {
        let mut lines = text.trim_end_matches('\n').lines();
        let title = lines.next().expect("a title").trim_start_matches("# ");
        let (file, code) = lines.next().and_then(|line| line.split_once(' ')).expect("a file and a code");
        let mut slip = Self { title, file, code, edits: vec![Vec::new()], reason: None };
        for line in lines {
            match line.split_at_checked(1) {
                Some(("~", reason)) => slip.reason = Some(reason.trim_start()),
                _ if line == "@@" => slip.edits.push(Vec::new()),
                Some((mark, rest)) => {
                    let mark = mark.chars().next().expect("a mark");
                    assert!(" -+!=".contains(mark), "{title}: {line}");
                    slip.edits.last_mut().expect("an edit").push((mark, rest));
                }
                None => slip.edits.last_mut().expect("an edit").push((' ', "")),
            }
        }
        slip
    }

    /// The files with the mistake, and the number of the line that is wrong.
    fn applied(&self, base: &[RawFile]) -> (Vec<RawFile>, usize) {
        let mut files = base.to_vec();
        let file = files.iter_mut().find(|file| name_of(&file.path) == self.file).expect("the file");
        let text = String::from_utf8(file.bytes.clone()).expect("UTF-8");
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        for edit in &self.edits {
            let old: Vec<&str> =
                edit.iter().filter(|(mark, _)| " -=".contains(*mark)).map(|it| it.1).collect();
            let mut places = (0..lines.len()).filter(|at| lines[*at..].iter().take(old.len()).eq(old.iter()));
            let at = places.next().unwrap_or_else(|| panic!("{}: no such lines: {old:#?}", self.title));
            assert_eq!(places.next(), None, "{}: several places", self.title);
            let new = edit.iter().filter(|(mark, _)| *mark != '-').map(|(mark, text)| {
                let text = text.replace('⇥', "\t").replace('⍽', "\u{A0}");
                if "!=".contains(*mark) { format!("{text}{REPORTED}") } else { text }
            });
            lines.splice(at..at + old.len(), new.collect::<Vec<_>>());
        }
        let line = lines.iter().position(|line| line.ends_with(REPORTED)).expect("a line that is reported");
        lines[line].pop();
        file.bytes = (lines.join("\n") + "\n").into_bytes();
        (files, line + 1)
    }

    /// Whether the diagnostics, as JSON, are one at this line with the right code.
    fn is_reported(&self, json: &str, line: usize) -> bool {
        let mut found = json.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
        let (Some(only), None) = (found.next(), found.next()) else { return false };
        let folder = below_root(&root().join(FOLDER).join("base"));
        let file = generator::source::slashed(&folder.join(self.file));
        only["file"] == file && only["line"] == line && only["code"] == self.code
    }
}
