//! Published descriptions: how they are read, and what `audit` finds.

use generator::audit::{Audit, audit};
use generator::compare::compare;
use generator::date::Date;
use generator::diagnostic::{Diagnostics, Format, render};
use generator::facts::Facts;
use generator::model::{Api, Published};
use generator::report::{Command, Report, findings};
use generator::rules::judge;
use generator::source::Sources;
use generator::{openapi, published, report};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use tests::{check, fixtures, name_of, root};

/// A day before all in the fixtures on which a difference is to be looked at again.
const TODAY: &str = "2026-11-26";

#[test]
fn what_cannot_be_read_is_reported_at_its_place() {
    let _folder = crate::snapshots_in("published");
    let mut text = String::new();
    for path in invalid() {
        let (sources, diagnostics) = errors(&path);
        assert!(!diagnostics.as_slice().is_empty(), "{} is read", path.display());
        text.push_str(&render(&diagnostics, &sources, Format::Human, false));
    }
    insta::assert_snapshot!("errors", text);
}

#[test]
fn the_description_of_a_spec_agrees_with_it() {
    let mut folders =
        ["spec", "tests/fixtures/other_api", "tests/fixtures/resend"].map(|it| root().join(it)).to_vec();
    folders.extend(fixtures("valid"));
    for folder in folders {
        let checked = check(&folder);
        let api = checked.api().expect("no diagnostics");
        let found = Description::of(api, &openapi::describe(api)).audit(api);
        let rules: Vec<String> =
            found.open.iter().map(|it| format!("{} {:?}", it.rule.name, it.change.path)).collect();
        assert!(rules.is_empty(), "{}: {rules:#?}", folder.display());
    }
}

#[test]
fn an_audit_lists_what_differs_and_what_differs_on_purpose() {
    let _folder = crate::snapshots_in("published");
    let folder = root().join("tests/fixtures/published/spec");
    let checked = check(&folder);
    let api = checked.api().expect("no diagnostics");
    let path = root().join("tests/fixtures/published/published.yaml");
    let description = Description::read(api, "published.yaml", &fs::read_to_string(path).expect("readable"));
    let found = description.audit(api);
    let located = |judged| findings(judged, &checked.sources, &description.sources);
    let report = Report {
        findings: located(found.open),
        version: None,
        command: Command::Audit,
        explained: located(found.explained),
    };
    insta::assert_snapshot!("audit", report::render(&report, report::Format::People));
    insta::assert_snapshot!("audit_markdown", report::render(&report, report::Format::Markdown));
}

/// Rules about facts that no spec states: each edit of a description is reported by one, and its reverse by the mirror.
#[test]
fn facts_that_only_descriptions_state_have_rules() {
    let checked = check(&root().join("tests/fixtures/rules/base"));
    let api = checked.api().expect("no diagnostics");
    let document = document(api);
    let old = Description::of(api, &document.to_string());
    for edit in edits() {
        let new = Description::of(api, &edit.applied(&document).to_string());
        let rules = |old: &Description, new: &Description| -> Vec<&str> {
            judge(compare(&old.facts, &new.facts)).iter().map(|it| it.rule.name).collect()
        };
        assert_eq!(rules(&old, &new), [edit.rule], "{}", edit.owner);
        assert_eq!(rules(&new, &old), [edit.reverse], "{}", edit.owner);
    }
}

#[test]
fn references_may_be_percent_encoded() {
    let checked = check(&root().join("tests/fixtures/rules/base"));
    let api = checked.api().expect("no diagnostics");
    let mut document = document(api);
    let parameters = "/paths/~1v1~1items~1{itemId}/get/parameters";
    let parameter = document.pointer(&format!("{parameters}/0")).expect("the parameter").clone();
    document["paths"]["/v1/works/{workId}"]["get"]["parameters"][0] = parameter;
    let plain = document.to_string();
    let reference = format!("#{parameters}/0").replace('{', "%7B").replace('}', "%7d");
    document["paths"]["/v1/works/{workId}"]["get"]["parameters"][0] = json!({ "$ref": reference });
    let encoded = document.to_string().replace("\"#/components/schemas/", "\"#/components/sche%6das%2F");
    assert_ne!(plain.matches("schemas/").count(), encoded.matches("schemas/").count());
    let [plain, encoded] = [plain, encoded].map(|text| Description::of(api, &text));
    let found: Vec<&str> =
        judge(compare(&plain.facts, &encoded.facts)).iter().map(|it| it.rule.name).collect();
    assert_eq!(found, Vec::<&str>::new());
    assert_eq!(plain.facts.types.len(), encoded.facts.types.len());
}

