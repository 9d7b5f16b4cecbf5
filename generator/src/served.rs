//! Describes the API for mock servers, in JSON.
//!
//! The description contains what a server needs: operations with their inputs, errors, limits and effects, types by their
//! index, and examples. It has no documentation but summaries and the meanings of error codes. Only the mock server reads
//! this form, which may change with it; [`openapi`](crate::openapi) is the form for other programs.

mod flow;
mod types;

use crate::effects;
use crate::json::Object;
use crate::model::{
    Api, Auth, Encoding, ErrorBody, ErrorCase, Input, ItemKind, Operation, RateLimit, Section, Term,
};
use crate::render::MARK;
use types::{limits, ty};

/// The description of an API, as indented JSON.
#[must_use]
pub fn describe(api: &Api) -> String {
    let operations = api
        .sections
        .iter()
        .flat_map(|section| section.operations.iter().map(move |it| operation(section, it)));
    let authorization = api
        .authorization
        .as_ref()
        .map(|it| Object::new().with("authorize", &it.authorize).with("token", &it.token));
    let names = |terms: &[Term]| terms.iter().map(|term| term.name.clone()).collect::<Vec<_>>();
    let refusals: Object = api.refusals.iter().map(|(reason, code)| (reason.word(), code)).collect();
    let webhooks = api.sections.iter().flat_map(|section| &section.webhooks);
    let webhooks = webhooks.map(|it| Object::new().with("payload", it.payload.0));
    let text = Object::new()
        .with(MARK, "from spec/ by the generator; change the spec, not this file")
        .with("title", &api.title)
        .with("server", &api.server)
        .with_some("authorization", authorization)
        .with("errors", api.errors.iter().map(error_body).collect::<Vec<_>>())
        .with("throttled", api.throttled.clone())
        .with("refusals", refusals)
        .with("scopes", names(&api.scopes))
        .with("capabilities", names(&api.capabilities))
        .with("items", api.items.iter().map(item).collect::<Vec<_>>())
        .with("operations", operations.collect::<Vec<_>>())
        .with_any("webhooks", webhooks.collect::<Vec<_>>())
        .with("types", api.types.iter().map(types::named).collect::<Vec<_>>())
        .to_text();
    // The mark must be in the first line.
    text.replacen("{\n  ", "{ ", 1)
}

fn error_body(body: &ErrorBody) -> Object {
    Object::new()
        .with("type", body.ty.0)
        .with("code", flow::path(&[&body.code]))
        .with("message", flow::path(&[&body.message]))
}

fn item(kind: &ItemKind) -> Object {
    Object::new().with("name", &kind.name).with("type", kind.ty.0).with_all(effects::item(kind))
}

fn operation(section: &Section, operation: &Operation) -> Object {
    let auth = match operation.auth {
        Auth::Bearer => "bearer",
        Auth::None => "none",
        Auth::BasicOrNone => "basic_or_none",
    };
    let examples = operation.examples.iter();
    let examples = examples.map(|it| Object::new().with("name", &it.name).with("response", &it.response));
    Object::new()
        .with("name", operation.function.plain())
        .with("section", &section.module)
        .with("summary", operation.docs.summary())
        .with_some("docs", operation.docs.link.as_ref())
        .with_flag("preview", operation.docs.preview)
        .with_flag("deprecated", operation.docs.deprecated.is_some())
        .with("method", operation.method.to_string())
        .with("path", &operation.path)
        .with_some("server", operation.server.as_ref())
        .with("auth", auth)
        .with_some("scopes", operation.scopes.clone())
        .with_any("rate_limits", operation.rate_limits.iter().map(rate_limit).collect::<Vec<_>>())
        .with_some(
            "document",
            operation.document.as_ref().map(|document| {
                Object::new().with("name", &document.api_name).with("in_body", document.field.is_some())
            }),
        )
        .with_some("capability", operation.capability.as_ref().map(|(name, _)| name))
        .with_any("inputs", operation.inputs.iter().map(input).collect::<Vec<_>>())
        .with_some("output", operation.output.map(|id| id.0))
        .with_any("errors", operation.errors.iter().map(error_case).collect::<Vec<_>>())
        .with_some("other_errors", operation.other_errors.map(|id| id.0))
        .with_some("pages", operation.paging.as_ref().map(flow::pages))
        .with_some("starts", operation.starts.as_ref().map(flow::start))
        .with_some("polls", operation.polls.as_ref().map(flow::poll))
        .with_any("effects", effects::of_call(&operation.effects))
        .with_any("examples", examples.collect::<Vec<_>>())
}

fn rate_limit(limit: &RateLimit) -> Object {
    Object::new()
        .with("requests", limit.rate.requests)
        .with("seconds", limit.rate.seconds)
        .with("per", limit.per.word())
}

fn input(input: &Input) -> Object {
    let encoding = match input.encoding {
        Encoding::Text => "text",
        Encoding::Json => "json",
        Encoding::Form => "form",
        Encoding::Bytes => "bytes",
    };
    Object::new()
        .with("name", &input.api_name)
        .with("in", input.location.word())
        .with("encoding", encoding)
        .with("type", ty(&input.ty))
        .with("required", input.required)
        .with_any("limits", limits(&input.limits))
        .with_some("example", input.example.as_ref())
}

fn error_case(case: &ErrorCase) -> Object {
    let codes: Object = case.codes.iter().map(|it| (&it.name, &it.doc)).collect();
    Object::new()
        .with("status", u32::from(case.status))
        .with("codes", codes)
        .with_some("body", case.body.map(|id| id.0))
}
