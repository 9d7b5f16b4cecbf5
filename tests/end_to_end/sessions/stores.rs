//! Stores that fail or do not lock: no tokens are lost.

use super::fake_canva::{FakeCanva, REVOKE, TOKEN};
use super::{lock, save, store_with_expired_token, stored_refresh_token, tokens};
use crate::support::{error_text, expect_error};
use canva_connect::session::{LockedTokens, MemoryStore, Sessions, TokenStore, Tokens};
use canva_connect::{BoxError, BoxFuture};
use std::ops::Range;
use std::sync::{Arc, Mutex};
use tokio::task::JoinSet;

/// A store in which some saves fail.
#[derive(Clone)]
struct FailingStore {
    store: MemoryStore,
    /// The saves that fail. 0 is the next one.
    failures: Arc<Mutex<Range<usize>>>,
}

struct FailingTokens {
    locked: Box<dyn LockedTokens>,
    failures: Arc<Mutex<Range<usize>>>,
}

impl FailingStore {
    /// A store in which these saves fail, with an expired access token of ann.
    async fn failing_at(failures: Range<usize>) -> Self {
        Self { store: store_with_expired_token().await, failures: Arc::new(Mutex::new(failures)) }
    }

    /// A store in which all saves fail except the one before the refresh.
    async fn failing_after_refresh() -> Self {
        Self::failing_at(1..usize::MAX).await
    }

    fn recover(&self) {
        *self.failures.lock().unwrap() = 0..0;
    }
}

impl TokenStore for FailingStore {
    fn load<'a>(&'a self, user: &'a str) -> BoxFuture<'a, Result<Option<Tokens>, BoxError>> {
        self.store.load(user)
    }

    fn lock<'a>(&'a self, user: &'a str) -> BoxFuture<'a, Result<Box<dyn LockedTokens>, BoxError>> {
        Box::pin(async move {
            let locked = self.store.lock(user).await?;
            let locked = FailingTokens { locked, failures: Arc::clone(&self.failures) };
            Ok(Box::new(locked) as Box<dyn LockedTokens>)
        })
    }
}

impl LockedTokens for FailingTokens {
    fn load(&mut self) -> BoxFuture<'_, Result<Option<Tokens>, BoxError>> {
        self.locked.load()
    }

    fn save<'a>(&'a mut self, tokens: &'a Tokens) -> BoxFuture<'a, Result<(), BoxError>> {
        let mut failures = self.failures.lock().unwrap();
        let fails = failures.contains(&0);
        *failures = failures.start.saturating_sub(1)..failures.end.saturating_sub(1);
        if fails {
            return Box::pin(async { Err("no space left".into()) });
        }
        self.locked.save(tokens)
    }

    fn remove(&mut self) -> BoxFuture<'_, Result<(), BoxError>> {
        self.locked.remove()
    }
}

