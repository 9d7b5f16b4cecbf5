//! Checks of the documents: the keys of the language, the fixtures, links, and the names of tests.

use generator::diagnostic::{Format, render};
use generator::load::RawFile;
use generator::spec::PARTS;
use generator::spec::names::{Role, roles};
use generator::spec::read::{Form, Key, Part};
use std::fs;
use std::path::Path;
use tests::{fixtures, name_of, root};

const LANGUAGE: &str = "spec/README.md";

/// The reference lists the keys of each part in order. Each item begins with the doc comment of the key.
#[test]
fn the_reference_has_every_key() {
    let text = read(LANGUAGE);
    for part in PARTS {
        let expected: Vec<String> = part.keys.iter().map(said_of).collect();
        let found = listed(&text, part);
        let found: Vec<&str> = found
            .iter()
            .enumerate()
            .map(|(at, item)| {
                expected.get(at).filter(|said| item.starts_with(*said)).map_or(item.as_str(), String::as_str)
            })
            .collect();
        assert_eq!(found, expected, "{LANGUAGE} lists other keys of {} than the generator reads", part.name);
    }
}

/// Editors know the names in all other texts. A new key that has to do with names gets a row in `spec/names.rs`.
#[test]
fn the_texts_without_names_are_these() {
    let free = |part: &'static Part| {
        let is_text = |key: &&Key| has_text(&(key.form)());
        let keys =
            part.keys.iter().filter(is_text).filter(|key| roles(part, key) == (Role::Plain, Role::Plain));
        let keys: Vec<&str> = keys.map(|key| key.name).collect();
        (!keys.is_empty()).then(|| format!("{}: {}", part.name, keys.join(", ")))
    };
    let parts: Vec<String> = PARTS.iter().filter_map(free).collect();
    insta::assert_snapshot!(parts.join("\n"), @"
    the API: title, crate, server, docs, authorize
    the published description: capability
    a difference on purpose: of
    a region: server, authorize
    a kind of item: always
    a section: docs
    an endpoint: docs, server
    a parameter: pattern, example
    a creation: default_inside
    a webhook: docs
    a schema: rust
    a field: rust, pattern
    a union: rust, tag
    a variant: rust
    an enum: rust
    an enum value: rust
    ");
}

/// Whether a form has texts that are not inside another mapping.
fn has_text(form: &Form) -> bool {
    match form {
        Form::Text => true,
        Form::List(inner) | Form::Entries(inner) | Form::ByStatus(inner) => has_text(&inner()),
        Form::AnyOf(forms) => forms.iter().any(has_text),
        _ => false,
    }
}

/// The start of a key's item.
fn said_of(key: &Key) -> String {
    let mark = if (key.is_required)() { ", required" } else { "" };
    format!("- `{}`{mark}: {}", key.name, key.doc.trim())
}

/// The items below the heading of a part, each on one line.
fn listed(text: &str, part: &Part) -> Vec<String> {
    let (first, rest) = part.name.split_at(1);
    let heading = format!("\n### {}{rest}\n", first.to_uppercase());
    let (_, below) =
        text.split_once(&heading).unwrap_or_else(|| panic!("{LANGUAGE} has no heading {heading:?}"));
    let section = below.split("\n#").next().unwrap_or_default();
    let lists = section.split("\n\n").filter(|block| block.starts_with("- "));
    let items = lists.flat_map(|list| list.split("\n- "));
    let one_line = |item: &str| item.split_whitespace().collect::<Vec<_>>().join(" ");
    items.map(|item| format!("- {}", one_line(item.trim_start_matches("- ")))).collect()
}

/// Each block of the spec in the reference begins with the name of its file.
#[test]
fn the_spec_in_the_reference_has_no_mistake() {
    let text = read(LANGUAGE);
    let blocks = text.split("```yaml\n").skip(1).filter_map(|rest| rest.split("```").next());
    let file = |block: &str| RawFile {
        path: block.lines().next().expect("a line").trim_start_matches("# ").into(),
        bytes: block.into(),
    };
    let files: Vec<RawFile> = blocks.map(file).collect();
    assert_eq!(files.len(), 2);
    let checked = generator::check(Path::new(""), &files);
    assert!(
        checked.api().is_some(),
        "{}",
        render(&checked.diagnostics, &checked.sources, Format::Human, false)
    );
}

/// The list of operations of a made-up API: its links name the crate of `api.yaml`.
#[test]
fn the_list_of_operations_links_to_docs_rs() {
    let _folder = crate::snapshots_in("documents");
    let checked = tests::check(&root().join("tests/fixtures/other_api"));
    insta::assert_snapshot!(generator::operations_md::describe(checked.api().expect("no diagnostics")));
}

/// The table of constructs links to the fixture of each.
#[test]
fn the_reference_shows_every_construct() {
    let text = read(LANGUAGE);
    for folder in fixtures("valid") {
        let link = format!("](../tests/fixtures/valid/{})", name_of(&folder));
        assert!(text.contains(&link), "{LANGUAGE} does not link to the fixture {}", folder.display());
    }
}

/// The table of invariants names tests: `module`, `module::function`, or a file in `tests`.
#[test]
fn the_invariants_have_their_tests() {
    let text = read("ARCHITECTURE.md");
    let (_, section) = text.split_once("\n## Invariants\n").expect("the section");
    let section = section.split("\n## ").next().unwrap_or_default();
    let cells = section.lines().skip_while(|line| !line.starts_with("|---")).skip(1);
    let cells = cells.filter_map(|line| line.trim_end_matches(" |").split_once(" | "));
    for (invariant, cell) in cells.filter(|(_, cell)| cell.starts_with('`')) {
        let name = cell.split('`').nth(1).unwrap_or_default();
        let (module, function) = name.split_once("::").unwrap_or((name, ""));
        let source = read(&format!("tests/{}.rs", module.trim_end_matches(".rs")));
        let is_there = function.is_empty() || source.contains(&format!("fn {function}("));
        assert!(
            is_there,
            "ARCHITECTURE.md names the test {name} for: {}",
            invariant.trim_start_matches("| ")
        );
    }
}

#[test]
fn readers_learn_that_the_client_is_unofficial() {
    let files = [
        "README.md",
        "generated-client/README.md",
        "generated-client/src/lib.rs",
        "generated-client/Cargo.toml",
    ];
    for file in files {
        let notice = "Unofficial; not affiliated with, endorsed or maintained by Canva Pty Ltd.";
        assert!(read(file).contains(notice), "{file} does not say: {notice}");
    }
}

/// Links to files of the repository lead to files that are there.
#[test]
fn links_lead_somewhere() {
    for name in [
        "README.md",
        "generated-client/README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        LANGUAGE,
    ] {
        let text = read(name);
        let folder = root().join(name).parent().expect("a folder").to_owned();
        let targets = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        for target in targets.filter(|target| !target.starts_with("http")) {
            let (path, heading) = target.split_once('#').unwrap_or((target, ""));
            assert!(folder.join(path).exists(), "{name} links to {target}, which is not there");
            let known = !path.is_empty() || heading.is_empty() || headings(&text).any(|it| it == heading);
            assert!(known, "{name} links to #{heading}, which is no heading");
        }
    }
}

/// The headings of a document, as links name them.
fn headings(text: &str) -> impl Iterator<Item = String> + '_ {
    let titles =
        text.lines().filter(|line| line.starts_with('#')).map(|line| line.trim_start_matches(['#', ' ']));
    titles.map(|title| {
        let kept = title.to_lowercase().replace(' ', "-");
        kept.chars().filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_')).collect()
    })
}

fn read(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}
