//! The command `diff`.

use crate::cli::{CommonArgs, DiffArgs};
use crate::print;
use generator::facts::{Facts, of_model};
use generator::report::{Report, findings, render};
use generator::source::Sources;
use generator::{compare, load, revision, rules};
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

/// The facts of a description, with its files.
struct Side {
    facts: Facts,
    sources: Sources,
}

pub(crate) fn diff(args: &CommonArgs, sides: &DiffArgs) -> io::Result<ExitCode> {
    let (old, new) = (read(&sides.old, args)?, read(&sides.new, args)?);
    let (Some(old), Some(new)) = (old, new) else { return Ok(ExitCode::FAILURE) };
    let judged = rules::judge(compare::compare(&old.facts, &new.facts));
    let findings = findings(judged, &old.sources, &new.sources);
    let report = Report { findings, version: sides.crate_version };
    io::stdout().write_all(render(&report, args.format.of_report()).as_bytes())?;
    let fails = sides.fail_on.is_some_and(|effect| effect.is_in(&report));
    Ok(if fails { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Reads a side: a revision, or a folder. Prints the errors of a spec and returns `None` if it has some.
fn read(side: &str, args: &CommonArgs) -> io::Result<Option<Side>> {
    let checked = match side.strip_prefix("git:") {
        Some(revision) => {
            let (revision, folder) = match revision.split_once(':') {
                Some((revision, folder)) => (revision, Path::new(folder)),
                None => (revision, args.spec.as_path()),
            };
            let files = revision::read_folder(revision, folder)?;
            generator::check(&revision::shown(revision, folder), &files)
        }
        None => generator::check(Path::new(side), &load::read_folder(Path::new(side))?),
    };
    let Some(api) = checked.api() else {
        print::report(&checked, args)?;
        return Ok(None);
    };
    let facts = of_model(api);
    Ok(Some(Side { facts, sources: checked.sources }))
}
