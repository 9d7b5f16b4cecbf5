//! The layers of the client and of the generator: a file imports only from lower layers, and no files import each other in
//! a circle.
//!
//! ARCHITECTURE.md lists the layers, top first. The import graph comes from the sources: `use` items, paths in code, and
//! paths in macros. Tests (`#[cfg(test)]`) and documentation are exempt.

mod imports;

use self::imports::Import;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use tests::root;

#[test]
fn the_client_imports_downwards() {
    let layers = Layers::of_document("Layers of the client");
    let violations = Sources::of_folder("generated-client/src", "canva_connect").violations(&layers);
    assert!(violations.is_empty(), "\n{}\n", violations.join("\n"));
}

#[test]
fn the_generator_imports_downwards() {
    let layers = Layers::of_document("Layers of the generator");
    let violations = Sources::of_folder("generator/src", "generator").violations(&layers);
    assert!(violations.is_empty(), "\n{}\n", violations.join("\n"));
}

#[test]
fn the_mock_server_imports_downwards() {
    let layers = Layers::of_document("Layers of the mock server");
    let violations =
        Sources::of_folder("generated-client/mock/src", "canva_connect_mock").violations(&layers);
    assert!(violations.is_empty(), "\n{}\n", violations.join("\n"));
}

/// The layers of a crate, as a section of ARCHITECTURE.md lists them.
struct Layers {
    section: String,
    /// The modules of each layer, top first, as paths below `src`. With `.rs` it is that file alone, without it the file
    /// and its folder.
    modules: Vec<Vec<String>>,
}

impl Layers {
    fn of_document(section: &str) -> Self {
        let document = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("readable");
        let (_, text) = document.split_once(&format!("# {section}\n")).expect("the document has the section");
        let (_, text) = text.split_once("```text\n").expect("the section has a list");
        let (list, _) = text.split_once("```").expect("the list ends");
        Self::parse(section, list)
    }

    /// Parses a list with a line for each layer. Its modules are separated by dots.
    fn parse(section: &str, list: &str) -> Self {
        let layer = |line: &str| line.split('·').map(|name| name.trim().to_owned()).collect();
        Self { section: section.to_owned(), modules: list.lines().map(layer).collect() }
    }

    /// Finds the layer and the module that a file belongs to: the most specific one.
    fn find(&self, file: &str) -> Option<(usize, &str)> {
        let stem = file.trim_end_matches(".rs");
        let contains =
            |module: &str| file == module || stem == module || stem.starts_with(&format!("{module}/"));
        let layers = self.modules.iter().enumerate();
        let all =
            layers.flat_map(|(layer, modules)| modules.iter().map(move |module| (layer, module.as_str())));
        all.filter(|(_, module)| contains(module)).max_by_key(|(_, module)| module.len())
    }
}

/// The source files of a crate.
struct Sources {
    /// The folder, for messages.
    folder: String,
    crate_name: String,
    /// The texts by file name, relative to the folder.
    texts: BTreeMap<String, String>,
}

impl Sources {
    fn of_folder(folder: &str, crate_name: &str) -> Self {
        let mut texts = BTreeMap::new();
        read_folder(&root().join(folder), "", &mut texts);
        Self { folder: folder.to_owned(), crate_name: crate_name.to_owned(), texts }
    }

    /// Returns what breaks the rules, with file, line and path of the import.
    fn violations(&self, layers: &Layers) -> Vec<String> {
        let imports = imports::of(&self.crate_name, &self.texts);
        let mut violations: Vec<_> = imports.iter().filter_map(|it| self.upward(it, layers)).collect();
        violations.extend(self.circles(&imports));
        violations.extend(unknown_modules(layers, &self.texts));
        violations
    }

