//! Which file of a crate imports which: `use` items, paths in code and paths in macros, resolved to files.

use proc_macro2::{TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Attribute, Item, ItemMod, ItemUse, UseTree, Visibility};

/// One file imports another one.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Import {
    pub(super) from: String,
    pub(super) to: String,
    pub(super) line: usize,
    pub(super) path: String,
}

/// Returns the imports between the files of a crate, in the order of the files. The texts are by file name.
pub(super) fn of(crate_name: &str, texts: &BTreeMap<String, String>) -> Vec<Import> {
    let modules = texts.keys().filter(|file| *file != "main.rs").map(|file| (module_of(file), file));
    let mut modules: BTreeMap<Vec<String>, String> =
        modules.map(|(module, file)| (module, file.clone())).collect();
    let mut exports = BTreeMap::new();
    for (file, text) in texts {
        let items = parse(file, text).items;
        exports.insert(module_of(file), exported(&items));
        inline_modules(&items, &module_of(file), file, &mut modules);
    }
    let modules = Modules { crate_name, files: modules, exports };
    let mut imports = BTreeSet::new();
    for (file, text) in texts {
        let mut paths = Paths { module: module_of(file), found: Vec::new() };
        paths.visit_file(&parse(file, text));
        for (module, path, line) in paths.found {
            if let Some(to) = modules.resolve(&module, &path)
                && to != *file
            {
                imports.insert(Import { from: file.clone(), to, line, path: path.join("::") });
            }
        }
    }
    imports.into_iter().collect()
}

/// The modules of a crate.
struct Modules<'a> {
    crate_name: &'a str,
    /// The files by module path.
    files: BTreeMap<Vec<String>, String>,
    /// The paths of re-exported names, by module path and name.
    exports: BTreeMap<Vec<String>, BTreeMap<String, Vec<String>>>,
}

impl Modules<'_> {
    /// Finds the file of the module that a path leads into. `None` if that is in another crate, or no module at all.
    ///
    /// A macro's path (`$crate`) is resolved where the macro is used, so it leads to the definition of a re-exported name.
    fn resolve(&self, module: &[String], path: &[String]) -> Option<String> {
        let mut at = module.to_vec();
        let mut rest = path;
        let is_anchored = match path[0].as_str() {
            "crate" | "$crate" => {
                at.clear();
                rest = &rest[1..];
                true
            }
            "self" => {
                rest = &rest[1..];
                true
            }
            "super" => true,
            name if name == self.crate_name => {
                at.clear();
                rest = &rest[1..];
                true
            }
            _ => false,
        };
        while rest.first().is_some_and(|name| name == "super") {
            at.pop();
            rest = &rest[1..];
        }
        let mut descended = false;
        for name in rest {
            at.push(name.clone());
            if !self.files.contains_key(&at) {
                at.pop();
                let export = self.exports.get(&at).and_then(|exports| exports.get(name));
                if path[0] == "$crate"
                    && let Some(export) = export
                {
                    return self.resolve(&at, export);
                }
                break;
            }
            descended = true;
        }
        (is_anchored || descended).then(|| self.files.get(&at).cloned()).flatten()
    }
}

/// The paths of the names that a module re-exports.
fn exported(items: &[Item]) -> BTreeMap<String, Vec<String>> {
    let mut paths = Paths { module: Vec::new(), found: Vec::new() };
    for item in items {
        match item {
            Item::Use(item) if !matches!(item.vis, Visibility::Inherited) => paths.add_use(&item.tree, &[]),
            _ => {}
        }
    }
    paths.found.into_iter().map(|(_, path, _)| (path.last().expect("a name").clone(), path)).collect()
}

fn parse(file: &str, text: &str) -> syn::File {
    syn::parse_file(text).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// The path of the module that a file is. A binary's root counts as the root of the crate.
fn module_of(file: &str) -> Vec<String> {
    let stem = file.trim_end_matches(".rs");
    if matches!(stem, "lib" | "main") {
        return Vec::new();
    }
    stem.trim_end_matches("/mod").split('/').map(str::to_owned).collect()
}

fn inline_modules(
    items: &[Item],
    module: &[String],
    file: &str,
    modules: &mut BTreeMap<Vec<String>, String>,
) {
    for item in items {
        if let Item::Mod(ItemMod { ident, content: Some((_, items)), attrs, .. }) = item
            && !is_test(attrs)
        {
            let inner = [module, &[ident.unraw().to_string()]].concat();
            modules.insert(inner.clone(), file.to_owned());
            inline_modules(items, &inner, file, modules);
        }
    }
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let tokens = match &attribute.meta {
            syn::Meta::List(list) if list.path.is_ident("cfg") => list.tokens.to_string(),
            _ => return false,
        };
        tokens.split(|char: char| !char.is_alphanumeric() && char != '_').any(|word| word == "test")
            && !tokens.contains("not")
    })
}

