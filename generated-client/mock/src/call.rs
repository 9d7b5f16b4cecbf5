//! The inputs of a call, read from a request and checked against their types.

use crate::api::{Api, Document, Encoding, Input, Location, Operation, Parameter, Scalar, Ty};
use crate::check::{self, Violation};
use crate::json;
use crate::receive::{Received, Upload};
use crate::refusal::{Reason, Refusal};
use http::HeaderMap;
use http::header::CONTENT_TYPE;
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};
use std::borrow::Cow;

/// The inputs of a call. Those of the body are fields of one value.
#[derive(Debug, Default)]
pub(crate) struct Call {
    /// Parameters of the path, the query and the headers.
    parameters: Vec<(Location, String, Value)>,
    pub(crate) body: Value,
    /// The file with the body, if it is no text.
    pub(crate) file: Option<Upload>,
}

impl Call {
    /// Reads the parameters of the path, the query and the headers.
    pub(crate) fn read(
        api: &Api,
        operation: &Operation,
        path: &[(&str, &str)],
        query: &str,
        headers: &HeaderMap,
    ) -> Result<Self, Refusal> {
        let query: Vec<(Cow<'_, str>, Cow<'_, str>)> = form_urlencoded::parse(query.as_bytes()).collect();
        let mut call = Self::default();
        for input in &operation.inputs {
            let (found, reason) = match input.location {
                Location::Body => continue,
                Location::Path => {
                    let raw = path.iter().find(|(name, _)| *name == input.name).map(|(_, value)| *value);
                    (raw.and_then(|raw| percent_decode_str(raw).decode_utf8().ok()), Reason::Path)
                }
                Location::Query => {
                    let found = query.iter().find(|(name, _)| *name == input.name);
                    (found.map(|(_, value)| value.clone()), Reason::Query)
                }
                Location::Header => {
                    let found = headers.get(input.name.as_str()).and_then(|value| value.to_str().ok());
                    (found.map(Cow::Borrowed), Reason::Header)
                }
            };
            let Some(text) = found else {
                if input.required {
                    return Err(reason.refuse(api, format!("'{}' is required.", input.name)));
                }
                continue;
            };
            let value = value(api, input, &text).map_err(|text| reason.refuse(api, text))?;
            check::check(api, &value, &input.ty, &input.limits)
                .map_err(|violation| reason.refuse(api, violation.describe(&input.name)))?;
            call.parameters.push((input.location, input.name.clone(), value));
        }
        Ok(call)
    }

    /// Adds the body.
    pub(crate) fn add_body(
        &mut self,
        api: &Api,
        input: &Input,
        headers: &HeaderMap,
        body: Received,
    ) -> Result<(), Refusal> {
        let text = match body {
            Received::File(file) => {
                self.file = Some(file);
                return Ok(());
            }
            Received::Text(text) => text,
        };
        if text.is_empty() {
            if input.required {
                return Err(Reason::Body.refuse(api, "The body is required."));
            }
            return Ok(());
        }
        check_content_type(api, input, headers)?;
        let value = match input.encoding {
            Encoding::Form => form(api, &input.ty, &text),
            _ => serde_json::from_slice(&text)
                .map_err(|error| Reason::Body.refuse(api, format!("The body is not JSON: {error}.")))?,
        };
        check::check(api, &value, &input.ty, &input.limits).map_err(|violation| {
            let reason = if violation.is_missing { Reason::Field } else { Reason::Body };
            reason.refuse(api, Violation::describe(&violation, ""))
        })?;
        self.body = value;
        Ok(())
    }

    /// The value of a parameter, or of a field of the body.
    pub(crate) fn get(&self, parameter: &Parameter) -> Option<&Value> {
        if parameter.location == Location::Body {
            return json::get(&self.body, &parameter.path);
        }
        let (name, inner) = parameter.path.split_first()?;
        let found =
            self.parameters.iter().find(|(location, it, _)| *location == parameter.location && it == name);
        json::get(&found?.2, inner)
    }

    /// The text of a parameter.
    pub(crate) fn text(&self, parameter: &Parameter) -> Option<&str> {
        self.get(parameter)?.as_str().filter(|text| !text.is_empty())
    }

    /// A parameter by its name alone.
    pub(crate) fn parameter(&self, name: &str) -> Option<&Value> {
        self.parameters.iter().find(|(_, it, _)| it == name).map(|(_, _, value)| value)
    }

    /// The document that a rate limit counts.
    pub(crate) fn document(&self, document: &Document) -> Option<String> {
        let value =
            if document.in_body { self.body.get(&document.name) } else { self.parameter(&document.name) };
        value?.as_str().map(str::to_owned)
    }
}

/// Checks the type of the content before the body is read.
pub(crate) fn check_content_type(api: &Api, input: &Input, headers: &HeaderMap) -> Result<(), Refusal> {
    let expected = match input.encoding {
        Encoding::Form => "application/x-www-form-urlencoded",
        Encoding::Bytes => "application/octet-stream",
        Encoding::Json | Encoding::Text => "application/json",
    };
    let found = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let essence = found.split(';').next().unwrap_or_default().trim();
    if essence.eq_ignore_ascii_case(expected) {
        return Ok(());
    }
    let found = if found.is_empty() { "missing".to_owned() } else { format!("'{found}'") };
    Err(Reason::ContentType.refuse(api, format!("'Content-Type' is {found}; it must be '{expected}'.")))
}

/// The value that a text stands for.
fn value(api: &Api, input: &Input, text: &str) -> Result<Value, String> {
    if input.encoding == Encoding::Json {
        return serde_json::from_str(text).map_err(|error| format!("'{}' is not JSON: {error}.", input.name));
    }
    Ok(match &input.ty {
        Ty::List { list } => text.split(',').map(|item| typed(api, list, item)).collect(),
        ty => typed(api, ty, text),
    })
}

/// The value of a text by its type. A text that does not fit stays text, and is refused later.
fn typed(api: &Api, ty: &Ty, text: &str) -> Value {
    let as_text = || Value::String(text.to_owned());
    match ty {
        Ty::Scalar(Scalar::Int32 | Scalar::Int64 | Scalar::Timestamp) => {
            text.parse::<i64>().map_or_else(|_| as_text(), Value::from)
        }
        Ty::Scalar(Scalar::Number) => text.parse::<f64>().map_or_else(|_| as_text(), Value::from),
        Ty::Scalar(Scalar::Boolean) => text.parse::<bool>().map_or_else(|_| as_text(), Value::from),
        Ty::Named(_) if api.values(ty).is_none() => serde_json::from_str(text).unwrap_or_else(|_| as_text()),
        _ => as_text(),
    }
}

/// The fields of a form.
fn form(api: &Api, ty: &Ty, body: &[u8]) -> Value {
    let fields = api.fields(ty);
    let entries = form_urlencoded::parse(body).map(|(name, text)| {
        let ty = fields.iter().find(|field| field.name == name).map(|field| &field.ty);
        let value = ty.map_or_else(|| Value::String(text.to_string()), |ty| typed(api, ty, &text));
        (name.into_owned(), value)
    });
    Value::Object(entries.collect::<Map<_, _>>())
}
