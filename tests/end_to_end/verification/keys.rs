//! When Canva is asked for its keys, and what comes of it if it has none to give.

use super::signer::Signer;
use super::{US, a_return, canva, refusal, server, verifier};
use crate::support::{TOKEN, answering, client, client_at, json, refused, request, requests};
use canva_connect::verify::Verifier;
use serde_json::json;
use std::time::Duration;
use wiremock::matchers::any;
use wiremock::{Mock, ResponseTemplate};

#[tokio::test]
async fn many_tokens_take_one_request() {
    let server = server(&[canva().jwk()]).await;
    let verifier = verifier(&server);
    let token = canva().sign(&a_return());
    let tasks: Vec<_> = (0..100)
        .map(|_| {
            let (verifier, token) = (verifier.clone(), token.clone());
            tokio::spawn(async move { verifier.verify_return(&token, US).await.is_ok() })
        })
        .collect();
    for task in tasks {
        assert!(task.await.unwrap());
    }
    for id in ["a", "b", "c", "d", "e", "f", "g", "h"] {
        let forged = Signer::new(id, 8).sign(&a_return());
        assert!(verifier.verify_return(&forged, US).await.unwrap_err().is_unavailable());
    }
    assert_eq!(requests(&server).await.len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_new_key_takes_one_more_request_whoever_needs_it() {
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
async fn a_key_that_is_withdrawn_stops_working() {
    let server = server(&[canva().jwk()]).await;
    let always_asks = verifier(&server).refetch_interval(Duration::ZERO).max_key_age(Duration::ZERO);
    let token = canva().sign(&json!({}));
    assert!(always_asks.verify(&token).await.is_ok());
    server.reset().await;
    let new = Signer::new("k2", 9).jwk();
    Mock::given(any()).respond_with(json(&json!({"keys": [new]}))).mount(&server).await;
    refusal(always_asks.verify(&token).await);
}

#[tokio::test]
async fn keys_that_cannot_be_had_are_another_matter() {
    let token = canva().sign(&json!({"s3cret": 1}));
    for answer in [
        ResponseTemplate::new(503),
        ResponseTemplate::new(302).insert_header("location", "https://evil.example"),
        ResponseTemplate::new(200).set_body_raw("<html>s3rvice page</html>", "text/html"),
        json(&json!({"no": "keys"})),
    ] {
        let server = answering(answer).await;
        let error = verifier(&server).verify(&token).await.unwrap_err();
        assert!(error.is_unavailable());
        let source =
            std::error::Error::source(&error).and_then(|it| it.downcast_ref::<canva_connect::Error>());
        let source = source.expect("a cause");
        assert_eq!(source.operation(), Some("get_signing_public_keys"));
        assert!(source.is_api() || source.is_decode(), "{source}");
        assert!(!format!("{error:?}").contains(&token), "{error:?}");
        refused::<()>(Err(client(&server).get_signing_public_keys().send().await.unwrap_err()));
    }
    let without_keys = server(&[]).await;
    assert!(verifier(&without_keys).verify(&token).await.unwrap_err().is_unavailable());
    let nowhere = Verifier::new(&client_at("http://127.0.0.1:1"));
    let error = nowhere.verify(&token).await.unwrap_err();
    assert!(error.is_unavailable() && !format!("{error} {error:?}").contains(TOKEN), "{error:?}");
    // What no key could make good does not wait for keys.
    refusal(nowhere.verify("s3cret").await);
}
