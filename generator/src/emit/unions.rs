//! Objects of several kinds, told apart by a field.

use super::types::ident;
use super::{Module, docs, preview};
use crate::model::{Type, TypeId, UnionVariant};
use crate::name::OTHER;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// The union, its way to JSON and back, and the ways from its kinds.
pub(super) fn union(
    to: &mut Module<'_>,
    ty: &Type,
    tag: &str,
    variants: &[UnionVariant],
) -> Vec<TokenStream> {
    to.runtime("wire", &["DecodeError", "Union", "Value", "Variant", "union"]);
    let name = ident(&ty.name);
    let mut items = vec![definition(to, ty, variants), wire(&name, tag, variants), quote!(union!(#name);)];
    if ty.in_requests {
        for variant in variants {
            // Two kinds of the same struct could not be told apart.
            let same = variants.iter().filter(|other| other.ty == variant.ty).count();
            let Some(id) = variant.ty.filter(|_| same == 1) else { continue };
            items.extend(to.gated_items(variant.docs.preview, |to| vec![from(to, &name, variant, id)]));
        }
    }
    items
}

fn definition(to: &mut Module<'_>, ty: &Type, variants: &[UnionVariant]) -> TokenStream {
    let (name, other, doc) = (ident(&ty.name), ident(OTHER), docs::item(&ty.docs));
    let variants = variants.iter().map(|variant| {
        let (doc, name) = (docs::item(&variant.docs), ident(&variant.name));
        let (cfg, deprecated) = (preview::cfg(variant.docs.preview), docs::deprecated(&variant.docs));
        match variant.ty.map(|id| to.gated(variant.docs.preview, |to| to.named(id))) {
            Some(inner) => quote!(#cfg #doc #deprecated #name(#inner)),
            None => quote!(#cfg #doc #deprecated #name),
        }
    });
    let variants: Vec<TokenStream> = variants.collect();
    quote! {
        #doc
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            /// A kind that this version of the crate does not know, as it came.
            #other(Value),
        }
    }
}

fn wire(name: &Ident, tag: &str, variants: &[UnionVariant]) -> TokenStream {
    let other = ident(OTHER);
    let allow = docs::allow_deprecated(variants.iter().any(is_deprecated));
    let reads = variants.iter().map(|variant| {
        let (cfg, name, wire) = (preview::cfg(variant.docs.preview), ident(&variant.name), &variant.api_name);
        match variant.ty {
            Some(_) => quote!(#cfg #wire => variant.read().map(Self::#name)),
            None => quote!(#cfg #wire => Ok(Self::#name)),
        }
    });
    let writes = variants.iter().map(|variant| {
        let (cfg, name, wire) = (preview::cfg(variant.docs.preview), ident(&variant.name), &variant.api_name);
        match variant.ty {
            Some(_) => quote!(#cfg Self::#name(it) => Self::tagged(#wire, it)),
            None => quote!(#cfg Self::#name => Self::tag_only(#wire)),
        }
    });
    quote! {
        #allow
        impl Union for #name {
            const TAG: &'static str = #tag;

            #[inline]
            fn read(variant: Variant<'_>) -> Result<Self, DecodeError> {
                match variant.tag() {
                    #(#reads,)*
                    _ => Ok(Self::#other(variant.into_value())),
                }
            }

            #[inline]
            fn write(&self) -> Value {
                match self {
                    #(#writes,)*
                    Self::#other(value) => value.clone(),
                }
            }
        }
    }
}

fn from(to: &mut Module<'_>, name: &Ident, variant: &UnionVariant, id: TypeId) -> TokenStream {
    let (inner, kind) = (to.named(id), ident(&variant.name));
    let allow = docs::allow_deprecated(is_deprecated(variant));
    quote! {
        #allow
        impl From<#inner> for #name {
            #[inline]
            fn from(it: #inner) -> Self {
                Self::#kind(it)
            }
        }
    }
}

fn is_deprecated(variant: &UnionVariant) -> bool {
    variant.docs.deprecated.is_some()
}
