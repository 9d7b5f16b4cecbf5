//! The traits that a token store implements.

use crate::runtime::boxed::{BoxError, BoxFuture};
use crate::runtime::session::tokens::Tokens;
use std::sync::Arc;

/// A store of tokens, by user. The application chooses the key of each user.
///
/// All processes that use the tokens of a user have to share the store: only one process at a time may have them
/// [locked](Self::lock), so that a refresh token is sent once. In a database, use a transaction that starts with
/// `SELECT … FOR UPDATE` and ends after the tokens are saved.
///
/// An error of the store becomes the [source](std::error::Error::source) of the error that a call returns. It should
/// contain no tokens.
pub trait TokenStore: Send + Sync + 'static {
    /// Loads the tokens of a user, without locking them.
    ///
    /// # Errors
    ///
    /// If they cannot be read. If there are none, the result is `None`.
    fn load<'a>(&'a self, user: &'a str) -> BoxFuture<'a, Result<Option<Tokens>, BoxError>>;

    /// Locks the tokens of a user until the result is dropped. Waits while another process or task has them locked.
    ///
    /// The lock of one user must not block other users.
    ///
    /// # Errors
    ///
    /// If they cannot be locked.
    fn lock<'a>(&'a self, user: &'a str) -> BoxFuture<'a, Result<Box<dyn LockedTokens>, BoxError>>;
}

/// The locked tokens of a user. Nothing else changes them until this is dropped.
pub trait LockedTokens: Send {
    /// Loads the tokens.
    ///
    /// # Errors
    ///
    /// If they cannot be read. If there are none, the result is `None`.
    fn load(&mut self) -> BoxFuture<'_, Result<Option<Tokens>, BoxError>>;

    /// Saves tokens, replacing those in the store. When this succeeds, the tokens have to be durable.
    ///
    /// # Errors
    ///
    /// If they cannot be saved. The previous tokens should still be there.
    fn save<'a>(&'a mut self, tokens: &'a Tokens) -> BoxFuture<'a, Result<(), BoxError>>;

    /// Removes the tokens, if there are any.
    ///
    /// # Errors
    ///
    /// If they cannot be removed.
    fn remove(&mut self) -> BoxFuture<'_, Result<(), BoxError>>;
}

impl<T: TokenStore + ?Sized> TokenStore for Arc<T> {
    fn load<'a>(&'a self, user: &'a str) -> BoxFuture<'a, Result<Option<Tokens>, BoxError>> {
        T::load(self, user)
    }

    fn lock<'a>(&'a self, user: &'a str) -> BoxFuture<'a, Result<Box<dyn LockedTokens>, BoxError>> {
        T::lock(self, user)
    }
}
