//! Rules about errors: their statuses, codes and bodies.

use super::rule::{ADDED, ANY, CHANGED, Code, ITEM, NAME, REMOVED, Rule, Wire, fact};
use crate::compare::Uses;
use crate::facts::Kind;

const STATUS: &[Kind] = &[Kind::Status];
const CODE: &[Kind] = &[Kind::ErrorCode];
const BODY: &[Kind] = &[Kind::ErrorBody];

/// The rules of this file.
pub(super) const RULES: &[Rule] = &[
    Rule::new(
        "status-added",
        STATUS,
        ITEM,
        ADDED,
        ["An operation documents another status of errors.", "The client reads every status.", "Handle it."],
    )
    .uses(Uses::Same),
    Rule::new(
        "status-removed",
        STATUS,
        ITEM,
        REMOVED,
        [
            "An operation does not document a status of errors any more.",
            "Code that handles it may never run.",
            "Remove the code.",
        ],
    )
    .uses(Uses::Same),
    Rule::new(
        "status-with-type-added",
        STATUS,
        ITEM,
        ADDED,
        [
            "An operation documents another status of errors, whose type was not in responses, or only in previews.",
            "The client reads every status. The type gets a field for unknown ones, or is there without the feature for previews.",
            "Handle it.",
        ],
    )
    .uses(Uses::Gained)
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "status-with-type-removed",
        STATUS,
        ITEM,
        REMOVED,
        [
            "An operation does not document a status of errors any more, whose type is in no response now, or only in previews.",
            "The type loses its field for unknown ones, or needs the feature for previews.",
            "Tell users what to write instead.",
        ],
    )
    .uses(Uses::Lost)
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "status-changed",
        STATUS,
        NAME,
        CHANGED,
        [
            "Errors have another status.",
            "Code that looks for the old status does not find it.",
            "Look for the new status, or better for the error code.",
        ],
    )
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "status-body-changed",
        STATUS,
        fact!(Type),
        ANY,
        [
            "Errors of a status have another body.",
            "An old client may find neither code nor message.",
            "Tell users to update.",
        ],
    )
    .is(Code::Patch, Wire::MayBreak)
    .uses(Uses::Same),
    Rule::new(
        "status-body-type-added",
        STATUS,
        fact!(Type),
        ANY,
        [
            "Errors of a status have another body, whose type was not in responses, or only in previews.",
            "An old client may find neither code nor message. The type gets a field for unknown ones, or is there without the feature for previews.",
            "Tell users to update.",
        ],
    )
    .uses(Uses::Gained)
    .is(Code::Minor, Wire::MayBreak),
    Rule::new(
        "status-body-type-removed",
        STATUS,
        fact!(Type),
        ANY,
        [
            "Errors of a status have another body, and the type of the old one is in no response now, or only in previews.",
            "An old client may find neither code nor message. The old type loses its field for unknown ones, or needs the feature for previews.",
            "Tell users what to write instead.",
        ],
    )
    .uses(Uses::Lost)
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "status-body-type-exchanged",
        STATUS,
        fact!(Type),
        ANY,
        [
            "Errors of a status have another body, whose type takes the place of the old one in responses, or outside of previews.",
            "An old client may find neither code nor message. The old type loses its field for unknown ones, or needs the feature for previews.",
            "Tell users what to write instead.",
        ],
    )
    .uses(Uses::Exchanged)
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "error-code-added",
        CODE,
        ITEM,
        ADDED,
        ["An operation documents another error code.", "The client reads every code.", "Handle it."],
    ),
    Rule::new(
        "error-code-removed",
        CODE,
        ITEM,
        REMOVED,
        [
            "An operation does not document an error code any more.",
            "Code that handles it may never run.",
            "Remove the code.",
        ],
    ),
    Rule::new(
        "error-code-renamed",
        CODE,
        NAME,
        CHANGED,
        [
            "An error code has another name.",
            "Code that looks for the old name does not find it.",
            "Look for the new name.",
        ],
    )
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "error-body-added",
        BODY,
        ITEM,
        ADDED,
        [
            "Some errors have another body.",
            "The client reads the code and the message from that body too.",
            "Nothing.",
        ],
    )
    .is(Code::Patch, Wire::MayBreak)
    .uses(Uses::Same),
    Rule::new(
        "error-body-removed",
        BODY,
        ITEM,
        REMOVED,
        [
            "A body of errors is gone.",
            "The client does not read codes and messages from that body any more.",
            "Check that no operation returns that body.",
        ],
    )
    .is(Code::Patch, Wire::Safe)
    .uses(Uses::Same),
    Rule::new(
        "error-body-with-type-added",
        BODY,
        ITEM,
        ADDED,
        [
            "Some errors have another body, whose type was not in responses, or only in previews.",
            "An old client does not read it. The type gets a field for unknown ones, or is there without the feature for previews.",
            "Tell users to update.",
        ],
    )
    .uses(Uses::Gained)
    .is(Code::Minor, Wire::MayBreak),
    Rule::new(
        "error-body-with-type-removed",
        BODY,
        ITEM,
        REMOVED,
        [
            "A body of errors is gone, whose type is in no response now, or only in previews.",
            "The type loses its field for unknown ones, or needs the feature for previews.",
            "Tell users what to write instead.",
        ],
    )
    .uses(Uses::Lost)
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "error-body-type-changed",
        BODY,
        fact!(Type),
        CHANGED,
        [
            "The body of errors has another type.",
            "The type of error bodies is public, and an old client reads the old fields.",
            "Tell users what to read.",
        ],
    )
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "error-code-path-changed",
        BODY,
        fact!(Code),
        CHANGED,
        [
            "The code of errors is in another field.",
            "An old client finds no code, so it cannot recognize errors. Codes have the type of the field.",
            "Tell users to update.",
        ],
    )
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "error-message-path-changed",
        BODY,
        fact!(Message),
        CHANGED,
        [
            "The message of errors is in another field.",
            "An old client shows errors without their message.",
            "Tell users to update.",
        ],
    )
    .is(Code::Patch, Wire::MayBreak),
];
