//! The failures that a session reports.

use super::store::FileError;
use crate::runtime::boxed::BoxError;
use crate::runtime::error::{Error, TokenError};
use crate::runtime::wire::Value;

/// The store has no tokens for the user.
pub(super) fn no_tokens() -> TokenError {
    TokenError {
        message: "the user has to log in: there are no tokens in the store",
        login_required: true,
        cause: None,
    }
}

/// The API rejected the refresh token.
pub(super) fn refresh_token_rejected(cause: Error) -> TokenError {
    TokenError {
        login_required: true,
        ..with_cause("the user has to log in: the refresh token was rejected", cause)
    }
}

/// The API rejected the refresh token earlier, and it was not sent again.
pub(super) fn refresh_token_rejected_earlier() -> TokenError {
    TokenError {
        message: "the user has to log in: the refresh token was rejected earlier",
        login_required: true,
        cause: None,
    }
}

/// The response to the refresh could not be read. The API may have exchanged the refresh token, and would revoke all
/// tokens if it were sent again.
pub(super) fn refresh_response_unreadable(cause: Error) -> TokenError {
    TokenError { login_required: true, ..with_cause(RESPONSE_UNREADABLE, cause) }
}

/// The response to an earlier refresh could not be read, and the refresh token was not sent again.
pub(super) fn refresh_response_unreadable_earlier() -> TokenError {
    TokenError { message: RESPONSE_UNREADABLE, login_required: true, cause: None }
}

/// The refresh failed, and a later one may succeed.
pub(super) fn refresh_failed(cause: Error) -> TokenError {
    with_cause(REFRESH_FAILED, cause)
}

/// The request for the access token of a service app failed.
pub(super) fn request_failed(cause: Error) -> TokenError {
    with_cause("the app got no access token", cause)
}

/// The new tokens could not be saved, and are in memory only.
pub(super) fn save_failed(cause: BoxError) -> TokenError {
    with_cause("the tokens were refreshed, but could not be saved", cause)
}

/// Another operation of the store failed.
pub(super) fn store_failed(cause: BoxError) -> TokenError {
    if is_damaged_file(&cause) {
        return TokenError {
            login_required: true,
            ..with_cause("the user has to log in: the tokens in the store are damaged", cause)
        };
    }
    with_cause("the token store failed", cause)
}

/// Returns whether a store failed because a file holds no valid tokens. Only a login repairs that.
pub(super) fn is_damaged_file(cause: &BoxError) -> bool {
    cause.downcast_ref::<FileError>().is_some_and(FileError::is_damaged)
}

/// The lock or the refresh did not complete in time.
pub(super) fn timed_out() -> TokenError {
    with_cause(REFRESH_FAILED, "locking or refreshing the tokens took too long")
}

/// Returns whether the API rejected a code or a refresh token, by the error of RFC 6749, section 5.2. Its body need not be
/// one that the API has for other errors.
pub(super) fn is_invalid_grant(error: &Error) -> bool {
    let documented = error.code().is_some_and(|code| code.as_str() == INVALID_GRANT);
    documented || error.decode_body::<Value>().is_some_and(|body| body["error"] == INVALID_GRANT)
}

/// Tokens of this login are not saved, for a reason.
pub(crate) fn not_saved(reason: &'static str) -> Error {
    with_cause("the tokens cannot be saved", reason).into()
}

/// The task ended early: the runtime shut down, or the store panicked.
pub(super) fn interrupted() -> TokenError {
    with_cause(REFRESH_FAILED, "the task was interrupted")
}

/// The token response has no access token, an invalid one, or an implausible lifetime.
pub(super) fn no_valid_access_token() -> Error {
    let cause = "the token response has no valid access token with a plausible lifetime";
    with_cause("there is no access token", cause).into()
}

/// The response to an authorization code has no refresh token.
pub(super) fn no_refresh_token_received() -> Error {
    with_cause("there is no refresh token", "the token response has none").into()
}

pub(super) fn no_randomness(cause: getrandom::Error) -> Error {
    with_cause("the operating system returned no random bytes", cause).into()
}

const INVALID_GRANT: &str = "invalid_grant";

const RESPONSE_UNREADABLE: &str =
    "the user has to log in: the refresh response could not be read, and the refresh token may be used";

const REFRESH_FAILED: &str = "the tokens could not be refreshed";

fn with_cause(message: &'static str, cause: impl Into<BoxError>) -> TokenError {
    TokenError { message, login_required: false, cause: Some(cause.into().into()) }
}
