//! The command `diff`: its sides, formats and exit codes; and `explain`.

use crate::folder::Folder;
use std::fs;
use std::process::Command;

/// A folder with a spec in `spec`, which is committed, and a stricter limit in `new`.
fn revisions() -> Folder {
    let folder = Folder::with("rules/base");
    for arguments in [
        &["init", "-q"][..],
        &["add", "spec"],
        &["-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-q", "-m", "a"],
    ] {
        let ran = Command::new("git").args(arguments).current_dir(folder.path()).output().expect("git runs");
        assert!(ran.status.success(), "{ran:?}");
    }
    let items = fs::read_to_string(folder.at("spec/items.yaml")).expect("readable");
    let items = items.replace("rate_limit: 60/min", "rate_limit: 30/min");
    let items = items.replace("name: {type: string, doc", "name: {type: string?, doc");
    folder.write("spec/items.yaml", &items);
    folder
}

#[test]
fn a_revision_is_compared_with_a_folder() {
    let folder = revisions();
    let ran = folder.run(&["diff", "git:HEAD", "spec", "--crate-version", "0.3.1"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""));
    insta::assert_snapshot!(ran.stdout);
    let ran = folder.run(&["diff", "git:HEAD:spec", "git:HEAD"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(0), "no differences\n"));
}

#[test]
fn a_difference_fails_on_its_effects() {
    let folder = revisions();
    for (effect, code) in [("major", 1), ("minor", 1), ("patch", 1), ("wire", 1), ("authority", 1)] {
        let ran = folder.run(&["diff", "git:HEAD", "spec", "--fail-on", effect]);
        assert_eq!(ran.code, Some(code), "{effect}: {ran:?}");
        let ran = folder.run(&["diff", "spec", "spec", "--fail-on", effect]);
        assert_eq!(ran.code, Some(0), "{effect}: {ran:?}");
    }
    // Fewer calls, and nothing that code can see.
    let items = fs::read_to_string(folder.at("spec/items.yaml")).expect("readable");
    folder.write("spec/items.yaml", &items.replace("name: {type: string?, doc", "name: {type: string, doc"));
    for (effect, code) in [("major", 0), ("minor", 0), ("patch", 1), ("wire", 1), ("authority", 1)] {
        let ran = folder.run(&["diff", "git:HEAD", "spec", "--fail-on", effect]);
        assert_eq!(ran.code, Some(code), "{effect}: {ran:?}");
    }
}

#[test]
fn every_format_tells_of_every_difference() {
    let folder = revisions();
    for format in ["people", "json", "markdown", "sarif", "github", "junit"] {
        let ran = folder.run(&["diff", "git:HEAD", "spec", "--format", format]);
        assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""), "{format}");
        for rule in ["rate-limit-lowered", "response-field-became-optional"] {
            assert!(ran.stdout.contains(rule), "{format}: {}", ran.stdout);
        }
        if matches!(format, "json" | "sarif") {
            serde_json::from_str::<serde_json::Value>(&ran.stdout).expect("JSON");
        }
        let ran = folder.run(&["check", "--format", format]);
        let is_of_errors = matches!(format, "people" | "json" | "github");
        assert_eq!(ran.code, Some(if is_of_errors { 0 } else { 2 }), "{format}: {ran:?}");
    }
}

#[test]
fn a_side_that_cannot_be_read_is_named() {
    let folder = revisions();
    for (side, code, message) in [
        ("git:no-such-revision", 3, "no-such-revision"),
        ("git:HEAD:no/such/folder", 3, "no/such/folder"),
        ("git:--output=x", 3, "is not a revision"),
        ("no/such/folder", 3, "no/such/folder"),
    ] {
        let ran = folder.run(&["diff", side, "spec"]);
        assert_eq!((ran.code, ran.stdout.as_str()), (Some(code), ""), "{side}: {ran:?}");
        assert!(ran.stderr.contains(message), "{side}: {}", ran.stderr);
    }
    folder.write("spec/tiny.yaml", "doc: Tiny.\nendpoint: {}\n");
    let ran = folder.run(&["diff", "git:HEAD", "spec"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.stderr.contains("unknown-key"), "{}", ran.stderr);
}

#[test]
fn rules_and_error_codes_are_explained() {
    let folder = Folder::with("valid/job");
    let ran = folder.run(&["explain", "rate-limit-lowered"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""));
    insta::assert_snapshot!(ran.stdout);
    let ran = folder.run(&["explain", "unknown-type"]);
    assert_eq!(ran.code, Some(0));
    insta::assert_snapshot!(ran.stdout);
    let ran = folder.run(&["explain", "rate-limit-lowred"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(2), ""));
    insta::assert_snapshot!(ran.stderr);
}
