//! The command `generator`: its arguments, exit codes and output, and the files that it writes.

#[path = "cli/audit.rs"]
mod audit;
#[path = "cli/diff.rs"]
mod diff;
#[path = "cli/draft.rs"]
mod draft;
#[path = "cli/editor.rs"]
mod editor;
#[path = "cli/files.rs"]
mod files;
#[path = "cli/fmt.rs"]
mod fmt;
#[path = "cli/folder.rs"]
mod folder;
#[path = "cli/new.rs"]
mod new;
#[path = "cli/served.rs"]
mod served;
#[path = "cli/watch.rs"]
mod watch;
#[cfg(unix)]
#[path = "cli/workflows.rs"]
mod workflows;

use folder::{Folder, OUT, entries, fixtures, ran};
use std::fs::{self, File};
use std::path::PathBuf;
use std::process::Stdio;
use std::time::SystemTime;

#[test]
fn help() {
    let folder = Folder::with("valid/job");
    for arguments in [&["--help"][..], &["-h"], &["generate", "--help"], &["check", "--help"]] {
        let ran = folder.run(arguments);
        assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""));
        assert!(ran.stdout.contains("Exit codes:"), "{arguments:?}: {}", ran.stdout);
    }
    let text = folder.run(&["--help"]).stdout;
    let text = text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
    insta::assert_snapshot!(text);
}

#[test]
fn generating_is_the_default() {
    let folder = Folder::with("valid/job");
    let ran = folder.run(&[]);
    assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""));
    insta::assert_snapshot!(ran.stdout, @"
    created generated-client/src/generated/api.rs
    created generated-client/src/generated/jobs.rs
    created generated-client/src/generated/mod.rs
    created generated-client/src/generated/operations.rs
    created generated-client/src/generated/problems.rs
    created generated-client/OPERATIONS.md
    created generated-client/RULES.md
    created generated-client/mock/src/api.json
    ");
    let written = folder.written();
    let ran = folder.run(&["generate"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""));
    insta::assert_snapshot!(ran.stdout, @"generated-client/src/generated is up to date with spec");
    assert_eq!(folder.written(), written, "the second run touches nothing");
}

#[test]
fn stale_lists_what_to_read_again() {
    let folder = Folder::with("valid/provenance");
    let ran = folder.run(&["stale", "--today", "2026-08-20", "--older-than", "90d"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""));
    insta::assert_snapshot!(ran.stdout, @"
    never: problems.yaml
    2026-03-01 (172 days ago): get_provenance_item, https://docs.example.com/provenance/get/

    Unverified:
    make_provenance_item, scopes: Seen in someone else's program only.
    make_provenance_item, name: All samples send it. No page says that it is required.
    make_provenance_item, shade: One sample sends it.
    ProvenanceItem, weight: Read by one program, and in no page.
    NewProvenanceItem, name: No page lists the fields.
    ProvenanceShape, star: Seen in one response.
    ProvenanceColor, blue: Seen in one response.
    ");
    let ran = folder.run(&["stale", "--older-than", "0d"]);
    assert_eq!(ran.code, Some(0), "the day of the clock: {ran:?}");
    for arguments in [&["--older-than", "90"][..], &["--today", "13.8.2026"], &["--check"]] {
        let ran = folder.run(&[&["stale"], arguments].concat());
        assert_eq!(ran.code, Some(2), "{arguments:?}: {ran:?}");
    }
    assert!(!folder.at("generated-client").exists(), "nothing is written");
}

#[test]
fn other_folders() {
    let folder = Folder::with("valid/job");
    fs::rename(folder.at("spec"), folder.at("api")).expect("renamed");
    let ran = folder.run(&["--spec", "api", "--out", "deep/down/client"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(entries(&folder.at("deep/down/client")).len(), 5);
    assert!(!folder.at("generated-client").exists());
}

#[test]
fn options_are_accepted_before_and_after_the_command() {
    let folder = Folder::with("valid/job");
    fs::rename(folder.at("spec"), folder.at("api")).expect("renamed");
    let generate: [&[&str]; 3] = [
        &["--spec", "api", "--out", "client", "generate"],
        &["generate", "--spec", "api", "--out", "client"],
        &["--out", "client", "generate", "--spec", "api"],
    ];
    for (index, arguments) in generate.into_iter().enumerate() {
        let ran = folder.run(arguments);
        assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""), "{arguments:?}");
        assert_eq!(ran.stdout.starts_with("created client/"), index == 0, "{arguments:?}: {}", ran.stdout);
    }
    for arguments in [["--spec", "api", "check"], ["check", "--spec", "api"]] {
        assert_eq!(folder.run(&arguments).stdout, "api has no errors\n", "{arguments:?}");
    }
    let ran = folder.run(&["--out", "client", "check"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.stderr.contains("before `check` are those of `generate`"), "{}", ran.stderr);
}

#[test]
fn the_list_of_operations_is_written_where_it_is_asked_for() {
    let folder = Folder::with("valid/job");
    let arguments = ["--out", "client", "--operations", "docs/OPERATIONS.md"];
    let ran = folder.run(&arguments);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.stdout.ends_with("created docs/OPERATIONS.md\n"), "{ran:?}");

    folder.write("docs/OPERATIONS.md", "<!-- @generated from spec/ by the generator -->\nedited\n");
    let ran = folder.run(&[&["--check"][..], &arguments].concat());
    assert_eq!(ran.code, Some(1));
    let command = "`cargo run -p generator -- --out client --operations docs/OPERATIONS.md`";
    assert!(ran.stdout.starts_with("changed docs/OPERATIONS.md\n"), "{ran:?}");
    assert!(ran.stdout.contains(command), "{ran:?}");
    assert_eq!(folder.run(&arguments).code, Some(0));

    folder.write("docs/OPERATIONS.md", "# Ours\n");
    fs::remove_file(folder.at("client/mod.rs")).expect("removed");
    let ran = folder.run(&arguments);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(3), ""));
    assert!(!folder.at("client/mod.rs").exists(), "all or nothing");
}

