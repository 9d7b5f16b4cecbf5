//! What a caller passes to an endpoint: in the path, behind the question mark, in headers, and as a body.

use super::operations::Lowering;
use super::unique::Unique;
use super::{prose, types, wire};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, did_you_mean};
use crate::model::{Field, Input, InputKind, Shape, Ty, TypeId};
use crate::name;
use crate::spec::{self, Text};

/// Headers that say where a request goes, as whom, and what its body is.
const RESERVED_HEADERS: [&str; 8] = [
    "Accept",
    "Authorization",
    "Connection",
    "Content-Length",
    "Content-Type",
    "Host",
    "Transfer-Encoding",
    "User-Agent",
];

impl Lowering<'_> {
    /// What a caller must pass: the path's parameters, those of the query, the headers, the body. And what it may pass
    /// behind the question mark.
    pub(super) fn inputs(&self, diagnostics: &mut Diagnostics) -> (Vec<Input>, Vec<Field>) {
        let mut inputs = self.path_inputs(diagnostics);
        let query = self.query_fields(diagnostics).into_iter();
        let (options, required): (Vec<_>, Vec<_>) = query.partition(|field| field.optional);
        inputs.extend(required.into_iter().map(query_input));
        inputs.extend(self.header_inputs(diagnostics));
        inputs.extend(self.body_input(diagnostics));
        self.check_arguments(diagnostics);
        (inputs, options)
    }

    /// All parameters behind the question mark.
    fn query_fields(&self, diagnostics: &mut Diagnostics) -> Vec<Field> {
        let mut fields = Vec::new();
        for (name, spec) in &self.endpoint.query {
            let field = self.query_field(name, spec, diagnostics);
            self.check_query_field(name, spec, &field, diagnostics);
            fields.push(field);
        }
        fields
    }

    fn check_query_field(
        &self,
        name: &Text,
        spec: &spec::Field,
        field: &Field,
        diagnostics: &mut Diagnostics,
    ) {
        let fits = match &field.ty {
            Ty::List(item) => self.is_scalar(item),
            ty => self.is_scalar(ty),
        };
        if !fits || field.base64 {
            diagnostics.push(
                Diagnostic::new(
                    Code::Unsupported,
                    spec.ty.at,
                    "such a value does not fit behind the question mark",
                )
                .help("scalars and enums do, and lists of them, separated by commas"),
            );
        }
        if name::is_reserved_setter(&field.name) {
            let message = format!("every request has a function `{}` itself", field.name);
            diagnostics.push(
                Diagnostic::new(Code::ReservedName, name.at, message)
                    .help("give the parameter another name in Rust with `rust:`"),
            );
        }
        if field.optional {
            return;
        }
        if field.example.is_none() {
            diagnostics.push(
                Diagnostic::new(Code::MissingKey, name.at, "a parameter that must be passed needs `example`")
                    .help("the client's documentation makes its call with it"),
            );
        }
        if field.docs.preview && !self.endpoint.preview {
            diagnostics.push(
                Diagnostic::new(Code::Conflict, name.at, "a preview that must be passed")
                    .label("without it the call could not be made")
                    .help("mark its type with `?`, or the endpoint as a preview"),
            );
        }
    }

    /// A parameter of a type that is a preview is one itself.
    fn query_field(&self, name: &Text, spec: &spec::Field, diagnostics: &mut Diagnostics) -> Field {
        let mut field = types::field(self.context, name, spec, diagnostics);
        field.docs.preview |= field.ty.named().is_some_and(|id| self.types[id.0].docs.preview);
        field
    }

    /// Whether its values are texts, numbers or the like.
    fn is_scalar(&self, ty: &Ty) -> bool {
        match ty {
            Ty::Named(id) => matches!(self.types[id.0].shape, Shape::Enum(_)),
            Ty::Json | Ty::List(_) | Ty::Map(_) => false,
            _ => true,
        }
    }

    /// Arguments and setters of one request must not get into each other's way.
    fn check_arguments(&self, diagnostics: &mut Diagnostics) {
        let endpoint = self.endpoint;
        let mut unique = Unique::new("argument");
        let path = endpoint.path.iter().map(|(name, _)| (name, None));
        let query = endpoint.query.iter().map(|(name, field)| (name, field.rust.as_ref()));
        let headers = endpoint.headers.iter().map(|(name, _)| (name, None));
        for (name, rust) in path.chain(query).chain(headers) {
            let argument = name::value_name(&rust.unwrap_or(name).value);
            unique.claim(&argument, name, diagnostics);
            if endpoint.body.is_some() && argument == "body" {
                diagnostics.push(
                    Diagnostic::new(
                        Code::NameCollision,
                        name.at,
                        "the argument `body` is the request's body already",
                    )
                    .help("a parameter of an endpoint with a body cannot be called `body`"),
                );
            }
        }
    }

    fn path_inputs(&self, diagnostics: &mut Diagnostics) -> Vec<Input> {
        let request = &self.endpoint.request;
        let described = &self.endpoint.path;
        let placeholders: Vec<&str> = request.value.placeholders().collect();
        for (name, _) in described {
            let readable = !request.value.path.is_empty();
            if readable && wire::check_name(name, diagnostics) && !placeholders.contains(&name.value.as_str())
            {
                let message = format!("the path has no `{{{}}}`", name.value);
                let mut diagnostic = Diagnostic::new(Code::PathParameter, name.at, message)
                    .label("described, but not used")
                    .related(request.at, "the path");
                diagnostic.help = did_you_mean(&name.value, placeholders.iter().copied());
                diagnostics.push(diagnostic);
            }
        }
        let mut inputs = Vec::new();
        for (index, placeholder) in placeholders.iter().enumerate() {
            let twice = placeholders[..index].contains(placeholder);
            match described.iter().find(|(name, _)| name.value == *placeholder) {
                Some((name, param)) if !twice => inputs.push(self.path_input(name, param, diagnostics)),
                _ => {
                    let what = if twice { "is in the path twice" } else { "is not described under `path`" };
                    let help = format!(
                        "describe `{placeholder}` once under `path`, with `type`, `doc` and `example`"
                    );
                    let message = format!("`{{{placeholder}}}` {what}");
                    diagnostics.push(Diagnostic::new(Code::PathParameter, request.at, message).help(help));
                }
            }
        }
        inputs
    }

    fn path_input(&self, name: &Text, param: &spec::Param, diagnostics: &mut Diagnostics) -> Input {
        match self.context.declarations.resolve(&param.ty, diagnostics) {
            None | Some((Ty::Text, false)) => {}
            Some(_) => diagnostics.push(
                Diagnostic::new(Code::Unsupported, param.ty.at, "a parameter in the path is a `string`")
                    .help("other types in the path are not emitted yet"),
            ),
        }
        let example = &param.example;
        if matches!(example.value.as_str(), "." | "..") || example.value.chars().any(char::is_control) {
            let message = "the client refuses such a segment of a path";
            diagnostics.push(Diagnostic::new(Code::Example, example.at, message));
        }
        Input {
            argument: wire::value_name(name, diagnostics),
            doc: prose(&param.doc),
            kind: InputKind::Path { wire: name.value.clone(), example: example.value.clone() },
        }
    }

    fn header_inputs(&self, diagnostics: &mut Diagnostics) -> Vec<Input> {
        let mut inputs = Vec::new();
        for (name, header) in &self.endpoint.headers {
            if !name.value.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') {
                let message = format!("`{}` is not the name of a header", name.value.escape_debug());
                diagnostics.push(Diagnostic::new(Code::BadName, name.at, message));
            }
            if RESERVED_HEADERS.iter().any(|reserved| reserved.eq_ignore_ascii_case(&name.value)) {
                let message = format!("the client sets the header `{}` itself", name.value);
                diagnostics.push(Diagnostic::new(Code::ReservedName, name.at, message).help("leave it out"));
            }
            if header.encoding.as_ref().is_none_or(|encoding| encoding.value != "json") {
                let at = header.encoding.as_ref().map_or(name.at, |encoding| encoding.at);
                diagnostics.push(
                    Diagnostic::new(Code::Unsupported, at, "a header is a schema with `encoding: json`")
                        .help("headers of other types are not emitted yet"),
                );
                continue;
            }
            let Some(ty) = self.context.declarations.schema(&header.ty, diagnostics) else { continue };
            inputs.push(Input {
                argument: wire::value_name(name, diagnostics),
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

    fn body_input(&self, diagnostics: &mut Diagnostics) -> Option<Input> {
        let body = self.endpoint.body.as_ref()?;
        if matches!(self.endpoint.request.value.method.as_str(), "GET" | "DELETE") {
            diagnostics.push(Diagnostic::new(
                Code::Conflict,
                body.at,
                "GET and DELETE requests have no body",
            ));
        }
        let kind = match body.content.value.as_str() {
            "application/octet-stream" => {
                if let Some(ty) = &body.ty {
                    diagnostics.push(Diagnostic::new(Code::Conflict, ty.at, "a body of bytes has no type"));
                }
                InputKind::Bytes { example: file_name(body, diagnostics) }
            }
            "application/json" => {
                let (ty, example) = self.fields_of_body(body, diagnostics)?;
                InputKind::JsonBody { ty, example }
            }
            "application/x-www-form-urlencoded" => {
                let (ty, example) = self.fields_of_body(body, diagnostics)?;
                self.check_form(ty, body, diagnostics);
                InputKind::FormBody { ty, example }
            }
            _ if body.content.is_placeholder() => return None,
            other => {
                let message = format!("bodies of `{}` are not emitted yet", other.escape_debug());
                diagnostics.push(
                    Diagnostic::new(Code::Unsupported, body.content.at, message)
                        .help("JSON, forms and `application/octet-stream` are"),
                );
                return None;
            }
        };
        Some(Input { argument: "body".into(), doc: prose(&body.doc), kind })
    }

    /// The type of a body with fields, and an example.
    fn fields_of_body(
        &self,
        body: &spec::Body,
        diagnostics: &mut Diagnostics,
    ) -> Option<(TypeId, serde_json::Value)> {
        let (Some(expr), Some(example)) = (&body.ty, &body.example) else {
            diagnostics.push(
                Diagnostic::new(Code::MissingKey, body.at, "a body with fields needs `type` and `example`")
                    .help("name the schema or union, and show a body as it travels"),
            );
            return None;
        };
        match self.context.declarations.resolve(expr, diagnostics)? {
            (Ty::Named(ty), false) if !matches!(self.types[ty.0].shape, Shape::Enum(_)) => {
                Some((ty, example.to_json()))
            }
            _ => {
                diagnostics.push(Diagnostic::new(Code::Conflict, expr.at, "a body is a schema or a union"));
                None
            }
        }
    }

    /// A form holds no objects and no lists.
    fn check_form(&self, ty: TypeId, body: &spec::Body, diagnostics: &mut Diagnostics) {
        let of_variant = |id: TypeId| match &self.types[id.0].shape {
            Shape::Struct(fields) => fields.iter().all(|field| self.is_scalar(&field.ty)),
            _ => true,
        };
        let fine = match &self.types[ty.0].shape {
            Shape::Union { variants, .. } => variants.iter().filter_map(|variant| variant.ty).all(of_variant),
            _ => of_variant(ty),
        };
        if !fine {
            diagnostics.push(Diagnostic::new(Code::Conflict, body.at, "a form holds scalars only"));
        }
    }
}

fn query_input(field: Field) -> Input {
    Input { argument: field.name.clone(), doc: field.docs.text.clone(), kind: InputKind::Query(field) }
}

/// The name of a file to send, for examples.
fn file_name(body: &spec::Body, diagnostics: &mut Diagnostics) -> String {
    let Some(node) = &body.example else { return "file.bin".to_owned() };
    let name = node.as_text().filter(|name| !name.is_empty() && !name.chars().any(char::is_control));
    if name.is_none() {
        let message = "the example of a body of bytes is the name of a file";
        diagnostics.push(Diagnostic::new(Code::Example, node.span, message));
    }
    name.unwrap_or_default().to_owned()
}
