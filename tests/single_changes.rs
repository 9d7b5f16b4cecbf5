//! Single changes of specs: `diff` reports each exactly once, by the right rule, at the right line, and its mirror the other
//! way round. A sample is tried with all other tests. The long run tries all, and prints counts and exceptions:
//!
//! ```sh
//! cargo test --release -p tests --test review -- --ignored --nocapture single_changes
//! ```

use crate::rules::{Side, Trees, trees};
use generator::report::Finding;
use serde_yaml::{Mapping, Value};
use std::collections::BTreeMap;
use tests::root;

/// A change of one value.
#[derive(Debug)]
struct Single {
    file: String,
    path: Vec<Value>,
    what: What,
    /// The end of the rule's name.
    rule: &'static str,
    /// The key at the start of the line that is reported.
    key: String,
}

#[derive(Debug)]
enum What {
    Set(Value),
    Remove,
    Rename(String),
}

/// What came of the changes.
#[derive(Debug, Default)]
struct Counts {
    right: usize,
    refused: usize,
    by_rule: BTreeMap<&'static str, usize>,
    wrong: Vec<String>,
}

#[test]
fn a_sample_of_single_changes_is_reported_once_each() {
    let mut counts = Counts::default();
    try_changes("tests/fixtures/rules/base", 7, &mut counts);
    try_changes("spec", 401, &mut counts);
    assert!(counts.wrong.is_empty(), "{}", counts.wrong.join("\n"));
    assert!(counts.right >= 60, "only {} are accepted", counts.right);
}

#[test]
#[ignore = "takes minutes"]
fn every_single_change_is_reported_once() {
    let mut counts = Counts::default();
    for folder in ["tests/fixtures/rules/base", "spec"] {
        try_changes(folder, 1, &mut counts);
        println!(
            "{folder}: {} right, {} refused, {} wrong",
            counts.right,
            counts.refused,
            counts.wrong.len()
        );
    }
    println!("{:#?}\n{}", counts.by_rule, counts.wrong.join("\n"));
    // Known: the URL of the token endpoint follows its operation, and a body starts at its first key.
    assert!(counts.right >= 3_000, "only {} are right", counts.right);
    assert!(counts.wrong.len() * 100 <= counts.right, "{} are wrong", counts.wrong.len());
}

fn try_changes(folder: &str, step: usize, counts: &mut Counts) {
    let mut trees = trees(&root().join(folder));
    trees.values_mut().for_each(without_examples);
    let old = match Side::of(&trees) {
        Ok(side) => side,
        Err(errors) => return counts.wrong.push(format!("{folder}: {errors}")),
    };
    for change in changes(&trees).into_iter().step_by(step) {
        let mut changed = trees.clone();
        apply(changed.get_mut(&change.file).expect("a file"), &change);
        let Ok(new) = Side::of(&changed) else {
            counts.refused += 1;
            continue;
        };
        let (there, back) = (old.compared_with(&new), new.compared_with(&old));
        match mistake(&change, &old, &new, &there, &back) {
            None => {
                counts.right += 1;
                *counts.by_rule.entry(change.rule).or_default() += 1;
            }
            Some(reason) => {
                let path: Vec<String> = change.path.iter().map(text).collect();
                counts.wrong.push(format!("{} {} {:?}: {reason}", change.file, path.join("/"), change.what));
            }
        }
    }
}

