//! Rules about the values that fields and parameters accept.

use super::rule::{ADDED, ANY, CHANGED, Code, LOOSENED, REMOVED, Rule, TIGHTENED, Wire, fact};
use crate::compare::About;
use crate::facts::Kind;

const INPUT: &[Kind] = &[Kind::Field, Kind::QueryParameter, Kind::PathParameter, Kind::Header];
const FIELD: &[Kind] = &[Kind::Field];
const RANGES: &[About] =
    fact!(Min Max MinLength MaxLength MinItems MaxItems ItemMin ItemMax ItemMinLength ItemMaxLength);

/// The rules of this file.
pub(super) const RULES: &[Rule] = &[
    Rule::new(
        "minimum-raised",
        INPUT,
        fact!(Min),
        TIGHTENED,
        [
            "The minimum of a number in a request is higher, or is new.",
            "The API may refuse values that were valid.",
            "Check the values that you send.",
        ],
    )
    .request()
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "minimum-lowered",
        INPUT,
        fact!(Min),
        LOOSENED,
        ["The minimum of a number in a request is lower, or is gone.", "More values are valid.", "Nothing."],
    )
    .request(),
    Rule::new(
        "maximum-lowered",
        INPUT,
        fact!(Max),
        TIGHTENED,
        [
            "The maximum of a number in a request is lower, or is new.",
            "The API may refuse values that were valid.",
            "Check the values that you send.",
        ],
    )
    .request()
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "maximum-raised",
        INPUT,
        fact!(Max),
        LOOSENED,
        ["The maximum of a number in a request is higher, or is gone.", "More values are valid.", "Nothing."],
    )
    .request(),
    Rule::new(
        "minimum-length-raised",
        INPUT,
        fact!(MinLength),
        TIGHTENED,
        [
            "The minimum length of a text in a request is higher, or is new.",
            "The API may refuse values that were valid.",
            "Check the values that you send.",
        ],
    )
    .request()
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "minimum-length-lowered",
        INPUT,
        fact!(MinLength),
        LOOSENED,
        [
            "The minimum length of a text in a request is lower, or is gone.",
            "More values are valid.",
            "Nothing.",
        ],
    )
    .request(),
    Rule::new(
        "maximum-length-lowered",
        INPUT,
        fact!(MaxLength),
        TIGHTENED,
        [
            "The maximum length of a text in a request is lower, or is new.",
            "The API may refuse values that were valid.",
            "Check the values that you send.",
        ],
    )
    .request()
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "maximum-length-raised",
        INPUT,
        fact!(MaxLength),
        LOOSENED,
        [
            "The maximum length of a text in a request is higher, or is gone.",
            "More values are valid.",
            "Nothing.",
        ],
    )
    .request(),
    Rule::new(
        "minimum-items-raised",
        INPUT,
        fact!(MinItems),
        TIGHTENED,
        [
            "The minimum length of a list in a request is higher, or is new.",
            "The API may refuse values that were valid.",
            "Check the values that you send.",
        ],
    )
    .request()
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "minimum-items-lowered",
        INPUT,
        fact!(MinItems),
        LOOSENED,
        [
            "The minimum length of a list in a request is lower, or is gone.",
            "More values are valid.",
            "Nothing.",
        ],
    )
    .request(),
    Rule::new(
        "maximum-items-lowered",
        INPUT,
        fact!(MaxItems),
        TIGHTENED,
        [
            "The maximum length of a list in a request is lower, or is new.",
            "The API may refuse values that were valid.",
            "Check the values that you send.",
        ],
    )
    .request()
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "maximum-items-raised",
        INPUT,
        fact!(MaxItems),
        LOOSENED,
        [
            "The maximum length of a list in a request is higher, or is gone.",
            "More values are valid.",
            "Nothing.",
        ],
    )
    .request(),
    Rule::new(
        "item-minimum-raised",
        INPUT,
        fact!(ItemMin),
        TIGHTENED,
        [
            "The minimum of numbers in a list in a request is higher, or is new.",
            "The API may refuse values that were valid.",
            "Check the values that you send.",
        ],
    )
    .request()
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "item-minimum-lowered",
        INPUT,
        fact!(ItemMin),
        LOOSENED,
        [
            "The minimum of numbers in a list in a request is lower, or is gone.",
            "More values are valid.",
            "Nothing.",
        ],
    )
    .request(),
    Rule::new(
        "item-maximum-lowered",
        INPUT,
        fact!(ItemMax),
        TIGHTENED,
        [
            "The maximum of numbers in a list in a request is lower, or is new.",
            "The API may refuse values that were valid.",
            "Check the values that you send.",
        ],
    )
    .request()
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "item-maximum-raised",
        INPUT,
        fact!(ItemMax),
        LOOSENED,
        [
            "The maximum of numbers in a list in a request is higher, or is gone.",
            "More values are valid.",
            "Nothing.",
        ],
    )
    .request(),
    Rule::new(
        "item-minimum-length-raised",
        INPUT,
        fact!(ItemMinLength),
        TIGHTENED,
        [
            "The minimum length of texts in a list in a request is higher, or is new.",
            "The API may refuse values that were valid.",
            "Check the values that you send.",
        ],
    )
    .request()
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "item-minimum-length-lowered",
        INPUT,
        fact!(ItemMinLength),
        LOOSENED,
        [
            "The minimum length of texts in a list in a request is lower, or is gone.",
            "More values are valid.",
            "Nothing.",
        ],
    )
    .request(),
    Rule::new(
        "item-maximum-length-lowered",
        INPUT,
        fact!(ItemMaxLength),
        TIGHTENED,
        [
            "The maximum length of texts in a list in a request is lower, or is new.",
            "The API may refuse values that were valid.",
            "Check the values that you send.",
        ],
    )
    .request()
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "item-maximum-length-raised",
        INPUT,
        fact!(ItemMaxLength),
        LOOSENED,
        [
            "The maximum length of texts in a list in a request is higher, or is gone.",
            "More values are valid.",
            "Nothing.",
        ],
    )
    .request(),
    Rule::new(
        "pattern-added",
        INPUT,
        fact!(Pattern),
        ADDED,
        [
            "A text in a request must match a pattern.",
            "The API may refuse texts that were valid.",
            "Check the texts that you send.",
        ],
    )
    .request()
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "pattern-removed",
        INPUT,
        fact!(Pattern),
        REMOVED,
        ["A text in a request need not match a pattern any more.", "More texts are valid.", "Nothing."],
    )
    .request(),
    Rule::new(
        "pattern-changed",
        INPUT,
        fact!(Pattern),
        CHANGED,
        [
            "A text in a request must match another pattern.",
            "The API may refuse texts that were valid.",
            "Check the texts that you send.",
        ],
    )
    .request()
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "default-added",
        INPUT,
        fact!(Default),
        ADDED,
        [
            "An input has a default.",
            "The API says what it assumes if none is sent.",
            "Check that you mean the default.",
        ],
    )
    .request(),
    Rule::new(
        "default-removed",
        INPUT,
        fact!(Default),
        REMOVED,
        [
            "An input has no default any more.",
            "The API may assume another value if none is sent.",
            "Send the value that you mean.",
        ],
    )
    .request()
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "default-changed",
        INPUT,
        fact!(Default),
        CHANGED,
        [
            "An input has another default.",
            "A call that does not send it means something else.",
            "Send the value that you mean.",
        ],
    )
    .request()
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "response-range-narrowed",
        FIELD,
        RANGES,
        TIGHTENED,
        [
            "A response has fewer valid values.",
            "The client accepts all values, and each new one was valid before.",
            "Nothing.",
        ],
    )
    .response(),
    Rule::new(
        "response-range-widened",
        FIELD,
        RANGES,
        LOOSENED,
        [
            "A response has more valid values.",
            "The client accepts all values, but a program may not expect the new ones.",
            "Check that your code copes with them.",
        ],
    )
    .response()
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "response-pattern-changed",
        FIELD,
        fact!(Pattern),
        ANY,
        [
            "A text in a response matches another pattern.",
            "The client accepts all texts, but a program may not expect the new ones.",
            "Check that your code copes with them.",
        ],
    )
    .response()
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "response-default-changed",
        FIELD,
        fact!(Default),
        ANY,
        [
            "A field of a response has another default.",
            "A missing value means something else.",
            "Check what your code assumes.",
        ],
    )
    .response()
    .is(Code::Patch, Wire::MayBreak),
];
