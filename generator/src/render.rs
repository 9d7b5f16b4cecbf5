//! Tokens to text: one formatter, one header.

use proc_macro2::TokenStream;
use quote::quote;
use std::fmt;
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{Expr, ItemMacro, Token};

/// The mark in the first line of every file that the generator owns.
pub const MARK: &str = "@generated";

/// A file as tokens.
#[derive(Debug)]
pub struct SourceFile {
    /// Its name.
    pub name: String,
    /// Where it comes from, for the header.
    pub from: String,
    /// The module's documentation, a line each.
    pub docs: Vec<String>,
    /// Attributes that add link targets to the module's documentation, a line each.
    pub links: Vec<String>,
    /// Whether the whole file is a preview.
    pub preview: bool,
    /// The `use` declarations.
    pub imports: TokenStream,
    /// The items, in order.
    pub items: Vec<Item>,
}

/// An item, or several that belong together.
#[derive(Debug)]
pub struct Item {
    /// Whether it is a preview.
    pub preview: bool,
    /// The item.
    pub tokens: TokenStream,
}

impl fmt::Display for SourceFile {
    /// Writes all that the text of the file depends on.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, from, docs, links, preview, imports, items } = self;
        write!(f, "{name}\n{from}\n{docs:?}\n{links:?}\n{preview}\n{imports}")?;
        items.iter().try_for_each(|item| write!(f, "\n{} {}", item.preview, item.tokens))
    }
}

impl Item {
    /// An item that is no preview.
    #[must_use]
    pub fn stable(tokens: TokenStream) -> Self {
        Self { preview: false, tokens }
    }
}

/// A file as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub text: String,
}

/// Formats a file.
///
/// # Panics
///
/// If an emitter made tokens that are no Rust items, which is a bug of the generator.
#[must_use]
pub fn render(source_file: &SourceFile) -> File {
    let mut text =
        format!("// {MARK} from {} by the generator; change the spec, not this file.\n\n", source_file.from);
    for line in &source_file.docs {
        text.push_str(format!("//! {line}").trim_end());
        text.push('\n');
    }
    if !source_file.links.is_empty() {
        text.push_str("//!\n");
        text.extend(source_file.links.iter().map(|line| format!("{line}\n")));
    }
    if source_file.preview {
        text.push_str("\n#![cfg(feature = \"preview\")]\n");
    }
    if !source_file.imports.is_empty() {
        text.push('\n');
        text.push_str(&format_items(&source_file.imports));
    }
    // In a file that is a preview as a whole, its items need no mark.
    for run in source_file.items.chunk_by(|one, next| one.preview == next.preview) {
        let gated = run[0].preview && !source_file.preview;
        text.push('\n');
        text.push_str(&if gated { preview(run) } else { format_run(run) });
    }
    File { name: source_file.name.clone(), text }
}

/// Items with empty lines in between.
fn format_run(items: &[Item]) -> String {
    items.iter().map(|item| format_items(&item.tokens)).collect::<Vec<_>>().join("\n")
}

/// Neighbouring items that are all previews, in the macro that gates them.
fn preview(items: &[Item]) -> String {
    let mut text = "crate::runtime::preview! {\n".to_owned();
    for line in format_run(items).lines() {
        let indent = if line.is_empty() { "" } else { "    " };
        text.extend([indent, line, "\n"]);
    }
    text + "}\n"
}

fn format_items(tokens: &TokenStream) -> String {
    if let Ok(item) = syn::parse2::<ItemMacro>(tokens.clone())
        && let Some(text) = format_macro(&item)
    {
        return text;
    }
    let file = syn::parse2(tokens.clone())
        .unwrap_or_else(|error| panic!("emitted code is not Rust: {error}\n{tokens}"));
    space_methods(&prettyplease::unparse(&file))
}

/// Formats a macro whose input looks like expressions as a call of a function.
fn format_macro(item: &ItemMacro) -> Option<String> {
    let path = &item.mac.path;
    let arguments = Punctuated::<Expr, Token![,]>::parse_terminated.parse2(item.mac.tokens.clone()).ok()?;
    let call = statements(&quote!(#path(#arguments);)).join("\n");
    let name = path.segments.iter().map(|segment| segment.ident.to_string()).collect::<Vec<_>>().join("::");
    Some(format!("{name}!{}\n", call.strip_prefix(&name)?))
}

/// Puts an empty line between the methods of an `impl`, as people do and prettyplease does not.
fn space_methods(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        out.push_str(line);
        out.push('\n');
        let is_short =
            ["    type ", "    const ", "    pub const "].iter().any(|start| line.starts_with(start));
        let ends_item = ["    }", "    };", "    ];"].contains(&line) || (is_short && line.ends_with(';'));
        let next_is_item =
            lines.peek().is_some_and(|next| next.starts_with("    ") && !next.starts_with("    type "));
        if ends_item && next_is_item {
            out.push('\n');
        }
    }
    out
}

/// Formats statements, a line each, without indentation.
///
/// # Panics
///
/// If an emitter made tokens that are no Rust statements, which is a mistake of the generator.
#[must_use]
pub fn statements(tokens: &TokenStream) -> Vec<String> {
    let text = format_items(&quote!(fn statements() { #tokens }));
    let inner = text.lines().skip(1).filter(|line| *line != "}");
    inner.map(|line| line.strip_prefix("    ").unwrap_or(line).to_owned()).collect()
}
