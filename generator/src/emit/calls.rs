//! Calls with the values of the spec's examples, as code: for the docs, and for tests of a generated client.

use super::types::ident;
use crate::model::{
    Api, Encoding, Field, Input, Operation, PageStyle, Shape, Ty, Type, TypeId, UnionVariant,
};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;
use serde_json::Value;
use std::collections::BTreeSet;
use std::mem;

/// Which optional values a call passes.
#[derive(Debug, Clone, Copy)]
pub struct Detail {
    /// Those that need the feature for previews.
    pub previews: bool,
    /// Everything in the examples: also the position in a paged list, and all items of lists and maps.
    pub complete: bool,
}

/// A call as code.
pub struct Call {
    /// The function of the client.
    pub function: Ident,
    /// Its arguments.
    pub arguments: Vec<Argument>,
    /// The setters called on the request.
    pub setters: TokenStream,
    /// The types that the values name, each with its module.
    pub types: BTreeSet<(String, String)>,
    /// The name of the file that `body` is, for an operation that sends bytes.
    pub file: Option<String>,
}

/// An argument of a call.
pub struct Argument {
    /// Its name.
    pub name: Ident,
    /// Its value.
    pub value: TokenStream,
    /// Whether the value is a struct or union.
    pub is_structured: bool,
}

