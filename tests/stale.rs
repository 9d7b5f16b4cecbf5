//! What `stale` lists: of a made-up API, and the unverified facts of the real one.

use generator::date::Date;
use generator::stale;
use tests::{check, root};

#[test]
fn what_is_to_be_read_again_is_listed_oldest_first() {
    let checked = check(&root().join("tests/fixtures/other_api"));
    let api = checked.api().expect("no diagnostics");
    let today = Date::parse("2026-11-26").expect("a date");
    let _folder = crate::snapshots_in("stale");
    insta::assert_snapshot!("other_api", stale::list(api, today, 0));
    insta::assert_snapshot!("other_api_older_than_100_days", stale::list(api, today, 100));
}

#[test]
fn every_endpoint_of_the_spec_says_when_it_was_compared_with_the_documentation() {
    let checked = check(&root().join("spec"));
    let api = checked.api().expect("no diagnostics");
    for operation in api.sections.iter().flat_map(|section| &section.operations) {
        assert!(operation.checked.is_some(), "{} has no `checked`", operation.function.plain());
    }
}

/// A reviewer sees here which facts are not from the documentation.
#[test]
fn these_facts_of_the_spec_are_unverified() {
    let checked = check(&root().join("spec"));
    let all = stale::list(checked.api().expect("no diagnostics"), Date::default(), u32::MAX);
    let (_, unverified) = all.split_once("Unverified:\n").expect("a list");
    let _folder = crate::snapshots_in("stale");
    insta::assert_snapshot!("unverified", unverified);
}
