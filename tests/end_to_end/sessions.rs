//! User sessions: logins, refreshes, stores, and processes that share a store.

mod examples;
mod failures;
mod fake_canva;
mod files;
mod logins;
mod refreshes;
mod secrets;
mod service_app;
mod slow;
mod stores;

use canva_connect::session::{LockedTokens, MemoryStore, TokenStore, Tokens};
use canva_connect::{Client, Error, Timestamp};
use std::time::SystemTime;

/// The first tokens of a user at the fake Canva, issued an hour ago. They expire in this number of seconds.
fn tokens(user: &str, expires_in: i64) -> Tokens {
    let now = Timestamp::try_from(SystemTime::now()).unwrap().unix_seconds();
    let [access, refresh] = ["access", "refresh"].map(|kind| format!("s3cret-{kind}-{user}-0"));
    let mut tokens = Tokens::new(access, refresh, Timestamp::from_unix_seconds(now + expires_in));
    tokens.obtained_at = Timestamp::from_unix_seconds(now - 3600);
    tokens
}

/// Saves tokens in a store.
async fn save(store: &impl TokenStore, user: &str, tokens: &Tokens) {
    lock(store, user).await.save(tokens).await.unwrap();
}

async fn lock(store: &impl TokenStore, user: &str) -> Box<dyn LockedTokens> {
    store.lock(user).await.unwrap()
}

/// The refresh token in a store.
async fn stored_refresh_token(store: &impl TokenStore, user: &str) -> Option<String> {
    store.load(user).await.unwrap().map(|tokens| tokens.refresh_token.expose().to_owned())
}

/// A store with an expired access token of ann.
async fn store_with_expired_token() -> MemoryStore {
    let store = MemoryStore::new();
    save(&store, "ann", &tokens("ann", -1)).await;
    store
}

/// The name of the user, from a call.
async fn display_name(canva: &Client) -> Result<Option<String>, Error> {
    Ok(canva.get_user_profile().send().await?.profile.display_name)
}
