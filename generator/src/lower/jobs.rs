//! Jobs: which endpoint tells how a job is getting on, and where its answer says so.

use super::Context;
use super::path::Walk;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, did_you_mean};
use crate::model::{FieldPath, InputKind, JobStart, JobState, Poll, Section, Shape, Ty, Type, TypeId};
use crate::node::Span;

use crate::spec::{self, DotPath, Endpoint, OneOrMore, Text};
use std::collections::BTreeMap;

/// Adds to each operation the job that it starts or asks about.
pub(super) fn lower(
    context: &Context<'_>,
    types: &[Type],
    sections: &mut [Section],
    diagnostics: &mut Diagnostics,
) {
    let files = &context.spec.sections;
    for (section, file) in sections.iter_mut().zip(files) {
        for (operation, (_, endpoint)) in section.operations.iter_mut().zip(&file.section.endpoints) {
            if let Some(spec) = &endpoint.poll {
                let walk = Walk { types, stable: !endpoint.preview };
                operation.polls = operation.output.and_then(|output| walk.poll(output, spec, diagnostics));
                let ids =
                    operation.inputs.iter().filter(|input| matches!(input.kind, InputKind::Path { .. }));
                if ids.count() != 1 || operation.inputs.len() != 1 {
                    diagnostics.push(
                        Diagnostic::new(
                            Code::Job,
                            spec.at,
                            "an endpoint that polls takes the job's id and nothing else",
                        )
                        .help("its path has one parameter"),
                    );
                }
            }
        }
    }
    choose_tellers(context, sections, diagnostics);
    let places = places(context);
    for (index, file) in files.iter().enumerate() {
        for (at, (_, endpoint)) in file.section.endpoints.iter().enumerate() {
            let Some(job) = &endpoint.job else { continue };
            let Some(output) = sections[index].operations[at].output else { continue };
            let walk = Walk { types, stable: !endpoint.preview };
            sections[index].operations[at].starts =
                start(context, sections, &places, &walk, job, output, diagnostics);
        }
    }
}

/// Of the operations that ask about the same type of job, one tells how it stands; one that is no preview if there is
/// one. They must not contradict each other.
fn choose_tellers(context: &Context<'_>, sections: &mut [Section], diagnostics: &mut Diagnostics) {
    let mut tellers: BTreeMap<TypeId, JobState> = BTreeMap::new();
    for preview in [false, true] {
        for (section, file) in sections.iter_mut().zip(&context.spec.sections) {
            for (operation, (_, endpoint)) in section.operations.iter_mut().zip(&file.section.endpoints) {
                let Some(poll) = operation.polls.as_mut().filter(|_| operation.docs.preview == preview)
                else {
                    continue;
                };
                let state = tellers.entry(poll.job).or_insert_with(|| {
                    poll.tells_state = true;
                    poll.state.clone()
                });
                if let Some(spec) = endpoint.poll.as_ref().filter(|_| *state != poll.state) {
                    let message = "another endpoint reads the state of such a job otherwise";
                    diagnostics.push(Diagnostic::new(Code::Conflict, spec.at, message));
                }
            }
        }
    }
}

/// The job that an endpoint starts.
fn start(
    context: &Context<'_>,
    sections: &[Section],
    places: &Places<'_>,
    walk: &Walk<'_>,
    job: &Text,
    output: TypeId,
    diagnostics: &mut Diagnostics,
) -> Option<JobStart> {
    if job.is_placeholder() {
        return None;
    }
    let (section, at) = find(context, places, job, diagnostics)?;
    let file = &context.spec.sections[section];
    let (name, endpoint): &(Text, Endpoint) = &file.section.endpoints[at];
    let Some(spec) = &endpoint.poll else {
        diagnostics.push(
            Diagnostic::new(Code::Job, job.at, format!("`{}` does not say how to poll", job.value))
                .related(name.at, "has no `poll`")
                .help("add `poll` to that endpoint, with `id`, `status`, `done`, `failed`, `result` and `error`"),
        );
        return None;
    };
    let operation = &sections[section].operations[at];
    let poll = operation.polls.as_ref()?;
    if walk.stable && operation.docs.preview {
        Walk::is_preview(&job.value, job.at, diagnostics);
    }
    let prefix = &spec.status.value[..spec.status.value.len() - 1];
    let here = DotPath { at: job.at, value: prefix.to_vec() };
    let to_job = walk.along(output, &here, diagnostics)?;
    if to_job.ty != Ty::Named(poll.job) {
        let message = format!("the answer has another job at `{}` than `{}`", prefix.join("."), job.value);
        diagnostics.push(
            Diagnostic::new(Code::Job, job.at, message)
                .related(spec.status.at, "where the polled job stands"),
        );
        return None;
    }
    Some(JobStart {
        poll_function: operation.function.clone(),
        poll_marker: operation.marker.clone(),
        poll_module: sections[section].module.clone(),
        poll_is_deprecated: operation.docs.deprecated.is_some(),
        to_job: poll.to_job.clone(),
        job: poll.job,
        state: poll.state.clone(),
    })
}

/// The section and place of each endpoint, by its name.
type Places<'s> = BTreeMap<&'s str, (usize, usize)>;

fn places<'s>(context: &Context<'s>) -> Places<'s> {
    let mut places = Places::new();
    for (section, file) in context.spec.sections.iter().enumerate() {
        for (at, (name, _)) in file.section.endpoints.iter().enumerate() {
            places.entry(&name.value).or_insert((section, at));
        }
    }
    places
}

