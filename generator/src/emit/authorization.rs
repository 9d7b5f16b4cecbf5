//! `authorization.rs`: the authorization server, for the sessions of users.

use super::types::{cfg, ident};
use crate::model::Authorization;
use crate::render::{Item, SourceFile};
use proc_macro2::TokenStream;
use quote::quote;

/// `authorization.rs`
pub(super) fn authorization(authorization: &Authorization) -> SourceFile {
    SourceFile {
        name: "authorization.rs".to_owned(),
        from: "spec/".to_owned(),
        docs: vec!["The authorization server of the API.".to_owned()],
        links: Vec::new(),
        preview: authorization.preview,
        imports: quote!(
            use crate::runtime;
        ),
        items: vec![Item::stable(integration(authorization))],
    }
}

/// The declaration of the module. The runtime has sessions under the same condition.
pub(super) fn module(authorization: &Authorization) -> TokenStream {
    let gate = gate(authorization);
    quote!(#gate mod authorization;)
}

/// The sessions, which are made of the module.
pub(super) fn export(authorization: &Authorization) -> TokenStream {
    let gate = gate(authorization);
    quote! {
        #gate
        #[allow(unused_imports, unreachable_pub, reason = "a crate may have a module of that name with more")]
        pub use crate::runtime::session;
    }
}

fn gate(authorization: &Authorization) -> TokenStream {
    let preview = cfg(authorization.preview);
    quote!(#[cfg(all(feature = "oauth", not(target_arch = "wasm32")))] #preview)
}

fn integration(authorization: &Authorization) -> TokenStream {
    let (module, marker) = &authorization.operation;
    let (module, marker) = (ident(module), ident(marker));
    quote! {
        impl runtime::session::Integration {
            /// Creates an integration with a default client, as from [`Client::new`](crate::Client::new).
            #[must_use]
            pub fn new(client_id: impl Into<String>, client_secret: impl Into<runtime::Secret>) -> Self {
                const SERVER: &runtime::session::AuthorizationServer = &runtime::session::AuthorizationServer {
                    page: super::api::Region::authorization_url,
                    token: <super::#module::#marker as runtime::Operation>::INFO,
                };
                Self::of(SERVER, client_id.into(), client_secret.into())
            }
        }
    }
}
