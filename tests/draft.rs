//! Drafts of specs from published descriptions.

use generator::compare::compare;
use generator::diagnostic::{Diagnostics, Format, render};
use generator::draft::{Draft, draft};
use generator::facts::{Facts, of_model};
use generator::load::RawFile;
use generator::model::Published;
use generator::rules::judge;
use generator::source::Sources;
use generator::{Checked, openapi, published, yaml};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use tests::{check, fixtures, name_of, root};

#[test]
fn a_draft_of_a_spec_s_own_description_says_the_same() {
    let mut folders =
        ["spec", "tests/fixtures/other_api", "tests/fixtures/resend"].map(|it| root().join(it)).to_vec();
    folders.extend(fixtures("valid"));
    let mut failures = Vec::new();
    for folder in folders {
        let api = check(&folder);
        let description = openapi::describe(api.api().expect("no diagnostics"));
        let (facts, draft) = drafted("openapi.json", &description).expect("the description can be read");
        let checked = checked(&draft);
        let errors = render(&checked.diagnostics, &checked.sources, Format::Human, false);
        let Some(api) = checked.api() else {
            failures.push(format!("{}: {errors}", folder.display()));
            continue;
        };
        assert!(checked.diagnostics.to_dos().len() > 5, "{}", folder.display());
        let found = judge(compare(&facts, &of_model(api)));
        let found: Vec<String> =
            found.iter().map(|it| format!("{} {:?}", it.rule.name, it.change.path)).collect();
        if !found.is_empty() {
            failures.push(format!("{}: {found:#?}", folder.display()));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn what_no_spec_can_say_is_listed_with_its_place() {
    let _folder = crate::snapshots_in("draft");
    for path in descriptions() {
        let text = fs::read_to_string(&path).expect("readable");
        let (sources, draft) = sources_and_draft(&name_of(&path), &text);
        let unsaid = draft.unsaid.located(&sources);
        let mut shown = String::new();
        for it in unsaid {
            writeln!(shown, "{}:{}: {} ({})", it.line, it.column, it.what, it.pointer).expect("written");
        }
        for (name, text) in &draft.files {
            write!(shown, "\n==== {name}\n{text}").expect("written");
        }
        let checked = checked(&draft);
        shown.push_str("\n==== check\n");
        shown.push_str(&render(&checked.diagnostics, &checked.sources, Format::Human, false));
        insta::assert_snapshot!(name_of(&path), shown);
    }
}

fn descriptions() -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join("tests/fixtures/draft")).expect("the folder can be read");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}

fn drafted(name: &str, text: &str) -> Option<(Facts, Draft)> {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let bytes = text.as_bytes().to_vec();
    let facts =
        published::read(Path::new(name), bytes, &Published::default(), &mut sources, &mut diagnostics)?;
    let document = yaml::parse(0, text).ok()?;
    let draft = draft(&facts, &document);
    Some((facts, draft))
}

fn sources_and_draft(name: &str, text: &str) -> (Sources, Draft) {
    let mut sources = Sources::default();
    sources.add(name, text);
    (sources, drafted(name, text).expect("the description can be read").1)
}

fn checked(draft: &Draft) -> Checked {
    let file = |(name, text): &(String, String)| RawFile {
        path: Path::new("draft").join(name),
        bytes: text.clone().into_bytes(),
    };
    generator::check(Path::new("draft"), draft.files.iter().map(file).collect::<Vec<_>>())
}
