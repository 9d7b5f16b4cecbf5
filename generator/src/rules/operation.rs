//! Rules about operations.

use super::rule::{ADDED, ANY, CHANGED, Code, ITEM, REMOVED, Rule, Wire, fact};
use crate::facts::Kind;

const OPERATION: &[Kind] = &[Kind::Operation];

/// The rules of this file.
pub(super) const RULES: &[Rule] = &[
    Rule::new(
        "operation-added",
        OPERATION,
        ITEM,
        ADDED,
        ["There is another operation.", "The client has a function for it.", "Nothing."],
    )
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "operation-removed",
        OPERATION,
        ITEM,
        REMOVED,
        [
            "An operation is gone.",
            "Its function is gone, and calls of an old client fail.",
            "Tell users what to call instead.",
        ],
    )
    .is(Code::Major, Wire::Breaks),
    Rule::new(
        "operation-renamed",
        OPERATION,
        fact!(RustName),
        CHANGED,
        [
            "An operation has another name.",
            "Its function and its type have other names.",
            "Tell users the new name.",
        ],
    )
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "operation-moved",
        OPERATION,
        fact!(Module),
        CHANGED,
        [
            "An operation is in another section.",
            "The type that stands for it is in another module.",
            "Tell users the new path.",
        ],
    )
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "method-changed",
        OPERATION,
        fact!(Method),
        CHANGED,
        ["An operation has another method.", "Calls of an old client fail.", "Tell users to update."],
    )
    .is(Code::Patch, Wire::Breaks),
    Rule::new(
        "path-changed",
        OPERATION,
        fact!(Path),
        CHANGED,
        ["An operation has another path.", "Calls of an old client fail.", "Tell users to update."],
    )
    .is(Code::Patch, Wire::Breaks),
    Rule::new(
        "operation-server-changed",
        OPERATION,
        fact!(Server),
        ANY,
        [
            "An operation is on another server.",
            "An old client calls the old host.",
            "Tell users to update before the old host goes.",
        ],
    )
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "arguments-reordered",
        &[Kind::Operation, Kind::Object],
        fact!(Arguments),
        CHANGED,
        [
            "The required inputs have another order.",
            "Arguments are positional, so old calls do not compile, or pass values to the wrong inputs.",
            "Tell users the new order.",
        ],
    )
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "response-type-changed",
        OPERATION,
        fact!(Type),
        CHANGED,
        [
            "An operation returns another type.",
            "Code reads other fields, and an old client may not find its own.",
            "Tell users what to read.",
        ],
    )
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "response-added",
        OPERATION,
        fact!(Type),
        ADDED,
        [
            "An operation returns a body, and returned none.",
            "The type of the result is another one. An old client ignores the body.",
            "Tell users what to read.",
        ],
    )
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "response-removed",
        OPERATION,
        fact!(Type),
        REMOVED,
        [
            "An operation returns no body any more.",
            "The type of the result is empty, and an old client cannot read the response.",
            "Tell users where to find the values.",
        ],
    )
    .is(Code::Major, Wire::Breaks),
    Rule::new(
        "became-idempotent",
        OPERATION,
        fact!(Idempotent),
        ADDED,
        ["A call can be repeated without harm.", "The client retries it after more failures.", "Nothing."],
    ),
    Rule::new(
        "became-not-idempotent",
        OPERATION,
        fact!(Idempotent),
        REMOVED,
        [
            "A repeated call has another effect.",
            "An old client may repeat a call that must not be repeated.",
            "Tell users to update.",
        ],
    )
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "operation-became-preview",
        OPERATION,
        fact!(Preview),
        ADDED,
        [
            "An operation became a preview.",
            "Its function needs the feature for previews, and may change without notice.",
            "Tell users to enable the feature.",
        ],
    )
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "operation-became-stable",
        OPERATION,
        fact!(Preview),
        REMOVED,
        [
            "An operation is no preview any more.",
            "Its function is there without the feature for previews.",
            "Nothing.",
        ],
    )
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "operation-deprecated",
        OPERATION,
        fact!(Deprecated),
        ADDED,
        [
            "An operation is deprecated.",
            "The compiler warns about its use, and it may go.",
            "Tell users what to call instead.",
        ],
    )
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "operation-not-deprecated",
        OPERATION,
        fact!(Deprecated),
        REMOVED,
        ["An operation is not deprecated any more.", "The compiler does not warn about its use.", "Nothing."],
    ),
    Rule::new(
        "deprecation-changed",
        Kind::ALL,
        fact!(Deprecated),
        CHANGED,
        [
            "The advice about a deprecated item has changed.",
            "The compiler shows the new text.",
            "Read both texts.",
        ],
    ),
];
