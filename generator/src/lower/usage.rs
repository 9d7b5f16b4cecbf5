//! The use of types: in requests, in responses, only by previews, or not at all.

use super::checks;
use super::context::Context;
use super::declare::Item;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Docs, ErrorBody, Field, Section, Shape, Ty, Type, TypeId, UnionVariant};
use crate::name;
use crate::spec::{Mark, Text};
use std::collections::BTreeSet;

/// Marks every type with its uses, and reports rules of the language that depend on them.
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
    report_setters(types, diagnostics);
}

/// The types that operations and webhooks name directly.
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
                let inputs = operation.inputs.iter().filter(|input| counts(&input.docs));
                roots.requests.extend(inputs.filter_map(|input| input.ty.named()));
            }
            let webhooks = section.webhooks.iter().filter(|webhook| counts(&webhook.docs));
            roots.responses.extend(webhooks.map(|webhook| webhook.payload));
        }
        roots
    }
}

/// Reports marks of fields, variants and values that are previews without them: their type, or the type that they are
/// part of, is one.
pub(super) fn report_implied_previews(context: &Context<'_>, types: &[Type], diagnostics: &mut Diagnostics) {
    let is_preview = |id: TypeId| types[id.0].docs.preview;
    for (id, declaration) in context.declarations.iter() {
        let (item, shape) = (declaration.item, &types[id.0].shape);
        let marked: Vec<(&Text, Mark, bool)> = match (item, shape) {
            (Item::Schema(schema), Shape::Struct(fields)) => {
                let own = &fields[fields.len() - schema.fields.len()..];
                let with_type = schema.fields.iter().zip(own);
                let by_type = |field: &Field| field.ty.named().is_some_and(is_preview);
                with_type.map(|((name, spec), field)| (name, spec.preview, by_type(field))).collect()
            }
            (Item::Union(union), Shape::Union { variants, .. }) => {
                let with_type = union.variants.iter().zip(variants);
                let by_type = |variant: &UnionVariant| variant.ty.is_some_and(is_preview);
                with_type.map(|((name, spec), variant)| (name, spec.0.preview, by_type(variant))).collect()
            }
            (Item::Enum(spec), _) => {
                spec.values.iter().map(|(name, spec)| (name, spec.0.preview, false)).collect()
            }
            _ => Vec::new(),
        };
        for (name, mark, by_type) in marked.into_iter().filter(|(_, mark, _)| mark.is_set()) {
            if is_preview(id) {
                let whole = format!("`{}`, which it is part of,", declaration.name.value);
                checks::report_implied_preview(name, mark, &whole, diagnostics);
            } else if by_type {
                checks::report_implied_preview(name, mark, "its type", diagnostics);
            }
        }
    }
}

/// Marks fields and variants whose type is a preview as previews.
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

/// All types reachable from the given ones, which are included, through the fields and variants that count.
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

/// The structs of a union's variants.
fn variants(ty: &Type) -> impl Iterator<Item = TypeId> {
    let variants = match &ty.shape {
        Shape::Union { variants, .. } => variants.as_slice(),
        _ => &[],
    };
    variants.iter().filter_map(|variant| variant.ty)
}

fn report_unused(context: &Context<'_>, types: &[Type], diagnostics: &mut Diagnostics) {
    if context.declarations.incomplete() || !diagnostics.is_empty() {
        return; // A type that looks unused may be used where a name could not be resolved.
    }
    let schemas = context.spec.sections.iter().flat_map(|file| &file.section.schemas);
    let bases = schemas.filter_map(|(_, schema)| schema.extends.as_ref());
    let extended: BTreeSet<&str> = bases.map(|base| base.value.as_str()).collect();
    for (id, declaration) in context.declarations.iter() {
        let ty = &types[id.0];
        let name = &declaration.name.value;
        if !ty.in_requests && !ty.in_responses && !extended.contains(name.as_str()) {
            diagnostics.push(
                Diagnostic::new(Code::Unused, declaration.name.span, format!("`{name}` is not used"))
                    .label("no endpoint uses it")
                    .help("use it, or leave it out"),
            );
        }
    }
}

/// Reports types that contain themselves with no list or map in between.
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
                        declaration.name.span,
                        format!("`{}` contains itself", declaration.name.value),
                    )
                    .label("has no finite value")
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

/// Reports variants without a schema in responses. Fields that the API adds to them later would be lost.
fn report_bare_variants(context: &Context<'_>, types: &[Type], diagnostics: &mut Diagnostics) {
    for (id, declaration) in context.declarations.iter() {
        let Item::Union(union) = declaration.item else { continue };
        if !types[id.0].in_responses {
            continue;
        }
        for (name, variant) in &union.variants {
            if variant.0.ty.is_none() && !name.is_missing() {
                diagnostics.push(
                    Diagnostic::new(
                        Code::Conflict,
                        name.span,
                        format!("responses contain the variant `{}`, which has no schema", name.value),
                    )
                    .label("fields that the API adds later would be lost")
                    .help("give it a schema, even one with `fields: {}`"),
                );
            }
        }
    }
}

/// Reports optional fields of requests whose setters would hide methods of traits.
fn report_setters(types: &[Type], diagnostics: &mut Diagnostics) {
    let mut reported = BTreeSet::new();
    for ty in types.iter().filter(|ty| ty.in_requests) {
        let Shape::Struct(fields) = &ty.shape else { continue };
        for field in fields.iter().filter(|it| it.optional && name::is_trait_method(it.name.plain())) {
            if reported.insert(field.span) {
                let message = format!("the name `{}` is reserved in structs of requests", field.name.plain());
                diagnostics.push(
                    Diagnostic::new(Code::ReservedName, field.span, message)
                        .label("a trait has a method of this name")
                        .help("give the field another name in Rust with `rust:`"),
                );
            }
        }
    }
}

/// Reports required fields of requests that are previews, which may go without notice.
fn report_required_previews(context: &Context<'_>, types: &[Type], diagnostics: &mut Diagnostics) {
    for (id, declaration) in context.declarations.iter() {
        let (ty, Item::Schema(schema)) = (&types[id.0], declaration.item) else { continue };
        let Shape::Struct(fields) = &ty.shape else { continue };
        if !ty.in_requests || ty.only_preview {
            continue;
        }
        for field in fields.iter().filter(|field| field.docs.preview && !field.optional) {
            let own = schema.fields.iter().find(|(name, _)| name.value == field.api_name);
            diagnostics.push(
                Diagnostic::new(
                    Code::Conflict,
                    own.map_or(declaration.name.span, |(name, _)| name.span),
                    format!("requests must contain `{}`, which is a preview", field.api_name),
                )
                .label("a required field is an argument of `new`")
                .help("mark its type with `?`, or mark the items that use the schema as previews"),
            );
        }
    }
}
