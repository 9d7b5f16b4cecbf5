//! Examples against their types, pointed at inside the example.

use super::Context;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, did_you_mean};
use crate::model::{Field, Shape, Ty, Type, TypeId};
use crate::node::{Node, Value};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// Checks every example and default of every endpoint and schema.
pub(super) fn check(context: &Context<'_>, types: &[Type], diagnostics: &mut Diagnostics) {
    let mut quiet = Diagnostics::default(); // Unknown types are reported where the endpoint is lowered.
    let mut fit = Fit { types, diagnostics };
    fields(context, &mut fit);
    for (_, endpoint) in context.spec.sections.iter().flat_map(|file| &file.section.endpoints) {
        if !endpoint.examples.is_empty()
            && let Some(id) = context.declarations.schema(&endpoint.response, &mut quiet)
        {
            endpoint.examples.iter().for_each(|(_, example)| fit.named(&example.response, id));
        }
        let mut check = |expr, node: &Node| {
            if let Some((ty, _)) = context.declarations.resolve(expr, &mut quiet) {
                fit.value(node, &ty);
            }
        };
        for (_, field) in &endpoint.query {
            field.example.iter().chain(&field.default).for_each(|node| check(&field.ty, node));
        }
        for (_, header) in &endpoint.headers {
            check(&header.ty, &header.example);
        }
        if let Some((ty, example)) =
            endpoint.body.as_ref().and_then(|body| body.ty.as_ref().zip(body.example.as_ref()))
        {
            check(ty, example);
        }
    }
}

/// Checks the examples and defaults of fields.
fn fields(context: &Context<'_>, fit: &mut Fit<'_>) {
    let mut quiet = Diagnostics::default();
    for (_, schema) in context.spec.sections.iter().flat_map(|file| &file.section.schemas) {
        for (_, field) in &schema.fields {
            if let Some((ty, _)) = context.declarations.resolve(&field.ty, &mut quiet) {
                field.example.iter().chain(&field.default).for_each(|node| fit.value(node, &ty));
            }
        }
    }
}

/// Fits nodes to types.
struct Fit<'a> {
    types: &'a [Type],
    diagnostics: &'a mut Diagnostics,
}

impl Fit<'_> {
    fn value(&mut self, node: &Node, ty: &Ty) {
        match (ty, &node.value) {
            (Ty::Text | Ty::Secret, Value::Text(_))
            | (Ty::Boolean, Value::Bool(_))
            | (Ty::Number, Value::Int(_) | Value::Float(_))
            | (Ty::Json, _) => {}
            (Ty::Int32, Value::Int(number)) => self.range(node, i32::try_from(*number).is_ok()),
            (Ty::Int64 | Ty::Timestamp, Value::Int(number)) => {
                self.range(node, i64::try_from(*number).is_ok());
            }
            (Ty::List(inner), Value::List(items)) => items.iter().for_each(|item| self.value(item, inner)),
            (Ty::Map(inner), Value::Map(entries)) => {
                entries.iter().for_each(|(_, value)| self.value(value, inner));
            }
            (Ty::Named(id), _) => self.named(node, *id),
            _ => self.wrong(node, meant(ty)),
        }
    }

    fn named(&mut self, node: &Node, id: TypeId) {
        let ty = &self.types[id.0];
        match (&ty.shape, &node.value) {
            (Shape::Struct(fields), Value::Map(_)) => self.object(node, ty, fields, None),
            (Shape::Union { tag, .. }, Value::Map(_)) => self.union(node, ty, tag),
            (Shape::Enum(variants), Value::Text(text)) => {
                if !variants.iter().any(|variant| variant.wire == *text) {
                    let known = variants.iter().map(|variant| variant.wire.as_str());
                    self.unknown(node, format!("`{}` has no value `{text}`", ty.wire), text, known);
                }
            }
            (Shape::Enum(_), _) => self.wrong(node, &format!("a value of `{}` (text)", ty.wire)),
            _ => self.wrong(node, &format!("`{}` (a map)", ty.wire)),
        }
    }

    fn object(&mut self, node: &Node, ty: &Type, fields: &[Field], tag: Option<&str>) {
        for (key, value) in node.entries() {
            let name = key.as_text().unwrap_or_default();
            match fields.iter().find(|field| field.wire == name) {
                Some(field) if field.optional && value.value == Value::Null => {}
                Some(field) => self.field(value, field),
                None if tag == Some(name) => {}
                None => {
                    let known = fields.iter().map(|field| field.wire.as_str());
                    self.unknown(key, format!("`{}` has no field `{name}`", ty.wire), name, known);
                }
            }
        }
        for field in fields.iter().filter(|field| !field.optional && node.get(&field.wire).is_none()) {
            self.diagnostics.push(
                Diagnostic::new(Code::Example, node.span, format!("the example lacks `{}`", field.wire))
                    .label(format!("`{}` always has it", ty.wire))
                    .help("add it, or mark the field's type with `?` if answers come without it"),
            );
        }
    }

    fn field(&mut self, node: &Node, field: &Field) {
        self.value(node, &field.ty);
        if let (true, Some(text)) = (field.base64, node.as_text()) {
            let plain = STANDARD.decode(text).ok().and_then(|bytes| String::from_utf8(bytes).ok());
            if plain.is_none() {
                self.diagnostics.push(
                    Diagnostic::new(Code::Example, node.span, "this is not text in base64")
                        .help("examples hold values as they travel: padded base64 of the UTF-8 text"),
                );
            }
        }
    }

    fn union(&mut self, node: &Node, ty: &Type, tag: &str) {
        let Shape::Union { variants, .. } = &ty.shape else { return };
        let Some(value) = node.get(tag) else {
            self.diagnostics.push(
                Diagnostic::new(Code::Example, node.span, format!("the example lacks the tag `{tag}`"))
                    .label(format!("`{}` is told apart by it", ty.wire)),
            );
            return;
        };
        let text = value.as_text().unwrap_or_default();
        match variants.iter().find(|variant| variant.wire == text) {
            None => {
                let known = variants.iter().map(|variant| variant.wire.as_str());
                self.unknown(value, format!("`{}` has no variant `{text}`", ty.wire), text, known);
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

    fn wrong(&mut self, node: &Node, meant: &str) {
        let found = node.kind();
        self.diagnostics.push(
            Diagnostic::new(Code::Example, node.span, format!("expected {meant}, found {found}"))
                .label(format!("this is {found}")),
        );
    }
}

fn meant(ty: &Ty) -> &'static str {
    match ty {
        Ty::Text | Ty::Secret => "text",
        Ty::Boolean => "`true` or `false`",
        Ty::Int32 | Ty::Int64 => "a whole number",
        Ty::Number => "a number",
        Ty::Timestamp => "seconds since 1970 (a whole number)",
        Ty::List(_) => "a list",
        Ty::Map(_) => "a map",
        Ty::Json | Ty::Named(_) => "a value",
    }
}
