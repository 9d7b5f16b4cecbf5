//! Witnesses of rules about facts that no spec states: an API that behaves as a published description says responds.

use super::program::Program;
use super::server::{Server, find};
use super::situation::{Scene, Situation};
use super::witnesses::Witnesses;
use crate::published;
use generator::model::Api;
use generator::rules::{self, Wire};
use serde_json::Value;
use std::collections::BTreeSet;

/// The calls of the operation that each edit is about, by the rule of the edit.
const CALLS: [(&str, &[&str]); 5] = [
    ("path-parameter-type-changed", &["get_item", "raw_boolean_in_path"]),
    ("header-became-preview", &["get_item", "get_item_with_all"]),
    ("request-field-became-nullable", &["make_item", "make_item_with_all", "raw_with_null"]),
    ("response-field-became-nullable", &["all_items"]),
    ("body-became-optional", &["make_item", "raw_without_body"]),
];

/// Makes calls before and after each edit of the description, and after its reverse.
pub(super) fn prove(program: &mut Program<'_>, api: &Api, witnesses: &mut Witnesses) {
    let base = published::document(api);
    for edit in published::edits() {
        let edited = edit.applied(&base);
        let (_, calls) = CALLS.iter().find(|(rule, _)| *rule == edit.rule).expect("its calls");
        for (rule, old, new) in [(edit.rule, &base, &edited), (edit.reverse, &edited, &base)] {
            let rule = rules::find(rule).unwrap_or_else(|| panic!("there is no rule {rule}")).name;
            let (mut fails, mut passes) = (None, None);
            for call in *calls {
                let [before, after] = [old, new].map(|document| {
                    let described = Described { document, api };
                    program.call(call, |request| described.respond(request)).0
                });
                match (before, after) {
                    (Ok(_), Err(error)) => _ = fails.get_or_insert(format!("{call}: {error}")),
                    (Ok(_), Ok(_)) => _ = passes.get_or_insert((*call).to_owned()),
                    (Err(_), _) => {}
                }
            }
            let names = BTreeSet::from([rule]);
            match (rules::find(rule).map(|rule| rule.wire), fails) {
                (Some(Wire::Breaks), Some(failure)) => witnesses.add_failure(&names, &failure),
                (Some(Wire::MayBreak), fails) => witnesses.add_both(rule, [fails, passes]),
                (Some(Wire::Safe), None) => witnesses.add_safe(&names),
                (_, fails) => panic!("{rule}: {fails:?}"),
            }
        }
    }
}

/// An API that behaves as a description says.
struct Described<'a> {
    document: &'a Value,
    /// The API that the description was made from.
    api: &'a Api,
}

impl Described<'_> {
    fn respond(&self, request: &Value) -> (u16, String) {
        match self.accept(request) {
            Ok(body) => (200, body.to_string()),
            Err(reason) => (400, reason),
        }
    }

    fn accept(&self, request: &Value) -> Result<Value, String> {
        let text = |key: &str| request[key].as_str().unwrap_or_default();
        let url = text("url").split('?').next().unwrap_or_default();
        let (operation, parameters) = find(self.api, text("method"), url).ok_or("no such endpoint")?;
        let pointer = operation.path.replace('/', "~1");
        let method = operation.method.to_string().to_lowercase();
        let described =
            self.document.pointer(&format!("/paths/{pointer}/{method}")).ok_or("not described")?;
        for (name, value) in parameters {
            let mut all = described["parameters"].as_array().into_iter().flatten();
            let parameter = all.find(|it| it["name"] == name).ok_or("no such parameter")?;
            if parameter["schema"]["type"] == "boolean" && value.parse::<bool>().is_err() {
                return Err(format!("{name} is {value}"));
            }
        }
        self.check_body(&described["requestBody"], text("body"))?;
        let situation = Situation { is_strict: false, scene: Scene::Full };
        let server = Server::new(self.api, self.api, situation);
        let mut response = operation.output.map_or(Value::Null, |ty| server.response(operation, ty, &[]));
        let schema = &described["responses"]["200"]["content"]["application/json"]["schema"];
        for name in self.nullable(schema) {
            response[name] = Value::Null;
        }
        Ok(response)
    }

    fn check_body(&self, described: &Value, body: &str) -> Result<(), String> {
        if body.is_empty() {
            return if described["required"] == true { Err("no body".to_owned()) } else { Ok(()) };
        }
        let body: Value = serde_json::from_str(body).map_err(|_| "no JSON")?;
        let nullable = self.nullable(&described["content"]["application/json"]["schema"]);
        let nulls = body.as_object().into_iter().flatten().filter(|(_, value)| value.is_null());
        match nulls.map(|(name, _)| name).find(|name| !nullable.contains(name)) {
            Some(name) => Err(format!("{name} is null")),
            None => Ok(()),
        }
    }

    /// The fields of an object that may be `null`.
    fn nullable(&self, schema: &Value) -> Vec<&String> {
        let pointer = schema["$ref"].as_str().unwrap_or_default().trim_start_matches('#');
        let fields = self.document.pointer(pointer).and_then(|schema| schema["properties"].as_object());
        let nullable = fields.into_iter().flatten().filter(|(_, field)| field["nullable"] == true);
        nullable.map(|(name, _)| name).collect()
    }
}
