//! Rust code to a listing of what a user can name, a line each.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use std::fmt;
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
    let marks = Marks::default().and(&file.attrs);
    file.items.iter().for_each(|item| self::item(item, marks, &mut lines));
    lines.join("\n")
}

fn item(item: &Item, outer: Marks, lines: &mut Vec<String>) {
    match item {
        Item::Struct(it) if is_public(&it.vis) => {
            let marks = outer.and(&it.attrs);
            lines.push(format!("{marks}struct {}", it.ident));
            fields(&it.ident.to_string(), &it.fields, marks, lines);
        }
        Item::Enum(it) if is_public(&it.vis) => {
            let marks = outer.and(&it.attrs);
            lines.push(format!("{marks}enum {}", it.ident));
            for variant in &it.variants {
                let payload =
                    variant.fields.iter().map(|field| shown(&field.ty)).collect::<Vec<_>>().join(", ");
                let payload = if payload.is_empty() { payload } else { format!("({payload})") };
                let marks = marks.and(&variant.attrs);
                lines.push(format!("  {marks}{}::{}{payload}", it.ident, variant.ident));
            }
        }
        Item::Type(it) if is_public(&it.vis) => {
            lines.push(format!("{}type {} = {}", outer.and(&it.attrs), it.ident, shown(&it.ty)));
        }
        Item::Mod(it) if is_public(&it.vis) => {
            lines.push(format!("{}mod {}", outer.and(&it.attrs), it.ident));
        }
        Item::Const(it) if is_public(&it.vis) => {
            let (ty, value) = (shown(&it.ty), it.expr.to_token_stream());
            lines.push(format!("{}const {}: {ty} = {value}", outer.and(&it.attrs), it.ident));
        }
        Item::Impl(it) => implementation(it, outer.and(&it.attrs), lines),
        // A macro around items, which may set marks for all of them.
        Item::Macro(it) => {
            if let Ok(file) = syn::parse2::<syn::File>(it.mac.tokens.clone()) {
                let named_preview = it.mac.path.segments.last().is_some_and(|last| last.ident == "preview");
                let mut marks = outer.and(&it.attrs);
                marks.preview |= named_preview;
                file.items.iter().for_each(|inner| self::item(inner, marks, lines));
            }
        }
        _ => {}
    }
}

fn fields(of: &str, fields: &Fields, outer: Marks, lines: &mut Vec<String>) {
    for field in fields.iter().filter(|field| is_public(&field.vis)) {
        let name = field.ident.as_ref().map(ToString::to_string).unwrap_or_default();
        lines.push(format!("  {}{of}.{name}: {}", outer.and(&field.attrs), shown(&field.ty)));
    }
}

fn implementation(it: &ItemImpl, outer: Marks, lines: &mut Vec<String>) {
    let of = shown(&it.self_ty);
    if let Some((path, _)) = &it.trait_ {
        lines.push(format!("{outer}impl {} for {of}", shown(path)));
        return;
    }
    for item in &it.items {
        if let ImplItem::Const(constant) = item
            && is_public(&constant.vis)
        {
            let (marks, ty) = (outer.and(&constant.attrs), shown(&constant.ty));
            lines.push(format!("  {marks}{of}::{}: {ty}", constant.ident));
        }
        if let ImplItem::Fn(function) = item
            && is_public(&function.vis)
        {
            let signature = &function.sig;
            let text = shown(&quote!(#signature {})).trim_end_matches(" {}").replacen("fn ", "", 1);
            lines.push(format!("  {}{of}::{text}", outer.and(&function.attrs)));
        }
    }
}

/// What an attribute says of an item, and of those inside.
#[derive(Debug, Clone, Copy, Default)]
struct Marks {
    preview: bool,
    deprecated: bool,
}

impl Marks {
    /// With those of an item inside. A deprecation is the item's alone.
    fn and(self, attributes: &[Attribute]) -> Self {
        let has = |name: &str| attributes.iter().any(|attribute| attribute.path().is_ident(name));
        let gated = attributes.iter().any(|attribute| {
            attribute.path().is_ident("cfg")
                && attribute.meta.to_token_stream().to_string() == "cfg (feature = \"preview\")"
        });
        Self { preview: self.preview || gated, deprecated: has("deprecated") }
    }
}

impl fmt::Display for Marks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.preview { "preview " } else { "" })?;
        f.write_str(if self.deprecated { "deprecated " } else { "" })
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
