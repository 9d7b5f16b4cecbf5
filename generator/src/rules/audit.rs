//! Rules of `audit` that are about no difference between two descriptions.

use super::rule::{CHANGED, Code, Rule, Wire, fact};

/// The rules of this file.
pub(super) const RULES: &[Rule] = &[
    Rule::new(
        UNNEEDED,
        &[],
        fact!(Unverified),
        CHANGED,
        [
            "A difference on purpose is none.",
            "The published description says the same as the spec, or the spec no longer says what differed.",
            "Remove the entry of `differs`.",
        ],
    )
    .is(Code::Patch, Wire::Safe),
    Rule::new(
        EXAMPLE,
        &[],
        fact!(Example),
        CHANGED,
        [
            "A published example does not fit the type in the spec.",
            "Either is wrong, and a client that believes the spec may not read such a response.",
            "Find out which is right. An example that is wrong goes under `differs`.",
        ],
    )
    .is(Code::Patch, Wire::MayBreak),
];

/// The rule about an entry of `differs` without a difference.
pub(crate) const UNNEEDED: &str = "difference-on-purpose-is-none";
/// The rule about an example that does not fit its type.
pub(crate) const EXAMPLE: &str = "published-example-does-not-fit";
