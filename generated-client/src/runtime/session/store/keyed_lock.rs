//! One asynchronous lock per user, within this process.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use tokio::sync::{Mutex as AsyncMutex, OwnedMutexGuard};

/// A set of locks, one for each key.
#[derive(Debug, Default)]
pub(super) struct KeyedLock {
    locks: Mutex<HashMap<String, Weak<AsyncMutex<()>>>>,
}

/// Unlocks its key when dropped.
pub(super) type KeyedGuard = OwnedMutexGuard<()>;

impl KeyedLock {
    /// Waits until the key is unlocked, and locks it.
    pub(super) async fn lock(&self, key: &str) -> KeyedGuard {
        self.lock_of(key).lock_owned().await
    }

    fn lock_of(&self, key: &str) -> Arc<AsyncMutex<()>> {
        let mut locks = self.locks.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(lock) = locks.get(key).and_then(Weak::upgrade) {
            return lock;
        }
        locks.retain(|_, lock| lock.strong_count() > 0);
        let lock = Arc::default();
        locks.insert(key.to_owned(), Arc::downgrade(&lock));
        lock
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::Future as _;
    use std::pin::pin;
    use std::task::{Context, Waker};

    #[tokio::test]
    async fn only_the_same_key_is_locked_out() {
        let lock = KeyedLock::default();
        let ann = lock.lock("ann").await;
        let ben = lock.lock("ben").await;
        let mut ann_again = pin!(lock.lock("ann"));
        assert!(ann_again.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
        drop(ann);
        drop(ann_again.await);
        drop(ben);
        drop(lock.lock("eve").await);
        assert_eq!(lock.locks.lock().unwrap().len(), 1);
    }
}
