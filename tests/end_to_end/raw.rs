//! Endpoints that the crate has no function for.

use crate::support::{answering, client, json, refused, requests, seen};
use canva_connect::Value;
use canva_connect::http::Method;
use serde_json::json;
use std::collections::BTreeMap;
use wiremock::ResponseTemplate;

#[tokio::test]
async fn a_query_and_a_header() {
    let server = answering(json(&json!({"items": [1, null]}))).await;
    let request = client(&server).raw(Method::GET, "/v1/things/a%2Fb").query("q", "a b&c=d").query("é", "");
    let answer = request.header("accept", "application/xml").send().await.unwrap();
    assert_eq!(answer, json!({"items": [1, null]}));
    insta::assert_snapshot!(seen(&server).await, @"
    GET /rest/v1/things/a%2Fb?q=a%20b%26c%3Dd&%C3%A9=
    accept: application/xml
    authorization: Bearer the-s3cret-token
    user-agent: canva-connect/<version>
    ");
}

#[tokio::test]
async fn a_body_of_json() {
    let server = answering(json(&json!(7))).await;
    let request = client(&server).raw(Method::PATCH, "/v1/things/a").json(&json!({"title": "Café"}));
    assert_eq!(*request.send().await.unwrap(), 7);
    insta::assert_snapshot!(seen(&server).await, @r#"
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
async fn a_body_of_any_other_kind() {
    let server = answering(ResponseTemplate::new(204)).await;
    let request = client(&server).raw(Method::PUT, "/v1/things/a").body("a,b\n");
    let answer = request.header("content-type", "text/csv").send_with_response().await.unwrap();
    assert_eq!(answer.status(), 204);
    assert_eq!(answer.body(), &Value::Null);
    insta::assert_snapshot!(seen(&server).await, @"
    PUT /rest/v1/things/a
    accept: application/json
    authorization: Bearer the-s3cret-token
    content-length: 4
    content-type: text/csv
    user-agent: canva-connect/<version>

    a,b
    ");
}

/// Some servers and proxies answer 411 to a `POST` that says nothing of its length.
#[tokio::test]
async fn no_body_where_one_could_be() {
    let server = answering(ResponseTemplate::new(200)).await;
    assert_eq!(client(&server).raw(Method::POST, "/v1/things").send().await.unwrap(), Value::Null);
    insta::assert_snapshot!(seen(&server).await, @"
    POST /rest/v1/things
    accept: application/json
    authorization: Bearer the-s3cret-token
    content-length: 0
    user-agent: canva-connect/<version>
    ");
}

#[tokio::test]
async fn what_cannot_be_sent_is_refused() {
    let server = answering(json(&json!({}))).await;
    for path in
        ["", "v1/things", "/v1/../admin", "/v1/%2E%2e/admin", "/v1/things?a=b", "/v1/a b", "/é", "/a\n"]
    {
        let error = refused(client(&server).raw(Method::GET, path).send().await);
        assert!(error.is_invalid_request(), "{path:?}: {error}");
        assert_eq!(error.operation(), Some("raw"));
    }
    let no_json = BTreeMap::from([((1, 2), 3)]);
    let error = refused(client(&server).raw(Method::POST, "/v1/things").json(&no_json).send().await);
    assert!(error.is_invalid_request(), "{error}");
    assert_eq!(requests(&server).await.len(), 0);
}

/// A path cannot name another server, whatever it begins with.
#[tokio::test]
async fn the_server_stays_the_same() {
    let server = answering(json(&json!({}))).await;
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
