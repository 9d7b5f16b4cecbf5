//! The list of single changes of a description.

use super::edit::{Edit, What};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// The changes that a script can make in a description.
pub(super) fn edits(document: &Value) -> Vec<Edit> {
    let operations = object(&document["paths"]).values().flat_map(|path| object(path).values());
    let keys = operations.filter_map(|it| it["x-idempotency-key"].as_str().map(str::to_owned));
    let mut edits = Edits { document, idempotency_keys: keys.collect(), found: Vec::new() };
    edits.of_api();
    for (path, item) in object(&document["paths"]) {
        for (method, operation) in object(item) {
            edits.of_operation(path, method, operation, object(item).len() == 1);
        }
    }
    for (name, schema) in object(&document["components"]["schemas"]) {
        edits.of_schema(name, schema);
    }
    edits.found
}

fn object(value: &Value) -> &Map<String, Value> {
    static EMPTY: std::sync::LazyLock<Map<String, Value>> = std::sync::LazyLock::new(Map::new);
    value.as_object().unwrap_or(&EMPTY)
}

fn items(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

struct Edits<'d> {
    document: &'d Value,
    /// The names of the fields by which the API recognizes a repeated call.
    idempotency_keys: BTreeSet<String>,
    found: Vec<Edit>,
}

/// Keys to a value.
macro_rules! path {
    ($($key:expr),* $(,)?) => { vec![$($key.to_string()),*] };
}

