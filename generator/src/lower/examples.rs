//! Checks examples and defaults against their types.

use super::context::Context;
use super::declare::Item;
use super::limits;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, is_near, listed, nearest};
use crate::model::{Field, Input, Limits, Location, Range, Section, Shape, Ty, Type, TypeId, UnionVariant};
use crate::node::{Node, Span, Value};
use crate::spec::{self, Endpoint, Example, OwnOrOf, Text};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::collections::BTreeSet;

/// Checks every example and default of every schema and endpoint.
pub(super) fn check(
    context: &Context<'_>,
    types: &[Type],
    sections: &[Section],
    diagnostics: &mut Diagnostics,
) {
    let mut checker = ExampleChecker { types, in_request: false, unknown: BTreeSet::new(), diagnostics };
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
            if let (OwnOrOf::Own(own), Some(output)) = (&endpoint.examples, operation.output) {
                own.iter().for_each(|(_, example)| checker.response(example, output));
            }
            checker.in_request = true;
            checker.unknown.clear();
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
    /// The unknown fields of the current example.
    unknown: BTreeSet<String>,
    diagnostics: &'a mut Diagnostics,
}

/// The errors of examples as those of a response.
pub(super) fn misfits(types: &[Type], examples: &[(Text, Example)], output: TypeId) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    let mut checker =
        ExampleChecker { types, in_request: false, unknown: BTreeSet::new(), diagnostics: &mut diagnostics };
    examples.iter().for_each(|(_, example)| checker.response(example, output));
    diagnostics
}

