//! Lowers endpoints to operations.
//!
//! Parts have modules of their own: [`access`](super::access), [`inputs`](super::inputs), [`errors`](super::errors),
//! [`document`](super::document) and [`paging`](super::paging).

use super::checks;
use super::context::{Context, Lowering, prose};
use super::namespace::Namespace;
use super::provenance;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Credits, Example, Method, Operation, Section, Type, TypeId, Webhook};
use crate::name;
use crate::node::Span;
use crate::spec::{self, OwnOrOf, RequestLine, SectionFile, TypeExpr};
use std::collections::BTreeMap;

/// Lowers every section with its endpoints. Jobs are added later.
pub(super) fn lower(context: &Context<'_>, types: &[Type], diagnostics: &mut Diagnostics) -> Vec<Section> {
    check_requests(context, diagnostics);
    let mut functions = Namespace::new("endpoint");
    let mut sections = Vec::new();
    for file in &context.spec.sections {
        let section = &file.section;
        let checked = provenance::checked(section.checked.as_ref(), section.source.as_ref(), diagnostics);
        let mut operations = Vec::new();
        for (name, endpoint) in &section.endpoints {
            functions.declare(name::value_name(&name.value).rust(), name, diagnostics);
            let mut operation = Lowering { context, types, name, endpoint }.operation(diagnostics);
            operation.checked = operation.checked.or_else(|| checked.clone());
            operations.push(operation);
        }
        sections.push(Section {
            module: file.name.value.clone(),
            file_name: file.file_name.clone(),
            docs: context.docs(&section.doc, section.docs.as_ref(), false, None),
            checked,
            operations,
            types: own_types(context, file),
            webhooks: webhooks(context, file, diagnostics),
            span: section.doc.0.span,
        });
    }
    sections
}

/// Reports endpoints that are the same request. Names of path parameters make no difference.
fn check_requests(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    let mut first: BTreeMap<(&str, &str, String), Span> = BTreeMap::new();
    for (_, endpoint) in context.spec.sections.iter().flat_map(|file| &file.section.endpoints) {
        let RequestLine { method, path } = &endpoint.request.value;
        let segments = path.split('/').map(|segment| if segment.starts_with('{') { "{}" } else { segment });
        let server = endpoint.server.as_ref().map_or("", |server| &server.value);
        let key = (server, method.as_str(), segments.collect::<Vec<_>>().join("/"));
        match first.get(&key) {
            _ if path.is_empty() || method.is_empty() => {}
            Some(span) => diagnostics.push(
                Diagnostic::new(
                    Code::DuplicateName,
                    endpoint.request.span,
                    format!("`{method} {path}` is there twice"),
                )
                .label("again here")
                .related(*span, "first here")
                .help("describe the request in one endpoint, or correct the method or path of one"),
            ),
            None => _ = first.insert(key, endpoint.request.span),
        }
    }
}

fn own_types(context: &Context<'_>, file: &SectionFile) -> Vec<TypeId> {
    let own = context.declarations.iter().filter(|(_, declaration)| std::ptr::eq(declaration.file, file));
    own.map(|(id, _)| id).collect()
}

fn webhooks(context: &Context<'_>, file: &SectionFile, diagnostics: &mut Diagnostics) -> Vec<Webhook> {
    let mut webhooks = Vec::new();
    for (name, webhook) in &file.section.webhooks {
        checks::check_name(name, diagnostics);
        if let Some(link) = &webhook.docs {
            checks::check_link(link, diagnostics);
        }
        let Some(payload) = context.declarations.schema(&webhook.payload, diagnostics) else { continue };
        let docs = context.docs(&webhook.doc, webhook.docs.as_ref(), webhook.preview.is_set(), None);
        webhooks.push(Webhook { name: name.value.clone(), docs, payload, span: name.span });
    }
    webhooks
}

