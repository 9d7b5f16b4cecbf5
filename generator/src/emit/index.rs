//! `mod.rs`, which declares the other modules, and `operations.rs`, a page of documentation.

use super::types::ident;
use super::{authorization, docs};
use crate::model::Api;
use crate::render::{Item, SourceFile};
use proc_macro2::TokenStream;
use quote::quote;

/// `mod.rs`
pub(super) fn root(api: &Api) -> SourceFile {
    SourceFile {
        name: "mod.rs".to_owned(),
        from: "spec/".to_owned(),
        docs: docs::root(api),
        links: Vec::new(),
        preview: false,
        imports: TokenStream::new(),
        items: [modules(api), exports(api)].map(Item::stable).into(),
    }
}

/// `operations.rs`: a page of documentation and nothing else.
pub(super) fn operations(api: &Api) -> SourceFile {
    SourceFile {
        name: "operations.rs".to_owned(),
        from: "spec/".to_owned(),
        docs: docs::all_operations(api),
        links: docs::preview_links(api.sections.iter().flat_map(|section| &section.operations)),
        preview: false,
        imports: TokenStream::new(),
        items: Vec::new(),
    }
}

fn modules(api: &Api) -> TokenStream {
    let mut names: Vec<&str> = api.sections.iter().map(|section| section.module.as_str()).collect();
    names.push("operations");
    names.sort_unstable();
    let modules = names.into_iter().map(ident);
    let authorization = api.authorization.as_ref().map(authorization::module);
    quote!(pub(crate) mod api; #authorization #(pub mod #modules;)*)
}

/// Public names that stand beside the modules.
fn exports(api: &Api) -> TokenStream {
    let authorize_url = api.authorization.as_ref().map(|_| quote!(AUTHORIZATION_URL,));
    let session = api.authorization.as_ref().map(authorization::export);
    quote!(pub use self::api::{#authorize_url ApiError, ApiErrorCode, Region}; #session)
}
