//! Tokens are refreshed in time, once, and never lost.

use super::canva::{Canva, PROFILE, TOKEN};
use super::{ended, locked, put, stored, tokens};
use crate::support::{everything, listener, read_head, refused};
use canva_connect::errors::ErrorCode;
use canva_connect::session::{Integration, MemoryStore, Session, Sessions};
use canva_connect::{Body, Client, Error};
use serde_json::json;
use std::time::Duration;
use tokio::task::JoinSet;

/// The name of the user in whose name a call is made.
async fn name(canva: &Client) -> Result<Option<String>, Error> {
    Ok(canva.get_user_profile().send().await?.profile.display_name)
}

/// Calls of as many tasks, while Canva takes its time to refresh tokens.
async fn calls(canva: &Canva, session: &Session, count: usize) -> Vec<Result<Option<String>, Error>> {
    canva.hold(TOKEN);
    let mut calls = JoinSet::new();
    for _ in 0..count {
        let client = session.client();
        calls.spawn(async move { name(&client).await });
    }
    canva.has_seen(TOKEN, 1).await;
    canva.release(TOKEN);
    calls.join_all().await
}

#[tokio::test]
async fn a_thousand_calls_renew_a_token_once() {
    let (canva, store) = (Canva::new(), ended().await);
    let session = Sessions::new(canva.busy_integration().await, store.clone()).user("ann");
    for answer in calls(&canva, &session, 1000).await {
        assert_eq!(answer.unwrap().as_deref(), Some("ann"));
    }
    assert_eq!(canva.seen(TOKEN), ["grant_type=refresh_token&refresh_token=s3cret-refresh-ann-0"]);
    assert_eq!(canva.seen(PROFILE), vec!["bearer s3cret-access-ann-1"; 1000]);
    assert_eq!(stored(&store, "ann").await.as_deref(), Some("s3cret-refresh-ann-1"));
}

#[tokio::test]
async fn a_thousand_calls_hear_of_one_refusal() {
    let (canva, store) = (Canva::new(), ended().await);
    canva.end("ann");
    let session = Sessions::new(canva.busy_integration().await, store.clone()).user("ann");
    for answer in calls(&canva, &session, 1000).await {
        let error = refused(answer);
        assert!(error.is_login_required(), "{error}");
        let cause = std::error::Error::source(&error).and_then(|cause| cause.downcast_ref::<Error>());
        assert_eq!(cause.and_then(Error::code).map(ErrorCode::as_str), Some("invalid_grant"));
    }
    // The refused tokens stay, and are not tried again.
    assert!(refused(session.tokens().await).is_login_required());
    assert_eq!(stored(&store, "ann").await.as_deref(), Some("s3cret-refresh-ann-0"));
    assert_eq!((canva.seen(TOKEN).len(), canva.seen(PROFILE).len()), (1, 0));
    // A login ends that.
    session.save(tokens("ben", 600)).await.unwrap();
    assert_eq!(name(&session.client()).await.unwrap().as_deref(), Some("ben"));
}

#[tokio::test]
async fn sessions_that_do_not_know_each_other_renew_once() {
    let (canva, store) = (Canva::new(), ended().await);
    canva.hold(TOKEN);
    let mut calls = JoinSet::new();
    for _ in 0..20 {
        let session = Sessions::new(canva.integration().await, store.clone()).user("ann");
        calls.spawn(async move { name(&session.client()).await.unwrap() });
    }
    canva.has_seen(TOKEN, 1).await;
    canva.release(TOKEN);
    assert_eq!(calls.join_all().await, vec![Some("ann".to_owned()); 20]);
    assert_eq!(canva.seen(TOKEN).len(), 1);
}

