//! Operations: what a call passes, what it gives, and who may make it.

use super::{Docs, Field, JobStart, Paging, Poll, TypeId};
use std::fmt;

/// A call of the API.
#[derive(Debug)]
pub struct Operation {
    /// The function.
    pub function: String,
    /// The type that stands for the operation.
    pub marker: String,
    /// What it says about itself.
    pub docs: Docs,
    /// The method.
    pub method: Method,
    /// The path with placeholders in braces.
    pub path: String,
    /// A server of its own.
    pub server: Option<String>,
    /// How a caller proves who it is.
    pub auth: Auth,
    /// The scopes that the token must have: all of any one of these sets.
    pub scopes: Vec<Vec<String>>,
    /// How often it may be called; all of these hold.
    pub rate_limits: Vec<RateLimit>,
    /// What says which document a call is about, if calls are counted over documents.
    pub counted: Option<Counted>,
    /// Whether a call can be repeated without harm.
    pub idempotent: bool,
    /// What the user's plan must allow, with its documentation.
    pub capability: Option<(String, String)>,
    /// Which plans may call it.
    pub plan: Option<String>,
    /// What a caller must pass, in order.
    pub inputs: Vec<Input>,
    /// What a caller may pass behind the question mark.
    pub options: Vec<Field>,
    /// The struct of the answer, unless it is empty.
    pub output: Option<TypeId>,
    /// Documented errors.
    pub errors: Vec<ErrorCase>,
    /// The body of all other errors, where it is not the usual one.
    pub other_errors: Option<TypeId>,
    /// How the list that it answers goes on.
    pub paging: Option<Paging>,
    /// The job that it starts.
    pub starts: Option<JobStart>,
    /// The job that it asks about.
    pub polls: Option<Poll>,
    /// Answers as they travel, by name.
    pub examples: Vec<Example>,
}

/// A method of HTTP.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Reads.
    Get,
    /// Creates, or does anything else.
    Post,
    /// Replaces.
    Put,
    /// Changes a part.
    Patch,
    /// Removes.
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

/// How a caller proves who it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Auth {
    /// By a token that acts for a user.
    Bearer,
    /// Not at all.
    None,
    /// By the integration's id and secret as HTTP Basic, or in the body.
    BasicOrNone,
}

/// A limit on how often an operation may be called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateLimit {
    /// How often.
    pub rate: Rate,
    /// Over what the calls are counted.
    pub per: Per,
}

/// Over what calls are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Per {
    /// Those of one user of the integration.
    User,
    /// Those of the integration.
    Integration,
    /// Those about one document.
    Document,
}

/// The text among an operation's inputs that says over which document a call is counted.
#[derive(Debug, PartialEq, Eq)]
pub struct Counted {
    /// The parameter or field as it travels.
    pub wire: String,
    /// The argument that it is, or is in.
    pub argument: String,
    /// Its field of that argument, if it is in one.
    pub field: Option<String>,
}

/// How many requests in how many seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// How many.
    pub requests: u32,
    /// In how many seconds.
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

/// What a caller passes to an operation.
#[derive(Debug)]
pub struct Input {
    /// The argument's name.
    pub argument: String,
    /// What it is for.
    pub doc: String,
    /// How it travels.
    pub kind: InputKind,
}

/// How an input travels.
#[derive(Debug)]
pub enum InputKind {
    /// As text in the path.
    Path {
        /// The placeholder.
        wire: String,
        /// A value.
        example: String,
    },
    /// As JSON in a header.
    JsonHeader {
        /// The header.
        wire: String,
        /// What is written.
        ty: TypeId,
        /// A value as it travels.
        example: serde_json::Value,
    },
    /// As a JSON body.
    JsonBody {
        /// What is written.
        ty: TypeId,
        /// A value as it travels.
        example: serde_json::Value,
    },
    /// As a form.
    FormBody {
        /// What is written.
        ty: TypeId,
        /// A value as it travels.
        example: serde_json::Value,
    },
    /// Behind the question mark.
    Query(Field),
    /// As a body of bytes.
    Bytes {
        /// The name of a file.
        example: String,
    },
}

/// A status that reports an error, with a code.
#[derive(Debug)]
pub struct ErrorCase {
    /// The status.
    pub status: u16,
    /// The code, with when it comes.
    pub codes: Vec<(String, String)>,
    /// The body's type, where it has one of its own.
    pub body: Option<TypeId>,
}

/// An answer as it travels.
#[derive(Debug)]
pub struct Example {
    /// What it shows.
    pub name: String,
    /// The JSON.
    pub response: serde_json::Value,
}
