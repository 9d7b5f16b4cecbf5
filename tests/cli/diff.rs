//! The command `diff`: its sides, formats and exit codes; and `explain`.

use crate::folder::{Folder, ran};
use serde_json::Value;
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
    let items = items.replace("rate_limit: 6/min", "rate_limit: 3/min");
    let items = items.replace("{type: string, doc: The name.}", "{type: string?, doc: The name.}");
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
    folder.write(
        "spec/items.yaml",
        &items.replace("{type: string?, doc: The name.}", "{type: string, doc: The name.}"),
    );
    for (effect, code) in [("major", 0), ("minor", 0), ("patch", 1), ("wire", 1), ("authority", 1)] {
        let ran = folder.run(&["diff", "git:HEAD", "spec", "--fail-on", effect]);
        assert_eq!(ran.code, Some(code), "{effect}: {ran:?}");
    }
}

#[test]
fn the_next_version_must_be_high_enough() {
    let folder = revisions();
    for (next, code) in [("0.3.1", 1), ("0.3.2", 1), ("0.4.0", 0), ("1.0.0", 0)] {
        let versions = ["--crate-version", "0.3.1", "--next-version", next];
        let ran = folder.run(&[&["diff", "git:HEAD", "spec"][..], &versions].concat());
        assert_eq!(ran.code, Some(code), "{next}: {ran:?}");
        let ran = folder.run(&[&["diff", "spec", "spec"][..], &versions].concat());
        assert_eq!(ran.code, Some(0), "{next}: {ran:?}");
    }
    let ran = folder.run(&["diff", "git:HEAD", "spec", "--next-version", "0.4.0"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
}

#[test]
#[cfg(unix)]
fn a_release_has_a_version_and_a_section_for_its_changes() {
    let folder = revisions();
    let script = |expected: i32, message: &str| {
        let mut command = Command::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.ci/version"));
        command.current_dir(folder.path()).env("GENERATOR", env!("CARGO_BIN_EXE_generator"));
        let ran = ran(command);
        assert_eq!(ran.code, Some(expected), "{ran:?}");
        assert!(ran.stdout.contains(message), "{ran:?}");
    };
    let version = |version: &str| {
        folder.write(
            "Cargo.toml",
            &format!("[workspace.package]\nversion = \"{version}\"\nedition = \"2024\"\n"),
        );
    };
    version("0.3.1");
    script(0, "there is no release yet");
    let tagged = Command::new("git").args(["tag", "v0.3.1"]).current_dir(folder.path()).status();
    assert!(tagged.expect("git runs").success());
    script(0, "at least 0.4.0");
    script(0, "CHANGELOG.md has not");
    version("0.3.2");
    script(1, "at least 0.4.0");
    version("0.4.0");
    folder.write("CHANGELOG.md", "## Unreleased\n");
    script(1, "CHANGELOG.md has no section for 0.4.0");
    folder.write("CHANGELOG.md", "## Unreleased\n\n## 0.4.0\n");
    script(0, "at least 0.4.0");
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
        if format == "json" {
            assert_fits_schema(&ran.stdout);
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

/// Fails if the output does not fit the committed schema.
pub(crate) fn assert_fits_schema(output: &str) {
    let json: Value = serde_json::from_str(output).expect("JSON");
    let schema = include_str!("../../generator/schemas/diff.schema.json");
    let schema: Value = serde_json::from_str(schema).expect("JSON");
    assert_eq!(mistake(&schema, &schema, &json, ""), None);
    assert!(mistake(&schema, &schema, &schema, "").is_some(), "everything fits");
}

/// The first part of a value that does not fit a schema. Knows the keywords of ours.
fn mistake(root: &Value, schema: &Value, value: &Value, at: &str) -> Option<String> {
    if let Some(name) = schema["$ref"].as_str() {
        let definition = root.pointer(name.trim_start_matches('#')).expect("a definition");
        return mistake(root, definition, value, at);
    }
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let is_kind = match &schema["type"] {
        Value::Null => true,
        Value::Array(kinds) => kinds.iter().any(|it| it == kind),
        one => one == kind,
    };
    let is_listed = schema["enum"].as_array().is_none_or(|values| values.contains(value));
    let is_least = schema["minimum"].as_i64().is_none_or(|least| value.as_i64() >= Some(least));
    if !(is_kind && is_listed && is_least) {
        return Some(format!("{at}: {value}"));
    }
    let items = value.as_array().into_iter().flatten();
    let of_items =
        items.into_iter().find_map(|item| mistake(root, &schema["items"], item, &format!("{at}/*")));
    let Some(entries) = value.as_object() else { return of_items };
    let missing = schema["required"].as_array().into_iter().flatten();
    let missing = missing.filter_map(Value::as_str).find(|key| !entries.contains_key(*key));
    let of_entries = || {
        entries.iter().find_map(|(key, value)| match &schema["properties"][key] {
            Value::Null => Some(format!("{at}/{key} is unknown")),
            schema => mistake(root, schema, value, &format!("{at}/{key}")),
        })
    };
    missing.map(|key| format!("{at}/{key} is missing")).or_else(of_entries)
}
