//! Links from a response to the calls that take what it shows: the ID of a job, or of an item that was created.

use super::flow;
use crate::json::Object;
use crate::model::{Api, JobStart, Location, Operation, Subject, Ty, follow};

/// The links of the successful response of an operation, by the operation that each leads to.
pub(super) fn links(api: &Api, operation: &Operation) -> Object {
    let shown: Vec<Shown<'_>> = creators(api, operation).flat_map(|it| shown(api, operation, it)).collect();
    let links = operations(api).filter_map(|target| {
        let start = operation.starts.as_ref().filter(|start| start.poll_function == target.function);
        let parameters = match start {
            Some(start) => Some(job(start, target)),
            None => items(operation, &shown, target),
        };
        let name = target.function.plain();
        Some((name, Object::new().with("operationId", name).with("parameters", parameters?)))
    });
    links.collect()
}

fn operations(api: &Api) -> impl Iterator<Item = &Operation> {
    api.sections.iter().flat_map(|section| &section.operations)
}

/// The parameter of the operation that polls a job.
fn job(start: &JobStart, poll: &Operation) -> Object {
    let id = in_response(&flow::api_names(&[&start.to_job, &start.state.id]));
    poll.inputs_in(Location::Path).map(|input| (&input.api_name, &id)).collect()
}

/// The operations that create what the response of an operation shows. Jobs show it to the operation that polls them.
fn creators<'a>(api: &'a Api, operation: &'a Operation) -> impl Iterator<Item = &'a Operation> {
    operations(api).filter(|other| match &other.starts {
        Some(start) => start.poll_function == operation.function,
        None => other.function == operation.function,
    })
}

/// An item that a response shows.
struct Shown<'a> {
    kind: &'a str,
    /// The expression for its ID.
    id: String,
}

/// The items that an operation creates, as far as a response shows them with their IDs. Of a list, it is the first.
fn shown<'a>(api: &'a Api, operation: &Operation, creator: &'a Operation) -> Vec<Shown<'a>> {
    let creations = creator.effects.creates.iter();
    let shown = creations.filter_map(|creation| {
        let kind = api.items.iter().find(|kind| kind.name == creation.kind)?;
        let (response, at) = (Ty::Named(operation.output?), creation.at.as_ref()?);
        let mut path: Vec<&str> = at.iter().map(String::as_str).collect();
        let item = match follow(&api.types, &response, at)? {
            Ty::List(item) => {
                path.push("0");
                item
            }
            item => item,
        };
        follow(&api.types, item, std::slice::from_ref(&kind.id))?;
        path.push(&kind.id);
        Some(Shown { kind: &creation.kind, id: in_response(&path) })
    });
    shown.collect()
}

/// The parameters in the path of a target that a response, or else the request for it, has. `None` if it takes no item
/// that the response shows.
fn items(operation: &Operation, shown: &[Shown<'_>], target: &Operation) -> Option<Object> {
    let in_path = |subject: &&Subject| subject.parameter.location == Location::Path;
    let mut takes_shown = false;
    let mut parameters = Object::new();
    for subject in target.effects.subjects().filter(in_path) {
        let item = shown.iter().find(|item| item.kind == subject.kind);
        takes_shown |= item.is_some();
        let id = item.map(|item| item.id.clone()).or_else(|| {
            let same = operation.effects.subjects().find(|other| other.kind == subject.kind)?;
            in_request(same)
        });
        parameters = parameters.with_some(&subject.parameter.path.join("."), id);
    }
    takes_shown.then_some(parameters)
}

/// The expression for a value in a response.
fn in_response(path: &[&str]) -> String {
    format!("$response.body#/{}", path.join("/"))
}

/// The expression for the ID of an item in a request, if there is one.
fn in_request(subject: &Subject) -> Option<String> {
    let (location, path) = (subject.parameter.location, &subject.parameter.path);
    match (location, path.as_slice()) {
        (Location::Body, path) => Some(format!("$request.body#/{}", path.join("/"))),
        (_, [name]) => Some(format!("$request.{}.{name}", location.word())),
        _ => None,
    }
}