/// What is wrong with the reports about a change and about its reverse.
fn mistake(change: &Single, old: &Side, new: &Side, there: &[Finding], back: &[Finding]) -> Option<String> {
    let names = |found: &[Finding]| {
        found.iter().map(|it| format!("{} {}", it.rule.name, it.subject)).collect::<Vec<_>>()
    };
    let ([one], [reverse]) = (there, back) else {
        return Some(format!("reported as {:?}, back as {:?}", names(there), names(back)));
    };
    if !one.rule.name.ends_with(change.rule) {
        return Some(format!("the rule is {}, not {}", one.rule.name, change.rule));
    }
    // An item in requests and responses may be named by either side, whichever is worse.
    let is_same = one.rule.abouts.iter().any(|about| reverse.rule.abouts.contains(about));
    let is_back = one.rule.ways.iter().any(|way| reverse.rule.ways.contains(&way.mirrored()));
    if !(is_same && is_back) {
        return Some(format!("{} is not mirrored by {}", one.rule.name, reverse.rule.name));
    }
    let is_removed =
        matches!(change.what, What::Remove) && one.new_value.is_none() && one.old_value.is_some();
    let spot = if is_removed { &one.old } else { &one.new };
    let lines = |side: &Side| {
        let mut sources = (0..).map(|file| side.sources.get(file));
        let source = sources.find(|it| it.display_path() == spot.file).expect("a file");
        source.text.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    let (before, after) = (lines(old), lines(new));
    let key = |line: &String| {
        let line = line.trim_start().trim_start_matches("- ").trim_start_matches(['\'', '"']);
        line.strip_prefix(&change.key)
            .is_some_and(|rest| rest.trim_start_matches(['\'', '"']).starts_with(':'))
    };
    let first = before.iter().zip(&after).take_while(|(a, b)| a == b).count();
    let is_whole = is_removed && change.path.last().map(text).as_ref() == Some(&change.key);
    let expected = if is_whole {
        before[first..].iter().position(key).map(|index| first + index + 1)
    } else {
        let side = if is_removed { &before } else { &after };
        side[..(first + 1).min(side.len())].iter().rposition(key).map(|index| index + 1)
    };
    (expected != Some(spot.line as usize))
        .then(|| format!("reported at {spot}, not at line {expected:?} ({})", change.key))
}

/// Removes examples, which would have to change with their types.
fn without_examples(value: &mut Value) {
    if let Value::Mapping(entries) = value {
        entries.shift_remove("examples");
        entries.iter_mut().for_each(|(_, value)| without_examples(value));
    }
}

fn apply(tree: &mut Value, change: &Single) {
    let (key, owners) = change.path.split_last().expect("a path");
    let owner = owners.iter().fold(tree, |value, key| value.get_mut(key).expect("a value"));
    let entries = owner.as_mapping_mut().expect("a mapping");
    match &change.what {
        What::Set(value) => _ = entries.insert(key.clone(), value.clone()),
        What::Remove => assert!(entries.shift_remove(key).is_some(), "{key:?}"),
        What::Rename(name) => {
            let renamed = |key_: &Value| if key_ == key { Value::from(name.as_str()) } else { key_.clone() };
            *entries = entries.iter().map(|(key, value)| (renamed(key), value.clone())).collect();
        }
    }
}

/// Collects changes below a path.
struct Changes<'c> {
    file: &'c str,
    found: &'c mut Vec<Single>,
}

impl Changes<'_> {
    fn add(&mut self, path: &[&Value], what: What, rule: &'static str, key: &str) {
        let path = path.iter().map(|key| (*key).clone()).collect();
        let (file, key) = (self.file.to_owned(), key.to_owned());
        self.found.push(Single { file, path, what, rule, key });
    }

    fn set(&mut self, path: &[&Value], value: &str, rule: &'static str, key: &str) {
        self.add(path, What::Set(serde_yaml::from_str(value).expect("YAML")), rule, key);
    }
}

