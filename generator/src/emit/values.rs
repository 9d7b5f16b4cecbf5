//! The values of the spec's examples, as code.

use super::types::ident;
use crate::model::{Api, Field, Shape, Ty, Type, TypeId, UnionVariant};
use crate::render;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use proc_macro2::{Ident, Literal, TokenStream, TokenTree};
use quote::quote;
use serde_json::Value;
use std::cell::RefCell;

/// Which optional values a call passes.
#[derive(Debug, Clone, Copy)]
pub struct Detail {
    /// Those that need the feature for previews.
    pub previews: bool,
    /// Everything in the examples: also the position in a paged list, and all items of lists and maps.
    pub complete: bool,
}

/// Turns JSON values into code.
pub(super) struct Values<'a> {
    api: &'a Api,
    detail: Detail,
    /// A field or parameter not to pass.
    left_out: Option<&'a str>,
    /// Values that are bound to variables first.
    bindings: RefCell<Vec<(Ident, TokenStream)>>,
}

impl<'a> Values<'a> {
    pub(super) fn new(api: &'a Api, detail: Detail, left_out: Option<&'a str>) -> Self {
        Self { api, detail, left_out, bindings: RefCell::default() }
    }

    /// Returns the variables that the code made so far uses, each with its value.
    pub(super) fn into_bindings(self) -> Vec<(Ident, TokenStream)> {
        self.bindings.into_inner()
    }

    /// Whether a call names an optional field or parameter.
    pub(super) fn shows(&self, api_name: &str, preview: bool) -> bool {
        (self.detail.previews || !preview) && self.left_out != Some(api_name)
    }

