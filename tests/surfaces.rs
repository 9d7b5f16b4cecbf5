//! What users can name goes only with a major change: the surface of the client before and after edits and single changes.
//!
//! A sample is tried with all other tests. This tries all of the fixture, and more of the real spec:
//!
//! ```sh
//! cargo test -p tests --test review -- --ignored --nocapture surfaces
//! ```

use crate::rules::{self as fixture, Trees};
use crate::single_changes;
use generator::compare::compare;
use generator::facts::{Facts, of_model};
use generator::model::Api;
use generator::rules::{self, Code};
use std::collections::BTreeSet;
use tests::{root, surface};

#[test]
fn a_change_that_is_not_major_keeps_all_that_users_can_name() {
    assert!(try_changes("tests/fixtures/rules/base", 9) > 80);
}

/// The edits combine changes as single changes do not: a status goes with its body.
#[test]
#[ignore = "takes half a minute"]
fn every_edit_that_is_not_major_keeps_all_that_users_can_name() {
    let base = fixture::trees(&root().join(fixture::FOLDER).join("base"));
    let edited = fixture::edits().into_iter().map(|edit| {
        let mut trees = base.clone();
        edit.apply(&mut trees);
        (edit.text, trees)
    });
    println!("{} edits", try_each(&base, edited));
}

#[test]
#[ignore = "takes a minute"]
fn every_change_that_is_not_major_keeps_all_that_users_can_name() {
    for (folder, step) in [("tests/fixtures/rules/base", 1), ("spec", 37)] {
        println!("{folder}: {} changes", try_changes(folder, step));
    }
}

/// Tries some of the single changes of a spec. Returns the number of those that are valid.
fn try_changes(folder: &str, step: usize) -> usize {
    let base = single_changes::without_all_examples(&fixture::trees(&root().join(folder)));
    try_each(&base, single_changes::changed(&base).step_by(step))
}

/// Tries changed specs, each with the name of its change. Returns the number of those that are valid.
fn try_each(base: &Trees, changed: impl Iterator<Item = (String, Trees)>) -> usize {
    let checked = fixture::checked(base);
    let old = Client::of(checked.api().expect("no diagnostics"));
    let mut wrong = Vec::new();
    let mut count = 0;
    for (name, trees) in changed {
        let checked = fixture::checked(&trees);
        let Some(api) = checked.api() else { continue };
        let new = Client::of(api);
        count += 1;
        let lost = [old.lost(&new), new.lost(&old)];
        wrong.extend(lost.into_iter().flatten().map(|lost| format!("{name}: {lost}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    count
}

/// A client, with what its users can name.
struct Client {
    facts: Facts,
    names: BTreeSet<String>,
}

impl Client {
    fn of(api: &Api) -> Self {
        Self { facts: of_model(api), names: names(api) }
    }

    /// What users cannot name any more after a change, though it is not major.
    fn lost(&self, new: &Self) -> Option<String> {
        let judged = rules::judge(compare(&self.facts, &new.facts));
        if judged.iter().any(|it| it.code == Code::Major) {
            return None;
        }
        let lost: Vec<&String> = self.names.difference(&new.names).collect();
        let rules: Vec<&str> = judged.iter().map(|it| it.rule.name).collect();
        (!lost.is_empty()).then(|| format!("{rules:?}: {lost:?}"))
    }
}

/// The lines of the surface without previews, values, and names of arguments, which are positional.
fn names(api: &Api) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for file in generator::client(api) {
        let listing = surface::list(&file.text);
        let stable = listing.lines().map(str::trim).filter(|line| !line.starts_with("preview "));
        names.extend(stable.map(|line| {
            let line = line.trim_start_matches("deprecated ");
            let line = line.split_once(" = ").map_or(line, |(name, _)| name);
            let Some((name, arguments)) = line.split_once('(') else {
                return format!("{}: {line}", file.name);
            };
            let types = arguments.split(", ").map(|it| it.split_once(": ").map_or(it, |(_, ty)| ty));
            format!("{}: {name}({}", file.name, types.collect::<Vec<_>>().join(", "))
        }));
    }
    names
}
