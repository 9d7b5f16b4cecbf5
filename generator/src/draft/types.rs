//! Types and fields of a draft.

use super::names::Names;
use super::tree::{Map, TO_DO, json, list, number, text};
use super::unsaid::Unsaid;
use crate::facts::{Aspect, Facts, Item, Kind, TypeExpr, Value};
use crate::name;
use crate::node::Node;

/// Writes the types of a section: schemas, unions and enums.
pub(super) fn of_section(
    facts: &Facts,
    names: &Names,
    section: &str,
    unsaid: &mut Unsaid,
) -> [(&'static str, Map); 3] {
    let (mut schemas, mut unions, mut enums) = (Map::new(), Map::new(), Map::new());
    for (index, name, of) in names.types() {
        if of != section {
            continue;
        }
        let item = &facts.types[index.0];
        let marked = marked(Map::documented().with_some("rust", rust_type(name)), item);
        match item.kind {
            Kind::Enum => {
                let values = item.parts.iter().fold(Map::new(), |map, part| map.with(&part.key, value(part)));
                enums = enums.with(name, marked.with("values", values.into()).into());
            }
            Kind::Union => {
                let is_open = |part: &Item| item.within.responses && type_of(part).is_none();
                for part in item.parts.iter().filter(|part| is_open(part)) {
                    schemas = schemas.with(variant_name(name, part), Map::documented().into());
                }
                let variants = item.parts.iter().fold(Map::new(), |map, part| {
                    let empty = is_open(part).then(|| variant_name(name, part));
                    map.with(&part.key, variant(names, part, empty))
                });
                let tag = text_of(item, Aspect::Tag).map(text);
                unions =
                    unions.with(name, marked.with_some("tag", tag).with("variants", variants.into()).into());
            }
            _ => {
                let fields = item
                    .parts
                    .iter()
                    .fold(Map::new(), |map, part| map.with(&part.key, field(names, part, unsaid)));
                schemas = schemas.with(name, marked.with_any("fields", fields).into());
            }
        }
    }
    [("schemas", schemas), ("unions", unions), ("enums", enums)]
}

fn value(item: &Item) -> Node {
    match rust_variant(&item.key) {
        Some(rust) => Map::documented().with("rust", text(rust)).into(),
        None => text(TO_DO),
    }
}

/// Another name in Rust for a variant that cannot have its own.
fn rust_variant(key: &str) -> Option<String> {
    let rust = name::variant_name(key);
    match rust.as_str() {
        "Other" | "Self" => Some(format!("{rust}Value")),
        _ if !name::is_type_name(&rust) => Some(format!("Value{rust}")),
        _ => None,
    }
}

/// Another name in Rust for a type that cannot have its own.
fn rust_type(name: &str) -> Option<Node> {
    let rust = name::type_name(name);
    name::is_reserved_type(&rust).then(|| text(format!("{rust}Type")))
}

/// The name of a schema without fields, which a variant of a response needs.
fn variant_name(union: &str, item: &Item) -> String {
    format!("{union}{}", name::type_name(&item.key))
}

fn variant(names: &Names, item: &Item, empty: Option<String>) -> Node {
    let ty = empty.or_else(|| type_of(item).map(|ty| names.expression(ty))).map(text);
    let rust = rust_variant(&item.key).map(text);
    let is_short = rust.is_none() && !item.has(Aspect::Preview) && !item.has(Aspect::Deprecated);
    match ty {
        Some(ty) if is_short => ty,
        ty => marked(Map::documented().with_some("type", ty).with_some("rust", rust), item).into(),
    }
}

/// A field, or a parameter of the query.
pub(super) fn field(names: &Names, item: &Item, unsaid: &mut Unsaid) -> Node {
    let optional = if item.has(Aspect::Required) || item.has(Aspect::IdempotencyKey) { "" } else { "?" };
    let ty = type_of(item).map_or_else(|| "json".to_owned(), |ty| names.expression(ty));
    let map = Map::new().with("type", text(format!("{ty}{optional}"))).with("doc", text(TO_DO));
    let rust = name::value_name(&item.key);
    let is_reserved = name::is_reserved_field(rust.plain()) && item.kind == Kind::Field;
    let map = map.with_some("rust", is_reserved.then(|| text(format!("{}_field", rust.plain()))));
    let encoding = text_of(item, Aspect::Encoding).filter(|encoding| *encoding == "base64").map(text);
    let map = marked(map.with_some("encoding", encoding), item);
    let download = match item.facts.get(&Aspect::Download) {
        Some(Value::Number(seconds)) => Some(text(format!("{seconds}s"))),
        _ => None,
    };
    limited(map.with_mark("idempotency_key", item.has(Aspect::IdempotencyKey)), item, unsaid)
        .with_some("download", download)
        .with_some("example", example(item))
        .into()
}

/// Adds the values that an item accepts.
pub(super) fn limited(map: Map, item: &Item, unsaid: &mut Unsaid) -> Map {
    let ranges = [
        ("min", Aspect::Min),
        ("max", Aspect::Max),
        ("min_length", Aspect::MinLength),
        ("max_length", Aspect::MaxLength),
        ("min_items", Aspect::MinItems),
        ("max_items", Aspect::MaxItems),
        ("item_min", Aspect::ItemMin),
        ("item_max", Aspect::ItemMax),
        ("item_min_length", Aspect::ItemMinLength),
        ("item_max_length", Aspect::ItemMaxLength),
    ];
    let mut map = map;
    for (key, aspect) in ranges {
        match item.facts.get(&aspect) {
            Some(Value::Number(end)) => map = map.with(key, number(*end)),
            Some(_) => unsaid.add(&item.place, format!("a {} that is no whole number", aspect.word())),
            None => {}
        }
    }
    let default = match item.facts.get(&Aspect::Default) {
        Some(Value::Json(value)) => Some(json(value)),
        _ => None,
    };
    map.with_some("pattern", text_of(item, Aspect::Pattern).map(text)).with_some("default", default)
}

/// Adds the marks of an item.
pub(super) fn marked(map: Map, item: &Item) -> Map {
    map.with_mark("preview", item.has(Aspect::Preview))
        .with_some("deprecated", item.has(Aspect::Deprecated).then(|| text(TO_DO)))
}

pub(super) fn example(item: &Item) -> Option<Node> {
    match item.facts.get(&Aspect::Example) {
        Some(Value::Json(value)) => Some(json(value)),
        _ => None,
    }
}

pub(super) fn type_of(item: &Item) -> Option<&TypeExpr> {
    match item.facts.get(&Aspect::Type) {
        Some(Value::Type(ty)) => Some(ty),
        _ => None,
    }
}

pub(super) fn text_of(item: &Item, aspect: Aspect) -> Option<&str> {
    match item.facts.get(&aspect) {
        Some(Value::Text(text)) => Some(text),
        _ => None,
    }
}

/// The texts of a fact with alternatives.
pub(super) fn sets(item: &Item, aspect: Aspect) -> Option<&[Vec<String>]> {
    match item.facts.get(&aspect) {
        Some(Value::AnyOf(sets)) => Some(sets),
        _ => None,
    }
}

/// Texts as a list.
pub(super) fn texts(texts: &[String]) -> Node {
    list(texts.iter().map(|it| text(it.as_str())))
}
