//! Operations.

use super::words::servers;
use super::{flow, inputs, responses, security, words};
use crate::effects;
use crate::json::Object;
use crate::model::{Api, Checked, Credits, Operation, Per, RateLimit, Section};

/// An operation of a section.
pub(super) fn operation(api: &Api, section: &Section, operation: &Operation) -> Object {
    let docs = &operation.docs;
    let object = Object::new()
        .with("operationId", operation.function.plain())
        .with("tags", vec![&section.module])
        .with("summary", docs.summary())
        .with("description", words::description(docs));
    let unverified: Object = operation.unverified.iter().map(|(fact, reason)| (fact, reason)).collect();
    let rate_limits = operation.rate_limits.iter().map(|limit| rate_limit(*limit, operation));
    words::marked(words::linked(object, docs), docs)
        .with_some("servers", operation.server.as_deref().map(servers))
        .with("security", security::requirements(operation))
        .with_flag("x-unknown-scopes", operation.scopes.is_none())
        .with_any("parameters", inputs::parameters(api, operation))
        .with_some("requestBody", inputs::body(api, operation))
        .with("responses", responses::responses(api, operation))
        .with_any("x-rate-limits", rate_limits.collect::<Vec<_>>())
        .with("x-idempotent", operation.idempotent)
        .with_some("x-idempotency-key", operation.idempotency_key.as_ref())
        .with_some("x-capability", operation.capability.as_ref().map(|(name, _)| name))
        .with_some("x-plan", operation.plan.as_ref())
        .with_some("x-credits", operation.credits.as_ref().map(credits))
        .with_some("x-checked", operation.checked.as_ref().map(checked))
        .with_any("x-unverified", unverified)
        .with_some("x-pages", flow::pages(operation))
        .with_some("x-job", flow::job(operation))
        .with_any("x-effects", effects::of_call(&operation.effects))
}

fn credits(credits: &Credits) -> Object {
    Object::new().with("count", credits.count).with("per", &credits.per)
}

fn checked(checked: &Checked) -> Object {
    Object::new().with("date", checked.on.to_string()).with_some("source", checked.source.as_ref())
}

fn rate_limit(limit: RateLimit, operation: &Operation) -> Object {
    let of = operation.document.as_ref().filter(|_| limit.per == Per::Document);
    Object::new()
        .with("requests", limit.rate.requests)
        .with("seconds", limit.rate.seconds)
        .with("per", limit.per.word())
        .with_some("of", of.map(|document| &document.api_name))
}
