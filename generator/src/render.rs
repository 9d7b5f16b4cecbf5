//! Tokens to text: one formatter, one header.

use proc_macro2::TokenStream;
use quote::quote;

/// The mark in the first lines of every file that the generator owns.
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
    /// The `use` declarations.
    pub imports: TokenStream,
    /// The items, in order.
    pub items: Vec<TokenStream>,
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
/// If an emitter made tokens that are no Rust items, which is a mistake of the generator.
#[must_use]
pub fn render(source_file: SourceFile) -> File {
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
    if !source_file.imports.is_empty() {
        text.push('\n');
        text.push_str(&format_items(&source_file.imports));
    }
    for item in source_file.items {
        text.push('\n');
        text.push_str(&format_items(&item));
    }
    File { name: source_file.name, text }
}

fn format_items(tokens: &TokenStream) -> String {
    let file = syn::parse2(tokens.clone())
        .unwrap_or_else(|error| panic!("emitted code is not Rust: {error}\n{tokens}"));
    space_methods(&prettyplease::unparse(&file))
}

/// Puts an empty line between the methods of an `impl`, as people do and prettyplease does not.
fn space_methods(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        out.push_str(line);
        out.push('\n');
        let is_short = line.starts_with("    type ") || line.starts_with("    const ");
        let ends_item = line == "    }" || line == "    };" || (is_short && line.ends_with(';'));
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
