//! Rules about parameters in the path and the query.

use super::rule::{ADDED, CHANGED, Code, ITEM, LOOSENED, NAME, REMOVED, Rule, TIGHTENED, Wire, fact};
use crate::facts::Kind;

const PATH: &[Kind] = &[Kind::PathParameter];
const QUERY: &[Kind] = &[Kind::QueryParameter];
const PARAMETER: &[Kind] = &[Kind::QueryParameter, Kind::PathParameter, Kind::Header];

/// The rules of this file.
pub(super) const RULES: &[Rule] = &[
    Rule::new(
        "required-query-parameter-added",
        QUERY,
        ITEM,
        ADDED,
        [
            "There is another required query parameter.",
            "It is a new argument, and calls of an old client lack it.",
            "Tell users what to pass.",
        ],
    )
    .required(true)
    .is(Code::Major, Wire::Breaks),
    Rule::new(
        "optional-query-parameter-added",
        QUERY,
        ITEM,
        ADDED,
        ["There is another optional query parameter.", "The request has a setter for it.", "Nothing."],
    )
    .required(false)
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "required-query-parameter-removed",
        QUERY,
        ITEM,
        REMOVED,
        [
            "A required query parameter is gone.",
            "The function has one argument less, and the API may refuse what an old client sends.",
            "Tell users to leave the argument out.",
        ],
    )
    .required(true)
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "optional-query-parameter-removed",
        QUERY,
        ITEM,
        REMOVED,
        [
            "An optional query parameter is gone.",
            "The setter is gone, and the API ignores or refuses what an old client sends.",
            "Tell users what to do instead.",
        ],
    )
    .required(false)
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "query-parameter-became-required",
        QUERY,
        fact!(Required),
        TIGHTENED,
        [
            "A query parameter became required.",
            "The setter became an argument, and calls without it fail.",
            "Tell users what to pass.",
        ],
    )
    .is(Code::Major, Wire::Breaks),
    Rule::new(
        "query-parameter-became-optional",
        QUERY,
        fact!(Required),
        LOOSENED,
        [
            "A query parameter became optional.",
            "The argument became a setter. Calls with it succeed as before.",
            "Tell users to call the setter.",
        ],
    )
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "query-parameter-type-changed",
        QUERY,
        fact!(Type),
        CHANGED,
        [
            "A query parameter has another type.",
            "Arguments of the old type do not compile, and the API may refuse them.",
            "Tell users what to pass.",
        ],
    )
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "query-parameter-renamed",
        QUERY,
        NAME,
        CHANGED,
        [
            "A query parameter seems to have another name.",
            "Its setter has another name, and the API ignores or refuses the old one.",
            "Check that it is the same parameter, and tell users the new name.",
        ],
    )
    .required(false)
    .guess(true)
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "query-parameter-wire-name-changed",
        QUERY,
        NAME,
        CHANGED,
        [
            "A query parameter has another name on the wire.",
            "The API ignores or refuses the name that an old client sends.",
            "Tell users to update.",
        ],
    )
    .required(false)
    .guess(false)
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "required-query-parameter-renamed",
        QUERY,
        NAME,
        CHANGED,
        [
            "A required query parameter has another name.",
            "Arguments are positional, but calls of an old client lack the new name.",
            "Tell users to update.",
        ],
    )
    .required(true)
    .is(Code::Patch, Wire::Breaks),
    Rule::new(
        "query-parameter-became-preview",
        QUERY,
        fact!(Preview),
        ADDED,
        [
            "A query parameter became a preview.",
            "It needs the feature for previews.",
            "Tell users to enable the feature.",
        ],
    )
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "query-parameter-became-stable",
        QUERY,
        fact!(Preview),
        REMOVED,
        [
            "A query parameter is no preview any more.",
            "It is there without the feature for previews.",
            "Nothing.",
        ],
    )
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "parameter-renamed-in-rust",
        &[Kind::QueryParameter, Kind::Header],
        fact!(RustName),
        CHANGED,
        [
            "A parameter has another name in Rust.",
            "Its setter has another name. An argument is positional, so its name does not matter.",
            "Tell users the new name.",
        ],
    )
    .required(false)
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "argument-renamed-in-rust",
        &[Kind::QueryParameter, Kind::Header, Kind::PathParameter, Kind::Body],
        fact!(RustName),
        CHANGED,
        [
            "An argument has another name in Rust.",
            "Arguments are positional, so only documentation shows the name.",
            "Nothing.",
        ],
    )
    .required(true),
    Rule::new(
        "parameter-moved",
        PARAMETER,
        ITEM,
        CHANGED,
        [
            "A parameter is in another part of the request.",
            "The API does not find what an old client sends. An argument may become a setter, or have another position.",
            "Tell users to update.",
        ],
    )
    .is(Code::Major, Wire::Breaks),
    Rule::new(
        "parameter-deprecated",
        PARAMETER,
        fact!(Deprecated),
        ADDED,
        [
            "A parameter is deprecated.",
            "The compiler warns about its use, and it may go.",
            "Tell users what to pass instead.",
        ],
    )
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "parameter-not-deprecated",
        PARAMETER,
        fact!(Deprecated),
        REMOVED,
        ["A parameter is not deprecated any more.", "The compiler does not warn about its use.", "Nothing."],
    ),
    Rule::new(
        "path-parameter-added",
        PATH,
        ITEM,
        ADDED,
        [
            "The path has another parameter.",
            "It is a new argument, and paths of an old client lack it.",
            "Tell users what to pass.",
        ],
    )
    .is(Code::Major, Wire::Breaks),
    Rule::new(
        "path-parameter-removed",
        PATH,
        ITEM,
        REMOVED,
        [
            "The path has one parameter less.",
            "The function has one argument less, and paths of an old client do not exist.",
            "Tell users to leave the argument out.",
        ],
    )
    .is(Code::Major, Wire::Breaks),
    Rule::new(
        "path-parameter-renamed",
        PATH,
        NAME,
        CHANGED,
        [
            "A parameter of the path has another name.",
            "Arguments are positional, and paths contain only the value.",
            "Nothing.",
        ],
    ),
    Rule::new(
        "path-parameter-type-changed",
        PATH,
        fact!(Type),
        CHANGED,
        [
            "A parameter of the path has another type.",
            "Arguments of the old type may not compile.",
            "Tell users what to pass.",
        ],
    )
    .is(Code::Major, Wire::MayBreak),
];
