//! Crates of emitted code. The code takes the place of the real client's, so that the hand-written runtime is compiled
//! with it.

use crate::{name_of, root};
use generator::render::File;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// A workspace of crates below `target`. What has not changed is not written again, so that cargo checks only the rest.
#[derive(Debug)]
pub struct Workspace {
    folder: PathBuf,
    members: Vec<String>,
    written: BTreeSet<PathBuf>,
}

impl Workspace {
    /// A workspace without crates.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self { folder: root().join("target").join(name), members: Vec::new(), written: BTreeSet::new() }
    }

    /// Writes a crate.
    pub fn add(&mut self, name: &str, emitted: &[File]) {
        let client = root().join("generated-client");
        let krate = self.folder.join("crates").join(name);
        self.copy_sources(&client.join("src"), &krate.join("src"));
        // They are not compiled, but the manifest names them.
        self.copy_sources(&client.join("examples"), &krate.join("examples"));
        // It is for the real API, whose types it names.
        self.write(krate.join("src/canva.rs"), "//! Left out.\n");
        let lib = read(&client.join("src/lib.rs")) + EXAMPLES;
        self.write(krate.join("src/lib.rs"), &lib);
        self.write(krate.join("src/emitted_examples.rs"), &examples(emitted));
        let package = format!("name = \"fixture-{}\"", name.replace('_', "-"));
        let manifest = read(&client.join("Cargo.toml")).replace("name = \"canva-connect\"", &package);
        self.write(krate.join("Cargo.toml"), &manifest);
        for file in emitted {
            self.write(krate.join("src/generated").join(&file.name), &file.text);
        }
        self.members.push(format!("\"crates/{name}\""));
    }

    /// Writes a crate that the generator has laid out: its files by their paths.
    pub fn add_new(&mut self, name: &str, files: &[(String, String)]) {
        for (path, text) in files {
            self.write(self.folder.join("crates").join(name).join(path), text);
        }
        self.members.push(format!("\"crates/{name}\""));
    }

    /// Checks all crates, with and without previews, by clippy with the lints of the workspace. Warnings are denied,
    /// but for these lints. No default feature is on but `files`, which examples need: all else has no emitted code.
    ///
    /// # Panics
    ///
    /// If one has a warning or an error.
    pub fn check(self, allowed: &[&str]) {
        self.check_with(&["files", "files,preview"], allowed);
    }

    /// The same, once with each of these lists of features.
    ///
    /// # Panics
    ///
    /// If one has a warning or an error.
    pub fn check_with(mut self, features: &[&str], allowed: &[&str]) {
        self.finish();
        for features in features {
            let checked = self
                .cargo("clippy", features)
                .args(["--quiet", "--", "-D", "warnings"])
                .args(allowed.iter().map(|lint| format!("-A{lint}")))
                .output()
                .expect("cargo runs");
            assert!(checked.status.success(), "{features}: {}", String::from_utf8_lossy(&checked.stderr));
        }
    }

    /// Runs the tests of all crates with these features, also those in documentation, and writes the documentation, in which
    /// warnings are denied.
    ///
    /// # Panics
    ///
    /// If a test fails, or the documentation has a warning.
    pub fn test(mut self, features: &str) {
        self.finish();
        for command in ["test", "doc"] {
            let mut cargo = self.cargo(command, features);
            if command == "doc" {
                cargo.arg("--no-deps").env("RUSTDOCFLAGS", "-D warnings");
            }
            let ran = cargo.arg("--quiet").output().expect("cargo runs");
            let [out, errors] = [&ran.stdout, &ran.stderr].map(|text| String::from_utf8_lossy(text));
            assert!(ran.status.success(), "{command}: {out}{errors}");
        }
    }

    /// Checks the crates without previews, and returns the metadata of one of them, with which its users are compiled.
    ///
    /// # Panics
    ///
    /// If one has an error.
    #[must_use]
    pub fn metadata(mut self, name: &str) -> PathBuf {
        self.finish();
        let is_of_crate = format!("/crates/{name}/");
        artifact(&mut self.cargo("check", "files"), |it| {
            let source = it["target"]["src_path"].as_str()?;
            it["filenames"][0].as_str().filter(|_| source.contains(&is_of_crate))
        })
    }

    /// Writes a program that uses one of the crates, without previews, and the dependencies of the tests.
    ///
    /// # Panics
    ///
    /// If the manifest of the tests has another order.
    pub fn add_program(&mut self, name: &str, library: &str, main: &str) {
        let package = library.replace('_', "-");
        let dependency = format!(
            "[dependencies.canva-connect]\npackage = \"fixture-{package}\"\npath = \"../{library}\"\n\
             default-features = false\nfeatures = [\"files\", \"rustls\"]\n"
        );
        self.add_program_with(name, &dependency, main);
    }

    /// Writes a program that uses these dependencies, and those of the tests.
    ///
    /// # Panics
    ///
    /// If the manifest of the tests has another order.
    pub fn add_program_with(&mut self, name: &str, dependencies: &str, main: &str) {
        let krate = self.folder.join("crates").join(name);
        self.write(krate.join("src/main.rs"), main);
        // Dependencies of the build script decide the features of macros.
        self.write(krate.join("build.rs"), "fn main() {}\n");
        let tests = read(&root().join("tests/Cargo.toml"));
        let (_, others) = tests.split_once("\n[dependencies]").expect("the section");
        let (others, _) = others.split_once("\n[lints]").expect("another section");
        let ours = ["canva-connect", "generator", "specs"];
        let others = others.lines().filter(|line| !ours.iter().any(|own| line.starts_with(own)));
        let others = others.collect::<Vec<_>>().join("\n");
        let manifest = format!(
            "[package]\nname = \"{name}\"\nedition.workspace = true\n\n[dependencies]\n{others}\n\n{dependencies}"
        );
        self.write(krate.join("Cargo.toml"), &manifest);
        self.members.push(format!("\"crates/{name}\""));
    }

    /// Builds the only program. Dependencies that the tests have too are not compiled again.
    ///
    /// # Panics
    ///
    /// If it does not compile.
    #[must_use]
    pub fn build(mut self) -> PathBuf {
        self.finish();
        artifact(&mut self.cargo("build", "files"), |it| it["executable"].as_str())
    }

    /// Writes what all crates share, and removes what is left of others.
    fn finish(&mut self) {
        self.write(self.folder.join("Cargo.toml"), &manifest(&self.members));
        remove_all_but(&self.written, &self.folder.join("crates"));
        fs::copy(root().join("Cargo.lock"), self.folder.join("Cargo.lock")).expect("copied");
    }

    fn cargo(&self, command: &str, features: &str) -> Command {
        // That of the workspace, as `.ci/run` has checked the same dependencies there.
        let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
        let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo
            .args([command, "--workspace", "--offline"])
            .args((command != "test").then_some("--keep-going"))
            .args(["--no-default-features", "--features", features])
            .env("CARGO_TARGET_DIR", &target)
            .current_dir(&self.folder);
        cargo
    }

    fn write(&mut self, path: PathBuf, text: &str) {
        if fs::read_to_string(&path).ok().as_deref() != Some(text) {
            fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            fs::write(&path, text).expect("written");
        }
        self.written.insert(path);
    }

    fn copy_sources(&mut self, from: &Path, to: &Path) {
        for entry in fs::read_dir(from).expect("readable") {
            let path = entry.expect("an entry").path();
            let target = to.join(name_of(&path));
            if ["lib.rs", "canva.rs", "canva", "generated"].contains(&name_of(&path).as_str()) {
                continue;
            }
            if path.is_dir() {
                self.copy_sources(&path, &target);
            } else {
                self.write(target, &read(&path));
            }
        }
    }
}

