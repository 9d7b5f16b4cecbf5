//! What is known about an operation without calling it.

use crate::wire::Wire;
use http::Method;
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
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct OperationInfo {
    /// The name that the documentation has for it, which is that of its function as well.
    pub name: &'static str,
    /// The HTTP method.
    pub method: Method,
    /// The path below the base URL, with the names of its parameters in braces.
    pub path: &'static str,
    /// The scopes that the access token needs.
    pub scopes: Scopes,
    /// How often it may be called; all of these hold.
    pub rate_limits: &'static [RateLimit],
}

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

/// How many calls one user of the integration may make in a span of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct RateLimit {
    /// How many calls.
    pub requests: u32,
    /// In how long a time.
    pub window: Duration,
}

impl RateLimit {
    /// So many calls in so many seconds.
    #[must_use]
    pub const fn new(requests: u32, seconds: u32) -> Self {
        Self { requests, window: Duration::from_secs(seconds as u64) }
    }

    /// So many calls a minute.
    #[must_use]
    pub const fn per_minute(requests: u32) -> Self {
        Self::new(requests, 60)
    }
}
