//! Buckets: the calls that are counted together, and the keys that identify them.

use crate::runtime::operation::{Per, RateLimit};
use std::borrow::Borrow;
use std::fmt;
use std::hash::{Hash, Hasher};

/// Calls that are counted together, such as those of one operation by one user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bucket<'a> {
    key: Key<'a>,
    /// All limits of the operation.
    limits: &'a [RateLimit],
}

impl<'a> Bucket<'a> {
    /// The buckets that a call counts in, the most specific first.
    pub(super) fn all(
        operation: &'a str,
        limits: &'a [RateLimit],
        user: &'a str,
        document: Option<&'a str>,
    ) -> Vec<Self> {
        let mut all = Vec::with_capacity(limits.len());
        for (per, subject) in
            [(Per::Document, document), (Per::User, Some(user)), (Per::Integration, Some(""))]
        {
            match subject {
                Some(subject) if limits.iter().any(|limit| limit.per == per) => {
                    all.push(Self::new(operation, per, subject, limits));
                }
                _ => {}
            }
        }
        all
    }

    pub(super) fn new(operation: &'a str, per: Per, subject: &'a str, limits: &'a [RateLimit]) -> Self {
        Self { key: Key { operation, per, subject }, limits }
    }

    pub(super) fn borrowed_key(&self) -> Key<'a> {
        self.key
    }

    /// A text that identifies the bucket: the operation, the kind of limit, and the user or document. For
    /// example `create_design_export_job/document/DAHq6NbXe3k`.
    ///
    /// A user with neither a [name](crate::ClientBuilder::user) nor a [`TokenSource`](crate::TokenSource)
    /// is identified by a hash of the access token, which differs from process to process.
    #[must_use]
    pub fn key(&self) -> String {
        self.key.to_string()
    }

    /// The kind of limit: per user, per document or per integration.
    #[must_use]
    pub fn per(&self) -> Per {
        self.key.per
    }

    /// The limits of this bucket, at least one. All of them apply.
    pub fn limits(&self) -> impl Iterator<Item = RateLimit> + 'a {
        let per = self.per();
        self.limits.iter().copied().filter(move |limit| limit.per == per)
    }
}

/// The key of a bucket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Key<'a> {
    operation: &'a str,
    per: Per,
    /// The user or the document; empty for the integration.
    subject: &'a str,
}

/// Writes it like `create_design_export_job/document/DAHq6NbXe3k`.
impl fmt::Display for Key<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let per = match self.per {
            Per::User => "user",
            Per::Integration => "integration",
            Per::Document => "document",
        };
        write!(f, "{}/{per}/{}", self.operation, self.subject)
    }
}

/// The key of a bucket, in a map.
#[derive(Debug)]
pub(super) struct OwnedKey {
    operation: Box<str>,
    per: Per,
    subject: Box<str>,
}

impl From<Key<'_>> for OwnedKey {
    fn from(key: Key<'_>) -> Self {
        Self { operation: key.operation.into(), per: key.per, subject: key.subject.into() }
    }
}

/// A key, owned or borrowed. A map of [`OwnedKey`]s is looked up by `&dyn AsKey`, which needs no allocation.
pub(super) trait AsKey {
    fn as_key(&self) -> Key<'_>;
}

impl AsKey for Key<'_> {
    fn as_key(&self) -> Key<'_> {
        *self
    }
}

impl AsKey for OwnedKey {
    fn as_key(&self) -> Key<'_> {
        Key { operation: &self.operation, per: self.per, subject: &self.subject }
    }
}

impl<'a> Borrow<dyn AsKey + 'a> for OwnedKey {
    fn borrow(&self) -> &(dyn AsKey + 'a) {
        self
    }
}

impl PartialEq for dyn AsKey + '_ {
    fn eq(&self, other: &Self) -> bool {
        self.as_key() == other.as_key()
    }
}

impl Eq for dyn AsKey + '_ {}

impl Hash for dyn AsKey + '_ {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_key().hash(state);
    }
}

impl PartialEq for OwnedKey {
    fn eq(&self, other: &Self) -> bool {
        self.as_key() == other.as_key()
    }
}

impl Eq for OwnedKey {}

impl Hash for OwnedKey {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_key().hash(state);
    }
}
