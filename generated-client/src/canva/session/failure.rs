//! Why a session has no token, in its words.

use super::store::FileError;
use crate::runtime::boxed::BoxError;
use crate::runtime::error::{Error, TokenError};

/// Nobody has logged in.
pub(super) fn no_tokens() -> TokenError {
    TokenError {
        message: "the user has to log in: there are no tokens in the store",
        login_required: true,
        cause: None,
    }
}

/// The refresh token is no longer taken, for this reason.
pub(super) fn refused(cause: Error) -> TokenError {
    TokenError {
        login_required: true,
        ..caused("the user has to log in: the tokens cannot be refreshed", cause)
    }
}

/// The refresh token was not taken earlier on.
pub(super) fn refused_before() -> TokenError {
    TokenError {
        message: "the user has to log in: refreshing the tokens was refused before",
        login_required: true,
        cause: None,
    }
}

/// The tokens could not be refreshed; perhaps they can be later.
pub(super) fn not_refreshed(cause: Error) -> TokenError {
    caused("the tokens could not be refreshed", cause)
}

/// The new tokens could not be saved, and are kept in memory only.
pub(super) fn not_saved(cause: BoxError) -> TokenError {
    caused("the tokens were refreshed, but could not be saved", cause)
}

/// The store failed otherwise.
pub(super) fn store(cause: BoxError) -> TokenError {
    if is_damage(&cause) {
        return TokenError {
            login_required: true,
            ..caused("the user has to log in: the tokens in the store are damaged", cause)
        };
    }
    caused("the store of tokens failed", cause)
}

/// Whether a store failed as what it holds are no tokens, which only a login mends.
pub(super) fn is_damage(cause: &BoxError) -> bool {
    cause.downcast_ref::<FileError>().is_some_and(FileError::is_damage)
}

/// Somebody has the tokens locked for too long, or the refresh takes too long.
pub(super) fn busy() -> TokenError {
    caused("the tokens could not be refreshed", "what has them locked, or refreshes them, takes too long")
}

/// Tokens that could never be refreshed are not worth saving.
pub(super) fn incomplete() -> TokenError {
    caused("the tokens cannot be saved", "there is no refresh token")
}

/// The task that was to do it came to no end: the runtime shut down, or a store panicked.
pub(super) fn interrupted() -> TokenError {
    caused("the tokens could not be refreshed", "the task was interrupted")
}

/// A `null` in the place of a token.
pub(super) fn no_answer() -> Error {
    caused("there is no access token", "the API answered without tokens").into()
}

pub(super) fn no_randomness(cause: getrandom::Error) -> Error {
    caused("the operating system gives no random bytes", cause).into()
}

fn caused(message: &'static str, cause: impl Into<BoxError>) -> TokenError {
    TokenError { message, login_required: false, cause: Some(cause.into().into()) }
}
