//! Spec to model: looks up every name, checks every rule, decides every Rust name.
//!
//! Emitters read the model only, so a rule that is not checked here is not checked at all. What cannot be
//! resolved is reported once and replaced by something harmless; the model of a spec with mistakes is never
//! emitted.

mod declare;
mod examples;
mod jobs;
mod operations;
mod types;
mod unique;
mod usage;
mod wire;

use crate::diagnostic::{Code, Mistake, Mistakes};
use crate::model::{Api, Docs, ErrorBody, Section, Shape, Ty};
use crate::spec::{Doc, Spec, Text};
use declare::Declarations;

/// Resolves a spec.
#[must_use]
pub fn lower(spec: &Spec, mistakes: &mut Mistakes) -> Api {
    check_api_file(spec, mistakes);
    let declarations = Declarations::collect(spec, mistakes);
    let context = Context { spec, declarations: &declarations };
    let mut types = types::lower(&context, mistakes);
    let mut sections: Vec<Section> = operations::lower(&context, &types, mistakes);
    jobs::lower(&context, &types, &mut sections, mistakes);
    let error = error_body(&context, &types, mistakes);
    usage::check(&context, &mut types, &sections, error.ty, mistakes);
    examples::check(&context, &types, mistakes);
    operations::check_error_codes(&context, &types, &error, mistakes);
    Api {
        title: spec.api.title.value.clone(),
        crate_name: spec.api.crate_name.value.clone(),
        server: spec.api.server.value.trim_end_matches('/').to_owned(),
        docs: spec.api.docs.value.clone(),
        error,
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

fn check_api_file(spec: &Spec, mistakes: &mut Mistakes) {
    let api = &spec.api;
    for url in [&api.server, &api.docs] {
        wire::check_url(url, mistakes);
    }
    let name = &api.crate_name;
    if !name.is_placeholder() && !crate::name::is_module_name(&name.value) {
        mistakes.push(
            Mistake::new(
                Code::BadName,
                name.at,
                format!("`{}` is not the name of a crate in Rust", name.value),
            )
            .help("write it in lower case with underscores, as in `use`"),
        );
    }
    for (name, _) in api.scopes.iter().chain(&api.capabilities) {
        wire::check_word(name, mistakes);
    }
    for file in &spec.sections {
        if let Some(link) = &file.section.docs {
            wire::check_link(link, mistakes);
        }
    }
}

/// The schema that `error` names, with its two fields.
fn error_body(context: &Context<'_>, types: &[crate::model::Type], mistakes: &mut Mistakes) -> ErrorBody {
    let spec = &context.spec.api.error;
    let ty = context.declarations.schema(&spec.body, mistakes);
    let mut field = |name: &Text| {
        let Some(Shape::Struct(fields)) = ty.map(|id| &types[id.0].shape) else { return None };
        let found = fields.iter().find(|field| field.wire == name.value);
        if !name.is_placeholder() && found.is_none_or(|field| field.optional) {
            let known = fields.iter().filter(|field| !field.optional).map(|field| field.wire.as_str());
            let mut mistake = Mistake::new(
                Code::BadPath,
                name.at,
                format!("the error body has no field `{}` that is always there", name.value),
            );
            mistake.help = crate::diagnostic::did_you_mean(&name.value, known);
            mistakes.push(mistake);
        }
        found
    };
    let code = field(&spec.code);
    let message = field(&spec.message);
    if let Some(field) = message.filter(|field| field.ty != Ty::Text) {
        mistakes.push(Mistake::new(Code::Conflict, spec.message.at, format!("`{}` is not text", field.wire)));
    }
    ErrorBody {
        ty: ty.unwrap_or(crate::model::TypeId(0)),
        code: code.map(|field| field.name.clone()).unwrap_or_default(),
        code_ty: code.map_or(Ty::Text, |field| field.ty.clone()),
        message: message.map(|field| field.name.clone()).unwrap_or_default(),
    }
}
