//! Sessions of users: logins, tokens that are refreshed, stores, and several processes that share one.

mod canva;
mod examples;
mod files;
mod logins;
mod refreshes;
mod silence;
mod stores;

use canva_connect::Timestamp;
use canva_connect::session::{LockedTokens, MemoryStore, TokenStore, Tokens};
use std::time::SystemTime;

/// The first tokens of a user, as the stand-in for Canva knows them; they came an hour ago, and end so many seconds
/// from now.
fn tokens(user: &str, left: i64) -> Tokens {
    let now = Timestamp::try_from(SystemTime::now()).unwrap().unix_seconds();
    let [access, refresh] = ["access", "refresh"].map(|kind| format!("s3cret-{kind}-{user}-0"));
    let mut tokens = Tokens::new(access, refresh, Timestamp::from_unix_seconds(now + left));
    tokens.obtained_at = Timestamp::from_unix_seconds(now - 3600);
    tokens
}

/// Puts tokens into a store.
async fn put(store: &impl TokenStore, user: &str, tokens: &Tokens) {
    locked(store, user).await.save(tokens).await.unwrap();
}

async fn locked(store: &impl TokenStore, user: &str) -> Box<dyn LockedTokens> {
    store.lock(user).await.unwrap()
}

/// The refresh token that a store has.
async fn stored(store: &impl TokenStore, user: &str) -> Option<String> {
    store.load(user).await.unwrap().map(|tokens| tokens.refresh_token.expose().to_owned())
}

/// A store with tokens of ann that have ended.
async fn ended() -> MemoryStore {
    let store = MemoryStore::new();
    put(&store, "ann", &tokens("ann", -1)).await;
    store
}
