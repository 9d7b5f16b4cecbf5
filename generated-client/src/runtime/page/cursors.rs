//! The cursors of a list so far.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};

/// Finds cursors that repeat, so that a list that goes round ends. It keeps eight bytes a page, not the cursors.
#[derive(Default)]
pub(super) struct Cursors {
    hashes: HashSet<u64>,
    hasher: RandomState,
}

impl Cursors {
    /// Adds a cursor. Returns whether it is new.
    pub(super) fn insert(&mut self, cursor: &str) -> bool {
        self.hashes.insert(self.hasher.hash_one(cursor))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_is_new_once() {
        let mut cursors = Cursors::default();
        let inserted = ["a", "b", "a", "", ""].map(|cursor| cursors.insert(cursor));
        assert_eq!(inserted, [true, true, false, true, false]);
    }
}
