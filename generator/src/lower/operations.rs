//! Endpoints: what a caller passes, what comes back, and who may call.

use super::unique::Unique;
use super::{Context, prose, wire};
use crate::diagnostic::{Code, Mistake, Mistakes, did_you_mean};
use crate::model::{
    ErrorBody, ErrorCase, Example, Input, InputKind, Method, Operation, Rate, Section, Shape, Ty, Type,
    TypeId,
};
use crate::name;
use crate::spec::{self, Endpoint, Entries, SectionFile, Text};

/// Lowers every section with its endpoints; jobs come later.
pub(super) fn lower(context: &Context<'_>, types: &[Type], mistakes: &mut Mistakes) -> Vec<Section> {
    let mut functions = Unique::new("endpoint");
    let mut modules = Unique::new("module");
    let mut sections = Vec::new();
    for file in &context.spec.sections {
        modules.claim(&file.name.value, &file.name, mistakes);
        let section = &file.section;
        let mut operations = Vec::new();
        for (name, endpoint) in &section.endpoints {
            functions.claim(&name::value_name(&name.value), name, mistakes);
            operations.push(Lowering { context, types, name, endpoint }.operation(mistakes));
        }
        sections.push(Section {
            module: file.name.value.clone(),
            file_name: file.file_name.clone(),
            docs: context.docs(&section.doc, section.docs.as_ref(), false, None),
            operations,
            types: own_types(context, file),
        });
    }
    sections
}

fn own_types(context: &Context<'_>, file: &SectionFile) -> Vec<TypeId> {
    let own =
        context.declarations.iter().filter(|(_, declaration)| declaration.file.file_name == file.file_name);
    own.map(|(id, _)| id).collect()
}

/// One endpoint on its way.
struct Lowering<'a> {
    context: &'a Context<'a>,
    types: &'a [Type],
    name: &'a Text,
    endpoint: &'a Endpoint,
}

