//! Rules about names and encodings of fields.

use super::rule::{ANY, CHANGED, Code, NAME, Rule, Wire, fact};
use crate::facts::Kind;

const FIELD: &[Kind] = &[Kind::Field];

/// The rules of this file.
pub(super) const RULES: &[Rule] = &[
    Rule::new(
        "request-field-renamed",
        FIELD,
        NAME,
        CHANGED,
        [
            "A field of a request seems to have another name.",
            "Its setter has another name, and the API ignores or refuses the old one.",
            "Check that it is the same field, and tell users the new name.",
        ],
    )
    .request()
    .required(false)
    .guess(true)
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "required-request-field-renamed",
        FIELD,
        NAME,
        CHANGED,
        [
            "A required field of a request seems to have another name.",
            "Code that names the field does not compile, and requests of an old client lack the new name.",
            "Check that it is the same field, and tell users the new name.",
        ],
    )
    .request()
    .required(true)
    .guess(true)
    .is(Code::Major, Wire::Breaks),
    Rule::new(
        "response-field-renamed",
        FIELD,
        NAME,
        CHANGED,
        [
            "A field of a response seems to have another name.",
            "Code that reads it does not compile, and an old client does not find it.",
            "Check that it is the same field, and tell users the new name.",
        ],
    )
    .response()
    .guess(true)
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "request-field-wire-name-changed",
        FIELD,
        NAME,
        CHANGED,
        [
            "A field of a request has another name on the wire.",
            "The API ignores or refuses the name that an old client sends.",
            "Tell users to update.",
        ],
    )
    .request()
    .required(false)
    .guess(false)
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "required-request-field-wire-name-changed",
        FIELD,
        NAME,
        CHANGED,
        [
            "A required field of a request has another name on the wire.",
            "Requests of an old client lack the new name.",
            "Tell users to update.",
        ],
    )
    .request()
    .required(true)
    .guess(false)
    .is(Code::Patch, Wire::Breaks),
    Rule::new(
        "response-field-wire-name-changed",
        FIELD,
        NAME,
        CHANGED,
        [
            "A field of a response has another name on the wire.",
            "An old client does not find it.",
            "Tell users to update.",
        ],
    )
    .response()
    .guess(false)
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "field-renamed-in-rust",
        FIELD,
        fact!(RustName),
        CHANGED,
        [
            "A field has another name in Rust.",
            "Code that names it does not compile.",
            "Tell users the new name.",
        ],
    )
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "request-field-encoding-changed",
        FIELD,
        fact!(Encoding),
        ANY,
        [
            "A field of a request is encoded in another way.",
            "The API cannot read what an old client sends.",
            "Tell users to update.",
        ],
    )
    .request()
    .is(Code::Patch, Wire::Breaks),
    Rule::new(
        "response-field-encoding-changed",
        FIELD,
        fact!(Encoding),
        ANY,
        [
            "A field of a response is encoded in another way.",
            "An old client does not decode it.",
            "Tell users to update.",
        ],
    )
    .response()
    .is(Code::Patch, Wire::MayBreak),
];
