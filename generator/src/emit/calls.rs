//! Calls with the values of the spec's examples, as code: for the docs, and for tests of a generated client.

use super::types::ident;
use super::values::{Values, is_type};
use crate::model::{Api, Encoding, Input, Operation, PageStyle, Shape, Ty, TypeId};
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::quote;
use std::collections::{BTreeMap, BTreeSet};

pub use super::values::Detail;

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
    /// Values to bind to variables before the call, by the names of the variables.
    pub bindings: Vec<(Ident, TokenStream)>,
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
        let structured = structured.map(|argument| (argument.variable(), &argument.value));
        let bindings = self.bindings.iter().map(|(name, value)| (name.clone(), value)).chain(structured);
        let bindings = bindings.map(|(name, value)| quote!(let #name = #value;));
        let values = self.arguments.iter().map(|argument| {
            let (name, value) = (argument.variable(), &argument.value);
            if argument.is_structured { quote!(#name) } else { quote!(#value) }
        });
        (bindings.collect(), quote!(client.#function(#(#values),*) #setters))
    }
}

impl Argument {
    /// The variable for the value. `client` is another one.
    fn variable(&self) -> Ident {
        if self.name == "client" { ident("client_") } else { self.name.clone() }
    }
}

/// The call of an operation with the values of its examples.
#[must_use]
pub fn call(api: &Api, operation: &Operation, detail: Detail) -> Call {
    let position = operation.paging.as_ref().map(|paging| match &paging.style {
        PageStyle::Cursor { parameter, .. } | PageStyle::Offset { parameter, .. } => parameter.as_str(),
    });
    // The client makes the key itself.
    let left_out = position.or(operation.idempotency_key.as_deref()).filter(|_| !detail.complete);
    let values = Values::new(api, detail, left_out);
    let arguments = operation.arguments().map(|input| argument(&values, input)).collect();
    let options = operation.options().filter(|input| input.example.is_some());
    let options: Vec<&Input> =
        options.filter(|input| values.shows(&input.api_name, input.docs.preview)).collect();
    let setters = options.into_iter().map(|input| {
        let Argument { name, value, .. } = argument(&values, input);
        quote!(.#name(#value))
    });
    let setters = setters.collect();
    let file = operation.arguments().find(|input| input.encoding == Encoding::Bytes);
    let file = file.and_then(|input| input.example().as_str().map(str::to_owned));
    let bindings = values.into_bindings();
    let mut types = BTreeSet::new();
    let mut call = Call {
        function: ident(&operation.function),
        arguments,
        setters,
        types: BTreeSet::new(),
        file,
        bindings,
    };
    let (bound, expression) = call.bound();
    named_types(&types_of(api, operation), quote!(#bound #expression), &mut types);
    call.types = types;
    call
}

/// An argument for an input, with the value of its example.
fn argument(values: &Values<'_>, input: &Input) -> Argument {
    let (value, is_structured) = match (input.encoding, &input.ty) {
        (Encoding::Bytes, _) => (quote!(body), false),
        (_, ty) => (
            values.argument(ty, input.example()),
            matches!(ty, Ty::Named(_)) && input.encoding != Encoding::Text,
        ),
    };
    Argument { name: ident(&input.name), value, is_structured }
}

/// Types at the root of the crate that values name.
const ROOT_TYPES: &[&str] = &["Json", "Secret", "Timestamp"];

/// The modules of the types that the inputs of an operation can contain, by name.
fn types_of<'a>(api: &'a Api, operation: &Operation) -> BTreeMap<&'a str, &'a str> {
    let of_client = ROOT_TYPES.iter().filter(|name| !is_type(api, name));
    let mut modules: BTreeMap<&str, &str> = of_client.map(|name| (*name, "")).collect();
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
