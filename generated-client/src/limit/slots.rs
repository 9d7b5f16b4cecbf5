//! What one call counts in, taken together.

use super::lane::Slot;
use super::permit::CallEnd;
use crate::request::Per;

/// A slot of each bucket that a call counts in, of which there is at most one of each [`Per`].
#[derive(Default)]
pub(super) struct Slots([Option<Slot>; 3]);

impl Slots {
    pub(super) fn add(&mut self, slot: Slot) {
        if let Some(free) = self.0.iter_mut().find(|taken| taken.is_none()) {
            *free = Some(slot);
        }
    }

    /// Gives them back.
    ///
    /// Which limit the API means when it says that calls come too fast, it does not say. Unless there is no other, it is
    /// not taken for that of the integration, so that one user's calls never stop those of all others.
    pub(super) fn end(mut self, how: CallEnd) {
        let is_only = self.0[1].is_none();
        for slot in self.0.iter_mut().flatten() {
            let concerns_all = slot.per() == Per::Integration && !is_only;
            match how {
                CallEnd::Throttled { .. } if concerns_all => slot.end(CallEnd::NoAnswer),
                _ => slot.end(how),
            }
        }
    }
}
