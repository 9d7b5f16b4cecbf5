//! Text with known values.

use super::types::ident;
use super::{Module, docs, preview};
use crate::model::{EnumVariant, Type};
use crate::name::OTHER;
use proc_macro2::TokenStream;
use quote::quote;

/// The enum, and its way to text and back.
pub(super) fn enumeration(to: &mut Module<'_>, ty: &Type, variants: &[EnumVariant]) -> Vec<TokenStream> {
    to.runtime("wire", &["string_enum"]);
    let name = ident(&ty.name);
    vec![definition(ty, variants), as_str(ty, variants), from_str(ty, variants), quote!(string_enum!(#name);)]
}

fn definition(ty: &Type, variants: &[EnumVariant]) -> TokenStream {
    let (name, other, doc) = (ident(&ty.name), ident(OTHER), docs::item(&ty.docs));
    let variants = variants.iter().map(|variant| {
        let (doc, name) = (docs::item(&variant.docs), ident(&variant.name));
        let (cfg, deprecated) = (preview::cfg(variant.docs.preview), docs::deprecated(&variant.docs));
        quote!(#cfg #doc #deprecated #name)
    });
    quote! {
        #doc
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            /// A value that this version of the crate does not know, as it came.
            #other(String),
        }
    }
}

fn as_str(ty: &Type, variants: &[EnumVariant]) -> TokenStream {
    let (name, other) = (ident(&ty.name), ident(OTHER));
    let allow = docs::allow_deprecated(has_deprecated(variants));
    let arms = variants.iter().map(|variant| {
        let (cfg, name, wire) = (preview::cfg(variant.docs.preview), ident(&variant.name), &variant.api_name);
        quote!(#cfg Self::#name => #wire)
    });
    quote! {
        #allow
        impl #name {
            /// The value as it travels.
            #[must_use]
            #[inline]
            pub fn as_str(&self) -> &str {
                match self {
                    #(#arms,)*
                    Self::#other(value) => value,
                }
            }
        }
    }
}

fn from_str(ty: &Type, variants: &[EnumVariant]) -> TokenStream {
    let (name, other) = (ident(&ty.name), ident(OTHER));
    let allow = docs::allow_deprecated(has_deprecated(variants));
    let arms = variants.iter().map(|variant| {
        let (cfg, name, wire) = (preview::cfg(variant.docs.preview), ident(&variant.name), &variant.api_name);
        quote!(#cfg #wire => Self::#name)
    });
    quote! {
        #allow
        impl From<&str> for #name {
            #[inline]
            fn from(value: &str) -> Self {
                match value {
                    #(#arms,)*
                    other => Self::#other(other.to_owned()),
                }
            }
        }
    }
}

fn has_deprecated(variants: &[EnumVariant]) -> bool {
    variants.iter().any(|variant| variant.docs.deprecated.is_some())
}
