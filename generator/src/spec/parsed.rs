//! Reads the values of the language with a syntax of their own.

use super::notation;
use super::read::{Form, Read, Syntax, wrong_kind_with};
use super::syntax::{Credits, DotPath, Period, Rate, RequestLine, TypeExpr};
use super::text::{Spanned, Text};
use crate::date::Date;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::node::{Node, Span, Value};

/// Reads and parses text. Text that does not parse is reported with what is meant by it, or else with the expected form.
fn parsed<T>(
    node: &Node,
    diagnostics: &mut Diagnostics,
    (what, form): (&str, &str),
    parse: impl Fn(&str) -> Option<T>,
    meant: impl Fn(&str) -> Option<(T, Option<String>)>,
) -> Option<Spanned<T>> {
    let text = match &node.value {
        Value::List(_) | Value::Map(_) => {
            wrong_kind_with(node, "text", Some(format!("write {form}")), diagnostics);
            return None;
        }
        Value::Int(number) => Text { span: node.span, value: number.to_string() },
        _ => Text::read(node, diagnostics),
    };
    if text.is_missing() {
        return None;
    }
    let value = parse(&text.value).or_else(|| {
        let (value, written) = meant(&text.value).map_or((None, None), |(value, text)| (Some(value), text));
        let help = written.map_or_else(|| format!("write {form}"), |written| format!("write `{written}`"));
        diagnostics.push(
            Diagnostic::new(Code::Malformed, text.span, format!("`{}` is not {what}", text.value))
                .label(format!("expected {what}"))
                .help(help),
        );
        value
    });
    value.map(|value| Spanned { span: text.span, value })
}

impl Read for Spanned<TypeExpr> {
    fn read(node: &Node, diagnostics: &mut Diagnostics) -> Self {
        let form = "a scalar (`string`, `secret`, `boolean`, `int32`, `int64`, `number`, `timestamp`, `json`) or the name of a \
                    schema, union or enum; `T[]` for a list, `map<T>` for a map, `T?` for an optional value";
        let meant = |text: &str| {
            let meant = notation::type_meant(text)?;
            Some((TypeExpr::parse(&meant)?, Some(meant)))
        };
        parsed(node, diagnostics, ("a type", form), TypeExpr::parse, meant)
            .unwrap_or_else(|| Self::fallback(node.span))
    }

    fn form() -> Form {
        Form::Syntax(Syntax {
            pattern: r"^(map<)*[A-Za-z][A-Za-z0-9_]*(\[\]|>)*\??$",
            examples: &[
                "string",
                "secret",
                "boolean",
                "int32",
                "int64",
                "number",
                "timestamp",
                "json",
                "string?",
                "boolean?",
                "int32?",
                "int64?",
                "number?",
                "timestamp?",
                "json?",
                "string[]",
                "map<string>",
            ],
        })
    }

    fn fallback(span: Span) -> Self {
        Self { span, value: TypeExpr::Unreadable }
    }
}

impl Read for Spanned<RequestLine> {
    fn read(node: &Node, diagnostics: &mut Diagnostics) -> Self {
        let form =
            "a method (GET, POST, PUT, PATCH, DELETE), a space and a path, as in `GET /v1/things/{thingId}`";
        let meant = |text: &str| {
            let line = notation::request_meant(text)?;
            let written = (!line.method.is_empty()).then(|| format!("{} {}", line.method, line.path));
            Some((line, written))
        };
        parsed(node, diagnostics, ("a method and a path", form), RequestLine::parse, meant)
            .unwrap_or_else(|| Self::fallback(node.span))
    }

    fn form() -> Form {
        Form::Syntax(Syntax {
            pattern: r"^(GET|POST|PUT|PATCH|DELETE) (/([A-Za-z0-9_-]+|\{[A-Za-z0-9_-]+\}))+$",
            examples: &["GET /v1/things/{thingId}", "POST /v1/things"],
        })
    }

    fn fallback(span: Span) -> Self {
        Self { span, value: RequestLine::default() }
    }
}

impl Read for Spanned<Period> {
    fn read(node: &Node, diagnostics: &mut Diagnostics) -> Self {
        let form = "a time in seconds, minutes or hours, as in `30s`, `15min` or `24h`";
        parsed(node, diagnostics, ("a time", form), Period::parse, |_| None)
            .unwrap_or_else(|| Self::fallback(node.span))
    }

    fn form() -> Form {
        Form::Syntax(Syntax { pattern: r"^[0-9]*(s|min|h)$", examples: &["30s", "15min", "24h"] })
    }

    fn fallback(span: Span) -> Self {
        Self { span, value: Period::default() }
    }
}

