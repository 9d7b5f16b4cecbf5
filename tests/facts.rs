//! The facts of each section of the real spec: what there is to compare with the API's own documentation.

use tests::{check, facts, root};

#[test]
fn every_section_has_these_facts() {
    let _folder = crate::snapshots_in("facts");
    let checked = check(&root().join("spec"));
    let facts = facts::list(checked.api().expect("the spec has no diagnostics"));
    crate::no_other_snapshots("facts", facts.iter().map(|(name, _)| name));
    for (name, text) in facts {
        insta::assert_snapshot!(name, text);
    }
}
