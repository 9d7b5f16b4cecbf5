//! Describes the API in OpenAPI 3.1.
//!
//! The description contains all facts of the model, in the order of the spec. Facts without a place in OpenAPI have
//! extension keys:
//!
//! | key | at | says |
//! |---|---|---|
//! | `x-from-spec` | document | it is made from a spec, so that nothing in it differs on purpose |
//! | `x-capabilities` | document | capabilities of a user's plan that some operations need, by name |
//! | `x-region`, `x-authorize` | server | the region whose server this is, and its authorization page |
//! | `x-scopes` | security scheme | the scopes, if the spec describes no authorization code flow |
//! | `x-unknown-scopes` | operation | the scopes that the call needs are unknown |
//! | `x-capability`, `x-plan` | operation | the capability that the call needs; the plans that may make it, in words |
//! | `x-credits` | operation | the price of a call in credits of the app: `count` `per` what it pays for |
//! | `x-checked` | operation | the `date` of the last comparison with the API's documentation, and its `source` if that is not the page |
//! | `x-unverified` | operation, enum | facts or values that the documentation does not state, each with the reason to believe it |
//! | `x-unverified` | field, variant, parameter | the same reason |
//! | `x-rate-limits` | operation | `requests` in `seconds`, counted `per` user, integration or document; `of` is the parameter that identifies the document |
//! | `x-throttled` | document | the error codes of status 429 that report an exceeded rate limit |
//! | `x-idempotent` | operation | whether a call can be repeated without harm |
//! | `x-idempotency-key` | operation | the field of the body by which the API recognizes a repeated call |
//! | `x-pages` | operation | the pages of a list: the `parameter` that selects a page, and the paths to `items` and the `next` cursor |
//! | `x-job` | operation | the paths to the state of a job, and the operation to `poll` |
//! | `x-refusals` | document | the error codes of requests that are refused for a reason that all operations share, by the reason |
//! | `x-items` | document | the kinds of items that the API keeps: the `schema`, and its fields with the `id` and times |
//! | `x-effects` | operation | the items that the call reads, updates, deletes, creates, lists and moves, by the parameters and fields that name them |
//! | `x-download` | field | the number of seconds for which the text is the URL of a file |
//! | `x-error-codes` | response | the error codes of that status, each with its reason |
//! | `x-enum-descriptions` | schema | the documentation of each value of `enum`, in the same order |
//! | `x-open` | schema | responses may contain values or variants that are not listed |
//! | `x-preview` | anywhere | the item may change or go without notice |
//!
//! Names joined by dots, as in `job.status`, are paths through the fields of a response.
//!
//! Decisions that OpenAPI leaves open:
//!
//! - Each variant of a union has a schema of its own, `Union.Variant`: the fields of its struct, and the tag with one value.
//!   A discriminator maps to named schemas only.
//! - Limits of a field in base64 apply to the decoded text, so they are in its `contentSchema`.
//! - A response that shows an item that was created has links to the operations that take its ID in their path. That of a
//!   job is shown by the operation that polls the job.
//! - A webhook is a `POST` without `responses`, because the spec describes the expected response in prose.
//! - The spec has no version, so `info.version` is `unversioned`.

mod flow;
mod inputs;
mod links;
mod media;
mod operation;
mod paths;
mod reference;
mod responses;
mod schema;
mod security;
mod types;
mod words;

use crate::effects;
use crate::json::Object;
use crate::model::{Api, ItemKind};

/// The description of an API, as indented JSON.
#[must_use]
pub fn describe(api: &Api) -> String {
    let named = api.sections.iter().filter(|it| !it.operations.is_empty() || !it.webhooks.is_empty());
    let tags = named.map(|section| {
        words::linked(
            Object::new().with("name", &section.module).with("description", &section.docs.text),
            &section.docs,
        )
    });
    let components = Object::new()
        .with("schemas", types::schemas(api))
        .with_any("responses", responses::shared(api))
        .with("securitySchemes", security::schemes(api));
    let capabilities: Object = api.capabilities.iter().map(|it| (&it.name, &it.doc)).collect();
    let refusals: Object = api.refusals.iter().map(|(reason, code)| (reason.word(), code)).collect();
    let items: Object = api.items.iter().map(|kind| (&kind.name, item(api, kind))).collect();
    Object::new()
        .with("openapi", "3.1.0")
        .with("info", Object::new().with("title", &api.title).with("version", "unversioned"))
        .with("externalDocs", Object::new().with("url", &api.docs))
        .with("servers", words::all_servers(api))
        .with("tags", tags.collect::<Vec<_>>())
        .with("paths", paths::paths(api))
        .with_any("webhooks", paths::webhooks(api))
        .with("components", components)
        .with("x-from-spec", true)
        .with_any("x-capabilities", capabilities)
        .with_any("x-throttled", api.throttled.clone())
        .with_any("x-refusals", refusals)
        .with_any("x-items", items)
        .to_text()
}

fn item(api: &Api, kind: &ItemKind) -> Object {
    Object::new().with("schema", reference::reference(api, kind.ty)).with_all(effects::item(kind))
}
