//! Checks that the examples of a published description fit the types of the spec.

use crate::compare::{About, Change, noun};
use crate::facts::{Aspect, Example, Facts, Item, Kind, Scalar, TypeExpr, Value};
use crate::rules::{self, Judged};
use serde_json::Value as Json;
use std::collections::BTreeMap;

/// The examples that do not fit.
pub(super) fn misfits(spec: &Facts, published: &Facts) -> Vec<Judged> {
    let operations = spec.api.parts.iter().filter(|item| item.kind == Kind::Operation);
    let operations: BTreeMap<&str, &Item> = operations.map(|item| (item.key.as_str(), item)).collect();
    let misfit = |example: &Example| {
        let operation = operations.get(example.operation.as_str())?;
        let part = operation.parts.iter().find(|part| {
            Some((part.kind, &*part.key)) == example.part.as_ref().map(|(kind, key)| (*kind, key.as_str()))
        });
        let holder = match (&example.part, part) {
            (None, _) => operation,
            (Some(_), part) => part?,
        };
        let Some(Value::Type(ty)) = holder.facts.get(&Aspect::Type) else { return None };
        let why = Fit { facts: spec }.misfit(ty, &example.json, &mut Vec::new())?;
        let mut path = vec![noun(operation)];
        path.extend(example.part.is_some().then(|| noun(holder)));
        path.push("example".to_owned());
        let rule = rules::find(rules::EXAMPLE)?;
        let mut change = Change::note(
            holder.kind,
            About::Fact(Aspect::Example),
            path,
            holder.place.clone(),
            example.place.clone(),
        );
        change.new = Some(why);
        Some(Judged::note(rule, change, rule.todo.to_owned()))
    };
    published.examples.iter().filter_map(misfit).collect()
}

/// Finds the first value of an example that does not fit.
struct Fit<'f> {
    facts: &'f Facts,
}

impl Fit<'_> {
    /// The path to the value, and what is wrong with it.
    fn misfit(&self, ty: &TypeExpr, json: &Json, path: &mut Vec<String>) -> Option<String> {
        match ty {
            TypeExpr::Scalar(scalar) => {
                (!fits(*scalar, json)).then(|| says(path, &format!("is no {scalar}")))
            }
            TypeExpr::List(inner) => match json {
                Json::Array(items) => items
                    .iter()
                    .enumerate()
                    .find_map(|(index, item)| self.below(index.to_string(), inner, item, path)),
                _ => Some(says(path, "is no list")),
            },
            TypeExpr::Map(inner) => match json {
                Json::Object(values) => {
                    values.iter().find_map(|(key, value)| self.below(key.clone(), inner, value, path))
                }
                _ => Some(says(path, "is no object")),
            },
            TypeExpr::Of(index) => self.named(&self.facts.types[index.0], json, path, None),
        }
    }

    fn below(&self, key: String, ty: &TypeExpr, json: &Json, path: &mut Vec<String>) -> Option<String> {
        path.push(key);
        let misfit = self.misfit(ty, json, path);
        path.pop();
        misfit
    }

    fn named(&self, item: &Item, json: &Json, path: &mut Vec<String>, tag: Option<&str>) -> Option<String> {
        if item.kind == Kind::Enum {
            let Some(text) = json.as_str() else { return Some(says(path, "is no text")) };
            let is_known = item.parts.iter().any(|value| value.key == text);
            return (!is_known)
                .then(|| says(path, &format!("is `{text}`, which {} does not have", item.key)));
        }
        let Json::Object(values) = json else { return Some(says(path, "is no object")) };
        if item.kind == Kind::Union {
            let Some(Value::Text(tag)) = item.facts.get(&Aspect::Tag) else { return None };
            let Some(kind) = values.get(tag).and_then(Json::as_str) else {
                return Some(says(path, &format!("has no `{tag}`")));
            };
            let Some(variant) = item.parts.iter().find(|variant| variant.key == kind) else {
                return Some(says(path, &format!("is a `{kind}`, which {} does not have", item.key)));
            };
            let Some(Value::Type(TypeExpr::Of(index))) = variant.facts.get(&Aspect::Type) else {
                return None;
            };
            return self.named(&self.facts.types[index.0], json, path, Some(tag));
        }
        for field in &item.parts {
            let Some(Value::Type(ty)) = field.facts.get(&Aspect::Type) else { continue };
            match values.get(&field.key) {
                None | Some(Json::Null) if !field.has(Aspect::Required) => {}
                None => return Some(says(path, &format!("lacks `{}`, which is required", field.key))),
                Some(value) => {
                    if let Some(misfit) = self.below(field.key.clone(), ty, value, path) {
                        return Some(misfit);
                    }
                }
            }
        }
        let is_known = |key: &str| Some(key) == tag || item.parts.iter().any(|field| field.key == key);
        let unknown = values.keys().find(|key| !is_known(key))?;
        Some(says(path, &format!("has `{unknown}`, which {} does not have", item.key)))
    }
}

fn says(path: &[String], what: &str) -> String {
    if path.is_empty() { format!("the example {what}") } else { format!("{} {what}", path.join(".")) }
}

fn fits(scalar: Scalar, json: &Json) -> bool {
    match scalar {
        Scalar::Text | Scalar::Secret => json.is_string(),
        Scalar::Boolean => json.is_boolean(),
        Scalar::Integer | Scalar::Int64 | Scalar::Timestamp => json.is_i64(),
        Scalar::Int32 => json.as_i64().is_some_and(|number| i32::try_from(number).is_ok()),
        Scalar::Number => json.is_number(),
        Scalar::Json | Scalar::Bytes => true,
    }
}
