//! What must not be cut short.

use tokio::sync::watch;

/// Counts what is under way.
#[derive(Debug)]
pub(super) struct InFlight {
    count: watch::Sender<usize>,
}

impl InFlight {
    pub(super) fn new() -> Self {
        Self { count: watch::Sender::new(0) }
    }

    /// One more, until what it gives is dropped.
    pub(super) fn begin(&self) -> Guard {
        self.count.send_modify(|count| *count += 1);
        Guard { count: self.count.clone() }
    }

    /// Waits until nothing is under way.
    pub(super) async fn nothing(&self) {
        // It cannot fail, as the sender is here.
        let _ = self.count.subscribe().wait_for(|count| *count == 0).await;
    }
}

/// Something under way.
pub(super) struct Guard {
    count: watch::Sender<usize>,
}

impl Drop for Guard {
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
    async fn it_is_over_when_the_last_is() {
        let in_flight = InFlight::new();
        in_flight.nothing().await;
        let [one, other] = [in_flight.begin(), in_flight.begin()];
        let mut nothing = pin!(in_flight.nothing());
        let mut context = Context::from_waker(Waker::noop());
        assert!(nothing.as_mut().poll(&mut context).is_pending());
        drop(one);
        assert!(nothing.as_mut().poll(&mut context).is_pending());
        drop(other);
        nothing.await;
    }
}
