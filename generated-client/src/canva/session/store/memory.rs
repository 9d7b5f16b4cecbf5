//! Tokens in memory.

use super::turns::{Turn, Turns};
use super::{LockedTokens, TokenStore};
use crate::canva::session::Tokens;
use crate::runtime::boxed::{BoxError, BoxFuture};
use std::collections::HashMap;
use std::future::ready;
use std::sync::{Arc, Mutex, PoisonError};

/// Keeps tokens in memory, for as long as the process lives: for tests, and for tools that log in each time.
///
/// Clones share what they hold.
#[derive(Debug, Clone, Default)]
pub struct MemoryStore {
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    tokens: Mutex<HashMap<String, Tokens>>,
    turns: Turns,
}

impl MemoryStore {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Shared {
    fn with<T>(&self, work: impl FnOnce(&mut HashMap<String, Tokens>) -> T) -> T {
        work(&mut self.tokens.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl TokenStore for MemoryStore {
    fn load<'a>(&'a self, user: &'a str) -> BoxFuture<'a, Result<Option<Tokens>, BoxError>> {
        Box::pin(ready(Ok(self.shared.with(|tokens| tokens.get(user).cloned()))))
    }

    fn lock<'a>(&'a self, user: &'a str) -> BoxFuture<'a, Result<Box<dyn LockedTokens>, BoxError>> {
        Box::pin(async {
            let turn = self.shared.turns.wait(user).await;
            let locked = Locked { shared: Arc::clone(&self.shared), user: user.to_owned(), _turn: turn };
            Ok(Box::new(locked) as Box<dyn LockedTokens>)
        })
    }
}

struct Locked {
    shared: Arc<Shared>,
    user: String,
    _turn: Turn,
}

impl LockedTokens for Locked {
    fn load(&mut self) -> BoxFuture<'_, Result<Option<Tokens>, BoxError>> {
        Box::pin(ready(Ok(self.shared.with(|tokens| tokens.get(&self.user).cloned()))))
    }

    fn save<'a>(&'a mut self, saved: &'a Tokens) -> BoxFuture<'a, Result<(), BoxError>> {
        self.shared.with(|tokens| tokens.insert(self.user.clone(), saved.clone()));
        Box::pin(ready(Ok(())))
    }

    fn remove(&mut self) -> BoxFuture<'_, Result<(), BoxError>> {
        self.shared.with(|tokens| tokens.remove(&self.user));
        Box::pin(ready(Ok(())))
    }
}
