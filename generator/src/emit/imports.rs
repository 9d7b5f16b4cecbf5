//! The `use` declarations of a module, collected from what its items name.

use super::preview;
use super::types::ident;
use proc_macro2::TokenStream;
use quote::quote;
use std::collections::BTreeMap;

/// Names by the module they come from, each with whether an item that is no preview names it.
#[derive(Debug, Default)]
pub(super) struct Imports {
    names: BTreeMap<Vec<String>, BTreeMap<String, bool>>,
}

impl Imports {
    /// Adds names at a path.
    pub(super) fn add(&mut self, path: &[&str], names: &[&str], stable: bool) {
        let path = path.iter().map(|part| (*part).to_owned()).collect();
        let known = self.names.entry(path).or_default();
        for name in names {
            *known.entry((*name).to_owned()).or_default() |= stable;
        }
    }

    /// The declarations, in order.
    pub(super) fn into_tokens(self) -> TokenStream {
        let mut uses = TokenStream::new();
        for (path, names) in &self.names {
            for stable in [true, false] {
                let names = names.iter().filter(|(_, of)| **of == stable);
                let names: Vec<_> = names.map(|(name, _)| ident(name)).collect();
                let path = path.iter().map(|part| ident(part));
                let cfg = preview::cfg(!stable);
                uses.extend(match names.as_slice() {
                    [] => TokenStream::new(),
                    [name] => quote!(#cfg use #(#path)::*::#name;),
                    names => quote!(#cfg use #(#path)::*::{#(#names),*};),
                });
            }
        }
        uses
    }
}
