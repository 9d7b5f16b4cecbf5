//! Stores that fail, and the tokens that must not be lost then.

use super::canva::{Canva, REVOKE, TOKEN};
use super::{ended, locked, put, stored, tokens};
use crate::support::{everything, refused};
use canva_connect::session::{LockedTokens, MemoryStore, Sessions, TokenStore, Tokens};
use canva_connect::{BoxError, BoxFuture};
use std::ops::Range;
use std::sync::{Arc, Mutex};
use tokio::task::JoinSet;

/// Saves nothing while it is full.
#[derive(Clone)]
struct Full {
    store: MemoryStore,
    failures: Arc<Mutex<Range<usize>>>,
}

struct FullLocked {
    locked: Box<dyn LockedTokens>,
    failures: Arc<Mutex<Range<usize>>>,
}

impl Full {
    /// Which times to save fail, where 0 is the next one.
    async fn at(failures: Range<usize>) -> Self {
        Self { store: ended().await, failures: Arc::new(Mutex::new(failures)) }
    }

    /// It gets full when the tokens that are to be refreshed have been saved once more.
    async fn new() -> Self {
        Self::at(1..usize::MAX).await
    }

    fn make_room(&self) {
        *self.failures.lock().unwrap() = 0..0;
    }
}

impl TokenStore for Full {
    fn load<'a>(&'a self, user: &'a str) -> BoxFuture<'a, Result<Option<Tokens>, BoxError>> {
        self.store.load(user)
    }

    fn lock<'a>(&'a self, user: &'a str) -> BoxFuture<'a, Result<Box<dyn LockedTokens>, BoxError>> {
        Box::pin(async move {
            let locked = self.store.lock(user).await?;
            let locked = FullLocked { locked, failures: Arc::clone(&self.failures) };
            Ok(Box::new(locked) as Box<dyn LockedTokens>)
        })
    }
}

