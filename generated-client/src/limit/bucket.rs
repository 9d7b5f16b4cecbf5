//! What calls are counted in.

use crate::request::{Per, RateLimit};

/// What calls are counted in: those of one operation and one user, say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bucket<'a> {
    key: String,
    per: Per,
    /// All limits of the operation.
    limits: &'a [RateLimit],
}

impl<'a> Bucket<'a> {
    pub(super) fn new(operation: &str, per: Per, whose: &str, limits: &'a [RateLimit]) -> Self {
        let word = match per {
            Per::User => "/user/",
            Per::Integration => "/integration/",
            Per::Document => "/document/",
        };
        Self { key: [operation, word, whose].concat(), per, limits }
    }

    /// What tells it apart from all others: the operation, over what its calls are counted, and which
    /// user or document that is. `create_design_export_job/document/DAHq6NbXe3k`, for example.
    ///
    /// A user without a [name](crate::ClientBuilder::user) and without a
    /// [`TokenSource`](crate::TokenSource) has one that is made of the access token, by a function
    /// that differs from process to process.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Over what its calls are counted.
    #[must_use]
    pub fn per(&self) -> Per {
        self.per
    }

    /// How often calls may be made; all of these hold. There is at least one.
    pub fn limits(&self) -> impl Iterator<Item = RateLimit> + 'a {
        let per = self.per;
        self.limits.iter().copied().filter(move |limit| limit.per == per)
    }
}
