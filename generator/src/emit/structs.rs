//! Objects with known fields.

use super::types::ident;
use super::{Module, docs, preview};
use crate::model::{Field, Shape, Ty, Type};
use crate::name::EXTRA;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// The struct, how requests make one, and its way to JSON and back.
pub(super) fn structure(to: &mut Module<'_>, ty: &Type, fields: &[Field]) -> Vec<TokenStream> {
    to.runtime("wire", &["DecodeError", "Reader", "Record", "Writer", "record"]);
    let name = ident(&ty.name);
    let mut items = vec![definition(to, ty, fields)];
    if hides(ty, fields) {
        items.push(debug(to, ty, fields));
    }
    if ty.in_requests {
        items.push(constructor(to, ty, fields));
    }
    items.push(wire(to, ty, fields));
    // A response may hold `null` where it should not; a record with a default stands in for it.
    items.push(if ty.in_responses { quote!(record!(#name: Default);) } else { quote!(record!(#name);) });
    items
}

fn definition(to: &mut Module<'_>, ty: &Type, fields: &[Field]) -> TokenStream {
    let (name, doc) = (ident(&ty.name), docs::item(&ty.docs));
    let debug = (!hides(ty, fields)).then(|| quote!(Debug,));
    let is_empty_by_default = ty.in_responses || fields.iter().all(|field| field.optional);
    let default = is_empty_by_default.then(|| quote!(, Default));
    let fields: Vec<TokenStream> = fields
        .iter()
        .map(|field| {
            let ty = to.gated(field.docs.preview, |to| to.field_ty(field));
            let (cfg, doc, name) = (preview::cfg(field.docs.preview), docs::field(field), ident(&field.name));
            quote!(#cfg #doc pub #name: #ty)
        })
        .collect();
    let extra = ty.in_responses.then(|| {
        to.runtime("wire", &["Extra"]);
        let extra = ident(EXTRA);
        quote! {
            /// What the API sent that this version of the crate has no field for.
            pub #extra: Extra,
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

/// Whether what it has no field for must not show either: beside secrets there may come more of them.
fn hides(ty: &Type, fields: &[Field]) -> bool {
    ty.in_responses && fields.iter().any(|field| field.ty == Ty::Secret)
}

fn debug(to: &mut Module<'_>, ty: &Type, fields: &[Field]) -> TokenStream {
    to.import(&["std"], &["fmt"]);
    to.runtime("wire", &["KeysOf"]);
    let (name, shown) = (ident(&ty.name), &ty.name);
    let allow = docs::allow_deprecated(has_deprecated(fields));
    let extra = ident(EXTRA);
    let lines = fields.iter().map(|field| {
        let (cfg, name, shown) = (preview::cfg(field.docs.preview), ident(&field.name), field.name.plain());
        quote!(#cfg debug.field(#shown, &self.#name);)
    });
    quote! {
        #allow
        impl fmt::Debug for #name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let mut debug = f.debug_struct(#shown);
                #(#lines)*
                debug.field(#EXTRA, &KeysOf(&self.#extra)).finish()
            }
        }
    }
}

/// `new` takes what must be there; what may be left out has a setter each.
fn constructor(to: &mut Module<'_>, ty: &Type, fields: &[Field]) -> TokenStream {
    let name = ident(&ty.name);
    let allow = docs::allow_deprecated(has_deprecated(fields));
    let required = fields.iter().filter(|field| !field.optional);
    let arguments: Vec<TokenStream> = required.map(|field| argument(to, field)).collect();
    let values = fields.iter().map(|field| {
        let (cfg, name) = (preview::cfg(field.docs.preview), ident(&field.name));
        if field.optional {
            quote!(#cfg #name: None)
        } else {
            let value = passed(to, field);
            if converts(to, &field.ty) { quote!(#name: #value) } else { quote!(#name) }
        }
    });
    let values: Vec<TokenStream> = values.collect();
    let extra = ty.in_responses.then(|| {
        let extra = ident(EXTRA);
        quote!(#extra: Extra::new())
    });
    let setters: Vec<TokenStream> =
        fields.iter().filter(|field| field.optional).map(|field| setter(to, field)).collect();
    let about = if arguments.is_empty() {
        " Creates one with nothing set."
    } else {
        " Creates one with its required fields."
    };
    quote! {
        #allow
        impl #name {
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

fn setter(to: &mut Module<'_>, field: &Field) -> TokenStream {
    let (cfg, name) = (preview::cfg(field.docs.preview), ident(&field.name));
    let argument = to.gated(field.docs.preview, |to| argument(to, field));
    let value = passed(to, field);
    let plain = field.name.plain();
    let about = format!(" Sets [`{plain}`](Self::{plain}).");
    let deprecated = docs::deprecated(&field.docs);
    quote! {
        #cfg
        #[doc = #about]
        #deprecated
        #[inline]
        #[must_use]
        pub fn #name(mut self, #argument) -> Self {
            self.#name = Some(#value);
            self
        }
    }
}

/// A field as an argument: text and unions take what becomes them.
fn argument(to: &mut Module<'_>, field: &Field) -> TokenStream {
    let (name, ty) = (ident(&field.name), to.ty(&field.ty));
    if converts(to, &field.ty) { quote!(#name: impl Into<#ty>) } else { quote!(#name: #ty) }
}

/// The value of such an argument.
fn passed(to: &Module<'_>, field: &Field) -> TokenStream {
    let name = ident(&field.name);
    if converts(to, &field.ty) { quote!(#name.into()) } else { quote!(#name) }
}

fn converts(to: &Module<'_>, ty: &Ty) -> bool {
    match ty {
        Ty::Text | Ty::Secret => true,
        Ty::Named(id) => matches!(to.api.get(*id).shape, Shape::Union { .. }),
        _ => false,
    }
}

/// The way to JSON and back.
fn wire(to: &mut Module<'_>, ty: &Type, fields: &[Field]) -> TokenStream {
    let name = ident(&ty.name);
    let allow = docs::allow_deprecated(has_deprecated(fields));
    if fields.iter().any(|field| field.base64) {
        to.runtime("wire", &["Base64"]);
    }
    let reads = fields.iter().map(|field| {
        let (cfg, name, wire) = (preview::cfg(field.docs.preview), ident(&field.name), &field.api_name);
        let read = if field.base64 { quote!(field_as::<Base64, _>) } else { quote!(field) };
        quote!(#cfg #name: object.#read(#wire)?)
    });
    let writes = fields.iter().map(|field| {
        let (cfg, name, wire) = (preview::cfg(field.docs.preview), ident(&field.name), &field.api_name);
        let write = if field.base64 { quote!(field_as::<Base64, _>) } else { quote!(field) };
        quote!(#cfg object.#write(#wire, &self.#name);)
    });
    let extra = ident(EXTRA);
    let read_rest = ty.in_responses.then(|| quote!(#extra: object.rest()));
    let write_rest = ty.in_responses.then(|| quote!(object.rest(&self.#extra);));
    let object = unused_if(fields.is_empty() && !ty.in_responses);
    quote! {
        #allow
        impl Record for #name {
            #[inline]
            fn read(#object: &mut Reader<'_>) -> Result<Self, DecodeError> {
                Ok(Self { #(#reads,)* #read_rest })
            }

            #[inline]
            fn write(&self, #object: &mut Writer<'_>) {
                #write_rest
                #(#writes)*
            }
        }
    }
}

/// The name of a parameter that may not be used.
fn unused_if(unused: bool) -> Ident {
    ident(if unused { "_object" } else { "object" })
}

fn has_deprecated(fields: &[Field]) -> bool {
    fields.iter().any(|field| field.docs.deprecated.is_some())
}
