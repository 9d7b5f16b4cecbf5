//! The commands `diff` and `audit`.

use crate::cli::{AuditArgs, CommonArgs, DiffArgs};
use crate::print;
use generator::audit::audit as audited;
use generator::date::Date;
use generator::diagnostic::Diagnostics;
use generator::facts::{Facts, of_model};
use generator::model::Published;
use generator::report::{Command, Report, findings, render};
use generator::source::Sources;
use generator::{compare, load, published, revision, rules};
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

/// The facts of a description, with its files.
struct Side {
    facts: Facts,
    sources: Sources,
    /// The extension keys of published descriptions, if it is a spec.
    keys: Option<Published>,
}

pub(crate) fn diff(args: &CommonArgs, sides: &DiffArgs) -> io::Result<ExitCode> {
    // A spec says how to read a published description, so it is read first.
    let new_first = Path::new(&sides.old).is_file();
    let first = if new_first { &sides.new } else { &sides.old };
    let Some(first) = read(first, args, None)? else { return Ok(ExitCode::FAILURE) };
    let second = if new_first { &sides.old } else { &sides.new };
    let Some(second) = read(second, args, first.keys.as_ref())? else { return Ok(ExitCode::FAILURE) };
    let (old, new) = if new_first { (second, first) } else { (first, second) };
    let judged = rules::judge(compare::compare(&old.facts, &new.facts));
    let findings = findings(judged, &old.sources, &new.sources);
    let (version, explained) = (sides.crate_version, Vec::new());
    let report = Report { findings, version, command: Command::Diff, explained };
    io::stdout().write_all(render(&report, args.format.of_report()).as_bytes())?;
    let is_low = sides.next_version.zip(report.next_version()).is_some_and(|(next, needed)| next < needed);
    let fails = is_low || sides.fail_on.is_some_and(|effect| effect.is_in(&report));
    Ok(if fails { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

pub(crate) fn audit(args: &CommonArgs, audit: &AuditArgs) -> io::Result<ExitCode> {
    let checked = generator::check(&args.spec, load::read_folder(&args.spec)?);
    let Some(api) = checked.api() else { return print::report(&checked, args) };
    let today = audit.today.unwrap_or_else(Date::today);
    let mut fails = false;
    for file in &audit.files {
        let Some(side) = read_published(file, args, &api.published)? else {
            fails = true;
            continue;
        };
        let found = audited(api, &side.facts, today);
        let located = |judged| findings(judged, &checked.sources, &side.sources);
        let report = Report {
            findings: located(found.open),
            version: None,
            command: Command::Audit,
            explained: located(found.explained),
        };
        fails |= audit.strict && !report.findings.is_empty();
        io::stdout().write_all(render(&report, args.format.of_report()).as_bytes())?;
    }
    Ok(if fails { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Reads a side: a published description, a revision, or a folder. Prints its errors and returns `None` if it has some.
fn read(side: &str, args: &CommonArgs, keys: Option<&Published>) -> io::Result<Option<Side>> {
    if Path::new(side).is_file() {
        return read_published(Path::new(side), args, keys.unwrap_or(&Published::default()));
    }
    let checked = match side.strip_prefix("git:") {
        Some(revision) => {
            let (revision, folder) = match revision.split_once(':') {
                Some((revision, folder)) => (revision, Path::new(folder)),
                None => (revision, args.spec.as_path()),
            };
            let files = revision::read_folder(revision, folder)?;
            generator::check(&revision::shown(revision, folder), files)
        }
        None => generator::check(Path::new(side), load::read_folder(Path::new(side))?),
    };
    let Some(api) = checked.api() else {
        print::report(&checked, args)?;
        return Ok(None);
    };
    let (facts, keys) = (of_model(api), Some(api.published.clone()));
    Ok(Some(Side { facts, sources: checked.sources, keys }))
}

fn read_published(path: &Path, args: &CommonArgs, keys: &Published) -> io::Result<Option<Side>> {
    let bytes = load::read_file(path)?;
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    match published::read(path, bytes, keys, &mut sources, &mut diagnostics) {
        Some(facts) => Ok(Some(Side { facts, sources, keys: None })),
        None => {
            print::errors(&diagnostics, &sources, args)?;
            Ok(None)
        }
    }
}