impl Edits<'_> {
    fn add(&mut self, at: &[String], what: Vec<What>, rule: &'static str) {
        self.found.push(Edit { at: at.to_vec(), what, rule, place: None });
    }

    fn add_at(&mut self, at: &[String], what: Vec<What>, rule: &'static str, place: Vec<String>) {
        self.found.push(Edit { at: at.to_vec(), what, rule, place: Some(place) });
    }

    fn of_api(&mut self) {
        let server = path!["servers", 0];
        let own = |key: &str| [server.clone(), path![key]].concat();
        self.add_at(
            &own("url"),
            vec![What::Set("https://new.example.com".into())],
            "server-changed",
            server.clone(),
        );
        let title = path!["info", "title"];
        self.add_at(&title, vec![What::Set("New title".into())], "api-title-changed", server.clone());
        let scopes =
            &self.document["components"]["securitySchemes"]["token"]["flows"]["authorizationCode"]["scopes"];
        let at = path!["components", "securitySchemes", "token", "flows", "authorizationCode", "scopes"];
        for (name, _) in object(scopes) {
            self.add_at(
                &[at.clone(), path![name]].concat(),
                vec![What::Remove],
                "scope-removed",
                server.clone(),
            );
        }
        if !object(scopes).is_empty() {
            let new = [at.clone(), path!["new:scope"]].concat();
            self.add(&new, vec![What::Set("Something new.".into())], "scope-added");
        }
        for (index, code) in items(&self.document["x-throttled"]).iter().enumerate() {
            if items(&self.document["x-throttled"]).len() > 1 {
                let at = path!["x-throttled", index];
                self.add_at(&at, vec![What::Remove], "throttling-code-removed", server.clone());
            }
            let new = format!("{}_new", code.as_str().expect("text"));
            let at = path!["x-throttled", index];
            self.add(&at, vec![What::Set(new.into())], "throttling-code-renamed");
        }
        for (index, _) in items(&self.document["servers"]).iter().enumerate().skip(1) {
            let url = path!["servers", index, "url"];
            self.add(&url, vec![What::Set("https://elsewhere.example.com".into())], "region-server-changed");
        }
        for (name, _) in object(&self.document["webhooks"]) {
            let renamed = format!("{name}s");
            let place = path!["webhooks", renamed];
            let at = path!["webhooks", name];
            self.add_at(&at, vec![What::Rename(renamed)], "webhook-renamed", place);
        }
    }

    fn of_operation(&mut self, path: &str, method: &str, operation: &Value, is_alone: bool) {
        let at = path!["paths", path, method];
        let below = |keys: Vec<String>| [at.clone(), keys].concat();
        let server = path!["servers", 0];
        self.add_at(&at, vec![What::Remove], "operation-removed", server);
        if is_alone && !path.contains('#') {
            let whole = path!["paths", path];
            let renamed = format!("{path}/new");
            let place = path!["paths", renamed, method];
            self.add_at(&whole, vec![What::Rename(renamed)], "path-changed", place);
        }
        let flags = [("deprecated", "operation-"), ("x-preview", "operation-became-")];
        for (key, rule) in flags {
            let value = operation[key] != json!(true);
            self.add(&below(path![key]), vec![What::Set(value.into())], rule);
        }
        for (key, value, rule) in [
            ("x-plan", json!("Members of new teams."), "plan-"),
            ("x-capability", json!("another"), "capability"),
            ("x-credits", json!({"count": 77, "per": "call"}), "price-"),
        ] {
            self.add(&below(path![key]), vec![What::Set(value)], rule);
            // The last one of a document takes the word with it.
            if operation.get(key).is_some() && self.has_several(key) {
                self.add(&below(path![key]), vec![What::Remove], rule);
            }
        }
        for (index, requirement) in items(&operation["security"]).iter().enumerate() {
            let scopes = items(&requirement["token"]);
            if scopes.is_empty() || operation["x-unknown-scopes"] == json!(true) {
                continue;
            }
            let list = below(path!["security", index, "token"]);
            self.add(&list, vec![What::Push("new:scope".into())], "scopes-");
            if scopes.len() > 1 {
                let first = below(path!["security", index, "token", 0]);
                self.add(&first, vec![What::Remove], "scopes-");
            }
        }
        for (index, limit) in items(&operation["x-rate-limits"]).iter().enumerate() {
            let requests = limit["requests"].as_u64().expect("a number");
            let own = |key: &str| below(path!["x-rate-limits", index, key]);
            self.add(&own("requests"), vec![What::Set((requests + 1).into())], "rate-limit-raised");
            if requests > 1 {
                self.add(&own("requests"), vec![What::Set((requests - 1).into())], "rate-limit-lowered");
            }
            if limit["per"] != "document" {
                let rule = "rate-limit-removed";
                self.add(&below(path!["x-rate-limits", index]), vec![What::Remove], rule);
            }
        }
        if !items(&operation["x-rate-limits"]).is_empty() {
            let new = json!({"requests": 7, "seconds": 7, "per": "integration"});
            self.add(&below(path!["x-rate-limits"]), vec![What::Push(new)], "rate-limit-added");
        }
        self.of_parameters(operation, &at);
        self.of_messages(operation, &at);
        for key in ["parameter", "items"] {
            if operation["x-pages"].get(key).is_some() {
                self.add(&below(path!["x-pages", key]), vec![What::Set("another".into())], "page-");
            }
        }
        if operation.get("x-pages").is_some() {
            self.add(&below(path!["x-pages"]), vec![What::Remove], "pages-removed");
        }
        let is_start = operation["x-job"].get("poll").is_some();
        if is_start {
            self.add(&below(path!["x-job", "poll"]), vec![What::Set("another".into())], "job-");
        } else if operation.get("x-job").is_some() {
            for key in ["id", "status", "result", "error"] {
                self.add(&below(path!["x-job", key]), vec![What::Set("another".into())], "job-");
            }
            for key in ["done", "failed"] {
                self.add(
                    &below(path!["x-job", key]),
                    vec![What::Push("another".into())],
                    "job-statuses-changed",
                );
            }
            self.add(&below(path!["x-job"]), vec![What::Remove], "job-state-removed");
        }
    }

    /// Returns whether several operations have a key.
    fn has_several(&self, key: &str) -> bool {
        let operations = object(&self.document["paths"]).values().flat_map(|path| object(path).values());
        operations.filter(|operation| operation.get(key).is_some()).count() > 1
    }

    fn of_parameters(&mut self, operation: &Value, at: &[String]) {
        let parameters = items(&operation["parameters"]);
        for (index, parameter) in parameters.iter().enumerate() {
            let own = |keys: Vec<String>| [at.to_vec(), path!["parameters", index], keys].concat();
            let is_in_path = parameter["in"] == "path";
            let last = parameters.len() == 1;
            let removed = if last { [at.to_vec(), path!["parameters"]].concat() } else { own(path![]) };
            if !is_in_path {
                self.add(&removed, vec![What::Remove], "-removed");
                let required = parameter["required"] != json!(true);
                self.add(&own(path!["required"]), vec![What::Set(required.into())], "-became-");
                let name = format!("{}s", parameter["name"].as_str().expect("text"));
                self.add(&own(path!["name"]), vec![What::Set(name.into())], "-renamed|-wire-name-changed");
            }
            if !(is_in_path || parameter["in"] == "header" && parameter.get("content").is_some()) {
                self.of_value(&parameter["schema"], &own(path!["schema"]));
            }
            let flag = parameter["deprecated"] != json!(true);
            self.add(&own(path!["deprecated"]), vec![What::Set(flag.into())], "deprecated");
        }
        if !parameters.is_empty() {
            let new = json!({"name": "new", "in": "query", "schema": {"type": "string"}});
            let list = [at.to_vec(), path!["parameters"]].concat();
            self.add(&list, vec![What::Push(new)], "optional-query-parameter-added");
        }
    }

    fn of_messages(&mut self, operation: &Value, at: &[String]) {
        let below = |keys: Vec<String>| [at.to_vec(), keys].concat();
        if let Some(body) = operation.get("requestBody") {
            self.add(&below(path!["requestBody"]), vec![What::Remove], "body-removed");
            let required = body["required"] != json!(true);
            self.add(
                &below(path!["requestBody", "required"]),
                vec![What::Set(required.into())],
                "body-became-",
            );
            let content = object(&body["content"]).keys().next().expect("a type");
            let to = if content == "application/json" {
                "application/x-www-form-urlencoded"
            } else {
                "text/plain"
            };
            let whole = below(path!["requestBody", "content", content]);
            if content != "application/x-www-form-urlencoded" {
                self.add(&whole, vec![What::Rename(to.into())], "content-type-changed");
            }
        }
        let responses = object(&operation["responses"]);
        let statuses: Vec<&String> =
            responses.keys().filter(|it| *it != "default" && !it.starts_with('2')).collect();
        for status in &statuses {
            if statuses.len() > 1 {
                self.add(&below(path!["responses", status]), vec![What::Remove], "status-removed");
            }
            let codes = object(&responses[*status]["x-error-codes"]);
            for code in codes.keys() {
                let own = below(path!["responses", status, "x-error-codes", code]);
                if codes.len() > 1 {
                    self.add(&own, vec![What::Remove], "error-code-removed");
                }
            }
            if !codes.is_empty() {
                let new = below(path!["responses", status, "x-error-codes", "another"]);
                self.add(&new, vec![What::Set("Another reason.".into())], "error-code-added");
            }
        }
        if !statuses.is_empty() {
            let new = below(path!["responses", "418"]);
            let response = json!({"description": "Tea.", "x-error-codes": {"teapot": "Tea."}});
            self.add(&new, vec![What::Set(response)], "status-added");
        }
        if let Some(success) = responses.get("200") {
            let schema = &success["content"]["application/json"]["schema"];
            if schema.get("$ref").is_some() {
                let content = below(path!["responses", "200", "content"]);
                self.add(&content, vec![What::Remove], "response-removed");
            }
        }
    }

    fn of_schema(&mut self, name: &str, schema: &Value) {
        let at = path!["components", "schemas", name];
        let below = |keys: Vec<String>| [at.clone(), keys].concat();
        // The schemas of variants have a dot in their names.
        if name.contains('.') {
            return;
        }
        let flag = schema["deprecated"] != json!(true);
        self.add(&below(path!["deprecated"]), vec![What::Set(flag.into())], "type-");
        let required = below(path!["required"]);
        for (field, value) in object(&schema["properties"]) {
            let own = below(path!["properties", field]);
            let is_required = items(&schema["required"]).iter().any(|it| it == field);
            let freed = is_required.then(|| What::RemoveText(required.clone(), field.clone()));
            let removed = [What::Remove].into_iter().chain(freed.clone()).collect();
            self.add_at(&own, removed, "field-removed", at.clone());
            let toggled = freed.unwrap_or_else(|| What::AddText(required.clone(), field.clone()));
            let rule = if is_required { "field-became-optional" } else { "field-became-required" };
            // The client makes such a key itself, so that it is optional here and required there.
            if !self.idempotency_keys.contains(field) {
                self.add(&own, vec![toggled], rule);
            }
            self.of_value(value, &own);
            if value.get("x-download").is_some() {
                let download = [own.clone(), path!["x-download"]].concat();
                self.add(&download, vec![What::Set(1.into())], "download-time-");
                self.add(&download, vec![What::Set(777_777.into())], "download-time-");
                self.add(&download, vec![What::Remove], "download-");
            }
            let flag = value["deprecated"] != json!(true);
            self.add(
                &[own.clone(), path!["deprecated"]].concat(),
                vec![What::Set(flag.into())],
                "deprecated",
            );
        }
        if schema.get("properties").is_some() {
            let own = below(path!["properties", "entirely_new"]);
            self.add(&own, vec![What::Set(json!({"type": "boolean"}))], "-field-added");
        }
        let values = items(&schema["enum"]);
        for (index, value) in values.iter().enumerate() {
            if values.len() > 1 {
                let place = at.clone();
                self.add_at(&below(path!["enum", index]), vec![What::Remove], "enum-value-removed", place);
            }
            assert!(value.is_string());
        }
        if !values.is_empty() {
            self.add(&below(path!["enum"]), vec![What::Push("entirely_new".into())], "enum-value-added");
        }
        for (index, variant) in items(&schema["oneOf"]).iter().enumerate() {
            let reference = &variant["$ref"];
            let mapping = object(&schema["discriminator"]["mapping"]);
            let tag = mapping.iter().find(|(_, target)| *target == reference).expect("a tag").0;
            let removed = vec![
                What::Remove,
                What::SetAt(
                    below(path!["discriminator", "mapping"]),
                    mapping
                        .iter()
                        .filter(|(key, _)| *key != tag)
                        .map(|(key, it)| (key.clone(), it.clone()))
                        .collect::<Map<_, _>>()
                        .into(),
                ),
            ];
            if mapping.len() > 1 {
                self.add_at(&below(path!["oneOf", index]), removed, "variant-removed", at.clone());
            }
        }
    }

    /// The changes of a value's schema.
    fn of_value(&mut self, schema: &Value, at: &[String]) {
        let below = |key: &str| [at.to_vec(), path![key]].concat();
        let (target, of_items) = match schema["type"].as_str() {
            Some("array") => (schema["items"].clone(), true),
            _ => (schema.clone(), false),
        };
        // Responses have a rule for all ranges.
        for (key, rule) in [
            ("minimum", "minimum-|response-range-"),
            ("maximum", "maximum-|response-range-"),
            ("minLength", "minimum-length-|response-range-"),
            ("maxLength", "maximum-length-|response-range-"),
            ("minItems", "minimum-items-|response-range-"),
            ("maxItems", "maximum-items-|response-range-"),
        ] {
            let Some(number) = schema[key].as_i64() else { continue };
            for change in [What::Set((number + 1).into()), What::Remove] {
                self.add(&below(key), vec![change], rule);
            }
        }
        if schema.get("pattern").is_some() {
            self.add(&below("pattern"), vec![What::Set("^new$".into())], "pattern-changed");
            self.add(&below("pattern"), vec![What::Remove], "pattern-");
        }
        if schema.get("default").is_some() {
            self.add(&below("default"), vec![What::Remove], "default-");
        }
        if schema["type"] == "string" && schema.get("contentEncoding").is_none() {
            self.add(&below("pattern"), vec![What::Set("^new$".into())], "pattern-");
            self.add(&below("maxLength"), vec![What::Set(7777.into())], "maximum-length-|response-range-");
        }
        if schema["type"] == "integer" && schema.get("maximum").is_none() {
            self.add(
                &below("maximum"),
                vec![What::Set(7777.into())],
                "maximum-lowered|response-range-narrowed",
            );
        }
        if of_items || target.get("$ref").is_some() || schema["type"] == "object" {
            return;
        }
        match schema["type"].as_str() {
            Some("string") if schema.get("contentEncoding").is_none() && has_no_limits(schema) => {
                self.add(&below("type"), vec![What::Set("boolean".into())], "type-changed");
            }
            Some("boolean") if has_no_limits(schema) => {
                self.add(&below("type"), vec![What::Set("string".into())], "type-changed");
            }
            Some("integer") if schema["format"] == "int32" => {
                self.add(&below("format"), vec![What::Set("int64".into())], "type-changed");
            }
            _ => {}
        }
    }
}

/// Returns whether a schema can have another type without another change.
fn has_no_limits(schema: &Value) -> bool {
    ["minLength", "maxLength", "pattern", "minimum", "maximum", "format"]
        .iter()
        .all(|key| schema.get(key).is_none())
}
