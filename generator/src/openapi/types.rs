//! Named types as schemas that others refer to.

use super::json::Object;
use super::{schema, words};
use crate::model::{Api, EnumVariant, Field, Shape, Type, TypeId, UnionVariant};

/// The schemas of all types, section by section; behind a union those of its kinds.
pub(super) fn schemas(api: &Api) -> Object {
    let mut schemas = Object::new();
    for ty in api.sections.iter().flat_map(|section| &section.types).map(|id| api.get(*id)) {
        schemas = match &ty.shape {
            Shape::Struct(fields) => schemas.with(component(ty), structure(api, ty, fields)),
            Shape::Enum(variants) => schemas.with(component(ty), enumeration(ty, variants)),
            Shape::Union { tag, variants } => {
                let kinds = variants.iter().map(|it| (kind_component(ty, it), kind(api, tag, it)));
                schemas.with(component(ty), union(ty, tag, variants)).with_all(kinds.collect())
            }
        };
    }
    schemas
}

/// A schema that is the one of a named type.
pub(super) fn reference(api: &Api, id: TypeId) -> Object {
    to(&component(api.get(id)))
}

fn to(component: &str) -> Object {
    Object::new().with("$ref", path(component))
}

fn path(component: &str) -> String {
    format!("#/components/schemas/{component}")
}

/// What the API calls a type or, where that has characters that names have not here, a name like no other. Neither
/// has a dot, so that those of kinds are free.
fn component(ty: &Type) -> String {
    let fits = ty.wire.starts_with(|c: char| c.is_ascii_alphabetic())
        && ty.wire.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    if fits { ty.wire.clone() } else { format!("_{}", ty.name) }
}

fn kind_component(ty: &Type, variant: &UnionVariant) -> String {
    format!("{}.{}", component(ty), variant.name)
}

fn described(ty: &Type) -> Object {
    Object::new().with("description", words::description(&ty.docs))
}

fn structure(api: &Api, ty: &Type, fields: &[Field]) -> Object {
    let required = fields.iter().filter(|field| !field.optional).map(|field| &field.wire);
    let properties: Object = fields.iter().map(|it| (&it.wire, schema::field(api, it))).collect();
    let object = words::marked(described(ty).with("type", "object"), &ty.docs);
    object.with_any("required", required.collect::<Vec<_>>()).with_any("properties", properties)
}

fn enumeration(ty: &Type, variants: &[EnumVariant]) -> Object {
    let values = variants.iter().map(|variant| &variant.wire);
    let meanings = variants.iter().map(|variant| words::description(&variant.docs));
    let schema = open(ty, "More values may come.")
        .with("type", "string")
        .with("enum", values.collect::<Vec<_>>())
        .with("x-enum-descriptions", meanings.collect::<Vec<_>>());
    words::marked(schema, &ty.docs)
}

fn union(ty: &Type, tag: &str, variants: &[UnionVariant]) -> Object {
    let kinds = variants.iter().map(|variant| to(&kind_component(ty, variant)));
    let mapping: Object =
        variants.iter().map(|variant| (&variant.wire, path(&kind_component(ty, variant)))).collect();
    let schema = open(ty, "More kinds may come.")
        .with("type", "object")
        .with("oneOf", kinds.collect::<Vec<_>>())
        .with("discriminator", Object::new().with("propertyName", tag).with("mapping", mapping));
    words::marked(schema, &ty.docs)
}

/// Describes a type that answers may go beyond.
fn open(ty: &Type, more: &str) -> Object {
    if !ty.in_responses {
        return described(ty);
    }
    let text = format!("{}\n\n{more}", words::description(&ty.docs));
    Object::new().with("description", text).with("x-open", true)
}

fn kind(api: &Api, tag: &str, variant: &UnionVariant) -> Object {
    let value = Object::new().with("type", "string").with("const", &variant.wire);
    let tagged = Object::new()
        .with("type", "object")
        .with("required", vec![tag])
        .with("properties", Object::new().with(tag, value));
    let schema =
        words::marked(Object::new().with("description", words::description(&variant.docs)), &variant.docs);
    match variant.ty {
        Some(id) => schema.with("allOf", vec![reference(api, id), tagged]),
        None => schema.with_all(tagged),
    }
}
