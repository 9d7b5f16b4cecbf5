//! Emitted code: the whole Rust output for each construct of the language, which also compiles without a warning. A
//! second, made-up API goes through the same generator.

use generator::load::RawFile;
use generator::render::File;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};
use tests::{below_root, fixtures, is_shared, name_of, read_spec, root};

#[test]
fn every_construct_has_this_code() {
    let _folder = crate::snapshots_in("emitted");
    let mut shared = None;
    for folder in folders() {
        let files = read_spec(&folder);
        let mut emitted = client(&folder, &files);
        if is_shared(&files[0]) {
            // What all have in common is shown once.
            let (common, own) =
                emitted.into_iter().partition(|it| ["api.rs", "problems.rs"].contains(&it.name.as_str()));
            (shared, emitted) = (Some(common), own);
        }
        insta::assert_snapshot!(name_of(&folder), listed(&emitted));
    }
    insta::assert_snapshot!("shared", listed(&shared.expect("a fixture with the shared files")));
}

fn listed(files: &[File]) -> String {
    let mut text = String::new();
    for file in files {
        writeln!(text, "// ======== {} ========\n{}", file.name, file.text).unwrap();
    }
    text
}

/// The emitted code takes the place of the real client's, so that the hand-written runtime is compiled with it. All
/// fixtures that share their `api.yaml` are one crate. Clippy checks the crates with the lints of the workspace; warnings
/// are denied. The crates stay below `target`, so that only what has changed is checked again. What is written for one
/// API, in `canva`, is left out.
#[test]
fn every_construct_compiles_without_a_warning() {
    let workspace = root().join("target/fixtures");
    // That of the workspace, as `.ci/run` has checked the same dependencies there.
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let mut kept = BTreeSet::new();
    let mut write = |path: PathBuf, text: &str| {
        if fs::read_to_string(&path).ok().as_deref() != Some(text) {
            fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            fs::write(&path, text).expect("written");
        }
        kept.insert(path);
    };
    let mut members = Vec::new();
    for (name, emitted) in crates() {
        let krate = workspace.join("crates").join(&name);
        copy_runtime(&krate, &name, &mut write);
        for file in emitted {
            write(krate.join("src/generated").join(&file.name), &file.text);
        }
        members.push(format!("\"crates/{name}\""));
    }
    write(workspace.join("Cargo.toml"), &workspace_manifest(&members));
    remove_all_but(&kept, &workspace.join("crates"));
    fs::copy(root().join("Cargo.lock"), workspace.join("Cargo.lock")).expect("copied");
    for features in ["", "preview"] {
        let checked = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .args(["clippy", "--workspace", "--offline", "--quiet"])
            .args(["--no-default-features", "--features", features])
            .args(["--", "-D", "warnings"])
            .env("CARGO_TARGET_DIR", &target)
            .current_dir(&workspace)
            .output()
            .expect("cargo runs");
        assert!(checked.status.success(), "{features}: {}", String::from_utf8_lossy(&checked.stderr));
    }
}

/// The fixtures of constructs, and the second API.
fn folders() -> Vec<PathBuf> {
    let mut folders = fixtures("valid");
    folders.push(root().join("tests/fixtures/other_api"));
    folders
}

/// The emitted code of each crate: one for all fixtures that share their `api.yaml`, and one for each other spec.
fn crates() -> Vec<(String, Vec<File>)> {
    let mut crates = Vec::new();
    let mut together: Vec<RawFile> = Vec::new();
    for folder in folders() {
        let files = read_spec(&folder);
        if is_shared(&files[0]) {
            let new = files.into_iter().filter(|file| together.is_empty() || !is_shared(file));
            let new: Vec<RawFile> = new.collect();
            together.extend(new);
        } else {
            crates.push((name_of(&folder), client(&folder, &files)));
        }
    }
    crates.push(("together".to_owned(), client(&root().join("tests/fixtures/valid"), &together)));
    crates
}

fn client(folder: &Path, files: &[RawFile]) -> Vec<File> {
    let checked = generator::check(&below_root(folder), files);
    let format = generator::diagnostic::Format::Human;
    let diagnostics = generator::diagnostic::render(&checked.diagnostics, &checked.sources, format, false);
    generator::client(checked.api().unwrap_or_else(|| panic!("{diagnostics}")))
}

/// Writes the client without its emitted code, as a crate of its own.
fn copy_runtime(to: &Path, name: &str, write: &mut impl FnMut(PathBuf, &str)) {
    let client = root().join("generated-client");
    copy_sources(&client.join("src"), &to.join("src"), write);
    write(to.join("src/canva.rs"), "//! Left out: what is written for one API.\n");
    // They are not compiled, but the manifest names them.
    copy_sources(&client.join("examples"), &to.join("examples"), write);
    let manifest = fs::read_to_string(client.join("Cargo.toml")).expect("readable");
    let name = format!("name = \"fixture-{}\"", name.replace('_', "-"));
    write(to.join("Cargo.toml"), &manifest.replace("name = \"canva-connect\"", &name));
}

fn copy_sources(from: &Path, to: &Path, write: &mut impl FnMut(PathBuf, &str)) {
    for entry in fs::read_dir(from).expect("readable") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if name_of(&path) == "canva.rs" {
            continue;
        }
        if !path.is_dir() {
            write(target, &fs::read_to_string(&path).expect("readable"));
        } else if !["canva", "generated"].contains(&name_of(&path).as_str()) {
            copy_sources(&path, &target, write);
        }
    }
}

/// Removes the files below a folder that are not among these.
fn remove_all_but(kept: &BTreeSet<PathBuf>, folder: &Path) {
    for entry in fs::read_dir(folder).expect("readable") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            remove_all_but(kept, &path);
        } else if !kept.contains(&path) {
            fs::remove_file(&path).expect("removed");
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
