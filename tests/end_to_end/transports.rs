//! What carries the calls: the crate's own HTTP client, an application's, or none at all.

use crate::support::{TOKEN, answering, client, everything, json, refused, request, seen};
use canva_connect::{Body, Client, Transport, TransportError, http};
use serde_json::json;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use wiremock::ResponseTemplate;

fn in_progress() -> ResponseTemplate {
    json(&json!({"job": {"id": "j1", "status": "in_progress"}}))
}

#[tokio::test]
async fn an_applications_own_reqwest_client() {
    let server = answering(in_progress()).await;
    let mine = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .default_headers(
            [(http::HeaderName::from_static("x-mine"), http::HeaderValue::from_static("yes"))]
                .into_iter()
                .collect(),
        )
        .user_agent("overruled")
        .build()
        .unwrap();
    let client = Client::builder()
        .token(TOKEN)
        .base_url(server.uri())
        .user_agent("holiday-planner/1.2")
        .transport(Transport::from_reqwest_0_13(mine))
        .build()
        .unwrap();
    client.get_asset_upload_job("j1").send().await.unwrap();
    insta::assert_snapshot!(seen(&server).await, @"
    GET /v1/asset-uploads/j1
    accept: application/json
    authorization: Bearer the-s3cret-token
    user-agent: holiday-planner/1.2
    x-mine: yes
    ");
}

#[tokio::test]
async fn a_function_for_tests() {
    let calls = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&calls);
    let transport = Transport::from_fn(move |request| {
        counted.fetch_add(1, Ordering::Relaxed);
        async move {
            assert_eq!(request.uri(), "https://api.canva.com/rest/v1/raw?answer=yes");
            let sent = request.into_body().into_bytes().await.map_err(TransportError::new)?;
            Ok(http::Response::builder().status(201).body(Body::from(sent)).expect("a response"))
        }
    });
    let client = Client::builder().transport(transport).build().unwrap();
    let request = client.raw(http::Method::POST, "/v1/raw").query("answer", "yes").json(&json!([1]));
    let copy = request.try_clone().expect("bytes can be sent twice");
    let answer = request.send_with_response().await.unwrap();
    assert_eq!((answer.status(), answer.body()), (http::StatusCode::CREATED, &json!([1])));
    assert_eq!(copy.send().await.unwrap(), json!([1]));
    assert_eq!(calls.load(Ordering::Relaxed), 2);
}

#[tokio::test]
async fn a_function_that_fails() {
    let transport =
        Transport::from_fn(|_| async { Err(TransportError::new("no network in tests").while_connecting()) });
    let client = Client::builder().transport(transport).build().unwrap();
    let error = refused(client.get_asset("A").send().await);
    assert!(error.is_connect() && error.is_transport());
    assert!(everything(&error).contains("no network in tests"));
}

#[tokio::test]
async fn the_answer_comes_with_its_status_and_headers() {
    let answer = json!({"job": {"id": "j1", "status": "in_progress"}});
    let template = ResponseTemplate::new(202).set_body_json(&answer).insert_header("x-ratelimit-left", "7");
    let server = answering(template).await;
    let answer = client(&server).get_asset_upload_job("j1").send_with_response().await.unwrap();
    assert_eq!(answer.status(), 202);
    assert_eq!(answer.headers()["x-ratelimit-left"], "7");
    assert_eq!(answer.body().job.id, "j1");
}

#[tokio::test]
async fn a_header_and_a_user_agent_of_ones_own() {
    let server = answering(in_progress()).await;
    let client = Client::builder().base_url(server.uri()).user_agent("holiday-planner/1.2").build().unwrap();
    client.get_asset_upload_job("j1").header("x-trace", "t-1").send().await.unwrap();
    let headers = request(&server).await.headers;
    assert_eq!(headers["user-agent"], "holiday-planner/1.2");
    assert_eq!(headers["x-trace"], "t-1");
}
