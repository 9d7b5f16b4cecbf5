//! The specs that tests read: the fixtures, the real spec, and mutations of both.

pub mod crates;
pub mod mutations;
pub mod programs;

use generator::load::RawFile;
use std::fs;
use std::path::{Path, PathBuf};

/// The top of the repository.
///
/// # Panics
///
/// Never: this crate is a folder of the repository's tests.
#[must_use]
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("a folder of the repository's tests")
}

/// The folders below a folder of `tests/fixtures`, in order.
///
/// # Panics
///
/// If the folder cannot be read.
#[must_use]
pub fn fixtures(folder: &str) -> Vec<PathBuf> {
    let folder = root().join("tests/fixtures").join(folder);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    folders.retain(|path| path.is_dir());
    folders.sort();
    folders
}

/// A path below the repository's top, with forward slashes.
///
/// # Panics
///
/// If it is elsewhere.
#[must_use]
pub fn below_root(path: &Path) -> PathBuf {
    path.strip_prefix(root()).expect("below the repository").to_owned()
}

/// The files that fixtures share: `api.yaml` and the errors that it names.
const SHARED: [&str; 2] = ["tests/fixtures/api.yaml", "tests/fixtures/problems.yaml"];

/// The fixture of a spec without any `api.yaml`.
const WITHOUT_API_FILE: &str = "no_api_file";

/// Reads the files of a spec; their paths are below the repository's top. A fixture that has no `api.yaml` gets the files
/// that fixtures share.
///
/// # Panics
///
/// If a file cannot be read.
#[must_use]
pub fn read_spec(folder: &Path) -> Vec<RawFile> {
    let mut files = generator::load::read_folder(folder).expect("the spec can be read");
    for file in &mut files {
        file.path = below_root(&file.path);
    }
    if !folder.join("api.yaml").exists() && name_of(folder) != WITHOUT_API_FILE {
        let shared = SHARED.iter().map(|path| RawFile {
            path: path.into(),
            bytes: fs::read(root().join(path)).expect("the shared files can be read"),
        });
        files.splice(0..0, shared);
    }
    files
}

/// Whether fixtures share this file.
#[must_use]
pub fn is_shared(file: &RawFile) -> bool {
    SHARED.iter().any(|shared| file.path == Path::new(shared))
}

/// Reads and checks a spec; diagnostics show its path below the repository's top.
///
/// # Panics
///
/// If a file cannot be read.
#[must_use]
pub fn check(folder: &Path) -> generator::Checked {
    generator::check(&below_root(folder), read_spec(folder))
}

/// The last part of a path.
///
/// # Panics
///
/// If it has none.
#[must_use]
pub fn name_of(path: &Path) -> String {
    path.file_name().expect("a name").to_string_lossy().into_owned()
}