fn find(
    context: &Context<'_>,
    places: &Places<'_>,
    job: &Text,
    diagnostics: &mut Diagnostics,
) -> Option<(usize, usize)> {
    let found = places.get(job.value.as_str()).copied();
    if found.is_none() && !context.spec.incomplete {
        let known = context.spec.sections.iter().flat_map(|file| &file.section.endpoints);
        let polls =
            known.filter(|(_, endpoint)| endpoint.poll.is_some()).map(|(name, _)| name.value.as_str());
        let mut diagnostic =
            Diagnostic::new(Code::Job, job.at, format!("there is no endpoint `{}`", job.value))
                .label("the endpoint that tells how the job is getting on");
        diagnostic.help = did_you_mean(&job.value, polls);
        diagnostics.push(diagnostic);
    }
    found
}

/// Reads how to poll.
impl Walk<'_> {
    fn poll(&self, output: TypeId, spec: &spec::Poll, diagnostics: &mut Diagnostics) -> Option<Poll> {
        let (_, prefix) = spec.status.value.split_last()?;
        let to_job =
            self.along(output, &DotPath { at: spec.status.at, value: prefix.to_vec() }, diagnostics)?;
        let Ty::Named(job) = to_job.ty else {
            diagnostics.push(Diagnostic::new(
                Code::BadPath,
                spec.status.at,
                "what stands before the status is no schema",
            ));
            return None;
        };
        if to_job.fields.iter().any(|(_, optional)| *optional) {
            diagnostics.push(Diagnostic::new(
                Code::Conflict,
                spec.status.at,
                "the job may be absent from the answer",
            ));
        }
        let mut below = |path: &DotPath| {
            let Some(rest) = path.value.strip_prefix(prefix) else {
                diagnostics.push(
                    Diagnostic::new(Code::BadPath, path.at, "the job's fields stand in one object")
                        .related(spec.status.at, "the status is in this object")
                        .help(format!("start the path with `{}`", prefix.join("."))),
                );
                return None;
            };
            self.along(job, &DotPath { at: path.at, value: rest.to_vec() }, diagnostics)
        };
        let (id, status) = (below(&spec.id), below(&spec.status));
        let (result, error) = (below(&spec.result), below(&spec.error));
        let (id, status) = (id?, status?);
        Self::must_be_there(&id, &spec.id, "the id", |ty| *ty == Ty::Text, diagnostics);
        let status_ty = self.status_enum(&status, &spec.status, diagnostics)?;
        check_distinct(spec, diagnostics);
        let state = JobState {
            id,
            status,
            done: self.variants(status_ty, "done", &spec.done, spec.at, diagnostics),
            failed: self.variants(status_ty, "failed", &spec.failed, spec.at, diagnostics),
            status_ty,
            result: result?,
            error: error?,
        };
        Some(Poll {
            to_job: to_job.fields.into_iter().map(|(name, _)| name).collect(),
            job,
            state,
            tells_state: false,
        })
    }

    fn must_be_there(
        found: &FieldPath,
        path: &DotPath,
        what: &str,
        fits: impl Fn(&Ty) -> bool,
        diagnostics: &mut Diagnostics,
    ) {
        if !fits(&found.ty) || found.fields.iter().any(|(_, optional)| *optional) {
            diagnostics.push(
                Diagnostic::new(
                    Code::Conflict,
                    path.at,
                    format!("{what} of a job is a field that is always there"),
                )
                .help("the id is a `string`, the status an enum, both without `?`"),
            );
        }
    }

    fn status_enum(
        &self,
        found: &FieldPath,
        path: &DotPath,
        diagnostics: &mut Diagnostics,
    ) -> Option<TypeId> {
        let is_enum =
            |ty: &Ty| matches!(ty, Ty::Named(id) if matches!(self.types[id.0].shape, Shape::Enum(_)));
        Self::must_be_there(found, path, "the status", is_enum, diagnostics);
        found.ty.named().filter(|_| is_enum(&found.ty))
    }

    /// The variants of the status that these values are.
    fn variants(
        &self,
        status: TypeId,
        key: &str,
        values: &OneOrMore,
        at: Span,
        diagnostics: &mut Diagnostics,
    ) -> Vec<String> {
        let ty = &self.types[status.0];
        let Shape::Enum(variants) = &ty.shape else { return Vec::new() };
        if values.0.is_empty() {
            diagnostics.push(Diagnostic::new(
                Code::MissingKey,
                at,
                format!("`{key}` needs at least one value"),
            ));
        }
        let mut names: Vec<String> = Vec::new();
        for value in &values.0 {
            match variants.iter().find(|variant| variant.wire == value.value) {
                Some(variant) => {
                    if self.stable && variant.docs.preview {
                        Self::is_preview(&value.value, value.at, diagnostics);
                    }
                    names.push(variant.name.clone());
                }
                None if value.is_placeholder() => {}
                None => {
                    let message = format!("`{}` has no value `{}`", ty.wire, value.value);
                    let mut diagnostic = Diagnostic::new(Code::UnknownValue, value.at, message);
                    diagnostic.help =
                        did_you_mean(&value.value, variants.iter().map(|variant| variant.wire.as_str()));
                    diagnostics.push(diagnostic);
                }
            }
        }
        names
    }
}

/// A status means one thing.
fn check_distinct(spec: &spec::Poll, diagnostics: &mut Diagnostics) {
    let mut first: BTreeMap<&str, Span> = BTreeMap::new();
    for value in spec.done.0.iter().chain(&spec.failed.0).filter(|value| !value.is_placeholder()) {
        if let Some(span) = first.insert(&value.value, value.at) {
            diagnostics.push(
                Diagnostic::new(Code::Conflict, value.at, format!("`{}` is there twice", value.value))
                    .label("again here")
                    .related(span, "first here")
                    .help("a status is either `done` or `failed`"),
            );
        }
    }
}
