//! Single changes of specs: `diff` reports each exactly once, by the right rule, at the right line, and its mirror the other
//! way round. A sample is tried with all other tests. The long run tries all, and prints counts and exceptions:
//!
//! ```sh
//! cargo test --release -p tests --test review -- --ignored --nocapture single_changes
//! ```

mod list;
mod published;

use crate::rules::{Side, Trees, trees};
use generator::report::Finding;
use list::{Single, What, changes, text};
use serde_yaml::Value;
use std::collections::BTreeMap;
use std::num::NonZero;
use std::{fmt, thread};
use tests::root;

/// What came of the changes.
#[derive(Debug, Default)]
struct Counts {
    right: usize,
    refused: usize,
    by_rule: BTreeMap<&'static str, usize>,
    wrong: Vec<String>,
}

/// What came of one change.
enum Outcome {
    /// The right finding, by a rule.
    Right(&'static str),
    /// The spec that it gives is refused.
    Refused,
    Wrong(String),
}

impl Counts {
    /// Tries all changes, on all cores.
    fn try_all<T: Sync>(&mut self, changes: &[T], try_one: impl Fn(&T) -> Outcome + Sync) {
        let workers = thread::available_parallelism().map_or(1, NonZero::get);
        let share = |worker| changes.iter().skip(worker).step_by(workers).map(&try_one).collect::<Vec<_>>();
        let outcomes = thread::scope(|scope| {
            let share = &share;
            let running: Vec<_> = (0..workers).map(|worker| scope.spawn(move || share(worker))).collect();
            running.into_iter().flat_map(|it| it.join().expect("no panic")).collect::<Vec<_>>()
        });
        for outcome in outcomes {
            match outcome {
                Outcome::Right(rule) => {
                    self.right += 1;
                    *self.by_rule.entry(rule).or_default() += 1;
                }
                Outcome::Refused => self.refused += 1,
                Outcome::Wrong(reason) => self.wrong.push(reason),
            }
        }
    }

    /// Prints the counts of a long run, and fails if there are few, or one is wrong.
    fn assert_many(&self) {
        println!("{:#?}\n{}", self.by_rule, self.wrong.join("\n"));
        assert!(self.right >= 3_000, "only {} are right", self.right);
        assert!(self.wrong.is_empty(), "{} are wrong", self.wrong.len());
    }

    /// Fails if a sample has few that are right, or one that is wrong.
    fn assert_sample(&self) {
        assert!(self.wrong.is_empty(), "{}", self.wrong.join("\n"));
        assert!(self.right >= 60, "only {} are right", self.right);
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} right, {} refused, {} wrong", self.right, self.refused, self.wrong.len())
    }
}

#[test]
fn a_sample_of_single_changes_is_reported_once_each() {
    let mut counts = Counts::default();
    try_changes("tests/fixtures/rules/base", 7, &mut counts);
    try_changes("spec", 401, &mut counts);
    counts.assert_sample();
}

#[test]
#[ignore = "takes minutes"]
fn every_single_change_is_reported_once() {
    let mut counts = Counts::default();
    for folder in ["tests/fixtures/rules/base", "spec"] {
        try_changes(folder, 1, &mut counts);
        println!("{folder}: {counts}");
    }
    counts.assert_many();
}

fn try_changes(folder: &str, step: usize, counts: &mut Counts) {
    let trees = without_all_examples(&trees(&root().join(folder)));
    let old = match Side::of(&trees) {
        Ok(side) => side,
        Err(errors) => return counts.wrong.push(format!("{folder}: {errors}")),
    };
    let changes: Vec<Single> = changes(&trees).into_iter().step_by(step).collect();
    counts.try_all(&changes, |change| {
        let mut with_change = trees.clone();
        apply(with_change.get_mut(&change.file).expect("a file"), change);
        let Ok(new) = Side::of(&with_change) else { return Outcome::Refused };
        let (there, back) = (old.compared_with(&new), new.compared_with(&old));
        match mistake(change, &old, &new, &there, &back) {
            None => Outcome::Right(change.rule),
            Some(reason) => {
                let path: Vec<String> = change.path.iter().map(text).collect();
                Outcome::Wrong(format!("{} {} {:?}: {reason}", change.file, path.join("/"), change.what))
            }
        }
    });
}

