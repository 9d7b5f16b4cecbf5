//! The reviewers' tests: what a change of the spec or of the generator does to the output, and that nothing else changes.
//! The snapshots of each kind are in a folder of `tests/snapshots`.

mod calls;
mod diagnostics;
mod differences;
mod documents;
mod draft;
mod drift;
mod emitted;
mod facts;
mod keys;
mod layers;
mod layout;
mod new_crates;
mod openapi;
mod pages;
mod promises;
mod proofs;
mod published;
mod reserved;
mod round_trips;
mod rules;
mod single_changes;
mod slips;
mod stale;
mod surface;
mod surfaces;
mod wire;

use std::collections::BTreeSet;
use std::{env, fs};
use tests::{name_of, root};

/// Keeps the snapshots of a test in this folder, until the value is dropped.
#[must_use = "the folder is used until the value is dropped"]
fn snapshots_in(folder: &str) -> insta::internals::SettingsBindDropGuard {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(format!("snapshots/{folder}"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind_to_scope()
}

/// Fails if the folder has a snapshot with another name than these, which a section that is gone leaves behind. Removes
/// it if snapshots are accepted anyway.
fn no_other_snapshots(folder: &str, names: impl IntoIterator<Item: AsRef<str>>) {
    let names: BTreeSet<String> = names.into_iter().map(|name| format!("{}.snap", name.as_ref())).collect();
    let folder = root().join("tests/snapshots").join(folder);
    for path in fs::read_dir(folder).into_iter().flatten().map(|entry| entry.expect("an entry").path()) {
        if names.contains(&name_of(&path)) || path.extension().is_none_or(|ending| ending != "snap") {
            continue;
        }
        assert!(env::var_os("INSTA_UPDATE").is_some_and(|it| it == "always"), "remove {}", path.display());
        fs::remove_file(path).expect("removed");
    }
}
