//! Finds the names in a file, and what can be written at a place, by a walk through the language and the model.

use super::model::Model;
use super::offers::{self, Offer};
use super::token::{Around, Meaning, Name, Token};
use super::tree::{Node, Value};
use crate::model::{Location, Operation, Shape, Ty, Type, fields_of};
use crate::spec::names::{Kind, Role, roles};
use crate::spec::read::{Form, Part};
use std::ops::Range;

/// The text that stands for the cursor in a completion.
pub(super) const CURSOR: &str = "\u{e000}";

/// A walk through a file.
pub(super) struct Walk<'a> {
    model: &'a Model,
    source: &'a str,
    pub(super) tokens: Vec<Token>,
    /// The texts that can stand at the cursor.
    pub(super) offers: Option<Vec<Offer>>,
}

impl<'a> Walk<'a> {
    /// Walks through a file.
    pub(super) fn through(model: &'a Model, source: &'a str, root: &Node, form: &Form) -> Self {
        let mut walk = Self { model, source, tokens: Vec::new(), offers: None };
        walk.value(root, form, (Role::Plain, Role::Plain), &Around::default());
        walk
    }

    fn value(&mut self, node: &Node, form: &Form, roles: (Role, Role), around: &Around<'a>) {
        match (form, &node.value) {
            (Form::AnyOf(forms), _) => {
                if let Some(form) = forms.iter().find(|form| fits(form, node)) {
                    self.value(node, form, roles, around);
                }
            }
            (Form::Part(part), Value::Map(entries)) => self.mapping(part, node, entries, around),
            (Form::Entries(inner), Value::Map(entries)) => {
                for (key, value) in entries {
                    self.text(key, &Form::Text, roles.0, around);
                    let inside = self.entered(roles.0, key, around);
                    self.value(value, &inner(), roles, &inside);
                }
            }
            (Form::ByStatus(inner), Value::Map(entries)) => {
                entries.iter().for_each(|(_, value)| self.value(value, &inner(), roles, around));
            }
            (Form::List(inner), Value::List(items)) => {
                items.iter().for_each(|item| self.value(item, &inner(), roles, around));
            }
            (Form::Json, _) => self.json(node, around.value.as_ref()),
            (form, Value::Text(_)) => self.text(node, form, roles.1, around),
            _ => {}
        }
    }

    fn mapping(&mut self, part: &'static Part, node: &Node, entries: &[(Node, Node)], around: &Around<'a>) {
        let value = match part.name {
            "an example" => around.operation.and_then(|it| it.output).map(Ty::Named),
            "a body" => around.operation.and_then(body),
            _ => around.value.clone(),
        };
        let ty = around.ty.or_else(|| self.subject(part, node));
        let around = Around { ty, value, ..*around };
        for (key, value) in entries {
            let Some(name) = key.text() else { continue };
            if name.contains(CURSOR) {
                self.offers = Some(offers::keys(part, entries));
            }
            if let Some(known) = part.key(name) {
                let meaning = Meaning::Key(part, known);
                self.tokens.push(Token { range: key.inner(self.source), meaning });
                let roles = roles(part, known);
                // The fields in an endpoint are those of its response.
                let response = || around.operation.filter(|_| roles.0 == Role::Declares(Kind::Field))?.output;
                let ty = around.ty.or_else(|| response().map(|id| self.model.api().get(id)));
                self.value(value, &(known.form)(), roles, &Around { ty, ..around.clone() });
            }
        }
    }

