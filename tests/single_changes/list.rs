//! The list of single changes of a spec.

use crate::rules::Trees;
use serde_yaml::{Mapping, Value};

/// A change of one value.
#[derive(Debug)]
pub(super) struct Single {
    pub(super) file: String,
    pub(super) path: Vec<Value>,
    pub(super) what: What,
    /// The end of the rule's name.
    pub(super) rule: &'static str,
    /// The key at the start of the line that is reported.
    pub(super) key: String,
}

impl Single {
    pub(super) fn name(&self) -> String {
        let path: Vec<String> = self.path.iter().map(text).collect();
        format!("{} {} {:?}", self.file, path.join("/"), self.what)
    }
}

#[derive(Debug)]
pub(super) enum What {
    Set(Value),
    Remove,
    Rename(String),
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

/// The changes that a script can make in a spec.
pub(super) fn changes(trees: &Trees) -> Vec<Single> {
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
        (
            "scopes",
            if item.get("scopes") == Some(&"unknown".into()) { "scopes-known" } else { "scopes-relaxed" },
        ),
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
    let query = key("query");
    of_errors(name, item, changes);
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

fn of_errors(name: &Value, item: &Mapping, changes: &mut Changes<'_>) {
    let [group, errors, zebra] = ["endpoints", "errors", "zebra"].map(Value::from);
    for (status, codes) in of_key(item, "errors") {
        // With a body of its own, the status stays without codes.
        let has_body = of_key(item, "error_bodies").into_iter().any(|(other, _)| other == status);
        if !has_body {
            changes.add(&[&group, name, &errors, status], What::Remove, "status-removed", &text(status));
        }
        changes.set(&[&group, name, &errors, status, &zebra], "Why.", "error-code-added", "zebra");
        for (code, _) in codes.as_mapping().into_iter().flatten() {
            let at = [&group, name, &errors, status, code];
            changes.add(&at, What::Remove, "error-code-removed", &text(code));
        }
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
            let is_download = facts.contains_key("download");
            set("download", "1s", if is_download { "download-time-shortened" } else { "download-added" });
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
        ("download", "download-removed"),
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
pub(super) fn text(key: &Value) -> String {
    key.as_str().map_or_else(|| key.as_u64().unwrap_or_default().to_string(), str::to_owned)
}
