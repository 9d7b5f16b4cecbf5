//! Idempotency keys: fields of bodies by which the API recognizes a repeated call.

use super::context::{Context, Lowering};
use super::declare::Item;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Encoding, Input, Section, Shape, Type, TypeId};
use crate::spec::{self, Text, TypeExpr};
use std::collections::BTreeSet;

impl Lowering<'_> {
    /// The API name of the body's idempotency key.
    pub(super) fn idempotency_key(&self, inputs: &[Input]) -> Option<String> {
        let body = inputs.iter().find_map(json_body)?;
        let key = self.types[body.0].fields().iter().find(|field| field.idempotency_key)?;
        Some(key.api_name.clone())
    }
}

/// The struct or union of a body in JSON.
fn json_body(input: &Input) -> Option<TypeId> {
    input.ty.named().filter(|_| input.encoding == Encoding::Json && input.api_name == "body")
}

/// Checks the type of a field that is marked as an idempotency key.
pub(super) fn check_type(name: &Text, field: &spec::Field, diagnostics: &mut Diagnostics) {
    let is_text = matches!(&field.ty.value, TypeExpr::Name(name) if name == "string");
    if field.idempotency_key.is_set() && !is_text && field.ty.value != TypeExpr::Unreadable {
        diagnostics.push(
            Diagnostic::new(
                Code::Conflict,
                field.ty.span,
                format!("the idempotency key `{}` is not a `string`", name.value),
            )
            .help("write `string`, without `?`: the client makes a key if the caller gives none"),
        );
    }
}

/// Reports keys that are not fields of a body in JSON, and bodies with two keys.
pub(super) fn check(
    context: &Context<'_>,
    types: &[Type],
    sections: &[Section],
    diagnostics: &mut Diagnostics,
) {
    let inputs = sections.iter().flat_map(|section| &section.operations).flat_map(|it| &it.inputs);
    let bodies: BTreeSet<TypeId> = inputs.filter_map(json_body).collect();
    for (id, declaration) in context.declarations.iter() {
        let (Item::Schema(schema), Shape::Struct(fields)) = (declaration.item, &types[id.0].shape) else {
            continue;
        };
        let mut keys = schema.fields.iter().filter(|(_, field)| field.idempotency_key.is_set());
        let Some((first, _)) = keys.next() else { continue };
        if let Some((second, _)) = keys.next() {
            diagnostics.push(
                Diagnostic::new(Code::Conflict, second.span, "a body has one idempotency key")
                    .label("a second one")
                    .related(first.span, "the first one")
                    .help("leave out one `idempotency_key`"),
            );
        }
        let is_body = bodies.contains(&id) && !types[id.0].in_responses;
        if !is_body && fields.iter().any(|field| field.span == first.span) {
            diagnostics.push(
                Diagnostic::new(Code::Conflict, first.span, "only a body in JSON has an idempotency key")
                    .label(format!("`{}` is used otherwise", declaration.name.value))
                    .help(
                        "mark a field of the schema that is the `body` of an endpoint, and of nothing else",
                    ),
            );
        }
    }
    for (name, field) in
        context.spec.sections.iter().flat_map(|file| &file.section.endpoints).flat_map(|it| &it.1.query)
    {
        if field.idempotency_key.is_set() {
            diagnostics.push(
                Diagnostic::new(
                    Code::Unsupported,
                    name.span,
                    "a parameter of the query is no idempotency key",
                )
                .help("only a field of a body in JSON can be one yet"),
            );
        }
    }
}
