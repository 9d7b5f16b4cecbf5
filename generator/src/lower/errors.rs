//! What an answer that reports an error holds, and when errors come.

use super::operations::Lowering;
use super::path::Walk;
use super::{Context, prose, wire};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, did_you_mean};
use crate::model::{ErrorBody, ErrorCase, FieldPath, Shape, Ty, Type, TypeId};
use crate::spec::{self, Text};

/// The status that stands for all others under `error_bodies`.
const DEFAULT: &str = "default";

/// The bodies that `error` names, the usual one first.
pub(super) fn bodies(context: &Context<'_>, types: &[Type], diagnostics: &mut Diagnostics) -> Vec<ErrorBody> {
    let usual = &context.spec.api.error;
    let mut bodies: Vec<ErrorBody> = Vec::new();
    for spec in std::iter::once(usual).chain(&usual.or) {
        let Some(body) = body(context, types, spec, diagnostics) else { continue };
        if bodies.first().is_some_and(|first| first.code_ty != body.code_ty) {
            diagnostics.push(
                Diagnostic::new(Code::Conflict, spec.code.at, "all error bodies have the same type of code")
                    .related(usual.code.at, "the usual body's"),
            );
        }
        bodies.push(body);
    }
    bodies
}

fn body(
    context: &Context<'_>,
    types: &[Type],
    spec: &spec::ErrorBody,
    diagnostics: &mut Diagnostics,
) -> Option<ErrorBody> {
    let ty = context.declarations.schema(&spec.body, diagnostics)?;
    let walk = Walk { types, stable: true };
    let mut field = |name: &Text| {
        let found = walk.field(ty, name, diagnostics)?;
        if found.fields.iter().any(|(_, optional)| *optional) {
            let message = format!("`{}` may be absent from the error body", name.value);
            diagnostics
                .push(Diagnostic::new(Code::Conflict, name.at, message).help("name a field without `?`"));
        }
        Some(found)
    };
    let (code, message) = (field(&spec.code)?, field(&spec.message)?);
    if message.ty != Ty::Text {
        diagnostics.push(Diagnostic::new(
            Code::Conflict,
            spec.message.at,
            "the words for people are no text",
        ));
    }
    let is_enum = |id: TypeId| matches!(types[id.0].shape, Shape::Enum(_));
    if code.ty != Ty::Text && !matches!(code.ty, Ty::Named(id) if is_enum(id)) {
        diagnostics.push(Diagnostic::new(
            Code::Conflict,
            spec.code.at,
            "the code is neither a `string` nor an enum",
        ));
    }
    let name = |path: FieldPath| path.fields.into_iter().map(|(name, _)| name).collect();
    Some(ErrorBody { ty, code_ty: code.ty.clone(), code: name(code), message: name(message) })
}

/// Every documented code must be one that the error's type knows.
pub(super) fn check_codes(
    context: &Context<'_>,
    types: &[Type],
    bodies: &[ErrorBody],
    diagnostics: &mut Diagnostics,
) {
    let endpoints = context.spec.sections.iter().flat_map(|file| &file.section.endpoints);
    for (code, _) in endpoints.flat_map(|(_, endpoint)| &endpoint.errors).flat_map(|(_, codes)| codes) {
        check_code(code, types, bodies, diagnostics);
    }
}

/// The codes that mean that calls come too fast.
pub(super) fn throttled(
    context: &Context<'_>,
    types: &[Type],
    bodies: &[ErrorBody],
    diagnostics: &mut Diagnostics,
) -> Vec<String> {
    let usual = &context.spec.api.error;
    let mut codes: Vec<String> = Vec::new();
    for code in std::iter::once(usual).chain(&usual.or).flat_map(|body| &body.throttled) {
        wire::check_word(code, diagnostics);
        check_code(code, types, bodies, diagnostics);
        if !codes.contains(&code.value) {
            codes.push(code.value.clone());
        }
    }
    codes
}

fn check_code(code: &Text, types: &[Type], bodies: &[ErrorBody], diagnostics: &mut Diagnostics) {
    let Some(Ty::Named(id)) = bodies.first().map(|body| &body.code_ty) else { return };
    let Shape::Enum(variants) = &types[id.0].shape else { return };
    let known = || variants.iter().map(|variant| variant.wire.as_str());
    if !code.is_placeholder() && !known().any(|value| value == code.value) {
        let message = format!("`{}` has no value `{}`", types[id.0].wire, code.value);
        let mut diagnostic = Diagnostic::new(Code::UnknownErrorCode, code.at, message);
        diagnostic.help = did_you_mean(&code.value, known());
        diagnostics.push(diagnostic);
    }
}

impl Lowering<'_> {
    /// The documented errors, by status.
    pub(super) fn error_cases(&self, diagnostics: &mut Diagnostics) -> Vec<ErrorCase> {
        let mut cases: Vec<ErrorCase> = Vec::new();
        for (status, codes) in &self.endpoint.errors {
            codes.iter().for_each(|(code, _)| wire::check_word(code, diagnostics));
            let codes = codes.iter().map(|(code, doc)| (code.value.clone(), prose(doc))).collect();
            cases.extend(number(status, diagnostics).map(|status| ErrorCase { status, codes, body: None }));
        }
        for (status, expr) in self.endpoint.error_bodies.iter().filter(|(status, _)| status.value != DEFAULT)
        {
            let body = self.context.declarations.schema(expr, diagnostics);
            let Some(number) = number(status, diagnostics) else { continue };
            match cases.iter_mut().find(|case| case.status == number) {
                Some(case) => case.body = body,
                None => cases.push(ErrorCase { status: number, codes: Vec::new(), body }),
            }
        }
        cases.sort_by_key(|case| case.status);
        cases
    }

    pub(super) fn other_errors(&self, diagnostics: &mut Diagnostics) -> Option<TypeId> {
        let (_, expr) = self.endpoint.error_bodies.iter().find(|(status, _)| status.value == DEFAULT)?;
        self.context.declarations.schema(expr, diagnostics)
    }
}

fn number(status: &Text, diagnostics: &mut Diagnostics) -> Option<u16> {
    let number = status.value.parse().ok().filter(|number| (400..600).contains(number));
    if number.is_none() && !status.is_placeholder() {
        diagnostics.push(
            Diagnostic::new(
                Code::Malformed,
                status.at,
                format!("`{}` is not a status of an error", status.value.escape_debug()),
            )
            .help("statuses of errors are numbers from 400 to 599"),
        );
    }
    number
}
