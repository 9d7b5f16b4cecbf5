//! The rules of `diff`: each has a fixture, and each fixture is the right difference both ways.
//!
//! `fixtures/rules` has a spec, and a list of edits. A line names the rules that an edit is to be reported by:
//!
//! ```text
//! RULE, RULE: EDIT; EDIT
//! ```
//!
//! An edit is `PATH = VALUE`, `PATH -` to remove a key, `PATH -> KEY` to rename one, `PATH ^` to move one to the front,
//! `PATH <= PATH` to copy a value, or `PATH <- PATH` to move one. A path starts with the name of a file.

use generator::compare::compare;
use generator::facts::{Facts, of_model};
use generator::load::RawFile;
use generator::report::{Finding, findings};
use generator::rules::{self, Rule};
use generator::source::Sources;
use serde_yaml::{Mapping, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use tests::{name_of, read_spec, root};

pub(crate) const FOLDER: &str = "tests/fixtures/rules";

/// A spec as trees, by the names of its files.
pub(crate) type Trees = BTreeMap<String, Value>;

/// Rules about facts that no spec states, only published descriptions: `published` has an edit for each.
pub(crate) const NOT_OF_SPECS: [&str; 11] = [
    "difference-on-purpose-is-none",
    "published-example-does-not-fit",
    "path-parameter-type-changed",
    "header-became-preview",
    "header-became-stable",
    "request-field-became-nullable",
    "request-field-became-not-nullable",
    "response-field-became-nullable",
    "response-field-became-not-nullable",
    "body-became-required",
    "body-became-optional",
];

#[test]
fn an_edit_is_reported_by_its_rules_and_undone_by_their_mirrors() {
    let base = trees(&root().join(FOLDER).join("base"));
    let old = Side::of(&base).unwrap_or_else(|errors| panic!("{errors}"));
    let mut failures = Vec::new();
    for edit in edits() {
        let mut trees = base.clone();
        edit.apply(&mut trees);
        let new = match Side::of(&trees) {
            Ok(side) => side,
            Err(errors) => {
                failures.push(format!("{}: {errors}", edit.text));
                continue;
            }
        };
        let mirrors = edit.rules.iter().map(|name| mirror(name)).collect();
        for (from, to, mut expected) in [(&old, &new, edit.rules), (&new, &old, mirrors)] {
            expected.sort_unstable();
            let found = from.compared_with(to);
            let mut names: Vec<&str> = found.iter().map(|finding| finding.rule.name).collect();
            names.sort_unstable();
            if names != expected {
                let shown: Vec<String> = found
                    .iter()
                    .map(|it| format!("{} {} {:?}", it.rule.name, it.subject, it.values()))
                    .collect();
                failures.push(format!("{}:\n  expected {expected:?}\n  found {shown:#?}", edit.text));
            }
        }
    }
    assert!(failures.is_empty(), "{} edits: {}", failures.len(), failures.join("\n"));
}

#[test]
fn every_rule_has_a_fixture() {
    let named: BTreeSet<String> = edits()
        .into_iter()
        .flat_map(|edit| edit.rules)
        .flat_map(|name| [mirror(name).to_owned(), name.to_owned()])
        .collect();
    let missing = rules::all().map(|rule| rule.name).filter(|name| !named.contains(*name));
    let missing: Vec<&str> = missing.filter(|name| !NOT_OF_SPECS.contains(name)).collect();
    assert!(missing.is_empty(), "no edit is reported by these rules: {missing:#?}");
    assert!(rules::all().count() >= 120);
}

#[test]
fn every_rule_has_one_name_and_one_mirror() {
    let mut names = BTreeSet::new();
    for rule in rules::all() {
        assert!(names.insert(rule.name), "{} is there twice", rule.name);
        let mirrors: Vec<&str> =
            rules::all().filter(|other| rule.is_mirrored_by(other)).map(|rule| rule.name).collect();
        assert_eq!(mirrors.len(), 1, "{}: {mirrors:?}", rule.name);
        let back = rules::mirror(rules::find(mirrors[0]).expect("it exists")).map(|rule| rule.name);
        assert_eq!(back, Some(rule.name));
    }
}

#[test]
fn a_spec_does_not_differ_from_itself() {
    for folder in ["spec", "tests/fixtures/other_api", "tests/fixtures/resend", "tests/fixtures/rules/base"] {
        let checked = tests::check(&root().join(folder));
        let facts = of_model(checked.api().expect("no diagnostics"));
        let side = Side { facts, sources: checked.sources };
        let found: Vec<String> = side.compared_with(&side).iter().map(|it| it.subject.clone()).collect();
        assert_eq!(found, Vec::<String>::new(), "{folder}");
    }
}

#[test]
fn the_case_of_a_header_makes_no_difference() {
    let base = trees(&root().join(FOLDER).join("base"));
    let mut changed = base.clone();
    apply(&mut changed, "items/endpoints/get_item/headers/X-Note -> x-note");
    let [old, new] = [base, changed].map(|trees| Side::of(&trees).unwrap_or_else(|error| panic!("{error}")));
    let found: Vec<&str> = old.compared_with(&new).iter().map(|it| it.rule.name).collect();
    assert_eq!(found, Vec::<&str>::new());
}

#[test]
fn a_preview_within_a_preview_takes_nothing_from_others() {
    let base = trees(&root().join(FOLDER).join("base"));
    let mut changed = base.clone();
    apply(&mut changed, "items/schemas/Road/fields/km/preview = true");
    let [old, new] = [base, changed].map(|trees| Side::of(&trees).unwrap_or_else(|error| panic!("{error}")));
    let found: Vec<_> = old.compared_with(&new).iter().map(|it| (it.rule.name, it.code)).collect();
    assert_eq!(found, [("field-became-preview", rules::Code::Minor)]);
}

/// The name of the rule about the same difference the other way round.
fn mirror(name: &str) -> &'static str {
    let rule: &Rule = rules::find(name).unwrap_or_else(|| panic!("there is no rule {name}"));
    rules::mirror(rule).map_or(rule.name, |mirror| mirror.name)
}

