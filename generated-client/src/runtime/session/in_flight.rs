//! A counter of running operations, so that shutdown can wait for them.

use tokio::sync::watch;

/// The number of operations that are running.
#[derive(Debug)]
pub(super) struct InFlight {
    count: watch::Sender<usize>,
}

impl InFlight {
    pub(super) fn new() -> Self {
        Self { count: watch::Sender::new(0) }
    }

    /// Counts one more operation until the guard is dropped.
    pub(super) fn begin(&self) -> InFlightGuard {
        self.count.send_modify(|count| *count += 1);
        InFlightGuard { count: self.count.clone() }
    }

    /// Waits until the count is zero.
    pub(super) async fn wait_until_idle(&self) {
        // `wait_for` fails only if the sender is dropped, and `self` owns the sender.
        let _ = self.count.subscribe().wait_for(|count| *count == 0).await;
    }
}

/// One running operation.
pub(super) struct InFlightGuard {
    count: watch::Sender<usize>,
}

impl Drop for InFlightGuard {
    fn drop(&mut self) {
        self.count.send_modify(|count| *count = count.saturating_sub(1));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::pin::pin;
    use std::task::{Context, Waker};

    #[tokio::test]
    async fn it_is_idle_when_the_last_guard_is_dropped() {
        let in_flight = InFlight::new();
        in_flight.wait_until_idle().await;
        let [first, second] = [in_flight.begin(), in_flight.begin()];
        let mut idle = pin!(in_flight.wait_until_idle());
        let mut context = Context::from_waker(Waker::noop());
        assert!(idle.as_mut().poll(&mut context).is_pending());
        drop(first);
        assert!(idle.as_mut().poll(&mut context).is_pending());
        drop(second);
        idle.await;
    }
}
