//! Rules about values of enums and variants of unions.

use super::rule::{ADDED, ANY, CHANGED, Code, ITEM, NAME, REMOVED, Rule, Wire, fact};
use crate::facts::Kind;

const VALUE: &[Kind] = &[Kind::Value];
const VARIANT: &[Kind] = &[Kind::Variant];

/// The rules of this file.
pub(super) const RULES: &[Rule] = &[
    Rule::new(
        "request-enum-value-added",
        VALUE,
        ITEM,
        ADDED,
        ["Requests can have another value of an enum.", "The type has a variant for it.", "Nothing."],
    )
    .request()
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "request-enum-value-removed",
        VALUE,
        ITEM,
        REMOVED,
        [
            "Requests cannot have a value of an enum any more.",
            "Code that names it does not compile, and the API may refuse it.",
            "Tell users what to send instead.",
        ],
    )
    .request()
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "response-enum-value-added",
        VALUE,
        ITEM,
        ADDED,
        ["Responses can have another value of an enum.", "An old client keeps it as unknown.", "Handle it."],
    )
    .response()
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "response-enum-value-removed",
        VALUE,
        ITEM,
        REMOVED,
        [
            "Responses do not have a value of an enum any more.",
            "Code that names it does not compile.",
            "Remove the code.",
        ],
    )
    .response()
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "request-enum-value-renamed",
        VALUE,
        NAME,
        CHANGED,
        [
            "A value of an enum in requests seems to have another name.",
            "Code that names it does not compile, and the API may refuse the old name.",
            "Check that it is the same one, and tell users the new name.",
        ],
    )
    .request()
    .guess(true)
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "response-enum-value-renamed",
        VALUE,
        NAME,
        CHANGED,
        [
            "A value of an enum in responses seems to have another name.",
            "Code that names it does not compile, and an old client keeps the new one as unknown.",
            "Check that it is the same one, and tell users the new name.",
        ],
    )
    .response()
    .guess(true)
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "request-enum-value-wire-name-changed",
        VALUE,
        NAME,
        CHANGED,
        [
            "A value of an enum in requests has another name on the wire.",
            "The API may refuse the name that an old client sends.",
            "Tell users to update.",
        ],
    )
    .request()
    .guess(false)
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "response-enum-value-wire-name-changed",
        VALUE,
        NAME,
        CHANGED,
        [
            "A value of an enum in responses has another name on the wire.",
            "An old client keeps the new one as unknown.",
            "Tell users to update.",
        ],
    )
    .response()
    .guess(false)
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "enum-value-renamed-in-rust",
        VALUE,
        fact!(RustName),
        CHANGED,
        [
            "A value of an enum has another name in Rust.",
            "Code that names it does not compile.",
            "Tell users the new name.",
        ],
    )
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "enum-value-became-preview",
        VALUE,
        fact!(Preview),
        ADDED,
        [
            "A value of an enum became a preview.",
            "It needs the feature for previews.",
            "Tell users to enable the feature.",
        ],
    )
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "enum-value-became-stable",
        VALUE,
        fact!(Preview),
        REMOVED,
        [
            "A value of an enum is no preview any more.",
            "It is there without the feature for previews.",
            "Nothing.",
        ],
    )
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "enum-value-deprecated",
        VALUE,
        fact!(Deprecated),
        ADDED,
        [
            "A value of an enum is deprecated.",
            "The compiler warns about its use, and it may go.",
            "Tell users what to use instead.",
        ],
    )
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "enum-value-not-deprecated",
        VALUE,
        fact!(Deprecated),
        REMOVED,
        [
            "A value of an enum is not deprecated any more.",
            "The compiler does not warn about its use.",
            "Nothing.",
        ],
    ),
    Rule::new(
        "request-variant-added",
        VARIANT,
        ITEM,
        ADDED,
        ["Requests can have another variant of a union.", "The type has a variant for it.", "Nothing."],
    )
    .request()
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "request-variant-removed",
        VARIANT,
        ITEM,
        REMOVED,
        [
            "Requests cannot have a variant of a union any more.",
            "Code that names it does not compile, and the API may refuse it.",
            "Tell users what to send instead.",
        ],
    )
    .request()
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "response-variant-added",
        VARIANT,
        ITEM,
        ADDED,
        [
            "Responses can have another variant of a union.",
            "An old client keeps it as unknown.",
            "Handle it.",
        ],
    )
    .response()
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "response-variant-removed",
        VARIANT,
        ITEM,
        REMOVED,
        [
            "Responses do not have a variant of a union any more.",
            "Code that names it does not compile.",
            "Remove the code.",
        ],
    )
    .response()
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "request-variant-renamed",
        VARIANT,
        NAME,
        CHANGED,
        [
            "A variant of a union in requests seems to have another name.",
            "Code that names it does not compile, and the API may refuse the old name.",
            "Check that it is the same one, and tell users the new name.",
        ],
    )
    .request()
    .guess(true)
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "response-variant-renamed",
        VARIANT,
        NAME,
        CHANGED,
        [
            "A variant of a union in responses seems to have another name.",
            "Code that names it does not compile, and an old client keeps the new one as unknown.",
            "Check that it is the same one, and tell users the new name.",
        ],
    )
    .response()
    .guess(true)
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "request-variant-wire-name-changed",
        VARIANT,
        NAME,
        CHANGED,
        [
            "A variant of a union in requests has another name on the wire.",
            "The API may refuse the name that an old client sends.",
            "Tell users to update.",
        ],
    )
    .request()
    .guess(false)
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "response-variant-wire-name-changed",
        VARIANT,
        NAME,
        CHANGED,
        [
            "A variant of a union in responses has another name on the wire.",
            "An old client keeps the new one as unknown.",
            "Tell users to update.",
        ],
    )
    .response()
    .guess(false)
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "variant-renamed-in-rust",
        VARIANT,
        fact!(RustName),
        CHANGED,
        [
            "A variant of a union has another name in Rust.",
            "Code that names it does not compile.",
            "Tell users the new name.",
        ],
    )
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "variant-became-preview",
        VARIANT,
        fact!(Preview),
        ADDED,
        [
            "A variant of a union became a preview.",
            "It needs the feature for previews.",
            "Tell users to enable the feature.",
        ],
    )
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "variant-became-stable",
        VARIANT,
        fact!(Preview),
        REMOVED,
        [
            "A variant of a union is no preview any more.",
            "It is there without the feature for previews.",
            "Nothing.",
        ],
    )
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "variant-deprecated",
        VARIANT,
        fact!(Deprecated),
        ADDED,
        [
            "A variant of a union is deprecated.",
            "The compiler warns about its use, and it may go.",
            "Tell users what to use instead.",
        ],
    )
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "variant-not-deprecated",
        VARIANT,
        fact!(Deprecated),
        REMOVED,
        [
            "A variant of a union is not deprecated any more.",
            "The compiler does not warn about its use.",
            "Nothing.",
        ],
    ),
    Rule::new(
        "request-variant-type-changed",
        VARIANT,
        fact!(Type),
        ANY,
        [
            "A variant of a union has another type in requests.",
            "Values of the old type do not compile, and the API may refuse them.",
            "Tell users what to pass.",
        ],
    )
    .request()
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "response-variant-type-changed",
        VARIANT,
        fact!(Type),
        ANY,
        [
            "A variant of a union has another type in responses.",
            "Code that reads its fields does not compile, and an old client may keep it as unknown.",
            "Tell users what to read.",
        ],
    )
    .response()
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "variant-type-became-shared",
        VARIANT,
        fact!(SharedType),
        ADDED,
        [
            "Another variant of a union has the same type.",
            "Values of the type convert into neither variant by themselves.",
            "Tell users to name the variant.",
        ],
    )
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "variant-type-not-shared",
        VARIANT,
        fact!(SharedType),
        REMOVED,
        [
            "No other variant of a union has the same type any more.",
            "Values of the type convert into the variant by themselves.",
            "Nothing.",
        ],
    )
    .is(Code::Minor, Wire::Safe),
];
