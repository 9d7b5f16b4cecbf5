//! Where facts come from: the last comparison with the documentation, and what the documentation does not state.

use super::checks;
use super::context::{Context, prose};
use super::declare::Item;
use crate::date::Date;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Checked, Docs, Section, Shape, Type};
use crate::node::Span;
use crate::spec::{Doc, Entries, Spanned};

/// The last comparison of a file or endpoint.
pub(super) fn checked(
    on: Option<&Spanned<Date>>,
    source: Option<&Doc>,
    diagnostics: &mut Diagnostics,
) -> Option<Checked> {
    if let (None, Some(source)) = (on, source) {
        diagnostics.push(
            Diagnostic::new(Code::MissingKey, source.0.span, "`source` needs `checked`")
                .label("the date of the comparison is missing")
                .help("add `checked:` with the date of the comparison, as in `checked: 2026-08-13`"),
        );
    }
    Some(Checked { on: on?.value, source: source.map(prose) })
}

/// Unverified facts of an endpoint, each with the reason to believe it.
pub(super) fn unverified(facts: &Entries<Doc>, diagnostics: &mut Diagnostics) -> Vec<(String, String)> {
    for (fact, _) in facts {
        checks::check_word(fact, diagnostics);
    }
    facts.iter().map(|(fact, reason)| (fact.value.clone(), prose(reason))).collect()
}

/// Reports unverified facts of items that are no previews.
pub(super) fn report_stable(
    context: &Context<'_>,
    types: &[Type],
    sections: &[Section],
    diagnostics: &mut Diagnostics,
) {
    for (id, declaration) in context.declarations.iter() {
        let ty = &types[id.0];
        if ty.only_preview {
            continue;
        }
        for (reason, docs) in parts(declaration.item, &ty.shape) {
            report_unless_preview(reason, docs.preview, diagnostics);
        }
    }
    for (section, file) in sections.iter().zip(&context.spec.sections) {
        for (operation, (_, endpoint)) in section.operations.iter().zip(&file.section.endpoints) {
            if operation.docs.preview {
                continue;
            }
            let fact = endpoint.unverified.first().map(|(fact, _)| fact.span);
            if let Some(span) = fact.or(endpoint.scopes.unknown) {
                report(span, "a fact of an endpoint", diagnostics);
            }
            for (name, field) in &endpoint.query {
                let input = operation.inputs.iter().find(|input| input.api_name == name.value);
                let is_preview = input.is_some_and(|input| input.docs.preview);
                report_unless_preview(field.unverified.as_ref(), is_preview, diagnostics);
            }
        }
    }
}

/// The parts of a type, with the reason of those that are unverified.
fn parts<'t>(item: Item<'t>, shape: &'t Shape) -> Vec<(Option<&'t Doc>, &'t Docs)> {
    match (item, shape) {
        (Item::Schema(schema), Shape::Struct(fields)) => {
            let own = &fields[fields.len() - schema.fields.len()..];
            let parts = schema.fields.iter().zip(own);
            parts.map(|((_, spec), field)| (spec.unverified.as_ref(), &field.docs)).collect()
        }
        (Item::Union(union), Shape::Union { variants, .. }) => {
            let parts = union.variants.iter().zip(variants);
            parts.map(|((_, spec), variant)| (spec.0.unverified.as_ref(), &variant.docs)).collect()
        }
        (Item::Enum(spec), Shape::Enum(variants)) => {
            let parts = spec.values.iter().zip(variants);
            parts.map(|((_, spec), variant)| (spec.0.unverified.as_ref(), &variant.docs)).collect()
        }
        _ => Vec::new(),
    }
}

fn report_unless_preview(reason: Option<&Doc>, is_preview: bool, diagnostics: &mut Diagnostics) {
    if let Some(reason) = reason.filter(|_| !is_preview) {
        report(reason.0.span, "an item", diagnostics);
    }
}

/// Reports an unverified fact of something that is no preview.
pub(super) fn report(span: Span, what: &str, diagnostics: &mut Diagnostics) {
    diagnostics.push(
        Diagnostic::new(Code::Conflict, span, format!("{what} that is no preview is unverified"))
            .label("stable users of the client would rely on it")
            .help("add `preview: true`, or find the page that states the fact"),
    );
}