/// Runs cargo, and returns the file that one of its messages names.
fn artifact(cargo: &mut Command, file: impl Fn(&Value) -> Option<&str>) -> PathBuf {
    let ran = cargo.arg("--message-format=json-render-diagnostics").output().expect("cargo runs");
    let messages = String::from_utf8_lossy(&ran.stdout);
    let mut messages =
        messages.lines().map(|line| serde_json::from_str::<Value>(line).expect("cargo writes JSON"));
    let found = messages.find_map(|it| file(&it).map(PathBuf::from));
    found.unwrap_or_else(|| panic!("{}", String::from_utf8_lossy(&ran.stderr)))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("readable")
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

/// The workspace's own manifest, with these members.
fn manifest(members: &[String]) -> String {
    let manifest = read(&root().join("Cargo.toml"));
    let ours = ["canva-connect = {", "generator = {", "specs = {"];
    let lines = manifest.lines().filter(|line| !ours.iter().any(|own| line.starts_with(own)));
    let members = format!("members = [{}]", members.join(", "));
    let lines = lines.map(|line| if line.starts_with("members =") { &members } else { line });
    lines.collect::<Vec<_>>().join("\n")
}

/// The module of the examples, for the end of `lib.rs`.
const EXAMPLES: &str = "
#[allow(warnings, clippy::all, clippy::pedantic, reason = \"examples are compiled, and no more\")]
mod emitted_examples;
";

/// The examples in documentation as functions. rustdoc would compile them one by one.
fn examples(emitted: &[File]) -> String {
    let mut text = String::new();
    for file in emitted {
        let is_preview = file.text.contains("\n#![cfg(feature = \"preview\")]\n");
        let (mut preview, mut inside) = (is_preview, false);
        for line in file.text.lines() {
            match line {
                "crate::runtime::preview! {" => preview = true,
                "}" => preview = is_preview,
                _ => {}
            }
            let Some(line) = line.trim_start().strip_prefix("///") else { continue };
            let line = line.strip_prefix(' ').unwrap_or(line);
            let code = line.strip_prefix("# ").unwrap_or(line);
            if line == "```no_run" {
                inside = true;
                text.push_str(if preview { "#[cfg(feature = \"preview\")]\n" } else { "" });
                text.push_str("const _: () = {\n");
            } else if line == "```" && inside {
                inside = false;
                text.push_str("};\n");
            } else if inside {
                if let Some(rest) = line.strip_prefix("# async fn example(client: ") {
                    let name = rest.split("::").next().unwrap_or_default();
                    writeln!(text, "use crate as {name};").expect("a text can be written");
                }
                writeln!(text, "{code}").expect("a text can be written");
            }
        }
    }
    text
}