#[test]
fn checking_writes_nothing() {
    let folder = Folder::with("valid/job");
    let ran = folder.run(&["check"]);
    assert_eq!((ran.code, ran.stdout.as_str(), ran.stderr.as_str()), (Some(0), "spec has no errors\n", ""));
    assert_eq!(folder.run(&["generate", "--check"]).code, Some(1));
    assert_eq!(entries(folder.path()), [folder.at("spec")]);
}

#[test]
fn check_succeeds_without_changes() {
    let folder = Folder::generated();
    let written = folder.written();
    for arguments in [&["--check"][..], &["generate", "--check"]] {
        let ran = folder.run(arguments);
        assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""));
    }
    assert_eq!(folder.written(), written);
}

/// An edited file, a deleted one, and one whose section is gone.
#[test]
fn check_names_each_outdated_file_and_a_run_updates_it() {
    let folder = Folder::generated();
    let good = folder.written();
    let jobs = folder.at(OUT).join("jobs.rs");
    let edited = fs::read_to_string(&jobs).expect("readable") + "// by hand\n";
    fs::write(&jobs, edited).expect("written");
    fs::remove_file(folder.at(OUT).join("mod.rs")).expect("removed");
    folder.write(&format!("{OUT}/old.rs"), "// @generated from spec/old.yaml by the generator\n");
    folder.write(&format!("{OUT}/mine.rs"), "// Written by hand.\n");

    let drifted = folder.written();
    let ran = folder.run(&["generate", "--check"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (Some(1), ""));
    insta::assert_snapshot!(ran.stdout, @"
    changed generated-client/src/generated/jobs.rs
    missing generated-client/src/generated/mod.rs
    stale generated-client/src/generated/old.rs
    run `cargo run -p generator` to update it
    ");
    assert_eq!(folder.written(), drifted, "--check writes nothing");

    let ran = folder.run(&[]);
    assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""));
    insta::assert_snapshot!(ran.stdout, @"
    updated generated-client/src/generated/jobs.rs
    created generated-client/src/generated/mod.rs
    removed generated-client/src/generated/old.rs
    ");
    fs::remove_file(folder.at(OUT).join("mine.rs")).expect("kept until now");
    let texts = |written: Vec<(PathBuf, String, SystemTime)>| {
        written.into_iter().map(|(path, text, _)| (path, text)).collect::<Vec<_>>()
    };
    assert_eq!(texts(folder.written()), texts(good));
}

#[test]
fn the_update_command_names_the_same_folders() {
    let folder = Folder::with("valid/job");
    fs::rename(folder.at("spec"), folder.at("the api's")).expect("renamed");
    let ran = folder.run(&["--check", "--spec", "the api's", "--out", "client"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    let command = r"`cargo run -p generator -- --spec 'the api'\''s' --out client`";
    assert!(ran.stdout.contains(command), "{}", ran.stdout);
}

#[test]
fn a_file_that_is_not_generated_is_not_overwritten() {
    let folder = Folder::generated();
    folder.write(&format!("{OUT}/jobs.rs"), "// Written by hand.\n");
    fs::remove_file(folder.at(OUT).join("mod.rs")).expect("removed");
    let before = folder.written();
    let checked = folder.run(&["--check"]);
    assert_eq!(checked.code, Some(1));
    assert!(checked.stdout.contains("jobs.rs"), "{checked:?}");
    let ran = folder.run(&[]);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(3), ""));
    insta::assert_snapshot!(ran.stderr, @"error: generated-client/src/generated/jobs.rs: this file is not from the generator (its first line is not `// @generated from spec/… by the generator…`); move it away");
    assert_eq!(folder.written(), before, "all or nothing");
}

#[test]
fn nothing_is_written_from_a_spec_with_an_error() {
    for fixture in entries(&fixtures().join("invalid")) {
        let name = format!("invalid/{}", fixture.file_name().expect("a name").to_string_lossy());
        let folder = Folder::with(&name);
        let missing = folder.run(&[]);
        assert_eq!((missing.code, missing.stdout.as_str()), (Some(1), ""), "{name}");
        assert!(missing.stderr.ends_with(" in the spec; nothing is written\n"), "{name}: {}", missing.stderr);
        assert_eq!(entries(folder.path()), [folder.at("spec")], "{name}");

        fs::create_dir_all(folder.at(OUT)).expect("made");
        folder.write(&format!("{OUT}/old.rs"), "// @generated from spec/old.yaml by the generator\n");
        let before = folder.written();
        for arguments in [&[][..], &["--check"], &["check"]] {
            assert_eq!(folder.run(arguments).code, Some(1), "{name} {arguments:?}");
        }
        assert_eq!(folder.written(), before, "{name}");
    }
}

#[test]
fn errors_for_programs_go_to_stdout() {
    let folder = Folder::with("invalid/ten_mistakes");
    let human = folder.run(&["check"]);
    assert_eq!((human.code, human.stdout.as_str()), (Some(1), ""));
    assert_eq!(human.stderr.matches("error[").count(), 10);
    for (format, start) in [("json", "{\"code\":\""), ("github", "::error file=spec/")] {
        for command in ["check", "generate"] {
            let ran = folder.run(&[command, "--format", format]);
            assert_eq!((ran.code, ran.stdout.lines().count()), (Some(1), 10));
            assert!(ran.stdout.lines().all(|line| line.starts_with(start)), "{}", ran.stdout);
            assert_eq!(ran.stderr, "10 errors in the spec; nothing is written\n");
        }
    }
}

#[test]
fn stdout_contains_only_json() {
    let folder = Folder::with("valid/job");
    for (arguments, code, told) in [
        (&["check"][..], 0, "spec has no errors\n"),
        (&["--check"], 1, "missing generated-client/"),
        (&[], 0, "created generated-client/"),
        (&[], 0, "generated-client/src/generated is up to date with spec"),
    ] {
        let ran = folder.run(&[arguments, &["--format", "json"]].concat());
        assert_eq!((ran.code, ran.stdout.as_str()), (Some(code), ""), "{arguments:?}");
        assert!(ran.stderr.starts_with(told), "{arguments:?}: {}", ran.stderr);
    }
}

/// A closed reader, such as `head`, fails in the same way.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_behind_stdout_is_an_error() {
    let folder = Folder::generated();
    let broken = Folder::with("invalid/ten_mistakes");
    for (folder, arguments) in
        [(&folder, &["check"][..]), (&folder, &["generate"]), (&broken, &["check", "--format", "json"])]
    {
        let mut command = folder.command(arguments);
        command.stdout(File::options().write(true).open("/dev/full").expect("a full device"));
        let output =
            command.stderr(Stdio::piped()).spawn().expect("started").wait_with_output().expect("ended");
        assert_eq!(output.status.code(), Some(3), "{output:?}");
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(told.starts_with("error: No space left"), "{told}");
    }
}

