//! What the design promises to a maintainer: a small change of the spec is a small change of the output, and nothing
//! else; all mistakes of a spec are reported; the generator owns its files and no others.

use generator::load::{self, RawFile};
use generator::render::File;
use generator::{Checked, diagnostic, sync};
use similar::{ChangeTag, TextDiff};
use std::fmt::Write;
use std::fs;
use std::path::Path;
use tests::{root, surface};

/// A spec that is there for these tests alone.
const SPEC: &str = "tests/fixtures/promises";

#[test]
fn a_new_enum_value_changes_its_enum_and_nothing_else() {
    let value = "      leeks: Leeks.";
    let _folder = crate::snapshots_in("promises");
    insta::assert_snapshot!(changed_by("      # A new value.", value));
}

#[test]
fn a_new_optional_field_changes_its_struct_and_nothing_else() {
    let field = "      shade:
        type: boolean?
        doc: Whether a tree stands beside it.";
    let _folder = crate::snapshots_in("promises");
    insta::assert_snapshot!(changed_by("      # A new field.", field));
}

#[test]
fn a_new_endpoint_is_new_code_and_nothing_else() {
    let endpoint = "  clear_plot:
    doc: Clears a plot.
    request: DELETE /plots/{plotId}/seeds
    scopes: [plot:write]
    rate_limit: 30/min
    path:
      plotId:
        type: string
        doc: The plot.
        example: p-12
    response: Plot";
    let _folder = crate::snapshots_in("promises");
    insta::assert_snapshot!(changed_by("  # A new endpoint.", endpoint));
}

/// What something new in a spec changes in the emitted files and in the surface: it takes the place of a comment.
fn changed_by(comment: &str, new: &str) -> String {
    let mut files = load::read_folder(&root().join(SPEC)).expect("readable");
    let before = client(&files);
    let raw = files.iter_mut().find(|raw| raw.path.ends_with("plots.yaml")).expect("the file");
    let text = String::from_utf8(raw.bytes.clone()).expect("UTF-8");
    assert_eq!(text.matches(comment).count(), 1, "{comment}");
    raw.bytes = text.replace(comment, new).into_bytes();
    let after = client(&files);
    assert_eq!(before.len(), after.len());
    let mut shown = String::new();
    for (before, after) in before.iter().zip(&after).filter(|(before, after)| before != after) {
        writeln!(shown, "==== generated/{} ====\n{}", after.name, diff(&before.text, &after.text)).unwrap();
        let (before, after) = (surface::list(&before.text), surface::list(&after.text));
        writeln!(shown, "==== its surface ====\n{}", diff(&before, &after)).unwrap();
    }
    shown
}

fn client(files: &[RawFile]) -> Vec<File> {
    let checked = generator::check(Path::new("spec"), files);
    let format = diagnostic::Format::Human;
    let diagnostics = diagnostic::render(&checked.diagnostics, &checked.sources, format, false);
    generator::client(checked.api().unwrap_or_else(|| panic!("{diagnostics}")))
}

/// The lines that differ.
fn diff(before: &str, after: &str) -> String {
    let diff = TextDiff::from_lines(before, after);
    let changes = diff.iter_all_changes().filter(|change| change.tag() != ChangeTag::Equal);
    changes
        .map(|change| format!("{}{}", change.tag(), change.to_string_lossy().trim_end_matches('\n')) + "\n")
        .collect()
}

#[test]
fn ten_mistakes_in_three_files_are_ten_diagnostics_at_their_places() {
    let checked = tests::check(&root().join("tests/fixtures/invalid/ten_mistakes"));
    let text = diagnostic::render(&checked.diagnostics, &checked.sources, diagnostic::Format::Json, false);
    let places: Vec<String> = text
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).expect("JSON"))
        .map(|it| {
            let file = it["file"].as_str().expect("a file").rsplit('/').next().expect("a name").to_owned();
            format!("{file}:{}:{} {}", it["line"], it["column"], it["code"].as_str().expect("a code"))
        })
        .collect();
    insta::assert_snapshot!(places.join("\n"), @r"
    api.yaml:1:1 unknown-key
    api.yaml:11:16 not-text
    jobs.yaml:5:5 missing-doc
    jobs.yaml:6:17 malformed
    jobs.yaml:8:10 job
    jobs.yaml:21:13 unknown-value
    things.yaml:7:14 unknown-scope
    things.yaml:19:11 example
    things.yaml:29:15 unknown-type
    things.yaml:46:7 duplicate-key
    ");
}

#[test]
fn nothing_is_emitted_from_a_spec_with_a_mistake() {
    for folder in tests::fixtures("invalid") {
        assert!(tests::check(&folder).api().is_none(), "{}", folder.display());
    }
}

#[test]
fn only_what_differs_is_written_and_only_what_is_ours_is_removed() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("out");
    let checked = tests::check(&root().join(SPEC));
    let plan = |checked: &Checked| {
        sync::plan(&out, generator::client(checked.api().expect("no diagnostics"))).expect("readable")
    };
    let named = |plan: &sync::Plan| {
        plan.changes().map(|it| format!("{} {}", it.outdated(), it.name())).collect::<Vec<_>>()
    };

    assert!(named(&plan(&checked)).iter().all(|change| change.starts_with("missing ")));
    plan(&checked).apply().expect("written");
    assert!(plan(&checked).is_empty());

    let modified = fs::metadata(out.join("plots.rs")).expect("there").modified().expect("a time");
    let edited = "// @generated from spec/problems.yaml by the generator, and then edited\n";
    fs::write(out.join("problems.rs"), edited).expect("written");
    fs::remove_file(out.join("mod.rs")).expect("removed");
    fs::write(out.join("old.rs"), "// @generated from spec/old.yaml by the generator\n").expect("written");
    let others = [
        ("mine.rs", "// written by hand\n"),
        ("boats_proto.rs", "// This file is @generated by prost-build.\n"),
        ("codes.rs", "// @generated by another generator\n"),
    ];
    for (name, text) in others {
        fs::write(out.join(name), text).expect("written");
    }
    fs::write(out.join("notes.txt"), "// @generated\n").expect("written");
    assert_eq!(named(&plan(&checked)), ["missing mod.rs", "stale old.rs", "changed problems.rs"]);

    plan(&checked).apply().expect("written");
    assert!(plan(&checked).is_empty());
    assert!(!out.join("old.rs").exists());
    assert!(others.iter().all(|(name, _)| out.join(name).exists()) && out.join("notes.txt").exists());
    assert_eq!(fs::metadata(out.join("plots.rs")).expect("there").modified().expect("a time"), modified);
    let left = fs::read_dir(&out).expect("readable").filter(|entry| {
        entry.as_ref().expect("an entry").file_name().to_string_lossy().starts_with(".generator-")
    });
    assert_eq!(left.count(), 0, "temporary files are left");

    fs::write(out.join("mod.rs"), "// @generated by another generator\n").expect("written");
    assert_eq!(named(&plan(&checked)), ["not made by the generator: mod.rs"]);
    let error = plan(&checked).apply().expect_err("the file is not ours");
    assert!(error.to_string().contains("this file is not from the generator"), "{error}");
    let kept = fs::read_to_string(out.join("mod.rs")).expect("readable");
    assert_eq!(kept, "// @generated by another generator\n");
}
