//! The values that parameters and fields accept, as data.

use super::types::cfg;
use crate::model::{Field, Input, Limits, Range};
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

/// The constraints of parameters, for the data of an operation.
pub(super) fn of_parameters(inputs: &[Input]) -> Option<TokenStream> {
    let constraints = inputs.iter().filter_map(|input| {
        let constraint = constraint(&quote!(runtime), &input.api_name, &input.limits)?;
        let cfg = cfg(input.docs.preview);
        Some(quote!(#cfg #constraint))
    });
    let constraints: Vec<TokenStream> = constraints.collect();
    (!constraints.is_empty()).then(|| quote!(constraints: &[#(#constraints),*],))
}

/// The constraints of fields, as a constant of their struct. It is there without constraints too, so that code which names it
/// compiles whatever the API constrains.
pub(super) fn of_fields(fields: &[Field]) -> TokenStream {
    let constraints = fields.iter().filter_map(|field| {
        let constraint = constraint(&quote!(wire), &field.api_name, &field.limits)?;
        let cfg = cfg(field.docs.preview);
        Some(quote!(#cfg #constraint))
    });
    quote! {
        /// The documented constraints of the fields, which the client does not check.
        pub const CONSTRAINTS: &'static [wire::Constraint] = &[#(#constraints),*];
    }
}

/// One constraint, by the type `Constraint` of this module.
fn constraint(module: &TokenStream, name: &str, limits: &Limits) -> Option<TokenStream> {
    let ranges = [
        ("min", "max", limits.number),
        ("min_length", "max_length", limits.length),
        ("min_items", "max_items", limits.items),
        ("item_min", "item_max", limits.item_number),
        ("item_min_length", "item_max_length", limits.item_length),
    ];
    let mut steps: Vec<TokenStream> =
        ranges.into_iter().flat_map(|(min, max, range)| bounds(min, max, range)).collect();
    steps.extend(limits.pattern.as_ref().map(|pattern| quote!(.pattern(#pattern))));
    steps.extend(limits.default.as_ref().map(|default| {
        let json = default.to_string();
        quote!(.default(#json))
    }));
    (!steps.is_empty()).then(|| quote!(#module::Constraint::of(#name) #(#steps)*))
}

fn bounds(min: &str, max: &str, range: Range) -> impl Iterator<Item = TokenStream> {
    let step = |name: &str, number: Option<i64>| {
        let (name, number) = (format_ident!("{name}"), literal(number?));
        Some(quote!(.#name(#number)))
    };
    [step(min, range.min), step(max, range.max)].into_iter().flatten()
}

/// A number, with its digits in groups of three if it is long.
fn literal(number: i64) -> TokenStream {
    let digits = number.unsigned_abs().to_string();
    let groups: Vec<_> = digits.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy).collect();
    let text = if digits.len() > 5 { groups.join("_") } else { digits };
    let literal: Literal = text.parse().expect("digits are a literal");
    if number < 0 { quote!(-#literal) } else { quote!(#literal) }
}
