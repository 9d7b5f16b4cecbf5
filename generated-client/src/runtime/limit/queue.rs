//! The queue of one bucket, and the reservations that calls take in it.

use super::bucket::Bucket;
use super::cooldown::{Cooldown, CoolingDown};
use super::outcome::CallOutcome;
use super::window::Window;
use crate::runtime::error::RateLimitError;
use crate::runtime::operation::{Per, RateLimit};
use std::mem::replace;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::Notify;
use tokio::time::{Instant, timeout_at};

/// The calls of one bucket: those that count, and those that wait, in FIFO order.
#[derive(Debug)]
pub(super) struct Queue {
    per: Per,
    /// Held by the first waiter. The lock is fair, so the others get it in FIFO order.
    front: tokio::sync::Mutex<()>,
    /// Wakes the first waiter when a reservation was released.
    released: Notify,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    /// The limits, all of which apply.
    limits: Vec<RateLimit>,
    window: Window,
    cooldown: Cooldown,
    /// The number of calls that wait for a reservation.
    waiting: usize,
}

/// The reason why there is no reservation now.
struct Unavailable {
    /// The limit that is reached; `None` during a cooldown.
    limit: Option<RateLimit>,
    /// The time of the next reservation, if it is known.
    available_at: Option<Instant>,
}

impl Queue {
    pub(super) fn new(bucket: &Bucket<'_>) -> Self {
        Self {
            per: bucket.per(),
            front: tokio::sync::Mutex::default(),
            released: Notify::new(),
            state: Mutex::new(State { limits: bucket.limits().collect(), ..State::default() }),
        }
    }

    /// Takes a reservation if one is available and no other call waits.
    pub(super) fn try_reserve(self: Arc<Self>, bucket: &Bucket<'_>) -> Option<Reservation> {
        let mut state = self.state();
        state.add_limits(bucket);
        if state.waiting > 0 {
            return None;
        }
        let is_probe = state.try_start().ok()?;
        drop(state);
        Some(Reservation { queue: self, is_probe, is_released: false })
    }

    /// Waits in the queue for a reservation, at most until `deadline`.
    pub(super) async fn reserve(
        self: Arc<Self>,
        bucket: &Bucket<'_>,
        deadline: Instant,
    ) -> Result<Reservation, RateLimitError> {
        self.state().add_limits(bucket);
        if let Some(unavailable) = self.unavailable_until_after(deadline) {
            return Err(unavailable.into_error());
        }
        let _waiter = Waiter::new(&self);
        let Ok(_front) = timeout_at(deadline, self.front.lock()).await else {
            return Err(self.timed_out());
        };
        loop {
            let started = self.state().try_start();
            let unavailable = match started {
                Ok(is_probe) => {
                    return Ok(Reservation { queue: Arc::clone(&self), is_probe, is_released: false });
                }
                Err(unavailable) => unavailable,
            };
            if unavailable.available_at.unwrap_or_else(Instant::now) > deadline || Instant::now() >= deadline
            {
                return Err(unavailable.into_error());
            }
            // Both the timeout and a release lead to another attempt.
            _ = timeout_at(unavailable.available_at.unwrap_or(deadline), self.released.notified()).await;
        }
    }

    /// Returns the reason if there is certainly no reservation before the deadline. The other waiters are left
    /// out of account, as they may give up.
    fn unavailable_until_after(&self, deadline: Instant) -> Option<Unavailable> {
        let unavailable = self.state().check(Instant::now()).err();
        unavailable.filter(|it| it.available_at.is_some_and(|time| time > deadline))
    }

    /// Returns the reason why a call has to wait now, if it has to.
    pub(super) fn unavailable(&self) -> Option<RateLimitError> {
        let (unavailable, waiting) = {
            let state = self.state();
            (state.check(Instant::now()).err(), state.waiting)
        };
        match unavailable {
            Some(unavailable) => Some(unavailable.into_error()),
            None => (waiting > 0).then(|| self.timed_out()),
        }
    }

    /// The error of a call that did not get to the front in time.
    fn timed_out(&self) -> RateLimitError {
        let unavailable = self.state().check(Instant::now()).err();
        let behind_others =
            || Unavailable { limit: self.state().limits.first().copied(), available_at: None };
        unavailable.unwrap_or_else(behind_others).into_error()
    }

