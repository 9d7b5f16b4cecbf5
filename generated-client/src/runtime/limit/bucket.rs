//! What calls are counted in.

use super::name::Name;
use crate::runtime::operation::{Per, RateLimit};

/// What calls are counted in: those of one operation and one user, say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bucket<'a> {
    name: Name<'a>,
    /// All limits of the operation.
    limits: &'a [RateLimit],
}

impl<'a> Bucket<'a> {
    /// Those that a call counts in; what is more specific comes first.
    pub(super) fn all(
        operation: &'a str,
        limits: &'a [RateLimit],
        user: &'a str,
        document: Option<&'a str>,
    ) -> Vec<Self> {
        let mut all = Vec::with_capacity(limits.len());
        for (per, whose) in [(Per::Document, document), (Per::User, Some(user)), (Per::Integration, Some(""))]
        {
            match whose {
                Some(whose) if limits.iter().any(|limit| limit.per == per) => {
                    all.push(Self::new(operation, per, whose, limits));
                }
                _ => {}
            }
        }
        all
    }

    pub(super) fn new(operation: &'a str, per: Per, whose: &'a str, limits: &'a [RateLimit]) -> Self {
        Self { name: Name { operation, per, whose }, limits }
    }

    pub(super) fn name(&self) -> Name<'a> {
        self.name
    }

    /// What tells it apart from all others: the operation, over what its calls are counted, and which
    /// user or document that is. `create_design_export_job/document/DAHq6NbXe3k`, for example.
    ///
    /// A user without a [name](crate::ClientBuilder::user) and without a
    /// [`TokenSource`](crate::TokenSource) has one that is made of the access token, by a function
    /// that differs from process to process.
    #[must_use]
    pub fn key(&self) -> String {
        self.name.to_string()
    }

    /// Over what its calls are counted.
    #[must_use]
    pub fn per(&self) -> Per {
        self.name.per
    }

    /// How often calls may be made; all of these hold. There is at least one.
    pub fn limits(&self) -> impl Iterator<Item = RateLimit> + 'a {
        let per = self.per();
        self.limits.iter().copied().filter(move |limit| limit.per == per)
    }
}
