//! Rules about headers and bodies of requests.

use super::rule::{ADDED, ANY, CHANGED, Code, ITEM, LOOSENED, NAME, REMOVED, Rule, TIGHTENED, Wire, fact};
use crate::facts::Kind;

const HEADER: &[Kind] = &[Kind::Header];
const BODY: &[Kind] = &[Kind::Body];

/// The rules of this file.
pub(super) const RULES: &[Rule] = &[
    Rule::new(
        "required-header-added",
        HEADER,
        ITEM,
        ADDED,
        [
            "There is another required header.",
            "It is a new argument, and calls of an old client lack it.",
            "Tell users what to pass.",
        ],
    )
    .required(true)
    .is(Code::Major, Wire::Breaks),
    Rule::new(
        "optional-header-added",
        HEADER,
        ITEM,
        ADDED,
        ["There is another optional header.", "The request has a setter for it.", "Nothing."],
    )
    .required(false)
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "required-header-removed",
        HEADER,
        ITEM,
        REMOVED,
        [
            "A required header is gone.",
            "The function has one argument less, and the API may refuse what an old client sends.",
            "Tell users to leave the argument out.",
        ],
    )
    .required(true)
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "optional-header-removed",
        HEADER,
        ITEM,
        REMOVED,
        [
            "An optional header is gone.",
            "The setter is gone, and the API ignores or refuses what an old client sends.",
            "Tell users what to do instead.",
        ],
    )
    .required(false)
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "header-became-required",
        HEADER,
        fact!(Required),
        TIGHTENED,
        [
            "A header became required.",
            "The setter became an argument, and calls without it fail.",
            "Tell users what to pass.",
        ],
    )
    .is(Code::Major, Wire::Breaks),
    Rule::new(
        "header-became-optional",
        HEADER,
        fact!(Required),
        LOOSENED,
        [
            "A header became optional.",
            "The argument became a setter. Calls with it succeed as before.",
            "Tell users to call the setter.",
        ],
    )
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "header-type-changed",
        HEADER,
        fact!(Type),
        CHANGED,
        [
            "A header has another type.",
            "Arguments of the old type do not compile, and the API may refuse them.",
            "Tell users what to pass.",
        ],
    )
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "header-renamed",
        HEADER,
        NAME,
        CHANGED,
        [
            "A header seems to have another name.",
            "Its setter has another name, and the API ignores the old one.",
            "Check that it is the same parameter, and tell users the new name.",
        ],
    )
    .required(false)
    .guess(true)
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "header-wire-name-changed",
        HEADER,
        NAME,
        CHANGED,
        [
            "A header has another name on the wire.",
            "The API ignores the name that an old client sends.",
            "Tell users to update.",
        ],
    )
    .required(false)
    .guess(false)
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "required-header-renamed",
        HEADER,
        NAME,
        CHANGED,
        [
            "A required header has another name.",
            "Arguments are positional, but calls of an old client lack the new name.",
            "Tell users to update.",
        ],
    )
    .required(true)
    .is(Code::Patch, Wire::Breaks),
    Rule::new(
        "header-became-preview",
        HEADER,
        fact!(Preview),
        ADDED,
        [
            "A header became a preview.",
            "It needs the feature for previews.",
            "Tell users to enable the feature.",
        ],
    )
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "header-became-stable",
        HEADER,
        fact!(Preview),
        REMOVED,
        ["A header is no preview any more.", "It is there without the feature for previews.", "Nothing."],
    )
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "header-encoding-changed",
        HEADER,
        fact!(Encoding),
        ANY,
        [
            "A header is encoded in another way.",
            "The API cannot read what an old client sends.",
            "Tell users to update.",
        ],
    )
    .is(Code::Patch, Wire::Breaks),
    Rule::new(
        "body-added",
        BODY,
        ITEM,
        ADDED,
        [
            "A request has a body.",
            "It is a new argument, and calls of an old client lack it.",
            "Tell users what to pass.",
        ],
    )
    .is(Code::Major, Wire::Breaks),
    Rule::new(
        "body-removed",
        BODY,
        ITEM,
        REMOVED,
        [
            "A request has no body any more.",
            "The function has one argument less, and the API may refuse the body.",
            "Tell users to leave the argument out.",
        ],
    )
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "body-became-required",
        BODY,
        fact!(Required),
        TIGHTENED,
        ["The body became required.", "Calls without it fail.", "Tell users what to pass."],
    )
    .is(Code::Major, Wire::Breaks),
    Rule::new(
        "body-became-optional",
        BODY,
        fact!(Required),
        LOOSENED,
        ["The body became optional.", "Calls with it succeed as before.", "Nothing."],
    )
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "body-type-changed",
        BODY,
        fact!(Type),
        CHANGED,
        [
            "A body has another type.",
            "Values of the old type do not compile, and the API may refuse them.",
            "Tell users what to pass.",
        ],
    )
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "content-type-changed",
        BODY,
        fact!(ContentType),
        CHANGED,
        [
            "A body has another content type.",
            "The API does not accept what an old client sends. Bytes and fields are different arguments.",
            "Tell users what to pass.",
        ],
    )
    .is(Code::Major, Wire::Breaks),
];