#[tokio::test(start_paused = true)]
async fn unsaved_tokens_are_saved_before_the_next_use() {
    let (canva, store) = (FakeCanva::new(), FailingStore::failing_after_refresh().await);
    let sessions = Sessions::new(canva.integration_in_memory(), store.clone());
    for _ in 0..3 {
        // A new session each time: unsaved tokens outlive their session.
        let error = expect_error(sessions.user("ann").tokens().await);
        assert!(error.is_token_unavailable() && !error.is_login_required(), "{error}");
        let shown = error_text(&error);
        assert!(shown.contains("could not be saved") && shown.contains("no space left"), "{shown}");
    }
    assert_eq!(stored_refresh_token(&store, "ann").await.as_deref(), Some("s3cret-refresh-ann-0"));
    store.recover();
    let tokens = sessions.user("ann").tokens().await.unwrap();
    assert_eq!(tokens.access_token.expose(), "s3cret-access-ann-1");
    assert_eq!(stored_refresh_token(&store, "ann").await.as_deref(), Some("s3cret-refresh-ann-1"));
    assert_eq!(canva.requests(TOKEN).len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_login_in_another_process_replaces_unsaved_tokens() {
    let (canva, store) = (FakeCanva::new(), FailingStore::failing_after_refresh().await);
    let session = Sessions::new(canva.integration_in_memory(), store.clone()).user("ann");
    expect_error(session.tokens().await);
    save(&store.store, "ann", &tokens("ben", 600)).await;
    store.recover();
    assert_eq!(session.tokens().await.unwrap().access_token.expose(), "s3cret-access-ben-0");
    assert_eq!(stored_refresh_token(&store, "ann").await.as_deref(), Some("s3cret-refresh-ben-0"));
}

#[tokio::test(start_paused = true)]
async fn a_logout_revokes_unsaved_tokens() {
    let (canva, store) = (FakeCanva::new(), FailingStore::failing_after_refresh().await);
    let session = Sessions::new(canva.integration_in_memory(), store.clone()).user("ann");
    expect_error(session.tokens().await);
    session.log_out().await.unwrap();
    assert_eq!(canva.requests(REVOKE), ["token=s3cret-refresh-ann-1"]);
    assert!(expect_error(session.tokens().await).is_login_required());
}

#[tokio::test]
async fn a_login_fails_if_its_tokens_cannot_be_saved() {
    let (canva, store) = (FakeCanva::new(), FailingStore::failing_at(0..usize::MAX).await);
    let session = Sessions::new(canva.integration().await, store).user("ann");
    let error = expect_error(session.save(tokens("ann", 600)).await);
    assert!(error.is_token_unavailable(), "{error}");
}

#[tokio::test]
async fn a_store_that_cannot_be_written_fails_before_the_refresh_token_is_sent() {
    let (canva, store) = (FakeCanva::new(), FailingStore::failing_at(0..usize::MAX).await);
    let session = Sessions::new(canva.integration().await, store.clone()).user("ann");
    let error = expect_error(session.tokens().await);
    assert!(error.is_token_unavailable() && error_text(&error).contains("no space left"), "{error:?}");
    assert_eq!(canva.requests(TOKEN).len(), 0);
    store.recover();
    session.tokens().await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn saving_is_retried_while_the_tokens_are_locked() {
    let (canva, store) = (FakeCanva::new(), FailingStore::failing_at(1..4).await);
    let mut sessions = JoinSet::new();
    for _ in 0..3 {
        let session = Sessions::new(canva.integration_in_memory(), store.clone()).user("ann");
        sessions.spawn(async move { session.tokens().await.unwrap().access_token.expose().to_owned() });
    }
    assert_eq!(sessions.join_all().await, ["s3cret-access-ann-1"; 3]);
    assert_eq!(canva.requests(TOKEN).len(), 1);
}

#[tokio::test(start_paused = true)]
async fn flush_fails_while_tokens_cannot_be_saved() {
    let (canva, store) = (FakeCanva::new(), FailingStore::failing_after_refresh().await);
    let sessions = Sessions::new(canva.integration_in_memory(), store.clone());
    sessions.flush().await.unwrap();
    expect_error(sessions.user("ann").tokens().await);
    let error = expect_error(sessions.flush().await);
    assert!(error_text(&error).contains("no space left"), "{error:?}");
    store.recover();
    sessions.flush().await.unwrap();
    assert_eq!(stored_refresh_token(&store, "ann").await.as_deref(), Some("s3cret-refresh-ann-1"));
}

#[tokio::test]
async fn tokens_without_a_refresh_token_are_not_saved() {
    let (canva, store) = (FakeCanva::new(), MemoryStore::new());
    let session = Sessions::new(canva.integration().await, store.clone()).user("ann");
    let mut incomplete = tokens("ann", 600);
    incomplete.refresh_token = "".into();
    expect_error(session.save(incomplete).await);
    assert_eq!(stored_refresh_token(&store, "ann").await, None);
}

#[tokio::test]
async fn expired_tokens_saved_without_the_lock_are_refreshed() {
    let (canva, store) = (FakeCanva::new(), store_with_expired_token().await);
    canva.hold(TOKEN);
    let session = Sessions::new(canva.integration().await, NonLockingStore(store.clone())).user("ann");
    let waiting = tokio::spawn(async move { session.tokens().await });
    canva.wait_for_requests(TOKEN, 1).await;
    save(&store, "ann", &tokens("ben", -1)).await;
    canva.revoke_all("ann");
    canva.release(TOKEN);
    assert_eq!(waiting.await.unwrap().unwrap().access_token.expose(), "s3cret-access-ben-1");
    assert_eq!(stored_refresh_token(&store, "ann").await.as_deref(), Some("s3cret-refresh-ben-1"));
    assert_eq!(canva.requests(TOKEN).len(), 2);
}

/// Another process saves new tokens without the lock, and Canva rejects the used refresh token.
#[tokio::test]
async fn a_rejected_refresh_reads_the_store_again() {
    let (canva, store) = (FakeCanva::new(), store_with_expired_token().await);
    let integration = canva.integration().await;
    canva.hold(TOKEN);
    let session = Sessions::new(integration.clone(), NonLockingStore(store.clone())).user("ann");
    let waiting = tokio::spawn(async move { session.tokens().await });
    canva.wait_for_requests(TOKEN, 1).await;
    let fresh = tokens("ben", 600);
    save(&store, "ann", &fresh).await;
    canva.revoke_all("ann");
    canva.release(TOKEN);
    assert_eq!(waiting.await.unwrap().unwrap(), fresh);
}

/// A store whose `lock` does not exclude others.
struct NonLockingStore(MemoryStore);

struct NonLockedTokens(MemoryStore, String);

impl TokenStore for NonLockingStore {
    fn load<'a>(&'a self, user: &'a str) -> BoxFuture<'a, Result<Option<Tokens>, BoxError>> {
        self.0.load(user)
    }

    fn lock<'a>(&'a self, user: &'a str) -> BoxFuture<'a, Result<Box<dyn LockedTokens>, BoxError>> {
        let tokens = NonLockedTokens(self.0.clone(), user.to_owned());
        Box::pin(async { Ok(Box::new(tokens) as Box<dyn LockedTokens>) })
    }
}

impl LockedTokens for NonLockedTokens {
    fn load(&mut self) -> BoxFuture<'_, Result<Option<Tokens>, BoxError>> {
        self.0.load(&self.1)
    }

    fn save<'a>(&'a mut self, tokens: &'a Tokens) -> BoxFuture<'a, Result<(), BoxError>> {
        Box::pin(async { lock(&self.0, &self.1).await.save(tokens).await })
    }

    fn remove(&mut self) -> BoxFuture<'_, Result<(), BoxError>> {
        Box::pin(async { lock(&self.0, &self.1).await.remove().await })
    }
}
