//! Generates a Rust client from a hand-written description of its API in YAML.
//!
//! ```text
//! spec/*.yaml ──load──▶ Spec ──lower──▶ Api ──emit──▶ tokens ──render──▶ files ──sync──▶ disk
//! ```
//!
//! Each step is a module that imports only modules below it: [`load`] reads YAML, [`lower`](mod@lower) checks the rules of
//! the language, [`emit`](mod@emit) writes Rust, [`render`] formats it, [`sync`] compares files on disk. Only
//! [`load::read_folder`], [`revision`] and [`sync`] access the disk. A spec is checked to its end, and all its diagnostics are reported
//! together; nothing is emitted if there is one.
//!
//! - [`spec`] is the language as data, and [`model`] the API that it describes, with references resolved and Rust names
//!   decided.
//! - [`openapi`] writes the model as an OpenAPI 3.1 description, for other tools.
//! - [`served`] writes the model as JSON for the mock server, with the effects of calls on items.
//! - [`operations_md`] writes a list of all operations, for people who choose between them.
//! - [`facts`] puts descriptions of an API into one form, so that they can be compared.
//! - [`published`] reads a published OpenAPI description as facts.
//! - [`mod@compare`] finds what differs, [`rules`] say what that means for users, and [`report`] prints it.
//! - [`mod@draft`] writes the first files of a spec from a published description.
//! - [`mod@audit`] compares a spec with a published description.
//! - [`stale`] lists what to compare with the API's documentation again.
//! - [`schema`] writes the language as JSON Schema.
//! - [`editor`] answers the questions of editors: diagnostics, documentation, completions, renames.
//! - [`layout`] puts the files of a spec in their canonical layout.
//! - [`template`] has the files of a new crate for another API.
//! - [`diagnostic`] renders errors of a spec.
//! - [`name`] converts names to Rust.

pub mod audit;
pub mod compare;
pub mod date;
pub mod diagnostic;
pub mod draft;
pub mod editor;
mod effects;
pub mod emit;
pub mod facts;
mod json;
pub mod layout;
pub mod load;
pub mod lower;
mod markdown;
pub mod model;
pub mod name;
pub mod node;
pub mod openapi;
pub mod operations_md;
mod parallel;
pub mod published;
pub mod render;
pub mod report;
pub mod revision;
pub mod rules;
pub mod schema;
pub mod served;
pub mod source;
pub mod spec;
pub mod stale;
pub mod sync;
pub mod template;
pub mod yaml;

use diagnostic::Diagnostics;
use load::RawFile;
use model::Api;
use render::File;
use source::Sources;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

/// A spec that has been read and checked.
#[derive(Debug)]
pub struct Checked {
    /// Its files.
    pub sources: Sources,
    /// Its errors.
    pub diagnostics: Diagnostics,
    api: Api,
}

/// Reads and checks the spec in the files of a folder. Files that are given away take no memory twice.
#[must_use]
pub fn check<'f>(folder: &Path, files: impl Into<Cow<'f, [RawFile]>>) -> Checked {
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::default();
    let spec = load::load(folder, files.into(), &mut sources, &mut diagnostics);
    let api = lower::lower(&spec, &mut diagnostics);
    rules::check_names(&api.departures, &mut diagnostics);
    Checked { sources, diagnostics, api }
}

impl Checked {
    /// The API. `None` if there are diagnostics.
    #[must_use]
    pub fn api(&self) -> Option<&Api> {
        self.diagnostics.is_empty().then_some(&self.api)
    }
}

/// All files of the client for an API, by their names, in order.
#[must_use]
pub fn client(api: &Api) -> Vec<File> {
    Client::default().files(api)
}

/// The files of a client that is generated again and again. Only those are formatted whose tokens differ, as formatting
/// takes most of the time.
#[derive(Debug, Default)]
pub struct Client {
    /// The last files by their names, each with its tokens.
    last: BTreeMap<String, (String, File)>,
}

impl Client {
    /// All files, by their names, in order.
    #[must_use]
    pub fn files(&mut self, api: &Api) -> Vec<File> {
        let last = std::mem::take(&mut self.last);
        let files = parallel::map(&emit::units(api), |unit| {
            let source = emit::emit(api, *unit);
            let tokens = source.to_string();
            match last.get(&source.name) {
                Some((before, file)) if *before == tokens => (tokens, file.clone()),
                _ => (tokens, render::render(&source)),
            }
        });
        self.last = files.into_iter().map(|(tokens, file)| (file.name.clone(), (tokens, file))).collect();
        self.last.values().map(|(_, file)| file.clone()).collect()
    }
}