/// A line of the list of edits.
pub(crate) struct Edit {
    /// The rules by which it is reported.
    pub(crate) rules: Vec<&'static str>,
    pub(crate) text: String,
}

impl Edit {
    pub(crate) fn apply(&self, trees: &mut Trees) {
        self.text.split(';').for_each(|edit| apply(trees, edit.trim()));
    }

    /// The items that it edits: the first three keys of each path.
    pub(crate) fn items(&self) -> Vec<String> {
        let items = self.text.split(';').flat_map(|edit| {
            let mut words = edit.split_whitespace();
            let (path, sign, argument) = (words.next(), words.next(), words.next());
            [path, argument.filter(|_| matches!(sign, Some("<-" | "->")))].into_iter().flatten()
        });
        items.map(|path| path.split('/').take(3).collect::<Vec<_>>().join("/")).collect()
    }
}

pub(crate) fn edits() -> Vec<Edit> {
    let text = fs::read_to_string(root().join(FOLDER).join("edits")).expect("readable");
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let edit = |line: &str| {
        let (names, text) = line.split_once(": ").expect("a colon");
        let name = |name: &str| rules::find(name).unwrap_or_else(|| panic!("there is no rule {name}")).name;
        Edit { rules: names.split(", ").map(name).collect(), text: text.to_owned() }
    };
    lines.map(edit).collect()
}

/// The facts of a spec, with its files.
pub(crate) struct Side {
    pub(crate) facts: Facts,
    pub(crate) sources: Sources,
}

impl Side {
    /// Reads a spec. Its errors as text, if it has some.
    pub(crate) fn of(trees: &Trees) -> Result<Self, String> {
        let checked = checked(trees);
        let Some(api) = checked.api() else {
            let first = checked.diagnostics.as_slice().iter().take(2);
            return Err(first.map(|it| it.message.clone()).collect::<Vec<_>>().join("; "));
        };
        let facts = of_model(api);
        Ok(Self { facts, sources: checked.sources })
    }

    pub(crate) fn compared_with(&self, new: &Self) -> Vec<Finding> {
        findings(rules::judge(compare(&self.facts, &new.facts)), &self.sources, &new.sources)
    }
}

