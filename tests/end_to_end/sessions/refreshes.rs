//! Token refreshes: before expiry, after a rejection, once for all waiting calls, and without losing tokens.

use super::fake_canva::{FakeCanva, PROFILE, TOKEN};
use super::{display_name, save, store_with_expired_token, stored_refresh_token, tokens};
use crate::support::expect_error;
use canva_connect::errors::ErrorCode;
use canva_connect::session::{MemoryStore, Session, Sessions, TokenStore};
use canva_connect::{Body, Error};
use serde_json::json;
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::advance;

/// Makes calls in as many tasks, all during one refresh.
async fn calls_during_refresh(
    canva: &FakeCanva,
    session: &Session,
    count: usize,
) -> Vec<Result<Option<String>, Error>> {
    canva.hold(TOKEN);
    let mut calls = JoinSet::new();
    for _ in 0..count {
        let client = session.client();
        calls.spawn(async move { display_name(&client).await });
    }
    canva.wait_for_requests(TOKEN, 1).await;
    canva.release(TOKEN);
    calls.join_all().await
}

#[tokio::test]
async fn a_thousand_calls_refresh_the_tokens_once() {
    let (canva, store) = (FakeCanva::new(), store_with_expired_token().await);
    let session = Sessions::new(canva.integration_over_few_sockets().await, store.clone()).user("ann");
    for result in calls_during_refresh(&canva, &session, 1000).await {
        assert_eq!(result.unwrap().as_deref(), Some("ann"));
    }
    assert_eq!(canva.requests(TOKEN), ["grant_type=refresh_token&refresh_token=s3cret-refresh-ann-0"]);
    assert_eq!(canva.requests(PROFILE), vec!["bearer s3cret-access-ann-1"; 1000]);
    assert_eq!(stored_refresh_token(&store, "ann").await.as_deref(), Some("s3cret-refresh-ann-1"));
}

#[tokio::test]
async fn a_thousand_calls_share_one_rejected_refresh() {
    let (canva, store) = (FakeCanva::new(), store_with_expired_token().await);
    canva.revoke_all("ann");
    let session = Sessions::new(canva.integration_over_few_sockets().await, store.clone()).user("ann");
    for result in calls_during_refresh(&canva, &session, 1000).await {
        let error = expect_error(result);
        assert!(error.is_login_required(), "{error}");
        let cause = std::error::Error::source(&error).and_then(|cause| cause.downcast_ref::<Error>());
        assert_eq!(cause.and_then(Error::code).map(ErrorCode::as_str), Some("invalid_grant"));
    }
    // The rejected refresh token stays in the store, and is not sent again.
    assert!(expect_error(session.tokens().await).is_login_required());
    assert_eq!(stored_refresh_token(&store, "ann").await.as_deref(), Some("s3cret-refresh-ann-0"));
    assert_eq!((canva.requests(TOKEN).len(), canva.requests(PROFILE).len()), (1, 0));
    // A login replaces it.
    session.save(tokens("ben", 600)).await.unwrap();
    assert_eq!(display_name(&session.client()).await.unwrap().as_deref(), Some("ben"));
}

#[tokio::test]
async fn independent_sessions_of_a_store_refresh_once() {
    let (canva, store) = (FakeCanva::new(), store_with_expired_token().await);
    canva.hold(TOKEN);
    let mut calls = JoinSet::new();
    for _ in 0..20 {
        let session = Sessions::new(canva.integration().await, store.clone()).user("ann");
        calls.spawn(async move { display_name(&session.client()).await.unwrap() });
    }
    canva.wait_for_requests(TOKEN, 1).await;
    canva.release(TOKEN);
    assert_eq!(calls.join_all().await, vec![Some("ann".to_owned()); 20]);
    assert_eq!(canva.requests(TOKEN).len(), 1);
}

#[tokio::test]
async fn an_access_token_is_refreshed_before_it_expires() {
    let (canva, store) = (FakeCanva::new(), MemoryStore::new());
    // The lifetime is two hours, so that a tenth of it is more than the margin.
    save(&store, "ann", &tokens("ann", 3600)).await;
    let sessions = Sessions::new(canva.integration().await, store.clone());
    sessions.user("ann").tokens().await.unwrap();
    assert_eq!(canva.requests(TOKEN).len(), 0);
    save(&store, "ann", &tokens("ann", 250)).await;
    let short_margin = sessions.clone().refresh_before(Duration::from_secs(60));
    short_margin.user("ann").tokens().await.unwrap();
    assert_eq!(canva.requests(TOKEN).len(), 0);
    Sessions::new(canva.integration().await, store).user("ann").tokens().await.unwrap();
    assert_eq!(canva.requests(TOKEN).len(), 1);
}

