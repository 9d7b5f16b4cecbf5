//! Jobs: the endpoints that start and poll them, and the fields of responses with their state.

use super::context::Context;
use super::field_path::FieldResolver;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{
    FieldPath, JobStart, JobState, Location, Poll, Section, Shape, StatusValue, Ty, Type, TypeId,
};
use crate::node::Span;
use crate::spec::{self, DotPath, Endpoint, OneOrMore, Text};
use std::collections::BTreeMap;

/// Adds to each operation the job that it starts or polls.
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
                let resolver = FieldResolver { types, stable: !endpoint.preview.is_set() };
                operation.polls =
                    operation.output.and_then(|output| resolver.poll(output, spec, diagnostics));
                let in_path = operation.inputs_in(Location::Path).count();
                // Otherwise a parameter is reported already.
                let is_described = endpoint.path.len() == in_path;
                if is_described && (in_path != 1 || operation.arguments().count() != 1) {
                    diagnostics.push(
                        Diagnostic::new(
                            Code::Job,
                            spec.span,
                            "an endpoint that polls takes the job's ID and nothing else",
                        )
                        .help("its path has one parameter"),
                    );
                }
            }
        }
    }
    choose_implementations(context, sections, diagnostics);
    let endpoints = EndpointIndex::of(context);
    for (section, file) in files.iter().enumerate() {
        for (position, (_, endpoint)) in file.section.endpoints.iter().enumerate() {
            let Some(job) = &endpoint.job else { continue };
            let Some(output) = sections[section].operations[position].output else { continue };
            let resolver = FieldResolver { types, stable: !endpoint.preview.is_set() };
            sections[section].operations[position].starts =
                start(context, sections, &endpoints, &resolver, job, output, diagnostics);
        }
    }
}

/// Chooses, among the operations that poll the same struct, the one that implements the job: a stable one if there is
/// one. Reports operations that read the state of the same struct differently.
fn choose_implementations(context: &Context<'_>, sections: &mut [Section], diagnostics: &mut Diagnostics) {
    let mut chosen: BTreeMap<TypeId, JobState> = BTreeMap::new();
    for preview in [false, true] {
        for (section, file) in sections.iter_mut().zip(&context.spec.sections) {
            for (operation, (_, endpoint)) in section.operations.iter_mut().zip(&file.section.endpoints) {
                let Some(poll) = operation.polls.as_mut().filter(|_| operation.docs.preview == preview)
                else {
                    continue;
                };
                let state = chosen.entry(poll.job).or_insert_with(|| {
                    poll.implements_job = true;
                    poll.state.clone()
                });
                if let Some(spec) = endpoint.poll.as_ref().filter(|_| *state != poll.state) {
                    let message = "another endpoint reads the state of this job differently";
                    diagnostics.push(Diagnostic::new(Code::Conflict, spec.span, message));
                }
            }
        }
    }
}

/// The job that an endpoint starts.
fn start(
    context: &Context<'_>,
    sections: &[Section],
    endpoints: &EndpointIndex<'_>,
    resolver: &FieldResolver<'_>,
    job: &Text,
    output: TypeId,
    diagnostics: &mut Diagnostics,
) -> Option<JobStart> {
    if job.is_missing() {
        return None;
    }
    let (section, position) = endpoints.find(context, job, diagnostics)?;
    let file = &context.spec.sections[section];
    let (name, endpoint): &(Text, Endpoint) = &file.section.endpoints[position];
    let Some(spec) = &endpoint.poll else {
        diagnostics.push(
            Diagnostic::new(Code::Job, job.span, format!("`{}` polls no job", job.value))
                .related(name.span, "has no `poll`")
                .help("add `poll` to that endpoint, with `id`, `status`, `done`, `failed`, `result` and `error`"),
        );
        return None;
    };
    let operation = &sections[section].operations[position];
    let poll = operation.polls.as_ref()?;
    if resolver.stable && operation.docs.preview {
        FieldResolver::report_preview(&job.value, job.span, diagnostics);
    }
    let prefix = &spec.status.value[..spec.status.value.len() - 1];
    let path = DotPath { span: job.span, value: prefix.to_vec() };
    let to_job = resolver.path(output, &path, diagnostics)?;
    if to_job.ty == Ty::Unknown {
        return None;
    }
    if to_job.ty != Ty::Named(poll.job) {
        let message = format!("the response has another job at `{}` than `{}`", prefix.join("."), job.value);
        diagnostics.push(
            Diagnostic::new(Code::Job, job.span, message)
                .related(spec.status.span, "the path to the polled job"),
        );
        return None;
    }
    if to_job.is_optional() {
        diagnostics.push(
            Diagnostic::new(Code::Conflict, job.span, "the job may be absent from the response")
                .related(spec.status.span, "the path to the polled job")
                .help(format!("make `{}` a field without `?`", prefix.join("."))),
        );
        return None;
    }
    Some(JobStart {
        poll_function: operation.function.clone(),
        poll_marker: operation.marker.clone(),
        poll_module: sections[section].module.clone(),
        poll_is_deprecated: operation.docs.deprecated.is_some(),
        to_job,
        job: poll.job,
        state: poll.state.clone(),
    })
}

/// Endpoints by name, each with the indexes of its section and of itself.
struct EndpointIndex<'s>(BTreeMap<&'s str, (usize, usize)>);

impl<'s> EndpointIndex<'s> {
    fn of(context: &Context<'s>) -> Self {
        let mut index = BTreeMap::new();
        for (section, file) in context.spec.sections.iter().enumerate() {
            for (position, (name, _)) in file.section.endpoints.iter().enumerate() {
                index.entry(name.value.as_str()).or_insert((section, position));
            }
        }
        Self(index)
    }

