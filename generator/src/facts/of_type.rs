//! The facts of a type of a spec.

use super::common::{named, type_expr, with_docs, with_limits, without_implied_preview};
use super::item::{Item, Messages};
use super::value::Value;
use super::words::{Aspect, Kind};
use crate::model::{Api, EnumVariant, Field, Shape, Ty, Type, UnionVariant};

/// The item of a type.
pub(super) fn item(api: &Api, ty: &Type) -> Item {
    let kind = match &ty.shape {
        Shape::Struct(_) => Kind::Object,
        Shape::Enum(_) => Kind::Enum,
        Shape::Union { .. } => Kind::Union,
    };
    let item = Item::new(kind, &ty.api_name, ty.span)
        .with_alias(&ty.name)
        .with_text(Aspect::RustName, &ty.name)
        .with_text(Aspect::Module, &ty.module);
    let item = with_docs(item, &ty.docs);
    let mut item = match &ty.shape {
        Shape::Struct(fields) => {
            let required = fields.iter().filter(|field| !field.optional);
            let arguments = required.map(|field| field.name.plain().to_owned()).collect();
            let order = ty.in_requests.then_some(Value::Order(arguments));
            item.with_some(Aspect::Arguments, order).with_parts(fields.iter().map(|it| field(api, it)))
        }
        Shape::Enum(variants) => item.with_parts(variants.iter().map(value)),
        Shape::Union { tag, variants } => {
            item.with_text(Aspect::Tag, tag).with_parts(variants.iter().map(|it| variant(api, ty, it)))
        }
    };
    item.is_named = true;
    item.only_preview = ty.only_preview;
    item.within = Messages { requests: ty.in_requests, responses: ty.in_responses };
    item.parts.iter_mut().for_each(|part| part.within = item.within);
    item
}

fn field(api: &Api, field: &Field) -> Item {
    let item = Item::new(Kind::Field, &field.api_name, field.span)
        .with_alias(field.name.plain())
        .with_text(Aspect::RustName, field.name.plain())
        .with(Aspect::Type, Value::Type(type_expr(&field.ty)))
        .with_mark(Aspect::Required, !field.optional)
        .with_mark(Aspect::IdempotencyKey, field.idempotency_key)
        .with_some(Aspect::Encoding, field.base64.then(|| Value::Text("base64".to_owned())))
        .with_some(Aspect::Download, field.download.map(|seconds| Value::Number(seconds.into())))
        .with_some(Aspect::Example, field.example.clone().map(Value::Json));
    let item = with_limits(with_docs(item, &field.docs), &field.limits);
    without_implied_preview(api, &field.ty, item)
}

fn value(variant: &EnumVariant) -> Item {
    let item = Item::new(Kind::Value, &variant.api_name, variant.span)
        .with_alias(&variant.name)
        .with_text(Aspect::RustName, &variant.name);
    with_docs(item, &variant.docs)
}

fn variant(api: &Api, union: &Type, variant: &UnionVariant) -> Item {
    let is_shared = union.in_requests && variant.ty.is_some() && union.conversion(variant).is_none();
    let item = Item::new(Kind::Variant, &variant.api_name, variant.span)
        .with_alias(&variant.name)
        .with_text(Aspect::RustName, &variant.name)
        .with_some(Aspect::Type, variant.ty.map(|id| Value::Type(named(id))))
        .with_mark(Aspect::SharedType, is_shared);
    let mut item = with_docs(item, &variant.docs);
    let schema = variant.ty.map(|id| &api.get(id).docs);
    // Without documentation of its own, a variant has that of its schema.
    if schema.is_some_and(|schema| schema.text == variant.docs.text) {
        item.facts.remove(&Aspect::Doc);
    }
    match variant.ty {
        Some(id) => without_implied_preview(api, &Ty::Named(id), item),
        None => item,
    }
}
