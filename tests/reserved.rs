//! Names that the generator reserves for the client, so that a name of a spec that collides is a diagnostic and not code
//! that does not compile. `generator/src/name/reserved.rs` lists them. This test derives the list from the sources of
//! the client and from emitted code. It rewrites the file if `INSTA_UPDATE` is `always`.

use generator::name;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};
use syn::punctuated::Punctuated;
use syn::visit::{self, Visit};
use syn::{GenericParam, Ident, ImplItem, Item, ItemImpl, ItemUse, Token, Type, UseTree};
use tests::{check, fixtures, root};

const COMMAND: &str = "INSTA_UPDATE=always cargo test -p tests --test review reserved";

#[test]
fn the_names_of_the_client_are_reserved() {
    let path = root().join("generator/src/name/reserved.rs");
    let expected = reserved_names();
    let found = fs::read_to_string(&path).unwrap_or_default();
    if env::var("INSTA_UPDATE").is_ok_and(|value| value == "always") {
        fs::write(&path, &expected).expect("written");
    } else {
        assert_eq!(found, expected, "{} is not up to date; run `{COMMAND}`", path.display());
    }
}

fn reserved_names() -> String {
    let mut text = format!("//! Names that the client uses itself. Written by `{COMMAND}`.\n\n");
    let lists = [
        ("MODULES", "Modules at the root of the crate.", modules()),
        ("CLIENT_FUNCTIONS", "Functions of `Client`, also those of traits.", functions_of_client()),
        ("REQUEST_FUNCTIONS", "Functions of every `Request`, also those of traits.", functions_of_requests()),
        ("STRUCT_FUNCTIONS", "Functions of traits that emitted structs implement.", functions_of_structs()),
    ];
    for (index, (list, doc, names)) in lists.iter().enumerate() {
        let separator = if index == 0 { "" } else { "\n" };
        writeln!(text, "{separator}/// {doc}").unwrap();
        writeln!(text, "#[rustfmt::skip]\npub(super) const {list}: &[&str] = &[").unwrap();
        names.iter().for_each(|name| writeln!(text, "    \"{name}\",").unwrap());
        text.push_str("];\n");
    }
    text
}

