//! Single changes of published descriptions: `audit` reports each exactly once, by the right rule, at the right place.
//!
//! The descriptions are those of specs, so that without a change nothing differs.

mod edit;
mod list;

use super::{Counts, Outcome};
use crate::published::Description;
use edit::Edit;
use generator::compare::Change;
use generator::model::Api;
use generator::openapi;
use list::edits;
use serde_json::Value;
use tests::{check, root};

#[test]
fn a_sample_of_single_changes_of_descriptions_is_reported_once_each() {
    let mut counts = Counts::default();
    try_edits("tests/fixtures/rules/base", 3, &mut counts);
    try_edits("spec", 211, &mut counts);
    counts.assert_sample();
}

#[test]
#[ignore = "takes minutes"]
fn every_single_change_of_a_description_is_reported_once() {
    let mut counts = Counts::default();
    for folder in ["tests/fixtures/rules/base", "spec"] {
        try_edits(folder, 1, &mut counts);
        println!("{folder}: {counts}");
    }
    counts.assert_many();
}

fn try_edits(folder: &str, step: usize, counts: &mut Counts) {
    let folder = root().join(folder);
    let checked = check(&folder);
    let api = checked.api().expect("no diagnostics");
    let description = openapi::describe(api);
    let description: Value = serde_json::from_str(&description).expect("JSON");
    let edits: Vec<Edit> = edits(&description).into_iter().step_by(step).collect();
    counts.try_all(&edits, |edit| try_edit(edit, &description, api));
}

fn try_edit(edit: &Edit, description: &Value, api: &Api) -> Outcome {
    let mut edited = description.clone();
    edit.apply(&mut edited);
    let audit = Description::of(api, &edited.to_string()).audit(api);
    let found = audit.open.iter().chain(&audit.explained);
    let found: Vec<(&'static str, &str, &Change)> = found
        .map(|it| (it.rule.name, it.change.new_place.pointer.as_deref().expect("published"), &it.change))
        .collect();
    match &*found {
        [(rule, pointer, _)] if edit.is_by(rule) && edit.is_at(pointer) => Outcome::Right(rule),
        _ => {
            let shown = found.iter().map(|(rule, at, change)| format!("{rule} {:?} at {at}", change.path));
            Outcome::Wrong(format!("{edit}: {:#?}", shown.collect::<Vec<_>>()))
        }
    }
}
