//! The bodies of responses that report errors, and the documented errors of endpoints.

use super::checks;
use super::context::{Context, Lowering, term};
use super::field_path::FieldResolver;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{ErrorBody, ErrorCase, Shape, Ty, Type, TypeId};
use crate::spec::{self, Text};

/// The key of `error_bodies` for all other statuses.
const DEFAULT: &str = "default";

/// The error bodies of the API, the usual one first.
pub(super) fn bodies(context: &Context<'_>, types: &[Type], diagnostics: &mut Diagnostics) -> Vec<ErrorBody> {
    let usual = &context.spec.api.error;
    let mut bodies: Vec<ErrorBody> = Vec::new();
    for spec in std::iter::once(usual).chain(&usual.or) {
        let Some(body) = body(context, types, spec, diagnostics) else { continue };
        let differs = |first: &ErrorBody| first.code.ty != body.code.ty && first.code.ty != Ty::Unknown;
        if body.code.ty != Ty::Unknown && bodies.first().is_some_and(differs) {
            diagnostics.push(
                Diagnostic::new(
                    Code::Conflict,
                    spec.code.span,
                    "all error bodies must have a code of the same type",
                )
                .related(usual.code.span, "the usual body's"),
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
    let resolver = FieldResolver { types, stable: true };
    let mut field = |name: &Text| {
        let found = resolver.field(ty, name, diagnostics)?;
        if found.is_optional() && found.ty != Ty::Unknown {
            let message = format!("`{}` is optional in the error body", name.value);
            diagnostics
                .push(Diagnostic::new(Code::Conflict, name.span, message).help("name a field without `?`"));
        }
        Some(found)
    };
    let (code, message) = (field(&spec.code)?, field(&spec.message)?);
    if !matches!(message.ty, Ty::Text | Ty::Unknown) {
        diagnostics.push(Diagnostic::new(Code::Conflict, spec.message.span, "the message is not a `string`"));
    }
    let is_enum = |id: TypeId| matches!(types[id.0].shape, Shape::Enum(_));
    if !matches!(code.ty, Ty::Text | Ty::Unknown) && !matches!(code.ty, Ty::Named(id) if is_enum(id)) {
        diagnostics.push(Diagnostic::new(
            Code::Conflict,
            spec.code.span,
            "the code is neither a `string` nor an enum",
        ));
    }
    Some(ErrorBody { ty, code, message })
}

/// Reports documented codes that the type of the code does not have.
pub(super) fn check_codes(
    context: &Context<'_>,
    types: &[Type],
    bodies: &[ErrorBody],
    diagnostics: &mut Diagnostics,
) {
    let endpoints = context.spec.sections.iter().flat_map(|file| &file.section.endpoints);
    for (code, _) in endpoints.flat_map(|(_, endpoint)| &endpoint.errors.0).flat_map(|(_, codes)| codes) {
        check_code(code, types, bodies, diagnostics);
    }
}

/// The codes that report a rate limit.
pub(super) fn throttled(
    context: &Context<'_>,
    types: &[Type],
    bodies: &[ErrorBody],
    diagnostics: &mut Diagnostics,
) -> Vec<String> {
    let usual = &context.spec.api.error;
    let mut codes: Vec<String> = Vec::new();
    for code in std::iter::once(usual).chain(&usual.or).flat_map(|body| &body.throttled) {
        checks::check_word(code, diagnostics);
        check_code(code, types, bodies, diagnostics);
        if !codes.contains(&code.value) {
            codes.push(code.value.clone());
        }
    }
    codes
}

/// Reports a code that the type of the code does not have.
pub(super) fn check_code(code: &Text, types: &[Type], bodies: &[ErrorBody], diagnostics: &mut Diagnostics) {
    let Some(Ty::Named(id)) = bodies.first().map(|body| &body.code.ty) else { return };
    let Shape::Enum(variants) = &types[id.0].shape else { return };
    let known = || variants.iter().map(|variant| variant.api_name.as_str());
    if !code.is_missing() && !types[id.0].is_incomplete() && !known().any(|value| value == code.value) {
        let message = format!("`{}` has no value `{}`", types[id.0].api_name, code.value);
        let diagnostic = Diagnostic::new(Code::UnknownErrorCode, code.span, message).once();
        diagnostics.push(diagnostic.suggest(&code.value, known()));
    }
}

impl Lowering<'_> {
    /// The documented errors, by status.
    pub(super) fn error_cases(&self, diagnostics: &mut Diagnostics) -> Vec<ErrorCase> {
        let mut cases: Vec<ErrorCase> = Vec::new();
        for (status, codes) in &self.endpoint.errors.0 {
            codes.iter().for_each(|(code, _)| checks::check_word(code, diagnostics));
            let codes = codes.iter().map(|(code, doc)| term(code, doc)).collect();
            let span = status.span;
            cases.extend(number(status, diagnostics).map(|status| ErrorCase {
                status,
                codes,
                body: None,
                span,
            }));
        }
        for (status, expr) in
            self.endpoint.error_bodies.0.iter().filter(|(status, _)| status.value != DEFAULT)
        {
            let body = self.context.declarations.schema(expr, diagnostics);
            let Some(number) = number(status, diagnostics) else { continue };
            match cases.iter_mut().find(|case| case.status == number) {
                Some(case) => case.body = body,
                None => cases.push(ErrorCase { status: number, codes: Vec::new(), body, span: status.span }),
            }
        }
        cases.sort_by_key(|case| case.status);
        cases
    }

    pub(super) fn other_errors(&self, diagnostics: &mut Diagnostics) -> Option<TypeId> {
        let (_, expr) = self.endpoint.error_bodies.0.iter().find(|(status, _)| status.value == DEFAULT)?;
        self.context.declarations.schema(expr, diagnostics)
    }
}

fn number(status: &Text, diagnostics: &mut Diagnostics) -> Option<u16> {
    let number = status.value.parse().ok().filter(|number| (400..600).contains(number));
    if number.is_none() && !status.is_missing() {
        diagnostics.push(
            Diagnostic::new(
                Code::Malformed,
                status.span,
                format!("`{}` is not a status of an error", status.value.escape_debug()),
            )
            .help("statuses of errors are numbers from 400 to 599"),
        );
    }
    number
}
