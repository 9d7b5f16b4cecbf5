//! The generator's answer to an input, and whether it keeps its promises.

use generator::diagnostic::{self, Format};
use generator::load::RawFile;
use generator::render::File;
use generator::{Checked, openapi, operations_md};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::sync::Mutex;

/// The generator's answer to an input.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Diagnostics.
    Refused,
    /// Files, all of which are what they should be.
    Accepted,
    /// A promise that is broken.
    Failed(String),
}

/// What panics said since the last input that failed.
static PANICS: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Records panics of the generator instead of showing them, for the rest of the process.
pub fn record_panics() {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        if panic.location().is_some_and(|at| at.file().contains("tests/specs")) {
            usual(panic);
        } else if let Ok(mut panics) = PANICS.lock() {
            panics.push(panic.to_string());
        }
    }));
}

/// Runs the generator. If it accepts the input, parses all its output. A thorough run also compares two runs, and renders
/// diagnostics in all formats.
#[must_use]
pub fn outcome(files: &[RawFile], thorough: bool) -> Outcome {
    panic::catch_unwind(AssertUnwindSafe(|| run(files, thorough))).unwrap_or_else(|_| {
        let panics = PANICS.lock().map(|mut panics| std::mem::take(&mut *panics)).unwrap_or_default();
        Outcome::Failed(format!("panics: {}", panics.join("; ")))
    })
}

fn run(files: &[RawFile], thorough: bool) -> Outcome {
    let checked = generator::check(Path::new("spec"), files);
    let Some(api) = checked.api() else { return refused(&checked, thorough) };
    let emitted = generator::client(api);
    if let Some(file) = emitted.iter().find(|file| !is_rust(file)) {
        return Outcome::Failed(format!("{} does not parse", file.name));
    }
    let described = openapi::describe(api);
    if serde_json::from_str::<serde::de::IgnoredAny>(&described).is_err() {
        return Outcome::Failed("the OpenAPI description is not JSON".to_owned());
    }
    let listed = operations_md::describe(api);
    if !thorough {
        return Outcome::Accepted;
    }
    let again = generator::check(Path::new("spec"), files);
    let is_same = again.api().is_some_and(|api| {
        generator::client(api) == emitted
            && openapi::describe(api) == described
            && operations_md::describe(api) == listed
    });
    if is_same { Outcome::Accepted } else { Outcome::Failed("a second run differs".to_owned()) }
}

fn refused(checked: &Checked, thorough: bool) -> Outcome {
    let formats: &[Format] =
        if thorough { &[Format::Human, Format::Json, Format::Github] } else { &[Format::Human] };
    for format in formats {
        let text = diagnostic::render(&checked.diagnostics, &checked.sources, *format, false);
        if text.is_empty() {
            return Outcome::Failed(format!("no diagnostic as {format:?}"));
        }
    }
    Outcome::Refused
}

thread_local! {
    /// The hashes of files that have been parsed.
    static PARSED: RefCell<BTreeSet<u64>> = const { RefCell::new(BTreeSet::new()) };
}

fn is_rust(file: &File) -> bool {
    let mut hasher = DefaultHasher::new();
    file.text.hash(&mut hasher);
    let hash = hasher.finish();
    PARSED.with_borrow_mut(|parsed| {
        if parsed.contains(&hash) {
            return true;
        }
        let is_rust = syn::parse_file(&file.text).is_ok();
        if parsed.len() > 10_000 {
            parsed.clear();
        }
        is_rust && parsed.insert(hash)
    })
}
