//! Endpoints that the crate has no function for.

use crate::support::{client, expect_error, json, recorded_request, requests, responding_with};
use canva_connect::Value;
use canva_connect::http::Method;
use serde_json::json;
use std::collections::BTreeMap;
use wiremock::ResponseTemplate;

#[tokio::test]
async fn a_raw_request_has_a_query_and_a_header() {
    let server = responding_with(json(&json!({"items": [1, null]}))).await;
    let request = client(&server).raw(Method::GET, "/v1/things/a%2Fb").query("q", "a b&c=d").query("é", "");
    let response = request.header("accept", "application/xml").send().await.unwrap();
    assert_eq!(response, json!({"items": [1, null]}));
    insta::assert_snapshot!(recorded_request(&server).await, @"
    GET /rest/v1/things/a%2Fb?q=a%20b%26c%3Dd&%C3%A9=
    accept: application/xml
    authorization: Bearer the-s3cret-token
    user-agent: canva-connect/<version>
    ");
}

#[tokio::test]
async fn a_json_body_is_sent() {
    let server = responding_with(json(&json!(7))).await;
    let request = client(&server).raw(Method::PATCH, "/v1/things/a").json(&json!({"title": "Café"}));
    assert_eq!(*request.send().await.unwrap(), 7);
    insta::assert_snapshot!(recorded_request(&server).await, @r#"
    PATCH /rest/v1/things/a
    accept: application/json
    authorization: Bearer the-s3cret-token
    content-length: 17
    content-type: application/json
    user-agent: canva-connect/<version>

    {"title":"Café"}
    "#);
}

#[tokio::test]
async fn a_body_of_another_content_type_is_sent() {
    let server = responding_with(ResponseTemplate::new(204)).await;
    let request = client(&server).raw(Method::PUT, "/v1/things/a").body("a,b\n");
    let response = request.header("content-type", "text/csv").send_with_response().await.unwrap();
    assert_eq!(response.status(), 204);
    assert_eq!(response.body(), &Value::Null);
    insta::assert_snapshot!(recorded_request(&server).await, @"
    PUT /rest/v1/things/a
    accept: application/json
    authorization: Bearer the-s3cret-token
    content-length: 4
    content-type: text/csv
    user-agent: canva-connect/<version>

    a,b
    ");
}

/// Some servers and proxies respond with 411 to a `POST` without a length.
#[tokio::test]
async fn a_raw_request_can_have_no_body() {
    let server = responding_with(ResponseTemplate::new(200)).await;
    assert_eq!(client(&server).raw(Method::POST, "/v1/things").send().await.unwrap(), Value::Null);
    insta::assert_snapshot!(recorded_request(&server).await, @"
    POST /rest/v1/things
    accept: application/json
    authorization: Bearer the-s3cret-token
    content-length: 0
    user-agent: canva-connect/<version>
    ");
}

#[tokio::test]
async fn an_invalid_raw_request_is_rejected() {
    let server = responding_with(json(&json!({}))).await;
    for path in
        ["", "v1/things", "/v1/../admin", "/v1/%2E%2e/admin", "/v1/things?a=b", "/v1/a b", "/é", "/a\n"]
    {
        let error = expect_error(client(&server).raw(Method::GET, path).send().await);
        assert!(error.is_invalid_request(), "{path:?}: {error}");
        assert_eq!(error.operation(), Some("raw"));
    }
    let no_json = BTreeMap::from([((1, 2), 3)]);
    let error = expect_error(client(&server).raw(Method::POST, "/v1/things").json(&no_json).send().await);
    assert!(error.is_invalid_request(), "{error}");
    assert_eq!(requests(&server).await.len(), 0);
}

/// A path cannot name another server, whatever it begins with.
#[tokio::test]
async fn a_cursor_cannot_change_the_server() {
    let server = responding_with(json(&json!({}))).await;
    for path in ["//evil.example/v1", "/@evil.example", "/:80@evil.example", "/http://evil.example"] {
        client(&server).raw(Method::GET, path).send().await.unwrap();
    }
    let paths: Vec<_> = requests(&server).await.iter().map(|request| request.url.path().to_owned()).collect();
    assert_eq!(
        paths,
        [
            "/rest//evil.example/v1",
            "/rest/@evil.example",
            "/rest/:80@evil.example",
            "/rest/http://evil.example"
        ]
    );
}
