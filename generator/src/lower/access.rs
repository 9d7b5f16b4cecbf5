//! Servers, authentication, scopes, capabilities and rate limits of endpoints.

use super::checks;
use super::context::{Lowering, prose};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Auth, Authorization, Per, Rate, RateLimit, Section};
use crate::spec::{self, Doc, Spec, Text};

/// The authorization code flow of the API.
pub(super) fn authorization(
    spec: &Spec,
    sections: &[Section],
    diagnostics: &mut Diagnostics,
) -> Option<Authorization> {
    let (authorize, token) = match (&spec.api.authorize, &spec.api.token) {
        (None, None) => return None,
        (Some(authorize), Some(token)) => (authorize, token),
        (Some(only), None) | (None, Some(only)) => {
            diagnostics.push(
                Diagnostic::new(Code::MissingKey, only.span, "the API needs both `authorize` and `token`")
                    .label("both are needed to get a token")
                    .help("give the authorization page, and the endpoint that exchanges its code"),
            );
            return None;
        }
    };
    checks::check_url(authorize, diagnostics);
    let mut endpoints = spec.sections.iter().flat_map(|file| &file.section.endpoints);
    let Some((_, endpoint)) = endpoints.clone().find(|(name, _)| name.value == token.value) else {
        if !token.is_missing() && !spec.incomplete {
            let message = format!("there is no endpoint `{}`", token.value);
            let known = endpoints.by_ref().map(|(name, _)| name.value.as_str());
            let diagnostic = Diagnostic::new(Code::UnknownEndpoint, token.span, message);
            diagnostics.push(diagnostic.suggest(&token.value, known));
        }
        return None;
    };
    let server = endpoint.server.as_ref().unwrap_or(&spec.api.server);
    let mut operations =
        sections.iter().flat_map(|it| it.operations.iter().map(move |operation| (it, operation)));
    // It is not there if its name is not one, which is reported.
    let (section, operation) = operations.find(|(_, it)| it.function.plain() == token.value)?;
    Some(Authorization {
        authorize: authorize.value.clone(),
        token: format!("{}{}", server.value.trim_end_matches('/'), endpoint.request.value.path),
        operation: (section.module.clone(), operation.marker.clone()),
        preview: operation.docs.preview,
    })
}

/// The capabilities, each with its documentation.
pub(super) fn capabilities(spec: &Spec) -> Vec<(&Text, &Doc)> {
    match &spec.api.capabilities.of_enum {
        None => spec.api.capabilities.listed.iter().map(|(name, doc)| (name, doc)).collect(),
        Some(name) => {
            let of_enum = enums(spec).find(|(other, _)| other.value == name.value);
            let values = of_enum.into_iter().flat_map(|(_, it)| &it.values);
            values.map(|(name, value)| (name, &value.0.doc)).collect()
        }
    }
}

fn enums(spec: &Spec) -> impl Iterator<Item = &(Text, spec::Enum)> {
    spec.sections.iter().flat_map(|file| &file.section.enums)
}

/// Checks the names of scopes and capabilities.
pub(super) fn check_names(spec: &Spec, diagnostics: &mut Diagnostics) {
    let scopes = spec.api.scopes.iter().map(|(name, _)| name);
    for name in scopes.chain(spec.api.capabilities.listed.iter().map(|(name, _)| name)) {
        checks::check_word(name, diagnostics);
    }
    let Some(name) = &spec.api.capabilities.of_enum else { return };
    if !name.is_missing() && !spec.incomplete && !enums(spec).any(|(other, _)| other.value == name.value) {
        diagnostics.push(
            Diagnostic::new(Code::UnknownType, name.span, format!("there is no enum `{}`", name.value))
                .label("its values would be the capabilities")
                .suggest(&name.value, enums(spec).map(|(name, _)| name.value.as_str())),
        );
    }
}