/// A session with an access token that Canva rejects before its expiry.
async fn session_with_rejected_token(canva: &FakeCanva) -> (Session, MemoryStore) {
    let store = store_with_expired_token().await;
    let integration = canva.integration().await;
    Sessions::new(integration.clone(), store.clone()).user("ann").tokens().await.unwrap();
    let mut stale = serde_json::to_value(tokens("ann", 600)).unwrap();
    stale["refresh_token"] = "s3cret-refresh-ann-1".into();
    save(&store, "ann", &serde_json::from_value(stale).unwrap()).await;
    (Sessions::new(integration, store.clone()).user("ann"), store)
}

#[tokio::test]
async fn a_rejected_access_token_is_refreshed_and_the_call_retried() {
    let canva = FakeCanva::new();
    let (session, store) = session_with_rejected_token(&canva).await;
    assert_eq!(display_name(&session.client()).await.unwrap().as_deref(), Some("ann"));
    assert_eq!(
        canva.requests(PROFILE),
        ["bearer s3cret-access-ann-0", "bearer s3cret-access-ann-2"].map(bearer)
    );
    assert_eq!(canva.requests(TOKEN).len(), 2);
    assert_eq!(stored_refresh_token(&store, "ann").await.as_deref(), Some("s3cret-refresh-ann-2"));
}

/// The fake converts headers to lower case.
fn bearer(token: &str) -> String {
    token.to_lowercase()
}

#[tokio::test]
async fn tokens_refreshed_by_another_process_are_read_from_the_store() {
    let (canva, store) = (FakeCanva::new(), MemoryStore::new());
    save(&store, "ann", &tokens("ann", 600)).await;
    let integration = canva.integration().await;
    let [first, second] = [(); 2].map(|()| Sessions::new(integration.clone(), store.clone()).user("ann"));
    first.tokens().await.unwrap();
    let rejected = second.tokens().await.unwrap().access_token;
    canva_connect::TokenSource::refresh(&second, &rejected).await.unwrap();
    assert_eq!(display_name(&first.client()).await.unwrap().as_deref(), Some("ann"));
    assert_eq!((canva.requests(TOKEN).len(), canva.requests(PROFILE).len()), (1, 2));
}

#[tokio::test]
async fn a_call_that_is_always_rejected_is_sent_twice() {
    let (canva, store) = (FakeCanva::new(), MemoryStore::new());
    save(&store, "ann", &tokens("ann", 600)).await;
    canva.reject_calls();
    let session = Sessions::new(canva.integration().await, store).user("ann");
    let error = expect_error(display_name(&session.client()).await);
    assert!(error.is_unauthorized() && !error.is_login_required(), "{error}");
    assert_eq!((canva.requests(PROFILE).len(), canva.requests(TOKEN).len()), (2, 1));
}

#[tokio::test]
async fn a_streamed_body_is_not_resent_after_a_refresh() {
    let canva = FakeCanva::new();
    let (session, _) = session_with_rejected_token(&canva).await;
    let metadata = canva_connect::assets::AssetUploadMetadata::new("Sea");
    let body = Body::from_reader(&b"waves"[..]);
    let client = session.client();
    let error = expect_error(client.create_asset_upload_job(metadata.clone(), body).send().await);
    assert!(error.is_unauthorized(), "{error}");
    assert_eq!(canva.requests("/rest/v1/asset-uploads").len(), 1);
    // The access token was refreshed for the next call.
    client.create_asset_upload_job(metadata, Body::from("waves")).send().await.unwrap();
    assert_eq!((canva.requests("/rest/v1/asset-uploads").len(), canva.requests(TOKEN).len()), (2, 2));
}

#[tokio::test]
async fn a_dropped_call_does_not_cancel_the_refresh() {
    let (canva, store) = (FakeCanva::new(), store_with_expired_token().await);
    let sessions = Sessions::new(canva.integration().await, store.clone());
    canva.hold(TOKEN);
    let client = sessions.user("ann").client();
    let call = tokio::spawn(async move { display_name(&client).await });
    canva.wait_for_requests(TOKEN, 1).await;
    call.abort();
    assert!(call.await.unwrap_err().is_cancelled());
    canva.release(TOKEN);
    sessions.flush().await.unwrap();
    assert_eq!(stored_refresh_token(&store, "ann").await.as_deref(), Some("s3cret-refresh-ann-1"));
    assert_eq!(display_name(&sessions.user("ann").client()).await.unwrap().as_deref(), Some("ann"));
    assert_eq!(canva.requests(TOKEN).len(), 1);
}

