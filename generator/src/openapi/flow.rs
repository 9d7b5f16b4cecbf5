//! What takes more than one call: jobs to poll and lists in pages.

use super::json::Object;
use super::words::operation_id;
use crate::model::{Api, InputKind, JobState, Operation, PageStyle, Shape, Ty, TypeId};

/// The job that an operation starts or asks about. The paths hold for the answers of both.
pub(super) fn job(api: &Api, operation: &Operation) -> Option<Object> {
    let output = operation.output?;
    let starts = operation.starts.as_ref();
    let (to_job, state) = match (starts, &operation.polls) {
        (Some(start), _) => (&start.to_job, &start.state),
        (None, Some(poll)) => (&poll.to_job, &poll.state),
        (None, None) => return None,
    };
    let answer = Answer { api, output, to_job };
    let poll = starts.map(|start| operation_id(&start.poll_function));
    Some(Object::new().with_some("poll", poll).with_all(answer.state(state)))
}

/// How an answer leads to the operation that asks about the job.
pub(super) fn links(api: &Api, operation: &Operation) -> Object {
    let (Some(output), Some(start)) = (operation.output, &operation.starts) else { return Object::new() };
    let mut operations = api.sections.iter().flat_map(|section| &section.operations);
    let poll = operations.find(|other| other.function == start.poll_function);
    let id = Answer { api, output, to_job: &start.to_job }.path(&start.state.id.fields);
    let pointer = format!("$response.body#/{}", id.join("/"));
    let inputs = poll.iter().flat_map(|poll| &poll.inputs);
    let parameters: Object = inputs
        .filter_map(|input| match &input.kind {
            InputKind::Path { wire, .. } => Some((wire, &pointer)),
            _ => None,
        })
        .collect();
    let name = operation_id(&start.poll_function);
    Object::new().with(name, Object::new().with("operationId", name).with("parameters", parameters))
}

/// How a list goes on.
pub(super) fn pages(api: &Api, operation: &Operation) -> Option<Object> {
    let (output, paging) = (operation.output?, operation.paging.as_ref()?);
    let path = |names: &[(String, bool)]| {
        wire_path(api, output, names.iter().map(|(name, _)| name.as_str())).join(".")
    };
    let pages = match &paging.style {
        PageStyle::Cursor { parameter, in_body, next } => Object::new()
            .with("by", "cursor")
            .with("parameter", parameter)
            .with("in", if *in_body { "body" } else { "query" })
            .with("next", path(&next.fields)),
        PageStyle::Offset { parameter, first, last, limit, size, most: _ } => Object::new()
            .with("by", "offset")
            .with("parameter", parameter)
            .with("in", "query")
            .with("first", *first)
            .with_some("last", *last)
            .with("limit", limit)
            .with("size", *size),
    };
    Some(pages.with("items", path(&paging.items.fields)))
}

/// An answer with a job in it.
struct Answer<'a> {
    api: &'a Api,
    output: TypeId,
    to_job: &'a [String],
}

impl Answer<'_> {
    fn state(&self, state: &JobState) -> Object {
        let at = |fields: &[(String, bool)]| self.path(fields).join(".");
        Object::new()
            .with("id", at(&state.id.fields))
            .with("status", at(&state.status.fields))
            .with("done", self.values(state, &state.done))
            .with("failed", self.values(state, &state.failed))
            .with("result", at(&state.result.fields))
            .with("error", at(&state.error.fields))
    }

    /// The keys from the answer to a field of the job.
    fn path(&self, fields: &[(String, bool)]) -> Vec<String> {
        let names = self.to_job.iter().chain(fields.iter().map(|(name, _)| name));
        wire_path(self.api, self.output, names.map(String::as_str))
    }

    /// The status as it travels.
    fn values(&self, state: &JobState, names: &[String]) -> Vec<String> {
        let Shape::Enum(variants) = &self.api.get(state.status_ty).shape else { return Vec::new() };
        let found = variants.iter().filter(|variant| names.contains(&variant.name));
        found.map(|variant| variant.wire.clone()).collect()
    }
}

/// The keys that fields travel under, one inside the other.
fn wire_path<'n>(api: &Api, from: TypeId, names: impl Iterator<Item = &'n str>) -> Vec<String> {
    let mut ty = Ty::Named(from);
    let mut path = Vec::new();
    for name in names {
        let Ty::Named(id) = ty else { break };
        let Shape::Struct(fields) = &api.get(id).shape else { break };
        let Some(field) = fields.iter().find(|field| field.name == name) else { break };
        path.push(field.wire.clone());
        ty = field.ty.clone();
    }
    path
}
