//! What the tests share: the calls and types of the real client, written from the model by `build.rs`, and the fixtures.

pub mod debug;
pub mod facts;
pub mod sample;
pub mod surface;
mod text;

pub use crate::text::request_text;
use canva_connect::{Body, BoxFuture};
use futures_util::FutureExt;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
pub use specs::{below_root, check, fixtures, is_shared, name_of, read_spec, root};
use std::fmt::Debug;

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
