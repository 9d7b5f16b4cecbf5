//! Identifiers, paths and types.

use crate::model::{Api, Field, Operation, Shape, Ty, TypeId};
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

/// The attribute of an item, field, variant or line that is a preview.
pub(super) fn cfg(preview: bool) -> Option<TokenStream> {
    preview.then(|| quote!(#[cfg(feature = "preview")]))
}

/// The module that types are named in.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    pub(super) api: &'a Api,
    pub(super) module: &'a str,
}

impl Scope<'_> {
    /// The path of a named type.
    pub(super) fn named(self, id: TypeId) -> TokenStream {
        let ty = self.api.get(id);
        let name = ident(&ty.name);
        if ty.module == self.module {
            quote!(#name)
        } else {
            let module = ident(&ty.module);
            quote!(super::#module::#name)
        }
    }

    /// Any type.
    pub(super) fn ty(self, ty: &Ty) -> TokenStream {
        match ty {
            Ty::Text => quote!(String),
            Ty::Secret => quote!(wire::Secret),
            Ty::Boolean => quote!(bool),
            Ty::Int32 => quote!(i32),
            Ty::Int64 => quote!(i64),
            Ty::Number => quote!(f64),
            Ty::Timestamp => quote!(wire::Timestamp),
            Ty::Json | Ty::Unknown => quote!(wire::Json),
            Ty::Bytes => quote!(runtime::Body),
            Ty::Named(id) => self.named(*id),
            Ty::List(inner) => {
                let inner = self.ty(inner);
                quote!(Vec<#inner>)
            }
            Ty::Map(inner) => {
                let inner = self.ty(inner);
                quote!(std::collections::BTreeMap<String, #inner>)
            }
        }
    }

    /// The type of a field.
    pub(super) fn field(self, field: &Field) -> TokenStream {
        let ty = self.ty(&field.ty);
        if field.optional { quote!(Option<#ty>) } else { ty }
    }

    /// The type of an operation's response.
    pub(super) fn output(self, operation: &Operation) -> TokenStream {
        operation.output.map_or_else(|| quote!(()), |id| self.named(id))
    }

    /// The type of an argument that becomes a value of this type, and the conversion.
    pub(super) fn argument(self, name: &Ident, ty: &Ty) -> Argument {
        let own = self.ty(ty);
        match ty {
            Ty::List(inner) if converts(self.api, inner) => {
                let item = self.ty(inner);
                Argument {
                    ty: quote!(impl IntoIterator<Item = impl Into<#item>>),
                    value: quote!(#name.into_iter().map(Into::into).collect()),
                    owned: own,
                }
            }
            Ty::List(inner) => {
                let item = self.ty(inner);
                Argument {
                    ty: quote!(impl IntoIterator<Item = #item>),
                    value: quote!(#name.into_iter().collect()),
                    owned: own,
                }
            }
            Ty::Map(inner) => {
                let item = self.ty(inner);
                Argument {
                    ty: quote!(impl IntoIterator<Item = (impl Into<String>, #item)>),
                    value: quote!(#name.into_iter().map(|(key, value)| (key.into(), value)).collect()),
                    owned: own,
                }
            }
            _ if converts(self.api, ty) => {
                Argument { ty: quote!(impl Into<#own>), value: quote!(#name.into()), owned: own }
            }
            _ => Argument { ty: own.clone(), value: quote!(#name), owned: own },
        }
    }
}

/// An argument of a function.
pub(super) struct Argument {
    /// The type that callers see.
    pub(super) ty: TokenStream,
    /// The value of type `owned`.
    pub(super) value: TokenStream,
    /// The type of the value.
    pub(super) owned: TokenStream,
}

/// Whether other types convert into this one.
fn converts(api: &Api, ty: &Ty) -> bool {
    match ty {
        Ty::Text | Ty::Secret | Ty::Bytes => true,
        Ty::Named(id) => matches!(api.get(*id).shape, Shape::Union { .. }),
        _ => false,
    }
}
