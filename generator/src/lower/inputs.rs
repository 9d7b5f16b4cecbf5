//! Inputs of endpoints: parameters of the path and the query, headers, and the body.

use super::context::{Lowering, documented};
use super::namespace::Namespace;
use super::{checks, types};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Encoding, Field, Input, Limits, Location, Shape, Ty, TypeId};
use crate::name::{self, Name};
use crate::node::Node;
use crate::spec::{self, Text};
use serde_json::Value;

/// Headers that the client sets itself.
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
    /// The inputs: those of the path, of the query, the headers, the body.
    pub(super) fn inputs(&self, diagnostics: &mut Diagnostics) -> Vec<Input> {
        let mut inputs = self.path_inputs(diagnostics);
        inputs.extend(self.query_inputs(diagnostics));
        inputs.extend(self.header_inputs(diagnostics));
        inputs.extend(self.body_input(diagnostics));
        self.check_arguments(diagnostics);
        inputs
    }

    fn query_inputs(&self, diagnostics: &mut Diagnostics) -> Vec<Input> {
        let mut inputs = Vec::new();
        for (name, spec) in &self.endpoint.query {
            let field = self.query_field(name, spec, diagnostics);
            self.check_query_field(name, spec, &field, diagnostics);
            inputs.push(query_input(field));
        }
        inputs
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
                    spec.ty.span,
                    "a value of this type does not fit into a query",
                )
                .help("use a scalar, an enum, or a list of them"),
            );
        }
        if let Some(period) = &spec.download {
            diagnostics.push(
                Diagnostic::new(Code::Conflict, period.span, "a parameter is not the URL of a file")
                    .help("only a field of a schema has `download`"),
            );
        }
        check_setter(name, &field.name, diagnostics);
        if field.optional {
            return;
        }
        if field.example.is_none() {
            diagnostics.push(
                Diagnostic::new(Code::MissingKey, name.span, "a required parameter needs `example`")
                    .help("the example call in the documentation passes it"),
            );
        }
        if field.docs.preview && !self.endpoint.preview.is_set() {
            diagnostics.push(
                Diagnostic::new(Code::Conflict, name.span, "a required parameter is a preview")
                    .label("without the feature for previews, nothing could pass it")
                    .help("mark its type with `?`, or the endpoint as a preview"),
            );
        }
    }

    /// A parameter of the query. It is a preview if its type is one.
    fn query_field(&self, name: &Text, spec: &spec::Field, diagnostics: &mut Diagnostics) -> Field {
        let mut field = types::field(self.context, name, spec, diagnostics);
        let is_of_preview = field.ty.named().is_some_and(|id| self.types[id.0].docs.preview);
        if spec.preview.is_set() && (self.endpoint.preview.is_set() || is_of_preview) {
            let whole = if self.endpoint.preview.is_set() { "its endpoint" } else { "its type" };
            checks::report_implied_preview(name, spec.preview, whole, diagnostics);
        }
        field.docs.preview |= is_of_preview;
        field
    }

    /// Whether values of the type are texts, numbers or booleans.
    fn is_scalar(&self, ty: &Ty) -> bool {
        match ty {
            Ty::Named(id) => matches!(self.types[id.0].shape, Shape::Enum(_)),
            Ty::Json | Ty::List(_) | Ty::Map(_) => false,
            _ => true,
        }
    }

    /// Reports inputs whose arguments or setters have the same name.
    fn check_arguments(&self, diagnostics: &mut Diagnostics) {
        let endpoint = self.endpoint;
        let mut names = Namespace::new("argument");
        let path = endpoint.path.iter().map(|(name, _)| (name, None));
        let query = endpoint.query.iter().map(|(name, field)| (name, field.rust.as_ref()));
        let headers = endpoint.headers.iter().map(|(name, _)| (name, None));
        for (name, rust) in path.chain(query).chain(headers) {
            let argument = name::value_name(&rust.unwrap_or(name).value);
            names.declare(argument.rust(), name, diagnostics);
            if endpoint.body.is_some() && argument.plain() == "body" {
                diagnostics.push(
                    Diagnostic::new(
                        Code::NameCollision,
                        name.span,
                        "the argument `body` is the request's body already",
                    )
                    .help("a parameter of an endpoint with a body cannot be called `body`"),
                );
            }
        }
    }

    fn header_inputs(&self, diagnostics: &mut Diagnostics) -> Vec<Input> {
        let mut inputs = Vec::new();
        for (name, header) in &self.endpoint.headers {
            if !name.value.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') {
                let message = format!("`{}` is not the name of a header", name.value.escape_debug());
                diagnostics.push(Diagnostic::new(Code::BadName, name.span, message));
            }
            if RESERVED_HEADERS.iter().any(|reserved| reserved.eq_ignore_ascii_case(&name.value)) {
                let message = format!("the client sets the header `{}`", name.value);
                diagnostics
                    .push(Diagnostic::new(Code::ReservedName, name.span, message).help("leave it out"));
            }
            if let Some(input) = self.header_input(name, header, diagnostics) {
                if !input.required {
                    check_setter(name, &input.name, diagnostics);
                }
                inputs.push(input);
            }
        }
        inputs
    }

    fn header_input(
        &self,
        name: &Text,
        header: &spec::Header,
        diagnostics: &mut Diagnostics,
    ) -> Option<Input> {
        let (encoding, ty, required) = match &header.encoding {
            None => match self.context.declarations.resolve(&header.ty, diagnostics) {
                (Ty::Unknown, _) => return None,
                (Ty::Text, optional) => {
                    check_header_text(&header.example, diagnostics);
                    (Encoding::Text, Ty::Text, !optional)
                }
                _ => {
                    diagnostics.push(
                        Diagnostic::new(Code::Unsupported, header.ty.span, "a header must be a `string`")
                            .help("a schema can be a header with `encoding: json`"),
                    );
                    return None;
                }
            },
            Some(encoding) if encoding.value == "json" => {
                let ty = self.context.declarations.schema(&header.ty, diagnostics)?;
                (Encoding::Json, Ty::Named(ty), true)
            }
            Some(encoding) if encoding.is_missing() => return None,
            Some(encoding) => {
                let message = format!("headers are not encoded as `{}`", encoding.value.escape_debug());
                diagnostics.push(
                    Diagnostic::new(Code::Unsupported, encoding.span, message)
                        .help("write `json`, or leave `encoding` out for a `string`"),
                );
                return None;
            }
        };
        Some(Input {
            name: checks::value_name(name, diagnostics),
            api_name: name.value.clone(),
            location: Location::Header,
            encoding,
            ty,
            required,
            docs: documented(&header.doc),
            limits: Limits::default(),
            example: Some(header.example.to_json()),
            span: name.span,
        })
    }

    fn body_input(&self, diagnostics: &mut Diagnostics) -> Option<Input> {
        let body = self.endpoint.body.as_ref()?;
        if matches!(self.endpoint.request.value.method.as_str(), "GET" | "DELETE") {
            diagnostics.push(Diagnostic::new(
                Code::Conflict,
                body.span,
                "GET and DELETE requests have no body",
            ));
        }
        let (encoding, ty, example) = match body.content.value.as_str() {
            "application/octet-stream" => {
                if let Some(ty) = &body.ty {
                    diagnostics.push(Diagnostic::new(Code::Conflict, ty.span, "a body of bytes has no type"));
                }
                (Encoding::Bytes, Ty::Bytes, file_name(body, diagnostics).into())
            }
            "application/json" => {
                let (ty, example) = self.fields_of_body(body, diagnostics)?;
                (Encoding::Json, Ty::Named(ty), example)
            }
            "application/x-www-form-urlencoded" => {
                let (ty, example) = self.fields_of_body(body, diagnostics)?;
                self.check_form(ty, body, diagnostics);
                (Encoding::Form, Ty::Named(ty), example)
            }
            _ if body.content.is_missing() => return None,
            other => {
                let message = format!("bodies of `{}` are not supported yet", other.escape_debug());
                diagnostics.push(
                    Diagnostic::new(Code::Unsupported, body.content.span, message)
                        .help("JSON, forms and `application/octet-stream` are supported"),
                );
                return None;
            }
        };
        Some(Input {
            name: name::value_name(BODY),
            api_name: BODY.to_owned(),
            location: Location::Body,
            encoding,
            ty,
            required: true,
            docs: documented(&body.doc),
            limits: Limits::default(),
            example: Some(example),
            span: body.span,
        })
    }

    /// The type of a body with fields, and an example.
    fn fields_of_body(&self, body: &spec::Body, diagnostics: &mut Diagnostics) -> Option<(TypeId, Value)> {
        let (Some(expr), Some(example)) = (&body.ty, &body.example) else {
            diagnostics.push(
                Diagnostic::new(Code::MissingKey, body.span, "a body with fields needs `type` and `example`")
                    .help("name the schema or union, and give an example of the body in JSON"),
            );
            return None;
        };
        match self.context.declarations.resolve(expr, diagnostics) {
            (Ty::Unknown, _) => None,
            (Ty::Named(ty), false) if !matches!(self.types[ty.0].shape, Shape::Enum(_)) => {
                Some((ty, example.to_json()))
            }
            _ => {
                diagnostics.push(Diagnostic::new(Code::Conflict, expr.span, "a body is a schema or a union"));
                None
            }
        }
    }

    /// Reports objects and lists in a form.
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
            diagnostics.push(Diagnostic::new(Code::Conflict, body.span, "a form contains scalars only"));
        }
    }
}

/// The name of the argument for the body.
const BODY: &str = "body";

fn query_input(field: Field) -> Input {
    let Field { api_name, name, ty, optional, docs, limits, example, span, .. } = field;
    let (location, encoding) = (Location::Query, Encoding::Text);
    Input { name, api_name, location, encoding, ty, required: !optional, docs, limits, example, span }
}

/// Reports an optional input whose setter would collide with a function of every request.
fn check_setter(name: &Text, rust: &Name, diagnostics: &mut Diagnostics) {
    if name::is_reserved_setter(rust.plain()) {
        let message = format!("every request already has a function `{}`", rust.plain());
        diagnostics.push(
            Diagnostic::new(Code::ReservedName, name.span, message)
                .help("give the parameter another name in Rust with `rust:`"),
        );
    }
}

/// Reports characters that the value of a header cannot have.
fn check_header_text(example: &Node, diagnostics: &mut Diagnostics) {
    if example.as_text().is_some_and(|text| text.chars().any(char::is_control)) {
        let message = "a header contains no control characters";
        diagnostics.push(Diagnostic::new(Code::Example, example.span, message));
    }
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
