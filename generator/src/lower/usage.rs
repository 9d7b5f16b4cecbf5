//! Who uses a type: requests, responses, or nobody; and types that would never end.

use super::Context;
use crate::diagnostic::{Code, Mistake, Mistakes};
use crate::model::{InputKind, Section, Shape, Ty, Type, TypeId};
use std::collections::BTreeSet;

/// Marks every type with the directions it travels in, and reports types that are unused or without end.
pub(super) fn check(
    context: &Context<'_>,
    types: &mut [Type],
    sections: &[Section],
    error: TypeId,
    mistakes: &mut Mistakes,
) {
    let mut requests = Vec::new();
    let mut responses = vec![error];
    for operation in sections.iter().flat_map(|section| &section.operations) {
        responses.push(operation.output);
        responses.extend(operation.errors.iter().filter_map(|case| case.body));
        requests.extend(operation.inputs.iter().filter_map(|input| match input.kind {
            InputKind::JsonHeader { ty, .. } | InputKind::JsonBody { ty, .. } => Some(ty),
            InputKind::Path { .. } | InputKind::Bytes { .. } => None,
        }));
    }
    for id in reach(types, requests) {
        types[id.0].in_requests = true;
    }
    for id in reach(types, responses) {
        types[id.0].in_responses = true;
    }
    report_unused(context, types, mistakes);
    report_endless(context, types, mistakes);
    report_bare_variants(context, types, mistakes);
}

/// All types that these lead to, themselves included.
fn reach(types: &[Type], mut next: Vec<TypeId>) -> Vec<TypeId> {
    let mut seen = vec![false; types.len()];
    let mut found = Vec::new();
    while let Some(id) = next.pop() {
        if types.len() > id.0 && !std::mem::replace(&mut seen[id.0], true) {
            found.push(id);
            next.extend(parts(&types[id.0]).filter_map(Ty::named));
            next.extend(variants(&types[id.0]));
        }
    }
    found
}

/// The types of a struct's fields.
fn parts(ty: &Type) -> impl Iterator<Item = &Ty> {
    let fields = match &ty.shape {
        Shape::Struct(fields) => fields.as_slice(),
        _ => &[],
    };
    fields.iter().map(|field| &field.ty)
}

/// The structs of a union's kinds.
fn variants(ty: &Type) -> impl Iterator<Item = TypeId> {
    let variants = match &ty.shape {
        Shape::Union { variants, .. } => variants.as_slice(),
        _ => &[],
    };
    variants.iter().filter_map(|variant| variant.ty)
}

fn report_unused(context: &Context<'_>, types: &[Type], mistakes: &mut Mistakes) {
    if context.declarations.incomplete() || !mistakes.is_empty() {
        return; // What looks unused may be used where something could not be resolved.
    }
    let schemas = context.spec.sections.iter().flat_map(|file| &file.section.schemas);
    let bases = schemas.filter_map(|(_, schema)| schema.extends.as_ref());
    let extended: BTreeSet<&str> = bases.map(|base| base.value.as_str()).collect();
    for (id, declaration) in context.declarations.iter() {
        let ty = &types[id.0];
        let name = &declaration.name.value;
        if !ty.in_requests && !ty.in_responses && !extended.contains(name.as_str()) {
            mistakes.push(
                Mistake::new(Code::Unused, declaration.name.at, format!("nothing uses `{name}`"))
                    .label("no endpoint leads here")
                    .help("use it, or leave it out"),
            );
        }
    }
}

/// Reports types that hold themselves with no list or map in between.
fn report_endless(context: &Context<'_>, types: &[Type], mistakes: &mut Mistakes) {
    let direct = |id: TypeId| {
        let fields = parts(&types[id.0]).filter_map(|ty| match ty {
            Ty::Named(id) => Some(*id),
            _ => None,
        });
        fields.chain(variants(&types[id.0])).collect::<Vec<_>>()
    };
    for (id, declaration) in context.declarations.iter() {
        let mut seen = vec![false; types.len()];
        let mut next = direct(id);
        while let Some(inner) = next.pop() {
            if inner == id {
                mistakes.push(
                    Mistake::new(
                        Code::Recursion,
                        declaration.name.at,
                        format!("`{}` holds itself", declaration.name.value),
                    )
                    .label("would never end")
                    .help("put a list or a map in between"),
                );
                break;
            }
            if !std::mem::replace(&mut seen[inner.0], true) {
                next.extend(direct(inner));
            }
        }
    }
}

/// A kind of a response's union needs a schema, so that fields it gets later are kept.
fn report_bare_variants(context: &Context<'_>, types: &[Type], mistakes: &mut Mistakes) {
    for (id, declaration) in context.declarations.iter() {
        let super::declare::Item::Union(union) = declaration.item else { continue };
        if !types[id.0].in_responses {
            continue;
        }
        for (name, variant) in &union.variants {
            if variant.0.ty.is_none() {
                mistakes.push(
                    Mistake::new(
                        Code::Conflict,
                        name.at,
                        format!("`{}` travels in responses and has no schema", name.value),
                    )
                    .label("fields that it gets later would be lost")
                    .help("give it a schema, even one with `fields: {}`"),
                );
            }
        }
    }
}
