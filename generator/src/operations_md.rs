//! Writes a Markdown list of all operations, which links each one to its documentation on docs.rs.
//!
//! It reads the [`model`](crate::model) only.

use crate::markdown;
use crate::model::{Api, Auth, Operation, Per, RateLimit, Section};
use crate::render::MARK;
use std::iter;

/// Writes the list.
#[must_use]
pub fn describe(api: &Api) -> String {
    let title = markdown::line(&api.title);
    let header = format!(
        "<!-- {MARK} from spec/ by the generator; change the spec, not this file. -->\n\n\
         # Operations of the {title}\n\n{INTRODUCTION}"
    );
    let sections = api.sections.iter().filter(|section| !section.operations.is_empty());
    let operations = api.sections.iter().flat_map(|section| &section.operations);
    let links = operations.map(|operation| {
        let name = function(operation);
        format!("[`{name}`]: {}\n", docs_rs(&api.crate_name, name))
    });
    let sections = sections.map(describe_section);
    iter::once(header).chain(sections).chain(iter::once("\n".to_owned())).chain(links).collect()
}

const INTRODUCTION: &str = "\
Each name links to the function's documentation, with its parameters, errors and an example.
A rate limit counts the requests of one user, unless the cell says otherwise.
An operation marked *preview* needs the cargo feature `preview`.
The date is that of the last comparison with the API's documentation, which does not state facts marked *unverified*.
";

/// Writes a heading and a table.
fn describe_section(section: &Section) -> String {
    let title = section.module.replace('_', " ");
    let (first, rest) = title.split_at(title.chars().next().map_or(0, char::len_utf8));
    let first = first.to_uppercase();
    let summary = markdown::line(&section.docs.summary());
    let link = section.docs.link.as_ref().map(|link| format!(" See the [documentation]({link})."));
    let link = link.unwrap_or_default();
    let rows: String = section.operations.iter().map(row).collect();
    format!("\n## {first}{rest}\n\n{summary}{link}\n\n{HEADINGS}{rows}")
}

const HEADINGS: &str = "\
| Operation | Summary | Request | Scopes | Rate limits | Checked | Notes |
|---|---|---|---|---|---|---|
";

fn row(operation: &Operation) -> String {
    format!(
        "| [`{}`] | {} | `{} {}` | {} | {} | {} | {} |\n",
        function(operation),
        markdown::cell(&operation.docs.summary()),
        operation.method,
        operation.path,
        access(operation),
        rate_limits(operation),
        operation.checked.as_ref().map(|checked| checked.on.to_string()).unwrap_or_default(),
        notes(operation).join(" "),
    )
}

fn function(operation: &Operation) -> &str {
    operation.function.plain()
}

/// The function's page on docs.rs. A crate is published under its name with hyphens.
fn docs_rs(crate_name: &str, function: &str) -> String {
    let package = crate_name.replace('_', "-");
    format!("https://docs.rs/{package}/latest/{crate_name}/struct.Client.html#method.{function}")
}

/// The scopes that a token needs, or the other ways to prove who calls.
pub(crate) fn access(operation: &Operation) -> String {
    match operation.auth {
        Auth::None => return "no token".to_owned(),
        Auth::BasicOrNone => return "client ID and secret".to_owned(),
        Auth::Bearer => {}
    }
    let codes =
        |set: &Vec<String>| set.iter().map(|scope| format!("`{scope}`")).collect::<Vec<_>>().join(", ");
    let Some(sets) = &operation.scopes else { return "unknown".to_owned() };
    let sets: Vec<String> = sets.iter().map(codes).filter(|set| !set.is_empty()).collect();
    if sets.is_empty() { "any token".to_owned() } else { sets.join(" or ") }
}

/// The rate limits, with their owners.
pub(crate) fn rate_limits(operation: &Operation) -> String {
    let limits: Vec<String> = operation.rate_limits.iter().map(|limit| rate_limit(*limit)).collect();
    limits.join(", ")
}

fn rate_limit(limit: RateLimit) -> String {
    match limit.per {
        Per::User => limit.rate.to_string(),
        Per::Integration => format!("{} for the integration", limit.rate),
        Per::Document => format!("{} for each document", limit.rate),
    }
}

fn notes(operation: &Operation) -> Vec<String> {
    let mut notes = Vec::new();
    notes.extend(operation.docs.preview.then(|| "*Preview.*".to_owned()));
    notes.extend(
        operation.docs.deprecated.as_ref().map(|note| format!("*Deprecated:* {}", markdown::cell(note))),
    );
    notes.extend(operation.capability.as_ref().map(|(name, _)| format!("Capability `{name}`.")));
    notes.extend(operation.plan.as_ref().map(|plan| format!("Plans: {}", markdown::cell(plan))));
    notes.extend(operation.credits.as_ref().map(|credits| format!("Credits of the app: {credits}.")));
    if !operation.unverified.is_empty() {
        let facts: Vec<String> = operation.unverified.iter().map(|(fact, _)| markdown::term(fact)).collect();
        notes.push(format!("*Unverified:* {}.", facts.join(", ")));
    }
    notes
}
