//! From a spec written by hand in YAML to the Rust client for the API it describes.
//!
//! ```text
//! spec/*.yaml ──load──▶ Spec ──lower──▶ Api ──emit──▶ tokens ──render──▶ files ──sync──▶ disk
//! ```
//!
//! Each step has one home and none looks back: [`load`] knows YAML, [`lower`](mod@lower) knows the rules,
//! [`emit`](mod@emit) knows Rust, [`render`] knows layout, [`sync`] knows the disk. Everything but reading the spec and
//! writing the files is pure, so that tests need no disk. Diagnostics are collected, never thrown: a spec is checked
//! to its end, and nothing is emitted if there is any.
//!
//! - [`spec`] is the language, [`model`] what it means: every reference resolved, every Rust name decided.
//! - [`openapi`] writes the model as an OpenAPI 3.1 description, for other tools.
//! - [`operations_md`] writes a list of all operations, for people who choose between them.
//! - [`diagnostic`] is how mistakes look.
//! - [`name`] decides what a name becomes in Rust.

pub mod diagnostic;
pub mod emit;
pub mod load;
pub mod lower;
mod markdown;
pub mod model;
pub mod name;
pub mod node;
pub mod openapi;
pub mod operations_md;
mod parallel;
pub mod render;
pub mod source;
pub mod spec;
pub mod sync;
pub mod yaml;

use diagnostic::Diagnostics;
use load::RawFile;
use model::Api;
use render::File;
use source::Sources;
use std::path::Path;

/// A spec that has been read and checked.
#[derive(Debug)]
pub struct Checked {
    /// Its files.
    pub sources: Sources,
    /// What is wrong with it.
    pub diagnostics: Diagnostics,
    api: Api,
}

/// Reads and checks the spec that these files of a folder hold.
#[must_use]
pub fn check(folder: &Path, files: &[RawFile]) -> Checked {
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::default();
    let spec = load::load(folder, files, &mut sources, &mut diagnostics);
    let api = lower::lower(&spec, &mut diagnostics);
    Checked { sources, diagnostics, api }
}

impl Checked {
    /// The API, if there is no mistake.
    #[must_use]
    pub fn api(&self) -> Option<&Api> {
        self.diagnostics.is_empty().then_some(&self.api)
    }
}

/// All files of the client for an API, by their names, in order.
#[must_use]
pub fn client(api: &Api) -> Vec<File> {
    let mut files = parallel::map(&emit::units(api), |unit| render::render(&emit::emit(api, *unit)));
    files.sort_by(|a, b| a.name.cmp(&b.name));
    files
}
