//! Over which document a call is counted: the `of` of its rate limits.

use super::operations::Lowering;
use super::path::Walk;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, did_you_mean};
use crate::model::{Counted, Field, Input, InputKind, Ty};
use crate::spec::{RateLimit, Text};

const DOCUMENT: &str = "document";

impl Lowering<'_> {
    pub(super) fn counted(&self, inputs: &[Input], diagnostics: &mut Diagnostics) -> Option<Counted> {
        let limits = &self.endpoint.rate_limits;
        limits.iter().for_each(|limit| check_of(limit, diagnostics));
        let mut named = limits.iter().filter(|limit| limit.per.value == DOCUMENT);
        let first = named.find_map(|limit| limit.of.as_ref())?;
        for other in named.filter_map(|limit| limit.of.as_ref()).filter(|other| other.value != first.value) {
            diagnostics.push(
                Diagnostic::new(
                    Code::Conflict,
                    other.at,
                    "calls of an endpoint are counted over one document",
                )
                .related(first.at, "another one"),
            );
        }
        if first.is_placeholder() {
            return None;
        }
        self.find(first, inputs, diagnostics)
    }

    /// The text that `of` names: a parameter, or a field of the body.
    fn find(&self, of: &Text, inputs: &[Input], diagnostics: &mut Diagnostics) -> Option<Counted> {
        let counted = |input: &Input, field: Option<&Field>| Counted {
            wire: of.value.clone(),
            argument: input.argument.clone(),
            field: field.map(|field| field.name.clone()),
        };
        let walk = Walk { types: self.types, stable: !self.endpoint.preview };
        let mut known = Vec::new();
        for input in inputs {
            match &input.kind {
                InputKind::Path { wire, .. } if *wire == of.value => return Some(counted(input, None)),
                InputKind::Path { wire, .. } => known.push(wire.as_str()),
                InputKind::Query(field) if field.wire == of.value => {
                    check_text(field, of, diagnostics);
                    return Some(counted(input, None));
                }
                InputKind::Query(field) => known.push(&field.wire),
                InputKind::JsonBody { ty, .. } | InputKind::FormBody { ty, .. } => {
                    let fields = walk.fields(&Ty::Named(*ty));
                    if let Some(field) = fields.iter().find(|field| field.wire == of.value) {
                        check_text(field, of, diagnostics);
                        return Some(counted(input, Some(field)));
                    }
                    known.extend(fields.iter().map(|field| field.wire.as_str()));
                }
                InputKind::JsonHeader { .. } | InputKind::Bytes { .. } => {}
            }
        }
        let message = format!("a call has no `{}` that must be passed", of.value);
        let mut diagnostic = Diagnostic::new(Code::BadPath, of.at, message)
            .label("neither a parameter of the path or query, nor a field of the body");
        diagnostic.help = did_you_mean(&of.value, known);
        diagnostics.push(diagnostic);
        None
    }
}

/// `of` says which document, so it comes with `per: document` and with nothing else.
fn check_of(limit: &RateLimit, diagnostics: &mut Diagnostics) {
    match &limit.of {
        None if limit.per.value == DOCUMENT => diagnostics.push(
            Diagnostic::new(Code::MissingKey, limit.per.at, "calls are counted per document, but of which?")
                .label("`of` is missing beside this")
                .help("name the parameter that says it: `of: design_id`, or so"),
        ),
        Some(of) if limit.per.value != DOCUMENT && !limit.per.is_placeholder() => diagnostics.push(
            Diagnostic::new(Code::Conflict, of.at, "only a limit per document says of which")
                .related(limit.per.at, "it is counted over this")
                .help("leave out `of`"),
        ),
        _ => {}
    }
}

fn check_text(field: &Field, of: &Text, diagnostics: &mut Diagnostics) {
    if field.ty != Ty::Text || field.optional {
        diagnostics.push(
            Diagnostic::new(Code::Conflict, of.at, format!("`{}` is no text that is always there", of.value))
                .help("calls are counted over a `string` without `?`"),
        );
    }
}
