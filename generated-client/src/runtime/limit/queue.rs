//! One bucket's calls: who may go, and who waits.

use super::bucket::Bucket;
use super::cooldown::{Cooldown, Slowed};
use super::permit::CallEnd;
use super::refusal::RateLimitError;
use super::window::Window;
use crate::runtime::operation::{Per, RateLimit};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::Notify;
use tokio::time::{Instant, timeout_at};

/// One bucket's calls: who may go, and who waits.
#[derive(Debug)]
pub(super) struct Queue {
    per: Per,
    /// Held by the next of those who wait; the lock lets the others have it in the order in which they came.
    turn: tokio::sync::Mutex<()>,
    /// Tells who is next that something has changed.
    changed: Notify,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    /// All of them hold.
    limits: Vec<RateLimit>,
    log: Window,
    cooldown: Cooldown,
    /// How many wait for a reservation.
    waiting: usize,
}

/// Why no call may go out now, and when one may, if that is known.
struct Blocked {
    /// The limit that is reached; nothing if the API has said that calls come too fast.
    limit: Option<RateLimit>,
    until: Option<Instant>,
}

impl Queue {
    pub(super) fn new(bucket: &Bucket<'_>) -> Self {
        Self {
            per: bucket.per(),
            turn: tokio::sync::Mutex::default(),
            changed: Notify::new(),
            state: Mutex::new(State { limits: bucket.limits().collect(), ..State::default() }),
        }
    }

    /// Takes a reservation if it is there and nobody was here before.
    pub(super) fn try_take(self: Arc<Self>, bucket: &Bucket<'_>) -> Option<Reservation> {
        let mut state = self.state();
        state.also_limit(bucket);
        if state.waiting > 0 {
            return None;
        }
        let trying = state.try_start().ok()?;
        drop(state);
        Some(Reservation { queue: self, trying, is_over: false })
    }

    /// Takes a reservation, when it is there and nobody was here before, but not after the deadline.
    pub(super) async fn take(
        self: Arc<Self>,
        bucket: &Bucket<'_>,
        deadline: Instant,
    ) -> Result<Reservation, RateLimitError> {
        self.state().also_limit(bucket);
        if let Some(blocked) = self.blocked_beyond(deadline) {
            return Err(blocked.refusal());
        }
        let _place = Place::of(&self);
        let Ok(_turn) = timeout_at(deadline, self.turn.lock()).await else {
            return Err(self.refusal_of_queue());
        };
        loop {
            let started = self.state().try_start();
            let blocked = match started {
                Ok(trying) => return Ok(Reservation { queue: Arc::clone(&self), trying, is_over: false }),
                Err(blocked) => blocked,
            };
            if blocked.until.unwrap_or_else(Instant::now) > deadline || Instant::now() >= deadline {
                return Err(blocked.refusal());
            }
            // Whether the time came or something changed: look again.
            _ = timeout_at(blocked.until.unwrap_or(deadline), self.changed.notified()).await;
        }
    }

    /// Why no call may go out by then, if that is clear. Those who wait already do not make it so: they may give up.
    fn blocked_beyond(&self, deadline: Instant) -> Option<Blocked> {
        let blocked = self.state().check(Instant::now()).err();
        blocked.filter(|blocked| blocked.until.is_some_and(|until| until > deadline))
    }

    /// Of somebody whose turn has not come.
    fn refusal_of_queue(&self) -> RateLimitError {
        let blocked = self.state().check(Instant::now()).err();
        let behind_others = || Blocked { limit: self.state().limits.first().copied(), until: None };
        blocked.unwrap_or_else(behind_others).refusal()
    }

    fn end(&self, trying: bool, how: CallEnd) {
        let mut state = self.state();
        // Not before: what is logged has to be in order.
        let now = Instant::now();
        match how {
            CallEnd::NotSent => state.log.cancel(),
            _ => state.end_call(now),
        }
        state.cooldown.end(trying, how, now);
        let is_awaited = state.waiting > 0;
        drop(state);
        if is_awaited {
            self.changed.notify_one();
        }
    }

    /// Whether it can be forgotten.
    pub(super) fn is_idle(&self, now: Instant) -> bool {
        let state = self.state();
        state.log.is_idle(&state.limits, now) && state.cooldown.is_idle(now)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// Keeps to the limits of this bucket as well, should they not be those that it was made with.
    fn also_limit(&mut self, bucket: &Bucket<'_>) {
        for limit in bucket.limits() {
            if !self.limits.contains(&limit) {
                self.limits.push(limit);
            }
        }
    }

    /// Takes a reservation if there is one; tells whether the call is to find out if it is too fast still.
    fn try_start(&mut self) -> Result<bool, Blocked> {
        self.check(Instant::now())?;
        self.log.start();
        Ok(self.cooldown.start())
    }

    /// Whether a call may go out; if there is more than one reason against it, the last to pass.
    fn check(&self, now: Instant) -> Result<(), Blocked> {
        let full = self.log.check(&self.limits, now);
        let slowed = self.cooldown.check(now);
        if full.is_ok() && slowed.is_ok() {
            return Ok(());
        }
        let full = full.err().map(|full| Blocked { limit: Some(full.limit), until: full.until });
        let slowed = slowed.err().map(|slowed| match slowed {
            Slowed::Until(until) => Blocked { limit: None, until: Some(until) },
            Slowed::Trying => Blocked { limit: None, until: None },
        });
        let blocked = full.into_iter().chain(slowed);
        blocked.max_by_key(|blocked| (blocked.until.is_none(), blocked.until)).map_or(Ok(()), Err)
    }

    fn end_call(&mut self, now: Instant) {
        self.log.end(&self.limits, now);
    }
}

impl Blocked {
    fn refusal(self) -> RateLimitError {
        let free_in = self.until.map(|until| until.saturating_duration_since(Instant::now()));
        match self.limit {
            Some(limit) => RateLimitError::limit_reached(limit, free_in),
            None => RateLimitError::throttled(free_in),
        }
    }
}

/// A place among those who wait.
struct Place<'a>(&'a Queue);

impl<'a> Place<'a> {
    fn of(queue: &'a Queue) -> Self {
        queue.state().waiting += 1;
        Self(queue)
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.state().waiting -= 1;
    }
}

/// A reservation for one call. It is given back when it is dropped, as if the call was never made.
pub(super) struct Reservation {
    queue: Arc<Queue>,
    /// Whether the call is the one to find out if calls are too fast still.
    trying: bool,
    is_over: bool,
}

impl Reservation {
    pub(super) fn per(&self) -> Per {
        self.queue.per
    }

    /// Gives it back, unless it was given back before.
    pub(super) fn end(&mut self, how: CallEnd) {
        if !std::mem::replace(&mut self.is_over, true) {
            self.queue.end(self.trying, how);
        }
    }
}

impl Drop for Reservation {
    fn drop(&mut self) {
        self.end(CallEnd::NotSent);
    }
}
