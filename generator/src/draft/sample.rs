//! The least values of types, for places that need an example.

use super::tree::{Map, TO_DO, json, list, number, text};
use super::types::{example, text_of, type_of};
use crate::facts::{Aspect, Facts, Item, Kind, Scalar, TypeExpr};
use crate::node::Node;

/// The greatest nesting, for types that need themselves.
const DEPTH: usize = 8;

/// The least value of a type.
pub(super) fn sample(facts: &Facts, ty: &TypeExpr, depth: usize) -> Node {
    match ty {
        TypeExpr::Of(index) => of_item(facts, &facts.types[index.0], depth),
        TypeExpr::List(_) => list([]),
        TypeExpr::Scalar(Scalar::Boolean) => json(&serde_json::Value::Bool(true)),
        TypeExpr::Scalar(Scalar::Text | Scalar::Secret | Scalar::Bytes) => text(TO_DO),
        TypeExpr::Map(_) | TypeExpr::Scalar(Scalar::Json) => Map::new().into(),
        TypeExpr::Scalar(_) => number(1),
    }
}

fn of_item(facts: &Facts, item: &Item, depth: usize) -> Node {
    let first = item.parts.first();
    let key = || text(first.map_or("", |part| part.key.as_str()));
    match item.kind {
        Kind::Enum => key(),
        Kind::Union => {
            let map = Map::new().with(text_of(item, Aspect::Tag).unwrap_or_default(), key());
            match first.and_then(type_of).and_then(TypeExpr::index) {
                Some(inner) => required(facts, &facts.types[inner.0], map, depth).into(),
                None => map.into(),
            }
        }
        _ => required(facts, item, Map::new(), depth).into(),
    }
}

/// Adds the fields that an object needs.
fn required(facts: &Facts, item: &Item, map: Map, depth: usize) -> Map {
    let fields = item.parts.iter().filter(|field| field.has(Aspect::Required) && depth < DEPTH);
    fields.fold(map, |map, field| {
        let value = example(field).or_else(|| type_of(field).map(|ty| sample(facts, ty, depth + 1)));
        map.with_some(&field.key, value)
    })
}
