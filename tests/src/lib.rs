//! What the tests share: the calls and types of the real client, written from the model by `build.rs`, and the fixtures.

pub mod debug;
pub mod facts;
pub mod sample;
pub mod surface;
mod text;

pub use crate::text::request_text;
use canva_connect::{Body, BoxFuture};
use futures_util::FutureExt;
use generator::load::RawFile;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::fmt::Debug;
use std::fs;
use std::path::{Path, PathBuf};

/// The program of the README compiles.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;

include!(concat!(env!("OUT_DIR"), "/harness.rs"));

/// An operation, called with the values of the spec's examples.
#[derive(Debug)]
pub struct OperationCase {
    /// The module it is in.
    pub section: &'static str,
    /// Its function.
    pub name: &'static str,
    /// The API name of the type of its response, or `none`.
    pub output: &'static str,
    /// The request it makes.
    pub request: canva_connect::Result<http::Request<Body>>,
    /// Sends it, and writes the response as JSON again.
    pub send: fn(canva_connect::Client) -> BoxFuture<'static, canva_connect::Result<http::Response<Value>>>,
    /// The example responses of the spec, by name, as JSON.
    pub examples: &'static [(&'static str, &'static str)],
}

/// A type of the client.
#[derive(Debug)]
pub struct TypeCase {
    /// Its name in the spec.
    pub name: &'static str,
    /// Whether a response contains it.
    pub in_responses: bool,
    /// Reads JSON as this type and writes it again.
    pub round_trip: fn(&Value) -> Result<Read, String>,
}

/// What came of reading JSON.
#[derive(Debug)]
pub struct Read {
    /// The value, as `{:#?}` shows it.
    pub shown: String,
    /// The value as JSON again.
    pub written: Value,
}

/// Reads JSON as a type and writes it again.
///
/// # Errors
///
/// What the type cannot read.
pub fn round_trip<T: Serialize + DeserializeOwned + Debug>(json: &Value) -> Result<Read, String> {
    let value: T = serde_json::from_str(&json.to_string()).map_err(|error| error.to_string())?;
    let written = serde_json::to_value(&value).map_err(|error| error.to_string())?;
    Ok(Read { shown: format!("{value:#?}"), written })
}

/// Makes a plain HTTP request; with a token that stays the same there is nothing to wait for.
fn into_http<O: canva_connect::Operation>(
    request: canva_connect::Request<O>,
) -> canva_connect::Result<http::Request<Body>> {
    request.into_http().now_or_never().expect("nothing to wait for")
}

/// Writes a response again.
fn written<T: Serialize>(response: http::Response<T>) -> http::Response<Value> {
    response.map(|body| serde_json::to_value(body).expect("a response is JSON"))
}

/// The type of this name in the spec.
///
/// # Panics
///
/// If there is none.
#[must_use]
pub fn type_case(name: &str) -> TypeCase {
    types().into_iter().find(|case| case.name == name).unwrap_or_else(|| panic!("no type {name}"))
}

/// The top of the repository.
///
/// # Panics
///
/// Never: the tests are a folder of the repository.
#[must_use]
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests are a folder of the repository")
}

/// The folders below a folder of `tests/fixtures`, in order.
///
/// # Panics
///
/// If the folder cannot be read.
#[must_use]
pub fn fixtures(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(folder);
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
    generator::check(&below_root(folder), &read_spec(folder))
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
