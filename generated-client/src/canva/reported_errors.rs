//! Tests of errors in the form in which Canva reports them. The runtime has no API, and so no such form.

use crate::runtime::client::Client;
use crate::runtime::error::Error;
use crate::runtime::transport::Transport;
use serde_json::json;

fn client(status: u16, body: &serde_json::Value) -> Client {
    let response =
        http::Response::builder().status(status).header("x-request-id", "1f2e").body(body.to_string().into());
    let transport = Transport::from_responses([response.unwrap()]);
    Client::builder().token("s3cret").transport(transport).build().unwrap()
}

#[tokio::test]
async fn a_reported_error_is_shown_in_one_line() {
    let client = client(404, &json!({"code": "gone_fishing", "message": "Back\nsoon"}));
    let error = client.get_asset("Msd59349ff").send().await.unwrap_err();
    assert_eq!(error.to_string(), "get_asset: 404 Not Found: gone_fishing: Back soon (request id 1f2e)");
    assert_eq!(error.code().unwrap().as_str(), "gone_fishing");
    assert_eq!(error.message(), Some("Back\nsoon"));
    assert!(error.is_api() && error.is_not_found() && !error.is_server_error());
}

#[tokio::test]
async fn a_failed_job_has_the_reported_reason() {
    let reason = json!({"code": "too_big", "message": "Use a\nsmaller one."});
    let client = client(200, &json!({"job": {"id": "1", "status": "failed", "error": reason}}));
    let error = client.get_asset_upload_job("1").wait().await.unwrap_err();
    assert_eq!(error.to_string(), "get_asset_upload_job: job 1 failed: too_big: Use a smaller one.");
    let error = Error::from(error);
    assert_eq!(error.job_error(), Some(&reason.into()));
    assert_eq!((error.code().unwrap().as_str(), error.message()), ("too_big", Some("Use a\nsmaller one.")));
}
