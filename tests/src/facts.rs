//! The facts of a spec that its Rust code does not show as names and types, a line each.

mod state;

use generator::model::{
    Api, Auth, Checked, Docs, Encoding, EnumVariant, Field, FieldPath, Input, JobState, Limits, Location,
    Operation, PageStyle, Paging, Range, Section, Shape, Type, UnionVariant,
};
use generator::node::Span;

/// The facts of the API as a whole and of each section, by name.
#[must_use]
pub fn list(api: &Api) -> Vec<(String, String)> {
    let sections = api.sections.iter().map(|it| (it.module.clone(), section(api, it)));
    std::iter::once(("api".to_owned(), whole(api))).chain(sections).collect()
}

fn whole(api: &Api) -> String {
    let mut lines = vec![
        format!("title: {}", api.title),
        format!("crate: {}", api.crate_name),
        format!("server: {}", api.server),
        format!("documentation: {}", api.docs),
    ];
    if let Some(it) = &api.authorization {
        lines.push(format!("authorization page: {}", it.authorize));
        lines.push(format!("token endpoint: {}", it.token));
    }
    for it in &api.regions {
        let of = format!("region {}", it.name);
        lines.push(format!("{of}: {}", one_line(&it.docs.text)));
        lines.push(format!("{of}: server {}", it.server));
        lines.extend(it.authorize.iter().map(|page| format!("{of}: authorization page {page}")));
        marks(&of, &it.docs, &mut lines);
    }
    for (index, body) in api.errors.iter().enumerate() {
        let which = if index == 0 { "error body".to_owned() } else { format!("error body, {}", index + 1) };
        lines.push(format!("{which}: {}", api.get(body.ty).api_name));
        lines.push(format!("{which}, code: {}", dotted(&body.code)));
        lines.push(format!("{which}, message: {}", dotted(&body.message)));
    }
    lines.extend(api.throttled.iter().map(|code| format!("error code of a rate limit: {code}")));
    for (reason, code) in &api.refusals {
        lines.push(format!("refused for {}: {code}", reason.word()));
    }
    lines.extend(api.items.iter().flat_map(|it| state::item(api, it)));
    lines.extend(api.scopes.iter().map(|it| format!("scope {}: {}", it.name, one_line(&it.doc))));
    lines.extend(api.capabilities.iter().map(|it| format!("capability {}: {}", it.name, one_line(&it.doc))));
    for (key, per, seconds) in &api.published.rate_limits {
        lines.push(format!("published rate limit {key}: per {} and {seconds} s", per.word()));
    }
    lines.extend(api.published.capability.iter().map(|key| format!("published capability: {key}")));
    departures(api, api.span, "API", &mut lines);
    lines.join("\n")
}

fn section(api: &Api, section: &Section) -> String {
    let mut blocks: Vec<Vec<String>> = Vec::new();
    blocks.extend(section.docs.link.iter().map(|link| vec![format!("documentation: {link}")]));
    blocks.extend(section.checked.iter().map(|it| vec![checked(it)]));
    blocks.extend(section.operations.iter().map(|it| operation(api, section, it)));
    for webhook in &section.webhooks {
        let mut lines = vec![format!("== webhook {} ==", webhook.name)];
        lines.extend(webhook.docs.preview.then(|| "preview".to_owned()));
        lines.extend(webhook.docs.link.iter().map(|link| format!("documentation: {link}")));
        lines.push(format!("payload: {}", api.get(webhook.payload).api_name));
        blocks.push(lines);
    }
    blocks.extend(section.types.iter().map(|id| ty(api, api.get(*id))));
    blocks.retain(|lines| !(lines.len() == 1 && lines[0].starts_with("== type ")));
    blocks.iter().map(|lines| lines.join("\n")).collect::<Vec<_>>().join("\n\n")
}

/// The differences on purpose of an item.
fn departures(api: &Api, item: Span, of: &str, lines: &mut Vec<String>) {
    for it in api.departures.iter().filter(|it| it.item == item) {
        let parts = if it.of.is_empty() { String::new() } else { format!(" ({})", it.of.join(", ")) };
        let until = it.until.map(|until| format!(", until {until}")).unwrap_or_default();
        lines.push(format!("{of}: differs, {}{parts}{until}: {}", it.rule, one_line(&it.because)));
    }
}

