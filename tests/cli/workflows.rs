//! The workflows for users of the repository: the commands of their steps run as they are written, beside programs that take
//! the place of `cargo`, `curl` and `gh`.

use crate::folder::{Folder, Ran, fixtures, ran};
use serde_yaml::Value;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

/// Runs the generator that is built already.
const CARGO: &str = r#"#!/bin/bash
[ "$1 $2 $3 $4 $5" = "run --quiet --package generator --" ] || { echo "cargo $*" >&2; exit 64; }
exec "$GENERATOR" "${@:6}"
"#;

/// Downloads a file from this machine.
const CURL: &str = r#"#!/bin/bash
[ "$1 $2 $3 $4 $5 $6" = "--fail --silent --show-error --location --output openapi.yaml" ] || exit 64
cp "$7" openapi.yaml
"#;

/// Notes its arguments, and finds the issue that the folder has.
const GH: &str = r#"#!/bin/bash
[ -n "$GH_TOKEN" ] || exit 4
echo "$*" >> gh.log
case "$1 $2" in "issue list") cat issue 2> /dev/null || true ;; esac
"#;

/// A folder with a spec, a later commit of it, and the programs.
fn folder(fixture: &str) -> Folder {
    let folder = Folder::with(fixture);
    fs::create_dir(folder.at("bin")).expect("made");
    for (name, text) in [("cargo", CARGO), ("curl", CURL), ("gh", GH)] {
        let path = folder.at("bin").join(name);
        fs::write(&path, text).expect("written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("executable");
    }
    folder
}

/// Runs the steps of a workflow until one fails, with values of expressions. Returns how the last one ended.
fn run(folder: &Folder, workflow: &str, values: &[(&str, &str)]) -> Ran {
    let path = fixtures().join("../../.ci/workflows").join(workflow);
    let workflow: Value = serde_yaml::from_str(&fs::read_to_string(path).expect("readable")).expect("YAML");
    let jobs = workflow["jobs"].as_mapping().expect("jobs");
    let steps = jobs.values().flat_map(|job| job["steps"].as_sequence().expect("steps"));
    let mut last = None;
    for step in steps.filter(|step| !step["run"].is_null()) {
        let path = format!("{}:{}", folder.at("bin").display(), std::env::var("PATH").expect("a path"));
        // As GitHub runs steps.
        folder.write("step.sh", step["run"].as_str().expect("commands"));
        let mut command = Command::new("bash");
        command.args(["-e", "step.sh"]).current_dir(folder.path());
        command.env("PATH", path).env("GENERATOR", env!("CARGO_BIN_EXE_generator"));
        for (name, value) in step["env"].as_mapping().into_iter().flatten() {
            let value = value.as_str().expect("text");
            let expression = value.strip_prefix("${{ ").and_then(|value| value.strip_suffix(" }}"));
            let expression = expression.unwrap_or_else(|| panic!("{value} is no expression"));
            let known = values.iter().find(|(name, _)| *name == expression);
            let (_, value) = known.unwrap_or_else(|| panic!("{expression} has no value"));
            command.env(name.as_str().expect("a name"), value);
        }
        let ran = ran(command);
        if ran.code != Some(0) {
            return ran;
        }
        last = Some(ran);
    }
    last.expect("a step with commands")
}

#[test]
fn a_pull_request_gets_annotations_and_a_comment() {
    let folder = folder("rules/base");
    for arguments in [
        &["init", "-q"][..],
        &["add", "spec"],
        &["-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-q", "-m", "a"],
        &["update-ref", "refs/remotes/origin/trunk", "HEAD"],
    ] {
        let ran = Command::new("git").args(arguments).current_dir(folder.path()).output().expect("git runs");
        assert!(ran.status.success(), "{ran:?}");
    }
    let items = fs::read_to_string(folder.at("spec/items.yaml")).expect("readable");
    folder.write("spec/items.yaml", &items.replace("rate_limit: 6/min", "rate_limit: 3/min"));
    let values = [("github.base_ref", "trunk"), ("github.event.number", "7"), ("github.token", "t")];
    let ran = run(&folder, "diff.yml", &values);
    assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""));
    let calls = fs::read_to_string(folder.at("gh.log")).expect("it was called");
    assert_eq!(calls, "pr comment 7 --body-file diff.md --edit-last --create-if-none\n");
    let comment = fs::read_to_string(folder.at("diff.md")).expect("written");
    assert!(comment.contains("rate-limit-lowered"), "{comment}");
    // A branch that is not there is an error, not a comment.
    let ran = run(&folder, "diff.yml", &[("github.base_ref", "none")]);
    assert_eq!(ran.code, Some(3), "{ran:?}");
}

#[test]
fn what_differs_from_the_published_description_becomes_one_issue() {
    let title = "The published description differs from the spec";
    let search = format!("issue list --search in:title \"{title}\" --json number --jq .[0].number\n");
    let published = fixtures().join("published/published.yaml");
    let values =
        |description: &str| [("vars.DESCRIPTION", description.to_owned()), ("github.token", "t".to_owned())];
    let audit = |folder: &Folder, description: &str| {
        let values = values(description);
        run(folder, "audit.yml", &values.each_ref().map(|(name, value)| (*name, value.as_str())))
    };
    let calls = |folder: &Folder| fs::read_to_string(folder.at("gh.log")).unwrap_or_default();

    let other = folder("published/spec");
    let ran = audit(&other, published.to_str().expect("UTF-8"));
    assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""));
    assert_eq!(calls(&other), format!("{search}issue create --title {title} --body-file audit.md\n"));
    let body = fs::read_to_string(other.at("audit.md")).expect("written");
    assert!(body.contains("operation-removed"), "{body}");

    let known = folder("published/spec");
    known.write("issue", "5\n");
    audit(&known, published.to_str().expect("UTF-8"));
    assert_eq!(calls(&known), format!("{search}issue edit 5 --body-file audit.md\n"));

    // No issue tells of a description that agrees, or of one that cannot be read.
    let same = folder("published/spec");
    same.write("own.json", &same.run(&["openapi"]).stdout);
    assert_eq!(audit(&same, "own.json").code, Some(0));
    assert_eq!(calls(&same), "");
    same.write("list.json", "[]");
    let ran = audit(&same, "list.json");
    assert_ne!(ran.code, Some(0), "{ran:?}");
    assert_ne!(audit(&same, "none.json").code, Some(0));
    assert_eq!(calls(&same), "");
}
