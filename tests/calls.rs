//! The verdicts of the rules about the wire are proved by calls of an old client.
//!
//! `fixtures/rules/calls.rs` is a program that makes calls by the client of the base. After each edit in
//! `fixtures/rules/edits` an API that behaves as the edited spec says responds to them, in situations that a spec leaves
//! open, such as whether the API refuses what it does not know. A verdict has these witnesses:
//!
//! - *breaks*: a call that fails, though the API is lenient,
//! - *may break*: a call that fails or means something else in one situation, and one that is as before,
//! - *safe*: an edit after which no call fails that succeeded before, though the API is strict.
//!
//! An edit is a witness for the rules with the worst verdict about it, if that is only one rule, or if all are safe. The
//! calls for *may break* are of operations that the change reaches. `described` has the witnesses of rules about facts that
//! no spec states, and `reasons` the rules without one. This prints all witnesses, and counts them:
//!
//! ```sh
//! cargo test -p tests --test review -- --nocapture verdict_about_the_wire
//! ```

mod described;
mod program;
mod rates;
mod reasons;
mod refusals;
mod responses;
mod rights;
mod server;
mod situation;
mod witnesses;

use crate::rules as fixture;
use generator::compare::compare;
use generator::facts::of_model;
use generator::model::Api;
use generator::rules::{self, Wire};
use program::{Effect, Program};
use situation::{Scene, Situation};
use std::collections::BTreeSet;
use tests::root;
use witnesses::Witnesses;

#[test]
fn every_verdict_about_the_wire_has_a_witness_or_a_reason() {
    let base = fixture::trees(&root().join(fixture::FOLDER).join("base"));
    let checked = fixture::checked(&base);
    let old = checked.api().expect("no diagnostics");
    let mut program = Program::start(old);
    let calls = program.calls();
    for call in &calls {
        let outcome = program.before(call, Situation { is_strict: true, scene: Scene::Short });
        assert!(outcome.result.is_ok(), "{call}, before any edit: {outcome:?}");
    }
    let mut witnesses = Witnesses::default();
    let mut wrong = Vec::new();
    for edit in fixture::edits() {
        let mut trees = base.clone();
        edit.apply(&mut trees);
        let checked = fixture::checked(&trees);
        let new = checked.api().unwrap_or_else(|| panic!("{}", edit.text));
        match witnesses::verdict(&edit) {
            (Wire::Breaks, proved) => match failure(&mut program, new, Situation::lenient()) {
                Some(failure) => witnesses.add_failure(&proved, &failure),
                None => wrong.push(format!("{}: no call fails", edit.text)),
            },
            (Wire::MayBreak, proved) => {
                for rule in proved {
                    if witnesses.has_both(rule) {
                        continue;
                    }
                    let concerned = concerned(old, new, rule, &mut program);
                    witnesses.add_both(rule, both(&mut program, new, concerned));
                }
            }
            (Wire::Safe, proved) => match failure(&mut program, new, Situation::strict()) {
                Some(failure) => wrong.push(format!("{}: {failure}", edit.text)),
                None => witnesses.add_safe(&proved),
            },
        }
    }
    described::prove(&mut program, old, &mut witnesses);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    println!("{witnesses}");
    witnesses.assert_complete();
}

/// A call that fails after a change but succeeded before, in one of some situations.
fn failure(
    program: &mut Program<'_>,
    new: &Api,
    situations: impl Iterator<Item = Situation>,
) -> Option<String> {
    let calls = program.calls();
    let mut tried = situations.flat_map(|situation| calls.iter().map(move |call| (situation, call)));
    tried.find_map(|(situation, call)| {
        if program.before(call, situation).result.is_err() {
            return None;
        }
        match program.effect(call, new, situation) {
            Effect::Fails(error) => Some(format!("{call} {situation}: {error}")),
            Effect::None | Effect::Differs(_) => None,
        }
    })
}

/// The calls of the operations that the changes by a rule reach. `None` if they are changes of the API as a whole.
fn concerned(old: &Api, new: &Api, rule: &str, program: &mut Program<'_>) -> Option<Vec<String>> {
    let changes = rules::judge(compare(&of_model(old), &of_model(new)));
    let changes = changes.iter().filter(|it| it.rule.name == rule).map(|it| &it.change);
    let mut items: BTreeSet<String> =
        changes.flat_map(|change| change.operations.iter().chain(&change.path)).cloned().collect();
    // An operation may have another name now.
    for operation in server::operations(old) {
        let new = server::operations(new).find(|new| new.marker == operation.marker);
        if new.is_some_and(|new| items.contains(&server::label(new))) {
            items.insert(server::label(operation));
        }
    }
    let mut calls = program.calls();
    calls.retain(|call| {
        let outcome = program.before(call, Situation { is_strict: true, scene: Scene::Short });
        outcome.operations.iter().any(|operation| items.contains(operation))
    });
    Some(calls).filter(|calls| !calls.is_empty())
}

/// A call that fails or means something else after a change, and one that is as before. If the change reaches all
/// operations, it is the same call in another situation.
fn both(program: &mut Program<'_>, new: &Api, concerned: Option<Vec<String>>) -> [Option<String>; 2] {
    // What is newest is another value than before, which is a change of its own.
    let tried = |calls: &[String]| {
        let situations = Situation::all().filter(|situation| situation.scene != Scene::Newest);
        let tried = situations.flat_map(|situation| calls.iter().map(move |call| (situation, call.clone())));
        tried.collect::<Vec<_>>()
    };
    let mut calls = concerned.clone().unwrap_or_else(|| program.calls());
    let fails =
        tried(&calls).into_iter().find_map(|(situation, call)| match program.effect(&call, new, situation) {
            Effect::Fails(text) | Effect::Differs(text) => {
                Some((format!("{call} {situation}: {text}"), call))
            }
            Effect::None => None,
        });
    if let (None, Some((_, call))) = (concerned, &fails) {
        calls = vec![call.clone()];
    }
    let passes = tried(&calls).into_iter().find_map(|(situation, call)| {
        let is_same = program.effect(&call, new, situation) == Effect::None;
        let is_success = program.before(&call, situation).result.is_ok();
        (is_same && is_success).then(|| format!("{call} {situation}"))
    });
    [fails.map(|(text, _)| text), passes]
}
