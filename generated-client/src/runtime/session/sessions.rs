//! The sessions of an integration.

use super::cache::DEFAULT_MARGIN;
use super::integration::Integration;
use super::refresh::save_unsaved;
use super::shared::Shared;
use super::store::TokenStore;
use super::user::{Session, User};
use crate::runtime::error::Result;
use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

/// The sessions of an integration's users, with their tokens in a [`TokenStore`].
///
/// Create one per store and process. Cloning is cheap, and clones share their state. Other processes can use the same
/// store.
#[derive(Clone)]
pub struct Sessions {
    shared: Arc<Shared>,
    users: Arc<Mutex<HashMap<String, Weak<User>>>>,
}

impl Sessions {
    /// Creates sessions that refresh tokens with this integration and keep them in this store.
    #[must_use]
    pub fn new(integration: Integration, store: impl TokenStore) -> Self {
        Self::with(integration, Arc::new(store), DEFAULT_MARGIN)
    }

    /// Sets how long before their expiry access tokens are refreshed. Default: 5 minutes, and never more than a
    /// tenth of their lifetime.
    ///
    /// Call it before any other method: existing sessions keep the previous setting.
    #[must_use]
    pub fn refresh_before(self, margin: Duration) -> Self {
        Self::with(self.shared.integration.clone(), Arc::clone(&self.shared.store), margin)
    }

    fn with(integration: Integration, store: Arc<dyn TokenStore>, margin: Duration) -> Self {
        Self { shared: Arc::new(Shared::new(integration, store, margin)), users: Arc::default() }
    }

    /// Returns the session of a user. The key is any text that identifies the user in the application.
    #[must_use]
    pub fn user(&self, key: &str) -> Session {
        let mut users = self.users.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(user) = users.get(key).and_then(Weak::upgrade) {
            return Session::new(user);
        }
        // Only before the map grows, so that the amortized cost per user is constant.
        if users.len() == users.capacity() {
            users.retain(|_, user| user.strong_count() > 0);
        }
        let user = Arc::new(User::new(key, Arc::clone(&self.shared)));
        users.insert(key.to_owned(), Arc::downgrade(&user));
        Session::new(user)
    }

    pub(crate) fn integration(&self) -> &Integration {
        &self.shared.integration
    }

    /// Waits for running refreshes, logins and logouts, and saves tokens that could not be saved earlier.
    ///
    /// Call it before the process ends, after the last call has ended. Otherwise new tokens may be lost, and their
    /// users have to log in again.
    ///
    /// # Errors
    ///
    /// If tokens cannot be saved, and are still in memory only. `flush` can be retried.
    pub async fn flush(&self) -> Result<()> {
        self.shared.in_flight.wait_until_idle().await;
        let mut result = Ok(());
        for user in self.shared.users_with_unsaved_tokens() {
            result = result.and(save_unsaved(&self.shared, &user).await);
        }
        Ok(result?)
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