    fn find(
        &self,
        context: &Context<'_>,
        job: &Text,
        diagnostics: &mut Diagnostics,
    ) -> Option<(usize, usize)> {
        let found = self.0.get(job.value.as_str()).copied();
        if found.is_none() && !context.spec.incomplete {
            let known = context.spec.sections.iter().flat_map(|file| &file.section.endpoints);
            let polls =
                known.filter(|(_, endpoint)| endpoint.poll.is_some()).map(|(name, _)| name.value.as_str());
            diagnostics.push(
                Diagnostic::new(Code::Job, job.span, format!("there is no endpoint `{}`", job.value))
                    .label("expected the endpoint that polls the job")
                    .suggest(&job.value, polls),
            );
        }
        found
    }
}

impl FieldResolver<'_> {
    /// Lowers `poll`.
    fn poll(&self, output: TypeId, spec: &spec::Poll, diagnostics: &mut Diagnostics) -> Option<Poll> {
        let (_, prefix) = spec.status.value.split_last()?;
        let path = DotPath { span: spec.status.span, value: prefix.to_vec() };
        let to_job = self.path(output, &path, diagnostics)?;
        if to_job.ty == Ty::Unknown {
            return None;
        }
        let Ty::Named(job) = to_job.ty else {
            diagnostics.push(Diagnostic::new(
                Code::BadPath,
                spec.status.span,
                "the value before the status is not a schema",
            ));
            return None;
        };
        if to_job.is_optional() {
            diagnostics.push(Diagnostic::new(
                Code::Conflict,
                spec.status.span,
                "the job may be absent from the response",
            ));
        }
        let mut below = |path: &DotPath| {
            let Some(rest) = path.value.strip_prefix(prefix) else {
                diagnostics.push(
                    Diagnostic::new(Code::BadPath, path.span, "the fields of a job must be in one object")
                        .related(spec.status.span, "the status is in this object")
                        .help(format!("start the path with `{}`", prefix.join("."))),
                );
                return None;
            };
            self.path(job, &DotPath { span: path.span, value: rest.to_vec() }, diagnostics)
        };
        let (id, status) = (below(&spec.id), below(&spec.status));
        let (result, error) = (below(&spec.result), below(&spec.error));
        let (id, status) = (id?, status?);
        Self::check_required(&id, &spec.id, "the ID", |ty| *ty == Ty::Text, diagnostics);
        let status_ty = self.status_enum(&status, &spec.status, diagnostics)?;
        check_distinct(spec, diagnostics);
        let state = JobState {
            id,
            status,
            status_ty,
            done: self.status_values(status_ty, "done", &spec.done, spec.span, diagnostics),
            failed: self.status_values(status_ty, "failed", &spec.failed, spec.span, diagnostics),
            result: result?,
            error: error?,
        };
        Some(Poll { to_job, job, state, implements_job: false })
    }

    fn check_required(
        found: &FieldPath,
        path: &DotPath,
        what: &str,
        fits: impl Fn(&Ty) -> bool,
        diagnostics: &mut Diagnostics,
    ) {
        if found.ty != Ty::Unknown && (!fits(&found.ty) || found.is_optional()) {
            diagnostics.push(
                Diagnostic::new(
                    Code::Conflict,
                    path.span,
                    format!("{what} of a job must be a required field"),
                )
                .help("the ID must be a `string` and the status an enum, both without `?`"),
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
        Self::check_required(found, path, "the status", is_enum, diagnostics);
        found.ty.named().filter(|_| is_enum(&found.ty))
    }

    /// Looks up values of the status enum.
    fn status_values(
        &self,
        status: TypeId,
        key: &str,
        values: &OneOrMore,
        span: Span,
        diagnostics: &mut Diagnostics,
    ) -> Vec<StatusValue> {
        let ty = &self.types[status.0];
        let Shape::Enum(variants) = &ty.shape else { return Vec::new() };
        if values.0.is_empty() {
            diagnostics.push(Diagnostic::new(
                Code::MissingKey,
                span,
                format!("`{key}` needs at least one value"),
            ));
        }
        let mut found = Vec::new();
        for value in &values.0 {
            match variants.iter().find(|variant| variant.api_name == value.value) {
                Some(variant) => {
                    if self.stable && variant.docs.preview {
                        Self::report_preview(&value.value, value.span, diagnostics);
                    }
                    found.push(StatusValue {
                        api_name: variant.api_name.clone(),
                        variant: variant.name.clone(),
                    });
                }
                None if value.is_missing() || ty.is_incomplete() => {}
                None => {
                    let message = format!("`{}` has no value `{}`", ty.api_name, value.value);
                    let known = variants.iter().map(|variant| variant.api_name.as_str());
                    let diagnostic = Diagnostic::new(Code::UnknownValue, value.span, message).once();
                    diagnostics.push(diagnostic.suggest(&value.value, known));
                }
            }
        }
        found
    }
}

/// Reports a status that `done` and `failed` list twice.
fn check_distinct(spec: &spec::Poll, diagnostics: &mut Diagnostics) {
    let mut first: BTreeMap<&str, Span> = BTreeMap::new();
    for value in spec.done.0.iter().chain(&spec.failed.0).filter(|value| !value.is_missing()) {
        if let Some(span) = first.insert(&value.value, value.span) {
            diagnostics.push(
                Diagnostic::new(Code::Conflict, value.span, format!("`{}` is listed twice", value.value))
                    .label("again here")
                    .related(span, "first here")
                    .help("a status is either `done` or `failed`"),
            );
        }
    }
}