    /// The type that a mapping with members of it names: a schema, or that of a kind of item.
    fn subject(&self, part: &'static Part, node: &Node) -> Option<&'a Type> {
        let is_member = |(keys, texts)| keys == Role::Member || texts == Role::Member;
        part.keys.iter().find(|key| is_member(roles(part, key)))?;
        part.keys.iter().find_map(|key| {
            let name = || node.get(key.name)?.text();
            match roles(part, key).1 {
                Role::Uses(Kind::Type) => self.model.ty(name()?),
                Role::Uses(Kind::Item) => self.model.item(name()?),
                _ => None,
            }
        })
    }

    /// The items around the value of a declared name.
    fn entered(&self, role: Role, key: &Node, around: &Around<'a>) -> Around<'a> {
        let name = key.text().unwrap_or_default();
        let mut inputs = around.operation.into_iter().flat_map(|it| &it.inputs);
        match role {
            Role::Declares(Kind::Endpoint) => {
                Around { operation: self.model.operation(name), ..around.clone() }
            }
            Role::Uses(Kind::Item) => Around { ty: self.model.item(name), ..around.clone() },
            Role::Declares(Kind::Type) => Around { ty: self.model.ty(name), ..around.clone() },
            Role::Declares(Kind::Field) => {
                let mut fields = around.ty.into_iter().flat_map(Type::fields);
                Around { value: fields.find(|it| it.api_name == name).map(|it| it.ty.clone()), ..*around }
            }
            Role::Declares(Kind::Parameter) => {
                Around { value: inputs.find(|it| it.api_name == name).map(|it| it.ty.clone()), ..*around }
            }
            _ => around.clone(),
        }
    }

    fn text(&mut self, node: &Node, form: &Form, role: Role, around: &Around<'a>) {
        let Some(text) = node.text() else { return };
        if let Some((before, _)) = text.split_once(CURSOR) {
            self.offers = Some(offers::texts(self.model, form, role, around, before));
            return;
        }
        let range = node.inner(self.source);
        let written = self.source.get(range.clone()).unwrap_or_default();
        if role == Role::Prose {
            return self.prose(range.start, written);
        }
        if written != text {
            return; // It has escapes or several lines, as no name has.
        }
        match role {
            Role::Plain | Role::Prose | Role::Words(_) => {}
            Role::Declares(kind) => {
                let name = Name { kind, owner: owner(kind, around), text: text.to_owned() };
                self.tokens.push(Token { range, meaning: Meaning::Declaration(name) });
            }
            Role::Uses(kind) => self.add(range, self.model.resolved(kind, text)),
            Role::Type => {
                let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
                let rest = text.trim_start_matches("map<");
                let (skipped, end) = (text.len() - rest.len(), rest.find(|c| !word(c)).unwrap_or(rest.len()));
                let start = range.start + skipped;
                if self.model.ty(&rest[..end]).is_some() {
                    self.add(start..start + end, Name::of(Kind::Type, "", &rest[..end]));
                }
            }
            Role::Request => self.request(range.start, text, around),
            Role::ErrorCode => {
                let owner = self.model.error_codes().map(|ty| ty.api_name.clone()).unwrap_or_default();
                self.add(range, Name { kind: Kind::Value, owner, text: text.to_owned() });
            }
            Role::JobStatus => {
                if let Some(status) = self.model.statuses(around.operation) {
                    self.add(range, Name::of(Kind::Value, &status.api_name, text));
                }
            }
            Role::Input => self.input(range.start, text, around),
            Role::Output | Role::Result | Role::ErrorField | Role::Member => {
                let from = self.model.start(role, around);
                self.path(range.start, text, from.as_ref());
            }
        }
    }

    fn add(&mut self, range: Range<usize>, name: Name) {
        self.tokens.push(Token { range, meaning: Meaning::Use(name) });
    }

    /// Endpoints in backticks.
    fn prose(&mut self, start: usize, text: &str) {
        let mut at = start;
        for (index, part) in text.split('`').enumerate() {
            let name = part.strip_suffix("()").unwrap_or(part);
            if index % 2 == 1 && self.model.operation(name).is_some() {
                self.add(at..at + name.len(), Name::of(Kind::Endpoint, "", name));
            }
            at += part.len() + 1;
        }
    }

    /// The parameters in the path of a request.
    fn request(&mut self, start: usize, text: &str, around: &Around<'a>) {
        let owner = owner(Kind::Parameter, around);
        let mut at = start;
        for segment in text.split('/') {
            if let Some(name) = segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
                self.add(at + 1..at + 1 + name.len(), Name::of(Kind::Parameter, &owner, name));
            }
            at += segment.len() + 1;
        }
    }

    /// A parameter, or fields of the body.
    fn input(&mut self, start: usize, text: &str, around: &Around<'a>) {
        let Some(operation) = around.operation else { return };
        let (first, rest) = text.split_once('.').unwrap_or((text, ""));
        let is_named = |location| location != Location::Body;
        let mut inputs = operation.inputs.iter().filter(|it| is_named(it.location));
        let Some(input) = inputs.find(|it| it.api_name == first) else {
            return self.path(start, text, body(operation).as_ref());
        };
        let owner = operation.function.plain();
        self.add(start..start + first.len(), Name::of(Kind::Parameter, owner, first));
        self.path(start + first.len() + 1, rest, Some(&input.ty));
    }

    /// Fields joined by dots.
    fn path(&mut self, start: usize, text: &str, from: Option<&Ty>) {
        let (mut at, mut from, model) = (start, from, self.model);
        for part in text.split('.') {
            let Some(field) = from.and_then(|ty| model.field(ty, part)) else { return };
            self.add(at..at + part.len(), model.name_of(field));
            at += part.len() + 1;
            from = Some(&field.ty);
        }
    }

    /// A value in the form of the API.
    fn json(&mut self, node: &Node, ty: Option<&Ty>) {
        let api = self.model.api();
        match (ty, &node.value) {
            (Some(Ty::List(inner)), Value::List(items)) => {
                items.iter().for_each(|item| self.json(item, Some(inner)));
            }
            (Some(Ty::Map(inner)), Value::Map(entries)) => {
                entries.iter().for_each(|(_, value)| self.json(value, Some(inner)));
            }
            (Some(ty @ Ty::Named(id)), Value::Map(entries)) => {
                for (key, value) in entries {
                    self.member(node, ty, api.get(*id), (key, value));
                }
            }
            (Some(Ty::Named(id)), Value::Text(text)) if text.contains(CURSOR) => {
                self.offers = Some(offers::values(api.get(*id)));
            }
            (Some(Ty::Boolean), Value::Text(text)) if text.contains(CURSOR) => {
                self.offers = Some(offers::words(&["true", "false"]));
            }
            (Some(Ty::Named(id)), Value::Text(text)) if matches!(api.get(*id).shape, Shape::Enum(_)) => {
                let owner = &api.get(*id).api_name;
                self.add(node.inner(self.source), Name::of(Kind::Value, owner, text));
            }
            _ => {}
        }
    }

    /// A field of an object in the form of the API.
    fn member(&mut self, object: &Node, ty: &Ty, of: &Type, (key, value): (&Node, &Node)) {
        let name = key.text().unwrap_or_default();
        let (mut ty, model) = (ty.clone(), self.model);
        if let Shape::Union { tag, variants } = &of.shape {
            if name == tag {
                match value.text().unwrap_or_default() {
                    text if text.contains(CURSOR) => self.offers = Some(offers::values(of)),
                    text => self.add(value.inner(self.source), Name::of(Kind::Value, &of.api_name, text)),
                }
                return;
            }
            let kind = object.get(tag).and_then(Node::text);
            let variant = variants.iter().find(|variant| Some(variant.api_name.as_str()) == kind);
            ty = variant.and_then(|variant| variant.ty).map_or(ty, Ty::Named);
        }
        if name.contains(CURSOR) {
            self.offers = Some(offers::fields(fields_of(&model.api().types, &ty), object.entries()));
        } else if let Some(field) = model.field(&ty, name) {
            self.add(key.inner(self.source), model.name_of(field));
            self.json(value, Some(&field.ty));
        }
    }
}

/// Whether a form has values of this kind.
fn fits(form: &Form, node: &Node) -> bool {
    match node.value {
        Value::Map(_) => matches!(form, Form::Part(_) | Form::Entries(_) | Form::ByStatus(_) | Form::Json),
        Value::List(_) => matches!(form, Form::List(_) | Form::Json),
        Value::Text(_) => {
            !matches!(form, Form::Part(_) | Form::Entries(_) | Form::ByStatus(_) | Form::List(_))
        }
    }
}

fn owner(kind: Kind, around: &Around<'_>) -> String {
    match kind {
        Kind::Field | Kind::Value => around.ty.map(|ty| ty.api_name.clone()),
        Kind::Parameter => around.operation.map(|it| it.function.plain().to_owned()),
        _ => None,
    }
    .unwrap_or_default()
}

/// The type of the body.
fn body(operation: &Operation) -> Option<Ty> {
    operation.inputs_in(Location::Body).next().map(|input| input.ty.clone())
}
