//! The first state of a server: the items and jobs that the examples of the API name.

use crate::api::{Api, Effects, ItemKind, Location, Operation, Parameter, Shape, Ty};
use crate::items::Items;
use crate::jobs::{Job, Jobs, Outcome};
use crate::json;
use crate::sample::sample;
use fastrand::Rng;
use serde_json::Value;
use std::collections::BTreeMap;

/// The examples of items, by kind, with the ID of the item that contains each.
pub(crate) type Examples = BTreeMap<String, Vec<(Option<String>, Value)>>;

/// A value for each kind of item, from which new ones are made.
pub(crate) fn templates(api: &Api, examples: &Examples) -> BTreeMap<String, Value> {
    let template = |kind: &ItemKind| {
        let made = || sample(api, &Ty::Named(kind.ty), &mut Rng::with_seed(1));
        // The most complete one.
        let items = examples.get(&kind.name).into_iter().flatten().map(|(_, value)| value);
        let best = items.max_by_key(|value| value.as_object().map_or(0, serde_json::Map::len));
        let mut value = best.cloned().unwrap_or_else(made);
        // Optional fields that are empty would be out of place in a new item.
        if let Value::Object(entries) = &mut value {
            entries.retain(|_, value| !value.is_null());
        }
        (kind.name.clone(), complete(api, kind, value))
    };
    api.items.iter().map(template).collect()
}

/// The items that the examples show or name.
pub(crate) fn items(
    api: &Api,
    mut examples: Examples,
    templates: &BTreeMap<String, Value>,
    owner: &str,
) -> Items {
    let mut items = Items::default();
    for kind in &api.items {
        for id in &kind.always {
            items.add(kind, owner, None, with_id(kind, &templates[&kind.name], id), None);
        }
    }
    for kind in &api.items {
        for (inside, value) in examples.remove(&kind.name).unwrap_or_default() {
            let Some(id) = value.get(&kind.id).and_then(Value::as_str) else { continue };
            if items.get(&kind.name, id).is_none() {
                let inside = inside.or_else(|| place(api, kind));
                items.add(kind, owner, inside, complete(api, kind, value), None);
            }
        }
    }
    for operation in &api.operations {
        for subject in operation.effects.subjects() {
            let kind = api.kind(&subject.kind);
            let Some(id) = example(operation, &subject.parameter) else { continue };
            if items.get(&kind.name, id).is_none() {
                let inside = container(operation, kind).or_else(|| place(api, kind));
                items.add(kind, owner, inside, with_id(kind, &templates[&kind.name], id), None);
            }
        }
    }
    items
}

/// The jobs that the examples name, all done.
pub(crate) fn jobs(api: &Api, owner: &str) -> Jobs {
    let mut jobs = Jobs::default();
    for operation in api.operations.iter().filter(|operation| operation.polls.is_some()) {
        let starts = |it: &&Operation| {
            it.starts.as_ref().is_some_and(|job| job.poll.as_ref() == Some(&operation.name))
        };
        let start = api.operations.iter().find(starts).map_or("", |it| it.name.as_str());
        let input = operation.inputs.iter().find(|input| input.location == Location::Path);
        let Some(id) = input.and_then(|input| input.example.as_ref()).and_then(Value::as_str) else {
            continue;
        };
        let mut job = Job::new(owner, (start, &operation.name), 0, Outcome::Success, None);
        job.is_done = true;
        jobs.add(id.to_owned(), job);
    }
    jobs
}

/// The items in the examples of responses.
pub(crate) fn examples(api: &Api) -> Examples {
    let mut found = Examples::new();
    for operation in &api.operations {
        let Effects { lists, creates, .. } = &operation.effects;
        for example in &operation.examples {
            let mut add = |kind: &str, inside: Option<String>, value: &Value| {
                let values = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
                let values = values.iter().filter(|value| value.is_object()).cloned();
                found.entry(kind.to_owned()).or_default().extend(values.map(|value| (inside.clone(), value)));
            };
            for subject in operation.effects.subjects() {
                if let Some(value) = subject.at.as_ref().and_then(|at| json::get(&example.response, at)) {
                    add(&subject.kind, container(operation, api.kind(&subject.kind)), value);
                }
            }
            for creation in creates {
                let own = creation.at.as_ref().and_then(|at| json::get(&example.response, at));
                if let Some(value) = own.filter(|_| operation.starts.is_none()) {
                    add(&creation.kind, None, value);
                }
            }
            let items = operation.pages.as_ref().and_then(|pages| json::get(&example.response, &pages.items));
            if let (Some(listing), Some(Value::Array(values))) = (lists, items) {
                let inside = listing.inside.as_ref().and_then(|it| example_text(operation, it));
                for listed in listing.kinds.iter().filter(|listed| listed.tag.is_none()) {
                    values.iter().for_each(|value| add(&listed.kind, inside.clone(), value));
                }
            }
        }
    }
    found
}

/// The example of the ID of the item that contains one of this kind.
fn container(operation: &Operation, kind: &ItemKind) -> Option<String> {
    let inside = kind.inside.as_ref()?;
    let subject =
        operation.effects.subjects().find(|subject| subject.kind == *inside && kind.name != *inside)?;
    example_text(operation, &subject.parameter)
}

/// The item that contains items of a kind unless something else is said.
fn place(api: &Api, kind: &ItemKind) -> Option<String> {
    api.kind(kind.inside.as_ref()?).always.first().cloned()
}

fn example_text(operation: &Operation, parameter: &Parameter) -> Option<String> {
    example(operation, parameter).map(str::to_owned)
}

/// The example of a parameter.
fn example<'o>(operation: &'o Operation, parameter: &Parameter) -> Option<&'o str> {
    let (input, path) = operation.input(parameter)?;
    json::get(input.example.as_ref()?, path)?.as_str()
}

/// The value with the required fields that it lacks.
fn complete(api: &Api, kind: &ItemKind, mut value: Value) -> Value {
    let Shape::Struct { fields } = &api.types[kind.ty].shape else { return value };
    for field in fields.iter().filter(|field| !field.optional) {
        if value.get(&field.name).is_none() {
            let made = field.example.clone();
            value[field.name.as_str()] =
                made.unwrap_or_else(|| sample(api, &field.ty, &mut Rng::with_seed(1)));
        }
    }
    value
}

fn with_id(kind: &ItemKind, template: &Value, id: &str) -> Value {
    let mut value = template.clone();
    value[kind.id.as_str()] = id.into();
    value
}
