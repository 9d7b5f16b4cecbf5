//! Headers, query parameters and fields that a caller adds to a call.

use crate::support::{
    TOKEN, client, expect_error, json, request, requests, respond_in_turn, responding_with,
};
use canva_connect::assets::AssetUploadMetadata;
use canva_connect::folders::CreateFolderRequest;
use canva_connect::{Client, Limits, Polling};
use serde_json::{Value, json};
use std::time::Duration;
use wiremock::MockServer;

fn folder() -> Value {
    json!({"folder": {"id": "F", "name": "Sea", "created_at": 1, "updated_at": 1}})
}

#[tokio::test]
async fn extras_are_sent_beside_what_the_call_sets() {
    let server = responding_with(json(&folder())).await;
    let call = client(&server).create_folder(CreateFolderRequest::new("Sea", "root"));
    let call = call.header("X-Trace", "7").extra_query("dry run", "yes & no").extra_field("color", "blue");
    call.extra_field("tags", json!(["a"])).send().await.unwrap();
    let sent = request(&server).await;
    assert_eq!(sent.url.query(), Some("dry%20run=yes%20%26%20no"));
    assert_eq!(sent.headers["x-trace"], "7");
    assert_eq!(sent.headers["content-type"], "application/json");
    let body: Value = serde_json::from_slice(&sent.body).unwrap();
    assert_eq!(body, json!({"name": "Sea", "parent_folder_id": "root", "color": "blue", "tags": ["a"]}));
}

#[tokio::test]
async fn an_extra_that_would_replace_something_is_not_sent() {
    let server = responding_with(json(&folder())).await;
    let client = client(&server);
    let create = || client.create_folder(CreateFolderRequest::new("Sea", "root"));
    let errors = [
        expect_error(create().extra_field("name", "s3cret").send().await.map(drop)),
        expect_error(create().header("Authorization", "Bearer s3cret").send().await.map(drop)),
        expect_error(
            create().header("X-Trace", "s3cret\r\nAuthorization: Bearer s3cret").send().await.map(drop),
        ),
        expect_error(client.list_designs().extra_query("limit", "s3cret").limit(5).send().await.map(drop)),
        expect_error(client.get_folder("F").extra_field("name", "s3cret").send().await.map(drop)),
        expect_error(create().extra_field("name", "s3cret").into_http().await.map(drop)),
    ];
    assert!(errors.iter().all(canva_connect::Error::is_invalid_request), "{errors:?}");
    assert!(requests(&server).await.is_empty());
}

#[tokio::test]
async fn extras_are_on_every_page_of_a_list() {
    let server = MockServer::start().await;
    let pages = [json!({"items": [], "continuation": "next"}), json!({"items": []})];
    respond_in_turn(&server, "GET", "/v1/designs", pages).await;
    let list = client(&server).list_designs().header("X-Trace", "7").extra_query("new", "1");
    assert!(list.items().collect().await.unwrap().is_empty());
    let requests = requests(&server).await;
    let queries: Vec<_> = requests.iter().map(|request| request.url.query().unwrap()).collect();
    assert_eq!(queries, ["new=1", "continuation=next&new=1"]);
    assert!(requests.iter().all(|request| request.headers["x-trace"] == "7"));
}

#[tokio::test]
async fn the_polls_of_a_job_have_the_headers_of_its_start() {
    let server = MockServer::start().await;
    let job = |status: &str| json!({"job": {"id": "j1", "status": status}});
    respond_in_turn(&server, "POST", "/v1/asset-uploads", [job("in_progress")]).await;
    respond_in_turn(&server, "GET", "/v1/asset-uploads/j1", [job("in_progress"), job("failed")]).await;
    let upload = client(&server).create_asset_upload_job(AssetUploadMetadata::new("Sea"), "bytes");
    let upload = upload.header("X-Trace", "7").header("Content-Type", "image/png").extra_query("new", "1");
    upload.send_and_wait().await.unwrap_err();
    let requests = requests(&server).await;
    assert_eq!(requests.len(), 3);
    assert!(requests.iter().all(|request| request.headers["x-trace"] == "7"));
    assert_eq!(requests[0].headers["content-type"], "image/png");
    for poll in &requests[1..] {
        let has = |name: &str| poll.headers.contains_key(name);
        assert!(
            !has("content-type") && !has("asset-upload-metadata") && poll.url.query().is_none(),
            "{poll:?}"
        );
    }
}

#[tokio::test]
async fn default_headers_are_sent_with_calls_and_not_with_downloads() {
    let server = responding_with(json(&folder())).await;
    let polling = Polling::new().first_delay(Duration::ZERO);
    let builder = Client::builder().token(TOKEN).base_url(format!("{}/rest", server.uri())).polling(polling);
    let client = builder.rate_limits(Limits::off()).default_header("X-Key", "s3cret").build().unwrap();
    client.get_folder("F").send().await.unwrap();
    client.with_token("other").get_folder("F").header("X-Key", "own").send().await.unwrap();
    drop(client.download(&format!("{}/a.png", server.uri())).send().await.unwrap());
    let keys: Vec<_> = requests(&server).await.iter().map(|it| it.headers.get("x-key").cloned()).collect();
    assert_eq!(keys, [Some("s3cret".parse().unwrap()), Some("own".parse().unwrap()), None]);
    assert!(!format!("{client:?}").contains("s3cret"));
}
