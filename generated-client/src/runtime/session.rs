//! User login (OAuth 2.0 with PKCE), token storage and token refresh.
//!
//! An [`Integration`] sends users to the page of the API where they grant access, and exchanges the authorization code
//! for [`Tokens`]. [`Sessions`] keep the tokens in a [`TokenStore`]. A client created by a [`Session`] always sends a
//! valid access token:
//!
//! 1. [`Integration::login`] starts the login of a user, once. Keep it, and redirect the browser to [`Login::url`].
//! 2. In the handler of the redirect URI, [`Login::finish`] turns the callback into tokens, and [`Session::save`] saves
//!    them.
//! 3. From then on, in this process or another one, [`Session::client`] makes calls for the user.
//!
//! An app that acts for itself, and not for a user, has no login: see [`ServiceApp`].
//!
//! # Refresh tokens
//!
//! A refresh token works once. If it is sent a second time, the API may assume theft and revoke all tokens derived from
//! it; the user then has to log in again. Sessions prevent this:
//!
//! - Only one task per process refreshes a user's tokens, and only one process at a time, because the store
//!   [locks them](TokenStore::lock). All other calls wait for the result.
//! - The new tokens are saved before any call uses them. A process killed after that loses nothing.
//! - The refresh runs in its own task. Dropping the calls that wait for it does not cancel it.
//! - The store is written once before the refresh token is sent. If the store cannot be written, the refresh token is
//!   not used.
//! - If the new tokens cannot be saved, saving is retried while the tokens are locked. After that they stay in memory
//!   and are saved before the next use.
//! - An unexpected value in another field of the response does not discard its refresh token. A response without a
//!   refresh token keeps the previous one (RFC 6749, section 6).
//! - After a successful response that cannot be read, the refresh token may be used and is not sent again. Calls fail
//!   with [`is_login_required`](crate::Error::is_login_required).
//! - A refresh request that the API may have received is not resent automatically. If its response was lost, the next
//!   call has to send the same refresh token, and may fail with
//!   [`is_login_required`](crate::Error::is_login_required).
//!
//! Tokens can still be lost if the process is killed between the response and the write to the store, or ends
//! while tokens are in memory only: see [`Sessions::flush`].
//!
//! # Timing
//!
//! - A refresh starts 5 minutes before the access token expires: see [`Sessions::refresh_before`]. If it takes longer than
//!   a second, calls use the access token that is still valid, up to 10 seconds before its expiry.
//! - While a refresh fails, a valid access token stays in use. Without one, calls fail with the error of the refresh.
//! - A failed refresh is retried after about 1 second, or 10 seconds while the access token is valid. The delay grows to
//!   60 seconds if it fails repeatedly. A longer `Retry-After` of the response is respected, up to 15 minutes.
//! - An access token rejected within 30 seconds of being issued is not refreshed; the call fails.
//! - A call waits at most two minutes for tokens, for example while a stopped process holds the lock.
//! - A login or logout in another process is noticed within a minute.
//!
//! # When a login is required
//!
//! If a user's tokens are missing or damaged, or the refresh token is rejected or may be used, calls fail with an
//! error for which [`is_login_required`](crate::Error::is_login_required) returns true. The tokens stay in the
//! store, because a rejection may have another cause, such as a wrong client ID. The same [`Sessions`] do not send
//! them again.

mod authorization_server;
mod backoff;
mod cache;
mod callback;
mod failure;
mod grant;
mod in_flight;
mod integration;
mod login;
mod pkce;
mod refresh;
mod service_app;
mod sessions;
mod shared;
mod store;
mod token_response;
mod tokens;
mod user;

pub(crate) use self::authorization_server::AuthorizationServer;
pub use self::callback::LoginError;
pub(crate) use self::failure::not_saved;
pub use self::integration::Integration;
pub use self::login::{Login, LoginBuilder};
pub use self::service_app::ServiceApp;
pub use self::sessions::Sessions;
pub use self::store::{FileStore, LockedTokens, MemoryStore, TokenStore};
pub use self::tokens::Tokens;
pub use self::user::Session;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::secret::Secret;

    fn assert_send_and_sync<T: Send + Sync + 'static>() {}

    fn assert_send<T: Send>(_: impl FnOnce() -> T) {}

    #[test]
    fn session_types_are_send_and_sync() {
        assert_send_and_sync::<FileStore>();
        assert_send_and_sync::<Integration>();
        assert_send_and_sync::<Login>();
        assert_send_and_sync::<LoginError>();
        assert_send_and_sync::<MemoryStore>();
        assert_send_and_sync::<Session>();
        assert_send_and_sync::<Sessions>();
        assert_send_and_sync::<Tokens>();
    }

    /// Checked by compilation only.
    #[allow(dead_code, reason = "checked by compilation only")]
    fn futures_are_send(integration: &Integration, login: Login, session: &Session, token: &Secret) {
        assert_send(|| integration.refresh(token));
        assert_send(|| login.finish(integration, ""));
        assert_send(|| session.tokens());
        assert_send(|| session.forget());
    }
}
