//! Responses of operations, those that report errors included.

use super::media::{JSON, content};
use super::{links, reference, words};
use crate::json::Object;
use crate::model::{Api, ErrorCase, Operation, TypeId};

/// The name of the usual error response.
const ERROR: &str = "Error";

/// Responses that operations refer to.
pub(super) fn shared(api: &Api) -> Object {
    let usual = api.errors.first().map(|usual| with_body(api, words::about(api, usual.ty), usual.ty));
    Object::new().with_some(ERROR, usual)
}

/// The responses of an operation, by status.
pub(super) fn responses(api: &Api, operation: &Operation) -> Object {
    let mut responses = match operation.output {
        Some(output) => Object::new().with("200", success(api, operation, output)),
        None => {
            Object::new().with("204", Object::new().with("description", "Done; there is no more to say."))
        }
    };
    for case in &operation.errors {
        responses = responses.with(case.status.to_string(), error(api, case));
    }
    let default = match operation.other_errors {
        Some(body) => Some(with_body(api, words::about(api, body), body)),
        None => {
            api.errors.first().map(|_| Object::new().with("$ref", format!("#/components/responses/{ERROR}")))
        }
    };
    responses.with_some("default", default)
}

fn success(api: &Api, operation: &Operation, output: TypeId) -> Object {
    let examples: Object = operation
        .examples
        .iter()
        .map(|example| (&example.name, Object::new().with("value", &example.response)))
        .collect();
    let media =
        Object::new().with("schema", reference::reference(api, output)).with_any("examples", examples);
    Object::new()
        .with("description", words::about(api, output))
        .with("content", content(JSON, media))
        .with_any("links", links::links(api, operation))
}

/// An error response, with its own body or the usual one.
fn error(api: &Api, case: &ErrorCase) -> Object {
    let body = case.body.or_else(|| api.errors.first().map(|usual| usual.ty));
    let description = match (case.codes.as_slice(), body) {
        ([], Some(body)) => words::about(api, body),
        (codes, _) => words::points(codes),
    };
    let response = match body {
        Some(body) => with_body(api, description, body),
        None => Object::new().with("description", description),
    };
    let codes: Object = case.codes.iter().map(|code| (&code.name, &code.doc)).collect();
    response.with_any("x-error-codes", codes)
}

fn with_body(api: &Api, description: String, body: TypeId) -> Object {
    let media = Object::new().with("schema", reference::reference(api, body));
    Object::new().with("description", description).with("content", content(JSON, media))
}
