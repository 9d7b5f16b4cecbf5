//! The reviewers' tests: what a change of the spec or of the generator does to the output, and that nothing else changes.
//! The snapshots of each kind are in a folder of `tests/snapshots`.

mod coverage;
mod diagnostics;
mod documents;
mod drift;
mod emitted;
mod layers;
mod odd_input;
mod openapi;
mod pages;
mod promises;
mod reserved;
mod round_trips;
mod surface;
mod wire;

/// Keeps the snapshots of a test in this folder, until the value is dropped.
#[must_use]
fn snapshots_in(folder: &str) -> insta::internals::SettingsBindDropGuard {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(format!("snapshots/{folder}"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind_to_scope()
}
