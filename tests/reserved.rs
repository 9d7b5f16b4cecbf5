//! The names that the generator keeps for the client against those that the client has: a name of a spec that clashes is
//! a diagnostic, not code that does not compile.

use generator::name;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use syn::visit::{self, Visit};
use syn::{GenericParam, Ident, ImplItem, Item, ItemImpl, ItemUse, Type, UseTree};
use tests::{check, fixtures, root};

/// Whatever types, traits and variants a section's module names, it declares them, has them from another section, or no
/// schema and no endpoint can have their names.
#[test]
fn what_emitted_code_names_is_reserved() {
    let mut folders = fixtures("valid");
    folders.extend([root().join("tests/fixtures/other_api"), root().join("spec")]);
    let mut foreign = BTreeSet::new();
    for folder in folders {
        let checked = check(&folder);
        let files = generator::client(checked.api().expect("no mistakes"));
        for file in
            files.iter().filter(|file| !["mod.rs", "api.rs", "operations.rs"].contains(&file.name.as_str()))
        {
            let mut names = Names::default();
            names.visit_file(&syn::parse_file(&file.text).expect("emitted code is Rust"));
            foreign.extend(names.used.difference(&names.own).cloned());
        }
    }
    assert!(["String", "Option", "Vec", "Some"].iter().all(|name| foreign.contains(*name)), "{foreign:?}");
    let free: Vec<_> = foreign.iter().filter(|name| !name::is_reserved_type(name)).collect();
    assert!(free.is_empty(), "RESERVED_TYPES of name.rs lacks {free:?}");
}

/// The names in a module that could be those of types.
#[derive(Default)]
struct Names {
    /// Declared here or in another section.
    own: BTreeSet<String>,
    /// Imported from elsewhere, or the first of a path.
    used: BTreeSet<String>,
}

impl<'ast> Visit<'ast> for Names {
    fn visit_item(&mut self, item: &'ast Item) {
        match item {
            Item::Struct(it) => self.own.insert(it.ident.to_string()),
            Item::Enum(it) => self.own.insert(it.ident.to_string()),
            Item::Macro(it) if it.mac.path.segments.last().is_some_and(|last| last.ident == "preview") => {
                self.visit_file(&syn::parse2(it.mac.tokens.clone()).expect("items"));
                false
            }
            _ => false,
        };
        visit::visit_item(self, item);
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        let mut names = Vec::new();
        imported(&item.tree, &mut names);
        let is_section = matches!(&item.tree, UseTree::Path(path) if path.ident == "super");
        let known = if is_section { &mut self.own } else { &mut self.used };
        known.extend(names.iter().map(ToString::to_string).filter(|name| is_of_a_type(name)));
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let first = path.segments.first().map(|segment| segment.ident.to_string());
        self.used.extend(first.filter(|name| is_of_a_type(name)));
        visit::visit_path(self, path);
    }
}

fn is_of_a_type(name: &str) -> bool {
    name.starts_with(char::is_uppercase)
}

/// The names that a `use` brings.
fn imported<'t>(tree: &'t UseTree, names: &mut Vec<&'t Ident>) {
    match tree {
        UseTree::Path(path) => imported(&path.tree, names),
        UseTree::Group(group) => group.items.iter().for_each(|tree| imported(tree, names)),
        UseTree::Name(name) => names.push(&name.ident),
        UseTree::Rename(rename) => names.push(&rename.rename),
        UseTree::Glob(_) => {}
    }
}

#[test]
fn the_modules_of_the_client_are_reserved() {
    let mut modules = Vec::new();
    for item in items(&root().join("generated-client/src/lib.rs")) {
        match &item {
            Item::Mod(it) => modules.push(it.ident.to_string()),
            Item::Use(it) => {
                let mut names = Vec::new();
                imported(&it.tree, &mut names);
                modules.extend(names.iter().map(ToString::to_string).filter(|name| !is_of_a_type(name)));
            }
            _ => {}
        }
    }
    assert!(["runtime", "session", "http"].iter().all(|name| modules.iter().any(|it| it == name)));
    let free: Vec<_> = modules.iter().filter(|name| !name::is_reserved_module(name)).collect();
    assert!(free.is_empty(), "RESERVED_MODULES of name.rs lacks {free:?}");
}

/// Private ones as well: a type has one function of a name.
#[test]
fn the_functions_of_the_client_are_reserved() {
    let functions = functions(|it| named(&it.self_ty, "Client"));
    assert!(functions.contains("raw") && functions.contains("download"));
    let free: Vec<_> = functions.iter().filter(|name| !name::is_reserved_function(name)).collect();
    assert!(free.is_empty(), "RESERVED_FUNCTIONS of name.rs lacks {free:?}");
}

#[test]
fn the_functions_of_every_request_are_reserved() {
    let functions = functions(|it| {
        let is_generic = it.generics.params.iter().any(|param| matches!(param, GenericParam::Type(_)));
        named(&it.self_ty, "Request") && is_generic
    });
    assert!(functions.contains("send") && functions.contains("items") && functions.contains("wait"));
    let free: Vec<_> = functions
        .iter()
        .filter(|name| !name::is_reserved_setter(name) && !name::is_reserved_field(name))
        .collect();
    assert!(free.is_empty(), "RESERVED_SETTERS of name.rs lacks {free:?}");
}

/// The functions in such `impl`s of the runtime that are for no trait.
fn functions(belongs: impl Fn(&ItemImpl) -> bool) -> BTreeSet<String> {
    let mut functions = BTreeSet::new();
    for item in runtime(&root().join("generated-client/src")) {
        if let Item::Impl(it) = item
            && it.trait_.is_none()
            && belongs(&it)
        {
            let names = it.items.iter().filter_map(|item| match item {
                ImplItem::Fn(function) => Some(function.sig.ident.to_string()),
                _ => None,
            });
            functions.extend(names);
        }
    }
    functions
}

fn named(ty: &Type, name: &str) -> bool {
    matches!(ty, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == name))
}

/// All items of the files that are written by hand.
fn runtime(folder: &Path) -> Vec<Item> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("readable") {
        let path = entry.expect("an entry").path();
        if !path.is_dir() {
            found.extend(items(&path));
        } else if !path.ends_with("generated") {
            found.extend(runtime(&path));
        }
    }
    found
}

fn items(path: &Path) -> Vec<Item> {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    syn::parse_file(&text).expect("the runtime is Rust").items
}
