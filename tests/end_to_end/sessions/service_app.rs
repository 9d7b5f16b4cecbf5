//! Service apps: access tokens of the app itself, over a socket.

use super::display_name;
use super::fake_canva::{APP_TOKEN, FakeCanva, PROFILE, TOKEN};
use crate::support::{error_text, expect_error};
use canva_connect::session::{Integration, ServiceApp};
use canva_connect::{Client, Limits, Retry};
use serde_json::json;
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::advance;

#[tokio::test]
async fn all_calls_of_an_app_share_one_access_token() {
    let canva = FakeCanva::new();
    let app = ServiceApp::new(canva.integration_over_few_sockets().await);
    canva.hold(TOKEN);
    let mut calls = JoinSet::new();
    for _ in 0..100 {
        let client = app.client();
        calls.spawn(async move { display_name(&client).await.unwrap() });
    }
    canva.wait_for_requests(TOKEN, 1).await;
    canva.release(TOKEN);
    assert_eq!(calls.join_all().await, vec![Some("app".to_owned()); 100]);
    assert_eq!(canva.requests(TOKEN), ["grant_type=client_credentials"]);
    assert_eq!(canva.requests(PROFILE), vec!["bearer s3cret-access-app-1"; 100]);
    assert!(!format!("{app:?} {:?}", app.client()).contains("s3cret"));
}

#[tokio::test]
async fn the_url_of_the_token_endpoint_can_be_set() {
    let canva = FakeCanva::new();
    let url = canva.serve().await;
    let client = Client::builder().base_url(&url).rate_limits(Limits::off()).retry(Retry::never());
    let app = ServiceApp::new(Integration::new("OC-id", "s3cret-id").with_client(client.build().unwrap()));
    let app = app.scopes(["asset:read", "asset:write"]);
    let app = app.token_url(&url.replace("/rest", APP_TOKEN)).unwrap();
    assert_eq!(display_name(&app.client()).await.unwrap().as_deref(), Some("app"));
    let form = "grant_type=client_credentials&scope=asset%3Aread+asset%3Awrite";
    assert_eq!((canva.requests(APP_TOKEN), canva.requests(TOKEN).len()), (vec![form.to_owned()], 0));
    for url in ["", "auth.example/token", "https://auth.example/token?s3cret=1"] {
        assert!(expect_error(app.clone().token_url(url)).is_invalid_request());
    }
}

#[tokio::test(start_paused = true)]
async fn the_access_token_of_an_app_is_replaced_before_it_expires_or_when_it_is_rejected() {
    let canva = FakeCanva::new();
    let app = ServiceApp::new(canva.integration_in_memory());
    // Expiry is by the system clock, which no test can advance.
    canva.set_response_fields(json!({"expires_in": 1}));
    assert_eq!(app.token().await.unwrap().expose(), "s3cret-access-app-1");
    std::thread::sleep(Duration::from_millis(1100));
    canva.set_response_fields(json!({}));
    assert_eq!(app.token().await.unwrap().expose(), "s3cret-access-app-2");
    // A cached token does not become old on its own.
    advance(Duration::from_secs(3600)).await;
    assert_eq!(app.token().await.unwrap().expose(), "s3cret-access-app-2");
    // A rejected token that is new is not replaced.
    canva.reject_calls();
    assert!(expect_error(display_name(&app.client()).await).is_unauthorized());
    assert_eq!(canva.requests(TOKEN).len(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_failed_request_for_a_token_is_not_repeated_at_once() {
    let canva = FakeCanva::new();
    let app = ServiceApp::new(canva.integration_in_memory());
    canva.fail_next_refreshes(1);
    for _ in 0..200 {
        let error = expect_error(display_name(&app.client()).await);
        assert!(error.is_token_unavailable() && !error.is_login_required(), "{error}");
        assert!(error_text(&error).contains("internal_error"), "{error:?}");
    }
    assert_eq!(canva.requests(TOKEN).len(), 1);
    advance(Duration::from_secs(1)).await;
    assert_eq!(display_name(&app.client()).await.unwrap().as_deref(), Some("app"));
    // Without a valid access token the request has failed.
    let app = ServiceApp::new(canva.integration_in_memory());
    canva.set_response_fields(json!({"access_token": "s3cret token"}));
    expect_error(app.token().await);
}
