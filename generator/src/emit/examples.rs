//! The example in an operation's documentation.

use super::calls::{self, Call, Detail};
use super::types::ident;
use super::values::is_type;
use crate::model::{Api, Operation, Shape};
use crate::render;
use proc_macro2::TokenStream;
use quote::quote;

/// The example as lines of a doc comment, which rustdoc compiles.
pub(super) fn example(api: &Api, operation: &Operation) -> Vec<String> {
    let detail = Detail { previews: operation.docs.preview, complete: false };
    let call = calls::call(api, operation, detail);
    let krate = &api.crate_name;
    let body = body(api, operation, &call);
    let mut lines = vec!["```no_run".to_owned()];
    lines.push(format!(
        "# async fn example(client: {krate}::Client) -> Result<(), Box<dyn std::error::Error>> {{"
    ));
    lines.extend(render::statements(&uses(api, &call)));
    if lines.len() > 2 {
        lines.push(String::new());
    }
    lines.extend(render::statements(&body));
    lines.extend(["# Ok(())".to_owned(), "# }".to_owned(), "```".to_owned()]);
    lines
}

/// The types that the call names.
fn uses(api: &Api, call: &Call) -> TokenStream {
    let krate = ident(&api.crate_name);
    let mut uses = TokenStream::new();
    let mut modules: Vec<&str> = call.types.iter().map(|(module, _)| module.as_str()).collect();
    modules.dedup();
    for module in modules {
        let names: Vec<_> =
            call.types.iter().filter(|(of, _)| of == module).map(|(_, name)| ident(name)).collect();
        let path = (!module.is_empty()).then(|| ident(module)).into_iter();
        uses.extend(match names.as_slice() {
            [name] => quote!(use #krate #(::#path)*::#name;),
            names => quote!(use #krate #(::#path)*::{#(#names),*};),
        });
    }
    if call.file.is_some() && !is_type(api, "Body") {
        uses.extend(quote!(use #krate::Body;));
    }
    uses
}

fn body(api: &Api, operation: &Operation, call: &Call) -> TokenStream {
    let krate = ident(&api.crate_name);
    let path = is_type(api, "Body").then(|| quote!(#krate::));
    let file = call.file.as_ref().map(|file| quote!(let body = #path Body::from_file(#file).await?;));
    let (bindings, call) = readable(call);
    if operation.paging.is_some() {
        return quote! {
            #bindings
            let mut items = #call.items();
            while let Some(item) = items.try_next().await? {
                println!("{item:?}");
            }
        };
    }
    let Some((name, rest)) = result(api, operation) else {
        return quote!(#file #bindings #call.send().await?;);
    };
    let variable = ident(&name);
    let shown = format!("{{{}:?}}", name.trim_start_matches("r#"));
    quote! {
        #file
        #bindings
        let #variable = #call #rest;
        println!(#shown);
    }
}

/// The call in one expression if that fits on a line; otherwise with its arguments bound first.
fn readable(call: &Call) -> (TokenStream, TokenStream) {
    let expression = call.expression();
    let fits = || render::statements(&quote!(#expression;)).len() == 1;
    if call.bindings.is_empty() && fits() { (TokenStream::new(), expression) } else { call.bound() }
}

/// The result of the call, and the way to it; nothing if there is none.
fn result(api: &Api, operation: &Operation) -> Option<(String, TokenStream)> {
    if let Some(start) = &operation.starts {
        let last = start.state.result.fields.last();
        let name = last.map_or("result", |field| field.name.rust()).to_owned();
        return Some((name, quote!(.send_and_wait().await?)));
    }
    Some(match &api.get(operation.output?).shape {
        // A field that is a preview may not be there.
        Shape::Struct(fields) if fields.len() == 1 && (operation.docs.preview || !fields[0].docs.preview) => {
            let field = ident(&fields[0].name);
            (fields[0].name.rust().to_owned(), quote!(.send().await?.#field))
        }
        _ => ("response".to_owned(), quote!(.send().await?)),
    })
}
