//! Doc comments: the prose of the spec, followed by facts in uniform words.

use crate::markdown;
use crate::model::{
    Api, Auth, Checked, Docs, Field, Input, Limits, Operation, Per, Range, RateLimit, Section,
};
use proc_macro2::TokenStream;
use quote::quote;

/// Lines as a doc comment.
pub(super) fn comment(lines: &[String]) -> TokenStream {
    let lines = lines.iter().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
    quote!(#(#[doc = #lines])*)
}

/// The documentation of a section's module, with its operations and notifications.
pub(super) fn module(section: &Section, is_preview: bool) -> Vec<String> {
    let mut lines = markdown::lines(&section.docs.text);
    if let Some(link) = &section.docs.link {
        paragraph(&mut lines, format!("See the [documentation]({link})."));
    }
    if !section.operations.is_empty() {
        paragraph(&mut lines, "# Operations".to_owned());
        let items = section.operations.iter().map(|operation| {
            format!("- {}: {}", function(operation, !is_preview), markdown::line(&operation.docs.summary()))
        });
        paragraph_lines(&mut lines, items.collect());
    }
    if !section.webhooks.is_empty() {
        paragraph(&mut lines, "# Notifications".to_owned());
        for webhook in &section.webhooks {
            paragraph(&mut lines, format!("## `{}`", webhook.name));
            paragraph_lines(&mut lines, markdown::lines(&webhook.docs.text));
            if let Some(link) = &webhook.docs.link {
                paragraph(&mut lines, format!("See the [documentation]({link})."));
            }
            notes(&webhook.docs, &mut lines);
        }
    }
    lines
}

/// The documentation of the module that holds all others.
pub(super) fn root(api: &Api) -> Vec<String> {
    let title = markdown::line(&api.title);
    vec![format!("{title}: one module per section of the [documentation]({}).", api.docs)]
}

/// A table of all operations.
pub(super) fn all_operations(api: &Api) -> Vec<String> {
    let mut lines = vec![
        format!("All operations of the {}, by section.", markdown::line(&api.title)),
        String::new(),
        "| Operation | Request | Scopes | Rate limits | |".to_owned(),
        "|---|---|---|---|---|".to_owned(),
    ];
    for operation in api.sections.iter().flat_map(|section| &section.operations) {
        let scopes = match &operation.scopes {
            Some(sets) => sets.iter().map(|set| code_list(set)).collect::<Vec<_>>().join(" or "),
            None => "unknown".to_owned(),
        };
        let limits = operation.rate_limits.iter().map(|limit| short_rate(*limit));
        let preview = if operation.docs.preview { "preview" } else { "" };
        let deprecated = if operation.docs.deprecated.is_some() { "deprecated" } else { "" };
        lines.push(format!(
            "| {} | `{} {}` | {} | {} | {} |",
            function(operation, true),
            operation.method,
            operation.path,
            scopes,
            limits.collect::<Vec<_>>().join(", "),
            [preview, deprecated].join(" ").trim(),
        ));
    }
    lines
}

/// A link to the function of an operation. Where previews may be missing, their targets are in [`preview_links`].
fn function(operation: &Operation, may_be_missing: bool) -> String {
    let name = operation.function.plain();
    if may_be_missing && operation.docs.preview {
        format!("[`{name}`]")
    } else {
        format!("[`{name}`](crate::Client::{name})")
    }
}

/// The targets of links to previews: the functions if the feature is on, otherwise the section about the feature.
pub(super) fn preview_links<'a>(operations: impl Iterator<Item = &'a Operation>) -> Vec<String> {
    let names = operations.filter(|it| it.docs.preview).map(|it| it.function.plain());
    let links = names.flat_map(|name| {
        [
            format!("#![cfg_attr(feature = \"preview\", doc = \"[`{name}`]: crate::Client::{name}\")]"),
            format!("#![cfg_attr(not(feature = \"preview\"), doc = \"[`{name}`]: crate#previews\")]"),
        ]
    });
    links.collect()
}

