//! User login (OAuth 2.0 with PKCE), token storage and token refresh.
//!
//! An [`Integration`] sends users to Canva's consent page and exchanges the authorization code for [`Tokens`].
//! [`Sessions`] keep the tokens in a [`TokenStore`]. A client created by a [`Session`] always sends a valid access
//! token:
//!
//! ```no_run
//! # async fn example(callback_url: &str) -> Result<(), Box<dyn std::error::Error>> {
//! use canva_connect::session::{FileStore, Integration, Sessions};
//!
//! let integration = Integration::new("OC-AZ4kT7mQw9Rp", "the integration's secret");
//! let sessions = Sessions::new(integration.clone(), FileStore::new("tokens"));
//!
//! // Once per user: keep `login`, and redirect the browser to its URL.
//! let login = integration
//!     .login(["design:meta:read", "profile:read"])
//!     .redirect_uri("https://flyers.example/canva/return")
//!     .start()?;
//! println!("{}", login.url());
//!
//! // In the handler of the redirect URI, with the URL or query of the request:
//! let tokens = login.finish(&integration, callback_url).await?;
//! sessions.user("ann").save(tokens).await?;
//!
//! // From then on, in this process or another one:
//! let canva = sessions.user("ann").client();
//! let profile = canva.get_user_profile().send().await?;
//! # Ok(())
//! # }
//! ```
//!
//! The client ID and the client secret are on [the configuration page](https://www.canva.com/developers/integrations) of the
//! integration. Canva rejects calls from browsers. No scope includes another one: `asset:write` does not include
//! `asset:read`. The redirect URI is one of those registered for the integration; default: the first of them. For
//! development, `http://127.0.0.1` with any port is allowed, but not `localhost`.
//!
//! A web application may not know a user before the login: [`Sessions::log_in`] asks Canva who logged in.
//!
//! An app that acts for itself, and not for a user, has no login: see `ServiceApp` (feature `preview`).
//!
//! # Refresh tokens
//!
//! A refresh token works once. If it is sent a second time, Canva assumes theft and revokes all tokens derived from
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
//! - A refresh request that Canva may have received is not resent automatically. If its response was lost, the next
//!   call has to send the same refresh token, and may fail with
//!   [`is_login_required`](crate::Error::is_login_required).
//!
//! Tokens can still be lost if the process is killed between Canva's response and the write to the store, or ends
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

mod log_in;
mod revocation;

/// **Unverified:** Canva documents that service apps use client credentials, but the token endpoint has not been seen
/// documented for them. This assumes the endpoint of users' tokens, with HTTP Basic authentication, as Canva's Admin API
/// and Print API have it.
///
/// ```no_run
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// use canva_connect::generations::CreateImageGenerationJobRequest;
/// use canva_connect::session::{Integration, ServiceApp};
///
/// let app = ServiceApp::new(Integration::new("OC-AZ4kT7mQw9Rp", "the app's secret"));
/// let canva = app.client();
/// let image = CreateImageGenerationJobRequest::new("A harbour at dusk");
/// let result = canva.create_image_generation_job(image).send_and_wait().await?;
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "preview")]
#[cfg_attr(docsrs, doc(cfg(feature = "preview")))]
pub use crate::runtime::session::ServiceApp;
pub use crate::runtime::session::{
    FileStore, Integration, LockedTokens, Login, LoginBuilder, LoginError, MemoryStore, Session, Sessions,
    TokenStore, Tokens,
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generated::api::Region;
    use crate::runtime::client::Client;

    fn assert_send<T: Send>(_: impl FnOnce() -> T) {}

    /// Checked by compilation only.
    #[allow(dead_code, reason = "checked by compilation only")]
    fn futures_are_send(integration: &Integration, sessions: &Sessions, session: &Session, tokens: &Tokens) {
        assert_send(|| integration.revoke(&tokens.refresh_token));
        assert_send(|| session.log_out());
        assert_send(|| sessions.log_in(tokens.clone()));
    }

    fn page(region: Region) -> String {
        let client = Client::builder().region(region).build().unwrap();
        let login = Integration::new("OC-id", "s3cret").with_client(client).login([""; 0]).start().unwrap();
        login.url().split('?').next().unwrap_or_default().to_owned()
    }

    #[test]
    fn the_authorization_page_is_that_of_the_region() {
        assert_eq!(page(Region::Default), "https://www.canva.com/api/oauth/authorize");
        #[cfg(feature = "preview")]
        assert_eq!(page(Region::China), "https://www.canva.cn/api/oauth/authorize");
    }
}
