//! The model as an OpenAPI 3.1 description, for every tool that reads such.
//!
//! It says all that the model says, in the order of the spec, so that the same spec gives the same bytes. What
//! OpenAPI has no word for stands under keys of its own:
//!
//! | key | at | says |
//! |---|---|---|
//! | `x-capabilities` | document | what a user's plan must allow for some operations, by name |
//! | `x-scopes` | security scheme | the scopes, where the spec does not say how users grant them |
//! | `x-capability`, `x-plan` | operation | which of these the call needs; which plans may make it, in words |
//! | `x-rate-limits` | operation | `requests` in `seconds`, counted `per` user, integration or document, which is that `of` a parameter |
//! | `x-throttled` | document | the codes of status 429 that only mean that calls come too fast |
//! | `x-idempotent` | operation | whether a call can be repeated without harm |
//! | `x-pages` | operation | how a list goes on: by which `parameter`, and where `items` and the `next` cursor are |
//! | `x-job` | operation | where an answer says how a job stands, and which operation to `poll` |
//! | `x-error-codes` | response | the codes of that status, with when each comes |
//! | `x-enum-descriptions` | schema | what each value of `enum` means, in the same order |
//! | `x-open` | schema | that answers may hold values or kinds that are not listed |
//! | `x-preview` | anywhere | that it may change or go without notice |
//!
//! Names joined by dots, as in `job.status`, lead through the fields of an answer.
//!
//! Decisions that the format leaves open:
//!
//! - Each kind of a union has a schema of its own, `Union.Kind`: the kind's fields and the tag with its one value.
//!   A discriminator maps to named schemas only, and the kind's own schema is left as the spec has it.
//! - Limits of a field that travels in base64 are those of the plain text, so they stand in its `contentSchema`.
//! - A notification is a `POST`. What must be answered is prose of the spec, so it has no `responses`.
//! - The spec has no version, and neither has the description: `info.version` is `unversioned`.

mod flow;
mod inputs;
mod json;
mod media;
mod operation;
mod paths;
mod reference;
mod responses;
mod schema;
mod security;
mod types;
mod words;

use crate::model::Api;
use json::Object;

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
    let capabilities: Object = api.capabilities.iter().map(|(name, doc)| (name, doc)).collect();
    Object::new()
        .with("openapi", "3.1.0")
        .with("info", Object::new().with("title", &api.title).with("version", "unversioned"))
        .with("externalDocs", Object::new().with("url", &api.docs))
        .with("servers", words::servers(&api.server))
        .with("tags", tags.collect::<Vec<_>>())
        .with("paths", paths::paths(api))
        .with_any("webhooks", paths::webhooks(api))
        .with("components", components)
        .with_any("x-capabilities", capabilities)
        .with_any("x-throttled", api.throttled.clone())
        .to_text()
}