impl ExampleChecker<'_> {
    fn response(&mut self, example: &Example, output: TypeId) {
        self.unknown.clear();
        self.named(&example.response, output);
    }

    fn field_of_spec(&mut self, spec: &spec::Field, ty: &Ty, limits: &Limits, base64: bool) {
        for node in spec.example.iter().chain(&spec.default) {
            self.value(node, ty);
            self.content(node, limits, base64);
        }
    }

    fn input(&mut self, input: &Input, endpoint: &Endpoint) {
        match input.location {
            Location::Path => {
                if let Some(spec) = named(&endpoint.path, input).filter(|spec| !spec.example.is_missing()) {
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
            (_, Value::Unreadable)
            | (Ty::Text | Ty::Secret, Value::Text(_))
            | (Ty::Boolean, Value::Bool(_))
            | (Ty::Number, Value::Int(_) | Value::Float(_))
            | (Ty::Json | Ty::Bytes | Ty::Unknown, _) => {}
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
            (_, Value::Unreadable) => {}
            (Shape::Struct(fields), Value::Map(_)) => self.object(node, ty, fields, None),
            (Shape::Union { tag, .. }, Value::Map(_)) => self.union(node, ty, tag),
            (Shape::Enum(variants), Value::Text(text)) => {
                if !ty.is_incomplete() && !variants.iter().any(|variant| variant.api_name == *text) {
                    let known = variants.iter().map(|variant| variant.api_name.as_str());
                    self.unknown(node, format!("`{}` has no value `{text}`", ty.api_name), text, known);
                }
            }
            (Shape::Enum(_), _) => self.wrong_kind(node, &format!("a value of `{}` (text)", ty.api_name)),
            _ => self.wrong_kind(node, &format!("`{}` (a map)", ty.api_name)),
        }
    }

    fn object(&mut self, node: &Node, ty: &Type, fields: &[Field], tag: Option<&str>) {
        let known = |name: &str| fields.iter().find(|field| field.api_name == name);
        let named = node.entries().iter().filter_map(|(key, value)| Some((key, key.as_text()?, value)));
        let unknown: Vec<(&Node, &str)> = named
            .clone()
            .filter(|(_, name, _)| known(name).is_none() && tag != Some(name) && !ty.is_incomplete())
            .map(|(key, name, _)| (key, name))
            .collect();
        self.unknown.extend(unknown.iter().map(|(_, name)| (*name).to_owned()));
        for (field, value) in named.filter_map(|(_, name, value)| Some((known(name)?, value))) {
            if field.optional && value.value == Value::Null {
                self.absent(value, field);
            } else {
                self.field(value, field);
            }
        }
        // The documentation leaves an idempotency key out, but tests send the one of the example.
        let required = fields.iter().filter(|field| !field.optional || field.idempotency_key);
        let mut missing: Vec<&Field> = required.collect();
        missing.retain(|field| !field.api_name.is_empty());
        // One that is at another level is reported there.
        missing
            .retain(|field| node.get(&field.api_name).is_none() && !self.unknown.contains(&field.api_name));
        self.unknown_fields(ty, fields, &unknown, &mut missing);
        for field in missing {
            self.diagnostics.push(
                Diagnostic::new(Code::Example, node.span, format!("the example lacks `{}`", field.api_name))
                    .label(format!("`{}` requires it", ty.api_name))
                    .help("add it, or mark the field's type with `?` if responses come without it"),
            );
        }
    }

    /// Reports the unknown fields of an object. Those that are meant by them are no more missing.
    fn unknown_fields(
        &mut self,
        ty: &Type,
        fields: &[Field],
        unknown: &[(&Node, &str)],
        missing: &mut Vec<&Field>,
    ) {
        let has_all = |field: &Field| {
            let shape = field.ty.named().map(|id| &self.types[id.0].shape);
            let Some(Shape::Struct(inner)) = shape else { return false };
            unknown.iter().all(|(_, name)| inner.iter().any(|field| field.api_name == *name))
        };
        if let Some((first, _)) = unknown.first()
            && let Some(at) = missing.iter().position(|field| has_all(field))
        {
            let names: Vec<&str> = unknown.iter().map(|(_, name)| *name).collect();
            let message = format!("`{}` has no field {}", ty.api_name, listed(&names));
            let help = format!("indent it below `{}:`, which has such fields", missing.remove(at).api_name);
            return self.diagnostics.push(Diagnostic::new(Code::Example, first.span, message).help(help));
        }
        let is_renamed = unknown.len() == 1 && missing.len() == 1;
        for (key, name) in unknown {
            let message = format!("`{}` has no field `{name}`", ty.api_name);
            let near = nearest(name, missing.iter().map(|field| field.api_name.as_str())).map(str::to_owned);
            missing.retain(|field| !is_renamed && Some(&field.api_name) != near.as_ref());
            self.unknown(key, message, name, fields.iter().map(|field| field.api_name.as_str()));
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
        let regex = limits.pattern.as_ref().and_then(|pattern| limits::regex(pattern).ok());
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
        if tag.is_empty() {
            return;
        }
        let Some(value) = node.get(tag) else {
            if self.is_misspelt(node, tag, variants, ty) {
                return;
            }
            self.diagnostics.push(
                Diagnostic::new(Code::Example, node.span, format!("the example lacks the tag `{tag}`"))
                    .label(format!("the tag selects the variant of `{}`", ty.api_name)),
            );
            return;
        };
        let text = value.as_text().unwrap_or_default();
        match variants.iter().find(|variant| variant.api_name == text) {
            None if ty.is_incomplete() || value.value == Value::Unreadable => {}
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

    /// Reports a key that is the tag, misspelt. Returns whether there is one.
    fn is_misspelt(&mut self, node: &Node, tag: &str, variants: &[UnionVariant], ty: &Type) -> bool {
        let values = || variants.iter().map(|variant| variant.api_name.as_str());
        let misspelt = node.entries().iter().find(|(key, value)| {
            let is_value = value.as_text().is_some_and(|text| values().any(|value| value == text));
            is_value && key.as_text().is_some_and(|name| is_near(name, tag))
        });
        let Some((key, _)) = misspelt else { return false };
        let name = key.as_text().unwrap_or_default();
        self.unknown(key, format!("`{}` has no tag `{name}`", ty.api_name), name, [tag].into_iter());
        true
    }

    fn unknown<'k>(
        &mut self,
        node: &Node,
        message: String,
        wrong: &str,
        known: impl Iterator<Item = &'k str>,
    ) {
        self.diagnostics
            .push(Diagnostic::new(Code::Example, node.span, message).once().suggest(wrong, known));
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
        let mut diagnostic =
            Diagnostic::new(Code::Example, node.span, format!("expected {expected}, found {found}"))
                .label(format!("this is {found}"));
        let is_number = |text: &str| text.parse::<f64>().is_ok();
        diagnostic.help = match &node.value {
            Value::Int(_) | Value::Float(_) | Value::Bool(_) if expected.contains("text") => {
                Some("put it in quotes".to_owned())
            }
            Value::Text(text) if expected.contains("number") && is_number(text) => {
                Some("leave out the quotes".to_owned())
            }
            Value::Text(text) if expected == "a list" => Some(format!("write `[{text}]`")),
            _ => None,
        };
        self.diagnostics.push(diagnostic);
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
        Ty::Json | Ty::Bytes | Ty::Named(_) | Ty::Unknown => "a value",
    }
}
