//! Endpoints of a draft.

use super::names::Names;
use super::sample::sample;
use super::tree::{Map, TO_DO, json, list, number, text};
use super::types::{example, field, marked, sets, text_of, texts, type_of};
use super::unsaid::Unsaid;
use crate::facts::{Aspect, Facts, Item, Kind, TypeExpr, Value};
use crate::model::Rate;
use crate::node::Node;

/// The contents that bodies of requests can have.
const CONTENTS: [&str; 3] =
    ["application/json", "application/x-www-form-urlencoded", "application/octet-stream"];

/// Writes an endpoint.
pub(super) fn endpoint(facts: &Facts, names: &Names, item: &Item, unsaid: &mut Unsaid) -> Node {
    let text_at = |aspect| text_of(item, aspect).unwrap_or_default();
    let request = format!("{} {}", text_at(Aspect::Method), text_at(Aspect::Path));
    let auth = match text_at(Aspect::Auth) {
        "none" => Some(text("none")),
        "basic or none" => Some(text("basic_or_none")),
        _ => None,
    };
    let map = Map::documented().with("request", text(request)).with_some("auth", auth);
    let map = map.with_some("server", text_of(item, Aspect::Server).map(text));
    let map = limits(scopes(map, item), item).with_mark("idempotent", item.has(Aspect::Idempotent));
    let map = [("capability", Aspect::Capability), ("plan", Aspect::Plan), ("credits", Aspect::Credits)]
        .into_iter()
        .fold(map, |map, (key, aspect)| map.with_some(key, text_of(item, aspect).map(text)));
    let map = marked(map, item);
    let inputs = |kind| item.parts.iter().filter(move |part| part.kind == kind);
    let path = inputs(Kind::PathParameter)
        .fold(Map::new(), |map, it| map.with(&it.key, parameter(names, it, unsaid)));
    let query =
        inputs(Kind::QueryParameter).fold(Map::new(), |map, it| map.with(&it.key, field(names, it, unsaid)));
    let mut headers = Map::new();
    for it in inputs(Kind::Header) {
        if it.key.starts_with("Cookie: ") {
            unsaid.add(&it.place, "a cookie");
        } else {
            headers = headers.with(&it.key, header(facts, names, it));
        }
    }
    let body = inputs(Kind::Body).next().and_then(|it| body(facts, names, item, it, unsaid));
    let map = map.with_any("path", path).with_any("query", query).with_any("headers", headers);
    let map = map.with_some("body", body).with("response", response(facts, names, item, unsaid));
    let map = flow(map, item, names);
    let has_response = type_of(item).and_then(|ty| names.ty(ty.index()?)).is_some();
    let examples = if has_response { examples(facts, item) } else { Map::new() };
    errors(map, names, item, unsaid).with_any("examples", examples).into()
}

fn scopes(map: Map, item: &Item) -> Map {
    if text_of(item, Aspect::Auth) != Some("bearer") {
        return map;
    }
    match sets(item, Aspect::Scopes) {
        None => map.with("scopes", text("unknown")),
        Some([]) => map,
        Some([set]) => map.with("scopes", texts(set)),
        Some(sets) => {
            map.with("scopes", Map::new().with("any", list(sets.iter().map(|set| texts(set)))).into())
        }
    }
}

fn limits(map: Map, item: &Item) -> Map {
    let limits = item.parts.iter().filter(|part| part.kind == Kind::RateLimit);
    let document = text_of(item, Aspect::Document);
    let limits = limits.filter_map(|limit| {
        let Some(Value::Rate(requests, seconds)) = limit.facts.get(&Aspect::Rate) else { return None };
        let (per, rate) = (text_of(limit, Aspect::Per)?, Rate { requests: *requests, seconds: *seconds });
        let of = document.filter(|_| per == "document").map(text);
        let map = Map::new().with("limit", text(rate.to_string())).with("per", text(per));
        Some(map.with_some("of", of).into())
    });
    map.with_any("rate_limits", list(limits))
}

fn parameter(names: &Names, item: &Item, unsaid: &mut Unsaid) -> Node {
    let ty = type_of(item).map_or_else(|| "string".to_owned(), |ty| names.expression(ty));
    if ty != "string" {
        unsaid.add(
            &item.place,
            format!("a parameter of the path that is no text, but `{ty}`; it is written as `string`"),
        );
    }
    let map = Map::new().with("type", text("string")).with("doc", text(TO_DO));
    let pattern = text_of(item, Aspect::Pattern).map(text);
    let lengths = [("min_length", Aspect::MinLength), ("max_length", Aspect::MaxLength)];
    let map = lengths.into_iter().fold(map, |map, (key, aspect)| match item.facts.get(&aspect) {
        Some(Value::Number(length)) => map.with(key, number(*length)),
        _ => map,
    });
    let shown = match item.facts.get(&Aspect::Example) {
        Some(Value::Json(serde_json::Value::String(shown))) => shown.clone(),
        Some(Value::Json(shown)) => shown.to_string(),
        _ => TO_DO.to_owned(),
    };
    map.with_some("pattern", pattern).with("example", text(shown)).into()
}