#[tokio::test]
async fn a_token_is_renewed_before_it_ends() {
    let (canva, store) = (Canva::new(), MemoryStore::new());
    // Its life is two hours, so that a tenth of it is more than the margin.
    put(&store, "ann", &tokens("ann", 3600)).await;
    let sessions = Sessions::new(canva.integration().await, store.clone());
    sessions.user("ann").tokens().await.unwrap();
    assert_eq!(canva.seen(TOKEN).len(), 0);
    put(&store, "ann", &tokens("ann", 250)).await;
    let patient = sessions.clone().refresh_before(Duration::from_secs(60));
    patient.user("ann").tokens().await.unwrap();
    assert_eq!(canva.seen(TOKEN).len(), 0);
    Sessions::new(canva.integration().await, store).user("ann").tokens().await.unwrap();
    assert_eq!(canva.seen(TOKEN).len(), 1);
}

/// A session whose token Canva no longer takes, although it has not ended.
async fn replaced(canva: &Canva) -> (Session, MemoryStore) {
    let store = ended().await;
    let integration = canva.integration().await;
    Sessions::new(integration.clone(), store.clone()).user("ann").tokens().await.unwrap();
    let mut stale = serde_json::to_value(tokens("ann", 600)).unwrap();
    stale["refresh_token"] = "s3cret-refresh-ann-1".into();
    put(&store, "ann", &serde_json::from_value(stale).unwrap()).await;
    (Sessions::new(integration, store.clone()).user("ann"), store)
}

#[tokio::test]
async fn a_refused_token_is_renewed_and_the_call_made_again() {
    let canva = Canva::new();
    let (session, store) = replaced(&canva).await;
    assert_eq!(name(&session.client()).await.unwrap().as_deref(), Some("ann"));
    assert_eq!(canva.seen(PROFILE), ["bearer s3cret-access-ann-0", "bearer s3cret-access-ann-2"].map(bearer));
    assert_eq!(canva.seen(TOKEN).len(), 2);
    assert_eq!(stored(&store, "ann").await.as_deref(), Some("s3cret-refresh-ann-2"));
}

/// The stand-in reads heads in small letters.
fn bearer(token: &str) -> String {
    token.to_lowercase()
}

#[tokio::test]
async fn a_token_that_another_process_has_renewed_is_taken_from_the_store() {
    let (canva, store) = (Canva::new(), MemoryStore::new());
    put(&store, "ann", &tokens("ann", 600)).await;
    let integration = canva.integration().await;
    let [one, other] = [(); 2].map(|()| Sessions::new(integration.clone(), store.clone()).user("ann"));
    one.tokens().await.unwrap();
    let refused = other.tokens().await.unwrap().access_token;
    canva_connect::TokenSource::refresh(&other, &refused).await.unwrap();
    assert_eq!(name(&one.client()).await.unwrap().as_deref(), Some("ann"));
    assert_eq!((canva.seen(TOKEN).len(), canva.seen(PROFILE).len()), (1, 2));
}

#[tokio::test]
async fn a_call_that_is_always_refused_is_made_twice() {
    let (canva, store) = (Canva::new(), MemoryStore::new());
    put(&store, "ann", &tokens("ann", 600)).await;
    canva.refuse_calls();
    let session = Sessions::new(canva.integration().await, store).user("ann");
    let error = refused(name(&session.client()).await);
    assert!(error.is_unauthorized() && !error.is_login_required(), "{error}");
    assert_eq!((canva.seen(PROFILE).len(), canva.seen(TOKEN).len()), (2, 1));
}

#[tokio::test]
async fn a_stream_is_not_sent_again() {
    let canva = Canva::new();
    let (session, _) = replaced(&canva).await;
    let metadata = canva_connect::assets::AssetUploadMetadata::new("Sea");
    let body = Body::from_reader(&b"waves"[..]);
    let client = session.client();
    let error = refused(client.create_asset_upload_job(metadata.clone(), body).send().await);
    assert!(error.is_unauthorized(), "{error}");
    assert_eq!(canva.seen("/rest/v1/asset-uploads").len(), 1);
    // The token has been refreshed for the next one.
    client.create_asset_upload_job(metadata, Body::from("waves")).send().await.unwrap();
    assert_eq!((canva.seen("/rest/v1/asset-uploads").len(), canva.seen(TOKEN).len()), (2, 2));
}