/// Types, traits and variants that a section's module names, and that are neither its own nor another section's.
#[test]
fn types_that_emitted_code_uses_without_a_path_are_reserved() {
    let mut folders = fixtures("valid");
    folders.extend(["tests/fixtures/other_api", "tests/fixtures/resend", "spec"].map(|it| root().join(it)));
    let mut foreign = BTreeSet::new();
    for folder in folders {
        let checked = check(&folder);
        let files = generator::client(checked.api().expect("no diagnostics"));
        for file in files.iter().filter(|file| {
            !["mod.rs", "api.rs", "authorization.rs", "operations.rs"].contains(&file.name.as_str())
        }) {
            let mut names = Names::default();
            names.visit_file(&syn::parse_file(&file.text).expect("emitted code is Rust"));
            foreign.extend(names.used.difference(&names.own).cloned());
        }
    }
    assert!(["String", "Option", "Vec", "Some"].iter().all(|name| foreign.contains(*name)), "{foreign:?}");
    let free: Vec<_> = foreign.iter().filter(|name| !name::is_reserved_type(name)).collect();
    assert!(free.is_empty(), "PRELUDE of name.rs lacks {free:?}");
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

/// Modules and crates at the root of the client, and emitted modules that are no sections.
fn modules() -> BTreeSet<String> {
    let mut modules = BTreeSet::new();
    for item in items(&root().join("generated-client/src/lib.rs")) {
        match item {
            Item::Mod(it) => _ = modules.insert(it.ident.to_string()),
            Item::Use(it) => {
                let mut names = Vec::new();
                imported(&it.tree, &mut names);
                modules.extend(names.iter().map(ToString::to_string).filter(|name| !is_of_a_type(name)));
            }
            _ => {}
        }
    }
    assert!(["runtime", "http", "session"].iter().all(|name| modules.contains(*name)), "{modules:?}");
    let emitted = items(&root().join("generated-client/src/generated/mod.rs"));
    let checked = check(&root().join("spec"));
    let sections = &checked.api().expect("no diagnostics").sections;
    let is_section = |name: &Ident| sections.iter().any(|section| *name == section.module);
    modules.extend(emitted.into_iter().filter_map(|item| match item {
        Item::Mod(it) if !is_section(&it.ident) => Some(it.ident.to_string()),
        _ => None,
    }));
    modules
}

/// The functions of `Client`, private ones included: a type has one function of a name.
fn functions_of_client() -> BTreeSet<String> {
    let mut functions = functions(|it| named(&it.self_ty, "Client"));
    functions.extend(methods_of_traits(&traits_of("Client")));
    assert!(["raw", "new", "clone"].iter().all(|name| functions.contains(*name)), "{functions:?}");
    functions
}

fn functions_of_requests() -> BTreeSet<String> {
    let mut functions = functions(|it| {
        let is_generic = it.generics.params.iter().any(|param| matches!(param, GenericParam::Type(_)));
        named(&it.self_ty, "Request") && is_generic
    });
    functions.extend(methods_of_traits(&traits_of("Request")));
    assert!(["send", "items", "wait", "fmt"].iter().all(|name| functions.contains(*name)), "{functions:?}");
    functions
}

/// The functions of traits that emitted structs derive, or that the macros of `wire` implement for them.
fn functions_of_structs() -> BTreeSet<String> {
    let mut traits = BTreeSet::new();
    for folder in fixtures("valid") {
        let checked = check(&folder);
        for file in generator::client(checked.api().expect("no diagnostics")) {
            let derives = file.text.split("#[derive(").skip(1).filter_map(|rest| rest.split(")]").next());
            traits.extend(derives.flat_map(|derives| derives.split(", ").map(str::to_owned)));
        }
    }
    for macros in ["structs.rs", "serde.rs"] {
        let path = root().join("generated-client/src/runtime/wire").join(macros);
        let text = fs::read_to_string(&path).expect("readable");
        let names = text.split(" for $name").filter_map(|before| before.lines().next_back());
        traits.extend(names.filter(|line| line.trim().starts_with("impl")).map(last_name));
    }
    assert!(["Clone", "WireStruct", "Serialize"].iter().all(|name| traits.contains(*name)), "{traits:?}");
    methods_of_traits(&traits)
}

/// The last name of a path, without its generics.
fn last_name(path: &str) -> String {
    let path = path.trim().trim_end_matches("<'de>");
    path.rsplit([':', ' ']).next().unwrap_or_default().to_owned()
}

/// The traits that a type of the client derives or implements.
fn traits_of(ty: &str) -> BTreeSet<String> {
    let mut traits = BTreeSet::new();
    for item in runtime(&root().join("generated-client/src")) {
        match item {
            Item::Struct(it) if it.ident == ty => {
                for attr in it.attrs.iter().filter(|attr| attr.path().is_ident("derive")) {
                    let derives = attr.parse_args_with(Punctuated::<syn::Path, Token![,]>::parse_terminated);
                    traits.extend(derives.expect("derives").iter().map(last_segment));
                }
            }
            Item::Impl(it) if named(&it.self_ty, ty) => {
                traits.extend(it.trait_.iter().map(|(path, _)| last_segment(path)));
            }
            _ => {}
        }
    }
    traits
}

fn last_segment(path: &syn::Path) -> String {
    path.segments.last().expect("a segment").ident.to_string()
}

/// The functions of traits of other crates, whose sources are not here.
const TRAITS: &[(&str, &[&str])] = &[
    ("Clone", &["clone", "clone_from"]),
    ("Copy", &[]),
    ("Debug", &["fmt"]),
    ("Default", &["default"]),
    ("Deserialize", &["deserialize", "deserialize_in_place"]),
    ("Eq", &[]),
    ("From", &["from"]),
    ("Hash", &["hash"]),
    ("PartialEq", &["eq", "ne"]),
    ("Serialize", &["serialize"]),
];

fn methods_of_traits(traits: &BTreeSet<String>) -> BTreeSet<String> {
    let client = runtime(&root().join("generated-client/src"));
    // Its own traits are private, and called by their paths.
    let is_own = |name: &str| client.iter().any(|item| matches!(item, Item::Trait(it) if it.ident == name));
    let foreign = traits.iter().filter(|name| !is_own(name));
    let known = foreign.map(|name| {
        let known = TRAITS.iter().find(|(known, _)| known == name);
        known.unwrap_or_else(|| panic!("add the functions of the trait {name} to this test")).1
    });
    known.flatten().map(ToString::to_string).collect()
}

/// The functions in inherent implementations of the client that are written by hand.
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

/// The items of all files that are written by hand.
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
