//! Calls with the values of the spec's examples, as code: for the docs, and for tests of a generated client.

use super::types::ident;
use crate::model::{Api, Encoding, Field, Input, Operation, Shape, Ty, Type, TypeId, UnionVariant};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;
use std::collections::BTreeSet;

/// A call as code.
pub struct Call {
    /// `client.get_thing("t1")`, with `body` for a body of bytes.
    pub expression: TokenStream,
    /// The types that it names, each with its module.
    pub types: BTreeSet<(String, String)>,
    /// The name of the file that `body` is, for an operation that sends bytes.
    pub file: Option<String>,
}

/// The call of an operation with the values of its examples; without what only the feature for previews has, unless that
/// is on.
#[must_use]
pub fn call(api: &Api, operation: &Operation, previews: bool) -> Call {
    let mut values = Values { api, previews, types: BTreeSet::new() };
    let mut file = None;
    let mut arguments = Vec::new();
    for input in operation.arguments() {
        arguments.push(match input.encoding {
            Encoding::Bytes => {
                file = input.example().as_str().map(str::to_owned);
                quote!(body)
            }
            _ => values.input(input),
        });
    }
    let function = ident(&operation.function);
    let options =
        operation.options().filter(|input| input.example.is_some() && (previews || !input.docs.preview));
    let options = options.map(|input| {
        let (setter, value) = (ident(&input.name), values.input(input));
        quote!(.#setter(#value))
    });
    let options: Vec<TokenStream> = options.collect();
    Call { expression: quote!(client.#function(#(#arguments),*)#(#options)*), types: values.types, file }
}

/// Values as code.
struct Values<'a> {
    api: &'a Api,
    /// Whether the feature for previews is on.
    previews: bool,
    types: BTreeSet<(String, String)>,
}

impl Values<'_> {
    /// Whether a call can name a field or setter that may be left out.
    fn shows(&self, field: &Field) -> bool {
        self.previews || !field.docs.preview
    }

    /// An argument.
    fn input(&mut self, input: &Input) -> TokenStream {
        match (input.encoding, &input.ty, input.example()) {
            (Encoding::Text, Ty::Text, Value::String(text)) => quote!(#text),
            (_, ty, json) => self.value(ty, json),
        }
    }

    fn value(&mut self, ty: &Ty, json: &Value) -> TokenStream {
        match (ty, json) {
            (Ty::Secret, Value::String(text)) => quote!(#text.into()),
            (Ty::Text, Value::String(text)) => quote!(#text.to_owned()),
            (Ty::Boolean, Value::Bool(value)) => quote!(#value),
            (Ty::Timestamp, number) => {
                let seconds = proc_macro2::Literal::i64_unsuffixed(number.as_i64().unwrap_or_default());
                self.types.insert((String::new(), "Timestamp".to_owned()));
                quote!(Timestamp::from_unix_seconds(#seconds))
            }
            (Ty::Int32 | Ty::Int64, number) => {
                let number = proc_macro2::Literal::i64_unsuffixed(number.as_i64().unwrap_or_default());
                quote!(#number)
            }
            (Ty::Number, number) => {
                let number = proc_macro2::Literal::f64_unsuffixed(number.as_f64().unwrap_or_default());
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

    fn named(&mut self, id: TypeId, json: &Value) -> TokenStream {
        let ty = self.api.get(id);
        match &ty.shape {
            Shape::Struct(fields) => self.structure(ty, fields, json),
            Shape::Enum(variants) => {
                let found = variants.iter().find(|variant| Some(variant.api_name.as_str()) == json.as_str());
                let (name, variant) = (self.type_name(ty), found.map(|variant| ident(&variant.name)));
                quote!(#name::#variant)
            }
            Shape::Union { tag, variants } => {
                let value = json.get(tag).and_then(Value::as_str);
                let found = variants.iter().find(|variant| Some(variant.api_name.as_str()) == value);
                found.map_or_else(TokenStream::new, |variant| self.union(ty, variant, json))
            }
        }
    }

    fn union(&mut self, ty: &Type, variant: &UnionVariant, json: &Value) -> TokenStream {
        let (name, kind) = (self.type_name(ty), ident(&variant.name));
        match variant.ty {
            Some(inner) => {
                let inner = self.named(inner, json);
                quote!(#name::#kind(#inner))
            }
            None => quote!(#name::#kind),
        }
    }

    /// `Type::new(required, …).optional(…)`
    fn structure(&mut self, ty: &Type, fields: &[Field], json: &Value) -> TokenStream {
        let name = self.type_name(ty);
        let mut required = Vec::new();
        let mut setters = Vec::new();
        for field in fields {
            let Some(json) = json.get(&field.api_name).filter(|_| self.shows(field)) else { continue };
            if field.optional && json.is_null() {
                continue;
            }
            let value = self.field(field, json);
            if field.optional {
                let setter = ident(&field.name);
                setters.push(quote!(.#setter(#value)));
            } else {
                required.push(value);
            }
        }
        quote!(#name::new(#(#required),*)#(#setters)*)
    }

    fn field(&mut self, field: &Field, json: &Value) -> TokenStream {
        match (&field.ty, json) {
            (Ty::Text, Value::String(text)) if field.base64 => {
                let plain = STANDARD.decode(text).ok().and_then(|bytes| String::from_utf8(bytes).ok());
                let plain = plain.unwrap_or_default();
                quote!(#plain)
            }
            (Ty::Text | Ty::Secret, Value::String(text)) => quote!(#text),
            (ty, json) => self.value(ty, json),
        }
    }

    fn type_name(&mut self, ty: &Type) -> proc_macro2::Ident {
        self.types.insert((ty.module.clone(), ty.name.clone()));
        ident(&ty.name)
    }
}
