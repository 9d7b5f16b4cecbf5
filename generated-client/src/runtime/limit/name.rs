//! What tells buckets apart.

use crate::runtime::operation::Per;
use std::borrow::Borrow;
use std::fmt;
use std::hash::{Hash, Hasher};

/// What tells a bucket apart from all others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Name<'a> {
    pub(super) operation: &'a str,
    /// Over what its calls are counted.
    pub(super) per: Per,
    /// Which user or document that is.
    pub(super) whose: &'a str,
}

/// As in `create_design_export_job/document/DAHq6NbXe3k`.
impl fmt::Display for Name<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let per = match self.per {
            Per::User => "user",
            Per::Integration => "integration",
            Per::Document => "document",
        };
        write!(f, "{}/{per}/{}", self.operation, self.whose)
    }
}

/// A name that is kept.
#[derive(Debug)]
pub(super) struct OwnedName {
    operation: Box<str>,
    per: Per,
    whose: Box<str>,
}

impl From<Name<'_>> for OwnedName {
    fn from(name: Name<'_>) -> Self {
        Self { operation: name.operation.into(), per: name.per, whose: name.whose.into() }
    }
}

/// What has a name, so that a map of kept names can be asked for any: a reference to a kept one cannot be made of parts.
pub(super) trait Named {
    fn name(&self) -> Name<'_>;
}

impl Named for Name<'_> {
    fn name(&self) -> Name<'_> {
        *self
    }
}

impl Named for OwnedName {
    fn name(&self) -> Name<'_> {
        Name { operation: &self.operation, per: self.per, whose: &self.whose }
    }
}

impl<'a> Borrow<dyn Named + 'a> for OwnedName {
    fn borrow(&self) -> &(dyn Named + 'a) {
        self
    }
}

impl PartialEq for dyn Named + '_ {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Eq for dyn Named + '_ {}

impl Hash for dyn Named + '_ {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name().hash(state);
    }
}

impl PartialEq for OwnedName {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Eq for OwnedName {}

impl Hash for OwnedName {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name().hash(state);
    }
}