impl Read for Spanned<Rate> {
    fn read(node: &Node, diagnostics: &mut Diagnostics) -> Self {
        let form = "a number of requests, a slash and a time, as in `100/min`, `750/5min` or `5000/24h`";
        let meant = |text: &str| {
            let meant = notation::rate_meant(text)?;
            Some((Rate::parse(&meant)?, Some(meant)))
        };
        parsed(node, diagnostics, ("a rate", form), Rate::parse, meant)
            .unwrap_or_else(|| Self::fallback(node.span))
    }

    fn form() -> Form {
        Form::Syntax(Syntax {
            pattern: r"^[0-9]+/[0-9]*(s|min|h)$",
            examples: &["100/min", "750/5min", "5000/24h"],
        })
    }

    fn fallback(span: Span) -> Self {
        Self { span, value: Rate::default() }
    }
}

impl Read for Spanned<Credits> {
    fn read(node: &Node, diagnostics: &mut Diagnostics) -> Self {
        let form = "a number, `per`, and what it pays for, as in `1 per resize`";
        parsed(node, diagnostics, ("a price in credits", form), Credits::parse, |_| None)
            .unwrap_or_else(|| Self::fallback(node.span))
    }

    fn form() -> Form {
        Form::Syntax(Syntax { pattern: r"^[0-9]+ per .+$", examples: &["1 per resize"] })
    }

    fn fallback(span: Span) -> Self {
        Self { span, value: Credits::default() }
    }
}

/// YAML 1.1 reads a plain date as one, so it needs no quotes.
impl Read for Spanned<Date> {
    fn read(node: &Node, diagnostics: &mut Diagnostics) -> Self {
        let date = node.as_text().and_then(Date::parse);
        if date.is_none() && node.value != Value::Unreadable {
            diagnostics.push(
                Diagnostic::new(Code::Malformed, node.span, "this is not a date")
                    .label("expected a date")
                    .help("write year, month and day, as in `2026-08-13`"),
            );
        }
        Self { span: node.span, value: date.unwrap_or_default() }
    }

    fn form() -> Form {
        Form::Syntax(Syntax { pattern: r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", examples: &["2026-08-13"] })
    }

    fn fallback(span: Span) -> Self {
        Self { span, value: Date::default() }
    }
}

impl Read for DotPath {
    fn read(node: &Node, diagnostics: &mut Diagnostics) -> Self {
        let parse = |text: &str| {
            let names: Vec<String> = text.split('.').map(str::to_owned).collect();
            names.iter().all(|name| !name.is_empty()).then_some(names)
        };
        let form = ("a path", "field names joined by dots, as in `job.status`");
        parsed(node, diagnostics, form, parse, |_| None).unwrap_or_else(|| Self::fallback(node.span))
    }

    fn form() -> Form {
        Form::Syntax(Syntax { pattern: r"^[^.]+(\.[^.]+)*$", examples: &["job.status"] })
    }

    fn fallback(span: Span) -> Self {
        Self { span, value: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Diagnostics;
    use crate::node::{Node, Span, Value};

    /// Whether a text is read without a diagnostic.
    fn is_read<T: Read>(text: &str) -> bool {
        let mut diagnostics = Diagnostics::default();
        let node = Node { span: Span::NOWHERE, value: Value::Text(text.to_owned()), plain: false };
        T::read(&node, &mut diagnostics);
        diagnostics.is_empty()
    }

    fn check<T: Read>(others: &[&str], wrong: &[&str]) {
        let Form::Syntax(Syntax { pattern, examples }) = T::form() else { panic!("a syntax") };
        let pattern = regex_lite::Regex::new(pattern).unwrap();
        for text in examples.iter().chain(others) {
            assert!(is_read::<T>(text) && pattern.is_match(text), "{text}");
        }
        for text in wrong {
            assert!(!is_read::<T>(text) && !pattern.is_match(text), "{text}");
        }
    }

    #[test]
    fn patterns_match_what_is_read() {
        check::<Spanned<TypeExpr>>(
            &["Thing", "map<Field[]>?", "map<map<a_1>>[]"],
            &["", "?", "A??", "A b", "[]", "1a"],
        );
        check::<Spanned<RequestLine>>(
            &["DELETE /v1/a-b/{x_y}/c"],
            &["GET", "get /v1", "GET v1", "GET /a?b", "GET /{a"],
        );
        check::<Spanned<Rate>>(&["1/s"], &["100", "/min", "5/", "5/week", "-1/s"]);
        check::<Spanned<Period>>(&["h"], &["", "5", "5days", "-1s"]);
        check::<Spanned<Credits>>(&["10 per page of text"], &["", "10", "10 per ", "per page", "1/page"]);
        check::<Spanned<Date>>(&["2024-02-29"], &["today", "13.8.2026", "2026-8-1"]);
        check::<DotPath>(&["id", "a.b.c-d"], &["", ".a", "a..b", "a."]);
    }
}