fn code_list(names: &[String]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// The documentation of a type or variant. `#[deprecated]` on a type would warn in its own implementations.
pub(super) fn item(docs: &Docs) -> TokenStream {
    let mut lines = markdown::lines(&docs.text);
    notes(docs, &mut lines);
    if let Some(note) = &docs.deprecated {
        paragraph_lines(&mut lines, markdown::lines(&format!("**Deprecated:** {note}")));
    }
    comment(&lines)
}

/// The documentation of a field, with the values that it accepts.
pub(super) fn field(field: &Field) -> TokenStream {
    if !field.idempotency_key {
        return with_limits(&field.docs, &field.limits);
    }
    let text = format!("{}\n\n{MADE_KEY}", field.docs.text);
    with_limits(&Docs { text, ..field.docs.clone() }, &field.limits)
}

/// Documents an idempotency key.
const MADE_KEY: &str = "The API recognizes a repeated call by it. Default: the client makes a random one.";

/// The documentation of a field or parameter, with the values that it accepts.
pub(super) fn with_limits(docs: &Docs, of_values: &Limits) -> TokenStream {
    let mut lines = markdown::lines(&docs.text);
    let limits = limits(of_values);
    if !limits.is_empty() {
        paragraph_lines(&mut lines, markdown::lines(&limits.join(" ")));
    }
    notes(docs, &mut lines);
    comment(&lines)
}

/// `#[deprecated]` with its note.
pub(super) fn deprecated(docs: &Docs) -> TokenStream {
    docs.deprecated.as_ref().map_or_else(TokenStream::new, |note| {
        let note = markdown::line(note);
        quote!(#[deprecated = #note])
    })
}

/// Allows an item to name deprecated ones, if it does.
pub(super) fn allow_deprecated(uses: bool) -> TokenStream {
    if uses {
        quote!(#[allow(deprecated, reason = "deprecated items are still sent and received")])
    } else {
        TokenStream::new()
    }
}

/// The documentation of the function that makes an operation's request.
pub(super) fn operation(api: &Api, operation: &Operation, example: Vec<String>) -> TokenStream {
    let mut lines = markdown::lines(&operation.docs.text);
    let see = operation
        .docs
        .link
        .as_ref()
        .map(|link| format!("; see the [documentation]({link})"))
        .unwrap_or_default();
    paragraph(&mut lines, format!("`{} {}`{see}.", operation.method, operation.path));
    notes(&operation.docs, &mut lines);
    let mut facts = vec![access(operation)];
    facts.extend(operation.arguments().filter_map(argument));
    facts.extend(operation.server.as_ref().map(|server| format!("Server: {server}.")));
    facts.extend(operation.rate_limits.iter().map(|limit| format!("Rate limit: {}.", rate(*limit))));
    facts.extend(operation.capability.as_ref().map(|(name, doc)| format!("Capability `{name}`: {doc}")));
    facts.extend(operation.plan.as_ref().map(|plan| format!("Plans: {plan}")));
    facts.extend(operation.credits.as_ref().map(|credits| format!("Credits of the app: {credits}.")));
    facts.extend(operation.idempotency_key.as_ref().map(|name| {
        format!("Idempotency key: `{name}`. Without one, the client makes one for all attempts of the call.")
    }));
    facts.extend(operation.checked.as_ref().map(checked));
    let facts: Vec<String> = facts.iter().map(|fact| format!("- {}", one_line(fact))).collect();
    paragraph_lines(&mut lines, markdown::lines(&facts.join("\n")));
    if !operation.errors.is_empty() || operation.other_errors.is_some() {
        paragraph(&mut lines, "# Errors".to_owned());
        paragraph_lines(&mut lines, errors(api, operation));
    }
    if !operation.unverified.is_empty() {
        paragraph(&mut lines, "# Unverified".to_owned());
        paragraph(&mut lines, UNVERIFIED.to_owned());
        let facts = operation.unverified.iter();
        let line =
            |(fact, reason): &(String, String)| format!("- {}: {}", markdown::term(fact), one_line(reason));
        let facts: Vec<String> = facts.map(line).collect();
        paragraph_lines(&mut lines, markdown::lines(&facts.join("\n")));
    }
    paragraph(&mut lines, "# Examples".to_owned());
    paragraph_lines(&mut lines, example);
    let comment = comment(&lines);
    let deprecated = deprecated(&operation.docs);
    quote!(#comment #deprecated)
}

/// Introduces unverified facts.
const UNVERIFIED: &str = "The documentation does not state these facts, or not in full:";

/// The last comparison with the documentation.
fn checked(it: &Checked) -> String {
    match &it.source {
        Some(source) => format!("Last compared with the documentation on {}: {source}", it.on),
        None => format!("Last compared with the documentation on {}.", it.on),
    }
}

fn access(operation: &Operation) -> String {
    match operation.auth {
        Auth::None => return "No access token.".to_owned(),
        Auth::BasicOrNone => {
            return "No access token, but the integration's ID and secret, by `basic_auth` or in the body."
                .to_owned();
        }
        Auth::Bearer => {}
    }
    let Some(sets) = &operation.scopes else {
        return "Scopes: unknown.".to_owned();
    };
    match sets.as_slice() {
        [] => "Any access token.".to_owned(),
        [scopes] => match scopes.as_slice() {
            [] => "Any access token.".to_owned(),
            [scope] => format!("Scope: `{scope}`."),
            [first @ .., last] => format!("Scopes: {} and `{last}`.", code_list(first)),
        },
        sets => {
            let sets = sets.iter().map(|set| code_list(set)).collect::<Vec<_>>().join("; or ");
            format!("Scopes, one of these sets: {sets}.")
        }
    }
}

fn rate(limit: RateLimit) -> String {
    let time = match whole(limit.rate.seconds) {
        (1, "hour") => "an hour".to_owned(),
        (1, unit) => format!("a {unit}"),
        (count, unit) => format!("in {count} {unit}s"),
    };
    let per = match limit.per {
        Per::User => "for each user",
        Per::Integration => "for the whole integration",
        Per::Document => "for each document",
    };
    format!("{} requests {time} {per}", limit.rate.requests)
}

/// A rate in a table.
fn short_rate(limit: RateLimit) -> String {
    let (count, unit) = whole(limit.rate.seconds);
    let unit = match unit {
        "hour" => "h",
        "minute" => "min",
        _ => "s",
    };
    let time = if count == 1 { unit.to_owned() } else { format!("{count} {unit}") };
    let per = match limit.per {
        Per::User => "",
        Per::Integration => " (integration)",
        Per::Document => " (document)",
    };
    format!("{}/{time}{per}", limit.rate.requests)
}

/// A time in its largest whole unit.
fn whole(seconds: u32) -> (u32, &'static str) {
    match seconds {
        _ if seconds.is_multiple_of(3_600) => (seconds / 3_600, "hour"),
        _ if seconds.is_multiple_of(60) => (seconds / 60, "minute"),
        _ => (seconds, "second"),
    }
}

/// The values that an argument accepts.
fn argument(input: &Input) -> Option<String> {
    let limits = limits(&input.limits);
    (!limits.is_empty()).then(|| format!("`{}`: {}", input.name.plain(), limits.join(" ")))
}

/// Limits as sentences, the default last.
fn limits(limits: &Limits) -> Vec<String> {
    let ranges = [
        sentence("", limits.number, ""),
        sentence("", limits.length, "character"),
        sentence("", limits.items, "item"),
        sentence("Each item: ", limits.item_number, ""),
        sentence("Each item: ", limits.item_length, "character"),
    ];
    let mut sentences: Vec<String> = ranges.into_iter().flatten().collect();
    sentences.extend(limits.pattern.as_ref().map(|pattern| format!("Pattern: `{pattern}`.")));
    sentences.extend(limits.default.as_ref().map(|default| format!("Default: `{default}`.")));
    sentences
}

fn sentence(subject: &str, range: Range, unit: &str) -> Option<String> {
    let text = match (range.min, range.max) {
        (Some(min), Some(max)) if min == max => format!("exactly {}", counted(max, unit)),
        (Some(min), Some(max)) => format!("from {min} to {}", counted(max, unit)),
        (Some(min), None) => format!("at least {}", counted(min, unit)),
        (None, Some(max)) => format!("at most {}", counted(max, unit)),
        (None, None) => return None,
    };
    Some(if subject.is_empty() { capitalized(&text) + "." } else { format!("{subject}{text}.") })
}

fn capitalized(text: &str) -> String {
    let (first, rest) = text.split_at(1);
    first.to_uppercase() + rest
}

fn counted(count: i64, unit: &str) -> String {
    match (count, unit) {
        (_, "") => count.to_string(),
        (1, _) => format!("1 {unit}"),
        _ => format!("{count} {unit}s"),
    }
}

fn errors(api: &Api, operation: &Operation) -> Vec<String> {
    let mut items = Vec::new();
    for case in &operation.errors {
        for code in &case.codes {
            items.push(format!("- {} `{}`: {}", case.status, code.name, one_line(&code.doc)));
        }
    }
    let mut lines = markdown::lines(&items.join("\n"));
    lines.retain(|line| !line.is_empty());
    let body = |id| {
        let ty = api.get(id);
        format!("the body may be [`{0}`](crate::{1}::{0}).", ty.name, ty.module)
    };
    for case in &operation.errors {
        lines.extend(case.body.map(|id| format!("- {}: {}", case.status, body(id))));
    }
    lines.extend(operation.other_errors.map(|id| format!("- Other statuses: {}", body(id))));
    lines
}

fn notes(docs: &Docs, lines: &mut Vec<String>) {
    if docs.preview {
        paragraph(lines, "**Preview:** may change or be removed without notice.".to_owned());
    }
    if let Some(reason) = &docs.unverified {
        paragraph_lines(lines, markdown::lines(&format!("**Unverified:** {reason}")));
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn paragraph(lines: &mut Vec<String>, line: String) {
    paragraph_lines(lines, vec![line]);
}

fn paragraph_lines(lines: &mut Vec<String>, mut more: Vec<String>) {
    if !lines.is_empty() {
        lines.push(String::new());
    }
    lines.append(&mut more);
}
