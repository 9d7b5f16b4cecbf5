//! The permission to make a call, and what became of it.

use super::reservations::Reservations;
use crate::runtime::error::Error;
use std::fmt;
use std::mem::replace;
use std::time::Duration;

/// The permission to make one call.
///
/// It ends when the call does, however that comes about.
#[must_use = "a call without its permit is not counted"]
pub struct Permit {
    listener: Listener,
    sent: bool,
}

/// Who wants to hear what became of the call.
enum Listener {
    Nobody,
    /// Those that the limiter of this crate counts in; they need no memory of their own.
    Reservations(Reservations),
    Function(Box<dyn FnOnce(CallEnd) + Send>),
}

impl Permit {
    /// A permit; the function is called once, when it is known what became of the call. It must not
    /// block: what takes longer it has to hand to a task.
    pub fn new(end: impl FnOnce(CallEnd) + Send + 'static) -> Self {
        Self::heard_by(Listener::Function(Box::new(end)))
    }

    /// A permit that nobody wants to hear of again.
    pub fn untracked() -> Self {
        Self::heard_by(Listener::Nobody)
    }

    pub(super) fn of_slots(reservations: Reservations) -> Self {
        Self::heard_by(Listener::Reservations(reservations))
    }

    fn heard_by(listener: Listener) -> Self {
        Self { listener, sent: false }
    }

    /// The call goes out now.
    pub(crate) fn sent(&mut self) {
        self.sent = true;
    }

    /// This became of the call.
    pub(crate) fn end(mut self, end: CallEnd) {
        self.finish(end);
    }

    fn finish(&mut self, how: CallEnd) {
        match replace(&mut self.listener, Listener::Nobody) {
            Listener::Nobody => {}
            Listener::Reservations(reservations) => reservations.end(how),
            Listener::Function(end) => end(how),
        }
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        self.finish(if self.sent { CallEnd::NoAnswer } else { CallEnd::NotSent });
    }
}

impl fmt::Debug for Permit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Permit").field("sent", &self.sent).finish_non_exhaustive()
    }
}

/// What became of a call that had a [`Permit`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum CallEnd {
    /// It was not made, or there was no connection: the API has not seen it, so it does not count.
    NotSent,
    /// It was made, and given up, or no answer came. The API may have counted it.
    NoAnswer,
    /// The API answered, and not that calls come too fast.
    Answered,
    /// The API refused it, as calls come too fast.
    #[non_exhaustive]
    Throttled {
        /// For how long the API asks to be left alone, if it says so.
        retry_after: Option<Duration>,
    },
}

impl CallEnd {
    /// What an answer comes to.
    pub(crate) fn of<T>(answer: &Result<T, Error>) -> Self {
        match answer {
            Err(error) if error.is_throttled() => Self::Throttled { retry_after: error.retry_after() },
            Err(error) if error.is_connect() => Self::NotSent,
            Err(error) if error.status().is_none() => Self::NoAnswer,
            _ => Self::Answered,
        }
    }
}
