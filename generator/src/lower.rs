//! Lowers a spec to the model: resolves names, checks the rules of the language, and decides all Rust names.
//!
//! Back ends read the model only, so every rule is checked here. A reference that cannot be resolved is reported once and
//! replaced by a harmless value. A model with diagnostics is never emitted.

mod access;
mod checks;
mod context;
mod declare;
mod document;
mod effects;
mod errors;
mod examples;
mod field_path;
mod idempotency;
mod inheritance;
mod inputs;
mod jobs;
mod limits;
mod namespace;
mod operations;
mod paging;
mod parts;
mod path;
mod provenance;
mod published;
mod regions;
mod shared_examples;
mod state;
mod types;
mod usage;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Api, Section};
use crate::spec::{Doc, Entries, Spec};
use context::{Context, term};
use declare::Declarations;

/// The names of the types that every spec has.
pub fn scalars() -> impl Iterator<Item = &'static str> {
    declare::SCALARS.iter().map(|(name, _)| *name)
}

/// Lowers a spec.
#[must_use]
pub fn lower(spec: &Spec, diagnostics: &mut Diagnostics) -> Api {
    check_api_file(spec, diagnostics);
    let declarations = Declarations::collect(spec, diagnostics);
    let context = Context { spec, declarations: &declarations };
    let mut types = types::lower(&context, diagnostics);
    usage::report_implied_previews(&context, &types, diagnostics);
    usage::spread_preview(&mut types);
    let mut sections: Vec<Section> = operations::lower(&context, &types, diagnostics);
    jobs::lower(&context, &types, &mut sections, diagnostics);
    let errors = errors::bodies(&context, &types, diagnostics);
    usage::check(&context, &mut types, &sections, &errors, diagnostics);
    provenance::report_stable(&context, &types, &sections, diagnostics);
    idempotency::check(&context, &types, &sections, diagnostics);
    examples::check(&context, &types, &sections, diagnostics);
    shared_examples::check(&context, &types, &sections, diagnostics);
    errors::check_codes(&context, &types, &errors, diagnostics);
    let throttled = errors::throttled(&context, &types, &errors, diagnostics);
    let listed = |entries: &Entries<Doc>| entries.iter().map(|(name, doc)| term(name, doc)).collect();
    let refusals = state::refusals(&context, &types, &errors, diagnostics);
    let items = state::items(&context, &types, &errors, diagnostics);
    let regions = regions::lower(&context, diagnostics);
    let authorization = access::authorization(context.spec, &sections, diagnostics);
    Api {
        title: spec.api.title.value.clone(),
        span: spec.api.title.span,
        crate_name: spec.api.crate_name.value.clone(),
        server: spec.api.server.value.trim_end_matches('/').to_owned(),
        regions,
        docs: spec.api.docs.value.clone(),
        authorization,
        errors,
        throttled,
        refusals,
        items,
        scopes: listed(&spec.api.scopes),
        capabilities: access::capabilities(spec).into_iter().map(|(name, doc)| term(name, doc)).collect(),
        published: published::keys(spec, diagnostics),
        departures: published::departures(spec),
        sections,
        types,
    }
}

fn check_api_file(spec: &Spec, diagnostics: &mut Diagnostics) {
    let api = &spec.api;
    checks::check_server(&api.server, diagnostics);
    checks::check_url(&api.docs, diagnostics);
    let name = &api.crate_name;
    if !name.is_missing() && !crate::name::is_module_name(&name.value) {
        diagnostics.push(
            Diagnostic::new(
                Code::BadName,
                name.span,
                format!("`{}` is not the name of a crate in Rust", name.value),
            )
            .help("write it in lower case with underscores, as in `use`"),
        );
    }
    access::check_names(spec, diagnostics);
    for file in &spec.sections {
        if let Some(link) = &file.section.docs {
            checks::check_link(link, diagnostics);
        }
    }
}
