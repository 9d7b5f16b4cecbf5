//! Checks examples and defaults against their types.

use super::context::Context;
use super::declare::Item;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, did_you_mean};
use crate::model::{Field, Input, Limits, Location, Range, Section, Shape, Ty, Type, TypeId};
use crate::node::{Node, Span, Value};
use crate::spec::{self, Endpoint, Text};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use regex::Regex;

/// Checks every example and default of every schema and endpoint.
pub(super) fn check(
    context: &Context<'_>,
    types: &[Type],
    sections: &[Section],
    diagnostics: &mut Diagnostics,
) {
    let mut checker = ExampleChecker { types, in_request: false, diagnostics };
    for (id, declaration) in context.declarations.iter() {
        if let (Item::Schema(schema), Shape::Struct(fields)) = (declaration.item, &types[id.0].shape) {
            // The inherited fields, which come first, are checked with their own schema.
            let inherited = fields.len() - schema.fields.len();
            for ((_, spec), field) in schema.fields.iter().zip(&fields[inherited..]) {
                checker.field_of_spec(spec, &field.ty, &field.limits, field.base64);
            }
        }
    }
    for (section, file) in sections.iter().zip(&context.spec.sections) {
        for (operation, (_, endpoint)) in section.operations.iter().zip(&file.section.endpoints) {
            for (_, example) in &endpoint.examples {
                operation.output.iter().for_each(|id| checker.named(&example.response, *id));
            }
            checker.in_request = true;
            operation.inputs.iter().for_each(|input| checker.input(input, endpoint));
            checker.in_request = false;
        }
    }
}

/// Compares nodes with types.
struct ExampleChecker<'a> {
    types: &'a [Type],
    /// Whether the client sends the value. It leaves out what is absent, and never sends `null` in its place.
    in_request: bool,
    diagnostics: &'a mut Diagnostics,
}