#[test]
fn colors() {
    let folder = Folder::with("invalid/unknown_type");
    let colored = |command| ran(command).stderr.contains('\u{1b}');
    assert!(colored(folder.command(&["--color", "always"])));
    assert!(!colored(folder.command(&["--color", "never"])));
    assert!(!colored(folder.command(&["--color", "auto"])), "this is no terminal");
    let mut asked_for = folder.command(&["--color", "always"]);
    asked_for.env("NO_COLOR", "1");
    assert!(colored(asked_for), "what is asked for outweighs the environment");
    let json = folder.run(&["--color", "always", "--format", "json"]);
    assert!(!json.stdout.contains('\u{1b}'));
}

#[test]
fn an_invalid_command_line_is_rejected() {
    let folder = Folder::with("valid/job");
    for arguments in [
        &["frobnicate"][..],
        &["--frobnicate"],
        &["--spec"],
        &["--spec", ""],
        &["--format", "xml"],
        &["--color", "blue"],
        &["check", "--out", "client"],
        &["check", "--check"],
        &["--check", "check"],
        &["generate", "spec"],
    ] {
        let ran = folder.run(arguments);
        assert_eq!((ran.code, ran.stdout.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(ran.stderr.starts_with("error: "), "{arguments:?}: {}", ran.stderr);
    }
    assert_eq!(entries(folder.path()), [folder.at("spec")]);
}