    /// A value where what converts into the type will do.
    pub(super) fn argument(&self, ty: &Ty, json: &Value) -> TokenStream {
        match (ty, json) {
            (Ty::Text | Ty::Secret, Value::String(text)) => quote!(#text),
            (Ty::List(inner), Value::Array(items)) if items.is_empty() => {
                let inner = self.ty(inner);
                quote!(Vec::<#inner>::new())
            }
            (Ty::List(inner), Value::Array(items)) => {
                let items = self.entries(items, |item| self.item(inner, item));
                quote!([#(#items),*])
            }
            (Ty::Map(inner), Value::Object(entries)) if entries.is_empty() => {
                let inner = self.ty(inner);
                quote!(Vec::<(String, #inner)>::new())
            }
            (Ty::Map(inner), Value::Object(entries)) => {
                let entries = self.entries(entries, |(key, value)| {
                    let value = self.value(inner, value);
                    quote!((#key, #value))
                });
                quote!([#(#entries),*])
            }
            (Ty::Named(id), json) => self.converted(*id, json),
            (ty, json) => self.value(ty, json),
        }
    }

    /// The entries of a list or map; in a call that is not complete, a few of the short ones.
    fn entries<E>(
        &self,
        entries: impl IntoIterator<Item = E>,
        mut code: impl FnMut(E) -> TokenStream,
    ) -> Vec<TokenStream> {
        let outer = self.bindings.take();
        let with_bindings = entries.into_iter().map(|entry| (code(entry), self.bindings.take()));
        let mut all: Vec<_> = with_bindings.collect();
        if !self.detail.complete {
            let is_short = |(code, bindings): &(TokenStream, Vec<_>)| {
                bindings.is_empty() && code.to_string().len() <= SHORT
            };
            if all.iter().any(is_short) {
                all.retain(is_short);
            }
            all.truncate(FEW);
        }
        let (all, bindings): (Vec<_>, Vec<_>) = all.into_iter().unzip();
        self.bindings.replace(outer.into_iter().chain(bindings.into_iter().flatten()).collect());
        all
    }

    /// An item of a list of arguments. All of them have one type.
    fn item(&self, ty: &Ty, json: &Value) -> TokenStream {
        match (ty, json) {
            (Ty::Text | Ty::Secret, Value::String(text)) => quote!(#text),
            (ty, json) => self.value(ty, json),
        }
    }

    /// A named type, or what converts into it.
    fn converted(&self, id: TypeId, json: &Value) -> TokenStream {
        let ty = self.api.get(id);
        match kind(ty, json).and_then(|variant| ty.conversion(variant)) {
            Some(inner) => self.named(inner, json),
            None => self.named(id, json),
        }
    }

    /// The name of a type.
    fn ty(&self, ty: &Ty) -> TokenStream {
        match ty {
            Ty::Text => quote!(String),
            Ty::Secret => self.of_client("Secret"),
            Ty::Boolean => quote!(bool),
            Ty::Int32 => quote!(i32),
            Ty::Int64 => quote!(i64),
            Ty::Number => quote!(f64),
            Ty::Timestamp => self.of_client("Timestamp"),
            Ty::Json | Ty::Unknown => self.of_client("Json"),
            Ty::Bytes => self.of_client("Body"),
            Ty::Named(id) => {
                let name = ident(&self.api.get(*id).name);
                quote!(#name)
            }
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

    /// A type at the root of the crate, by its path if a type of the spec has the same name.
    fn of_client(&self, name: &str) -> TokenStream {
        let krate = is_type(self.api, name).then(|| ident(&self.api.crate_name)).into_iter();
        let name = ident(name);
        quote!(#(#krate::)* #name)
    }

    /// A value of the type itself.
    fn value(&self, ty: &Ty, json: &Value) -> TokenStream {
        match (ty, json) {
            (Ty::Secret, Value::String(text)) => quote!(#text.into()),
            (Ty::Text, Value::String(text)) => quote!(#text.to_owned()),
            (Ty::Boolean, Value::Bool(value)) => quote!(#value),
            (Ty::Timestamp, number) => {
                let seconds = Literal::i64_unsuffixed(number.as_i64().unwrap_or_default());
                let timestamp = self.of_client("Timestamp");
                quote!(#timestamp::from_unix_seconds(#seconds))
            }
            (Ty::Int32 | Ty::Int64, number) => {
                let number = Literal::i64_unsuffixed(number.as_i64().unwrap_or_default());
                quote!(#number)
            }
            (Ty::Number, number) => {
                let number = Literal::f64_unsuffixed(number.as_f64().unwrap_or_default());
                quote!(#number)
            }
            (Ty::List(inner), Value::Array(items)) => {
                let items: Vec<_> = items.iter().map(|item| self.value(inner, item)).collect();
                quote!(vec![#(#items),*])
            }
            (Ty::Map(inner), Value::Object(entries)) => {
                let entries: Vec<_> = entries
                    .iter()
                    .map(|(key, value)| {
                        let value = self.value(inner, value);
                        quote!((#key.to_owned(), #value))
                    })
                    .collect();
                quote!([#(#entries),*].into())
            }
            (Ty::Named(id), json) => self.named(*id, json),
            (_, json) => {
                let text = json.to_string();
                quote!(#text.parse().expect("JSON"))
            }
        }
    }

    fn named(&self, id: TypeId, json: &Value) -> TokenStream {
        let ty = self.api.get(id);
        match &ty.shape {
            Shape::Struct(fields) => self.structure(ty, fields, json),
            Shape::Enum(variants) => {
                let found = variants.iter().find(|variant| Some(variant.api_name.as_str()) == json.as_str());
                let (name, variant) = (ident(&ty.name), found.map(|variant| ident(&variant.name)));
                quote!(#name::#variant)
            }
            Shape::Union { .. } => {
                kind(ty, json).map_or_else(TokenStream::new, |variant| self.union(ty, variant, json))
            }
        }
    }

    fn union(&self, ty: &Type, variant: &UnionVariant, json: &Value) -> TokenStream {
        let (name, kind) = (ident(&ty.name), ident(&variant.name));
        match variant.ty {
            Some(inner) => {
                let inner = self.named(inner, json);
                quote!(#name::#kind(#inner))
            }
            None => quote!(#name::#kind),
        }
    }

    /// `Type::new(required, …).optional(…)`
    fn structure(&self, ty: &Type, fields: &[Field], json: &Value) -> TokenStream {
        let name = ident(&ty.name);
        let mut required = Vec::new();
        let mut setters = Vec::new();
        for field in fields {
            let shows = self.shows(&field.api_name, field.docs.preview);
            let Some(json) = json.get(&field.api_name).filter(|_| shows) else { continue };
            if field.optional && json.is_null() && field.ty != Ty::Json {
                continue;
            }
            let value = self.field(field, json);
            if field.optional {
                let setter = ident(&field.name);
                setters.push(quote!(.#setter(#value)));
            } else {
                required.push((field, value));
            }
        }
        if !self.detail.complete && !setters.is_empty() {
            self.bind_long(&name, &mut required);
        }
        let required = required.iter().map(|(_, value)| value);
        quote!(#name::new(#(#required),*)#(#setters)*)
    }

    /// Binds structured and long arguments to variables if `Type::new(…)` does not fit on a line: setters behind
    /// arguments of several lines are hard to read.
    fn bind_long(&self, name: &Ident, required: &mut [(&Field, TokenStream)]) {
        let values = required.iter().map(|(_, value)| value);
        if render::statements(&quote!(let body = #name::new(#(#values),*);)).len() == 1 {
            return;
        }
        let mut bindings = self.bindings.borrow_mut();
        let is_long = |value: &TokenStream| {
            let has_arguments = value.clone().into_iter().any(|token| matches!(token, TokenTree::Group(_)));
            has_arguments || value.to_string().len() > LONG_ARGUMENT
        };
        for (field, value) in required.iter_mut().filter(|(_, value)| is_long(value)) {
            let variable = ident(&field.name);
            // A call uses the variables `client` and `body`.
            let is_free = variable != "client" && variable != "body";
            if is_free && bindings.iter().all(|(name, _)| *name != variable) {
                bindings.push((variable.clone(), std::mem::replace(value, quote!(#variable))));
            }
        }
    }

    /// A field, as its setter takes it.
    fn field(&self, field: &Field, json: &Value) -> TokenStream {
        match (&field.ty, json) {
            (Ty::Text, Value::String(text)) if field.base64 => {
                let plain = STANDARD.decode(text).ok().and_then(|bytes| String::from_utf8(bytes).ok());
                let plain = plain.unwrap_or_default();
                quote!(#plain)
            }
            (ty, json) => self.argument(ty, json),
        }
    }
}

/// The number of characters of an entry that documentation shows.
const SHORT: usize = 120;

/// The number of entries of a list or map that documentation shows.
const FEW: usize = 3;

/// The number of characters of an argument that is bound to a variable where arguments do not fit on a line.
const LONG_ARGUMENT: usize = 40;

/// Whether the spec has a type of this name.
pub(super) fn is_type(api: &Api, name: &str) -> bool {
    api.types.iter().any(|ty| ty.name == name)
}

/// The kind of a union that JSON is of.
fn kind<'t>(ty: &'t Type, json: &Value) -> Option<&'t UnionVariant> {
    let Shape::Union { tag, variants } = &ty.shape else { return None };
    let value = json.get(tag)?.as_str()?;
    variants.iter().find(|variant| variant.api_name == value)
}
