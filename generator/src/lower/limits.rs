//! Limits of the values of fields.

use super::checks;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Limits, Range, Ty};
use crate::spec::{Field, Param, Spanned, Text};
use regex_lite::{Regex, RegexBuilder};

/// The limits of a field; limits that do not fit its type are reported.
pub(super) fn limits(spec: &Field, ty: &Ty, diagnostics: &mut Diagnostics) -> Limits {
    let is_number = |ty: &Ty| matches!(ty, Ty::Int32 | Ty::Int64 | Ty::Number | Ty::Timestamp | Ty::Unknown);
    let is_text = |ty: &Ty| matches!(ty, Ty::Text | Ty::Secret | Ty::Unknown);
    // A type that is not known may be a list of anything.
    let is_unknown = *ty == Ty::Unknown;
    let item = match ty {
        Ty::List(item) => Some(&**item),
        _ => None,
    };
    let mut range = |min: &Option<Spanned<i64>>, max: &Option<Spanned<i64>>, fits, what| {
        range(min.as_ref(), max.as_ref(), fits, what, diagnostics)
    };
    let limits = Limits {
        number: range(&spec.min, &spec.max, is_number(ty), "numbers"),
        length: range(&spec.min_length, &spec.max_length, is_text(ty), "a length"),
        items: range(&spec.min_items, &spec.max_items, is_unknown || item.is_some(), "a list"),
        item_number: range(
            &spec.item_min,
            &spec.item_max,
            is_unknown || item.is_some_and(is_number),
            "numbers in a list",
        ),
        item_length: range(
            &spec.item_min_length,
            &spec.item_max_length,
            is_unknown || item.is_some_and(is_text),
            "the length of items",
        ),
        pattern: spec.pattern.as_ref().map(|pattern| pattern.value.clone()),
        default: spec.default.as_ref().map(crate::node::Node::to_json),
    };
    if let Some(pattern) = &spec.pattern {
        if !is_text(ty) {
            diagnostics.push(
                Diagnostic::new(Code::Conflict, pattern.span, "a pattern does not fit a field of this type")
                    .help("`pattern` is for `string` and `secret`"),
            );
        }
        check_pattern(pattern, diagnostics);
    }
    limits
}

/// The limits of a parameter in the path.
pub(super) fn of_param(spec: &Param, diagnostics: &mut Diagnostics) -> Limits {
    if let Some(pattern) = &spec.pattern {
        check_pattern(pattern, diagnostics);
    }
    Limits {
        length: range(spec.min_length.as_ref(), spec.max_length.as_ref(), true, "a length", diagnostics),
        pattern: spec.pattern.as_ref().map(|pattern| pattern.value.clone()),
        ..Limits::default()
    }
}

/// The compiled pattern, unless it is wrong or enormous.
pub(super) fn regex(pattern: &str) -> Result<Regex, regex_lite::Error> {
    RegexBuilder::new(pattern).size_limit(PATTERN_SIZE).build()
}

/// The memory of a compiled pattern, in bytes. Matching a text takes time in proportion to it.
const PATTERN_SIZE: usize = 500_000;

fn check_pattern(pattern: &Text, diagnostics: &mut Diagnostics) {
    checks::check_word(pattern, diagnostics);
    if let Err(error) = regex(&pattern.value) {
        diagnostics.push(
            Diagnostic::new(
                Code::Malformed,
                pattern.span,
                "the pattern is no regular expression that examples can be checked with",
            )
            .label(error.to_string())
            .help("correct it; one that looks ahead or refers back goes into `doc`"),
        );
    }
}

fn range(
    min: Option<&Spanned<i64>>,
    maximum: Option<&Spanned<i64>>,
    fits: bool,
    what: &str,
    diagnostics: &mut Diagnostics,
) -> Range {
    let range = Range { min: min.map(|at| at.value), max: maximum.map(|at| at.value) };
    if let Some(first) = min.or(maximum) {
        if !fits {
            diagnostics.push(
                Diagnostic::new(
                    Code::Conflict,
                    first.span,
                    format!("limits of {what} do not fit a field of this type"),
                )
                .help(
                    "`min` and `max` limit numbers, `…_length` text, `…_items` lists and `item_…` what is in them",
                ),
            );
        }
        if let (Some(min), Some(max)) = (range.min, range.max)
            && min > max
        {
            let mut diagnostic = Diagnostic::new(
                Code::Conflict,
                first.span,
                format!("the minimum {min} is greater than the maximum {max}"),
            )
            .label("the minimum")
            .help("exchange the two, or correct one");
            diagnostic.related.extend(maximum.map(|at| (at.span, "the maximum".to_owned())));
            diagnostics.push(diagnostic);
            return Range::default(); // Values are not compared with a range that has no values.
        }
    }
    range
}

#[cfg(test)]
mod tests {
    use super::regex;

    #[test]
    fn patterns_mean_what_they_mean_in_json_schema() {
        let digit = regex(r"^\d$").unwrap();
        assert!(digit.is_match("7") && !digit.is_match("\u{663}"));
        let escaped = regex(r"^[a-z\-_]{1,50}\/\.$").unwrap();
        assert!(escaped.is_match("a-b_c/.") && !escaped.is_match("a/x"));
    }

    #[test]
    fn an_enormous_pattern_is_refused() {
        assert!(regex("^[a-zA-Z0-9_-]{1,200}$").is_ok());
        assert!(regex("(x{1,1000}){1,1000}").is_err());
    }
}