impl LockedTokens for FullLocked {
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
async fn what_cannot_be_saved_is_saved_before_anything_else() {
    let (canva, store) = (Canva::new(), Full::new().await);
    let sessions = Sessions::new(canva.integration_in_memory(), store.clone());
    for _ in 0..3 {
        // A session of its own each time: what is not saved outlives them.
        let error = refused(sessions.user("ann").tokens().await);
        assert!(error.is_token_unavailable() && !error.is_login_required(), "{error}");
        let shown = everything(&error);
        assert!(shown.contains("could not be saved") && shown.contains("no space left"), "{shown}");
    }
    assert_eq!(stored(&store, "ann").await.as_deref(), Some("s3cret-refresh-ann-0"));
    store.make_room();
    let tokens = sessions.user("ann").tokens().await.unwrap();
    assert_eq!(tokens.access_token.expose(), "s3cret-access-ann-1");
    assert_eq!(stored(&store, "ann").await.as_deref(), Some("s3cret-refresh-ann-1"));
    assert_eq!(canva.seen(TOKEN).len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_login_elsewhere_is_worth_more_than_what_could_not_be_saved() {
    let (canva, store) = (Canva::new(), Full::new().await);
    let session = Sessions::new(canva.integration_in_memory(), store.clone()).user("ann");
    refused(session.tokens().await);
    put(&store.store, "ann", &tokens("ben", 600)).await;
    store.make_room();
    assert_eq!(session.tokens().await.unwrap().access_token.expose(), "s3cret-access-ben-0");
    assert_eq!(stored(&store, "ann").await.as_deref(), Some("s3cret-refresh-ben-0"));
}

#[tokio::test(start_paused = true)]
async fn what_could_not_be_saved_is_revoked_by_logging_out() {
    let (canva, store) = (Canva::new(), Full::new().await);
    let session = Sessions::new(canva.integration_in_memory(), store.clone()).user("ann");
    refused(session.tokens().await);
    session.log_out().await.unwrap();
    assert_eq!(canva.seen(REVOKE), ["token=s3cret-refresh-ann-1"]);
    assert!(refused(session.tokens().await).is_login_required());
}

#[tokio::test]
async fn a_login_that_cannot_be_saved_is_an_error() {
    let (canva, store) = (Canva::new(), Full::at(0..usize::MAX).await);
    let session = Sessions::new(canva.integration().await, store).user("ann");
    let error = refused(session.save(tokens("ann", 600)).await);
    assert!(error.is_token_unavailable(), "{error}");
}

#[tokio::test]
async fn a_store_that_cannot_be_written_fails_before_a_token_is_spent() {
    let (canva, store) = (Canva::new(), Full::at(0..usize::MAX).await);
    let session = Sessions::new(canva.integration().await, store.clone()).user("ann");
    let error = refused(session.tokens().await);
    assert!(error.is_token_unavailable() && everything(&error).contains("no space left"), "{error:?}");
    assert_eq!(canva.seen(TOKEN).len(), 0);
    store.make_room();
    session.tokens().await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn saving_is_tried_again_before_anyone_else_has_a_turn() {
    let (canva, store) = (Canva::new(), Full::at(1..4).await);
    let mut sessions = JoinSet::new();
    for _ in 0..3 {
        let session = Sessions::new(canva.integration_in_memory(), store.clone()).user("ann");
        sessions.spawn(async move { session.tokens().await.unwrap().access_token.expose().to_owned() });
    }
    assert_eq!(sessions.join_all().await, ["s3cret-access-ann-1"; 3]);
    assert_eq!(canva.seen(TOKEN).len(), 1);
}

#[tokio::test(start_paused = true)]
async fn nothing_is_settled_while_tokens_are_in_memory_only() {
    let (canva, store) = (Canva::new(), Full::new().await);
    let sessions = Sessions::new(canva.integration_in_memory(), store.clone());
    sessions.flush().await.unwrap();
    refused(sessions.user("ann").tokens().await);
    let error = refused(sessions.flush().await);
    assert!(everything(&error).contains("no space left"), "{error:?}");
    store.make_room();
    sessions.flush().await.unwrap();
    assert_eq!(stored(&store, "ann").await.as_deref(), Some("s3cret-refresh-ann-1"));
}

#[tokio::test]
async fn tokens_without_a_refresh_token_are_not_saved() {
    let (canva, store) = (Canva::new(), MemoryStore::new());
    let session = Sessions::new(canva.integration().await, store.clone()).user("ann");
    let mut incomplete = tokens("ann", 600);
    incomplete.refresh_token = "".into();
    refused(session.save(incomplete).await);
    assert_eq!(stored(&store, "ann").await, None);
}

#[tokio::test]
async fn what_a_process_that_does_not_lock_has_stored_is_renewed_as_well() {
    let (canva, store) = (Canva::new(), ended().await);
    canva.hold(TOKEN);
    let session = Sessions::new(canva.integration().await, Unlocked(store.clone())).user("ann");
    let waiting = tokio::spawn(async move { session.tokens().await });
    canva.has_seen(TOKEN, 1).await;
    put(&store, "ann", &tokens("ben", -1)).await;
    canva.end("ann");
    canva.release(TOKEN);
    assert_eq!(waiting.await.unwrap().unwrap().access_token.expose(), "s3cret-access-ben-1");
    assert_eq!(stored(&store, "ann").await.as_deref(), Some("s3cret-refresh-ben-1"));
    assert_eq!(canva.seen(TOKEN).len(), 2);
}

/// One that another process refreshes, without locking, while Canva refuses the used token here.
#[tokio::test]
async fn before_it_gives_up_a_session_looks_once_more() {
    let (canva, store) = (Canva::new(), ended().await);
    let integration = canva.integration().await;
    let careless = MemoryStore::new();
    put(&careless, "ann", &tokens("ann", -1)).await;
    canva.hold(TOKEN);
    let session = Sessions::new(integration.clone(), Unlocked(store.clone())).user("ann");
    let waiting = tokio::spawn(async move { session.tokens().await });
    canva.has_seen(TOKEN, 1).await;
    let fresh = tokens("ben", 600);
    put(&store, "ann", &fresh).await;
    canva.end("ann");
    canva.release(TOKEN);
    assert_eq!(waiting.await.unwrap().unwrap(), fresh);
}

/// Locks nothing.
struct Unlocked(MemoryStore);

struct UnlockedTokens(MemoryStore, String);

impl TokenStore for Unlocked {
    fn load<'a>(&'a self, user: &'a str) -> BoxFuture<'a, Result<Option<Tokens>, BoxError>> {
        self.0.load(user)
    }

    fn lock<'a>(&'a self, user: &'a str) -> BoxFuture<'a, Result<Box<dyn LockedTokens>, BoxError>> {
        let tokens = UnlockedTokens(self.0.clone(), user.to_owned());
        Box::pin(async { Ok(Box::new(tokens) as Box<dyn LockedTokens>) })
    }
}

impl LockedTokens for UnlockedTokens {
    fn load(&mut self) -> BoxFuture<'_, Result<Option<Tokens>, BoxError>> {
        self.0.load(&self.1)
    }

    fn save<'a>(&'a mut self, tokens: &'a Tokens) -> BoxFuture<'a, Result<(), BoxError>> {
        Box::pin(async { locked(&self.0, &self.1).await.save(tokens).await })
    }

    fn remove(&mut self) -> BoxFuture<'_, Result<(), BoxError>> {
        Box::pin(async { locked(&self.0, &self.1).await.remove().await })
    }
}
