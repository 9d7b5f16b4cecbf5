//! Drift: the committed client is byte for byte what the generator writes from the committed spec.

use generator::{operations_md, rules, schema, served, sync};
use tests::root;

#[test]
fn the_committed_client_is_what_the_spec_says() {
    let checked = tests::check(&root().join("spec"));
    let api = checked.api().expect("the spec has no diagnostics");
    let plan =
        sync::plan(&root().join("generated-client/src/generated"), generator::client(api)).expect("readable");
    let operations = root().join("generated-client/OPERATIONS.md");
    let plan = plan.with_file(&operations, operations_md::describe(api)).expect("readable");
    let rules_file = root().join("generated-client/RULES.md");
    let plan = plan.with_file(&rules_file, rules::describe()).expect("readable");
    let served_file = root().join("generated-client/mock/src/api.json");
    let plan = plan.with_file(&served_file, served::describe(api)).expect("readable");
    let drift: Vec<_> =
        plan.changes().map(|change| format!("{} {}", change.outdated(), change.name())).collect();
    assert!(drift.is_empty(), "run `cargo run -p generator`: {drift:#?}");
}

#[test]
fn the_committed_schemas_are_those_of_the_language() {
    let files = schema::files().into_iter().map(|file| (root().join("spec").join(file.name), file.text));
    let plan = sync::rewrite(files.collect()).expect("readable");
    let drift: Vec<_> = plan.changes().map(|change| change.name().into_owned()).collect();
    assert!(drift.is_empty(), "run `cargo run -p generator -- schema`: {drift:?}");
}

#[test]
fn every_file_of_the_spec_names_its_schema() {
    for file in tests::read_spec(&root().join("spec")) {
        let schema = if file.path.ends_with("api.yaml") { "api.schema.json" } else { "schema.json" };
        let first = format!("# yaml-language-server: $schema={schema}\n");
        assert!(file.bytes.starts_with(first.as_bytes()), "{}: {first}", file.path.display());
    }
}

#[test]
fn two_runs_give_the_same_bytes() {
    let folder = root().join("spec");
    let files = |checked: &generator::Checked| generator::client(checked.api().expect("no diagnostics"));
    assert_eq!(files(&tests::check(&folder)), files(&tests::check(&folder)));
}
