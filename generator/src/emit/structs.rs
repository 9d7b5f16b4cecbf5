//! Structs: objects with known fields.

use super::types::{Scope, cfg, ident};
use super::{constraints, docs};
use crate::model::{Field, Type};
use crate::name::EXTRA;
use proc_macro2::TokenStream;
use quote::quote;

/// The struct, how requests create it, and its fields on the wire.
pub(super) fn structure(scope: Scope<'_>, ty: &Type, fields: &[Field]) -> Vec<TokenStream> {
    let constructor = ty.in_requests.then(|| constructor(scope, ty, fields));
    let items = [Some(definition(scope, ty, fields)), constructor, Some(on_the_wire(ty, fields))];
    items.into_iter().flatten().collect()
}

fn definition(scope: Scope<'_>, ty: &Type, fields: &[Field]) -> TokenStream {
    let (name, doc) = (ident(&ty.name), docs::item(&ty.docs));
    let debug = (!ty.hides_extra()).then(|| quote!(Debug,));
    let default = ty.has_default().then(|| quote!(, Default));
    let fields = fields.iter().map(|field| {
        let (doc, cfg, deprecated) =
            (docs::field(field), cfg(field.docs.preview), docs::deprecated(&field.docs));
        let (name, ty) = (ident(&field.name), scope.field(field));
        quote!(#doc #cfg #deprecated pub #name: #ty)
    });
    let extra = ty.in_responses.then(|| {
        let extra = ident(EXTRA);
        quote! {
            /// Unknown fields, kept for round trips.
            pub #extra: wire::Extra,
        }
    });
    quote! {
        #doc
        #[derive(#debug Clone, PartialEq #default)]
        #[non_exhaustive]
        pub struct #name {
            #(#fields,)*
            #extra
        }
    }
}

/// `new` takes required fields; each optional one has a setter.
fn constructor(scope: Scope<'_>, ty: &Type, fields: &[Field]) -> TokenStream {
    let name = ident(&ty.name);
    let allow = docs::allow_deprecated(fields.iter().any(|field| field.docs.deprecated.is_some()));
    let (optional, required): (Vec<&Field>, Vec<&Field>) = fields.iter().partition(|field| field.optional);
    let arguments = required.iter().map(|field| {
        let name = ident(&field.name);
        let ty = scope.argument(&name, &field.ty).ty;
        quote!(#name: #ty)
    });
    let values = fields.iter().map(|field| initial(scope, field));
    let extra = ty.in_responses.then(|| {
        let extra = ident(EXTRA);
        quote!(#extra: wire::Extra::new())
    });
    let setters = optional.iter().map(|field| setter(scope, field));
    let constraints = constraints::of_fields(fields);
    let about = if required.is_empty() {
        " Creates an empty value."
    } else {
        " Creates a value with its required fields."
    };
    quote! {
        #allow
        impl #name {
            #constraints

            #[doc = #about]
            #[must_use]
            #[inline]
            pub fn new(#(#arguments),*) -> Self {
                Self { #(#values,)* #extra }
            }
            #(#setters)*
        }
    }
}

/// The value of a field in `new`.
fn initial(scope: Scope<'_>, field: &Field) -> TokenStream {
    let (cfg, name) = (cfg(field.docs.preview), ident(&field.name));
    if field.optional {
        return quote!(#cfg #name: None);
    }
    let value = scope.argument(&name, &field.ty).value;
    if name == value.to_string() { quote!(#cfg #name) } else { quote!(#cfg #name: #value) }
}

fn setter(scope: Scope<'_>, field: &Field) -> TokenStream {
    let (cfg, name) = (cfg(field.docs.preview), ident(&field.name));
    let argument = scope.argument(&name, &field.ty);
    let (ty, value) = (argument.ty, argument.value);
    let about = format!(" Sets [`{0}`](Self::{0}).", field.name.plain());
    let deprecated = docs::deprecated(&field.docs);
    quote! {
        #[doc = #about]
        #cfg
        #deprecated
        #[must_use]
        #[inline]
        pub fn #name(mut self, #name: #ty) -> Self {
            self.#name = Some(#value);
            self
        }
    }
}

/// The fields for `wire`, each with its key if that is not its name.
fn on_the_wire(ty: &Type, fields: &[Field]) -> TokenStream {
    let name = ident(&ty.name);
    let fields = fields.iter().map(|field| {
        let (cfg, name, key) = (cfg(field.docs.preview), ident(&field.name), &field.api_name);
        if field.base64 {
            quote!(#cfg #name: Base64(#key))
        } else if field.name.rust() == field.api_name {
            quote!(#cfg #name)
        } else {
            quote!(#cfg #name: #key)
        }
    });
    let extra = ident(EXTRA);
    let rest = ty.in_responses.then(|| {
        let keys_only = ty.hides_extra().then(|| quote!(.keys_only()));
        quote!(..#extra #keys_only)
    });
    // A response may hold `null` where it should not, and reads it as the default.
    let implement = ident(if ty.in_responses { "response" } else { "object" });
    quote!(wire::#implement!(#name { #(#fields,)* #rest });)
}
