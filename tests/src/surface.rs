//! Rust code to a listing of what a user can name, a line each.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Attribute, Fields, File, ImplItem, Item, ItemImpl, Visibility};

/// The public items of a file, in its order, with all that a user can name of them.
///
/// # Panics
///
/// If the text is not Rust.
#[must_use]
pub fn list(text: &str) -> String {
    let file = syn::parse_file(text).expect("emitted code is Rust");
    let mut lines = Vec::new();
    items(&file.items, is_preview(&file.attrs), &mut lines);
    lines.join("\n")
}

/// Items, of which all or none are a preview.
fn items(items: &[Item], preview: bool, lines: &mut Vec<String>) {
    let before = lines.len();
    for it in items {
        match it {
            Item::Macro(it) if it.mac.path.segments.last().is_some_and(|last| last.ident == "preview") => {
                let file: File = syn::parse2(it.mac.tokens.clone()).expect("items");
                self::items(&file.items, true, lines);
            }
            it => item(it, lines),
        }
    }
    for line in lines[before..].iter_mut().filter(|line| preview && !line.contains("preview ")) {
        let indent = line.len() - line.trim_start().len();
        line.insert_str(indent, "preview ");
    }
}

fn item(item: &Item, lines: &mut Vec<String>) {
    match item {
        Item::Struct(it) if is_public(&it.vis) => {
            lines.push(format!("{}struct {}", marks(&it.attrs), it.ident));
            fields(&it.ident.to_string(), &it.fields, lines);
        }
        Item::Enum(it) if is_public(&it.vis) => {
            lines.push(format!("{}enum {}", marks(&it.attrs), it.ident));
            for variant in &it.variants {
                let payload =
                    variant.fields.iter().map(|field| shown(&field.ty)).collect::<Vec<_>>().join(", ");
                let payload = if payload.is_empty() { payload } else { format!("({payload})") };
                lines.push(format!("  {}{}::{}{payload}", marks(&variant.attrs), it.ident, variant.ident));
            }
        }
        Item::Type(it) if is_public(&it.vis) => {
            lines.push(format!("type {} = {}", it.ident, shown(&it.ty)));
        }
        Item::Mod(it) if is_public(&it.vis) => lines.push(format!("mod {}", it.ident)),
        Item::Impl(it) => implementation(it, lines),
        _ => {}
    }
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
        lines.push(format!("{}impl {} for {of}", marks(&it.attrs), shown(path)));
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

/// What the attributes of an item say to a user.
fn marks(attributes: &[Attribute]) -> &'static str {
    let is_deprecated = attributes.iter().any(|attribute| attribute.path().is_ident("deprecated"));
    match (is_preview(attributes), is_deprecated) {
        (true, true) => "preview deprecated ",
        (true, false) => "preview ",
        (false, true) => "deprecated ",
        (false, false) => "",
    }
}

/// Whether an item or file needs the feature for previews.
fn is_preview(attributes: &[Attribute]) -> bool {
    let mut gates = attributes.iter().filter(|attribute| attribute.path().is_ident("cfg"));
    gates.any(|gate| gate.to_token_stream().to_string().contains("\"preview\""))
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
    without_paths(one_line.trim_start_matches("type It = ").trim_end_matches(';'))
}

/// Types without the modules that emitted code names them by.
fn without_paths(text: &str) -> String {
    let mut text = ["runtime::", "wire::", "std::collections::"]
        .iter()
        .fold(text.to_owned(), |text, path| text.replace(path, ""));
    while let Some(start) = text.find("super::") {
        let module = start + "super::".len();
        let end = text[module..].find("::").map_or(module, |length| module + length + "::".len());
        text.replace_range(start..end, "");
    }
    text
}
