//! Operations: a function that makes the request, and the data that describes it.

use super::types::{Argument, Scope, cfg, ident};
use super::{constraints, docs, examples, jobs, pages};
use crate::model::{
    Auth, Credits, DocumentKey, Encoding, Input, Location, Method, Operation, Per, RateLimit, Ty,
};
use crate::render::Item;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// The functions that make the requests of a section, in one `impl`; those of previews in another one.
pub(super) fn functions(scope: Scope<'_>, operations: &[Operation]) -> Vec<Item> {
    let block = |preview: bool| {
        let of_kind = operations.iter().filter(|operation| operation.docs.preview == preview);
        let functions: Vec<TokenStream> = of_kind.map(|operation| function(scope, operation)).collect();
        let tokens = quote!(impl runtime::Client { #(#functions)* });
        (!functions.is_empty()).then_some(Item { preview, tokens })
    };
    [block(false), block(true)].into_iter().flatten().collect()
}

/// One operation: its setters, marker type, data, and its job or pages.
pub(super) fn operation(scope: Scope<'_>, operation: &Operation) -> Vec<TokenStream> {
    let paging = operation.paging.as_ref().map(|paging| pages::paging(scope, operation, paging));
    let starts = operation.starts.as_ref().map(|job| jobs::start(scope, operation, job));
    let polls = operation.polls.as_ref().map(|poll| jobs::poll(scope, operation, poll));
    let mut items: Vec<TokenStream> = setters(scope, operation).into_iter().collect();
    items.push(marker(operation));
    items.push(info(scope, operation));
    items.extend(basic_auth(operation).into_iter().chain(paging).chain(starts));
    items.extend(polls.into_iter().flatten());
    items
}

fn function(scope: Scope<'_>, operation: &Operation) -> TokenStream {
    let doc = docs::operation(scope.api, operation, examples::example(scope.api, operation));
    let (function, marker) = (ident(&operation.function), ident(&operation.marker));
    let arguments = operation.arguments().map(|input| argument(scope, input));
    let conversions = operation.arguments().filter_map(|input| conversion(scope, input));
    let count_for = operation.document.as_ref().map(count_for);
    let steps = operation.arguments().map(|input| step(scope, input));
    quote! {
        #doc
        #[inline]
        pub fn #function(&self, #(#arguments),*) -> runtime::Request<#marker> {
            #(#conversions)*
            runtime::Request::new(self) #count_for #(#steps)*
        }
    }
}

pub(super) fn argument(scope: Scope<'_>, input: &Input) -> TokenStream {
    let name = ident(&input.name);
    match (&input.ty, input.encoding) {
        (Ty::Text, Encoding::Text) => quote!(#name: &str),
        (Ty::Named(id), Encoding::Json | Encoding::Form) => {
            let ty = scope.named(*id);
            quote!(#name: impl Into<#ty>)
        }
        (ty, _) => {
            let ty = scope.argument(&name, ty).ty;
            quote!(#name: #ty)
        }
    }
}

/// Turns an argument into the type that is written.
fn conversion(scope: Scope<'_>, input: &Input) -> Option<TokenStream> {
    let (Ty::Named(id), Encoding::Json | Encoding::Form) = (&input.ty, input.encoding) else { return None };
    let (name, ty) = (ident(&input.name), scope.named(*id));
    Some(quote!(let #name: #ty = #name.into();))
}

/// The call that adds an input to the request.
fn step(scope: Scope<'_>, input: &Input) -> TokenStream {
    let (name, api_name) = (ident(&input.name), &input.api_name);
    match (input.location, input.encoding) {
        (Location::Path, _) => quote!(.set_path(#api_name, #name)),
        (Location::Query, _) => query_step(scope, input),
        (Location::Header, Encoding::Json) => quote!(.set_json_header(#api_name, #name)),
        (Location::Header, _) => quote!(.set_header(#api_name, #name)),
        (Location::Body, Encoding::Form) => quote!(.set_form(#name)),
        (Location::Body, Encoding::Bytes) => quote!(.set_body(#name.into())),
        (Location::Body, _) => quote!(.set_json(#name)),
    }
}

fn query_step(scope: Scope<'_>, input: &Input) -> TokenStream {
    let (name, api_name) = (ident(&input.name), &input.api_name);
    let Argument { value, owned, .. } = scope.argument(&name, &input.ty);
    match &input.ty {
        Ty::Text => quote!(.set_query(#api_name, #name.to_owned())),
        Ty::List(_) => quote!(.set_query::<#owned>(#api_name, #value)),
        _ => quote!(.set_query(#api_name, #value)),
    }
}

/// The call that names the document whose rate limit counts. It comes before the argument is moved.
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
fn setters(scope: Scope<'_>, operation: &Operation) -> Option<TokenStream> {
    let marker = ident(&operation.marker);
    let setters = operation.options().map(|input| {
        let (argument, conversion, step) =
            (argument(scope, input), conversion(scope, input), step(scope, input));
        let (doc, name) = (docs::with_limits(&input.docs, &input.limits), ident(&input.name));
        let (cfg, deprecated) = (cfg(input.docs.preview), docs::deprecated(&input.docs));
        quote! {
            #doc
            #cfg
            #deprecated
            #[inline]
            pub fn #name(self, #argument) -> Self {
                #conversion
                self #step
            }
        }
    });
    let setters: Vec<TokenStream> = setters.collect();
    (!setters.is_empty()).then(|| quote!(impl runtime::Request<#marker> { #(#setters)* }))
}

/// The type that names the operation.
fn marker(operation: &Operation) -> TokenStream {
    let marker = ident(&operation.marker);
    let about = format!(" The operation of [`Client::{0}`](crate::Client::{0}).", operation.function.plain());
    quote! {
        #[doc = #about]
        pub enum #marker {}
    }
}

/// The data that describes the request.
fn info(scope: Scope<'_>, operation: &Operation) -> TokenStream {
    let (marker, output) = (ident(&operation.marker), scope.output(operation));
    let (name, path) = (operation.function.plain(), &operation.path);
    let method = ident(operation.method.to_string());
    let server = operation.server.as_ref().map(|server| quote!(server: Some(#server),));
    let auth = auth(operation);
    let scopes = scopes(operation.scopes.as_deref());
    let rate_limits = rate_limits(&operation.rate_limits);
    let constraints = constraints::of_parameters(&operation.inputs);
    let by_method = !matches!(operation.method, Method::Post | Method::Patch);
    let idempotent = (operation.idempotent && !by_method).then(|| quote!(idempotent: true,));
    let idempotency_key =
        operation.idempotency_key.as_ref().map(|name| quote!(idempotency_key: Some(#name),));
    let credits = operation.credits.as_ref().map(credits);
    quote! {
        impl runtime::Operation for #marker {
            type Output = #output;

            const INFO: runtime::OperationInfo = runtime::OperationInfo {
                name: #name,
                path: #path,
                #server
                #auth
                #scopes
                #rate_limits
                #constraints
                #idempotent
                #idempotency_key
                #credits
                ..runtime::OperationInfo::#method
            };
        }
    }
}

fn auth(operation: &Operation) -> Option<TokenStream> {
    let variant = match operation.auth {
        Auth::Bearer => return None,
        Auth::None => ident("None"),
        Auth::BasicOrNone => ident("BasicOrNone"),
    };
    Some(quote!(auth: runtime::Auth::#variant,))
}

fn scopes(sets: Option<&[Vec<String>]>) -> Option<TokenStream> {
    let scopes = match sets {
        None => quote!(runtime::Scopes::Unknown),
        Some([]) => return None,
        Some([set]) => quote!(runtime::Scopes::All(&[#(#set),*])),
        Some(sets) => quote!(runtime::Scopes::Any(&[#(&[#(#sets),*]),*])),
    };
    Some(quote!(scopes: #scopes,))
}

fn rate_limits(limits: &[RateLimit]) -> Option<TokenStream> {
    if limits.is_empty() {
        return None;
    }
    let limits: Vec<TokenStream> = limits.iter().map(rate_limit).collect();
    Some(quote!(rate_limits: &[#(#limits),*],))
}

fn rate_limit(limit: &RateLimit) -> TokenStream {
    let requests = Literal::u32_unsuffixed(limit.rate.requests);
    let seconds = Literal::u32_unsuffixed(limit.rate.seconds);
    let of_user = if limit.rate.seconds == 60 {
        quote!(runtime::RateLimit::per_minute(#requests))
    } else {
        quote!(runtime::RateLimit::new(#requests, #seconds))
    };
    let per = match limit.per {
        Per::User => return of_user,
        Per::Integration => ident("Integration"),
        Per::Document => ident("Document"),
    };
    quote!(#of_user.per(runtime::Per::#per))
}

fn credits(credits: &Credits) -> TokenStream {
    let (count, per) = (Literal::u32_unsuffixed(credits.count), &credits.per);
    quote!(credits: Some(runtime::Credits { count: #count, per: #per }),)
}

/// Allows HTTP Basic authentication.
fn basic_auth(operation: &Operation) -> Option<TokenStream> {
    if operation.auth != Auth::BasicOrNone {
        return None;
    }
    let marker = ident(&operation.marker);
    Some(quote!(impl runtime::BasicAuth for #marker {}))
}
