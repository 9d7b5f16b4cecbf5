//! `api.rs`: constants of the API and its error bodies, under names that the runtime knows.
//!
//! The emitted file imports nothing of the runtime but `wire`, so the runtime's error type can use it.

use super::docs;
use super::types::{cfg, ident};
use crate::model::{Api, ErrorBody};
use crate::render::{Item, SourceFile};
use proc_macro2::TokenStream;
use quote::quote;

/// `api.rs`
pub(super) fn api(api: &Api) -> SourceFile {
    let mut items = vec![server(api), throttled(api)];
    items.extend(authorize_url(api));
    items.extend(region(api));
    items.extend(errors(api));
    SourceFile {
        name: "api.rs".to_owned(),
        from: "spec/".to_owned(),
        docs: vec!["Constants and error bodies of the API.".to_owned()],
        links: Vec::new(),
        preview: false,
        imports: quote!(
            use crate::runtime::wire;
        ),
        items: items.into_iter().map(Item::stable).collect(),
    }
}

fn server(api: &Api) -> TokenStream {
    let server = &api.server;
    quote! {
        /// The default base URL.
        pub(crate) const SERVER: &str = #server;
    }
}

fn throttled(api: &Api) -> TokenStream {
    let codes = &api.throttled;
    quote! {
        /// Error codes of status 429 that report an exceeded rate limit. Empty: every 429 does.
        pub(crate) const THROTTLED: &[&str] = &[#(#codes),*];
    }
}

fn authorize_url(api: &Api) -> Option<TokenStream> {
    let url = &api.authorization.as_ref()?.authorize;
    Some(quote! {
        /// The authorization page of OAuth, where users grant access.
        pub const AUTHORIZATION_URL: &str = #url;
    })
}

/// The regions of the API, with their servers and authorization pages.
fn region(api: &Api) -> Vec<TokenStream> {
    let variants = api.regions.iter().map(|it| {
        let (doc, cfg, variant) = (docs::item(&it.docs), cfg(it.docs.preview), ident(&it.variant));
        quote!(#doc #cfg #variant,)
    });
    let authorize = api.authorization.as_ref().map(|it| &it.authorize);
    let facts = api.regions.iter().map(|it| {
        let (cfg, variant, server) = (cfg(it.docs.preview), ident(&it.variant), &it.server);
        let page = authorize.map(|usual| it.authorize.as_ref().unwrap_or(usual)).into_iter();
        quote!(#cfg (Region::#variant, #server, #(#page)*),)
    });
    let page_type = authorize.map(|_| quote!(&str)).into_iter();
    let page = authorize.map(|_| {
        quote! {
            /// Returns the authorization page of OAuth, where users grant access.
            #[must_use]
            pub fn authorization_url(self) -> &'static str {
                REGIONS.iter().find(|it| it.0 == self).map_or(AUTHORIZATION_URL, |it| it.2)
            }
        }
    });
    let definition = quote! {
        /// A region of the API, with servers of its own.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
        #[non_exhaustive]
        pub enum Region {
            /// The servers in the documentation of the API.
            #[default]
            Default,
            #(#variants)*
        }
    };
    let functions = quote! {
        impl Region {
            /// Returns the base URL of the region's server.
            #[must_use]
            pub fn server(self) -> &'static str {
                self.own_server().unwrap_or(SERVER)
            }

            /// Returns the server of another region than the default. It replaces all servers of operations.
            pub(crate) fn own_server(self) -> Option<&'static str> {
                REGIONS.iter().find(|it| it.0 == self).map(|it| it.1)
            }

            #page
        }
    };
    let table = quote! {
        /// The other regions, each with its server and its authorization page, if there is one.
        const REGIONS: &[(Region, &str, #(#page_type)*)] = &[#(#facts)*];
    };
    vec![definition, functions, table]
}

/// The error body and its code, and the function that reads them.
fn errors(api: &Api) -> Vec<TokenStream> {
    let Some(usual) = api.errors.first() else { return Vec::new() };
    let body = path(api, usual);
    let code = match usual.code.ty.named().map(|id| api.get(id)) {
        Some(ty) => {
            let (module, name) = (ident(&ty.module), ident(&ty.name));
            quote!(super::#module::#name)
        }
        None => quote!(String),
    };
    let first = reading(api, usual);
    let others = api.errors.iter().skip(1).map(|body| reading(api, body));
    vec![
        quote! {
            /// The usual body of an error response.
            pub type ApiError = #body;
        },
        quote! {
            /// The error code in an error response.
            pub type ApiErrorCode = #code;
        },
        quote! {
            /// Reads the error code and the message from an error response.
            pub(crate) fn read_error(body: &[u8]) -> Option<(ApiErrorCode, String)> {
                #first #(.or_else(|| #others))*
            }
        },
    ]
}

/// Reads one kind of body. A `null` reads as an empty body, whose code is empty too.
fn reading(api: &Api, body: &ErrorBody) -> TokenStream {
    let ty = path(api, body);
    let code = body.code.names().map(ident);
    let message = body.message.names().map(ident);
    quote! {
        wire::from_slice(body)
            .ok()
            .map(|it: #ty| (it #(.#code)*, it #(.#message)*))
            .filter(|(code, _)| !code.as_str().is_empty())
    }
}

fn path(api: &Api, body: &ErrorBody) -> TokenStream {
    let ty = api.get(body.ty);
    let (module, name) = (ident(&ty.module), ident(&ty.name));
    quote!(super::#module::#name)
}
