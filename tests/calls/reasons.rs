//! Rules that no call can prove, and those that no edit has alone.

use std::fmt;

/// The reason why no call proves the verdict of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reason {
    /// Users log in by a browser, and tokens come from outside.
    LogIn,
    /// The client hands values to the program that calls it, which alone compares them.
    Program,
    /// Files come from hosts that no spec describes.
    OtherHost,
    /// Any edit is also reported by a rule with a worse verdict.
    NeverAlone,
    /// The rule is about one description, so that there is no client from before.
    OneDescription,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::LogIn => "only users who log in meet it",
            Self::Program => "only the program that calls the client can tell",
            Self::OtherHost => "files come from hosts that no spec describes",
            Self::NeverAlone => "another rule about the same edit has a worse verdict",
            Self::OneDescription => "it is about one description",
        })
    }
}

/// Rules that no call proves.
pub(super) const REASONS: &[(&str, Reason)] = &[
    ("authorization-page-added", Reason::LogIn),
    ("authorization-page-removed", Reason::LogIn),
    ("authorization-page-changed", Reason::LogIn),
    ("region-authorization-page-removed", Reason::LogIn),
    ("token-endpoint-changed", Reason::LogIn),
    ("scope-removed", Reason::LogIn),
    ("scope-renamed", Reason::LogIn),
    ("capability-renamed", Reason::Program),
    ("response-range-widened", Reason::Program),
    ("response-pattern-changed", Reason::Program),
    ("response-default-changed", Reason::Program),
    ("download-removed", Reason::OtherHost),
    ("download-time-shortened", Reason::OtherHost),
    ("variant-type-not-shared", Reason::NeverAlone),
    ("difference-on-purpose-is-none", Reason::OneDescription),
    ("published-example-does-not-fit", Reason::OneDescription),
];

/// Rules that are never alone, each with the rule that any edit has too.
pub(super) const COMPANIONS: &[(&str, &str)] = &[
    ("path-parameter-added", "path-changed"),
    ("path-parameter-removed", "path-changed"),
    ("page-style-changed", "page-parameter-changed"),
];
