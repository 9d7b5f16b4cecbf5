//! The response of an endpoint.

use super::read::{Form, Read, Shape, wrong_kind_with};
use super::syntax::TypeExpr;
use super::text::{Doc, Entries, Spanned, Text};
use super::types::{Field, Schema};
use crate::diagnostic::Diagnostics;
use crate::node::{Node, Span, Value};

/// The schema of a response: its name, or its fields.
#[derive(Debug, Clone)]
pub struct Response {
    /// The name. Unreadable if the fields are written in its place, until the schema is declared.
    pub ty: Spanned<TypeExpr>,
    /// The fields, until the schema is declared.
    fields: Option<Entries<Field>>,
}

impl Response {
    /// Declares the schema of fields that are written in place of a name. It gets this name and position, which must not be
    /// that of another item.
    pub fn declare(&mut self, endpoint: &Text, name: String, span: Span) -> Option<(Text, Schema)> {
        let fields = self.fields.take()?;
        self.ty.value = TypeExpr::Name(name.clone());
        let doc = Doc(Text { span, value: format!("The response of `{}`.", endpoint.value) });
        Some((Text { span, value: name }, Schema { doc, fields, ..Schema::fallback(span) }))
    }
}

impl Read for Response {
    fn read(node: &Node, diagnostics: &mut Diagnostics) -> Self {
        let Value::Map(entries) = &node.value else {
            return Self { ty: Spanned::read(node, diagnostics), fields: None };
        };
        if !entries.iter().all(|(_, value)| matches!(value.value, Value::Map(_) | Value::Unreadable)) {
            let help = "write the name itself, `response: Thing`, or below each field its `type` and `doc`";
            wrong_kind_with(node, "the name of a schema, or fields", Some(help.to_owned()), diagnostics);
            return Self::fallback(node.span);
        }
        Self { fields: Some(Entries::read(node, diagnostics)), ..Self::fallback(node.span) }
    }

    fn shape() -> Shape {
        Shape::TextOrEntries(Field::shape)
    }

    fn form() -> Form {
        Form::AnyOf(vec![Spanned::<TypeExpr>::form(), Entries::<Field>::form()])
    }

    fn fallback(span: Span) -> Self {
        Self { ty: Spanned::fallback(span), fields: None }
    }
}
