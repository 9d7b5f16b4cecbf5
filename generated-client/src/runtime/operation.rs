//! Facts about operations.

use crate::runtime::constraint::Constraint;
use crate::runtime::wire::Wire;
use http::Method;
use std::fmt;
use std::time::Duration;

/// One operation of the API.
///
/// Only this crate implements it. The implementing type is the parameter of a [`Request`](crate::Request).
pub trait Operation: Send + Sync + 'static {
    /// The decoded response.
    type Output: Wire;

    /// The facts about the operation.
    const INFO: OperationInfo;
}

/// The facts about an operation, as its documentation states them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct OperationInfo {
    /// The name in the documentation, and of the client's function.
    pub name: &'static str,
    pub(crate) verb: Verb,
    /// The path below the base URL, with parameter names in braces.
    pub path: &'static str,
    /// The base URL, if it differs from that of the rest of the API.
    pub server: Option<&'static str>,
    /// The authentication.
    pub auth: Auth,
    /// The scopes that the access token must have.
    pub scopes: Scopes,
    /// The rate limits, all of which apply.
    pub rate_limits: &'static [RateLimit],
    /// The documented constraints of the parameters, which the client does not check.
    pub constraints: &'static [Constraint],
    /// Whether repeating the call has no further effect.
    pub idempotent: bool,
    /// The field of the JSON body by which the API recognizes a repeated call. The client sets it if the caller does not.
    pub idempotency_key: Option<&'static str>,
    /// The price of a call, in credits of the app.
    pub credits: Option<Credits>,
}

impl OperationInfo {
    /// Returns the HTTP method.
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

/// Defaults for each method, with an access token of any scopes. Generated code overrides them.
#[allow(dead_code, reason = "an API may not use all methods")]
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
            constraints: &[],
            idempotent,
            idempotency_key: None,
            credits: None,
        }
    }
}

/// An HTTP method as a `Copy` type, for struct update syntax in constants. [`Method`] has a destructor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verb {
    Get,
    Post,
    Put,
    Patch,
    Delete,
}

/// The authentication of an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Auth {
    /// An access token of a user.
    Bearer,
    /// None. No access token is sent.
    None,
    /// The integration's identifier and secret, by HTTP Basic or in the body. No access token is sent.
    BasicOrNone,
}

/// An operation with HTTP Basic authentication of the integration.
pub trait BasicAuth: Operation {}

/// The scopes that an access token must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Scopes {
    /// All of these scopes; none if it is empty.
    All(&'static [&'static str]),
    /// All scopes of at least one of these sets.
    Any(&'static [&'static [&'static str]]),
    /// The documentation that this client is made from does not state them.
    Unknown,
}

impl Scopes {
    /// Returns whether a token with these scopes suffices. Any token does if they are unknown.
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
            Self::Unknown => true,
        }
    }
}

/// A price: a number of credits of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Credits {
    /// The number of credits.
    pub count: u32,
    /// The thing that they pay for, such as `page`.
    pub per: &'static str,
}

/// Writes it as in `10 credits per page`.
impl fmt::Display for Credits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let noun = if self.count == 1 { "credit" } else { "credits" };
        write!(f, "{} {noun} per {}", self.count, self.per)
    }
}

/// A rate limit: a number of calls in a window of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct RateLimit {
    /// The number of calls.
    pub requests: u32,
    /// The window.
    pub window: Duration,
    /// The group of calls that are counted together.
    pub per: Per,
}

/// The group of calls that a rate limit counts together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Per {
    /// The calls of one user of the integration.
    User,
    /// The calls of all users of the integration.
    Integration,
    /// The calls about one document.
    Document,
}

impl RateLimit {
    /// Creates a limit for each user, with a window in seconds.
    #[must_use]
    pub const fn new(requests: u32, seconds: u32) -> Self {
        Self { requests, window: Duration::from_secs(seconds as u64), per: Per::User }
    }

    /// Sets the group of calls that are counted together.
    #[must_use]
    pub const fn per(mut self, per: Per) -> Self {
        self.per = per;
        self
    }

    /// Creates a limit for each user, with a window of a minute.
    #[must_use]
    pub const fn per_minute(requests: u32) -> Self {
        Self::new(requests, 60)
    }
}

/// Writes it as in `20 requests a minute for each user`.
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
