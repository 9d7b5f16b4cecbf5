//! Lists the files of a new crate: the template, and the runtime of the client beside it.
//!
//! A few lines instead of `include_dir`, whose macro neither takes two folders as one nor sees on stable Rust that a file is new.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let folder = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("set by cargo"));
    let client = folder.with_file_name("generated-client");
    let mut files = Vec::new();
    collect(&folder.join("template"), "", &mut files)?;
    collect(&client.join("src/runtime"), "src/runtime/", &mut files)?;
    files.push(("src/runtime.rs".to_owned(), client.join("src/runtime.rs")));
    println!("cargo::rustc-env=EXAMPLE_CRATE={}", library_name(&client.join("Cargo.toml"))?);
    for license in ["LICENSE-APACHE", "LICENSE-MIT"] {
        files.push((format!("src/runtime/{license}"), client.join(license)));
    }
    files.sort();
    let mut list = String::from("&[\n");
    for (name, path) in files {
        println!("cargo::rerun-if-changed={}", path.display());
        writeln!(list, "    ({name:?}, include_str!({:?})),", path.display().to_string()).expect("a text");
    }
    list.push(']');
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("set by cargo"));
    fs::write(out.join("template.rs"), list)
}

/// Adds the files below a folder, and watches it for new ones.
fn collect(folder: &Path, prefix: &str, files: &mut Vec<(String, PathBuf)>) -> io::Result<()> {
    println!("cargo::rerun-if-changed={}", folder.display());
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = format!("{prefix}{}", path.file_name().expect("a name").to_string_lossy());
        if path.is_dir() {
            collect(&path, &format!("{name}/"), files)?;
        } else {
            files.push((name, path));
        }
    }
    Ok(())
}

/// The name of the library in a manifest.
fn library_name(manifest: &Path) -> io::Result<String> {
    println!("cargo::rerun-if-changed={}", manifest.display());
    let text = fs::read_to_string(manifest)?;
    let (_, section) = text.split_once("\n[lib]\n").expect("the section of the library");
    let name = section.lines().find_map(|line| line.strip_prefix("name = "));
    Ok(name.expect("the name of the library").trim_matches('"').to_owned())
}
