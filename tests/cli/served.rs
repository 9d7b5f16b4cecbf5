//! The description of the API for the mock server.

use crate::folder::Folder;
use std::fs;

const FILE: &str = "generated-client/mock/src/api.json";

#[test]
fn the_file_for_the_mock_server_has_what_the_command_prints() {
    let folder = Folder::generated();
    let ran = folder.run(&["served"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""));
    assert_eq!(ran.stdout, fs::read_to_string(folder.at(FILE)).expect("written"));
    serde_json::from_str::<serde_json::Value>(&ran.stdout).expect("JSON");
    assert_eq!(folder.run(&["served", "--check"]).code, Some(2));
}

#[test]
fn the_file_for_the_mock_server_follows_the_spec() {
    let folder = Folder::generated();
    let spec = fs::read_to_string(folder.at("spec/api.yaml")).expect("readable");
    folder.write("spec/api.yaml", &spec.replace("title: Example API", "title: Another API"));
    let ran = folder.run(&["--check"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.stdout.contains(&format!("changed {FILE}\n")), "{ran:?}");
    let ran = folder.run(&[]);
    assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""));
    assert!(ran.stdout.contains(&format!("updated {FILE}\n")), "{ran:?}");
    assert!(fs::read_to_string(folder.at(FILE)).expect("written").contains("Another API"));

    folder.write(FILE, "{}\n");
    let ran = folder.run(&[]);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(3), ""));
    assert!(ran.stderr.contains(FILE), "{ran:?}");
    assert_eq!(fs::read_to_string(folder.at(FILE)).expect("kept"), "{}\n");
}
