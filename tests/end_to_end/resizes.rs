//! Resizes: a design becomes another one.

use crate::support::{client, expect_error, json, recorded_request, respond_in_turn, responding_with};
use canva_connect::WaitError;
use canva_connect::designs::{CustomDesignTypeInput, PresetDesignTypeInput, PresetDesignTypeName};
use canva_connect::resizes::{CreateDesignResizeJobRequest, DesignResizeErrorCode};
use serde_json::json;
use wiremock::MockServer;

fn to_a_story() -> CreateDesignResizeJobRequest {
    CreateDesignResizeJobRequest::new("DAHn8FvYc2k", CustomDesignTypeInput::new(1080, 1920))
}

#[tokio::test]
async fn a_resize_is_started() {
    let server = responding_with(json(&json!({"job": {"id": "j1", "status": "in_progress"}}))).await;
    let response = client(&server).create_design_resize_job(to_a_story()).send().await.unwrap();
    assert_eq!((response.job.id.as_str(), response.job.status.as_str()), ("j1", "in_progress"));
    insta::assert_snapshot!(recorded_request(&server).await, @r#"
    POST /rest/v1/resizes
    accept: application/json
    authorization: Bearer the-s3cret-token
    content-length: 86
    content-type: application/json
    user-agent: canva-connect/<version>

    {"design_id":"DAHn8FvYc2k","design_type":{"type":"custom","width":1080,"height":1920}}
    "#);
}

#[tokio::test]
async fn a_preset_is_sent() {
    let server = responding_with(json(&json!({"job": {"id": "j1", "status": "in_progress"}}))).await;
    let preset = PresetDesignTypeInput::new(PresetDesignTypeName::Presentation);
    let request = CreateDesignResizeJobRequest::new("DAHn8FvYc2k", preset);
    client(&server).create_design_resize_job(request).send().await.unwrap();
    insta::assert_snapshot!(recorded_request(&server).await, @r#"
    POST /rest/v1/resizes
    accept: application/json
    authorization: Bearer the-s3cret-token
    content-length: 81
    content-type: application/json
    user-agent: canva-connect/<version>

    {"design_id":"DAHn8FvYc2k","design_type":{"type":"preset","name":"presentation"}}
    "#);
}

#[tokio::test]
async fn a_resize_is_polled() {
    let server = responding_with(json(&json!({"job": {"id": "j1", "status": "in_progress"}}))).await;
    let response = client(&server).get_design_resize_job("j1").send().await.unwrap();
    assert_eq!((response.job.result, response.job.error), (None, None));
    insta::assert_snapshot!(recorded_request(&server).await, @"
    GET /rest/v1/resizes/j1
    accept: application/json
    authorization: Bearer the-s3cret-token
    user-agent: canva-connect/<version>
    ");
}

#[tokio::test]
async fn a_resize_succeeds_with_a_design() {
    let server = MockServer::start().await;
    respond_in_turn(&server, "POST", "/v1/resizes", [json!({"job": {"id": "j1", "status": "in_progress"}})])
        .await;
    let urls = json!({"edit_url": "https://e", "view_url": "https://v"});
    let result = json!({
        "design": {"id": "D1", "urls": urls, "created_at": 1, "updated_at": 2},
        "trial_information": {"uses_remaining": 2, "upgrade_url": "https://u"},
    });
    let responses = [
        json!({"job": {"id": "j1", "status": "in_progress"}}),
        json!({"job": {"id": "j1", "status": "success", "result": result}}),
    ];
    respond_in_turn(&server, "GET", "/v1/resizes/j1", responses).await;
    let result = client(&server).create_design_resize_job(to_a_story()).send_and_wait().await.unwrap();
    assert_eq!(result.design.id, "D1");
    assert_eq!(result.trial_information.unwrap().uses_remaining, 2);
}

#[tokio::test]
async fn a_resize_fails() {
    let server = MockServer::start().await;
    respond_in_turn(&server, "POST", "/v1/resizes", [json!({"job": {"id": "j1", "status": "in_progress"}})])
        .await;
    let error = json!({"code": "trial_quota_exceeded", "message": "No trial is left."});
    let responses = [json!({"job": {"id": "j1", "status": "failed", "error": error}})];
    respond_in_turn(&server, "GET", "/v1/resizes/j1", responses).await;
    let failed = client(&server).create_design_resize_job(to_a_story()).send_and_wait().await.unwrap_err();
    let WaitError::Failed(failure) = &failed else { panic!("{failed:?}") };
    assert_eq!(failure.error.as_ref().unwrap().code, DesignResizeErrorCode::TrialQuotaExceeded);
    assert!(expect_error::<()>(Err(failed)).is_job_failed());
}
