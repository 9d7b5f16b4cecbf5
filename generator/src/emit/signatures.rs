//! Items as users of the client see them: one line each, for editors.

use super::operations::argument;
use super::types::{Scope, ident};
use crate::model::{Api, Field, Input, Operation, Shape, Type};
use proc_macro2::TokenStream;
use quote::quote;

/// The function of an operation.
#[must_use]
pub fn operation(api: &Api, module: &str, operation: &Operation) -> String {
    let scope = Scope { api, module };
    let (function, marker) = (ident(&operation.function), ident(&operation.marker));
    let arguments = operation.arguments().map(|input| argument(scope, input));
    inside(quote!(trait Client { fn #function(&self, #(#arguments),*) -> runtime::Request<#marker>; }))
}

/// A parameter: an argument of the function, or a setter of the request.
#[must_use]
pub fn input(api: &Api, module: &str, input: &Input) -> String {
    let argument = argument(Scope { api, module }, input);
    let setter = ident(&input.name);
    if input.required {
        inside(quote!(struct Arguments { #argument }))
    } else {
        inside(quote!(trait Request { fn #setter(self, #argument) -> Self; }))
    }
}

/// A field of a struct.
#[must_use]
pub fn field(api: &Api, module: &str, field: &Field) -> String {
    let (name, ty) = (ident(&field.name), Scope { api, module }.field(field));
    inside(quote!(struct Fields { pub #name: #ty }))
}

/// The head of a type.
#[must_use]
pub fn ty(ty: &Type) -> String {
    let keyword = match ty.shape {
        Shape::Struct(_) => "struct",
        Shape::Enum(_) | Shape::Union { .. } => "enum",
    };
    format!("pub {keyword} {}::{}", ty.module, ty.name)
}

/// The lines between the first and the last one of an item.
fn inside(item: TokenStream) -> String {
    let file = syn::parse2(item).expect("the item is Rust");
    let text = prettyplease::unparse(&file);
    let lines: Vec<&str> = text.lines().collect();
    let inner = &lines[1..lines.len() - 1];
    inner.iter().map(|line| line.strip_prefix("    ").unwrap_or(line)).collect::<Vec<_>>().join("\n")
}
