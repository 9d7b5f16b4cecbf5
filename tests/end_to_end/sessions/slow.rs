//! Refreshes that are slow: an access token that is still valid is used in the meantime.

use super::fake_canva::{FakeCanva, PROFILE, TOKEN};
use super::{display_name, lock, save, store_with_expired_token, tokens};
use crate::support::{error_text, expect_error};
use canva_connect::TokenSource;
use canva_connect::session::{MemoryStore, Session, Sessions};
use std::time::Duration;
use tokio::time::{Instant, advance};

/// A session whose access token expires in this number of seconds, while the token endpoint is silent.
async fn session(canva: &FakeCanva, expires_in: i64) -> (Session, MemoryStore) {
    let store = MemoryStore::new();
    save(&store, "ann", &tokens("ann", expires_in)).await;
    canva.hold(TOKEN);
    (Sessions::new(canva.integration_in_memory(), store.clone()).user("ann"), store)
}

#[tokio::test(start_paused = true)]
async fn a_call_waits_at_most_a_second_while_its_access_token_is_valid() {
    let canva = FakeCanva::new();
    let (session, _) = session(&canva, 200).await;
    let start = Instant::now();
    assert_eq!(display_name(&session.client()).await.unwrap().as_deref(), Some("ann"));
    assert!((1000..1100).contains(&start.elapsed().as_millis()), "{:?}", start.elapsed());
    // The wait counts from the start of the refresh, so later calls do not wait.
    for _ in 0..100 {
        display_name(&session.client()).await.unwrap();
    }
    assert!(start.elapsed().as_millis() < 1500, "{:?}", start.elapsed());
    assert_eq!(canva.requests(PROFILE), vec!["Bearer s3cret-access-ann-0"; 101]);
    assert_eq!(canva.requests(TOKEN).len(), 1);
    canva.release(TOKEN);
    advance(Duration::from_millis(10)).await;
    assert_eq!(session.tokens().await.unwrap().access_token.expose(), "s3cret-access-ann-1");
    assert_eq!(canva.requests(TOKEN).len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_call_whose_access_token_is_about_to_expire_waits_for_the_refresh() {
    for expires_in in [-1, 5] {
        let canva = FakeCanva::new();
        let (session, _) = session(&canva, expires_in).await;
        let call = tokio::spawn(async move { display_name(&session.client()).await });
        canva.wait_for_requests(TOKEN, 1).await;
        tokio::time::sleep(Duration::from_secs(30)).await;
        assert!(!call.is_finished());
        canva.release(TOKEN);
        assert_eq!(call.await.unwrap().unwrap().as_deref(), Some("ann"));
        assert_eq!(canva.requests(PROFILE), ["Bearer s3cret-access-ann-1"]);
    }
}

#[tokio::test(start_paused = true)]
async fn a_rejected_access_token_is_not_used_while_its_refresh_is_slow() {
    let canva = FakeCanva::new();
    let (session, _) = session(&canva, 600).await;
    let rejected = session.tokens().await.unwrap().access_token;
    let refresh = {
        let (session, rejected) = (session.clone(), rejected.clone());
        tokio::spawn(async move { session.refresh(&rejected).await })
    };
    canva.wait_for_requests(TOKEN, 1).await;
    // Another call, which has not been rejected itself.
    let call = tokio::spawn(async move { session.tokens().await });
    tokio::time::sleep(Duration::from_secs(30)).await;
    assert!(!refresh.is_finished() && !call.is_finished());
    canva.release(TOKEN);
    assert_eq!(refresh.await.unwrap().unwrap().expose(), "s3cret-access-ann-1");
    assert_eq!(call.await.unwrap().unwrap().access_token.expose(), "s3cret-access-ann-1");
}

#[tokio::test(start_paused = true)]
async fn valid_tokens_are_used_while_another_process_has_them_locked() {
    let (canva, store) = (FakeCanva::new(), MemoryStore::new());
    save(&store, "ann", &tokens("ann", 200)).await;
    let _locked = lock(&store, "ann").await;
    let session = Sessions::new(canva.integration_in_memory(), store).user("ann");
    let start = Instant::now();
    assert_eq!(session.tokens().await.unwrap().access_token.expose(), "s3cret-access-ann-0");
    assert!(start.elapsed().as_millis() < 1100, "{:?}", start.elapsed());
}

#[tokio::test(start_paused = true)]
async fn waiting_for_locked_tokens_times_out() {
    let (canva, store) = (FakeCanva::new(), store_with_expired_token().await);
    let session = Sessions::new(canva.integration_in_memory(), store.clone()).user("ann");
    let locked = lock(&store, "ann").await;
    for error in [expect_error(session.tokens().await), expect_error(session.log_out().await)] {
        assert!(error.is_token_unavailable() && !error.is_login_required(), "{error}");
        assert!(error_text(&error).contains("too long"), "{error:?}");
    }
    drop(locked);
    session.tokens().await.unwrap();
    assert_eq!(canva.requests(TOKEN).len(), 1);
}
