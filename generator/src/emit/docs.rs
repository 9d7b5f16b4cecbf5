//! Doc comments: prose of the spec, and the facts beside it in words that are the same everywhere.

use super::markdown;
use crate::model::{Api, Docs, ErrorCase, Field, Operation, Rate};
use proc_macro2::TokenStream;
use quote::quote;

/// Lines as a doc comment.
pub(super) fn comment(lines: &[String]) -> TokenStream {
    let lines = lines.iter().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
    quote!(#(#[doc = #lines])*)
}

/// The documentation of a module.
pub(super) fn module(docs: &Docs) -> Vec<String> {
    let mut lines = markdown::lines(&docs.text);
    if let Some(link) = &docs.link {
        paragraph(&mut lines, format!("See the [documentation]({link})."));
    }
    lines
}

/// The documentation of a type or variant. Types cannot carry `#[deprecated]` without warning in their own code.
pub(super) fn item(docs: &Docs) -> TokenStream {
    let mut lines = markdown::lines(&docs.text);
    notes(docs, &mut lines);
    if let Some(note) = &docs.deprecated {
        paragraph_lines(&mut lines, markdown::lines(&format!("**Deprecated:** {note}")));
    }
    comment(&lines)
}

/// The documentation of a field, with its limits and its deprecation.
pub(super) fn field(field: &Field) -> TokenStream {
    let mut lines = markdown::lines(&field.docs.text);
    if !field.limits.is_empty() {
        paragraph_lines(&mut lines, markdown::lines(&format!("Limits: {}.", field.limits.join("; "))));
    }
    notes(&field.docs, &mut lines);
    let comment = comment(&lines);
    let deprecated = deprecated(&field.docs);
    quote!(#comment #deprecated)
}

/// `#[deprecated]` with its note.
pub(super) fn deprecated(docs: &Docs) -> TokenStream {
    docs.deprecated.as_ref().map_or_else(TokenStream::new, |note| {
        let note = markdown::line(note);
        quote!(#[deprecated = #note])
    })
}

/// Lets an item name what is deprecated; only where it does.
pub(super) fn allow_deprecated(uses: bool) -> TokenStream {
    if uses {
        quote!(#[allow(deprecated, reason = "what is deprecated still travels")])
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
    let mut facts = vec![scopes(&operation.scopes)];
    facts.extend(operation.rate_limit.map(rate));
    facts.extend(
        operation.capability.as_ref().map(|(name, doc)| format!("Needs the capability `{name}`: {doc}")),
    );
    facts.extend(operation.plan.as_ref().map(|plan| format!("Plans: {plan}")));
    let facts: Vec<String> = facts.iter().map(|fact| format!("- {}", one_line(fact))).collect();
    paragraph_lines(&mut lines, markdown::lines(&facts.join("\n")));
    if !operation.errors.is_empty() {
        paragraph(&mut lines, "# Errors".to_owned());
        paragraph_lines(&mut lines, errors(api, &operation.errors));
    }
    paragraph(&mut lines, "# Examples".to_owned());
    paragraph_lines(&mut lines, example);
    let comment = comment(&lines);
    let deprecated = deprecated(&operation.docs);
    quote!(#comment #deprecated)
}

fn scopes(scopes: &[String]) -> String {
    match scopes {
        [] => "Needs a token, with any scopes.".to_owned(),
        [scope] => format!("Needs the scope `{scope}`."),
        [first @ .., last] => {
            let first = first.iter().map(|scope| format!("`{scope}`")).collect::<Vec<_>>().join(", ");
            format!("Needs the scopes {first} and `{last}`.")
        }
    }
}

fn rate(rate: Rate) -> String {
    let time = match rate.seconds {
        1 => "a second".to_owned(),
        60 => "a minute".to_owned(),
        3_600 => "an hour".to_owned(),
        seconds => format!("in {seconds} seconds"),
    };
    format!("At most {} requests {time} for each user.", rate.requests)
}

fn errors(api: &Api, cases: &[ErrorCase]) -> Vec<String> {
    let mut items = Vec::new();
    for case in cases {
        for (code, doc) in &case.codes {
            items.push(format!("- {} `{code}`: {}", case.status, one_line(doc)));
        }
    }
    let mut lines = markdown::lines(&items.join("\n"));
    for case in cases {
        if let Some(body) = case.body.map(|id| api.get(id)) {
            lines.push(format!(
                "- {}: the body may be a [`{1}`](crate::{2}::{1}).",
                case.status, body.name, body.module
            ));
        }
    }
    lines
}

fn notes(docs: &Docs, lines: &mut Vec<String>) {
    if docs.preview {
        paragraph(lines, "**Preview:** this may change or go without notice.".to_owned());
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