fn checked(it: &Checked) -> String {
    let source = it.source.as_ref().map(|source| format!(", {}", one_line(source))).unwrap_or_default();
    format!("checked: {}{source}", it.on)
}

fn operation(api: &Api, section: &Section, it: &Operation) -> Vec<String> {
    let mut lines = vec![format!("== {} ==", it.function.plain())];
    lines.extend(it.docs.link.iter().map(|link| format!("documentation: {link}")));
    lines.extend(it.checked.iter().filter(|it| section.checked.as_ref() != Some(it)).map(checked));
    let unverified = it.unverified.iter();
    lines.extend(unverified.map(|(fact, reason)| format!("unverified {fact}: {}", one_line(reason))));
    lines.extend(it.server.iter().map(|server| format!("server: {server}")));
    match it.auth {
        Auth::Bearer => {}
        Auth::None => lines.push("authentication: none".to_owned()),
        Auth::BasicOrNone => lines.push("authentication: ID and secret, or none".to_owned()),
    }
    match it.scopes.as_deref() {
        None => lines.push("scopes: unknown".to_owned()),
        Some([all]) => lines.extend(all.iter().map(|scope| format!("scope: {scope}"))),
        Some(any) => lines.extend(any.iter().map(|set| format!("scopes, one of: {}", set.join(" ")))),
    }
    for limit in &it.rate_limits {
        lines.push(format!("rate limit: {} per {}", limit.rate, limit.per.word()));
    }
    lines.extend(it.document.iter().map(|document| format!("document: {}", document.api_name)));
    lines.extend(it.idempotent.then(|| "idempotent".to_owned()));
    lines.extend(it.idempotency_key.iter().map(|name| format!("idempotency key: {name}")));
    lines.extend(it.credits.iter().map(|credits| format!("credits: {credits}")));
    lines.extend(it.capability.iter().map(|(name, _)| format!("capability: {name}")));
    lines.extend(it.plan.iter().map(|plan| format!("plan: {}", one_line(plan))));
    lines.extend(it.docs.preview.then(|| "preview".to_owned()));
    lines.extend(it.docs.deprecated.iter().map(|reason| format!("deprecated: {}", one_line(reason))));
    for it in &it.inputs {
        input(it, &mut lines);
        departures(api, it.span, &it.api_name, &mut lines);
    }
    lines.push(format!("response: {}", it.output.map_or("none", |id| &api.get(id).api_name)));
    lines.extend(it.paging.iter().flat_map(pages));
    if let Some(job) = &it.starts {
        lines.push(format!("job polled by: {}", job.poll_function.plain()));
    }
    if let Some(poll) = &it.polls {
        state(&dotted(&poll.to_job), &poll.state, &mut lines);
    }
    lines.extend(state::effects(&it.effects));
    for case in &it.errors {
        let codes = case.codes.iter();
        lines.extend(codes.map(|it| format!("error {} {}: {}", case.status, it.name, one_line(&it.doc))));
        lines.extend(case.body.map(|id| format!("error body {}: {}", case.status, api.get(id).api_name)));
    }
    lines.extend(it.other_errors.map(|id| format!("error body, others: {}", api.get(id).api_name)));
    departures(api, it.span, "call", &mut lines);
    lines
}

fn input(it: &Input, lines: &mut Vec<String>) {
    let place = it.location.word();
    let of =
        if it.location == Location::Body { place.to_owned() } else { format!("{place} {}", it.api_name) };
    let encoding = match it.encoding {
        Encoding::Text => "",
        Encoding::Json => " as JSON",
        Encoding::Form => " as a form",
        Encoding::Bytes => " as bytes",
    };
    lines.push(format!("{of}{encoding}: {}", one_line(&it.docs.text)));
    if it.location != Location::Body && it.name.plain() != it.api_name {
        lines.push(format!("{of}: in Rust {}", it.name.plain()));
    }
    marks(&of, &it.docs, lines);
    limits(&of, &it.limits, lines);
}

