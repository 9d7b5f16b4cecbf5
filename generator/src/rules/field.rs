//! Rules about fields of requests and responses.

use super::rule::{ADDED, CHANGED, Code, ITEM, LOOSENED, REMOVED, Rule, TIGHTENED, Wire, fact};
use crate::facts::Kind;

const FIELD: &[Kind] = &[Kind::Field];

/// The rules of this file.
pub(super) const RULES: &[Rule] = &[
    Rule::new(
        "required-request-field-added",
        FIELD,
        ITEM,
        ADDED,
        [
            "A request has another required field.",
            "The constructor has another argument, and requests of an old client lack the field.",
            "Tell users what to pass.",
        ],
    )
    .request()
    .required(true)
    .is(Code::Major, Wire::Breaks),
    Rule::new(
        "optional-request-field-added",
        FIELD,
        ITEM,
        ADDED,
        ["A request has another optional field.", "The type has a setter for it.", "Nothing."],
    )
    .request()
    .required(false)
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "required-request-field-removed",
        FIELD,
        ITEM,
        REMOVED,
        [
            "A required field of a request is gone.",
            "The constructor has one argument less, and the API may refuse what an old client sends.",
            "Tell users to leave the argument out.",
        ],
    )
    .request()
    .required(true)
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "optional-request-field-removed",
        FIELD,
        ITEM,
        REMOVED,
        [
            "An optional field of a request is gone.",
            "The setter is gone, and the API ignores or refuses what an old client sends.",
            "Tell users what to do instead.",
        ],
    )
    .request()
    .required(false)
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "required-response-field-added",
        FIELD,
        ITEM,
        ADDED,
        ["A response has another field.", "An old client keeps it as an unknown field.", "Nothing."],
    )
    .response()
    .required(true)
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "optional-response-field-added",
        FIELD,
        ITEM,
        ADDED,
        ["A response has another optional field.", "An old client keeps it as an unknown field.", "Nothing."],
    )
    .response()
    .required(false)
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "required-response-field-removed",
        FIELD,
        ITEM,
        REMOVED,
        [
            "A required field of a response is gone.",
            "Code that reads it does not compile, and an old client cannot read the response.",
            "Tell users what to read instead.",
        ],
    )
    .response()
    .required(true)
    .is(Code::Major, Wire::Breaks),
    Rule::new(
        "optional-response-field-removed",
        FIELD,
        ITEM,
        REMOVED,
        [
            "An optional field of a response is gone.",
            "Code that reads it does not compile. An old client finds no value.",
            "Tell users what to read instead.",
        ],
    )
    .response()
    .required(false)
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "request-field-became-required",
        FIELD,
        fact!(Required),
        TIGHTENED,
        [
            "A field of a request became required.",
            "The setter became an argument of the constructor, and requests without the field fail.",
            "Tell users what to pass.",
        ],
    )
    .request()
    .is(Code::Major, Wire::Breaks),
    Rule::new(
        "request-field-became-optional",
        FIELD,
        fact!(Required),
        LOOSENED,
        [
            "A field of a request became optional.",
            "The argument of the constructor became a setter. Requests with the field succeed as before.",
            "Tell users to call the setter.",
        ],
    )
    .request()
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "response-field-became-required",
        FIELD,
        fact!(Required),
        TIGHTENED,
        [
            "A field of a response is always there.",
            "Code that handles its absence does not compile.",
            "Tell users to read the value itself.",
        ],
    )
    .response()
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "response-field-became-optional",
        FIELD,
        fact!(Required),
        LOOSENED,
        [
            "A field of a response may be absent.",
            "Code that reads it does not compile, and an old client cannot read a response without it.",
            "Tell users to handle its absence.",
        ],
    )
    .response()
    .is(Code::Major, Wire::Breaks),
    Rule::new(
        "request-field-became-nullable",
        FIELD,
        fact!(Nullable),
        LOOSENED,
        ["A field of a request may be `null`.", "More requests are valid.", "Nothing."],
    )
    .request(),
    Rule::new(
        "request-field-became-not-nullable",
        FIELD,
        fact!(Nullable),
        TIGHTENED,
        [
            "A field of a request may not be `null` any more.",
            "The API may refuse `null`.",
            "Leave the field out instead.",
        ],
    )
    .request()
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "response-field-became-nullable",
        FIELD,
        fact!(Nullable),
        LOOSENED,
        [
            "A field of a response may be `null`.",
            "The client reads `null` as absent, or as the default.",
            "Nothing.",
        ],
    )
    .response(),
    Rule::new(
        "response-field-became-not-nullable",
        FIELD,
        fact!(Nullable),
        TIGHTENED,
        ["A field of a response is never `null`.", "All responses are still valid.", "Nothing."],
    )
    .response(),
    Rule::new(
        "request-field-type-changed",
        FIELD,
        fact!(Type),
        CHANGED,
        [
            "A field of a request has another type.",
            "Values of the old type do not compile, and the API may refuse them.",
            "Tell users what to pass.",
        ],
    )
    .request()
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "response-field-type-changed",
        FIELD,
        fact!(Type),
        CHANGED,
        [
            "A field of a response has another type.",
            "Code that reads it does not compile, and an old client may not read the response.",
            "Tell users what to read.",
        ],
    )
    .response()
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "idempotency-key-added",
        FIELD,
        fact!(IdempotencyKey),
        ADDED,
        [
            "The API recognizes a repeated call by a field.",
            "The client makes a key for each call, so the field is a setter.",
            "Tell users that they need not pass a key.",
        ],
    )
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "idempotency-key-removed",
        FIELD,
        fact!(IdempotencyKey),
        REMOVED,
        [
            "The API does not recognize a repeated call by a field any more.",
            "The client makes no key and does not repeat the call.",
            "Tell users what to pass.",
        ],
    )
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "download-added",
        FIELD,
        fact!(Download),
        ADDED,
        ["A text is the URL of a file.", "The file can be downloaded by the URL.", "Nothing."],
    ),
    Rule::new(
        "download-removed",
        FIELD,
        fact!(Download),
        REMOVED,
        [
            "A text is not the URL of a file any more.",
            "Downloads of it may fail.",
            "Tell users where to find the file.",
        ],
    )
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "download-time-shortened",
        FIELD,
        fact!(Download),
        TIGHTENED,
        [
            "The URL of a file is valid for a shorter time.",
            "Downloads that start late or take long may fail.",
            "Download the file sooner.",
        ],
    )
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "download-time-extended",
        FIELD,
        fact!(Download),
        LOOSENED,
        ["The URL of a file is valid for a longer time.", "Downloads succeed as before.", "Nothing."],
    ),
    Rule::new(
        "field-became-preview",
        FIELD,
        fact!(Preview),
        ADDED,
        [
            "A field became a preview.",
            "It needs the feature for previews.",
            "Tell users to enable the feature.",
        ],
    )
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "field-became-stable",
        FIELD,
        fact!(Preview),
        REMOVED,
        ["A field is no preview any more.", "It is there without the feature for previews.", "Nothing."],
    )
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "field-deprecated",
        FIELD,
        fact!(Deprecated),
        ADDED,
        [
            "A field is deprecated.",
            "The compiler warns about its use, and it may go.",
            "Tell users what to use instead.",
        ],
    )
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "field-not-deprecated",
        FIELD,
        fact!(Deprecated),
        REMOVED,
        ["A field is not deprecated any more.", "The compiler does not warn about its use.", "Nothing."],
    ),
];