fn changes(trees: &Trees) -> Vec<Single> {
    let mut found = Vec::new();
    for (file, tree) in trees {
        let mut changes = Changes { file, found: &mut found };
        if file == "api" {
            of_api(tree, &mut changes);
            continue;
        }
        for (group, of_item) in [
            ("endpoints", of_endpoint as fn(&Value, &Mapping, &mut Changes<'_>)),
            ("schemas", of_schema),
            ("enums", of_enum),
            ("unions", of_union),
        ] {
            for (name, item) in entries(tree, group) {
                if let Value::Mapping(item) = item {
                    of_item(name, item, &mut changes);
                }
            }
        }
    }
    found
}

fn of_api(tree: &Value, changes: &mut Changes<'_>) {
    let key = |text: &str| Value::from(text);
    changes.set(&[&key("server")], "https://new.example.com", "server-changed", "title");
    changes.set(&[&key("title")], "New title", "api-title-changed", "title");
    changes.set(&[&key("scopes"), &key("new_scope")], "Do something new.", "scope-added", "new_scope");
    for (name, _) in entries(tree, "scopes") {
        changes.add(&[&key("scopes"), name], What::Remove, "scope-removed", &text(name));
    }
    for (name, _) in entries(tree, "regions") {
        let at = [&key("regions"), name];
        changes.add(&at, What::Remove, "region-removed", &text(name));
        let server = "https://region.example.com";
        changes.set(&[at[0], at[1], &key("server")], server, "region-server-changed", &text(name));
    }
}

fn of_endpoint(name: &Value, item: &Mapping, changes: &mut Changes<'_>) {
    let (group, key) = (Value::from("endpoints"), |text: &str| Value::from(text));
    let own = text(name);
    let mut set = |fact: &str, value: &str, rule: &'static str, at: &str| {
        changes.set(&[&group, name, &key(fact)], value, rule, at);
    };
    set("doc", "Does something else.", "documentation-changed", &own);
    set("docs", "new/page/", "link-changed", &own);
    set(
        "deprecated",
        "Do not use it.",
        if item.contains_key("deprecated") { "deprecation-changed" } else { "operation-deprecated" },
        &own,
    );
    set(
        "plan",
        "Members of new teams.",
        if item.contains_key("plan") { "plan-changed" } else { "plan-required" },
        &own,
    );
    set(
        "credits",
        "7 per call",
        if item.contains_key("credits") { "price-changed" } else { "price-added" },
        &own,
    );
    set("server", "https://own.example.com", "operation-server-changed", &own);
    if !item.contains_key("preview") {
        set("preview", "true", "operation-became-preview", &own);
    }
    let limit = if item.contains_key("rate_limit") { "rate-limit-lowered" } else { "rate-limit-added" };
    set("rate_limit", "1/min", limit, "rate_limit");
    if item.contains_key("rate_limit") {
        set("rate_limit", "7000/min", "rate-limit-raised", "rate_limit");
    }
    if let Some(request) = item.get("request").and_then(Value::as_str) {
        let (method, path) = request.split_once(' ').expect("a method");
        set("request", &format!("{method} /new{path}"), "path-changed", &own);
        let other = match method {
            "GET" => "DELETE",
            "POST" => "PATCH",
            "PUT" => "POST",
            "PATCH" => "PUT",
            _ => "GET",
        };
        set("request", &format!("{other} {path}"), "method-changed", &own);
    }
    for (fact, rule) in [
        ("rate_limit", "rate-limit-removed"),
        ("preview", "operation-became-stable"),
        ("deprecated", "operation-not-deprecated"),
        ("plan", "plan-not-required"),
        ("credits", "price-removed"),
        ("capability", "capability-not-required"),
        ("pages", "pages-removed"),
        ("job", "job-not-started"),
        ("poll", "job-state-removed"),
        ("idempotent", "became-not-idempotent"),
        ("scopes", "scopes-relaxed"),
        ("body", "body-removed"),
    ] {
        if item.contains_key(fact) {
            let at = if fact == "rate_limit" { fact } else { &own };
            changes.add(
                &[&group, name, &key(fact)],
                What::Remove,
                rule,
                if fact == "body" { fact } else { at },
            );
        }
    }
    changes.add(&[&group, name], What::Remove, "operation-removed", &own);
    changes.add(
        &[&group, name],
        What::Rename("new_name_of_it".to_owned()),
        "operation-renamed",
        "new_name_of_it",
    );
    let (errors, query) = (key("errors"), key("query"));
    for (status, codes) in of_key(item, "errors") {
        changes.add(&[&group, name, &errors, status], What::Remove, "status-removed", &text(status));
        changes.set(&[&group, name, &errors, status, &key("zebra")], "Why.", "error-code-added", "zebra");
        for (code, _) in codes.as_mapping().into_iter().flatten() {
            let at = [&group, name, &errors, status, code];
            changes.add(&at, What::Remove, "error-code-removed", &text(code));
        }
    }
    for (field, facts) in of_key(item, "query") {
        let Some(facts) = facts.as_mapping() else { continue };
        of_value(&[&group, name, &query, field], facts, "query-parameter", changes);
    }
    if item.contains_key("query") {
        let new = "{type: 'string?', doc: A new one.}";
        changes.set(&[&group, name, &query, &key("zebra")], new, "optional-query-parameter-added", "zebra");
        let new = "{type: string, doc: A new one., example: z}";
        changes.set(&[&group, name, &query, &key("zebra")], new, "required-query-parameter-added", "zebra");
    }
}

fn of_schema(name: &Value, item: &Mapping, changes: &mut Changes<'_>) {
    let (group, fields) = (Value::from("schemas"), Value::from("fields"));
    changes.set(
        &[&group, name, &Value::from("doc")],
        "Something else.",
        "documentation-changed",
        &text(name),
    );
    for (field, facts) in of_key(item, "fields") {
        let Some(facts) = facts.as_mapping() else { continue };
        of_value(&[&group, name, &fields, field], facts, "field", changes);
    }
    let zebra = [&group, name, &fields, &Value::from("zebra")];
    changes.set(&zebra, "{type: 'string?', doc: A new one.}", "-field-added", "zebra");
    changes.set(&zebra, "{type: string, doc: A new one.}", "-field-added", "zebra");
}

/// Changes of a field, or of a parameter of the query.
fn of_value(path: &[&Value], facts: &Mapping, kind: &str, changes: &mut Changes<'_>) {
    let is_field = kind == "field";
    let own = text(path[path.len() - 1]);
    let mut set = |fact: &str, value: &str, rule: &'static str| {
        changes.set(&[path, &[&Value::from(fact)]].concat(), value, rule, &own);
    };
    let ty = facts.get("type").and_then(Value::as_str).unwrap_or_default().to_owned();
    let (plain, is_optional) = (ty.trim_end_matches('?'), ty.ends_with('?'));
    let mark = if is_optional { "?" } else { "" };
    set("doc", "Another purpose.", "documentation-changed");
    if is_optional {
        set("type", &format!("'{plain}'"), "-became-required");
    } else {
        set("type", &format!("'{plain}?'"), "-became-optional");
    }
    let other = if plain == "boolean" { "string" } else { "boolean" };
    set("type", &format!("'{other}{mark}'"), "-type-changed");
    if !facts.contains_key("preview") {
        set("preview", "true", "-became-preview");
    }
    if !facts.contains_key("deprecated") {
        set(
            "deprecated",
            "Do not use it.",
            if is_field { "field-deprecated" } else { "parameter-deprecated" },
        );
    }
    match plain {
        "string" => {
            set("max_length", "1", if is_field { "" } else { "maximum-length-lowered" });
            set("pattern", "'^[a-q]*$'", "");
        }
        "int32" | "int64" | "number" => {
            set("min", "9000", "");
            set("max", "1", "");
            set("default", "77", "");
        }
        list if list.ends_with("[]") => set("min_items", "9000", ""),
        _ => {}
    }
    for (fact, rule) in [
        ("max_length", ""),
        ("min_length", ""),
        ("min", ""),
        ("max", ""),
        ("min_items", ""),
        ("max_items", ""),
        ("pattern", ""),
        ("default", ""),
        ("preview", "-became-stable"),
        ("deprecated", "-not-deprecated"),
    ] {
        if facts.contains_key(fact) {
            changes.add(&[path, &[&Value::from(fact)]].concat(), What::Remove, rule, &own);
        }
    }
    changes.add(
        path,
        What::Remove,
        if is_field { "-field-removed" } else { "-query-parameter-removed" },
        &own,
    );
    let renamed = if is_optional || is_field { "-renamed" } else { "" };
    changes.add(path, What::Rename("new_key_of_it".to_owned()), renamed, "new_key_of_it");
}

