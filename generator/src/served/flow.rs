//! Jobs and pages.

use crate::json::Object;
use crate::model::{FieldPath, JobStart, JobState, PageStyle, Paging, Poll, StatusValue};

/// The pages of a list.
pub(super) fn pages(paging: &Paging) -> Object {
    let pages = match &paging.style {
        PageStyle::Cursor { parameter, in_body, next } => {
            Object::new().with("cursor", parameter).with_flag("in_body", *in_body).with("next", path(&[next]))
        }
        PageStyle::Offset { parameter, first, limit, size, .. } => Object::new()
            .with("offset", parameter)
            .with("first", *first)
            .with("limit", limit)
            .with("size", *size),
    };
    pages.with("items", path(&[&paging.items]))
}

/// The job that an operation starts.
pub(super) fn start(start: &JobStart) -> Object {
    Object::new().with("poll", start.poll_function.plain()).with_all(state(&start.to_job, &start.state))
}

/// The job that an operation polls.
pub(super) fn poll(poll: &Poll) -> Object {
    state(&poll.to_job, &poll.state)
}

fn state(to_job: &FieldPath, state: &JobState) -> Object {
    let names =
        |values: &[StatusValue]| values.iter().map(|value| value.api_name.clone()).collect::<Vec<_>>();
    Object::new()
        .with("id", path(&[to_job, &state.id]))
        .with("status", path(&[to_job, &state.status]))
        .with("status_type", state.status_ty.0)
        .with("done", names(&state.done))
        .with("failed", names(&state.failed))
        .with("result", path(&[to_job, &state.result]))
        .with("error", path(&[to_job, &state.error]))
}

/// The keys along paths that follow each other.
pub(super) fn path(paths: &[&FieldPath]) -> Vec<String> {
    paths.iter().flat_map(|path| path.api_names()).map(str::to_owned).collect()
}