#[test]
fn ends_of_ranges_may_be_fractions_and_left_out() {
    let checked = check(&root().join("tests/fixtures/rules/base"));
    let api = checked.api().expect("no diagnostics");
    let with = |ty: &str, range: Value| {
        let mut document = document(api);
        let mut schema = range;
        schema["type"] = json!(ty);
        document["components"]["schemas"]["NewItem"]["properties"]["count"] = schema;
        Description::of(api, &document.to_string())
    };
    let found = |ty: &str, old: &Value, new: &Value| -> Vec<String> {
        let changes = compare(&with(ty, old.clone()).facts, &with(ty, new.clone()).facts);
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let judged = judge(changes);
        judged
            .iter()
            .map(|it| format!("{}: {} → {}", it.rule.name, text(&it.change.old), text(&it.change.new)))
            .collect()
    };
    let most = i64::MAX;
    for (ty, old, new, there, back) in [
        (
            "number",
            json!({"minimum": 0.5}),
            json!({"minimum": 0.75}),
            "minimum-raised: 0.5 → 0.75",
            "minimum-lowered: 0.75 → 0.5",
        ),
        (
            "number",
            json!({}),
            json!({"minimum": -0.5}),
            "minimum-raised:  → -0.5",
            "minimum-lowered: -0.5 → ",
        ),
        (
            "number",
            json!({"minimum": 1}),
            json!({"minimum": 1.5}),
            "minimum-raised: 1 → 1.5",
            "minimum-lowered: 1.5 → 1",
        ),
        (
            "number",
            json!({"minimum": 1}),
            json!({"exclusiveMinimum": 1}),
            "minimum-raised: 1 → 1, left out",
            "minimum-lowered: 1, left out → 1",
        ),
        (
            "number",
            json!({"maximum": 9.5}),
            json!({"maximum": 9.25}),
            "maximum-lowered: 9.5 → 9.25",
            "maximum-raised: 9.25 → 9.5",
        ),
        (
            "number",
            json!({"maximum": 9.5}),
            json!({"maximum": 9.5, "exclusiveMaximum": true}),
            "maximum-lowered: 9.5 → 9.5, left out",
            "maximum-raised: 9.5, left out → 9.5",
        ),
        (
            "integer",
            json!({"minimum": 1.5}),
            json!({"minimum": 2.5}),
            "minimum-raised: 2 → 3",
            "minimum-lowered: 3 → 2",
        ),
        (
            "integer",
            json!({"maximum": 9.5}),
            json!({"exclusiveMaximum": 9}),
            "maximum-lowered: 9 → 8",
            "maximum-raised: 8 → 9",
        ),
        (
            "integer",
            json!({"minimum": 1}),
            json!({"exclusiveMinimum": most}),
            "minimum-raised: 1 → 9223372036854775807",
            "minimum-lowered: 9223372036854775807 → 1",
        ),
    ] {
        assert_eq!(found(ty, &old, &new), [there], "{ty} {old} {new}");
        assert_eq!(found(ty, &new, &old), [back], "{ty} {new} {old}");
    }
    for (ty, one, other) in [
        ("number", json!({"minimum": 0.5, "exclusiveMinimum": true}), json!({"exclusiveMinimum": 0.5})),
        ("number", json!({"maximum": 2.0}), json!({"maximum": 2})),
        ("integer", json!({"minimum": 1.5}), json!({"minimum": 2})),
        ("integer", json!({"exclusiveMinimum": 1.5}), json!({"exclusiveMinimum": 1})),
        ("integer", json!({"maximum": 8.5}), json!({"maximum": 9, "exclusiveMaximum": true})),
    ] {
        assert_eq!(found(ty, &one, &other), Vec::<String>::new(), "{ty} {one} {other}");
    }
}

