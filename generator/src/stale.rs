//! Lists what to compare with the API's documentation again, oldest first, and what that does not state.
//!
//! It reads the [`model`](crate::model) only, and the present day is an argument.

use crate::date::Date;
use crate::model::{Api, Checked, Docs, Operation, Section, Shape, Type};
use std::fmt::Write;

/// Lists what was not compared for a number of days, and all unverified facts.
#[must_use]
pub fn list(api: &Api, today: Date, days: u32) -> String {
    let mut old: Vec<Item<'_>> =
        items(api).filter(|item| item.age(today).is_none_or(|age| age >= days)).collect();
    // What was never compared is first. Otherwise the order of the spec stays.
    old.sort_by_key(|item| item.checked.map(|checked| checked.on));
    let mut text = String::new();
    for item in &old {
        let on = item.checked.map_or_else(|| "never".to_owned(), |checked| checked.on.to_string());
        let age = item.age(today).map(|age| format!(" ({age} days ago)")).unwrap_or_default();
        let link = item.docs.link.as_ref().map(|link| format!(", {link}")).unwrap_or_default();
        _ = writeln!(text, "{on}{age}: {}{link}", item.name);
    }
    if old.is_empty() {
        text.push_str("Nothing is due.\n");
    }
    let facts = unverified(api);
    if !facts.is_empty() {
        _ = writeln!(text, "\nUnverified:\n{}", facts.join("\n"));
    }
    text
}

/// An operation, or a section without operations.
struct Item<'a> {
    name: String,
    docs: &'a Docs,
    checked: Option<&'a Checked>,
}

impl<'a> Item<'a> {
    fn of_operation(it: &'a Operation) -> Self {
        Self { name: it.function.plain().to_owned(), docs: &it.docs, checked: it.checked.as_ref() }
    }

    /// The number of days since the last comparison.
    fn age(&self, today: Date) -> Option<u32> {
        let days = self.checked?.on.days_until(today);
        Some(u32::try_from(days).unwrap_or_default())
    }
}

fn items(api: &Api) -> impl Iterator<Item = Item<'_>> {
    api.sections.iter().flat_map(|section| {
        let Section { file_name, docs, checked, operations, .. } = section;
        let alone = Item { name: file_name.clone(), docs, checked: checked.as_ref() };
        let alone = operations.is_empty().then_some(alone);
        alone.into_iter().chain(operations.iter().map(Item::of_operation))
    })
}

/// Unverified facts, each with its item and the reason to believe it.
fn unverified(api: &Api) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = |item: &str, part: &str, reason: &str| {
        let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
        lines.push(format!("{item}, {part}: {reason}"));
    };
    for region in &api.regions {
        region.docs.unverified.iter().for_each(|reason| line("api.yaml", &region.name, reason));
    }
    for section in &api.sections {
        for operation in &section.operations {
            let name = operation.function.plain();
            operation.unverified.iter().for_each(|(fact, reason)| line(name, fact, reason));
            if operation.scopes.is_none() {
                line(name, "scopes", "They are unknown.");
            }
            for input in &operation.inputs {
                input.docs.unverified.iter().for_each(|reason| line(name, &input.api_name, reason));
            }
        }
        for ty in section.types.iter().map(|id| api.get(*id)) {
            for (part, docs) in parts(ty) {
                docs.unverified.iter().for_each(|reason| line(&ty.api_name, part, reason));
            }
        }
    }
    lines
}

/// The fields, variants or values of a type, by their API names.
fn parts(ty: &Type) -> Vec<(&str, &Docs)> {
    match &ty.shape {
        Shape::Struct(fields) => fields.iter().map(|it| (it.api_name.as_str(), &it.docs)).collect(),
        Shape::Enum(variants) => variants.iter().map(|it| (it.api_name.as_str(), &it.docs)).collect(),
        Shape::Union { variants, .. } => variants.iter().map(|it| (it.api_name.as_str(), &it.docs)).collect(),
    }
}
