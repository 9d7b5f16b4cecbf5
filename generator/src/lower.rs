//! Spec to model: looks up every name, checks every rule, decides every Rust name.
//!
//! Emitters read the model only, so a rule that is not checked here is not checked at all. What cannot be
//! resolved is reported once and replaced by something harmless; the model of a spec with mistakes is never
//! emitted.

mod access;
mod counted;
mod declare;
mod errors;
mod examples;
mod inputs;
mod jobs;
mod limits;
mod operations;
mod paging;
mod path;
mod types;
mod unique;
mod usage;
mod wire;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Api, Docs, Section};
use crate::spec::{Doc, Entries, Spec, Text};
use declare::Declarations;

/// Resolves a spec.
#[must_use]
pub fn lower(spec: &Spec, diagnostics: &mut Diagnostics) -> Api {
    check_api_file(spec, diagnostics);
    let declarations = Declarations::collect(spec, diagnostics);
    let context = Context { spec, declarations: &declarations };
    let mut types = types::lower(&context, diagnostics);
    usage::spread_preview(&mut types);
    let mut sections: Vec<Section> = operations::lower(&context, &types, diagnostics);
    jobs::lower(&context, &types, &mut sections, diagnostics);
    let errors = errors::bodies(&context, &types, diagnostics);
    usage::check(&context, &mut types, &sections, &errors, diagnostics);
    examples::check(&context, &types, diagnostics);
    errors::check_codes(&context, &types, &errors, diagnostics);
    let throttled = errors::throttled(&context, &types, &errors, diagnostics);
    let listed =
        |entries: &Entries<Doc>| entries.iter().map(|(name, doc)| (name.value.clone(), prose(doc))).collect();
    let authorization = access::authorization(context.spec, diagnostics);
    Api {
        title: spec.api.title.value.clone(),
        crate_name: spec.api.crate_name.value.clone(),
        server: spec.api.server.value.trim_end_matches('/').to_owned(),
        docs: spec.api.docs.value.clone(),
        authorization,
        errors,
        throttled,
        scopes: listed(&spec.api.scopes),
        capabilities: listed(&spec.api.capabilities),
        sections,
        types,
    }
}

/// What the steps of lowering look things up in.
struct Context<'s> {
    spec: &'s Spec,
    declarations: &'s Declarations<'s>,
}

impl Context<'_> {
    /// The docs of an item.
    fn docs(&self, doc: &Doc, link: Option<&Text>, preview: bool, deprecated: Option<&Doc>) -> Docs {
        Docs {
            text: prose(doc),
            link: link.map(|link| self.link(&link.value)),
            preview,
            deprecated: deprecated.map(prose),
        }
    }

    /// A page of the documentation, from its path below the API's.
    fn link(&self, path: &str) -> String {
        format!("{}/{path}", self.spec.api.docs.value.trim_end_matches('/'))
    }
}

/// Documentation without the line breaks at its ends.
fn prose(doc: &Doc) -> String {
    doc.0.value.trim().to_owned()
}

fn check_api_file(spec: &Spec, diagnostics: &mut Diagnostics) {
    let api = &spec.api;
    wire::check_server(&api.server, diagnostics);
    wire::check_url(&api.docs, diagnostics);
    let name = &api.crate_name;
    if !name.is_placeholder() && !crate::name::is_module_name(&name.value) {
        diagnostics.push(
            Diagnostic::new(
                Code::BadName,
                name.at,
                format!("`{}` is not the name of a crate in Rust", name.value),
            )
            .help("write it in lower case with underscores, as in `use`"),
        );
    }
    for (name, _) in api.scopes.iter().chain(&api.capabilities) {
        wire::check_word(name, diagnostics);
    }
    for file in &spec.sections {
        if let Some(link) = &file.section.docs {
            wire::check_link(link, diagnostics);
        }
    }
}
