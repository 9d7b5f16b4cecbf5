//! The facts of an operation of a spec.

use super::common::{
    checked, described, dotted, named, type_expr, with_docs, with_limits, without_implied_preview,
};
use super::item::{Item, request_key};
use super::value::Value;
use super::words::{Aspect, Kind};
use crate::model::{
    Api, Auth, Encoding, ErrorCase, Input, JobStart, Location, Method, Operation, PageStyle, Paging, Poll,
    RateLimit, Section, StatusValue, TypeId,
};

/// The item of an operation.
pub(super) fn item(api: &Api, section: &Section, it: &Operation) -> Item {
    let method = it.method.to_string();
    let arguments = it.arguments().map(|input| input.name.plain().to_owned()).collect();
    let unverified = it.unverified.iter().map(|(fact, reason)| format!("{fact}: {reason}"));
    let unverified = Some(unverified.collect::<Vec<_>>().join("\n")).filter(|text| !text.is_empty());
    // The method and an idempotency key are facts of their own.
    let by_method = !matches!(it.method, Method::Post | Method::Patch);
    let is_marked_idempotent = it.idempotent && !by_method && it.idempotency_key.is_none();
    // A document is stated once, by a limit; a change of it is one of the operation.
    let document = it.document.as_ref().map(|document| &document.api_name);
    let mut item = Item::new(Kind::Operation, request_key(&method, it.server.as_deref(), &it.path), it.span)
        .with_alias(it.function.plain())
        .with_text(Aspect::RustName, it.function.plain())
        .with_text(Aspect::Module, &section.module)
        .with_text(Aspect::Method, method)
        .with_text(Aspect::Path, &it.path)
        .with_some_text(Aspect::Server, it.server.as_ref())
        .with_text(Aspect::Auth, auth(it.auth))
        .with_some(Aspect::Scopes, it.scopes.clone().map(Value::any_of))
        .with_some_text(Aspect::Capability, it.capability.as_ref().map(|(name, _)| name))
        .with_some_text(Aspect::Plan, it.plan.as_ref())
        .with_some(Aspect::Credits, it.credits.as_ref().map(|credits| Value::Text(credits.to_string())))
        .with_mark(Aspect::Idempotent, is_marked_idempotent)
        .with_some_text(Aspect::Document, document)
        .with(Aspect::Arguments, Value::Order(arguments))
        .with_some(Aspect::Type, it.output.map(of_type))
        .with_some(Aspect::PolledBy, it.starts.as_ref().map(polled_by))
        .with_some(Aspect::Checked, own_checked(section, it))
        .with_some(Aspect::Example, examples(it));
    item = with_docs(item, &it.docs).with_some_text(Aspect::Unverified, unverified.as_ref());
    item.only_preview = it.docs.preview;
    let others = it
        .other_errors
        .map(|body| Item::new(Kind::Status, "default", it.span).with(Aspect::Type, of_type(body)));
    item.with_parts(it.inputs.iter().map(|it| input(api, it)))
        .with_parts(it.errors.iter().map(|case| status(api, case)))
        .with_parts(others)
        .with_parts(it.rate_limits.iter().map(|limit| rate_limit(*limit)))
        .with_parts(it.paging.as_ref().map(|paging| pages(paging, it)))
        .with_parts(it.polls.as_ref().map(|it_polls| poll(it_polls, it)))
}

/// The comparison of the operation, if it is not that of the section.
fn own_checked(section: &Section, operation: &Operation) -> Option<Value> {
    operation.checked.as_ref().filter(|own| section.checked.as_ref() != Some(own)).map(checked)
}

fn of_type(id: TypeId) -> Value {
    Value::Type(named(id))
}

fn auth(auth: Auth) -> &'static str {
    match auth {
        Auth::Bearer => "bearer",
        Auth::None => "none",
        Auth::BasicOrNone => "basic or none",
    }
}

