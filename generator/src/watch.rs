//! The command `watch`, which generates whenever the spec changes. `notify` reports changes on every platform.

use crate::cli::{CommonArgs, OutputArgs};
use crate::generate::plan;
use crate::print::{report, tell};
use generator::facts::{Facts, of_model};
use generator::load::{self, RawFile};
use generator::report::{Command, Report, findings, render};
use generator::source::Sources;
use generator::{Client, compare, rules, source};
use notify::event::{AccessKind, AccessMode};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

/// A file counts as written when nothing has happened for so long, as many editors save in several steps.
const QUIET: Duration = Duration::from_millis(20);

/// The longest time for which changes are collected.
const MOST: Duration = Duration::from_millis(100);

/// The time between looks for a folder that is gone.
const ABSENT: Duration = Duration::from_millis(100);

/// Watches the folder of the spec until the process ends.
pub(crate) fn watch(args: &CommonArgs, output: &OutputArgs) -> io::Result<ExitCode> {
    let (sender, changes) = channel();
    let tell_of = move |event: notify::Result<notify::Event>| {
        // An error may hide a change. Our own reading is none.
        if event.map_or(true, |event| is_change(event.kind)) {
            // The receiver lives as long as the process.
            let _ = sender.send(());
        }
    };
    let mut watcher = notify::recommended_watcher(tell_of).map_err(io::Error::other)?;
    let mut session = Session::default();
    let mut is_first = true;
    loop {
        let is_there = follow(&mut watcher, args, is_first)?;
        if is_there {
            match session.run(args, output) {
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Err(error),
                Err(error) => writeln!(io::stderr(), "error: {error}")?,
                Ok(()) => {}
            }
        } else if session.files.take().is_some() {
            tell(args.format, format_args!("{} is gone", source::slashed(&args.spec)))?;
        }
        is_first = false;
        wait(&changes, is_there);
    }
}

/// Watches the folder, also if it is another one than before. Returns whether it is there.
fn follow(watcher: &mut RecommendedWatcher, args: &CommonArgs, is_first: bool) -> io::Result<bool> {
    // It is not watched yet, or not any more.
    let _ = watcher.unwatch(&args.spec);
    match watcher.watch(&args.spec, RecursiveMode::NonRecursive) {
        Ok(()) => Ok(true),
        Err(error) if is_first || args.spec.is_dir() => Err(io::Error::other(error)),
        Err(_) => Ok(false),
    }
}

/// Waits for a change, and until no other one follows.
fn wait(changes: &Receiver<()>, is_there: bool) {
    if !is_there {
        return thread::sleep(ABSENT);
    }
    // The sender lives as long as the watcher.
    let _ = changes.recv();
    let start = Instant::now();
    while start.elapsed() < MOST {
        if changes.recv_timeout(QUIET) == Err(RecvTimeoutError::Timeout) {
            return;
        }
    }
}

fn is_change(kind: EventKind) -> bool {
    !kind.is_access() || kind == EventKind::Access(AccessKind::Close(AccessMode::Write))
}

/// What is known since the start.
#[derive(Default)]
struct Session {
    /// The files that were checked last.
    files: Option<Vec<RawFile>>,
    /// The first state without errors.
    first: Option<(Facts, Sources)>,
    client: Client,
}

impl Session {
    /// Generates, if a file has changed.
    fn run(&mut self, args: &CommonArgs, output: &OutputArgs) -> io::Result<()> {
        let start = Instant::now();
        // A file can vanish between the list of files and its reading, which is an error; then another change follows.
        let files = load::read_folder(&args.spec)?;
        if self.files.as_ref() == Some(&files) {
            return Ok(());
        }
        clear()?;
        let checked = generator::check(&args.spec, files.as_slice());
        self.files = Some(files);
        let Some(api) = checked.api() else {
            report(&checked, args)?;
            return Ok(());
        };
        let plan = plan(api, self.client.files(api), output)?;
        let is_empty = plan.is_empty();
        for change in plan.apply()? {
            tell(args.format, format_args!("{} {}", change.done(), source::slashed(change.path())))?;
        }
        if is_empty {
            let (out, spec) = (source::slashed(output.out()), source::slashed(&args.spec));
            tell(args.format, format_args!("{out} is up to date with {spec}"))?;
        }
        let facts = of_model(api);
        match &self.first {
            None => self.first = Some((facts, checked.sources)),
            Some((first, sources)) => {
                let judged = rules::judge(compare::compare(first, &facts));
                let findings = findings(judged, sources, &checked.sources);
                if !findings.is_empty() {
                    let report =
                        Report { findings, version: None, command: Command::Diff, explained: Vec::new() };
                    let text = render(&report, args.format.of_report());
                    tell(args.format, format_args!("\nsince the start:\n{}", text.trim_end()))?;
                }
            }
        }
        tell(args.format, format_args!("done in {:.2} s", start.elapsed().as_secs_f64()))
    }
}

/// Clears a terminal.
fn clear() -> io::Result<()> {
    let mut out = io::stdout();
    if out.is_terminal() {
        // Also what has scrolled away, as the lines of the last run are not those of this one.
        out.write_all(b"\x1b[2J\x1b[3J\x1b[H")?;
    }
    out.flush()
}
