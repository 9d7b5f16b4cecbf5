//! What must not be cut short.

use tokio::sync::watch;

/// Counts what is under way.
#[derive(Debug)]
pub(super) struct UnderWay {
    count: watch::Sender<usize>,
}

impl UnderWay {
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
        let under_way = UnderWay::new();
        under_way.nothing().await;
        let [one, other] = [under_way.begin(), under_way.begin()];
        let mut nothing = pin!(under_way.nothing());
        let mut context = Context::from_waker(Waker::noop());
        assert!(nothing.as_mut().poll(&mut context).is_pending());
        drop(one);
        assert!(nothing.as_mut().poll(&mut context).is_pending());
        drop(other);
        nothing.await;
    }
}
