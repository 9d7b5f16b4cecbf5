//! Writes the language as JSON Schema, from the declarations that read it, for editors of specs.
//!
//! It is draft 7, which editors of YAML support. The doc comments of keys are its descriptions.

use crate::json::Object;
use crate::render::File;
use crate::spec::read::{Form, Key, Part};
use crate::spec::{ApiFile, Section};
use std::collections::BTreeMap;

/// The files with the schemas of `api.yaml` and of all other files.
#[must_use]
pub fn files() -> Vec<File> {
    let file = |name: &str, title, part| File { name: name.into(), text: schema(title, part).to_text() };
    vec![
        file("api.schema.json", "The file api.yaml of a spec", &ApiFile::PART),
        file("schema.json", "A section of a spec", &Section::PART),
    ]
}

/// The schema of a file.
fn schema(title: &str, part: &'static Part) -> Object {
    let mut parts = BTreeMap::new();
    collect(part, &mut parts);
    let definitions: Object =
        parts.values().filter(|it| it.name != part.name).map(|part| (name(part), mapping(part))).collect();
    Object::new()
        .with("$schema", "http://json-schema.org/draft-07/schema#")
        .with("$comment", "@generated from generator/src/spec by `generator schema`; do not edit")
        .with("title", title)
        .with_all(mapping(part))
        .with("definitions", definitions)
}

/// Collects a mapping and all below it.
fn collect(part: &'static Part, parts: &mut BTreeMap<&'static str, &'static Part>) {
    if parts.insert(part.name, part).is_none() {
        part.keys.iter().for_each(|key| collect_form(&(key.form)(), parts));
    }
}

fn collect_form(form: &Form, parts: &mut BTreeMap<&'static str, &'static Part>) {
    match form {
        Form::Part(part) => collect(part, parts),
        Form::List(inner) | Form::Entries(inner) | Form::ByStatus(inner) => collect_form(&inner(), parts),
        Form::AnyOf(forms) => forms.iter().for_each(|form| collect_form(form, parts)),
        Form::Text | Form::Syntax(_) | Form::Word(_) | Form::Number | Form::Mark | Form::Json => {}
    }
}

/// The name of the definition of a mapping: that in diagnostics without its article.
fn name(part: &Part) -> String {
    let words = part.name.split(' ').filter(|word| !["a", "an", "the"].contains(word));
    words.collect::<Vec<_>>().join("-")
}

fn mapping(part: &Part) -> Object {
    let required: Vec<&str> =
        part.keys.iter().filter(|key| (key.is_required)()).map(|key| key.name).collect();
    let properties: Object = part.keys.iter().map(|key| (key.name, property(key))).collect();
    Object::new()
        .with_all(described(part.doc))
        .with("type", "object")
        .with("additionalProperties", false)
        .with_any("required", required)
        .with("properties", properties)
}

fn property(key: &Key) -> Object {
    let form = (key.form)();
    // What stands beside a reference counts nothing.
    let value = match &form {
        Form::Part(_) => Object::new().with("allOf", vec![value(&form)]),
        form => value(form),
    };
    described(key.doc).with_all(value)
}

/// A text for people, as plain text and as the Markdown that it is.
fn described(doc: &str) -> Object {
    Object::new().with("description", doc.trim()).with("markdownDescription", doc.trim())
}

fn value(form: &Form) -> Object {
    let object = Object::new();
    match form {
        Form::Text => object.with("type", "string").with("minLength", 1_u32),
        Form::Syntax(syntax) => object
            .with("type", "string")
            .with("pattern", syntax.pattern)
            .with("examples", syntax.examples.to_vec()),
        Form::Word(word) => object.with("const", *word),
        Form::Number => object.with("type", "integer"),
        Form::Mark => object.with("const", true),
        Form::Json => object,
        Form::List(inner) => object.with("type", "array").with("items", value(&inner())),
        Form::Entries(inner) => object.with("type", "object").with("additionalProperties", value(&inner())),
        Form::ByStatus(inner) => object
            .with("type", "object")
            .with("propertyNames", Object::new().with("pattern", "^([45][0-9]{2}|default)$"))
            .with("additionalProperties", value(&inner())),
        Form::Part(part) => object.with("$ref", format!("#/definitions/{}", name(part))),
        Form::AnyOf(forms) => object.with("anyOf", forms.iter().map(value).collect::<Vec<_>>()),
    }
}
