//! Unions: objects of several kinds, told apart by a tag.

use super::docs;
use super::types::{Scope, cfg, ident};
use crate::model::{Type, TypeId, UnionVariant};
use crate::name::OTHER;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// The union, its kinds on the wire, and the conversions from its kinds.
pub(super) fn union(scope: Scope<'_>, ty: &Type, tag: &str, variants: &[UnionVariant]) -> Vec<TokenStream> {
    let name = ident(&ty.name);
    let mut items = vec![definition(scope, ty, variants), on_the_wire(&name, tag, variants)];
    let convertible = variants.iter().filter_map(|variant| Some((variant, ty.conversion(variant)?)));
    items.extend(convertible.map(|(variant, id)| from(scope, ty, variant, id)));
    items
}

fn definition(scope: Scope<'_>, ty: &Type, variants: &[UnionVariant]) -> TokenStream {
    let (name, other, doc) = (ident(&ty.name), ident(OTHER), docs::item(&ty.docs));
    let variants = variants.iter().map(|variant| {
        let (doc, name) = (docs::item(&variant.docs), ident(&variant.name));
        let (cfg, deprecated) = (cfg(variant.docs.preview), docs::deprecated(&variant.docs));
        let inner = variant.ty.map(|id| {
            let inner = scope.named(id);
            quote!((#inner))
        });
        quote!(#doc #cfg #deprecated #name #inner)
    });
    quote! {
        #doc
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            /// A kind unknown to this version of the crate.
            #other(wire::Json),
        }
    }
}

fn on_the_wire(name: &Ident, tag: &str, variants: &[UnionVariant]) -> TokenStream {
    let variants = variants.iter().map(|variant| {
        let (cfg, name, value) = (cfg(variant.docs.preview), ident(&variant.name), &variant.api_name);
        let unit = variant.ty.is_none().then(|| quote!(as unit));
        quote!(#cfg #name: #value #unit)
    });
    quote!(wire::union!(#name { tag: #tag, #(#variants,)* });)
}

fn from(scope: Scope<'_>, ty: &Type, variant: &UnionVariant, id: TypeId) -> TokenStream {
    let (name, kind, inner) = (ident(&ty.name), ident(&variant.name), scope.named(id));
    let cfg = cfg(variant.docs.preview && !ty.only_preview);
    let allow = docs::allow_deprecated(variant.docs.deprecated.is_some());
    quote! {
        #cfg
        #allow
        impl From<#inner> for #name {
            #[inline]
            fn from(it: #inner) -> Self {
                Self::#kind(it)
            }
        }
    }
}
