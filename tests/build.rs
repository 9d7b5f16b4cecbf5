//! Writes, from the model of the real spec, the calls and types that the tests go through: an endpoint added to the
//! spec is tested without a line added here.

use generator::emit::calls::{self, Detail};
use generator::model::{Api, Operation};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use std::path::Path;
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=../spec");
    let spec = Path::new("../spec");
    let files = generator::load::read_folder(spec).expect("the spec can be read");
    let checked = generator::check(spec, &files);
    let api = checked.api().expect("the spec has no diagnostics; see `cargo run -p generator -- check`");
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    let code = syn::parse2(harness(api)).expect("the harness is Rust");
    fs::write(Path::new(&out).join("harness.rs"), prettyplease::unparse(&code))
        .expect("OUT_DIR can be written");
}

fn harness(api: &Api) -> TokenStream {
    let operations = api.sections.iter().flat_map(|section| {
        section.operations.iter().map(|operation| case(api, &section.module, operation)).collect::<Vec<_>>()
    });
    let types = api.types.iter().map(|ty| {
        let (module, name, wire) = (ident(&ty.module), ident(&ty.name), &ty.api_name);
        let in_responses = ty.in_responses;
        quote! {
            TypeCase { name: #wire, in_responses: #in_responses, round_trip: round_trip::<canva_connect::#module::#name> }
        }
    });
    quote! {
        /// Every operation, called with the values of the spec's examples.
        #[must_use]
        #[allow(deprecated, clippy::too_many_lines, clippy::unreadable_literal, reason = "emitted: one entry for each operation")]
        pub fn operations(client: &canva_connect::Client) -> Vec<OperationCase> {
            vec![#(#operations),*]
        }

        /// Every type of the client.
        #[must_use]
        #[allow(clippy::too_many_lines, reason = "emitted: one entry for each type")]
        pub fn types() -> Vec<TypeCase> {
            vec![#(#types),*]
        }
    }
}

fn case(api: &Api, section: &str, operation: &Operation) -> TokenStream {
    let call = calls::call(api, operation, Detail { previews: true, complete: true });
    let (expression, types, file) = (call.expression(), call.types, call.file);
    let name = operation.function.plain();
    let output = operation.output.map_or("none", |id| api.get(id).api_name.as_str());
    let uses = types.iter().map(|(module, name)| {
        let module = (!module.is_empty()).then(|| ident(module)).into_iter();
        let name = ident(name);
        quote!(use canva_connect #(::#module)*::#name;)
    });
    let body = file.map(|file| {
        let text = format!("the bytes of {file}");
        quote!(let body = Body::from(#text);)
    });
    let examples = operation.examples.iter().map(|example| {
        let (name, json) = (&example.name, example.response.to_string());
        quote!((#name, #json))
    });
    let call = quote! {
        #(#uses)*
        #body
        let request = #expression;
    };
    quote! {
        OperationCase {
            section: #section,
            name: #name,
            output: #output,
            request: {
                #call
                into_http(request)
            },
            send: |client| Box::pin(async move {
                #call
                request.send_with_response().await.map(written)
            }),
            examples: &[#(#examples),*],
        }
    }
}

fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}
