//! Rust code to a listing of what a user can name, a line each.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Attribute, Fields, ImplItem, Item, ItemImpl, Visibility};

/// The public items of a file, in its order, with all that a user can name of them.
///
/// # Panics
///
/// If the text is not Rust.
#[must_use]
pub fn list(text: &str) -> String {
    let file = syn::parse_file(text).expect("emitted code is Rust");
    let mut lines = Vec::new();
    for item in &file.items {
        match item {
            Item::Struct(it) if is_public(&it.vis) => {
                lines.push(format!("{}struct {}", marks(&it.attrs), it.ident));
                fields(&it.ident.to_string(), &it.fields, &mut lines);
            }
            Item::Enum(it) if is_public(&it.vis) => {
                lines.push(format!("{}enum {}", marks(&it.attrs), it.ident));
                for variant in &it.variants {
                    let payload =
                        variant.fields.iter().map(|field| shown(&field.ty)).collect::<Vec<_>>().join(", ");
                    let payload = if payload.is_empty() { payload } else { format!("({payload})") };
                    lines.push(format!(
                        "  {}{}::{}{payload}",
                        marks(&variant.attrs),
                        it.ident,
                        variant.ident
                    ));
                }
            }
            Item::Type(it) if is_public(&it.vis) => {
                lines.push(format!("type {} = {}", it.ident, shown(&it.ty)));
            }
            Item::Mod(it) if is_public(&it.vis) => lines.push(format!("mod {}", it.ident)),
            Item::Impl(it) => implementation(it, &mut lines),
            _ => {}
        }
    }
    lines.join("\n")
}

fn fields(of: &str, fields: &Fields, lines: &mut Vec<String>) {
    for field in fields.iter().filter(|field| is_public(&field.vis)) {
        let name = field.ident.as_ref().map(ToString::to_string).unwrap_or_default();
        lines.push(format!("  {}{of}.{name}: {}", marks(&field.attrs), shown(&field.ty)));
    }
}

fn implementation(it: &ItemImpl, lines: &mut Vec<String>) {
    let of = shown(&it.self_ty);
    if let Some((path, _)) = &it.trait_ {
        let name = path.segments.last();
        let internal =
            name.is_some_and(|name| ["Record", "Union"].contains(&name.ident.to_string().as_str()));
        if !internal {
            lines.push(format!("impl {} for {of}", shown(path)));
        }
        return;
    }
    for item in &it.items {
        if let ImplItem::Fn(function) = item
            && is_public(&function.vis)
        {
            let signature = &function.sig;
            let text = shown(&quote!(#signature {})).trim_end_matches(" {}").replacen("fn ", "", 1);
            lines.push(format!("  {}{of}::{text}", marks(&function.attrs)));
        }
    }
}

fn marks(attributes: &[Attribute]) -> &'static str {
    if attributes.iter().any(|attribute| attribute.path().is_ident("deprecated")) {
        "deprecated "
    } else {
        ""
    }
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// Tokens as they are written, on one line.
fn shown(tokens: &impl ToTokens) -> String {
    let mut tokens: TokenStream = tokens.to_token_stream();
    let is_function = syn::parse2::<syn::ItemFn>(tokens.clone()).is_ok();
    if !is_function {
        tokens = quote!(type It = #tokens;);
    }
    let file = syn::parse2(tokens).expect("a type or a function");
    let text = prettyplease::unparse(&file);
    let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let one_line = one_line.replace("( ", "(").replace(", )", ")");
    one_line.trim_start_matches("type It = ").trim_end_matches(';').to_owned()
}
