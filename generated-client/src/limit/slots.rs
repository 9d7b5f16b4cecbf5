//! What one call counts in, taken together.

use super::lane::Slot;
use super::permit::CallEnd;
use crate::request::Per;

/// A slot of each bucket that a call counts in.
#[derive(Default)]
pub(super) struct Slots {
    first: Option<Slot>,
    /// Most calls have none, and need no memory for them.
    others: Vec<Slot>,
}

impl Slots {
    pub(super) fn add(&mut self, slot: Slot) {
        match self.first {
            None => self.first = Some(slot),
            Some(_) => self.others.push(slot),
        }
    }

    /// Gives them back.
    ///
    /// Which limit the API means when it says that calls come too fast, it does not say. Unless there is no other, it is
    /// not taken for that of the integration, so that one user's calls never stop those of all others.
    pub(super) fn end(mut self, how: CallEnd) {
        let is_only = self.others.is_empty();
        for slot in self.first.iter_mut().chain(&mut self.others) {
            let concerns_all = slot.per() == Per::Integration && !is_only;
            match how {
                CallEnd::Throttled { .. } if concerns_all => slot.end(CallEnd::NoAnswer),
                _ => slot.end(how),
            }
        }
    }
}