impl Lowering<'_> {
    pub(super) fn server(&self, diagnostics: &mut Diagnostics) -> Option<String> {
        let server = self.endpoint.server.as_ref()?;
        checks::check_server(server, diagnostics);
        Some(server.value.trim_end_matches('/').to_owned())
    }

    pub(super) fn auth(&self, diagnostics: &mut Diagnostics) -> Auth {
        let Some(auth) = &self.endpoint.auth else { return Auth::Bearer };
        let scopes = &self.endpoint.scopes;
        let scope = scopes.sets.iter().flatten().next().map(|scope| scope.span);
        if let Some(span) = scope.or(scopes.unknown) {
            diagnostics.push(
                Diagnostic::new(Code::Conflict, span, "only a bearer token has scopes")
                    .related(auth.span, "no bearer token is sent")
                    .help("leave out either `auth` or `scopes`"),
            );
        }
        match auth.value.as_str() {
            _ if auth.is_missing() => Auth::None,
            "none" => Auth::None,
            "basic_or_none" => Auth::BasicOrNone,
            other => {
                let message = format!("`{}` is not a value of `auth`", other.escape_debug());
                let help = "write `none` or `basic_or_none`; without `auth`, a bearer token is sent";
                diagnostics.push(Diagnostic::new(Code::Malformed, auth.span, message).help(help));
                Auth::Bearer
            }
        }
    }

    /// The sets of scopes. `None` if they are unknown.
    pub(super) fn scopes(&self, diagnostics: &mut Diagnostics) -> Option<Vec<Vec<String>>> {
        let sets = &self.endpoint.scopes.sets;
        if self.endpoint.scopes.unknown.is_some() {
            return None;
        }
        let known: Vec<(&Text, &Doc)> =
            self.context.spec.api.scopes.iter().map(|(name, doc)| (name, doc)).collect();
        for scope in sets.iter().flatten() {
            self.check_known(scope, &known, Code::UnknownScope, "scope", diagnostics);
        }
        Some(sets.iter().map(|set| set.iter().map(|scope| scope.value.clone()).collect()).collect())
    }

    pub(super) fn capability(&self, diagnostics: &mut Diagnostics) -> Option<(String, String)> {
        let name = self.endpoint.capability.as_ref()?;
        let known = capabilities(self.context.spec);
        if known.is_empty() && self.context.spec.api.capabilities.of_enum.is_some() {
            return None; // The enum, which is not there, is reported.
        }
        self.check_known(name, &known, Code::UnknownCapability, "capability", diagnostics);
        let (_, doc) = known.into_iter().find(|(other, _)| other.value == name.value)?;
        Some((name.value.clone(), prose(doc)))
    }

    fn check_known(
        &self,
        name: &Text,
        known: &[(&Text, &Doc)],
        code: Code,
        what: &str,
        diagnostics: &mut Diagnostics,
    ) {
        let names = || known.iter().map(|(name, _)| name.value.as_str());
        let is_incomplete = self.context.spec.incomplete || names().any(str::is_empty);
        if name.is_missing() || is_incomplete || names().any(|other| other == name.value) {
            return;
        }
        let message = format!("`api.yaml` lists no {what} `{}`", name.value);
        diagnostics.push(Diagnostic::new(code, name.span, message).once().suggest(&name.value, names()));
    }

    /// The rate limits, that of `rate_limit` first.
    pub(super) fn rate_limits(&self, diagnostics: &mut Diagnostics) -> Vec<RateLimit> {
        let per_user = self.endpoint.rate_limit.iter();
        let mut limits: Vec<RateLimit> =
            per_user.map(|at| RateLimit { rate: rate(at.value), per: Per::User, span: at.span }).collect();
        for limit in &self.endpoint.rate_limits {
            let Some(per) = owner(&limit.per, diagnostics) else { continue };
            limits.push(RateLimit { rate: rate(limit.limit.value), per, span: limit.limit.span });
        }
        limits
    }
}

/// The owner of a rate limit.
pub(super) fn owner(per: &Text, diagnostics: &mut Diagnostics) -> Option<Per> {
    let owner = [Per::User, Per::Integration, Per::Document].into_iter().find(|it| it.word() == per.value);
    if owner.is_none() && !per.is_missing() {
        let message = format!("`{}` is not the owner of a rate limit", per.value.escape_debug());
        let help = "write `user`, `integration` or `document`";
        diagnostics.push(Diagnostic::new(Code::Malformed, per.span, message).help(help));
    }
    owner
}

fn rate(rate: spec::Rate) -> Rate {
    Rate { requests: rate.requests, seconds: rate.seconds }
}
