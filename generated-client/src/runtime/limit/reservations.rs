//! What one call counts in, taken together.

use super::permit::CallEnd;
use super::queue::Reservation;
use crate::runtime::operation::Per;

/// A reservation of each bucket that a call counts in.
#[derive(Default)]
pub(super) struct Reservations {
    first: Option<Reservation>,
    /// Most calls have none, and need no memory for them.
    others: Vec<Reservation>,
}

impl Reservations {
    pub(super) fn add(&mut self, reservation: Reservation) {
        match self.first {
            None => self.first = Some(reservation),
            Some(_) => self.others.push(reservation),
        }
    }

    /// Gives them back.
    ///
    /// Which limit the API means when it says that calls come too fast, it does not say. Unless there is no other, it is
    /// not taken for that of the integration, so that one user's calls never stop those of all others.
    pub(super) fn end(mut self, how: CallEnd) {
        let is_only = self.others.is_empty();
        for reservation in self.first.iter_mut().chain(&mut self.others) {
            let concerns_all = reservation.per() == Per::Integration && !is_only;
            match how {
                CallEnd::Throttled { .. } if concerns_all => reservation.end(CallEnd::NoAnswer),
                _ => reservation.end(how),
            }
        }
    }
}