impl ExampleChecker<'_> {
    fn field_of_spec(&mut self, spec: &spec::Field, ty: &Ty, limits: &Limits, base64: bool) {
        for node in spec.example.iter().chain(&spec.default) {
            self.value(node, ty);
            self.content(node, limits, base64);
        }
    }

    fn input(&mut self, input: &Input, endpoint: &Endpoint) {
        match input.location {
            Location::Path => {
                if let Some(spec) = named(&endpoint.path, input) {
                    self.text(spec.example.span, &spec.example.value, &input.limits);
                }
            }
            Location::Query => {
                if let Some(spec) = named(&endpoint.query, input) {
                    self.field_of_spec(spec, &input.ty, &input.limits, false);
                }
            }
            Location::Header => {
                if let Some(spec) = named(&endpoint.headers, input) {
                    self.value(&spec.example, &input.ty);
                }
            }
            Location::Body => {
                if let Some(example) = endpoint.body.as_ref().and_then(|body| body.example.as_ref()) {
                    self.value(example, &input.ty);
                }
            }
        }
    }

    fn value(&mut self, node: &Node, ty: &Ty) {
        match (ty, &node.value) {
            (Ty::Text | Ty::Secret, Value::Text(_))
            | (Ty::Boolean, Value::Bool(_))
            | (Ty::Number, Value::Int(_) | Value::Float(_))
            | (Ty::Json | Ty::Bytes, _) => {}
            // Reported where the example is read.
            _ if !node.is_json_number() => {}
            (Ty::Int32, Value::Int(number)) => self.range(node, i32::try_from(*number).is_ok()),
            (Ty::Int64 | Ty::Timestamp, Value::Int(number)) => {
                self.range(node, i64::try_from(*number).is_ok());
            }
            (Ty::List(inner), Value::List(items)) => items.iter().for_each(|item| self.value(item, inner)),
            (Ty::Map(inner), Value::Map(entries)) => {
                entries.iter().for_each(|(_, value)| self.value(value, inner));
            }
            (Ty::Named(id), _) => self.named(node, *id),
            _ => self.wrong_kind(node, expected(ty)),
        }
    }

    fn named(&mut self, node: &Node, id: TypeId) {
        let ty = &self.types[id.0];
        match (&ty.shape, &node.value) {
            (Shape::Struct(fields), Value::Map(_)) => self.object(node, ty, fields, None),
            (Shape::Union { tag, .. }, Value::Map(_)) => self.union(node, ty, tag),
            (Shape::Enum(variants), Value::Text(text)) => {
                if !variants.iter().any(|variant| variant.api_name == *text) {
                    let known = variants.iter().map(|variant| variant.api_name.as_str());
                    self.unknown(node, format!("`{}` has no value `{text}`", ty.api_name), text, known);
                }
            }
            (Shape::Enum(_), _) => self.wrong_kind(node, &format!("a value of `{}` (text)", ty.api_name)),
            _ => self.wrong_kind(node, &format!("`{}` (a map)", ty.api_name)),
        }
    }

    fn object(&mut self, node: &Node, ty: &Type, fields: &[Field], tag: Option<&str>) {
        for (key, value) in node.entries() {
            let name = key.as_text().unwrap_or_default();
            match fields.iter().find(|field| field.api_name == name) {
                Some(field) if field.optional && value.value == Value::Null => self.absent(value, field),
                Some(field) => self.field(value, field),
                None if tag == Some(name) => {}
                None => {
                    let known = fields.iter().map(|field| field.api_name.as_str());
                    self.unknown(key, format!("`{}` has no field `{name}`", ty.api_name), name, known);
                }
            }
        }
        // The documentation leaves an idempotency key out, but tests send the one of the example.
        let required = fields.iter().filter(|field| !field.optional || field.idempotency_key);
        for field in required.filter(|field| node.get(&field.api_name).is_none()) {
            self.diagnostics.push(
                Diagnostic::new(Code::Example, node.span, format!("the example lacks `{}`", field.api_name))
                    .label(format!("`{}` requires it", ty.api_name))
                    .help("add it, or mark the field's type with `?` if responses come without it"),
            );
        }
    }

    /// Reports `null` for an optional field of a request.
    fn absent(&mut self, node: &Node, field: &Field) {
        if self.in_request && field.ty != Ty::Json {
            let message = format!("`{}` cannot be sent as `null`", field.api_name);
            self.diagnostics.push(
                Diagnostic::new(Code::Example, node.span, message)
                    .label("the client leaves out an optional field that is not set")
                    .help("leave the field out of the example"),
            );
        }
    }

    fn field(&mut self, node: &Node, field: &Field) {
        self.value(node, &field.ty);
        self.content(node, &field.limits, field.base64);
    }

    /// Compares a value of the right type with the limits of its field.
    fn content(&mut self, node: &Node, limits: &Limits, base64: bool) {
        match &node.value {
            Value::Text(text) if base64 => {
                let plain = STANDARD.decode(text).ok().and_then(|bytes| String::from_utf8(bytes).ok());
                match plain {
                    Some(plain) => self.text(node.span, &plain, limits),
                    None => self.diagnostics.push(
                        Diagnostic::new(Code::Example, node.span, "this is not text in base64")
                            .help("write the value as the API sends it: padded base64 of the UTF-8 text"),
                    ),
                }
            }
            Value::Text(text) => self.text(node.span, text, limits),
            Value::Int(_) | Value::Float(_) => self.number(node, limits.number),
            Value::List(items) => {
                self.count(node.span, items.len(), limits.items, "items");
                for item in items {
                    match &item.value {
                        Value::Text(text) => {
                            self.count(item.span, text.chars().count(), limits.item_length, "characters");
                        }
                        _ => self.number(item, limits.item_number),
                    }
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, span: Span, text: &str, limits: &Limits) {
        let length = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
        if !limits.length.contains(length) {
            return self.count(span, text.chars().count(), limits.length, "characters");
        }
        let regex = limits.pattern.as_ref().and_then(|pattern| Regex::new(pattern).ok());
        if let Some(regex) = regex.filter(|regex| !regex.is_match(text)) {
            self.outside(span, "the text does not match the pattern".to_owned(), &format!("`{regex}`"));
        }
    }

    fn count(&mut self, span: Span, count: usize, range: Range, unit: &str) {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        if !range.contains(count) {
            self.outside(span, format!("{count} {unit} are outside the limits"), &range.to_string());
        }
    }

    fn number(&mut self, node: &Node, range: Range) {
        let inside = match node.value {
            Value::Int(number) => i64::try_from(number).is_ok_and(|number| range.contains(number)),
            #[allow(clippy::cast_precision_loss, reason = "the example has the same precision")]
            Value::Float(number) => {
                range.min.is_none_or(|min| number >= min as f64)
                    && range.max.is_none_or(|max| number <= max as f64)
            }
            _ => true,
        };
        if !inside && range != Range::default() {
            self.outside(node.span, format!("{} is outside the limits", node.kind()), &range.to_string());
        }
    }

    fn outside(&mut self, span: Span, message: String, label: &str) {
        self.diagnostics.push(
            Diagnostic::new(Code::Example, span, message)
                .label(format!("allowed: {label}"))
                .help("correct the value, or the limits of the field"),
        );
    }

    fn union(&mut self, node: &Node, ty: &Type, tag: &str) {
        let Shape::Union { variants, .. } = &ty.shape else { return };
        let Some(value) = node.get(tag) else {
            self.diagnostics.push(
                Diagnostic::new(Code::Example, node.span, format!("the example lacks the tag `{tag}`"))
                    .label(format!("the tag selects the variant of `{}`", ty.api_name)),
            );
            return;
        };
        let text = value.as_text().unwrap_or_default();
        match variants.iter().find(|variant| variant.api_name == text) {
            None => {
                let known = variants.iter().map(|variant| variant.api_name.as_str());
                self.unknown(value, format!("`{}` has no variant `{text}`", ty.api_name), text, known);
            }
            Some(variant) => match variant.ty.map(|id| &self.types[id.0]) {
                Some(inner) => {
                    if let Shape::Struct(fields) = &inner.shape {
                        self.object(node, inner, fields, Some(tag));
                    }
                }
                None => self.object(node, ty, &[], Some(tag)),
            },
        }
    }

    fn unknown<'k>(
        &mut self,
        node: &Node,
        message: String,
        wrong: &str,
        known: impl Iterator<Item = &'k str>,
    ) {
        let mut diagnostic = Diagnostic::new(Code::Example, node.span, message);
        diagnostic.help = did_you_mean(wrong, known);
        self.diagnostics.push(diagnostic);
    }

    fn range(&mut self, node: &Node, fits: bool) {
        if !fits {
            self.diagnostics.push(Diagnostic::new(
                Code::Example,
                node.span,
                "the number is too large for its type",
            ));
        }
    }

    fn wrong_kind(&mut self, node: &Node, expected: &str) {
        let found = node.kind();
        self.diagnostics.push(
            Diagnostic::new(Code::Example, node.span, format!("expected {expected}, found {found}"))
                .label(format!("this is {found}")),
        );
    }
}

/// The part of the spec that an input comes from.
fn named<'s, T>(entries: &'s [(Text, T)], input: &Input) -> Option<&'s T> {
    entries.iter().find_map(|(name, it)| (name.value == input.api_name).then_some(it))
}

fn expected(ty: &Ty) -> &'static str {
    match ty {
        Ty::Text | Ty::Secret => "text",
        Ty::Boolean => "`true` or `false`",
        Ty::Int32 | Ty::Int64 => "a whole number",
        Ty::Number => "a number",
        Ty::Timestamp => "seconds since 1970 (a whole number)",
        Ty::List(_) => "a list",
        Ty::Map(_) => "a map",
        Ty::Json | Ty::Bytes | Ty::Named(_) => "a value",
    }
}
