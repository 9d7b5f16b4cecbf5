//! The `use` declarations of a module, collected from what its items name.

use super::types::ident;
use proc_macro2::TokenStream;
use quote::quote;
use std::collections::{BTreeMap, BTreeSet};

/// Names by the module they come from.
#[derive(Debug, Default)]
pub(super) struct Imports {
    names: BTreeMap<Vec<String>, BTreeSet<String>>,
}

impl Imports {
    /// Names of a module of the runtime.
    pub(super) fn runtime(&mut self, module: &str, names: &[&str]) {
        self.add(&["crate", module], names);
    }

    /// Names at a path.
    pub(super) fn add(&mut self, path: &[&str], names: &[&str]) {
        let path = path.iter().map(|part| (*part).to_owned()).collect();
        self.names.entry(path).or_default().extend(names.iter().map(|name| (*name).to_owned()));
    }

    /// The declarations, in order.
    pub(super) fn into_tokens(self) -> TokenStream {
        let uses = self.names.iter().map(|(path, names)| {
            let path = path.iter().map(|part| ident(part));
            let names: Vec<_> = names.iter().map(|name| ident(name)).collect();
            match names.as_slice() {
                [name] => quote!(use #(#path)::*::#name;),
                names => quote!(use #(#path)::*::{#(#names),*};),
            }
        });
        quote!(#(#uses)*)
    }
}
