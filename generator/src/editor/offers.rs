//! The texts that can stand at a place.

use super::model::Model;
use super::token::Around;
use super::tree::Node;
use crate::model::{Field, Location, Shape, Ty, Type, fields_of, follow};
use crate::rules;
use crate::spec::names::{Kind, Role};
use crate::spec::read::{Form, Part};
use lsp_types::CompletionItemKind;

/// A text that can stand at a place.
#[derive(Debug, Clone)]
pub(super) struct Offer {
    pub(super) text: String,
    pub(super) kind: CompletionItemKind,
    /// The documentation, in Markdown.
    pub(super) doc: String,
    /// Whether it is a key, after which a colon follows.
    pub(super) is_key: bool,
}

/// The keys that a mapping lacks: those that it needs first.
pub(super) fn keys(part: &'static Part, present: &[(Node, Node)]) -> Vec<Offer> {
    let lacks = |name: &str| !present.iter().any(|(key, _)| key.text() == Some(name));
    let mut keys: Vec<_> = part.keys.iter().filter(|key| lacks(key.name)).collect();
    keys.sort_by_key(|key| !(key.is_required)());
    let kind = CompletionItemKind::KEYWORD;
    let offer = |text: &str, doc: &str| Offer {
        text: text.to_owned(),
        kind,
        doc: doc.trim().to_owned(),
        is_key: true,
    };
    keys.into_iter().map(|key| offer(key.name, key.doc)).collect()
}

/// The fields that an object in the form of the API lacks: those that it needs first.
pub(super) fn fields<'f>(fields: impl Iterator<Item = &'f Field>, present: &[(Node, Node)]) -> Vec<Offer> {
    let lacks = |name: &str| !present.iter().any(|(key, _)| key.text() == Some(name));
    let mut fields: Vec<&Field> = fields.filter(|field| lacks(&field.api_name)).collect();
    fields.sort_by_key(|field| field.optional);
    fields
        .into_iter()
        .map(|field| Offer {
            is_key: true,
            ..named(&field.api_name, CompletionItemKind::FIELD, &field.docs.text)
        })
        .collect()
}

/// The values of an enum, or of the tag of a union.
pub(super) fn values(ty: &Type) -> Vec<Offer> {
    let kind = CompletionItemKind::ENUM_MEMBER;
    match &ty.shape {
        Shape::Enum(values) => values.iter().map(|it| named(&it.api_name, kind, &it.docs.text)).collect(),
        Shape::Union { variants, .. } => {
            variants.iter().map(|it| named(&it.api_name, kind, &it.docs.text)).collect()
        }
        Shape::Struct(_) => Vec::new(),
    }
}

/// Words of the language.
pub(super) fn words(words: &[&str]) -> Vec<Offer> {
    words.iter().map(|word| named(word, CompletionItemKind::VALUE, "")).collect()
}

/// The texts in place of one that begins with `before`.
pub(super) fn texts(model: &Model, form: &Form, role: Role, around: &Around<'_>, before: &str) -> Vec<Offer> {
    match role {
        Role::Words(listed) => words(listed),
        Role::Uses(kind) => names(model, kind),
        Role::Type => {
            let scalars = crate::lower::scalars().map(|name| named(name, CompletionItemKind::KEYWORD, ""));
            scalars.chain(names(model, Kind::Type)).collect()
        }
        Role::ErrorCode => model.error_codes().map(values).unwrap_or_default(),
        Role::JobStatus => model.statuses(around.operation).map(values).unwrap_or_default(),
        Role::Input => inputs(model, around, before),
        Role::Output | Role::Result | Role::ErrorField | Role::Member => {
            model.start(role, around).map(|from| members(model, &from, before)).unwrap_or_default()
        }
        Role::Plain | Role::Prose | Role::Declares(_) | Role::Request => match form {
            Form::Syntax(syntax) => words(syntax.examples),
            Form::Word(word) => words(&[word]),
            Form::Mark => words(&["true"]),
            _ => Vec::new(),
        },
    }
}

/// All names of a kind.
fn names(model: &Model, kind: Kind) -> Vec<Offer> {
    let api = model.api();
    let terms = |terms: &[crate::model::Term]| {
        terms.iter().map(|it| named(&it.name, CompletionItemKind::CONSTANT, &it.doc)).collect()
    };
    match kind {
        Kind::Type => {
            let symbol = |ty: &Type| match ty.shape {
                Shape::Enum(_) => CompletionItemKind::ENUM,
                _ => CompletionItemKind::STRUCT,
            };
            api.types.iter().map(|ty| named(&ty.api_name, symbol(ty), &ty.docs.text)).collect()
        }
        Kind::Endpoint => {
            let operations = api.sections.iter().flat_map(|it| &it.operations);
            let offer = |it: &crate::model::Operation| {
                named(it.function.plain(), CompletionItemKind::FUNCTION, &it.docs.text)
            };
            operations.map(offer).collect()
        }
        Kind::Scope => terms(&api.scopes),
        Kind::Capability => terms(&api.capabilities),
        Kind::Item => api.items.iter().map(|it| named(&it.name, CompletionItemKind::CLASS, "")).collect(),
        Kind::Rule => rules::all().map(|it| named(it.name, CompletionItemKind::CONSTANT, it.title)).collect(),
        Kind::Field | Kind::Value | Kind::Parameter | Kind::Webhook | Kind::Region => Vec::new(),
    }
}

/// Parameters of the endpoint, and fields of its body.
fn inputs(model: &Model, around: &Around<'_>, before: &str) -> Vec<Offer> {
    let inputs = around.operation.into_iter().flat_map(|it| &it.inputs);
    inputs
        .flat_map(|input| match input.location {
            Location::Body => members(model, &input.ty, before),
            _ => vec![named(&input.api_name, CompletionItemKind::VARIABLE, &input.docs.text)],
        })
        .collect()
}

/// The fields to which a path of fields can lead on.
fn members(model: &Model, from: &Ty, before: &str) -> Vec<Offer> {
    let types = &model.api().types;
    let path: Vec<String> = before.split('.').map(str::to_owned).collect();
    let path = path.split_last().map_or(&[][..], |(_, path)| path);
    let Some(ty) = follow(types, from, path) else { return Vec::new() };
    fields_of(types, ty).map(|it| named(&it.api_name, CompletionItemKind::FIELD, &it.docs.text)).collect()
}

fn named(text: &str, kind: CompletionItemKind, doc: &str) -> Offer {
    Offer { text: text.to_owned(), kind, doc: doc.to_owned(), is_key: false }
}
