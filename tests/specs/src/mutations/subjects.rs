//! The valid specs that are mutated: the fixtures, and parts of the real spec that are valid alone.

use super::write::written;
use crate::{fixtures, is_shared, name_of, read_spec, root};
use generator::diagnostic::{self, Format};
use generator::load::RawFile;
use serde_yaml::{Mapping, Value};
use std::collections::BTreeSet;

/// The keys of a section with named items.
const ITEMS: [&str; 5] = ["endpoints", "webhooks", "schemas", "unions", "enums"];

/// The keys of an endpoint that name what may be left out: a capability, or kinds of items.
const LEFT_OUT: [&str; 7] = ["capability", "reads", "updates", "deletes", "creates", "lists", "moves"];

/// A valid spec.
#[derive(Debug, Clone)]
pub struct Subject {
    /// Its name.
    pub name: String,
    pub(super) files: Vec<RawFile>,
    /// The content of each file.
    pub(super) trees: Vec<Value>,
}

impl Subject {
    fn new(name: String, files: Vec<RawFile>) -> Self {
        let trees = files.iter().map(|file| serde_yaml::from_slice(&file.bytes).expect("YAML")).collect();
        Self { name, files, trees }
    }

    /// The diagnostics of the spec: none, unless a test that makes it is wrong.
    #[must_use]
    pub fn diagnostics(&self) -> String {
        let checked = generator::check("spec".as_ref(), &self.files);
        diagnostic::render(&checked.diagnostics, &checked.sources, Format::Human, false)
    }
}

/// The fixtures of constructs.
#[must_use]
pub fn valid_fixtures() -> Vec<Subject> {
    fixtures("valid").iter().map(|folder| Subject::new(name_of(folder), read_spec(folder))).collect()
}

/// All fixtures of constructs that share an `api.yaml`, as one spec.
#[must_use]
pub fn together() -> Subject {
    let mut files: Vec<RawFile> = Vec::new();
    for folder in fixtures("valid") {
        let own = read_spec(&folder);
        if is_shared(&own[0]) {
            let is_first = files.is_empty();
            files.extend(own.into_iter().filter(|file| is_first || !is_shared(file)));
        }
    }
    Subject::new("together".to_owned(), files)
}

/// The spec of a made-up API.
#[must_use]
pub fn other_api() -> Subject {
    Subject::new("other_api".to_owned(), read_spec(&root().join("tests/fixtures/other_api")))
}

/// The real spec.
#[must_use]
pub fn real_spec() -> Subject {
    Subject::new("spec".to_owned(), read_spec(&root().join("spec")))
}

/// A valid spec for each endpoint and webhook of the real spec: the endpoint, the one that polls its job, and their types.
#[must_use]
pub fn slices_of_real_spec() -> Vec<Subject> {
    let whole = real_spec();
    let mut slices = Vec::new();
    for tree in &whole.trees {
        for kind in ["endpoints", "webhooks"] {
            slices.extend(entries(&tree[kind]).map(|(name, item)| slice(&whole, kind, name, item)));
        }
    }
    slices
}

fn entries(value: &Value) -> impl Iterator<Item = (&Value, &Value)> {
    value.as_mapping().into_iter().flatten()
}

/// The items of a section, of all kinds.
fn items(section: &Value) -> impl Iterator<Item = (&Value, &Value)> {
    ITEMS.iter().flat_map(|kind| entries(&section[*kind]))
}

fn slice(whole: &Subject, kind: &str, name: &Value, item: &Value) -> Subject {
    let mut kept = BTreeSet::from([text(name)]);
    kept.extend(item["job"].as_str().map(str::to_owned));
    let api = whole.trees.iter().find(|tree| tree.get("title").is_some()).expect("api.yaml");
    words(&api["error"], &mut kept);
    let mut found = BTreeSet::new();
    // Items that are kept name further ones.
    let mut count = 0;
    while count < kept.len() {
        count = kept.len();
        for (_, item) in whole.trees.iter().flat_map(items).filter(|(name, _)| kept.contains(&text(name))) {
            words(item, &mut found);
        }
        // Only the names of types: other words are values of examples.
        kept.extend(
            std::mem::take(&mut found).into_iter().filter(|word| word.starts_with(char::is_uppercase)),
        );
    }
    let mut files = Vec::new();
    for (file, tree) in whole.files.iter().zip(&whole.trees) {
        let mut tree = tree.clone();
        let mapping = tree.as_mapping_mut().expect("a mapping");
        // An enum may list capabilities that nothing else here uses, and items have schemas that are left out.
        ["capabilities", "items"].iter().for_each(|key| _ = mapping.remove(*key));
        if let Some(Value::Mapping(endpoints)) = mapping.get_mut("endpoints") {
            for endpoint in endpoints.values_mut() {
                let endpoint = endpoint.as_mapping_mut().expect("a mapping");
                LEFT_OUT.iter().for_each(|key| _ = endpoint.remove(*key));
            }
        }
        if mapping.contains_key("title") {
            if !kept.contains(&text(&mapping["token"])) {
                mapping.remove("token");
                remove(&mut tree, "authorize");
            }
        } else {
            keep(mapping, &kept);
            if mapping.keys().all(|key| ["doc", "docs"].contains(&text(key).as_str())) {
                continue;
            }
        }
        unquote(&mut tree);
        let bytes = written(&tree).into_bytes();
        files.push(RawFile { path: file.path.clone(), bytes });
    }
    Subject::new(format!("{} of {kind}", text(name)), files)
}

/// Leaves the items with these names only.
fn keep(section: &mut Mapping, kept: &BTreeSet<String>) {
    for kind in ITEMS {
        let Some(Value::Mapping(items)) = section.get_mut(kind) else { continue };
        items.retain(|name, _| kept.contains(&text(name)));
        if items.is_empty() {
            section.remove(kind);
        }
    }
}

/// Removes a key at any depth.
fn remove(value: &mut Value, key: &str) {
    let Some(mapping) = value.as_mapping_mut() else { return };
    mapping.remove(key);
    mapping.values_mut().for_each(|value| remove(value, key));
}

/// Prose in backticks may name an endpoint that is not kept.
fn unquote(value: &mut Value) {
    match value {
        Value::String(text) if text.contains(' ') => *text = text.replace('`', ""),
        Value::Sequence(items) => items.iter_mut().for_each(unquote),
        Value::Mapping(entries) => entries.iter_mut().for_each(|(_, value)| unquote(value)),
        _ => {}
    }
}

/// The words of texts that are no prose.
fn words(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) if !text.contains(' ') => {
            found.extend(text.split(|c: char| !c.is_ascii_alphanumeric()).map(str::to_owned));
        }
        Value::Sequence(items) => items.iter().for_each(|item| words(item, found)),
        Value::Mapping(entries) => entries.iter().for_each(|(_, value)| words(value, found)),
        _ => {}
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
