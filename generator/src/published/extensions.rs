//! Facts that OpenAPI has no place for, from extension keys.

use super::document::Part;
use crate::facts::{Aspect, Item, Kind, Value};
use crate::model::Published;

/// With the facts of an operation that extensions state.
pub(super) fn operation(item: Item, part: &Part<'_>, own: &Published) -> Item {
    let credits =
        part.get("x-credits").and_then(|it| Some(format!("{} per {}", it.number("count")?, it.text("per")?)));
    let by_method = !matches!(item.facts.get(&Aspect::Method), Some(Value::Text(method)) if method == "POST" || method == "PATCH");
    let is_idempotent = part.is_set("x-idempotent") && !by_method && part.get("x-idempotency-key").is_none();
    let document = part.get("x-rate-limits").map(|it| it.items()).unwrap_or_default();
    let document = document.iter().find_map(|limit| limit.text("of"));
    let capability = part.text("x-capability").or_else(|| own_capability(part, own));
    item.with_some_text(Aspect::Capability, capability)
        .with_some_text(Aspect::Plan, part.text("x-plan"))
        .with_some_text(Aspect::Credits, credits)
        .with_some_text(Aspect::Document, document)
        .with_some_text(Aspect::PolledBy, part.get("x-job").and_then(|job| job.text("poll")))
        .with_mark(Aspect::Idempotent, is_idempotent)
}

/// The capability in the key that the spec names: a text, or a list of which the spec can state the first.
fn own_capability<'d>(part: &Part<'d>, own: &Published) -> Option<&'d str> {
    let key = own.capability.as_ref()?;
    part.text(key).or_else(|| part.texts(key).first().copied())
}

/// The rate limits of an operation.
pub(super) fn rate_limits(part: &Part<'_>, own: &Published) -> Vec<Item> {
    let listed = part.get("x-rate-limits").map(|it| it.items()).unwrap_or_default();
    let listed = listed.into_iter().filter_map(|limit| {
        let (requests, seconds, per) =
            (limit.number("requests")?, limit.number("seconds")?, limit.text("per")?);
        Some(rate_limit(&limit, u32::try_from(requests).ok()?, u32::try_from(seconds).ok()?, per))
    });
    let of_keys = own.rate_limits.iter().filter_map(|(key, per, seconds)| {
        let requests = u32::try_from(part.number(key)?).ok()?;
        Some(rate_limit(&part.get(key)?, requests, *seconds, per.word()))
    });
    listed.chain(of_keys).collect()
}

fn rate_limit(part: &Part<'_>, requests: u32, seconds: u32, per: &str) -> Item {
    Item::new(Kind::RateLimit, format!("{per}/{seconds}"), part.place())
        .with_alias(per)
        .with_text(Aspect::Per, per)
        .with(Aspect::Rate, Value::Rate(requests, seconds))
}

/// The pages of a list.
pub(super) fn pages(part: &Part<'_>) -> Option<Item> {
    let pages = part.get("x-pages")?;
    let text = |key: &str| pages.text(key);
    Some(
        Item::new(Kind::Pages, "pages", pages.place())
            .with_some_text(Aspect::PageStyle, text("by"))
            .with_some_text(Aspect::PageParameter, text("parameter"))
            .with_some_text(Aspect::PageNext, text("next").or_else(|| text("limit")))
            .with_some_text(Aspect::PageItems, text("items")),
    )
}

/// The state of a job, of an operation that polls it.
pub(super) fn poll(part: &Part<'_>) -> Option<Item> {
    let job = part.get("x-job").filter(|job| job.get("poll").is_none())?;
    let text = |key: &str| job.text(key);
    let values = |key: &str| {
        let values = job.texts(key).into_iter().map(str::to_owned).collect();
        job.get(key).map(|_| Value::any_of(vec![values]))
    };
    Some(
        Item::new(Kind::Poll, "poll", job.place())
            .with_some_text(Aspect::JobId, text("id"))
            .with_some_text(Aspect::JobStatus, text("status"))
            .with_some(Aspect::JobDone, values("done"))
            .with_some(Aspect::JobFailed, values("failed"))
            .with_some_text(Aspect::JobResult, text("result"))
            .with_some_text(Aspect::JobError, text("error")),
    )
}