    fn upward(&self, import: &Import, layers: &Layers) -> Option<String> {
        let place = format!("{}/{}:{}", self.folder, import.from, import.line);
        let section = &layers.section;
        let missing = |file: &str| format!("{place}: ARCHITECTURE.md, \"{section}\" lacks {file}");
        let Some((from, upper)) = layers.find(&import.from) else { return Some(missing(&import.from)) };
        let Some((to, lower)) = layers.find(&import.to) else { return Some(missing(&import.to)) };
        let (path, file) = (&import.path, &import.to);
        if upper == lower || from < to {
            return None;
        }
        let rule = if from == to {
            "is in the same layer: neither may import the other".to_owned()
        } else {
            format!("is in a lower layer: only {lower} may import {upper}")
        };
        Some(format!("{place}: `{path}` imports {file}, but {upper} {rule} ({section})"))
    }

    /// Returns a message for each group of files that import each other in a circle.
    fn circles(&self, imports: &[Import]) -> Vec<String> {
        let mut reachable: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for start in self.texts.keys() {
            let mut open = vec![start.as_str()];
            let seen = reachable.entry(start).or_default();
            while let Some(file) = open.pop() {
                let next = imports.iter().filter(|it| it.from == file).map(|it| it.to.as_str());
                open.extend(next.filter(|file| seen.insert(file)));
            }
        }
        let mut circles = BTreeMap::new();
        for file in self.texts.keys().filter(|file| reachable[file.as_str()].contains(file.as_str())) {
            let others = &reachable[file.as_str()];
            let circle: Vec<_> =
                others.iter().copied().filter(|it| reachable[it].contains(file.as_str())).collect();
            // Sections of a spec may refer to each other's types.
            if !circle.iter().all(|file| file.starts_with("generated/")) {
                circles.entry(circle[0]).or_insert(circle);
            }
        }
        let message = |circle: Vec<&str>| {
            let is_inside = |file: &String| circle.contains(&file.as_str());
            let inside = imports.iter().filter(|it| is_inside(&it.from) && is_inside(&it.to));
            let lines = inside.map(|it| {
                format!("\n    {}/{}:{}: `{}` imports {}", self.folder, it.from, it.line, it.path, it.to)
            });
            format!("files that import each other in a circle:{}", lines.collect::<String>())
        };
        circles.into_values().map(message).collect()
    }
}

/// Returns a message for each module of the list that no file belongs to.
fn unknown_modules(layers: &Layers, texts: &BTreeMap<String, String>) -> Vec<String> {
    let known: BTreeSet<_> =
        texts.keys().filter_map(|file| layers.find(file)).map(|(_, module)| module).collect();
    let listed = layers.modules.iter().flatten();
    let unknown = listed.filter(|module| !known.contains(module.as_str()));
    unknown.map(|module| format!("ARCHITECTURE.md, \"{}\": there is no {module}", layers.section)).collect()
}

fn read_folder(folder: &Path, prefix: &str, texts: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).expect("readable") {
        let path = entry.expect("an entry").path();
        let name = format!("{prefix}{}", path.file_name().expect("a name").to_string_lossy());
        if path.is_dir() {
            read_folder(&path, &format!("{name}/"), texts);
        } else if path.extension().is_some_and(|it| it == "rs") && !path.ends_with("tests.rs") {
            texts.insert(name, fs::read_to_string(&path).expect("readable"));
        }
    }
}

/// Checks these files, with the layers `top`, `left · right` and `bottom`.
fn violations(files: &[(&str, &str)]) -> Vec<String> {
    let mut texts: BTreeMap<_, _> = ["lib.rs", "top.rs", "left.rs", "right.rs", "bottom.rs"]
        .map(|file| (file.to_owned(), String::new()))
        .into();
    texts.extend(files.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned())));
    let layers = Layers::parse("Layers", "lib\ntop\nleft · right\nbottom");
    Sources { folder: "src".to_owned(), crate_name: "example".to_owned(), texts }.violations(&layers)
}

#[test]
fn imports_from_lower_layers_are_allowed() {
    let top = "use crate::left::A;\nuse crate::{bottom, right::B};\nfn f() { crate::bottom::g() }";
    let lib = "mod top;\npub use self::top::T;\npub use example::left::A;";
    assert_eq!(violations(&[("top.rs", top), ("lib.rs", lib)]), [""; 0]);
}

