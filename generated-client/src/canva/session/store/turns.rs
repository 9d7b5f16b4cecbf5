//! One at a time for each user, within this process.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use tokio::sync::{Mutex as AsyncMutex, OwnedMutexGuard};

/// Who has a turn, and who waits for one.
#[derive(Debug, Default)]
pub(super) struct Turns {
    users: Mutex<HashMap<String, Weak<AsyncMutex<()>>>>,
}

/// It ends when this is dropped.
pub(super) type Turn = OwnedMutexGuard<()>;

impl Turns {
    /// Waits for this user's turn.
    pub(super) async fn wait(&self, user: &str) -> Turn {
        self.of(user).lock_owned().await
    }

    fn of(&self, user: &str) -> Arc<AsyncMutex<()>> {
        let mut users = self.users.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(turns) = users.get(user).and_then(Weak::upgrade) {
            return turns;
        }
        users.retain(|_, turns| turns.strong_count() > 0);
        let turns = Arc::default();
        users.insert(user.to_owned(), Arc::downgrade(&turns));
        turns
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::Future as _;
    use std::pin::pin;
    use std::task::{Context, Waker};

    #[tokio::test]
    async fn a_user_waits_for_nobody_else() {
        let turns = Turns::default();
        let ann = turns.wait("ann").await;
        let bob = turns.wait("bob").await;
        let mut again = pin!(turns.wait("ann"));
        assert!(again.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
        drop(ann);
        drop(again.await);
        drop(bob);
        drop(turns.wait("cid").await);
        assert_eq!(turns.users.lock().unwrap().len(), 1);
    }
}
