//! Imports: a file becomes designs.

use crate::support::{client, expect_error, json, recorded_request, respond_in_turn, responding_with};
use canva_connect::WaitError;
use canva_connect::imports::{DesignImportErrorCode, DesignImportMetadata};
use serde_json::json;
use wiremock::MockServer;

#[tokio::test]
async fn an_import_is_started() {
    let server = responding_with(json(&json!({"job": {"id": "j1", "status": "in_progress"}}))).await;
    let metadata = DesignImportMetadata::new("Café menu").mime_type("application/pdf");
    let response = client(&server).create_design_import_job(metadata, "%PDF-1.7").send().await.unwrap();
    assert_eq!((response.job.id.as_str(), response.job.status.as_str()), ("j1", "in_progress"));
    insta::assert_snapshot!(recorded_request(&server).await, @r#"
    POST /rest/v1/imports
    accept: application/json
    authorization: Bearer the-s3cret-token
    content-length: 8
    content-type: application/octet-stream
    import-metadata: {"title_base64":"Q2Fmw6kgbWVudQ==","mime_type":"application/pdf"}
    user-agent: canva-connect/<version>

    %PDF-1.7
    "#);
}

#[tokio::test]
async fn an_import_is_polled() {
    let server = responding_with(json(&json!({"job": {"id": "j1", "status": "in_progress"}}))).await;
    let response = client(&server).get_design_import_job("j1").send().await.unwrap();
    assert_eq!((response.job.result, response.job.error), (None, None));
    insta::assert_snapshot!(recorded_request(&server).await, @"
    GET /rest/v1/imports/j1
    accept: application/json
    authorization: Bearer the-s3cret-token
    user-agent: canva-connect/<version>
    ");
}

#[tokio::test]
async fn an_import_succeeds_with_designs() {
    let server = MockServer::start().await;
    respond_in_turn(&server, "POST", "/v1/imports", [json!({"job": {"id": "j1", "status": "in_progress"}})])
        .await;
    let designs = ["D1", "D2"].map(|id| {
        json!({"id": id, "urls": {"edit_url": "https://e", "view_url": "https://v"}, "created_at": 1, "updated_at": 2})
    });
    let responses = [
        json!({"job": {"id": "j1", "status": "in_progress"}}),
        json!({"job": {"id": "j1", "status": "success", "result": {"designs": designs}}}),
    ];
    respond_in_turn(&server, "GET", "/v1/imports/j1", responses).await;
    let import = client(&server).create_design_import_job(DesignImportMetadata::new("Café menu"), "%PDF-1.7");
    let result = import.send_and_wait().await.unwrap();
    assert_eq!(result.designs.iter().map(|design| design.id.as_str()).collect::<Vec<_>>(), ["D1", "D2"]);
}

#[tokio::test]
async fn an_import_fails() {
    let server = MockServer::start().await;
    respond_in_turn(&server, "POST", "/v1/imports", [json!({"job": {"id": "j1", "status": "in_progress"}})])
        .await;
    let error = json!({"code": "invalid_file", "message": "It breaks off on page 3."});
    let responses = [json!({"job": {"id": "j1", "status": "failed", "error": error}})];
    respond_in_turn(&server, "GET", "/v1/imports/j1", responses).await;
    let import = client(&server).create_design_import_job(DesignImportMetadata::new("Café menu"), "%PDF-1.7");
    let failed = import.send_and_wait().await.unwrap_err();
    let WaitError::Failed(failure) = &failed else { panic!("{failed:?}") };
    assert_eq!(failure.error.as_ref().unwrap().code, DesignImportErrorCode::InvalidFile);
    assert!(expect_error::<()>(Err(failed)).is_job_failed());
}
