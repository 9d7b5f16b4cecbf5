//! Single changes of published descriptions: `audit` reports each exactly once, by the right rule, at the right place.
//!
//! The descriptions are those of specs, so that without a change nothing differs.

mod edit;
mod list;

use crate::published::Description;
use edit::Edit;
use generator::compare::Change;
use generator::model::Api;
use generator::openapi;
use list::edits;
use serde_json::Value;
use std::collections::BTreeMap;
use std::num::NonZero;
use std::thread;
use tests::{check, root};

/// What came of the changes.
#[derive(Debug, Default)]
struct Counts {
    right: usize,
    by_rule: BTreeMap<&'static str, usize>,
    wrong: Vec<String>,
}

#[test]
fn a_sample_of_single_changes_of_descriptions_is_reported_once_each() {
    let mut counts = Counts::default();
    try_edits("tests/fixtures/rules/base", 3, &mut counts);
    try_edits("spec", 211, &mut counts);
    assert!(counts.wrong.is_empty(), "{}", counts.wrong.join("\n"));
    assert!(counts.right >= 60, "only {} are right", counts.right);
}

#[test]
#[ignore = "takes minutes"]
fn every_single_change_of_a_description_is_reported_once() {
    let mut counts = Counts::default();
    for folder in ["tests/fixtures/rules/base", "spec"] {
        try_edits(folder, 1, &mut counts);
        println!("{folder}: {} right, {} wrong", counts.right, counts.wrong.len());
    }
    println!("{:#?}\n{}", counts.by_rule, counts.wrong.join("\n"));
    assert!(counts.right >= 3_000, "only {} are right", counts.right);
    assert!(counts.wrong.is_empty(), "{} are wrong", counts.wrong.len());
}

fn try_edits(folder: &str, step: usize, counts: &mut Counts) {
    let folder = root().join(folder);
    let checked = check(&folder);
    let description = openapi::describe(checked.api().expect("no diagnostics"));
    let description: Value = serde_json::from_str(&description).expect("JSON");
    let edits: Vec<Edit> = edits(&description).into_iter().step_by(step).collect();
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    let run = |worker: usize| {
        // An API has counters that no other thread may use.
        let checked = check(&folder);
        let api = checked.api().expect("no diagnostics");
        let share = edits.iter().skip(worker).step_by(workers);
        share.map(|edit| try_edit(edit, &description, api)).collect::<Vec<_>>()
    };
    let results = thread::scope(|scope| {
        let running: Vec<_> = (0..workers).map(|worker| scope.spawn(move || run(worker))).collect();
        running.into_iter().flat_map(|it| it.join().expect("no panic")).collect::<Vec<_>>()
    });
    for result in results {
        match result {
            Ok(rule) => {
                counts.right += 1;
                *counts.by_rule.entry(rule).or_default() += 1;
            }
            Err(reason) => counts.wrong.push(reason),
        }
    }
}

/// Returns the rule of the one finding, or what is wrong with the findings.
fn try_edit(edit: &Edit, description: &Value, api: &Api) -> Result<&'static str, String> {
    let mut edited = description.clone();
    edit.apply(&mut edited);
    let audit = Description::of(api, &edited.to_string()).audit(api);
    let found = audit.open.iter().chain(&audit.explained).filter(|it| it.rule.name != UNNEEDED);
    let found: Vec<(&'static str, &str, &Change)> = found
        .map(|it| (it.rule.name, it.change.new_place.pointer.as_deref().expect("published"), &it.change))
        .collect();
    match &*found {
        [(rule, pointer, _)] if edit.is_by(rule) && edit.is_at(pointer) => Ok(rule),
        _ => {
            let shown = found.iter().map(|(rule, at, change)| format!("{rule} {:?} at {at}", change.path));
            Err(format!("{edit}: {:#?}", shown.collect::<Vec<_>>()))
        }
    }
}

/// The rule about differences on purpose, which the description of a spec does not have.
const UNNEEDED: &str = "difference-on-purpose-is-none";
