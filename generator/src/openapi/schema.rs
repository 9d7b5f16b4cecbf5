//! Schemas of values: scalars, lists, maps, and fields with their limits.

use super::{reference, words};
use crate::json::{Json, Object};
use crate::model::{Api, Field, Input, Limits, Range, Ty};

/// The schema of a field.
pub(super) fn field(api: &Api, field: &Field) -> Object {
    let mut text = words::description(&field.docs);
    if field.ty == Ty::Timestamp {
        text = format!("{text}\n\n{SECONDS}");
    }
    let schema = Object::new().with("description", text).with_all(undescribed(
        api,
        &field.ty,
        field.base64,
        &field.limits,
    ));
    let examples = field.example.iter().collect::<Vec<_>>();
    words::marked(schema, &field.docs).with_some("x-download", field.download).with_any("examples", examples)
}

/// The schema of a parameter's value. The parameter itself has the description.
pub(super) fn parameter(api: &Api, input: &Input) -> Object {
    let schema = Object::new().with_some("description", (input.ty == Ty::Timestamp).then_some(SECONDS));
    schema.with_all(undescribed(api, &input.ty, false, &input.limits))
}

/// The unit of a timestamp.
const SECONDS: &str = "Counts the seconds since the start of 1970, UTC.";

fn undescribed(api: &Api, ty: &Ty, base64: bool, limits: &Limits) -> Object {
    let schema = match ty {
        Ty::List(item) => {
            let item = numbers(value(api, item), limits.item_number);
            let list = list(between(item, "minLength", "maxLength", limits.item_length));
            between(list, "minItems", "maxItems", limits.items)
        }
        Ty::Text if base64 => {
            let plain = text_limits(Object::new().with("type", "string"), limits);
            Object::new()
                .with("type", "string")
                .with("contentEncoding", "base64")
                .with("contentMediaType", "text/plain; charset=utf-8")
                .with("contentSchema", plain)
        }
        // The description of the field contains the unit.
        Ty::Timestamp => numbers(integer("int64"), limits.number),
        ty => text_limits(numbers(value(api, ty), limits.number), limits),
    };
    schema.with_some("default", limits.default.as_ref())
}

/// The schema of a value, in a list or map.
pub(super) fn value(api: &Api, ty: &Ty) -> Object {
    let scalar = |name: &str| Object::new().with("type", name);
    match ty {
        Ty::Text => scalar("string"),
        Ty::Secret => scalar("string").with("format", "password"),
        Ty::Boolean => scalar("boolean"),
        Ty::Int32 => integer("int32"),
        Ty::Int64 => integer("int64"),
        Ty::Number => scalar("number").with("format", "double"),
        Ty::Timestamp => integer("int64").with("description", SECONDS),
        Ty::Json | Ty::Bytes | Ty::Unknown => Object::new(),
        Ty::Named(id) => reference::reference(api, *id),
        Ty::List(item) => list(value(api, item)),
        Ty::Map(inner) => scalar("object").with("additionalProperties", any(value(api, inner))),
    }
}

fn integer(format: &str) -> Object {
    Object::new().with("type", "integer").with("format", format)
}

fn list(item: Object) -> Object {
    Object::new().with("type", "array").with("items", any(item))
}

/// An empty schema allows every value.
fn any(schema: Object) -> Json {
    if schema.is_empty() { true.into() } else { schema.into() }
}

fn numbers(schema: Object, range: Range) -> Object {
    between(schema, "minimum", "maximum", range)
}

fn text_limits(schema: Object, limits: &Limits) -> Object {
    between(schema, "minLength", "maxLength", limits.length).with_some("pattern", limits.pattern.as_ref())
}

fn between(schema: Object, least: &str, greatest: &str, range: Range) -> Object {
    schema.with_some(least, range.min).with_some(greatest, range.max)
}
