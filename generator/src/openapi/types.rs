//! The schemas of named types.

use super::reference::{component, path, reference, to, variant_component};
use super::{schema, words};
use crate::json::Object;
use crate::model::{Api, EnumVariant, Field, Shape, Type, UnionVariant};

/// The schemas of all types, sorted by name. Those of variants follow their union.
pub(super) fn schemas(api: &Api) -> Object {
    let mut schemas = Object::new();
    let mut types: Vec<&Type> =
        api.sections.iter().flat_map(|section| &section.types).map(|id| api.get(*id)).collect();
    types.sort_by_key(|ty| component(ty));
    for ty in types {
        schemas = match &ty.shape {
            Shape::Struct(fields) => schemas.with(component(ty), structure(api, ty, fields)),
            Shape::Enum(variants) => schemas.with(component(ty), enumeration(ty, variants)),
            Shape::Union { tag, variants } => {
                let alternatives =
                    variants.iter().map(|it| (variant_component(ty, it), variant_schema(api, tag, it)));
                schemas.with(component(ty), union(ty, tag, variants)).with_all(alternatives.collect())
            }
        };
    }
    schemas
}

fn described(ty: &Type) -> Object {
    Object::new().with("description", words::description(&ty.docs))
}

fn structure(api: &Api, ty: &Type, fields: &[Field]) -> Object {
    let required =
        fields.iter().filter(|field| !field.optional || field.idempotency_key).map(|field| &field.api_name);
    let properties: Object = fields.iter().map(|it| (&it.api_name, schema::field(api, it))).collect();
    let object = words::marked(described(ty).with("type", "object"), &ty.docs);
    object.with_any("required", required.collect::<Vec<_>>()).with_any("properties", properties)
}

fn enumeration(ty: &Type, variants: &[EnumVariant]) -> Object {
    let values = variants.iter().map(|variant| &variant.api_name);
    let unverified = variants.iter().filter_map(|it| Some((&it.api_name, it.docs.unverified.as_ref()?)));
    let meanings = variants.iter().map(|variant| words::description(&variant.docs));
    let schema = open(ty, "More values may come.")
        .with("type", "string")
        .with("enum", values.collect::<Vec<_>>())
        .with("x-enum-descriptions", meanings.collect::<Vec<_>>())
        .with_any("x-unverified", unverified.collect::<Object>());
    words::marked(schema, &ty.docs)
}

fn union(ty: &Type, tag: &str, variants: &[UnionVariant]) -> Object {
    let alternatives = variants.iter().map(|variant| to(&variant_component(ty, variant)));
    let mapping: Object =
        variants.iter().map(|variant| (&variant.api_name, path(&variant_component(ty, variant)))).collect();
    let schema = open(ty, "More kinds may come.")
        .with("type", "object")
        .with("oneOf", alternatives.collect::<Vec<_>>())
        .with("discriminator", Object::new().with("propertyName", tag).with("mapping", mapping));
    words::marked(schema, &ty.docs)
}

/// Describes a type to which responses may add values or variants.
fn open(ty: &Type, more: &str) -> Object {
    if !ty.in_responses {
        return described(ty);
    }
    let text = format!("{}\n\n{more}", words::description(&ty.docs));
    Object::new().with("description", text).with("x-open", true)
}

fn variant_schema(api: &Api, tag: &str, variant: &UnionVariant) -> Object {
    let value = Object::new().with("type", "string").with("const", &variant.api_name);
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
