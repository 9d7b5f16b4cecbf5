//! The access token travels, and is shown nowhere. Beside this, every error in these tests is made sure of by
//! [`refused`].

use crate::support::{TOKEN, answering, client, json, refused, request, requests};
use canva_connect::assets::AssetUploadMetadata;
use canva_connect::{Client, Transport, TransportError};
use serde_json::json;
use std::fmt::Debug;

fn assert_silent(value: &impl Debug) {
    let shown = format!("{value:?} {value:#?}");
    assert!(!shown.contains("s3cret"), "{shown}");
}

#[tokio::test]
async fn it_is_not_in_what_a_client_or_a_request_shows() {
    let builder = Client::builder().token(TOKEN);
    assert_silent(&builder);
    let client = builder.build().unwrap();
    assert_silent(&client);
    assert_silent(&client.with_token("another s3cret"));
    let request = client.create_asset_upload_job(AssetUploadMetadata::new("s3cret"), "s3cret");
    assert_silent(&request);
    let request = client.get_asset("A").into_http().await.unwrap();
    assert_eq!(request.headers()["authorization"], format!("Bearer {TOKEN}"));
    assert_silent(&request);
}

#[tokio::test]
async fn a_token_that_cannot_be_sent_is_refused_and_not_shown() {
    let server = answering(json(&json!({}))).await;
    for token in ["", "s3cret\r\nx-evil: 1", "s3cret token", "s3crét s3cret"] {
        let error = refused(client(&server).with_token(token).get_asset("A").send().await);
        assert!(error.is_invalid_request(), "{error}");
    }
    assert_eq!(requests(&server).await.len(), 0);
}

#[tokio::test]
async fn clients_of_two_users_share_all_but_the_token() {
    let server = answering(json(&json!({"job": {"id": "j1", "status": "in_progress"}}))).await;
    let one = client(&server);
    let other = one.with_token("another");
    one.get_asset_upload_job("j1").send().await.unwrap();
    other.get_asset_upload_job("j1").send().await.unwrap();
    let sent: Vec<_> = requests(&server).await.iter().map(|it| it.headers["authorization"].clone()).collect();
    assert_eq!(sent, [&*format!("Bearer {TOKEN}"), "Bearer another"]);
}

#[tokio::test]
async fn without_a_token_none_is_sent() {
    let server = answering(json(&json!({"job": {"id": "j1", "status": "in_progress"}}))).await;
    let client = Client::builder().base_url(server.uri()).build().unwrap();
    client.get_asset_upload_job("j1").send().await.unwrap();
    assert!(!request(&server).await.headers.contains_key("authorization"));
}

/// A transport has the request, token and all; what it can tell of it is only its own words.
#[tokio::test]
async fn a_transport_that_fails_does_not_show_it() {
    let transport = Transport::from_fn(|request| async move {
        assert_eq!(request.headers()["authorization"], format!("Bearer {TOKEN}"));
        Err(TransportError::new(format!("cannot carry {request:?}")))
    });
    let client = Client::builder().token(TOKEN).transport(transport).build().unwrap();
    let error = refused(client.get_asset("A").send().await);
    assert!(error.is_transport());
}