/// Collects the paths in a file, each with the module and the line that it is in.
struct Paths {
    module: Vec<String>,
    found: Vec<(Vec<String>, Vec<String>, usize)>,
}

impl Paths {
    fn add(&mut self, path: Vec<String>, line: usize) {
        self.found.push((self.module.clone(), path, line));
    }

    fn add_use(&mut self, tree: &UseTree, prefix: &[String]) {
        let longer = |name: &syn::Ident| [prefix, &[name.unraw().to_string()]].concat();
        match tree {
            UseTree::Path(path) => self.add_use(&path.tree, &longer(&path.ident)),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.add_use(tree, prefix)),
            UseTree::Name(name) if name.ident == "self" => {
                self.add(prefix.to_vec(), name.span().start().line);
            }
            UseTree::Name(name) => self.add(longer(&name.ident), name.span().start().line),
            UseTree::Rename(name) if name.ident == "self" => {
                self.add(prefix.to_vec(), name.span().start().line);
            }
            UseTree::Rename(name) => self.add(longer(&name.ident), name.span().start().line),
            UseTree::Glob(glob) => self.add(prefix.to_vec(), glob.span().start().line),
        }
    }

    /// Adds the paths in the tokens of a macro, which begin with `crate`, `$crate`, `self` or `super`.
    fn add_tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let (mut line, mut colons, mut dollar) = (0, 0, false);
        for token in tokens
            .into_iter()
            .chain([TokenTree::from(proc_macro2::Punct::new(';', proc_macro2::Spacing::Alone))])
        {
            match &token {
                TokenTree::Ident(ident) if !path.is_empty() && colons == 2 => {
                    path.push(ident.unraw().to_string());
                    colons = 0;
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' && !path.is_empty() && colons < 2 => {
                    colons += 1;
                }
                other => {
                    // `self` alone is a value.
                    if path.len() > 1 {
                        self.add(std::mem::take(&mut path), line);
                    }
                    path.clear();
                    colons = 0;
                    match other {
                        TokenTree::Ident(ident)
                            if ["crate", "self", "super"].iter().any(|it| ident == it) =>
                        {
                            line = ident.span().start().line;
                            path.push(format!("{}{ident}", if dollar { "$" } else { "" }));
                        }
                        TokenTree::Group(group) => self.add_tokens(group.stream()),
                        _ => {}
                    }
                    dollar = matches!(other, TokenTree::Punct(punct) if punct.as_char() == '$');
                }
            }
        }
    }
}

impl<'ast> Visit<'ast> for Paths {
    fn visit_item(&mut self, item: &'ast Item) {
        let attributes = match item {
            Item::Const(it) => &it.attrs,
            Item::Enum(it) => &it.attrs,
            Item::Fn(it) => &it.attrs,
            Item::Impl(it) => &it.attrs,
            Item::Macro(it) => &it.attrs,
            Item::Mod(it) => &it.attrs,
            Item::Static(it) => &it.attrs,
            Item::Struct(it) => &it.attrs,
            Item::Trait(it) => &it.attrs,
            Item::Type(it) => &it.attrs,
            Item::Use(it) => &it.attrs,
            _ => return visit::visit_item(self, item),
        };
        if !is_test(attributes) {
            visit::visit_item(self, item);
        }
    }

    fn visit_impl_item(&mut self, item: &'ast syn::ImplItem) {
        match item {
            syn::ImplItem::Fn(function) if is_test(&function.attrs) => {}
            _ => visit::visit_impl_item(self, item),
        }
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        self.module.push(item.ident.unraw().to_string());
        visit::visit_item_mod(self, item);
        self.module.pop();
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.add_use(&item.tree, &[]);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        if path.segments.len() > 1 && path.leading_colon.is_none() {
            let names = path.segments.iter().map(|segment| segment.ident.unraw().to_string()).collect();
            self.add(names, path.span().start().line);
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, mac: &'ast syn::Macro) {
        self.visit_path(&mac.path);
        // Quoted code is not of this crate.
        if !mac.path.segments.last().is_some_and(|name| name.ident.to_string().contains("quote")) {
            self.add_tokens(mac.tokens.clone());
        }
    }

    fn visit_attribute(&mut self, _: &'ast Attribute) {}

    fn visit_visibility(&mut self, _: &'ast Visibility) {}
}