fn examples(operation: &Operation) -> Option<Value> {
    let examples = operation.examples.iter().map(|it| (it.name.clone(), it.response.clone()));
    (!operation.examples.is_empty()).then(|| Value::Json(examples.collect()))
}

fn input(api: &Api, input: &Input) -> Item {
    let kind = match input.location {
        Location::Path => Kind::PathParameter,
        Location::Query => Kind::QueryParameter,
        Location::Header => Kind::Header,
        Location::Body => Kind::Body,
    };
    let content_type = (kind == Kind::Body).then_some(match input.encoding {
        Encoding::Form => "application/x-www-form-urlencoded",
        Encoding::Bytes => "application/octet-stream",
        Encoding::Json | Encoding::Text => "application/json",
    });
    let is_json_header = kind == Kind::Header && input.encoding == Encoding::Json;
    let item = Item::new(kind, &input.api_name, input.span)
        .with_alias(input.name.plain())
        .with_text(Aspect::RustName, input.name.plain())
        .with(Aspect::Type, Value::Type(type_expr(&input.ty)))
        .with_mark(Aspect::Required, input.required)
        .with_some(Aspect::ContentType, content_type.map(|text| Value::Text(text.to_owned())))
        .with_some(Aspect::Encoding, is_json_header.then(|| Value::Text("json".to_owned())))
        .with_some(Aspect::Example, input.example.clone().map(Value::Json));
    let item = with_limits(with_docs(item, &input.docs), &input.limits);
    let mut item = without_implied_preview(api, &input.ty, item);
    item.within.requests = true;
    item
}

fn status(api: &Api, case: &ErrorCase) -> Item {
    let usual = api.errors.first().map(|usual| usual.ty);
    let body = case.body.filter(|body| Some(*body) != usual);
    Item::new(Kind::Status, case.status.to_string(), case.span)
        .with_some(Aspect::Type, body.map(of_type))
        .with_parts(case.codes.iter().map(|code| described(Kind::ErrorCode, code)))
}

fn rate_limit(limit: RateLimit) -> Item {
    let per = limit.per.word();
    Item::new(Kind::RateLimit, format!("{per}/{}", limit.rate.seconds), limit.span)
        .with_alias(per)
        .with_text(Aspect::Per, per)
        .with(Aspect::Rate, Value::Rate(limit.rate.requests, limit.rate.seconds))
}

/// The numbers of pages by offset are those of their parameters.
fn pages(paging: &Paging, operation: &Operation) -> Item {
    let (style, parameter, next) = match &paging.style {
        PageStyle::Cursor { parameter, next, .. } => ("cursor", parameter, dotted(next)),
        PageStyle::Offset { parameter, limit, .. } => ("offset", parameter, limit.clone()),
    };
    Item::new(Kind::Pages, "pages", operation.span)
        .with_text(Aspect::PageStyle, style)
        .with_text(Aspect::PageParameter, parameter)
        .with_text(Aspect::PageNext, next)
        .with_text(Aspect::PageItems, dotted(&paging.items))
}

fn poll(poll: &Poll, operation: &Operation) -> Item {
    let state = &poll.state;
    let path = |path| [dotted(&poll.to_job), dotted(path)].join(".").trim_start_matches('.').to_owned();
    let values = |values: &[StatusValue]| {
        Value::any_of(vec![values.iter().map(|value| value.api_name.clone()).collect()])
    };
    Item::new(Kind::Poll, "poll", operation.span)
        .with_text(Aspect::JobId, path(&state.id))
        .with_text(Aspect::JobStatus, path(&state.status))
        .with(Aspect::JobDone, values(&state.done))
        .with(Aspect::JobFailed, values(&state.failed))
        .with_text(Aspect::JobResult, path(&state.result))
        .with_text(Aspect::JobError, path(&state.error))
}

fn polled_by(start: &JobStart) -> Value {
    Value::Text(start.poll_function.plain().to_owned())
}