fn header(facts: &Facts, names: &Names, item: &Item) -> Node {
    let optional = if item.has(Aspect::Required) { "" } else { "?" };
    let ty = type_of(item).map_or_else(|| "string".to_owned(), |ty| names.expression(ty));
    let encoding = text_of(item, Aspect::Encoding);
    let shown = match (encoding, item.facts.get(&Aspect::Example)) {
        // The example of JSON in a header may be its text.
        (Some("json"), Some(Value::Json(serde_json::Value::String(shown)))) => {
            serde_json::from_str(shown).ok().map(|value| json(&value))
        }
        _ => example(item),
    };
    let shown = shown.or_else(|| type_of(item).map(|ty| sample(facts, ty, 0)));
    Map::new()
        .with("type", text(format!("{ty}{optional}")))
        .with("doc", text(TO_DO))
        .with_some("encoding", encoding.map(text))
        .with("example", shown.unwrap_or_else(|| text(TO_DO)))
        .into()
}

fn body(facts: &Facts, names: &Names, operation: &Item, item: &Item, unsaid: &mut Unsaid) -> Option<Node> {
    let content = text_of(item, Aspect::ContentType)?;
    if !CONTENTS.contains(&content) {
        unsaid.add(&item.place, format!("a body of the type `{content}`"));
        return None;
    }
    let map = Map::new().with("content", text(content));
    if content == CONTENTS[2] {
        return Some(map.with("doc", text(TO_DO)).with("example", text("file.bin")).into());
    }
    let Some(TypeExpr::Of(index)) = type_of(item).filter(|ty| is_sayable(facts, ty)) else {
        unsaid.add(&item.place, "a body that is no object with known fields");
        return None;
    };
    let (name, _) = names.ty(*index)?;
    let shown = facts.examples.iter().find(|it| {
        it.operation == operation.key && it.part.as_ref().is_some_and(|(kind, _)| *kind == Kind::Body)
    });
    let map = map.with("type", text(name.as_str())).with("doc", text(TO_DO));
    let shown = shown.map_or_else(|| sample(facts, &TypeExpr::Of(*index), 0), |it| json(&it.json));
    Some(map.with("example", shown).into())
}

/// Whether a type is an object with fields, or a union of those.
fn is_sayable(facts: &Facts, ty: &TypeExpr) -> bool {
    ty.index().is_some_and(|index| facts.types[index.0].kind != Kind::Enum) && matches!(ty, TypeExpr::Of(_))
}

fn response(facts: &Facts, names: &Names, item: &Item, unsaid: &mut Unsaid) -> Node {
    let Some(ty) = type_of(item) else { return text("none") };
    match ty {
        TypeExpr::Of(index) if facts.types[index.0].kind == Kind::Object && names.ty(*index).is_some() => {
            text(names.expression(ty))
        }
        _ => {
            unsaid.add(
                &item.place,
                format!("a response that is no object, but `{}`; it is left out", names.expression(ty)),
            );
            text("none")
        }
    }
}

/// Adds the pages, or the job.
fn flow(map: Map, item: &Item, names: &Names) -> Map {
    let part = |kind| item.parts.iter().find(|part| part.kind == kind);
    let pages = part(Kind::Pages).map(|pages| {
        let value = |aspect| text(text_of(pages, aspect).unwrap_or_default());
        let is_cursor = text_of(pages, Aspect::PageStyle) == Some("cursor");
        let (parameter, next) = if is_cursor { ("cursor", "next") } else { ("offset", "limit") };
        let map =
            Map::new().with(parameter, value(Aspect::PageParameter)).with(next, value(Aspect::PageNext));
        map.with("items", value(Aspect::PageItems)).into()
    });
    let poll = part(Kind::Poll).map(|poll| {
        let value = |aspect| text(text_of(poll, aspect).unwrap_or_default());
        let statuses = |aspect| texts(sets(poll, aspect).and_then(<[_]>::first).map_or(&[], Vec::as_slice));
        Map::new()
            .with("id", value(Aspect::JobId))
            .with("status", value(Aspect::JobStatus))
            .with("done", statuses(Aspect::JobDone))
            .with("failed", statuses(Aspect::JobFailed))
            .with("result", value(Aspect::JobResult))
            .with("error", value(Aspect::JobError))
            .into()
    });
    let job =
        text_of(item, Aspect::PolledBy).filter(|job| names.endpoints.iter().any(|(name, _)| name == job));
    map.with_some("pages", pages).with_some("job", job.map(text)).with_some("poll", poll)
}

fn errors(map: Map, names: &Names, item: &Item, unsaid: &mut Unsaid) -> Map {
    let (mut errors, mut bodies) = (Map::new(), Map::new());
    for status in item.parts.iter().filter(|part| part.kind == Kind::Status) {
        let is_error = status.key.parse().is_ok_and(|number: u16| (400..600).contains(&number));
        if !is_error && status.key != "default" {
            unsaid.add(&status.place, format!("the status {}", status.key));
            continue;
        }
        if is_error {
            let codes = status.parts.iter().fold(Map::new(), |map, code| map.with(&code.key, text(TO_DO)));
            errors = errors.with_status(&status.key, codes.into());
        }
        if let Some(ty) = type_of(status) {
            bodies = bodies.with_status(&status.key, text(names.expression(ty)));
        }
    }
    map.with_any("errors", errors).with_any("error_bodies", bodies)
}

/// The examples of the response, by the names that the description gives them.
fn examples(facts: &Facts, item: &Item) -> Map {
    let own = facts.examples.iter().filter(|it| it.operation == item.key && it.part.is_none());
    own.enumerate().fold(Map::new(), |map, (index, example)| {
        let pointer = example.place.pointer.as_deref().unwrap_or_default();
        let name = pointer.rsplit_once("/examples/").and_then(|(_, rest)| rest.strip_suffix("/value"));
        let name = name.map_or_else(
            || format!("example {}", index + 1),
            |name| name.replace("~1", "/").replace("~0", "~"),
        );
        map.with(name, Map::new().with("response", json(&example.json)).into())
    })
}