fn of_enum(name: &Value, item: &Mapping, changes: &mut Changes<'_>) {
    let (group, values) = (Value::from("enums"), Value::from("values"));
    changes.set(
        &[&group, name, &Value::from("doc")],
        "Something else.",
        "documentation-changed",
        &text(name),
    );
    changes.set(&[&group, name, &values, &Value::from("zebra")], "A new one.", "-enum-value-added", "zebra");
    for (value, facts) in of_key(item, "values") {
        let renamed = if facts.get("rust").is_some() { "-wire-name-changed" } else { "-renamed" };
        let (at, own) = ([&group, name, &values, value], text(value));
        changes.add(&at, What::Remove, "-enum-value-removed", &own);
        changes.add(&at, What::Rename(format!("{own}_z")), renamed, &format!("{own}_z"));
    }
}

fn of_union(name: &Value, item: &Mapping, changes: &mut Changes<'_>) {
    let (group, variants) = (Value::from("unions"), Value::from("variants"));
    changes.set(
        &[&group, name, &Value::from("doc")],
        "Something else.",
        "documentation-changed",
        &text(name),
    );
    changes.set(&[&group, name, &Value::from("tag")], "zebra", "-tag-changed", &text(name));
    for (variant, _) in of_key(item, "variants") {
        let (at, own) = ([&group, name, &variants, variant], text(variant));
        changes.add(&at, What::Remove, "-variant-removed", &own);
        changes.add(&at, What::Rename(format!("{own}_z")), "-variant-renamed", &format!("{own}_z"));
    }
}

fn of_key<'v>(item: &'v Mapping, key: &str) -> impl Iterator<Item = (&'v Value, &'v Value)> {
    item.get(key).and_then(Value::as_mapping).into_iter().flatten()
}

fn entries<'v>(tree: &'v Value, key: &str) -> impl Iterator<Item = (&'v Value, &'v Value)> {
    tree.get(key).and_then(Value::as_mapping).into_iter().flatten()
}

/// A key as text. Statuses are numbers.
fn text(key: &Value) -> String {
    key.as_str().map_or_else(|| key.as_u64().unwrap_or_default().to_string(), str::to_owned)
}
