//! Permits to send calls.

use super::outcome::CallOutcome;
use super::queue::Reservations;
use std::fmt;
use std::mem::replace;

/// A permit to send one call.
///
/// It ends with the call, also if the call is cancelled.
#[must_use = "a call without its permit is not counted"]
pub struct Permit {
    on_end: OnEnd,
    sent: bool,
}

/// The receiver of the call's outcome.
enum OnEnd {
    Nothing,
    /// The reservations of a [`LocalRateLimiter`](crate::LocalRateLimiter), without an allocation.
    Release(Reservations),
    Callback(Box<dyn FnOnce(CallOutcome) + Send>),
}

impl Permit {
    /// Makes a permit with a callback, which is called once, with the outcome of the call. The callback must
    /// not block: longer work belongs in a task of its own.
    pub fn new(on_end: impl FnOnce(CallOutcome) + Send + 'static) -> Self {
        Self::unsent(OnEnd::Callback(Box::new(on_end)))
    }

    /// Makes a permit without a callback.
    pub fn untracked() -> Self {
        Self::unsent(OnEnd::Nothing)
    }

    pub(super) fn reserved(reservations: Reservations) -> Self {
        Self::unsent(OnEnd::Release(reservations))
    }

    fn unsent(on_end: OnEnd) -> Self {
        Self { on_end, sent: false }
    }

    /// Records that the call is being sent.
    pub(crate) fn sent(&mut self) {
        self.sent = true;
    }

    pub(crate) fn end(mut self, outcome: CallOutcome) {
        self.finish(outcome);
    }

    fn finish(&mut self, outcome: CallOutcome) {
        match replace(&mut self.on_end, OnEnd::Nothing) {
            OnEnd::Nothing => {}
            OnEnd::Release(reservations) => reservations.release(outcome),
            OnEnd::Callback(callback) => callback(outcome),
        }
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        self.finish(if self.sent { CallOutcome::NoResponse } else { CallOutcome::NotSent });
    }
}

impl fmt::Debug for Permit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Permit").field("sent", &self.sent).finish_non_exhaustive()
    }
}
