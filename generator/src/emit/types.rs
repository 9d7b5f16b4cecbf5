//! Identifiers and types.

use super::Module;
use crate::model::{Field, Operation, Ty, TypeId};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

/// A name as the model has it, raw or not, as an identifier.
pub(super) fn ident(name: impl AsRef<str>) -> Ident {
    let name = name.as_ref();
    match name.strip_prefix("r#") {
        Some(raw) => Ident::new_raw(raw, Span::call_site()),
        None => Ident::new(name, Span::call_site()),
    }
}

impl Module<'_> {
    /// A named type, imported if it is in another module.
    pub(super) fn named(&mut self, id: TypeId) -> Ident {
        let ty = self.api.get(id);
        if ty.module != self.name {
            self.import(&["super", &ty.module], &[&ty.name]);
        }
        ident(&ty.name)
    }

    /// Any type.
    pub(super) fn ty(&mut self, ty: &Ty) -> TokenStream {
        match ty {
            Ty::Text => quote!(String),
            Ty::Secret => {
                self.runtime("secret", &["Secret"]);
                quote!(Secret)
            }
            Ty::Boolean => quote!(bool),
            Ty::Int32 => quote!(i32),
            Ty::Int64 => quote!(i64),
            Ty::Number => quote!(f64),
            Ty::Timestamp => {
                self.runtime("wire", &["Timestamp"]);
                quote!(Timestamp)
            }
            Ty::Bytes => {
                self.runtime("body", &["Body"]);
                quote!(Body)
            }
            Ty::Json => {
                self.runtime("wire", &["Value"]);
                quote!(Value)
            }
            Ty::Named(id) => {
                let name = self.named(*id);
                quote!(#name)
            }
            Ty::List(inner) => {
                let inner = self.ty(inner);
                quote!(Vec<#inner>)
            }
            Ty::Map(inner) => {
                self.import(&["std", "collections"], &["BTreeMap"]);
                let inner = self.ty(inner);
                quote!(BTreeMap<String, #inner>)
            }
        }
    }

    /// The type of an operation's answer.
    pub(super) fn output(&mut self, operation: &Operation) -> TokenStream {
        operation.output.map_or_else(
            || quote!(()),
            |id| {
                let name = self.named(id);
                quote!(#name)
            },
        )
    }

    /// The type of a field.
    pub(super) fn field_ty(&mut self, field: &Field) -> TokenStream {
        let ty = self.ty(&field.ty);
        if field.optional { quote!(Option<#ty>) } else { ty }
    }
}
