//! Fetches of Canva's public keys, and failed fetches.

use super::signer::Signer;
use super::{CLIENT_ID, canva, navigation_claims, rejection, server, verifier};
use crate::support::{TOKEN, client, client_at, expect_error, json, request, requests, responding_with};
use canva_connect::verify::Verifier;
use serde_json::json;
use std::time::Duration;
use wiremock::matchers::any;
use wiremock::{Mock, ResponseTemplate};

#[tokio::test]
async fn many_tokens_cause_one_request() {
    let server = server(&[canva().jwk()]).await;
    let verifier = verifier(&server);
    let token = canva().sign(&navigation_claims());
    let tasks: Vec<_> = (0..100)
        .map(|_| {
            let (verifier, token) = (verifier.clone(), token.clone());
            tokio::spawn(async move { verifier.verify_return_navigation(&token, CLIENT_ID).await.is_ok() })
        })
        .collect();
    for task in tasks {
        assert!(task.await.unwrap());
    }
    for id in ["a", "b", "c", "d", "e", "f", "g", "h"] {
        let forged = Signer::new(id, 8).sign(&navigation_claims());
        assert!(verifier.verify_return_navigation(&forged, CLIENT_ID).await.unwrap_err().is_unavailable());
    }
    assert_eq!(requests(&server).await.len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn concurrent_tokens_with_a_new_key_cause_one_request() {
    let server = server(&[canva().jwk()]).await;
    let verifier = verifier(&server).refetch_interval(Duration::ZERO);
    verifier.verify(&canva().sign(&json!({}))).await.unwrap();
    server.reset().await;
    let new = Signer::new("k2", 9);
    Mock::given(any()).respond_with(json(&json!({"keys": [canva().jwk(), new.jwk()]}))).mount(&server).await;
    let token = new.sign(&json!({}));
    let tasks: Vec<_> = (0..100)
        .map(|_| {
            let (verifier, token) = (verifier.clone(), token.clone());
            tokio::spawn(async move { verifier.verify(&token).await.is_ok() })
        })
        .collect();
    for task in tasks {
        assert!(task.await.unwrap());
    }
    assert_eq!(request(&server).await.url.path(), "/rest/v1/connect/keys");
}

#[tokio::test]
async fn a_withdrawn_key_stops_working() {
    let server = server(&[canva().jwk()]).await;
    let always_fetches = verifier(&server).refetch_interval(Duration::ZERO).max_key_age(Duration::ZERO);
    let token = canva().sign(&json!({}));
    assert!(always_fetches.verify(&token).await.is_ok());
    server.reset().await;
    let new = Signer::new("k2", 9).jwk();
    Mock::given(any()).respond_with(json(&json!({"keys": [new]}))).mount(&server).await;
    rejection(always_fetches.verify(&token).await);
}

#[tokio::test]
async fn failed_fetches_are_reported_as_unavailable() {
    let token = canva().sign(&json!({"s3cret": 1}));
    for response in [
        ResponseTemplate::new(503),
        ResponseTemplate::new(302).insert_header("location", "https://evil.example"),
        ResponseTemplate::new(200).set_body_raw("<html>s3rvice page</html>", "text/html"),
        json(&json!({"no": "keys"})),
    ] {
        let server = responding_with(response).await;
        let error = verifier(&server).verify(&token).await.unwrap_err();
        assert!(error.is_unavailable());
        let source =
            std::error::Error::source(&error).and_then(|it| it.downcast_ref::<canva_connect::Error>());
        let source = source.expect("a cause");
        assert_eq!(source.operation(), Some("get_signing_public_keys"));
        assert!(source.is_api() || source.is_decode(), "{source}");
        assert!(!format!("{error:?}").contains(&token), "{error:?}");
        expect_error::<()>(Err(client(&server).get_signing_public_keys().send().await.unwrap_err()));
    }
    let without_keys = server(&[]).await;
    assert!(verifier(&without_keys).verify(&token).await.unwrap_err().is_unavailable());
    let unreachable = Verifier::new(&client_at("http://127.0.0.1:1"));
    let error = unreachable.verify(&token).await.unwrap_err();
    assert!(error.is_unavailable() && !format!("{error} {error:?}").contains(TOKEN), "{error:?}");
    // A malformed token is rejected without a fetch.
    rejection(unreachable.verify("s3cret").await);
}

#[tokio::test]
async fn a_response_that_is_longer_than_keys_ever_are_is_not_read() {
    let spaces = " ".repeat(256 << 10);
    let keys = json!({"keys": [canva().jwk()]}).to_string();
    for (body, is_read) in [(keys.clone(), true), (keys + &spaces, false)] {
        let server = responding_with(ResponseTemplate::new(200).set_body_string(body)).await;
        let token = canva().sign(&navigation_claims());
        let verified = verifier(&server).verify(&token).await;
        assert_eq!(verified.is_ok(), is_read, "{verified:?}");
    }
}
