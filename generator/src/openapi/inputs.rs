//! Parameters and bodies of requests.

use super::media::{FORM, JSON, content};
use super::{reference, schema, words};
use crate::json::Object;
use crate::model::{Api, Encoding, Input, Location, Operation, Ty};

/// The parameters: every input but the body.
pub(super) fn parameters(api: &Api, operation: &Operation) -> Vec<Object> {
    let inputs = operation.arguments().chain(operation.options());
    inputs.filter_map(|input| parameter(api, input)).collect()
}

fn parameter(api: &Api, input: &Input) -> Option<Object> {
    if input.location == Location::Body {
        return None;
    }
    let parameter = Object::new()
        .with("name", &input.api_name)
        .with("in", input.location.word())
        .with("description", words::description(&input.docs))
        .with_flag("required", input.required);
    let parameter = words::marked(parameter, &input.docs);
    if input.encoding == Encoding::Json {
        return Some(parameter.with("content", content(JSON, with_example(api, input))));
    }
    let parameter = match &input.ty {
        // Items are separated by commas.
        Ty::List(_) => parameter.with("style", "form").with("explode", false),
        _ => parameter,
    };
    Some(parameter.with("schema", schema::parameter(api, input)).with_some("example", input.example.as_ref()))
}

/// The body.
pub(super) fn body(api: &Api, operation: &Operation) -> Option<Object> {
    let input = operation.inputs_in(Location::Body).next()?;
    let content = match input.encoding {
        Encoding::Form => content(FORM, with_example(api, input)),
        // OpenAPI describes bytes by the absence of a schema. The example is only the name of a file.
        Encoding::Bytes => content("application/octet-stream", Object::new()),
        Encoding::Json | Encoding::Text => content(JSON, with_example(api, input)),
    };
    Some(
        Object::new()
            .with("description", words::description(&input.docs))
            .with("required", input.required)
            .with("content", content),
    )
}

fn with_example(api: &Api, input: &Input) -> Object {
    let schema = match &input.ty {
        Ty::Named(id) => reference::reference(api, *id),
        ty => schema::value(api, ty),
    };
    Object::new().with("schema", schema).with_some("example", input.example.as_ref())
}
