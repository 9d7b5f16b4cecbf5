//! What is known about an operation without calling it.

use crate::runtime::wire::Wire;
use http::Method;
use std::fmt;
use std::time::Duration;

/// One operation of the API.
///
/// Its types are made by this crate only; they name what a [`Request`](crate::Request) calls.
pub trait Operation: Send + Sync + 'static {
    /// What the API answers.
    type Output: Wire;

    /// What is known about the operation.
    const INFO: OperationInfo;
}

/// What is known about an operation without calling it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct OperationInfo {
    /// The name that the documentation has for it, which is that of its function as well.
    pub name: &'static str,
    pub(crate) verb: Verb,
    /// The path below the base URL, with the names of its parameters in braces.
    pub path: &'static str,
    /// Where it is served, if that is not where the rest of the API is.
    pub server: Option<&'static str>,
    /// How a caller proves who it is.
    pub auth: Auth,
    /// The scopes that the access token needs.
    pub scopes: Scopes,
    /// How often it may be called; all of these hold.
    pub rate_limits: &'static [RateLimit],
    /// Whether making the call twice comes to the same as making it once.
    pub idempotent: bool,
}

impl OperationInfo {
    /// The HTTP method.
    #[must_use]
    pub fn method(&self) -> Method {
        match self.verb {
            Verb::Get => Method::GET,
            Verb::Post => Method::POST,
            Verb::Put => Method::PUT,
            Verb::Patch => Method::PATCH,
            Verb::Delete => Method::DELETE,
        }
    }
}

/// Operations that need an access token with any scopes, by their methods; generated code says what is otherwise.
#[allow(dead_code, reason = "an API may have no operation with one of the methods")]
impl OperationInfo {
    pub(crate) const GET: Self = Self::of(Verb::Get, true);
    pub(crate) const POST: Self = Self::of(Verb::Post, false);
    pub(crate) const PUT: Self = Self::of(Verb::Put, true);
    pub(crate) const PATCH: Self = Self::of(Verb::Patch, false);
    pub(crate) const DELETE: Self = Self::of(Verb::Delete, true);

    const fn of(verb: Verb, idempotent: bool) -> Self {
        Self {
            name: "",
            verb,
            path: "",
            server: None,
            auth: Auth::Bearer,
            scopes: Scopes::All(&[]),
            rate_limits: &[],
            idempotent,
        }
    }
}

/// A method as a value that constants can be updated with, which [`Method`] is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verb {
    Get,
    Post,
    Put,
    Patch,
    Delete,
}

/// How a caller proves who it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Auth {
    /// By an access token, which acts for a user.
    Bearer,
    /// Not at all; no access token is sent.
    None,
    /// By the integration's id and secret: as HTTP Basic, or in the body. No access token is sent.
    BasicOrNone,
}

/// An operation that takes the integration's id and secret as HTTP Basic.
pub trait BasicAuth: Operation {}

/// The scopes that an access token needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Scopes {
    /// All of them, which may be none.
    All(&'static [&'static str]),
    /// All of any one of these sets.
    Any(&'static [&'static [&'static str]]),
}

impl Scopes {
    /// Whether a token with these scopes has what it needs.
    ///
    /// ```
    /// use canva_connect::Scopes;
    ///
    /// assert!(Scopes::All(&["read", "write"]).are_met_by(&["write", "read", "other"]));
    /// assert!(!Scopes::All(&["read", "write"]).are_met_by(&["read"]));
    /// assert!(Scopes::Any(&[&["name", "email"], &["name"]]).are_met_by(&["name"]));
    /// ```
    #[must_use]
    pub fn are_met_by(&self, granted: &[&str]) -> bool {
        let has_all = |needed: &[&str]| needed.iter().all(|scope| granted.contains(scope));
        match self {
            Self::All(needed) => has_all(needed),
            Self::Any(sets) => sets.iter().any(|needed| has_all(needed)),
        }
    }
}

/// How many calls may be made in a span of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct RateLimit {
    /// How many calls.
    pub requests: u32,
    /// In how long a time.
    pub window: Duration,
    /// Over what the calls are counted.
    pub per: Per,
}

/// Over what calls are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Per {
    /// Those of one user of the integration.
    User,
    /// Those of the whole integration.
    Integration,
    /// Those about one document.
    Document,
}

impl RateLimit {
    /// So many calls of each user in so many seconds.
    #[must_use]
    pub const fn new(requests: u32, seconds: u32) -> Self {
        Self { requests, window: Duration::from_secs(seconds as u64), per: Per::User }
    }

    /// The same, but counted over something else.
    #[must_use]
    pub const fn per(mut self, per: Per) -> Self {
        self.per = per;
        self
    }

    /// So many calls of each user a minute.
    #[must_use]
    pub const fn per_minute(requests: u32) -> Self {
        Self::new(requests, 60)
    }
}

/// As in `20 requests a minute for each user`.
impl fmt::Display for RateLimit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let noun = if self.requests == 1 { "request" } else { "requests" };
        write!(f, "{} {noun} ", self.requests)?;
        match (self.window.as_secs(), self.window.subsec_nanos()) {
            (1, 0) => f.write_str("a second"),
            (60, 0) => f.write_str("a minute"),
            (3_600, 0) => f.write_str("an hour"),
            (seconds, 0) if seconds > 0 && seconds % 3_600 == 0 => write!(f, "in {} hours", seconds / 3_600),
            (seconds, 0) if seconds > 0 && seconds % 60 == 0 => write!(f, "in {} minutes", seconds / 60),
            _ => write!(f, "in {:?}", self.window),
        }?;
        f.write_str(match self.per {
            Per::User => " for each user",
            Per::Integration => " for the whole integration",
            Per::Document => " for each document",
        })
    }
}
