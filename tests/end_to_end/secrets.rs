//! The access token travels, and is shown nowhere. Beside this, every error in these tests is made sure of by
//! [`refused`].

use crate::support::{TOKEN, client, expect_error, json, request, requests, responding_with};
use canva_connect::assets::AssetUploadMetadata;
use canva_connect::{Client, Transport, TransportError};
use serde_json::json;
use std::fmt::Debug;

fn assert_silent(value: &impl Debug) {
    let shown = format!("{value:?} {value:#?}");
    assert!(!shown.contains("s3cret"), "{shown}");
}

#[tokio::test]
async fn debug_output_of_clients_and_requests_has_no_token() {
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
async fn an_invalid_token_is_rejected_and_not_shown() {
    let server = responding_with(json(&json!({}))).await;
    for token in ["", "s3cret\r\nx-evil: 1", "s3cret token", "s3crét s3cret"] {
        let error = expect_error(client(&server).with_token(token).get_asset("A").send().await);
        assert!(error.is_invalid_request(), "{error}");
    }
    assert_eq!(requests(&server).await.len(), 0);
}

#[tokio::test]
async fn clients_of_two_users_share_everything_but_the_token() {
    let server = responding_with(json(&json!({"job": {"id": "j1", "status": "in_progress"}}))).await;
    let one = client(&server);
    let other = one.with_token("another");
    one.get_asset_upload_job("j1").send().await.unwrap();
    other.get_asset_upload_job("j1").send().await.unwrap();
    let sent: Vec<_> = requests(&server).await.iter().map(|it| it.headers["authorization"].clone()).collect();
    assert_eq!(sent, [&*format!("Bearer {TOKEN}"), "Bearer another"]);
}

#[tokio::test]
async fn a_client_without_a_token_sends_no_authorization() {
    let server = responding_with(json(&json!({"job": {"id": "j1", "status": "in_progress"}}))).await;
    let client = Client::builder().base_url(server.uri()).build().unwrap();
    client.get_asset_upload_job("j1").send().await.unwrap();
    assert!(!request(&server).await.headers.contains_key("authorization"));
}

/// A transport has the request, token and all; what it can tell of it is only its own words.
#[tokio::test]
async fn a_failing_transport_does_not_show_the_token() {
    let transport = Transport::from_fn(|request| async move {
        assert_eq!(request.headers()["authorization"], format!("Bearer {TOKEN}"));
        Err(TransportError::new(format!("cannot carry {request:?}")))
    });
    let client = Client::builder().token(TOKEN).transport(transport).build().unwrap();
    let error = expect_error(client.get_asset("A").send().await);
    assert!(error.is_transport());
}
