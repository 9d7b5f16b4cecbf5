//! Logging users in, and keeping their tokens fresh.
//!
//! An [`Integration`] sends users to Canva's page where they agree, and turns the code that comes back into
//! [`Tokens`]. [`Sessions`] keep those in a [`TokenStore`], and a client that takes its token from a [`Session`]
//! always has one that works:
//!
//! ```no_run
//! # async fn example(returned: &str) -> Result<(), Box<dyn std::error::Error>> {
//! use canva_connect::session::{FileStore, Integration, Sessions};
//!
//! let integration = Integration::new("OC-AZ4kT7mQw9Rp", "the integration's secret");
//! let sessions = Sessions::new(integration.clone(), FileStore::new("tokens"));
//!
//! // Once for each user: keep `login`, and send the browser to its URL.
//! let login = integration
//!     .login(["design:meta:read", "profile:read"])
//!     .redirect_uri("https://flyers.example/canva/return")
//!     .start()?;
//! println!("{}", login.url());
//!
//! // When the browser comes back, with the query of that request:
//! let tokens = login.finish(&integration, returned).await?;
//! sessions.user("ann").save(tokens).await?;
//!
//! // From then on, in this process or another one:
//! let canva = sessions.user("ann").client();
//! let profile = canva.get_user_profile().send().await?;
//! # Ok(())
//! # }
//! ```
//!
//! # What can go wrong with refresh tokens, and does not here
//!
//! A refresh token works once. If a used one comes again, Canva takes it for stolen and ends everything that stems
//! from it, and the user has to log in anew. Therefore
//!
//! - tokens of a user are refreshed by one task at a time, however many calls wait for them, and by one process at a
//!   time, as the [store locks them](TokenStore::lock);
//! - new tokens are in the store before anyone uses them, and a process that dies after that has lost nothing;
//! - tokens are refreshed in a task of their own, so that dropping the calls that wait for them loses nothing;
//! - the store is written once before a refresh token is spent, so one that cannot be written costs nothing;
//! - tokens that could not be saved are saved again some times while they are locked; then they stay in memory, and are
//!   saved before anything else happens;
//! - nothing odd in an answer costs the refresh token in it;
//! - a refresh that Canva may have received is not sent again by itself. If its answer got lost, the next call has
//!   to try with the only token there is, and may end with [a login](crate::Error::is_login_required).
//!
//! What remains is a process that is killed between Canva's answer and the moment the new tokens are in the store, or
//! that ends while they are in memory only: see [`Sessions::flush`].
//!
//! # What else may be good to know
//!
//! - While tokens cannot be refreshed, an access token that still works is used, and refreshing is tried every 10 seconds.
//! - A token that Canva refuses within 30 seconds after it came is not refreshed; the call fails.
//! - Nobody waits for tokens for more than two minutes. A stopped process may have them locked for longer.
//! - Other processes notice a new login, or a logout, within a minute.
//!
//! # When a login is required
//!
//! If a user's tokens are missing or damaged, or Canva refuses to refresh them, calls fail with an error for which
//! [`is_login_required`](crate::Error::is_login_required) holds. The refused tokens stay in the store, as they may
//! be refused for the wrong reason, such as another integration's id; the [`Sessions`] do not try them a second time.

mod callback;
mod failure;
mod in_flight;
mod integration;
mod login;
mod pkce;
mod refresh;
mod sessions;
mod store;
mod token_response;
mod tokens;
mod user;

pub use self::callback::LoginError;
pub use self::integration::Integration;
pub use self::login::{Login, LoginBuilder};
pub use self::sessions::Sessions;
pub use self::store::{FileStore, LockedTokens, MemoryStore, TokenStore};
pub use self::tokens::Tokens;
pub use self::user::Session;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::secret::Secret;

    fn assert_shareable<T: Send + Sync + 'static>() {}

    fn assert_movable<T: Send>(_: impl FnOnce() -> T) {}

    #[test]
    fn sessions_can_be_shared_between_threads() {
        assert_shareable::<FileStore>();
        assert_shareable::<Integration>();
        assert_shareable::<Login>();
        assert_shareable::<LoginError>();
        assert_shareable::<MemoryStore>();
        assert_shareable::<Session>();
        assert_shareable::<Sessions>();
        assert_shareable::<Tokens>();
    }

    /// Compiling it is the test; it is never called.
    #[allow(dead_code, reason = "it is only compiled")]
    fn calls_can_move_between_threads(it: &Integration, login: Login, session: &Session, token: &Secret) {
        assert_movable(|| it.refresh(token));
        assert_movable(|| login.finish(it, ""));
        assert_movable(|| session.tokens());
        assert_movable(|| session.log_out());
    }
}
