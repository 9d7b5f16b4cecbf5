//! The command `new`, which lays out a crate for another API.

use crate::folder::{Folder, entries};
use std::fs;

#[test]
fn a_crate_is_laid_out_and_up_to_date() {
    let folder = Folder::with("valid/job");
    let ran = folder.run(&["new", "clients/boat-yard", "--title", "Boats & 'more' API"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""));
    let lines: Vec<&str> = ran.stdout.lines().collect();
    assert!(lines[0].starts_with("created clients/boat-yard with "), "{}", ran.stdout);
    insta::assert_snapshot!(lines[1..].join("\n"), @"
    describe the API in clients/boat-yard/spec, and after each change run
      cargo run -p generator -- --spec clients/boat-yard/spec --out clients/boat-yard/src/generated
    ");
    for file in
        ["Cargo.toml", "README.md", ".gitignore", "src/lib.rs", "src/runtime.rs", "src/runtime/LICENSE-MIT"]
    {
        assert!(folder.at("clients/boat-yard").join(file).is_file(), "{file}");
    }
    let spec = fs::read_to_string(folder.at("clients/boat-yard/spec/api.yaml")).expect("readable");
    assert!(spec.contains("\ntitle: \"Boats & 'more' API\"\ncrate: boat_yard\n"), "{spec}");
    let arguments = ["--spec", "clients/boat-yard/spec", "--out", "clients/boat-yard/src/generated"];
    let ran = folder.run(&arguments);
    assert_eq!(ran.code, Some(0));
    assert!(ran.stdout.contains("is up to date"), "{}", ran.stdout);
    for command in ["fmt", "schema"] {
        let ran = folder.run(&[command, "--check", "--spec", "clients/boat-yard/spec"]);
        assert_eq!(ran.code, Some(0), "{command}: {}", ran.stdout);
    }
    assert_eq!(entries(&folder.at("clients")), [folder.at("clients/boat-yard")], "nothing else is left");
}

#[test]
fn an_empty_folder_is_filled_and_any_other_is_not_touched() {
    let folder = Folder::with("valid/job");
    fs::create_dir_all(folder.at("boats")).expect("made");
    assert_eq!(folder.run(&["new", "boats"]).code, Some(0));
    let before = fs::read_to_string(folder.at("boats/README.md")).expect("readable");
    folder.write("boats/README.md", "changed");
    let ran = folder.run(&["new", "boats", "--name", "other"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(3), ""));
    assert!(ran.stderr.ends_with("boats: the folder is not empty; name another one\n"), "{}", ran.stderr);
    assert_ne!(fs::read_to_string(folder.at("boats/README.md")).expect("readable"), before);
    fs::create_dir(folder.at("here")).expect("made");
    let ran = crate::ran({
        let mut command = folder.command(&["new", ".", "--name", "here"]);
        command.current_dir(folder.at("here"));
        command
    });
    assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""));
    let hidden = fs::read_dir(folder.at("here")).expect("readable").filter(|entry| {
        entry.as_ref().expect("an entry").file_name().to_string_lossy().starts_with(".generator-")
    });
    assert_eq!(hidden.count(), 0);
    folder.write("file", "");
    let ran = folder.run(&["new", "file", "--name", "boats"]);
    assert_eq!((ran.code, fs::read_to_string(folder.at("file")).expect("readable").as_str()), (Some(3), ""));
    assert!(!ran.stderr.contains(".generator-"), "{}", ran.stderr);
}

#[test]
fn a_name_or_a_title_that_cannot_be_used_is_refused_before_anything_is_written() {
    let folder = Folder::with("valid/job");
    for (arguments, message) in [
        (
            &["new", "My Boats"][..],
            "error: `My Boats` is not a name for a crate; write another one behind `--name`",
        ),
        (&["new", "boats", "--name", "std"], "error: `std` is not a name for a crate"),
        (&["new", "boats", "--title", " "], "error: the title of an API is a line of text"),
        (&["new", ".", "--title", "Boats"], "error: `` is not a name for a crate"),
    ] {
        let ran = folder.run(arguments);
        assert_eq!((ran.code, ran.stdout.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(ran.stderr.starts_with(message), "{}", ran.stderr);
    }
    assert_eq!(entries(folder.path()), [folder.at("spec")]);
}
