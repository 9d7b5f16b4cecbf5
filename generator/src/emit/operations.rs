//! Operations: a function that makes the request, and the data that says what the request is.

use super::types::ident;
use super::{Module, docs, examples, jobs};
use crate::model::{Input, InputKind, Method, Operation, Rate};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// Everything of one operation.
pub(super) fn operation(to: &mut Module<'_>, operation: &Operation) -> Vec<TokenStream> {
    to.imports.runtime("client", &["Client"]);
    to.imports.runtime("request", &["Operation", "OperationInfo", "Request", "Scopes"]);
    to.imports.add(&["http"], &["Method"]);
    let mut items = vec![function(to, operation), marker(operation), info(to, operation)];
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
    let steps = operation.inputs.iter().map(step);
    quote! {
        impl Client {
            #doc
            pub fn #function(&self, #(#arguments),*) -> Request<#marker> {
                Request::new(self)#(#steps)*
            }
        }
    }
}

fn argument(to: &mut Module<'_>, input: &Input) -> TokenStream {
    let name = ident(&input.argument);
    match &input.kind {
        InputKind::Path { .. } => quote!(#name: &str),
        InputKind::JsonHeader { ty, .. } | InputKind::JsonBody { ty, .. } => {
            let ty = to.named(*ty);
            quote!(#name: #ty)
        }
        InputKind::Bytes { .. } => {
            to.imports.runtime("body", &["Body"]);
            quote!(#name: impl Into<Body>)
        }
    }
}

/// The step of making the request that places an input.
fn step(input: &Input) -> TokenStream {
    let name = ident(&input.argument);
    match &input.kind {
        InputKind::Path { wire, .. } => quote!(.set_path(#wire, #name)),
        InputKind::JsonHeader { wire, .. } => quote!(.set_json_header(#wire, #name)),
        InputKind::JsonBody { .. } => quote!(.set_json(#name)),
        InputKind::Bytes { .. } => quote!(.set_body(#name.into())),
    }
}

/// The type that stands for the operation.
fn marker(operation: &Operation) -> TokenStream {
    let marker = ident(&operation.marker);
    let about = format!(" The operation behind [`Client::{}`].", operation.function.replace("r#", ""));
    quote! {
        #[doc = #about]
        #[derive(Debug, Clone, Copy)]
        #[non_exhaustive]
        pub struct #marker;
    }
}

/// What the request is, as data.
fn info(to: &mut Module<'_>, operation: &Operation) -> TokenStream {
    let (marker, output) = (ident(&operation.marker), to.named(operation.output));
    let (name, path, scopes) = (&operation.function.replace("r#", ""), &operation.path, &operation.scopes);
    let method = ident(match operation.method {
        Method::Get => "GET",
        Method::Post => "POST",
        Method::Put => "PUT",
        Method::Patch => "PATCH",
        Method::Delete => "DELETE",
    });
    let rate_limits = operation.rate_limit.map(|rate| rate_limit(to, rate));
    let rate_limits = rate_limits.iter();
    quote! {
        impl Operation for #marker {
            type Output = #output;

            const INFO: OperationInfo = OperationInfo {
                name: #name,
                method: Method::#method,
                path: #path,
                scopes: Scopes::All(&[#(#scopes),*]),
                rate_limits: &[#(#rate_limits),*],
            };
        }
    }
}

fn rate_limit(to: &mut Module<'_>, rate: Rate) -> TokenStream {
    to.imports.runtime("request", &["RateLimit"]);
    let (requests, seconds) = (Literal::u32_unsuffixed(rate.requests), Literal::u32_unsuffixed(rate.seconds));
    if rate.seconds == 60 {
        quote!(RateLimit::per_minute(#requests))
    } else {
        quote!(RateLimit::new(#requests, #seconds))
    }
}
