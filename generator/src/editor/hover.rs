//! Documentation of names and keys, in Markdown.

use super::model::Model;
use super::token::{Meaning, Name, Token};
use crate::emit::signatures;
use crate::model::{Docs, Operation, Shape, Ty, Type};
use crate::operations_md;
use crate::rules;
use crate::spec::names::Kind;
use std::fmt::Display;

/// The documentation of a text.
pub(super) fn about(model: &Model, token: &Token) -> Option<String> {
    match &token.meaning {
        Meaning::Key(part, key) => {
            let needed = if (key.is_required)() { " (required)" } else { "" };
            Some(format!("**`{}`** of {}{needed}\n\n{}", key.name, part.name, key.doc.trim()))
        }
        Meaning::Declaration(name) | Meaning::Use(name) => of_name(model, name),
    }
}

fn of_name(model: &Model, name: &Name) -> Option<String> {
    let api = model.api();
    let owner = || model.ty(&name.owner);
    Some(match name.kind {
        Kind::Type => ty(model.ty(&name.text)?),
        Kind::Field => {
            let (owner, id) = (owner()?, model.id(&name.owner)?);
            let field = model.field(&Ty::Named(id), &name.text)?;
            let limits = field.limits.pattern.as_ref().map(|it| format!("Pattern: `{it}`"));
            let rust = rust(&signatures::field(api, &owner.module, field));
            sections([Some(rust), Some(docs(&field.docs)), limits])
        }
        Kind::Value => {
            let owner = owner()?;
            let (variant, docs_of) = match &owner.shape {
                Shape::Enum(values) => {
                    values.iter().find(|it| it.api_name == name.text).map(|it| (&it.name, &it.docs))
                }
                Shape::Union { variants, .. } => {
                    variants.iter().find(|it| it.api_name == name.text).map(|it| (&it.name, &it.docs))
                }
                Shape::Struct(_) => None,
            }?;
            sections([
                Some(rust(&format!("{}::{}::{variant}", owner.module, owner.name))),
                Some(docs(docs_of)),
            ])
        }
        Kind::Endpoint => operation(model, model.operation(&name.text)?),
        Kind::Parameter => {
            let operation = model.operation(&name.owner)?;
            let input = operation.inputs.iter().find(|it| it.api_name == name.text)?;
            let rust = rust(&signatures::input(api, model.module(&name.owner)?, input));
            sections([Some(rust), Some(docs(&input.docs))])
        }
        Kind::Scope => api.scopes.iter().find(|it| it.name == name.text)?.doc.clone(),
        Kind::Capability => api.capabilities.iter().find(|it| it.name == name.text)?.doc.clone(),
        Kind::Webhook => {
            let mut webhooks = api.sections.iter().flat_map(|it| &it.webhooks);
            docs(&webhooks.find(|it| it.name == name.text)?.docs)
        }
        Kind::Region => docs(&api.regions.iter().find(|it| it.name == name.text)?.docs),
        Kind::Item => {
            let item = api.items.iter().find(|it| it.name == name.text)?;
            let schema = &api.get(item.ty).api_name;
            format!(
                "An item that the API keeps. The schema `{schema}` describes it; its ID is in `{}`.",
                item.id
            )
        }
        Kind::Rule => rules::explain(rules::find(&name.text)?),
    })
}

fn ty(ty: &Type) -> String {
    let uses = match (ty.in_requests, ty.in_responses) {
        (true, true) => "In requests and responses.",
        (true, false) => "In requests.",
        (false, true) => "In responses.",
        (false, false) => "Not used by itself.",
    };
    let parts = match &ty.shape {
        Shape::Struct(fields) => listed("Fields", fields.iter().map(|it| &it.api_name)),
        Shape::Enum(values) => listed("Values", values.iter().map(|it| &it.api_name)),
        Shape::Union { tag, variants } => {
            listed(&format!("Values of `{tag}`"), variants.iter().map(|it| &it.api_name))
        }
    };
    sections([Some(rust(&signatures::ty(ty))), Some(docs(&ty.docs)), Some(uses.to_owned()), parts])
}

fn operation(model: &Model, operation: &Operation) -> String {
    let module = model.module(operation.function.plain()).unwrap_or_default();
    let facts = [
        Some(format!("`{} {}`", operation.method, operation.path)),
        Some(format!("Scopes: {}", operations_md::access(operation))),
        Some(operations_md::rate_limits(operation))
            .filter(|it| !it.is_empty())
            .map(|it| format!("Rate limits: {it}")),
        operation.output.map(|id| format!("Response: `{}`", model.api().get(id).api_name)),
        operation.starts.as_ref().map(|job| format!("Job: `{}`", job.poll_function.plain())),
        operation.checked.as_ref().map(|checked| format!("Checked: {}", checked.on)),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().map(|fact| format!("- {fact}")).collect();
    let rust = rust(&signatures::operation(model.api(), module, operation));
    sections([Some(rust), Some(docs(&operation.docs)), Some(facts.join("\n"))])
}

fn docs(docs: &Docs) -> String {
    let preview = docs.preview.then(|| "*Preview.*".to_owned());
    let deprecated = docs.deprecated.as_ref().map(|reason| format!("*Deprecated:* {reason}"));
    let unverified = docs.unverified.as_ref().map(|reason| format!("*Unverified:* {reason}"));
    let link = docs.link.as_ref().map(|link| format!("[Documentation]({link})"));
    sections([Some(docs.text.clone()), preview, deprecated, unverified, link])
}

fn rust(code: &str) -> String {
    format!("```rust\n{code}\n```")
}

fn listed<T: Display>(what: &str, names: impl Iterator<Item = T>) -> Option<String> {
    let names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    (!names.is_empty()).then(|| format!("{what}: {}", names.join(", ")))
}

fn sections<const N: usize>(sections: [Option<String>; N]) -> String {
    let sections: Vec<String> = sections.into_iter().flatten().filter(|it| !it.is_empty()).collect();
    sections.join("\n\n")
}
