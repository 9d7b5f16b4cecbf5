//! Rules about rights and throughput.

use super::rule::{
    ADDED, ANY, Access, CHANGED, Code, ITEM, LOOSENED, NAME, REMOVED, Rule, TIGHTENED, Wire, fact,
};
use crate::facts::Kind;

const OPERATION: &[Kind] = &[Kind::Operation];
const LIMIT: &[Kind] = &[Kind::RateLimit];

/// The rules of this file.
pub(super) const RULES: &[Rule] = &[
    Rule::new(
        "authentication-changed",
        OPERATION,
        fact!(Auth),
        CHANGED,
        [
            "An operation authenticates in another way.",
            "An old client sends the wrong credentials. Only a call that takes an ID and a secret has `basic_auth`.",
            "Tell users which credentials to pass.",
        ],
    )
    .is(Code::Major, Wire::Breaks),
    Rule::new(
        "scopes-required",
        OPERATION,
        fact!(Scopes),
        TIGHTENED,
        [
            "An operation needs more scopes.",
            "Tokens of present users lack them, so their calls fail with status 403.",
            "Request the scopes at login, and let users authorize again.",
        ],
    )
    .is(Code::Patch, Wire::Breaks)
    .access(Access::LogIn),
    Rule::new(
        "scopes-relaxed",
        OPERATION,
        fact!(Scopes),
        LOOSENED,
        [
            "An operation needs fewer scopes.",
            "All tokens that sufficed still do.",
            "Request no more scopes than you need.",
        ],
    )
    .access(Access::Freer),
    Rule::new(
        "scopes-changed",
        OPERATION,
        fact!(Scopes),
        CHANGED,
        [
            "An operation needs other scopes.",
            "Some tokens that sufficed do not any more.",
            "Request the scopes at login, and let users authorize again.",
        ],
    )
    .is(Code::Patch, Wire::Breaks)
    .access(Access::LogIn),
    Rule::new(
        "scopes-known",
        OPERATION,
        fact!(Scopes),
        ADDED,
        [
            "The scopes of an operation are known now.",
            "The client can tell before a call whether a token suffices.",
            "Nothing.",
        ],
    ),
    Rule::new(
        "scopes-unknown",
        OPERATION,
        fact!(Scopes),
        REMOVED,
        [
            "The scopes of an operation are unknown now.",
            "The client cannot tell before a call whether a token suffices.",
            "Nothing.",
        ],
    ),
    Rule::new(
        "scope-added",
        &[Kind::Scope],
        ITEM,
        ADDED,
        ["The API has another scope.", "Nobody needs it until an operation names it.", "Nothing."],
    ),
    Rule::new(
        "scope-removed",
        &[Kind::Scope],
        ITEM,
        REMOVED,
        ["A scope is gone.", "A login that requests it may fail.", "Do not request it any more."],
    )
    .is(Code::Patch, Wire::MayBreak)
    .access(Access::LogIn),
    Rule::new(
        "scope-renamed",
        &[Kind::Scope],
        NAME,
        CHANGED,
        [
            "A scope has another name.",
            "A login that requests the old name may fail, and old tokens lack the new one.",
            "Request the new name at login, and let users authorize again.",
        ],
    )
    .is(Code::Patch, Wire::MayBreak)
    .access(Access::LogIn),
    Rule::new(
        "capability-added",
        &[Kind::Capability],
        ITEM,
        ADDED,
        [
            "The API has another capability of plans.",
            "Nobody needs it until an operation names it.",
            "Nothing.",
        ],
    ),
    Rule::new(
        "capability-removed",
        &[Kind::Capability],
        ITEM,
        REMOVED,
        ["A capability of plans is gone.", "No operation needs it any more.", "Nothing."],
    ),
    Rule::new(
        "capability-renamed",
        &[Kind::Capability],
        NAME,
        CHANGED,
        [
            "A capability of plans has another name.",
            "A program that looks for the old name does not find it.",
            "Look for the new name.",
        ],
    )
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "capability-required",
        OPERATION,
        fact!(Capability),
        ADDED,
        [
            "An operation needs a capability of the user's plan.",
            "Calls for users of other plans fail.",
            "Ask for the user's capabilities before the call.",
        ],
    )
    .is(Code::Patch, Wire::MayBreak)
    .access(Access::Plan),
    Rule::new(
        "capability-not-required",
        OPERATION,
        fact!(Capability),
        REMOVED,
        [
            "An operation needs no capability of the user's plan any more.",
            "It works for users of every plan.",
            "Nothing.",
        ],
    )
    .access(Access::Freer),
    Rule::new(
        "required-capability-changed",
        OPERATION,
        fact!(Capability),
        CHANGED,
        [
            "An operation needs another capability of the user's plan.",
            "Calls for some users fail who could make them before.",
            "Ask for the user's capabilities before the call.",
        ],
    )
    .is(Code::Patch, Wire::MayBreak)
    .access(Access::Plan),
    Rule::new(
        "plan-required",
        OPERATION,
        fact!(Plan),
        ADDED,
        [
            "Only some plans allow an operation.",
            "Calls for users of other plans fail.",
            "Tell users which plan they need.",
        ],
    )
    .is(Code::Patch, Wire::MayBreak)
    .access(Access::Plan),
    Rule::new(
        "plan-not-required",
        OPERATION,
        fact!(Plan),
        REMOVED,
        ["Every plan allows an operation.", "It works for all users.", "Nothing."],
    )
    .access(Access::Freer),
    Rule::new(
        "plan-changed",
        OPERATION,
        fact!(Plan),
        CHANGED,
        [
            "Other plans allow an operation.",
            "Calls for some users may fail who could make them before.",
            "Tell users which plan they need.",
        ],
    )
    .is(Code::Patch, Wire::MayBreak)
    .access(Access::Plan),
    Rule::new(
        "price-added",
        OPERATION,
        fact!(Credits),
        ADDED,
        ["A call costs credits.", "Calls fail when the credits are used up.", "Plan for the price."],
    )
    .is(Code::Patch, Wire::MayBreak)
    .access(Access::Dearer),
    Rule::new(
        "price-removed",
        OPERATION,
        fact!(Credits),
        REMOVED,
        ["A call costs no credits any more.", "Calls do not fail for lack of credits.", "Nothing."],
    )
    .access(Access::Freer),
    Rule::new(
        "price-changed",
        OPERATION,
        fact!(Credits),
        CHANGED,
        ["A call has another price.", "Credits last for another number of calls.", "Plan for the price."],
    )
    .access(Access::Dearer),
    Rule::new(
        "rate-limit-added",
        LIMIT,
        ITEM,
        ADDED,
        [
            "An operation has another rate limit.",
            "An old client does not observe it, so its calls can fail with status 429.",
            "Expect fewer calls in a time.",
        ],
    )
    .is(Code::Patch, Wire::MayBreak)
    .access(Access::Slower),
    Rule::new(
        "rate-limit-removed",
        LIMIT,
        ITEM,
        REMOVED,
        [
            "A rate limit of an operation is gone.",
            "An old client waits for longer than it needs to.",
            "Update to make more calls.",
        ],
    )
    .access(Access::Freer),
    Rule::new(
        "rate-limit-lowered",
        LIMIT,
        fact!(Rate),
        TIGHTENED,
        [
            "A rate limit allows fewer calls.",
            "An old client makes too many, so its calls can fail with status 429.",
            "Expect fewer calls in a time.",
        ],
    )
    .is(Code::Patch, Wire::MayBreak)
    .access(Access::Slower),
    Rule::new(
        "rate-limit-raised",
        LIMIT,
        fact!(Rate),
        LOOSENED,
        [
            "A rate limit allows more calls.",
            "An old client waits for longer than it needs to.",
            "Update to make more calls.",
        ],
    )
    .access(Access::Freer),
    Rule::new(
        "rate-limit-window-changed",
        LIMIT,
        fact!(Rate),
        CHANGED,
        [
            "A rate limit counts calls in another time, at the same rate.",
            "The number of calls at once changes.",
            "Expect other delays.",
        ],
    )
    .is(Code::Patch, Wire::MayBreak)
    .access(Access::Slower),
    Rule::new(
        "rate-limit-owner-changed",
        LIMIT,
        fact!(Per),
        CHANGED,
        [
            "A rate limit counts the calls of another owner.",
            "An old client counts the wrong calls, so some can fail with status 429.",
            "Expect other delays.",
        ],
    )
    .is(Code::Patch, Wire::MayBreak)
    .access(Access::Slower),
    Rule::new(
        "rate-limit-document-changed",
        OPERATION,
        fact!(Document),
        ANY,
        [
            "A rate limit counts calls for another document.",
            "An old client counts the wrong calls, so some can fail with status 429.",
            "Expect other delays.",
        ],
    )
    .is(Code::Patch, Wire::MayBreak)
    .access(Access::Slower),
    Rule::new(
        "throttling-code-added",
        &[Kind::Throttled],
        ITEM,
        ADDED,
        [
            "Another error code means that calls are too frequent.",
            "The client retries after that code, but an old client does not.",
            "Tell users to update.",
        ],
    )
    .is(Code::Patch, Wire::MayBreak),
    Rule::new(
        "throttling-code-removed",
        &[Kind::Throttled],
        ITEM,
        REMOVED,
        [
            "An error code does not mean any more that calls are too frequent.",
            "The client does not retry after that code.",
            "Handle the error.",
        ],
    ),
    Rule::new(
        "throttling-code-renamed",
        &[Kind::Throttled],
        NAME,
        CHANGED,
        [
            "The code that means that calls are too frequent has another name.",
            "An old client does not retry after the new code.",
            "Tell users to update.",
        ],
    )
    .is(Code::Patch, Wire::MayBreak),
];