fn pages(paging: &Paging) -> Vec<String> {
    let mut lines = Vec::new();
    match &paging.style {
        PageStyle::Cursor { parameter, in_body, next } => {
            let place = if *in_body { "body" } else { "query" };
            lines.push(format!("pages: cursor in {place} {parameter}"));
            lines.push(format!("pages: next cursor in {}", dotted(next)));
        }
        PageStyle::Offset { parameter, limit, .. } => {
            lines.push(format!("pages: offset in query {parameter}"));
            lines.push(format!("pages: size in query {limit}"));
        }
    }
    lines.push(format!("pages: items in {}", dotted(&paging.items)));
    lines
}

fn state(job: &str, it: &JobState, lines: &mut Vec<String>) {
    let job = if job.is_empty() { String::new() } else { format!("{job}.") };
    let paths = [("id", &it.id), ("status", &it.status), ("result", &it.result), ("error", &it.error)];
    lines.extend(paths.map(|(what, path)| format!("job {what}: {job}{}", dotted(path))));
    lines.extend(it.done.iter().map(|value| format!("job done: {}", value.api_name)));
    lines.extend(it.failed.iter().map(|value| format!("job failed: {}", value.api_name)));
}

fn ty(api: &Api, it: &Type) -> Vec<String> {
    let mut lines = vec![format!("== type {} ==", it.api_name)];
    lines.extend((it.name != it.api_name).then(|| format!("in Rust {}", it.name)));
    lines.extend(it.docs.preview.then(|| "preview".to_owned()));
    lines.extend(it.docs.deprecated.iter().map(|reason| format!("deprecated: {}", one_line(reason))));
    departures(api, it.span, "type", &mut lines);
    match &it.shape {
        Shape::Struct(fields) => fields.iter().for_each(|it| {
            field(it, &mut lines);
            departures(api, it.span, &it.api_name, &mut lines);
        }),
        Shape::Enum(variants) => variants.iter().for_each(|it| value(it, &mut lines)),
        Shape::Union { tag, variants } => {
            lines.push(format!("tag: {tag}"));
            variants.iter().for_each(|it| kind(it, &mut lines));
        }
    }
    lines
}

fn field(it: &Field, lines: &mut Vec<String>) {
    let of = &it.api_name;
    lines.extend((it.name.plain() != of).then(|| format!("{of}: in Rust {}", it.name.plain())));
    lines.extend(it.base64.then(|| format!("{of}: base64")));
    lines.extend(it.idempotency_key.then(|| format!("{of}: idempotency key")));
    lines.extend(it.download.map(|seconds| format!("{of}: URL of a file for {seconds} s")));
    marks(of, &it.docs, lines);
    limits(of, &it.limits, lines);
    lines.extend(it.example.iter().map(|example| format!("{of}: example {example}")));
}

fn value(it: &EnumVariant, lines: &mut Vec<String>) {
    lines.push(format!("value {}: {}", it.api_name, it.name));
    marks(&format!("value {}", it.api_name), &it.docs, lines);
}

fn kind(it: &UnionVariant, lines: &mut Vec<String>) {
    lines.push(format!("kind {}: {}", it.api_name, it.name));
    marks(&format!("kind {}", it.api_name), &it.docs, lines);
}

fn marks(of: &str, docs: &Docs, lines: &mut Vec<String>) {
    lines.extend(docs.preview.then(|| format!("{of}: preview")));
    lines.extend(docs.unverified.iter().map(|reason| format!("{of}: unverified: {}", one_line(reason))));
    lines.extend(docs.deprecated.iter().map(|reason| format!("{of}: deprecated: {}", one_line(reason))));
}

fn limits(of: &str, it: &Limits, lines: &mut Vec<String>) {
    range(of, "", it.number, lines);
    range(of, " length", it.length, lines);
    range(of, " items", it.items, lines);
    range(of, " item", it.item_number, lines);
    range(of, " item length", it.item_length, lines);
    lines.extend(it.pattern.iter().map(|pattern| format!("{of}: pattern {pattern}")));
    lines.extend(it.default.iter().map(|default| format!("{of}: default {default}")));
}

fn range(of: &str, what: &str, it: Range, lines: &mut Vec<String>) {
    lines.extend(it.min.map(|min| format!("{of}: minimum{what} {min}")));
    lines.extend(it.max.map(|max| format!("{of}: maximum{what} {max}")));
}

fn dotted(path: &FieldPath) -> String {
    path.api_names().collect::<Vec<_>>().join(".")
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
