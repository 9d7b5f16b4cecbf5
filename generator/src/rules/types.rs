//! Rules about types.

use super::rule::{ADDED, CHANGED, Code, ITEM, REMOVED, Rule, Wire, fact};
use crate::facts::Kind;

const OBJECT: &[Kind] = &[Kind::Object];
const ENUM: &[Kind] = &[Kind::Enum];
const UNION: &[Kind] = &[Kind::Union];
const TYPE: &[Kind] = &[Kind::Object, Kind::Enum, Kind::Union];

/// The rules of this file.
pub(super) const RULES: &[Rule] = &[
    Rule::new(
        "object-added",
        OBJECT,
        ITEM,
        ADDED,
        ["There is another object.", "It is a new type of the client.", "Nothing."],
    )
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "object-removed",
        OBJECT,
        ITEM,
        REMOVED,
        ["An object is gone.", "Code that names its type does not compile.", "Tell users what replaces it."],
    )
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "enum-added",
        ENUM,
        ITEM,
        ADDED,
        ["There is another enum.", "It is a new type of the client.", "Nothing."],
    )
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "enum-removed",
        ENUM,
        ITEM,
        REMOVED,
        ["An enum is gone.", "Code that names its type does not compile.", "Tell users what replaces it."],
    )
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "union-added",
        UNION,
        ITEM,
        ADDED,
        ["There is another union.", "It is a new type of the client.", "Nothing."],
    )
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "union-removed",
        UNION,
        ITEM,
        REMOVED,
        ["A union is gone.", "Code that names its type does not compile.", "Tell users what replaces it."],
    )
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "type-kind-changed",
        TYPE,
        ITEM,
        CHANGED,
        [
            "A type is of another kind: an object, an enum or a union.",
            "Code that uses it does not compile, and old values may be refused.",
            "Tell users what to write.",
        ],
    )
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "type-renamed",
        TYPE,
        fact!(RustName),
        CHANGED,
        ["A type has another name.", "Code that names it does not compile.", "Tell users the new name."],
    )
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "type-moved",
        TYPE,
        fact!(Module),
        CHANGED,
        [
            "A type is in another section.",
            "Code that imports it from the old module does not compile.",
            "Tell users the new path.",
        ],
    )
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "type-became-preview",
        TYPE,
        fact!(Preview),
        ADDED,
        [
            "A type became a preview.",
            "It needs the feature for previews, and so does all that uses it.",
            "Tell users to enable the feature.",
        ],
    )
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "type-became-stable",
        TYPE,
        fact!(Preview),
        REMOVED,
        ["A type is no preview any more.", "It is there without the feature for previews.", "Nothing."],
    )
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "type-deprecated",
        TYPE,
        fact!(Deprecated),
        ADDED,
        ["A type is deprecated.", "It may go.", "Tell users what to use instead."],
    )
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "type-not-deprecated",
        TYPE,
        fact!(Deprecated),
        REMOVED,
        ["A type is not deprecated any more.", "It stays.", "Nothing."],
    ),
    Rule::new(
        "request-tag-changed",
        UNION,
        fact!(Tag),
        CHANGED,
        [
            "Another field distinguishes the variants of a union in requests.",
            "The API does not recognize what an old client sends.",
            "Tell users to update.",
        ],
    )
    .request()
    .is(Code::Patch, Wire::Breaks),
    Rule::new(
        "response-tag-changed",
        UNION,
        fact!(Tag),
        CHANGED,
        [
            "Another field distinguishes the variants of a union in responses.",
            "An old client does not recognize any variant, and keeps all as unknown.",
            "Tell users to update.",
        ],
    )
    .response()
    .is(Code::Patch, Wire::MayBreak),
];
