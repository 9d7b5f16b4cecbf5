//! Emitted code: the whole Rust output for each construct of the language, which also compiles without a warning. A
//! made-up API and a real one go through the same generator.

use generator::load::RawFile;
use generator::render::File;
use specs::crates::Workspace;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use tests::{below_root, fixtures, is_shared, name_of, read_spec, root};

#[test]
fn every_construct_has_this_code() {
    let _folder = crate::snapshots_in("emitted");
    let mut shared = None;
    for folder in folders() {
        let files = read_spec(&folder);
        let mut emitted = client(&folder, &files);
        if is_shared(&files[0]) {
            // What all have in common is shown once.
            let (common, own) =
                emitted.into_iter().partition(|it| ["api.rs", "problems.rs"].contains(&it.name.as_str()));
            (shared, emitted) = (Some(common), own);
        }
        insta::assert_snapshot!(name_of(&folder), listed(&emitted));
    }
    insta::assert_snapshot!("shared", listed(&shared.expect("a fixture with the shared files")));
}

fn listed(files: &[File]) -> String {
    let mut text = String::new();
    for file in files {
        writeln!(text, "// ======== {} ========\n{}", file.name, file.text).unwrap();
    }
    text
}

/// All fixtures that share their `api.yaml` are one crate.
#[test]
fn every_construct_compiles_without_a_warning() {
    let mut workspace = Workspace::new("fixtures");
    crates().iter().for_each(|(name, emitted)| workspace.add(name, emitted));
    workspace.check(&[]);
}

/// The fixtures of constructs, a made-up API, and a real one.
fn folders() -> Vec<PathBuf> {
    let mut folders = fixtures("valid");
    folders.extend(["tests/fixtures/other_api", "tests/fixtures/resend"].map(|it| root().join(it)));
    folders
}

/// The emitted code of each crate: one for all fixtures that share their `api.yaml`, and one for each other spec.
fn crates() -> Vec<(String, Vec<File>)> {
    let mut crates = Vec::new();
    let mut together: Vec<RawFile> = Vec::new();
    for folder in folders() {
        let files = read_spec(&folder);
        if is_shared(&files[0]) {
            let new = files.into_iter().filter(|file| together.is_empty() || !is_shared(file));
            let new: Vec<RawFile> = new.collect();
            together.extend(new);
        } else {
            crates.push((name_of(&folder), client(&folder, &files)));
        }
    }
    crates.push(("together".to_owned(), client(&root().join("tests/fixtures/valid"), &together)));
    crates
}

fn client(folder: &Path, files: &[RawFile]) -> Vec<File> {
    let checked = generator::check(&below_root(folder), files);
    let format = generator::diagnostic::Format::Human;
    let diagnostics = generator::diagnostic::render(&checked.diagnostics, &checked.sources, format, false);
    generator::client(checked.api().unwrap_or_else(|| panic!("{diagnostics}")))
}
