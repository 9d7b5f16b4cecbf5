//! `fmt` and `schema`: which files they write, and what they say.

use crate::folder::{Folder, entries, fixtures};
use std::fs;

/// A spec with one file of another layout.
fn folder() -> Folder {
    let folder = Folder::with("layout");
    fs::remove_file(folder.at("spec/api.yaml")).expect("removed");
    fs::remove_file(folder.at("spec/problems.yaml")).expect("removed");
    folder.write("spec/cars.yaml", "doc: Cars.\n");
    folder
}

#[test]
fn only_files_of_another_layout_are_written() {
    let folder = folder();
    let before = fs::metadata(folder.at("spec/cars.yaml")).expect("there").modified().expect("a time");
    let ran = folder.run(&["fmt", "--check"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (Some(1), ""));
    insta::assert_snapshot!(ran.stdout, @"
    changed spec/boats.yaml
    run `cargo run -p generator -- fmt` to update it
    ");
    let unchanged = fs::read(folder.at("spec/boats.yaml")).expect("readable");
    assert_eq!(unchanged, fs::read(fixtures().join("layout/boats.yaml")).expect("readable"));

    let ran = folder.run(&["fmt"]);
    assert_eq!(
        (ran.code, ran.stdout.as_str(), ran.stderr.as_str()),
        (Some(0), "updated spec/boats.yaml\n", "")
    );
    let after = fs::metadata(folder.at("spec/cars.yaml")).expect("there").modified().expect("a time");
    assert_eq!(after, before);
    assert_eq!(entries(&folder.at("spec")).len(), 2, "nothing else is left there");
    for arguments in [&["fmt"][..], &["fmt", "--check"]] {
        let ran = folder.run(arguments);
        assert_eq!(
            (ran.code, ran.stdout.as_str()),
            (Some(0), "spec is as `fmt` writes it\n"),
            "{arguments:?}"
        );
    }
}

#[test]
fn nothing_is_written_if_a_file_cannot_be_formatted() {
    let folder = folder();
    folder.write("spec/trains.yaml", "doc: &doc Trains.\n");
    let ran = folder.run(&["fmt"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(1), ""));
    assert!(ran.stderr.contains("spec/trains.yaml:1:11"), "{}", ran.stderr);
    assert!(ran.stderr.ends_with("1 file cannot be formatted; nothing is written\n"), "{}", ran.stderr);
    let unchanged = fs::read(folder.at("spec/boats.yaml")).expect("readable");
    assert_eq!(unchanged, fs::read(fixtures().join("layout/boats.yaml")).expect("readable"));
}

#[test]
fn schemas_are_written_beside_the_spec() {
    let folder = folder();
    let ran = folder.run(&["schema", "--check"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (Some(1), ""));
    insta::assert_snapshot!(ran.stdout, @"
    missing spec/api.schema.json
    missing spec/schema.json
    run `cargo run -p generator -- schema` to update it
    ");
    let ran = folder.run(&["schema"]);
    assert_eq!(ran.stdout, "created spec/api.schema.json\ncreated spec/schema.json\n");
    folder.write("spec/schema.json", "{}\n");
    assert_eq!(folder.run(&["schema", "--check"]).code, Some(1));
    assert_eq!(folder.run(&["schema"]).stdout, "updated spec/schema.json\n");
    let ran = folder.run(&["schema", "--check"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(0), "spec is as `schema` writes it\n"));
}
