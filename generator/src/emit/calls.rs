//! Calls with the values of the spec's examples, as code: for the docs, and for tests of a generated client.

use super::types::ident;
use crate::model::{
    Api, Encoding, Field, Input, Operation, PageStyle, Shape, Ty, Type, TypeId, UnionVariant,
};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use proc_macro2::{Ident, Literal, TokenStream, TokenTree};
use quote::quote;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

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
    let values = Values { api, detail, left_out };
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
    let mut call =
        Call { function: ident(&operation.function), arguments, setters, types: BTreeSet::new(), file };
    named_types(&types_of(api, operation), call.expression(), &mut call.types);
    call
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
}

impl Values<'_> {
    /// Whether a call names an optional field or parameter.
    fn shows(&self, api_name: &str, preview: bool) -> bool {
        (self.detail.previews || !preview) && self.left_out != Some(api_name)
    }

    fn input(&self, input: &Input) -> Argument {
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
    fn argument(&self, ty: &Ty, json: &Value) -> TokenStream {
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
        code: impl FnMut(E) -> TokenStream,
    ) -> Vec<TokenStream> {
        let mut all: Vec<TokenStream> = entries.into_iter().map(code).collect();
        if !self.detail.complete {
            let is_short = |code: &TokenStream| code.to_string().len() <= SHORT;
            if all.iter().any(is_short) {
                all.retain(is_short);
            }
            all.truncate(FEW);
        }
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
            Ty::Secret => quote!(Secret),
            Ty::Boolean => quote!(bool),
            Ty::Int32 => quote!(i32),
            Ty::Int64 => quote!(i64),
            Ty::Number => quote!(f64),
            Ty::Timestamp => quote!(Timestamp),
            Ty::Json => quote!(Value),
            Ty::Bytes => quote!(Body),
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

    /// A value of the type itself.
    fn value(&self, ty: &Ty, json: &Value) -> TokenStream {
        match (ty, json) {
            (Ty::Secret, Value::String(text)) => quote!(#text.into()),
            (Ty::Text, Value::String(text)) => quote!(#text.to_owned()),
            (Ty::Boolean, Value::Bool(value)) => quote!(#value),
            (Ty::Timestamp, number) => {
                let seconds = Literal::i64_unsuffixed(number.as_i64().unwrap_or_default());
                quote!(Timestamp::from_unix_seconds(#seconds))
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
                required.push(value);
            }
        }
        quote!(#name::new(#(#required),*)#(#setters)*)
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

/// The kind of a union that JSON is of.
fn kind<'t>(ty: &'t Type, json: &Value) -> Option<&'t UnionVariant> {
    let Shape::Union { tag, variants } = &ty.shape else { return None };
    let value = json.get(tag)?.as_str()?;
    variants.iter().find(|variant| variant.api_name == value)
}

/// Types at the root of the crate that values name.
const ROOT_TYPES: &[&str] = &["Secret", "Timestamp", "Value"];

/// The modules of the types that the inputs of an operation can contain, by name.
fn types_of<'a>(api: &'a Api, operation: &Operation) -> BTreeMap<&'a str, &'a str> {
    let mut modules: BTreeMap<&str, &str> = ROOT_TYPES.iter().map(|name| (*name, "")).collect();
    let mut next: Vec<TypeId> = operation.inputs.iter().filter_map(|input| input.ty.named()).collect();
    while let Some(ty) = next.pop().map(|id| api.get(id)) {
        if modules.insert(&ty.name, &ty.module).is_some() {
            continue;
        }
        match &ty.shape {
            Shape::Struct(fields) => next.extend(fields.iter().filter_map(|field| field.ty.named())),
            Shape::Union { variants, .. } => next.extend(variants.iter().filter_map(|variant| variant.ty)),
            Shape::Enum(_) => {}
        }
    }
    modules
}

/// Collects the types that begin a path in the tokens, each with its module.
fn named_types(modules: &BTreeMap<&str, &str>, tokens: TokenStream, found: &mut BTreeSet<(String, String)>) {
    let mut begins_path = true;
    for token in tokens {
        match &token {
            TokenTree::Group(group) => named_types(modules, group.stream(), found),
            TokenTree::Ident(name) if begins_path => {
                let name = name.to_string();
                let module = modules.get(name.as_str()).map(|module| (*module).to_owned());
                found.extend(module.map(|module| (module, name)));
            }
            _ => {}
        }
        begins_path = !matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ':');
    }
}
