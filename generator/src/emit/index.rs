//! The module that holds all others, with what the runtime needs to know about the API, and the list of all operations.

use super::types::ident;
use super::{Module, docs};
use crate::model::{Api, ErrorBody};
use crate::render::SourceFile;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// `mod.rs`
pub(super) fn root(api: &Api) -> SourceFile {
    let mut to = Module::new(api, "mod");
    to.runtime("error", &["ErrorBody", "read_error_body"]);
    let mut items = vec![modules(api), server(api), throttled(api)];
    items.extend(authorize_url(api));
    items.extend(errors(api));
    SourceFile {
        name: "mod.rs".to_owned(),
        from: "spec/".to_owned(),
        docs: docs::root(api),
        imports: to.imports.into_tokens(),
        items,
    }
}

/// `operations.rs`: a page of documentation and nothing else.
pub(super) fn operations(api: &Api) -> SourceFile {
    SourceFile {
        name: "operations.rs".to_owned(),
        from: "spec/".to_owned(),
        docs: docs::all_operations(api),
        imports: TokenStream::new(),
        items: Vec::new(),
    }
}

fn modules(api: &Api) -> TokenStream {
    let mut names: Vec<&str> = api.sections.iter().map(|section| section.module.as_str()).collect();
    names.push("operations");
    names.sort_unstable();
    let modules = names.into_iter().map(ident);
    quote!(#(pub mod #modules;)*)
}

fn server(api: &Api) -> TokenStream {
    let server = &api.server;
    quote! {
        /// Where the API is served, unless a client is told otherwise.
        pub(crate) const SERVER: &str = #server;
    }
}

fn throttled(api: &Api) -> TokenStream {
    let codes = &api.throttled;
    quote! {
        /// The codes of status 429 that mean that calls come too fast; if there are none, all of them do.
        pub(crate) const THROTTLED: &[&str] = &[#(#codes),*];
    }
}

/// For hand-written code that logs users in.
fn authorize_url(api: &Api) -> Option<TokenStream> {
    let url = &api.authorization.as_ref()?.authorize;
    Some(quote! {
        /// The page where users let an integration act for them.
        pub const AUTHORIZE_URL: &str = #url;
    })
}

/// The error bodies under names that the runtime knows.
fn errors(api: &Api) -> Vec<TokenStream> {
    let Some(usual) = api.errors.first() else { return Vec::new() };
    let code_ty = match usual.code_ty.named().map(|id| api.get(id)) {
        Some(ty) => {
            let (module, name) = (ident(&ty.module), ident(&ty.name));
            quote!(#module::#name)
        }
        None => quote!(String),
    };
    let (module, name) = path(api, usual);
    let alias = quote! {
        /// The usual body of an answer that reports an error.
        pub type ApiError = #module::#name;
    };
    let code = quote! {
        /// What went wrong, in a word that programs can compare.
        pub type ApiErrorCode = #code_ty;
    };
    let mut items = vec![alias, code, reading(api)];
    items.extend(api.errors.iter().map(|body| implementation(api, body)));
    items
}

fn reading(api: &Api) -> TokenStream {
    let tries = api.errors.iter().enumerate().map(|(index, body)| {
        let (module, name) = path(api, body);
        let read = quote!(read_error_body::<#module::#name>(body));
        if index == 0 { read } else { quote!(.or_else(|| #read)) }
    });
    quote! {
        /// The code and the words for people, from whichever body this is.
        pub(crate) fn read_error(body: &[u8]) -> Option<(ApiErrorCode, String)> {
            #(#tries)*
        }
    }
}

fn implementation(api: &Api, body: &ErrorBody) -> TokenStream {
    let (module, name) = path(api, body);
    let code = body.code.iter().map(|name| ident(name));
    let message = body.message.iter().map(|name| ident(name));
    quote! {
        impl ErrorBody for #module::#name {
            fn into_parts(self) -> (ApiErrorCode, String) {
                (self #(.#code)*, self #(.#message)*)
            }
        }
    }
}

fn path(api: &Api, body: &ErrorBody) -> (Ident, Ident) {
    let ty = api.get(body.ty);
    (ident(&ty.module), ident(&ty.name))
}
