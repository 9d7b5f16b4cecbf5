//! Operations: their inputs, responses and errors, and the conditions under which they may be called.

use super::docs::{Docs, Term};
use super::flow::{JobStart, Paging, Poll};
use super::location::Location;
use super::provenance::Checked;
use super::state::Effects;
use super::types::{Limits, Ty, TypeId};
use crate::name::Name;
use crate::node::Span;
use std::fmt;

/// An endpoint of the API.
#[derive(Debug)]
pub struct Operation {
    /// The function that calls it.
    pub function: Name,
    /// The type that represents it.
    pub marker: String,
    /// Its documentation.
    pub docs: Docs,
    /// The last comparison of its facts with the documentation.
    pub checked: Option<Checked>,
    /// Facts that the documentation does not state, or not in full, each with the reason to believe it.
    pub unverified: Vec<(String, String)>,
    /// The method.
    pub method: Method,
    /// The path, with its parameters in braces.
    pub path: String,
    /// Its server, if that is not the API's.
    pub server: Option<String>,
    /// The way a caller authenticates.
    pub auth: Auth,
    /// The scopes that the token must have: all scopes of any one set. `None` if they are unknown.
    pub scopes: Option<Vec<Vec<String>>>,
    /// The rate limits, which all apply.
    pub rate_limits: Vec<RateLimit>,
    /// The input that identifies the document, if a rate limit applies per document.
    pub document: Option<DocumentKey>,
    /// Whether a call can be repeated without harm.
    pub idempotent: bool,
    /// The API name of the body's field by which the API recognizes a repeated call.
    pub idempotency_key: Option<String>,
    /// The capability that the user's plan must have, with its documentation.
    pub capability: Option<(String, String)>,
    /// The plans that may call it, in words.
    pub plan: Option<String>,
    /// The price of a call.
    pub credits: Option<Credits>,
    /// The parameters and the body: those of the path, of the query, the headers, the body.
    pub inputs: Vec<Input>,
    /// The struct of the response. `None` if the response is empty.
    pub output: Option<TypeId>,
    /// Documented errors.
    pub errors: Vec<ErrorCase>,
    /// The body of all other errors, if it is not the usual one.
    pub other_errors: Option<TypeId>,
    /// The pages of the list in the response.
    pub paging: Option<Paging>,
    /// The job that it starts.
    pub starts: Option<JobStart>,
    /// The job that it polls.
    pub polls: Option<Poll>,
    /// The effects on the items that the API keeps.
    pub effects: Effects,
    /// Responses, by name.
    pub examples: Vec<Example>,
    /// Its declaration in the spec.
    pub span: Span,
}

impl Operation {
    /// The required inputs, in the order of the function's arguments.
    pub fn arguments(&self) -> impl Iterator<Item = &Input> {
        self.inputs.iter().filter(|input| input.required)
    }

    /// The optional inputs, each of which becomes a setter of the request.
    pub fn options(&self) -> impl Iterator<Item = &Input> {
        self.inputs.iter().filter(|input| !input.required)
    }

    /// The inputs at a location.
    pub fn inputs_in(&self, location: Location) -> impl Iterator<Item = &Input> {
        self.inputs.iter().filter(move |input| input.location == location)
    }
}

/// An HTTP method.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// `GET`
    Get,
    /// `POST`
    Post,
    /// `PUT`
    Put,
    /// `PATCH`
    Patch,
    /// `DELETE`
    Delete,
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        })
    }
}

/// The way a caller authenticates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Auth {
    /// By a bearer token that acts for a user.
    Bearer,
    /// Without authentication.
    None,
    /// By the integration's ID and secret, as HTTP Basic or in the body.
    BasicOrNone,
}

/// A rate limit of an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateLimit {
    /// The number of calls in a time.
    pub rate: Rate,
    /// The scope in which calls are counted.
    pub per: Per,
    /// Its rate in the spec.
    pub span: Span,
}

/// The scope in which calls are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Per {
    /// Each user of the integration.
    User,
    /// The integration as a whole.
    Integration,
    /// Each document.
    Document,
}

impl Per {
    /// The word for it in a spec.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Integration => "integration",
            Self::Document => "document",
        }
    }
}

/// The input that identifies the document of a call.
#[derive(Debug, PartialEq, Eq)]
pub struct DocumentKey {
    /// The API name of the parameter, or of the field of the body.
    pub api_name: String,
    /// The argument that is or contains it.
    pub argument: Name,
    /// The field of that argument, if the argument is the body.
    pub field: Option<Name>,
}

/// A number of requests in a number of seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// The number of requests.
    pub requests: u32,
    /// The number of seconds.
    pub seconds: u32,
}

impl fmt::Display for Rate {
    /// Writes the rate as a spec does: `100/min`, `750/5min`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (count, unit) = match self.seconds {
            seconds if seconds.is_multiple_of(3_600) => (seconds / 3_600, "h"),
            seconds if seconds.is_multiple_of(60) => (seconds / 60, "min"),
            seconds => (seconds, "s"),
        };
        match count {
            1 => write!(f, "{}/{unit}", self.requests),
            _ => write!(f, "{}/{count}{unit}", self.requests),
        }
    }
}

/// A number of credits and what it pays for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credits {
    /// The number of credits.
    pub count: u32,
    /// The thing that they pay for: "page".
    pub per: String,
}

impl fmt::Display for Credits {
    /// Writes the price as a spec does: `10 per page`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} per {}", self.count, self.per)
    }
}

/// A parameter or the body of a request.
#[derive(Debug)]
pub struct Input {
    /// The name of the argument or setter.
    pub name: Name,
    /// The name in the API. `body` for the body.
    pub api_name: String,
    /// The part of the request that contains it.
    pub location: Location,
    /// The way its value becomes bytes.
    pub encoding: Encoding,
    /// The type of its value, without `?`.
    pub ty: Ty,
    /// Whether every call must pass it.
    pub required: bool,
    /// Its documentation.
    pub docs: Docs,
    /// The values that it accepts.
    pub limits: Limits,
    /// A value in JSON. For bytes, the name of a file.
    pub example: Option<serde_json::Value>,
    /// Its declaration in the spec.
    pub span: Span,
}

impl Input {
    /// The example, or `null`.
    #[must_use]
    pub fn example(&self) -> &serde_json::Value {
        self.example.as_ref().unwrap_or(&serde_json::Value::Null)
    }
}

/// The way the value of an input becomes bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// Plain text. Items of a list are separated by commas.
    Text,
    /// JSON.
    Json,
    /// `application/x-www-form-urlencoded`.
    Form,
    /// Bytes as they are.
    Bytes,
}

/// A status that reports an error, with its codes.
#[derive(Debug)]
pub struct ErrorCase {
    /// The status.
    pub status: u16,
    /// The codes, each with the reason for it.
    pub codes: Vec<Term>,
    /// The type of the body, if it is not the usual one.
    pub body: Option<TypeId>,
    /// Its declaration in the spec.
    pub span: Span,
}

/// A response in JSON.
#[derive(Debug)]
pub struct Example {
    /// Its name.
    pub name: String,
    /// The JSON.
    pub response: serde_json::Value,
}
