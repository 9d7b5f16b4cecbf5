//! Features that take more than one call: jobs to poll, and lists in pages.

use crate::json::Object;
use crate::model::{FieldPath, JobState, Operation, PageStyle, StatusValue};

/// The job that an operation starts or polls. The paths start at the response of either.
pub(super) fn job(operation: &Operation) -> Option<Object> {
    let starts = operation.starts.as_ref();
    let (to_job, state) = match (starts, &operation.polls) {
        (Some(start), _) => (&start.to_job, &start.state),
        (None, Some(poll)) => (&poll.to_job, &poll.state),
        (None, None) => return None,
    };
    let poll = starts.map(|start| start.poll_function.plain());
    Some(Object::new().with_some("poll", poll).with_all(job_state(to_job, state)))
}

/// The pages of a list.
pub(super) fn pages(operation: &Operation) -> Option<Object> {
    let paging = operation.paging.as_ref()?;
    let pages = match &paging.style {
        PageStyle::Cursor { parameter, in_body, next } => Object::new()
            .with("by", "cursor")
            .with("parameter", parameter)
            .with("in", if *in_body { "body" } else { "query" })
            .with("next", dotted(&[next])),
        PageStyle::Offset { parameter, first, last, limit, size, most: _ } => Object::new()
            .with("by", "offset")
            .with("parameter", parameter)
            .with("in", "query")
            .with("first", *first)
            .with_some("last", *last)
            .with("limit", limit)
            .with("size", *size),
    };
    Some(pages.with("items", dotted(&[&paging.items])))
}

fn job_state(to_job: &FieldPath, state: &JobState) -> Object {
    let values =
        |values: &[StatusValue]| values.iter().map(|value| value.api_name.clone()).collect::<Vec<_>>();
    Object::new()
        .with("id", dotted(&[to_job, &state.id]))
        .with("status", dotted(&[to_job, &state.status]))
        .with("done", values(&state.done))
        .with("failed", values(&state.failed))
        .with("result", dotted(&[to_job, &state.result]))
        .with("error", dotted(&[to_job, &state.error]))
}

/// The keys along paths that follow each other.
pub(super) fn api_names<'p>(paths: &[&'p FieldPath]) -> Vec<&'p str> {
    paths.iter().flat_map(|path| path.api_names()).collect()
}

/// The same, joined by dots.
fn dotted(paths: &[&FieldPath]) -> String {
    api_names(paths).join(".")
}
