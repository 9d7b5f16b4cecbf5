//! Operations: a function that makes the request, and the data that says what the request is.

use super::types::ident;
use super::{Module, docs, examples, jobs, pages, preview};
use crate::model::{Auth, Counted, Field, Input, InputKind, Method, Operation, Per, RateLimit, Ty};
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
    let arguments: Vec<TokenStream> = operation.inputs.iter().map(|input| argument(to, input)).collect();
    let count_for = operation.counted.as_ref().map(count_for);
    let steps = operation.inputs.iter().map(step);
    quote! {
        #doc
        #[inline]
        pub fn #function(&self, #(#arguments),*) -> Request<#marker> {
            Request::new(self) #count_for #(#steps)*
        }
    }
}

fn argument(to: &mut Module<'_>, input: &Input) -> TokenStream {
    let name = ident(&input.argument);
    match &input.kind {
        InputKind::Path { .. } => quote!(#name: &str),
        InputKind::Query(field) => query_argument(to, field),
        InputKind::JsonHeader { ty, .. }
        | InputKind::JsonBody { ty, .. }
        | InputKind::FormBody { ty, .. } => {
            let ty = to.named(*ty);
            quote!(#name: #ty)
        }
        InputKind::Bytes { .. } => {
            to.runtime("body", &["Body"]);
            quote!(#name: impl Into<Body>)
        }
    }
}

/// The step of making the request that places an input.
fn step(input: &Input) -> TokenStream {
    let name = ident(&input.argument);
    match &input.kind {
        InputKind::Path { wire, .. } => quote!(.set_path(#wire, #name)),
        InputKind::Query(field) => query_step(field),
        InputKind::JsonHeader { wire, .. } => quote!(.set_json_header(#wire, #name)),
        InputKind::JsonBody { .. } => quote!(.set_json(#name)),
        InputKind::FormBody { .. } => quote!(.set_form(#name)),
        InputKind::Bytes { .. } => quote!(.set_body(#name.into())),
    }
}

/// The step that says over which document the call is counted. It comes before the argument is given away.
fn count_for(counted: &Counted) -> TokenStream {
    let argument = ident(&counted.argument);
    match &counted.field {
        Some(field) => {
            let field = ident(field);
            quote!(.count_for(&#argument.#field))
        }
        None => quote!(.count_for(#argument)),
    }
}

/// A setter for each parameter that may be left out.
fn setters(to: &mut Module<'_>, operation: &Operation) -> Option<TokenStream> {
    if operation.options.is_empty() {
        return None;
    }
    let marker = ident(&operation.marker);
    let setters = operation.options.iter().map(|field| {
        let argument = to.gated(field.docs.preview, |to| query_argument(to, field));
        let (doc, name, step) = (docs::field(field), ident(&field.name), query_step(field));
        let cfg = preview::cfg(field.docs.preview);
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
    Some(quote!(impl Request<#marker> { #(#setters)* }))
}

fn query_argument(to: &mut Module<'_>, field: &Field) -> TokenStream {
    let name = ident(&field.name);
    match &field.ty {
        Ty::Text => quote!(#name: &str),
        ty => {
            let ty = to.ty(ty);
            quote!(#name: #ty)
        }
    }
}

fn query_step(field: &Field) -> TokenStream {
    let (name, wire) = (ident(&field.name), &field.wire);
    match field.ty {
        Ty::Text => quote!(.set_query(#wire, #name.to_owned())),
        _ => quote!(.set_query(#wire, #name)),
    }
}

/// The type that stands for the operation.
fn marker(operation: &Operation) -> TokenStream {
    let marker = ident(&operation.marker);
    let about = format!(" The operation behind [`Client::{}`].", operation.function.replace("r#", ""));
    quote! {
        #[doc = #about]
        pub enum #marker {}
    }
}

/// What the request is, as data.
fn info(to: &mut Module<'_>, operation: &Operation) -> TokenStream {
    let (marker, output) = (ident(&operation.marker), to.output(operation));
    let (name, path) = (&operation.function.replace("r#", ""), &operation.path);
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
