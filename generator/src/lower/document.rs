//! The document of a call, over which rate limits count: `of` in a rate limit.

use super::context::Lowering;
use super::field_path::FieldResolver;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{DocumentKey, Encoding, Input, Location, Ty};
use crate::spec::{RateLimit, Text};

const DOCUMENT: &str = "document";

impl Lowering<'_> {
    pub(super) fn document(&self, inputs: &[Input], diagnostics: &mut Diagnostics) -> Option<DocumentKey> {
        let limits = &self.endpoint.rate_limits;
        limits.iter().for_each(|limit| check_of(limit, diagnostics));
        let mut named = limits.iter().filter(|limit| limit.per.value == DOCUMENT);
        let first = named.find_map(|limit| limit.of.as_ref())?;
        for other in named.filter_map(|limit| limit.of.as_ref()).filter(|other| other.value != first.value) {
            diagnostics.push(
                Diagnostic::new(
                    Code::Conflict,
                    other.span,
                    "all limits per document must name the same parameter",
                )
                .related(first.span, "another one"),
            );
        }
        if first.is_missing() {
            return None;
        }
        self.document_key(first, inputs, diagnostics)
    }

    /// Finds the text that `of` names: a parameter, or a field of the body.
    fn document_key(
        &self,
        of: &Text,
        inputs: &[Input],
        diagnostics: &mut Diagnostics,
    ) -> Option<DocumentKey> {
        let resolver = FieldResolver { types: self.types, stable: !self.endpoint.preview.is_set() };
        let mut known = Vec::new();
        for input in inputs.iter().filter(|input| input.required) {
            let (ty, field) = match (input.location, input.encoding) {
                (Location::Path | Location::Query, _) => {
                    known.push(input.api_name.as_str());
                    if input.api_name != of.value {
                        continue;
                    }
                    (&input.ty, None)
                }
                (Location::Body, Encoding::Json | Encoding::Form) => {
                    let fields = resolver.fields(&input.ty);
                    known.extend(fields.iter().map(|field| field.api_name.as_str()));
                    let Some(field) = fields.iter().find(|field| field.api_name == of.value) else {
                        continue;
                    };
                    (&field.ty, Some(field))
                }
                _ => continue,
            };
            if *ty != Ty::Unknown && (*ty != Ty::Text || field.is_some_and(|field| field.optional)) {
                let message = format!("`{}` is not a required `string`", of.value);
                diagnostics.push(
                    Diagnostic::new(Code::Conflict, of.span, message).help("use a `string` without `?`"),
                );
            }
            return Some(DocumentKey {
                api_name: of.value.clone(),
                argument: input.name.clone(),
                field: field.map(|field| field.name.clone()),
            });
        }
        let mut maps = [&self.endpoint.path].into_iter();
        if maps.any(|map| map.iter().any(|(name, _)| name.is_missing())) {
            return None;
        }
        let message = format!("the endpoint has no required parameter `{}`", of.value);
        diagnostics.push(
            Diagnostic::new(Code::BadPath, of.span, message)
                .label("neither a parameter of the path or query, nor a field of the body")
                .suggest(&of.value, known),
        );
        None
    }
}

/// Checks that `of` stands beside `per: document`, and only there.
fn check_of(limit: &RateLimit, diagnostics: &mut Diagnostics) {
    match &limit.of {
        None if limit.per.value == DOCUMENT => diagnostics.push(
            Diagnostic::new(Code::MissingKey, limit.per.span, "a limit per document needs `of`")
                .label("`of` is missing beside this")
                .help("name the parameter that identifies the document, as in `of: design_id`"),
        ),
        Some(of) if matches!(limit.per.value.as_str(), "user" | "integration") => diagnostics.push(
            Diagnostic::new(Code::Conflict, of.span, "only a limit per document has `of`")
                .related(limit.per.span, "this limit is counted otherwise")
                .help("leave out `of`"),
        ),
        _ => {}
    }
}
