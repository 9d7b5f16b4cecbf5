//! The bodies of responses: an example or a sample, with the state put into it.

use crate::api::{Api, Job as JobFields, Operation, Pages, Ty};
use crate::call::Call;
use crate::items;
use crate::jobs::{Job, Outcome};
use crate::json;
use crate::prefer::Preference;
use crate::refusal::{self, Reason, Refusal};
use crate::sample::sample;
use crate::state::Effect;
use fastrand::Rng;
use serde_json::Value;

/// Makes the body of a response. `Null` if the response is empty.
pub(crate) fn body(
    api: &Api,
    operation: &Operation,
    call: &Call,
    effect: Effect,
    preference: &Preference,
    rng: &mut Rng,
) -> Result<Value, Refusal> {
    let Some(output) = operation.output else { return Ok(Value::Null) };
    let output = Ty::Named(output);
    if let Some(name) = &preference.example {
        let mut body = example(api, operation, name)?;
        if let (Some((id, _)), Some(fields)) = (&effect.job, job_fields(operation)) {
            json::set(&mut body, &fields.id, id.clone().into());
        }
        return Ok(body);
    }
    if preference.dynamic {
        return Ok(sample(api, &output, rng));
    }
    let mut body = match (&effect.job, job_fields(operation)) {
        (Some((id, job)), Some(fields)) => job_body(api, operation, fields, id, job)?,
        _ => first(api, operation, &output),
    };
    match (effect.list, &operation.pages) {
        (Some(items), Some(pages)) => page(api, operation, pages, call, (&mut body, items))?,
        (None, Some(pages)) => {
            let items = json::get(&body, &pages.items).and_then(Value::as_array).cloned().unwrap_or_default();
            page(api, operation, pages, call, (&mut body, items))?;
        }
        _ => {}
    }
    for shown in effect.shown {
        show(api, &output, &mut body, &shown.at, &shown.value);
    }
    Ok(body)
}

/// Puts an item into a response, in the form that the response gives it.
fn show(api: &Api, output: &Ty, body: &mut Value, at: &[String], item: &Value) {
    if let Some(ty) = api.type_at(output, at) {
        json::set(body, at, items::view(api, item, &ty));
    }
}

/// The first example, or else a sample.
fn first(api: &Api, operation: &Operation, output: &Ty) -> Value {
    let example = operation.examples.first().map(|example| example.response.clone());
    example.unwrap_or_else(|| sample(api, output, &mut Rng::with_seed(0)))
}

fn example(api: &Api, operation: &Operation, name: &str) -> Result<Value, Refusal> {
    let found = operation.examples.iter().find(|example| example.name == name);
    found.map(|example| example.response.clone()).ok_or_else(|| {
        let names: Vec<&str> = operation.examples.iter().map(|example| example.name.as_str()).collect();
        let names = if names.is_empty() { "none".to_owned() } else { names.join(", ") };
        Reason::Header.refuse(api, format!("There is no example '{name}'. Examples: {names}."))
    })
}

fn job_fields(operation: &Operation) -> Option<&JobFields> {
    operation.starts.as_ref().or(operation.polls.as_ref())
}

