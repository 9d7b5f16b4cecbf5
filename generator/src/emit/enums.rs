//! Enums: text with known values.

use super::docs;
use super::types::{cfg, ident};
use crate::model::{EnumVariant, Type};
use crate::name::OTHER;
use proc_macro2::TokenStream;
use quote::quote;

/// The enum and its values on the wire.
pub(super) fn enumeration(ty: &Type, variants: &[EnumVariant]) -> Vec<TokenStream> {
    vec![definition(ty, variants), on_the_wire(ty, variants)]
}

fn definition(ty: &Type, variants: &[EnumVariant]) -> TokenStream {
    let (name, other, doc) = (ident(&ty.name), ident(OTHER), docs::item(&ty.docs));
    let variants = variants.iter().map(|variant| {
        let (doc, name) = (docs::item(&variant.docs), ident(&variant.name));
        let (cfg, deprecated) = (cfg(variant.docs.preview), docs::deprecated(&variant.docs));
        quote!(#doc #cfg #deprecated #name)
    });
    quote! {
        #doc
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            /// A value unknown to this version of the crate.
            #other(String),
        }
    }
}

fn on_the_wire(ty: &Type, variants: &[EnumVariant]) -> TokenStream {
    let name = ident(&ty.name);
    let variants = variants.iter().map(|variant| {
        let (cfg, name, value) = (cfg(variant.docs.preview), ident(&variant.name), &variant.api_name);
        quote!(#cfg #name: #value)
    });
    quote!(wire::string_enum!(#name { #(#variants,)* });)
}