impl Lowering<'_> {
    fn operation(&self, diagnostics: &mut Diagnostics) -> Operation {
        let endpoint = self.endpoint;
        self.check_name(diagnostics);
        if let Some(link) = &endpoint.docs {
            checks::check_link(link, diagnostics);
        }
        let output = self.output(diagnostics);
        let method = self.method();
        let inputs = self.inputs(diagnostics);
        let idempotency_key = self.idempotency_key(&inputs);
        let by_method = !matches!(method, Method::Post | Method::Patch);
        let has_method = !endpoint.request.value.method.is_empty();
        if endpoint.idempotent.is_set() && has_method && (by_method || idempotency_key.is_some()) {
            let reason =
                if by_method { method.to_string() } else { "a call with an idempotency key".to_owned() };
            diagnostics.push(
                Diagnostic::new(
                    Code::Conflict,
                    endpoint.idempotent.span().unwrap_or(self.name.span),
                    format!("`idempotent: true` says nothing for {reason}"),
                )
                .label("a call can be repeated without harm anyway")
                .help("leave out `idempotent`"),
            );
        }
        Operation {
            function: name::value_name(&self.name.value),
            marker: name::type_name(&self.name.value),
            docs: self.context.docs(
                &endpoint.doc,
                endpoint.docs.as_ref(),
                endpoint.preview.is_set(),
                endpoint.deprecated.as_ref(),
            ),
            checked: provenance::checked(endpoint.checked.as_ref(), endpoint.source.as_ref(), diagnostics),
            unverified: provenance::unverified(&endpoint.unverified, diagnostics),
            method,
            path: endpoint.request.value.path.clone(),
            server: self.server(diagnostics),
            auth: self.auth(diagnostics),
            scopes: self.scopes(diagnostics),
            rate_limits: self.rate_limits(diagnostics),
            document: self.document(&inputs, diagnostics),
            idempotent: endpoint.idempotent.is_set() || by_method || idempotency_key.is_some(),
            idempotency_key,
            capability: self.capability(diagnostics),
            plan: endpoint.plan.as_ref().map(prose),
            credits: endpoint.credits.as_ref().map(|credits| {
                let spec::Credits { count, per } = credits.value.clone();
                Credits { count, per }
            }),
            output,
            errors: self.error_cases(diagnostics),
            other_errors: self.other_errors(diagnostics),
            paging: endpoint
                .pages
                .as_ref()
                .and_then(|pages| self.paging(pages, output, &inputs, diagnostics)),
            effects: self.effects(output, &inputs, diagnostics),
            inputs,
            starts: None,
            polls: None,
            examples: self.examples(),
            span: self.name.span,
        }
    }

    fn check_name(&self, diagnostics: &mut Diagnostics) {
        let name = self.name;
        let marker = name::type_name(&name.value);
        if !name.is_missing() && !name::is_value_name(&name.value) {
            let message = format!("`{}` is not the name of an endpoint", name.value.escape_debug());
            diagnostics.push(
                Diagnostic::new(Code::BadName, name.span, message)
                    .label("lower case letters, digits and `_` only")
                    .help("name the endpoint like a function, as in `get_thing`"),
            );
        } else if name::is_reserved_function(&name.value) {
            let message = format!("the client already has a function `{}`", name.value);
            diagnostics.push(
                Diagnostic::new(Code::ReservedName, name.span, message)
                    .help("give the endpoint another name"),
            );
        } else if name::is_reserved_type(&marker) {
            let message = format!("the type name `{marker}` is reserved");
            diagnostics.push(
                Diagnostic::new(Code::ReservedName, name.span, message)
                    .label("the endpoint becomes a type of this name")
                    .help("give the endpoint another name"),
            );
        }
    }

    fn method(&self) -> Method {
        match self.endpoint.request.value.method.as_str() {
            "POST" => Method::Post,
            "PUT" => Method::Put,
            "PATCH" => Method::Patch,
            "DELETE" => Method::Delete,
            _ => Method::Get,
        }
    }

    fn output(&self, diagnostics: &mut Diagnostics) -> Option<TypeId> {
        let response = &self.endpoint.response.ty;
        if self.has_empty_response() {
            let example = match &self.endpoint.examples {
                OwnOrOf::Own(own) => own.first().map(|(name, _)| name),
                OwnOrOf::Of(name) => Some(name),
            };
            if let Some(name) = example {
                diagnostics.push(Diagnostic::new(
                    Code::Conflict,
                    name.span,
                    "an empty response has no example",
                ));
            }
            return None;
        }
        self.context.declarations.schema(response, diagnostics)
    }

    /// Whether the spec says that the response is empty.
    pub(super) fn has_empty_response(&self) -> bool {
        self.endpoint.response.ty.value == TypeExpr::Name("none".to_owned())
    }

    fn examples(&self) -> Vec<Example> {
        let examples = self.context.examples(self.endpoint).iter();
        examples
            .map(|(name, example)| Example { name: name.value.clone(), response: example.response.to_json() })
            .collect()
    }
}