/// The response with the state of a job.
fn job_body(
    api: &Api,
    operation: &Operation,
    fields: &JobFields,
    id: &str,
    job: &Job,
) -> Result<Value, Refusal> {
    if let Outcome::Example(name) = &job.outcome {
        let mut body = example(api, operation, name)?;
        json::set(&mut body, &fields.id, id.into());
        return Ok(body);
    }
    let wanted: Vec<String> = match (&job.outcome, job.is_done) {
        (_, false) => running(api, fields),
        (Outcome::Failure(_), true) => fields.failed.clone(),
        (_, true) => fields.done.clone(),
    };
    let output = operation.output.map(Ty::Named);
    let has_status = |body: &Value| {
        let status = json::get(body, &fields.status).and_then(Value::as_str);
        wanted.iter().any(|wanted| status == Some(wanted))
    };
    let found = operation.examples.iter().find(|example| has_status(&example.response));
    let mut body = match (found, &output) {
        (Some(example), _) => example.response.clone(),
        (None, Some(ty)) => sample(api, ty, &mut Rng::with_seed(0)),
        (None, None) => Value::Null,
    };
    json::set(&mut body, &fields.id, id.into());
    if let Some(status) = wanted.first().filter(|_| found.is_none()) {
        json::set(&mut body, &fields.status, status.clone().into());
    }
    match &job.outcome {
        _ if !job.is_done => {
            json::remove(&mut body, &fields.result);
            json::remove(&mut body, &fields.error);
        }
        Outcome::Failure(code) => {
            json::remove(&mut body, &fields.result);
            let ty = output.as_ref().and_then(|output| api.type_at(output, &fields.error));
            if let (Some(code), Some(ty)) = (code, ty) {
                let mut error = json::get(&body, &fields.error)
                    .cloned()
                    .unwrap_or_else(|| sample(api, &ty, &mut Rng::with_seed(0)));
                refusal::set_code(api, &mut error, &ty, code);
                json::set(&mut body, &fields.error, error);
            }
        }
        _ => {
            json::remove(&mut body, &fields.error);
            for created in job.creates.iter().filter(|created| !created.at.is_empty()) {
                if let Some(output) = &output {
                    show(api, output, &mut body, &created.at, &created.value);
                }
            }
        }
    }
    Ok(body)
}

/// The values of the status of a job that runs.
fn running(api: &Api, fields: &JobFields) -> Vec<String> {
    let values = api.values(&Ty::Named(fields.status_type)).unwrap_or_default();
    let is_end = |value: &&String| fields.done.contains(value) || fields.failed.contains(value);
    values.iter().filter(|value| !is_end(value)).cloned().collect()
}

/// The start of a cursor that the server gives out. A number follows.
const CURSOR: &str = "mock-";

/// The number of items on a page, if neither the call nor the API says one.
const SIZE: usize = 25;

/// Cuts a list into the page that a call asks for.
fn page(
    api: &Api,
    operation: &Operation,
    pages: &Pages,
    call: &Call,
    (body, items): (&mut Value, Vec<Value>),
) -> Result<(), Refusal> {
    let number = |name: &str| call.parameter(name).or_else(|| call.body.get(name)).and_then(Value::as_i64);
    let index = |number: i64| usize::try_from(number).unwrap_or_default();
    let size = pages.limit.as_deref().and_then(number).or(pages.size);
    // Lists with a cursor have a parameter for the size too, which the description does not name.
    let size = size.or_else(|| number("limit")).map_or(SIZE, index).max(1);
    let start = match (&pages.cursor, &pages.offset) {
        (Some(name), _) => {
            let cursor = if pages.in_body { call.body.get(name) } else { call.parameter(name) };
            match cursor.and_then(Value::as_str).filter(|cursor| !cursor.is_empty()) {
                None => 0,
                // The cursor of an example is that of the second page.
                Some(cursor) if is_example(operation, name, cursor) => size,
                Some(cursor) => {
                    let start = cursor.strip_prefix(CURSOR).and_then(|number| number.parse().ok());
                    start.ok_or_else(|| {
                        Reason::Path.refuse(api, format!("'{name}' is not a cursor of this list."))
                    })?
                }
            }
        }
        (None, Some(name)) => index(number(name).unwrap_or_default() - pages.first.unwrap_or_default()),
        (None, None) => 0,
    };
    let has_more = items.len() > start.saturating_add(size);
    let shown: Vec<Value> = items.into_iter().skip(start).take(size).collect();
    json::set(body, &pages.items, Value::Array(shown));
    if let Some(next) = &pages.next {
        json::remove(body, next);
        if has_more {
            json::set(body, next, format!("{CURSOR}{}", start + size).into());
        }
    }
    Ok(())
}

/// Returns whether a text is the example of a parameter, or of a field of the body.
fn is_example(operation: &Operation, name: &str, text: &str) -> bool {
    operation.inputs.iter().any(|input| {
        let example = input.example.as_ref();
        let own = if input.name == name { example } else { example.and_then(|example| example.get(name)) };
        own.and_then(Value::as_str) == Some(text)
    })
}