#[tokio::test]
async fn users_are_refreshed_concurrently() {
    let (canva, store) = (FakeCanva::new(), store_with_expired_token().await);
    save(&store, "ben", &tokens("ben", -1)).await;
    save(&store, "eve", &tokens("eve", 600)).await;
    let sessions = Sessions::new(canva.integration().await, store);
    canva.hold(TOKEN);
    let [ann, ben] = ["ann", "ben"].map(|user| {
        let client = sessions.user(user).client();
        tokio::spawn(async move { display_name(&client).await.unwrap() })
    });
    // Both refreshes are sent before the first response.
    canva.wait_for_requests(TOKEN, 2).await;
    assert_eq!(display_name(&sessions.user("eve").client()).await.unwrap().as_deref(), Some("eve"));
    canva.release(TOKEN);
    assert_eq!((ann.await.unwrap().as_deref(), ben.await.unwrap().as_deref()), (Some("ann"), Some("ben")));
}

#[tokio::test]
async fn without_tokens_a_login_is_required() {
    let canva = FakeCanva::new();
    let session = Sessions::new(canva.integration().await, MemoryStore::new()).user("ann");
    let error = expect_error(display_name(&session.client()).await);
    assert!(error.is_login_required(), "{error}");
    assert_eq!((canva.requests(TOKEN).len(), canva.requests(PROFILE).len()), (0, 0));
}

#[tokio::test]
async fn a_new_access_token_that_is_rejected_is_not_refreshed() {
    let (canva, store) = (FakeCanva::new(), store_with_expired_token().await);
    let session = Sessions::new(canva.integration().await, store).user("ann");
    session.tokens().await.unwrap();
    canva.reject_calls();
    let error = expect_error(display_name(&session.client()).await);
    assert!(error.is_unauthorized() && !error.is_login_required(), "{error}");
    assert_eq!((canva.requests(PROFILE).len(), canva.requests(TOKEN).len()), (1, 1));
}

/// RFC 6749, section 6: the response may omit the refresh token.
#[tokio::test]
async fn a_response_without_a_refresh_token_keeps_the_previous_one() {
    let (canva, store) = (FakeCanva::new(), store_with_expired_token().await);
    canva.set_response_fields(json!({"refresh_token": null}));
    let session = Sessions::new(canva.integration().await, store.clone()).user("ann");
    for _ in 0..3 {
        assert_eq!(display_name(&session.client()).await.unwrap().as_deref(), Some("ann"));
    }
    let saved = store.load("ann").await.unwrap().unwrap();
    assert_eq!(saved.access_token.expose(), "s3cret-access-ann-1");
    assert_eq!(saved.refresh_token.expose(), "s3cret-refresh-ann-0");
    assert_eq!(canva.requests(TOKEN).len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_login_in_another_process_is_noticed_within_a_minute() {
    let (canva, store) = (FakeCanva::new(), MemoryStore::new());
    save(&store, "ann", &tokens("ann", 600)).await;
    let session = Sessions::new(canva.integration_in_memory(), store.clone()).user("ann");
    let access_token = async || session.tokens().await.unwrap().access_token.expose().to_owned();
    assert_eq!(access_token().await, "s3cret-access-ann-0");
    save(&store, "ann", &tokens("ben", 600)).await;
    assert_eq!(access_token().await, "s3cret-access-ann-0");
    advance(Duration::from_secs(61)).await;
    assert_eq!(access_token().await, "s3cret-access-ben-0");
}

#[tokio::test]
async fn a_token_response_that_is_longer_than_tokens_ever_are_is_not_read() {
    for (length, is_read) in [(1 << 10, true), (64 << 10, false)] {
        let (canva, store) = (FakeCanva::new(), store_with_expired_token().await);
        canva.set_response_fields(json!({"padding": "x".repeat(length)}));
        let session = Sessions::new(canva.integration().await, store).user("ann");
        assert_eq!(session.tokens().await.is_ok(), is_read, "{length}");
    }
}
