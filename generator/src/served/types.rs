//! Types.

use crate::json::{Json, Object};
use crate::model::{Field, Limits, Range, Shape, Ty, Type, UnionVariant};

/// A named type with its parts.
pub(super) fn named(named: &Type) -> Object {
    let object = Object::new().with("name", &named.api_name);
    match &named.shape {
        Shape::Struct(fields) => object.with("fields", fields.iter().map(field).collect::<Vec<_>>()),
        Shape::Enum(variants) => {
            let values = variants.iter().map(|variant| variant.api_name.clone());
            object.with("values", values.collect::<Vec<_>>())
        }
        Shape::Union { tag, variants } => {
            let variant = |variant: &UnionVariant| {
                let ty = variant.ty.map(|id| Json::from(id.0));
                Object::new().with("value", &variant.api_name).with_some("type", ty)
            };
            object.with("tag", tag).with("variants", variants.iter().map(variant).collect::<Vec<_>>())
        }
    }
}

fn field(field: &Field) -> Object {
    Object::new()
        .with("name", &field.api_name)
        .with("type", ty(&field.ty))
        .with_flag("optional", field.optional && !field.idempotency_key)
        .with_flag("base64", field.base64)
        .with_some("download", field.download)
        .with_any("limits", limits(&field.limits))
        .with_some("example", field.example.as_ref())
}

/// A type: the name of a scalar, the index of a named type, or an object with the type of a list or map.
pub(super) fn ty(ty: &Ty) -> Json {
    let scalar = match ty {
        Ty::Named(id) => return id.0.into(),
        Ty::List(inner) => return Object::new().with("list", self::ty(inner)).into(),
        Ty::Map(inner) => return Object::new().with("map", self::ty(inner)).into(),
        Ty::Text => "string",
        Ty::Secret => "secret",
        Ty::Boolean => "boolean",
        Ty::Int32 => "int32",
        Ty::Int64 => "int64",
        Ty::Number => "number",
        Ty::Timestamp => "timestamp",
        Ty::Bytes => "bytes",
        Ty::Json | Ty::Unknown => "json",
    };
    scalar.into()
}

/// Limits, without those that are not stated.
pub(super) fn limits(limits: &Limits) -> Object {
    Object::new()
        .with_any("number", range(limits.number))
        .with_any("length", range(limits.length))
        .with_any("items", range(limits.items))
        .with_any("item_number", range(limits.item_number))
        .with_any("item_length", range(limits.item_length))
        .with_some("pattern", limits.pattern.as_ref())
        .with_some("default", limits.default.as_ref())
}

fn range(range: Range) -> Object {
    Object::new().with_some("min", range.min).with_some("max", range.max)
}
