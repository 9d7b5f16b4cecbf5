//! Rules about jobs, pages and webhooks.

use super::rule::{ADDED, CHANGED, Code, ITEM, NAME, REMOVED, Rule, Wire, fact};
use crate::facts::Kind;

const OPERATION: &[Kind] = &[Kind::Operation];
const WEBHOOK: &[Kind] = &[Kind::Webhook];

/// The rules of this file.
pub(super) const RULES: &[Rule] = &[
    Rule::new(
        "job-started",
        OPERATION,
        fact!(PolledBy),
        ADDED,
        ["An operation starts a job.", "The client can wait for the job.", "Nothing."],
    )
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "job-not-started",
        OPERATION,
        fact!(PolledBy),
        REMOVED,
        [
            "An operation starts no job any more.",
            "The function that waits for the job is gone.",
            "Tell users what to call instead.",
        ],
    )
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "job-polled-elsewhere",
        OPERATION,
        fact!(PolledBy),
        CHANGED,
        [
            "Another operation polls the job.",
            "An old client polls the old operation. The result of waiting may have another type.",
            "Tell users to update.",
        ],
    )
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "job-state-added",
        &[Kind::Poll],
        ITEM,
        ADDED,
        ["An operation polls a job.", "The client knows the state of the job.", "Nothing."],
    )
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "job-state-removed",
        &[Kind::Poll],
        ITEM,
        REMOVED,
        [
            "An operation polls no job any more.",
            "The functions that wait for the job are gone.",
            "Tell users what to call instead.",
        ],
    )
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "job-path-changed",
        &[Kind::Poll],
        fact!(JobId JobStatus),
        CHANGED,
        [
            "The state of a job is in other fields.",
            "An old client does not find the state, so it waits in vain.",
            "Tell users to update.",
        ],
    )
    .is(Code::Patch, Wire::Breaks),
    Rule::new(
        "job-result-changed",
        &[Kind::Poll],
        fact!(JobResult),
        CHANGED,
        [
            "The result of a job is in another field.",
            "Waiting for the job returns another type, and an old client does not find the result.",
            "Tell users what to read.",
        ],
    )
    .is(Code::Major, Wire::Breaks),
    Rule::new(
        "job-error-changed",
        &[Kind::Poll],
        fact!(JobError),
        CHANGED,
        [
            "The error of a failed job is in another field.",
            "Waiting for the job may report another type, and an old client does not find the error.",
            "Tell users what to read.",
        ],
    )
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "job-statuses-changed",
        &[Kind::Poll],
        fact!(JobDone JobFailed),
        CHANGED,
        [
            "Other statuses mean that a job is over.",
            "An old client does not recognize the end of a job, so it waits in vain.",
            "Tell users to update.",
        ],
    )
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "pages-added",
        &[Kind::Pages],
        ITEM,
        ADDED,
        ["A list comes in pages.", "The client can list all items.", "Nothing."],
    )
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "pages-removed",
        &[Kind::Pages],
        ITEM,
        REMOVED,
        [
            "A list does not come in pages any more.",
            "The functions that list pages and items are gone.",
            "Tell users to read the response itself.",
        ],
    )
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "page-style-changed",
        &[Kind::Pages],
        fact!(PageStyle),
        CHANGED,
        [
            "Pages are selected in another way.",
            "An old client gets the first page again, or none.",
            "Tell users to update.",
        ],
    )
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "page-parameter-changed",
        &[Kind::Pages],
        fact!(PageParameter PageNext),
        CHANGED,
        [
            "Pages are selected by another parameter or field.",
            "An old client gets the first page again, or ends early.",
            "Tell users to update.",
        ],
    )
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "page-items-changed",
        &[Kind::Pages],
        fact!(PageItems),
        CHANGED,
        [
            "The items of a page are in another field.",
            "Items may have another type, and an old client finds none.",
            "Tell users what to read.",
        ],
    )
    .is(Code::Major, Wire::Breaks),
    Rule::new(
        "webhook-added",
        WEBHOOK,
        ITEM,
        ADDED,
        [
            "The API sends another notification.",
            "Programs receive it if they ask for it, and have its type without the feature for previews.",
            "Nothing.",
        ],
    )
    .is(Code::Minor, Wire::Safe),
    Rule::new(
        "webhook-removed",
        WEBHOOK,
        ITEM,
        REMOVED,
        [
            "The API does not send a notification any more.",
            "Programs wait for it in vain. Its type needs the feature for previews, if only those have it.",
            "Poll instead.",
        ],
    )
    .is(Code::Major, Wire::Breaks),
    Rule::new(
        "webhook-renamed",
        WEBHOOK,
        NAME,
        CHANGED,
        ["A notification has another name.", "Only documentation shows the name.", "Nothing."],
    ),
    Rule::new(
        "webhook-payload-changed",
        WEBHOOK,
        fact!(Type),
        CHANGED,
        [
            "A notification has another type.",
            "An old client may not read it. The old type needs the feature for previews, if only those have it.",
            "Tell users what to read.",
        ],
    )
    .is(Code::Major, Wire::MayBreak),
    Rule::new(
        "webhook-became-preview",
        WEBHOOK,
        fact!(Preview),
        ADDED,
        [
            "A notification became a preview.",
            "Its type needs the feature for previews, if only those have it.",
            "Tell users to enable the feature.",
        ],
    )
    .is(Code::Major, Wire::Safe),
    Rule::new(
        "webhook-became-stable",
        WEBHOOK,
        fact!(Preview),
        REMOVED,
        [
            "A notification is no preview any more.",
            "Its type is there without the feature for previews.",
            "Nothing.",
        ],
    )
    .is(Code::Minor, Wire::Safe),
];
