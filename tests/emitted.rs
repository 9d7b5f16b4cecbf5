//! Emitted code: for each construct of the language the whole Rust output, which also compiles without a warning. The
//! second, made-up API goes through the same generator.

use generator::render::File;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};
use tests::{check, fixtures, name_of, root};

#[test]
fn every_construct_becomes_this() {
    let _folder = crate::snapshots_in("emitted");
    for (name, files) in outputs() {
        let mut text = String::new();
        for file in &files {
            writeln!(text, "// ======== {} ========\n{}", file.name, file.text).unwrap();
        }
        insta::assert_snapshot!(name, text);
    }
}

/// Each fixture's code takes the place of the real client's, so the hand-written runtime is compiled with it; cargo checks
/// them as one workspace, with the workspace's lints, warnings denied. The feature `oauth` is left out, as what is behind
/// it is written for one API.
#[test]
fn every_construct_compiles_without_a_warning() {
    let workspace = root().join("target/fixtures");
    let _ = fs::remove_dir_all(workspace.join("crates"));
    let mut members = Vec::new();
    for (name, files) in outputs() {
        let krate = workspace.join("crates").join(&name);
        copy_runtime(&krate, &name);
        for file in files {
            write(&krate.join("src/generated").join(&file.name), &file.text);
        }
        members.push(format!("\"crates/{name}\""));
    }
    write(&workspace.join("Cargo.toml"), &workspace_manifest(&members));
    fs::copy(root().join("Cargo.lock"), workspace.join("Cargo.lock")).expect("copied");
    for features in ["files,rustls", "files,rustls,preview"] {
        let checked = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .args(["clippy", "--workspace", "--offline", "--quiet"])
            .args(["--no-default-features", "--features", features])
            .args(["--", "-D", "warnings"])
            .env("CARGO_TARGET_DIR", workspace.join("target"))
            .current_dir(&workspace)
            .output()
            .expect("cargo runs");
        assert!(checked.status.success(), "{features}: {}", String::from_utf8_lossy(&checked.stderr));
    }
}

/// What the generator writes for each fixture, by the fixture's name.
fn outputs() -> Vec<(String, Vec<File>)> {
    let mut folders = fixtures("valid");
    folders.push(root().join("tests/fixtures/other_api"));
    let output = |folder: &PathBuf| {
        let checked = check(folder);
        let diagnostics = generator::diagnostic::render(
            &checked.diagnostics,
            &checked.sources,
            generator::diagnostic::Format::Human,
            false,
        );
        let api = checked.api().unwrap_or_else(|| panic!("{diagnostics}"));
        (name_of(folder), generator::client(api))
    };
    folders.iter().map(output).collect()
}

/// The client without its emitted code, as a crate of its own.
fn copy_runtime(to: &Path, name: &str) {
    let client = root().join("generated-client");
    copy_sources(&client.join("src"), &to.join("src"));
    // Not that they are compiled, but the manifest names them.
    copy_sources(&client.join("examples"), &to.join("examples"));
    let manifest = fs::read_to_string(client.join("Cargo.toml")).expect("readable");
    let manifest = manifest
        .replace("name = \"canva-connect\"", &format!("name = \"fixture-{}\"", name.replace('_', "-")));
    write(&to.join("Cargo.toml"), &manifest);
}

fn copy_sources(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("readable") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if !path.is_dir() {
            write(&target, &fs::read_to_string(&path).expect("readable"));
        } else if name_of(&path) != "generated" {
            copy_sources(&path, &target);
        }
    }
}

/// The workspace's own manifest, with the fixtures as members.
fn workspace_manifest(members: &[String]) -> String {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).expect("readable");
    let ours = ["canva-connect = {", "generator = {"];
    let lines = manifest.lines().filter(|line| !ours.iter().any(|own| line.starts_with(own)));
    let members = format!("members = [{}]", members.join(", "));
    let lines = lines.map(|line| if line.starts_with("members =") { &members } else { line });
    lines.collect::<Vec<_>>().join("\n")
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(path, text).expect("written");
}
