//! Where tokens are kept.

mod file;
mod memory;
mod turns;

pub(super) use self::file::FileError;
pub use self::file::FileStore;
pub use self::memory::MemoryStore;
use super::Tokens;
use crate::runtime::boxed::{BoxError, BoxFuture};
use std::sync::Arc;

/// Where the tokens of users are kept, by a key that the application has for each user.
///
/// Whatever shares a user's tokens has to share the store: what makes refresh tokens safe is that only one
/// process at a time has them [locked](Self::lock). In a database that is a transaction that begins with
/// `SELECT … FOR UPDATE` and ends when the tokens are saved.
///
/// Errors of a store become the [source](std::error::Error::source) of what fails, so they should hold no tokens.
pub trait TokenStore: Send + Sync + 'static {
    /// The tokens of a user, locked or not.
    ///
    /// # Errors
    ///
    /// If they cannot be read. That there are none is no error.
    fn load<'a>(&'a self, user: &'a str) -> BoxFuture<'a, Result<Option<Tokens>, BoxError>>;

    /// Waits until nobody else has the tokens of a user locked, and locks them until what it gives is dropped.
    ///
    /// Users must not have to wait for each other.
    ///
    /// # Errors
    ///
    /// If they cannot be locked.
    fn lock<'a>(&'a self, user: &'a str) -> BoxFuture<'a, Result<Box<dyn LockedTokens>, BoxError>>;
}

/// The tokens of one user, which nobody else can change in the meantime.
pub trait LockedTokens: Send {
    /// The tokens as they are now.
    ///
    /// # Errors
    ///
    /// If they cannot be read. That there are none is no error.
    fn load(&mut self) -> BoxFuture<'_, Result<Option<Tokens>, BoxError>>;

    /// Puts these in the place of any others. Once it succeeds they have to survive whatever may happen.
    ///
    /// # Errors
    ///
    /// If they cannot be saved; the ones before should be there still.
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
