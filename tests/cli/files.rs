//! The files that the command reads, and folders that it cannot read or write.

use crate::folder::{Folder, OUT, entries};
use std::fs::{self, File};

#[test]
fn a_spec_that_cannot_be_read() {
    let folder = Folder::with("valid/job");
    folder.write("file", "");
    for (spec, named) in [("nowhere", "error: nowhere: "), ("file", "error: file: ")] {
        for command in ["check", "generate"] {
            let ran = folder.run(&[command, "--spec", spec]);
            assert_eq!((ran.code, ran.stdout.as_str()), (Some(3), ""), "{spec}");
            assert!(ran.stderr.starts_with(named), "{}", ran.stderr);
        }
    }
    assert!(!folder.at(OUT).exists());
}

#[test]
fn a_folder_that_cannot_be_written() {
    let folder = Folder::with("valid/job");
    folder.write("file", "kept\n");
    fs::create_dir_all(folder.at("odd/jobs.rs")).expect("made");
    for (out, named) in
        [("file", "error: file"), ("file/below", "error: file"), ("odd", "error: odd/jobs.rs: ")]
    {
        for arguments in [&["--out", out][..], &["--out", out, "--check"]] {
            let ran = folder.run(arguments);
            assert_eq!((ran.code, ran.stdout.as_str()), (Some(3), ""), "{out}");
            assert!(ran.stderr.starts_with(named), "{}", ran.stderr);
        }
    }
    assert_eq!(fs::read_to_string(folder.at("file")).expect("readable"), "kept\n");
    assert_eq!(entries(&folder.at("odd")), [folder.at("odd/jobs.rs")]);
}

#[test]
fn other_files_are_not_read() {
    let folder = Folder::with("valid/job");
    let before = folder.run(&["check"]);
    fs::create_dir(folder.at("spec/folder.yaml")).expect("made");
    File::create(folder.at("spec/notes.txt")).expect("made");
    folder.write("spec/jobs.yaml~", "title: [");
    assert_eq!(folder.run(&["check"]).stdout, before.stdout);
}

/// Emacs creates such a link beside a file that is being edited.
#[cfg(unix)]
#[test]
fn hidden_files_are_not_read() {
    let folder = Folder::with("valid/job");
    std::os::unix::fs::symlink("me@here.1234", folder.at("spec/.#jobs.yaml")).expect("linked");
    folder.write("spec/._jobs.yaml", "\0\u{5}\u{16}\u{7}");
    assert_eq!(folder.run(&["check"]).code, Some(0));
}

#[cfg(unix)]
#[test]
fn links_to_files_are_followed() {
    use std::os::unix::fs::symlink;
    let folder = Folder::with("valid/job");
    fs::create_dir(folder.at("elsewhere")).expect("made");
    fs::rename(folder.at("spec/jobs.yaml"), folder.at("elsewhere/work.yaml")).expect("moved");
    symlink("../elsewhere/work.yaml", folder.at("spec/jobs.yaml")).expect("linked");
    symlink("spec", folder.at("linked")).expect("linked");
    assert_eq!(folder.run(&["check", "--spec", "linked"]).code, Some(0));

    for (target, told) in [
        ("nowhere.yaml", "error: spec/odd.yaml: No such file"),
        ("odd.yaml", "error: spec/odd.yaml: Too many levels"),
        ("/dev/zero", "error: spec/odd.yaml: not a file"),
    ] {
        symlink(target, folder.at("spec/odd.yaml")).expect("linked");
        let ran = folder.run(&[]);
        assert_eq!(ran.code, Some(3), "{target}: {ran:?}");
        assert!(ran.stderr.starts_with(told), "{target}: {}", ran.stderr);
        fs::remove_file(folder.at("spec/odd.yaml")).expect("removed");
    }
    assert!(!folder.at(OUT).exists());
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_name_that_is_not_utf8_is_reported() {
    use std::os::unix::ffi::OsStrExt;
    let folder = Folder::with("valid/job");
    let name = std::ffi::OsStr::from_bytes(b"spec/\xff.yaml");
    fs::write(folder.path().join(name), "doc: A section.\n").expect("written");
    let ran = folder.run(&["check"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.stderr.contains("error[file-name]"), "{}", ran.stderr);
}
