//! A token store in memory.

use super::keyed_lock::{KeyedGuard, KeyedLock};
use super::token_store::{LockedTokens, TokenStore};
use crate::runtime::boxed::{BoxError, BoxFuture};
use crate::runtime::session::tokens::Tokens;
use std::collections::HashMap;
use std::future::ready;
use std::sync::{Arc, Mutex, PoisonError};

/// A store in memory, for tests and for tools that log in on every run.
///
/// Clones share their tokens.
#[derive(Debug, Clone, Default)]
pub struct MemoryStore {
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    tokens: Mutex<HashMap<String, Tokens>>,
    locks: KeyedLock,
}

impl MemoryStore {
    /// Creates an empty store.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Shared {
    fn with_tokens<T>(&self, action: impl FnOnce(&mut HashMap<String, Tokens>) -> T) -> T {
        action(&mut self.tokens.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl TokenStore for MemoryStore {
    fn load<'a>(&'a self, user: &'a str) -> BoxFuture<'a, Result<Option<Tokens>, BoxError>> {
        Box::pin(ready(Ok(self.shared.with_tokens(|tokens| tokens.get(user).cloned()))))
    }

    fn lock<'a>(&'a self, user: &'a str) -> BoxFuture<'a, Result<Box<dyn LockedTokens>, BoxError>> {
        Box::pin(async {
            let guard = self.shared.locks.lock(user).await;
            let locked = Locked { shared: Arc::clone(&self.shared), user: user.to_owned(), _guard: guard };
            Ok(Box::new(locked) as Box<dyn LockedTokens>)
        })
    }
}

struct Locked {
    shared: Arc<Shared>,
    user: String,
    _guard: KeyedGuard,
}

impl LockedTokens for Locked {
    fn load(&mut self) -> BoxFuture<'_, Result<Option<Tokens>, BoxError>> {
        Box::pin(ready(Ok(self.shared.with_tokens(|tokens| tokens.get(&self.user).cloned()))))
    }

    fn save<'a>(&'a mut self, saved: &'a Tokens) -> BoxFuture<'a, Result<(), BoxError>> {
        self.shared.with_tokens(|tokens| tokens.insert(self.user.clone(), saved.clone()));
        Box::pin(ready(Ok(())))
    }

    fn remove(&mut self) -> BoxFuture<'_, Result<(), BoxError>> {
        self.shared.with_tokens(|tokens| tokens.remove(&self.user));
        Box::pin(ready(Ok(())))
    }
}
