//! Paged lists.

use super::jobs::optional;
use super::types::{Scope, ident};
use crate::model::{Operation, PageStyle, Paging};
use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

/// The parameter of the next page, and the content of a page.
pub(super) fn paging(scope: Scope<'_>, operation: &Operation, paging: &Paging) -> TokenStream {
    let (marker, output, item) = (ident(&operation.marker), scope.output(operation), scope.ty(&paging.item));
    let items = if paging.items.is_optional() {
        let items = optional(quote!(response), &paging.items);
        quote!(#items.unwrap_or_default())
    } else {
        let names = paging.items.names().map(ident);
        quote!(response #(.#names)*)
    };
    let next = match &paging.style {
        PageStyle::Cursor { next, .. } => optional(quote!(response), next),
        PageStyle::Offset { .. } => quote!(None),
    };
    let next_page = next_page(&paging.style);
    quote! {
        impl runtime::Paged for #marker {
            type Item = #item;

            const NEXT: runtime::NextPage = runtime::NextPage::#next_page;

            #[inline]
            fn page(response: #output) -> runtime::Page<#item> {
                runtime::Page::new(#items, #next)
            }
        }
    }
}

fn next_page(style: &PageStyle) -> TokenStream {
    match style {
        PageStyle::Cursor { parameter, in_body: false, .. } => quote!(QueryCursor(#parameter)),
        PageStyle::Cursor { parameter, in_body: true, .. } => quote!(BodyCursor(#parameter)),
        PageStyle::Offset { parameter, first, last, limit, size, most } => {
            let (first, size) = (Literal::i64_unsuffixed(*first), Literal::i64_unsuffixed(*size));
            let (last, most) = (or_max(*last), or_max(*most));
            quote! {
                Offset(runtime::Offset {
                    parameter: #parameter, first: #first, last: #last, limit: #limit, size: #size, most: #most
                })
            }
        }
    }
}

fn or_max(number: Option<i64>) -> TokenStream {
    number.map_or(quote!(i64::MAX), |number| Literal::i64_unsuffixed(number).into_token_stream())
}
