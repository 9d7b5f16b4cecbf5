//! The module that holds all others, and what the runtime needs to know about the API.

use super::Module;
use super::imports::Imports;
use super::types::ident;
use crate::model::Api;
use crate::render::Draft;
use proc_macro2::TokenStream;
use quote::quote;

/// `mod.rs`
pub(super) fn index(api: &Api) -> Draft {
    let mut to = Module { api, name: "mod", imports: Imports::default() };
    to.imports.runtime("error", &["ErrorBody"]);
    let mut items = vec![modules(api), server(api)];
    items.extend(error(&mut to));
    Draft {
        name: "mod.rs".to_owned(),
        from: "spec/".to_owned(),
        docs: vec![format!("{}: a module for each section of its [documentation]({}).", api.title, api.docs)],
        imports: to.imports.into_tokens(),
        items,
    }
}

fn modules(api: &Api) -> TokenStream {
    let modules = api.sections.iter().map(|section| ident(&section.module));
    quote!(#(pub mod #modules;)*)
}

fn server(api: &Api) -> TokenStream {
    let server = &api.server;
    quote! {
        /// Where the API is served, unless a client is told otherwise.
        pub(crate) const SERVER: &str = #server;
    }
}

/// The error body under names that the runtime knows.
fn error(to: &mut Module<'_>) -> [TokenStream; 3] {
    let ty = to.api.get(to.api.error.ty);
    let (module, name) = (ident(&ty.module), ident(&ty.name));
    let (code, message) = (ident(&to.api.error.code), ident(&to.api.error.message));
    let code_ty = match to.api.error.code_ty.named().map(|id| to.api.get(id)) {
        Some(ty) => {
            let (module, name) = (ident(&ty.module), ident(&ty.name));
            quote!(#module::#name)
        }
        None => quote!(String),
    };
    let body = quote! {
        /// The body of an answer that reports an error.
        pub type ApiError = #module::#name;
    };
    let alias = quote! {
        /// What went wrong, in a word that programs can compare.
        pub type ApiErrorCode = #code_ty;
    };
    let implementation = quote! {
        impl ErrorBody for ApiError {
            fn code(&self) -> &ApiErrorCode {
                &self.#code
            }

            fn message(&self) -> &str {
                &self.#message
            }
        }
    };
    [body, alias, implementation]
}