#[test]
fn an_import_from_a_higher_layer_is_found_with_its_line() {
    let expected = |line, path| {
        [format!(
            "src/bottom.rs:{line}: `{path}` imports top.rs, but bottom is in a lower layer: only top may import \
             bottom (Layers)"
        )]
    };
    for (line, text) in [
        (2, "\nuse crate::top::T;"),
        (3, "use std::{\n    fmt};\npub(crate) use crate::{top::T};"),
        (2, "fn f() {\n    let x: crate::top::T = y;\n}"),
        (2, "fn f() {\n    write!(f, \"{}\", g(crate::top::T))\n}"),
        (1, "impl crate::top::T for X {}"),
    ] {
        assert_eq!(violations(&[("bottom.rs", text)]), expected(line, "crate::top::T"), "{text}");
    }
    let in_macro = "macro_rules! m { () => {\n  impl\n  $crate::top::T for X {}\n} }";
    assert_eq!(violations(&[("bottom.rs", in_macro)]), expected(3, "$crate::top::T"));
}

#[test]
fn modules_of_one_layer_cannot_import_each_other() {
    let expected = "src/left.rs:1: `super::right::R` imports right.rs, but left is in the same layer: neither may import \
                    the other (Layers)";
    assert_eq!(violations(&[("left.rs", "use super::right::R;")]), [expected]);
}

#[test]
fn a_circle_within_a_folder_is_found() {
    let expected = "files that import each other in a circle:\n    \
                    src/left.rs:2: `self::child::C` imports left/child.rs\n    \
                    src/left/child.rs:1: `super::L` imports left.rs";
    let parent = ("left.rs", "mod child;\npub use self::child::C;\npub struct L;");
    assert_eq!(violations(&[parent, ("left/child.rs", "use super::L;")]), [expected]);
    let relative = ("left.rs", "mod child;\npub struct L;\nfn f() { child::g() }");
    assert!(
        violations(&[relative, ("left/child.rs", "use crate::left::L;")])[0]
            .contains("left.rs:3: `child::g`")
    );
    let in_macro = ("left/child.rs", "macro_rules! m { () => { $crate::left::L } }");
    assert!(violations(&[parent, in_macro])[0].contains("left/child.rs:1: `$crate::left::L`"));
    let exported = ("left.rs", "mod child;\nmod leaf;\npub use self::child::C;\npub use self::leaf::L;");
    assert_eq!(violations(&[exported, in_macro, ("left/leaf.rs", "pub struct L;")]), [""; 0]);
    let sibling = ("left/child.rs", "use super::leaf::L;");
    assert_eq!(violations(&[parent, sibling, ("left/leaf.rs", "pub struct L;")]), [""; 0]);
}

#[test]
fn tests_documentation_and_visibility_are_exempt() {
    let text = "/// See [`T`](crate::top::T).\npub(in crate::top) struct B;\n\
                #[cfg(test)]\nmod tests { use crate::top::T; }\n#[cfg(all(test, unix))]\nuse crate::top::T;";
    assert_eq!(violations(&[("bottom.rs", text)]), [""; 0]);
    assert_eq!(violations(&[("bottom.rs", "#[cfg(not(test))]\nuse crate::top::T;")]).len(), 1);
}

#[test]
fn the_list_has_exactly_the_modules_that_there_are() {
    let text = ("other.rs", "use crate::bottom::B;");
    assert_eq!(violations(&[text]), ["src/other.rs:1: ARCHITECTURE.md, \"Layers\" lacks other.rs"]);
    let layers = Layers::parse("Layers", "lib\ngone");
    assert_eq!(
        unknown_modules(&layers, &BTreeMap::from([("lib.rs".to_owned(), String::new())])),
        ["ARCHITECTURE.md, \"Layers\": there is no gone"]
    );
}
