//! What a caller passes: parameters and bodies.

use super::json::Object;
use super::{schema, types, words};
use crate::model::{Api, Field, Input, InputKind, Operation, Ty, TypeId};
use serde_json::Value;

/// Everything that does not travel in the body.
pub(super) fn parameters(api: &Api, operation: &Operation) -> Vec<Object> {
    let inputs = operation.inputs.iter().filter_map(|input| match &input.kind {
        InputKind::Path { wire, example } => Some(
            named(wire, "path", &input.doc)
                .with("required", true)
                .with("schema", Object::new().with("type", "string"))
                .with("example", example),
        ),
        InputKind::JsonHeader { wire, ty, example } => Some(
            named(wire, "header", &input.doc)
                .with("required", true)
                .with("content", content(JSON, reference_with(api, *ty, example))),
        ),
        InputKind::Query(field) => Some(query(api, field)),
        InputKind::JsonBody { .. } | InputKind::FormBody { .. } | InputKind::Bytes { .. } => None,
    });
    inputs.chain(operation.options.iter().map(|field| query(api, field))).collect()
}

/// What travels in the body.
pub(super) fn body(api: &Api, operation: &Operation) -> Option<Object> {
    operation.inputs.iter().find_map(|input| {
        let content = match &input.kind {
            InputKind::JsonBody { ty, example } => content(JSON, reference_with(api, *ty, example)),
            InputKind::FormBody { ty, example } => content(FORM, reference_with(api, *ty, example)),
            // The format's word for bytes is that there is no schema; its example is only the name of a file.
            InputKind::Bytes { .. } => content("application/octet-stream", Object::new()),
            InputKind::Path { .. } | InputKind::JsonHeader { .. } | InputKind::Query(_) => return None,
        };
        Some(described(input).with("required", true).with("content", content))
    })
}

/// The content type of JSON.
pub(super) const JSON: &str = "application/json";
const FORM: &str = "application/x-www-form-urlencoded";

/// What is in a body of this type.
pub(super) fn content(content_type: &str, media: Object) -> Object {
    Object::new().with(content_type, media)
}

fn described(input: &Input) -> Object {
    Object::new().with("description", &input.doc)
}

fn named(wire: &str, span: &str, doc: &str) -> Object {
    Object::new().with("name", wire).with("in", span).with("description", doc)
}

fn query(api: &Api, field: &Field) -> Object {
    let parameter = named(&field.wire, "query", &words::description(&field.docs));
    let parameter = words::marked(parameter.with_flag("required", !field.optional), &field.docs);
    let parameter = match &field.ty {
        // Items are separated by commas.
        Ty::List(_) => parameter.with("style", "form").with("explode", false),
        _ => parameter,
    };
    parameter.with("schema", schema::parameter(api, field)).with_some("example", field.example.as_ref())
}

fn reference_with(api: &Api, ty: TypeId, example: &Value) -> Object {
    Object::new().with("schema", types::reference(api, ty)).with("example", example)
}
