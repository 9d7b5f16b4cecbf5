//! Refreshes that fail: the delays between them, and the tokens that stay in use.

use super::fake_canva::{FakeCanva, PROFILE, TOKEN};
use super::{display_name, save, store_with_expired_token, stored_refresh_token, tokens};
use crate::support::{error_text, expect_error, listener, read_head};
use canva_connect::session::{Integration, MemoryStore, Sessions};
use canva_connect::{Body, Client, Error, Retry, Transport, http};
use serde_json::json;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::time::advance;

#[tokio::test(start_paused = true)]
async fn a_failed_refresh_is_retried_only_by_a_later_call() {
    let (canva, store) = (FakeCanva::new(), store_with_expired_token().await);
    let session = Sessions::new(canva.integration_in_memory(), store).user("ann");
    canva.fail_next_refresh();
    let error = expect_error(display_name(&session.client()).await);
    assert!(error.is_token_unavailable() && !error.is_login_required(), "{error}");
    assert!(error_text(&error).contains("internal_error"));
    assert_eq!(canva.requests(TOKEN).len(), 1);
    advance(Duration::from_secs(1)).await;
    assert_eq!(display_name(&session.client()).await.unwrap().as_deref(), Some("ann"));
    assert_eq!(canva.requests(TOKEN).len(), 2);
}

#[tokio::test(start_paused = true)]
async fn calls_share_the_error_of_a_failed_refresh_during_the_backoff() {
    let (canva, store) = (FakeCanva::new(), store_with_expired_token().await);
    let sessions = Sessions::new(canva.integration_in_memory(), store);
    canva.fail_next_refreshes(usize::MAX);
    for _ in 0..200 {
        // A new session each time: the backoff outlives it.
        let error = expect_error(display_name(&sessions.user("ann").client()).await);
        assert!(error_text(&error).contains("internal_error") && !error.is_login_required(), "{error}");
    }
    assert_eq!(canva.requests(TOKEN).len(), 1);
    // The backoff grows to a minute.
    for _ in 0..600 {
        advance(Duration::from_secs(1)).await;
        expect_error(sessions.user("ann").tokens().await);
    }
    let count = canva.requests(TOKEN).len();
    assert!((14..=28).contains(&count), "{count}");
    // A login ends it.
    sessions.user("ann").save(tokens("ben", -1)).await.unwrap();
    canva.fail_next_refreshes(0);
    sessions.user("ann").tokens().await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_retry_after_of_the_token_endpoint_is_respected() {
    static REQUESTS: AtomicUsize = AtomicUsize::new(0);
    let transport = Transport::from_fn(|_| async {
        REQUESTS.fetch_add(1, Ordering::SeqCst);
        let response = http::Response::builder().status(503).header("retry-after", "120");
        Ok(response.body(Body::empty()).unwrap())
    });
    let client = Client::builder().transport(transport).retry(Retry::never()).build().unwrap();
    let integration = Integration::new("OC-id", "s3cret-id").with_client(client);
    let session = Sessions::new(integration, store_with_expired_token().await).user("ann");
    for (seconds, requests) in [(0, 1), (118, 1), (2, 2), (119, 2), (2, 3)] {
        advance(Duration::from_secs(seconds)).await;
        expect_error(session.tokens().await);
        assert_eq!(REQUESTS.load(Ordering::SeqCst), requests);
    }
}

/// The client has the default retry policy.
#[tokio::test]
async fn a_refresh_that_canva_may_have_received_is_not_resent() {
    let (listener, url) = listener().await;
    let server = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        read_head(&mut socket).await;
        drop(socket);
        listener
    });
    let client = Client::builder().base_url(url).build().unwrap();
    let integration = Integration::new("OC-id", "s3cret-id").with_client(client);
    let error =
        expect_error(Sessions::new(integration, store_with_expired_token().await).user("ann").tokens().await);
    let cause = std::error::Error::source(&error).and_then(|cause| cause.downcast_ref::<Error>()).unwrap();
    assert!(cause.is_transport() && cause.attempts() == Some(1), "{cause}");
    // There is no second connection.
    let listener = server.await.unwrap().into_std().unwrap();
    assert_eq!(listener.accept().unwrap_err().kind(), std::io::ErrorKind::WouldBlock);
}