#[test]
fn json_and_yaml_are_the_same_description() {
    let checked = check(&root().join("tests/fixtures/published/spec"));
    let api = checked.api().expect("no diagnostics");
    let path = root().join("tests/fixtures/published/published.yaml");
    let yaml = fs::read_to_string(path).expect("readable");
    let value: Value = serde_yaml::from_str(&yaml).expect("YAML");
    let json = serde_json::to_string_pretty(&value).expect("JSON");
    let rules = |text: &str| {
        let found = Description::read(api, "description", text).audit(api);
        let mut found: Vec<String> = found
            .open
            .iter()
            .map(|it| format!("{} {:?}", it.rule.name, it.change.new_place.pointer))
            .collect();
        found.sort();
        found
    };
    assert_eq!(rules(&yaml), rules(&json));
}

/// The description of a spec, as JSON.
pub(crate) fn document(api: &Api) -> Value {
    serde_json::from_str(&openapi::describe(api)).expect("JSON")
}

/// An edit of the description of `fixtures/rules/base` that no spec can make.
pub(crate) struct Edit {
    owner: String,
    key: &'static str,
    value: Value,
    /// The rule by which it is reported.
    pub(crate) rule: &'static str,
    /// The rule by which its reverse is reported.
    pub(crate) reverse: &'static str,
}

impl Edit {
    /// The document with the edit.
    pub(crate) fn applied(&self, document: &Value) -> Value {
        let mut edited = document.clone();
        let owner = edited.pointer_mut(&self.owner).unwrap_or_else(|| panic!("no {}", self.owner));
        owner[self.key] = self.value.clone();
        edited
    }
}

pub(crate) fn edits() -> Vec<Edit> {
    let item = "/paths/~1v1~1items~1{itemId}/get/parameters";
    let edit = |owner: String, key, value, rule, reverse| Edit { owner, key, value, rule, reverse };
    vec![
        edit(
            format!("{item}/0/schema"),
            "type",
            json!("boolean"),
            "path-parameter-type-changed",
            "path-parameter-type-changed",
        ),
        edit(format!("{item}/6"), "x-preview", json!(true), "header-became-preview", "header-became-stable"),
        edit(
            "/components/schemas/NewItem/properties/label".to_owned(),
            "nullable",
            json!(true),
            "request-field-became-nullable",
            "request-field-became-not-nullable",
        ),
        edit(
            "/components/schemas/ItemList/properties/items".to_owned(),
            "nullable",
            json!(true),
            "response-field-became-nullable",
            "response-field-became-not-nullable",
        ),
        edit(
            "/paths/~1v1~1items/post/requestBody".to_owned(),
            "required",
            json!(false),
            "body-became-optional",
            "body-became-required",
        ),
    ]
}

/// A description that was read.
pub(crate) struct Description {
    pub(crate) facts: Facts,
    pub(crate) sources: Sources,
}

impl Description {
    pub(crate) fn of(api: &Api, text: &str) -> Self {
        Self::read(api, "openapi.json", text)
    }

    fn read(api: &Api, name: &str, text: &str) -> Self {
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let path = Path::new(name);
        let facts =
            published::read(path, text.as_bytes().to_vec(), &api.published, &mut sources, &mut diagnostics);
        let facts =
            facts.unwrap_or_else(|| panic!("{}", render(&diagnostics, &sources, Format::Human, false)));
        Self { facts, sources }
    }

    pub(crate) fn audit(&self, api: &Api) -> Audit {
        audit(api, &self.facts, Date::parse(TODAY).expect("a date"))
    }
}

/// The descriptions that cannot be read.
pub(crate) fn invalid() -> Vec<PathBuf> {
    let folder = root().join("tests/fixtures/published/invalid");
    let files = fs::read_dir(&folder).expect("readable").map(|file| file.expect("readable").path());
    let mut files: Vec<PathBuf> = files.collect();
    files.sort();
    files
}

/// The errors of a description.
pub(crate) fn errors(path: &Path) -> (Sources, Diagnostics) {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let (name, bytes) = (name_of(path), fs::read(path).expect("readable"));
    let facts =
        published::read(Path::new(&name), bytes, &Published::default(), &mut sources, &mut diagnostics);
    assert_eq!(facts.is_none(), !diagnostics.as_slice().is_empty());
    (sources, diagnostics)
}
