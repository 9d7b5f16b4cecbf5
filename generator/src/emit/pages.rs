//! Lists that go on on further pages.

use super::Module;
use super::jobs::optional;
use super::types::ident;
use crate::model::{Operation, PageStyle, Paging};
use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

/// How the next page is asked for, and what a page holds.
pub(super) fn paging(to: &mut Module<'_>, operation: &Operation, paging: &Paging) -> TokenStream {
    to.runtime("page", &["NextPage", "Page", "Paged"]);
    let (marker, output, item) = (ident(&operation.marker), to.output(operation), to.ty(&paging.item));
    let (items, optional_items) = match paging.items.fields.as_slice() {
        [items] => (ident(&items.name), items.optional.then(|| quote!(.unwrap_or_default()))),
        _ => return TokenStream::new(),
    };
    let (next_page, next) = match &paging.style {
        PageStyle::Cursor { parameter, in_body: false, next } => {
            (quote!(QueryCursor(#parameter)), Some(next))
        }
        PageStyle::Cursor { parameter, in_body: true, next } => (quote!(BodyCursor(#parameter)), Some(next)),
        PageStyle::Offset { parameter, first, last, limit, size, most } => {
            to.runtime("page", &["Offset"]);
            let (first, size) = (Literal::i64_unsuffixed(*first), Literal::i64_unsuffixed(*size));
            let or_max = |number: &Option<i64>| {
                number.map_or(quote!(i64::MAX), |number| Literal::i64_unsuffixed(number).into_token_stream())
            };
            let (last, most) = (or_max(last), or_max(most));
            let offset = quote! {
                Offset { parameter: #parameter, first: #first, last: #last, limit: #limit, size: #size, most: #most }
            };
            (quote!(Offset(#offset)), None)
        }
    };
    let next = next.map_or_else(|| quote!(None), |next| optional(quote!(response), next));
    quote! {
        impl Paged for #marker {
            type Item = #item;

            const NEXT: NextPage = NextPage::#next_page;

            #[inline]
            fn page(response: #output) -> Page<#item> {
                Page { items: response.#items #optional_items, next: #next }
            }
        }
    }
}
