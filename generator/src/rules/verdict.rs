//! The meaning of a difference: its rule, and the worst verdict of all rules about it.

use super::rule::{Access, Code, Rule, Wire};
use super::table;
use crate::compare::Change;

/// A difference with its meaning.
#[derive(Debug)]
pub struct Judged {
    /// The difference.
    pub change: Change,
    /// The rule that names it.
    pub rule: &'static Rule,
    /// The effect on code.
    pub code: Code,
    /// The effect on calls of an old client.
    pub wire: Wire,
    /// The effect on rights and throughput.
    pub access: Access,
    /// The advice, if it is not that of the rule.
    pub todo: Option<String>,
    /// The reason for a difference on purpose.
    pub because: Option<String>,
}

impl Judged {
    /// A note about one item, by a rule that is about no difference between two.
    pub(crate) fn note(rule: &'static Rule, change: Change, todo: String) -> Self {
        Self {
            change,
            rule,
            code: rule.code,
            wire: rule.wire,
            access: rule.access,
            todo: Some(todo),
            because: None,
        }
    }
}

/// Judges differences.
///
/// # Panics
///
/// If no rule is about one of them.
#[must_use]
pub fn judge(changes: Vec<Change>) -> Vec<Judged> {
    changes.into_iter().map(judged).collect()
}

fn judged(change: Change) -> Judged {
    let rules: Vec<&'static Rule> = table::all().filter(|rule| rule.is_about(&change)).collect();
    let worst = rules.iter().copied().max_by_key(|rule| (rule.code, rule.wire, rule.access));
    let rule = worst.unwrap_or_else(|| {
        panic!("there is no rule about {:?} {:?} of a {}", change.about, change.way, change.kind.word())
    });
    let code = rules.iter().map(|rule| rule.code).max().unwrap_or(rule.code);
    // Previews change outside of semantic versioning, in a minor version.
    let code = if change.is_preview { code.min(Code::Minor) } else { code };
    let wire = rules.iter().map(|rule| rule.wire).max().unwrap_or(rule.wire);
    let access = rules.iter().map(|rule| rule.access).max().unwrap_or(rule.access);
    Judged { change, rule, code, wire, access, todo: None, because: None }
}
