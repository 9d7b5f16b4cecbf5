//! The model as Rust: pure functions from parts of the model to tokens.
//!
//! Emitters decide nothing: names, directions, paths and previews come from the [`model`](crate::model). Emitted code
//! imports two modules at most, `runtime` for operations and `wire` for types, and names everything by a path, so that a
//! type of the spec can have nearly any name.

mod api;
mod authorization;
pub mod calls;
mod constraints;
mod docs;
mod enums;
mod examples;
mod index;
mod jobs;
mod operations;
mod pages;
pub mod signatures;
mod structs;
mod types;
mod unions;
mod values;

use crate::model::{Api, Authorization, Section, Shape, Type};
use crate::render::{Item, SourceFile};
use proc_macro2::TokenStream;
use quote::quote;
use types::Scope;

/// A file to emit.
#[derive(Debug, Clone, Copy)]
pub enum Unit<'a> {
    /// The module of a section.
    Section(&'a Section),
    /// The module that declares all others.
    Root,
    /// Constants and error bodies of the API.
    Api,
    /// The authorization server, if the API has one.
    Authorization(&'a Authorization),
    /// The list of all operations.
    Operations,
}

/// All files to emit.
#[must_use]
pub fn units(api: &Api) -> Vec<Unit<'_>> {
    let sections = api.sections.iter().map(Unit::Section);
    let authorization = api.authorization.iter().map(Unit::Authorization);
    sections.chain(authorization).chain([Unit::Root, Unit::Api, Unit::Operations]).collect()
}

/// One file as tokens.
#[must_use]
pub fn emit(api: &Api, unit: Unit<'_>) -> SourceFile {
    match unit {
        Unit::Section(section) => module(api, section),
        Unit::Root => index::root(api),
        Unit::Api => api::api(api),
        Unit::Authorization(it) => authorization::authorization(it),
        Unit::Operations => index::operations(api),
    }
}

/// The module of a section: its operations, then their types.
fn module(api: &Api, section: &Section) -> SourceFile {
    let scope = Scope { api, module: &section.module };
    let is_preview = api.is_preview(section);
    let types: Vec<&Type> = section.types.iter().map(|id| api.get(*id)).filter(|ty| ty.is_used()).collect();
    let mut items = operations::functions(scope, &section.operations);
    for operation in &section.operations {
        items.extend(gated(operation.docs.preview, operations::operation(scope, operation)));
    }
    for ty in &types {
        items.extend(gated(ty.only_preview, definition(scope, ty)));
    }
    SourceFile {
        name: format!("{}.rs", section.module),
        from: format!("spec/{}", section.file_name),
        docs: docs::module(section, is_preview),
        links: docs::preview_links(section.operations.iter().filter(|_| !is_preview)),
        preview: is_preview,
        imports: imports(is_preview, section, &types),
        items,
    }
}

fn definition(scope: Scope<'_>, ty: &Type) -> Vec<TokenStream> {
    match &ty.shape {
        Shape::Struct(fields) => structs::structure(scope, ty, fields),
        Shape::Enum(variants) => enums::enumeration(ty, variants),
        Shape::Union { tag, variants } => unions::union(scope, ty, tag, variants),
    }
}

/// Items that are all a preview, or none.
fn gated(preview: bool, items: Vec<TokenStream>) -> impl Iterator<Item = Item> {
    items.into_iter().map(move |tokens| Item { preview, tokens })
}

/// Operations need the runtime, types nothing but `wire`.
fn imports(is_preview: bool, section: &Section, types: &[&Type]) -> TokenStream {
    let import = |mut previews: Vec<bool>, path: TokenStream| {
        let cfg = types::cfg(!is_preview && previews.iter().all(|preview| *preview));
        previews.pop().map(|_| quote!(#cfg use #path;))
    };
    let operations = section.operations.iter().map(|operation| operation.docs.preview);
    let types = types.iter().map(|ty| ty.only_preview);
    let parameters = section.operations.iter().flat_map(|operation| {
        let inputs = operation.inputs.iter().filter(|input| input.ty.is_of_wire());
        inputs.map(|input| operation.docs.preview || input.docs.preview)
    });
    let uses = [
        import(operations.collect(), quote!(crate::runtime)),
        import(types.chain(parameters).collect(), quote!(crate::runtime::wire)),
    ];
    uses.into_iter().flatten().collect()
}
