//! Who uses a type: requests, responses, or nobody; and types that would never end.

use super::Context;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Docs, ErrorBody, Input, InputKind, Section, Shape, Ty, Type, TypeId};
use std::collections::BTreeSet;

/// Marks every type with who uses it, and reports types that are unused or without end.
pub(super) fn check(
    context: &Context<'_>,
    types: &mut [Type],
    sections: &[Section],
    errors: &[ErrorBody],
    diagnostics: &mut Diagnostics,
) {
    let all = Roots::of(sections, errors, |_| true);
    let stable = Roots::of(sections, errors, |docs| !docs.preview);
    for id in reach(types, all.requests, |_| true) {
        types[id.0].in_requests = true;
    }
    for id in reach(types, all.responses, |_| true) {
        types[id.0].in_responses = true;
    }
    let both = [stable.requests, stable.responses].concat();
    let reached = reach(types, both, |docs| !docs.preview);
    (0..types.len()).for_each(|id| types[id].only_preview = !reached.contains(&TypeId(id)));
    report_unused(context, types, diagnostics);
    report_endless(context, types, diagnostics);
    report_bare_variants(context, types, diagnostics);
    report_required_previews(context, types, diagnostics);
}

/// The types that operations and notifications name themselves.
struct Roots {
    requests: Vec<TypeId>,
    responses: Vec<TypeId>,
}

impl Roots {
    fn of(sections: &[Section], errors: &[ErrorBody], counts: impl Fn(&Docs) -> bool) -> Self {
        let mut roots = Self { requests: Vec::new(), responses: errors.iter().map(|body| body.ty).collect() };
        for section in sections {
            for operation in section.operations.iter().filter(|operation| counts(&operation.docs)) {
                roots.responses.extend(operation.output);
                roots.responses.extend(operation.other_errors);
                roots.responses.extend(operation.errors.iter().filter_map(|case| case.body));
                roots.requests.extend(operation.inputs.iter().filter_map(input_type));
                let options = operation.options.iter().filter(|field| counts(&field.docs));
                roots.requests.extend(options.filter_map(|field| field.ty.named()));
            }
            let webhooks = section.webhooks.iter().filter(|webhook| counts(&webhook.docs));
            roots.responses.extend(webhooks.map(|webhook| webhook.payload));
        }
        roots
    }
}

fn input_type(input: &Input) -> Option<TypeId> {
    match &input.kind {
        InputKind::JsonHeader { ty, .. }
        | InputKind::JsonBody { ty, .. }
        | InputKind::FormBody { ty, .. } => Some(*ty),
        InputKind::Query(field) => field.ty.named(),
        InputKind::Path { .. } | InputKind::Bytes { .. } => None,
    }
}

/// What holds a type that is a preview is a preview itself.
pub(super) fn spread_preview(types: &mut [Type]) {
    let preview: Vec<bool> = types.iter().map(|ty| ty.docs.preview).collect();
    for ty in types {
        match &mut ty.shape {
            Shape::Struct(fields) => fields
                .iter_mut()
                .for_each(|field| field.docs.preview |= field.ty.named().is_some_and(|id| preview[id.0])),
            Shape::Union { variants, .. } => variants
                .iter_mut()
                .for_each(|variant| variant.docs.preview |= variant.ty.is_some_and(|id| preview[id.0])),
            Shape::Enum(_) => {}
        }
    }
}

/// All types that these lead to, themselves included, by way of fields and kinds that count.
fn reach(types: &[Type], mut next: Vec<TypeId>, counts: impl Fn(&Docs) -> bool) -> BTreeSet<TypeId> {
    let mut found = BTreeSet::new();
    while let Some(id) = next.pop() {
        let Some(ty) = types.get(id.0) else { continue };
        if found.insert(id) {
            match &ty.shape {
                Shape::Struct(fields) => {
                    let fields = fields.iter().filter(|field| counts(&field.docs));
                    next.extend(fields.filter_map(|field| field.ty.named()));
                }
                Shape::Union { variants, .. } => {
                    let variants = variants.iter().filter(|variant| counts(&variant.docs));
                    next.extend(variants.filter_map(|variant| variant.ty));
                }
                Shape::Enum(_) => {}
            }
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

fn report_unused(context: &Context<'_>, types: &[Type], diagnostics: &mut Diagnostics) {
    if context.declarations.incomplete() || !diagnostics.is_empty() {
        return; // What looks unused may be used where something could not be resolved.
    }
    let schemas = context.spec.sections.iter().flat_map(|file| &file.section.schemas);
    let bases = schemas.filter_map(|(_, schema)| schema.extends.as_ref());
    let extended: BTreeSet<&str> = bases.map(|base| base.value.as_str()).collect();
    for (id, declaration) in context.declarations.iter() {
        let ty = &types[id.0];
        let name = &declaration.name.value;
        if !ty.in_requests && !ty.in_responses && !extended.contains(name.as_str()) {
            diagnostics.push(
                Diagnostic::new(Code::Unused, declaration.name.at, format!("nothing uses `{name}`"))
                    .label("no endpoint leads here")
                    .help("use it, or leave it out"),
            );
        }
    }
}

/// Reports types that hold themselves with no list or map in between.
fn report_endless(context: &Context<'_>, types: &[Type], diagnostics: &mut Diagnostics) {
    let direct = |id: TypeId| {
        let fields = parts(&types[id.0]).filter_map(|ty| match ty {
            Ty::Named(id) => Some(*id),
            _ => None,
        });
        fields.chain(variants(&types[id.0])).collect::<Vec<_>>()
    };
    for (id, declaration) in context.declarations.iter() {
        let mut seen = BTreeSet::new();
        let mut next = direct(id);
        while let Some(inner) = next.pop() {
            if inner == id {
                diagnostics.push(
                    Diagnostic::new(
                        Code::Recursion,
                        declaration.name.at,
                        format!("`{}` holds itself", declaration.name.value),
                    )
                    .label("would never end")
                    .help("put a list or a map in between"),
                );
                break;
            }
            if seen.insert(inner) {
                next.extend(direct(inner));
            }
        }
    }
}

/// A kind of a response's union needs a schema, so that fields it gets later are kept.
fn report_bare_variants(context: &Context<'_>, types: &[Type], diagnostics: &mut Diagnostics) {
    for (id, declaration) in context.declarations.iter() {
        let super::declare::Item::Union(union) = declaration.item else { continue };
        if !types[id.0].in_responses {
            continue;
        }
        for (name, variant) in &union.variants {
            if variant.0.ty.is_none() {
                diagnostics.push(
                    Diagnostic::new(
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

/// What requests must hold cannot go without notice.
fn report_required_previews(context: &Context<'_>, types: &[Type], diagnostics: &mut Diagnostics) {
    for (id, declaration) in context.declarations.iter() {
        let (ty, super::declare::Item::Schema(schema)) = (&types[id.0], declaration.item) else { continue };
        let Shape::Struct(fields) = &ty.shape else { continue };
        if !ty.in_requests || ty.only_preview {
            continue;
        }
        for field in fields.iter().filter(|field| field.docs.preview && !field.optional) {
            let own = schema.fields.iter().find(|(name, _)| name.value == field.wire);
            diagnostics.push(
                Diagnostic::new(
                    Code::Conflict,
                    own.map_or(declaration.name.at, |(name, _)| name.at),
                    format!("requests must hold `{}`, which is a preview", field.wire),
                )
                .label("without it `new` could not be called")
                .help("mark its type with `?`, or what leads to the schema as a preview"),
            );
        }
    }
}
