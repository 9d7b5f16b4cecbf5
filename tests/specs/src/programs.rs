//! Programs that use a crate of emitted code, compiled together.

use crate::root;
use serde_json::Value;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// A crate that programs use.
#[derive(Debug)]
pub struct Library {
    /// The name by which they import it.
    pub name: String,
    /// Its metadata.
    pub metadata: PathBuf,
}

/// What the compiler says about a program.
#[derive(Debug)]
pub struct Message {
    /// The index of the program.
    pub program: usize,
    /// The line of the program, from 1.
    pub line: usize,
    /// The code of an error, as in `E0599`, or the name of a lint.
    pub code: String,
    /// Set if the program does not compile.
    pub is_error: bool,
    /// The message for people.
    pub text: String,
}

/// Compiles programs as modules of one crate, which import the items of `prelude`, in a folder below `target`. Returns what
/// is wrong with each: an error in one hides none in others.
///
/// # Panics
///
/// If the compiler does not run, or has a complaint that is about none of the programs.
#[must_use]
pub fn compile(folder: &str, library: &Library, prelude: &str, programs: &[&str]) -> Vec<Message> {
    let folder = root().join("target").join(folder).join("programs");
    fs::create_dir_all(&folder).expect("made");
    for (index, text) in programs.iter().enumerate() {
        fs::write(folder.join(file_name(index)), text).expect("written");
    }
    let mut left: Vec<usize> = (0..programs.len()).collect();
    let mut found = Vec::new();
    loop {
        let messages = once(library, prelude, &folder, &left);
        // Errors of an early phase, such as unknown names, end the compilation before a later phase.
        let (errors, warnings): (Vec<Message>, Vec<Message>) =
            messages.into_iter().partition(|message| message.is_error);
        if errors.is_empty() {
            found.extend(warnings);
            return found;
        }
        left.retain(|index| errors.iter().all(|error| error.program != *index));
        found.extend(errors);
    }
}

fn file_name(program: usize) -> String {
    format!("program_{program}.rs")
}

fn once(library: &Library, prelude: &str, folder: &Path, programs: &[usize]) -> Vec<Message> {
    let mut lib = format!("{prelude}\n");
    for index in programs {
        writeln!(lib, "pub mod program_{index} {{ use super::*; include!({:?}); }}", file_name(*index))
            .expect("a text can be written");
    }
    fs::write(folder.join("lib.rs"), lib).expect("written");
    let dependencies = library.metadata.parent().expect("a folder");
    let compiled = Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
        .args(["lib.rs", "--crate-name", "programs", "--crate-type", "lib", "--edition", "2024"])
        .args(["--emit", "metadata", "--error-format", "json", "--out-dir", "."])
        // A program may need none of the items that all import.
        .args(["-A", "unused-imports"])
        .args(["--extern", &format!("{}={}", library.name, library.metadata.display())])
        .args(["-L", &format!("dependency={}", dependencies.display())])
        .current_dir(folder)
        .output()
        .expect("rustc runs");
    let text = String::from_utf8_lossy(&compiled.stderr);
    let messages: Vec<Message> = text.lines().filter_map(message).collect();
    let has_failed = messages.iter().any(|message| message.is_error);
    assert_eq!(compiled.status.success(), !has_failed, "{text}");
    messages
}

/// Reads a message. `None` if it only sums others up.
fn message(line: &str) -> Option<Message> {
    let message: Value = serde_json::from_str(line).expect("rustc writes JSON");
    let spans = message["spans"].as_array()?;
    let span = spans.iter().find(|span| span["is_primary"] == true)?;
    let file = span["file_name"].as_str().expect("a file");
    let program = file.strip_prefix("program_").and_then(|file| file.strip_suffix(".rs")?.parse().ok());
    let text = message["rendered"].as_str().unwrap_or_default().to_owned();
    let number = |value: &Value| value.as_u64().and_then(|number| usize::try_from(number).ok());
    Some(Message {
        program: program.unwrap_or_else(|| panic!("{text}")),
        line: number(&span["line_start"]).expect("a line"),
        code: message["code"]["code"].as_str().unwrap_or_default().to_owned(),
        is_error: message["level"] == "error",
        text,
    })
}
