//! The command `draft`.

use crate::folder::Folder;
use serde_json::Value;
use std::fs;

#[test]
fn a_draft_is_checked_completed_and_generated() {
    let folder = Folder::with("other_api");
    let description = folder.run(&["openapi"]).stdout;
    fs::write(folder.at("published.json"), description).expect("written");
    let ran = folder.run(&["draft", "published.json", "--out", "draft"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""));
    assert!(
        ran.stdout.starts_with("wrote ") && ran.stdout.contains(" files to draft; 0 places"),
        "{}",
        ran.stdout
    );

    let ran = folder.run(&["check", "--spec", "draft"]);
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    assert!(
        ran.stdout.lines().any(|line| line == "draft/books.yaml:3:6: documentation to write"),
        "{}",
        ran.stdout
    );
    assert_eq!(folder.run(&["check", "--spec", "draft", "--deny-to-dos"]).code, Some(1));
    assert_eq!(folder.run(&["check", "--deny-to-dos"]).code, Some(0));
    assert_eq!(folder.run(&["fmt", "--check", "--spec", "draft"]).code, Some(0));
    assert_eq!(folder.run(&["schema", "--check", "--spec", "draft"]).code, Some(0));
    assert_eq!(folder.run(&["generate", "--spec", "draft", "--out", "out"]).code, Some(0));
    let json = folder.run(&["check", "--spec", "draft", "--format", "json"]).stdout;
    let first: Value = serde_json::from_str(json.lines().next().expect("a to-do")).expect("JSON");
    assert_eq!((&first["code"], &first["file"]), (&Value::from("to-do"), &Value::from("draft/access.yaml")));
}

#[test]
fn a_draft_overwrites_nothing() {
    let folder = Folder::with("other_api");
    fs::write(folder.at("published.json"), folder.run(&["openapi"]).stdout).expect("written");
    let before = fs::read_to_string(folder.at("spec/api.yaml")).expect("readable");
    let ran = folder.run(&["draft", "published.json", "--out", "spec"]);
    assert_eq!(ran.code, Some(3));
    assert!(ran.stderr.contains("not empty"), "{}", ran.stderr);
    assert_eq!(fs::read_to_string(folder.at("spec/api.yaml")).expect("readable"), before);
}

#[test]
fn what_cannot_be_said_is_also_data() {
    let folder = Folder::with("other_api");
    let description = r#"{"openapi": "3.1.0", "info": {"title": "Things"}, "paths": {"/things": {"post": {"callbacks": {}}}}}"#;
    fs::write(folder.at("published.json"), description).expect("written");
    let ran = folder.run(&["draft", "published.json", "--out", "draft", "--format", "json"]);
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    let found: Vec<Value> =
        ran.stdout.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert!(
        found.iter().any(|it| it["pointer"] == "/paths/~1things/post/callbacks" && it["line"] == 1),
        "{found:?}"
    );
    let ran = folder.run(&["draft", "spec/api.yaml", "--out", "draft2"]);
    assert_eq!(ran.code, Some(1));
    assert!(!folder.at("draft2").exists());
}