impl Call {
    /// The call as one expression: `client.get_thing("t1")`, with `body` for a body of bytes.
    #[must_use]
    pub fn expression(&self) -> TokenStream {
        let (function, setters) = (&self.function, &self.setters);
        let values = self.arguments.iter().map(|argument| &argument.value);
        quote!(client.#function(#(#values),*) #setters)
    }

    /// The call with its structured arguments bound to variables first.
    #[must_use]
    pub fn bound(&self) -> (TokenStream, TokenStream) {
        let (function, setters) = (&self.function, &self.setters);
        let structured = self.arguments.iter().filter(|argument| argument.is_structured);
        let bindings = structured.map(|Argument { name, value, .. }| quote!(let #name = #value;));
        let values = self.arguments.iter().map(
            |Argument { name, value, is_structured }| {
                if *is_structured { quote!(#name) } else { quote!(#value) }
            },
        );
        (bindings.collect(), quote!(client.#function(#(#values),*) #setters))
    }
}

/// The call of an operation with the values of its examples.
#[must_use]
pub fn call(api: &Api, operation: &Operation, detail: Detail) -> Call {
    let position = operation.paging.as_ref().map(|paging| match &paging.style {
        PageStyle::Cursor { parameter, .. } | PageStyle::Offset { parameter, .. } => parameter.as_str(),
    });
    let left_out = position.filter(|_| !detail.complete);
    let mut values = Values { api, detail, left_out, types: BTreeSet::new() };
    let arguments = operation.arguments().map(|input| values.input(input)).collect();
    let options = operation.options().filter(|input| input.example.is_some());
    let options: Vec<&Input> =
        options.filter(|input| values.shows(&input.api_name, input.docs.preview)).collect();
    let setters = options.into_iter().map(|input| {
        let Argument { name, value, .. } = values.input(input);
        quote!(.#name(#value))
    });
    let setters = setters.collect();
    let file = operation.arguments().find(|input| input.encoding == Encoding::Bytes);
    let file = file.and_then(|input| input.example().as_str().map(str::to_owned));
    Call { function: ident(&operation.function), arguments, setters, types: values.types, file }
}

/// The number of characters of an entry that documentation shows.
const SHORT: usize = 120;

/// The number of entries of a list or map that documentation shows.
const FEW: usize = 3;

/// Values as code.
struct Values<'a> {
    api: &'a Api,
    detail: Detail,
    /// A field or parameter not to pass.
    left_out: Option<&'a str>,
    types: BTreeSet<(String, String)>,
}

impl Values<'_> {
    /// Whether a call names an optional field or parameter.
    fn shows(&self, api_name: &str, preview: bool) -> bool {
        (self.detail.previews || !preview) && self.left_out != Some(api_name)
    }

    fn input(&mut self, input: &Input) -> Argument {
        let (value, is_structured) = match (input.encoding, &input.ty) {
            (Encoding::Bytes, _) => (quote!(body), false),
            (_, ty) => (
                self.argument(ty, input.example()),
                matches!(ty, Ty::Named(_)) && input.encoding != Encoding::Text,
            ),
        };
        Argument { name: ident(&input.name), value, is_structured }
    }

    /// A value where what converts into the type will do.
    fn argument(&mut self, ty: &Ty, json: &Value) -> TokenStream {
        match (ty, json) {
            (Ty::Text | Ty::Secret, Value::String(text)) => quote!(#text),
            (Ty::List(inner), Value::Array(items)) if items.is_empty() => {
                let inner = self.ty(inner);
                quote!(Vec::<#inner>::new())
            }
            (Ty::List(inner), Value::Array(items)) => {
                let items = self.entries(items, |values, item| values.item(inner, item));
                quote!([#(#items),*])
            }
            (Ty::Map(inner), Value::Object(entries)) if entries.is_empty() => {
                let inner = self.ty(inner);
                quote!(Vec::<(String, #inner)>::new())
            }
            (Ty::Map(inner), Value::Object(entries)) => {
                let entries = self.entries(entries, |values, (key, value)| {
                    let value = values.value(inner, value);
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
        &mut self,
        entries: impl IntoIterator<Item = E>,
        mut code: impl FnMut(&mut Self, E) -> TokenStream,
    ) -> Vec<TokenStream> {
        let mut all = Vec::new();
        for entry in entries {
            let others = mem::take(&mut self.types);
            let code = code(self, entry);
            all.push((code, mem::replace(&mut self.types, others)));
        }
        if !self.detail.complete {
            let is_short = |code: &TokenStream| code.to_string().len() <= SHORT;
            if all.iter().any(|(code, _)| is_short(code)) {
                all.retain(|(code, _)| is_short(code));
            }
            all.truncate(FEW);
        }
        let used = all.into_iter().map(|(code, types)| {
            self.types.extend(types);
            code
        });
        used.collect()
    }

    /// An item of a list of arguments. All of them have one type.
    fn item(&mut self, ty: &Ty, json: &Value) -> TokenStream {
        match (ty, json) {
            (Ty::Text | Ty::Secret, Value::String(text)) => quote!(#text),
            (ty, json) => self.value(ty, json),
        }
    }

    /// A named type, or what converts into it.
    fn converted(&mut self, id: TypeId, json: &Value) -> TokenStream {
        let ty = self.api.get(id);
        match kind(ty, json).and_then(|variant| ty.conversion(variant)) {
            Some(inner) => self.named(inner, json),
            None => self.named(id, json),
        }
    }

    /// The name of a type.
    fn ty(&mut self, ty: &Ty) -> TokenStream {
        match ty {
            Ty::Text => quote!(String),
            Ty::Secret => self.of_crate("Secret"),
            Ty::Boolean => quote!(bool),
            Ty::Int32 => quote!(i32),
            Ty::Int64 => quote!(i64),
            Ty::Number => quote!(f64),
            Ty::Timestamp => self.of_crate("Timestamp"),
            Ty::Json => self.of_crate("Value"),
            Ty::Bytes => self.of_crate("Body"),
            Ty::Named(id) => {
                let name = self.type_name(self.api.get(*id));
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

    /// The name of a type at the root of the crate.
    fn of_crate(&mut self, name: &str) -> TokenStream {
        self.types.insert((String::new(), name.to_owned()));
        let name = ident(name);
        quote!(#name)
    }

    /// A value of the type itself.
    fn value(&mut self, ty: &Ty, json: &Value) -> TokenStream {
        match (ty, json) {
            (Ty::Secret, Value::String(text)) => quote!(#text.into()),
            (Ty::Text, Value::String(text)) => quote!(#text.to_owned()),
            (Ty::Boolean, Value::Bool(value)) => quote!(#value),
            (Ty::Timestamp, number) => {
                let seconds = Literal::i64_unsuffixed(number.as_i64().unwrap_or_default());
                let timestamp = self.of_crate("Timestamp");
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

    fn named(&mut self, id: TypeId, json: &Value) -> TokenStream {
        let ty = self.api.get(id);
        match &ty.shape {
            Shape::Struct(fields) => self.structure(ty, fields, json),
            Shape::Enum(variants) => {
                let found = variants.iter().find(|variant| Some(variant.api_name.as_str()) == json.as_str());
                let (name, variant) = (self.type_name(ty), found.map(|variant| ident(&variant.name)));
                quote!(#name::#variant)
            }
            Shape::Union { .. } => {
                kind(ty, json).map_or_else(TokenStream::new, |variant| self.union(ty, variant, json))
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
            let shows = self.shows(&field.api_name, field.docs.preview);
            let Some(json) = json.get(&field.api_name).filter(|_| shows) else { continue };
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

    /// A field, as its setter takes it.
    fn field(&mut self, field: &Field, json: &Value) -> TokenStream {
        match (&field.ty, json) {
            (Ty::Text, Value::String(text)) if field.base64 => {
                let plain = STANDARD.decode(text).ok().and_then(|bytes| String::from_utf8(bytes).ok());
                let plain = plain.unwrap_or_default();
                quote!(#plain)
            }
            (ty, json) => self.argument(ty, json),
        }
    }

    fn type_name(&mut self, ty: &Type) -> Ident {
        self.types.insert((ty.module.clone(), ty.name.clone()));
        ident(&ty.name)
    }
}

/// The kind of a union that JSON is of.
fn kind<'t>(ty: &'t Type, json: &Value) -> Option<&'t UnionVariant> {
    let Shape::Union { tag, variants } = &ty.shape else { return None };
    let value = json.get(tag)?.as_str()?;
    variants.iter().find(|variant| variant.api_name == value)
}