#[tokio::test(start_paused = true)]
async fn a_valid_access_token_is_used_while_refreshes_fail() {
    let (canva, store) = (FakeCanva::new(), MemoryStore::new());
    save(&store, "ann", &tokens("ann", 250)).await;
    let session = Sessions::new(canva.integration_in_memory(), store).user("ann");
    canva.fail_next_refresh();
    for _ in 0..3 {
        assert_eq!(session.tokens().await.unwrap().access_token.expose(), "s3cret-access-ann-0");
        assert_eq!(canva.requests(TOKEN).len(), 1);
    }
    // The refresh is retried after a delay.
    advance(Duration::from_secs(11)).await;
    assert_eq!(session.tokens().await.unwrap().access_token.expose(), "s3cret-access-ann-1");
    assert_eq!(canva.requests(TOKEN).len(), 2);
}

#[tokio::test]
async fn a_rejected_access_token_is_not_used_while_refreshes_fail() {
    let (canva, store) = (FakeCanva::new(), MemoryStore::new());
    save(&store, "ann", &tokens("ann", 600)).await;
    canva.reject_calls();
    canva.fail_next_refresh();
    let error = expect_error(
        display_name(&Sessions::new(canva.integration().await, store).user("ann").client()).await,
    );
    assert!(error.is_token_unavailable() && !error.is_login_required(), "{error}");
    assert_eq!((canva.requests(PROFILE).len(), canva.requests(TOKEN).len()), (1, 1));
}

#[tokio::test(start_paused = true)]
async fn an_unexpected_token_response_loses_no_refresh_token() {
    let (canva, store) = (FakeCanva::new(), store_with_expired_token().await);
    let sessions = Sessions::new(canva.integration_in_memory(), store.clone());
    canva.set_response_fields(json!({"access_token": null}));
    let error = expect_error(sessions.user("ann").tokens().await);
    assert!(error.is_token_unavailable() && !error.is_login_required(), "{error}");
    assert_eq!(stored_refresh_token(&store, "ann").await.as_deref(), Some("s3cret-refresh-ann-1"));
    advance(Duration::from_secs(1)).await;
    canva.set_response_fields(json!({"token_type": null, "expires_in": "soon"}));
    let tokens = sessions.user("ann").tokens().await.unwrap();
    assert_eq!(tokens.access_token.expose(), "s3cret-access-ann-2");
    assert_eq!(tokens.expires_at.unix_seconds() - tokens.obtained_at.unix_seconds(), 300);
    assert_eq!(stored_refresh_token(&store, "ann").await.as_deref(), Some("s3cret-refresh-ann-2"));
}

#[tokio::test(start_paused = true)]
async fn an_implausible_token_response_is_a_failed_refresh() {
    for fields in [
        json!({"access_token": "s3cret access"}),
        json!({"access_token": "s3cret\naccess"}),
        json!({"expires_in": 9_999_999_999_i64}),
        json!({"expires_in": -1}),
    ] {
        let (canva, store) = (FakeCanva::new(), store_with_expired_token().await);
        let session = Sessions::new(canva.integration_in_memory(), store.clone()).user("ann");
        canva.set_response_fields(fields);
        let error = expect_error(session.tokens().await);
        assert!(error.is_token_unavailable() && !error.is_login_required(), "{error}");
        assert_eq!(stored_refresh_token(&store, "ann").await.as_deref(), Some("s3cret-refresh-ann-1"));
        // The next refresh uses the new refresh token.
        canva.set_response_fields(json!({}));
        advance(Duration::from_secs(1)).await;
        assert_eq!(session.tokens().await.unwrap().access_token.expose(), "s3cret-access-ann-2");
        assert_eq!((canva.requests(TOKEN).len(), canva.requests(PROFILE).len()), (2, 0));
    }
}

#[tokio::test]
async fn after_an_unreadable_response_the_refresh_token_is_not_sent_again() {
    for fields in [
        json!({"refresh_token": 7}),
        json!({"refresh_token": ["s3cret"]}),
        json!({"refresh_token": null, "access_token": null}),
    ] {
        let (canva, store) = (FakeCanva::new(), store_with_expired_token().await);
        canva.set_response_fields(fields);
        let sessions = Sessions::new(canva.integration().await, store.clone());
        for _ in 0..3 {
            let error = expect_error(display_name(&sessions.user("ann").client()).await);
            assert!(error.is_login_required(), "{error}");
            assert!(error_text(&error).contains("could not be read"), "{error:?}");
        }
        assert_eq!((canva.requests(TOKEN).len(), canva.requests(PROFILE).len()), (1, 0));
        assert_eq!(stored_refresh_token(&store, "ann").await.as_deref(), Some("s3cret-refresh-ann-0"));
        // A login replaces the tokens.
        sessions.user("ann").save(tokens("ben", 600)).await.unwrap();
        assert_eq!(display_name(&sessions.user("ann").client()).await.unwrap().as_deref(), Some("ben"));
    }
}