/// What is wrong with the reports about a change and about its reverse.
fn mistake(change: &Single, old: &Side, new: &Side, there: &[Finding], back: &[Finding]) -> Option<String> {
    let names = |found: &[Finding]| {
        found.iter().map(|it| format!("{} {}", it.rule.name, it.subject)).collect::<Vec<_>>()
    };
    let ([one], [reverse]) = (there, back) else {
        return Some(format!("reported as {:?}, back as {:?}", names(there), names(back)));
    };
    if !one.rule.name.ends_with(change.rule) {
        return Some(format!("the rule is {}, not {}", one.rule.name, change.rule));
    }
    // An item in requests and responses may be named by either side, whichever is worse.
    let is_same = one.rule.abouts.iter().any(|about| reverse.rule.abouts.contains(about));
    let is_back = one.rule.ways.iter().any(|way| reverse.rule.ways.contains(&way.mirrored()));
    if !(is_same && is_back) {
        return Some(format!("{} is not mirrored by {}", one.rule.name, reverse.rule.name));
    }
    let is_removed =
        matches!(change.what, What::Remove) && one.new_value.is_none() && one.old_value.is_some();
    let spot = if is_removed { &one.old } else { &one.new };
    let lines = |side: &Side| {
        let mut sources = (0..).map(|file| side.sources.get(file));
        let source = sources.find(|it| it.display_path() == spot.file).expect("a file");
        source.text.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    let (before, after) = (lines(old), lines(new));
    // A key that is no part of the path stands below it.
    let is_at = |depth: &usize| change.path.get(*depth).is_some_and(|key| text(key) == change.key);
    // A field may have the name of one of its keys, such as `type`.
    let count = change.path.len();
    let inner = if matches!(change.what, What::Set(_)) { count - 1 } else { count };
    let depth = (0..inner).rev().find(is_at).or((inner..count).find(is_at)).unwrap_or(count);
    let key = |line: &String| {
        let bare = line.trim_start().trim_start_matches("- ").trim_start_matches(['\'', '"']);
        let is_key = bare
            .strip_prefix(&change.key)
            .is_some_and(|rest| rest.trim_start_matches(['\'', '"']).starts_with(':'));
        is_key && (depth == change.path.len() || line.len() - line.trim_start().len() == 2 * depth)
    };
    let first = before.iter().zip(&after).take_while(|(a, b)| a == b).count();
    let is_whole = is_removed && change.path.last().map(text).as_ref() == Some(&change.key);
    let below = |lines: &[String]| lines[first..].iter().position(key).map(|index| first + index + 1);
    let expected = if is_whole {
        // A body is where its first key is.
        below(&before).map(|line| line + usize::from(change.rule == "body-removed"))
    } else {
        let side = if is_removed { &before } else { &after };
        let above = side[..(first + 1).min(side.len())].iter().rposition(key).map(|index| index + 1);
        above.or_else(|| below(side))
    };
    (expected != Some(spot.line as usize))
        .then(|| format!("reported at {spot}, not at line {expected:?} ({})", change.key))
}

/// A spec without examples, which would have to change with their types.
pub(crate) fn without_all_examples(trees: &Trees) -> Trees {
    let mut trees = trees.clone();
    trees.values_mut().for_each(without_examples);
    trees
}

/// The spec after each single change, with a name of the change.
pub(crate) fn changed(trees: &Trees) -> impl Iterator<Item = (String, Trees)> {
    changes(trees).into_iter().map(|change| {
        let mut changed = trees.clone();
        apply(changed.get_mut(&change.file).expect("a file"), &change);
        (change.name(), changed)
    })
}

fn without_examples(value: &mut Value) {
    if let Value::Mapping(entries) = value {
        entries.shift_remove("examples");
        entries.iter_mut().for_each(|(_, value)| without_examples(value));
    }
}

fn apply(tree: &mut Value, change: &Single) {
    let (key, owners) = change.path.split_last().expect("a path");
    let owner = owners.iter().fold(tree, |value, key| value.get_mut(key).expect("a value"));
    let entries = owner.as_mapping_mut().expect("a mapping");
    match &change.what {
        What::Set(value) => _ = entries.insert(key.clone(), value.clone()),
        What::Remove => assert!(entries.shift_remove(key).is_some(), "{key:?}"),
        What::Rename(name) => {
            let renamed = |key_: &Value| if key_ == key { Value::from(name.as_str()) } else { key_.clone() };
            *entries = entries.iter().map(|(key, value)| (renamed(key), value.clone())).collect();
        }
    }
}
