//! All tables.

use super::rule::Rule;
use super::{
    access, alternative, api, audit, error, field, field_name, flow, limit, message, operation, parameter,
    types,
};

/// All rules, by topic.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    TOPICS.iter().flat_map(|(_, rules)| *rules)
}

/// The rule with a name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.name == name)
}

/// The rules of each topic.
pub(super) const TOPICS: &[(&str, &[Rule])] = &[
    ("The API and its documentation", api::RULES),
    ("Rights and throughput", access::RULES),
    ("Operations", operation::RULES),
    ("Jobs, pages and webhooks", flow::RULES),
    ("Errors", error::RULES),
    ("Parameters", parameter::RULES),
    ("Headers and bodies", message::RULES),
    ("Valid values", limit::RULES),
    ("Fields", field::RULES),
    ("Names and encodings of fields", field_name::RULES),
    ("Types", types::RULES),
    ("Values and variants", alternative::RULES),
    ("Findings of audits alone", audit::RULES),
];

/// The rule about the same difference from the new description to the old one.
#[must_use]
pub fn mirror(rule: &Rule) -> Option<&'static Rule> {
    all().find(|other| rule.is_mirrored_by(other))
}
