//! Checks of words, names and URLs, which become part of documentation and literals.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::name::Name;
use crate::spec::{Mark, Text};

/// Checks a scope, error code, tag or value: printable text without backticks, which would end its code span.
pub(super) fn check_word(word: &Text, diagnostics: &mut Diagnostics) {
    let odd =
        word.value.chars().find(|c| c.is_control() || *c == '`' || (!c.is_ascii() && c.is_whitespace()));
    if let Some(c) = odd {
        diagnostics.push(
            Diagnostic::new(
                Code::BadName,
                word.span,
                format!("`{}` contains the character {c:?}", word.value.escape_debug()),
            )
            .help("names and values are printable text without backticks"),
        );
    }
}

/// Checks the name of a parameter, field or webhook. Returns whether it is valid.
pub(super) fn check_name(name: &Text, diagnostics: &mut Diagnostics) -> bool {
    let fine = name.value.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '_' | '@' | '$'))
        && name
            .value
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '@' | '$' | '-' | '.' | ':'));
    if !fine && !name.is_missing() {
        diagnostics.push(
            Diagnostic::new(
                Code::BadName,
                name.span,
                format!("`{}` is not a name", name.value.escape_debug()),
            )
            .label("letters, digits and `_ @ $ - . :` only")
            .help("write the name as the API does; it starts with a letter, `_`, `@` or `$`"),
        );
    }
    fine
}

/// The Rust name of a field, argument or function. A name that gives none is reported.
pub(super) fn value_name(name: &Text, diagnostics: &mut Diagnostics) -> Name {
    let rust = crate::name::value_name(&name.value);
    if !crate::name::is_value_name(rust.plain()) && !name.is_missing() {
        diagnostics.push(
            Diagnostic::new(
                Code::BadName,
                name.span,
                format!("`{}` cannot become a name in Rust", name.value.escape_debug()),
            )
            .help("a name needs a letter at its start; a field can be given another one with `rust:`"),
        );
    }
    rust
}

/// Reports `preview: true` on a part of a preview.
pub(super) fn report_implied_preview(name: &Text, mark: Mark, whole: &str, diagnostics: &mut Diagnostics) {
    if let Some(span) = mark.span().filter(|_| !name.is_missing()) {
        diagnostics.push(
            Diagnostic::new(
                Code::Conflict,
                span,
                format!("`preview: true` of `{}` says nothing", name.value),
            )
            .label(format!("{whole} is a preview"))
            .help("leave out `preview` here"),
        );
    }
}

/// Checks a URL.
pub(super) fn check_url(url: &Text, diagnostics: &mut Diagnostics) {
    if url.is_missing() {
        return;
    }
    let rest = url.value.strip_prefix("https://").or_else(|| url.value.strip_prefix("http://"));
    if !rest.is_some_and(|rest| !rest.is_empty() && rest.chars().all(is_url_char)) {
        diagnostics.push(
            Diagnostic::new(
                Code::Malformed,
                url.span,
                format!("`{}` is not a URL", url.value.escape_debug()),
            )
            .help("write it in full, starting with `https://`"),
        );
    }
}

/// Checks the URL of a server, to which the client appends paths.
pub(super) fn check_server(url: &Text, diagnostics: &mut Diagnostics) {
    check_url(url, diagnostics);
    if url.value.contains(['@', '?', '#']) {
        diagnostics.push(
            Diagnostic::new(Code::Malformed, url.span, "a server has no credentials, query or fragment")
                .help("write the scheme, the host and, if necessary, a path"),
        );
    }
}

/// Checks a path below the URL of the documentation.
pub(super) fn check_link(link: &Text, diagnostics: &mut Diagnostics) {
    let fine =
        !link.value.starts_with('/') && link.value.chars().all(is_url_char) && !link.value.contains("..");
    if !fine || link.value.contains("://") {
        diagnostics.push(
            Diagnostic::new(
                Code::Malformed,
                link.span,
                format!("`{}` is not a path", link.value.escape_debug()),
            )
            .help("write the path below the `docs` of `api.yaml`, as in `reference/get-thing/`"),
        );
    }
}

fn is_url_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-._~/:?#@!$&'*+,;=%".contains(c)
}
