//! Lowers the kinds of items that an API keeps, and the codes of requests that it refuses.

use super::context::Context;
use super::{checks, errors};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{ErrorBody, Field, ItemKind, Refusal, Ty, Type};
use crate::spec::{self, Entries, Text};

/// The kinds of items.
pub(super) fn items(
    context: &Context<'_>,
    types: &[Type],
    bodies: &[ErrorBody],
    diagnostics: &mut Diagnostics,
) -> Vec<ItemKind> {
    let mut kinds = Vec::new();
    for (name, kind) in &context.spec.api.items {
        checks::check_word(name, diagnostics);
        kind.missing.iter().for_each(|code| errors::check_code(code, types, bodies, diagnostics));
        if let Some(inside) = &kind.inside {
            find_kind(&context.spec.api.items, inside, diagnostics);
        }
        let Some(ty) = context.declarations.schema_named(&kind.schema, diagnostics) else { continue };
        check_fields(&types[ty.0], kind, diagnostics);
        let text = |text: &Option<Text>| text.as_ref().map(|text| text.value.clone());
        kinds.push(ItemKind {
            name: name.value.clone(),
            ty,
            id: kind.id.value.clone(),
            created: text(&kind.created),
            changed: text(&kind.changed),
            inside: text(&kind.inside),
            always: kind.always.iter().map(|id| id.value.clone()).collect(),
            missing: text(&kind.missing),
            span: name.span,
        });
    }
    kinds
}

/// Checks the fields of an item that a server fills in: its ID and its times.
fn check_fields(schema: &Type, kind: &spec::ItemKind, diagnostics: &mut Diagnostics) {
    let report = |name: &Text, wanted: &str, diagnostics: &mut Diagnostics| {
        let message = format!("`{}` is not a {wanted}", name.value);
        let help = format!("name a field of `{}` that is a {wanted}", schema.api_name);
        diagnostics.push(Diagnostic::new(Code::Conflict, name.span, message).help(help));
    };
    if let Some(id) = field(schema, &kind.id, diagnostics)
        && id.ty != Ty::Unknown
        && (id.ty != Ty::Text || id.optional)
    {
        report(&kind.id, "required `string`", diagnostics);
    }
    for name in kind.created.iter().chain(&kind.changed) {
        if field(schema, name, diagnostics).is_some_and(|it| !matches!(it.ty, Ty::Timestamp | Ty::Unknown)) {
            report(name, "`timestamp`", diagnostics);
        }
    }
}

/// Finds the field of a schema. One that does not exist is reported.
pub(super) fn field<'t>(schema: &'t Type, name: &Text, diagnostics: &mut Diagnostics) -> Option<&'t Field> {
    let found = schema.fields().iter().find(|field| field.api_name == name.value);
    if found.is_none() && !name.is_missing() {
        report_no_field(schema, name, diagnostics);
    }
    found
}

/// Reports a field, or a path of fields, that a schema does not have.
pub(super) fn report_no_field(schema: &Type, name: &Text, diagnostics: &mut Diagnostics) {
    if schema.is_incomplete() {
        return;
    }
    let message = format!("`{}` has no field `{}`", schema.api_name, name.value);
    let known = schema.fields().iter().map(|field| field.api_name.as_str());
    diagnostics.push(Diagnostic::new(Code::BadPath, name.span, message).suggest(&name.value, known));
}

/// Finds a kind of item. One that does not exist is reported.
pub(super) fn find_kind<'s>(
    declared: &'s Entries<spec::ItemKind>,
    name: &Text,
    diagnostics: &mut Diagnostics,
) -> Option<&'s spec::ItemKind> {
    let found = declared.iter().find(|(kind, _)| kind.value == name.value);
    if found.is_none() && !name.is_missing() {
        let message = format!("there is no kind of item `{}`", name.value);
        let known = declared.iter().map(|(kind, _)| kind.value.as_str());
        let diagnostic = Diagnostic::new(Code::UnknownItem, name.span, message).once();
        let diagnostic = diagnostic.suggest(&name.value, known);
        diagnostics.push(diagnostic.or_help("declare it under `items` in `api.yaml`"));
    }
    found.map(|(_, kind)| kind)
}

/// The codes of requests that are refused for reasons that all endpoints share.
pub(super) fn refusals(
    context: &Context<'_>,
    types: &[Type],
    bodies: &[ErrorBody],
    diagnostics: &mut Diagnostics,
) -> Vec<(Refusal, String)> {
    let usual = &context.spec.api.error;
    for (word, _) in usual.or.iter().filter_map(|other| other.refusals.first()) {
        diagnostics.push(
            Diagnostic::new(Code::Conflict, word.span, "only the usual error body has `refusals`")
                .related(usual.body.span, "the usual body")
                .help("move them to the first error body"),
        );
    }
    let mut found = Vec::new();
    for (word, code) in &usual.refusals {
        errors::check_code(code, types, bodies, diagnostics);
        let Some(refusal) = Refusal::ALL.iter().find(|refusal| refusal.word() == word.value) else {
            report_no_reason(word, diagnostics);
            continue;
        };
        if *refusal == Refusal::RateLimit {
            check_throttled(usual, code, diagnostics);
        }
        found.push((*refusal, code.value.clone()));
    }
    found
}

fn report_no_reason(word: &Text, diagnostics: &mut Diagnostics) {
    if word.is_missing() {
        return;
    }
    let message = format!("`{}` is not a reason to refuse a request", word.value);
    let known = Refusal::ALL.iter().map(|refusal| refusal.word());
    diagnostics.push(Diagnostic::new(Code::UnknownKey, word.span, message).suggest(&word.value, known));
}

/// Checks that the code of a rate limit is one of those that report rate limits.
fn check_throttled(usual: &spec::ErrorBody, code: &Text, diagnostics: &mut Diagnostics) {
    let mut throttled = std::iter::once(usual).chain(&usual.or).flat_map(|body| &body.throttled).peekable();
    let Some(first) = throttled.peek().map(|first| first.span) else { return };
    if !code.is_missing() && !throttled.any(|other| other.value == code.value) {
        let message = format!("`{}` does not report a rate limit", code.value);
        diagnostics.push(
            Diagnostic::new(Code::Conflict, code.span, message)
                .related(first, "the codes that do")
                .help("write one of the codes under `throttled`, or add this one there"),
        );
    }
}
