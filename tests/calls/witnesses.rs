//! The witnesses of each rule.

use super::reasons::{COMPANIONS, REASONS};
use crate::rules::Edit;
use generator::rules::{self, Rule, Wire};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// The witnesses of all rules.
#[derive(Debug, Default)]
pub(super) struct Witnesses(BTreeMap<&'static str, Witness>);

/// The witnesses of a rule.
#[derive(Debug, Default)]
struct Witness {
    /// A call that fails or means something else.
    fails: Option<String>,
    /// A call that is as before.
    passes: Option<String>,
    /// Set if there is an edit after which no call fails.
    is_safe: bool,
}

/// The worst verdict of the rules about an edit, and the rules that it is a witness for.
pub(super) fn verdict(edit: &Edit) -> (Wire, BTreeSet<&'static str>) {
    for (rule, companion) in COMPANIONS {
        let has = |name: &str| edit.rules.contains(&name);
        assert!(!has(rule) || has(companion), "{}: {rule} is without {companion}", edit.text);
    }
    let rules: Vec<&Rule> = edit.rules.iter().filter_map(|name| rules::find(name)).collect();
    let worst = rules.iter().map(|rule| rule.wire).max().expect("a rule");
    let mut names: BTreeSet<&'static str> =
        rules.iter().filter(|rule| rule.wire == worst).map(|rule| rule.name).collect();
    for (rule, companion) in COMPANIONS {
        if names.contains(rule) {
            names.remove(companion);
        }
    }
    if worst != Wire::Safe && names.len() > 1 {
        names.clear();
    }
    (worst, names)
}

impl Witnesses {
    /// Adds a call that fails.
    pub(super) fn add_failure(&mut self, rules: &BTreeSet<&'static str>, failure: &str) {
        for rule in rules {
            self.0.entry(rule).or_default().fails.get_or_insert_with(|| failure.to_owned());
        }
    }

    /// Adds a call that fails or means something else, and one that is as before.
    pub(super) fn add_both(&mut self, rule: &'static str, [fails, passes]: [Option<String>; 2]) {
        let witness = self.0.entry(rule).or_default();
        witness.fails = witness.fails.take().or(fails);
        witness.passes = witness.passes.take().or(passes);
    }

    /// Returns whether a rule has both calls.
    pub(super) fn has_both(&self, rule: &str) -> bool {
        self.0.get(rule).is_some_and(|witness| witness.fails.is_some() && witness.passes.is_some())
    }

    /// Adds an edit after which no call fails.
    pub(super) fn add_safe(&mut self, rules: &BTreeSet<&'static str>) {
        rules.iter().for_each(|rule| self.0.entry(rule).or_default().is_safe = true);
    }

    fn prove(&self, rule: &Rule) -> bool {
        self.0.get(rule.name).is_some_and(|witness| match rule.wire {
            Wire::Breaks => witness.fails.is_some(),
            Wire::MayBreak => witness.fails.is_some() && witness.passes.is_some(),
            Wire::Safe => witness.is_safe,
        })
    }

    /// Fails unless each rule has the witness of its verdict, or else a reason.
    pub(super) fn assert_complete(&self) {
        let unproved: BTreeSet<&str> =
            rules::all().filter(|rule| !self.prove(rule)).map(|rule| rule.name).collect();
        let excused: BTreeSet<&str> = REASONS.iter().map(|(name, _)| *name).collect();
        let missing: Vec<String> =
            unproved.difference(&excused).map(|name| format!("{name}: {:?}", self.0.get(name))).collect();
        assert!(missing.is_empty(), "no call proves these {}:\n{}", missing.len(), missing.join("\n"));
        let proved: Vec<&&str> = excused.difference(&unproved).collect();
        assert!(proved.is_empty(), "calls prove these, so they need no reason: {proved:?}");
    }
}

impl fmt::Display for Witnesses {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, witness) in &self.0 {
            for (word, call) in [("fails", &witness.fails), ("as before", &witness.passes)] {
                if let Some(call) = call {
                    writeln!(f, "{name}, {word}: {call}")?;
                }
            }
        }
        for (name, reason) in REASONS {
            writeln!(f, "{name}: {reason}")?;
        }
        for wire in [Wire::Breaks, Wire::MayBreak, Wire::Safe] {
            let rules = || rules::all().filter(move |rule| rule.wire == wire);
            let proved = rules().filter(|rule| self.prove(rule)).count();
            let excused = |rule: &&Rule| REASONS.iter().any(|(name, _)| *name == rule.name);
            let (all, excused) = (rules().count(), rules().filter(excused).count());
            writeln!(f, "{}: {all} rules, {proved} by calls, {excused} by a reason", wire.word())?;
        }
        Ok(())
    }
}