#[tokio::test]
async fn a_call_that_is_dropped_loses_no_token() {
    let (canva, store) = (Canva::new(), ended().await);
    let sessions = Sessions::new(canva.integration().await, store.clone());
    canva.hold(TOKEN);
    let client = sessions.user("ann").client();
    let call = tokio::spawn(async move { name(&client).await });
    canva.has_seen(TOKEN, 1).await;
    call.abort();
    assert!(call.await.unwrap_err().is_cancelled());
    canva.release(TOKEN);
    sessions.flush().await.unwrap();
    assert_eq!(stored(&store, "ann").await.as_deref(), Some("s3cret-refresh-ann-1"));
    assert_eq!(name(&sessions.user("ann").client()).await.unwrap().as_deref(), Some("ann"));
    assert_eq!(canva.seen(TOKEN).len(), 1);
}

#[tokio::test]
async fn users_do_not_wait_for_each_other() {
    let (canva, store) = (Canva::new(), ended().await);
    put(&store, "ben", &tokens("ben", -1)).await;
    put(&store, "eve", &tokens("eve", 600)).await;
    let sessions = Sessions::new(canva.integration().await, store);
    canva.hold(TOKEN);
    let [ann, ben] = ["ann", "ben"].map(|user| {
        let client = sessions.user(user).client();
        tokio::spawn(async move { name(&client).await.unwrap() })
    });
    // Both are asked for before any is answered.
    canva.has_seen(TOKEN, 2).await;
    assert_eq!(name(&sessions.user("eve").client()).await.unwrap().as_deref(), Some("eve"));
    canva.release(TOKEN);
    assert_eq!((ann.await.unwrap().as_deref(), ben.await.unwrap().as_deref()), (Some("ann"), Some("ben")));
}

#[tokio::test]
async fn a_renewal_that_fails_for_now_is_made_again_by_the_next_call_only() {
    let (canva, store) = (Canva::new(), ended().await);
    let session = Sessions::new(canva.integration().await, store).user("ann");
    canva.fail_to_renew();
    let error = refused(name(&session.client()).await);
    assert!(error.is_token_unavailable() && !error.is_login_required(), "{error}");
    assert!(everything(&error).contains("internal_error"));
    assert_eq!(canva.seen(TOKEN).len(), 1);
    assert_eq!(name(&session.client()).await.unwrap().as_deref(), Some("ann"));
    assert_eq!(canva.seen(TOKEN).len(), 2);
}

/// The client is as it comes, with its policy of making calls again.
#[tokio::test]
async fn a_renewal_that_canva_may_have_received_is_not_sent_again() {
    let (listener, url) = listener().await;
    let server = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        read_head(&mut socket).await;
        drop(socket);
        listener
    });
    let client = Client::builder().base_url(url).build().unwrap();
    let integration = Integration::new("OC-id", "s3cret-id").with_client(client);
    let error = refused(Sessions::new(integration, ended().await).user("ann").tokens().await);
    let cause = std::error::Error::source(&error).and_then(|cause| cause.downcast_ref::<Error>()).unwrap();
    assert!(cause.is_transport() && cause.attempts() == Some(1), "{cause}");
    // Nobody waits to be accepted.
    let listener = server.await.unwrap().into_std().unwrap();
    assert_eq!(listener.accept().unwrap_err().kind(), std::io::ErrorKind::WouldBlock);
}

#[tokio::test]
async fn without_tokens_the_user_has_to_log_in() {
    let canva = Canva::new();
    let session = Sessions::new(canva.integration().await, MemoryStore::new()).user("ann");
    let error = refused(name(&session.client()).await);
    assert!(error.is_login_required(), "{error}");
    assert_eq!((canva.seen(TOKEN).len(), canva.seen(PROFILE).len()), (0, 0));
}