    fn release(&self, is_probe: bool, outcome: CallOutcome) {
        let mut state = self.state();
        // Read under the lock, as the window needs ascending times.
        let now = Instant::now();
        match outcome {
            CallOutcome::NotSent => state.window.cancel(),
            _ => state.end_call(now),
        }
        state.cooldown.end(is_probe, outcome, now);
        let has_waiters = state.waiting > 0;
        drop(state);
        if has_waiters {
            self.released.notify_one();
        }
    }

    /// Returns whether the queue can be dropped without losing a count or a cooldown.
    pub(super) fn is_idle(&self, now: Instant) -> bool {
        let state = self.state();
        state.window.is_idle(&state.limits, now) && state.cooldown.is_idle(now)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// Adds the limits of a bucket with the same key, which may differ from those known so far.
    fn add_limits(&mut self, bucket: &Bucket<'_>) {
        for limit in bucket.limits() {
            if !self.limits.contains(&limit) {
                self.limits.push(limit);
            }
        }
    }

    /// Starts a call if it is allowed now. Returns whether it is the probe of a cooldown.
    fn try_start(&mut self) -> Result<bool, Unavailable> {
        self.check(Instant::now())?;
        self.window.start();
        Ok(self.cooldown.start())
    }

    /// Checks the limits and the cooldown. If both allow no call, it returns the one that lasts longer.
    fn check(&self, now: Instant) -> Result<(), Unavailable> {
        let window = self.window.check(&self.limits, now);
        let cooldown = self.cooldown.check(now);
        if window.is_ok() && cooldown.is_ok() {
            return Ok(());
        }
        let reached = window.err();
        let reached = reached.map(|it| Unavailable { limit: Some(it.limit), available_at: it.available_at });
        let cooling_down = cooldown.err().map(|reason| match reason {
            CoolingDown::Until(time) => Unavailable { limit: None, available_at: Some(time) },
            CoolingDown::Probing => Unavailable { limit: None, available_at: None },
        });
        let reasons = reached.into_iter().chain(cooling_down);
        reasons.max_by_key(|it| (it.available_at.is_none(), it.available_at)).map_or(Ok(()), Err)
    }

    fn end_call(&mut self, now: Instant) {
        self.window.end(&self.limits, now);
    }
}

impl Unavailable {
    fn into_error(self) -> RateLimitError {
        let retry_after = self.available_at.map(|time| time.saturating_duration_since(Instant::now()));
        match self.limit {
            Some(limit) => RateLimitError::limit_reached(limit, retry_after),
            None => RateLimitError::throttled(retry_after),
        }
    }
}

/// Counts as a waiter of the queue until it is dropped.
struct Waiter<'a>(&'a Queue);

impl<'a> Waiter<'a> {
    fn new(queue: &'a Queue) -> Self {
        queue.state().waiting += 1;
        Self(queue)
    }
}

impl Drop for Waiter<'_> {
    fn drop(&mut self) {
        self.0.state().waiting -= 1;
    }
}

/// A reservation for one call in one bucket. Dropping it releases it as [`CallOutcome::NotSent`].
pub(super) struct Reservation {
    queue: Arc<Queue>,
    /// Whether the call is the probe of a cooldown.
    is_probe: bool,
    is_released: bool,
}

impl Reservation {
    /// Releases the reservation unless it has been released before.
    fn release(&mut self, outcome: CallOutcome) {
        if !replace(&mut self.is_released, true) {
            self.queue.release(self.is_probe, outcome);
        }
    }
}

impl Drop for Reservation {
    fn drop(&mut self) {
        self.release(CallOutcome::NotSent);
    }
}

/// The reservations of one call, one in each bucket that it counts in.
#[derive(Default)]
pub(super) struct Reservations {
    first: Option<Reservation>,
    /// Empty for most calls, which saves an allocation.
    others: Vec<Reservation>,
}

impl Reservations {
    pub(super) fn add(&mut self, reservation: Reservation) {
        match self.first {
            None => self.first = Some(reservation),
            Some(_) => self.others.push(reservation),
        }
    }

    /// Releases all of them.
    ///
    /// The API does not say which limit a throttled call has exceeded. The bucket of the integration starts a
    /// cooldown only if it is the only one, so that the calls of one user never pause those of all others.
    pub(super) fn release(mut self, outcome: CallOutcome) {
        let is_only = self.others.is_empty();
        for reservation in self.first.iter_mut().chain(&mut self.others) {
            let is_shared = reservation.queue.per == Per::Integration && !is_only;
            match outcome {
                CallOutcome::Throttled { .. } if is_shared => reservation.release(CallOutcome::NoResponse),
                _ => reservation.release(outcome),
            }
        }
    }
}
