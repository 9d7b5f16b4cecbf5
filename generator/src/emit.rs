//! The model as Rust: one function for each kind of item, one draft for each file.
//!
//! Emitters decide nothing: names, directions and paths come from the [`model`](crate::model), words from
//! `docs`, imports from what the other emitters say they use.

mod api;
pub mod calls;
mod docs;
mod enums;
mod examples;
mod imports;
mod index;
mod jobs;
mod operations;
mod pages;
mod preview;
mod structs;
mod types;
mod unions;

use crate::model::{Api, Section, Shape};
use crate::render::SourceFile;
use imports::Imports;
use proc_macro2::TokenStream;

/// A file to emit.
#[derive(Debug, Clone, Copy)]
pub enum Unit<'a> {
    /// The module of a section.
    Section(&'a Section),
    /// The module that declares all others.
    Root,
    /// Constants and error bodies of the API.
    Api,
    /// The list of all operations.
    Operations,
}

/// All files to emit.
#[must_use]
pub fn units(api: &Api) -> Vec<Unit<'_>> {
    let sections = api.sections.iter().map(Unit::Section);
    sections.chain([Unit::Root, Unit::Api, Unit::Operations]).collect()
}

/// One file as tokens.
#[must_use]
pub fn emit(api: &Api, unit: Unit<'_>) -> SourceFile {
    match unit {
        Unit::Section(section) => module(api, section),
        Unit::Root => index::root(api),
        Unit::Api => api::api(api),
        Unit::Operations => index::operations(api),
    }
}

/// The module of a section: its operations, then their types.
fn module(api: &Api, section: &Section) -> SourceFile {
    let mut to = Module::new(api, &section.module);
    let mut items: Vec<TokenStream> =
        operations::functions(&mut to, &section.operations).into_iter().collect();
    for operation in &section.operations {
        items.extend(to.gated_items(operation.docs.preview, |to| operations::operation(to, operation)));
    }
    for id in &section.types {
        let ty = api.get(*id);
        if !ty.in_requests && !ty.in_responses {
            continue; // Only there to be extended.
        }
        items.extend(to.gated_items(ty.only_preview, |to| match &ty.shape {
            Shape::Struct(fields) => structs::structure(to, ty, fields),
            Shape::Enum(variants) => enums::enumeration(to, ty, variants),
            Shape::Union { tag, variants } => unions::union(to, ty, tag, variants),
        }));
    }
    SourceFile {
        name: format!("{}.rs", section.module),
        from: format!("spec/{}", section.file_name),
        docs: docs::module(section),
        links: docs::preview_links(section.operations.iter()),
        imports: to.imports.into_tokens(),
        items,
    }
}

/// The module that is being emitted.
struct Module<'a> {
    api: &'a Api,
    name: &'a str,
    imports: Imports,
    /// Whether what is being emitted is there only with the feature for previews.
    in_preview: bool,
}

impl<'a> Module<'a> {
    fn new(api: &'a Api, name: &'a str) -> Self {
        Self { api, name, imports: Imports::default(), in_preview: false }
    }

    /// Imports names of a module of the runtime.
    fn runtime(&mut self, module: &str, names: &[&str]) {
        self.import(&["crate", "runtime", module], names);
    }

    /// Imports names at a path.
    fn import(&mut self, path: &[&str], names: &[&str]) {
        self.imports.add(path, names, !self.in_preview);
    }
}