#[tokio::test(start_paused = true)]
async fn a_token_that_still_works_is_used_while_it_cannot_be_renewed() {
    let (canva, store) = (Canva::new(), MemoryStore::new());
    put(&store, "ann", &tokens("ann", 250)).await;
    let session = Sessions::new(canva.integration_in_memory(), store).user("ann");
    canva.fail_to_renew();
    for _ in 0..3 {
        assert_eq!(session.tokens().await.unwrap().access_token.expose(), "s3cret-access-ann-0");
        assert_eq!(canva.seen(TOKEN).len(), 1);
    }
    // A while later it is tried again.
    tokio::time::advance(Duration::from_secs(11)).await;
    assert_eq!(session.tokens().await.unwrap().access_token.expose(), "s3cret-access-ann-1");
    assert_eq!(canva.seen(TOKEN).len(), 2);
}

#[tokio::test]
async fn a_refused_token_is_not_used_if_it_cannot_be_renewed() {
    let (canva, store) = (Canva::new(), MemoryStore::new());
    put(&store, "ann", &tokens("ann", 600)).await;
    canva.refuse_calls();
    canva.fail_to_renew();
    let error = refused(name(&Sessions::new(canva.integration().await, store).user("ann").client()).await);
    assert!(error.is_token_unavailable() && !error.is_login_required(), "{error}");
    assert_eq!((canva.seen(PROFILE).len(), canva.seen(TOKEN).len()), (1, 1));
}

#[tokio::test]
async fn a_new_token_that_is_refused_is_not_renewed() {
    let (canva, store) = (Canva::new(), ended().await);
    let session = Sessions::new(canva.integration().await, store).user("ann");
    session.tokens().await.unwrap();
    canva.refuse_calls();
    let error = refused(name(&session.client()).await);
    assert!(error.is_unauthorized() && !error.is_login_required(), "{error}");
    assert_eq!((canva.seen(PROFILE).len(), canva.seen(TOKEN).len()), (1, 1));
}

#[tokio::test]
async fn an_odd_answer_loses_no_refresh_token() {
    let (canva, store) = (Canva::new(), ended().await);
    let sessions = Sessions::new(canva.integration().await, store.clone());
    canva.answer_oddly(json!({"access_token": null}));
    let error = refused(sessions.user("ann").tokens().await);
    assert!(error.is_token_unavailable() && !error.is_login_required(), "{error}");
    assert_eq!(stored(&store, "ann").await.as_deref(), Some("s3cret-refresh-ann-1"));
    canva.answer_oddly(json!({"token_type": null, "expires_in": "soon"}));
    let tokens = sessions.user("ann").tokens().await.unwrap();
    assert_eq!(tokens.access_token.expose(), "s3cret-access-ann-2");
    assert_eq!(tokens.expires_at.unix_seconds() - tokens.obtained_at.unix_seconds(), 300);
    assert_eq!(stored(&store, "ann").await.as_deref(), Some("s3cret-refresh-ann-2"));
}

#[tokio::test(start_paused = true)]
async fn nobody_waits_for_ever_for_tokens_that_are_locked() {
    let (canva, store) = (Canva::new(), ended().await);
    let session = Sessions::new(canva.integration_in_memory(), store.clone()).user("ann");
    let held = locked(&store, "ann").await;
    for error in [refused(session.tokens().await), refused(session.log_out().await)] {
        assert!(error.is_token_unavailable() && !error.is_login_required(), "{error}");
        assert!(everything(&error).contains("too long"), "{error:?}");
    }
    drop(held);
    session.tokens().await.unwrap();
    assert_eq!(canva.seen(TOKEN).len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_login_elsewhere_is_noticed_after_a_while() {
    let (canva, store) = (Canva::new(), MemoryStore::new());
    put(&store, "ann", &tokens("ann", 600)).await;
    let session = Sessions::new(canva.integration_in_memory(), store.clone()).user("ann");
    let access_token = async || session.tokens().await.unwrap().access_token.expose().to_owned();
    assert_eq!(access_token().await, "s3cret-access-ann-0");
    put(&store, "ann", &tokens("ben", 600)).await;
    assert_eq!(access_token().await, "s3cret-access-ann-0");
    tokio::time::advance(Duration::from_secs(61)).await;
    assert_eq!(access_token().await, "s3cret-access-ben-0");
}
