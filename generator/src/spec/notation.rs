//! Types, requests and rates in notations of other languages, and how a spec writes them.

use super::syntax::{Rate, RequestLine, TypeExpr};

/// The type that is meant, as a spec writes it.
pub(super) fn type_meant(text: &str) -> Option<String> {
    let text = text.trim();
    let text = text.rsplit_once('/').map_or(text, |(_, name)| name);
    let compact: String = text.split_whitespace().collect();
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_word = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let is_sentence =
        words.windows(2).any(|pair| is_word(pair[0].chars().next_back()) && is_word(pair[1].chars().next()));
    if let ["array" | "list" | "Array" | "List", "of", inner] = words.as_slice() {
        return type_meant(inner).map(|inner| format!("{inner}[]"));
    }
    if is_sentence {
        return None;
    }
    if TypeExpr::parse(&compact).is_some() {
        return Some(compact);
    }
    let inside = |names: &[&str]| {
        let (name, rest) = compact.split_once('<')?;
        names.iter().any(|it| it.eq_ignore_ascii_case(name)).then(|| rest.strip_suffix('>')).flatten()
    };
    let items = |inner: &str| type_meant(inner).map(|inner| format!("{inner}[]"));
    let optional = |inner: &str| type_meant(inner).map(|inner| format!("{}?", inner.trim_end_matches('?')));
    if let Some(inner) = compact.strip_suffix("??") {
        return optional(inner);
    }
    if let Some(inner) = compact.strip_prefix('?').or_else(|| compact.strip_suffix('?')) {
        return optional(inner);
    }
    if let Some(inner) = compact.strip_suffix("|null").or_else(|| compact.strip_prefix("null|")) {
        return optional(inner);
    }
    if let Some(inner) = inside(&["option", "optional", "nullable"]) {
        return optional(inner);
    }
    if let Some(inner) = inside(&["list", "array", "vec", "set"]) {
        return items(inner);
    }
    if let Some(values) = inside(&["map", "dict", "record", "object", "hash"]) {
        let values = values.rsplit(',').next().unwrap_or(values);
        return type_meant(values).map(|values| format!("map<{values}>"));
    }
    let listed = compact.strip_prefix("[]").or_else(|| compact.strip_suffix('['));
    let bracketed = compact.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    if let Some(inner) = listed.or(bracketed) {
        return items(inner);
    }
    let (_, name) = compact.rsplit_once('.')?;
    TypeExpr::parse(name).map(|_| name.to_owned())
}

/// The request that is meant. Its method is empty if none is written.
pub(super) fn request_meant(text: &str) -> Option<RequestLine> {
    let (method, url) = match text.find(['/', ' ']) {
        Some(at) => text.split_at(at),
        None => return None,
    };
    let method = method.to_ascii_uppercase();
    let method = if RequestLine::METHODS.contains(&method.as_str()) { method } else { String::new() };
    let url = url.trim();
    let path = url.split_once("://").map_or(url, |(_, rest)| rest.find('/').map_or("", |at| &rest[at..]));
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let segments = path.split('/').filter(|segment| !segment.is_empty()).map(|segment| {
        let name = segment.trim_matches(['{', '}', '<', '>', ':']);
        if name == segment { segment.to_owned() } else { format!("{{{name}}}") }
    });
    let path = format!("/{}", segments.collect::<Vec<_>>().join("/"));
    // Without a method, any will do to check the path.
    let line = RequestLine::parse(&format!("GET {path}"))?;
    Some(RequestLine { method, ..line })
}

/// The rate that is meant.
pub(super) fn rate_meant(text: &str) -> Option<String> {
    let text = text.to_ascii_lowercase().replace(" per ", "/").replace(' ', "");
    let (requests, period) = text.split_once('/')?;
    let unit_at = period.find(|c: char| !c.is_ascii_digit())?;
    let (count, unit) = period.split_at(unit_at);
    let unit = match unit {
        "m" | "min" | "mins" | "minute" | "minutes" => "min",
        "s" | "sec" | "secs" | "second" | "seconds" => "s",
        "h" | "hr" | "hour" | "hours" => "h",
        "d" | "day" | "days" if count.is_empty() => "24h",
        _ => return None,
    };
    let rate = format!("{requests}/{count}{unit}");
    Rate::parse(&rate).map(|_| rate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_of_other_languages_are_understood() {
        for (text, meant) in [
            ("list<string>", "string[]"),
            ("[]string", "string[]"),
            ("[string]", "string[]"),
            ("array of Thing", "Thing[]"),
            ("map<string, Thing>", "map<Thing>"),
            ("Record<string, Thing[]>", "map<Thing[]>"),
            ("?Thing", "Thing?"),
            ("Thing | null", "Thing?"),
            ("Option<Vec<Thing>>", "Thing[]?"),
            ("Thing ?", "Thing?"),
            ("Thing??", "Thing?"),
            ("Thing[", "Thing[]"),
            ("#/components/schemas/Thing", "Thing"),
            ("other.Thing?", "Thing?"),
        ] {
            assert_eq!(type_meant(text).as_deref(), Some(meant), "{text}");
        }
        for text in ["", "?", "a;b", "Thing | Other", "<>", "[]"] {
            assert_eq!(type_meant(text), None, "{text}");
        }
    }

    #[test]
    fn requests_of_other_languages_are_understood() {
        for (text, method, path) in [
            ("/v1/things/{id}", "", "/v1/things/{id}"),
            ("get /v1/things", "GET", "/v1/things"),
            ("GET v1/things", "GET", "/v1/things"),
            ("GET/v1/things", "GET", "/v1/things"),
            ("POST https://x.y/v1/things?a=b", "POST", "/v1/things"),
            ("GET /v1/things/:id/", "GET", "/v1/things/{id}"),
            ("GTE /v1/<id>", "", "/v1/{id}"),
        ] {
            let meant = RequestLine { method: method.to_owned(), path: path.to_owned() };
            assert_eq!(request_meant(text), Some(meant), "{text}");
        }
        for text in ["", "GET", "GET ", "/../x", "Reads things"] {
            assert_eq!(request_meant(text).filter(|line| line.path.contains("..") || text.is_empty()), None);
        }
    }

    #[test]
    fn rates_in_words_are_understood() {
        for (text, meant) in [("20 per minute", "20/min"), ("20/minute", "20/min"), ("5/day", "5/24h")] {
            assert_eq!(rate_meant(text).as_deref(), Some(meant), "{text}");
        }
        assert_eq!(rate_meant("often"), None);
    }
}
