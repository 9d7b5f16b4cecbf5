//! Imports: a file becomes designs.

use crate::support::{answering, client, in_turn, json, refused, seen};
use canva_connect::WaitError;
use canva_connect::imports::{DesignImportErrorCode, DesignImportMetadata};
use serde_json::json;
use wiremock::MockServer;

#[tokio::test]
async fn an_import_is_started() {
    let server = answering(json(&json!({"job": {"id": "j1", "status": "in_progress"}}))).await;
    let metadata = DesignImportMetadata::new("Café menu").mime_type("application/pdf");
    let answer = client(&server).create_design_import_job(metadata, "%PDF-1.7").send().await.unwrap();
    assert_eq!((answer.job.id.as_str(), answer.job.status.as_str()), ("j1", "in_progress"));
    insta::assert_snapshot!(seen(&server).await, @r#"
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
async fn an_import_is_asked_about() {
    let server = answering(json(&json!({"job": {"id": "j1", "status": "in_progress"}}))).await;
    let answer = client(&server).get_design_import_job("j1").send().await.unwrap();
    assert_eq!((answer.job.result, answer.job.error), (None, None));
    insta::assert_snapshot!(seen(&server).await, @"
    GET /rest/v1/imports/j1
    accept: application/json
    authorization: Bearer the-s3cret-token
    user-agent: canva-connect/<version>
    ");
}

#[tokio::test]
async fn an_import_comes_to_designs() {
    let server = MockServer::start().await;
    in_turn(&server, "POST", "/v1/imports", [json!({"job": {"id": "j1", "status": "in_progress"}})]).await;
    let designs = ["D1", "D2"].map(|id| {
        json!({"id": id, "urls": {"edit_url": "https://e", "view_url": "https://v"}, "created_at": 1, "updated_at": 2})
    });
    let answers = [
        json!({"job": {"id": "j1", "status": "in_progress"}}),
        json!({"job": {"id": "j1", "status": "success", "result": {"designs": designs}}}),
    ];
    in_turn(&server, "GET", "/v1/imports/j1", answers).await;
    let import = client(&server).create_design_import_job(DesignImportMetadata::new("Café menu"), "%PDF-1.7");
    let result = import.send_and_wait().await.unwrap();
    assert_eq!(result.designs.iter().map(|design| design.id.as_str()).collect::<Vec<_>>(), ["D1", "D2"]);
}

#[tokio::test]
async fn an_import_fails() {
    let server = MockServer::start().await;
    in_turn(&server, "POST", "/v1/imports", [json!({"job": {"id": "j1", "status": "in_progress"}})]).await;
    let error = json!({"code": "invalid_file", "message": "It breaks off on page 3."});
    let answers = [json!({"job": {"id": "j1", "status": "failed", "error": error}})];
    in_turn(&server, "GET", "/v1/imports/j1", answers).await;
    let import = client(&server).create_design_import_job(DesignImportMetadata::new("Café menu"), "%PDF-1.7");
    let failed = import.send_and_wait().await.unwrap_err();
    let WaitError::Failed(failure) = &failed else { panic!("{failed:?}") };
    assert_eq!(failure.error.as_ref().unwrap().code, DesignImportErrorCode::InvalidFile);
    assert!(refused::<()>(Err(failed)).is_job_failed());
}
