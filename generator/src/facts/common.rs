//! Facts that items of several kinds have.

use super::item::Item;
use super::value::{Scalar, TypeExpr, TypeIndex, Value};
use super::words::{Aspect, Kind};
use crate::model::{Api, Checked, Docs, FieldPath, Limits, Term, Ty, TypeId};

/// A scope, a capability or an error code.
pub(super) fn described(kind: Kind, term: &Term) -> Item {
    Item::new(kind, &term.name, term.span).with_text(Aspect::Doc, &term.doc)
}

/// With the facts that documentation carries.
pub(super) fn with_docs(item: Item, docs: &Docs) -> Item {
    item.with_text(Aspect::Doc, &docs.text)
        .with_some_text(Aspect::Link, docs.link.as_ref())
        .with_mark(Aspect::Preview, docs.preview)
        .with_some_text(Aspect::Deprecated, docs.deprecated.as_ref())
        .with_some_text(Aspect::Unverified, docs.unverified.as_ref())
}

/// The day of a comparison, and its source.
pub(super) fn checked(checked: &Checked) -> Value {
    let source = checked.source.as_ref().map(|source| format!(", {source}")).unwrap_or_default();
    Value::Text(format!("{}{source}", checked.on))
}

/// The keys along a path.
pub(super) fn dotted(path: &FieldPath) -> String {
    path.api_names().collect::<Vec<_>>().join(".")
}

pub(super) fn named(id: TypeId) -> TypeExpr {
    TypeExpr::Of(TypeIndex(id.0))
}

/// A type of the model.
pub(super) fn type_expr(ty: &Ty) -> TypeExpr {
    let scalar = match ty {
        Ty::Named(id) => return named(*id),
        Ty::List(inner) => return TypeExpr::List(Box::new(type_expr(inner))),
        Ty::Map(inner) => return TypeExpr::Map(Box::new(type_expr(inner))),
        Ty::Text => Scalar::Text,
        Ty::Secret => Scalar::Secret,
        Ty::Boolean => Scalar::Boolean,
        Ty::Int32 => Scalar::Int32,
        Ty::Int64 => Scalar::Int64,
        Ty::Number => Scalar::Number,
        Ty::Timestamp => Scalar::Timestamp,
        Ty::Json | Ty::Unknown => Scalar::Json,
        Ty::Bytes => Scalar::Bytes,
    };
    TypeExpr::Scalar(scalar)
}

/// With the values that a field or parameter accepts.
pub(super) fn with_limits(item: Item, limits: &Limits) -> Item {
    let ranges = [
        (Aspect::Min, Aspect::Max, limits.number),
        (Aspect::MinLength, Aspect::MaxLength, limits.length),
        (Aspect::MinItems, Aspect::MaxItems, limits.items),
        (Aspect::ItemMin, Aspect::ItemMax, limits.item_number),
        (Aspect::ItemMinLength, Aspect::ItemMaxLength, limits.item_length),
    ];
    let item = ranges.into_iter().fold(item, |item, (least, greatest, range)| {
        item.with_some(least, range.min.map(Value::Number)).with_some(greatest, range.max.map(Value::Number))
    });
    item.with_some_text(Aspect::Pattern, limits.pattern.as_ref())
        .with_some(Aspect::Default, limits.default.clone().map(Value::Json))
}

/// Without the mark of a preview that follows from the type.
pub(super) fn without_implied_preview(api: &Api, ty: &Ty, mut item: Item) -> Item {
    if ty.named().is_some_and(|id| api.get(id).docs.preview) {
        item.only_preview |= item.facts.remove(&Aspect::Preview).is_some();
    }
    item
}