impl Lowering<'_> {
    fn operation(&self, mistakes: &mut Mistakes) -> Operation {
        let endpoint = self.endpoint;
        self.check_name(mistakes);
        if let Some(link) = &endpoint.docs {
            wire::check_link(link, mistakes);
        }
        let output = self.context.declarations.schema(&endpoint.response, mistakes).unwrap_or(TypeId(0));
        Operation {
            function: name::value_name(&self.name.value),
            marker: name::type_name(&self.name.value),
            docs: self.context.docs(
                &endpoint.doc,
                endpoint.docs.as_ref(),
                endpoint.preview,
                endpoint.deprecated.as_ref(),
            ),
            method: self.method(),
            path: endpoint.request.value.path.clone(),
            scopes: self.scopes(mistakes),
            rate_limit: endpoint
                .rate_limit
                .as_ref()
                .map(|rate| Rate { requests: rate.value.requests, seconds: rate.value.seconds }),
            capability: self.capability(mistakes),
            plan: endpoint.plan.as_ref().map(prose),
            inputs: self.inputs(mistakes),
            output,
            errors: self.errors(mistakes),
            starts: None,
            polls: None,
            examples: endpoint
                .examples
                .iter()
                .map(|(name, example)| Example {
                    name: name.value.clone(),
                    response: example.response.to_json(),
                })
                .collect(),
        }
    }

    fn check_name(&self, mistakes: &mut Mistakes) {
        let name = self.name;
        if !name.is_placeholder() && !name::is_value_name(&name.value) {
            mistakes.push(
                Mistake::new(
                    Code::BadName,
                    name.at,
                    format!("`{}` is not the name of an endpoint", name.value.escape_debug()),
                )
                .label("lower case letters, digits and `_` only")
                .help("name the endpoint like a function, as in `get_thing`"),
            );
        } else if name::is_reserved_function(&name.value) {
            mistakes.push(
                Mistake::new(
                    Code::ReservedName,
                    name.at,
                    format!("the client has a function `{}` itself", name.value),
                )
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

    fn scopes(&self, mistakes: &mut Mistakes) -> Vec<String> {
        let known = &self.context.spec.api.scopes;
        for scope in &self.endpoint.scopes {
            self.check_known(scope, known, Code::UnknownScope, "scope", mistakes);
        }
        self.endpoint.scopes.iter().map(|scope| scope.value.clone()).collect()
    }

    fn capability(&self, mistakes: &mut Mistakes) -> Option<(String, String)> {
        let name = self.endpoint.capability.as_ref()?;
        let known = &self.context.spec.api.capabilities;
        self.check_known(name, known, Code::UnknownCapability, "capability", mistakes);
        let (_, doc) = known.iter().find(|(other, _)| other.value == name.value)?;
        Some((name.value.clone(), prose(doc)))
    }

    fn check_known(
        &self,
        name: &Text,
        known: &Entries<spec::Doc>,
        code: Code,
        what: &str,
        mistakes: &mut Mistakes,
    ) {
        let names = || known.iter().map(|(name, _)| name.value.as_str());
        if name.is_placeholder() || self.context.spec.incomplete || names().any(|other| other == name.value) {
            return;
        }
        let mut mistake = Mistake::new(code, name.at, format!("`api.yaml` lists no {what} `{}`", name.value));
        mistake.help = did_you_mean(&name.value, names());
        mistakes.push(mistake);
    }

    /// What a caller passes: the path's parameters, the headers, the body.
    fn inputs(&self, mistakes: &mut Mistakes) -> Vec<Input> {
        let mut inputs = self.path_inputs(mistakes);
        inputs.extend(self.header_inputs(mistakes));
        inputs.extend(self.body_input(mistakes));
        let mut unique = Unique::new("argument");
        let names = self.endpoint.path.iter().map(|(name, _)| name);
        let names = names.chain(self.endpoint.headers.iter().map(|(name, _)| name));
        for name in names {
            unique.claim(&name::value_name(&name.value), name, mistakes);
            if self.endpoint.body.is_some() && name::value_name(&name.value) == "body" {
                mistakes.push(
                    Mistake::new(
                        Code::NameCollision,
                        name.at,
                        "the argument `body` is the request's body already",
                    )
                    .help("a parameter of an endpoint with a body cannot be called `body`"),
                );
            }
        }
        inputs
    }

    fn path_inputs(&self, mistakes: &mut Mistakes) -> Vec<Input> {
        let request = &self.endpoint.request;
        let described = &self.endpoint.path;
        let placeholders: Vec<&str> = request.value.placeholders().collect();
        for (name, _) in described {
            let readable = !request.value.path.is_empty();
            if readable && wire::check_name(name, mistakes) && !placeholders.contains(&name.value.as_str()) {
                let mut mistake = Mistake::new(
                    Code::PathParameter,
                    name.at,
                    format!("the path has no `{{{}}}`", name.value),
                )
                .label("described, but not used")
                .related(request.at, "the path");
                mistake.help = did_you_mean(&name.value, placeholders.iter().copied());
                mistakes.push(mistake);
            }
        }
        let mut inputs = Vec::new();
        for (index, placeholder) in placeholders.iter().enumerate() {
            let twice = placeholders[..index].contains(placeholder);
            let found = described.iter().find(|(name, _)| name.value == *placeholder);
            match found {
                Some((name, param)) if !twice => inputs.push(self.path_input(name, param, mistakes)),
                _ => {
                    let what = if twice { "is in the path twice" } else { "is not described under `path`" };
                    mistakes.push(
                        Mistake::new(Code::PathParameter, request.at, format!("`{{{placeholder}}}` {what}"))
                            .help(format!(
                                "describe `{placeholder}` once under `path`, with `type`, `doc` and `example`"
                            )),
                    );
                }
            }
        }
        inputs
    }

    fn path_input(&self, name: &Text, param: &spec::Param, mistakes: &mut Mistakes) -> Input {
        match self.context.declarations.resolve(&param.ty, mistakes) {
            None | Some((Ty::Text, false)) => {}
            Some(_) => mistakes.push(
                Mistake::new(Code::Unsupported, param.ty.at, "a parameter in the path is a `string`")
                    .help("other types in the path are not emitted yet"),
            ),
        }
        let example = &param.example;
        if matches!(example.value.as_str(), "." | "..") || example.value.chars().any(char::is_control) {
            mistakes.push(Mistake::new(
                Code::Example,
                example.at,
                "the client refuses such a segment of a path",
            ));
        }
        Input {
            argument: name::value_name(&name.value),
            doc: prose(&param.doc),
            kind: InputKind::Path { wire: name.value.clone(), example: example.value.clone() },
        }
    }

    fn header_inputs(&self, mistakes: &mut Mistakes) -> Vec<Input> {
        let mut inputs = Vec::new();
        for (name, header) in &self.endpoint.headers {
            if !name.value.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') {
                mistakes.push(Mistake::new(
                    Code::BadName,
                    name.at,
                    format!("`{}` is not the name of a header", name.value.escape_debug()),
                ));
            }
            if header.encoding.as_ref().is_none_or(|encoding| encoding.value != "json") {
                let at = header.encoding.as_ref().map_or(name.at, |encoding| encoding.at);
                mistakes.push(
                    Mistake::new(Code::Unsupported, at, "a header is a schema with `encoding: json`")
                        .help("headers of other types are not emitted yet"),
                );
                continue;
            }
            let Some(ty) = self.context.declarations.schema(&header.ty, mistakes) else { continue };
            inputs.push(Input {
                argument: name::value_name(&name.value),
                doc: prose(&header.doc),
                kind: InputKind::JsonHeader {
                    wire: name.value.clone(),
                    ty,
                    example: header.example.to_json(),
                },
            });
        }
        inputs
    }

    fn body_input(&self, mistakes: &mut Mistakes) -> Option<Input> {
        let body = self.endpoint.body.as_ref()?;
        let kind = match body.content.value.as_str() {
            "application/octet-stream" => {
                if let Some(ty) = &body.ty {
                    mistakes.push(Mistake::new(Code::Conflict, ty.at, "a body of bytes has no type"));
                }
                InputKind::Bytes { example: file_name(body, mistakes) }
            }
            "application/json" => self.json_body(body, mistakes)?,
            _ if body.content.is_placeholder() => return None,
            other => {
                mistakes.push(
                    Mistake::new(
                        Code::Unsupported,
                        body.content.at,
                        format!("bodies of `{other}` are not emitted yet"),
                    )
                    .help("`application/json` and `application/octet-stream` are"),
                );
                return None;
            }
        };
        if matches!(self.endpoint.request.value.method.as_str(), "GET" | "DELETE") {
            mistakes.push(Mistake::new(Code::Conflict, body.at, "GET and DELETE requests have no body"));
        }
        Some(Input { argument: "body".into(), doc: prose(&body.doc), kind })
    }

    fn json_body(&self, body: &spec::Body, mistakes: &mut Mistakes) -> Option<InputKind> {
        let (Some(expr), Some(example)) = (&body.ty, &body.example) else {
            mistakes.push(
                Mistake::new(Code::MissingKey, body.at, "a JSON body needs `type` and `example`")
                    .help("name the schema or union, and show a body as it travels"),
            );
            return None;
        };
        match self.context.declarations.resolve(expr, mistakes)? {
            (Ty::Named(ty), false) if !matches!(self.types[ty.0].shape, Shape::Enum(_)) => {
                Some(InputKind::JsonBody { ty, example: example.to_json() })
            }
            _ => {
                mistakes.push(Mistake::new(Code::Conflict, expr.at, "a JSON body is a schema or a union"));
                None
            }
        }
    }

    fn errors(&self, mistakes: &mut Mistakes) -> Vec<ErrorCase> {
        let bodies = &self.endpoint.error_bodies;
        let mut cases: Vec<ErrorCase> = Vec::new();
        for (status, codes) in &self.endpoint.errors {
            codes.iter().for_each(|(code, _)| wire::check_word(code, mistakes));
            let codes = codes.iter().map(|(code, doc)| (code.value.clone(), prose(doc))).collect();
            cases.extend(error_status(status, mistakes).map(|status| ErrorCase {
                status,
                codes,
                body: None,
            }));
        }
        for (status, expr) in bodies {
            let body = self.context.declarations.schema(expr, mistakes);
            let Some(number) = error_status(status, mistakes) else { continue };
            match cases.iter_mut().find(|case| case.status == number) {
                Some(case) => case.body = body,
                None => cases.push(ErrorCase { status: number, codes: Vec::new(), body }),
            }
        }
        cases.sort_by_key(|case| case.status);
        cases
    }
}

/// The name of a file to send, for examples.
fn file_name(body: &spec::Body, mistakes: &mut Mistakes) -> String {
    let Some(node) = &body.example else { return "file.bin".to_owned() };
    let name = node.as_text().filter(|name| !name.is_empty() && !name.chars().any(char::is_control));
    if name.is_none() {
        mistakes.push(Mistake::new(
            Code::Example,
            node.place,
            "the example of a body of bytes is the name of a file",
        ));
    }
    name.unwrap_or_default().to_owned()
}

fn error_status(status: &Text, mistakes: &mut Mistakes) -> Option<u16> {
    let number = status.value.parse().ok().filter(|number| (400..600).contains(number));
    if number.is_none() && !status.is_placeholder() {
        mistakes.push(
            Mistake::new(
                Code::Malformed,
                status.at,
                format!("`{}` is not a status of an error", status.value),
            )
            .help("statuses of errors are numbers from 400 to 599"),
        );
    }
    number
}

/// Every documented code must be one that the error's type knows.
pub(super) fn check_error_codes(
    context: &Context<'_>,
    types: &[Type],
    error: &ErrorBody,
    mistakes: &mut Mistakes,
) {
    let Ty::Named(id) = error.code_ty else { return };
    let Shape::Enum(variants) = &types[id.0].shape else { return };
    let known = || variants.iter().map(|variant| variant.wire.as_str());
    let endpoints = context.spec.sections.iter().flat_map(|file| &file.section.endpoints);
    for (code, _) in endpoints.flat_map(|(_, endpoint)| &endpoint.errors).flat_map(|(_, codes)| codes) {
        if !code.is_placeholder() && !known().any(|value| value == code.value) {
            let message = format!("`{}` has no value `{}`", types[id.0].wire, code.value);
            let mut mistake = Mistake::new(Code::UnknownErrorCode, code.at, message);
            mistake.help = did_you_mean(&code.value, known());
            mistakes.push(mistake);
        }
    }
}
