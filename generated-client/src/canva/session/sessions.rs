//! All sessions of an integration.

use super::failure::{busy, store};
use super::in_flight::InFlight;
use super::refresh::{Known, Refresh};
use super::user::User;
use super::{Integration, LockedTokens, Session, TokenStore};
use crate::runtime::error::{Result, TokenError};
use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;
use tokio::time::timeout;

/// How long before its end a token is refreshed.
const MARGIN: Duration = Duration::from_secs(300);

/// How long to wait for others who have a user's tokens locked. One that stopped in the middle may never unlock them.
const PATIENCE: Duration = Duration::from_secs(90);

/// The sessions of an integration's users, with their tokens in a [`TokenStore`].
///
/// A process should have one of these for each store; cloning it is cheap, and clones are one. There can be others of
/// the same store in other processes.
#[derive(Clone)]
pub struct Sessions {
    shared: Arc<Shared>,
}

pub(super) struct Shared {
    pub(super) integration: Integration,
    pub(super) store: Arc<dyn TokenStore>,
    pub(super) margin: Duration,
    pub(super) in_flight: InFlight,
    users: Mutex<HashMap<String, Weak<User>>>,
    known: Mutex<HashMap<String, Known>>,
}

impl Sessions {
    /// Sessions that refresh tokens in this integration's name, and keep them in this store.
    #[must_use]
    pub fn new(integration: Integration, store: impl TokenStore) -> Self {
        Self::with(integration, Arc::new(store), MARGIN)
    }

    /// How long before their end tokens are refreshed; otherwise 5 minutes. It is never more than a tenth of a token's
    /// life. Set it before anything else: sessions that are there already do not notice.
    #[must_use]
    pub fn refresh_before(self, margin: Duration) -> Self {
        Self::with(self.shared.integration.clone(), Arc::clone(&self.shared.store), margin)
    }

    fn with(integration: Integration, store: Arc<dyn TokenStore>, margin: Duration) -> Self {
        Self {
            shared: Arc::new(Shared {
                integration,
                store,
                margin,
                in_flight: InFlight::new(),
                users: Mutex::default(),
                known: Mutex::default(),
            }),
        }
    }

    /// The session of a user, by the key that the application has for each: any text that stays the same.
    #[must_use]
    pub fn user(&self, key: &str) -> Session {
        let mut users = self.shared.users.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(user) = users.get(key).and_then(Weak::upgrade) {
            return Session::of(user);
        }
        // Now and then, so that it costs little for each user.
        if users.len() == users.capacity() {
            users.retain(|_, user| user.strong_count() > 0);
        }
        let user = Arc::new(User::new(key, Arc::clone(&self.shared)));
        users.insert(key.to_owned(), Arc::downgrade(&user));
        Session::of(user)
    }

    /// Waits until no tokens are being refreshed or saved. Do so before the process ends, when nothing makes calls any
    /// more: tokens that are on their way then would be lost, and the user would have to log in anew.
    ///
    /// Tokens that could not be saved before are saved now.
    ///
    /// # Errors
    ///
    /// If some still cannot be saved, and are in memory only. It can be tried again.
    pub async fn flush(&self) -> Result<()> {
        self.shared.in_flight.nothing().await;
        let mut outcome = Ok(());
        for user in self.shared.unsaved() {
            outcome = outcome.and(self.shared.settle(&user).await);
        }
        Ok(outcome?)
    }
}

impl Shared {
    /// What is known of a user's tokens beside what the store holds.
    pub(super) fn known(&self, user: &str) -> Option<Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).get(user).cloned()
    }

    /// The users with tokens that could not be saved.
    fn unsaved(&self) -> Vec<String> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let unsaved = known.iter().filter(|(_, known)| matches!(known, Known::Unsaved { .. }));
        unsaved.map(|(user, _)| user.clone()).collect()
    }

    async fn settle(&self, user: &str) -> std::result::Result<(), TokenError> {
        let mut locked = self.lock(user).await?;
        Refresh { shared: self, user, refused: None, seen: None }.settle(&mut *locked).await.map(drop)
    }

    /// Locks a user's tokens, unless that takes too long.
    pub(super) async fn lock(&self, user: &str) -> std::result::Result<Box<dyn LockedTokens>, TokenError> {
        let locked = timeout(PATIENCE, self.store.lock(user)).await.map_err(|_| busy())?;
        locked.map_err(store)
    }

    pub(super) fn learn(&self, user: &str, known: Known) {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).insert(user.to_owned(), known);
    }

    pub(super) fn forget(&self, user: &str) {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).remove(user);
    }
}

impl fmt::Debug for Sessions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sessions")
            .field("integration", &self.shared.integration)
            .field("margin", &self.shared.margin)
            .finish_non_exhaustive()
    }
}