pub(crate) fn checked(trees: &Trees) -> generator::Checked {
    let file = |(name, tree): (&String, &Value)| RawFile {
        path: PathBuf::from(format!("spec/{name}.yaml")),
        bytes: quoted(&serde_yaml::to_string(tree).expect("it is YAML")).into_bytes(),
    };
    let files: Vec<RawFile> = trees.iter().map(file).collect();
    generator::check(Path::new("spec"), &files)
}

/// Quotes values such as `+00:00` and `n`, which the generator does not read as text.
fn quoted(text: &str) -> String {
    let quoted = |line: &str| match line.split_once(": +") {
        Some((key, value)) => format!("{key}: '+{value}'\n"),
        None if line.trim_start() == "n:" => line.replace("n:", "'n':\n"),
        None => format!("{line}\n"),
    };
    text.lines().map(quoted).collect::<Vec<_>>().concat()
}

/// Reads the files of a spec as trees.
pub(crate) fn trees(folder: &Path) -> Trees {
    let tree = |file: &RawFile| {
        let name = name_of(&file.path.with_extension(""));
        (name, serde_yaml::from_slice(&file.bytes).expect("it is YAML"))
    };
    read_spec(folder).iter().map(tree).collect()
}

fn apply(trees: &mut Trees, edit: &str) {
    let (path, change) = edit.split_once(' ').expect("an edit");
    let (owner, key) = path.rsplit_once('/').unwrap_or(("", path));
    let (sign, argument) = change.split_once(' ').unwrap_or((change, ""));
    if owner.is_empty() && ["->", "-"].contains(&sign) {
        let tree = trees.remove(key).expect("a file");
        if sign == "->" {
            trees.insert(argument.to_owned(), tree);
        }
        return;
    }
    if owner.is_empty() {
        let value = serde_yaml::from_str(argument).expect("YAML");
        assert_eq!((sign, trees.insert(key.to_owned(), value)), ("=", None), "{edit}");
        return;
    }
    let value = match sign {
        "=" => serde_yaml::from_str(argument).unwrap_or_else(|error| panic!("{edit}: {error}")),
        "<=" => at(trees, argument).clone(),
        "<-" => {
            let (owner, key) = argument.rsplit_once('/').expect("a path");
            mapping(trees, owner).shift_remove(key).expect("a value")
        }
        _ => Value::Null,
    };
    if let Value::Sequence(items) = at(trees, owner) {
        items[key.parse::<usize>().expect("an index")] = value;
        return;
    }
    let entries = mapping(trees, owner);
    // Statuses are numbers.
    let named = |key: &str| key.parse::<u64>().map_or_else(|_| Value::from(key), Value::from);
    match sign {
        "-" => assert!(entries.shift_remove(named(key)).is_some(), "{edit}: no such key"),
        "->" => *entries = renamed(entries, &named(key), &named(argument)),
        "^" => {
            let value = entries.shift_remove(named(key)).expect("a value");
            let rest = std::mem::take(entries);
            entries.insert(named(key), value);
            entries.extend(rest);
        }
        _ => _ = entries.insert(named(key), value),
    }
}

fn renamed(entries: &Mapping, old: &Value, new: &Value) -> Mapping {
    assert!(entries.contains_key(old), "{old:?} is not there");
    let key = |key: &Value| if key == old { new.clone() } else { key.clone() };
    entries.iter().map(|(name, value)| (key(name), value.clone())).collect()
}

fn mapping<'t>(trees: &'t mut Trees, path: &str) -> &'t mut Mapping {
    match at(trees, path) {
        Value::Mapping(entries) => entries,
        other => panic!("{path}: not a mapping but {other:?}"),
    }
}

fn at<'t>(trees: &'t mut Trees, path: &str) -> &'t mut Value {
    let mut keys = path.split('/');
    let file = keys.next().expect("a file");
    let mut value = trees.get_mut(file).unwrap_or_else(|| panic!("there is no file {file}"));
    for key in keys {
        value = match value {
            Value::Sequence(items) => &mut items[key.parse::<usize>().expect("an index")],
            Value::Mapping(entries) => {
                let number = key.parse::<u64>().map(Value::from).unwrap_or_default();
                let key = if entries.contains_key(&number) { number } else { Value::from(key) };
                entries.entry(key).or_insert(Value::Mapping(Mapping::new()))
            }
            other => panic!("{path}: {other:?} has no {key}"),
        };
    }
    value
}
