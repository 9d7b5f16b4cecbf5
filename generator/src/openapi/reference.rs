//! The names of schemas, and references to them.

use crate::json::Object;
use crate::model::{Api, Type, TypeId, UnionVariant};

/// A schema that refers to that of a named type.
pub(super) fn reference(api: &Api, id: TypeId) -> Object {
    to(&component(api.get(id)))
}

/// A schema that refers to another one.
pub(super) fn to(component: &str) -> Object {
    Object::new().with("$ref", path(component))
}

/// The path of a schema in the document.
pub(super) fn path(component: &str) -> String {
    format!("#/components/schemas/{component}")
}

/// The name of a type's schema: its API name, or a unique name if that has characters that OpenAPI does not allow.
/// Neither contains a dot, so the names of variants are free.
pub(super) fn component(ty: &Type) -> String {
    let fits = ty.api_name.starts_with(|c: char| c.is_ascii_alphabetic())
        && ty.api_name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    if fits { ty.api_name.clone() } else { format!("_{}", ty.name) }
}

/// The name of the schema of a union's variant.
pub(super) fn variant_component(ty: &Type, variant: &UnionVariant) -> String {
    format!("{}.{}", component(ty), variant.name)
}
