//! Operations: a function that makes the request, and the data that says what the request is.

use super::types::ident;
use super::{Module, docs, examples, jobs, pages, preview};
use crate::model::{Auth, DocumentKey, Encoding, Input, Location, Method, Operation, Per, RateLimit, Ty};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// The functions that make the requests of a section, all in one place.
pub(super) fn functions(to: &mut Module<'_>, operations: &[Operation]) -> Option<TokenStream> {
    if operations.is_empty() {
        return None;
    }
    let all_preview = operations.iter().all(|operation| operation.docs.preview);
    to.gated(all_preview, |to| to.runtime("client", &["Client"]));
    let functions: Vec<TokenStream> = operations
        .iter()
        .map(|operation| {
            let cfg = preview::cfg(operation.docs.preview && !all_preview);
            let function = to.gated(operation.docs.preview, |to| function(to, operation));
            quote!(#cfg #function)
        })
        .collect();
    let cfg = preview::cfg(all_preview);
    Some(quote!(#cfg impl Client { #(#functions)* }))
}

/// What is known of one operation: its type, its data, its setters, its job or pages.
pub(super) fn operation(to: &mut Module<'_>, operation: &Operation) -> Vec<TokenStream> {
    to.runtime("client", &["Client"]);
    to.runtime("operation", &["Operation", "OperationInfo"]);
    to.runtime("request", &["Request"]);
    let mut items: Vec<TokenStream> = setters(to, operation).into_iter().collect();
    items.push(marker(operation));
    items.push(info(to, operation));
    items.extend(basic_auth(to, operation));
    items.extend(operation.paging.as_ref().map(|paging| pages::paging(to, operation, paging)));
    items.extend(operation.starts.as_ref().map(|job| jobs::start(to, operation, job)));
    if let Some(poll) = &operation.polls {
        items.extend(jobs::poll(to, operation, poll));
    }
    items
}

fn function(to: &mut Module<'_>, operation: &Operation) -> TokenStream {
    let doc = docs::operation(to.api, operation, examples::example(to.api, operation));
    let (function, marker) = (ident(&operation.function), ident(&operation.marker));
    let arguments: Vec<TokenStream> = operation.arguments().map(|input| argument(to, input)).collect();
    let count_for = operation.document.as_ref().map(count_for);
    let steps = operation.arguments().map(step);
    quote! {
        #doc
        #[inline]
        pub fn #function(&self, #(#arguments),*) -> Request<#marker> {
            Request::new(self) #count_for #(#steps)*
        }
    }
}

fn argument(to: &mut Module<'_>, input: &Input) -> TokenStream {
    let name = ident(&input.name);
    match (input.encoding, &input.ty) {
        (Encoding::Text, Ty::Text) => quote!(#name: &str),
        (Encoding::Bytes, _) => {
            to.runtime("body", &["Body"]);
            quote!(#name: impl Into<Body>)
        }
        (_, ty) => {
            let ty = to.ty(ty);
            quote!(#name: #ty)
        }
    }
}

/// The call that adds an input to the request.
fn step(input: &Input) -> TokenStream {
    let (name, api_name) = (ident(&input.name), &input.api_name);
    match (input.location, input.encoding, &input.ty) {
        (Location::Path, ..) => quote!(.set_path(#api_name, #name)),
        (Location::Query, _, Ty::Text) => quote!(.set_query(#api_name, #name.to_owned())),
        (Location::Query, ..) => quote!(.set_query(#api_name, #name)),
        (Location::Header, Encoding::Json, _) => quote!(.set_json_header(#api_name, #name)),
        (Location::Header, ..) => quote!(.set_header(#api_name, #name)),
        (Location::Body, Encoding::Form, _) => quote!(.set_form(#name)),
        (Location::Body, Encoding::Bytes, _) => quote!(.set_body(#name.into())),
        (Location::Body, ..) => quote!(.set_json(#name)),
    }
}

/// The call that sets the document over which the call is counted. It precedes those that take the arguments.
fn count_for(document: &DocumentKey) -> TokenStream {
    let argument = ident(&document.argument);
    match &document.field {
        Some(field) => {
            let field = ident(field);
            quote!(.count_for(&#argument.#field))
        }
        None => quote!(.count_for(#argument)),
    }
}

/// A setter for each optional input.
fn setters(to: &mut Module<'_>, operation: &Operation) -> Option<TokenStream> {
    let marker = ident(&operation.marker);
    let setters = operation.options().map(|input| {
        let argument = to.gated(input.docs.preview, |to| argument(to, input));
        let (doc, name, step) = (docs::limited(&input.docs, &input.limits), ident(&input.name), step(input));
        let cfg = preview::cfg(input.docs.preview);
        quote! {
            #cfg
            #doc
            #[inline]
            pub fn #name(self, #argument) -> Self {
                self #step
            }
        }
    });
    let setters: Vec<TokenStream> = setters.collect();
    (!setters.is_empty()).then(|| quote!(impl Request<#marker> { #(#setters)* }))
}

/// The type that stands for the operation.
fn marker(operation: &Operation) -> TokenStream {
    let marker = ident(&operation.marker);
    let about = format!(" The operation behind [`Client::{}`].", operation.function.plain());
    quote! {
        #[doc = #about]
        pub enum #marker {}
    }
}

/// What the request is, as data.
fn info(to: &mut Module<'_>, operation: &Operation) -> TokenStream {
    let (marker, output) = (ident(&operation.marker), to.output(operation));
    let (name, path) = (operation.function.plain(), &operation.path);
    let method = ident(&operation.method.to_string());
    let server = operation.server.as_ref().map(|server| quote!(server: Some(#server),));
    let auth = auth(to, operation);
    let scopes = scopes(to, &operation.scopes);
    let rate_limits = rate_limits(to, &operation.rate_limits);
    let by_method = !matches!(operation.method, Method::Post | Method::Patch);
    let idempotent = (operation.idempotent && !by_method).then(|| quote!(idempotent: true,));
    quote! {
        impl Operation for #marker {
            type Output = #output;

            const INFO: OperationInfo = OperationInfo {
                name: #name,
                path: #path,
                #server
                #auth
                #scopes
                #rate_limits
                #idempotent
                ..OperationInfo::#method
            };
        }
    }
}

fn auth(to: &mut Module<'_>, operation: &Operation) -> Option<TokenStream> {
    let variant = match operation.auth {
        Auth::Bearer => return None,
        Auth::None => ident("None"),
        Auth::BasicOrNone => ident("BasicOrNone"),
    };
    to.runtime("operation", &["Auth"]);
    Some(quote!(auth: Auth::#variant,))
}

fn scopes(to: &mut Module<'_>, sets: &[Vec<String>]) -> Option<TokenStream> {
    let scopes = match sets {
        [] => return None,
        [set] => quote!(Scopes::All(&[#(#set),*])),
        sets => quote!(Scopes::Any(&[#(&[#(#sets),*]),*])),
    };
    to.runtime("operation", &["Scopes"]);
    Some(quote!(scopes: #scopes,))
}

fn rate_limits(to: &mut Module<'_>, limits: &[RateLimit]) -> Option<TokenStream> {
    if limits.is_empty() {
        return None;
    }
    let limits: Vec<TokenStream> = limits.iter().map(|limit| rate_limit(to, limit)).collect();
    Some(quote!(rate_limits: &[#(#limits),*],))
}

fn rate_limit(to: &mut Module<'_>, limit: &RateLimit) -> TokenStream {
    to.runtime("operation", &["RateLimit"]);
    let requests = Literal::u32_unsuffixed(limit.rate.requests);
    let seconds = Literal::u32_unsuffixed(limit.rate.seconds);
    let of_user = if limit.rate.seconds == 60 {
        quote!(RateLimit::per_minute(#requests))
    } else {
        quote!(RateLimit::new(#requests, #seconds))
    };
    let per = match limit.per {
        Per::User => return of_user,
        Per::Integration => ident("Integration"),
        Per::Document => ident("Document"),
    };
    to.runtime("operation", &["Per"]);
    quote!(#of_user.per(Per::#per))
}

/// Lets callers prove who they are by HTTP Basic.
fn basic_auth(to: &mut Module<'_>, operation: &Operation) -> Option<TokenStream> {
    if operation.auth != Auth::BasicOrNone {
        return None;
    }
    to.runtime("operation", &["BasicAuth"]);
    let marker = ident(&operation.marker);
    Some(quote!(impl BasicAuth for #marker {}))
}
